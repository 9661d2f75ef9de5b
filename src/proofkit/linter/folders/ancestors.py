"""The folders that hold a folder."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def ancestors(folder: str) -> Iterator[str]:
    """Yield the path of a folder and of each that holds it, the root last."""
    at, below = os.path.abspath(folder), ""
    while at != below:
        yield at
        at, below = os.path.dirname(at), at
