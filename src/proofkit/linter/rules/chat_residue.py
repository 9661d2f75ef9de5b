"""Nothing a chat assistant left behind may stay in a text.

Such leftovers tell a reader that nobody read the page before publishing it.

Delete them, and read the paragraph around them once more: what else was not checked?
"""

from __future__ import annotations

import re

from proofkit.linter.finding import Remark
from proofkit.linter.lines import joined
from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofkit.linter.document import Document

SEVERITY = "error"
SCOPE = "prose"
GOOD = [
    "The chat assistant answers questions about discharge letters.",
    "As an AI project, it has limits.",
]
BAD = [
    "As an AI language model, I cannot give medical advice.",
    "The data has 71 users. :contentReference[oaicite:0]{index=0}",
    "Certainly! Here is a README for your project.",
    "```markdown\n# Sepsis\n\n```sh\nmake\n```\n\nDone.\n```",
]
_GATES = {
    "ai": ("as an ai",),
    "oaicite": ("oaicite",),
    "oai": ("oai_citation",),
    "chatgpt": ("utm_source=chatgpt",),
    "turn": ("turn0", "turn1"),
    "certainly": ("certainly",),
    "sure": ("sure!", "sure,"),
    "absolutely": ("absolutely!",),
    "got": ("got it",),
    "course": ("of course",),
    "helps": ("hope this helps",),
    "know": ("let me know if you",),
    "would": ("would you like me to",),
    "knowledge": ("knowledge cutoff",),
    "training": ("training data only",),
}
"""What each leftover holds, by a word of it: only what has its word in a text is looked for."""
_VERSIONS = tuple(
    f"{article} {kind}"
    for article in ("the", "a", "an", "your")
    for kind in (
        "updated revised improved complete polished professional rewritten full final clean".split()
    )
)
_PATTERN = Lazy(
    r"""
    \bas\ an\ ai(?:\ language)?(?:\ model|\ assistant)?,?\ i\b
    | \bas\ an\ ai\ language\ model\b
    | :?contentReference\[oaicite:?[^\]\n]{0,20}\](?:\{index=\d{1,4}\})?
    | \boaicite\b
    | \[?oai_citation
    | utm_source=chatgpt\.com
    | \bturn\d{1,3}(?:search|view|news)\d{1,3}\b
    | ^\W{0,4}(?:certainly|sure|absolutely|of\ course)[!,.]
      \ (?:here(?:['\u2019]s|\ is|\ are)|i(?:['\u2019]ll|\ can))\b
    | ^\W{0,4}got\ it\b\W{0,6}here(?:['\u2019]s|\ is|\ are)\b
    | \bhere(?:['\u2019]s|\ is)\ (?:the|an?|your)
      \ (?:updated|revised|improved|complete|polished|professional
      |rewritten|full|final|clean)\ (?:[\w-]{1,20}\ ){0,3}readme(?:\.md)?\b
    | \bi\ hope\ this\ helps\b
    | \blet\ me\ know\ if\ you(?:['\u2019]d\ like|\ want|\ need|\ would\ like)\b
    | \bwould\ you\ like\ me\ to\b
    | \bmy\ (?:knowledge\ cutoff|training\ data\ only\ goes)\b
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


def check(document: Document) -> Iterator[Remark]:
    """Yield each leftover, and the fence that a whole page was pasted with."""
    if document.page_fence:
        yield Remark(*document.page_fence, "puts the whole page into a code block")
    lines = document.lines
    gates = tuple(gate for word in lines.words & _GATES.keys() for gate in _GATES[word])
    spans = set(lines.with_any(gates))
    if "readme" in lines.words:
        for opening in ("here is ", "here's ", "here\u2019s "):
            spans.update(lines.with_neighbour(opening, (), _VERSIONS))
    for start, end in joined(spans):
        for found in _PATTERN.finditer(document.text, start, end):
            yield Remark(*found.span(), "is left over from a chat assistant")
