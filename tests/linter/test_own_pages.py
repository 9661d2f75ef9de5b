"""The project's own pages, data and examples keep the rules that it asks others to keep."""

from pathlib import Path

from proofkit.linter.engine import lint

ROOT = Path(__file__).parents[2]


def test_nothing_in_the_repository_fails_its_own_linter():
    report = lint([str(ROOT)], workers=None)
    told = [
        f"{one.path}:{one.line} {one.rule}" for one in report.findings if one.severity != "note"
    ]
    assert len(report.paths) > 500
    assert not told
