"""Street addresses and postal codes, which point to a home."""

from __future__ import annotations

from bisect import bisect_left

from proofkit.linter.identifiers.identifier import ADDRESS, POSTAL_CODE, Identifier
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.identifiers.nearby import shape_of
from proofkit.linter.identifiers.street_words import (
    ENDINGS,
    ENGLISH,
    FRENCH,
    GERMAN,
    OTHER_ENDINGS,
    ROMANCE,
)
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import letters_of
from proofkit.linter.words.lines import Lines, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = "Postfach|PSC|Unit|USNV|USS"
_BOXES = frozenset(["box", *_UNITS.lower().split("|")])
_NUMBERED = Lazy(
    r"(?<![\w.,/:=-])\d{1,6}[A-Za-z]?(?: bis| ter)?,? (?=[A-Za-zÀ-Þ])"
    r"((?:[\w'’-]{1,25}\.? ){0,5}[\w'’-]{1,25})"
)
_NAMED = Lazy(
    r"(?<![\w-])((?:[\w'’/-]{1,30}\.?,? ){1,6})(?:n\.?º ?)?\d{1,4}[a-z]?(?![\w%]|[.:,]\d)"
)
_BOX = Lazy(rf"\b(?:P\.? ?O\.? Box|{_UNITS}) \d{{1,6}}(?: Box \d{{1,5}})?\b")
_STATE_ZIP = Lazy(r"[A-Z][\w'.-]{1,24}, ([A-Z]{2}) \d{5}(?:-\d{4})?(?![\w-])")
_STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
    NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU
    """.split()
)
CODE = Labels(
    """
    zip code?
    zipcode|postcode|postleitzahl|plz|cap|cep
    post|postal code
    code|código postal
    """,
    before=r"(?<![^\W\d_])",
    after=r"[ \t:=|*_`\"'>#-]{1,6}(?:is |was |of )?"
    r"(\d{5}(?:-\d{3,4})?|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})(?![\w-])",
)
_POST_CODE = Lazy(
    r"(?<![\w/.,-])(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\w-])"  # SW1A 1AA
    r"|(?:D-|F-|E-|I-)?\d{5} [A-ZÀ-Þ][\w'’-]{1,24})"  # D-10115 Berlin
)
HOMES = frozenset(
    """
    live lives lived living resides residing residence home address mailing moved apt discharged
    wohnhaft wohnt adresse anschrift domicilio domicilié dirección indirizzo habite demeurant vive
    """.split()
)
_BUILDINGS = tuple(
    "Hospital Clinic Infirmary University College Institute School Library Museum Centre".split()
)
_LIVING = HOMES | frozenset("patient resident mr mrs ms he she his her".split())
_LONGEST_NAME = 80
_TO_NUMBER = len(", n.º ") + 1
_ALL_ENDINGS = ENDINGS | OTHER_ENDINGS
_OF_STREETS = _ALL_ENDINGS | FRENCH
_STREETS = ENDINGS | FRENCH | ROMANCE | {"c"} | _BOXES - {"unit"}


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield each address, and each postal code that a label or a home stands by."""
    text = lines.text
    german = _german(lines)
    kinds = tuple(word for word in ROMANCE if word.rstrip("/") in lines.words)
    numbered = [lines.around(at) for at, follows_at_once in german if follows_at_once]
    for start, end in joined([*lines.with_words(_STREETS, digits=True), *numbered]):
        yield from _streets(text, start, end, ENDINGS)
        if _may_be_abroad(lines, start, end, kinds, german):
            yield from _streets_abroad(text, start, end)
        yield from _behind_states(text, start, end)
    for start, end in lines.with_words(CODE.gates | HOMES, digits=True):
        words = letters_of(lines.low[start:end])
        if not words.isdisjoint(_OF_STREETS):
            yield from _streets(text, start, end, _ALL_ENDINGS)
        if _may_be_abroad(lines, start, end, kinds, german):
            yield from _streets_abroad(text, start, end)
        if not words.isdisjoint(CODE.gates):
            for found in CODE.finditer(lines.low, start, end):
                if found[1].strip("0"):
                    yield Identifier(*found.span(1), POSTAL_CODE)
        shape = shape_of(text[start:end])
        if not shape or "00000-" in shape or "-0AA" in shape:
            for found in _POST_CODE.finditer(text, start, end):
                yield Identifier(*found.span(), POSTAL_CODE)
        if not words.isdisjoint(_BOXES):
            for found in _BOX.finditer(text, start, end):
                yield Identifier(*found.span(), POSTAL_CODE)
        yield from _behind_states(text, start, end)


