"""The remarks that a claim rule makes: on sentences, on rows of tables and on badges."""

from __future__ import annotations

import re
from itertools import chain

from proofkit.linter.addresses import span_of
from proofkit.linter.claims import cell_pairs
from proofkit.linter.claims.assertion import CROSSES, is_asserted
from proofkit.linter.claims.hedges import is_taken_back
from proofkit.linter.finding import Remark
from proofkit.linter.markdown.blocks import Block
from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import lowered
from proofkit.linter.words.phrases import Match, Phrases
from proofkit.linter.words.sentences import PUNCTUATION, Sentence, words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from proofkit.linter.document import Document

_LONGEST_ITEM = 80
_PARTS = str.maketrans("_-", "  ")
_JOINING = frozenset((",", "and", "&", "/"))
_TICKS = frozenset(("✓", "✔", "✔️", "✅", "☑", "☑️"))
_NO = frozenset(("no", "not", "never", "none", "n/a", "false", "planned", "\u274c", "\u2717", "-"))


def in_sentences(
    document: Document,
    phrases: Phrases,
    message: str,
    *,
    accept: Callable[[Match], bool],
    by_citation: bool = True,
) -> Iterator[Remark]:
    """Yield a remark for each sentence in which a phrase is asserted, and `accept` agrees.

    Other people's findings are no assertion unless `by_citation` is False.
    """
    found: set[int] = set()
    for match in phrases.find(document):
        if match.sentence.number in found or not accept(match):
            continue
        block = match.sentence.block
        if _is_name(match.sentence) or _is_answered_no(document, block):
            continue
        if block.kind == "cell" and id(block) in cell_pairs.of_others(document):
            continue
        if is_taken_back(match.sentence, document.sentences):
            continue
        answer = _affirming(document, match.sentence)
        if is_asserted(match, by_citation=by_citation, is_affirmed=answer is not None):
            found.add(match.sentence.number)
            yield _on(match, message, answer)
    if "?" in document.places:
        yield from _in_questions(document, phrases, message, accept, found)


def _on(match: Match, message: str, answer: Sentence | None) -> Remark:
    """Return the remark for one match, which quotes its whole sentence, and the answer to it."""
    start, end = match.sentence.source_span(match.first, match.last)
    first, last = match.sentence.span
    if answer is not None:
        end = last = answer.span[1]
    return Remark(start, end, message, shown=(first, last))


def _is_name(sentence: Sentence) -> bool:
    """Whether a heading is the name of a repository: "Health-AI-Disease-Diagnostic-Tool"."""
    text = sentence.text.strip()
    return sentence.block.kind == "heading" and " " not in text and text.count("-") >= _DASHES


_DASHES = 3


def once(*kinds: Iterable[Remark]) -> Iterator[Remark]:
    """Yield the remarks of several kinds, one for each sentence."""
    seen: set[tuple[int, int]] = set()
    for one in chain(*kinds):
        if one.shown not in seen:
            seen.add(one.shown)
            yield one


def _in_questions(
    document: Document,
    phrases: Phrases,
    message: str,
    accept: Callable[[Match], bool],
    found: set[int],
) -> Iterator[Remark]:
    """Yield a remark for each question, not found yet, that says a phrase once it is answered."""
    from proofkit.linter.claims import questions  # few pages ask

    for said in questions.said(document):
        if said.asked.number not in found:
            match = said.claims(phrases, accept)
            if match is not None and is_asserted(match):
                span = said.asked.span[0], said.answer.span[1]
                yield Remark(*span, message, shown=span)


def _affirming(document: Document, asked: Sentence) -> Sentence | None:
    """Return the sentence that answers a question with yes: "Does it diagnose? Absolutely."."""
    if asked.words[-1] != "?":
        return None
    from proofkit.linter.claims import questions

    return questions.affirming(document, asked)


