import re
from pathlib import Path

import pytest

from vendor_review import ROOT, diagram

TABLE = """step,lane,what,next,by
A1,Patient,Writes a "short" note,A2; A3: in a hurry,person
A2,Desk,Reads,,person
A3,Tool,Sorts,A2,software
"""


def table(folder: Path, text: str) -> Path:
    (folder / "steps.csv").write_text(text, encoding="utf-8")
    return folder


def test_every_step_and_every_way_on_is_drawn(tmp_path: Path) -> None:
    drawn = diagram.mermaid(diagram.read("steps.csv", table(tmp_path, TABLE)))
    assert 'A1["Writes a #quot;short#quot; note"]' in drawn
    assert 'A3(["Sorts"])' in drawn
    assert 'A1 -- "in a hurry" --> A3' in drawn
    assert "A1 --> A2" in drawn


def test_a_way_to_nowhere_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="A3 leads to 'A9', which is no step"):
        diagram.read("steps.csv", table(tmp_path, TABLE.replace("Sorts,A2", "Sorts,A9")))


def test_who_takes_a_step_is_read_in_any_case_and_refused_where_it_is_neither(
    tmp_path: Path,
) -> None:
    capital = TABLE.replace(",software", ", Software ")
    steps = diagram.read("steps.csv", table(tmp_path, capital))
    assert [step.is_assisted for step in steps] == [False, False, True]
    with pytest.raises(SystemExit, match="step A3 is by 'robot'; it is person or software"):
        diagram.read("steps.csv", table(tmp_path, TABLE.replace(",software", ",robot")))


def test_words_of_a_table_cannot_become_markup(tmp_path: Path) -> None:
    steps = diagram.read("steps.csv", table(tmp_path, TABLE.replace("Reads", "<b>Reads")))
    assert "<b>" not in diagram.lanes(steps, "t")


def test_every_diagram_of_the_readme_is_the_one_of_its_table() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"<!-- diagram of (\S+) -->\n```mermaid\n(.*?)\n```", text, re.DOTALL)
    assert text.count("```mermaid") == len(shown), "a diagram without its line `diagram of`"
    for path, drawn in shown:
        assert drawn == diagram.mermaid(diagram.read(path)), f"run the report: {path} has changed"
