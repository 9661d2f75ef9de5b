"""The front of the linter: judge texts, files and folders by every rule."""

from __future__ import annotations

import os

from proofkit.linter.document import Document
from proofkit.linter.finding import Finding
from proofkit.linter.folders import targets
from proofkit.linter.folders.project import Project
from proofkit.linter.judging import judge, judge_repository
from proofkit.linter.report import Report, in_order
from proofkit.linter.run.loading import chosen_rules
from proofkit.linter.run.options import Options
from proofkit.linter.run.passed_over import remarks
from proofkit.linter.run.requests import requests_for
from proofkit.linter.shares import judge_all
from proofkit.linter.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def lint(
    paths: Sequence[str], options: Options | None = None, *, workers: int | None = 1
) -> Report:
    """Judge files and folders ("-" is standard input), in order of path and line.

    `workers` processes share the files; None stands for as many as are of use. A program that asks
    for more than one must guard its main module, as `multiprocessing` says. Of several paths, one
    that does not exist, holds nothing to judge or has a wrong setting is a finding on it.

    Raises:
        ProofkitError: that is so of the only path, or for the same reason of all; fewer than one
            worker, or a worker that was lost.
    """
    requests = requests_for(paths, options or Options())
    found: dict[str, list[Finding]] = {}
    kept: set[str] = set()
    judged: list[str] = []
    excused: dict[str, list[Finding]] = {}
    for request, in_files in zip(requests, judge_all(requests, workers), strict=True):
        findings = request.unlisted + in_files.findings
        if request.repository is not None:
            whole = judge_repository(request.repository, request.rules, request.options)
            findings = [one for one in whole if not request.leaves(one.path)] + findings
        kept |= in_files.kept
        judged += [one.path for one in request.targets if one.path not in in_files.unjudged]
        if request.baseline:
            findings, excused[request.path] = request.baseline.parted(findings)
        if request.targets or findings:
            found[request.path] = findings
    return Report(
        found,
        judged,
        {name: rule for request in requests for name, rule in request.rules.items()},
        kept=kept - {one.rule for known in excused.values() for one in known},
        remarks={
            request.path: list(remarks(request, len(excused.get(request.path, ()))))
            for request in requests
        },
        excused={path: len(known) for path, known in excused.items()},
        is_strict=any(request.options.is_strict for request in requests),
    )


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
    return in_order(judge(document, targets.README, chosen_rules(options), options).findings)


def lint_file(path: str | os.PathLike[str]) -> list[Finding]:
    """Judge one file and return what was found in it."""
    return lint([os.fspath(path)]).findings