def _behind_states(text: str, start: int, end: int) -> Iterator[Identifier]:
    for found in _STATE_ZIP.finditer(text, start, end):
        if found[1] in _STATES:
            yield Identifier(*found.span(), POSTAL_CODE)


def _streets(text: str, start: int, end: int, endings: frozenset[str]) -> Iterator[Identifier]:
    for found in _NUMBERED.finditer(text, start, end):
        length = _street_after_number(found[1].split(" "), endings)
        if length and not _is_of_building(text, found.start()):
            yield Identifier(found.start(), found.start(1) + length, ADDRESS)


def _is_of_building(text: str, start: int) -> bool:
    """Whether a house that all may visit stands right before: "Oak Hospital, 400 Mercy Drive"."""
    before = text[max(0, start - _LONGEST_NAME) : start].rpartition("\n")[2].rstrip(" ,")
    if text[start - 2 : start] != ", " or not before.endswith(_BUILDINGS):
        return False
    return letters_of(before.lower()).isdisjoint(_LIVING)


def _may_be_abroad(
    lines: Lines, start: int, end: int, kinds: tuple[str, ...], german: list[tuple[int, bool]]
) -> bool:
    """Whether a line holds a word of the streets that are named before their number.

    Looking for those takes longer than all else here, and hardly a line has any.
    """
    line = lines.low[start:end]
    if any(kind in line for kind in kinds):
        return True
    first = bisect_left(german, (start,))
    return first < len(german) and german[first][0] < end


def _streets_abroad(text: str, start: int, end: int) -> Iterator[Identifier]:
    for found in _NAMED.finditer(text, start, end):
        if (first := _street_before_number(found[1].split(" "))) is not None:
            yield Identifier(found.start() + first, found.end(), ADDRESS)


def _street_after_number(words: list[str], endings: frozenset[str]) -> int:
    """Return how many characters of "Oak Street ..." or "rue de la Paix ..." are the street."""
    if words[0] in FRENCH and len(words) > 1 and _is_named(words):
        return len(" ".join(words[: 4 if words[1] in ("de", "du", "des", "la", "le") else 3]))
    for number, word in enumerate(words):
        plain = word.rstrip(".").lower()
        if number and plain in endings and word[0].isupper():
            following = words[number + 1] if number + 1 < len(words) else ""
            if following not in ("of", "and", "with", "for", "is"):
                return len(" ".join(words[: number + 1]))
        if not word[:1].isupper():
            return 0
    return 0


def _is_named(words: list[str]) -> bool:
    """Whether a French kind of street has a name; "64 square pixels" have none."""
    return words[0] not in _ENGLISH_TOO or words[1] in _OF_FRENCH or words[1][0].isupper()


_ENGLISH_TOO = frozenset("square place route passage cours court".split())
_OF_FRENCH = frozenset("de du des la le".split())


def _street_before_number(words: list[str]) -> int | None:
    """Return where "Calle Mayor" or "Hauptstraße" begins before its number, or None."""
    words = [word for word in words if word]
    if not words:
        return None
    last = words[-1].rstrip(",")
    low = last.lower()
    if low.endswith(GERMAN) and last[0].isupper() and not low.endswith(ENGLISH):
        return len(" ".join(words)) - len(words[-1])
    for number, word in enumerate(words[:-1]):
        is_kind = word.rstrip(".,").lower() in ROMANCE and (word[0].isupper() or word == "c/")
        if is_kind and any(other[:1].isupper() for other in words[number + 1 :]):
            return len(" ".join(words[:number])) + bool(number)
    return None


def _german(lines: Lines) -> list[tuple[int, bool]]:
    """Return where a German street's name ends before a number, and whether just before."""
    low, found = lines.low, []
    ends_of_words = f"{' '.join(lines.words)} "
    for ending in GERMAN:
        if f"{ending.rstrip('.')} " not in ends_of_words:
            continue
        at = low.find(ending)
        while at >= 0:
            after = at + len(ending)
            if low.startswith((" ", ","), after):
                following = low[after : after + _TO_NUMBER]
                if any(c.isdigit() for c in following):
                    found.append((at, following[0] == " " and following[1:2].isdigit()))
            at = low.find(ending, after)
    return found
