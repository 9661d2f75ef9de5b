"""Limits and risks that are none of this work: of a plan's calls, of a deadline, of old ways."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases
from proofkit.linter.words.sentences import words_of
from proofkit.linter.words.titles import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.markdown.blocks import Section


_OLD_WAYS = Phrases(
    "existing|current|present|traditional|conventional ..1 system|systems|approach|methods|process"
)


def are_told(section: Section) -> bool:
    """Whether a section tells the limits of what there is without this, or somebody's liability,
    how much a service may be used, or what threatens a timetable."""
    if "liability" in title_of(section).words or _are_quotas_or_dates(section):
        return True
    parent = section.parent
    return parent is not None and _OLD_WAYS.search(title_of(parent)) is not None


def _are_quotas_or_dates(section: Section) -> bool:
    """Whether each item tells how much a plan allows, or all is about a deadline or a grant."""
    told = [block for block in section.blocks if block.is_told and block.kind != "heading"]
    items = [words_of(block.text) for block in told if block.kind != "cell"]
    words = {word for block in told for word in words_of(block.text)}
    if not _OF_RESULTS.isdisjoint(words):
        return False
    are_quotas = not any(map(_QUOTAS.isdisjoint, items)) and not _QUOTAS.isdisjoint(words)
    return are_quotas or not _DATES.isdisjoint(words)


_QUOTAS = frozenset(
    "requests request tokens mb gb kb calls uploads upload seats characters quota queries bytes "
    "rps rpm api tier".split()
)
_DATES = frozenset(
    "deadline deadlines grant budget sponsor sponsors exam exams sprint certificate funding".split()
)
_OF_RESULTS = frozenset(
    "wrong lost loses lose missed misses cut truncated ignored patient patients people model "
    "models score scores data result results bias biased harm tested validated women men children "
    "clinical".split()
)
