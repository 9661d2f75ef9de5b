"""Imports follow the arrows: cli -> commands -> project -> jobs -> core."""

import ast
from graphlib import TopologicalSorter
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
    "pyromark": "linter/markdown/events.py",
    "pyarrow": "generator/parquet_writer.py",
    "mimesis": "generator/people.py",
    "pydicom": "generator/models/chest_phantoms/dicom.py",
    "shtab": "commands/__init__.py",
}

ONE_PIECE = ("proofkit.linter.identifiers",)
"""Packages whose modules and `__init__` need each other; to the rest each is one piece."""

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


@pytest.mark.parametrize("module", [one for one in MODULES if one.startswith("commands/")])
def test_a_command_calls_one_job_and_leaves_it_to_the_project_to_join_several(module):
    used = {name.split(".")[1] for name in imported(module) if name.startswith("proofkit.")}
    assert len(used & JOBS) <= 1


def dotted(module: str) -> str:
    return f"proofkit.{module.removesuffix('.py').replace('/', '.')}".removesuffix(".__init__")


ALL = {dotted(module) for module in MODULES}


def needed(module: str) -> set[str]:
    """Return the modules that a module imports when it runs, at once or later."""
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            below = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= (below & ALL) or ({node.module} & ALL)
    return names


def test_no_module_imports_itself_by_way_of_others():
    def piece(name):
        return next((whole for whole in ONE_PIECE if name.startswith(whole)), name)

    graph: dict[str, set[str]] = {}
    for module in MODULES:
        name = piece(dotted(module))
        graph.setdefault(name, set()).update({piece(one) for one in needed(module)} - {name})
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("module", MODULES)
def test_a_library_stays_behind_one_file(module):
    roots = {name.split(".")[0] for name in imported(module)}
    for library, home in BEHIND_ONE_FILE.items():
        assert library not in roots or module == home


def words_in_code(module: str) -> set[str]:
    tree = ast.parse((ROOT / module).read_text("utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str)}


def test_what_the_parser_calls_things_stays_behind_its_file_too():
    home = BEHIND_ONE_FILE["pyromark"]
    words = {word for word in words_in_code(home) if word.isalpha() and word[0].isupper()}
    words |= {"dest_url"}
    assert words_in_code(home) >= words >= {"Text", "Start", "Paragraph", "TableCell"}
    for module in MODULES:
        if module.startswith("linter/") and module != home:
            assert not words & words_in_code(module), module


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_enough_to_be_read_in_one_sitting(module):
    assert len((ROOT / module).read_text("utf-8").splitlines()) <= 220
