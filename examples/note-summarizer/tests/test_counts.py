"""Sentences with a count read well for none, one, some and all."""

import pytest

from note_summarizer import caveats, checker_prose, prose
from note_summarizer.phrases import part_of

PASSING = "summary that passes", "summaries that pass"
HOLDS = "holds an error", "hold an error"


@pytest.mark.parametrize(
    ("count", "whole", "words"),
    [
        (0, 0, "no summary that passes holds an error"),
        (0, 1, "no summary that passes holds an error"),
        (1, 1, "the one summary that passes holds an error"),
        (0, 7, "none of the 7 summaries that pass holds an error"),
        (1, 7, "1 of the 7 summaries that pass holds an error"),
        (2, 7, "2 of the 7 summaries that pass hold an error"),
        (7, 7, "all 7 summaries that pass hold an error"),
    ],
)
def test_a_part_of_some_is_told_in_words_that_fit(count: int, whole: int, words: str) -> None:
    assert part_of(count, whole, PASSING, HOLDS) == words


@pytest.mark.parametrize(
    ("wrong", "major", "words"),
    [
        (0, 0, "None of the 9 summaries without a finding holds a planted error. `pass`"),
        (1, 0, "holds a planted error, none major. `pass`"),
        (1, 1, "holds a planted error, which is a major one. `pass`"),
        (3, 3, "hold a planted error, each of them a major one."),
        (3, 2, "hold a planted error, and {levels.pass.with_major:,} a major one."),
    ],
)
def test_of_the_errors_that_pass_the_major_ones_are_told(
    wrong: int, major: int, words: str
) -> None:
    level = {"count": 9, "with_error": wrong, "with_major": major}
    assert words in prose._passed({"levels": {"pass": level}})


@pytest.mark.parametrize(
    ("found", "planted", "words"),
    [
        (0, 1, "The one major error of a kind without a rule was missed."),
        (0, 4, "None of the 4 major errors of kinds without a rule was found."),
        (1, 1, "The one major error of a kind without a rule was found, because another rule"),
        (1, 4, "1 of the 4 major errors of kinds without a rule was found, because another rule"),
        (4, 4, "All 4 major errors of kinds without a rule were found, because other rules"),
    ],
)
def test_kinds_without_a_rule_are_told_from_the_count(found: int, planted: int, words: str) -> None:
    kinds = {"certainty": {"held_out": True, "planted": planted, "found": found}}
    [told] = checker_prose.unforeseen({"kinds": kinds})
    assert told.startswith(words)
    assert words in caveats._unforeseen({"kinds": kinds})


@pytest.mark.parametrize(
    ("normal", "values", "words"),
    [
        (1, 1, "The one changed result with that label was normal before and is normal after. A"),
        (1, 5, "1 of the 5 changed results with that label was normal before and is normal after."),
        (2, 2, "All 2 changed results with that label were normal before and are normal after."),
    ],
)
def test_results_that_stay_normal_are_told_from_the_count(
    normal: int, values: int, words: str
) -> None:
    own = {"still_normal": normal, "values": values, "hedge_lost": 0}
    [point] = caveats._labels({"caveats": own})
    assert words in point
    assert ("call it minor; here it counts" in point) == (normal == 1)


@pytest.mark.parametrize(
    ("other", "words"),
    [(0, "none of the 7 major errors"), (1, "1 of the 7 major errors that were found was found")],
)
def test_what_another_rule_found_is_told_from_the_count(other: int, words: str) -> None:
    own = {"found_major": 7, "named_major": 7 - other}
    metrics = {"kinds": {}, "checkers": {"checker": own}}
    assert words in checker_prose.by_others(metrics)


def headline(stopped: int, findings: int) -> str:
    level = {"count": stopped, "major_errors": 1}
    quality = {"planted_major": 1, "omissions_major": 1, "inventions_major": 0}
    return prose._summary(
        {
            "levels": {"stop": level, "pass": level},
            "stops": {"without_error": 0, "only_minor": 1},
            "checkers": {"checker": {**quality, "findings": findings}},
        }
    )


@pytest.mark.parametrize(("findings", "words"), [(0, "It reports nothing."), (3, "Of its find")])
def test_no_share_of_no_findings_is_told(findings: int, words: str) -> None:
    assert words in headline(1, findings)


@pytest.mark.parametrize(
    ("stopped", "words"), [(1, "summary is stopped"), (2, "summaries are stopped")]
)
def test_the_headline_counts_stops_in_words_that_fit(stopped: int, words: str) -> None:
    said = headline(stopped, 3)
    assert words in said
    assert "major error that was planted" in said
    assert "stands in summaries" in said
