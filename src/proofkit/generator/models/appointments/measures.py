"""The published figures of appointments, measured on a sample."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Flags
from proofkit.generator.found import Found, ratio, several, share
from proofkit.generator.sample import Sample

_LEADS = {"0": (0, 0), "1-7": (1, 7), "8-30": (8, 30), "31-60": (31, 60)}
_BENEFITS = {"4-7": (4, 7), "8-14": (8, 14), "15-30": (15, 30), "31-60": (31, 60)}
_SHARES = ((0, 0), (1, 3), (4, 7), (15, 30))
_PRIORS = {"0": (0, 0), "1": (1, 1), "2": (2, 2), "3": (3, 10_000)}


def measure(sample: Sample) -> dict[str, Found]:
    """Measure no-show rates by lead time, reminder, history and age."""
    visits, people = sample["appointments"], sample["people"]
    missed, text = visits.flags("is_no_show"), visits.flags("has_reminder")
    lead = visits.numbers("lead_days")

    def rate(rows: Flags) -> Found:
        return share(missed[rows])

    found = {"no-show": rate(lead >= 0)}
    for name, (low, high) in _LEADS.items():
        found[f"no-show-lead-{name}"] = rate((lead >= low) & (lead <= high))
    found["no-show-lead"] = several(*(found[f"no-show-lead-{name}"] for name in reversed(_LEADS)))
    found["reminded-crude"] = several(rate(text), rate(~text))
    found["reminded-share"] = share(text)
    for name, (low, high) in _BENEFITS.items():
        rows = (lead >= low) & (lead <= high)
        kept = ratio(rate(rows & text), rate(rows & ~text))
        found[f"reminder-benefit-{name}"] = Found(
            (100 * (1 - kept.values[0]),), (100 * kept.errors[0],)
        )
    earlier = visits.numbers("prior_appointments_count") > 0
    prior = visits.numbers("prior_no_shows_count")
    for name, (low, high) in _PRIORS.items():
        found[f"no-show-prior-{name}"] = rate(earlier & (prior >= low) & (prior <= high))
    found["no-show-first"] = rate(~earlier)
    position = np.searchsorted(people.keys("person_id"), visits.keys("person_id"))
    age = people.numbers("age_years")[position]
    young, middle, old = (
        (age >= 13) & (age <= 24),
        (age >= 25) & (age < 65),
        (age >= 65) & (age < 75),
    )
    found["no-show-age-13-24"], found["no-show-age-65-74"] = rate(young), rate(old)
    found["no-show-age"] = several(rate(young), rate(middle), rate(old))
    for low, high in ((5, 12), (35, 44), (55, 64)):
        found[f"no-show-age-{low}-{high}"] = rate((age >= low) & (age <= high))
    found["no-show-lead-60"] = rate(lead > 60)
    for low, high in _SHARES:
        found[f"lead-share-{low}-{high}"] = share((lead >= low) & (lead <= high))
    for name in ("hypertension", "diabetes", "income-support"):
        has = people.flags(f"has_{name.replace('-', '_')}")[position]
        found[f"{name}-share"], found[f"no-show-{name}"] = share(has), rate(has)
    found["women-share"] = share(people.equals("sex", "female")[position])
    visits_a_person = len(missed) / len(people.block)
    found["visits"] = Found((visits_a_person,), (visits_a_person / float(np.sqrt(len(missed))),))
    return found
