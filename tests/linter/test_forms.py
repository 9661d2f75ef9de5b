"""Every row of the forms is woken by its own literals, and its example is found by the rule."""

import pytest

from proofkit.linter.engine import lint_text
from proofkit.linter.rules import chat_residue
from proofkit.linter.unfinished import (
    chat_turns,
    missing_values,
    placeholders,
    template_fields,
    template_gaps,
    template_orders,
    unwritten,
)
from proofkit.linter.words.forms import Form, Forms, spelled
from proofkit.linter.words.lines import Lines

FAMILIES = {
    "placeholder-left": tuple(
        family.FORMS
        for family in (
            placeholders,
            template_gaps,
            template_orders,
            missing_values,
            template_fields,
            unwritten,
        )
    ),
    "chat-residue": (chat_residue.FORMS, chat_turns.FORMS, chat_turns.ANSWERS),
}
ROWS = [
    pytest.param(rule, form, id=form.example)
    for rule, families in FAMILIES.items()
    for forms in families
    for form in forms.forms
]


@pytest.mark.parametrize(("rule", "form"), ROWS)
def test_the_example_of_a_form_is_found_by_its_rule(rule, form):
    assert rule in {found.rule for found in lint_text(form.example)}


@pytest.mark.parametrize(("rule", "form"), ROWS)
def test_a_form_alone_finds_its_example(rule, form):
    assert Forms(form).find(Lines(form.example))


@pytest.mark.parametrize(("rule", "form"), ROWS)
def test_a_form_finds_its_example_however_the_lines_end(rule, form):
    assert Forms(form).find(Lines(f"{form.example}\n".replace("\n", "\r\n")))
    assert Forms(form).find(Lines(f"{form.example}  \n"))


@pytest.mark.parametrize(("rule", "form"), ROWS)
def test_literals_are_in_lower_case_as_the_text_is_in_which_they_are_looked_for(rule, form):
    assert [literal for literal in form.literals if literal != literal.lower()] == []


@pytest.mark.parametrize(
    "text",
    [
        "Half of them were readmitted. turn2search5",
        "Absolutely, here is the README.",
        "git clone https://bitbucket.org/username/readmission.git",
        "Author: your-linkedin-profile",
        "Ask [Your e-mail] for the data.",
        "| Sensitivity | 0.XX |",
        "AUROC: X.XX",
        "Sensitivity: XX (95% CI XX to XX)",
        "???",
        "As shown in Section XX.",
        "AUROC: [value]",
        "tbc",
        "- AUROC: to be confirmed",
        "Answer: ______",
        "arXiv:2301.XXXXX",
        "%PROJECT_TITLE% is a tool.",
        "YOUR_FULL_NAME",
        "Copyright (c) 20XX Your Name",
        "https://github.com/OWNER/REPO",
        "https://github.com/github_username/tool",
        "Insert figure here",
        "Your text here.",
        "Write something here.",
        "(fill in)",
        "Results and figures will be added soon.",
        "Placeholder",
        "Under construction",
        "consectetur adipiscing elit",
        "What things you need to install the software and how to install them",
        "Certainly! Below is the README.",
        "Absolutely! I'd be happy to help you.",
        "I cannot access external links.",
        "**You said:**",
        "Let me know if you'd like any changes.",
        "Replace the text in brackets with your own.",
        "Want me to shorten it?",
        "Paste the content above into a file.",
        "# A\n\nDescribe the idea here.",
        "Who reviews the predictions, who may overrule them?",
        "# A\r\n\r\n## Problem\r\n\r\n[...]\r\n",
        "# A\n\n## Results\n\nResults pending.  \nThe data are synthetic.",
    ],
)
def test_what_an_expression_describes_also_wakes_it(text):
    assert {"placeholder-left", "chat-residue"} & {found.rule for found in lint_text(text)}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "text",
    [
        "(your account password)",
        "```\nSMTP_FROM=your@gmail.com\n```",
        '```json\n{"api_key": "[YOUR_API_KEY]"}\n```',
        "Coming soon:\n\n- letters in French",
        '> "Would you like me to call a nurse?"',
        "Describe how you feel.",
        "TBD means tick-borne disease in our tables.",
        'Empty notes hold "lorem ipsum", so that nobody takes them for real.',
    ],
)
def test_what_each_user_fills_in_and_what_is_planned_is_no_placeholder(text, end):
    found = {found.rule for found in lint_text(f"# Ward list\n\n{text}\n".replace("\n", end))}
    assert not {"placeholder-left", "chat-residue"} & found


def test_a_form_is_looked_for_only_on_lines_with_a_literal_and_compiled_only_then():
    forms = Forms(Form(("todo",), "t", "todo"), Form(("never",), "n", "never"))
    assert forms.find(Lines("a method\nto do\nTodo now\ntt")) == [(15, 16)]
    assert [form.expression._compiled is None for form in forms.forms] == [False, True]


def test_a_star_says_that_the_word_at_the_end_of_a_literal_may_go_on():
    assert Forms(Form(("<repo*",), "<repo[a-z]*>", "<repository>")).find(Lines("a <repository>"))
    assert not Forms(Form(("<repo",), "<repo[a-z]*>", "<repo>")).find(Lines("a <repository>"))


def test_of_forms_that_overlap_the_one_that_begins_first_is_found():
    forms = Forms(Form(("b c",), "b c", "b c"), Form(("a b",), "a b", "a b"))
    assert forms.find(Lines("a b c, b c")) == [(0, 3), (7, 10)]


def test_spellings_are_every_choice_of_the_alternatives():
    assert spelled("A|b", "", "-|") == ("a-", "a", "b-", "b")
