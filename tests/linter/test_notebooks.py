import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.linter.document import Document
from proofkit.linter.engine import lint, lint_file
from proofkit.linter.formats.notebooks import NotebookSource
from proofkit.linter.reports import csv, github, sarif, text
from proofkit.linter.reports import json as json_report
from proofkit.linter.run.options import Options
from proofkit.linter.source import Source, Unreadable

LINES = st.text(alphabet=st.sampled_from(list('ab."\\/\n\t\r\u00e9\u2028\U0001f3e5\ud83d')))
SOURCES = LINES | st.lists(LINES)
OUTPUTS = st.builds(lambda text: [{"output_type": "stream", "text": text}], SOURCES)
CELLS = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(["markdown", "code"]), "source": SOURCES},
    optional={"outputs": OUTPUTS, "metadata": st.dictionaries(LINES, LINES)},
)


def written_at(content, place):
    """Return what a JSON text says from a place in the file on."""
    line, column = place
    start = Source(content, "").line_starts[line - 1] + column - 1
    return content[start:]


@settings(max_examples=300, deadline=None)
@given(st.lists(CELLS), st.booleans(), st.booleans())
def test_every_character_leads_back_to_where_the_file_writes_it(cells, is_ascii, is_sorted):
    content = json.dumps({"cells": cells}, ensure_ascii=is_ascii, sort_keys=is_sorted, indent=1)
    source = NotebookSource(content, "a.ipynb")
    for offset, character in enumerate(source.text):
        if character not in "`\n":  # those may be ours
            spelled = (character, json.dumps(character)[1:-1])
            assert written_at(content, source.place(offset)).startswith(spelled)


def test_lines_that_stand_twice_are_told_apart():
    cell = {"cell_type": "code", "outputs": [{"text": "said\n"}], "source": "x\nsaid"}
    content = json.dumps({"cells": [cell, cell]}, indent=1)
    source = NotebookSource(content, "a.ipynb")
    at = [offset for offset in range(len(source.text)) if source.text.startswith("said", offset)]
    lines = content.split("\n")
    assert ["source" in lines[source.place(offset)[0] - 1] for offset in at] == [True, False] * 2


def test_a_finding_in_a_notebook_names_its_cell_in_every_format(tmp_path):
    output = {"output_type": "stream", "name": "stdout", "text": ["SSN 536-22-8726\n"]}
    cells = [
        {"cell_type": "markdown", "source": ["# A\n"]},
        {"cell_type": "code", "source": ["show()"], "outputs": [output]},
        {"cell_type": "markdown", "source": ["No doctor needed.\n"]},
    ]
    (tmp_path / "a.ipynb").write_text(json.dumps({"nbformat": 4, "cells": cells}), "utf-8")
    (tmp_path / "b.md").write_text("# A\n\nNo doctor needed.\n", "utf-8")
    chosen = Options(select=("personal-identifier", "replacement-claim"))
    report = lint([str(tmp_path)], chosen)
    cell_of = {"personal-identifier": 2, "replacement-claim": 3}
    in_json = json.loads(json_report.render(report))["findings"]
    for one in in_json:
        assert one["cell"] == (cell_of[one["rule"]] if one["path"].endswith("ipynb") else None)
    assert len(in_json) == 3
    shown = " ".join(text.render(report).split())
    assert "personal-identifier cell 2, 1:" in shown
    assert "replacement-claim cell 3, 1:" in shown
    assert "replacement-claim 3:1" in shown
    for form in (csv, github, sarif):
        assert form.render(report).count("cell 2: could be a real person's") == 1
        assert form.render(report).count("cell 3: ") == 1


def test_of_many_findings_alike_in_a_notebook_the_cells_are_named(tmp_path):
    cells = [{"cell_type": "raw", "source": f"SSN 536-22-87{n}"} for n in range(21, 29)]
    (tmp_path / "a.ipynb").write_text(json.dumps({"nbformat": 4, "cells": cells}), "utf-8")
    report = lint([str(tmp_path / "a.ipynb")])
    assert "and 3 more like this, in cells 6, 7 and 8" in text.render(report)


