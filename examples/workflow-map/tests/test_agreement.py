"""Tables that contradict each other are refused with file and line, before any result."""

import re
import shutil
from pathlib import Path

import pytest

from workflow_map import ROOT, agreement

SOFTWARE = r'(?m)^(\w+,Rules,.*),("[^"]*"|[^,"]*),software$'
WRONG = [
    ("map/to_be.csv", SOFTWARE, r"\1,,software", "is by software and leads nowhere; here a person"),
    ("map/friction.csv", r"(?m)^A\d+,", "Z3,", "line 2: 'Z3' is no step of map/as_is.csv; there"),
    ("map/limits.csv", ",10,E1,", ",10,Z9,", "line 2: 'Z9' is no key of map/escalation.csv"),
    ("map/limits.csv", ",10,E1,", ",12,E1,", "line 2: chest_pain is to be answered within 12 min"),
    ("replies/prepared.csv", r"(?m)^\w+,es,.*\n", "", "has no text for '.*' in 'es'; add a line"),
    ("replies/prepared.csv", r"text\n", "text\nthanks,es,Gracias\n", "line 2: no rule .* 'thanks'"),
]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name in ("map", "rules", "replies"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_tables_as_they_are_agree() -> None:
    agreement.require()


@pytest.mark.parametrize(("name", "old", "new", "message"), WRONG)
def test_a_contradiction_is_refused_with_its_place(
    tables: Path, name: str, old: str, new: str, message: str
) -> None:
    text = (tables / name).read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1)
    assert changed != text
    (tables / name).write_text(changed, encoding="utf-8")
    with pytest.raises(SystemExit, match=message) as stopped:
        agreement.require(tables)
    assert re.match(r"[a-z]+/\w+\.csv, line \d+: ", str(stopped.value))
