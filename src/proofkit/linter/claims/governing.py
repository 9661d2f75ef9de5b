"""What stands above a text and governs it: a list's opening line, or a heading."""

from __future__ import annotations

from proofkit.linter.claims.clauses import negates
from proofkit.linter.markdown.blocks import Block, Section
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import PUNCTUATION, words_of
from proofkit.linter.words.titles import title_of

_NEGATIVE_TITLE = Phrases(
    """
    not !just|only|your|merely|simply
    don't|never !panic|worry|wait|miss|again|forget
    isn't|aren't|doesn't|cannot
    out of scope
    non goals|goal|uses
    prohibited|forbidden|unsupported|disallowed|misuse|misuses|unintended
    to avoid
    claims we avoid
    myth|myths|misconception|misconceptions|fallacies
    """
)
_MIXED_TITLE = Phrases(
    """
    do|does|is|can|are|will and|or ..1 do|does|is|can|are|will not
    do|does|is|can|are|will and|or ..1 don't|doesn't|isn't|can't|cannot|aren't|won't
    """
)
"""Both stands below such a heading: "What it does and does not do"."""
_PLANNED_TITLE = Phrases(
    """
    future|roadmap|todo|todos|planned|upcoming|aspirations|backlog
    ^ vision
    next step|steps
    what's|whats|what next
    goals|goal|aim|aims|objective|objectives|hypothesis
    ^ ideas|improvements|enhancements $
    requirement|requirements|prerequisites
    would have|need to
    would ..2 need|needed|require|required|take
    ^ needed|required for|before
    contribute|contributing
    ^ contribution|contributions $
    """
)
_FOREIGN_TITLE = Phrases(
    """
    challenges|challenge|difficulties|obstacles
    related work
    others|competitors|alternatives
    other products|tools|systems|apps
    background|references|literature|bibliography|glossary|resources
    ^ reading $
    """
)
_PRAISE_TITLE = Phrases(
    """
    testimonial|testimonials
    success stories|story
    what our|my|the? users|patients|people|doctors|nurses|clinicians|customers|families say|said
    user|users|customer|customers|patient|patients reviews|feedback|voices|stories
    ^ reviews|voices|praise $
    """
)
"""What is quoted below such a heading is said for this software."""
_DONE = frozenset("achieved reached met completed done solved accomplished delivered".split())
"""What makes a list of goals or challenges one of results."""
_OF_PARTS = frozenset("features feature results evaluation performance overview demo".split())
_PLANS = frozenset("could might would planned future".split())
_PLANNING = frozenset("we i they our to".split())
_ADDRESSED = frozenset("you your".split())
_LONGEST_INTRO = 200
_DEEPEST = 8


def governed(block: Block) -> str | None:
    """Say how a block is governed: "negated", "planned" or "foreign", by itself or from above."""
    if block.task == "open":
        return "planned"
    intro = block.intro
    for _ in range(_DEEPEST):
        if intro is None:
            break
        if how := _how_intro(intro):
            return how
        intro = intro.intro
    if block.kind == "heading":
        return None
    section, is_part, is_done = block.section, False, block.task == "done"
    while section is not None and section.heading is not None:
        if (how := section.once(_how_title)) is not None:
            return how if how == "negated" or not (is_part or is_done) else None
        is_part = is_part or not _OF_PARTS.isdisjoint(title_of(section).words)
        section = section.parent
    return None


def _how_title(section: Section) -> str | None:
    title = title_of(section)
    if section.level <= 1:  # the name of the page, or "What a ward would need"
        is_need = title.words[:1] == ["what"] and "would" in title.words
        return "planned" if is_need and _PLANNED_TITLE.search(title) else None
    if _MIXED_TITLE.search(title):
        return None
    if title.words[:1] == ["why"] or not _DONE.isdisjoint(title.words):
        return None
    for phrases, how in (
        (_NEGATIVE_TITLE, "negated"),
        (_PLANNED_TITLE, "planned"),
        (_FOREIGN_TITLE, "foreign"),
    ):
        if phrases.search(title):
            return how
    return None


