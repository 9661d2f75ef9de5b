import gc
import json
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.linter.engine import lint, lint_text
from proofkit.linter.files import content_of, judge_content
from proofkit.linter.folders.targets import Target
from proofkit.linter.pictures import HEAD_BYTES
from proofkit.linter.run.loading import chosen_rules
from proofkit.linter.run.options import Options
from proofkit.linter.source import LARGEST_BYTES
from tests.benchmarks.lint_speed import hard_texts


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_linter_fail(content):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("README.md", "a.csv", "a.ipynb", "a.csv.gz", "a.json", "a.jpg"):
            file = Path(folder, name)
            file.write_bytes(content)
            report = lint([str(file)])
            assert all("failed here" not in found.message for found in report.findings)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_a_rule_fail(text):
    assert all("failed here" not in found.message for found in lint_text(text))


@pytest.fixture
def seconds_for(tmp_path):
    """Measure the processor time of judging a text as a file, with no pause to collect garbage."""

    def seconds(text):
        (tmp_path / "README.md").write_text(text, encoding="utf-8")
        gc.collect()
        start = time.process_time()
        lint([str(tmp_path / "README.md")])
        return time.process_time() - start

    gc.disable()
    yield seconds
    gc.enable()


def is_linear(seconds, text):
    """Whether four times the text takes about four times as long: 16 times, were it quadratic.

    What else the machine does can only add to a time, so the smallest of several counts, and
    the longer text is measured again only where it seems to take too long.
    """
    seconds(text[: SMALL // 16])  # so that what is made once is made
    small = min(seconds(text[:SMALL]) for _ in range(3))
    return any(seconds(text) < 6 * small + 0.05 for _ in range(4))


SMALL = 40_000
SHAPES = hard_texts(1)


@pytest.mark.parametrize("name", SHAPES)
def test_no_text_takes_longer_than_its_length_warrants(seconds_for, name):
    assert is_linear(seconds_for, hard_texts(4 * SMALL)[name][: 4 * SMALL])


def test_time_that_grows_with_the_square_of_a_text_is_noticed():
    def with_square(text):
        return 0.3 * len(text) / 200_000 + 1.0 * (len(text) / 200_000) ** 2

    assert is_linear(lambda text: 0.3 * len(text) / 200_000, "a" * 4 * SMALL)
    assert not is_linear(with_square, "a" * 4 * SMALL)


def test_what_a_fuzzer_found_is_judged_without_failing():
    inputs = json.loads(Path(__file__).with_name("fuzzed.json").read_text("utf-8"))
    options = Options()
    rules = chosen_rules(options)
    for number, content in enumerate(bytes.fromhex(one) for one in inputs):
        for name, kind in (("README.md", "readme"), ("a.csv", "table"), ("a.ipynb", "notebook")):
            target = Target("", name, kind, "")
            for found in judge_content(content[1:], target, rules, options).findings:
                assert "failed here" not in found.message, number


@pytest.mark.parametrize(
    ("name", "kind", "most"),
    [
        ("a.csv", "table", LARGEST_BYTES + 1),
        ("a.csv.gz", "table", LARGEST_BYTES + 1),
        ("a.dcm", "picture", HEAD_BYTES),
        ("a.jpg", "picture", HEAD_BYTES),
    ],
)
def test_of_a_huge_file_no_more_is_read_than_is_looked_into(tmp_path, name, kind, most):
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(2 * LARGEST_BYTES)
    target = Target(str(tmp_path / name), name, kind, "")
    assert len(content_of(target)) == most
    messages = [one.message for one in lint([str(tmp_path / name)]).findings]
    if kind == "table":
        assert messages == ["could not be judged: it is larger than 64 MB; split it"]
