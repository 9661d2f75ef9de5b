"""What the vendor's evaluation shows, for whom, and what it cannot show."""

import math
from collections.abc import Mapping
from typing import Any

from . import dossier, shares

REFERENCE = "english"
_MOST_SENTENCES = 10_000_000


def by_group(counts: Mapping[str, dossier.Counts], twice: float) -> dict[str, Any]:
    """Return error rates by group of visits, and what remains possible in each.

    `could_be_twice` says whether the interval of a group still holds `twice` the rate of visits in
    English; None where the group or its reference was not tested.
    """
    reference = counts.get(REFERENCE)
    base = reference.inventions / reference.sentences if reference else None
    found: dict[str, Any] = {}
    for group in dossier.GROUPS:
        tested = counts.get(group)
        if tested is None:
            found[group] = {"is_tested": False}
            continue
        inventions = shares.share(tested.inventions, tested.sentences)
        is_other = base is not None and group != REFERENCE
        found[group] = {
            "is_tested": True,
            "notes": tested.notes,
            "sentences": tested.sentences,
            "inventions": inventions,
            "major": _major(tested),
            "omissions": shares.share(tested.omissions, tested.spoken),
            "could_be_twice": inventions["high"] >= twice * base if is_other else None,
        }
    return found


def notes_needed(counts: Mapping[str, dossier.Counts], twice: float) -> int | None:
    """Return how many notes a group needs to rule out `twice` the rate of visits in English.

    It is assumed that the group has the same rate and notes of the same length; errors within a
    note are taken as independent, so the true number is rather larger.
    """
    reference = counts.get(REFERENCE)
    if reference is None or reference.inventions == 0:
        return None
    rate = reference.inventions / reference.sentences
    low, high = 1, _MOST_SENTENCES
    while low < high:
        middle = (low + high) // 2
        upper = shares.wilson(rate, middle)[1]
        low, high = (low, middle) if upper < twice * rate else (middle + 1, high)
    return math.ceil(low / (reference.sentences / reference.notes))


def _major(tested: dossier.Counts) -> dict[str, Any] | None:
    if tested.major_inventions is None:
        return None
    return shares.share(tested.major_inventions, tested.inventions)
