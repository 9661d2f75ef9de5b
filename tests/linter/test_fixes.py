import json
import re

import pytest
from hypothesis import example, given, settings

from proofkit.linter.document import Document
from proofkit.linter.engine import lint, lint_text
from proofkit.linter.fixes import changes, fixed, write
from proofkit.linter.run.options import Options
from proofkit.linter.source import Source
from tests.linter.readmes import complete
from tests.linter.test_document import MARKDOWN


def fix(path):
    changed, unread = changes([str(path)])
    assert unread == []
    write(changed)


def settled(text):
    """Return a text fixed until nothing is left to fix."""
    for _ in range(8):
        again = fixed(text, lint_text(text))
        if again == text:
            return text
        text = again
    raise AssertionError("fixing never ends")


def prose(text):
    blocks = Document(Source(text, "README.md")).blocks
    return [block.text.strip() for block in blocks if block.is_visible]


def test_missing_parts_are_added_as_questions_that_fail_until_answered(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("# A\n\nSome words.\n", encoding="utf-8")
    fix(readme)
    text = readme.read_text("utf-8")
    assert text.startswith("# A\n\n> **Not for clinical use.**")
    assert "Some words." in text
    assert text.count("TODO") >= 7
    after = {finding.rule for finding in lint([str(readme)]).findings}
    assert "placeholder-left" in after
    assert "missing-disclaimer" not in after
    assert "missing-data-provenance" in after  # a question says nothing of where data come from


def test_a_question_without_its_todo_is_still_unanswered(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("# A\n\nSome words.\n", encoding="utf-8")
    fix(readme)
    text = readme.read_text("utf-8").replace("TODO: ", "")
    readme.write_text(text, encoding="utf-8")
    asked = {at for at, line in enumerate(text.split("\n"), 1) if line.endswith("?")}
    found = lint([str(readme)]).findings
    assert len(asked) >= 7
    assert asked <= {one.line for one in found if one.rule == "placeholder-left"}


def test_fixing_twice_changes_nothing_more(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("# A\n\n```\ncode\n\n## Data\n\ntext", encoding="utf-8")
    fix(readme)
    once = readme.read_bytes()
    fix(readme)
    assert readme.read_bytes() == once


def test_a_complete_readme_is_left_alone(tmp_path):
    (tmp_path / "README.md").write_text(complete(), encoding="utf-8")
    assert changes([str(tmp_path)]) == ([], [])


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ],
)
def test_line_ends_coding_and_byte_order_mark_stay_as_they_are(tmp_path, mark, codec):
    readme = tmp_path / "README.md"
    readme.write_bytes(mark + "# A\r\n\r\nText.\r\n".encode(codec))
    fix(readme)
    content = readme.read_bytes()
    assert content.startswith(mark)
    text = content[len(mark) :].decode(codec)
    assert text.startswith("# A\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert "## Data" in text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("stray", ["\n", "\r\n", "\r"])
def test_lines_that_are_added_end_as_most_do(tmp_path, end, stray):
    readme = tmp_path / "README.md"
    text = f"# A{end}{end}Some words.{stray}More words.{end}"
    readme.write_bytes(text.encode())
    fix(readme)
    ends = re.findall(r"\r\n|\r|\n", readme.read_bytes().decode())
    assert len(ends) > 30
    assert len([one for one in ends if one != end]) == (stray != end)


def test_what_a_file_is_excused_from_is_not_added_to_it(tmp_path):
    (tmp_path / "proofkit.toml").write_text(
        '[per-file-ignores]\n"README.md" = ["missing-problem", "missing-data"]\n', "utf-8"
    )
    (tmp_path / "README.md").write_text("# A\n\nText.\n", encoding="utf-8")
    fix(tmp_path / "README.md")
    text = (tmp_path / "README.md").read_text("utf-8")
    assert "## Risks" in text
    assert "## Problem" not in text
    assert "## Data" not in text


def test_an_unused_ignore_is_taken_out_with_its_line(tmp_path):
    readme = tmp_path / "README.md"
    comment = "<!-- proofkit: ignore replacement-claim no longer here -->\n"
    readme.write_text(complete() + comment + "\nA nurse decides.\n", encoding="utf-8")
    fix(readme)
    assert readme.read_text("utf-8") == complete() + "\nA nurse decides.\n"


IDLE = "<!-- proofkit: ignore replacement-claim no longer here -->"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f"A nurse decides. {IDLE}", "A nurse decides."),
        (f"A nurse {IDLE} decides.", "A nurse decides."),
        (f"{IDLE} A nurse decides.", "A nurse decides."),
        (f"- A nurse decides. \t{IDLE}", "- A nurse decides."),
        (f"A nurse{IDLE} decides.", "A nurse decides."),
        (f"A nurse decides. {IDLE}  ", "A nurse decides.  "),  # a line break of the author's
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_an_unused_ignore_in_a_line_leaves_no_space_of_its_own(tmp_path, line, left, end):
    readme = tmp_path / "README.md"
    before = complete() + "\n"
    if end == "\r\n":
        before = before.replace("\n", end)
    readme.write_bytes((before + line + end).encode())
    fix(readme)
    assert readme.read_bytes().decode() == before + left + end


ALONE = Options(select=("replacement-claim", "unused-ignore"))


def taken_out(text):
    text = text.replace("IDLE", IDLE)
    return fixed(text, lint_text(text, options=ALONE)).replace(IDLE, "IDLE")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A nurse decides.\nIDLE\n---\n", "A nurse decides.\n\n---\n"),  # no heading
        ("A nurse.\nIDLE\nA doctor.\n", "A nurse.\n\nA doctor.\n"),
        ("A nurse.\r\nIDLE\r\nA doctor.\r\n", "A nurse.\r\n\r\nA doctor.\r\n"),
        ("A nurse.\nIDLE\nIDLE\nA doctor.\n", "A nurse.\n\nA doctor.\n"),
        ("- A nurse\nIDLE\nA doctor.\n", "- A nurse\n\nA doctor.\n"),  # no part of the item
        ("> A nurse\nIDLE\nA doctor.\n", "> A nurse\n\nA doctor.\n"),
        ("> A nurse\n> IDLE\n> A doctor.\n", "> A nurse\n>\n> A doctor.\n"),
        ("Who | when\nIDLE\n--- | ---\n", "Who | when\n\n--- | ---\n"),  # no table
        ("| who |\n|---|\nIDLE\n| when |\n", "| who |\n|---|\n\n| when |\n"),
        ("- A nurse\nIDLE\n- A doctor\n", "- A nurse\n- A doctor\n"),
        ("- A nurse\n\n- A nurse IDLE\n- A", "- A nurse\n\n- A nurse\n- A"),
        ("1. A nurse\nIDLE\n2. A doctor\n", "1. A nurse\n2. A doctor\n"),
        ("# A nurse\nIDLE\nA doctor.\n", "# A nurse\nA doctor.\n"),
        ("IDLE\n---\nnurse: a\n---\n", "\n---\nnurse: a\n---\n"),  # no settings of the page
        ("<div>\nIDLE\nA *doctor*.\n</div>\n", "<div>\nA *doctor*.\n</div>\n"),
        ("A nurse\n    IDLE\nand a doctor.\n", "A nurse\nand a doctor.\n"),
    ],
)
def test_an_unused_ignore_leaves_the_blocks_around_it_as_they_are(text, left):
    assert taken_out(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "1. A nurse\nIDLE\n1. A doctor\n",  # would become the second
        "- A nurse\n\nIDLE\n\n- A doctor\n",  # would become one list
        "- A nurse\nIDLE\n\n- A doctor\n",
        "* A nurse\n\nIDLE\n* A doctor\n",
        "> - A nurse\n>\n> IDLE\n>\n> - A doctor\n",
        "- A nurse\n\nIDLE\n\n    make test\n",  # would become a part of the item
        "IDLE # A nurse\n",  # would become a heading
        "IDLE A *nurse*\n",
        "A nurse.\n\n<!-- proofkit: ignore replacement-claim it is never closed\n\nA doctor.\n",
    ],
)
def test_an_unused_ignore_that_shapes_what_is_around_it_is_left_to_its_author(text):
    assert taken_out(text) == text
    [found] = lint_text(text.replace("IDLE", IDLE), options=ALONE)
    assert (found.rule, found.edit) == ("unused-ignore", None)


