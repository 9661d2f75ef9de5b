"""Letters burnt into the picture, where no viewer and no crop of the header can lose them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_GLYPHS = {
    "A": "01110 10001 10001 11111 10001 10001 10001",
    "C": "01110 10001 10000 10000 10000 10001 01110",
    "E": "11111 10000 10000 11110 10000 10000 11111",
    "H": "10001 10001 10001 11111 10001 10001 10001",
    "I": "01110 00100 00100 00100 00100 00100 01110",
    "N": "10001 11001 11001 10101 10011 10011 10001",
    "P": "11110 10001 10001 11110 10000 10000 10000",
    "S": "01111 10000 10000 01110 00001 00001 11110",
    "T": "11111 00100 00100 00100 00100 00100 00100",
    "Y": "10001 10001 01010 00100 00100 00100 00100",
}
MARK = "SYNTHETIC"


def burn(picture: NDArray[np.uint16], word: str, *, white: int, at_right: bool = False) -> None:
    """Write a word into the lower (or, with `at_right`, the upper right) border of a picture.

    The letters stand on black, so that they can be read on any background.
    """
    mask = _mask(word)
    scale = max(1, len(picture) // 128)
    mask = np.kron(mask, np.ones((scale, scale), np.bool_))
    high, wide = mask.shape
    top = 2 * scale if at_right else len(picture) - high - 2 * scale
    left = picture.shape[1] - wide - 2 * scale if at_right else 2 * scale
    picture[top - scale : top + high + scale, left - scale : left + wide + scale] = 0
    picture[top : top + high, left : left + wide][mask] = white


def _mask(word: str) -> NDArray[np.bool_]:
    gap = np.zeros((7, 1), np.bool_)
    pieces: list[NDArray[np.bool_]] = []
    for letter in word:
        rows = _GLYPHS[letter].split()
        pieces += [np.array([[dot == "1" for dot in row] for row in rows]), gap]
    return np.concatenate(pieces[:-1], axis=1)
