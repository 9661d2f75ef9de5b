"""Results that stand in tables or are printed in code, rather than told in sentences."""

from __future__ import annotations

from proofkit.linter.case_study.asides import is_aside
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Block, Section

_ACCURACY = frozenset("accuracy acc error".split())
_TELLING = frozenset("precision recall f1".split())
_DATES = frozenset("date dates".split())
"""What is no measure with a measure's name: a product, or a patient, has a recall date."""
_PAIRS = tuple(
    frozenset(pair.split()) for pair in ("women men", "female male", "girls boys", "females males")
)
_GROUPS = frozenset("group subgroup age sex gender ethnicity race payer language".split())
"""Headings of rows of people, in a table with figures."""
_REPORT = frozenset("precision recall f1 support".split())
"""The columns of a classification report."""
_COUNTS = frozenset("n cases patients samples images count support records".split())
_LONGEST_NAME = 30
_OF_AGE = Lazy(r"\b[Aa]ged?\s{0,2}(?:[<>\u2264\u2265]|\d)")
_SHARE = Lazy(r"(?<![\d.])0\.\d{2,}")


def sections_of_measures(document: Document) -> Iterator[Section | None]:
    """Yield the section of each figure that stands under a measure."""
    for block in figures(document):
        yield block.section


def figures(document: Document) -> Iterator[Block]:
    """Yield each cell with a figure that stands under a measure or beside it."""
    yield from _figures(document, words_of_class("metric") | _ACCURACY | _TELLING)


def counts_cases(document: Document) -> bool:
    """Whether a table has a column or a row with the number of cases."""
    return any(_figures(document, _COUNTS))


def tell_misses_from_alerts(document: Document) -> bool:
    """Whether a column of figures, or a printed report, tells missed cases from needless alerts."""
    measures = words_of_class("metric") | _TELLING
    return (
        any(_figures(document, measures))
        or any(block.kind == "code" and _prints(block.text, measures) for block in document.blocks)
        or prints_report(document)
        or cross_yes_and_no(document)
    )


def cross_yes_and_no(document: Document) -> bool:
    """Whether a table's rows and columns are each of something and of its absence.

    "flagged" and "not flagged" beside "ill" and "not ill": missed cases and needless alerts.
    """
    rows: dict[int, set[str]] = {}
    columns: dict[int, set[str]] = {}
    for block in document.blocks:
        if block.kind == "cell" and len(block.text) <= _LONGEST_NAME:
            if block.is_header:
                columns.setdefault(block.table, set()).add(block.text.strip().lower())
            elif block.column == 1:
                rows.setdefault(block.table, set()).add(block.text.strip().lower())
    crossed = {t for t in rows if _has_opposites(rows[t]) and _has_opposites(columns.get(t, set()))}
    return any(
        block.kind == "cell"
        and block.table in crossed
        and any(map(str.isdigit, block.text))
        and not is_aside(block.section)
        for block in document.blocks
    )


def _has_opposites(labels: set[str]) -> bool:
    return any(f"{no} {label}" in labels for label in labels for no in ("no", "not"))


def prints_report(document: Document) -> bool:
    """Whether code shows a classification report as it is printed."""
    return any(
        block.kind == "code"
        and "f1-score" in block.text
        and _REPORT.issubset(words_of(block.text))
        and not is_aside(block.section)
        for block in document.blocks
    )


def stand_under_measure(document: Document) -> bool:
    """Whether shares stand in a table under a heading that is a measure: "Dice"."""
    for block in document.blocks:
        section = block.section
        if block.kind != "cell" or block.is_header or section is None or section.level <= 1:
            continue
        if _SHARE.search(block.text) and not words_of_class("metric").isdisjoint(
            words_of(section.title)
        ):
            return True
    return False


def are_by_group(document: Document) -> bool:
    """Whether rows of a table with figures are of women and men, or of the young and the old."""
    rows: dict[int, set[str]] = {}
    by_group: set[int] = set()
    for block in document.blocks:
        if block.kind == "cell" and len(block.text) <= _LONGEST_NAME:
            first = words_of(block.text)[:1]
            rows.setdefault(block.table, set()).update(first)
            is_group = block.is_header and not _GROUPS.isdisjoint(first)
            if block.column == 1 and (is_group or _OF_AGE.search(block.text)):
                by_group.add(block.table)
    if any(pair <= words for words in rows.values() for pair in _PAIRS):
        return True
    return bool(by_group) and any(block.table in by_group for block in figures(document))


def _prints(code: str, measures: frozenset[str]) -> bool:
    """Whether a line of code names a measure and a share: `"recall": 0.857`."""
    return any(
        not measures.isdisjoint(words_of(line.replace("_", " "))) and _SHARE.search(line)
        for line in code.split("\n")
        if "0." in line
    )


def _figures(document: Document, measures: frozenset[str]) -> Iterator[Block]:
    """Yield each cell with a figure below a measure, or in the row that a measure begins."""
    headed: set[tuple[str, int, int]] = set()
    for block in document.blocks:
        if block.kind != "cell":
            continue
        places = ("column", block.table, block.column), ("row", block.table, block.row)
        if block.is_header:
            words = words_of(block.text.replace("_", " "))
            if not measures.isdisjoint(words) and _DATES.isdisjoint(words):
                headed.update(places)
        elif not headed.isdisjoint(places) and any(c.isdigit() for c in block.text):
            yield block