def is_praise(block: Block) -> bool:
    """Whether a heading above announces what users say of this software."""
    section = block.section
    while section is not None and section.heading is not None:
        if section.level > 1 and _PRAISE_TITLE.search(title_of(section)):
            return True
        section = section.parent
    return False


def _how_intro(intro: Block) -> str | None:
    if intro.task == "open":
        return "planned"
    text = intro.text.rstrip()
    goes_on = intro.kind == "paragraph" and text[-1:].isalpha()
    if not goes_on and not text.endswith((":", ",")):
        return None
    words = words_of(text[-_LONGEST_INTRO:])[:-1]
    ends = [at + 1 for at, word in enumerate(words) if word in (".", "!", "?", ";", "but")]
    words = _main_clause(words[ends[-1] if ends else 0 :])
    if negates(words, 0, len(words)):
        return "negated"
    return "planned" if _is_plan(words) or _asks_the_reader(words) else None


def _asks_the_reader(words: list[str]) -> bool:
    """Whether a list's opening line asks for what is to be done: "Before that, ensure you:"."""
    return " ".join(words[-2:]) in _ASKING


_ASKING = ("ensure you", "sure you", "sure to", "you must", "you should")


def _main_clause(words: list[str]) -> list[str]:
    """Return what a list's opening line says of the list, behind what it says before that.

    "It never sleeps, and it does it all:", "Without any setup you get:", "No fuss, just results:"
    """
    for at in range(len(words) - 1, 0, -1):
        is_new = words[at - 1] == "," or words[at] in _RELATIVES
        if is_new and (words[at] in _BEGINNING or words[at - 1 : at + 1] == [",", "and"]):
            return words[at:]
    if words[:1] in (["without"], ["no"], ["with"]):
        pronouns = [at for at, word in enumerate(words) if word in ("you", "it", "we", "they")]
        return words[pronouns[0] :] if pronouns else words
    return words


_RELATIVES = frozenset("what how".split())
_BEGINNING = _RELATIVES | {"just", "only", "simply", "it", "you", "we"}


def _is_plan(words: list[str]) -> bool:
    """Whether an opening line tells of what may come, and neither asks nor names a plan."""
    for at, word in enumerate(words):
        near = words[max(0, at - 1) : at + 2]
        if word in ("plan", "plans") and not _PLANNING.isdisjoint([*near, *words[at + 1 : at + 3]]):
            return True
        if word in _PLANS and _ADDRESSED.isdisjoint(near) and words[at + 1 : at + 2] != ["proof"]:
            return True
    return False


def is_governed(match: Match, subject: list[str]) -> bool:
    """Whether what stands above a match governs it; `subject` is what its clause says before it.

    A statement about this software is none of the plans, or of the others' works, that a heading
    announces: "It is FDA approved." below "Goals".
    """
    how = governed(match.sentence.block)
    return how is not None and (how == "negated" or not _is_statement(match, subject, how))


def _is_statement(match: Match, subject: list[str], how: str) -> bool:
    if match.sentence.block.task == "open" or not subject or not _LATER.isdisjoint(subject):
        return False
    verb = match.sentence.words[match.first]
    if not (verb.endswith("s") or not _FINITE.isdisjoint([*subject, verb])):
        return False
    if subject[0] in _OURS or (subject[0] == "this" and subject[1:2] != ["is"]):
        return True
    return subject[:1] == short_name(match.sentence.block) or (
        how == "planned" and subject[0] in ("it", "this")
    )


_OURS = frozenset("we our my i".split())
_FINITE = frozenset("is are was were has have had achieved".split())
_LATER = frozenset("will shall to".split())


def name_of(block: Block) -> list[str]:
    """Return the words of the page's title."""
    section = block.section
    while section is not None and section.parent is not None and section.level > 1:
        section = section.parent
    return words_of(section.title) if section is not None else []


def short_name(block: Block) -> list[str]:
    """Return the page's name where its title begins with one of a word: "Ulma: a ward list"."""
    name = name_of(block)
    return name[:1] if PUNCTUATION.issuperset(name[1:2]) else []
