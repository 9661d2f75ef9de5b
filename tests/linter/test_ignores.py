import pytest

from proofkit.linter.engine import lint_text
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
