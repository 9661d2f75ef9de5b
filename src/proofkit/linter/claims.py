"""Whether a sentence asserts, of this software and as a fact, what a phrase found in it says."""

from __future__ import annotations

from itertools import pairwise

from proofkit.linter.blocks import OPAQUE, Block
from proofkit.linter.clauses import clause_start, is_negated
from proofkit.linter.finding import Remark
from proofkit.linter.governing import governed
from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.sentences import PUNCTUATION, Sentence, lowered, words_of
from proofkit.linter.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

_HEDGES = frozenset(
    "could might may would whether if aim aims aimed aiming goal goals hope hopes potential "
    "potentially possible possibly perhaps plan plans planned future toward towards seek seeks "
    "attempt attempts try tries trying explore explores exploring exploration investigate "
    "investigates hypothesis hypothesise hypothesize should must require requires required "
    "needs wish imagine suppose claiming claim claims pretend pretends "
    "promise promises promised eventually someday ideally proposed proposes experimental".split()
)
_CITING = Phrases(
    """
    et al
    according to
    study|studies|paper|papers|researchers|authors|literature|trial|trials|review found|finds|
        showed|shows|shown|show|report|reported|reports|demonstrated|suggests|suggest
    """
)
_SHOWN = Phrases("has|have been shown")
_NEEDED = frozenset(
    "requires require required needs need needed applies apply considerations concerns questions "
    "question issues unclear unknown".split()
)
_MODALS = frozenset("would must should may might could will".split())
_WANTED = _NEEDED | frozenset("be have".split())
_OWN = frozenset("we our ours this i my here".split())
_THIS = frozenset(
    "this it our ours we i tool app application system model platform software chatbot assistant "
    "solution product project dashboard ai".split()
)
_PEOPLE = frozenset(
    "researchers professionals providers experts staff people humans patients users hospitals "
    "students teams scientists laboratories labs authors examiners readers".split()
)
_BACKGROUND = frozenset(
    "treatment treatments therapy detection diagnosis screening intervention interventions "
    "prevention "
    "care vaccines vaccination vaccine research studies study guidelines clinicians doctors "
    "physicians "
    "nurses hospitals medicine exercise education follow-up follow identification recognition "
    "antibiotics drugs technology technologies healthcare".split()
)
_ARTIFICIAL = frozenset("ai virtual digital robot automated artificial".split())
_RELATIVES = frozenset("that which who is are".split())
_LINKS = frozenset("with for of a an the".split())
_LONGEST_CELL = 80
_TO_DO = frozenset("add implement integrate consider extend todo".split())
_PURPOSE = frozenset("to for of at in towards toward on about into when helps help".split())
_NOT_PURPOSE = frozenset("ai virtual accurate to".split())


def is_asserted(match: Match, *, by_citation: bool = True) -> bool:
    """Whether the words of a match are asserted of this software.

    Questions, quotations, negation, hedges, plans, other people's findings (unless `by_citation`
    is False) and named clinical scores are not.
    """
    words = match.sentence.words
    if words[-1] == "?" or "?" in words[match.last : match.last + 12]:
        return False
    if _is_quoted(words, match) or is_negated(match):
        return False
    start = clause_start(words, match.first)
    subject = words[start : match.first]
    if any(word in _HEDGES for word in subject):
        return False
    if not match.has_negator and _is_needed(words, match.last + 1):
        return False
    if words[0] in _TO_DO:
        return False
    if subject and subject[-1] == "be":
        return False  # what it is meant to be or may become: "designed to be used by nurses"
    if not words_of_class("instrument").isdisjoint(subject) and _THIS.isdisjoint(subject):
        return False
    if governed(match.sentence.block) is not None:
        return False
    is_cited = bool(_CITING.search(match.sentence)) or _has_reference(words)
    if not is_cited and _SHOWN.search(match.sentence):
        is_cited = _THIS.isdisjoint(subject)
    return not (by_citation and is_cited and _OWN.isdisjoint(words))


def _is_needed(words: list[str], after: int) -> bool:
    """Whether what was named is then said to be wanted or open: "HIPAA compliance would need"."""
    following = words[after : after + 2]
    if len(following) > 1 and following[0] in _MODALS:
        return following[1] in _WANTED
    if following[:1] in (["is"], ["are"]):
        following = following[1:]
    return bool(following) and following[0] in _NEEDED


