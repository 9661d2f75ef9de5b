"""A table as CSV, made with numpy alone and without a loop over rows.

Each column becomes a matrix of bytes, one row a record, short values padded with zero bytes; the
matrices are set side by side with commas between, and the zero bytes are dropped. Nothing a
column may hold contains a zero byte.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from proofkit.generator import spec
from proofkit.generator.tables import Column, Integers, Table

Matrix = NDArray[np.uint8]
_PAIRS = np.frombuffer(b"".join(b"%02d" % n for n in range(100)), np.uint8).reshape(100, 2)


@cache
def _fours() -> NDArray[np.uint32]:
    """Return the four digits of each number below 10,000 as one word of memory."""
    digits = np.concatenate(
        [np.repeat(_PAIRS, 100, axis=0), np.tile(_PAIRS, (100, 1))], axis=1, dtype=np.uint8
    )
    return digits.view(np.uint32).ravel()


def header(table: spec.Table) -> bytes:
    """Return the first line of a table."""
    return ",".join(column.name for column in table.columns).encode() + b"\n"


def body(table: Table) -> bytes:
    """Return the lines of a table without the header; empty cell = missing."""
    if not table.rows:
        return b""
    pieces: list[Matrix] = []
    for position, column in enumerate(table.columns):
        cells = _cells(column)
        if column.missing is not None:
            cells = np.where(column.missing[:, None], np.uint8(0), cells)
        pieces.append(cells)
        end = b"\n" if position == len(table.columns) - 1 else b","
        pieces.append(np.broadcast_to(np.frombuffer(end, np.uint8), (table.rows, 1)))
    flat = np.concatenate(pieces, axis=1).ravel()
    lines: bytes = flat[flat != 0].tobytes()
    return lines


def _cells(column: Column) -> Matrix:
    kind = column.spec.kind
    if kind == "boolean":
        return _words(column.values, ("false", "true"))
    if kind == "id":
        return identifiers(column)
    if kind == "time":
        return _times(column.values, column.missing)
    if kind == "date":
        return _dates(column.values, column.missing)
    if kind in ("integer", "number"):
        return _numbers(column.values, column.spec.decimals)
    return _words(column.values, tuple(_quoted(word) for word in column.pool) or ("",))


def _quoted(word: str) -> str:
    if any(mark in word for mark in ',"\n\r'):
        return '"' + word.replace('"', '""') + '"'
    return word


def _words(codes: Integers, words: tuple[str, ...]) -> Matrix:
    encoded = np.array([word.encode() for word in words])
    if encoded.dtype.itemsize == 0:
        return np.zeros((len(codes), 1), np.uint8)
    letters = encoded.view(np.uint8).reshape(len(words), -1)
    matrix: Matrix = letters[codes]
    return matrix


def identifiers(column: Column) -> Matrix:
    """Return the keys of a column as one row of bytes each, zero bytes where shorter."""
    prefix = np.frombuffer(column.spec.prefix.encode(), np.uint8)
    cells = _whole(column.values, column.spec.digits, len(prefix))
    cells[:, : len(prefix)] = prefix
    return cells


def _whole(values: Integers, least: int, before: int = 0) -> Matrix:
    """Write numbers that are not negative with at least `least` digits, zeros in front.

    `before` bytes are left free before the digits.
    """
    most = max(least, len(str(int(values.max()))), 1)
    words = np.empty((len(values), -(-(before + most) // 4)), np.uint32)
    rest = values
    last = words.shape[1] - 1
    first = last + 1 - -(-most // 4)
    for place in range(last, first - 1, -1):
        rest, four = np.divmod(rest, 10_000) if place > first else (rest, rest)
        words[:, place] = _fours().take(four)
    matrix = words.view(np.uint8)[:, -(before + most) :]
    for place in range(most - least):
        # A leading zero beyond the wanted width is no digit: it is dropped with the padding.
        matrix[values < 10 ** (most - 1 - place), before + place] = 0
    return matrix


def _numbers(values: Integers, decimals: int) -> Matrix:
    digits = _whole(np.abs(values), decimals + 1)
    pieces = [digits]
    if decimals:
        point = np.full((len(values), 1), ord("."), np.uint8)
        pieces = [digits[:, :-decimals], point, digits[:, -decimals:]]
    negative = values < 0
    if negative.any():
        pieces.insert(0, np.where(negative, np.uint8(ord("-")), np.uint8(0))[:, None])
    return np.concatenate(pieces, axis=1)


def _dates(days: Integers, missing: NDArray[np.bool_] | None) -> Matrix:
    known = days if missing is None else np.where(missing, 0, days)
    low, high = int(known.min()), int(known.max())
    if high - low > 200_000:
        low, positions = 0, known  # spread over centuries: only the days that occur
        listed, positions = np.unique(known, return_inverse=True)
    else:
        listed, positions = np.arange(low, high + 1), known - low
    text = np.datetime_as_string(listed.astype("datetime64[D]")).astype("S10")
    matrix: Matrix = text.view(np.uint8).reshape(len(listed), 10)[positions]
    return matrix


def _times(seconds: Integers, missing: NDArray[np.bool_] | None) -> Matrix:
    known = seconds if missing is None else np.where(missing, 0, seconds)
    days, rest = np.divmod(known, 86_400)
    matrix = np.full((len(known), 19), ord(":"), np.uint8)
    matrix[:, :10] = _dates(days, None)
    matrix[:, 10] = ord("T")
    hours, rest = np.divmod(rest, 3600)
    minutes, rest = np.divmod(rest, 60)
    for place, part in ((11, hours), (14, minutes), (17, rest)):
        matrix[:, place : place + 2] = _PAIRS[part]
    return matrix
