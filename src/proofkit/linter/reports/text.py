"""The report for people: where, what it says, why it matters, what to write instead."""

from __future__ import annotations

from proofkit.linter.finding import SEVERITIES
from proofkit.linter.reports.closing import CLOSING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.finding import Finding
    from proofkit.linter.report import Report

_COLOURS = {"error": "1;31", "warning": "1;35", "note": "1"}
_MOST_PRAISED = 30


def render(report: Report, *, width: int = 80, is_coloured: bool = False) -> str:
    """Return the report as lines of at most `width` characters (quotes are cut, words wrapped)."""
    writer = _Writer(report, max(40, min(width, 100)), is_coloured)
    return "\n".join(writer.lines())


class _Writer:
    def __init__(self, report: Report, width: int, is_coloured: bool) -> None:
        self.report = report
        self.width = width
        self.is_coloured = is_coloured
        self._explained: set[str] = set()

    def lines(self) -> Iterator[str]:
        path = None
        for found in self.report.findings:
            if found.path != path:
                if path is not None:
                    yield ""
                path = found.path
                yield self._styled(path, "1;4")
            yield ""
            yield from self._finding(found)
        if self.report.findings:
            yield ""
        yield from self._good()
        for remark in self.report.remarks:
            yield from self._wrapped(remark, "")
        yield self._counts()
        yield from self._wrapped(CLOSING, "")

    def _finding(self, found: Finding) -> Iterator[str]:
        place = f"{found.line}:{found.column}" if found.quote or found.line > 1 else "whole file"
        severity = self._styled(found.severity, _COLOURS[found.severity])
        yield f"  {severity}  {self._styled(found.rule, '1')}  {place}"
        if found.quote:
            yield "    \u201c" + _cut(found.quote, self.width - 7) + "\u201d"
        yield from self._wrapped(_sentence(found.message), "    ")
        rule = self.report.rules.get(found.rule)
        if rule is None:
            return
        is_new = rule.why not in self._explained
        self._explained.add(rule.why)
        if is_new and rule.why:
            yield from self._wrapped(rule.why, "    Why:     ")
        if rule.remedy and (is_new or rule.name not in self._explained):
            yield from self._wrapped(rule.remedy, "    Instead: ")
        self._explained.add(rule.name)
        if is_new and found.edit is not None and rule.fix:
            yield from self._wrapped(f"--fix {rule.fix}.", "    Fix:     ")

    def _good(self) -> Iterator[str]:
        broken = {found.rule for found in self.report.findings}
        kept = [
            rule.praise
            for name, rule in self.report.rules.items()
            if name in self.report.kept and name not in broken
        ]
        if kept:
            yield self._styled("Already good", "1")
            yield from self._wrapped("; ".join(kept[:_MOST_PRAISED]) + ".", "  ")
            yield ""

    def _counts(self) -> str:
        parts = []
        for severity in SEVERITIES:
            count = self.report.count(severity)
            text = f"{count} {severity}{'' if count == 1 else 's'}"
            parts.append(self._styled(text, _COLOURS[severity]) if count else text)
        files = len(self.report.paths)
        return f"{files} file{'' if files == 1 else 's'} judged: {', '.join(parts)}."

    def _wrapped(self, text: str, first: str) -> Iterator[str]:
        """Yield a text in lines; those after the first are indented as far as `first`."""
        line, indent = first, " " * len(first)
        is_empty = True
        for word in text.split():
            if not is_empty and len(line) + 1 + len(word) > self.width:
                yield line
                line, is_empty = indent, True
            line += word if is_empty else f" {word}"
            is_empty = False
        yield line

    def _styled(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_coloured else text


def _cut(text: str, width: int) -> str:
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= width else text[: width - 1] + "\u2026"


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."
