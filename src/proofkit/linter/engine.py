"""The front of the linter: judge texts, files and folders by every rule."""

from __future__ import annotations

import os

from proofkit.linter import targets
from proofkit.linter.document import Document
from proofkit.linter.finding import Finding
from proofkit.linter.judging import finding_on, judge
from proofkit.linter.loading import chosen_rules
from proofkit.linter.options import Options
from proofkit.linter.passed_over import remarks
from proofkit.linter.project import Project
from proofkit.linter.report import Report, in_order
from proofkit.linter.requests import Request, folder_of
from proofkit.linter.shares import judge_all
from proofkit.linter.source import Source
from proofkit.linter.unscanned import failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def lint(
    paths: Sequence[str], options: Options | None = None, *, workers: int | None = 1
) -> Report:
    """Judge files and folders ("-" is standard input), in order of path and line.

    `workers` processes share the files; None stands for as many as are of use. A program that asks
    for more than one must guard its main module, as `multiprocessing` says.

    Raises:
        ProofkitError: a path that does not exist, nothing to judge under a path, a rule or a
            setting that is not known, fewer than one worker, or a worker that was lost.
    """
    requests = _requests_for(paths, options or Options())
    found: dict[str, list[Finding]] = {request.path: [] for request in requests}
    kept: set[str] = set()
    for request, in_files in zip(requests, judge_all(requests, workers), strict=True):
        findings = _judge_repository(request) + in_files.findings
        kept |= in_files.kept
        if request.options.baseline:
            from proofkit.linter.baseline import without_known

            findings = without_known(findings, request.options.baseline)
        found[request.path] += findings
    return Report(
        found,
        [target.path for request in requests for target in request.targets],
        {name: rule for request in requests for name, rule in request.rules.items()},
        kept=kept,
        remarks=[remark for request in requests for remark in remarks(request)],
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


def lint_file(path: str | os.PathLike[str], options: Options | None = None) -> list[Finding]:
    """Judge one file and return what was found in it."""
    return lint([os.fspath(path)], options).findings


def _requests_for(paths: Sequence[str], options: Options) -> list[Request]:
    """Return what each path stands for, under the configuration of its folder."""
    configured: dict[str, Options] = {}
    requests = []
    for path in paths:
        folder = folder_of(path)
        if folder not in configured:
            configured[folder] = options.with_configuration(folder)
        requests.append(Request(path, configured[folder]))
    return requests


def _judge_repository(request: Request) -> list[Finding]:
    """Judge the folder as a whole, where the path is one."""
    repository = request.repository
    if repository is None:
        return []
    findings = []
    options, is_generated = request.options, repository.project is not None
    for rule in request.rules.values():
        if rule.check is None or rule.scope != "repository":
            continue
        try:
            for path, remark in rule.check(repository):
                on = path or repository.folder
                findings.append(finding_on(on, rule, remark, options, is_generated=is_generated))
        except Exception as error:
            findings.append(failed(rule.name, error, repository.folder))
    return findings
