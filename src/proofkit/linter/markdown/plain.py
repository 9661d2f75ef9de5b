"""Text as a reader sees it: look-alike letters, odd spaces and invisible characters undone."""

from __future__ import annotations

from functools import lru_cache

_LOOK_ALIKE: dict[int, int | None] = {
    **str.maketrans(
        # Cyrillic and Greek letters that are drawn like Latin ones, then spaces, quotes, hyphens.
        "АВЕКМНОРСТХаеорсухіјѕԁһԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανⅼıƖ"
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
        "\u2018\u2019\u201b\u02bc\u00b4`\u201c\u201d\u201e\u00ab\u00bb\u2010\u2011\u2043\u2212",
        "ABEKMHOPCTXaeopcyxijsdhqwlABEZHIKMNOPTYXoavlil" + " " * 15 + "'" * 6 + '"' * 5 + "-" * 4,
    )
}
_INVISIBLE = (
    (0xAD, 0xAD),
    (0x300, 0x36F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x206A, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
)
for _first, _last in _INVISIBLE:
    _LOOK_ALIKE.update(dict.fromkeys(range(_first, _last + 1)))
_STYLED = (
    (0x2100, 0x214F),
    (0x24B6, 0x24E9),
    (0xFB00, 0xFB06),
    (0xFF01, 0xFF5E),
    (0x1D400, 0x1D7FF),
)
_LAST_PLAIN = "\u00ac"
"""Up to here no character is invisible or in fancy dress."""


def plain_pieces(text: str) -> list[tuple[str, int]]:
    """Split `text` into pieces as a reader sees them, each with its offset in `text`.

    Within a piece characters and offsets run in parallel, so that a place in the plain text
    leads back to the source exactly.
    """
    odd = {c for c in set(text) if c > _LAST_PLAIN and _is_odd(c)}
    if not odd:
        return [(text.translate(_LOOK_ALIKE), 0)]
    pieces: list[tuple[str, int]] = []
    start = 0
    for at, character in enumerate(text):
        if character in odd:
            if at > start:
                pieces.append((text[start:at].translate(_LOOK_ALIKE), start))
            if not _is_invisible(character):
                pieces.append((_unstyled(character), at))
            start = at + 1
    if start < len(text):
        pieces.append((text[start:].translate(_LOOK_ALIKE), start))
    return pieces


@lru_cache(1024)
def _is_odd(character: str) -> bool:
    """Whether a character is invisible or in fancy dress: bold, script, circled, full width."""
    code = ord(character)
    return _is_invisible(character) or any(first <= code <= last for first, last in _STYLED)


def _is_invisible(character: str) -> bool:
    return _LOOK_ALIKE.get(ord(character), 0) is None


def _unstyled(character: str) -> str:
    from unicodedata import normalize

    return normalize("NFKC", character)
