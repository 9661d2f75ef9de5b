"""Text as a reader sees it: look-alike letters, odd spaces and invisible characters undone."""

from __future__ import annotations

from proofkit.linter.patterns import Lazy

_INVISIBLE = Lazy(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u206a-\u206f\u0300-\u036f\ufe00-\ufe0f\ufeff]+"
)
_LOOK_ALIKE = str.maketrans(
    # Cyrillic and Greek letters that are drawn like Latin ones, then spaces, quotes and hyphens.
    "АВЕКМНОРСТХаеорсухіјѕԁһԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανⅼıƖ"
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u2018\u2019\u201b\u02bc\u00b4`\u201c\u201d\u201e\u00ab\u00bb\u2010\u2011\u2043\u2212",
    "ABEKMHOPCTXaeopcyxijsdhqwlABEZHIKMNOPTYXoavlil" + " " * 15 + "'" * 6 + '"' * 5 + "-" * 4,
)
_STYLED = Lazy("[\uff01-\uff5e\U0001d400-\U0001d7ff\u2100-\u214f\ufb00-\ufb06\u24b6-\u24e9]")


def plain_pieces(text: str) -> list[tuple[str, int]]:
    """Split `text` into pieces as a reader sees them, each with its offset in `text`.

    Within a piece characters and offsets run in parallel, so that a place in the plain text
    leads back to the source exactly.
    """
    if text.isascii():
        return [(text, 0)]
    pieces: list[tuple[str, int]] = []
    at = 0
    for gap in _INVISIBLE.finditer(text):
        if gap.start() > at:
            pieces.extend(_drawn(text[at : gap.start()], at))
        at = gap.end()
    if at < len(text):
        pieces.extend(_drawn(text[at:], at))
    return pieces


def _drawn(text: str, offset: int) -> list[tuple[str, int]]:
    if not _STYLED.search(text):
        return [(text.translate(_LOOK_ALIKE), offset)]
    from unicodedata import normalize

    pieces: list[tuple[str, int]] = []
    at = 0
    for styled in _STYLED.finditer(text):
        if styled.start() > at:
            pieces.append((text[at : styled.start()].translate(_LOOK_ALIKE), offset + at))
        pieces.append((normalize("NFKC", styled.group()), offset + styled.start()))
        at = styled.end()
    if at < len(text):
        pieces.append((text[at:].translate(_LOOK_ALIKE), offset + at))
    return pieces
