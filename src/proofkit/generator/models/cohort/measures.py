"""The published figures of chronic heart failure, measured on a sample."""

from __future__ import annotations

import math

import numpy as np

from proofkit.generator.chance import Flags, Floats
from proofkit.generator.discrimination import auc
from proofkit.generator.found import Found, several, share
from proofkit.generator.models.cohort import maggic
from proofkit.generator.sample import Sample

_YEAR = 365.25
_AGES = ((80, 200), (70, 80), (60, 70), (18, 60))


def measure(sample: Sample) -> dict[str, Found]:
    """Measure survival by Kaplan-Meier, loss to follow-up and whom death meets first."""
    seen, people = sample["follow_up"], sample["patients"]
    days, dead = seen.numbers("follow_up_days"), seen.flags("is_dead")
    found = {
        f"survival-{name}": survival(days, dead, years * _YEAR)
        for name, years in (("1-month", 1 / 12), ("1", 1.0), ("5", 5.0), ("10", 10.0))
    }
    age, level = people.numbers("age_years"), people.numbers("nyha_level")
    ejection = people.numbers("ejection_fraction_percent")

    def death(rows: Flags) -> Found:
        alive = survival(days[rows], dead[rows], 3 * _YEAR)
        return Found((100 - alive.values[0],), alive.errors)

    found["death-age"] = several(*(death((age >= a) & (age < b)) for a, b in _AGES))
    found["death-nyha"] = several(*(death(level == value) for value in (4, 3, 2)))
    reduced = several(death(ejection < 30), death((ejection >= 30) & (ejection < 40)))
    found["death-ejection"] = reduced
    found["death-diabetes"] = several(
        death(people.flags("has_diabetes")), death(~people.flags("has_diabetes"))
    )
    score, horizon = maggic.points(people), 3 * _YEAR
    for level_of in (20, 30):
        found[f"maggic-{level_of}"] = death(np.abs(score - level_of) <= 1)
    fifth, tenth = np.quantile(score, [0.2, 0.9])
    found["maggic-lowest"], found["maggic-highest"] = death(score <= fifth), death(score > tenth)
    known = dead & (days <= horizon) | (days > horizon)
    found["maggic-auc"] = auc(score[known], (dead & (days <= horizon))[known].astype(np.float64))
    found |= _after_admission(sample, days, dead)
    lost = seen.equals("ending", "lost")
    found["lost"] = share(lost)
    return found


def _after_admission(sample: Sample, days: Floats, dead: Flags) -> dict[str, Found]:
    """Measure what follows an admission: the next one within 30 days, and death."""
    events, ejection = sample["events"], sample["patients"].numbers("ejection_fraction_percent")
    chosen = events.equals("event", "heart_failure_admission")
    row = np.searchsorted(sample["patients"].keys("person_id"), events.keys("person_id")[chosen])
    day = events.numbers("event_day")[chosen]
    gap = np.where(np.diff(row, append=-1) == 0, np.diff(day, append=0), np.inf)
    left = days[row] - day
    found: dict[str, Found] = {}
    for name, rows in (("below-50", ejection[row] < 50), ("from-50", ejection[row] >= 50)):
        again = float((gap[rows] <= 30).sum())
        rate = 100 * _YEAR * again / float(np.minimum(np.minimum(gap, left), 30)[rows].sum())
        found[f"readmission-{name}"] = Found((rate,), (rate / math.sqrt(max(again, 1.0)),))
    alive = survival(np.maximum(left, 0.5), dead[row], _YEAR)
    found["death-after-admission"] = Found((100 - alive.values[0],), alive.errors)
    return found


def survival(days: Floats, dead: Flags, at: float) -> Found:
    """Return the Kaplan-Meier survival in per cent with Greenwood's error."""
    order = np.argsort(days, kind="stable")
    times, first = np.unique(days[order], return_index=True)
    at_risk = len(days) - first
    deaths = np.add.reduceat(dead[order].astype(np.float64), first)
    inside = times <= at
    alive = float(np.prod(1 - deaths[inside] / at_risk[inside]))
    last = np.maximum(at_risk[inside] - deaths[inside], 1)
    variance = float((deaths[inside] / (at_risk[inside] * last)).sum())
    return Found((100 * alive,), (100 * alive * float(np.sqrt(variance)),))
