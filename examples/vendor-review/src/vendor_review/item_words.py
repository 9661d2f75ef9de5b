"""What README and memo say item by item: the answers, what is open, and what goes back."""

from collections.abc import Iterable, Mapping, Sequence

from . import dossier, scoring
from .fields import word_table
from .results import literal

_MET_BEFORE = "**Met, with a paper to show it, before the first visit is recorded:**"
_KEPT_DURING = "**Agreed in writing before the first visit is recorded, and kept from then on:**"

POINT_WORDS = {0: "0, not shown", 1: "1, partly", 2: "2, shown"}


def answers(some: Iterable[tuple[str, scoring.Settled]], papers: dossier.Dossier) -> str:
    """Return a table of some items with their points and the evidence, in the vendor's words."""
    lines = []
    for key, one in some:
        sentence = papers.statements.get(one.answer.statement)
        quote = f"{sentence.key}: \u201c{sentence.text}\u201d" if sentence else "no sentence found"
        stop = "**" if one.item.is_stop else ""
        lines.append([f"{stop}{key}{stop}", one.item.question, str(one.points), quote])
    if not lines:
        return "Nothing is open: every item is shown in full."
    head = ["item", "question", "points", "evidence, in the vendor's words"]
    return literal(word_table(head, lines))


def conditions(
    settled: Mapping[str, scoring.Settled], of_groups: Sequence[tuple[str, bool]]
) -> str:
    """Return what is met first and what is kept later: a line for each open item and group.

    `of_groups` are conditions of groups of visits, each with whether it is met before a pilot.
    """
    lines = [
        (literal(f"{one.item.condition} ({key})."), one.item.is_met_before)
        for key, one in open_items(settled)
    ]
    lines += [(f"{condition} (evaluation).", is_before) for condition, is_before in of_groups]
    if not lines:
        return "No condition follows: every item is shown in full."
    parts, number = [], 1
    for heading, when in ((_MET_BEFORE, True), (_KEPT_DURING, False)):
        some = [line for line, is_before in lines if is_before == when]
        if some:
            numbered = [f"{place}. {line}" for place, line in enumerate(some, number)]
            parts.append("\n".join([heading, "", *numbered]))
        number += len(some)
    return "\n\n".join(parts)


def questions(settled: Mapping[str, scoring.Settled]) -> str:
    """Return the questions that go back to the vendor, those that may not be waived first."""
    lines = [
        f"{number}. {key}: {one.item.question_back}"
        for number, (key, one) in enumerate(open_items(settled), 1)
    ]
    return literal("\n".join(lines)) or "No question is open."


def discussion(settled: Mapping[str, scoring.Settled]) -> str:
    """Return the items on which the readers differ, with why the lower score stands."""
    disputed = [one for one in settled.values() if one.is_disputed]
    if not disputed:
        return "The readers differ on no item of this vendor."
    readers = sorted({reader for one in disputed for reader in one.by_reader})
    lines = [
        [
            one.item.key,
            one.item.question,
            *[POINT_WORDS[one.by_reader[r]] if r in one.by_reader else "" for r in readers],
            one.answer.reason,
        ]
        for one in disputed
    ]
    return literal(word_table(["item", "question", *readers, "the lower score, because"], lines))


def open_items(settled: Mapping[str, scoring.Settled]) -> list[tuple[str, scoring.Settled]]:
    """Return the items that are not shown in full, those that may not be waived first."""
    some = [(key, one) for key, one in settled.items() if one.points < 2]
    return sorted(some, key=lambda pair: (not pair[1].item.is_stop, pair[1].points))
