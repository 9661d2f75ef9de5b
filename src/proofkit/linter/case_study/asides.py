"""Sections about installing, licences, contributors and the like."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases
from proofkit.linter.words.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.markdown.blocks import Section

_TITLES = Phrases(
    """
    install|installation|installing|setup|prerequisites|requirements|dependencies
    set up !in
    license|licence|licensing|contributing|contributors|contribution|contribute|authors|author
    acknowledgements|acknowledgments|acknowledgement|citation|citing|cite|references|contact|support
    table of contents
    quick start|quickstart
    getting started
    run|running|usage|deploy|deployment|docker
    project|folder|repository|directory|file structure|layout|tree
    changelog|release|releases
    related|prior|previous work|works
    """
)


def is_aside(section: Section | None) -> bool:
    """Whether a section is about installing, licences, contributors and the like."""
    while section is not None and section.heading is not None and section.level > 1:
        if section.once(_is_titled_aside):
            return True
        section = section.parent
    return False


def _is_titled_aside(section: Section) -> bool:
    return _TITLES.search(title_of(section)) is not None
