"""What is checked of a blueprint from outside before it is rendered, and of every result after."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from proofkit.core import resources
from proofkit.core.errors import ProofkitError
from proofkit.core.names import refuse_hostile_names
from proofkit.scaffold.layers import NOISE
from proofkit.scaffold.provenance import FOLDER

_MOST_FILES = 2_000
_LARGEST_FILE_BYTES = 4 << 20
_LARGEST_TOTAL_BYTES = 64 << 20
_PACKAGE = re.compile(r"\{\{-?\s*package\s*-?\}\}")
_TOOLS = (b"_copier_", b"_external_data")  # they say where things are on this machine


def is_from_outside(blueprint: Path) -> bool:
    """Return whether a blueprint's folder is not one of those that come with proofkit."""
    return not blueprint.resolve().is_relative_to(resources.templates().resolve())


def refuse_hostile_blueprint(blueprint: Path) -> None:
    """Raise ProofkitError unless the folder holds plain files, in bounds, that add to a project.

    A blueprint from outside cannot replace what every project shares: the disclaimer, the licence,
    the safety test, the workflows. So nothing of a name is worked out but the package's.
    """
    package = blueprint.name.replace("-", "_")
    shared = _shared(package)
    names = []
    for name, path in _files(blueprint):
        if NOISE.intersection(name.split("/")):
            continue
        plain = _plain(name, package)
        names.append(plain)
        if taken := [shared[part] for part in _line_of(plain.casefold()) if part in shared]:
            raise ProofkitError(
                f"{blueprint} replaces {taken[0]}, which every project shares; take {name} out"
            )
        if "{{" in plain or "{%" in plain or "{#" in plain:
            raise ProofkitError(
                f"{blueprint} has an expression or statement in the file name {name!r}; "
                "only {{ package }} may stand there"
            )
        if plain.casefold().startswith("data/"):
            raise ProofkitError(
                f"{blueprint} holds {name}, and data/ is the generator's; say `dataset` in "
                "blueprint.toml, or use another folder"
            )
        if plain.endswith(".jinja"):
            raise ProofkitError(f"{path} ends in .jinja twice; once is enough")
        _refuse_content(path, name)
    refuse_hostile_names(names, str(blueprint))
    if "README.md" not in names:
        raise ProofkitError(f"{blueprint} holds no README.md.jinja, with which a project begins")
    if f"src/{package}/report.py" not in names:
        raise ProofkitError(
            f"{blueprint} holds no src/{{{{ package }}}}/report.py, which `make report` runs; "
            "a short one stands in proofkit's templates/README.md"
        )


def _refuse_content(path: Path, name: str) -> None:
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProofkitError(
            f"{path} is not UTF-8, and a template holds texts only; save it as UTF-8 "
            "(a picture as SVG), or take it out"
        ) from error
    text = content if name.endswith(".jinja") else b""
    if any(tool in text + name.encode() for tool in _TOOLS):
        raise ProofkitError(f"{path} asks for paths of this machine; take that out")


def _shared(package: str) -> dict[str, str]:
    """Return the names of what no blueprint from outside may replace, by those in lower case."""
    layers = resources.templates() / "_layers"
    names = [name for name, _ in _files(layers / "every")]
    for layer in layers.iterdir():
        names += [name for name, _ in _files(layer) if name.startswith(".github/")]
    return {plain.casefold(): plain for plain in (_plain(name, package) for name in names)}


def _line_of(name: str) -> list[str]:
    """Return `name` and every folder it lies in: a folder takes a file's place as well."""
    parts = name.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def refuse_hostile_result(project: Path) -> None:
    """Raise ProofkitError unless a rendered project holds plain files with harmless names."""
    names = [name for name, _ in _files(project)]
    refuse_hostile_names(names, "the rendered project")
    if any(name.split("/")[0].casefold() == FOLDER for name in names):
        raise ProofkitError(f"the template writes below {FOLDER}, which is proofkit's own")


def _plain(name: str, package: str) -> str:
    """Return what a template's file is called in the project."""
    name = _PACKAGE.sub(package, name).removesuffix(".jinja")
    return name.removesuffix(".md") if name.endswith(".ipynb.md") else name


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file below `folder` with its relative name; links and excess are refused."""
    count = total = 0
    for place, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = Path(place) / name
            about = path.lstat()
            if stat.S_ISDIR(about.st_mode):
                continue
            if not stat.S_ISREG(about.st_mode):
                raise ProofkitError(f"{path} is a symbolic link or no file; a template holds files")
            count, total = count + 1, total + about.st_size
            if about.st_size > _LARGEST_FILE_BYTES or total > _LARGEST_TOTAL_BYTES:
                raise ProofkitError(f"{path} makes {folder} too large: 4 MiB a file, 64 MiB in all")
            if count > _MOST_FILES:
                raise ProofkitError(f"{folder} holds over {_MOST_FILES} files")
            yield path.relative_to(folder).as_posix(), path
