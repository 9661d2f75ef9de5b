"""What is shown must be what the data, the map and the rules give as they stand now."""

from pathlib import Path

import pytest

from workflow_map import ROOT, messages, report

REPORTS = ROOT / "reports"


@pytest.mark.skipif(not (REPORTS / "metrics.json").exists(), reason="no result exists yet")
def test_the_results_follow_from_the_tables_as_they_are(tmp_path: Path) -> None:
    report.write(tmp_path, messages.load())
    for name in ("metrics.json", "dashboard.html"):
        now, shown = ((folder / name).read_text(encoding="utf-8") for folder in (tmp_path, REPORTS))
        if now != shown:
            changed = "does not follow from data/, map/, rules/ and src/ any more"
            pytest.fail(f"reports/{name} {changed}: run make report", pytrace=False)
