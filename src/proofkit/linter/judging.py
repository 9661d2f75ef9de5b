"""One text, or one folder as a whole, judged by every rule that concerns it."""

from __future__ import annotations

from proofkit.linter.document import Document
from proofkit.linter.finding import Finding, Remark
from proofkit.linter.folders import targets
from proofkit.linter.ignores.comments import ignores_of
from proofkit.linter.ignores.suppressions import Ignores, complaints
from proofkit.linter.masking import is_masked, trace_of
from proofkit.linter.rules import Rule
from proofkit.linter.unscanned import Guard
from proofkit.linter.verdict import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofkit.linter.folders.repository import Repository
    from proofkit.linter.run.options import Options
    from proofkit.linter.text import Text

_LONGEST_QUOTE = 160
_BEFORE = 40
"""How many characters before the words that matter a long sentence is quoted from."""
_SCOPES = {
    targets.README: ("readme", "prose", "text"),
    targets.MARKDOWN: ("prose", "text"),
    targets.NOTEBOOK: ("prose", "text"),
    targets.TABLE: ("text",),
    targets.TEXT: ("text",),
}


def judge(text: Text, kind: str, rules: dict[str, Rule], options: Options) -> Verdict:
    """Judge a text of a kind by the rules, and its suppressions by what they suppress."""
    findings: list[Finding] = []
    kept: list[Rule] = []
    document = text if isinstance(text, Document) else None
    ignores = ignores_of(document, options.rule_folders) if document else Ignores([])
    is_foreign = document is not None and document.language is not None
    judged: set[str] = set()
    for name, rule in rules.items():
        if rule.check is None or rule.scope not in _SCOPES[kind]:
            continue
        if rule.is_english and is_foreign:
            continue
        judged.add(name)
        with Guard(rule, text.source.path, findings):
            is_kept = True
            for remark in rule.check(text):
                is_kept = False
                if not ignores.cover(name, remark.start, remark.end):
                    findings.append(finding_of(rule, remark, text, kind, options))
            if is_kept:
                kept.append(rule)
    if document is not None:
        is_mended = targets.can_be_mended(kind, text.source.path)
        knows_all = not options.foreign_rules
        said = complaints(ignores, judged, document, is_mended=is_mended, knows_all=knows_all)
        for name, remark in said:
            if name in rules:
                findings.append(finding_of(rules[name], remark, text, kind, options))
    if document is None or kind != targets.README:
        return Verdict(findings)
    return Verdict(findings, _praised(document, kept))


def judge_repository(
    repository: Repository, rules: dict[str, Rule], options: Options
) -> list[Finding]:
    """Judge a folder as a whole; a path is excused from a rule as a file's text is."""
    findings: list[Finding] = []
    is_generated = repository.project is not None
    for rule in rules.values():
        if rule.check is None or rule.scope != "repository":
            continue
        with Guard(rule, repository.folder, findings):
            for path, remark in rule.check(repository):
                on = path or repository.folder
                if rule.name not in options.excused_on(on):
                    finding = finding_on(on, rule, remark, options, is_generated=is_generated)
                    findings.append(finding)
    return findings


def _praised(document: Document, kept: Iterable[Rule]) -> Iterator[str]:
    """Yield the rules that a README keeps by what it says, not by saying nothing."""
    if not any(block.is_visible and block.kind != "heading" for block in document.blocks):
        return
    for rule in kept:
        if rule.praise and (rule.praised_if is None or rule.praised_if(document)):
            yield rule.name


def finding_of(rule: Rule, remark: Remark, text: Text, kind: str, options: Options) -> Finding:
    """Give a remark its rule's name, severity, place and quote and, if it can be made, its edit.

    Raises:
        ValueError: the remark begins outside the text.
    """
    source, length = text.source, len(text.text)
    if not 0 <= remark.start <= length:
        raise ValueError(f"a remark begins at {remark.start}, which is not within 0 to {length}")
    quote = _quoted(remark, text) if remark.quote is None else remark.quote
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1] + "\u2026"
    end = min(max(remark.start, remark.end), length)
    place = (*source.place(remark.start), *source.place(end))
    severity = _severity(rule, options, is_generated=text.project is not None)
    edit = remark.edit if targets.can_be_mended(kind, source.path) else None
    hidden = trace_of(text.hidden(*remark.shown)) if is_masked(quote) else ""
    cell = source.cell_at(remark.start) if remark.end > remark.start else None
    message = remark.message
    return Finding(
        rule.name, severity, source.path, place, message, quote, edit, cell=cell, hidden=hidden
    )


def _quoted(remark: Remark, text: Text) -> str:
    """Return the words to quote: from the first on, or where that is too far, from near these."""
    start, end = remark.shown
    cut = ""
    if remark.end - start > _LONGEST_QUOTE:
        start = text.text.rfind(" ", start, remark.start - _BEFORE) + 1 or remark.start
        cut = "\u2026 "
    return cut + text.masked(start, min(end, start + 4 * _LONGEST_QUOTE))


def finding_on(
    path: str, rule: Rule, remark: Remark, options: Options, *, is_generated: bool = False
) -> Finding:
    """Return what a rule finds on a file or a folder as a whole."""
    severity = _severity(rule, options, is_generated=is_generated)
    return Finding(rule.name, severity, path, (1, 1, 1, 1), remark.message, remark.quote or "")


def _severity(rule: Rule, options: Options, *, is_generated: bool) -> str:
    usual = rule.generated_severity if is_generated else rule.severity
    return options.severities.get(rule.name, usual)
