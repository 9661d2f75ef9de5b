"""For whom the checker does worse: by language and sex of the patient, age and setting."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from . import dataset
from .intervals import wilson
from .judging import major
from .notes import Note

AGES = {"under 45": (0, 44), "45 to 64": (45, 64), "65 and over": (65, 200)}


def evaluate(
    notes: Mapping[str, Note], truth: pd.DataFrame, found: pd.DataFrame
) -> dict[str, dict[str, Any]]:
    """Return recall of major errors and the share of right findings for each group.

    Intervals are Wilson's: groups are small. Groups without a planted major error are left out.
    """
    about = dataset.read("notes").set_index("note_id").loc[list(notes)]
    table = {}
    for name, keys in groups(about).items():
        grave = major(truth[truth["note_id"].isin(keys)])
        reported = found[found["note_id"].isin(keys)]
        if len(grave) and len(reported):
            table[f"group_{len(table)}"] = {
                "name": name,
                "notes": len(keys),
                "planted": len(grave),
                "found": int(grave["is_found"].sum()),
                "recall_major": _share(grave["is_found"]),
                "precision": _share(reported["is_right"]),
            }
    return table


def groups(about: pd.DataFrame) -> dict[str, set[str]]:
    """Return the notes of each group by the name of the group."""
    found = {
        f"{title}: {str(value).replace('_', ' ')}": set(rows.index)
        for title, column in (("Language", "language"), ("Sex", "sex"), ("Setting", "setting"))
        for value, rows in about.groupby(column)
    }
    for name, (youngest, oldest) in AGES.items():
        found[f"Age: {name}"] = set(about.index[about["age_years"].between(youngest, oldest)])
    return found


def _share(flags: pd.Series) -> dict[str, float]:
    value = float(flags.astype(float).mean())
    low, high = wilson(value, len(flags))
    return {"value": value, "low": low, "high": high}
