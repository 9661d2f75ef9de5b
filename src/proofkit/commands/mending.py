"""What `proofkit lint --fix` does to files, and what `--diff` shows of it."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.fixes import Change
    from proofkit.linter.run.options import Options


def show_changes(paths: Sequence[str], options: Options, form: str) -> int:
    """Print what `--fix` would change, as diffs or as JSON, and return the exit code."""
    from proofkit.core.output import print_json, write_for_programs

    changed, unread = _changes(paths, options)
    if form == "json":
        shown = [{"path": change.path, "diff": change.diff()} for change in changed]
        print_json({"changes": shown, "unread": unread})
    else:
        write_for_programs()
        print("".join(change.diff() for change in changed), end="")
    for reason in unread:
        print(f"proofkit: {reason}", file=sys.stderr)
    return 2 if unread else int(bool(changed))


def fix(paths: Sequence[str], options: Options) -> None:
    """Change the files and name them; what an interrupted call left is finished first.

    Raises:
        ProofkitError: a folder cannot be written, or a file was changed meanwhile.
    """
    from proofkit.linter.fixes import finish, write

    finish(paths, options)
    changed, _ = _changes(paths, options)  # what could not be read is in the report that follows
    write(changed)
    for change in changed:
        print(f"changed {change.path}", file=sys.stderr)


def _changes(paths: Sequence[str], options: Options) -> tuple[list[Change], list[str]]:
    """Return the changes but those of links, which are named, and what could not be read."""
    from proofkit.linter.fixes import changes

    found, unread = changes(paths, options)
    for change in found:
        if change.is_link:
            reason = f"it is a link to {change.place}; name that file to have it changed"
            print(f"left {change.path}: {reason}", file=sys.stderr)
    return [change for change in found if not change.is_link], unread
