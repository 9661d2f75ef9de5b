"""Everything that is known of a stretch of one hospital before the first patient comes."""

from __future__ import annotations

from dataclasses import dataclass

HOME, WARD, ICU, TRANSFER = range(4)
"""What a patient needs at the decision."""


@dataclass(frozen=True)
class Plan:
    """Patients in the order in which they are ready for a clinician, and what there is for them.

    Times are minutes, durations too, `stay_days` days. `gives_up` is when a patient leaves who
    was not seen, `leave_hour` the hour of day at which an inpatient goes. `times` and `codes` are
    what comes from outside, in order. A code from 0 is the patient who is ready; below 0,
    `-code - 1` is a change of shift (the clinicians and lane clinicians that come, or go if below
    0), or past the last of these a planned inpatient, who has a stay and an hour too.
    """

    ready: list[float]
    level: list[int]
    care: list[float]
    after: list[float]
    gives_up: list[float]
    need: list[int]
    move: list[float]
    stay_days: list[float]
    leave_hour: list[float]
    bays: int
    ward_beds: int
    icu_beds: int
    ward_at_start: list[float]
    icu_at_start: list[float]
    times: list[float]
    codes: list[int]
    changes: list[tuple[int, int]]
    planned_days: list[float]
    planned_hour: list[float]