def test_a_thousand_unused_ignores_go_at_once_but_the_one_that_shapes_the_page():
    many = "A nurse.\n\nIDLE\n\n" * 500
    after = taken_out(f"{many}1. A nurse\nIDLE\n1. A doctor\n\n{many}")
    assert after.count("IDLE") == 1
    assert "1. A nurse\nIDLE\n1. A doctor\n" in after


@settings(max_examples=150, deadline=None)
@given(MARKDOWN, MARKDOWN)
@example("a", "---")
@example("- a", "b")
@example("a | b", "--- | ---")
def test_an_unused_ignore_between_any_two_texts_is_nothing_but_a_comment(above, below):
    text = f"{above}\n{IDLE}\n{below}"
    found = [one for one in lint_text(text, options=ALONE) if one.edit is not None]
    assert prose(fixed(text, found)) == prose(text)


@pytest.mark.parametrize("mark", ["---", "+++"])
def test_a_notice_stands_below_the_settings_of_a_page(tmp_path, mark):
    readme = tmp_path / "README.md"
    settings_of_page = f'{mark}\ntitle = "A"\n{mark}\n'
    readme.write_text(f"{settings_of_page}\nA list for nurses.\n", encoding="utf-8")
    fix(readme)
    assert readme.read_text("utf-8").startswith(f"{settings_of_page}\n> **Not for clinical use.**")


