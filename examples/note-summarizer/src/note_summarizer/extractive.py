"""Summaries made of the note's own sentences: nothing is invented, and much is dropped.

Three ways to choose, without a key and without a download: the first sentences, the most central
ones, and the ones that carry the cues of rules/extract.csv.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from . import rules, sentences, wording
from .findings import must_keep
from .notes import Note

METHODS = {
    "lead": "First sentences",
    "central": "Most central sentences",
    "cued": "Sentences with cues",
}
OPENINGS = {
    ("MEDICINES", True): "Takes ",
    ("INSTRUCTIONS", True): "Watch for ",
    ("ALLERGIES", False): "Allergies: ",
}
"""What stands before a copied line that means nothing without its heading, by heading and whether
it is a line of a list."""

LENGTHS = (8, 12, 16, 20)
"""Lengths at which the report shows what is dropped."""

LENGTH = 16
"""Sentences of a summary: about as many as the assistants write."""


@dataclass(frozen=True)
class Extractive:
    """Choose `length` sentences of a note by one of METHODS."""

    method: str = "cued"
    length: int = LENGTH

    @property
    def name(self) -> str:
        """The method in words."""
        return METHODS[self.method]

    def summarise(self, text: str) -> list[str]:
        """Return the chosen sentences in the order of the note."""
        said, openings = body(text), _openings(text)
        return [openings[place] + said[place] for place in self.choose(said)]

    def choose(self, said: Sequence[str]) -> list[int]:
        """Return the places of the chosen sentences, counted from 0, ascending."""
        score = _SCORES[self.method](said)
        best = np.argsort(-score, kind="stable")[: self.length]
        return sorted(best.tolist())


def dropped(notes: Collection[Note]) -> dict[str, Any]:
    """Return what extractive summaries drop: exact, since the place of each fact is known.

    Where no fact of a severity has to be kept, none can be dropped, and the share is None.
    """
    table: dict[str, Any] = {}
    for method, label in METHODS.items():
        entry: dict[str, Any] = {"label": label}
        for length in LENGTHS:
            kept: Counter[str] = Counter()
            for note in notes:
                said = body(note.text)
                chosen = {place + 1 for place in Extractive(method, length).choose(said)}
                for fact in note.facts:
                    if fact.kind in must_keep() and fact.status != "taken_before":
                        grave = must_keep()[fact.kind].severity
                        kept[f"{grave}_all"] += 1
                        kept[grave] += fact.sentence in chosen
            entry[f"length_{length}"] = {
                f"{grave}_dropped": 1 - kept[grave] / kept[f"{grave}_all"]
                if kept[f"{grave}_all"]
                else None
                for grave in ("major", "minor")
            }
        table[method] = entry
    return table


def body(text: str) -> list[str]:
    """Return the sentences of a note below its first two lines."""
    return sentences.split(text.split("\n\n", 2)[-1])


def _openings(text: str) -> list[str]:
    """Return what a copied sentence needs before it to say what it said under its heading."""
    openings: list[str] = []
    heading = ""
    for line in text.split("\n\n", 2)[-1].splitlines():
        if sentences.is_heading(line):
            heading = line.strip()
        else:
            opening = OPENINGS.get((heading, line.startswith("- ")), "")
            openings += [opening] * len(sentences.split(line))
    return openings


def _lead(said: Sequence[str]) -> np.ndarray:
    return -np.arange(len(said), dtype=float)


def _central(said: Sequence[str]) -> np.ndarray:
    """Return how alike each sentence is to all others: TF-IDF, cosine (after LexRank, 2004)."""
    bags = [wording.content(wording.normal(sentence)) for sentence in said]
    vocabulary = {word: place for place, word in enumerate(sorted(frozenset().union(*bags)))}
    matrix = np.zeros((len(said), len(vocabulary)))
    for row, bag in enumerate(bags):
        matrix[row, [vocabulary[word] for word in bag]] = 1
    matrix *= np.log(len(said) / np.maximum(matrix.sum(axis=0), 1)) + 1
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    matrix /= np.where(length > 0, length, 1)
    return (matrix @ matrix.T).sum(axis=1)


def _cued(said: Sequence[str]) -> np.ndarray:
    """Return the weight of the cues in each sentence; centrality decides between equals."""
    weights = np.zeros(len(said))
    for row, sentence in enumerate(said):
        text = wording.normal(sentence)
        weights[row] = sum(weight for cue, weight in cues() if cue in text)
        # A list line of a note is a medicine or a warning sign: short, and never padding.
        weights[row] += 2.5 * (len(sentence.split()) <= 7 and not sentence.endswith("."))
    central = _central(said)
    return weights + 0.5 * central / max(central.max(), 1e-9)


@cache
def cues(folder: Path = rules.RULES) -> tuple[tuple[str, float], ...]:
    """Return the words that make a sentence worth copying, with their weight."""
    path = folder / "extract.csv"
    found = []
    for row in rules.read(path, {"cue": (), "weight": ()}, key=["cue"]):
        try:
            found.append((row["cue"], float(row["weight"])))
        except ValueError:
            weight = row["weight"]
            message = f"rules/{path.name}: the weight of {row['cue']!r} is {weight!r}, no number"
            raise SystemExit(message) from None
    return tuple(found)


_SCORES = {"lead": _lead, "central": _central, "cued": _cued}
