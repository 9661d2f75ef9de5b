import time

from hypothesis import given, settings
from hypothesis import strategies as st

from proofkit.linter.engine import lint, lint_text
from tests.benchmarks.lint_speed import hard_texts

MOST_TIMES_PROSE = 40
"""Far above what is measured (see the benchmark); growth with the square would exceed it."""


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_the_linter_fail(content):
    import tempfile
    from pathlib import Path

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
