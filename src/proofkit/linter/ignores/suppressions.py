"""Inline suppressions: `<!-- proofkit: ignore RULE reason -->`.

A comment governs the block that follows it (a table as a whole), or the block it stands in (of a
table the row); for a rule about the whole document it may stand anywhere. Without a reason it has
no effect.
"""

from __future__ import annotations

from bisect import bisect_left

from proofkit.linter.finding import Remark
from proofkit.linter.rules import ignore_without_reason, name_of, unused_ignore
from proofkit.linter.run.loading import hint_for
from proofkit.linter.unscanned import UNSCANNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from proofkit.linter.document import Document
    from proofkit.linter.rules import Rule

_UNUSED, _WITHOUT_REASON = name_of(unused_ignore), name_of(ignore_without_reason)
_FORM = "<!-- proofkit: ignore RULE why it does not apply here -->"
_BEYOND = ("repository", "engine")
"""The scopes of rules whose findings no comment can suppress."""
_NOT_UNDERSTOOD = f"has no effect, for proofkit does not understand it; write {_FORM}"
_NOT_CLOSED = "has no effect, for it is not closed and hides what follows; end it with -->"


class Ignore:
    """One suppression: which rules, why, over which span of the source, and whether it was used.

    One that asks for something else than to ignore a rule has a `fault`, as has one that does not
    end where it should: neither has an effect.
    """

    __slots__ = ("end", "fault", "open", "reason", "rules", "start", "used")

    def __init__(
        self,
        said: tuple[tuple[str, ...], str] | None,
        span: tuple[int, int],
        opening: tuple[int, int],
        *,
        is_closed: bool = True,
    ) -> None:
        self.fault = _NOT_CLOSED if not is_closed else _NOT_UNDERSTOOD if said is None else ""
        self.rules, self.reason = ((), "") if self.fault or said is None else said
        self.start, self.end = span
        self.open = opening
        self.used: set[str] = set()


class Ignores:
    """The suppressions of a document in order, to be asked for those that cover a remark.

    `known` are all rules there are, by name.
    """

    __slots__ = ("_around", "_of_rule", "_starts", "all", "known")

    def __init__(self, found: list[Ignore], known: Mapping[str, Rule] | None = None) -> None:
        self.all = found
        self.known = known or {}
        self._of_rule: dict[str, list[Ignore]] = {}
        for one in found:
            for rule in set(one.rules) if one.reason else ():
                self._of_rule.setdefault(rule, []).append(one)
        for of in self._of_rule.values():
            of.sort(key=_start)
        self._starts = {rule: [one.start for one in of] for rule, of in self._of_rule.items()}
        self._around = {rule: _reaching_further(of) for rule, of in self._of_rule.items()}

    def cover(self, rule: str, start: int, end: int) -> bool:
        """Whether a remark of `rule` on a span is suppressed: by the nearest that reaches it.

        A remark on the whole document, an empty span at 0, is suppressed from anywhere.
        """
        if rule not in self._of_rule:
            return False
        covering = self._of_rule[rule]
        if not start == end == 0:
            nearest = bisect_left(self._starts[rule], end) - 1
            while nearest >= 0 and covering[nearest].end <= start:
                nearest = self._around[rule][nearest]
            covering = covering[nearest : nearest + 1] if nearest >= 0 else []
        for one in covering:
            one.used.add(rule)
        return bool(covering)


def _start(one: Ignore) -> int:
    return one.start


def _reaching_further(ignores: list[Ignore]) -> list[int]:
    """Return for each the number of the last one before it that reaches further, or -1."""
    found: list[int] = []
    for number, one in enumerate(ignores):
        before = number - 1
        while before >= 0 and ignores[before].end <= one.end:
            before = found[before]
        found.append(before)
    return found


def complaints(
    ignores: Ignores,
    judged: Container[str],
    document: Document,
    *,
    is_mended: bool,
    knows_all: bool,
) -> Iterator[tuple[str, Remark]]:
    """Yield (rule, remark) for suppressions that give no reason or suppress nothing.

    Those that are not needed have an edit that takes them out where the page `is_mended`. Unless
    the run `knows_all` rules that are meant, a name that it does not know may be one of the others.
    """
    needless: list[Ignore] = []
    for one in ignores.all:
        if one.fault:
            yield _UNUSED, Remark(*one.open, one.fault)
            continue
        if not one.rules or not one.reason:
            message = f"has no effect without a rule and a reason; write {_FORM}"
            yield _WITHOUT_REASON, Remark(*one.open, message)
            continue
        idle = [name for name in one.rules if name in judged and name not in one.used]
        unknown = [name for name in one.rules if name not in ignores.known]
        if unknown and not knows_all:
            continue
        if unknown:
            hint = hint_for(unknown[0], ignores.known)
            message = f"names no rule there is: {', '.join(unknown)}; {hint}"
            yield _UNUSED, Remark(*one.open, message)
        elif beyond := [name for name in one.rules if ignores.known[name].scope in _BEYOND]:
            setting = "exclude" if UNSCANNED in beyond else "per-file-ignores"
            message = f"suppresses nothing: {', '.join(beyond)} is not about words on a page"
            yield _UNUSED, Remark(*one.open, f"{message}; use `{setting}` in the configuration")
        elif idle:
            if is_mended and len(idle) == len(one.rules):
                needless.append(one)
            else:
                yield _UNUSED, Remark(*one.open, _said_of(idle))
    if needless:
        from proofkit.linter.edits.removals import removals  # few pages have any

        edits = removals(document, [one.open for one in needless])
        for one, edit in zip(needless, edits, strict=True):
            yield _UNUSED, Remark(*one.open, _said_of(one.rules), edit=edit)


def _said_of(idle: Iterable[str]) -> str:
    return f"suppresses nothing here: {', '.join(idle)}; take it out"
