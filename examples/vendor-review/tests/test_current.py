"""What is shown must be what papers, answers, checklist and rules give as they stand now."""

from pathlib import Path

import pytest

from vendor_review import ROOT, answers, report, results

METRICS = ROOT / "reports" / "metrics.json"
CHANGED = "does not follow from data/, review/, checklist/ and src/ any more: run make report"


def test_the_results_follow_from_the_tables_as_they_are(tmp_path: Path) -> None:
    report.write(tmp_path, answers.load())
    now, shown = written(tmp_path), written(ROOT / "reports")
    # Before the first report nothing is shown, which is never wrong.
    for name in now if shown else ():
        if shown.get(name) != now[name]:
            pytest.fail(f"reports/{name} {CHANGED}", pytrace=False)


def written(folder: Path) -> dict[str, str]:
    """Return what a report has written to a folder, by the name of the file."""
    paths = (folder / name for name in ("metrics.json", "dashboard.html"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths if path.exists()}


@pytest.mark.parametrize("page", report.PAGES)
def test_every_page_shows_the_results_as_they_were_computed_or_that_there_are_none(
    page: str,
) -> None:
    metrics = results.load(METRICS) if METRICS.exists() else None
    for name, shown in results.blocks((ROOT / page).read_text(encoding="utf-8")).items():
        if metrics is None:
            assert "No result exists yet" in shown
        elif shown != results.render(metrics["readme"][name], metrics):
            pytest.fail(f"{page}: {name} is not as computed: run make report", pytrace=False)
