"""`manifest.json`: what made a folder of data, and the checksum of each file in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from proofkit.__about__ import __version__
from proofkit.core.digests import sha256_of_file
from proofkit.core.errors import ProofkitError
from proofkit.core.names import refuse_hostile_names
from proofkit.generator import people
from proofkit.generator.experiment import Experiment
from proofkit.generator.parts import File, Report
from proofkit.generator.spec_reader import NOTICE

NAME = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """What was generated, from which everything in the folder can be made again."""

    dataset: str
    seed: int
    size: int
    settings: Mapping[str, str | int | float | bool]
    format: str
    content_digest: str
    files: tuple[File, ...]
    generator_version: str = __version__
    what_if: Experiment | None = None

    def to_json(self) -> str:
        """Return the manifest as it is written."""
        content: dict[str, Any] = {
            "manifest_version": 1,
            "dataset": self.dataset,
            "generator": "proofkit-health",
            "generator_version": self.generator_version,
            "seed": self.seed,
            "size": self.size,
            "settings": dict(self.settings),
            "format": self.format,
            "is_synthetic": True,
            "notice": NOTICE,
            "libraries": _libraries(self.format, self.files),
            "content_digest": self.content_digest,
            "files": {
                file.path: {"sha256": file.sha256, "bytes": file.bytes, "rows": file.rows}
                for file in sorted(self.files, key=lambda file: file.path)
            },
        }
        if self.what_if is not None:
            content["what_if"] = {
                "size": self.what_if.size,
                "replications": self.what_if.replications,
                "variants": {name: list(words) for name, words in self.what_if.variants.items()},
            }
        return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def listed_files(folder: Path) -> list[str]:
    """Return the paths that the manifest of a folder lists, and the manifest itself."""
    return [*_checksums(folder), NAME]


def changed_files(folder: Path) -> list[str]:
    """Return the listed files of a folder that are there and are not as they were generated."""
    listed = _checksums(folder).items()
    there = [(name, checksum) for name, checksum in listed if (folder / name).is_file()]
    return [name for name, checksum in there if sha256_of_file(folder / name) != checksum]


def _checksums(folder: Path) -> dict[str, str]:
    """Return the checksum of each file that the manifest of a folder lists."""
    path = folder / NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        listed = {name: about["sha256"] for name, about in content["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ProofkitError(
            f"{folder} has no readable {NAME}, so nothing in it is known to be generated; "
            "choose a new folder"
        ) from error
    # The folder may have come from anybody; what is listed here may be replaced or removed.
    refuse_hostile_names([*listed, NAME], str(path))
    return listed


def content_digest(reports: Iterable[Report]) -> str:
    """Return one digest of all tables, the same for every format and spread of work."""
    ordered = sorted(reports, key=lambda report: report.part)
    whole = hashlib.sha256()
    for name in sorted({name for report in ordered for name in report.digests}):
        whole.update(name.encode() + b"\0")
        for report in ordered:
            for digest in report.digests.get(name, ()):
                whole.update(bytes.fromhex(digest))
    return f"sha256:{whole.hexdigest()}"


def _libraries(format: str, files: Iterable[File]) -> dict[str, str]:
    found = {"numpy": np.__version__, "mimesis": people.library_version()}
    if format == "parquet":
        found["pyarrow"] = version("pyarrow")
    if any(file.path.endswith(".dcm") for file in files):
        found["pydicom"] = version("pydicom")
    return found
