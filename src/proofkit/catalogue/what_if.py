"""The simulations that a blueprint ships summed up: the same records under other settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_KEYS = {"size", "replications", "variants"}


@dataclass(frozen=True)
class WhatIf:
    """The table `[what_if]` of a `blueprint.toml`.

    `variants` maps a name to the settings that it changes, as texts `KEY=VALUE`; the one without
    any is what the others are compared with. Each variant is run `replications` times, with at
    most `size` main records.
    """

    size: int
    replications: int
    variants: Mapping[str, tuple[str, ...]]


def read_what_if(table: Any) -> WhatIf | None:
    """Return the value that a table of TOML describes; None where there is no table.

    Raises:
        ValueError: the table is not one, or lacks what is needed.
    """
    if table is None:
        return None
    if not isinstance(table, dict) or set(table) != _KEYS:
        raise ValueError(f"what_if must be a table with {', '.join(sorted(_KEYS))}")
    for key in ("size", "replications"):
        if type(table[key]) is not int or table[key] < 1:
            raise ValueError(f"what_if.{key} must be a whole number from 1")
    variants = table["variants"]
    if not isinstance(variants, dict) or not all(name.isidentifier() for name in variants):
        raise ValueError("what_if.variants must map plain words to lists of settings")
    for name, words in variants.items():
        if not isinstance(words, list) or not all(isinstance(w, str) and "=" in w for w in words):
            raise ValueError(f"what_if.variants.{name} must be a list of texts KEY=VALUE")
    if sum(not words for words in variants.values()) != 1:
        raise ValueError("what_if.variants must hold one variant that changes nothing")
    return WhatIf(
        table["size"],
        table["replications"],
        {name: tuple(words) for name, words in variants.items()},
    )
