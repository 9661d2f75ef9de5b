"""What `--fix` would change, and the change itself: a file is old or new, never half."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.linter.files import content_of, is_link, judge_content
from proofkit.linter.finding import Edit, Finding
from proofkit.linter.folders import targets
from proofkit.linter.folders.ancestors import ancestors
from proofkit.linter.run.options import Options
from proofkit.linter.run.requests import folder_of, requests_for
from proofkit.linter.source import Unreadable, coding_of, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofkit.linter.run.requests import Request

_MOST_ROUNDS = 6


class Change:
    """One file's bytes before and after, and its name in reports.

    A file that `is_link` is named here and lies elsewhere: it is not written to.
    """

    __slots__ = ("after", "before", "file", "is_link", "path", "root")

    def __init__(self, target: targets.Target, root: str, before: bytes, after: bytes) -> None:
        self.file = target.file
        self.path = target.path
        self.root = root
        self.before = before
        self.after = after
        self.is_link = is_link(target.file, root)

    @property
    def place(self) -> str:
        """Return where the file lies."""
        return os.path.realpath(self.file)

    def diff(self) -> str:
        """Return the change as a unified diff."""
        from proofkit.linter.edits.diffs import unified

        return unified(_shown(self.before), _shown(self.after), self.path)


def _shown(content: bytes) -> str:
    """Return a file's text, with its mark where the bytes of a diff can hold it."""
    mark, codec = coding_of(content)
    return mark.decode(codec) + decode(content) if codec == "utf-8" else decode(content)


def finish(paths: Sequence[str], options: Options | None = None) -> None:
    """Finish what interrupted calls began, or clear up after them; without any, do nothing.

    Looks into the folders that hold the pages under some paths, up to the top of the repository.

    Raises:
        ProofkitError: an update was interrupted there, of which git has to be told.
    """
    from pathlib import Path

    from proofkit.core.journal import FOLDER, has_notes, journal

    seen: set[str] = set()
    for request in requests_for(paths, options or Options()):
        top = _top_of(folder_of(request.path))
        for target in request.targets:
            for at in ancestors(os.path.dirname(os.path.abspath(target.file))):
                if at in seen:
                    break
                seen.add(at)
                if at == top:
                    break
    for folder in sorted(one for one in seen if os.path.isdir(os.path.join(one, FOLDER))):
        if has_notes(Path(folder)):
            raise ProofkitError(
                f"an update was interrupted in {folder}; run `proofkit update {folder}` to finish "
                "it first"
            )
        with journal(Path(folder)):
            pass


def _top_of(folder: str) -> str:
    """Return the top of the git repository that holds a folder, or the folder where none does."""
    above = ancestors(folder)
    in_git = (at for at in above if os.path.exists(os.path.join(at, ".git")))
    return next(in_git, os.path.abspath(folder))


def changes(paths: Sequence[str], options: Options | None = None) -> tuple[list[Change], list[str]]:
    """Return what `--fix` would change in the Markdown files under some paths.

    A link to a file that is changed just so under its own name is passed over. Beside it, in
    sentences, what there could not be read, and why.
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
    own = {one.place: one.after for one in changed if not one.is_link}
    return [one for one in changed if not (one.is_link and own.get(one.place) == one.after)], unread


def _change(target: targets.Target, request: Request) -> Change:
    content = content_of(target)
    text = decode(content)
    mark, codec = coding_of(content)
    after = content
    for _ in range(_MOST_ROUNDS):
        found: Iterable[Finding]
        found = judge_content(after, target, request.rules, request.options).findings
        if request.baseline is not None:
            found = request.baseline.without_known(found)
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


def write(changed: Iterable[Change]) -> None:
    """Write changes, each file whole; an interrupted call is finished or undone by the next.

    Links are left.

    Raises:
        ProofkitError: a folder cannot be written, or a file was changed meanwhile.
    """
    from hashlib import sha256
    from pathlib import Path

    from proofkit.core.journal import journal

    written = [change for change in changed if not change.is_link]
    for root in dict.fromkeys(change.root for change in written):
        with journal(Path(root)) as work:
            seen: dict[str, str | None] = {}
            for change in written:
                if change.root == root:
                    name = os.path.relpath(change.file, root).replace(os.sep, "/")
                    work.put(name, change.after)
                    seen[name] = sha256(change.before).hexdigest()
            work.commit(seen=seen)
