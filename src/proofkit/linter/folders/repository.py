"""A folder that is judged as a whole."""

from __future__ import annotations

import os

from proofkit.linter.folders.manifest import Manifest, is_manifest
from proofkit.linter.folders.project import Project, project_above, project_at
from proofkit.linter.folders.targets import is_readme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofkit.linter.folders.targets import Target

_OF_README = ("", ".github", "docs")
_OF_PROJECT = "data/manifest.json"


def names_in(folder: str) -> list[str]:
    """Return what stands in a folder: nothing where there is none, or none to be looked into."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def readme_folder(folder: str) -> str | None:
    """Return where the README of a repository stands: in it (""), or else where GitHub looks too.

    None where there is none.
    """
    for inner in _OF_README:
        if any(map(is_readme, names_in(os.path.join(folder, inner) if inner else folder))):
            return inner
    return None


class Repository:
    """The files of a folder, the manifests among them, and what vouches for what."""

    def __init__(self, folder: str, targets: Sequence[Target]) -> None:
        self.folder = folder
        self.names = sorted(names_in(folder))
        self.project = project_at(folder)
        self._projects: dict[str, Project] = {}
        self.manifests: list[Manifest] = []
        for target in targets:
            if os.path.basename(target.file) == "manifest.json" and self._is_manifest(target):
                shown = target.path.rpartition("/")[0]
                self.manifests.append(Manifest(os.path.dirname(target.file) or ".", shown))
        self._deepest_first = sorted(self.manifests, key=_depth, reverse=True)

    def _is_manifest(self, target: Target) -> bool:
        """Whether a `manifest.json` is the generator's; in a project's data it should be."""
        inner = os.path.relpath(target.file, self.folder).replace(os.sep, "/")
        return is_manifest(target.file) or (self.project is not None and inner == _OF_PROJECT)

    def project_of(self, file: str) -> Project | None:
        """Return the project that holds a file, the same for all its files: it reads once."""
        found = project_above(file)
        return None if found is None else self._projects.setdefault(found.root, found)

    def vouches_for(self, file: str) -> bool:
        """Whether the nearest manifest above a file says: synthetic, and as it was made."""
        for manifest in self._deepest_first:
            inner = os.path.relpath(file, manifest.folder).replace(os.sep, "/")
            if not inner.startswith("../"):
                return manifest.is_synthetic and manifest.vouches_for(inner)
        return False

    def data_folder_without_manifest(self) -> str | None:
        """Return the data folder of a generated project that lacks its manifest."""
        data = os.path.join(self.folder, "data")
        if self.project is None or not names_in(data):
            return None
        if os.path.isfile(os.path.join(data, "manifest.json")):
            return None
        return "data" if self.folder == "." else f"{self.folder.rstrip('/')}/data"


def _depth(manifest: Manifest) -> int:
    return len(os.path.abspath(manifest.folder))
