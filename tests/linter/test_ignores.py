import pytest

from proofkit.linter.engine import lint_text
from proofkit.linter.run.options import Options
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


OPEN = f"<!-- proofkit: ignore replacement-claim {REASON}"


@pytest.mark.parametrize("end", ["->", "", " --!\n\n<!-- of old -->", "->\n\n1 --> 2"])
@pytest.mark.parametrize("opening", [OPEN, "<!-- proofkit: ignore replacement-claim"])
def test_a_comment_that_is_not_closed_is_reported_for_it_hides_what_follows(opening, end):
    [found] = lint_text(f"{complete()}{opening}{end}\n\nThis page is hidden.\n")
    assert found.rule == "unused-ignore"
    assert "not closed" in found.message
    assert found.quote == f"{opening}{end.partition(chr(10))[0]}"


def test_a_comment_that_is_not_closed_silences_nothing():
    text = complete(risks=None).rstrip() + "\n\n<!-- proofkit: ignore missing-risks a list\n\nEnd."
    assert rules(text) == ["missing-risks", "unused-ignore"]


def test_a_reason_may_take_several_lines():
    text = f"<!-- proofkit: ignore replacement-claim\n  {REASON}\n-->\nNo doctor needed.\n"
    assert rules(complete_with(text)) == []


CLAIMS = ("No doctor needed.", "No nurse needed.", "No pharmacist needed.")


def table(marked, comment=f"{OPEN} -->", behind=""):
    rows = [f"| {n} | {claim} |" for n, claim in enumerate(CLAIMS)]
    rows[marked] = rows[marked].removesuffix("|") + f"{comment} |{behind}"
    return complete_with("\n".join(["| n | claim |", "|---|---|", *rows, ""]))


@pytest.mark.parametrize("marked", range(3))
def test_an_ignore_in_a_row_of_a_table_governs_that_row(marked):
    others = [one for number, one in enumerate(CLAIMS) if number != marked]
    assert [one.quote for one in lint_text(table(marked))] == others


@pytest.mark.parametrize("marked", range(3))
def test_an_ignore_behind_the_last_cell_of_a_row_governs_that_row(marked):
    others = [one for number, one in enumerate(CLAIMS) if number != marked]
    assert [one.quote for one in lint_text(table(marked, "", f" {OPEN} -->"))] == others
    unused = f" <!-- proofkit: ignore diagnosis-claim {REASON} -->"
    assert rules(table(marked, "", unused)).count("unused-ignore") == 1


def test_an_ignore_in_a_row_of_html_governs_that_row():
    rows = "".join(
        f"<tr>\n<td>{claim}{f'{OPEN} -->' if number == 1 else ''}</td>\n<td>{claim}</td>\n</tr>\n"
        for number, claim in enumerate(CLAIMS)
    )
    quotes = [one.quote for one in lint_text(complete_with(f"<table>\n{rows}</table>\n"))]
    assert [one[:12] for one in quotes] == [CLAIMS[n][:12] for n in (0, 0, 2, 2)]


def test_an_ignore_of_a_whole_table_holds_around_one_of_a_row():
    assert rules(complete_with(f"{OPEN} -->\n\n") + table(1).partition("| n |")[2]) == []
    text = table(1).replace("| n |", f"{OPEN} -->\n\n| n |", 1)
    assert rules(text) == []


@pytest.mark.parametrize(
    ("rule", "setting"),
    [
        ("unscanned-file", "exclude"),
        ("missing-readme", "per-file-ignores"),
        ("manifest-mismatch", "per-file-ignores"),
        ("unused-ignore", "per-file-ignores"),
    ],
)
def test_an_ignore_of_what_no_comment_can_silence_is_reported(rule, setting):
    [found] = lint_text(f"{complete()}<!-- proofkit: ignore {rule} we know -->\n")
    assert found.rule == "unused-ignore"
    assert f"`{setting}`" in found.message
    assert found.edit is None


@pytest.mark.parametrize("said", ["proofkit ignore", "proofkit-ignore", "Proofkit  Ignore"])
def test_an_ignore_without_its_colon_is_reported(said):
    text = complete_with(f"<!-- {said} replacement-claim {REASON} -->\nNo doctor needed.\n")
    assert sorted(rules(text)) == ["replacement-claim", "unused-ignore"]


def test_a_comment_that_speaks_of_proofkit_is_no_ignore():
    assert rules(complete_with("<!-- proofkit lint is run on each commit -->\n")) == []


@pytest.mark.parametrize("form", [f".. {OPEN} -->", f"..\n   {OPEN} -->"])
def test_in_restructured_text_an_ignore_governs_the_block_below_its_comment(form):
    text = complete_with(f"{form}\n\nNo doctor needed.\n\nNo nurse needed.\n")
    found = lint_text(text, "README.rst")
    assert [one.quote for one in found] == ["No nurse needed."]
