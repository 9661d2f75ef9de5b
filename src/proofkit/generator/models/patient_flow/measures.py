"""The published figures of emergency departments, measured on a sample."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Flags, Floats
from proofkit.generator.found import Found, by_block, several, share
from proofkit.generator.sample import Sample


def measure(sample: Sample) -> dict[str, Found]:
    """Measure triage, waits, admissions, leaving, boarding; errors from block to block."""
    visits = sample["visits"]
    level = visits.numbers("triage_level")
    wait, boarding = visits.numbers("wait_minutes"), visits.numbers("boarding_minutes")
    stay = visits.numbers("stay_minutes")
    discharged = visits.equals("disposition", "discharged")
    left = visits.equals("disposition", "left_unseen")
    seconds = visits.numbers("arrived_at")
    weekday, hour = (seconds // 86_400 + 3) % 7, seconds % 86_400 // 3600
    office = (weekday < 5) & (hour >= 8) & (hour < 17)
    full = visits.numbers("occupied_bays_count") >= _bays(sample)
    age = visits.numbers("age_years")
    bands = [age < 18, (age >= 18) & (age < 45), (age >= 45) & (age < 65), age >= 65]

    def mean(values: Floats) -> Found:
        return by_block(visits.block, lambda rows: float(np.nanmean(values[rows])))

    def median(values: Floats) -> Found:
        return by_block(visits.block, lambda rows: float(np.nanmedian(values[rows])))

    def part(flags: Flags, among: Flags | None = None) -> Found:
        chosen = np.ones(len(flags), np.bool_) if among is None else among
        return by_block(
            visits.block,
            lambda rows: 100 * float(flags[rows & chosen].mean()) if (rows & chosen).any() else 0.0,
        )

    admitted = visits.equals("disposition", "admitted_ward", "admitted_icu")
    return {
        **{f"level-{number}": share(level == number) for number in range(1, 6)},
        "wait-median": median(wait),
        "wait-mean": mean(wait),
        "wait-hour": part(wait >= 60, ~np.isnan(wait)),
        "admitted": share(admitted),
        "intensive-care": share(visits.equals("disposition", "admitted_icu")),
        "left-unseen": part(left),
        "left-when-full": several(part(left, full), part(left, ~full)),
        "left-by-age": several(*(part(left, bands[place]) for place in (1, 0, 2, 3))),
        "left-by-payer": several(
            *(
                part(left, visits.equals("payer", payer))
                for payer in ("uninsured", "Medicaid", "private", "Medicare")
            )
        ),
        "infants": share(age < 1),
        "children-evening": several(part(hour >= 16, age < 15), part(hour >= 16, age >= 15)),
        "office-hours": share(office),
        "day-and-night": _day_and_night(sample),
        "boarding-median": median(boarding / 60),
        "stay-median": median(np.where(discharged, stay, np.nan)),
        "arrivals-mode": share(visits.equals("arrival_mode", "ambulance")),
    }


def _day_and_night(sample: Sample) -> Found:
    """Return how many patients there are at 19 o'clock for each one at 6 o'clock."""
    census = sample["census"]
    there = census.numbers("waiting_count") + census.numbers("occupied_bays_count")
    hour = census.numbers("hour_at") % 86_400 // 3600
    return by_block(
        census.block,
        lambda rows: float(there[rows & (hour == 19)].mean() / there[rows & (hour == 6)].mean()),
    )


def _bays(sample: Sample) -> Floats:
    """Return the number of bays of the hospital of each visit."""
    staffing, visits = sample["staffing"], sample["visits"]
    known, first = np.unique(staffing.keys("hospital_id"), return_index=True)
    place = np.searchsorted(known, visits.keys("hospital_id"))
    bays: Floats = staffing.numbers("bays_count")[first][place]
    return bays
