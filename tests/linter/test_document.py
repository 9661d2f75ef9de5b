import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.linter.document import Document
from proofkit.linter.engine import lint_text
from proofkit.linter.markdown.beginning import end_of_page_fence
from proofkit.linter.source import Source
from proofkit.linter.words.titles import title_of


def read(text):
    return Document(Source(text, "README.md"))


def titles(text):
    return [section.title.strip() for section in read(text).sections if section.heading]


def levels(text):
    return [section.level for section in read(text).sections if section.heading]


@pytest.mark.parametrize(
    "text",
    [
        "## Data",
        "Data\n----",
        "\\## Data\n\nmore",
        "Data\n^^^^",
        "text\n\nData\r\n~~~~~~\r\n\nmore",
        "<details>\n<summary>Data</summary>\n\nmore\n\n</details>",
        "<details><summary><b>Data</b></summary>more</details>",
        "<h2>Data</h2>",
        "<h2 align='center'>\nData\n</h2>",
        "**Data**",
        "##Data",
        "##Data\nIn one paragraph with it.",
        "Text.\n##Data\nIn one paragraph with it.",
        "- a list\n##Data\nmore",
        "  ## Data ##",
        "- text\n\n## Data",
        "<div>\n\n## Data\n\n</div>",
        "text\n\n---\n## Data\n\nmore\n\n---",
    ],
)
def test_a_heading_is_found_in_every_form(text):
    assert titles(text) == ["Data"]


@pytest.mark.parametrize(
    "text",
    [
        "```\n# Data\n```",
        "    # Data",
        "Run\n~~~~\n# Data\n~~~~",
        "A long line of text\n^^^^",
        "Two lines\nof text\n^^^^^^^",
        "<details>\n<summary>It shows all the data.</summary>\n\nmore\n\n</details>",
        "<!--\n## Data\n-->",
        "a # Data",
        "**Data** is bold.",
        "\u2705 Fast\n\nmore",
        "\u2b50 Star this repository!\n\nmore",
        "\U0001f449 open the page\n\nmore",
        "text\n#data #health",
    ],
)
def test_what_only_looks_like_a_heading_is_none(text):
    assert titles(text) == []


@pytest.mark.parametrize("number", ["1. ", "2.3) ", "IV. ", "Step 2: ", "3\ufe0f\u20e3 ", "A. "])
def test_the_number_of_a_heading_is_no_part_of_it(number):
    (section,) = (one for one in read(f"## {number}Problem").sections if one.heading)
    assert title_of(section).words == ["problem"]


def test_a_heading_that_all_others_stand_under_is_the_title():
    assert levels("## Lungs\n\n### Data\n\n### Risks") == [1, 3, 3]
    assert levels("## Data\n\n### Risks") == [2, 3]
    assert levels("Text.\n\n## Usage\n\n### Data\n\n### Risks") == [2, 3, 3]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_in_toml_is_no_text(end):
    text = end.join(["+++", 'title = "A list"', "+++", "", "# B"])
    assert [block.text for block in read(text).blocks if block.is_prose] == ["B"]
    open_block = end.join(["+++", "A nurse decides.", "", "# B"])
    assert "A nurse" in read(open_block).blocks[0].text


def test_front_matter_is_no_text():
    document = read("---\ntitle: Not for clinical use\n---\n\n# A\n")
    assert [block.text for block in document.blocks if block.is_visible] == ["A"]


def test_text_is_read_as_a_reader_sees_it():
    (block,) = read("This is **n**o&shy;t\nfor&nbsp;use, d\u0456agnoses \U0001d427othing").blocks
    assert block.text == "This is not for use, diagnoses nothing"


def test_lines_that_begin_with_a_pictogram_are_items():
    document = read("\U0001f310 without a network\n\U0001f510 compliant\n\u2022 fast")
    said = [sentence.text.strip() for sentence in document.sentences]
    assert [words.split()[-1] for words in said] == ["network", "compliant", "fast"]


@pytest.mark.parametrize(
    "text", ["a ~~b~~ c", "a <del>b</del> c", "a <s>b</s> c", "a ~~`b`~~ c", "a <s>b\n\nc"]
)
def test_text_that_is_struck_through_is_not_said(text):
    assert " ".join("".join(block.text for block in read(text).blocks).split()) in ("a c", "a")


def test_a_short_line_with_a_pictogram_is_a_heading():
    assert titles("\U0001f9ea Data\n\nmore\n\n\U0001f4ca Results so far\n\nx") == [
        "\U0001f9ea Data",
        "\U0001f4ca Results so far",
    ]


def test_what_is_behind_a_folded_part_stands_under_the_heading_before_it():
    text = "## A\n\n<details>\n<summary>B</summary>\n\nb\n\n</details>\n\na\n"
    under = {
        block.text: block.section.title for block in read(text).blocks if block.kind != "heading"
    }
    assert under == {"b": "B", "a": "A"}


def test_an_item_knows_whether_it_is_a_task_and_done():
    document = read("- [ ] a\n- [x] b\n- c\n\n1. [ ] d\n\n2. e")
    tasks = {block.text.strip(): block.task for block in document.blocks}
    assert tasks == {"a": "open", "b": "done", "c": "", "d": "open", "e": ""}
    assert [block.text for block in document.blocks if not block.is_told] == ["a", "d"]


def test_a_page_pasted_in_a_fence_is_read():
    page = "# A\n\n## Data\n\n```sh\nmake\n```\n\nSynthetic.\n"
    assert titles(f"```markdown\n{page}```\n") == ["A", "Data"]
    assert titles("```markdown\n# Example\n```\n\n# A\n") == ["A"]


