"""What is shown must be what the data, the map and the rules give as they stand now."""

from pathlib import Path

import pytest

from workflow_map import ROOT, messages, report


def test_the_results_follow_from_the_tables_as_they_are(tmp_path: Path) -> None:
    report.write(tmp_path, messages.load())
    now, shown = written(tmp_path), written(ROOT / "reports")
    # Before the first report nothing is shown, which is never wrong.
    for name in now if shown else ():
        if shown.get(name) != now[name]:
            changed = "does not follow from data/, map/, rules/ and src/ any more"
            pytest.fail(f"reports/{name} {changed}: run make report", pytrace=False)


def written(folder: Path) -> dict[str, str]:
    """Return what a report has written to a folder, by the name of the file."""
    paths = (folder / name for name in ("metrics.json", "dashboard.html"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths if path.exists()}
