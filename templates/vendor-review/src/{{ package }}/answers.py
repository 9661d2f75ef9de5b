"""The readers' answers, and whether each has its evidence. Run as a module it only checks.

An answer of 1 or 2 points names a sentence of the same vendor's dossier; an answer of 0 names one
or says in its reason where was looked. A sentence of the brochure is a claim: an answer that
rests on it is set aside and counts as 0.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, checklist, dossier, rows

OWN = "review/own_answers.csv"
AGREED = "agreed"
"""The reader of own_answers.csv who holds what the others came to when they had talked."""
TOGETHER = "together"
"""What the results call all readers at once: no reader's name."""
# Results are looked up by paths with dots, in which a name must not mean anything.
_NAME = re.compile(r"[\w-]+( [\w-]+)*")
_NEEDS = ("vendor_id", "reader", "item", "score_points", "statement_id", "reason")


@dataclass(frozen=True)
class Answer:
    """One reader's answer to one item."""

    vendor: str
    reader: str
    item: str
    points: int
    statement: str
    reason: str


def load(root: Path = ROOT) -> list[Answer]:
    """Return the two readers' answers and, where somebody wrote some, your own.

    The two readers answered the checklist as it was: what they said to an item that you have taken
    out of it is left aside.
    """
    found, asked = [], checklist.items(root)
    for name in ("data/reviews.csv", OWN):
        for number, row in enumerate(rows.read(name, _NEEDS, root), start=2):
            if name != OWN and row["item"] not in asked:
                continue
            where = f"{name}, line {number}"
            if row["score_points"] not in ("0", "1", "2"):
                raise SystemExit(f"{where}: score_points is 0, 1 or 2")
            if row["reader"] == TOGETHER:
                raise SystemExit(f"{where}: {TOGETHER} is what results call all readers at once")
            if not _NAME.fullmatch(row["reader"]):
                right = "a name of letters, digits, spaces, - and _, such as own, would be right"
                raise SystemExit(f"{where}: reader is {row['reader']!r}; {right}")
            found.append(
                Answer(
                    row["vendor_id"],
                    row["reader"],
                    row["item"],
                    int(row["score_points"]),
                    row["statement_id"],
                    row["reason"].strip(),
                )
            )
    return found


def problems(
    answers: Iterable[Answer],
    dossiers: Mapping[str, dossier.Dossier],
    items: Mapping[str, checklist.Item],
) -> list[str]:
    """Return a line for each answer that lacks its evidence, is doubled, or answers nothing."""
    lines, seen = [], set()
    for answer in answers:
        who = f"{answer.vendor} {answer.item} by {answer.reader}"
        key = (answer.vendor, answer.item, answer.reader)
        if key in seen:
            lines.append(f"{who}: answered twice")
        seen.add(key)
        if answer.vendor not in dossiers:
            lines.append(f"{who}: there is no dossier {answer.vendor!r}")
        elif answer.item not in items:
            lines.append(f"{who}: the checklist has no item {answer.item!r}")
        elif not answer.reason:
            lines.append(f"{who}: no reason is given")
        elif answer.points and not answer.statement:
            points = "1 point" if answer.points == 1 else f"{answer.points} points"
            lines.append(f"{who}: {points} without a sentence as evidence")
        elif answer.statement and answer.statement not in dossiers[answer.vendor].statements:
            lines.append(f"{who}: the dossier has no sentence {answer.statement!r}")
    return lines


def is_claim(answer: Answer, dossiers: Mapping[str, dossier.Dossier]) -> bool:
    """Say whether an answer rests on the brochure."""
    if not answer.statement:
        return False
    found = dossiers[answer.vendor].statements[answer.statement]
    return found.document == dossier.BROCHURE


def main() -> int:
    """Print the answers that cannot be used; return 1 when there is one."""
    given = load()
    dossiers = dossier.load()
    if wrong := problems(given, dossiers, checklist.items()):
        print("These answers cannot be used:", *wrong, sep="\n  ")
        return 1
    aside = [answer for answer in given if is_claim(answer, dossiers)]
    print(f"{len(given)} answers, each with its evidence.")
    print(f"Of these {len(aside)} rest on a brochure and count as 0{':' if aside else '.'}")
    for answer in aside:
        print(f"  {answer.vendor} {answer.item} by {answer.reader}, {answer.statement}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
