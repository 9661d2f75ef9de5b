"""Headings as sentences, so that phrases can be looked for in them."""

from __future__ import annotations

from proofkit.linter.markdown.blocks import Block, Section
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import lowered
from proofkit.linter.words.sentences import Sentence

_NUMBER = Lazy(
    r"[\W_]*(?:(?:step|part|section|chapter)\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}|[a-h])"
    r"(?:[.):\ufe0f\u20e3]+\s*|\s+[\u2013\u2014|-]\s+)(?=\S)"
)
"""What counts a heading: "3.", "2.1)", "IV.", "Step 2:", and keycap emoji."""


def title_of(section: Section) -> Sentence:
    """Return a section's heading as a sentence, without the number that it may begin with."""
    return section.once(_title)


def _title(section: Section) -> Sentence:
    heading = section.heading or Block("heading", "", [])
    low = lowered(section.title)
    number = _NUMBER.match(low)
    start = number.end() if number else 0
    return Sentence(heading, start, len(low), low[start:])
