"""Which parts of a case study a document has, by its headings and by what its text says."""

from __future__ import annotations

from proofkit.linter.markdown.blocks import Block, Section
from proofkit.linter.result_tables import sections_of_measures
from proofkit.linter.sentences import words_of
from proofkit.linter.titles import title_of
from proofkit.linter.topic_evidence import EVIDENCE, OBVIOUS, PLAIN
from proofkit.linter.topic_mentions import counts, is_aside
from proofkit.linter.topic_sentences import CONTENT, ENOUGH
from proofkit.linter.topic_titles import TITLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.document import Document


def sections_about(document: Document, topic: str) -> list[Section]:
    """Return the sections below the title whose heading says that they are about a topic.

    Where the document's main headings are those of a case study, a lower heading counts only under
    one of them: "Cohort: whom to leave out" under "Decisions" is not the part about the data.
    """
    known = document.memo.get("sections about")
    if not isinstance(known, dict):
        known = document.memo["sections about"] = _sections_by_topic(document)
    found: list[Section] = known[topic]
    return found


def _sections_by_topic(document: Document) -> dict[str, list[Section]]:
    tops = sum(section.level == 1 for section in document.sections if section.heading)
    found: dict[str, list[Section]] = {topic: [] for topic in TITLES}
    levels: dict[int, set[str]] = {}
    about: set[int] = set()
    known: dict[str, list[str]] = {}
    for number, section in enumerate(document.sections):
        if section.heading is None or (section.level <= 1 and not (tops > 1 and number > 1)):
            continue
        if section.title not in known:
            title = title_of(section)
            known[section.title] = [t for t, phrases in TITLES.items() if phrases.search(title)]
        for topic in known[section.title]:
            found[topic].append(section)
            levels.setdefault(section.level, set()).add(topic)
            about.add(id(section))
    main = document.memo["main level"] = min(
        (level for level, topics in levels.items() if len(topics) >= CASE_STUDY), default=9
    )
    for topic, sections in found.items():
        found[topic] = [s for s in sections if s.level <= main or id(s.parent) in about]
    return found


CASE_STUDY = 5
"""With so many of its parts under headings of their own, a document is a case study."""


def is_case_study(document: Document) -> bool:
    """Whether the document's own headings show the parts of a case study, so that one is missed."""
    return sum(bool(sections_about(document, topic)) for topic in TITLES) >= CASE_STUDY


def text_about(document: Document, topic: str) -> bool:
    """Whether enough sentences of running text are plainly about a topic.

    In a case study they must stand together, under a heading that is not another part's. A table
    whose heading names a measure is an evaluation.
    """
    if topic == "evaluation" and any(not is_aside(s) for s in sections_of_measures(document)):
        return True
    is_strict = is_case_study(document)
    main = document.memo.get("main level", 9)
    others = {id(s) for other in TITLES if other != topic for s in sections_about(document, other)}
    counted: dict[int, set[int]] = {}
    for match in CONTENT[topic].find(document):
        block = match.sentence.block
        if not counts(match, topic):
            continue
        section = block.section
        if is_strict:
            assert isinstance(main, int)
            if section is None or section.level < main or is_within(section, others):
                continue
        sentences = counted.setdefault(id(section) if is_strict else 0, set())
        sentences.add(match.sentence.number)
        if not is_strict and topic in OBVIOUS and OBVIOUS[topic].search(match.sentence):
            return True
        if len(sentences) >= ENOUGH[topic] + is_strict:
            return True
    return False


def keeps_promise(document: Document, section: Section, topic: str) -> bool:
    """Whether a section tells what its heading announces, where the heading may mean another thing.

    "Results" and "Performance" need a measure; "Safety" and "Fairness", often the names of
    features, need a limit. Other headings speak for themselves.
    """
    if topic == "next-steps" and _is_no_plan(document, section):
        return False
    if topic not in EVIDENCE or is_empty(document, section, topic):
        return True
    if PLAIN[topic].search(title_of(section)):
        return True
    if topic == "evaluation" and any(block.kind == "alt" for block in section.blocks):
        return True  # a chart
    return id(section) in _with_evidence(document, topic)


