import json
import os
import sys
from pathlib import Path

import pytest

from proofkit.cli import main
from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint
from proofkit.linter.fixes import changes
from proofkit.linter.run.baseline import write
from proofkit.linter.run.options import Options

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


def test_a_baseline_excuses_no_other_person_whose_data_look_the_same(tmp_path):
    def put(name, number):
        (tmp_path / "people.csv").write_text(f"name,dob,mrn\n{name},1981-01-02,{number}\n", "utf-8")
        (tmp_path / "README.md").write_text(f"# A\n\n{name},\nMRN {number}.\n", "utf-8")
        options = Options(select=("personal-identifier",), baseline=baseline)
        return lint([str(tmp_path)], options).findings

    baseline = ""
    known = put("Mary Jones", "4711228")
    baseline = str(tmp_path / "known.json")
    write(known, baseline)
    assert put("Mary Jones", "4711228") == []
    assert len(put("Anna Meyer", "8822771")) == len(known) - 1  # the date is the same
    text = Path(baseline).read_text("utf-8")
    assert not any(word in text for word in ("Mary", "Jones", "4711228", "1981"))


def test_a_sentence_about_another_person_came_since_the_baseline(tmp_path):
    readme, known = tmp_path / "README.md", str(tmp_path / "known.json")
    options = Options(select=("replacement-claim",))
    readme.write_text("# A\n\nCall (312) 846-2290: no doctor needed.\n", "utf-8")
    write(lint([str(readme)], options).findings, known)
    options = Options(select=("replacement-claim",), baseline=known)
    assert lint([str(readme)], options).findings == []
    readme.write_text("# A\n\nCall (415) 846-3391: no doctor needed.\n", "utf-8")
    assert len(lint([str(readme)], options).findings) == 1


NOT_A_BASELINE = [None, "[]", "{", '{"findings":' + "[" * 100_000]
NOT_A_BASELINE += ['{"findings": [{"path": "", "rule": "", "text": "", "count": 1e999}]}']


@pytest.mark.parametrize("content", NOT_A_BASELINE, ids=range(len(NOT_A_BASELINE)))
def test_a_baseline_that_is_not_there_or_is_none_is_refused(tmp_path, content):
    known = tmp_path / "known.json"
    if content is not None:
        known.write_text(content, encoding="utf-8")
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match="--write-baseline"):
        lint([str(tmp_path / "README.md")], Options(baseline=str(known)))


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode elsewhere")
def test_a_finding_in_a_file_whose_name_is_no_text_is_known(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_text(CLAIMS, encoding="utf-8")
    known = str(tmp_path / "known.json")
    assert write(lint([str(tmp_path)]).findings, known)
    assert lint([str(tmp_path)], Options(baseline=known)).findings == []


@pytest.mark.skipif(sys.platform != "linux", reason="no file is always full elsewhere")
def test_a_baseline_that_cannot_be_written_leaves_the_old_one(old):
    readme, options = old
    before = Path(options.baseline).read_bytes()
    draft = f"{options.baseline}.{os.getpid()}.draft"
    Path(draft).symlink_to("/dev/full")
    with pytest.raises(ProofkitError, match="choose another file"):
        write(lint([str(readme)]).findings * 1000, options.baseline)
    assert Path(options.baseline).read_bytes() == before
    assert not Path(draft).is_symlink()


SOMETHING_ELSE = ["# A page", "\n", "{", "[]", "3", '{"findings": []}', '{"baseline_version": "x"}']


@pytest.mark.parametrize("content", SOMETHING_ELSE)
def test_a_file_that_is_no_baseline_is_never_written_over(tmp_path, content):
    (tmp_path / "README.md").write_text(content, encoding="utf-8")
    with pytest.raises(ProofkitError, match=r"is no baseline.*; give --write-baseline a new file"):
        write([], str(tmp_path / "README.md"))
    assert (tmp_path / "README.md").read_text("utf-8") == content


def test_a_baseline_that_was_written_before_and_an_empty_file_are_written_anew(old, tmp_path):
    readme, options = old
    known = Path(options.baseline)
    (tmp_path / "empty.json").touch()
    assert write([], options.baseline) == write([], str(tmp_path / "empty.json")) == 0
    known.write_text(known.read_text("utf-8").replace("\n", "\r\n"), encoding="utf-8-sig")
    assert lint([str(readme)], options).findings  # read, and empty
    assert write(lint([str(readme)]).findings, options.baseline)


def test_what_a_baseline_excuses_is_not_mended(old, capsys):
    readme, options = old
    known, before = options.baseline, readme.read_bytes()
    assert main(["lint", str(readme), "--baseline", known]) == 0
    capsys.readouterr()
    assert main(["lint", str(readme), "--baseline", known, "--diff"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["lint", str(readme), "--baseline", known, "--fix"]) == 0
    assert readme.read_bytes() == before


def test_what_came_since_a_baseline_is_mended_and_nothing_else(old):
    readme, options = old
    text = readme.read_text("utf-8")
    idle = "<!-- proofkit: ignore certainty-claim no longer here -->\n"
    readme.write_text(text + idle, encoding="utf-8")
    [change], _ = changes([str(readme)], options)
    assert change.after.decode() == text


def test_the_description_of_one_image_excuses_no_other(tmp_path):
    readme = tmp_path / "README.md"
    known = str(tmp_path / "known.json")
    options = Options(select=("regulatory-claim",), baseline=known)
    readme.write_text("# A\n\n![HIPAA compliant](b.png)\n", encoding="utf-8")
    write(lint([str(readme)], Options(select=options.select)).findings, known)
    assert lint([str(readme)], options).findings == []
    readme.write_text("# A\n\n![FDA approved for stroke](b.png)\n", encoding="utf-8")
    assert [one.rule for one in lint([str(readme)], options).findings] == ["regulatory-claim"]
