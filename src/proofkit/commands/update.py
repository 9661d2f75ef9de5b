"""`proofkit update [DIR]`: bring a project up to the installed version."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from proofkit.core.output import say_patience, visible

if TYPE_CHECKING:
    from proofkit.project.upkeep import Updated

EXAMPLES = """\
  proofkit update --dry-run      what would change, and what would conflict
  proofkit update
  proofkit update --data         make data and results anew too, and list what changes
"""

_NO_MERGE = """\
{path}: {reason}, so nothing can be merged and no update could be undone.
What changes in this version was written beside your files instead, ending in .new; none of yours
was touched. For a true merge remove them, make the folder a repository and update again:

  git init && git add --all && git commit -m "My project as it is" && proofkit update
"""

_CONFLICTS = """\
In {what} your lines and the new ones both stand, between <<<<<<< and >>>>>>>. Two ways out:
  go on      settle them in an editor, `git add` {which}, git commit -m "Update the scaffold"{then}
  go back    git reset --merge{before}
             (undoes the whole update, and what you edited in {which} since goes with it)
"""

_DONE = """\
Nothing is committed yet. Look at it with `git diff --cached`, run the tests, then
  go on      git commit -m "Update the scaffold"
  go back    git reset --merge
"""

# The report comes after the commit: with its figures in the tree, git could not take the update
# back in one step.
_THEN = """
             and `make report`, `make test`: what the results are computed by has changed"""
_BEFORE = ", before the report is run"
_STALE = f"""\
Nothing is committed yet. Look at it with `git diff --cached`, then
  go on      git commit -m "Update the scaffold"{_THEN}
  go back    git reset --merge{_BEFORE}
"""

# Folders of which no result is computed. Notebooks are run, and a new one holds no result yet.
_READ_BY_NO_REPORT = (".github", ".proofkit", "reports", "tests")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `update` takes."""
    parser.add_argument("dir", metavar="DIR", nargs="?", default=".", help="default: this folder")
    parser.add_argument(
        "--data", action="store_true", help="make the data and the results computed from them anew"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would happen, write nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """Update, say what was done and what is left to do; conflicts give exit code 1."""
    from proofkit.commands.refusals import refuse_empty
    from proofkit.project.upkeep import update

    refuse_empty("DIR", arguments.dir, "name the project's folder, or leave it out for this one")
    if arguments.data:
        say_patience("Making data and results anew")
    done = update(arguments.dir, dry_run=arguments.dry_run, data=arguments.data)
    print(_told(done, is_dry_run=arguments.dry_run))
    return 1 if done.conflicts else 0


def _told(done: Updated, *, is_dry_run: bool) -> str:
    lines = [_headline(done, is_dry_run=is_dry_run)]
    own = [name for name in done.written if not name.startswith(".proofkit/")]
    marked = set(done.conflicts)
    lines += [f"  conflict  {visible(name)}" for name in done.conflicts]
    lines += [f"  write     {_counted(done, name)}" for name in own if name not in marked]
    lines += [f"  remove    {visible(name)}" for name in done.removed]
    if done.figures:
        lines += ["", "Figures of the README that change:"]
        told = [f"{f.block}: {f.path}  {f.before} -> {f.after}" for f in done.figures]
        lines += [f"  {visible(line)}" for line in told]
    if done.remarks:
        lines += ["", "Left alone:", *(f"  {visible(remark)}" for remark in done.remarks)]
    if is_dry_run:
        lines += ["", "Nothing was written."]
        if done.uncommitted:
            lines.append("Commit your changes first: an update of a changed tree is refused.")
    elif done.without_git and (done.written or done.standing):
        lines += ["", _NO_MERGE.format(path=_short(done), reason=done.without_git).rstrip()]
    elif done.conflicts:
        is_one = len(done.conflicts) == 1
        what = "this file" if is_one else f"these {len(done.conflicts)} files"
        then, before = (_THEN, _BEFORE) if _is_stale(done) else ("", "")
        which = "it" if is_one else "them"
        text = _CONFLICTS.format(what=what, which=which, then=then, before=before)
        lines += ["", text.rstrip()]
    elif done.written or done.removed:
        lines += ["", (_STALE if _is_stale(done) else _DONE).rstrip()]
    return "\n".join(lines)


def _is_stale(done: Updated) -> bool:
    """Tell whether code or tables changed while the results stayed as they were."""
    changed = {*done.written, *done.removed}
    if "reports/metrics.json" in changed:
        return False
    folders = {name.partition("/")[0] for name in changed if "/" in name}
    return not folders <= set(_READ_BY_NO_REPORT)


def _headline(done: Updated, *, is_dry_run: bool) -> str:
    versions = done.after if done.before == done.after else f"{done.before} to {done.after}"
    if not done.written and not done.removed:
        return _unchanged(done)
    if done.was_finished:
        return f"Finished an update of {_short(done)} that was interrupted ({versions})."
    verb = "Would update" if is_dry_run else "Updated"
    if done.without_git:
        verb = "Would write beside" if is_dry_run else "Wrote beside"
    return f"{verb} {_short(done)} ({versions})."


def _unchanged(done: Updated) -> str:
    """Return the headline of an update that writes nothing."""
    if done.standing:
        return (
            f"{_short(done)} is not updated ({done.before} to {done.after}): what changes stands "
            "beside your files since an earlier call."
        )
    if done.before != done.after:
        return f"Nothing of {_short(done)} changes from proofkit {done.before} to {done.after}."
    return f"{_short(done)} is up to date with proofkit {done.after}; nothing to change."


def _counted(done: Updated, name: str) -> str:
    """Return a file's name with the lines that it gains and loses."""
    if name not in done.lines:
        return visible(name)
    gained, lost = done.lines[name]
    return f"{visible(name)}  +{gained} -{lost}"


def _short(done: Updated) -> str:
    try:
        short = os.path.relpath(done.path) if done.path != done.path.cwd() else done.path.name
    except ValueError:  # another drive
        short = str(done.path)
    return visible(short)
