"""Which files hold which table: a table may be one file, a packed file or a folder of parts."""

from __future__ import annotations

from dataclasses import dataclass

from proofkit.generator.manifest import Manifest
from proofkit.generator.parts import File
from proofkit.generator.spec import Table

_MEDIA = {
    "dcm": "application/dicom",
    "json": "application/json",
    "md": "text/markdown",
    "txt": "text/plain",
}


def files_of(table: Table, manifest: Manifest) -> list[File]:
    """Return the files that together hold every row of a table, in order."""
    whole = {f"{table.name}.{ending}" for ending in ("csv", "csv.gz", "parquet")}
    parts = f"{table.name}/part-"
    return sorted(
        (file for file in manifest.files if file.path in whole or file.path.startswith(parts)),
        key=lambda file: file.path,
    )


@dataclass(frozen=True)
class Files:
    """Images or texts of one kind that lie in one folder or equally deep below it."""

    pattern: str
    paths: tuple[str, ...]

    @property
    def ending(self) -> str:
        """Return the end of their names, without the dot."""
        return self.pattern.rpartition(".")[2]

    @property
    def name(self) -> str:
        """Return what the set is called among the tables: letters, digits and hyphens."""
        return f"files-{self.pattern.partition('/')[0]}-{self.ending}"

    @property
    def media(self) -> str:
        """Return the media type."""
        return _MEDIA[self.ending]


def other_files(manifest: Manifest) -> list[Files]:
    """Return the images and texts that the tables speak of, by folder and kind."""
    found: dict[str, list[str]] = {}
    for path in sorted(file.path for file in manifest.files if file.rows is None):
        top, *between, name = path.split("/")
        pattern = "/".join([top, *("*" for _ in between), f"*.{name.rpartition('.')[2]}"])
        found.setdefault(pattern, []).append(path)
    return [Files(pattern, tuple(paths)) for pattern, paths in found.items()]


def rows_of(table: Table, manifest: Manifest) -> int:
    """Return how many rows a table has."""
    return sum(file.rows or 0 for file in files_of(table, manifest))


def place_of(table: Table, manifest: Manifest) -> str:
    """Return the path a reader looks for: the file, or the folder of parts."""
    files = files_of(table, manifest)
    if not files:
        return f"{table.name}.{manifest.format}"
    return files[0].path if len(files) == 1 else f"{table.name}/"