def _is_no_plan(document: Document, section: Section) -> bool:
    """Whether the items of a section are all done, or say what to press after installing."""
    items = [block for block in section.blocks if block.kind == "item" and block.text]
    if not items:
        return False
    are_done = all("[x]" in _before(document, item).lower() for item in items)
    return are_done or all(not _ORDERS.isdisjoint(words_of(item.text)[:1]) for item in items)


def _before(document: Document, item: Block) -> str:
    """Return the source between the start of an item's line and its text."""
    start = item.source(0)
    return document.text[document.text.rfind("\n", 0, start) + 1 : start]


_ORDERS = frozenset(
    "open run paste click press visit go navigate start launch type select enter log login sign "
    "install copy download change".split()
)
"""How the items of a manual begin."""


def _with_evidence(document: Document, topic: str) -> set[int]:
    """Return the identities of the sections in or below which a topic's evidence stands."""
    known = document.memo.get(f"evidence of {topic}")
    if isinstance(known, set):
        return known
    found: set[int] = set()
    for match in EVIDENCE[topic].find(document):
        section = match.sentence.block.section
        while section is not None and id(section) not in found:
            found.add(id(section))
            section = section.parent
    document.memo[f"evidence of {topic}"] = found
    return found


def has_topic(document: Document, topic: str) -> bool:
    """Whether the document covers a part of the case study.

    A generated project has a heading for each part, so there nothing else stands for it.
    """
    sections = sections_about(document, topic)
    if document.project is not None:
        return bool(sections)
    if any(keeps_promise(document, section, topic) for section in sections):
        return True
    if topic == "next-steps" and _has_open_tasks(document):
        return True
    return text_about(document, topic)


def is_answered(document: Document, topic: str) -> bool:
    """Whether a part that is covered is answered too, and is no mere heading."""
    sections = sections_about(document, topic)
    is_empty_there = (is_empty(document, section, topic) for section in sections)
    return not sections or not all(is_empty_there)


def _has_open_tasks(document: Document) -> bool:
    """Whether a list of tasks has ticked boxes and boxes left open: a plan under way."""
    low = document.lines.low
    return all(any(f"{mark} [{box}] " in low for mark in "-*+") for box in "x ")


def is_within(section: Section | None, ids: set[int]) -> bool:
    """Whether a section, or one that it stands below, is one of those with these identities."""
    while section is not None:
        if id(section) in ids:
            return True
        section = section.parent
    return False


_ANSWERED_BY_CODE = ("data", "approach", "evaluation")
_OPEN = frozenset("todo tbd tba fixme xxx n/a na none ... \u2026 -".split())


def is_empty(document: Document, section: Section, topic: str = "") -> bool:
    """Whether nothing that answers stands under a heading or under the headings below it.

    A pipeline, a schema or a printed report in a code block may answer; in a generated project,
    whose parts are prose, it does not.
    """
    may_be_code = topic in _ANSWERED_BY_CODE and document.project is None
    sections = document.sections
    for number in range(section.number, len(sections)):
        other = sections[number]
        if other is not section and other.level <= section.level:
            break
        if any(_answers(block, may_be_code) for block in other.blocks):
            return False
    return True


def _answers(block: Block, may_be_code: bool) -> bool:
    if block.kind == "code":
        return may_be_code and bool(block.text.strip())
    if not block.is_prose or block.is_link:
        return False
    words = [word for word in block.text.lower().replace(".", " ").split() if word not in _OPEN]
    return any(any(c.isalnum() for c in word) for word in words) and not _is_question_left(block)


def _is_question_left(block: Block) -> bool:
    text = block.text.lower().lstrip(" [(<")
    is_promise = text.rstrip(" .!:)]>\u2026") in _PROMISES
    return is_promise or text.startswith(("todo", "tbd", "fixme", "to be "))


_PROMISES = frozenset(
    ("coming soon", "work in progress", "wip", "under construction", "in progress", "to follow")
)
"""What stands where an answer is still to come."""
