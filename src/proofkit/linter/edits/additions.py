"""What `--fix` adds to a document, and where it will be seen.

The notice goes under the title, a section to the end.
"""

from __future__ import annotations

import re

from proofkit.linter.case_study.headings import headings_of
from proofkit.linter.document import Document
from proofkit.linter.finding import Edit
from proofkit.linter.source import Source

NOTICE = (
    "> **Not for clinical use.** This is a learning project (TODO: on synthetic or public data?). "
    "It is not medical advice and not a medical device. Any real use would need prospective "
    "clinical validation and regulatory review."
)
_TITLE = "# TODO: what is this called?"
_ORDER = (
    "notice",
    "fence",
    "what any other rule adds",
    "problem",
    "data",
    "approach",
    "evaluation",
    "risks",
    "next-steps",
    "human-oversight",
    "intended-use",
)
"""What comes before what where several are added at one place; a fence hides what follows it."""

_SWALLOWING = {
    "<!--": "-->",
    "<![cdata[": "]]>",
    "<!": ">",
    "<?": "?>",
    "<script": "</script",
    "<style": "</style",
    "<pre": "</pre",
    "<textarea": "</textarea",
}
"""What HTML hides until it is closed, with what closes it."""
_FOLD, _END_OF_FOLD = "<details", "</details"
_MOST_TRIED = 40
"""How many openings are tried: each costs a reading of the document."""


def rank_of(name: str) -> int:
    """Return the rank of an edit that adds something."""
    return _ORDER.index(name) - _ORDER.index("what any other rule adds")


def notice_in(document: Document) -> Edit:
    """Return the edit that puts the notice under the title, or at the start when there is none."""
    text = document.text
    title = next((block for block in document.blocks if block.is_visible), None)
    if title is None or title.kind != "heading" or title.level != 1:
        return _notice_above(document) if text.strip() else Edit(0, 0, f"{_TITLE}\n\n{NOTICE}\n")
    source = document.source
    below = source.line_below(title.source(max(0, len(title.text.rstrip()) - 1)))
    if below is None:
        return Edit(len(text), len(text), f"\n{NOTICE}\n", rank_of("notice"))
    line = source.line_of(below).strip()
    if line and not line.strip("=-"):  # the rule under a title of two lines
        below = source.line_below(below)
        line = source.line_of(below).strip() if below is not None else ""
        below = len(text) if below is None else below
    if line and title.text[:1] == " ":  # "#Title" and the line are one paragraph: not to be parted
        return _notice_above(document)
    after = "\n" if line else ""
    return Edit(below, below, f"\n{NOTICE}\n{after}")


def _notice_above(document: Document) -> Edit:
    """Return the edit that puts the notice above all that is drawn, below a page's settings."""
    start, text = document.page_start, document.text
    if start == 0:
        return Edit(0, 0, f"{NOTICE}\n\n")
    above = "\n" if text[start - 1] in "\r\n" else "\n\n"
    below = "\n" if text[start : start + 1] in ("", "\r", "\n") else "\n\n"
    return Edit(start, start, f"{above}{NOTICE}{below}")


def section_in(document: Document, name: str, title: str, question: str) -> Edit:
    """Return the edit that adds a section with a question to answer.

    Its heading is of the second level, or of the first where those of the case study are.
    """
    end = foot_of(document)
    marks = "#" * min(2, headings_of(document).main_level)
    return Edit(end, end, f"\n{marks} {title}\n\n{question}\n", rank_of(name))


def foot_of(document: Document) -> int:
    """Return the offset at which to add a section.

    Behind a comment that is never closed nothing would be seen, and in a folded part that is never
    closed little, so it goes before that.
    """
    return document.once(_foot)


def _foot(document: Document) -> int:
    text, low = document.text, document.lines.low
    lines = {
        document.source.line_start(opening.start())
        for mark, closing in _SWALLOWING.items()
        for opening in re.compile(re.escape(mark)).finditer(low, low.rfind(closing) + 1)
    }
    if low.count(_FOLD) > low.count(_END_OF_FOLD):
        folds = re.compile(_FOLD).finditer(low)
        lines |= {document.source.line_start(opening.start()) for opening in folds}
    if not lines or _shows_heading(text):
        return len(text)
    # All is hidden from one of these lines on; the others stand in it, or in an earlier fence, or
    # are of parts that are closed.
    last = sorted(lines, reverse=True)[:_MOST_TRIED]
    return next((start for start in last if _shows_heading(text[:start])), len(text))


def _shows_heading(text: str) -> bool:
    """Return whether a heading added behind `text` is drawn as one, and not folded away."""
    last = Document(Source(f"{text}\n\n# x\n", "")).sections[-1].heading
    return last is not None and last.is_visible and last.text.strip() == "x" and not last.folds
