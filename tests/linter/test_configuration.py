import re

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.engine import lint
from proofkit.linter.run.configuration import configuration_above
from proofkit.linter.run.options import Options

OURS, SHARED = "proofkit.toml", "pyproject.toml"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (OURS, "selct = []", "there is no setting 'selct'; did you mean select?"),
        (OURS, "[lint]\nper-file-ignore = 3", "did you mean per-file-ignores?"),
        (OURS, "zzz = 1", "there are select, ignore, exclude, per-file-ignores, severity, rules,"),
        (OURS, 'select = "x"', 'select must be a list of rules, such as ["diagnosis-claim"]'),
        (
            OURS,
            "exclude = [3]",
            'exclude must be a list of patterns of paths, such as ["drafts/*"]',
        ),
        (OURS, "baseline = 3", 'baseline must be the name of a file, such as "known.json"'),
        (OURS, 'strict = "yes"', "strict must be true or false"),
        (OURS, "severity = 3", "severity must be a table of rules and what each is (error,"),
        (OURS, 'severity.a = "fatal"', 'such as { accuracy-only = "error" }'),
        (OURS, "severity.a = []", 'such as { accuracy-only = "error" }'),
        (OURS, "per-file-ignores.a = 3", 'such as { "docs/*" = ["broken-link"] }'),
        (OURS, "lint = 3", "lint must be a table; write the settings below [lint]"),
        (SHARED, "[tool]\nproofkit = 3", "write the settings below [tool.proofkit.lint]"),
        (SHARED, "[tool.proofkit]\nlint = 3", "tool.proofkit.lint must be a table"),
        (OURS, "[lint", "cannot be read as TOML"),
        (OURS, "a = " + "[" * 20_000, "cannot be read as TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_be_right(tmp_path, name, text, said):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ProofkitError, match=re.escape(said)) as caught:
        configuration_above(str(tmp_path))
    assert str(caught.value).startswith(str(tmp_path / name))


@pytest.mark.parametrize(
    "text",
    [
        "[tool.proofkit.lint]\nstrict = true",
        "[tool]\nproofkit.lint.strict = true",
        "[tool]\nproofkit = { lint = { strict = true } }",
        "[ tool . 'proofkit' . lint ]\nstrict = true",
    ],
)
def test_the_table_is_found_in_every_form_that_toml_has(tmp_path, text):
    (tmp_path / SHARED).write_text(text, encoding="utf-8")
    assert configuration_above(str(tmp_path)) == (str(tmp_path / SHARED), {"strict": True})


@pytest.mark.parametrize(("name", "table"), [(OURS, ""), (SHARED, "[tool.proofkit.lint]\n")])
def test_a_configuration_is_read_with_and_without_a_byte_order_mark(tmp_path, name, table):
    (tmp_path / name).write_text(f"{table}strict = true\n", encoding="utf-8-sig")
    assert configuration_above(str(tmp_path)) == (str(tmp_path / name), {"strict": True})


def test_a_configuration_that_is_not_utf_8_is_named_with_the_way_out(tmp_path):
    (tmp_path / OURS).write_text('exclude = ["caf\u00e9/*"]\n', encoding="latin-1")
    with pytest.raises(ProofkitError) as caught:
        configuration_above(str(tmp_path))
    assert str(caught.value) == f"{tmp_path / OURS} is not UTF-8 (byte 16); save it as UTF-8"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('select = ["diagnosis-clam"]', "no rule is called 'diagnosis-clam'; did you mean diag"),
        ('ignore = ["diagnosis-clam"]', "no rule is called"),
        ('severity.diagnosis-clam = "note"', "no rule is called"),
        ('per-file-ignores."docs/*" = "diagnosis-clam"', "no rule is called"),
        ('per-file-ignores."docs/*" = ["broken-link", "diagnosis-clam"]', "no rule is called"),
        ('ignore = ["unscanned-file"]', "unscanned-file is always an error"),
    ],
)
def test_a_name_that_no_rule_has_is_told_with_the_file_that_it_stands_in(tmp_path, text, said):
    (tmp_path / "README.md").write_text("# A\n", "utf-8")
    (tmp_path / OURS).write_text(text, "utf-8")
    with pytest.raises(ProofkitError, match=re.escape(f"{tmp_path / OURS}: {said}")):
        lint([str(tmp_path)])
    with pytest.raises(ProofkitError, match=r"^no rule is called 'nothing'"):
        lint([str(tmp_path)], Options(select=("nothing",)))


def test_a_file_of_others_that_only_names_us_is_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    text = '[project]\ndependencies = ["proofkit-health"]\n[tool.ruff.lint]\nselect = []\n'
    (tmp_path / SHARED).write_text(text, encoding="utf-8")
    assert configuration_above(str(tmp_path)) is None


@pytest.mark.parametrize("pattern", ["drafts", "drafts/", "./drafts/*", "drafts/*", "x.md"])
def test_a_folder_is_excluded_however_it_is_written(tmp_path, pattern):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "README.md").write_text("# A\n", "utf-8")
    (tmp_path / "drafts" / "x.md").write_text("It saves lives.\n", "utf-8")
    (tmp_path / "proofkit.toml").write_text(f'exclude = ["{pattern}"]\n', "utf-8")
    assert not any("drafts" in path for path in lint([str(tmp_path)]).paths)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("pyproject.toml", "[tool.proofkit]\nstrict = true\n", r"below \[tool.proofkit.lint\]"),
        ("pyproject.toml", "[tool.proofkit.lnt]\nstrict = true\n", r"did you mean \[tool"),
        ("proofkit.toml", "strict = true\n[lint]\nignore = []\n", r"below \[lint\]"),
    ],
)
def test_a_setting_that_would_have_no_effect_is_refused(tmp_path, name, text, reason):
    (tmp_path / "README.md").write_text("# A\n", "utf-8")
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(ProofkitError, match=reason):
        lint([str(tmp_path)])


def test_settings_of_other_commands_may_stand_in_the_same_file(tmp_path):
    (tmp_path / "README.md").write_text("# A\n", "utf-8")
    (tmp_path / "proofkit.toml").write_text('blueprints = ["mine"]\n', "utf-8")
    assert lint([str(tmp_path)]).paths
