"""Who the vendors are. Their names are invented and belong to nobody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags
from proofkit.generator.tables import Words


def draw(block: Block, is_earlier_tested: Flags, numbers: Codes) -> Mapping[str, Any]:
    """Return the table `vendors`."""
    given, rows = block.spec.parameters["vendors"], block.records
    version = _index(block, "version", len(given["versions"]))
    versions = tuple(dict.fromkeys([*given["versions"], *given["earlier"]]))
    offered = np.array([versions.index(word) for word in given["versions"]])[version]
    earlier = np.array([versions.index(word) for word in given["earlier"]])[version]
    name, names = _names(block)
    spread = given["hospitals_spread"] * block.stream("hospitals").standard_normal(rows)
    return {
        "vendor_id": numbers,
        "vendor_name": Words(name, names),
        "product_name": Words(
            _apart(block, "product", len(given["products"])), tuple(given["products"])
        ),
        "product_version": Words(offered, versions),
        "tested_version": Words(np.where(is_earlier_tested, earlier, offered), versions),
        "hosting_region": Words(
            _index(block, "region", len(given["regions"])), tuple(given["regions"])
        ),
        "price_month_usd": np.array(given["price_usd"])[
            _index(block, "price", len(given["price_usd"]))
        ],
        "hospitals_count": np.floor(given["hospitals_median_count"] * np.exp(spread)),
    }


def _names(block: Block) -> tuple[Codes, tuple[str, ...]]:
    """Return a name for each vendor, none of them twice, as positions in a list of names.

    Neighbours take different first words. When all of these have been used, each goes on to its
    next second word, and when all pairs have, a number tells the vendors apart.
    """
    given = block.spec.parameters["vendors"]
    firsts, seconds = len(given["first"]), len(given["second"])
    place = np.arange(block.records)
    first = _apart(block, "first", firsts)
    begin = np.zeros(firsts, dtype=np.int64)
    drawn = _index(block, "second", seconds)[:firsts]
    begin[first[:firsts]] = drawn
    rounds = place // firsts
    second = (begin[first] + rounds) % seconds
    repeat = rounds // seconds
    numbers = [""] + [f" {number}" for number in range(2, int(repeat.max(initial=0)) + 2)]
    pairs = [f"{one} {other}" for one in given["first"] for other in given["second"]]
    names = tuple(f"{pair}{number}" for number in numbers for pair in pairs)
    return (repeat * firsts + first) * seconds + second, names


def _index(block: Block, name: str, count: int) -> Codes:
    return np.floor(block.stream(name).random(block.records) * count).astype(np.int64)


def _apart(block: Block, name: str, count: int) -> Codes:
    """Return positions that walk through all of `count` in an order drawn for each round."""
    rounds = -(-block.records // count)
    order = np.argsort(block.stream(name).random((rounds, count)), axis=1)
    walked: Codes = order.ravel()[: block.records]
    return walked
