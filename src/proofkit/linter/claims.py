"""Whether a sentence asserts what a phrase found in it says, of this software, as a fact.

After NegEx (Chapman et al., 2001): a negator governs its clause up to a conjunction or a break,
some phrases only look like negation, and a list's opening line governs its items.
"""

from __future__ import annotations

from proofkit.linter.blocks import OPAQUE, Block, Section
from proofkit.linter.finding import Remark
from proofkit.linter.phrases import Match, Phrases
from proofkit.linter.sentences import PUNCTUATION, Sentence, lowered, words_of
from proofkit.linter.vocabulary import words_of_class

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

NEGATORS = frozenset(
    "not no never cannot without neither nor none nothing nobody avoid avoids avoiding refuse "
    "refuses refrain prohibited forbidden non unable hardly lacks lacking cant dont doesnt "
    "isnt wont shouldnt nowhere rather instead disclaim disclaims disclaimed unlike against".split()
)
HEDGES = frozenset(
    "could might may would whether if aim aims aimed aiming goal goals hope hopes potential "
    "potentially possible possibly perhaps plan plans planned future toward towards seek "
    "seeks attempt attempts try tries trying explore explores exploring exploration "
    "investigate investigates hypothesis hypothesise hypothesize should must require requires "
    "required needs wish imagine suppose once before until unless claiming claim claims "
    "pretend pretends eventually someday ideally proposed proposes experimental".split()
)
_BREAKS = frozenset("; — – - -- --- | but however although whereas while yet . ! ?".split())
_SUBJECTS_AFTER_COMMA = frozenset(
    "it ours our we i this that the these they you he she there".split()
)
_AFTER = frozenset(
    "prohibited forbidden unknown untested unproven unclear disallowed unvalidated".split()
)
_COPULA = frozenset("is are was were be been being has have do does did should must".split())
_CITING = Phrases(
    """
    et al
    according to
    study|studies|paper|papers|researchers|authors|literature|trial|trials|review found|finds|
        showed|shows|shown|show|reported|reports|demonstrated|suggests|suggest
    has|have been shown
    """
)
_OWN = frozenset(["we", "our", "ours", "this", "i", "my", "here"])
_NEGATIVE_TITLE = Phrases(
    """
    not
    isn't|aren't|doesn't|don't|cannot|never
    out of scope
    non goals|goal|uses
    prohibited|forbidden|unsupported|disallowed|misuse|misuses|unintended
    to avoid
    claims we avoid
    """
)
_PLANNED_TITLE = Phrases(
    """
    future|roadmap|todo|todos|planned|upcoming|vision|aspirations|backlog
    next step|steps
    what's|whats|what next
    goals|goal|aim|aims|objective|objectives|hypothesis
    ideas|improvements|enhancements
    """
)
_FOREIGN_TITLE = Phrases(
    """
    related work
    background|references|literature|bibliography|glossary|resources|reading
    """
)


def is_asserted(match: Match, *, by_citation: bool = True) -> bool:
    """Whether the words of `match` are asserted of this software."""
    words = match.sentence.words
    block = match.sentence.block
    if words[-1] == "?" or "?" in words[match.last : match.last + 12]:
        return False
    if _is_quoted(words, match) or is_negated(match):
        return False
    start = clause_start(words, match.first)
    if any(word in HEDGES for word in words[start : match.first]):
        return False
    if governed(block) is not None:
        return False
    is_cited = bool(_CITING.search(match.sentence)) or _has_reference(words)
    return not (by_citation and is_cited and _OWN.isdisjoint(words))


def clause_start(words: list[str], first: int) -> int:
    """Return the position at which the clause that holds the word `first` begins."""
    at = first
    while at > 0:
        before = words[at - 1]
        if before in _BREAKS:
            return at
        if before == ":" and not _negates(words, max(0, at - 5), at - 1):
            return at
        if before == ",":
            word = words[at]
            if word in _SUBJECTS_AFTER_COMMA or (word.endswith("ing") and at != first):
                return at
            if word.endswith("ing") and not _negates(words, max(0, at - 6), at - 1):
                return at
        at -= 1
    return 0


def is_negated(match: Match) -> bool:
    """Whether a negator in the clause governs the match."""
    words = match.sentence.words
    start = clause_start(words, match.first)
    if _negates(words, start, match.first):
        return True
    for at in range(match.last + 1, min(len(words), match.last + 8)):
        word = words[at]
        if word in _BREAKS or word in ("and", "which", "that", "because", "so"):
            return False
        if word in _AFTER:
            return True
        if word in ("not", "never") and words[at - 1] in _COPULA:
            return True
        if word.endswith("n't"):
            return True
    return False


def _negates(words: list[str], start: int, end: int) -> bool:
    for at in range(start, end):
        word = words[at]
        if word in NEGATORS or word.endswith("n't"):
            following = words[at + 1] if at + 1 < len(words) else ""
            if word in ("rather", "instead") and following not in ("than", "of"):
                continue
            if following not in _LOOKS_AFTER.get(word if word in _LOOKS_AFTER else "n't", ()):
                return True
    return False


_LOOKS_AFTER = {
    "not": ("only", "just", "merely", "simply", "to"),
    "n't": ("only", "just", "merely", "simply"),
    "no": ("doubt", "question", "longer", "need"),
    "without": ("doubt", "fail", "exception", "question"),
}


