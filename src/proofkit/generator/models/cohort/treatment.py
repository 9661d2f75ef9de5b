"""Medicines: what guidelines ask for at diagnosis, and the new agent, given by indication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Flags, Floats, happens, probability
from proofkit.generator.models.cohort.patients import Patients

YEAR = 365.25


@dataclass(frozen=True)
class Treatment:
    """Medicines at diagnosis, and when the new agent begins and stops, in days; inf is never."""

    has_beta_blocker: Flags
    has_raas_inhibitor: Flags
    has_mra: Flags
    propensity: Floats
    starts: Floats
    stops: Floats


def draw(block: Block, given: Any, patients: Patients) -> Treatment:
    """Draw the medicines of each patient from what is known of them at diagnosis."""
    body, count = patients.body, len(patients.nyha)
    reduced = patients.ejection_fraction < 40
    lung = body.conditions["chronic_pulmonary_disease"]
    beta = given["beta_blocker_log_odds"] + 1.1 * reduced - 0.9 * lung - 0.02 * (body.age - 72)
    raas = given["raas_log_odds"] + 1.1 * reduced - 0.04 * np.maximum(50 - patients.egfr, 0)
    mra = given["mra_log_odds"] + 1.3 * reduced - 0.03 * np.maximum(50 - patients.egfr, 0)
    mra = mra + 0.3 * (patients.nyha >= 3)
    propensity = probability(_indication(block, given, patients))
    # A third begin at diagnosis, the others when a clinic has seen them: never before they are.
    wait = block.stream("wait").exponential(given["wait_days"], count)
    wait *= block.stream("at_once").random(count) > given["at_once_share"]
    starts = np.where(block.stream("starts").random(count) < propensity, np.floor(wait), np.inf)
    stop_rate = given["stop_rate_per_year"] * np.exp(
        0.02 * np.maximum(50 - patients.egfr, 0) + 0.012 * np.maximum(115 - patients.systolic, 0)
    )
    on = np.ceil(block.stream("stops").exponential(size=count) / stop_rate * YEAR) + 14
    return Treatment(
        happens(block.stream("beta_blocker"), beta),
        happens(block.stream("raas_inhibitor"), raas),
        happens(block.stream("mra"), mra),
        propensity,
        starts,
        starts + on,
    )


def _indication(block: Block, given: Any, patients: Patients) -> Floats:
    """Return the log-odds of ever being given the new agent: the ill get it, the frail less."""
    years = (patients.enrolled_on - patients.enrolled_on.min()) / YEAR
    total = given["agent_log_odds"] + given["agent_per_year"] * years
    total = total + given["agent_nyha_3"] * (patients.nyha >= 3)
    total = total + given["agent_per_ejection"] * (40 - patients.ejection_fraction) / 10
    total = total + given["agent_per_log_probnp"] * (patients.log_probnp - 7.2)
    total = total + given["agent_in_hospital"] * patients.in_hospital
    total = total + given["agent_per_decade"] * (patients.body.age - 72) / 10
    total = total + given["agent_per_deprivation"] * (patients.body.deprivation - 3)
    total = total - given["agent_renal"] * np.maximum(45 - patients.egfr, 0) / 10
    hidden = float(block.settings["hidden_confounding"])
    return np.asarray(total + hidden * patients.frailty)