def _is_answered_no(document: Document, block: Block) -> bool:
    """Whether a cell's claim is denied by the cell beside it: "| FDA cleared | No |"."""
    if block.kind != "cell":
        return False
    right = cell_pairs.answers(document).get(id(block))
    if right is None:
        return False
    if right.text.lstrip()[:1] in CROSSES:
        return True
    words = words_of(right.text)
    is_short = len(words) <= _LONGEST_NO or words[1] in PUNCTUATION  # "no, never tested"
    return lowered(right.text).strip(" .*_") in _NO or (is_short and not _NO.isdisjoint(words[:1]))


_LONGEST_NO = 3


def in_rows(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark where two cells of a row say together what a phrase says."""
    if document.places.keys().isdisjoint(phrases.heads.keys()):
        return
    for left, right, words in cell_pairs.short(document):
        if phrases.heads.keys().isdisjoint(words):
            continue
        answer = "yes" if right.text.strip() in _TICKS else right.text.strip()
        asked = words[-1] == "?"  # "| Is it safe? | Always |" is read as "is it safe always"
        said = f"{left.text.strip().rstrip('?')} {answer}"
        if _said(said, len(words) - asked, phrases, left):
            start, end = left.source(0), right.span(0, len(right.text))[1]
            yield Remark(start, end, message)


def in_ticked(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark where a tick says of something what a phrase says: "- ✅ HIPAA"."""
    if document.places.keys().isdisjoint(phrases.heads.keys()):
        return
    if "yes" not in document.places and not any(tick in document.text for tick in _TICKS):
        return
    for block in document.blocks:
        if block.kind in _TICKED:
            for start, item in _ticked(block.text):
                match = _said(f"{item} yes", len(words_of(item)), phrases, block)
                if match and (
                    match.first == 0 or match.sentence.words[match.first - 1] in _JOINING
                ):
                    shown = block.span(0, len(block.text))
                    yield Remark(*block.span(start, start + len(item)), message, shown=shown)


_TICKED = frozenset(("item", "paragraph"))


def _ticked(text: str) -> Iterator[tuple[int, str]]:
    """Yield what is ticked, with its offset in the text: it follows a tick, or stands before."""
    stripped = text.strip()
    marks = [found.span() for found in _TICK.compiled.finditer(text)]
    if not marks:
        return
    if stripped.startswith(text[slice(*marks[0])]):
        ends = [start for start, _ in marks[1:]] + [len(text)]
        spans = [(end, until) for (_, end), until in zip(marks, ends, strict=True)]
    else:
        begins = [0] + [end for _, end in marks[:-1]]
        spans = [(begin, start) for begin, (start, _) in zip(begins, marks, strict=True)]
    for begin, end in spans:
        item = text[begin:end].partition(" (")[0].strip(" \n:,-*\u2013\u2014")
        if item and len(item) <= _LONGEST_ITEM:
            yield text.index(item, begin), item


_TICK = Lazy("[\u2713\u2714\u2705\u2611]\ufe0f?|(?<=: )yes\\b", re.IGNORECASE)


def _said(text: str, begun: int, phrases: Phrases, block: Block) -> Match | None:
    """Return where a phrase begins in the first words of a text, so many, and ends behind them."""
    text = lowered(text)
    together = Block("cell", text, [(0, block.source(0), False)])
    together.section, together.intro = block.section, block.intro
    match = phrases.search(Sentence(together, 0, len(text), text))
    if match is None or not match.first < begun <= match.last:
        return None
    return match if is_asserted(match) else None


def in_badges(document: Document, phrases: Phrases, message: str) -> Iterator[Remark]:
    """Yield a remark for each badge whose address says what a phrase says."""
    for link in document.links:
        if not link.is_image or "badge" not in link.url:
            continue
        said = link.url.rpartition("badge/")[2].split("?")[0].rpartition("-")[0] or link.url
        text = lowered(
            said.replace("%25", "%").replace("%20", " ").replace("%7C", ",").translate(_PARTS)
        )
        block = Block("alt", text, [(0, link.offset, False)])
        match = phrases.search(Sentence(block, 0, len(text), text))
        if match and is_asserted(match):
            yield Remark(*span_of(document, link, link.url), message)