def _is_quoted(words: list[str], match: Match) -> bool:
    """Whether the match stands in quotation marks within a sentence that says more."""
    before = sum(word == '"' for word in words[: match.first])
    after = sum(word == '"' for word in words[match.last + 1 :])
    if before % 2 == 0 or after == 0:
        return False
    outside = [word for word in words if word not in PUNCTUATION]
    return len(outside) > match.last - match.first + 2


def _has_reference(words: list[str]) -> bool:
    """Whether the sentence carries a reference: "[3]" or "(Smith, 2021)"."""
    for at, word in enumerate(words[:-2]):
        if word == "[" and words[at + 1][:1].isdigit():
            return True
        year = words[at + 1]
        if word in (",", "(") and year[:2] in ("19", "20") and words[at + 2] == ")":
            return len(year) == 4
    return False


def is_human_subject(match: Match) -> bool:
    """Whether a person stands right before the verb: "radiologists detect", "helps doctors see"."""
    words = match.sentence.words
    people = words_of_class("clinician") | _PEOPLE
    for at in range(match.first - 1, max(-1, match.first - 4), -1):
        word = words[at]
        if word in people:
            return not (at > 0 and words[at - 1] in _ARTIFICIAL)
        if (word in PUNCTUATION and word != OPAQUE) or word in _RELATIVES or word in _LINKS:
            return False
    return False


def is_purpose(match: Match) -> bool:
    """Whether the match names a task or a goal: "to detect", "for reducing", "aimed at"."""
    words = match.sentence.words
    at = match.first - 1
    while at >= 0 and (words[at].endswith("ly") or words[at] in ("and", "or", "the", "a", "an")):
        at -= 1
    return at >= 0 and words[match.first] not in _NOT_PURPOSE and words[at] in _PURPOSE


def is_about_another(match: Match) -> bool:
    """Whether care, research or people, not this software, are the subject of the verb.

    In "transforming care and saving lives" care is an object: "and" parts it from the verb.
    """
    words = match.sentence.words
    before = words[clause_start(words, match.first) : match.first]
    if not _THIS.isdisjoint(before):
        return False
    if len(before) == 1 and before[0].endswith("ing"):
        return True  # "Handwashing saves lives."
    for word in reversed(before):
        if word == "and":
            return False
        if word in _BACKGROUND:
            return True
    return False


def names_instrument(match: Match) -> bool:
    """Whether the match describes a clinical score or questionnaire: "validated NEWS2 score"."""
    following = match.sentence.words[match.last + 1 : match.last + 6]
    return not words_of_class("instrument").isdisjoint(following)


def remark(match: Match, message: str) -> Remark:
    """Return the remark for one match, which quotes its whole sentence."""
    span = match.sentence.source_span(match.first, match.last)
    return Remark(*span, message, shown=match.sentence.span)


def remarks(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark for each sentence of a document in which a phrase is asserted."""
    last = -1
    for match in phrases.find(document):
        if match.sentence.number != last and is_asserted(match):
            last = match.sentence.number
            yield remark(match, message)


def rows(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark where two neighbouring cells of a table say together what a phrase says."""
    if document.places.keys().isdisjoint(phrases.heads.keys()):
        return
    cells = [block for block in document.blocks if block.kind == "cell"]
    for left, right in pairwise(cells):
        if (left.table, left.row) != (right.table, right.row) or len(left.text) > _LONGEST_CELL:
            continue
        if phrases.heads.keys().isdisjoint(words_of(left.text)):
            continue
        text = lowered(f"{left.text.strip()} {right.text.strip()}")
        block = Block("cell", text, [(0, left.source(0), False)])
        match = phrases.search(Sentence(block, 0, len(text), text))
        if match and match.first < len(words_of(left.text)) <= match.last and is_asserted(match):
            start, end = left.source(0), right.span(0, len(right.text))[1]
            yield Remark(start, end, message)


def badges(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark for each badge whose address says what a phrase says."""
    for link in document.links:
        if not link.is_image or "badge" not in link.url:
            continue
        said = link.url.rpartition("badge/")[2].split("?")[0].rpartition("-")[0] or link.url
        text = lowered(said.replace("_", " ").replace("%20", " ").replace("-", " "))
        block = Block("alt", text, [(0, link.offset, False)])
        match = phrases.search(Sentence(block, 0, len(text), text))
        if match and is_asserted(match):
            at = max(document.text.find(link.url, link.offset), link.offset)
            yield Remark(at, at + len(link.url), message)
