"""Who is admitted: people selected from the population in proportion to their rate of admission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, along, pick, select
from proofkit.generator.models.admissions.effects import Causes, total
from proofkit.generator.models.population import adults
from proofkit.generator.spec_reader import read


@dataclass(frozen=True)
class Patients:
    """People with what they bring: conditions (which a stay may add to), frailty, support."""

    adults: adults.Adults
    has: Mapping[str, Flags]
    log_frailty: Floats
    rate: Floats
    support: Floats
    insurance: Floats
    hospital: Codes
    entry_day: Floats

    def causes(self, rows: Codes, age: Floats, more: Mapping[str, Any]) -> Causes:
        """Return a look-up of named causes for some rows at some age."""
        people = self.adults

        def cause(name: str) -> Any:
            if name in more:
                return more[name]
            if name in self.has:
                return self.has[name][rows]
            match name:
                case "per_decade":
                    return (age - 60) / 10
                case "young":
                    return np.maximum(40 - age, 0) / 10
                case "male":
                    return people.is_male[rows]
                case "female":
                    return ~people.is_male[rows]
                case "smoker":
                    return people.is_smoker[rows]
                case "deprivation":
                    return people.deprivation[rows] - 3
                case "foreign_language":
                    return people.language[rows] > 0
                case "log_frailty":
                    return self.log_frailty[rows]
            raise KeyError(f"no cause named {name!r}")

        return cause


def draw(block: Block, people: int) -> Patients:
    """Draw that many patients of a block."""
    given = block.spec.parameters["selection"]
    stream = block.stream
    crowd = read("population").parameters
    drawn = people * given["drawn_for_each"]
    everyone = adults.draw(stream, crowd, drawn, given["age_shares_drawn"])
    causes = Patients(everyone, everyone.conditions, *[np.zeros(0)] * 6).causes  # type: ignore[arg-type]
    rate = total(given["log_rate"], causes(np.arange(drawn), everyone.age, {}), drawn)
    rate += along(given["log_rate_by_age"], everyone.age)
    band = np.searchsorted(crowd["people"]["age_edges_years"], everyone.age, side="right") - 1
    band = np.minimum(band, len(given["age_shares_drawn"]) - 1)
    # The old are drawn more often than they live; the weight takes that back.
    usual = np.asarray(crowd["people"]["age_shares"], np.float64)
    drawn_shares = np.asarray(given["age_shares_drawn"], np.float64)
    weight = np.exp(rate) * (usual / drawn_shares)[band]
    rows = select(stream("selection"), weight, people)
    # Frailty multiplies the rate, so among the admitted a gamma variable has one more in its shape.
    shape = given["frailty_shape"]
    frailty = stream("frailty").standard_gamma(shape + 1, people) / shape
    chosen = everyone.take(rows)
    span = (given["end_day"] - given["first_day"]).days
    support = stream("support").standard_normal(people)
    return Patients(
        adults=chosen,
        has={name: flags.copy() for name, flags in chosen.conditions.items()},
        log_frailty=np.log(np.maximum(frailty, 0.02)),
        rate=given["rate_per_year"] * np.exp(rate[rows]) * frailty,
        support=support + 0.12 * (chosen.deprivation - 3),
        insurance=stream("insurance").random((people, 3)),
        hospital=pick(stream("hospital"), given["hospital_shares"], people),
        entry_day=np.floor(stream("entry").random(people) * span),
    )


def payer(patients: Patients, given: Mapping[str, Any], rows: Codes, age: Floats) -> Codes:
    """Return the payer's position: Medicare, Medicaid, private, uninsured."""
    causes = patients.causes(rows, age, {})
    chance = patients.insurance[rows]
    odds = [np.log(chance[:, i] / (1 - chance[:, i])) for i in range(3)]
    disabled = odds[0] < total(given["disability"], causes, len(rows))
    medicaid = odds[1] < total(given["medicaid"], causes, len(rows))
    uninsured = odds[2] < total(given["uninsured"], causes, len(rows))
    young = np.select([disabled, medicaid, uninsured], [0, 1, 3], 2)
    rest = np.where(chance[:, 1] < given["private_of_rest_from_65"], 2, 1)
    old = np.where(chance[:, 0] < given["medicare_from_65"], 0, rest)
    return np.where(age >= 65, old, young)