@pytest.mark.parametrize(
    "folded",
    [
        "<details>\n<summary>Log</summary>\n\nA nurse decides.\n",
        "<details><summary>Log</summary>\n\n<details>\n\nA nurse.\n\n</details>\n\nA list.\n",
    ],
)
def test_sections_are_not_added_to_a_folded_part_that_is_not_closed(tmp_path, folded):
    readme = tmp_path / "README.md"
    closed = "# A list\n\n<details>\n\nA nurse.\n\n</details>\n\n"
    readme.write_text(closed + folded, encoding="utf-8")
    fix(readme)
    after = readme.read_text("utf-8")
    assert after.endswith(f"\n{folded}")
    assert "## " in after
    fix(readme)
    assert readme.read_text("utf-8") == after


@pytest.mark.parametrize("nothing", ["", "\n", " \n\n"])
def test_an_empty_readme_gets_a_title_to_write(tmp_path, nothing):
    readme = tmp_path / "README.md"
    readme.write_text(nothing, encoding="utf-8")
    fix(readme)
    text = readme.read_text("utf-8")
    assert text.startswith("# TODO: ")
    assert text.split("\n")[2].startswith("> **Not for clinical use.**")
    assert text.index("## Problem") < text.index("## Next steps")
    fix(readme)
    assert readme.read_text("utf-8") == text


def test_an_unclosed_fence_is_closed(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(complete() + "\n~~~~\nmake report\n", encoding="utf-8")
    fix(readme)
    assert readme.read_text("utf-8").endswith("~~~~\nmake report\n~~~~\n")


def test_a_notice_is_not_put_into_the_fence_that_hides_the_title(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("```\n# A\n\nText.\n", encoding="utf-8")
    fix(readme)
    text = readme.read_text("utf-8")
    assert text.count("Not for clinical use") == 1
    assert text.index("Not for clinical use") < text.index("```")


def test_a_fence_in_a_list_is_closed_in_the_list(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("# A\n\n1. Install:\n   ```\n   pip install x", encoding="utf-8")
    fix(readme)
    assert "   pip install x\n   ```\n\n## Problem\n" in readme.read_text("utf-8")


def test_nothing_but_the_readme_is_left_behind(tmp_path):
    (tmp_path / "README.md").write_text("# A\n", encoding="utf-8")
    fix(tmp_path / "README.md")
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_section_is_added_on_the_level_of_the_others(level):
    mark = "#" * level
    titles = ("Data", "Method", "Results", "Limitations", "Next steps", "Thanks")
    text = "# A\n\n" + "".join(f"{mark} {title}\n\nSome words.\n\n" for title in titles)
    after = settled(text)
    assert after.count("# Problem\n") == 1
    assert f"\n{mark[:2]} Problem\n" in after


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
@example("#`\n`")
@example("#:#\r0")
@example("<!-- a\nb\n<!-- c\n")
@example("```\n<!\n```\n<!--")
@example("<!--")
@example("a\n\n<script>\nb")
@example("# T\n\n```\n<script>\n> ```\n")
@example("# T\n\n```\na\n    ```\n")
@example("\r\t0")
def test_fixing_ends_and_keeps_the_authors_words(text):
    after = settled(text)
    assert settled(after) == after
    left = prose(after)
    assert all(words in left for words in prose(text) if words)


def test_no_edit_is_promised_where_none_is_made(tmp_path):
    cell = {"cell_type": "markdown", "source": "# A\n\n```\nmake report\n\nMore text."}
    notebook = tmp_path / "a.ipynb"
    content = json.dumps({"cells": [cell]})
    notebook.write_text(content, encoding="utf-8")
    fix(notebook)
    assert notebook.read_text("utf-8") == content
    (found,) = lint([str(notebook)]).findings
    assert found.rule == "unclosed-fence"
    assert found.edit is None


@pytest.mark.parametrize("name", ["README.rst", "README.txt", "README"])
def test_markdown_is_never_written_into_text_of_another_form(tmp_path, name):
    readme = tmp_path / name
    readme.write_text("Title\n=====\n\nA tool.\n", encoding="utf-8")
    assert changes([str(readme)]) == ([], [])
    found = lint([str(readme)]).findings
    assert found
    assert not any(one.edit for one in found)
