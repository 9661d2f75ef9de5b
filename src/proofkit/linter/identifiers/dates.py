"""Dates of one person's life and care, where a label says so, and ages above 89."""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import AGE, DATE, Identifier
from proofkit.linter.lines import Lines
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = (
    r"(?:jan|feb|m[a\u00e4]r|apr|ma[iy]|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|janv|f\u00e9v|mars"
    r"|avr|juin|juil|ao\u00fb|d\u00e9c|gen|mag|giu|lug|set|ott|fev|out)[a-z\u00e9\u00fb\u00e4]{0,8}\.?"
)
_DATE = (
    r"(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]"
    r"|[12]\d|3[01])(?:[t ]\d\d:\d\d(?::\d\d)?)?"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:19|20)\d\d|\d\d)"
    rf"|(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?[ -](?:de |of )?{_MONTH},?[ -](?:de |del "
    rf")?(?:19|20)?\d\d"
    rf"|{_MONTH}[ -](?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?[ -](?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\w%]|[-/]\d)"
)
_LABELS = (
    r"d\.?o\.?b\b\.?|date[ _]of[ _]birth|birth[ _-]?da(?:te|y)|born(?:[ ]on)?|dob"
    r"|(?:re)?admitted|admission[ _]date|date[ _]of[ _]admission|admit[ _]date"
    r"|discharged|discharge[ _]date|date[ _]of[ _]discharge"
    r"|died|death[ _]date|date[ _]of[ _]death|deceased|passed[ ]away|expired"
    r"|date[ _]of[ _]service|service[ _]date|visit[ _]date|date[ _]of[ _]visit|encounter[ _]date"
    r"|seen|operated|(?:surgery|procedure|appointment|biopsy|transplant|diagnosed|immuni[sz]ed|vaccinated)"
    r"|geboren|geburtsdatum|geb\.|n\u00e9e?[ ]le|date[ ]de[ ]naissance|naci\u00f3|nacid[oa]"
    r"|fecha[ ]de[ ]nacimiento|nato[ ]il|nata[ ]il|data[ ]di[ ]nascita|data[ ]de[ ]nascimento"
    r"|nascid[oa]"
    r"|aufnahmedatum|aufgenommen|entlassen|verstorben|hospitalis\u00e9e?|ingresad[oa]|ricoverat[oa]"
)
_FILLER = (
    r"[ \t:=|*_`\"'>(,-]{0,6}(?:(?:on|at|date|was|is|the|in|for|to|hospital|again|as|am|le|el|il"
    r"|em|den"
    r"|ward|icu|home|clinic|of|surgery|performed|scheduled|her|his|from|by"
    r"|dated)\b[ \t:=|*_`\"'>(,-]{0,6}){0,4}"
)
_EVENT = Lazy(rf"(?<![a-z_])(?:{_LABELS})(?!_?at\b){_FILLER}({_DATE})")
_AGE = Lazy(
    r"(?<![\w.$+<>=\u2265-])(9\d|1[01]\d)[ -]?(?:years?|yrs?|yr|y)?[ -]?(?:old|o|/o|of age)\b"
    r"|\b(?:aged?|age:|alter|\u00e2ge|edad)[ \t:=|*_`\"'-]{1,5}(?:of |was |is "
    r")?(9\d|1[01]\d)\b(?![.%+\d])"
    r"|(?<![\w.$+<>=\u2265-])(9\d|1[01]\d)[ -](?:j\u00e4hrige[rn]?|jahre alt|ans\b|a\u00f1os"
    r"|anni|anos)"
)
_TOP_CODED = Lazy(r"[ ]?(?:\+|plus|or|and)[ ]?(?:older|over|above|more)?|[ ]?\+")
_WHOLE = Lazy(r"(?<![.\d])\d{1,8}(?![\d%])")
_SHAPES = str.maketrans("0123456789./", "0" * 10 + "--")
_REACH = 120
_MONTHS = tuple(
    "jan feb mar m\u00e4r apr mai may jun jul aug sep oct okt nov dec dez ene abr ago dic f\u00e9v "
    "avr juin juil ao\u00fb d\u00e9c gen mag giu lug set ott fev out".split()
)
GATES = frozenset(
    "dob birth birthday birthdate born admitted readmitted admission admit discharged discharge "
    "died death deceased passed expired service visit encounter seen operated surgery procedure "
    "appointment biopsy transplant diagnosed immunized immunised vaccinated geboren geburtsdatum "
    "geb "
    "naissance n\u00e9 n\u00e9e naci\u00f3 nacido nacida nacimiento nato nata nascita nascimento "
    "nascido nascida aufnahmedatum aufgenommen entlassen verstorben hospitalis\u00e9 "
    "hospitalis\u00e9e ingresado ingresada ricoverato ricoverata".split()
)
_AGE_GATES = frozenset(
    "old age aged yo y years year alter \u00e2ge edad ans a\u00f1os anni anos jahre "
    "j\u00e4hrige j\u00e4hriger j\u00e4hrigen".split()
)


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield the dates of events and the ages that Safe Harbor counts."""
    low = lines.low
    for start, end in lines.with_words(GATES, _may_be_dated, digits=True):
        for found in _EVENT.finditer(low, start, end):
            yield Identifier(*found.span(1), DATE)
    for start, end in lines.with_words(_AGE_GATES, digits=True):
        if not any(90 <= int(n[0]) <= 119 for n in _WHOLE.finditer(low, start, end)):
            continue
        for found in _AGE.finditer(low, start, end):
            if not _is_range(low, found):
                yield Identifier(*found.span(found.lastindex or 0), AGE)


def _may_be_dated(text: str, at: int) -> bool:
    """Whether a date may follow a label: the expression for it takes longest of all to read."""
    window = text[at : at + _REACH].partition("\n")[0]
    shape = window.translate(_SHAPES)
    if any(form in shape for form in ("0-0-0", "0-00-0", "00000000")):
        return True
    for number in _WHOLE.finditer(window):
        before = window[: number.start()].lower().rstrip(" -,.")
        before = before.removesuffix(" del").removesuffix(" de").rstrip(" ,.")
        after = window[number.end() :].lower().removeprefix(".")
        for end in ("st", "nd", "rd", "th"):
            after = after.removeprefix(end)
        after = after.lstrip(" -").removeprefix("de ").removeprefix("of ")
        word = before.rpartition(" ")[2].lstrip("\t:=|*_`\"'>(,-")
        if after.startswith(_MONTHS) or word.startswith(_MONTHS):
            return True
    return False


def _is_range(low: str, found: re.Match[str]) -> bool:
    after = low[found.end() : found.end() + 12]
    before = low[max(0, found.start() - 12) : found.start()]
    if _TOP_CODED.match(after) and re.match(
        r"[ ]?(?:\+|plus|or (?:older|over|above|more)|and (?:older|over))", after
    ):
        return True
    return before.rstrip().endswith(
        ("over", "above", "than", "to", "least", "under", "below", "-", "\u2013", "until")
    )
