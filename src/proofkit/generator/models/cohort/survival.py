"""Death from the heart or from something else: two hazards that compete, and what an agent changes.

Each hazard grows with age as time passes (Gompertz) and is higher in the weeks after a diagnosis
in hospital. A patient's own unit exponential meets the cumulative hazard under any treatment
path, so that the same patient can be followed treated and untreated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Floats
from proofkit.generator.models.cohort.patients import Patients
from proofkit.generator.models.cohort.treatment import YEAR, Treatment

_LONGEST_YEARS = 60.0


@dataclass(frozen=True)
class Cause:
    """One cause of death: level of the hazard, growth a year, early excess and its length."""

    level: Floats
    growth: float
    excess: Floats
    early_years: float

    def hazard_by(self, years: Floats) -> Floats:
        """Return the cumulative hazard without the new agent."""
        ageing = np.expm1(self.growth * years) / self.growth
        early = self.excess * self.early_years * -np.expm1(-years / self.early_years)
        return np.asarray(self.level * (ageing + early))

    def years_at(self, hazard: Floats) -> Floats:
        """Return the time at which the cumulative hazard is reached, by bisection."""
        low, high = np.zeros_like(hazard), np.full_like(hazard, _LONGEST_YEARS)
        for _ in range(45):
            middle = (low + high) / 2
            short = self.hazard_by(middle) < hazard
            low, high = np.where(short, middle, low), np.where(short, high, middle)
        return high

    def death(self, chance: Floats, ratio: Floats, starts: Floats, stops: Floats) -> Floats:
        """Return years to death where the hazard is multiplied by `ratio` between two times."""
        first = self.hazard_by(np.minimum(starts, _LONGEST_YEARS))
        second = self.hazard_by(np.minimum(stops, _LONGEST_YEARS))
        during = first + (chance - first) / ratio
        after = chance + (1 - ratio) * (second - first)
        reached = np.where(chance <= first, chance, np.where(during <= second, during, after))
        return self.years_at(reached)


@dataclass(frozen=True)
class Survival:
    """Years to death of each patient as treated, and had all or none been treated."""

    heart: Floats
    other: Floats
    untreated: Floats
    treated: Floats
    untreated_risk: Floats
    treated_risk: Floats
    log_risk: Floats


def draw(block: Block, given: Any, patients: Patients, treatment: Treatment) -> Survival:
    """Draw the times of death."""
    count = len(patients.nyha)
    log_risk = _log_risk(given, patients, treatment)
    excess = np.where(patients.in_hospital, given["early_excess"], 0.0)
    years = given["early_days"] / YEAR
    heart = Cause(given["heart_rate"] * np.exp(log_risk), given["heart_growth"], excess, years)
    other = Cause(
        given["other_rate"] * np.exp(_log_other(given, patients)),
        given["other_growth"], excess * given["other_early_share"], years,
    )  # fmt: skip
    ratio = agent_ratio(given, patients)
    chance = block.stream("heart").exponential(size=count)
    luck = block.stream("other").exponential(size=count)
    from_other = other.years_at(luck)
    never, always = np.full(count, np.inf), np.zeros(count)
    five = np.full(count, 5.0)
    base, rest = heart.hazard_by(five), other.hazard_by(five)
    return Survival(
        heart.death(chance, ratio, treatment.starts / YEAR, treatment.stops / YEAR),
        from_other,
        np.minimum(heart.death(chance, ratio, never, never), from_other),
        np.minimum(heart.death(chance, ratio, always, never), from_other),
        -np.expm1(-base - rest),
        -np.expm1(-ratio * base - rest),
        log_risk,
    )


def agent_ratio(given: Any, patients: Patients) -> Floats:
    """Return the true hazard ratio of the new agent for cardiovascular death."""
    reduced = patients.ejection_fraction < 50
    return np.asarray(
        np.where(reduced, given["agent_ratio_reduced"], given["agent_ratio_preserved"])
    )


def _log_risk(given: Any, patients: Patients, treatment: Treatment) -> Floats:
    body = patients.body
    total = given["per_decade"] * (body.age - 72) / 10
    total = total + given["per_ejection"] * (40 - patients.ejection_fraction) / 10
    total = total + given["per_illness"] * patients.illness + given["frailty"] * patients.frailty
    total = total + given["per_creatinine"] * (np.minimum(patients.creatinine, 4) - 1.1) / 0.113
    total = total - given["per_systolic"] * (patients.systolic - 125) / 10
    total = total - given["per_bmi"] * (np.minimum(np.exp(body.log_bmi), 35) - 29)
    for name, flags in (
        ("diabetes", patients.has_diabetes), ("lung", body.conditions["chronic_pulmonary_disease"]),
        ("smoker", body.is_smoker), ("male", body.is_male),
        ("no_beta_blocker", ~treatment.has_beta_blocker),
        ("no_raas_inhibitor", ~treatment.has_raas_inhibitor),
    ):  # fmt: skip
        total = total + given[name] * flags
    return np.asarray(total)


def _log_other(given: Any, patients: Patients) -> Floats:
    body = patients.body
    total = given["other_per_decade"] * (body.age - 72) / 10
    total = total + given["other_frailty"] * patients.frailty
    for name in ("chronic_pulmonary_disease", "tumour", "metastatic_tumour", "dementia"):
        total = total + given["other_conditions"][name] * body.conditions[name]
    total = total + given["other_smoker"] * body.is_smoker
    return np.asarray(total)
