"""Where `templates/` and `synthetic/` are: beside the sources, or inside an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent.parent
_SHIPPED = _PACKAGE / "_shipped"


def _folder(name: str) -> Path:
    # The checkout comes first: an editable install may leave a stale copy in site-packages.
    beside_sources = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and beside_sources.is_dir():
        return beside_sources
    return _SHIPPED / name


def templates() -> Path:
    """Return the folder that holds layers, partials and blueprints."""
    return _folder("templates")


def synthetic() -> Path:
    """Return the folder that holds one TOML spec for each data set."""
    return _folder("synthetic")
