"""The rules' pages, written from them: for `--explain`, `--list-rules` and the rules' folder."""

from __future__ import annotations

from proofkit.linter.excerpts import excerpt
from proofkit.linter.reports.closing import CLOSING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from proofkit.linter.rules import Rule


def as_data(rule: Rule) -> dict[str, Any]:
    """Return a rule as `--list-rules --json` writes it."""
    return {
        "rule": rule.name,
        "severity": rule.severity,
        "severity_in_generated_project": rule.generated_severity,
        "law": rule.law,
        "why": rule.why,
        "instead": rule.remedy,
        "fix": rule.fix,
        "scope": rule.scope,
        "stands_for": list(rule.standards),
    }


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown."""
    return "\n".join(_page(rule)).strip() + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"## {rule.name}"
    yield ""
    severity = rule.severity
    if rule.generated_severity != severity:
        severity += f"; {rule.generated_severity} in a project that proofkit created"
    yield f"Severity: {severity}."
    if rule.fix:
        yield f"`--fix` {rule.fix}."
    yield ""
    yield rule.page.strip()
    yield ""
    if rule.looks_for:
        yield "Looks for:"
        yield ""
        for phrases in rule.looks_for:
            yield from (f"- {_within(reason)}" for reason in phrases.reasons())
        yield ""
    for heading, examples, others in (
        ("Reported", rule.bad[:2], rule.good[:2]),
        ("Not reported", rule.good[:2], rule.bad[:2]),
    ):
        for example in examples:
            yield f"{heading}:"
            yield ""
            yield from (f"    {line}".rstrip() for line in excerpt(example, others))
            yield ""
    if rule.standards:
        yield f"Stands for: {'; '.join(rule.standards)}."
        yield ""


def _within(reason: str) -> str:
    """Return a reason as it stands in a list: "FDA status" keeps its capitals."""
    return reason if reason[1:2].isupper() else reason[:1].lower() + reason[1:]


def all_pages(rules: Iterable[Rule]) -> str:
    """Return every page in one Markdown document with a table in front."""
    rules = list(rules)
    lines = [
        "# The rules",
        "",
        "<!-- Generated from the rules of this folder; `python -m tests.generated rules` "
        "rewrites it. -->",
        "",
        "An **error** fails a run, a **warning** fails it with `--strict`, a **note** never does.",
        CLOSING,
        "A rule names the public items it stands for; a README that passes has not thereby met "
        "them.",
        "",
        "| rule | severity | what it asks | `--fix` |",
        "|---|---|---|---|",
    ]
    rules.sort(key=_name)
    for rule in rules:
        law = rule.law.replace("|", "\\|")
        lines.append(
            f"| [{rule.name}](#{rule.name}) | {rule.severity} | {law} | {rule.fix or '-'} |"
        )
    return "\n".join([*lines, "", *(page(rule) for rule in rules)])


def _name(rule: Rule) -> str:
    return rule.name
