import json
from pathlib import Path

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.baseline import write
from proofkit.linter.engine import lint
from proofkit.linter.options import Options

CLAIMS = "No doctor needed. The patient Maria Keller agrees.\n\nNo doctor needed.\n"


@pytest.fixture
def old(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"# A\n\n{CLAIMS}", encoding="utf-8")
    known = tmp_path / "known.json"
    write(lint([str(readme)]).findings, str(known))
    return readme, Options(baseline=str(known))


def test_what_a_baseline_lists_is_excused_wherever_it_moves(old):
    readme, options = old
    readme.write_text(f"# A\n\nNew words.\n\nMore.\n\n{CLAIMS}", encoding="utf-8")
    assert lint([str(readme)], options).findings == []


def test_a_baseline_counts(old):
    readme, options = old
    readme.write_text(f"# A\n\n{CLAIMS}\nNo doctor needed.\n", encoding="utf-8")
    assert [f.rule for f in lint([str(readme)], options).findings] == ["replacement-claim"]


def test_a_baseline_holds_no_line_numbers_and_no_identifier(old):
    text = Path(old[1].baseline).read_text("utf-8")
    assert "Keller" not in text
    assert set(json.loads(text)["findings"][0]) == {"path", "rule", "text", "count"}


@pytest.mark.parametrize("content", [None, "[]", "{"])
def test_a_baseline_that_is_not_there_or_is_none_is_refused(tmp_path, content):
    known = tmp_path / "known.json"
    if content is not None:
        known.write_text(content, encoding="utf-8")
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match="--write-baseline"):
        lint([str(tmp_path / "README.md")], Options(baseline=str(known)))
