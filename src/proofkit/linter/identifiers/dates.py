"""Dates of one person's life and care, where a label says so, and ages above 89."""

from __future__ import annotations

import re

from proofkit.linter.identifiers.identifier import AGE, DATE, Identifier
from proofkit.linter.identifiers.labels import Labels
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = tuple(
    """
    jan feb mar mär apr mai may jun jul aug sep oct okt nov dec dez
    ene abr ago dic janv fév fev avr juin juil aoû déc gen mag giu lug set ott out
    """.split()
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-zéûä]{{0,8}}\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{_DAY}(?:[t ]\d\d:\d\d(?::\d\d)?)?"  # 2023-04-05
    rf"|{_DAY}[-/.]{_DAY}[-/.](?:{_YEAR}|\d\d)"  # 4/5/23
    rf"|{_DAY}(?:st|nd|rd|th|\.)?[ -](?:de |of )?{_MONTH},?[ -](?:de |del )?(?:19|20)?\d\d"
    rf"|{_MONTH}[ -]{_DAY}(?:st|nd|rd|th)?,?[ -]{_YEAR}"  # April 5, 2023
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"  # 20230405
    r"(?![\w%]|[-/]\d)"
)
_MARKS = r"[ \t:=|*_`\"'>(,-]{0,6}"
_FILLERS = "|".join(
    """
    on at date was is the in for to hospital again as am le el il em den ward icu home clinic of
    surgery performed scheduled her his from by dated
    """.split()
)
EVENT = Labels(
    """
    dob|d.o.b|d.o.b.
    date of birth|admission|discharge|death|service|visit
    birth date|day
    birthdate|birthday|born
    admission|discharge|death|service|visit|encounter|admit date
    admitted|readmitted|discharged|seen|operated|died|deceased|expired
    passed away
    surgery|procedure|appointment|biopsy|transplant|diagnosed
    immunized|immunised|vaccinated
    geboren|geburtsdatum|geb.|aufnahmedatum|aufgenommen|entlassen|verstorben
    né|née le
    date de naissance
    hospitalisé|hospitalisée
    nació|nacido|nacida|ingresado|ingresada
    fecha de nacimiento
    nato|nata il
    data di|de nascita|nascimento
    nascido|nascida|ricoverato|ricoverata
    """,
    before="(?<![a-z_])",
    # "discharged_at" is a column's name, and what follows it in a list is not its value.
    after=rf"(?!_?at\b){_MARKS}(?:(?:{_FILLERS})\b{_MARKS}){{0,4}}({_DATE})",
)
_OLD = "old|o|/o|of age"
_LABELS_OF_AGE = "aged|age|alter|âge|edad"
_AFTER_AGE = "jährige|jährigen|jähriger|jahre alt|ans|años|anni|anos"
_FROM_90 = r"(9\d|1[01]\d)"
_ALONE = r"(?<![\w.$+<>=≥-])"
"""Neither a part of another number nor what an age is compared with."""
_AGE = Lazy(
    rf"{_ALONE}{_FROM_90}[ -]?(?:years?|yrs?|yr|y)?[ -]?(?:{_OLD})\b"
    rf"|\b(?:{_LABELS_OF_AGE})\b[ \t:=|*_`\"'-]{{1,5}}(?:of |was |is )?{_FROM_90}\b(?![.%+\d])"
    rf"|{_ALONE}{_FROM_90}[ -](?:{_AFTER_AGE})\b"
)
_GATES_OF_AGE = frozenset(
    f"{_OLD}|{_LABELS_OF_AGE}|{_AFTER_AGE}|yo|y".replace("/", " ").replace("|", " ").split()
) - {"of"}
_TOP_CODED = Lazy(r"[ ]?(?:years?[ ])?(?:\+|plus|or (?:older|over|above|more)|and (?:older|over))")
"""What makes one group of all from an age on: "90 and over"."""
_OF_THINGS = Lazy(
    r"(?<!in )(?<!at )(?<!of )(?<!from )\b(?:the|our|this|its) (?:[a-z]+ )?"
    r"(?:building|hospital|house|company|clinic|university|library|bridge|tree|theory|method|wing"
    r"|site|society|journal|law|town)(?: itself)? (?:is|was|has been|turns|turned)"
    r"(?: (?:now|about|over|nearly|already|itself))? $"
)
"""Before an age that is a thing's."""
_WHOLE = Lazy(r"(?<![.\d])\d{1,8}(?![\d%])")
_SHAPES = str.maketrans("0123456789./", "0" * 10 + "--")
_REACH = 120


def find(lines: Lines) -> Iterator[Identifier]:
    """Yield the dates of events and the ages that Safe Harbor counts."""
    low = lines.low
    for start, end in lines.with_words(EVENT.woken_by(lines), _may_be_dated, digits=True):
        for found in EVENT.finditer(low, start, end):
            yield Identifier(*found.span(1), DATE)
    for start, end in lines.with_words(_GATES_OF_AGE, digits=True):
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
    after = low[found.end() : found.end() + 24]
    before = low[max(0, found.start() - 12) : found.start()]
    if _TOP_CODED.match(after) or _OF_THINGS.search(
        low[max(0, found.start() - 60) : found.start()]
    ):
        return True
    return before.rstrip().endswith(
        ("over", "above", "than", "to", "least", "under", "below", "-", "–", "until")
    )
