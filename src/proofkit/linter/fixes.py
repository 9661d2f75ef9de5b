"""What `--fix` would change, and the change itself: a file is old or new, never half."""

from __future__ import annotations

import os

from proofkit.linter import targets
from proofkit.linter.files import content_of, judge_content
from proofkit.linter.finding import Edit, Finding
from proofkit.linter.options import Options
from proofkit.linter.requests import folder_of, requests_for
from proofkit.linter.source import Unreadable, coding_of, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofkit.linter.requests import Request

_MOST_ROUNDS = 6


class Change:
    """One file's bytes before and after, and its name in reports."""

    __slots__ = ("after", "before", "file", "path", "root")

    def __init__(self, target: targets.Target, root: str, before: bytes, after: bytes) -> None:
        self.file = target.file
        self.path = target.path
        self.root = root
        self.before = before
        self.after = after

    def diff(self) -> str:
        """Return the change as a unified diff."""
        from proofkit.linter.diffs import unified

        return unified(_shown(self.before), _shown(self.after), self.path)


def _shown(content: bytes) -> str:
    """Return a file's text, with its mark where the bytes of a diff can hold it."""
    mark, codec = coding_of(content)
    return mark.decode(codec) + decode(content) if codec == "utf-8" else decode(content)


def finish(paths: Sequence[str]) -> None:
    """Finish what an interrupted call began, or clear up after it; without any, do nothing."""
    from pathlib import Path

    from proofkit.core.journal import FOLDER, journal

    for root in dict.fromkeys(folder_of(path) for path in paths):
        if (Path(root) / FOLDER).is_dir():
            with journal(Path(root)):
                pass


def changes(paths: Sequence[str], options: Options | None = None) -> tuple[list[Change], list[str]]:
    """Return what `--fix` would change in the Markdown files under some paths.

    Beside it, in sentences, what there could not be read, and why.
    """
    changed, unread = [], []
    for request in requests_for(paths, options or Options()):
        unread += [f"{finding.path} {finding.message}" for finding in request.unlisted]
        for target in request.targets:
            if not targets.can_be_mended(target.kind, target.path):
                continue
            try:
                change = _change(target, request)
            except OSError as error:
                unread.append(f"{target.path} could not be read: {error.strerror}")
            except Unreadable as error:
                unread.append(f"{target.path} could not be read: it {error}")
            else:
                if change.after != change.before:
                    changed.append(change)
    return changed, unread


def _change(target: targets.Target, request: Request) -> Change:
    content = content_of(target)
    text = decode(content)
    mark, codec = coding_of(content)
    after = content
    for _ in range(_MOST_ROUNDS):
        found = judge_content(after, target, request.rules, request.options).findings
        changed = fixed(text, found)
        if changed == text:
            break
        text, after = changed, mark + changed.encode(codec)
    return Change(target, folder_of(request.path), content, after)


def fixed(text: str, findings: Iterable[Finding]) -> str:
    """Return a text with the edits of its findings made, those that meet another left out."""
    edits = [finding.edit for finding in findings if finding.edit is not None]
    newline = _line_end_of(text)
    made, at = [], 0
    for edit in sorted(edits, key=_place):
        if edit.start < at:
            continue
        if edit.start == len(text) and text and not text.endswith("\n") and at < len(text):
            made += [text[at:], newline]
            at = len(text)
        made += [text[at : edit.start], edit.text.replace("\n", newline)]
        at = edit.end
    return "".join(made) + text[at:]


def _line_end_of(text: str) -> str:
    """Return how most lines of a text end, of the two ways that are in use."""
    on_windows = text.count("\r\n")
    return "\r\n" if on_windows > text.count("\n") - on_windows else "\n"


def _place(edit: Edit) -> tuple[int, int, int]:
    return edit.start, edit.rank, edit.end


def write(changed: Sequence[Change]) -> None:
    """Write changes, each file whole; an interrupted call is finished or undone by the next.

    Raises:
        ProofkitError: a folder cannot be written, or a file was changed meanwhile.
    """
    from hashlib import sha256
    from pathlib import Path

    from proofkit.core.journal import journal

    for root in dict.fromkeys(change.root for change in changed):
        with journal(Path(root)) as work:
            seen: dict[str, str | None] = {}
            for change in changed:
                if change.root == root:
                    name = os.path.relpath(change.file, root).replace(os.sep, "/")
                    work.put(name, change.after)
                    seen[name] = sha256(change.before).hexdigest()
            work.commit(seen=seen)
