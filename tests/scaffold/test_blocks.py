"""Blocks between markers, in which nothing of a person's may be mistaken."""

import pytest

from proofkit.scaffold.blocks import block_spans, changed_blocks, with_blocks_of


def block(name: str, text: str) -> str:
    return f"<!-- proofkit:begin {name} -->\n{text}\n<!-- proofkit:end {name} -->\n"


def contents(text: str) -> dict[str, str]:
    return {name.decode(): text[slice(*span)] for name, span in block_spans(text.encode()).items()}


def test_a_block_is_what_stands_between_its_markers():
    text = "# A\n" + block("a", "one") + "between\n" + block("b", "two\nthree")
    assert contents(text) == {"a": "one\n", "b": "two\nthree\n"}


@pytest.mark.parametrize(
    "text",
    [
        block("a", "one") + block("a", "two"),
        "<!-- proofkit:begin a -->\n" + block("a", "one"),
        "<!-- proofkit:begin a -->\n" + block("b", "one") + "<!-- proofkit:end a -->\n",
        "<!-- proofkit:begin a -->\none\n",
        "one\n<!-- proofkit:end a -->\n",
        "<!-- proofkit:begin a -->\none\n<!-- proofkit:end b -->\n",
    ],
)
def test_a_block_whose_bounds_are_in_doubt_is_none(text):
    assert "a" not in contents(text)


def test_only_the_named_blocks_are_taken_over():
    ours = (block("a", "mine") + block("b", "mine too")).encode()
    new = ("# New\n" + block("b", "theirs") + block("a", "theirs")).encode()
    assert changed_blocks(new, ours) == {b"a", b"b"}
    taken = with_blocks_of(new, ours, {b"a"}).decode()
    assert taken == "# New\n" + block("b", "theirs") + block("a", "mine")
