"""What of a folder was not judged, or not in full, in words for its owner."""

from __future__ import annotations

import os

from proofkit.linter.folders import targets
from proofkit.linter.run.loading import not_run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.run.requests import Request

_MOST_NAMED = 5
"""How many files a report for people names; those for programs and spreadsheets name all."""
_OF_NO_PROJECT = frozenset(
    "data docs doc documentation examples images figures models notebooks prompts reports results "
    "review scripts src templates test tests tools utils .github".split()
)
_OF_A_PROJECT = ("requirements.txt", "pyproject.toml", "environment.yml", "package.json")


def remarks(request: Request, excused: int = 0) -> Iterator[tuple[str, str]]:
    """Yield what the owner of a path should know that the findings do not say, in full and short.

    `excused` is how many of them a baseline excuses.
    """
    if request.baseline is not None and excused:
        where = "" if request.path == "." else f" on {request.path}"
        known = f"{excused:,} finding{'' if excused == 1 else 's'}"
        remark = f"Not shown{where}, as {request.baseline.name} excuses them: {known}."
        yield remark, remark
    if request.options.foreign_rules:
        remark = f"Not all was judged: {not_run(request.options.foreign_rules)}."
        yield remark, remark
    repository = request.repository
    if repository is None:
        return
    unread = [one.path for one in request.unread if not repository.vouches_for(one.file)]
    if unread:
        yield _both("Not read, though they may hold data", unread, "Look into them yourself.")
    below = [one for one in request.targets if _is_readme_below(one)]
    if len(below) > 1 or any(_stands_beside_code(one) for one in below):
        said = "Judged for what they say, not for what they lack"
        named = [one.path for one in below]
        yield _both(said, named, "Name a folder to judge it as a project.")


def _is_readme_below(target: targets.Target) -> bool:
    """Whether this is a README below the top that may be a project's own."""
    folder, name = os.path.split(target.file)
    is_readme = target.kind == targets.MARKDOWN and targets.is_readme(name)
    return is_readme and os.path.basename(folder).lower() not in _OF_NO_PROJECT


def _stands_beside_code(target: targets.Target) -> bool:
    from proofkit.linter.folders.repository import names_in  # only a folder has need of it

    beside = names_in(os.path.dirname(target.file))
    return any(name in _OF_A_PROJECT or name.endswith((".py", ".ipynb", ".r")) for name in beside)


def _both(said: str, paths: list[str], advice: str) -> tuple[str, str]:
    """Return a remark that names all of some paths, and one that names a few."""
    more = len(paths) - _MOST_NAMED
    few = ", ".join(paths[:_MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
    return f"{said}: {', '.join(paths)}. {advice}", f"{said}: {few}. {advice}"
