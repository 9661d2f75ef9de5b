"""From what happened to the tables: visits, event log, hourly census, staffing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats
from proofkit.generator.models.patient_flow import resources
from proofkit.generator.models.patient_flow.calendar import Stretch
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.plan import HOME, ICU, TRANSFER, WARD
from proofkit.generator.models.patient_flow.times import PLACES, Times, full_hours

_DISPOSITION = {HOME: 0, WARD: 1, ICU: 2, TRANSFER: 3}
_LEFT = 4
_ARRIVE, _TRIAGE, _SEE, _START_TESTS, _FINISH_TESTS, _DECIDE, _LEAVE = range(7)
_DISCHARGE, _TRANSFER, _ASSIGN, _TO_WARD, _TO_ICU = range(7, 12)
_REGISTRATION, _NURSE, _CLINICIAN, _LANE, _LABORATORY, _BED_MANAGER, _PORTER, _NONE = range(8)


def tables(
    block: Block, where: Stretch, patients: Patients, times: Times
) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of a block; its own visits are the first `block.records` patients."""
    own = slice(0, block.records)
    start = np.datetime64(block.spec.parameters["calendar"]["first_day"], "s").astype(np.int64)
    visit_id = block.first + 1 + np.arange(block.records)
    hospital = np.full(block.records, where.hospital + 1)

    def at(minutes: Floats) -> Any:
        seconds = np.rint(60 * minutes) + start
        never = np.flatnonzero(~np.isfinite(seconds))
        seconds[never] = 0
        moments = seconds.astype(np.int64).view("datetime64[s]")
        moments[never] = np.datetime64("NaT")
        return moments

    def span(begin: Floats, end: Floats) -> Floats:
        return np.where(np.isfinite(end - begin), end - begin, np.nan)

    seen = np.isfinite(times.seen)
    admitted = np.isfinite(times.bed)
    wait = span(patients.arrived, times.seen)
    disposition = np.where(seen, np.array([*_DISPOSITION.values()])[patients.need], _LEFT)
    level = patients.level
    occupancy = times.count_at(patients.arrived[own], "waiting", "bays")
    happened = {
        "arrived_at": at(patients.arrived[own]),
        "triaged_at": at(patients.triaged[own]),
        "first_contact_at": at(times.seen[own]),
        "decided_at": at(times.decided[own]),
        "bed_ready_at": at(times.bed[own]),
        "departed_at": at(times.departed[own]),
    }
    visits = {
        "visit_id": visit_id,
        "hospital_id": hospital,
        **happened,
        "triage_level": level[own],
        "age_years": np.floor(patients.age[own]),
        "sex": patients.is_male[own],
        "payer": patients.payer[own],
        "arrival_mode": patients.by_ambulance[own],
        "complaint": patients.complaint[own],
        "has_tests": np.where(seen, patients.tests > 0, -1)[own],
        "lane": np.where(seen, times.in_lane, -1)[own],
        "disposition": disposition[own],
        "wait_minutes": wait[own],
        "boarding_minutes": np.where(admitted, span(times.decided, times.departed), np.nan)[own],
        "stay_minutes": (times.departed - patients.arrived)[own],
        "waiting_count": occupancy["waiting"],
        "occupied_bays_count": occupancy["bays"],
    }
    hours = full_hours(where)
    counts = times.count_at(hours, *PLACES)
    arrivals = np.searchsorted(np.sort(patients.arrived), np.append(hours, hours[-1:] + 60))
    hourly = {"hospital_id": np.full(len(hours), where.hospital + 1), "hour_at": at(hours)}
    staff, lane = resources.shifts(block, where.kind)
    day_hour = (hours // 60 % 24).astype(np.int64)
    have = resources.capacity(block, where.kind)
    return {
        "visits": visits,
        "events": _events(visit_id, at, happened, patients, times, own, disposition),
        "census": {
            **hourly,
            "arrivals_count": np.diff(arrivals),
            "waiting_count": counts["waiting"],
            "occupied_bays_count": counts["bays"],
            "boarding_count": counts["boarding"],
            "ward_occupied_count": counts["ward"],
            "icu_occupied_count": counts["icu"],
        },
        "staffing": {
            **hourly,
            "clinicians_count": staff[day_hour],
            "fast_track_clinicians_count": lane[day_hour],
            **{f"{name}_count": np.full(len(hours), number) for name, number in have.items()},
        },
        "truth/needs": {
            "visit_id": visit_id,
            "care_minutes": patients.care[own],
            "after_minutes": patients.after[own],
            "patience_minutes": patients.patience[own],
            "need": patients.need[own],
        },
    }


def _events(
    visit_id: Codes,
    at: Any,
    moments: Mapping[str, Any],
    patients: Patients,
    times: Times,
    own: slice,
    disposition: Codes,
) -> dict[str, Any]:
    """Return the log: a matrix of what may happen, one column a step, without what did not."""
    seen = np.isfinite(times.seen)[own]
    tested = seen & (patients.tests > 0)[own]
    admitted = np.isfinite(times.bed)[own]
    started = (times.seen + patients.care)[own]
    rows = len(visit_id)
    doctor = np.where(times.in_lane, _LANE, _CLINICIAN)[own]
    ends = np.array([_DISCHARGE, _TO_WARD, _TO_ICU, _TRANSFER, _LEAVE])
    hands = np.array([_CLINICIAN, _PORTER, _PORTER, _CLINICIAN, _NONE])
    steps = (
        (True, moments["arrived_at"], _ARRIVE, _REGISTRATION),
        (True, moments["triaged_at"], _TRIAGE, _NURSE),
        (seen, moments["first_contact_at"], _SEE, doctor),
        (tested, at(started), _START_TESTS, _LABORATORY),
        (tested, at(started + patients.tests[own]), _FINISH_TESTS, _LABORATORY),
        (seen, moments["decided_at"], _DECIDE, doctor),
        (admitted, moments["bed_ready_at"], _ASSIGN, _BED_MANAGER),
        (True, moments["departed_at"], ends.take(disposition[own]), hands.take(disposition[own])),
    )
    columns = [
        np.empty((rows, len(steps)), kind) for kind in (np.bool_, "datetime64[s]", np.int8, np.int8)
    ]
    for place, step in enumerate(steps):
        for column, value in zip(columns, step, strict=True):
            column[:, place] = value
    happened, moment, activity, resource = (column.ravel() for column in columns)
    places = np.flatnonzero(happened)
    return {
        "visit_id": visit_id.take(places // len(steps)),
        "activity": activity.take(places),
        "happened_at": moment.take(places),
        "resource": resource.take(places),
    }
