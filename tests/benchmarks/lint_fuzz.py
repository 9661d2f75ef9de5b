"""Feed the linter what a coverage-guided fuzzer thinks of; needs atheris.

    python tests/benchmarks/lint_fuzz.py CORPUS_FOLDER -max_total_time=1800 -max_len=4096

Fails on an exception, on a rule that fails, and on an input that takes more than two seconds. What
it found of interest is kept in `tests/linter/fuzzed.json` and judged by a test.
"""

from __future__ import annotations

import sys
import time

import atheris

with atheris.instrument_imports(include=["proofkit"]):
    from proofkit.linter.files import judge_content
    from proofkit.linter.folders import targets
    from proofkit.linter.run.loading import chosen_rules
    from proofkit.linter.run.options import Options

OPTIONS = Options()
RULES = chosen_rules(OPTIONS)
KINDS = (
    ("README.md", targets.README),
    ("README.md", targets.README),
    ("README.md", targets.README),
    ("a.csv", targets.TABLE),
    ("a.ipynb", targets.NOTEBOOK),
    ("a.json", targets.TEXT),
    ("a.csv.gz", targets.TABLE),
    ("a.jpg", targets.PICTURE),
)
MOST_SECONDS = 2.0


def judge(content: bytes) -> None:
    """Judge some bytes; the first says as what."""
    name, kind = KINDS[content[0] % len(KINDS)] if content else KINDS[0]
    start = time.process_time()
    target = targets.Target("", name, kind, "")
    for found in judge_content(content[1:], target, RULES, OPTIONS).findings:
        if "failed here" in found.message:
            raise AssertionError(found.message)
    if time.process_time() - start > MOST_SECONDS:
        raise AssertionError("too slow")


if __name__ == "__main__":
    atheris.Setup(sys.argv, judge)
    atheris.Fuzz()
