"""What a hospital has: shifts, bays, beds, planned inpatients; and with patients, the plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats, exponential, normal, uniform
from proofkit.generator.models.patient_flow.calendar import COOL_DAYS, DAY_MINUTES, Stretch
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.plan import Plan

_RUN_OUT_DAYS = 3  # shifts go on until the last patient has been seen


def shifts(block: Block, kind: int) -> tuple[Codes, Codes]:
    """Return the clinicians of each hour of the day, in the main department and in the lane."""
    given = block.spec.parameters["hospitals"]
    staff = np.asarray(given["clinicians"][kind]) + int(block.settings["clinicians"])
    staff = np.maximum(staff, 1)
    lane = np.zeros(24, np.int64)
    if block.settings["fast_track"]:
        first, last = given["fast_track_hours"]
        lane[first:last] = np.minimum(staff[first:last] - 1, 1)
    return staff - lane, lane


def capacity(block: Block, kind: int) -> dict[str, int]:
    """Return bays and beds of a hospital under the settings of a block."""
    given = block.spec.parameters["hospitals"]
    return {
        name: max(given[name][kind] + int(block.settings[name]), 1) for name in ("bays", "icu_beds")
    } | {"ward_beds": max(given["ward_beds"][kind] + int(block.settings["beds"]), 1)}


def plan(block: Block, where: Stretch, patients: Patients) -> tuple[Plan, Codes]:
    """Return the plan of a block, and for each place in it the row of the patient."""
    order = np.argsort(patients.triaged, kind="stable")
    ready = patients.triaged.take(order)
    begin = float(min(where.begin, patients.arrived.min())) // DAY_MINUTES * DAY_MINUTES
    end = where.end + (COOL_DAYS + _RUN_OUT_DAYS) * DAY_MINUTES
    changes, change_times = _changes(block, where.kind, begin, end)
    planned = _planned(block, where.kind, begin, end)
    times = np.concatenate([ready, change_times, planned[0]])
    others = len(times) - len(ready)
    codes = np.concatenate([np.arange(len(ready)), -1 - np.arange(others)])
    # Stable: a shift that begins at the minute a patient is ready comes after that patient.
    outside = np.argsort(times, kind="stable")
    have = capacity(block, where.kind)
    given = block.spec.parameters["inpatient"]
    return Plan(
        ready=ready.tolist(),
        level=patients.level.take(order).tolist(),
        care=patients.care.take(order).tolist(),
        after=patients.after.take(order).tolist(),
        gives_up=(patients.arrived + patients.patience).take(order).tolist(),
        need=patients.need.take(order).tolist(),
        move=patients.move.take(order).tolist(),
        stay_days=patients.stay_days.take(order).tolist(),
        leave_hour=patients.leave_hour.take(order).tolist(),
        ward_at_start=_already_there(block, given, "ward", where.kind, begin),
        icu_at_start=_already_there(block, given, "icu", where.kind, begin),
        times=times.take(outside).tolist(),
        codes=codes.take(outside).tolist(),
        changes=changes,
        planned_days=planned[1].tolist(),
        planned_hour=planned[2].tolist(),
        **have,
    ), order


def _changes(
    block: Block, kind: int, begin: float, end: float
) -> tuple[list[tuple[int, int]], Floats]:
    staff, lane = shifts(block, kind)
    hours = np.arange(int((end - begin) // 60))
    main, fast = (np.diff(np.concatenate([[0], one[hours % 24]])) for one in (staff, lane))
    keep = np.flatnonzero((main != 0) | (fast != 0))
    changes = [(int(main[at]), int(fast[at])) for at in keep]
    return changes, begin + 60.0 * keep.astype(np.float64)


def _planned(block: Block, kind: int, begin: float, end: float) -> tuple[Floats, Floats, Floats]:
    """Return when planned inpatients come, how many days they need and at what hour they leave."""
    given = block.spec.parameters
    days = np.arange(int((end - begin) // DAY_MINUTES))
    first = np.datetime64(given["calendar"]["first_day"], "D").astype(np.int64)
    weekday = (first + int(begin // DAY_MINUTES) + days + 3) % 7
    expected = np.where(weekday < 5, given["hospitals"]["elective_per_weekday"][kind], 0.0)
    number = block.stream("planned").poisson(expected)
    total = int(number.sum())
    come = np.repeat(begin + days * DAY_MINUTES, number)
    come = np.sort(come + 60 * (6 + 5 * uniform(block.stream("planned_hour"), total)))
    bed = given["inpatient"]
    noise = normal(block.stream("planned_days"), total)
    stay = bed["elective_days"] * np.exp(
        bed["elective_spread"] * noise - bed["elective_spread"] ** 2 / 2
    )
    hour = bed["leave_hour"] + bed["leave_spread_hours"] * (
        normal(block.stream("planned_leave"), total)
    )
    return come, stay, np.clip(hour, 8, 22)


def _already_there(
    block: Block, given: Mapping[str, Any], which: str, kind: int, begin: float
) -> list[float]:
    """Return when those leave who lie in beds as the stretch begins."""
    # Drawn for the beds of the unchanged hospital, so a what-if meets the same inpatients.
    beds = block.spec.parameters["hospitals"][f"{which}_beds"][kind]
    rng = block.stream(f"{which}_at_start")
    taken = uniform(rng, beds) < given["full_at_start"]
    # What is left of a stay that is met in the middle; with the days of warming up it makes wards
    # as full on the first day as they are later.
    left = exponential(rng, beds) * given[f"{which}_days"] * 0.9
    leave = np.clip(given["leave_hour"] + given["leave_spread_hours"] * normal(rng, beds), 8, 22)
    ends = begin + np.floor(left) * DAY_MINUTES + 60 * leave
    found: list[float] = ends[taken].tolist()
    return found
