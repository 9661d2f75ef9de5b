"""Imports follow the arrows: cli -> commands -> project -> jobs -> core."""

import ast
from pathlib import Path

import pytest

import proofkit

ROOT = Path(proofkit.__file__).parent
JOBS = {"scaffold", "generator", "linter", "catalogue"}
MAY_IMPORT = {
    "__init__": {"__about__", "core", "project"},
    "__main__": {"cli"},
    "cli": {"__about__", "commands", "core"},
    "commands": {"__about__", "commands", "project", "core", *JOBS},
    "project": {"__about__", "core", "project", *JOBS},
    "core": {"__about__", "core"},
    **{job: {"__about__", "core", job} for job in JOBS},
}
BEHIND_ONE_FILE = {
    "copier": "scaffold/render.py",
    "nbformat": "scaffold/notebook.py",
    "pyromark": "linter/document.py",
}

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))


def imported(module: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_below_it(module):
    part = module.split("/")[0].removesuffix(".py")
    used = {name.split(".")[1] for name in imported(module) if name.startswith("proofkit.")}
    parts = {path.stem for path in ROOT.iterdir()}
    assert (used & parts) - {part} <= MAY_IMPORT.get(part, set())


@pytest.mark.parametrize("module", MODULES)
def test_a_library_stays_behind_one_file(module):
    roots = {name.split(".")[0] for name in imported(module)}
    for library, home in BEHIND_ONE_FILE.items():
        assert library not in roots or module == home


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_enough_to_be_read_in_one_sitting(module):
    assert len((ROOT / module).read_text("utf-8").splitlines()) <= 220
