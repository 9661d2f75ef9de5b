"""A blueprint that is written by templates/README.md alone makes a project that runs."""

import re
import subprocess
import sys
import tomllib

import pytest

from proofkit import new
from proofkit.core import resources
from proofkit.linter.engine import lint
from tests.test_outside_blueprints import ABOUT

GUIDE = (resources.templates() / "README.md").read_text("utf-8")
TEXT = "Those who run a clinic read replies by hand, and nobody knows how long it takes them. " * 2
BLOCKS = {
    "problem": TEXT,
    "data": f"The data are synthetic; no real person is described. {TEXT}",
    "approach": TEXT,
    "risks": f"It can be wrong, and for some groups more often. {TEXT}",
    "oversight": f"A nurse decides, and overrules the output where it is wrong. {TEXT}",
    "next_steps": TEXT,
    "employer": TEXT,
}
DECISIONS = "{% call decision('T') -%}\nBecause.\n{%- endcall %}\n"


def fence(language):
    (text,) = re.findall(rf"(?ms)^```{language}\n(.*?)^```$", GUIDE)
    return text


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("PROOFKIT_BLUEPRINTS", str(tmp_path / "outside"))
    folder = tmp_path / "outside" / "reply-count"
    code = folder / "src" / "{{ package }}"
    code.mkdir(parents=True)
    (code / "report.py").write_text(fence("python"), encoding="utf-8")
    about = ABOUT.replace('"none"', '"appointment-messages"').replace("size = 0", "size = 300")
    (folder / "blueprint.toml").write_text(about, encoding="utf-8")
    filled = BLOCKS | {
        "summary": "A count of replies.",
        "decisions": "".join(DECISIONS.replace("T", topic) for topic in "abcde"),
    }
    texts = (f"{{% block {name} %}}\n{text}\n{{% endblock %}}\n" for name, text in filled.items())
    (folder / "README.md.jinja").write_text(fence("jinja") + "".join(texts), encoding="utf-8")
    return new("reply-count", tmp_path / "p", git=False, run=True).path


@pytest.mark.project
def test_the_project_is_computed_tested_and_safe(project):
    assert re.search(r"300 messages take \d+ hours\.", (project / "README.md").read_text("utf-8"))
    assert not [one for one in lint([str(project)]).findings if one.severity == "error"]
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert tested.returncode == 0, tested.stdout


def test_the_guide_names_every_key_of_a_blueprint():
    listed = set(re.findall(r"`\[?([a-z_]+)", GUIDE.split("## blueprint.toml")[1].split("## ")[0]))
    for file in resources.templates().glob("*/blueprint.toml"):
        keys = set(tomllib.loads(file.read_text("utf-8")))
        assert keys <= listed, file
