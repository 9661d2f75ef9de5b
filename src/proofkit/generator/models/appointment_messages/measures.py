"""What is checked of the messages: languages, red flags, and how long they wait."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Flags
from proofkit.generator.found import Found, by_block, several, share
from proofkit.generator.sample import Sample

_DAY_S = 86_400
_WORKFLOWS = ("discharge_follow_up", "intake", "prior_authorisation", "appointment_reminders")


def measure(sample: Sample) -> dict[str, Found]:
    """Measure each of the spec's checks; a workflow that was not drawn is left out."""
    messages, labels = sample["messages"], sample["labels"]
    red = labels.flags("is_red_flag")
    received = messages.numbers("received_at")
    wait = messages.numbers("opened_at") - received
    hour = received % _DAY_S / 3600
    # 1970-01-01 was a Thursday: three days later the week began.
    weekday = (np.floor(received / _DAY_S) + 3) % 7
    closed = (weekday >= 5) | (hour < 8) | (hour >= 17)
    drawn = [messages.equals("workflow", name) for name in _WORKFLOWS]
    return {
        "messages-spanish": share(labels.equals("language", "Spanish")),
        "messages-red-flags": several(*[share(red[rows]) for rows in drawn if rows.any()]),
        "messages-wait": by_block(messages.block, lambda rows: _ratio(wait, rows, red)),
        "messages-out-of-hours": share(closed),
        "messages-language-record": share(_unrecorded(sample, messages.keys("person_id"))),
    }


def _ratio(wait: np.ndarray, rows: Flags, red: Flags) -> float:
    if not (rows & red).any():
        return 1.0
    return float(np.median(wait[rows & red]) / np.median(wait[rows]))


def _unrecorded(sample: Sample, sender: Codes) -> Flags:
    people, labels = sample["people"], sample["labels"]
    place = {key: row for row, key in enumerate(people.keys("person_id").tolist())}
    rows = np.array([place[key] for key in sender.tolist()])
    wrong = np.zeros(len(rows), np.bool_)
    for language in ("English", "Spanish", "other"):
        recorded = people.equals("recorded_language", language)[rows]
        wrong |= recorded & ~labels.equals("language", language)
    return wrong
