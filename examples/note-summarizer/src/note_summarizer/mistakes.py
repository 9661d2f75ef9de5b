"""What the checker gets wrong, grouped and with an example each: where to look first."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import pandas as pd

from .notes import Summary

_SHOWN = 4


def describe(
    truth: pd.DataFrame, found: pd.DataFrame, summaries: Sequence[Summary]
) -> dict[str, dict[str, str]]:
    """Return the most frequent misses and false alarms, each in one line of Markdown."""
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
    return {"missed": _lines(missed), "false": _lines(false)}


def _lines(groups: dict[str, list[str]]) -> dict[str, str]:
    counts = Counter({name: len(texts) for name, texts in groups.items()})
    return {
        f"item_{place}": f"{count} × {name}, such as “{groups[name][0].rstrip('.')}”."
        if groups[name][0]
        else f"{count} × {name}."
        for place, (name, count) in enumerate(counts.most_common(_SHOWN))
    }


def _plain(kind: object) -> str:
    return str(kind).replace("_", " ")
