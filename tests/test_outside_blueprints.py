"""Blueprints from outside: how they are found, what they may do, and what is refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from proofkit import ProofkitError, catalog, new
from proofkit.cli import main
from proofkit.core import resources
from proofkit.project.upkeep import update
from tests.older import commit

ABOUT = """\
title = "A form for consent"
question = "What must a person know before they agree?"
summary = "A document project."
kind = "document"
dataset = "none"
size = 0
domain = "governance"
backgrounds = ["compliance"]
employers = ["hospital"]
coding = "low"
hours = 4
build = ["A form."]
skills = ["Writing."]
interview = ["Who reads it?"]

[proves]
hospital = "That you can write."
"""


def a_blueprint(folder: Path, **files: str) -> Path:
    """Write a blueprint to `folder`; its README is the one that comes with proofkit, filled."""
    named = {name.replace("__", "/").replace("_dot_", "."): text for name, text in files.items()}
    whole = {"blueprint.toml": ABOUT, "README.md.jinja": README, REPORT: "", **named}
    for name, text in whole.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


SHIPPED = resources.templates() / "readmission-risk" / "README.md.jinja"
README = SHIPPED.read_text("utf-8")
REPORT = "src/{{ package }}/report.py"


@pytest.fixture
def outside(tmp_path, monkeypatch):
    """A folder that PROOFKIT_BLUEPRINTS names."""
    monkeypatch.setenv("PROOFKIT_BLUEPRINTS", str(tmp_path / "outside"))
    return tmp_path / "outside"


def slugs() -> list[str]:
    return [blueprint.slug for blueprint in catalog()]


def test_a_folder_of_blueprints_is_named_by_a_variable(outside):
    a_blueprint(outside / "consent-form")
    assert "consent-form" in slugs()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("proofkit.toml", 'blueprints = ["mine"]'),
        ("pyproject.toml", '[tool.proofkit]\nblueprints = ["mine/consent-form"]'),
    ],
)
def test_or_by_a_configuration_in_the_current_folder(tmp_path, monkeypatch, name, text):
    a_blueprint(tmp_path / "mine" / "consent-form")
    (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    assert "consent-form" in slugs()


def test_a_configuration_with_a_byte_order_mark_is_read_and_another_coding_named(
    tmp_path, monkeypatch
):
    a_blueprint(tmp_path / "mine" / "queue-check")
    monkeypatch.chdir(tmp_path)
    Path("proofkit.toml").write_text('blueprints = ["mine"]', "utf-8-sig")
    assert "queue-check" in slugs()
    Path("proofkit.toml").write_text('blueprints = ["caf\u00e9"]', "latin-1")
    with pytest.raises(ProofkitError, match=r"proofkit\.toml is not UTF-8; save it as UTF-8"):
        slugs()


def test_or_by_an_entry_point_of_which_nothing_is_executed(tmp_path, monkeypatch):
    package = tmp_path / "consent_pack"
    a_blueprint(package / "blueprints" / "consent-form")
    (package / "__init__.py").write_text("raise SystemExit('executed')")
    about = tmp_path / "consent_pack-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: consent-pack\nVersion: 1\n")
    (about / "entry_points.txt").write_text(
        "[proofkit.blueprints]\nconsent = consent_pack:blueprints\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "consent-form" in slugs()
    (about / "entry_points.txt").write_text("[proofkit.blueprints]\nx = consent_pack:../..\n")
    with pytest.raises(ProofkitError, match="must name a folder of a package"):
        slugs()


def test_a_place_without_a_blueprint_is_named(outside):
    with pytest.raises(ProofkitError, match=r"PROOFKIT_BLUEPRINTS names .*no blueprint\.toml"):
        slugs()


def test_a_blueprint_cannot_take_the_place_of_one_that_comes_with_proofkit(outside):
    a_blueprint(outside / "readmission-risk")
    with pytest.raises(ProofkitError, match="two projects are called 'readmission-risk'"):
        slugs()


@pytest.mark.parametrize("slug", ["Consent", "con sent", "-x", "json", "class", "a" * 70, "é"])
def test_a_folder_name_that_cannot_name_a_package_is_refused(outside, slug):
    a_blueprint(outside / slug)
    with pytest.raises(ProofkitError, match=r"folder is named in lower case|Python's own"):
        slugs()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 9_000,
        "#" * 70_000,
        ABOUT.replace('"A form for consent"', '"\\u001b[2J"'),
        ABOUT + '\n[tasks]\nrun = "rm -rf /"\n',
        ABOUT.replace('"That you can write."', '""'),
        ABOUT.replace('"A form for consent"', '"A form\\nfor consent"'),
        ABOUT.replace('"A form for consent"', f'"{"A form " * 20}"'),
    ],
)
def test_a_blueprint_toml_that_is_not_one_is_refused(outside, text):
    a_blueprint(outside / "consent-form", blueprint_dot_toml=text)
    with pytest.raises(ProofkitError, match=r"blueprint\.toml"):
        slugs()


def test_a_project_is_made_from_layers_of_proofkit_and_updated_when_the_blueprint_changes(
    outside, tmp_path, capsys
):
    blueprint = a_blueprint(outside / "consent-form", page_dot_md_dot_jinja="# {{ name_md }}\n")
    made = new("consent-form", tmp_path / "p", git=False).path
    assert (made / "page.md").read_text() == "# A form for consent\n"
    assert "not for clinical use" in (made / "DISCLAIMER.md").read_text("utf-8").lower()
    assert main(["lint", str(made / "README.md"), "--format", "json"]) in (0, 1)
    commit(made)
    (blueprint / "page.md.jinja").write_text("# {{ name_md }}\n\nMore.\n")
    capsys.readouterr()
    assert update(made).written == (".proofkit/scaffold.json", "page.md")
    assert (made / "page.md").read_text() == "# A form for consent\n\nMore.\n"


def test_a_blueprint_may_ask_questions_and_ship_what_ifs(outside, tmp_path):
    about = ABOUT + (
        '[choices.colour]\nquestion = "Which?"\noptions = { red = "Red", blue = "Blue" }\n'
        "[what_if]\nsize = 1\nreplications = 1\nvariants = { as_is = [], more = ['beds=+1'] }\n"
    )
    page = "{{ colour }}{% for c in blueprint.choices %} {{ c.options.blue }}{% endfor %}"
    page += " {{ blueprint.what_if.variants.more[0] }}\n"
    a_blueprint(outside / "consent-form", blueprint_dot_toml=about, page_dot_md_dot_jinja=page)
    made = new("consent-form", tmp_path / "p", git=False, colour="blue").path
    assert (made / "page.md").read_text() == "blue Blue beds=+1\n"


@pytest.mark.parametrize("name", ["logo.png", "notes/story.ipynb.md", "x.txt.jinja"])
def test_a_file_that_is_no_utf8_is_refused(outside, tmp_path, name):
    blueprint = a_blueprint(outside / "consent-form", **{name: ""})
    (blueprint / name).write_bytes("\x89café".encode("latin-1"))
    with pytest.raises(ProofkitError, match=f"{name} is not UTF-8, and a template holds texts"):
        new("consent-form", tmp_path / "p", git=False)


def test_what_programs_leave_in_a_blueprint_is_passed_over(outside, tmp_path):
    blueprint = a_blueprint(outside / "consent-form")
    for name in (".DS_Store", "src/__pycache__/x.pyc"):
        (blueprint / name).parent.mkdir(parents=True, exist_ok=True)
        (blueprint / name).write_bytes(b"\xff\xfe")
    made = new("consent-form", tmp_path / "p", git=False)
    assert not [name for name in made.files if "DS_Store" in name or "pyc" in name]


def test_a_blueprint_without_a_readme_is_refused(outside, tmp_path):
    (a_blueprint(outside / "consent-form") / "README.md.jinja").unlink()
    with pytest.raises(ProofkitError, match=r"consent-form holds no README\.md\.jinja"):
        new("consent-form", tmp_path / "p", git=False)


def test_a_blueprint_without_a_report_is_refused(outside, tmp_path):
    (a_blueprint(outside / "consent-form") / REPORT).unlink()
    with pytest.raises(ProofkitError, match=r"holds no src/\{\{ package \}\}/report\.py"):
        new("consent-form", tmp_path / "p", git=False)


def test_a_readme_without_the_notice_is_refused(outside, tmp_path):
    a_blueprint(outside / "consent-form", README_dot_md_dot_jinja="# {{ name_md }}\n\nNo notice.\n")
    with pytest.raises(ProofkitError, match=r"would break the rule missing-.*; mend .*, or choose"):
        new("consent-form", tmp_path / "p", git=False)
    assert not (tmp_path / "p").exists()


def test_a_later_version_without_the_notice_is_refused_too(outside, tmp_path):
    blueprint = a_blueprint(outside / "consent-form")
    made = new("consent-form", tmp_path / "p", git=False).path
    commit(made)
    (blueprint / "README.md.jinja").write_text("# {{ name_md }}\n\nNo notice.\n")
    with pytest.raises(ProofkitError, match="would break the rule missing-"):
        update(made)


HOSTILE = {
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": "cannot be rendered",
    "{{ name.__init__.__globals__ }}": "cannot be rendered",
    "{% include '../../../etc/passwd' %}": "cannot be rendered",
    "{% include '/etc/passwd' %}": "cannot be rendered",
    "{{ '$HOME' | expandvars }}": "No filter named 'expandvars'",
    "{{ '/etc/*' | fileglob }}": "No filter named 'fileglob'",
    "{{ ['/etc/*'] | map('file' ~ 'glob') | list }}": "No filter named 'fileglob'",
    "{{ '&a [x]' | from_yaml }}": "No filter named 'from_yaml'",
    "{{ _copier_python }}": "asks for paths of this machine",
    "{{ _external_data }}": "asks for paths of this machine",
    "{{ 'a' * 10 ** 11 }}": "too much memory or time",
    "{{ ('a' * 3221225472) | length }}": "too much memory or time",
    "{{ 'a' * 20971520 }}": "too much memory or time",
    "{{ 2 ** 9999999999 }}": r"too much memory or time|within \d+ seconds|cannot be rendered",
    "{% for i in range(10 ** 9) %}x{% endfor %}": "cannot be rendered",
    "{{ nmae }}": "'nmae' is undefined",
    "{{ 1 / 0 }}": "cannot be rendered",
}


@pytest.mark.parametrize("template", HOSTILE)
def test_a_template_that_reaches_out_is_refused_with_a_reason(outside, tmp_path, template):
    a_blueprint(outside / "consent-form", x_dot_txt_dot_jinja=template)
    with pytest.raises(ProofkitError, match=HOSTILE[template]):
        new("consent-form", tmp_path / "p", git=False)
    assert not (tmp_path / "p").exists()


def test_a_template_that_never_ends_is_stopped(outside, tmp_path, monkeypatch):
    monkeypatch.setattr("proofkit.scaffold.confined.SECONDS", 3)
    loop = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
    a_blueprint(outside / "consent-form", x_dot_txt_dot_jinja=loop)
    with pytest.raises(ProofkitError, match=r"not rendered within 3 seconds"):
        new("consent-form", tmp_path / "p", git=False)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("DISCLAIMER.md", "replaces DISCLAIMER.md, which every project shares"),
        ("disclaimer.MD", "replaces DISCLAIMER.md"),
        ("DISCLAIMER.md.jinja.jinja", "ends in .jinja twice"),
        ("DISCLAIMER.md{{ '' }}", "expression or statement in the file name"),
        ("{{ 'LICENSE' }}", "expression or statement in the file name"),
        ("{{ package and 'LICENSE' }}", "expression or statement in the file name"),
        ("LICENSE/text.txt", "replaces LICENSE"),
        ("tests/test_safety.py.jinja", "replaces tests/test_safety.py"),
        ("tests/{{ 'test_safety' }}.py", "expression or statement in the file name"),
        (".github/workflows/{{ 'ci' }}.yml", "expression or statement in the file name"),
        (".github/workflows/pages.yml", "replaces .github/workflows/pages.yml"),
        ("data/people.csv", "holds data/people.csv, and data/ is the generator's"),
        ("src/{{package}}/verify.py", "replaces src/consent_form/verify.py"),
        ("src/consent_form/verify.py", "replaces src/consent_form/verify.py"),
        (".git/hooks/post-commit", "below .git"),
        ("{{ '.git' }}/hooks/post-commit", "expression or statement in the file name"),
        ("{{ '.GIT' }}/config", "expression or statement in the file name"),
        (".proofkit/project.toml", "below .proofkit"),
        ("readme.MD", "take for one file"),
        ("aux.txt", "Windows cannot hold"),
        ("a|b.txt", "cannot stand in a file name"),
        ("{% if true %}x{% endif %}.txt", "statement in the file name"),
        ("{# package #}x.txt", "statement in the file name"),
        ("{{ '..' }}/{{ '..' }}/out.txt", "expression or statement in the file name"),
        ("{{ '/tmp/proofkit-out.txt' }}", "expression or statement in the file name"),
    ],
)
def test_a_file_name_that_leads_elsewhere_is_refused(outside, tmp_path, name, reason):
    a_blueprint(outside / "consent-form", **{name: "x"})
    with pytest.raises(ProofkitError, match=reason):
        new("consent-form", tmp_path / "p", git=False)
    assert [path.name for path in tmp_path.iterdir()] == ["outside"]
    assert not Path("/tmp/proofkit-out.txt").exists()


def test_a_file_name_may_hold_the_package(outside, tmp_path):
    a_blueprint(outside / "consent-form", **{"src/{{ package }}/wording.py": "WORD = 'yes'\n"})
    made = new("consent-form", tmp_path / "p", git=False)
    assert "src/consent_form/wording.py" in made.files


def test_links_devices_and_floods_are_refused(outside, tmp_path):
    blueprint = a_blueprint(outside / "consent-form")
    for make, reason in (
        (lambda path: path.symlink_to("/etc/passwd"), "symbolic link"),
        (lambda path: path.symlink_to("/etc"), "symbolic link"),
        (lambda path: __import__("os").mkfifo(path), "no file"),
        (lambda path: path.write_bytes(b"x" * (5 << 20)), "too large"),
    ):
        make(blueprint / "odd")
        with pytest.raises(ProofkitError, match=reason):
            new("consent-form", tmp_path / "p", git=False)
        (blueprint / "odd").unlink()
    (blueprint / "many").mkdir()
    for number in range(2_001):
        (blueprint / "many" / str(number)).touch()
    with pytest.raises(ProofkitError, match="over 2000 files"):
        new("consent-form", tmp_path / "p", git=False)


def test_nothing_of_a_blueprint_is_executed(outside, tmp_path, monkeypatch):
    ran = tmp_path / "ran"
    hostile = f"import pathlib; pathlib.Path({str(ran)!r}).touch()\n"
    tasks = f"_tasks: ['touch {ran}']\n_jinja_extensions: [evil.Extension]\n"
    a_blueprint(
        outside / "consent-form",
        copier_dot_yml=tasks,
        conftest_dot_py=hostile,
        evil_dot_py=hostile,
        sitecustomize_dot_py=hostile,
        hooks__post_gen_project_dot_py=hostile,
    )
    for name in ("copier", "jinja2", "json"):  # what a clone may hold, and its reader stand in
        (tmp_path / f"{name}.py").write_text(hostile)
    monkeypatch.chdir(tmp_path)
    new("consent-form", tmp_path / "p", git=False)
    assert not ran.exists()
    assert (tmp_path / "p" / "copier.yml").read_text() == tasks


def test_the_environment_does_not_reach_the_process_that_renders(outside, tmp_path, monkeypatch):
    monkeypatch.setenv("A_SECRET", "hunter2")
    a_blueprint(outside / "consent-form", x_dot_txt_dot_jinja="{{ size }}")
    code = (
        "import os, proofkit.scaffold.confined as c, subprocess\n"
        "real = subprocess.run\n"
        "def spy(*words, **more):\n"
        "    print('A_SECRET' in more['env'], 'PATH' in more['env'])\n"
        "    return real(*words, **more)\n"
        "subprocess.run = spy\n"
        f"from proofkit import new; new('consent-form', {str(tmp_path / 'p')!r}, git=False)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0] == "False False"
    assert json.loads((tmp_path / "p/.proofkit/scaffold.json").read_text())["files"]["x.txt"] == "0"
