"""What keeps the linter fast, stated without a clock; `benchmarks/lint_speed.py` measures it."""

import random
import subprocess
import sys

import pytest

from proofkit.linter.identifiers import dates, numbers
from proofkit.linter.words.letters import _LETTERS, letters_of
from proofkit.linter.words.lines import Lines
from proofkit.linter.words.sentences import _END, _END_WITH_DOTS

README = """# Who comes back

> **Not for clinical use.** A learning project on synthetic data for your own exercises.

Patients who were discharged after 12 days or more are older: age 65 and over. A nurse may call
them here within 30 days of admission. See the [report](reports/metrics.json) at
https://github.com/proofkit/example and let me know what you would change.

| Model | AUROC | Calls |
|---|---|---|
| Logistic regression | 0.705 (0.680 to 0.731) | 1,556 |
| LACE | 0.667 (0.633 to 0.697) | 1,741 |

The patient record holds a number of visits in the past 6 months, no name and no home address.
"""
REPORT = """
import contextlib, io, sys
from proofkit.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["lint", sys.argv[1]])
from proofkit.linter.words.forms import Forms
from proofkit.linter.patterns import Lazy
for name, module in sorted(sys.modules.items()):
    if name.startswith("proofkit.linter."):
        for key, value in vars(module).items():
            if isinstance(value, Lazy) and value._compiled is not None:
                print(f"{name.removeprefix('proofkit.linter.')}.{key}")
            for form in value.forms if isinstance(value, Forms) else ():
                if form.expression._compiled is not None:
                    print(f"form: {form.example}")
"""
SEEN = """
import sys
from proofkit.cli import main
main(["lint", sys.argv[1]])
print(*sys.modules, sep="\\n")
"""
PIECES = (
    "DOB: born on admitted discharged seen died visit the was in of 1961 03/14/1961 1961-03-14 5 "
    "May 2020 April 05, 12th March 20200314 3.5.2020 de 536-22-8726 SSN AB 34 56 C 4111 1111 "
    "GB29 NWBK 6016 1HGCM82633A004352 12345678Z 000.111.222-33 943 476 5919 | : . ( ) ** - \n "
    "\u0663"
)


def printed(script, readme) -> set[str]:
    command = [sys.executable, "-c", script, str(readme)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in result.stderr, result.stderr
    return set(result.stdout.splitlines())


@pytest.fixture
def readme(tmp_path):
    path = tmp_path / "README.md"
    path.write_text(README, encoding="utf-8")
    return path


def test_a_lint_of_one_readme_imports_only_what_it_needs(readme):
    costly = "argparse contextlib dataclasses difflib html inspect json pathlib signal tomllib "
    costly += "typing unicodedata importlib.metadata subprocess numpy copier"
    of_folders = {
        f"proofkit.linter.{name}"
        for name in ("run.listing", "folders.manifest", "folders.repository")
    }
    assert not printed(SEEN, readme) & (set(costly.split()) | of_folders)


def test_an_ordinary_readme_makes_no_long_expression_be_compiled(readme):
    compiled = printed(REPORT, readme)
    assert "words.sentences._WORD" in compiled
    long = """
        identifiers.names.LABEL identifiers.names._THE_NAME identifiers.names._HONORIFIC
        identifiers.dates.EVENT identifiers.dates._AGE identifiers.numbers._CODES
        identifiers.contacts.NUMBERED identifiers.contacts._PROFILE
        identifiers.places._NUMBERED identifiers.places._NAMED identifiers.places._POST_CODE
    """
    assert not compiled & set(long.split())
    assert not [name for name in compiled if name.startswith("form: ")]


def lines_of_pieces(seed):
    draw = random.Random(seed)
    for _ in range(1500):
        yield Lines(" ".join(draw.choices(PIECES.split(" "), k=draw.randrange(3, 25))))


def test_looking_only_where_a_date_may_stand_loses_no_date():
    for lines in lines_of_pieces(0):
        asked = lines.with_words(dates.EVENT.woken_by(lines), digits=True)
        expected = [m.span(1) for span in asked for m in dates.EVENT.finditer(lines.low, *span)]
        found = [(one.start, one.end) for one in dates.find(lines) if one.kind.startswith("date")]
        assert found == expected, lines.text


def test_looking_only_at_lines_of_a_code_s_shape_loses_no_code():
    for lines in lines_of_pieces(1):
        expected = set()
        for span in lines.with_long_numbers():
            for found in numbers._CODES.finditer(lines.text, *span):
                name = found.lastgroup or ""
                if name and numbers._CODE_OF[name].is_issued(found[name]):
                    expected.add(found.span(name))
        assert expected <= {(one.start, one.end) for one in numbers.find(lines)}, lines.text


def test_words_are_the_runs_of_letters_whatever_the_alphabet():
    draw = random.Random(2)
    alphabets = (
        "ab_ 1\n-",
        "abé ²1_",
        "a—🏥 b'",
        "abжΩ\u0663 ",
        "a\ud800b ",
        "".join(map(chr, range(160, 999))),
    )
    for alphabet in alphabets:
        for _ in range(100):
            text = "".join(draw.choices(alphabet, k=60)).lower()
            assert letters_of(text) == frozenset(_LETTERS.compiled.findall(text)), ascii(text)


def test_sentences_end_alike_with_and_without_an_ellipsis_in_the_expression():
    draw = random.Random(3)
    for _ in range(3000):
        text = "".join(draw.choices(".!?\n \"')]*ab\t", k=draw.randrange(1, 14)))
        ends = [[mark.span() for mark in end.finditer(text)] for end in (_END, _END_WITH_DOTS)]
        assert ends[0] == ends[1], repr(text)
