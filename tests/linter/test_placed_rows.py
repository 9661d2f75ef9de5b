"""A cell of a data file is found where it is written, however it is quoted."""

import random
import time

import pytest

from proofkit.linter.formats.placed_rows import Rows
from proofkit.linter.formats.tables import Table
from proofkit.linter.source import Source

LINE = '{},"She said ""{}"" and asked to be called at ana.keller{}@gmail.com"\n'


def found(text):
    return [text[one.start : one.end] for one in Table(Source(text, "a.csv")).identifiers]


def test_each_part_of_a_cell_is_found_where_it_is_written():
    draw = random.Random(4)
    for _ in range(2000):
        text = "a,b\n" + "".join(draw.choices('ab",\n\r 1', k=draw.randrange(1, 40)))
        rows = Rows(Source(text, "a.csv"))
        for offset, cells in rows:
            for place, cell in enumerate(cells):
                start, end = rows.span(offset, place, 0, len(cell))
                written = text[start:end]
                if '"' not in cell:
                    assert written.replace('"', "") == cell, repr(text)
                is_quoted = text[start - 1 : start] == '"'
                for at in range(len(cell)) if written.replace('""', '"') == cell else ():
                    first, last = rows.span(offset, place, at, at + 1)
                    assert text[first] == cell[at], repr(text)
                    assert last - first == 1 + (is_quoted and cell[at] == '"'), repr(text)


def test_what_is_quoted_in_a_cell_moves_nothing_that_is_masked():
    text = LINE.format(1, "no", 1) + "patient_name\n"
    assert found("id,note\n" + text) == ["ana.keller1@gmail.com"]
    table = 'id,patient_name\n1,"Eleanor ""Nell"" Whitcombe"\n'
    assert found(table.replace('""Nell""', "Nell")) == ["Eleanor Nell Whitcombe"]
    assert found('id;mrn\n1;"4829131"\n') == ["4829131"]


def test_the_same_value_in_two_cells_of_a_row_is_found_twice():
    note = "call ana.keller@gmail.com today"
    assert found(f"id,first,then\n1,{note},{note}\n") == ["ana.keller@gmail.com"] * 2


def test_quotation_marks_in_cells_cost_no_more_than_their_length():
    def seconds(lines, end):
        text = "id,note\n" + "".join(LINE.format(n, "no", n).replace("\n", end) for n in lines)
        start = time.process_time()
        assert len(found(text)) == len(lines)
        return time.process_time() - start

    for end in ("\n", ","):
        assert seconds(range(8000), end) < 10 * seconds(range(2000), end) + 0.3


def test_marks_that_are_never_closed_cost_no_more_than_their_length():
    for row in ('1,"x\n', '1,"x\ny","z\n', '"""\n', '1,"",""\n', '1,""x\n'):
        start = time.process_time()
        found('id,note\n1,"' + row * 30_000)
        assert time.process_time() - start < 3, row


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["id,note,patient_name", '1,"he said ""ok,x', "2,fine,Maria Keller"], "Maria Keller"),
        (["id,note,patient_name", '1,"he said,x', '2,"fine,Maria Keller'], "Maria Keller"),
        (["id,note,mrn", '1,"a,1', '2,"b\nc",4829131', '3,"d', "4,e,4829132"], "4829131"),
        (['id,"patient_name', "1,Maria Keller"], "Maria Keller"),
        (["id,patient_name", '1,"Maria Keller'], "Maria Keller"),
        (['id\tpatient_name\t"note', '1\tMaria Keller\t"b'], "Maria Keller"),
    ],
)
def test_a_quotation_mark_that_is_never_closed_hides_no_row_below_it(rows, told, end):
    text = "\n".join(rows).replace("\n", end)
    assert found(text) == found(text + end) == [told]


def test_a_cell_of_several_lines_is_one_cell():
    text = 'id,note,patient_name\n1,"He said ""no""\n2,x,Ana Ruiz\n","Maria Keller"\n'
    assert found(text) == ["Maria Keller"]
