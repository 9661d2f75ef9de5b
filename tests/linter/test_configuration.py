import re

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.linter.configuration import configuration_above
from proofkit.linter.engine import lint

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
    assert configuration_above(str(tmp_path)) == (str(tmp_path), {"strict": True})


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
