"""Labels that stand before a value: one list, from which come the expression and what wakes it."""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy
from proofkit.linter.words.letters import ACCENTED, PLAIN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from proofkit.linter.words.lines import Lines

_EITHER = str.maketrans({c: f"[{c}{chr(PLAIN[ord(c)])}]" for c in ACCENTED} | {"'": "['’]"})
_BETWEEN = r"[ _.-]{1,2}"
_IS_OVER = r"(?!(?<=[^\W\d_])[^\W\d_])"
"""No letter follows the last, so that "sin" is not read in "since"."""
_COMMON = frozenset("number número numéro address name date".split())
"""Words that stand in too many lines to look at each of them."""


class Labels(Lazy):
    """Labels as an expression, and in `gates` the words of which a text with a label has one.

    A line is a label; a deeper line goes on with the one above. Its parts stand between blanks,
    `a|b` is a choice, and what ends in `?` may be missing. Letters may lack their accents, and
    between the parts of a label may stand what is written there: `birth_date`.
    """

    __slots__ = ("_abbreviations", "_after", "_before", "_labels", "gates")

    def __init__(self, labels: str, *, before: str = "", after: str = "", flags: int = 0) -> None:
        super().__init__("", flags)
        self._before, self._after = before, after
        self._labels = _labels_of(labels)
        rarest = {word for label in self._labels for word in _rarest(label)}
        rarest |= {word.translate(PLAIN) for word in rarest if not word.isascii()}
        gates = {word: _longest_run(word) for word in rarest}
        self.gates = frozenset(gates.values()) - {""}
        self._abbreviations = {word: gate for word, gate in gates.items() if len(gate) == 1}

    def woken_by(self, lines: Lines) -> frozenset[str]:
        """Return the gates that a text has; one letter only where its abbreviation stands."""
        gates = self.gates & lines.words
        if self._abbreviations and any(len(gate) == 1 for gate in gates):
            known = {gate for word, gate in self._abbreviations.items() if word in lines.low}
            gates = frozenset(gate for gate in gates if len(gate) > 1 or gate in known)
        return gates

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            labels = "|".join(map(_pattern, self._labels))
            whole = f"{self._before}(?:{labels}){_IS_OVER}{self._after}"
            self._compiled = re.compile(whole, self._flags)
        return self._compiled


def _labels_of(text: str) -> list[list[str]]:
    """Return the parts of each label."""
    found: list[str] = []
    margin = -1
    for line in filter(None, map(str.rstrip, text.split("\n"))):
        label = line.lstrip()
        indent = len(line) - len(label)
        margin = indent if margin < 0 else margin
        if indent > margin:
            found[-1] += label if found[-1].endswith("|") else f" {label}"
        else:
            found.append(label)
    return [label.split() for label in found]


def _rarest(label: list[str]) -> list[str]:
    """Return the choices of the part by which a label is looked for."""
    parts = [part.split("|") for part in label if part[-1] != "?"]
    return max(parts, key=_rarity) if len(parts) > 1 else parts[0]


def _rarity(choices: list[str]) -> tuple[bool, int]:
    return _COMMON.isdisjoint(choices), min(map(len, choices))


def _longest_run(word: str) -> str:
    """Return the longest run of letters in a word; such runs are what a text's words are."""
    if word.isalpha():
        return word
    return max("".join(c if c.isalpha() else " " for c in word).split(), key=len, default="")


def _pattern(label: list[str]) -> str:
    """Return the expression for a label."""
    made, is_first = "", True
    for part in label:
        choice = "|".join(map(_escaped, part.rstrip("?").split("|")))
        if part.endswith("?"):
            made += f"(?:(?:{choice}){_BETWEEN})?" if is_first else f"(?:{_BETWEEN}(?:{choice}))?"
        else:
            made += f"(?:{choice})" if is_first else f"{_BETWEEN}(?:{choice})"
            is_first = False
    return made


def _escaped(word: str) -> str:
    return re.escape(word).translate(_EITHER)
