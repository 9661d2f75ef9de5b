"""For whom the checker does worse: by language and sex of the patient, age and setting."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd

from . import dataset
from .judging import major, share
from .notes import Note

AGES = {"under 45": (0, 44), "45 to 64": (45, 64), "65 and over": (65, 200)}


def evaluate(
    notes: Mapping[str, Note], truth: pd.DataFrame, found: pd.DataFrame
) -> dict[str, dict[str, Any]]:
    """Return recall of major errors and the share of right findings for each group.

    Groups without a planted major error are left out. `often` is the sort of false alarm met most.
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
                "recall_major": share(grave, "is_found"),
                "precision": share(reported, "is_right"),
                **_false_alarms(reported),
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


def _false_alarms(reported: pd.DataFrame) -> dict[str, Any]:
    """Return how many findings of a group are wrong, and of which sort the most are."""
    wrong = reported.loc[~reported["is_right"].astype(bool), "finding"]
    sorts = Counter(f"{one.error} ({one.fact_kind.replace('_', ' ')})" for one in wrong)
    often, times = sorts.most_common(1)[0] if sorts else ("", 0)
    return {"false_alarms": len(wrong), "often": often, "often_count": times}
