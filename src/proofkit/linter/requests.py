"""What a path stands for: the files to judge, and what they are judged by."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.linter import targets
from proofkit.linter.loading import chosen_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.options import Options
    from proofkit.linter.repository import Repository

STANDARD_INPUT = "-"


class Request:
    """A path that somebody asked to have judged, with its files, options and rules.

    Raises:
        ProofkitError: the path does not exist or holds nothing that is judged, or the options name
            a rule that is not known.
    """

    __slots__ = ("options", "path", "repository", "rules", "targets", "unread")

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options
        self.rules = chosen_rules(options)
        found = targets_of(path, options)
        self.targets = [target for target in found if target.kind != targets.UNREAD]
        self.unread = [target for target in found if target.kind == targets.UNREAD]
        self.repository: Repository | None = None
        if os.path.isdir(path):
            from proofkit.linter.repository import Repository

            self.repository = Repository(path, self.targets)


def folder_of(path: str) -> str:
    """Return the folder whose configuration holds for a path."""
    return path if os.path.isdir(path) else os.path.dirname(path) or "."


def targets_of(path: str, options: Options) -> list[targets.Target]:
    """Return the files that a path stands for ("-" is standard input).

    Raises:
        ProofkitError: it does not exist, or holds nothing that is judged.
    """
    if path == STANDARD_INPUT:
        return [targets.Target("", "<stdin>", targets.README, "")]
    if os.path.isdir(path):
        asked = targets.in_folder(path, options.exclude)
    elif os.path.isfile(path):
        kind = targets.kind_of(os.path.basename(path), is_asked_for=True) or targets.TEXT
        asked = [targets.Target(path, path.replace(os.sep, "/"), kind, folder_of(path))]
    elif os.path.exists(path):
        raise ProofkitError(
            f"{path} is neither a file nor a folder; what a pipe holds is judged as -"
        )
    else:
        raise ProofkitError(f"{path} does not exist; name a README, a file or a folder")
    if all(target.kind == targets.UNREAD for target in asked):
        raise ProofkitError(f"nothing to judge in {path}; name a folder with a README")
    return asked
