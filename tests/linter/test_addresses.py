import pytest

from proofkit.linter.engine import lint, lint_text
from proofkit.linter.finding import Finding


def broken(folder, text) -> list[Finding]:
    (folder / "README.md").write_text(text, encoding="utf-8")
    report = lint([str(folder / "README.md")])
    return [found for found in report.findings if found.rule == "broken-link"]


def test_a_link_to_what_is_not_there_is_broken_and_one_to_a_file_is_not(tmp_path):
    (tmp_path / "card.md").write_text("# Card\n", encoding="utf-8")
    text = "# A\n\n[there](card.md) ![gone](figures/roc.png) [away](https://example.org)\n"
    (found,) = broken(tmp_path, text)
    assert (found.line, found.column, found.quote) == (3, 26, "figures/roc.png")
    assert found.message == "leads to figures/roc.png, which is not in the repository"


@pytest.mark.parametrize(
    ("link", "quote"),
    [
        ("[the long\nway](far/card.md)", "far/card.md"),
        ("[a](<my card.md>)", "my card.md"),
        ("[a](x&y.md)", "x&y.md"),
        ("[a](x&amp;y.md)", "x&amp;y.md"),
        ("[![badge](shown.svg)](https://example.org)", "shown.svg"),
    ],
)
def test_a_finding_on_a_link_quotes_its_address_as_it_is_written(tmp_path, link, quote):
    (found,) = broken(tmp_path, f"# A\n\nSee {link}.\n")
    assert found.quote == quote


@pytest.mark.parametrize("filling", ["", "A nurse reads the list.\n\n" * 100])
@pytest.mark.parametrize(
    "definition",
    ["[card]: gone.md", "[card]: <gone.md> 'Card'", "> [card]:\n> gone.md", "   [card]:\n gone.md"],
)
def test_a_reference_is_reported_once_where_it_is_defined(tmp_path, filling, definition):
    used = "[the card][card] and [card]\n\n"
    for parts in ((used, filling, definition), (definition, filling, used)):
        text = "\n\n".join(parts)
        (found,) = broken(tmp_path, text)
        assert found.quote == "gone.md"
        assert text.splitlines()[found.line - 1][found.column - 1 :].startswith("gone.md")


def test_an_address_in_other_signs_stands_where_its_link_begins(tmp_path):
    found = broken(tmp_path, "# A\n\nSee [a](x\\_y.md).\n\n" + "Later\n\n" * 500 + "x_y.md")
    assert [(one.line, one.column) for one in found] == [(3, 5)]


def test_a_badge_is_found_at_its_address():
    text = "# A\n\n[![b](https://img.shields.io/badge/FDA-approved-green)](https://example.org)\n"
    (found,) = (one for one in lint_text(text) if one.rule == "regulatory-claim")
    assert found.quote == "https://img.shields.io/badge/FDA-approved-green"
