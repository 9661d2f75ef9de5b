"""Who is admitted: people selected from the population in proportion to their rate of admission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import (
    Codes,
    Flags,
    Floats,
    along,
    normal,
    select,
    uniform,
)
from proofkit.generator.models.admissions import hospitals
from proofkit.generator.models.admissions.effects import Causes, total
from proofkit.generator.models.population import adults
from proofkit.generator.spec_reader import read

_YEAR = 365.25
_USUAL = ("haemoglobin_g_dl", "sodium_mmol_l", "albumin_g_dl", "medicines", "outpatient")


@dataclass(frozen=True)
class Patients:
    """People with what they bring: conditions (which a stay may add to), frailty, support.

    `rate` is admissions a year, `entry_day` the day of the first one here, `luck` a number
    between 0 and 1 that decides what depends on a person once and for all, `usual` how far from
    others a person's measurements always are, in standard deviations, `had` who has had an
    operation that is done once.
    """

    adults: adults.Adults
    has: Mapping[str, Flags]
    log_frailty: Floats
    rate: Floats
    support: Floats
    luck: Floats
    usual: Mapping[str, Floats]
    had: Mapping[str, Flags]
    insurance: tuple[Floats, ...]
    hospital: Codes
    entry_day: Floats

    def causes(self, rows: Codes, age: Floats) -> Causes:
        """Return the causes that some rows bring at some age."""
        return _causes(self.adults, self.has, rows, age, self.log_frailty)

    def deviation(self, name: str, rows: Codes, share: float, new: Floats) -> Floats:
        """Return standard normal deviations of which `share` of the variance stays a person's."""
        result: Floats = np.sqrt(share) * self.usual[name].take(rows) + np.sqrt(1 - share) * new
        return result


def _causes(
    people: adults.Adults,
    has: Mapping[str, Flags],
    rows: Codes,
    age: Floats,
    log_frailty: Floats,
) -> Causes:
    def source(name: str) -> Any:
        if name in has:
            return has[name].take(rows)
        match name:
            case "per_decade":
                return (age - 60) / 10
            case "young":
                return np.maximum(40 - age, 0) / 10
            case "male":
                return people.is_male.take(rows)
            case "female":
                return ~people.is_male.take(rows)
            case "smoker":
                return people.is_smoker.take(rows)
            case "deprivation":
                return people.deprivation.take(rows) - 3.0
            case "foreign_language":
                return people.language.take(rows) > 0
            case "log_frailty":
                return log_frailty.take(rows)
        raise KeyError(f"no cause named {name!r}")

    return Causes(source, len(rows))


def draw(block: Block, people: int) -> Patients:
    """Draw that many patients of a block."""
    given = block.spec.parameters["selection"]
    stream = block.stream
    crowd = read("population").parameters
    drawn = int(people * given["drawn_for_each"])
    everyone = adults.draw(stream, crowd, drawn, given["age_shares_drawn"])
    causes = _causes(everyone, everyone.conditions, np.arange(drawn), everyone.age, np.zeros(0))
    rate = total(given["log_rate"], causes)
    rate += along(given["log_rate_by_age"], everyone.age)
    edges = crowd["people"]["age_edges_years"]
    band = sum((everyone.age >= edge).astype(np.int64) for edge in edges[1:-1])
    # The old are drawn more often than they live; the weight takes that back.
    usual = np.asarray(crowd["people"]["age_shares"], np.float64)
    drawn_shares = np.asarray(given["age_shares_drawn"], np.float64)
    shape = given["frailty_shape"]
    frailty = np.maximum(stream("frailty").standard_gamma(shape, drawn) / shape, 0.02)
    yearly = given["rate_per_year"] * np.exp(rate) * frailty
    span = (given["end_day"] - given["first_day"]).days
    # Here is who is admitted at least once in the period: the frail early, the healthy at any time.
    ever = -np.expm1(-yearly * span / _YEAR)
    rows = select(stream("selection"), ever * (usual / drawn_shares).take(band), people)
    chosen, yearly, ever = everyone.take(rows), yearly.take(rows), ever.take(rows)
    entry = -np.log1p(-ever * uniform(stream("entry"), people)) / yearly * _YEAR
    reasons = block.spec.parameters["diagnosis"]["reasons"]
    chances = [uniform(stream(f"insurance/{number}"), people) for number in range(3)]
    return Patients(
        adults=chosen,
        has={name: flags.copy() for name, flags in chosen.conditions.items()},
        log_frailty=np.log(frailty.take(rows)),
        rate=yearly,
        support=normal(stream("support"), people) + 0.12 * (chosen.deprivation - 3),
        luck=uniform(stream("luck"), people),
        usual={name: normal(stream(f"usual/{name}"), people) for name in _USUAL},
        had={row["name"]: np.zeros(people, np.bool_) for row in reasons if row.get("once")},
        insurance=tuple(np.log(chance / (1 - chance)) for chance in chances),
        hospital=hospitals.nearest(stream("hospital"), given, chosen.deprivation),
        entry_day=np.minimum(np.floor(entry), span - 1),
    )


def payer(patients: Patients, given: Mapping[str, Any], causes: Causes, rows: Codes) -> Codes:
    """Return the payer's position: Medicare, Medicaid, private, uninsured.

    What decides is drawn once a person: a payer changes with age and illness, not by chance.
    """
    odds = [chance.take(rows) for chance in patients.insurance]
    disabled = odds[0] < total(given["disability"], causes)
    medicaid = odds[1] < total(given["medicaid"], causes)
    uninsured = odds[2] < total(given["uninsured"], causes)
    young = np.where(disabled, 0, np.where(medicaid, 1, np.where(uninsured, 3, 2)))
    medicare, private = (
        float(np.log(given[name] / (1 - given[name])))
        for name in ("medicare_from_65", "private_of_rest_from_65")
    )
    old = np.where(odds[0] < medicare, 0, np.where(odds[1] < private, 2, 1))
    return np.where(causes("per_decade") >= 0.5, old, young)
