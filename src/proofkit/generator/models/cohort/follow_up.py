"""Follow-up: until death, the end of the study, or the day somebody is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.cohort.patients import Patients
from proofkit.generator.models.cohort.survival import Survival, agent_ratio
from proofkit.generator.models.cohort.treatment import YEAR, Treatment

CARDIOVASCULAR, OTHER, LOST, END = range(4)
ADMISSION, KIDNEY = range(2)


@dataclass(frozen=True)
class FollowUp:
    """Days followed and how it ended, and the events on the way (one row each)."""

    days: Codes
    ending: Codes
    event_row: Codes
    event_day: Codes
    event_kind: Codes


def draw(
    block: Block, parameters: Any, patients: Patients, treatment: Treatment, survival: Survival
) -> FollowUp:
    """Draw what is seen of each patient."""
    given, count = parameters["follow_up"], len(patients.nyha)
    end = int(np.datetime64(given["last_day"], "D").astype(np.int64)) - patients.enrolled_on
    rate = given["loss_rate_per_year"] * np.exp(
        given["loss_per_deprivation"] * (patients.body.deprivation - 3)
    )
    # With informative loss the ill are lost more often, so that those who stay look too well.
    rate = rate * np.exp(float(block.settings["informative_loss"]) * patients.frailty)
    lost = np.ceil(block.stream("lost").exponential(size=count) / rate * YEAR)
    causes = np.stack(
        [np.ceil(survival.heart * YEAR), np.ceil(survival.other * YEAR), lost, end.astype(float)]
    )
    ending = causes.argmin(axis=0)
    days = np.maximum(causes.min(axis=0), 1).astype(np.int64)
    row, day, kind = _events(block, parameters, patients, treatment, survival, days)
    return FollowUp(days, ending, row, day, kind)


def _events(
    block: Block,
    parameters: Any,
    patients: Patients,
    treatment: Treatment,
    survival: Survival,
    days: Codes,
) -> tuple[Codes, Codes, Codes]:
    """Draw admissions and kidney injuries at their highest rate and keep those that happen."""
    given = parameters["events"]
    effect = agent_ratio(parameters["survival"], patients) ** given["admission_effect_power"]
    risk = np.exp(given["admission_per_log_risk"] * (survival.log_risk - survival.log_risk.mean()))
    kidney = np.exp(0.25 * np.maximum(60 - patients.egfr, 0) / 10)
    found = [
        _thinned(
            block, "admission", given["admission_rate_per_year"] * risk, effect, treatment, days
        ),
        _thinned(
            block, "kidney", given["kidney_rate_per_year"] * kidney,
            np.full(len(days), given["kidney_ratio"]), treatment, days,
        ),
    ]  # fmt: skip
    row = np.concatenate([rows for rows, _ in found])
    day = np.concatenate([when for _, when in found])
    kind = np.repeat([ADMISSION, KIDNEY], [len(rows) for rows, _ in found])
    order = np.lexsort((kind, day, row))
    return row[order], day[order], kind[order]


def _thinned(
    block: Block, name: str, rate: Floats, ratio: Floats, treatment: Treatment, days: Codes
) -> tuple[Codes, Codes]:
    """Return patients and days of events whose rate is multiplied by `ratio` on the new agent."""
    most = rate * np.maximum(ratio, 1)
    number = block.stream(f"{name}/number").poisson(most * days / YEAR)
    row = np.repeat(np.arange(len(days)), number)
    day = np.ceil(block.stream(f"{name}/day").random(len(row)) * days[row]).astype(np.int64)
    on: Flags = (day > treatment.starts[row]) & (day <= treatment.stops[row])
    keep = np.where(on, ratio[row], 1.0) / np.maximum(ratio[row], 1)
    kept = block.stream(f"{name}/kept").random(len(row)) < keep
    # One event of a kind a day.
    key = np.unique(row[kept] * 100_000 + day[kept])
    return key // 100_000, key % 100_000
