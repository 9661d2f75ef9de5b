import json
import os
import subprocess
import sys
from importlib import import_module

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint, lint_file, lint_text
from proofkit.linter.fixes import changes
from proofkit.linter.run.options import Options
from proofkit.linter.source import LARGEST_BYTES
from tests.linter.readmes import PARTS, complete


def rules(findings):
    return {finding.rule for finding in findings}


def test_a_complete_readme_has_no_finding():
    assert rules(lint_text(complete())) == set()


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("notice", "missing-disclaimer"),
        ("notice", "missing-validation-note"),
        ("problem", "missing-problem"),
        ("data", "missing-data"),
        ("approach", "missing-approach"),
        ("evaluation", "missing-evaluation"),
        ("risks", "missing-risks"),
        ("human", "missing-human-oversight"),
        ("next", "missing-next-steps"),
    ],
)
def test_a_readme_without_a_part_is_reported(part, rule):
    assert rule in rules(lint_text(complete(**{part: None})))


def test_behind_an_open_fence_parts_are_found_but_no_statement_is_made():
    title, rest = complete().split("\n", 1)
    assert rules(lint_text(f"{title}\n\n```\n{rest}")) == {
        "unclosed-fence",
        "missing-disclaimer",
        "missing-validation-note",
        "missing-intended-use",
        "missing-human-oversight",
        "missing-data-provenance",
    }


@pytest.mark.parametrize("title", list(PARTS))
@pytest.mark.parametrize(
    "hide",
    [
        lambda text: f"<!--\n{text}\n-->",
        lambda text: f"```\n{text}\n```",
        lambda text: "",
        lambda text: "TODO",
        lambda text: "![the answer](answer.png)",
        lambda text: "[the answer](answer.md)",
        lambda text: f"<div hidden>\n\n{text}\n\n</div>",
    ],
    ids=["comment", "code", "empty", "todo", "picture", "link", "hidden"],
)
def test_a_part_that_holds_nothing_a_reader_sees_is_reported(title, hide):
    text = complete(**{title.split()[0].lower(): hide(PARTS[title])})
    if title in ("Data", "Approach", "Evaluation") and hide("x").startswith("```"):
        return  # a schema, a pipeline or a printed report may be an answer
    found = rules(lint_text(text))
    word = title.split()[0].lower()
    of_part = {name for name in found if name.startswith("missing-") and word in name}
    assert of_part or "empty-section" in found


@pytest.mark.parametrize(
    "notice",
    [
        "<!-- Not for clinical use. -->",
        "```\nNot for clinical use.\n```",
        "![Not for clinical use](notice.png)",
        "See [DISCLAIMER.md](DISCLAIMER.md).",
        "Provided as is, without warranty of any kind.",
        "This is a portfolio project and not production-ready.",
        "You are responsible for regulatory clearance.",
        "This does not constitute legal advice.",
        "Ready for clinical use.",
        "The vendor states that the board is not intended for clinical use.",
        "The owners of the pictures release them for non-commercial research only.",
        "**Is this for research and education only?**\n\nThe server has no opinion.",
        "**May a doctor use it on patients?**\n\nYes.",
        "| Clinical use | yes |\n|---|---|\n| Licence | MIT |",
    ],
)
def test_what_no_reader_sees_or_what_says_something_else_is_no_disclaimer(notice):
    assert "missing-disclaimer" in rules(lint_text(complete(notice=notice)))


@pytest.mark.parametrize(
    "notice",
    [
        "This must **not** be used\nto make medical decisions.",
        "Not&nbsp;for clinical\u00a0use.",
        "For research and education purposes only.",
        "N\u200bot for clinical use.",
        "<details><summary>Notice</summary>\n\nNot medical advice.\n\n</details>",
        "It is no substitute for the advice of a doctor.",
        "<p align='center'><b>Not</b> for diagnostic use</p>",
        "**May a doctor use it on patients?**\n\nNo, never.",
        "| Licence | MIT |\n|---|---|\n| Use in patient care | none, this is teaching material |",
        "A hobby experiment; do not use it to look after anyone.",
        "This repository serves exclusively teaching and research.",
    ],
)
def test_a_disclaimer_is_read_as_a_reader_sees_it(notice):
    assert "missing-disclaimer" not in rules(lint_text(complete(notice=notice)))


