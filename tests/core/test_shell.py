import os
import subprocess

import pytest

from proofkit.core.shell import quoted


@pytest.mark.parametrize("word", ["plain-name", "a/b.c", "../häuser"])
def test_a_plain_word_stays_as_it_is(word):
    assert quoted(word) == word


@pytest.mark.skipif(os.name == "nt", reason="has only double quotes")
def test_what_a_shell_of_a_person_reads_in_double_quotes_stands_in_none():
    assert quoted("a b") == '"a b"'
    for word in ("who !x", "5 $", "a `b`", 'say "it"', "a \\ b"):
        assert quoted(word).startswith("'"), word


@pytest.mark.skipif(os.name == "nt", reason="has no POSIX shell")
@pytest.mark.parametrize(
    "word", ["x 8 ü", "a'b", 'a"b', "$HOME", "`id`", "back\\slash", "!x", "~root", "p[run]", ""]
)
def test_a_shell_reads_a_quoted_word_as_it_is(word):
    said = subprocess.run(
        ["sh", "-c", f"printf %s {quoted(word)}"], capture_output=True, text=True, check=True
    )
    assert said.stdout == word
