import json

from proofkit.scaffold.notebook import build_notebooks, notebook_text

MARKDOWN = """\
# A story

Some prose.

```python
x = 1

y = 2
```

More prose with `code` and

```sql
select 1
```

```python
x + y
```
"""


def test_prose_and_python_fences_become_cells_in_their_order():
    cells = json.loads(notebook_text(MARKDOWN))["cells"]
    assert [cell["cell_type"] for cell in cells] == ["markdown", "code", "markdown", "code"]
    assert "".join(cells[1]["source"]) == "x = 1\n\ny = 2"
    assert "select 1" in "".join(cells[2]["source"])


def test_the_same_text_gives_the_same_bytes():
    assert notebook_text(MARKDOWN) == notebook_text(MARKDOWN)


def test_a_notebook_takes_the_place_of_its_source(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "case_study.ipynb.md").write_text(MARKDOWN)
    build_notebooks(tmp_path)
    assert [p.name for p in (tmp_path / "notebooks").iterdir()] == ["case_study.ipynb"]
