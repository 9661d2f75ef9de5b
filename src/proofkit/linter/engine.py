"""The front of the linter: judge texts, files and folders by every rule."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.linter import targets
from proofkit.linter.document import Document
from proofkit.linter.finding import Finding, Remark
from proofkit.linter.generated import Project, project_above
from proofkit.linter.options import Options
from proofkit.linter.rules import Rule, all_rules
from proofkit.linter.source import Source, Unreadable, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST_QUOTE = 160


class Report:
    """What a run found, over which files."""

    def __init__(self, findings: list[Finding], paths: list[str]) -> None:
        self.findings = findings
        self.paths = paths

    def count(self, severity: str) -> int:
        """Return the number of findings of a severity."""
        return sum(finding.severity == severity for finding in self.findings)

    @property
    def is_whole(self) -> bool:
        """Whether every file that was asked for could be judged."""
        return not any(finding.rule == "unscanned-file" for finding in self.findings)


def lint(paths: Sequence[str], options: Options | None = None) -> Report:
    """Judge files and folders and return what was found, in order of path and line.

    Raises:
        ProofkitError: a path does not exist, or nothing under the paths is of a kind that is
            judged.
    """
    options = options or Options()
    chosen = chosen_rules(options)
    asked: list[targets.Target] = []
    for path in paths:
        if os.path.isdir(path):
            asked.extend(targets.in_folder(path))
        elif os.path.exists(path):
            kind = targets.kind_of(os.path.basename(path), is_asked_for=True)
            folder = os.path.dirname(path) or "."
            asked.append(targets.Target(path, path.replace(os.sep, "/"), kind or "text", folder))
        else:
            raise ProofkitError(f"{path} does not exist; name a README, a file or a folder")
    if not asked:
        raise ProofkitError(f"nothing to judge in {', '.join(paths)}; name a folder with a README")
    findings: list[Finding] = []
    for target in asked:
        findings += _judge_file(target, chosen)
    findings.sort(key=lambda found: (found.path, found.line, found.column, found.rule))
    return Report(findings, [target.path for target in asked])


def lint_text(
    text: str,
    path: str = "README.md",
    options: Options | None = None,
    project: Project | None = None,
) -> list[Finding]:
    """Judge one Markdown text as a README and return what was found in it."""
    document = Document(Source(text, path))
    document.project = project
    return _judge(document, targets.README, chosen_rules(options or Options()))


def lint_file(path: str | os.PathLike[str], options: Options | None = None) -> list[Finding]:
    """Judge one file and return what was found in it."""
    return lint([os.fspath(path)], options).findings


def chosen_rules(options: Options) -> list[Rule]:
    """Return the rules that a run judges by.

    Raises:
        ProofkitError: a name that no rule has.
    """
    known = all_rules()
    for name in (*options.select, *options.ignore):
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else "see proofkit lint --list-rules"
            raise ProofkitError(f"no rule is called {name!r}; {hint}")
    names = options.select or known
    return [known[name] for name in names if name not in options.ignore]


def _judge_file(target: targets.Target, rules: Iterable[Rule]) -> list[Finding]:
    try:
        with open(target.file, "rb") as stream:
            text = decode(stream.read())
        document = Document(Source(text, target.path))
    except (OSError, Unreadable) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return [_unscanned(target.path, f"could not be judged: {reason}")]
    document.project = project_above(target.file)
    document.folder = os.path.dirname(target.file) or "."
    return _judge(document, target.kind, rules)


def _judge(document: Document, kind: str, rules: Iterable[Rule]) -> list[Finding]:
    findings: list[Finding] = []
    scopes = ("readme", "prose", "text") if kind == targets.README else ("prose", "text")
    for rule in rules:
        if rule.check is None or rule.scope not in scopes:
            continue
        try:
            for remark in rule.check(document):
                findings.append(_finding(rule, remark, document))
        except Exception as error:
            reason = f"rule {rule.name} failed here ({type(error).__name__}: {error})"
            findings.append(_unscanned(document.source.path, f"{reason}; please report this file"))
    return findings


def _finding(rule: Rule, remark: Remark, document: Document) -> Finding:
    source = document.source
    is_generated = document.project is not None
    severity = rule.generated_severity if is_generated else rule.severity
    quote = remark.quote
    if quote is None:
        quote = document.masked(remark.start, remark.end)
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1] + "\u2026"
    place = (*source.place(remark.start), *source.place(max(remark.start, remark.end)))
    return Finding(rule.name, severity, source.path, place, remark.message, quote, remark.edit)


def _unscanned(path: str, message: str) -> Finding:
    return Finding("unscanned-file", "error", path, (1, 1, 1, 1), message, "")
