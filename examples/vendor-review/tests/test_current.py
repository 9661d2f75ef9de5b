"""What is shown must be what papers, answers, checklist and rules give as they stand now."""

from pathlib import Path

import pytest

from vendor_review import ROOT, answers, report, results

REPORTS = ROOT / "reports"
CHANGED = "does not follow from data/, review/, checklist/ and src/ any more: run make report"

pytestmark = pytest.mark.skipif(
    not (REPORTS / "metrics.json").exists(), reason="no result exists yet"
)


def test_the_results_follow_from_the_tables_as_they_are(tmp_path: Path) -> None:
    report.write(tmp_path, answers.load())
    for name in ("metrics.json", "dashboard.html"):
        now, shown = ((folder / name).read_text(encoding="utf-8") for folder in (tmp_path, REPORTS))
        if now != shown:
            pytest.fail(f"reports/{name} {CHANGED}", pytrace=False)


@pytest.mark.parametrize("page", report.PAGES)
def test_every_page_shows_the_results_as_they_were_computed(page: str) -> None:
    metrics = results.load(REPORTS / "metrics.json")
    for name, shown in results.blocks((ROOT / page).read_text(encoding="utf-8")).items():
        if shown != results.render(metrics["readme"][name], metrics):
            pytest.fail(f"{page}: {name} is not as computed: run make report", pytrace=False)