def test_a_generated_project_is_judged_more_strictly(tmp_path):
    (tmp_path / "README.md").write_text(complete(human=None), encoding="utf-8")
    assert {f.severity for f in lint_file(tmp_path / "README.md")} == {"warning"}
    (tmp_path / ".proofkit").mkdir()
    (tmp_path / ".proofkit" / "project.toml").write_text("", encoding="utf-8")
    found = lint_file(tmp_path / "README.md")
    severities = {f.rule: f.severity for f in found}
    assert severities["missing-human-oversight"] == "error"


@pytest.mark.parametrize("content", [b"\xff\xfa\x00", b"# A\n\0\n", b"caf\xe9"])
def test_a_file_that_is_not_text_is_reported_and_never_passed(tmp_path, content):
    (tmp_path / "README.md").write_bytes(content)
    report = lint([str(tmp_path / "README.md")])
    assert rules(report.findings) == {"unscanned-file"}
    assert report.exit_code == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"caf\xe9", "it is not UTF-8 (byte 4); save it as UTF-8"),
        (b"\xfe\xff\0#\0", "it is not UTF-16-BE (byte 5); save it as UTF-8"),
        (b"# A\n\0\n", "it holds NUL characters, so it is not text; save it as UTF-8 text"),
        (b" " * (LARGEST_BYTES + 1), "it is larger than 64 MB; split it"),
    ],
)
def test_why_a_file_could_not_be_judged_is_said_in_a_sentence(tmp_path, content, reason):
    (tmp_path / "README.md").write_bytes(content)
    (found,) = lint_file(tmp_path / "README.md")
    assert found.message == f"could not be judged: {reason}"


def test_utf_16_and_a_byte_order_mark_are_read(tmp_path):
    for coding in ("utf-16", "utf-8-sig"):
        (tmp_path / "README.md").write_bytes(complete().encode(coding))
        assert lint_file(tmp_path / "README.md") == []


def test_configuration_of_the_nearest_folder_holds(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[tool.proofkit.lint]\nignore = ["missing-risks"]\n'
        '[tool.proofkit.lint.severity]\n"missing-problem" = "note"\n'
        '[tool.proofkit.lint.per-file-ignores]\n"README.md" = ["missing-data"]\n',
        encoding="utf-8",
    )
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "README.md").write_text("# A\n\nNot for clinical use.\n", encoding="utf-8")
    found = {f.rule: f.severity for f in lint_file(inner / "README.md")}
    assert "missing-risks" not in found
    assert "missing-data" not in found
    assert found["missing-problem"] == "note"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[lint]\nselct = []\n", "did you mean select"),
        ('[lint]\nselect = ["nothing"]\n', "no rule is called 'nothing'"),
    ],
)
def test_a_wrong_setting_ends_the_run(tmp_path, text, said):
    (tmp_path / "proofkit.toml").write_text(text, encoding="utf-8")
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match=said):
        lint_file(tmp_path / "README.md")


def test_contact_details_are_named_in_good_english():
    text = "## Contact\n\nQuestions: jane.roe@gmail.com\n\nTelephone (312) 846-2290\n"
    found = lint_text(text, options=Options(select=("contact-detail",)))
    assert [one.message for one in found] == [
        "publishes an e-mail address",
        "publishes a telephone number",
    ]


def test_a_rule_that_is_not_known_is_refused_with_the_nearest():
    with pytest.raises(ProofkitError, match="did you mean missing-risks"):
        lint_text("x", options=Options(select=("missing-risk",)))


@pytest.mark.parametrize(
    "options",
    [
        Options(ignore=("unscanned-file",)),
        Options(severities={"unscanned-file": "note"}),
        Options(per_file={"*.md": ("unscanned-file",)}),
    ],
)
def test_that_a_file_could_not_be_judged_cannot_be_silenced(options):
    with pytest.raises(ProofkitError, match="name it in `exclude`"):
        lint_text("x", options=options)


def test_a_path_that_does_not_exist_is_refused():
    with pytest.raises(ProofkitError, match="does not exist"):
        lint(["nowhere.md"])


