"""Notes, their facts and the summaries of data/, refused where they are not marked as synthetic."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from . import dataset

MARK = "SYNTHETIC NOTE"
"""What the first line of a note begins with. A text without it is never processed."""

ASSISTANTS = ("alder", "birch", "cedar")

FACT_KINDS = (
    *("reason", "symptom", "denial", "side_effect", "condition", "family", "habit", "allergy"),
    *("medicine", "vital", "finding", "normal", "result", "diagnosis", "pending", "referral"),
    *("advice", "warning", "escalation", "follow_up"),
)
"""What a fact can be about."""


@dataclass(frozen=True)
class Fact:
    """One thing that the note says; which fields are filled depends on its kind.

    `medicine` is the medicine behind a side effect; `effect` the side effect behind a change of a
    medicine. `count` and `unit_of_time` say since when, in how long, or how many weeks ago.
    """

    id: str
    kind: str
    term: str
    sentence: int
    side: str = ""
    status: str = ""
    value: str = ""
    unit: str = ""
    person: str = ""
    dose: float | None = None
    old_dose: float | None = None
    often: str = ""
    days: int = 0
    medicine: str = ""
    effect: str = ""
    count: int = 0
    unit_of_time: str = ""


@dataclass(frozen=True)
class Note:
    """One note with its facts."""

    id: str
    text: str
    facts: tuple[Fact, ...]

    def fact(self, key: str) -> Fact:
        """Return a fact by its id."""
        return next(fact for fact in self.facts if fact.id == key)


@dataclass(frozen=True)
class Summary:
    """One summary, sentence by sentence."""

    id: str
    note_id: str
    author: str
    sentences: tuple[str, ...]


def load(folder: Path = dataset.DATA) -> dict[str, Note]:
    """Return all notes by their id."""
    table = dataset.read("notes", folder=folder)
    return {
        row.note_id: read(folder / row.note_file, folder / row.facts_file)
        for row in table.itertuples()
    }


@cache
def terms(folder: Path = dataset.DATA) -> frozenset[str]:
    """Return what the facts of all notes are about, in the words of their lists."""
    return frozenset(fact.term for note in load(folder).values() for fact in note.facts)


def read(text_file: Path, facts_file: Path) -> Note:
    """Read one note and its facts."""
    for path in (text_file, facts_file):
        if not path.exists():
            raise SystemExit(f"{path} is missing: run `make data`, it says how to get it back")
    text = text_file.read_text(encoding="utf-8")
    content = json.loads(facts_file.read_text(encoding="utf-8"))
    require_synthetic(text)
    if content.get("is_synthetic") is not True:
        raise SystemExit(f"{facts_file} is not marked as synthetic: it is not read")
    return Note(content["note_id"], text, tuple(_fact(entry) for entry in content["facts"]))


def require_synthetic(text: str) -> None:
    """Stop unless a note says in its first line that it is synthetic."""
    if not text.lstrip().startswith(MARK):
        raise SystemExit(
            f"This text does not begin with '{MARK}': it is not processed. Only synthetic notes "
            "may be given to this project."
        )


def summaries(folder: Path = dataset.DATA) -> list[Summary]:
    """Return all summaries, the reference ones among them."""
    about = dataset.read("summaries", folder=folder)
    sentences = dataset.read("sentences", folder=folder)
    by_summary = sentences.groupby("summary_id", sort=False)["text"].agg(tuple)
    return [
        Summary(row.summary_id, row.note_id, row.author, by_summary.get(row.summary_id, ()))
        for row in about.itertuples()
    ]


def planted(folder: Path = dataset.DATA) -> pd.DataFrame:
    """Return the planted errors: the yardstick of the evaluation, which no checker reads."""
    return dataset.read("truth/errors", folder=folder)


def _fact(entry: dict[str, Any]) -> Fact:
    names = {"because_of": "effect", "count_unit": "unit_of_time"}
    return Fact(**{names.get(key, key): value for key, value in entry.items()})
