"""The event loop: patients, clinicians, bays and beds of one hospital, with lists and a heap.

Nothing is drawn here. Every need of every patient was drawn before, so the same patients can be
simulated again with other resources and a difference has one cause. Times are minutes.

A patient who is ready (after triage) is seen as soon as a clinician and a bay are free, the most
urgent level first and within a level in order of readiness; whose patience is over has gone. The
clinician is busy for `care`, the bay until the decision, `after` later. Whoever is admitted keeps
the bay until an inpatient bed is free and the move is over (boarding); planned inpatients come to
the same queue for ward beds. A fast-track clinician sees levels 4 and 5 without a bay.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from proofkit.generator.models.patient_flow.plan import ICU, WARD, Plan

NEVER = float("inf")
# What comes off the heap of turns: a patient (from 0) who was found to need a bed, or one of these.
_LANE_END, _WARD_FREE, _ICU_FREE, _NOTHING = range(-1, -5, -1)
_FIRST_MINOR = 4


@dataclass(frozen=True)
class Flow:
    """What happened to each patient, `NEVER` where it did not, and to planned inpatients.

    `start` is the first contact, `bed` when an inpatient bed was assigned, `leave_bed` when the
    patient left it; `planned` holds begin and end of each planned stay.
    """

    start: list[float]
    in_lane: list[bool]
    bed: list[float]
    leave_bed: list[float]
    planned: list[tuple[float, float]]


def bed_until(now: float, days: float, hour: float) -> float:
    """Return when a bed taken at `now` is left: at that hour, the next day if that is too soon."""
    end = (now + 1440.0 * days) // 1440.0 * 1440.0 + 60.0 * hour
    return end if end > now + 240.0 else end + 1440.0


def simulate(plan: Plan) -> Flow:
    """Run a plan until the last patient has left.

    Clinicians and bays become free by plain times, in two heaps that are looked into only when
    somebody comes or waits; what changes more than a number is a turn on a third heap.
    """
    # Local names, no closure, no tuple where a float will do: this loop is what a data set costs.
    push, pop = heappush, heappop
    level, care, after, gone = plan.level, plan.care, plan.after, plan.gives_up
    changes, codes = plan.changes, plan.codes
    count = len(plan.ready)
    admitted = [need in (WARD, ICU) for need in plan.need]
    flow = Flow([NEVER] * count, [False] * count, [NEVER] * count, [NEVER] * count, [])
    start, in_lane = flow.start, flow.in_lane
    queues: list[deque[int]] = [deque() for _ in range(5)]
    minor = queues[_FIRST_MINOR - 1 :]
    boarders: list[deque[int]] = [deque(), deque()]
    waiting = clinicians = lane = 0
    bays = plan.bays
    free = [plan.ward_beds - len(plan.ward_at_start), plan.icu_beds - len(plan.icu_at_start)]
    turns: list[tuple[float, int]] = [(at, _WARD_FREE) for at in plan.ward_at_start]
    turns += [(at, _ICU_FREE) for at in plan.icu_at_start]
    turns.append((NEVER, _NOTHING))
    heapify(turns)
    care_ends, bay_frees = [NEVER], [NEVER]
    times = [*plan.times, NEVER]
    place, upcoming = 0, times[0]
    while True:
        turn = turns[0][0]
        now = upcoming if upcoming < turn else turn
        while waiting:  # before that moment: each time a clinician or a bay becomes free
            at = care_ends[0] if care_ends[0] < bay_frees[0] else bay_frees[0]
            if at > now or at == NEVER:
                break
            while care_ends[0] <= at:
                pop(care_ends)
                clinicians += 1
            while bay_frees[0] <= at:
                pop(bay_frees)
                bays += 1
            while waiting and clinicians > 0 and bays > 0:
                for queue in queues:
                    if queue:
                        break
                patient = queue.popleft()
                waiting -= 1
                if gone[patient] > at:
                    # These lines stand here three times on purpose: they change numbers of this
                    # loop, which a function would have to be handed, and hand back, at each visit.
                    clinicians -= 1
                    bays -= 1
                    start[patient] = at
                    done = at + care[patient]
                    push(care_ends, done)
                    if admitted[patient]:
                        push(turns, (done + after[patient], patient))
                    else:
                        push(bay_frees, done + after[patient])
            if turns[0][0] < now:
                now = turns[0][0]
        while care_ends[0] <= now and now < NEVER:
            pop(care_ends)
            clinicians += 1
        while bay_frees[0] <= now and now < NEVER:
            pop(bay_frees)
            bays += 1
        if upcoming <= now < NEVER:
            patient = codes[place]
            place += 1
            upcoming = times[place]
            if patient >= 0:
                # Free resources mean an empty queue, so whoever finds some goes straight in.
                if clinicians > 0 and bays > 0 and not (lane > 0 and level[patient] > 3):
                    clinicians -= 1
                    bays -= 1
                    start[patient] = now
                    done = now + care[patient]
                    push(care_ends, done)
                    if admitted[patient]:
                        push(turns, (done + after[patient], patient))
                    else:
                        push(bay_frees, done + after[patient])
                    continue
                queues[level[patient] - 1].append(patient)
                waiting += 1
                if lane <= 0:
                    continue
            else:
                if patient < -len(changes):
                    if free[0] > 0:
                        free[0] -= 1
                        _give_bed(plan, flow, turns, bay_frees, now, patient)
                    else:
                        boarders[0].append(patient)
                    continue
                more, more_lane = changes[-patient - 1]
                clinicians += more
                lane += more_lane
        else:
            _, what = pop(turns)
            if what >= 0:
                which = plan.need[what] - WARD
                if free[which] > 0:
                    free[which] -= 1
                    _give_bed(plan, flow, turns, bay_frees, now, what)
                else:
                    boarders[which].append(what)
                continue
            if what == _LANE_END:
                lane += 1
            elif what == _NOTHING:
                return flow
            else:
                which = _WARD_FREE - what
                if boarders[which] and free[which] >= 0:
                    _give_bed(plan, flow, turns, bay_frees, now, boarders[which].popleft())
                else:
                    free[which] += 1
                continue
        # A lane or a shift has begun, or the lane is free again: call in who waits.
        while waiting and lane > 0 and (minor[0] or minor[1]):
            patient = (minor[0] or minor[1]).popleft()
            waiting -= 1
            if gone[patient] > now:
                lane -= 1
                in_lane[patient] = True
                start[patient] = now
                done = now + care[patient]
                push(turns, (done, _LANE_END))
                if admitted[patient]:
                    push(turns, (done + after[patient], patient))
        while waiting and clinicians > 0 and bays > 0:
            for queue in queues:
                if queue:
                    break
            patient = queue.popleft()
            waiting -= 1
            if gone[patient] > now:
                clinicians -= 1
                bays -= 1
                start[patient] = now
                done = now + care[patient]
                push(care_ends, done)
                if admitted[patient]:
                    push(turns, (done + after[patient], patient))
                else:
                    push(bay_frees, done + after[patient])


def _give_bed(
    plan: Plan,
    flow: Flow,
    turns: list[tuple[float, int]],
    bay_frees: list[float],
    now: float,
    patient: int,
) -> None:
    if patient < 0:  # a planned inpatient, who comes from home
        number = -patient - 1 - len(plan.changes)
        until = bed_until(now, plan.planned_days[number], plan.planned_hour[number])
        flow.planned.append((now, until))
        heappush(turns, (until, _WARD_FREE))
        return
    flow.bed[patient] = now
    until = bed_until(now, plan.stay_days[patient], plan.leave_hour[patient])
    flow.leave_bed[patient] = until
    heappush(turns, (until, _WARD_FREE if plan.need[patient] == WARD else _ICU_FREE))
    if not flow.in_lane[patient]:
        heappush(bay_frees, now + plan.move[patient])
