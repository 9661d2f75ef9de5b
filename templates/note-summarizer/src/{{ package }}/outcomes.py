"""What the levels of escalation do with the summaries, and with the errors planted in them."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from . import escalation
from .judging import major
from .notes import Summary


def evaluate(
    summaries: Sequence[Summary], truth: pd.DataFrame, found: pd.DataFrame
) -> dict[str, Any]:
    """Return the levels with the summaries and major errors they hold, stops without need too.

    A stop is needless when nothing at all was planted in the summary. Whether one without a
    planted major error was needless is open: the checker grades some errors higher than the labels.
    """
    by_summary = found.groupby("summary_id")["finding"].agg(list).to_dict()
    level = {one.id: escalation.level(by_summary.get(one.id, [])) for one in summaries}
    grave = major(truth)
    wrong, gravely = set(truth["summary_id"]), set(grave["summary_id"])
    where = grave["summary_id"].map(level)
    table = {}
    for name in escalation.LEVELS:
        own = {key for key, found_level in level.items() if found_level == name}
        table[name] = {
            "count": len(own),
            "share": len(own) / len(summaries),
            "with_error": len(own & wrong),
            "with_major": len(own & gravely),
            "major_errors": int((where == name).sum()),
        }
    stopped = {key for key, found_level in level.items() if found_level == "stop"}
    return {
        "levels": table,
        "stops": {
            "without_error": len(stopped - wrong),
            "only_minor": len((stopped & wrong) - gravely),
        },
    }
