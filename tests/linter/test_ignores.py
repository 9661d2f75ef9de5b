import pytest

from proofkit.linter.engine import lint_text
from proofkit.linter.options import Options
from tests.linter.readmes import complete, complete_with

REASON = "quotes the vendor we compare with"


def rules(text):
    return [finding.rule for finding in lint_text(text)]


def test_an_ignore_with_a_reason_silences_its_rule_in_the_next_block():
    claim = f"<!-- proofkit: ignore replacement-claim {REASON} -->\nNo doctor needed.\n\n"
    assert rules(complete_with(claim)) == []
    assert rules(complete_with(claim + "No nurse needed.\n")) == ["replacement-claim"]


def test_an_ignore_governs_a_whole_table_and_a_list_item():
    table = "| a |\n|---|\n| No doctor needed. |\n| No nurse needed. |\n"
    assert (
        rules(complete_with(f"<!-- proofkit: ignore replacement-claim {REASON} -->\n\n{table}"))
        == []
    )
    item = f"- No doctor needed. <!-- proofkit: ignore replacement-claim {REASON} -->\n"
    assert rules(complete_with(item)) == []


def test_an_ignore_for_the_whole_document_may_stand_anywhere():
    text = complete(risks=None) + "<!-- proofkit: ignore missing-risks a list of links only -->\n"
    assert rules(text) == []


def test_several_rules_may_be_named():
    text = f"<!-- proofkit: ignore replacement-claim,regulatory-claim {REASON} -->\n"
    assert rules(complete_with(text + "No doctor needed. FDA approved.\n")) == []


@pytest.mark.parametrize("comment", ["proofkit: ignore replacement-claim", "proofkit: ignore"])
def test_an_ignore_without_a_reason_has_no_effect_and_is_reported(comment):
    text = complete_with(f"<!-- {comment} -->\nNo doctor needed.\n")
    assert sorted(rules(text)) == ["ignore-without-reason", "replacement-claim"]


def test_an_ignore_that_silences_nothing_is_reported():
    text = f"{complete()}<!-- proofkit: ignore replacement-claim {REASON} -->\nA nurse decides.\n"
    assert rules(text) == ["unused-ignore"]


def test_an_ignore_of_a_rule_that_does_not_exist_is_reported():
    assert rules(f"{complete()}<!-- proofkit: ignore no-such-rule {REASON} -->\n") == [
        "unused-ignore"
    ]


@pytest.mark.parametrize(
    "names",
    [
        "replacement-claim, regulatory-claim",
        "replacement-claim , regulatory-claim:",
        "replacement-claim regulatory-claim",
        "Replacement-Claim,Regulatory-Claim \u2014",
    ],
)
def test_names_of_rules_may_be_parted_by_blanks(names):
    text = f"<!-- proofkit: ignore {names} {REASON} -->\nNo doctor needed. FDA approved.\n"
    assert rules(complete_with(text)) == []


def test_a_comma_in_the_reason_names_no_rule():
    text = "<!-- proofkit: ignore replacement-claim, well-known slogan of theirs -->\n"
    assert rules(complete_with(f"{text}No doctor needed.\n")) == []


@pytest.mark.parametrize(
    ("names", "unknown", "near"),
    [
        ("replacment-claim", "replacment-claim", "replacement-claim"),
        ("replacement-claim, regulatry-claim", "regulatry-claim", "regulatory-claim"),
    ],
)
def test_of_a_misspelled_rule_the_nearest_is_named_and_the_comment_stays(names, unknown, near):
    text = complete_with(f"<!-- proofkit: ignore {names} {REASON} -->\nNo doctor needed.\n")
    [found] = [one for one in lint_text(text) if one.rule == "unused-ignore"]
    assert found.message == f"names no rule there is: {unknown}; did you mean {near}?"
    assert found.edit is None


def test_a_rule_that_is_not_asked_for_is_no_unknown_one():
    text = complete_with(f"<!-- proofkit: ignore replacement-claim {REASON} -->\nA nurse.\n")
    assert lint_text(text, options=Options(ignore=("replacement-claim",))) == []
    assert lint_text(text, options=Options(select=("broken-link", "unused-ignore"))) == []


def test_the_word_ignore_may_begin_with_a_capital():
    text = f"<!-- Proofkit: Ignore replacement-claim {REASON} -->\nNo doctor needed.\n"
    assert rules(complete_with(text)) == []


@pytest.mark.parametrize(
    "said", ["disable replacement-claim we quote", "", "replacement-claim we quote", "begin a b"]
)
def test_a_comment_that_is_not_understood_is_reported(said):
    text = complete_with(f"<!-- proofkit: {said} -->\nNo doctor needed.\n")
    assert sorted(rules(text)) == ["replacement-claim", "unused-ignore"]


def test_markers_of_parts_are_understood():
    text = "<!-- proofkit:begin results-a -->\n\nOf 9.\n\n<!-- proofkit:end results-a -->\n"
    assert rules(complete_with(text)) == []


@pytest.mark.parametrize("between", ["\n", "\n\n", " "])
def test_a_comment_that_is_shown_as_code_silences_nothing(between):
    shown = f"`<!-- proofkit: ignore replacement-claim {REASON} -->`"
    assert rules(complete_with(f"{shown}{between}No doctor needed.\n")) == ["replacement-claim"]
    assert rules(complete_with(f"Write {shown} above it.\n")) == []
