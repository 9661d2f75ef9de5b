"""The limits of the monthly sample: one for drafts, from what is expected, one for signed notes.

A vendor counts errors in drafts that nobody has corrected. That says how many are expected in
drafts, and nothing about notes that a clinician has read and signed: their limit is absolute.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from . import dossier
from .decision_rules import Rules
from .evaluation import ERRORS, SIMILAR, by_group, standing

SIGNED_SHARES = (0.01, 0.05, 0.1)
"""Signed notes with a major error for which the chance of a stop is told."""


def limits(counts: Mapping[str, dossier.Counts], rules: Rules) -> dict[str, Any] | None:
    """Return the expected drafts with a major error and the limits; None if no visit takes part.

    The sample is drawn in equal parts from the groups of visits that a pilot takes: what is
    expected and what chance does then hold whatever share of the visits each group has. Where the
    vendor did not grade its errors the published share of major ones is taken; `graded` says
    whether it graded all of them, some or none.
    """
    groups = standing(by_group(counts, rules), SIMILAR)
    if not groups:
        return None
    tested = [counts[group] for group in groups]
    graded = [
        major is not None for one in tested for major in (one.major_inventions, one.major_omissions)
    ]
    found: dict[str, Any] = {
        "notes": rules.sample_notes,
        "groups": groups,
        "graded": "all" if all(graded) else "some" if any(graded) else "none",
        "allowed": rules.false_alarm,
        "signed": signed(rules),
    }
    for name in ERRORS:
        majors = [_major(one, name, rules) / one.notes for one in tested]
        chances = hits(rules.sample_notes, [_held(major) for major in majors])
        twice = hits(rules.sample_notes, [_held(rules.twice * major) for major in majors])
        limit = stop_at(chances, rules.false_alarm)
        found[name] = {"expected": sum(k * p for k, p in enumerate(chances)), "limit": limit}
        if limit is not None:
            found[name]["false_alarm"] = sum(chances[limit:])
            found[name]["seen_if_twice"] = sum(twice[limit:])
    return found


def signed(rules: Rules) -> dict[str, Any]:
    """Return the limit of signed notes, and how often a month reaches it if so many hold an error.

    It is chosen and follows from no count: a clinician has read these notes.
    """
    found: dict[str, Any] = {"limit": rules.signed_limit, "left": rules.signed_limit - 1}
    for place, share in enumerate(SIGNED_SHARES, start=1):
        reached = sum(hits(rules.sample_notes, [share])[rules.signed_limit :])
        found[f"row_{place}"] = {"share": share, "stopped": reached}
    return found


def hits(notes: int, shares: Sequence[float]) -> list[float]:
    """Return how likely 0, 1, 2 ... of the notes hold an error, of each group as many notes.

    `shares` are the notes with an error in each group. What is left over after equal parts goes
    to the first groups, one note each.
    """
    chances = [1.0]
    for note in range(notes):
        share = shares[note % len(shares)]
        missed = [chance * (1 - share) for chance in chances]
        hit = [chance * share for chance in chances]
        chances = [a + b for a, b in zip([*missed, 0.0], [0.0, *hit], strict=True)]
    return chances


def stop_at(chances: Sequence[float], false_alarm: float) -> int | None:
    """Return the least number of notes that chance alone reaches no more often than allowed.

    None where even all of them are reached more often, since nearly every note holds an error.
    """
    return next(
        (count for count in range(1, len(chances)) if sum(chances[count:]) <= false_alarm), None
    )


def _held(major: float) -> float:
    """Return the share of notes with a major error or more, if errors fall on them at random."""
    return 1 - math.exp(-major)


def _major(tested: dossier.Counts, name: str, rules: Rules) -> float:
    if name == "inventions":
        found, every = tested.major_inventions, tested.inventions
        published = rules.major_inventions_published
    else:
        found, every = tested.major_omissions, tested.omissions
        published = rules.major_omissions_published
    return every * published if found is None else float(found)
