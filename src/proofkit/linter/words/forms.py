"""What to look for, in rows: an expression, what every match of it holds, and an example."""

from __future__ import annotations

import re
from itertools import product

from proofkit.linter.patterns import Lazy
from proofkit.linter.words.lines import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.words.lines import Lines

    _Wakers = tuple[str, str, int, tuple[str, ...], dict[int, tuple[str, ...]]]

BLANK_ABOVE = r"(?:(?<=\n\n)|(?<=\n \n))"
"""The beginning of a paragraph; where lines end in CRLF, each has a blank at its end."""


class Form:
    """One form of what is looked for.

    Only lines that hold one of `literals` are read with the expression, which is compiled then.
    They are in lower case; a letter at either end of one is the end of a word, unless a star says
    that the word may go on (`<repo*`). The expression reads the text in lower case, or with
    `is_cased` as it is written; `^` is the beginning of a line. At its end it may see a blank:
    write `[ \\t]*$`, and `BLANK_ABOVE` for the beginning of a paragraph.
    """

    __slots__ = ("example", "expression", "is_cased", "literals")

    def __init__(
        self, literals: tuple[str, ...], pattern: str, example: str, *, is_cased: bool = False
    ) -> None:
        self.literals = literals
        self.expression = Lazy(pattern, re.MULTILINE)
        self.example = example
        self.is_cased = is_cased


class Forms:
    """The forms of one family."""

    __slots__ = ("_index", "forms")

    def __init__(self, *forms: Form) -> None:
        self.forms = forms
        self._index: list[_Wakers] | None = None

    def find(self, lines: Lines) -> list[tuple[int, int]]:
        """Return where a form stands, in reading order, none inside another."""
        found: list[tuple[int, int]] = []
        for number, spans in sorted(self._woken(lines).items()):
            form = self.forms[number]
            text = lines.text if form.is_cased else lines.low
            for start, end in joined(spans):
                found += [one.span() for one in form.expression.finditer(text, start, end)]
        return apart(found)

    def _woken(self, lines: Lines) -> dict[int, list[tuple[int, int]]]:
        """Return the lines that hold a literal of a form, by the form's number."""
        low, words = lines.low, lines.words
        woken: dict[int, list[tuple[int, int]]] = {}
        for word, key, offset, any_of, literals_of in self._wakers():
            if word and word not in words:
                continue
            at = low.find(key, offset)
            while at >= 0:
                if low.startswith(any_of, at - offset):
                    span = lines.around(at)
                    for number, literals in literals_of.items():
                        if low.startswith(literals, at - offset):
                            spans = woken.setdefault(number, [])
                            if not spans or spans[-1] != span:
                                spans.append(span)
                at = low.find(key, at + 1)
        return woken

    def _wakers(self) -> list[_Wakers]:
        """Return the literals by what they are looked for with, in one pass for all.

        Which words a text has is known, and without its word no literal is looked for.
        """
        if self._index is None:
            by_key: dict[tuple[str, str, int], dict[int, tuple[str, ...]]] = {}
            for number, form in enumerate(self.forms):
                for literal in form.literals:
                    bare, key = _key(literal)
                    literals_of = by_key.setdefault(key, {})
                    literals_of[number] = (*literals_of.get(number, ()), bare)
            self._index = [(*key, tuple(sum(of.values(), ())), of) for key, of in by_key.items()]
        return self._index


def _key(literal: str) -> tuple[str, tuple[str, str, int]]:
    """Return a literal without its star, and what to look for it with.

    That is the longest word in it, what to find in the text, and the place of that in the literal.
    """
    words = literal.translate(_MARKS).split()
    before = bare = literal
    if literal[-1] == "*":
        bare = literal[:-1]
        before = bare.removesuffix(words.pop()[:-1]) or bare
    word = max(words, key=len) if words else ""
    if len(word) >= _SHORTEST_KEY:
        return bare, (word, word, bare.find(word))
    return bare, (word, before, 0)


_MARKS = str.maketrans(dict.fromkeys("!\"#$%&'’()+,-./0123456789:;<=>?@[\\]^_`{|}~©【】†", " "))
_SHORTEST_KEY = 3
"""Shorter words are part of half of all others."""


def spelled(*parts: str) -> tuple[str, ...]:
    """Return every way to put one of each part's alternatives (`a|b`) one behind another."""
    return tuple(map("".join, product(*(part.lower().split("|") for part in parts))))


def apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, without those that begin within an earlier one."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=_start):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _start(span: tuple[int, int]) -> int:
    return span[0]
