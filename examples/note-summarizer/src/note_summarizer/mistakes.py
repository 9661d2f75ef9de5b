"""What the checker gets wrong, grouped and with an example each: where to look first."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import pandas as pd

from .notes import Summary
from .phrases import many

_SHOWN = 4


def describe(
    truth: pd.DataFrame, found: pd.DataFrame, summaries: Sequence[Summary]
) -> dict[str, Any]:
    """Return the most frequent misses and false alarms, each in one line of Markdown.

    `twice` counts false alarms in summaries with both something "not in the note" and something
    "missing": words that rules/wording.csv lacks raise both.
    """
    said = {
        (one.id, number): text
        for one in summaries
        for number, text in enumerate(one.sentences, start=1)
    }
    missed, false = defaultdict(list), defaultdict(list)
    for error in truth[~truth["is_found"].astype(bool)].itertuples():
        missed[f"{error.severity} {error.error_kind} ({_plain(error.fact_kind)})"].append(
            said.get((error.summary_id, error.sentence_number), "")
        )
    for row in found[~found["is_right"].astype(bool)].itertuples():
        finding = row.finding
        text = said.get((finding.summary_id, finding.sentence), "")
        false[f"{finding.error} ({_plain(finding.fact_kind)})"].append(text or finding.what)
    return {"missed": _lines(missed), "false": _lines(false), "twice": _twice(found)}


def _twice(found: pd.DataFrame) -> int:
    """Return how many false alarms stand in summaries with one of each sort."""
    wrong = found[~found["is_right"].astype(bool)]
    kinds = wrong["finding"].map(lambda finding: finding.error)
    wrong = wrong[kinds.isin(["fabrication", "omission"]).to_numpy()]
    sorts = wrong["finding"].map(lambda finding: finding.error).groupby(wrong["summary_id"])
    return int(wrong["summary_id"].isin(sorts.nunique().loc[lambda count: count == 2].index).sum())


def _lines(groups: dict[str, list[str]]) -> dict[str, str]:
    counts = Counter({name: len(texts) for name, texts in groups.items()})
    lines = {
        f"item_{place}": f"{count} × {name}, such as “{groups[name][0].rstrip('.')}”."
        if groups[name][0]
        else f"{count} × {name}."
        for place, (name, count) in enumerate(counts.most_common(_SHOWN))
    }
    if rest := counts.total() - sum(count for _, count in counts.most_common(_SHOWN)):
        lines[f"item_{len(lines)}"] = f"{rest} × {many(rest, 'another kind', 'other kinds')}."
    return lines


def _plain(kind: object) -> str:
    return str(kind).replace("_", " ")
