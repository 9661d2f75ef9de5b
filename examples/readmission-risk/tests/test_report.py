"""The whole report on a part of the data, with few replicates."""

import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from readmission_risk import NOTICE, ROOT, cohort, dashboard, report, results
from readmission_risk.dashboard import trust

DISCHARGES = 2000


@pytest.fixture(scope="module")
def reports(discharges: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    report.write(folder, discharges.head(DISCHARGES), replicates=20)
    return folder


def test_every_results_marker_has_a_text(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    for page in ("README.md", "MODEL_CARD.md"):
        for name in results.blocks((ROOT / page).read_text(encoding="utf-8")):
            assert results.render(metrics["readme"][name], metrics)


def test_the_figures_are_plausible_and_agree_with_each_other(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    models, at = metrics["models"], metrics["threshold"]
    assert models["logistic"]["auc"]["value"] > 0.5
    for model in models.values():
        assert model["auc"]["low"] <= model["auc"]["value"] <= model["auc"]["high"]
    calls = metrics["stop_rule"]["calls"]["per_1000"]
    assert calls == pytest.approx(at["calls_per_1000"]["value"])
    cells = at["found"] + at["needless"] + at["missed"] + at["spared"]
    assert cells == metrics["cohort"]["test_discharges"]
    assert at["found"] + at["missed"] == metrics["cohort"]["test_readmissions"]
    for column in cohort.SUBGROUPS:
        groups = metrics["subgroups"][column].values()
        assert sum(group["count"] for group in groups) == cells


def test_the_page_shows_a_zero_without_a_sign_of_its_own() -> None:
    shown = trust.interval({"value": -0.001, "low": -0.2, "high": -0.004}, "+.2f")
    assert shown == '+0.00 <span class="few">(-0.20 to +0.00)</span>'


def test_the_page_stands_alone_and_opens_with_the_notice(reports: Path) -> None:
    page = (reports / "dashboard.html").read_text(encoding="utf-8")
    assert NOTICE.split(". ")[0] in page
    assert not re.search(r"(src|href)=[\"'](?!data:)", page)
    assert "nan" not in re.sub(r"base64,[\w+/=]+", "", page).lower().split()


def test_what_is_found_in_a_group_is_a_share_of_its_readmitted(reports: Path) -> None:
    drawn = (reports / "figures" / "groups_found.svg").read_text(encoding="utf-8")
    assert "share of those readmitted" in drawn
    assert "share proposed for a call" not in drawn


@pytest.mark.parametrize("name", ["groups_found", "groups_risk"])
def test_a_chart_of_groups_is_narrow_enough_for_a_telephone(reports: Path, name: str) -> None:
    drawn = (reports / "figures" / f"{name}.svg").read_text(encoding="utf-8")
    [width] = re.findall(r'<svg [^>]*width="([\d.]+)pt"', drawn)
    assert float(width) <= 360  # shown 340 pixels wide, letters of 10 points are 9 pixels high


def test_everybody_stands_beside_the_groups(reports: Path) -> None:
    metrics = results.load(reports / "metrics.json")
    row = f"| Everybody | {metrics['cohort']['test_discharges']:,} |"
    assert row in results.render(metrics["readme"]["results-subgroups"], metrics)
    assert "Everybody</th>" in (reports / "dashboard.html").read_text(encoding="utf-8")


def test_the_notebook_sends_nobody_to_parts_that_only_the_readme_has(reports: Path) -> None:
    notebook = (ROOT / "notebooks" / "case_study.ipynb").read_text(encoding="utf-8")
    shown = re.findall(r"results-[a-z-]+", notebook)
    texts = results.load(reports / "metrics.json")["readme"]
    assert shown
    assert not [name for name in shown if re.search("next part|stands under", texts[name])]


def test_the_table_of_groups_left_out_says_that_its_figures_are_rounded(reports: Path) -> None:
    text = results.load(reports / "metrics.json")["readme"]["results-left-out"]
    assert ("rounded by itself" in text) is bool(cohort.LEFT_OUT)


def test_a_second_run_writes_the_same_bytes_and_the_page_gets_the_figures_of_the_readme(
    reports: Path, discharges: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Any] = []
    page = dashboard.page

    def recording(*given: Any) -> str:
        shown.append(given[3])
        return page(*given)

    monkeypatch.setattr(dashboard, "page", recording)
    report.write(tmp_path, discharges.head(DISCHARGES), replicates=20)
    for path in sorted(reports.rglob("*.*")):
        assert path.read_bytes() == (tmp_path / path.relative_to(reports)).read_bytes()
    assert shown == [results.load(tmp_path / "metrics.json")]
