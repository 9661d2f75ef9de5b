import re

import pytest

from proofkit.cli import main
from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint, lint_file, lint_text
from proofkit.linter.run.loading import all_rules
from proofkit.linter.run.options import Options
from proofkit.linter.unscanned import Guard
from tests.linter.readmes import complete

SHOUTING = """'''Do not shout.

It is loud.

Write quietly.
'''
from proofkit.linter.finding import Remark
SEVERITY = "note"
SCOPE = "prose"

def check(document):
    at = document.text.find('!!!')
    if at >= 0:
        yield Remark(at, at + 3, 'is loud')
"""


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """A folder to work in, whose configuration names one of its own rules; return the latter."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proofkit.toml").write_text('rules = ["mine"]\n', encoding="utf-8")
    (tmp_path / "README.md").write_text(complete() + "\nHello!!!\n", encoding="utf-8")
    folder = tmp_path / "mine"
    folder.mkdir()
    return folder


def test_rules_of_a_folder_are_judged_like_the_others(mine):
    (mine / "shouting.py").write_text(SHOUTING, encoding="utf-8")
    (found,) = lint_file(mine.parent / "README.md")
    assert (found.rule, found.quote, found.severity) == ("shouting", "!!!", "note")


@pytest.mark.parametrize("words", [["--list-rules"], ["--explain", "shouting"]])
def test_rules_of_the_configuration_are_listed_and_explained(mine, words, capsys):
    (mine / "shouting.py").write_text(SHOUTING, encoding="utf-8")
    (mine.parent / "proofkit.toml").write_text('rules = ["mine"]\nignore = ["shouting"]\n', "utf-8")
    assert main(["lint", *words]) == 0
    assert "Do not shout." in capsys.readouterr().out


@pytest.fixture
def foreign(mine, tmp_path_factory, monkeypatch):
    """A folder whose configuration names rules that leave a trace, seen from another folder."""
    leaving = "import pathlib\npathlib.Path(__file__).with_name('run').touch()\n"
    (mine / "shouting.py").write_text(SHOUTING + leaving, encoding="utf-8")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    return mine.parent


def test_python_of_a_folder_that_one_does_not_stand_in_is_not_run(foreign, capsys):
    (foreign / "README.md").write_text("Hello!!! No doctor needed.", encoding="utf-8")
    rules = {one.rule for one in lint([str(foreign)]).findings}
    assert "replacement-claim" in rules
    assert "shouting" not in rules
    for path in (foreign, foreign / "README.md"):
        for words in ([], ["--format", "json"], ["--fix"], ["--explain", "replacement-claim"]):
            main(["lint", str(path), *words])
    assert not (foreign / "mine" / "run").exists()


@pytest.mark.parametrize("form", ["text", "json"])
def test_rules_that_are_not_run_are_named_with_what_to_do(foreign, form, capsys):
    assert main(["lint", str(foreign / "README.md"), "--format", form]) == 0
    said = capsys.readouterr()
    assert "are not run, since they are Python of a folder" in said.out + said.err
    assert str(foreign / "mine") in said.out + said.err


@pytest.mark.parametrize("setting", ['ignore = ["shouting"]', 'severity = {shouting = "error"}'])
def test_what_is_said_of_rules_that_are_not_run_is_no_mistake(foreign, setting):
    (foreign / "proofkit.toml").write_text(f'rules = ["mine"]\n{setting}\n', encoding="utf-8")
    text = complete() + "\n<!-- proofkit: ignore shouting: a greeting -->\nHello!!!\n"
    (foreign / "README.md").write_text(text, encoding="utf-8")
    assert not lint([str(foreign)]).findings


@pytest.mark.parametrize("words", [["--select", "shouting"], ["--explain", "shouting"]])
def test_a_rule_that_is_asked_for_and_not_run_is_refused_with_the_reason(foreign, words, capsys):
    assert main(["lint", str(foreign), *words]) == 2
    said = capsys.readouterr().err
    assert "no rule is called 'shouting'" in said
    assert "change into it to judge by them" in said


def test_a_configuration_of_nothing_but_its_own_rules_is_refused_elsewhere(foreign):
    (foreign / "proofkit.toml").write_text('rules = ["mine"]\nselect = ["shouting"]\n', "utf-8")
    with pytest.raises(ProofkitError, match=r"no rule is left to judge by: .* are not run"):
        lint([str(foreign)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SHOUTING.replace('"prose"', '"Readme"'), "SCOPE must be one of readme, prose, text,"),
        (SHOUTING.replace('"prose"', '"engine"'), "choose another SCOPE"),
        (SHOUTING.replace('"note"', '"fatal"'), "SEVERITY must be one of error, warning, note"),
        (SHOUTING.replace("SEVERITY", "SEVERTY"), "SEVERITY must be one of error, warning, note"),
        (SHOUTING + 'GENERATED_SEVERITY = "bad"', "GENERATED_SEVERITY must be one of"),
        (SHOUTING.replace("check", "judge"), "check is missing"),
        ("RULES = ['a']", "RULES must be a tuple of Rule"),
        ("RULES = 3", "not iterable"),
        ("import nothing_there", "fails: No module named"),
    ],
)
def test_a_module_that_holds_no_rule_is_refused_with_what_is_wrong(mine, text, said):
    (mine / "shouting.py").write_text(text, encoding="utf-8")
    with pytest.raises(ProofkitError, match=re.escape(said)) as caught:
        lint_file(mine.parent / "README.md")
    assert str(mine / "shouting.py") in str(caught.value)


def test_a_rule_never_takes_the_name_of_another(mine):
    for name in ("shouting.py", "diagnosis_claim.py"):
        (mine / name).write_text(SHOUTING, encoding="utf-8")
    with pytest.raises(ProofkitError, match="there is a rule 'diagnosis-claim' already"):
        all_rules((str(mine),))
    (mine / "diagnosis_claim.py").unlink()
    other = mine.parent / "other"
    other.mkdir()
    (other / "shouting.py").write_text(SHOUTING, encoding="utf-8")
    with pytest.raises(ProofkitError, match="give this one another name"):
        all_rules((str(mine), str(other)))
    assert "shouting" in all_rules((str(mine), str(mine)))


def test_a_rule_that_fails_is_reported_and_the_others_go_on(mine):
    text = SHOUTING.replace("at = ", "at = 1 / 0 + ")
    (mine / "broken.py").write_text(text, encoding="utf-8")
    found = lint_text("No doctor needed.", options=Options(rule_folders=(str(mine),)))
    assert {"unscanned-file", "replacement-claim"} <= {one.rule for one in found}
    (failure,) = (one.message for one in found if one.rule == "unscanned-file")
    assert failure.endswith(f"mend {mine / 'broken.py'}, or leave the rule out with `ignore`")


@pytest.mark.parametrize("said", ["import sys; sys.exit(3)", "raise SystemExit"])
def test_a_rule_that_would_end_the_process_is_one_that_fails(mine, said):
    (mine / "leaving.py").write_text(
        SHOUTING.replace("    at = document", f"    {said}\n    at = document"), encoding="utf-8"
    )
    (mine / "shouting.py").write_text(SHOUTING, encoding="utf-8")
    found = lint_file(mine.parent / "README.md")
    assert sorted(one.rule for one in found) == ["shouting", "unscanned-file"]
    (mine / "leaving.py").write_text(f"{said}\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match=r"leaving\.py fails: it ends the process"):
        lint_file(mine.parent / "README.md")


@pytest.mark.parametrize("span", ["-5, -1", "-1, 3", "10 ** 9, 10 ** 9 + 1"])
def test_a_remark_outside_the_text_is_a_failure_of_its_rule(mine, span):
    (mine / "shouting.py").write_text(SHOUTING.replace("at, at + 3", span), encoding="utf-8")
    (found,) = lint_file(mine.parent / "README.md")
    assert found.rule == "unscanned-file"
    assert "a remark begins at" in found.message
    assert "mend" in found.message


def test_a_remark_that_goes_on_behind_the_text_ends_with_it(mine):
    (mine / "shouting.py").write_text(
        SHOUTING.replace("at, at + 3", "at, at + 9"), encoding="utf-8"
    )
    (found,) = lint_file(mine.parent / "README.md")
    assert (found.rule, found.quote) == ("shouting", "!!!")
    assert (found.end_line - found.line, found.end_column) == (1, 1)


def test_a_rule_of_proofkits_own_that_fails_is_said_with_a_way_out_that_works_today():
    findings = []
    for error in (ZeroDivisionError("by zero"), PermissionError(13, "Permission denied", "m.json")):
        with Guard(all_rules()["stale-results"], "README.md", findings):
            raise error
    fault, locked = (one.message for one in findings)
    assert "that is a fault of proofkit: leave the file out with `exclude`" in fault
    assert "m.json" in locked
    assert "make that file readable" in locked
    assert "fault" not in locked


def test_a_module_of_rules_is_run_once_until_it_is_written_anew(mine):
    counting = (
        "import os\nwith open(os.path.join(os.path.dirname(__file__), 'runs'), 'a') as runs:\n"
    )
    counting += "    runs.write('x')\n"
    (mine / "shouting.py").write_text(SHOUTING + counting, encoding="utf-8")
    for _ in range(2):
        assert lint([str(mine.parent), str(mine.parent / "README.md")]).findings
    assert (mine / "runs").read_text("utf-8") == "x"
    (mine / "shouting.py").write_text(SHOUTING.replace("loud", "noisy") + counting, "utf-8")
    (found,) = lint_file(mine.parent / "README.md")
    assert found.message == "is noisy"


def test_a_rule_that_fails_on_a_folder_is_reported_and_the_others_go_on(mine):
    text = SHOUTING.replace('"prose"', '"repository"')
    (mine / "broken.py").write_text(text, encoding="utf-8")
    (mine.parent / "README.md").write_text("No doctor needed.", encoding="utf-8")
    report = lint([str(mine.parent)])
    assert {"unscanned-file", "replacement-claim"} <= {one.rule for one in report.findings}
    assert report.exit_code == 2


def test_a_module_without_a_page_is_refused(mine):
    for page in ("", "''' '''"):
        bare = page + SHOUTING[SHOUTING.index("\nfrom") :]
        (mine / "shouting.py").write_text(bare, encoding="utf-8")
        with pytest.raises(ProofkitError, match=r"shouting\.py holds no rule: the docstring"):
            lint([str(mine.parent)])
