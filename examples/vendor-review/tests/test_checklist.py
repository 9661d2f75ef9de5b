import re
from dataclasses import replace
from pathlib import Path

import pytest

from vendor_review import (
    ROOT,
    answers,
    checklist,
    decision_rules,
    decision_words,
    dossier,
    prose,
    report,
    results,
    scoring,
)

ITEMS, RULES = checklist.items(), decision_rules.read()


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    """Put a table of the checklist into a folder with something changed in it."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert old in text
    (folder / "checklist").mkdir(exist_ok=True)
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def rule_line(name: str) -> str:
    lines = (ROOT / decision_rules.NAME).read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith(f"{name},"))


def test_a_spreadsheet_may_write_truth_in_capitals_and_no_stop_item_is_lost(tmp_path: Path) -> None:
    text = (ROOT / checklist.NAME).read_text(encoding="utf-8")
    for old, new in ((",true,", ",TRUE,"), (",false,", ",FALSE,")):
        text = text.replace(old, new)
    (tmp_path / "checklist").mkdir()
    (tmp_path / checklist.NAME).write_text(text, encoding="utf-8")
    assert checklist.items(tmp_path) == ITEMS


@pytest.mark.parametrize("word", ["yes", "", "1"])
def test_a_stop_item_is_marked_true_or_false_and_by_nothing_else(tmp_path: Path, word: str) -> None:
    text = (ROOT / checklist.NAME).read_text(encoding="utf-8")
    line = text[: text.index("\nP1,")].count("\n") + 2
    where = rf"checklist\.csv, line {line}: is_stop is .*; true or false would be right"
    (first,) = re.findall("^P1,.*,(true|false),", text, re.MULTILINE | re.IGNORECASE)
    with pytest.raises(SystemExit, match=where):
        checklist.items(changed(tmp_path, checklist.NAME, f",{first},", f",{word},"))


def test_a_question_without_its_condition_is_named_with_its_line(tmp_path: Path) -> None:
    condition = next(iter(ITEMS.values())).condition
    with pytest.raises(SystemExit, match=r"checklist\.csv, line 2: condition is empty"):
        checklist.items(changed(tmp_path, checklist.NAME, condition, ""))


def test_a_condition_is_due_before_the_pilot_or_during_it_and_at_no_other_time(
    tmp_path: Path,
) -> None:
    text = (ROOT / checklist.NAME).read_text(encoding="utf-8")
    (first,) = re.findall("^P1,.*,(before|during),", text, re.MULTILINE)
    root = changed(tmp_path, checklist.NAME, f",{first},", ",later,")
    with pytest.raises(SystemExit, match=r"condition_when is 'later'; before or during would be"):
        checklist.items(root)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("least_share", "1.5"),
        ("least_share", "60%"),
        ("stop_item_points", "0"),
        ("sample_notes", "40.5"),
        ("twice", "nan"),
        ("clustering", "0.5"),
    ],
)
def test_a_number_out_of_its_range_is_refused_with_its_line(
    tmp_path: Path, name: str, value: str
) -> None:
    root = changed(tmp_path, decision_rules.NAME, rule_line(name), f"{name},{value},because")
    with pytest.raises(SystemExit, match=rf"line \d+: {name} is .* would be right"):
        decision_rules.read(root)


def test_a_rule_that_is_missing_misspelt_or_doubled_is_named(tmp_path: Path) -> None:
    line = rule_line("power")
    for new, reason in (
        ("", "a line is missing for power"),
        ("powr,0.8,because", "there is no rule 'powr'"),
        (f"{line}\n{line}", "power stands there twice"),
    ):
        old = line if new else f"{line}\n"
        with pytest.raises(SystemExit, match=reason):
            decision_rules.read(changed(tmp_path, decision_rules.NAME, old, new))


@pytest.mark.parametrize("name", decision_rules.RANGES)
@pytest.mark.parametrize("end", [0, 1])
def test_every_text_follows_a_rule_to_both_ends_of_its_range(name: str, end: int) -> None:
    rules = replace(RULES, **{name: decision_rules.RANGES[name][end]})
    given, dossiers = answers.load(), dossier.load()
    settled = scoring.settle(given, ITEMS, dossiers, dossier.CASE)
    metrics = report.compute(given, dossiers, ITEMS, rules)
    made = prose.texts(metrics, settled, dossiers[dossier.CASE])
    shown = {name: results.render(text, metrics) for name, text in made.items()}
    assert all(shown.values())
    least = f"Below {100 * rules.least_share:g}% of all points"
    assert (least in shown["results-rule"]) == (rules.least_share > 0)


@pytest.mark.parametrize(("twice", "words"), [(2.0, "twice"), (3.0, "3 times"), (1.5, "1.5 times")])
def test_the_multiple_that_is_to_be_excluded_is_told_as_it_is_set(twice: float, words: str) -> None:
    metrics = report.compute(answers.load(), dossier.load(), ITEMS, replace(RULES, twice=twice))
    assert metrics["evaluation"]["twice_words"] == words


def test_the_rule_in_words_follows_the_stop_items() -> None:
    rule = {
        "stop_items": ["P1", "H1"],
        "stop_item_points": 1,
        "least_area_points": 1.0,
        "least_share": 0.5,
    }
    words = decision_words.rule({"rule": rule})
    assert "2 of the {decision.items} questions are stop items (P1, H1)" in words
    assert "Below 1 point on any of them there is no pilot. At 1 point" in words
    assert "An area with a mean below" in words
    assert "a stop item shown in part" in words
    words = decision_words.rule({"rule": {**rule, "stop_items": ["P1"], "stop_item_points": 2}})
    assert "1 of the {decision.items} questions is a stop item (P1)" in words
    assert "Below 2 points on it there is no pilot." in words
    assert "a stop item shown in part" not in words
    assert "At 1 point" not in words
    words = decision_words.rule({"rule": {**rule, "stop_items": []}})
    assert words.startswith("None of the {decision.items} questions is a stop item.")
    assert "a stop item shown in part" not in words
    assert "no pilot either" not in words


def test_an_abbreviation_at_the_start_of_a_condition_stays_one() -> None:
    assert decision_words._within("US law is named") == "US law is named"
    assert decision_words._within("The law is named") == "the law is named"


@pytest.mark.parametrize(("is_before", "done"), [(True, "met"), (False, "agreed in writing")])
def test_the_condition_of_a_stop_item_comes_first_as_far_as_it_can(
    is_before: bool, done: str
) -> None:
    key, item = next(iter(ITEMS.items()))
    item = replace(item, is_stop=True, is_met_before=is_before)
    found = {"failed_stops": [], "weak_areas": [], "is_share_too_low": False}
    metrics = {"decision": found, "rule": {"least_share": 0.6}, "evaluation": {"groups": {}}}
    settled = {key: scoring.Settled(item, 1, {"A": 1}, answers.load()[0])}
    assert f"To be {done} before anything else" in decision_words.decision(metrics, settled)


@pytest.mark.parametrize("least", [1, 2])
def test_braces_in_the_checklist_and_in_reasons_are_text_and_no_field(least: int) -> None:
    def odd(item: checklist.Item) -> checklist.Item:
        names = ("area", "question", "condition", "question_back")
        return replace(item, is_stop=True, **{n: getattr(item, n) + " {x.y}" for n in names})

    items = {key: odd(item) for key, item in ITEMS.items()}
    rules = replace(RULES, stop_item_points=least, least_area_points=2.0)
    given = [
        replace(one, points=2 if one.reader == "A" else 1, reason="Because of {x.y}")
        for one in answers.load()
    ]
    dossiers = dossier.load()
    settled = scoring.settle(given, items, dossiers, dossier.CASE)
    metrics = report.compute(given, dossiers, items, rules)
    made = prose.texts(metrics, settled, dossiers[dossier.CASE])
    shown = {name: results.render(text, metrics) for name, text in made.items()}
    names = "decision areas answers open conditions questions discussion"
    for name in names.split():
        assert "{x.y}" in shown[f"results-{name}"], name
