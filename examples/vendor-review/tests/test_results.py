import json
import re
from pathlib import Path

import pytest

from vendor_review import ROOT, results

METRICS = ROOT / "reports" / "metrics.json"


def test_a_field_is_looked_up_by_its_dotted_path() -> None:
    metrics = {"models": {"lace": {"auc": 0.6789}}}
    assert results.render("AUC {models.lace.auc:.2f} {{sic}}", metrics) == "AUC 0.68 {sic}"


def test_a_figure_that_is_shown_as_zero_has_no_sign_unless_it_shows_one_always() -> None:
    metrics = {"loss": -0.04, "gain": 0.04, "count": -3}
    fields = "{loss:.1f} {loss:+.1f} {gain:+.1f} {loss:+.2f} {loss:.0%} {count:,} {loss}"
    assert results.render(fields, metrics) == "0.0 +0.0 +0.0 -0.04 -4% -3 -0.04"


def test_braces_in_a_text_from_a_table_are_no_field() -> None:
    text = "kept for {x} days, {{and}} {y.z:.1f}"
    assert results.render(results.literal(text), {}) == text


def test_a_field_that_was_never_computed_is_an_error() -> None:
    with pytest.raises(KeyError):
        results.render("{models.none:.2f}", {"models": {}})


def test_filling_rewrites_what_stands_between_the_markers_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "before\n<!-- proofkit:begin results-a -->\nold\n<!-- proofkit:end results-a -->\nafter\n"
    )
    results.fill(page, {"n": 3, "readme": {"results-a": "{n} cases"}})
    assert results.blocks(page.read_text()) == {"results-a": "3 cases"}
    assert page.read_text().startswith("before\n")
    assert page.read_text().endswith("\nafter\n")


def test_metrics_are_saved_with_six_decimals(tmp_path: Path) -> None:
    results.save({"a": [1 / 3], "n": 2}, tmp_path / "metrics.json")
    assert json.loads((tmp_path / "metrics.json").read_text()) == {"a": [0.333333], "n": 2}


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (0.9964, ".0%", "99.6%"),
        (0.9996, ".0%", "99.96%"),
        (0.004, ".0%", "0.4%"),
        (0.0004, ".1%", "0.04%"),
        (0.003, "+.0%", "+0.3%"),
        (0.995, ".0%", "99.5%"),
        (0.99, ".0%", "99%"),
        (0.000001, ".0%", "0%"),
        (1.0, ".0%", "100%"),
        (0.0, ".1%", "0.0%"),
        (-0.003, "+.0%", "+0%"),
    ],
)
def test_a_part_is_not_shown_as_none_or_all(value: float, form: str, shown: str) -> None:
    assert results.figure(value, form) == shown


def test_a_figure_that_is_no_number_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        results.save({"auc": float("nan")}, tmp_path / "metrics.json")


def test_the_readme_shows_the_computed_results_or_says_that_there_are_none() -> None:
    shown = results.blocks((ROOT / "README.md").read_text(encoding="utf-8"))
    assert shown, "README.md has lost its results markers"
    if METRICS.exists():
        metrics = results.load(METRICS)
        assert shown == {name: results.render(metrics["readme"][name], metrics) for name in shown}
    else:
        assert all("No result exists yet" in text for text in shown.values())


def test_no_page_has_lost_its_results_markers() -> None:
    wrong = results.lost(ROOT, results.load(METRICS) if METRICS.exists() else None)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("gone", ["begin", "end", "begin|end"])
def test_results_without_their_markers_end_the_report(tmp_path: Path, gone: str) -> None:
    page = "<!-- proofkit:begin results-a -->\nnone\n<!-- proofkit:end results-a -->\n"
    (tmp_path / ".proofkit").mkdir()
    first = json.dumps({"files": {"page.md": page}})
    (tmp_path / ".proofkit" / "scaffold.json").write_text(first)
    (tmp_path / "page.md").write_text(re.sub(f"<!-- proofkit:({gone}) .*\n", "", page))
    with pytest.raises(SystemExit, match=r"page\.md has lost a marker of results-a"):
        results.fill_all(tmp_path, ["page.md"], {"readme": {"results-a": "3"}})
    assert results.lost(tmp_path, {"readme": {}}) == []


def test_columns_of_figures_are_set_to_the_right_and_columns_of_words_are_not() -> None:
    made = results.table(["Change", "Cost", "Wait", "n"], [["bed", "1 bed", "{a:.1f}", "12"]])
    assert made.splitlines()[1] == "| --- | --- | ---: | ---: |"
