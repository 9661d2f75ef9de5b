"""One row that sums up a stretch of one hospital, for comparing runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Floats
from proofkit.generator.models.patient_flow import resources
from proofkit.generator.models.patient_flow.calendar import Stretch
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.plan import HOME
from proofkit.generator.models.patient_flow.times import Times, full_hours

_FIRST_MINOR = 4
_LONG_MINUTES = 60.0
_DECIMALS = 1
"""Those of the minutes in `visits`, whose means have to come out as they do there."""


def summary(block: Block, where: Stretch, patients: Patients, times: Times) -> Mapping[str, Any]:
    """Return the measures of the block's own visits; the columns of `[runs]` say what they are."""
    own = slice(0, block.records)
    came, level = patients.arrived[own], patients.level[own]
    seen = np.isfinite(times.seen[own])
    wait = np.round(times.seen[own] - came, _DECIMALS)
    boarding = np.round((times.departed - times.decided)[own], _DECIMALS)
    minor = level >= _FIRST_MINOR
    home = seen & (patients.need[own] == HOME)
    admitted = np.isfinite(times.bed[own])
    bays = times.count_at(full_hours(where), "bays")["bays"]
    return {
        "hospital_id": where.hospital + 1,
        "visits_count": block.records,
        "seen_count": int(seen.sum()),
        "urgent_seen_count": int((seen & ~minor).sum()),
        "minor_seen_count": int((seen & minor).sum()),
        "admitted_count": int(admitted.sum()),
        "wait_mean_minutes": _mean(wait[seen]),
        "long_wait_share": _mean(wait[seen] >= _LONG_MINUTES),
        "urgent_wait_mean_minutes": _mean(wait[seen & ~minor]),
        "minor_wait_mean_minutes": _mean(wait[seen & minor]),
        "left_unseen_share": _mean(~seen),
        "stay_median_minutes": _median((times.departed[own] - came)[home]),
        "boarding_mean_minutes": _mean(boarding[admitted]),
        "full_hours_share": _mean(bays >= resources.capacity(block, where.kind)["bays"]),
    }


def _mean(values: Any) -> float:
    return float(np.mean(values)) if len(values) else float("nan")


def _median(values: Floats) -> float:
    return float(np.median(values)) if len(values) else float("nan")
