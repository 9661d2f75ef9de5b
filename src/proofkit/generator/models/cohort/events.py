"""Events of follow-up: admissions for heart failure, which come in clusters, and kidney injuries.

An admission is likelier in the weeks after a diagnosis in hospital, in the weeks after another
admission (the vulnerable phase), and while the heart fails for the last time. Kidney injuries
come at a steady rate. Events are drawn at their highest rate and those that happen are kept.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.cohort.patients import Patients
from proofkit.generator.models.cohort.survival import Survival, agent_ratio
from proofkit.generator.models.cohort.treatment import YEAR, Treatment

ADMISSION, KIDNEY = range(2)
Events = tuple[Codes, Floats]


def draw(
    block: Block,
    parameters: Any,
    patients: Patients,
    treatment: Treatment,
    survival: Survival,
    days: Codes,
) -> tuple[Codes, Codes, Codes]:
    """Return row of the patient, day and kind of each event, in the order of patients and days."""
    given = parameters["events"]
    effect = agent_ratio(parameters["survival"], patients) ** given["admission_effect_power"]
    kidney_rate = given["kidney_rate_per_year"] * np.exp(
        0.25 * np.maximum(60 - patients.egfr, 0) / 10
    )
    harm = np.full(len(days), given["kidney_ratio"])
    found = [
        _happened(
            block, "admission", _admissions(block, given, patients, survival, days), effect,
            treatment, days,
        ),
        _happened(
            block, "kidney", _steady(block, "kidney", kidney_rate * harm, days), harm,
            treatment, days,
        ),
    ]  # fmt: skip
    row = np.concatenate([rows for rows, _ in found])
    day = np.concatenate([when for _, when in found])
    kind = np.repeat([ADMISSION, KIDNEY], [len(rows) for rows, _ in found])
    order = np.lexsort((kind, day, row))
    return row[order], day[order], kind[order]


def _admissions(
    block: Block, given: Any, patients: Patients, survival: Survival, days: Codes
) -> Events:
    """Draw admissions as if nobody had the new agent."""
    relative = np.exp(
        given["admission_per_log_risk"] * (survival.log_risk - survival.log_risk.mean())
    )
    steady = _steady(block, "admission", given["admission_rate_per_year"] * relative, days)
    early = _one_sided(
        block, "early", given["early_admissions"] * relative * patients.in_hospital,
        given["early_days"],
    )  # fmt: skip
    row, before = _one_sided(
        block, "last", np.full(len(days), given["last_admissions"]), given["last_days"]
    )
    last = row, survival.heart[row] * YEAR - before
    generation = _join(steady, early, last)
    found = [generation]
    for turn in range(given["vulnerable_turns"]):
        row, day = generation
        parent, after = _one_sided(
            block, f"vulnerable/{turn}", np.full(len(row), given["vulnerable_admissions"]),
            given["vulnerable_days"],
        )  # fmt: skip
        generation = row[parent], day[parent] + after
        found.append(generation)
    return _join(*found)


def _steady(block: Block, name: str, rate: Floats, days: Codes) -> Events:
    number = block.stream(f"{name}/number").poisson(rate * days / YEAR)
    row = np.repeat(np.arange(len(days)), number)
    return row, block.stream(f"{name}/day").random(len(row)) * days[row]


def _one_sided(block: Block, name: str, number: Floats, scale: float) -> Events:
    """Return whose event, and an exponential distance in days from what it follows or leads to."""
    row = np.repeat(np.arange(len(number)), block.stream(f"{name}/number").poisson(number))
    return row, block.stream(f"{name}/day").exponential(scale, len(row))


def _join(*parts: Events) -> Events:
    rows, days = zip(*parts, strict=True)
    return np.concatenate(rows), np.concatenate(days)


def _happened(
    block: Block, name: str, events: Events, ratio: Floats, treatment: Treatment, days: Codes
) -> Events:
    """Keep events during follow-up, thinned to a rate that the new agent multiplies by `ratio`."""
    row, when = events
    day = np.ceil(when).astype(np.int64)
    seen = (day > 0) & (day <= days[row])
    row, day = row[seen], day[seen]
    on: Flags = (day > treatment.starts[row]) & (day <= treatment.stops[row])
    keep = np.where(on, ratio[row], 1.0) / np.maximum(ratio[row], 1)
    kept = block.stream(f"{name}/kept").random(len(row)) < keep
    # One event of a kind a day.
    key = np.unique(row[kept] * 100_000 + day[kept])
    return key // 100_000, key % 100_000
