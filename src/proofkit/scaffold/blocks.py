"""Marked blocks of a text: what stands between `proofkit:begin NAME` and `proofkit:end NAME`."""

from __future__ import annotations

import re

_MARKER = re.compile(rb"[ \t]*<!-- proofkit:(begin|end) ([\w-]{1,80}) -->[ \t]*\r?\n?")


def block_spans(text: bytes) -> dict[bytes, tuple[int, int]]:
    """Return where the content of each block begins and ends, by name.

    A block that is opened twice, or not closed before another opens, is left out.
    """
    spans: dict[bytes, tuple[int, int]] = {}
    spoilt: set[bytes] = set()
    name, start, position = b"", 0, 0
    for line in text.splitlines(keepends=True):
        if found := _MARKER.fullmatch(line):
            if found[1] == b"begin":
                spoilt |= {name} | ({found[2]} if found[2] in spans else set())
                name, start = found[2], position + len(line)
            else:
                if found[2] == name:
                    spans[name] = (start, position)
                name = b""
        position += len(line)
    return {name: span for name, span in spans.items() if name not in spoilt}


def with_blocks_of(text: bytes, other: bytes, names: set[bytes]) -> bytes:
    """Return `text` with the content of the blocks `names` replaced by that which `other` has."""
    own, others = block_spans(text), block_spans(other)
    for name in sorted(names & set(own) & set(others), key=lambda name: -own[name][0]):
        start, end = own[name]
        text = text[:start] + other[slice(*others[name])] + text[end:]
    return text


def changed_blocks(before: bytes, after: bytes) -> set[bytes]:
    """Return the names of the blocks that both texts have, with different content."""
    old, new = block_spans(before), block_spans(after)
    return {n for n in set(old) & set(new) if before[slice(*old[n])] != after[slice(*new[n])]}
