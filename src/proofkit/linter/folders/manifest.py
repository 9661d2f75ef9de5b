"""The list of a data folder's files with their checksums."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_DATA = frozenset({"manifest.json", ".gitignore", ".gitkeep", ".ds_store", "thumbs.db"})
_NO_MANIFEST = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


class Manifest:
    """A `manifest.json` of the generator, and the folder it stands in."""

    def __init__(self, folder: str, shown: str) -> None:
        self.folder = folder
        self._shown = shown
        self.is_synthetic = False
        self._fault = ""
        self._files: dict[str, str] = {}
        self._differences: dict[str, str] = {}
        self._read()

    def _read(self) -> None:
        import json

        try:
            with open(os.path.join(self.folder, "manifest.json"), encoding="utf-8") as stream:
                content = json.load(stream)
            self.is_synthetic = content.get("is_synthetic") is True
            self._files = {str(n): str(about["sha256"]) for n, about in content["files"].items()}
        except _NO_MANIFEST as error:
            self._fault = f"cannot be read as a manifest ({type(error).__name__})"

    def shown(self, name: str) -> str:
        """Return how a file of the folder is called in reports."""
        return f"{self._shown}/{name}" if self._shown else name

    def faults(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the fault of each file that is not as the manifest says."""
        if self._fault:
            yield "manifest.json", self._fault
            return
        for name in sorted(self._files):
            if not os.path.isfile(os.path.join(self.folder, *name.split("/"))):
                yield name, "is listed in manifest.json and is not there; make the data anew"
            elif difference := self._difference(name):
                yield name, difference
        for name in self._present():
            if name not in self._files:
                yield name, "is not listed in manifest.json; take it out or make the data anew"

    def vouches_for(self, name: str) -> bool:
        """Whether a file of the folder is listed and has the bytes it had when it was made."""
        return name in self._files and not self._difference(name)

    def _difference(self, name: str) -> str:
        """Say what is wrong with a listed file, or nothing; each is read once."""
        if name not in self._differences:
            from pathlib import Path

            from proofkit.core.digests import sha256_of_file

            difference = ""
            try:
                if sha256_of_file(Path(self.folder, *name.split("/"))) != self._files[name]:
                    difference = "differs from its checksum in manifest.json; make the data anew"
            except OSError as error:
                difference = f"could not be compared with manifest.json: {error.strerror}"
            self._differences[name] = difference
        return self._differences[name]

    def _present(self) -> Iterator[str]:
        """Yield the files for which this manifest answers: none where a folder has its own."""
        for path, folders, names in os.walk(self.folder):
            if path != self.folder and is_manifest(os.path.join(path, "manifest.json")):
                folders.clear()
                continue
            folders.sort()
            inner = os.path.relpath(path, self.folder).replace(os.sep, "/")
            for name in sorted(names):
                if name.lower() not in _NOT_DATA:
                    yield name if inner == "." else f"{inner}/{name}"


def is_manifest(file: str) -> bool:
    """Whether a file is a manifest of the generator rather than some other `manifest.json`."""
    try:
        with open(file, "rb") as stream:
            return b'"manifest_version"' in stream.read(4096)
    except OSError:
        return False
