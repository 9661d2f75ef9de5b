"""The times of every patient of a stretch, and how many were where at a given moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.patient_flow.calendar import Stretch
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.plan import ICU, WARD, Plan
from proofkit.generator.models.patient_flow.simulation import Flow

PLACES = ("waiting", "bays", "boarding", "ward", "icu")
"""Waiting for a clinician, in bays, boarding, on wards, in intensive care."""


@dataclass(frozen=True)
class Times:
    """Minutes on the calendar by patient in order of arrival; infinite where it did not happen."""

    ready: Floats
    seen: Floats
    in_lane: Flags
    decided: Floats
    bed: Floats
    departed: Floats
    leave_bed: Floats
    need: Codes
    planned: Floats
    ward_before: tuple[int, Floats]
    icu_before: tuple[int, Floats]

    def count_at(self, moments: Floats, *places: str) -> dict[str, Codes]:
        """Return how many were at some of the places: `PLACES` lists them.

        Whoever arrives at a moment is not yet counted there.
        """
        found: dict[str, Codes] = {}
        for place in places:
            came, went, before = self._movements[place]
            here = np.searchsorted(came, moments) - np.searchsorted(went, moments)
            found[place] = here + before
        return found

    @cached_property
    def _movements(self) -> dict[str, tuple[Floats, Floats, int]]:
        """Return when people came to each place and left it, sorted, and who were there at first.

        Sorted once, for every hour of the census and every arrival.
        """
        is_seen, boards = np.isfinite(self.seen), np.isfinite(self.bed)
        until = np.where(is_seen, self.seen, self.departed)
        bay = ~self.in_lane & is_seen
        ward, icu = (boards & (self.need == which) for which in (WARD, ICU))
        begin_end = {
            "waiting": (self.ready, np.maximum(until, self.ready)),
            "bays": (self.seen[bay], self.departed[bay]),
            "boarding": (self.decided[boards], self.departed[boards]),
            "ward": (
                np.concatenate([self.bed[ward], self.planned[:, 0]]),
                np.concatenate([self.leave_bed[ward], self.planned[:, 1], self.ward_before[1]]),
            ),
            "icu": (
                self.bed[icu],
                np.concatenate([self.leave_bed[icu], self.icu_before[1]]),
            ),
        }
        before = {"ward": self.ward_before[0], "icu": self.icu_before[0]}
        return {
            place: (np.sort(begin), np.sort(end), before.get(place, 0))
            for place, (begin, end) in begin_end.items()
        }


def full_hours(where: Stretch) -> Floats:
    """Return the minutes at which the full hours of a stretch begin."""
    return 60.0 * np.arange(np.ceil(where.begin / 60), np.ceil(where.end / 60), dtype=np.float64)


def times(patients: Patients, plan: Plan, order: Codes, flow: Flow) -> Times:
    """Bring what happened back into order of arrival; who was not seen left after the patience."""
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    seen, bed, leave_bed = (
        np.asarray(column)[back] for column in (flow.start, flow.bed, flow.leave_bed)
    )
    decided = seen + patients.care + patients.after
    moved = bed + patients.move
    gave_up = np.maximum(patients.arrived + patients.patience, patients.triaged)
    departed = np.where(np.isfinite(bed), moved, np.where(np.isfinite(seen), decided, gave_up))
    return Times(
        ready=patients.triaged,
        seen=seen,
        in_lane=np.asarray(flow.in_lane)[back],
        decided=decided,
        bed=bed,
        departed=departed,
        leave_bed=leave_bed,
        need=patients.need,
        planned=np.asarray(flow.planned, np.float64).reshape(-1, 2),
        ward_before=(len(plan.ward_at_start), np.asarray(plan.ward_at_start)),
        icu_before=(len(plan.icu_at_start), np.asarray(plan.icu_at_start)),
    )
