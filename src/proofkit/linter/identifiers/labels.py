"""Labels that stand before a value: one list, from which come the expression and what wakes it."""

from __future__ import annotations

import re

from proofkit.linter.patterns import Lazy

_ACCENTED = "áàâãäéèêëíîïóôõöúûùüñç"
_PLAIN = str.maketrans(_ACCENTED, "aaaaaeeeeiiioooouuuunc")
_EITHER = str.maketrans({c: f"[{c}{chr(_PLAIN[ord(c)])}]" for c in _ACCENTED} | {"'": "['’]"})
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

    __slots__ = ("_after", "_before", "_labels", "gates")

    def __init__(self, labels: str, *, before: str = "", after: str = "", flags: int = 0) -> None:
        super().__init__("", flags)
        self._before, self._after = before, after
        self._labels = _labels_of(labels)
        gates = {gate for label in self._labels for word in _rarest(label) for gate in _runs(word)}
        self.gates = frozenset(gates | {gate.translate(_PLAIN) for gate in gates})

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
    choices = [part.split("|") for part in label if not part.endswith("?")]
    return max(choices, key=_rarity)


def _rarity(choice: list[str]) -> tuple[bool, int]:
    return _COMMON.isdisjoint(choice), min(map(len, choice))


def _runs(word: str) -> list[str]:
    """Return the longest run of letters in a word, which is what a text's words are."""
    runs = "".join(c if c.isalpha() else " " for c in word).split()
    return [max(runs, key=len)] if runs else []


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
