"""What a comment that begins with `proofkit:` says, or was meant to begin so."""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

_BEGINNING = Lazy(r"^\s*proofkit(?::|[\s-]+ignore\b)", re.I)
_HEAD = Lazy(r"^\s*proofkit:", re.I)
_MARKER = Lazy(r"^ proofkit:(?:begin|end) [\w.-]+ $")
_IGNORE = Lazy(r"^\s*ignore\b\s*", re.I)
_NAME = Lazy(r"\w+(?:-\w+)*")
_BETWEEN = Lazy(r"\s*,\s*|\s+")
_BEFORE_REASON = " \t\r\n,:\u2013\u2014-"


def is_for_proofkit(comment: str) -> bool:
    """Whether a comment is one of proofkit's, and no marker of a part."""
    return _BEGINNING.match(comment) is not None and _MARKER.match(comment) is None


def rules_and_reason(comment: str, known: Collection[str]) -> tuple[tuple[str, ...], str] | None:
    """Return which rules a comment for proofkit would silence and why; None if it asks for else.

    The first word and what hangs on it by commas are names, be they known or not. What follows a
    blank is one where it is known; behind a comma and a blank, also where it is nearly so.
    """
    _, _, said = comment.partition(":")
    if not _HEAD.match(comment) or (opening := _IGNORE.match(said)) is None:
        return None
    names: list[str] = []
    at = end = opening.end()
    between = ","
    while word := _NAME.match(said, at):
        name = word[0].lower()
        if between != "," and name not in known and not ("," in between and _is_near(name, known)):
            break
        names.append(name)
        end = word.end()
        if (parting := _BETWEEN.match(said, end)) is None:
            break
        between, at = parting[0], parting.end()
    return tuple(names), said[end:].strip(_BEFORE_REASON)


def _is_near(name: str, known: Collection[str]) -> bool:
    """Whether a word is meant for a rule, and no word of the reason: "well-known" is one."""
    if "-" not in name:
        return False
    from difflib import get_close_matches

    return bool(get_close_matches(name, known, 1, 0.8))
