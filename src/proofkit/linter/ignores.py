"""Inline suppressions: `<!-- proofkit: ignore RULE reason -->`.

A comment governs the block that follows it (a table as a whole), or the block it stands in; for a
rule about the whole document it may stand anywhere. Without a reason it has no effect.
"""

from __future__ import annotations

from bisect import bisect_left

from proofkit.linter.finding import Remark
from proofkit.linter.ignore_words import is_for_proofkit, rules_and_reason
from proofkit.linter.loading import all_rules, hint_for
from proofkit.linter.rules import ignore_without_reason, name_of, unused_ignore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block

_UNUSED, _WITHOUT_REASON = name_of(unused_ignore), name_of(ignore_without_reason)
_FORM = "<!-- proofkit: ignore RULE why it does not apply here -->"


class Ignore:
    """One suppression: which rules, why, over which span of the source, and whether it was used.

    One that asks for something else than to ignore a rule is not `is_understood`.
    """

    __slots__ = ("end", "is_understood", "open", "reason", "rules", "start", "used")

    def __init__(
        self,
        said: tuple[tuple[str, ...], str] | None,
        span: tuple[int, int],
        opening: tuple[int, int],
    ) -> None:
        self.is_understood = said is not None
        self.rules, self.reason = said or ((), "")
        self.start, self.end = span
        self.open = opening
        self.used: set[str] = set()


class Ignores:
    """The suppressions of a document in order, to be asked for those that cover a remark.

    `known` are the names of all rules there are.
    """

    __slots__ = ("_of_rule", "_starts", "all", "known")

    def __init__(self, found: list[Ignore], known: Collection[str] = ()) -> None:
        self.all = found
        self.known = known
        self._of_rule: dict[str, list[Ignore]] = {}
        for one in found:
            for rule in set(one.rules) if one.reason else ():
                self._of_rule.setdefault(rule, []).append(one)
        self._starts = {rule: [one.start for one in of] for rule, of in self._of_rule.items()}

    def cover(self, rule: str, start: int, end: int) -> bool:
        """Whether a remark of `rule` on a span is suppressed: by the nearest comment before it.

        A remark on the whole document, an empty span at 0, is suppressed from anywhere.
        """
        if rule not in self._of_rule:
            return False
        covering = self._of_rule[rule]
        if not start == end == 0:
            before = bisect_left(self._starts[rule], end)
            covering = covering[max(0, before - 1) : before]
            if covering and covering[0].end <= start:
                return False
        for one in covering:
            one.used.add(rule)
        return bool(covering)


def ignores_of(document: Document, rule_folders: tuple[str, ...]) -> Ignores:
    """Return the suppressions of a document, which may name rules that nobody asked for."""
    if "proofkit:" not in document.lines.low:
        return Ignores([])
    found: list[Ignore] = []
    known = all_rules(rule_folders)
    end = 0  # of what a comment here would govern
    table = None
    for block in reversed(document.blocks):
        if block.kind == "comment" and is_for_proofkit(block.text):
            opening = _comment_span(document, block)
            start = document.text.rfind("\n", 0, opening[0]) + 1
            span = (start, max(opening[1], end))
            found.append(Ignore(rules_and_reason(block.text, known), span, opening))
        elif block.kind not in ("comment", "alt", "hidden"):
            ended = block.span(0, len(block.text))[1]
            is_of_table = block.kind == "cell" and block.table == table
            end = max(ended, end) if is_of_table else ended
            table = block.table if block.kind == "cell" else None
    return Ignores(found[::-1], known)


def _comment_span(document: Document, block: Block) -> tuple[int, int]:
    inside = block.source(0)
    start = max(document.text.rfind("<!--", 0, inside + 1), 0)
    end = document.text.find("-->", inside)
    return start, end + 3 if end >= 0 else len(document.text)


def complaints(
    ignores: Ignores, judged: Container[str], document: Document, *, is_mended: bool
) -> Iterator[tuple[str, Remark]]:
    """Yield (rule, remark) for suppressions that give no reason or suppress nothing.

    Those that are not needed have an edit that takes them out where the page `is_mended`.
    """
    needless: list[Ignore] = []
    for one in ignores.all:
        if not one.is_understood:
            message = f"has no effect, for proofkit does not understand it; write {_FORM}"
            yield _UNUSED, Remark(*one.open, message)
            continue
        if not one.rules or not one.reason:
            message = f"has no effect without a rule and a reason; write {_FORM}"
            yield _WITHOUT_REASON, Remark(*one.open, message)
            continue
        idle = [name for name in one.rules if name in judged and name not in one.used]
        unknown = [name for name in one.rules if name not in ignores.known]
        if unknown:
            hint = hint_for(unknown[0], ignores.known)
            message = f"names no rule there is: {', '.join(unknown)}; {hint}"
            yield _UNUSED, Remark(*one.open, message)
        elif idle:
            if is_mended and len(idle) == len(one.rules):
                needless.append(one)
            else:
                yield _UNUSED, Remark(*one.open, _said_of(idle))
    if needless:
        from proofkit.linter.removals import removals  # few pages have any

        edits = removals(document, [one.open for one in needless])
        for one, edit in zip(needless, edits, strict=True):
            yield _UNUSED, Remark(*one.open, _said_of(one.rules), edit=edit)


def _said_of(idle: Iterable[str]) -> str:
    return f"suppresses nothing here: {', '.join(idle)}; take it out"
