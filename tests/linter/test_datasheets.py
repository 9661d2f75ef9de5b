"""The page that `synth` writes beside its data."""

import pytest

from proofkit import synth
from proofkit.cli import main
from proofkit.generator.spec_reader import names
from proofkit.linter.engine import lint


@pytest.mark.parametrize("dataset", names())
def test_what_synth_writes_is_clean(tmp_path, dataset):
    synth(dataset, tmp_path / "d", size=300)
    report = lint([str(tmp_path / "d")])
    assert [(f.path, f.rule) for f in report.findings if f.severity != "note"] == []
    assert "Not for clinical use" in (tmp_path / "d" / "README.md").read_text("utf-8")


def test_a_datasheet_needs_no_case_study_and_is_left_as_it_was_made(tmp_path, capsys):
    synth("population", tmp_path / "d", size=20)
    page = tmp_path / "d" / "README.md"
    before = page.read_bytes()
    for named in (tmp_path / "d", page):
        assert main(["lint", "--fix", str(named)]) == 0
    assert page.read_bytes() == before
    capsys.readouterr()


def test_a_readme_that_was_written_over_the_datasheet_is_one(tmp_path):
    synth("population", tmp_path / "d", size=20)
    (tmp_path / "d" / "README.md").write_text("# A model of sepsis\n", encoding="utf-8")
    found = {finding.rule for finding in lint([str(tmp_path / "d")]).findings}
    assert {"missing-disclaimer", "manifest-mismatch"} <= found