def test_a_place_in_the_text_leads_back_to_the_source():
    text = "# T\r\n\r\nCaf\u00e9 *is* \u200bclosed &amp; dark\r\n"
    block = read(text).blocks[1]
    for word in ("Caf", "is", "closed", "dark"):
        at = block.source(block.text.index(word))
        assert text[at : at + len(word)] == word


def test_a_list_item_knows_what_introduces_it():
    document = read("It does not:\n\n- a\n  - b\n")
    items = [block for block in document.blocks if block.kind == "item"]
    assert items[0].intro is not None
    assert items[0].intro.text == "It does not:"
    assert items[1].intro is items[0]


@pytest.mark.parametrize(
    "text",
    [
        "| a |  | b |\n|---|---|---|\n|  | 1 | 2 |\n",
        "<table><tr><th>a</th><th></th><th>b</th></tr>"
        "<tr><td></td><td>1</td><td>2</td></tr></table>\n",
        "<table>\n<tr>\n<th>a</th>\n<th></th>\n<th>b</th>\n</tr>\n"
        "<tr>\n<td></td>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>\n",
    ],
)
def test_cells_know_their_place_in_the_table(text):
    cells = [block for block in read(text).blocks if block.kind == "cell"]
    assert [(c.text.strip(), c.row, c.column, c.is_header) for c in cells] == [
        ("a", 1, 1, True),
        ("b", 1, 3, True),
        ("1", 2, 2, False),
        ("2", 2, 3, False),
    ]


def test_hidden_text_comments_and_pictures_are_not_visible():
    document = read(
        "<!-- a -->\n\n<p style='display:none'>b</p>\n\n![c](c.png) <script>d</script>\n"
    )
    assert [b.text.strip() for b in document.blocks if b.is_visible] == []


@pytest.mark.parametrize(
    "text",
    [
        "<div hidden><div>a</div>b</div>\nc",
        "<div style='display: none'>\n\na\n\n<div><div>a</div></div>\n\nb\n\n</div>\n\nc",
        "<div hidden><span hidden>a<div>a</div></span>b</div>\nc",
        "<div hidden><script>'<div>'</script>a<br>b</div>\nc",
        "<div hidden><script>'</div>'</script>b</div>\nc",
        "<script>'<div hidden>'</script>\nc",
        "<template><style>a</style>b</template>\nc",
        "<p hidden>a\n<p>c</p>",
        "<p hidden>a\n<div>c</div>",
        "<span hidden>a <span>a</span> b</span>\nc",
    ],
)
def test_a_hidden_element_hides_all_that_is_in_it_and_no_more(text):
    seen = "".join(block.text for block in read(text).blocks if block.is_visible)
    assert seen.strip() == "c"


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("```\nmake\n> ```\n", True),
        ("> ```\n> make\n> ```\n", False),
        ("> ```\n> make\n>\n", True),
        ("> > ```\n> > make\n> > ```\n", False),
        ("> > ```\n> > make\n> ```\n", True),
        ("```\nmake\n   ```\n", False),
        ("```\nmake\n    ```\n", True),
        ("```\nmake\n\t```\n", True),
        ("- a\n\n  ```\n  make\n     ```\n", False),
        ("- > ```\n  > make\n  > ```\n", False),
        ("~~~\nmake\n```\n", True),
        ("```\nmake\n`````  \n", False),
    ],
)
def test_only_a_fence_of_its_own_kind_and_place_closes_a_fence(text, is_open):
    assert (read(f"# A\n\n{text}").open_fence is not None) == is_open


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("````markdown\n# A\n\n```\nx\n```\n\nMore\n````\n", 13),
        ("````markdown\n# A\n\n```python\nx\n```\n````\n\nMore\n", 0),
    ],
)
def test_shorter_fences_within_the_one_around_a_page_are_text(text, start):
    assert end_of_page_fence(text, 0) == start


def test_what_an_unclosed_fence_hides_is_kept_apart():
    document = read("# A\n\n```\ncode\n\n## Data\n\ntext\n")
    assert document.open_fence == 5
    hidden = [b for b in document.blocks if b.is_recovered]
    assert [b.text.strip() for b in hidden] == ["code", "Data", "text"]
    assert all(b.is_prose and not b.is_visible for b in hidden)


MARKDOWN = st.text(
    alphabet=st.sampled_from(list("ab #*_`[]()<>!|-=\n\r\t&;:~0.\u200b\u0430\U0001f3e5\u00e9\"'")),
    max_size=200,
)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_every_part_of_any_text_lies_in_the_text(text):
    document = read(text)
    for block in document.blocks:
        for position in range(len(block.text)):
            assert 0 <= block.source(position) <= len(text)
    for sentence in document.sentences:
        start, end = sentence.span
        assert 0 <= start < end <= len(text) + 1


@pytest.mark.parametrize(
    ("image", "quote"),
    [
        ("![HIPAA compliant](b.png)", "HIPAA compliant"),
        ("[![HIPAA compliant][b]](https://example.org)\n\n[b]: b.png", "HIPAA compliant"),
        ("![**HIPAA** compliant](b.png)", "HIPAA** compliant"),
        ("![HIPAA\ncompliant](b.png)", "HIPAA compliant"),
        ('It is <img src="b.png" alt="HIPAA compliant">', "HIPAA compliant"),
        ("<p>\n  <img src=\"b.png\"\n    alt=' HIPAA&nbsp;compliant'></p>", "HIPAA&nbsp;compliant"),
    ],
)
def test_the_description_of_an_image_is_quoted_in_its_own_words(image, quote):
    (found,) = [one for one in lint_text(f"# A\n\n{image}\n") if one.rule == "regulatory-claim"]
    assert found.quote == quote
