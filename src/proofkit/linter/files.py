"""One file, read as what it is and judged."""

from __future__ import annotations

import os

from proofkit.linter.document import Document
from proofkit.linter.folders import targets
from proofkit.linter.folders.project import project_above
from proofkit.linter.judging import judge
from proofkit.linter.source import LARGEST_BYTES, Source, Unreadable, decode, refuse_large
from proofkit.linter.text import Text
from proofkit.linter.unscanned import unscanned
from proofkit.linter.verdict import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.folders.repository import Repository
    from proofkit.linter.rules import Rule
    from proofkit.linter.run.options import Options


def judge_file(
    target: targets.Target,
    rules: dict[str, Rule],
    options: Options,
    repository: Repository | None,
) -> Verdict:
    """Read a file and judge it."""
    try:
        content = content_of(target)
    except OSError as error:
        return _unjudged(target, f"could not be read: {error.strerror}")
    verdict = judge_content(content, target, rules, options, repository)
    if any(found.edit for found in verdict.findings) and is_link(target.file, target.root):
        for found in verdict.findings:
            found.edit = None  # what is not changed is not offered either
    return verdict


def is_link(file: str, root: str) -> bool:
    """Whether a file in a folder is a symbolic link, or one leads to it from there."""
    if not file:
        return False
    if os.path.islink(file):
        return True
    inner = os.path.relpath(file, root or os.path.dirname(file) or ".").replace(os.sep, "/")
    if "/" not in inner:
        return False
    from pathlib import Path

    from proofkit.core.names import has_linked_parent

    return has_linked_parent(Path(root), inner)


def content_of(target: targets.Target) -> bytes:
    """Return the bytes of a file, or of standard input where it has no name.

    No more of them than are looked into, or than tell that there are too many.
    """
    most = LARGEST_BYTES + 1
    if not target.file:
        import errno
        import sys

        if sys.stdin is None:  # a shell, cron or an editor closed it
            raise OSError(errno.EBADF, "standard input is closed")
        return sys.stdin.buffer.read(most)
    if target.kind == targets.PICTURE:
        from proofkit.linter.pictures import HEAD_BYTES

        most = HEAD_BYTES
    with open(target.file, "rb") as stream:
        return stream.read(most)


def judge_content(
    content: bytes,
    target: targets.Target,
    rules: dict[str, Rule],
    options: Options,
    repository: Repository | None = None,
) -> Verdict:
    """Judge the bytes of a file as those of its kind, by the rules that hold for its path."""
    if excused := options.excused_on(target.path):
        rules = {name: rule for name, rule in rules.items() if name not in excused}
    is_synthetic = repository is not None and repository.vouches_for(target.file)
    if target.kind == targets.PICTURE:
        from proofkit.linter.pictures import findings_of

        return Verdict(() if is_synthetic else findings_of(target, content, rules, options))
    try:
        text = _text_of(content, target)
        text.is_synthetic = is_synthetic
        if target.file:
            find = project_above if repository is None else repository.project_of
            text.project = find(target.file)
            text.folder = os.path.dirname(target.file) or "."
            text.root = target.root
        verdict = judge(text, target.kind, rules, options)
        if text.flaw:
            reason = f"could not be judged in full: it {text.flaw}"
            verdict.findings.append(unscanned(target.path, reason))
        if isinstance(text, Document):
            text.let_go()
        return verdict
    except Unreadable as error:
        return _unjudged(target, f"could not be judged: it {error}")
    except RecursionError:
        return _unjudged(target, "could not be judged: it is nested too deeply")


def _unjudged(target: targets.Target, reason: str) -> Verdict:
    return Verdict([unscanned(target.path, reason)], unjudged=[target.path])


def _decoded(content: bytes, target: targets.Target) -> str:
    """Return the text of a file.

    Raises:
        Unreadable: it has none, and is not told to be saved as text where it never could be.
    """
    try:
        return decode(content)
    except Unreadable as error:
        if not targets.is_unread(target.path):
            raise
        raise Unreadable(
            "is of a kind that is not read; look into it yourself, or save what it holds as text, "
            "such as CSV, and name that"
        ) from error


def _text_of(content: bytes, target: targets.Target) -> Text:
    refuse_large(content)
    if target.kind == targets.TABLE:
        from proofkit.linter.formats.tables import read_table

        return read_table(content, target.path)
    if target.kind == targets.NOTEBOOK:
        from proofkit.linter.formats.notebooks import NotebookSource

        return Document(NotebookSource(decode(content), target.path))
    source = Source(_decoded(content, target), target.path)
    if target.path.lower().endswith(targets.OBJECTS):
        from proofkit.linter.formats.objects import Objects

        return Objects(source)
    if target.kind == targets.TEXT:
        from proofkit.linter.formats.dumps import Dump

        return Dump(source)
    return Document(source)
