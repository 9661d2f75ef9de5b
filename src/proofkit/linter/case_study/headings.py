"""Which sections are about which part, by their headings."""

from __future__ import annotations

from proofkit.linter.case_study.parts import PARTS
from proofkit.linter.words.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document
    from proofkit.linter.markdown.blocks import Section

MANY = 5
"""With so many of its parts under headings of their own, a document is a case study."""
_DEEPEST = 9


class Headings:
    """The sections about each part, and the level of the headings of a case study.

    `main_level` is that of the first headings of which many are about a part, or deeper than any.
    """

    __slots__ = ("main_level", "sections")

    def __init__(self, sections: dict[str, list[Section]], main_level: int) -> None:
        self.sections = sections
        self.main_level = main_level

    @property
    def are_of_case_study(self) -> bool:
        """Whether they show the parts of a case study, so that one of them is missed."""
        return sum(map(bool, self.sections.values())) >= MANY


def headings_of(document: Document) -> Headings:
    """Return what a document's headings say about the parts of a case study."""
    return document.once(_read)


def sections_about(document: Document, name: str) -> list[Section]:
    """Return the sections below the title whose heading says that they are about a part.

    Where the document's main headings are those of a case study, a lower heading counts only under
    one of them: "Cohort: whom to leave out" under "Decisions" is not the part about the data.
    """
    return headings_of(document).sections[name]


def is_within(section: Section | None, ids: set[int]) -> bool:
    """Whether a section, or one that it stands below, is one of those with these identities."""
    while section is not None:
        if id(section) in ids:
            return True
        section = section.parent
    return False


def _read(document: Document) -> Headings:
    tops = sum(section.level == 1 for section in document.sections if section.heading)
    found: dict[str, list[Section]] = {name: [] for name in PARTS}
    levels: dict[int, set[str]] = {}
    about: set[int] = set()
    known: dict[str, list[str]] = {}
    for number, section in enumerate(document.sections):
        if section.heading is None or (section.level <= 1 and not (tops > 1 and number > 1)):
            continue
        if section.title not in known:
            title = title_of(section)
            known[section.title] = [n for n, part in PARTS.items() if part.titles.search(title)]
        for name in known[section.title]:
            found[name].append(section)
            levels.setdefault(section.level, set()).add(name)
            about.add(id(section))
    main = min((level for level, names in levels.items() if len(names) >= MANY), default=_DEEPEST)
    for name, sections in found.items():
        found[name] = [s for s in sections if s.level <= main or id(s.parent) in about]
    return Headings(found, main)
