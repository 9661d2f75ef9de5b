"""What a path stands for: the files to judge, and what they are judged by."""

from __future__ import annotations

import os

from proofkit.core.errors import ProofkitError
from proofkit.linter.folders import targets
from proofkit.linter.folders.ancestors import ancestors
from proofkit.linter.run.loading import chosen_rules
from proofkit.linter.unscanned import unscanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from proofkit.linter.finding import Finding
    from proofkit.linter.folders.repository import Repository
    from proofkit.linter.rules import Rule
    from proofkit.linter.run.baseline import Baseline
    from proofkit.linter.run.options import Options

STANDARD_INPUT = "-"


class Request:
    """A path that somebody asked to have judged, with its files, options and rules.

    `unread` are files of kinds that are not read, `unlisted` findings on folders that could not be
    looked into, `baseline` what excuses findings, `place` where the path is, whatever links lead
    there. A file to be judged within a folder is passed over unless it is `listed` there. Where it
    is said why the path is `refused`, that is a finding on it, and there is no file to judge.

    Raises:
        ProofkitError: the path does not exist or holds nothing that is judged, or the options name
            a rule that is not known or a baseline that cannot be read.
    """

    __slots__ = (
        "_left",
        "baseline",
        "options",
        "path",
        "place",
        "repository",
        "rules",
        "targets",
        "unlisted",
        "unread",
    )

    def __init__(
        self,
        path: str,
        options: Options,
        *,
        listed: Container[str] | None = None,
        refused: str = "",
    ) -> None:
        self.path = path
        self.options = options
        self.place = _place_of(path)
        self.rules: dict[str, Rule] = {}
        self.targets: list[targets.Target] = []
        self.unread: list[targets.Target] = []
        self.unlisted: list[Finding] = []
        self.baseline: Baseline | None = None
        self.repository: Repository | None = None
        self._left: frozenset[str] = frozenset()
        if refused:
            shown = _shown(path).replace(os.sep, "/")
            self.unlisted.append(unscanned(shown, f"could not be judged: {refused}"))
        else:
            self._look(path, options, listed)

    def _look(self, path: str, options: Options, listed: Container[str] | None) -> None:
        self.rules = chosen_rules(options)
        refuse_absent(path)
        if path == STANDARD_INPUT:
            found = [targets.Target("", targets.STANDARD_INPUT, targets.README, "")]
        elif os.path.isdir(path):
            from proofkit.linter.run.listing import in_folder

            found, self.unlisted = in_folder(path, options)
        elif (inner := _inner_of(path, options)) is not None:
            from proofkit.linter.run.listing import file_in

            is_listed = listed is None or inner in listed
            one = file_in(options.within, inner, options) if is_listed else None
            found = [one] if one else []
        else:
            found = [_asked_for(path)]
        self.targets = [target for target in found if target.kind != targets.UNREAD]
        self.unread = [target for target in found if target.kind == targets.UNREAD]
        if not self.targets and not self.unlisted and os.path.isdir(path):
            from proofkit.linter.run.listing import refuse_nothing

            refuse_nothing(path, self.rules)
        if options.baseline:
            from proofkit.linter.run.baseline import Baseline

            self.baseline = Baseline(options.baseline)
        if os.path.isdir(path):
            from proofkit.linter.folders.repository import Repository

            self.repository = Repository(path, self.targets)

    def leave(self, places: frozenset[str]) -> None:
        """Leave to others what lies at or below one of some places."""
        self._left = places
        self.targets = [one for one in self.targets if not self.leaves(one.file)]
        self.unread = [one for one in self.unread if not self.leaves(one.file)]
        self.unlisted = [one for one in self.unlisted if not self.leaves(one.path)]

    def leaves(self, path: str) -> bool:
        """Whether a path in this folder is another request's to judge."""
        if self._left:
            inner = os.path.relpath(path, self.path)
            for at in ancestors(os.path.join(self.place, inner)):
                if at == self.place:
                    return False
                if at in self._left:
                    return True
        return False


def requests_for(paths: Iterable[str], options: Options) -> list[Request]:
    """Return what each path stands for, under the configuration of its folder.

    A path that is named again, be it in other words, is dropped. What several of them hold is left
    to the nearest, which knows best what is asked of it. One that cannot be judged is no reason to
    leave the others: that it cannot is then what is found on it.

    Raises:
        ProofkitError: none of the paths can be judged, and all for the same reason; or what they
            are to be judged within is no folder.
    """
    if options.within and not os.path.isdir(options.within):
        raise ProofkitError(f"--within {options.within}: there is no such folder; name one")
    paths = list(paths)
    listed = None
    if any(_inner_of(path, options) is not None for path in paths):
        from proofkit.linter.run.listing import listed_by_git

        listed = listed_by_git(options.within)
    configured: dict[str, Options] = {}
    requests: dict[str, Request] = {}
    refused: list[ProofkitError] = []
    for path in paths:
        place = os.path.realpath(path) if path not in ("", STANDARD_INPUT) else path
        if place not in requests:
            folder = folder_of(path) if _inner_of(path, options) is None else options.within
            try:
                if folder not in configured:
                    configured[folder] = options.with_configuration(folder)
                requests[place] = Request(path, configured[folder], listed=listed)
            except ProofkitError as error:
                refused.append(error)
                requests[place] = Request(path, options, refused=str(error))
    if len(refused) == len(requests) and len({str(error) for error in refused}) == 1:
        raise refused[0]
    places = {one.place for one in requests.values() if one.path != STANDARD_INPUT}
    within = frozenset(one for one in places if not places.isdisjoint([*ancestors(one)][1:]))
    for one in requests.values() if within else ():
        if one.repository is not None:
            one.leave(within)
    return list(requests.values())


def _inner_of(path: str, options: Options) -> str | None:
    """Return a path as seen from the folder that it is to be judged within, if it is a file."""
    if not options.within or path == STANDARD_INPUT or not os.path.isfile(path):
        return None
    from proofkit.linter.run.listing import inner_of

    return inner_of(path, options.within)


def _place_of(path: str) -> str:
    folder, name = (path, "") if os.path.isdir(path) else os.path.split(path)
    return os.path.normpath(os.path.join(os.path.realpath(folder), name))


def folder_of(path: str) -> str:
    """Return the folder whose configuration holds for a path."""
    return path if os.path.isdir(path) else os.path.dirname(path) or "."


def refuse_absent(path: str) -> None:
    """Refuse a path where there is nothing, or nothing that one may look at.

    Raises:
        ProofkitError: it is neither "-" nor a file or folder that can be reached.
    """
    try:
        if path != STANDARD_INPUT:
            os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise ProofkitError(
            f"{_shown(path)} does not exist; name a README, a file or a folder"
        ) from error
    except OSError as error:
        raise ProofkitError(
            f"{path} cannot be looked at: {error.strerror}; make it readable, or name another"
        ) from error


def _shown(path: str) -> str:
    return path if path.strip() else repr(path)


def _asked_for(path: str) -> targets.Target:
    if not os.path.isfile(path):
        raise ProofkitError(
            f"{path} is neither a file nor a folder; what a pipe holds is judged as -"
        )
    kind = targets.kind_of(os.path.basename(path), is_asked_for=True) or targets.TEXT
    if kind == targets.README and targets.is_datasheet(path):
        kind = targets.MARKDOWN
    return targets.Target(path, path.replace(os.sep, "/"), kind, folder_of(path))
