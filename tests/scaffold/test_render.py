import os
from pathlib import Path

import pytest

from proofkit.core.errors import ProofkitError
from proofkit.scaffold.layers import compose
from proofkit.scaffold.render import render


def tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def rendered(templates: Path, tmp_path: Path, **values: object) -> dict[str, str]:
    compose(templates, "model", templates / "demo", tmp_path / "composed")
    render(tmp_path / "composed", values, tmp_path / "out")
    files = (path for path in (tmp_path / "out").rglob("*") if path.is_file())
    return {p.relative_to(tmp_path / "out").as_posix(): p.read_text("utf-8") for p in files}


BASE = {
    "_partials/readme.md.jinja": "# {{ name }}\nNotice\n{% block body %}{% endblock %}\n",
    "_licenses/MIT.txt.jinja": "MIT, {{ name }}",
    "_layers/every/a.txt": "every",
    "_layers/every/b.txt": "every",
    "_layers/code/b.txt": "code",
    "_layers/code/c.txt": "code",
    "_layers/model/layer.toml": 'extends = "code"',
    "_layers/model/c.txt.jinja": "model {{ name }}",
    "demo/blueprint.toml": "x = 1",
    "demo/src/{{ package }}/d.py": "x = '{{ raw }}'",
}


def test_later_layers_win_file_by_file(tmp_path):
    templates = tree(tmp_path / "t", BASE)
    assert rendered(templates, tmp_path, name="N", package="pk") == {
        "a.txt": "every",
        "b.txt": "code",
        "c.txt": "model N",
        "src/pk/d.py": "x = '{{ raw }}'",
    }


def test_a_blueprint_fills_blocks_and_cannot_drop_what_stands_outside_them(tmp_path):
    readme = '{% extends "_partials/readme.md.jinja" %}{% block body %}mine{% endblock %}dropped'
    templates = tree(tmp_path / "t", {**BASE, "demo/README.md.jinja": readme})
    assert (
        rendered(templates, tmp_path, name="N", package="p")["README.md"] == "# N\nNotice\nmine\n"
    )


@pytest.mark.parametrize(
    "name", ["{{ 7*7 }}", "{% raw %}", "{{ cycler.__init__.__globals__ }}", "{# x #}"]
)
def test_template_syntax_in_an_answer_stays_text(tmp_path, name):
    templates = tree(tmp_path / "t", BASE)
    assert rendered(templates, tmp_path, name=name, package="p")["c.txt"] == f"model {name}"


def test_a_misspelt_variable_is_an_error(tmp_path):
    templates = tree(tmp_path / "t", {**BASE, "demo/e.txt.jinja": "{{ nmae }}"})
    with pytest.raises(ProofkitError, match="'nmae' is undefined"):
        rendered(templates, tmp_path, name="N", package="p")


@pytest.mark.parametrize(
    "hostile",
    [
        '{% include "../../outside.txt" %}',
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ name.__init__.__globals__ }}",
    ],
)
def test_a_template_cannot_reach_out_of_its_folder_or_into_python(tmp_path, hostile):
    tree(tmp_path, {"outside.txt": "secret"})
    templates = tree(tmp_path / "t", {**BASE, "demo/e.txt.jinja": hostile})
    with pytest.raises(ProofkitError, match="cannot be rendered"):
        rendered(templates, tmp_path, name="N", package="p")


def test_a_path_that_an_answer_would_lead_outside_is_refused(tmp_path):
    templates = tree(tmp_path / "t", {**BASE, "demo/{{ name }}/e.txt": "x"})
    with pytest.raises(ProofkitError):
        rendered(templates, tmp_path, name="../../evil", package="p")
    assert not (tmp_path.parent / "evil").exists()


def test_symbolic_links_in_a_template_are_refused(tmp_path):
    templates = tree(tmp_path / "t", BASE)
    (templates / "demo" / "link").symlink_to("/etc/hostname")
    with pytest.raises(ProofkitError, match="symbolic link"):
        rendered(templates, tmp_path, name="N", package="p")


def test_compiled_files_and_odd_modes_of_an_installed_template_do_not_travel(tmp_path):
    templates = tree(tmp_path / "t", {**BASE, "demo/__pycache__/d.cpython-311.pyc": "x"})
    (templates / "demo/src/{{ package }}/d.py").chmod(0o444)
    assert "__pycache__/d.cpython-311.pyc" not in rendered(
        templates, tmp_path, name="N", package="p"
    )
    assert (tmp_path / "out/src/p/d.py").stat().st_mode & 0o777 == 0o644


def test_a_layer_that_extends_itself_is_an_error(tmp_path):
    templates = tree(tmp_path / "t", {**BASE, "_layers/code/layer.toml": 'extends = "model"'})
    with pytest.raises(ProofkitError, match="extends itself"):
        rendered(templates, tmp_path, name="N", package="p")


def test_a_persons_settings_of_copier_do_not_matter(tmp_path, monkeypatch):
    (tmp_path / "settings.yml").write_text("trust: 3\n")
    monkeypatch.setenv("COPIER_SETTINGS_PATH", str(tmp_path / "settings.yml"))
    templates = tree(tmp_path / "templates", BASE)
    assert rendered(templates, tmp_path, name="A", package="demo")["a.txt"] == "every"


def test_permissions_are_those_that_the_persons_umask_leaves(tmp_path):
    mask = os.umask(0o077)
    try:
        rendered(
            tree(tmp_path / "templates", BASE | {"demo/x/y.txt": "y"}),
            tmp_path,
            name="A",
            package="demo",
        )
    finally:
        os.umask(mask)
    assert (tmp_path / "out" / "x").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "out" / "x" / "y.txt").stat().st_mode & 0o777 == 0o600


def test_a_partial_that_is_not_there_is_named_with_where_it_would_be_found(tmp_path):
    own = {"demo/_partials/one.jinja": "one", "demo/a.txt.jinja": '{% include "_partials/one" %}'}
    templates = tree(tmp_path / "t", {**BASE, **own})
    with pytest.raises(ProofkitError, match=r"there is no _partials/one; .* _partials/SLUG/NAME"):
        rendered(templates, tmp_path, name="N", package="p")
    (templates / "demo/a.txt.jinja").write_text('{% include "_partials/demo/one.jinja" %}')
    assert rendered(templates, tmp_path / "again", name="N", package="p")["a.txt"] == "one"