def _is_quoted(words: list[str], match: Match) -> bool:
    before = sum(word == '"' for word in words[: match.first])
    after = sum(word == '"' for word in words[match.last + 1 :])
    if before % 2 == 0 or after == 0:
        return False
    outside = [w for w in words if w not in PUNCTUATION]
    return len(outside) > match.last - match.first + 2


def _has_reference(words: list[str]) -> bool:
    for at, word in enumerate(words[:-2]):
        if word == "[" and words[at + 1][:1].isdigit():
            return True
        if word in (",", "(") and words[at + 1][:2] in ("19", "20") and words[at + 2] == ")":
            return len(words[at + 1]) == 4
    return False


def governed(block: Block) -> str | None:
    """Say how the heading or opening line above governs a block: negated, planned, foreign."""
    intro = block.intro
    depth = 0
    while intro is not None and depth < 8:
        if how := _how_intro(intro):
            return how
        intro, depth = intro.intro, depth + 1
    section = block.section
    if section is not None and block.kind != "heading":
        return governed_section(section)
    return None


def governed_section(section: Section | None) -> str | None:
    """Say how a section's heading, or one above it, governs its text."""
    while section is not None and section.heading is not None:
        how = section.memo.get("governs", section)
        if how is section:
            how = section.memo["governs"] = _how_title(section)
        if how is not None:
            return str(how)
        section = section.parent
    return None


def _how_title(section: Section) -> str | None:
    if section.level <= 1:
        return None
    return _how_words(section.title)


def _how_words(title: str) -> str | None:
    block = Block("heading", title, [])
    sentence = Sentence(block, 0, len(title), lowered(title))
    if _NEGATIVE_TITLE.search(sentence):
        return "negated"
    if _PLANNED_TITLE.search(sentence):
        return "planned"
    if _FOREIGN_TITLE.search(sentence):
        return "foreign"
    return None


def _how_intro(intro: Block) -> str | None:
    text = intro.text.rstrip()
    if not text.endswith(":") and intro.kind != "heading":
        return None
    words = words_of(text[-200:])
    if words and words[-1] == ":":
        words.pop()
    start = max((at + 1 for at, w in enumerate(words) if w in _BREAKS), default=0)
    if _negates(words, start, len(words)):
        return "negated"
    if any(word in ("could", "might", "would", "planned", "future", "plan") for word in words):
        return "planned"
    return None


def is_human_subject(match: Match) -> bool:
    """Whether a person stands right before the verb: "radiologists detect", "helps doctors see"."""
    words = match.sentence.words
    people = words_of_class("clinician") | _PEOPLE
    for at in range(match.first - 1, max(-1, match.first - 4), -1):
        word = words[at]
        if word in people:
            return not (at > 0 and words[at - 1] in _ARTIFICIAL)
        if word in PUNCTUATION and word != OPAQUE:
            return False
        if word in _VERBS_BETWEEN:
            return False
    return False


_PEOPLE = frozenset(
    "researchers professionals providers experts staff people humans patients users hospitals "
    "students teams scientists laboratories labs authors examiners readers".split()
)
_ARTIFICIAL = frozenset(["ai", "virtual", "digital", "robot", "automated", "artificial"])
_VERBS_BETWEEN = frozenset(["that", "which", "who", "is", "are"])


def remark(match: Match, message: str) -> Remark:
    """Return the remark for one match."""
    span = match.sentence.source_span(match.first, match.last)
    return Remark(*span, message, shown=match.sentence.span)


def remarks(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark for each sentence of a document in which a phrase is asserted."""
    last = -1
    for match in phrases.find(document):
        if match.sentence.number != last and is_asserted(match):
            last = match.sentence.number
            yield remark(match, message)


def badges(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark for each badge whose address says what a phrase says."""
    for link in document.links:
        if not link.is_image or "badge" not in link.url:
            continue
        words = link.url.rpartition("badge/")[2].split("?")[0].rpartition("-")[0] or link.url
        text = lowered(words.replace("_", " ").replace("%20", " ").replace("-", " "))
        block = Block("alt", text, [(0, link.offset, False)])
        match = phrases.search(Sentence(block, 0, len(text), text))
        if match and is_asserted(match):
            at = document.text.find(link.url, link.offset)
            at = link.offset if at < 0 else at
            yield Remark(at, at + len(link.url), message)


_PURPOSE = frozenset("to for of at in towards toward on about into when helps help".split())


def is_purpose(match: Match) -> bool:
    """Whether the match names a task or a goal: "to detect", "for reducing", "aimed at"."""
    words = match.sentence.words
    at = match.first - 1
    while at >= 0 and (words[at].endswith("ly") or words[at] in ("and", "or", "the", "a", "an")):
        at -= 1
    if at < 0 or words[match.first] in ("ai", "virtual", "accurate", "to"):
        return False
    return words[at] in _PURPOSE


_THIS = frozenset(
    "this it our ours we i tool app application system model platform software chatbot "
    "assistant solution product project dashboard ai".split()
)


def is_about_another(match: Match) -> bool:
    """Whether the sentence has a subject of its own before the verb that is not this software."""
    words = match.sentence.words
    start = clause_start(words, match.first)
    before = [word for word in words[start : match.first] if word not in PUNCTUATION]
    if len(before) < 2 or not _THIS.isdisjoint(before) or before[0] in ("to", "by", "for"):
        return False
    return not any(word.endswith("ing") for word in before[-1:])
