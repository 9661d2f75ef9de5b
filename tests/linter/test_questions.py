"""A question that is answered with yes says what it asks."""

import pytest

from proofkit.linter.engine import lint_text

CLAIMED = [
    "Does it diagnose? Yes.",
    "Q: Does the app diagnose cancer? A: It does.",
    "And can MedBot save lives? It can.",
    "Does CardioPal treat depression? Absolutely!",
    "### Is it FDA approved?\n\nIt is, since last spring.",
    "**Is the product certified?** It is: class IIb, since 2024.",
    "Do you replace radiologists? We do.",
    'Does "Zwelf" diagnose cancer? Yes.',
    "Does (our) app diagnose cancer? Yes.",
    "Can it pose no risk? It can.",
]
NOT_CLAIMED = [
    "Does it diagnose cancer? It does not.",
    "Does it diagnose cancer? It does what a ruler does: it measures.",
    "Can it save lives? We do not know.",
    "Do radiologists detect cancer? They do.",
    "Does aspirin prevent strokes? Yes.",
    "Does it treat missing values? Yes.",
    "Does it use real patient data? Yes, the public MIMIC-IV set.",
    "Does it use real patient data? Yes. Those of MIMIC-IV.",
    "Is it FDA approved?",
    "Is it?\n\nIt is.",
    "Is the code certified by anybody? It is not.",
    "Will it be FDA approved one day? Yes.",
]


def claims(text):
    found = lint_text(f"# MedBot\n\n{text}\n")
    return {one.rule for one in found if one.rule.endswith(("-claim", "private-data", "-file"))}


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_asked_and_affirmed_is_a_claim(text):
    assert claims(text)


@pytest.mark.parametrize("text", NOT_CLAIMED)
def test_what_is_asked_and_not_affirmed_of_this_software_is_none(text):
    assert claims(text) == set()


def test_a_page_named_like_a_profession_asks_about_itself():
    found = lint_text("# nurse: a small app\n\nDoes nurse diagnose cancer? Yes.\n")
    assert "diagnosis-claim" in {one.rule for one in found}


def test_what_is_asked_and_affirmed_is_reported_once():
    found = lint_text("# MedBot\n\nDoes it replace radiologists? Yes.\n")
    assert [one.rule for one in found].count("replacement-claim") == 1


def test_a_question_is_quoted_with_its_answer():
    (found,) = [
        one
        for one in lint_text("# MedBot\n\nDoes it treat cancer? It does. And so on.\n")
        if one.rule == "diagnosis-claim"
    ]
    assert found.quote == "Does it treat cancer? It does."


def test_a_page_may_ask_beside_what_holds_no_word():
    code = "```\n# Ready for production.\n---------------\n# Well tested.\n```"
    assert claims(f"{code}\n\nDoes it treat cancer? Yes.")
