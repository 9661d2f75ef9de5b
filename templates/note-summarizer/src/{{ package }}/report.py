"""Compute everything: metrics, figures, the reviewer's page, and the results in README and card.

Run as a module. Two runs give the same bytes.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from . import (
    ROOT,
    caveats,
    checker,
    evaluate,
    example,
    figures,
    judging,
    mistakes,
    notebook,
    notes,
    prose,
    results,
    review_page,
    verify,
)
from .notes import ASSISTANTS, Note, Summary

REPLICATES = 1000


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    say("reading notes, summaries and planted errors")
    write(ROOT / "reports", notes.load(), notes.summaries(), notes.planted())
    metrics = results.load(ROOT / "reports" / "metrics.json")
    results.fill_all(ROOT, ("README.md", "MODEL_CARD.md"), metrics)
    say("running the notebook")
    notebook.execute(ROOT / "notebooks" / "case_study.ipynb")
    quality = metrics["checkers"]["checker"]
    say(
        f"done: {quality['found_major']} of {quality['planted_major']} major errors found, "
        f"{quality['findings'] - quality['false_alarms']} of {quality['findings']} findings right"
    )
    say("read README.md, and open reports/review.html in a browser")


def write(
    reports: Path,
    all_notes: dict[str, Note],
    summaries: Sequence[Summary],
    planted: pd.DataFrame,
    replicates: int = REPLICATES,
) -> None:
    """Evaluate, and write metrics.json, the figures and review.html to `reports`.

    A test gives a few notes with their summaries and errors, and few replicates.
    """
    say("checking every summary, and comparing with what was planted")
    metrics: dict[str, Any] = evaluate.evaluate(all_notes, summaries, planted, replicates)
    written = [one for one in summaries if one.author in ASSISTANTS]
    truth, found = judging.judge(all_notes, written, planted, checker.check)
    metrics["example"] = example.lost_side_effect(
        all_notes, written, truth, found
    ) or example.struck_side_effect(all_notes, summaries)
    metrics["mistakes"] = mistakes.describe(truth, found, written)
    metrics["caveats"] = caveats.describe(all_notes, written, truth)
    metrics["readme"] = prose.texts(metrics)
    results.save(metrics, reports / "metrics.json")
    say("drawing figures and the reviewer's page")
    figures.draw(metrics, reports / "figures")
    page = review_page.page(all_notes, written, truth, found)
    (reports / "review.html").write_text(page, encoding="utf-8", newline="\n")


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, flush=True)


if __name__ == "__main__":
    main()
