"""The front of the linter: judge texts, files and folders by every rule."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.linter import targets
from proofkit.linter.document import Document
from proofkit.linter.files import judge_file
from proofkit.linter.finding import Finding
from proofkit.linter.generated import Project
from proofkit.linter.judging import finding_of, judge
from proofkit.linter.options import Options
from proofkit.linter.report import Report
from proofkit.linter.rules import Rule, all_rules
from proofkit.linter.source import Source
from proofkit.linter.text import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.repository import Repository

STANDARD_INPUT = "-"


def lint(paths: Sequence[str], options: Options | None = None) -> Report:
    """Judge files and folders ("-" is standard input), in order of path and line.

    Raises:
        ProofkitError: a path that does not exist, nothing to judge under a path, a rule or a
            setting that is not known.
    """
    given = options or Options()
    findings: list[Finding] = []
    judged: list[str] = []
    judged_rules: set[str] = set()
    configured: dict[str, Options] = {}
    rules: dict[str, Rule] = {}
    is_strict = given.is_strict
    for path in paths:
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        if folder not in configured:
            configured[folder] = given.with_configuration(folder)
            rules |= chosen_rules(configured[folder])
        asked = configured[folder]
        asked_for = targets_of(path, asked)
        found = _judge_path(path, asked_for, asked)
        if asked.baseline:
            from proofkit.linter.baseline import without_known

            found = without_known(found, asked.baseline)
        for finding in found:
            finding.root = path
        findings += found
        judged += [target.path for target in asked_for]
        judged_rules |= _judged(asked_for, rules)
        is_strict = is_strict or asked.is_strict
    report = Report(sorted(findings, key=_order), judged, rules)
    report.roots = list(paths)
    report.judged = judged_rules
    report.is_strict = is_strict
    return report


def lint_text(
    text: str,
    path: str = "README.md",
    options: Options | None = None,
    project: Project | None = None,
) -> list[Finding]:
    """Judge one Markdown text as a README and return what was found in it."""
    options = options or Options()
    document = Document(Source(text, path))
    document.project = project
    return sorted(judge(document, targets.README, chosen_rules(options), options), key=_order)


def lint_file(path: str | os.PathLike[str], options: Options | None = None) -> list[Finding]:
    """Judge one file and return what was found in it."""
    return lint([os.fspath(path)], options).findings


def chosen_rules(options: Options) -> dict[str, Rule]:
    """Return the rules that a run judges by, by name.

    Raises:
        ProofkitError: a name that no rule has.
    """
    known = all_rules(options.rule_folders)
    named = (*options.select, *options.ignore, *options.severities)
    for name in (*named, *(name for names in options.per_file.values() for name in names)):
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else "see proofkit lint --list-rules"
            raise ProofkitError(f"no rule is called {name!r}; {hint}")
    names = options.select or known
    return {name: known[name] for name in names if name not in options.ignore}


def targets_of(path: str, options: Options) -> list[targets.Target]:
    """Return the files that a path stands for.

    Raises:
        ProofkitError: it does not exist, or holds nothing that is judged.
    """
    if path == STANDARD_INPUT:
        return [targets.Target("", "<stdin>", targets.README, "")]
    if os.path.isdir(path):
        asked = targets.in_folder(path, options.exclude)
    elif os.path.exists(path):
        kind = targets.kind_of(os.path.basename(path), is_asked_for=True) or targets.TEXT
        folder = os.path.dirname(path) or "."
        asked = [targets.Target(path, path.replace(os.sep, "/"), kind, folder)]
    else:
        raise ProofkitError(f"{path} does not exist; name a README, a file or a folder")
    if not asked:
        raise ProofkitError(f"nothing to judge in {path}; name a folder with a README")
    return asked


def _judged(asked: list[targets.Target], rules: dict[str, Rule]) -> set[str]:
    """Return the rules of which some README gave account, so that it can be praised."""
    if not any(target.kind == targets.README for target in asked):
        return set()
    return set(rules)


def _judge_path(path: str, asked: list[targets.Target], options: Options) -> list[Finding]:
    rules = chosen_rules(options)
    findings: list[Finding] = []
    repository = None
    if os.path.isdir(path):
        from proofkit.linter.repository import Repository

        repository = Repository(path, asked)
        findings += _judge_repository(repository, rules, options)
    for target in asked:
        findings += judge_file(target, rules, options, repository)
    return findings


def _judge_repository(
    repository: Repository, rules: dict[str, Rule], options: Options
) -> list[Finding]:
    findings = []
    for rule in rules.values():
        if rule.scope == "repository" and rule.check is not None:
            for path, remark in rule.check(repository):
                text = Text(Source("", path or repository.folder))
                text.project = repository.project
                findings.append(finding_of(rule, remark, text, options))
    return findings


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.path, finding.line, finding.column, finding.rule
