"""Blueprints that do not come with proofkit: where a person or a package says they are.

Nothing of theirs is imported or executed: a blueprint is a folder of files, and an entry point
is read for its place alone.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from proofkit.core.errors import ProofkitError

VARIABLE = "PROOFKIT_BLUEPRINTS"
GROUP = "proofkit.blueprints"
_LARGEST_CONFIGURATION_BYTES = 1 << 20


def outside_folders() -> list[Path]:
    """Return the folders of blueprints from outside, found in this order:

    the environment variable PROOFKIT_BLUEPRINTS (folders, separated as in PATH); `blueprints` in
    `proofkit.toml` or in `[tool.proofkit]` of `pyproject.toml` in the current folder; entry points
    of the group `proofkit.blueprints`, whose value `package:folder` names a folder in a package.
    Each is a blueprint itself or a folder of blueprints.

    Raises:
        ProofkitError: a folder that is named does not exist or holds no blueprint.
    """
    found = []
    for place, said_by in [*_from_variable(), *_from_files(), *_from_packages()]:
        if (place / "blueprint.toml").is_file():
            found.append(place.resolve())
        elif below := sorted(path.parent for path in place.glob("*/blueprint.toml")):
            found += [folder.resolve() for folder in below]
        else:
            raise ProofkitError(
                f"{said_by} names {place}, where there is no blueprint.toml; "
                "name a folder of blueprints, or take it out"
            )
    return list(dict.fromkeys(found))


def _from_variable() -> Iterator[tuple[Path, str]]:
    for place in os.environ.get(VARIABLE, "").split(os.pathsep):
        if place:
            yield Path(place).absolute(), VARIABLE


def _from_files() -> Iterator[tuple[Path, str]]:
    for name, keys in (("proofkit.toml", ()), ("pyproject.toml", ("tool", "proofkit"))):
        content: Any = _configuration(Path.cwd() / name)
        for key in keys:
            content = content.get(key, {}) if isinstance(content, dict) else {}
        named = content.get("blueprints", []) if isinstance(content, dict) else []
        if not isinstance(named, list) or not all(isinstance(place, str) for place in named):
            raise ProofkitError(f'{name}: blueprints must be a list of folders, such as ["mine"]')
        for place in named:
            yield Path.cwd() / place, name


def _configuration(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_CONFIGURATION_BYTES:
            return {}
        text = path.read_text("utf-8-sig")
        return tomllib.loads(text) if "blueprints" in text else {}
    except UnicodeDecodeError as error:
        raise ProofkitError(f"{path} is not UTF-8; save it as UTF-8") from error
    except (OSError, ValueError, RecursionError) as error:
        raise ProofkitError(f"{path} cannot be read as TOML: {error}") from error


def _from_packages() -> Iterator[tuple[Path, str]]:
    for point in entry_points(group=GROUP):
        yield _place_of(point), f"the entry point {point.name!r} of {GROUP}"


def _place_of(point: EntryPoint) -> Path:
    package, _, folder = point.value.partition(":")
    top, *below = package.split(".")
    spec = find_spec(top)  # of a top-level package: that executes nothing
    places = list(spec.submodule_search_locations or ()) if spec else []
    parts = [*below, *folder.split("/")]
    if not places or ".." in parts or folder.startswith("/"):
        raise ProofkitError(
            f"the entry point {point.name!r} of {GROUP} must name a folder of a package, "
            f'such as "package:blueprints", not {point.value!r}'
        )
    return Path(places[0]).joinpath(*parts)
