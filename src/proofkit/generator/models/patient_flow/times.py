"""The times of every patient of a stretch, and how many were where at a given moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from proofkit.generator.chance import Codes, Flags, Floats
from proofkit.generator.models.patient_flow.calendar import Stretch
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.plan import ICU, WARD, Plan
from proofkit.generator.models.patient_flow.simulation import Flow


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

    def counts_at(self, moments: Floats) -> dict[str, Codes]:
        """Return how many were waiting, in bays, boarding, on wards and in intensive care.

        Whoever arrives at a moment is not yet counted there.
        """

        def present(begin: Floats, end: Floats) -> Codes:
            came = np.searchsorted(np.sort(begin[np.isfinite(begin)]), moments, side="left")
            went = np.searchsorted(np.sort(end[np.isfinite(end)]), moments, side="left")
            return came - went

        until = np.where(np.isfinite(self.seen), self.seen, self.departed)
        bay = ~self.in_lane & np.isfinite(self.seen)
        boards = np.isfinite(self.bed)
        in_bed = {which: boards & (self.need == which) for which in (WARD, ICU)}
        ward = present(self.bed[in_bed[WARD]], self.leave_bed[in_bed[WARD]])
        icu = present(self.bed[in_bed[ICU]], self.leave_bed[in_bed[ICU]])
        return {
            "waiting": present(self.ready, np.maximum(until, self.ready)),
            "bays": present(self.seen[bay], self.departed[bay]),
            "boarding": present(self.decided[boards], self.departed[boards]),
            "ward": ward
            + present(self.planned[:, 0], self.planned[:, 1])
            + self._still(self.ward_before, moments),
            "icu": icu + self._still(self.icu_before, moments),
        }

    @staticmethod
    def _still(before: tuple[int, Floats], moments: Floats) -> Codes:
        number, leave = before
        found: Codes = number - np.searchsorted(np.sort(leave), moments, side="left")
        return found


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
