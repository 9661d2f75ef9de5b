"""`examples/` is what `proofkit new SLUG --run` writes, and nothing else."""

import json
import math
import re

import pytest

from tests.generated import EXAMPLES, slugs

FIGURES = {".png", ".svg", ".dcm"}
FIGURE_TOLERANCE = 0.25  # of the size: drawing libraries differ in fonts and compression

each_example = [
    pytest.param(slug, marks=[pytest.mark.project, pytest.mark.xdist_group(slug)])
    for slug in slugs()
]


def files(folder):
    return {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}


def assert_close(committed, made, where):
    if isinstance(committed, dict):
        assert committed.keys() == made.keys(), where
        for key in committed:
            assert_close(committed[key], made[key], f"{where}.{key}")
    elif isinstance(committed, list):
        assert len(committed) == len(made), where
        for place, pair in enumerate(zip(committed, made, strict=True)):
            assert_close(*pair, f"{where}[{place}]")
    elif isinstance(committed, float) or isinstance(made, float):
        assert math.isclose(committed, made, rel_tol=1e-6, abs_tol=1e-6), where
    else:
        assert committed == made, where


def text_of(path):
    """Return a page or notebook without its inline pictures."""
    text = path.read_text("utf-8")
    text = re.sub(r'"image/png": ".*?"', '"image/png": ""', text)
    return re.sub(r"data:image/[a-z+]+;base64,[\w+/=]*|<svg.*?</svg>", "", text, flags=re.DOTALL)


def test_there_is_an_example_of_every_project_and_no_other():
    assert sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()) == slugs()


@pytest.mark.parametrize("slug", each_example)
def test_the_committed_example_is_what_the_command_writes(finished, slug):
    committed, made = files(EXAMPLES / slug), files(finished(slug))
    assert sorted(committed) == sorted(made)
    for name, path in committed.items():
        if path.suffix in FIGURES and not name.startswith("data/"):
            sizes = [p.stat().st_size for p in (path, made[name])]
            assert math.isclose(*sizes, rel_tol=FIGURE_TOLERANCE), name
        elif name == "reports/metrics.json":
            pair = [json.loads(p.read_text("utf-8")) for p in (path, made[name])]
            assert_close(*pair, name)
        elif path.suffix in {".html", ".ipynb"}:
            assert text_of(path) == text_of(made[name]), name
        else:
            assert path.read_bytes() == made[name].read_bytes(), name


@pytest.mark.parametrize("slug", slugs())
def test_what_is_shown_as_zero_has_no_minus_sign(slug):
    pages = [
        path
        for name, path in files(EXAMPLES / slug).items()
        if path.suffix in {".md", ".html", ".ipynb"} and not name.startswith("data/")
    ]
    assert pages
    for path in pages:
        assert not re.search(r"(?<![\w.])-0(\.0+)?(?![\w.]*\d)", text_of(path)), path.name