@pytest.mark.parametrize(
    "opening",
    [
        "```\nmake report",
        "- ```\n  make report",
        "~~~~",
        "<!-- a",
        "<div hidden>\n\na",
        "<script>",
        "> a",
        "- a",
        "<ul><li>a",
    ],
)
def test_what_a_cell_leaves_open_ends_with_the_cell(opening):
    sources = {"code": "x = 1", "markdown": "Not for clinical use."}
    cells = [{"cell_type": kind, "source": text} for kind, text in sources.items()]
    for order in (cells, cells[::-1]):
        content = json.dumps({"cells": [{"cell_type": "markdown", "source": opening}, *order]})
        blocks = Document(NotebookSource(content, "a.ipynb")).blocks
        apart = [block for block in blocks if not (block.is_quoted or block.is_recovered)]
        read = [(block.kind, block.text.strip()) for block in apart]
        assert ("paragraph", sources["markdown"]) in read
        assert ("code", sources["code"]) in read


def test_an_open_fence_is_reported_where_it_opens_and_what_it_hides_is_judged(tmp_path):
    notebook = tmp_path / "a.ipynb"
    texts = ["```\nIt diagnoses sepsis.", "Text.", "- ```\n  a"]
    cells = [{"cell_type": "markdown", "source": text} for text in texts]
    notebook.write_text(json.dumps({"cells": cells}, indent=1), encoding="utf-8")
    found = {one.rule: one.line for one in lint_file(notebook)}
    assert found == {"unclosed-fence": 5, "diagnosis-claim": 5}


def test_a_key_that_stands_twice_counts_as_it_does_for_any_reader():
    source = NotebookSource('{"cells": ["a"], "cells": [{"source": "b"}]}', "a.ipynb")
    assert "b" in source.text
    assert source.place(source.text.index("b")) == (1, 40)


@pytest.mark.parametrize("content", ["", "[]", '{"cells"', "[" * 10_000, "null", '{"a": 1}'])
def test_what_is_no_notebook_is_not_read(content):
    with pytest.raises(Unreadable):
        NotebookSource(content, "a.ipynb")


@pytest.mark.parametrize(
    "cell",
    [
        {"source": 3},
        {"source": {"text": "a"}},
        {"source": ["a", 3]},
        {"outputs": 3},
        {"outputs": ["a"]},
        {"outputs": [{"text": 3}]},
        {"outputs": [{"data": ["a"]}]},
        {"outputs": [{"data": {"text/plain": {"a": "b"}}}]},
    ],
)
def test_a_notebook_that_holds_something_else_than_text_is_reported(tmp_path, cell):
    notebook = tmp_path / "a.ipynb"
    cells = [{"cell_type": "code", "source": ["a"]}, {"cell_type": "code", **cell}]
    notebook.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    [found] = lint_file(notebook)
    assert found.rule == "unscanned-file"
    assert found.message.endswith("is not a notebook of format 4; open and save it in Jupyter")


def test_what_a_notebook_leaves_out_or_empty_is_no_fault():
    outputs = [{}, {"data": {}}, {"text": None}, {"data": {"image/png": 3, "text/plain": []}}]
    cells = [{}, {"source": None, "outputs": None}, {"source": [], "outputs": outputs}]
    assert "`" in NotebookSource(json.dumps({"cells": cells}), "a.ipynb").text


def _seconds_to_read(content):
    start = time.process_time()
    NotebookSource(content, "a.ipynb")
    return time.process_time() - start


@pytest.mark.parametrize("line", ["caf\u00e9 {}", 'say "{}"', "plain {}", "same"])
@pytest.mark.parametrize("is_ascii", [True, False])
def test_no_notebook_takes_longer_than_its_length_warrants(line, is_ascii):
    def seconds(count):
        cell = {"cell_type": "markdown", "source": [f"{line.format(n)}\n" for n in range(count)]}
        content = json.dumps({"cells": [cell]}, ensure_ascii=is_ascii)
        return min(_seconds_to_read(content) for _ in range(3))  # now and then memory is tidied up

    assert seconds(16_000) < 8 * seconds(4_000) + 0.1