def test_a_path_that_is_named_again_is_judged_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.md").write_text("No doctor needed.\n", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("r.md")
    once = lint(["r.md"])
    again = lint(["r.md", "r.md", "./r.md", str(tmp_path / "r.md"), "link.md"])
    assert [one.as_dict() for one in again.findings] == [one.as_dict() for one in once.findings]
    assert again.paths == ["r.md"]
    changed, _ = changes(["r.md", "./r.md"])
    assert [change.path for change in changed] == ["r.md"]


@pytest.mark.parametrize("name", ["a.parquet", "a.zip", "a.sqlite", "A.XLSX"])
def test_of_a_file_that_cannot_be_text_it_is_said_that_its_kind_is_not_read(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK\x03\x04\x00\xe9")
    report = lint([str(tmp_path / name)])
    [found] = report.findings
    assert (found.rule, report.exit_code) == ("unscanned-file", 2)
    assert "of a kind that is not read; look into it yourself" in found.message
    assert "UTF-8" not in found.message + report.remedy(found)
    (tmp_path / name).write_text("SSN 536-22-8726\n", encoding="utf-8")
    assert rules(lint([str(tmp_path / name)]).findings) == {"personal-identifier"}


def test_a_pattern_in_place_of_a_rule_is_answered_with_the_rules_that_it_fits():
    with pytest.raises(ProofkitError, match="in full, without patterns: certainty-claim, diagn"):
        lint_text("# A\n", options=Options(select=("*-claim",)))
    with pytest.raises(ProofkitError, match="none is like it"):
        lint_text("# A\n", options=Options(select=("*-clam",)))


def test_a_folder_with_nothing_to_judge_is_refused(tmp_path):
    with pytest.raises(ProofkitError, match="nothing to judge"):
        lint([str(tmp_path)])


def test_of_several_paths_one_that_cannot_be_judged_does_not_hide_the_others(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("first", "empty", "unset", "unknown", "last"):
        (tmp_path / name).mkdir()
    for name in ("first", "unset", "unknown", "last"):
        (tmp_path / name / "README.md").write_text(complete(), encoding="utf-8")
    (tmp_path / "unset" / "proofkit.toml").write_text("strikt = true\n", encoding="utf-8")
    (tmp_path / "unknown" / "proofkit.toml").write_text('baseline = "k.json"\n', encoding="utf-8")
    report = lint(["first", "empty", "unset", "unknown", "", "gone", "last"])
    assert report.paths == ["first/README.md", "last/README.md"]
    assert report.exit_code == 2
    assert rules(report.findings) == {"unscanned-file"}
    said = {
        path: [one.message.replace(f"{tmp_path}/", "") for one in found]
        for path, found in report.found.items()
    }
    assert said == {
        "first": [],
        "empty": ["could not be judged: nothing to judge in empty; name a folder with a README"],
        "unset": [
            "could not be judged: unset/proofkit.toml: there is no setting 'strikt'; did you mean "
            "strict?"
        ],
        "unknown": [
            "could not be judged: unknown/k.json does not exist; make it with --write-baseline"
        ],
        "": ["could not be judged: '' does not exist; name a README, a file or a folder"],
        "gone": ["could not be judged: gone does not exist; name a README, a file or a folder"],
        "last": [],
    }


@pytest.mark.parametrize("form", ["text", "json", "csv", "sarif", "github"])
def test_every_format_names_the_path_that_could_not_be_judged(tmp_path, monkeypatch, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    rendered = import_module(f"proofkit.linter.reports.{form}").render(lint(["README.md", "gone"]))
    assert "gone does not exist; name a README" in " ".join(rendered.split())


def test_what_holds_for_all_paths_is_said_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# A\n", encoding="utf-8")
    with pytest.raises(ProofkitError, match="no rule is called 'nothing'"):
        lint(["a.md", "b.md"], Options(select=("nothing",)))
    with pytest.raises(ProofkitError, match=r"known\.json does not exist"):
        lint(["a.md", "b.md"], Options(baseline="known.json"))


def test_what_can_be_mended_is_mended_beside_what_cannot_be_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    changed, unread = changes(["gone", "README.md"])
    assert [change.path for change in changed] == ["README.md"]
    [reason] = unread
    assert reason.startswith("gone could not be judged: gone does not exist")


def test_a_readme_in_another_language_is_judged_in_part():
    text = (
        "# R\u00e9admissions\n\nCe projet \u00e9tudie les r\u00e9admissions des patients dans un "
        "h\u00f4pital et les causes "
        "de ces r\u00e9admissions avec des donn\u00e9es qui sont publiques. Il remplace les "
        "m\u00e9decins.\n\nTODO: la suite\n"
    )
    assert rules(lint_text(text)) == {"unsupported-language", "placeholder-left"}


ENGLISH = "# Data dictionary\n\nThis tool is FDA approved.\n\n"
HOSPITALS = ("Hospital de la Santa Cruz y San Pablo", "Cl\u00ednica de los \u00c1ngeles del Mar")


@pytest.mark.parametrize(
    "names",
    [
        "| column | axis |\n|---|---|\n" + "| age | y |\n" * 12,
        "| x | y |\n|---|---|\n" + "| x | y |\n" * 12,
        "| hospital |\n|---|\n" + "".join(f"| {name} |\n" for name in HOSPITALS * 6),
        "".join(f"- {name}\n" for name in HOSPITALS * 6),
        "| cause |\n|---|\n" + "| dolor en el pecho que no es grave y se fue con una pausa |\n" * 6,
        "| ward |\n|---|\n" + "| \u5185\u79d1 |\n" * 20,
    ],
)
def test_names_and_values_in_another_language_leave_a_page_english(names):
    assert rules(lint_text(ENGLISH + names)) >= {"regulatory-claim", "missing-data"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Spanish", "Este proyecto estudia los reingresos de los pacientes en un hospital."),
        ("Portuguese", "O projeto estuda as readmiss\u00f5es dos pacientes com uma base de dados."),
        (
            "French",
            "Ce projet \u00e9tudie les r\u00e9admissions des patients dans un h\u00f4pital.",
        ),
        (
            "German",
            "Das Projekt untersucht, wer wieder ins Krankenhaus muss, mit einem Modell, und "
            "ist eine \u00dcbung.",
        ),
        ("a language other than English", "\u5185\u79d1 \u5916\u79d1 \u6025\u8bca"),
    ],
)
def test_a_page_in_another_language_is_told_although_its_table_is_not(language, text):
    table = "| age | y |\n|---|---|\n" + "| 61 | 1 |\n" * 9
    [found] = [
        one
        for one in lint_text(f"# R\n\n{text}\n\n{text}\n\n{table}")
        if one.rule == "unsupported-language"
    ]
    assert found.message.startswith(f"is in {language}")


def run(*arguments, text=None, cwd=None):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "proofkit", "lint", *arguments]
    return subprocess.run(
        command, input=text, capture_output=True, text=True, cwd=cwd, env=environment, check=False
    )


def test_the_command_reads_standard_input_and_fails_on_an_error():
    done = run("-", "--format", "json", text="No doctor needed.")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["findings"][0]["path"] == "<stdin>"
    assert set(report) >= {"findings", "files", "errors", "warnings", "notes"}


def test_strict_fails_on_a_warning_and_never_on_a_note(tmp_path):
    (tmp_path / "README.md").write_text(complete(human=None), encoding="utf-8")
    assert run("README.md", cwd=tmp_path).returncode == 0
    assert run("README.md", "--strict", cwd=tmp_path).returncode == 1
    late = (
        complete(notice=None)
        + "\n" * 50
        + "Not for clinical use. Use would need prospective validation.\n"
    )
    (tmp_path / "README.md").write_text(late, encoding="utf-8")
    done = run("README.md", "--strict", cwd=tmp_path)
    assert "late-disclaimer" in done.stdout
    assert done.returncode == 0


def test_the_rules_are_listed_and_explained():
    listed = json.loads(run("--list-rules", "--json").stdout)
    assert {"rule", "severity", "law"} <= set(listed[0])
    assert "Diagnosis and treatment are acts" in run("--explain", "diagnosis-claim").stdout
    assert run("--explain", "nothing").returncode == 2
