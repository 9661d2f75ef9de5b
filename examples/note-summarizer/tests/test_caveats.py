"""The cautions beside the figures, against cases worked out by hand."""

import pandas as pd
import pytest

from note_summarizer import caveats
from note_summarizer.notes import Fact, Note, Summary

NOTES = {
    "N1": Note("N1", "Most likely gout.", (Fact("F1", "result", "urate", 1, status="normal"),)),
    "N2": Note("N2", "Gout.", (Fact("F1", "result", "urate", 1, status="high"),)),
}
SUMMARIES = [
    Summary("S1", "N1", "alder", ("Urate was 5, which is normal.", "Gout.")),
    Summary("S2", "N1", "birch", ("Probably gout.",)),
    Summary("S4", "N1", "cedar", ("We think that this is gout.",)),
    Summary("S5", "N1", "cedar", ("The findings are consistent with gout.",)),
    Summary("S3", "N2", "alder", ("Urate was 5, which is normal.",)),
]


def planted(kind: str, *places: tuple[str, str]) -> pd.DataFrame:
    columns = ["summary_id", "note_id", "error_kind", "severity", "sentence_number", "fact_id"]
    rows = [(summary, note, kind, "major", 1.0, "F1") for summary, note in places]
    return pd.DataFrame(rows, columns=columns)


def test_only_a_normal_result_that_stays_normal_is_counted_as_such() -> None:
    found = caveats.describe(NOTES, SUMMARIES, planted("value", ("S1", "N1"), ("S3", "N2")))
    assert (found["values"], found["still_normal"]) == (2, 1)


def test_doubt_is_lost_where_the_note_has_it_and_the_summary_does_not() -> None:
    found = caveats.describe(NOTES, SUMMARIES, planted("dose"))
    assert (found["hedged_notes"], found["hedged_summaries"], found["hedge_lost"]) == (1, 4, 1)


@pytest.mark.parametrize(("with_error", "words"), [(0, "None of the"), (2, "hold a planted")])
def test_what_passes_is_told_from_the_count(with_error: int, words: str) -> None:
    quality = {"recall_major": {"value": 0.9}, "precision": {"value": 0.9}}
    metrics = {
        "levels": {"pass": {"with_error": with_error, "count": 9}},
        "kinds": {},
        "checkers": {"checker": quality, "without_lists": quality},
        "caveats": {"still_normal": 0, "hedge_lost": 0},
    }
    assert words in caveats.texts(metrics)


@pytest.mark.parametrize(
    ("recall", "precision", "words"),
    [
        (0.9, 0.2, "goes from"),
        (1.0, 0.2, "stays at"),
        (1.0, 0.2, "trust in the findings, and not the share of"),
        (0.8, 0.8, "Both depend on them."),
        (0.8, 1.0, "only the share found depends"),
        (1.0, 1.0, "does not show here"),
        (0.0, None, "Too little is reported"),
    ],
)
def test_what_the_word_lists_are_worth_is_told_from_both_shares(
    recall: float, precision: float | None, words: str
) -> None:
    own = {"recall_major": {"value": 1.0}, "precision": {"value": 1.0}}
    bare = {"recall_major": {"value": recall}, "precision": {"value": precision}}
    metrics = {
        "levels": {"pass": {"with_error": 0, "count": 9}},
        "kinds": {},
        "checkers": {"checker": own, "without_lists": bare},
        "caveats": {"still_normal": 0, "hedge_lost": 0},
    }
    assert words in caveats.texts(metrics)
