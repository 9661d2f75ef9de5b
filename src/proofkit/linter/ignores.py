"""Inline suppressions: `<!-- proofkit: ignore RULE reason -->`.

A comment governs the block that follows it (a table as a whole), or the block it stands in; for a
rule about the whole document it may stand anywhere. Without a reason it has no effect.
"""

from __future__ import annotations

from proofkit.linter.finding import Edit, Remark
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from proofkit.linter.blocks import Block
    from proofkit.linter.document import Document

_IGNORE = Lazy(r"^\s*proofkit:\s*ignore\b[ \t]*([\w,-]*)[\s:\u2014-]*([\s\S]{0,2000})$")


class Ignore:
    """One suppression: which rules, why, over which span of the source, and whether it was used."""

    __slots__ = ("end", "open", "reason", "rules", "start", "used")

    def __init__(
        self, rules: tuple[str, ...], reason: str, span: tuple[int, int], opening: tuple[int, int]
    ) -> None:
        self.rules = rules
        self.reason = reason
        self.start, self.end = span
        self.open = opening
        self.used: set[str] = set()

    def covers(self, rule: str, start: int, end: int) -> bool:
        """Whether a remark of `rule` on a span (empty at 0 for the whole document) is "
        "suppressed."""
        if not self.reason or rule not in self.rules:
            return False
        return start == end == 0 or (start < self.end and end > self.start)


def ignores_of(document: Document) -> list[Ignore]:
    """Return the suppressions of a document in order."""
    if "proofkit:" not in document.text:
        return []
    found = []
    for block in document.blocks:
        if block.kind == "comment" and (mark := _IGNORE.match(block.text)):
            rules = tuple(name for name in mark[1].split(",") if name)
            opening = _comment_span(document, block)
            span = _governed(document, block, opening)
            found.append(Ignore(rules, mark[2].strip(), span, opening))
    return found


def _comment_span(document: Document, block: Block) -> tuple[int, int]:
    inside = block.source(0)
    start = max(document.text.rfind("<!--", 0, inside + 1), 0)
    end = document.text.find("-->", inside)
    return start, end + 3 if end >= 0 else len(document.text)


def _governed(document: Document, block: Block, opening: tuple[int, int]) -> tuple[int, int]:
    """Return the span from the comment's line to the end of the block it governs."""
    start = document.text.rfind("\n", 0, opening[0]) + 1
    end = opening[1]
    table = None
    for other in document.blocks[block.number + 1 :]:
        if other.kind in ("comment", "alt", "hidden"):
            continue
        if table is not None and other.table != table:
            break
        end = max(end, other.span(0, len(other.text))[1])
        if other.kind != "cell":
            break
        table = other.table
    return start, end


def complaints(
    ignores: list[Ignore], judged: Container[str], known: Container[str], document: Document
) -> Iterator[tuple[str, Remark]]:
    """Yield (rule, remark) for suppressions that give no reason or suppress nothing."""
    for one in ignores:
        if not one.rules or not one.reason:
            message = (
                "has no effect without a rule and a reason; write "
                "<!-- proofkit: ignore RULE why it does not apply here -->"
            )
            yield "ignore-without-reason", Remark(*one.open, message)
            continue
        idle = [name for name in one.rules if name in judged and name not in one.used]
        unknown = [name for name in one.rules if name not in known]
        if unknown:
            message = f"names no rule there is: {', '.join(unknown)}"
            yield "unused-ignore", Remark(*one.open, message)
        elif idle:
            message = f"suppresses nothing here: {', '.join(idle)}; take it out"
            edit = _removal(document, one) if len(idle) == len(one.rules) else None
            yield "unused-ignore", Remark(*one.open, message, edit=edit)


def _removal(document: Document, one: Ignore) -> Edit:
    """Return the edit that takes out the comment, with its line when nothing else is on it."""
    text = document.text
    start, end = one.open
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end + 1
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return Edit(line_start, line_end, "")
    return Edit(start, end, "")
