"""Headings as sentences, so that phrases can be looked for in them."""

from __future__ import annotations

from proofkit.linter.blocks import Block, Section
from proofkit.linter.sentences import Sentence, lowered


def title_of(section: Section) -> Sentence:
    """Return a section's heading as a sentence."""
    known = section.memo.get("title")
    if isinstance(known, Sentence):
        return known
    heading = section.heading or Block("heading", "", [])
    made = Sentence(heading, 0, len(section.title), lowered(section.title))
    section.memo["title"] = made
    return made
