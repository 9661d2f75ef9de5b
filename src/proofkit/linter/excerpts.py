"""The telling part of an example that is too long for a rule's page."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST_LINES = 12
_BEFORE, _AFTER = 2, 3
"""Lines that show where in the text the telling part stands."""


def excerpt(example: str, others: Iterable[str]) -> list[str]:
    """Return the lines of an example, a long one cut to where it differs from its counterpart.

    That is the longest of `others`, the examples of which the opposite is true. What is left out
    is counted in its place.
    """
    lines = example.strip().split("\n")
    if len(lines) <= _MOST_LINES:
        return lines
    counterparts = (one.strip().split("\n") for one in others)
    start, end = _difference(lines, max(counterparts, key=len, default=[]))
    start, end = max(1, start - _BEFORE), min(len(lines), end + _AFTER)
    end = min(end, start + _MOST_LINES)
    cut = [lines[0], *_left_out(lines[1:start]), *lines[start:end], *_left_out(lines[end:])]
    text = "\n".join(cut).rstrip()
    return text.replace("\n\n\n", "\n\n").split("\n")


def _difference(lines: Sequence[str], others: Sequence[str]) -> tuple[int, int]:
    """Return the first line in which two texts differ and the one after the last."""
    shorter = min(len(lines), len(others))
    start = next((at for at in range(shorter) if lines[at] != others[at]), shorter)
    same = next((at for at in range(shorter - start) if lines[-1 - at] != others[-1 - at]), None)
    return start, len(lines) - (shorter - start if same is None else same)


def _left_out(lines: Sequence[str]) -> Iterator[str]:
    if len(lines) <= _BEFORE:
        yield from lines
    else:
        yield from ("", f"[... {len(lines)} lines ...]", "")
