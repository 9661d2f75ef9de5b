import json
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.linter.engine import lint, lint_text
from proofkit.linter.files import content_of, judge_content
from proofkit.linter.loading import chosen_rules
from proofkit.linter.options import Options
from proofkit.linter.pictures import HEAD_BYTES
from proofkit.linter.source import LARGEST_BYTES
from proofkit.linter.targets import Target
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


def test_no_text_takes_longer_than_its_length_warrants():
    def seconds(text):
        start = time.process_time()
        lint_text(text)
        return time.process_time() - start

    for name, text in hard_texts(40_000).items():
        small, large = seconds(text[:10_000]), seconds(text)
        assert large < 10 * small + 0.5, name


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
