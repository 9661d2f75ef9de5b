"""Which groups of visits a pilot may take, and under which conditions the others follow."""

from collections.abc import Iterable, Mapping
from typing import Any

from . import evaluation
from .fields import joined

GROUP_WORDS = {
    "english": "in English of people under 75",
    "spanish": "in Spanish",
    "interpreter": "through an interpreter",
    "older_adults": "in English of people aged 75 and over",
}


def visits(groups: Iterable[str], last: str = "and") -> str:
    """Return groups of visits as words: visits in Spanish and through an interpreter."""
    return f"visits {joined([GROUP_WORDS[group] for group in groups], last)}"


def pilot(metrics: Mapping[str, Any]) -> str:
    """Return whose visits a pilot may take, and when the others follow."""
    groups = metrics["evaluation"]["groups"]
    there = evaluation.standing(groups, evaluation.SIMILAR)
    if not there:
        return f"Nobody's yet: {uncounted(metrics)}, so there is none with which it could begin."
    only = "Only " if len(there) < len(groups) else ""
    taken = _first(f"{only}{visits(there)} take part.")
    return " ".join([taken, *(f"{condition}." for condition, _ in conditions(metrics))])


def uncounted(metrics: Mapping[str, Any]) -> str:
    """Return whose counts are missing where no group of visits can take part."""
    groups = metrics["evaluation"]["groups"]
    if len(evaluation.standing(groups, evaluation.UNTESTED)) == len(groups):
        return "the vendor gives no counts of errors for any visit"
    reference = visits([evaluation.REFERENCE])
    return f"the vendor gives no counts of errors for {reference}, beside which the others are held"


def conditions(metrics: Mapping[str, Any]) -> list[tuple[str, bool]]:
    """Return the conditions under which the groups that an evaluation leaves out take part.

    With each stands whether it is met before a pilot; else it is kept for as long as that lasts.
    """
    groups = metrics["evaluation"]["groups"]
    found = []
    if not evaluation.standing(groups, evaluation.SIMILAR):
        counted = "its errors have been counted, and those of visits in English"
        return [(f"No visit of any group is recorded before {counted}", True)]
    if left := evaluation.standing(groups, evaluation.UNTESTED, evaluation.UNCLEAR):
        found.append(
            (
                f"{_first(visits(left))} stay out of the pilot until so many of their notes have "
                "been read that {evaluation.twice_words} the rate of errors can be excluded",
                False,
            )
        )
    if worse := evaluation.standing(groups, evaluation.MORE):
        found.append(
            (
                f"{_first(visits(worse))} stay out of the pilot until the vendor shows what it "
                "changed and new counts show that it helped",
                False,
            )
        )
    return found


def more_errors(groups: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return which groups of visits are shown to have more errors, a clause for each kind."""
    alike: dict[str, list[str]] = {}
    for name in evaluation.standing(groups, evaluation.MORE):
        errors = joined([f"more {kind}" for kind in groups[name]["more"]], "and")
        alike.setdefault(errors, []).append(name)
    return [
        f"{visits(names)} have {errors} than {visits([evaluation.REFERENCE])}"
        for errors, names in alike.items()
    ]


def _first(text: str) -> str:
    return text[0].upper() + text[1:]
