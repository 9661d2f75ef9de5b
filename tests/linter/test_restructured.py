"""Pages of reStructuredText: their tables and links are read as those of Markdown are."""

import random
import time

import pytest

from proofkit.linter.document import Document
from proofkit.linter.engine import lint, lint_text
from proofkit.linter.source import Source

GRID = """
+----------------+------------+
| Patient name   | DOB        |
+================+============+
| Maria Keller   | 1956-02-03 |
+----------------+------------+
| Huber,         | 1948-11-17 |
| Franz          |            |
+----------------+------------+
"""
SIMPLE = """
============== ==========
Patient name   DOB
============== ==========
Maria Keller   1956-02-03

Huber, Franz   1948-11-17
============== ==========
"""
LISTED = """
.. list-table:: Who came
   :header-rows: 1
   :widths: 20 10

   * - Patient name
     - DOB
   * - **Maria Keller**
     - 1956-02-03
   * - Huber,
       Franz
     - 1948-11-17
"""
COMMAS = """
.. csv-table:: Who came
   :header: "Patient name", DOB

   Maria Keller, 1956-02-03
   "Huber, Franz", 1948-11-17
"""
TABLES = (GRID, SIMPLE, LISTED, COMMAS)
CELLS = ["Patient name", "DOB", "Maria Keller", "1956-02-03", "Huber, Franz", "1948-11-17"]


def page(body):
    return f"A\n=\n\n{body}\nAn end.\n"


def found_in(text, rule="personal-identifier"):
    lines = text.split("\n")
    return [
        lines[one.line - 1][one.column - 1 : one.end_column - 1]
        for one in lint_text(text, "README.rst")
        if one.rule == rule and one.line == one.end_line
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_patients_is_read_however_it_is_written(table, end):
    document = Document(Source(page(table).replace("\n", end), "README.rst"))
    cells = [block for block in document.blocks if block.kind == "cell"]
    assert [cell.text for cell in cells] == CELLS
    assert [cell.is_header for cell in cells] == [True] * 2 + [False] * 4
    assert [(cell.row, cell.column) for cell in cells] == [
        (row, column) for row in (1, 2, 3) for column in (1, 2)
    ]
    assert document.blocks[-1].text == "An end."
    assert {"Maria Keller", "1956-02-03"} <= set(found_in(page(table)))


def test_the_first_row_of_a_list_is_its_heading_unless_it_says_otherwise():
    for said, headings in (("", 1), ("   :header-rows: 0\n", 1), ("   :header-rows: 2\n", 2)):
        table = f".. list-table::\n{said}\n   * - Patient\n   * - Keller\n   * - Huber\n"
        blocks = Document(Source(page(table), "README.rst")).blocks
        cells = [block for block in blocks if block.kind == "cell"]
        assert [cell.is_header for cell in cells] == [place < headings for place in range(3)]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_in_a_literal_block_is_no_table(table):
    shown = "Like this::\n\n" + "".join(f"   {line}\n" for line in table.strip().split("\n"))
    document = Document(Source(page(shown), "README.rst"))
    assert not [block for block in document.blocks if block.kind == "cell"]


@pytest.mark.parametrize("table", TABLES)
def test_a_comment_above_a_table_covers_all_of_it(table):
    comment = "..\n   <!-- proofkit: ignore personal-identifier all of them are invented -->\n"
    assert found_in(page(comment + table)) == found_in(page(comment + table), "unused-ignore") == []


def test_the_groups_of_a_table_of_results_are_seen():
    head = "   * - Measure\n     - women (n=260)\n     - men (n=240)\n"
    rows = f"{head}   * - AUROC\n     - 0.71\n     - 0.73\n"
    results = f".. list-table::\n   :header-rows: 1\n\n{rows}"
    told = "Evaluation\n----------\n\nOn held-out cases, by sensitivity and specificity.\n\n"
    rules = [
        {one.rule for one in lint_text(page(told + table), "README.rst")}
        for table in (results, results.replace("women", "train").replace("men", "test"))
    ]
    assert ["missing-subgroups" in found for found in rules] == [False, True]


@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n"])
def test_links_and_images_that_lead_nowhere_are_reported(tmp_path, end):
    (tmp_path / "there.rst").write_text("A\n=\n", encoding="utf-8")
    (tmp_path / "README.rst").write_text(
        page(
            ".. image:: docs/gone.png\n   :alt: x\n\n"
            "See `the card <CARD.rst>`_, `there <there.rst>`__, `a site <https://example.org>`_,\n"
            "`the other <other_>`_ and |logo|.\n\n"
            ".. |logo| image:: logo.svg\n.. _other: NOTES.rst\n.. _here:\n\n"
            ".. code-block:: rst\n\n   .. image:: example.png\n\n"
            "- Next\n\n  .. note::\n\n     .. image:: noted.png\n\n"
            "  Shown::\n\n     .. image:: shown.png\n"
        ).replace("\n", end),
        encoding="utf-8",
        newline="",
    )
    found = [one for one in lint([str(tmp_path)]).findings if one.rule == "broken-link"]
    assert [one.quote for one in found] == [
        *("docs/gone.png", "CARD.rst", "logo.svg", "NOTES.rst", "noted.png")
    ]


def test_any_text_is_read_with_each_cell_in_its_place():
    draw = random.Random(5)
    pieces = [*"".join(TABLES).split("\n"), "", "   * - x", "     -", '   "a', "| b", "== =", "::"]
    for _ in range(500):
        text = "\n".join(draw.choices(pieces, k=draw.randrange(1, 25)))
        for block in Document(Source(text, "a.rst")).blocks:
            if block.kind == "cell":
                for at in (0, len(block.text) - 1):
                    assert text[block.source(at)] == block.text[at], repr(text)


def test_tables_cost_no_more_than_their_length():
    for row in ("== ==\n", "+-+\n", "| a\n", ".. list-table::\n", "   * - a\n", '"a,\n', "`a <"):
        start = time.process_time()
        Document(Source(".. csv-table::\n\n   a\n" + row * 20_000, "a.rst"))
        assert time.process_time() - start < 4, row
