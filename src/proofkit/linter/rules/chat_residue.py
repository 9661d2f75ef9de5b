"""Nothing a chat assistant left behind may stay in a text.

Such leftovers tell a reader that nobody read the page before publishing it.

Delete them, and read the paragraph around them once more: what else was not checked?
"""

from __future__ import annotations

import re

from proofkit.linter.finding import Remark
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
]
_GATES = (
    "as an ai",
    "oaicite",
    "oai_citation",
    "utm_source=chatgpt",
    "turn0",
    "turn1",
    "certainly",
    "sure!",
    "sure,",
    "absolutely!",
    "of course",
    "readme",
    "hope this helps",
    "let me know if you",
    "would you like me to",
    "knowledge cutoff",
    "training data only",
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
    """Yield each leftover."""
    for start, end in document.lines.with_any(_GATES):
        for found in _PATTERN.finditer(document.text, start, end):
            yield Remark(*found.span(), "is left over from a chat assistant")
