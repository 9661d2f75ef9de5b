"""Which mentions of a topic speak for it, by where they stand and what stands around them."""

from __future__ import annotations

from proofkit.linter.markdown.blocks import Section
from proofkit.linter.phrases import Match
from proofkit.linter.titles import title_of
from proofkit.linter.topic_titles import ASIDE


def is_aside(section: Section | None) -> bool:
    """Whether a section is about installing, licences, contributors and the like."""
    while section is not None and section.heading is not None and section.level > 1:
        if "aside" not in section.memo:
            section.memo["aside"] = ASIDE.search(title_of(section)) is not None
        if section.memo["aside"]:
            return True
        section = section.parent
    return False


def counts(match: Match, topic: str) -> bool:
    """Whether a match stands in running text that may speak for its topic."""
    block = match.sentence.block
    if not block.is_prose or block.is_pointer:
        return False
    if block.kind == "heading" and (block.level > 1 or topic == "risks"):
        return False
    words = match.sentence.words
    if topic == "data" and "your" in words[match.first : match.last + 1]:
        return False
    if topic == "data" and match.first and words[match.first - 1] in ("per", "every", "each"):
        return False  # a rate: "200 calls per 1,000 discharges"
    if topic == "risks" and words[match.first] in ("bias", "biased") and _is_studied(match):
        return False
    return topic == "approach" or not is_aside(block.section)


def _is_studied(match: Match) -> bool:
    """Whether a bias is what the work looks into, and not what limits it: "mitigating bias in"."""
    words = match.sentence.words
    near = words[max(0, match.first - 4) : match.first] + words[match.first + 1 : match.first + 3]
    return any(word.startswith(_STUDYING) for word in near)


_STUDYING = (
    "mitigat",
    "detect",
    "assess",
    "evaluat",
    "investigat",
    "identify",
    "audit",
    "measur",
    "reduc",
    "analy",
    "debias",
    "address",
    "replicat",
)
