"""What README and memo say of the vendor's own evaluation, and of what it leaves open."""

from collections.abc import Mapping
from typing import Any

from .fields import joined, rate, word_table

GROUP_WORDS = {
    "english": "in English",
    "spanish": "in Spanish",
    "interpreter": "through an interpreter",
    "older_adults": "of people aged 75 and over",
}


def evaluation(metrics: Mapping[str, Any]) -> str:
    """Return the error rates of each group of visits, and which are not known."""
    groups = metrics["evaluation"]["groups"]
    if not any(found["is_tested"] for found in groups.values()):
        return (
            "The vendor gives no counts of errors for any visit. Nothing can be said about how "
            "often a draft is wrong, for anybody."
        )
    lines = []
    for name, found in groups.items():
        path = f"evaluation.groups.{name}"
        if not found["is_tested"]:
            continue
        graded = f"{{{path}.major.value:.0%}}" if found["major"] else "not graded"
        left = rate(f"{path}.omissions", 1)
        lines.append(
            [
                GROUP_WORDS[name],
                f"{{{path}.notes:,}}",
                rate(f"{path}.inventions", 1),
                graded,
                left,
            ]
        )
    untested = [GROUP_WORDS[name] for name, found in groups.items() if not found["is_tested"]]
    if untested:
        lines.append([joined(untested, "or"), "none", *["not tested"] * 3])
    head = ["visits", "notes", "sentences with an invention", "major, of the inventions"]
    head.append("spoken sentences left out")
    return f"{word_table(head, lines)}\n\n{_hole(metrics)}"


def _hole(metrics: Mapping[str, Any]) -> str:
    evaluation = metrics["evaluation"]
    groups = evaluation["groups"]
    untested = [GROUP_WORDS[name] for name, found in groups.items() if not found["is_tested"]]
    unclear = [
        GROUP_WORDS[name]
        for name, found in groups.items()
        if found["is_tested"] and found["could_be_twice"]
    ]
    parts = []
    if untested:
        parts.append(f"Nothing is known about visits {joined(untested, 'or')}.")
    if unclear:
        parts.append(
            f"For visits {joined(unclear, 'and')} the interval still holds "
            "{evaluation.twice_words} the rate in English."
        )
    if (untested or unclear) and evaluation["notes_needed"]:
        parts.append(
            "If a group's rate is that of English, about {evaluation.notes_needed.planned:,} of "
            "its notes give an interval that excludes {evaluation.twice_words} the rate with a "
            "chance of {evaluation.power:.0%}; errors that come together within notes are allowed "
            "for by a factor of {evaluation.clustering:g}, which is an assumption. "
            "{evaluation.notes_needed.at_best:,} notes would do only if every error stood alone "
            "and the sample happened to show exactly that rate."
        )
    return " ".join(parts) or "Every group was tested, and none could have twice the errors."
