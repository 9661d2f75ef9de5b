"""Compute everything: scores, metrics, figures, captures, the page, the results in README and card.

Run as a module. Two runs give the same bytes.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import (
    ROOT,
    captures,
    dashboard,
    evaluate,
    features,
    figures,
    models,
    notebook,
    prose,
    reading,
    results,
    stop_rule,
    studies,
    thresholds,
    verify,
    worklist,
)

SEED = 0


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    write(ROOT / "reports")
    metrics = results.load(ROOT / "reports" / "metrics.json")
    results.fill_all(ROOT, ("README.md", "MODEL_CARD.md"), metrics)
    say("running the notebook")
    notebook.execute(ROOT / "notebooks" / "case_study.ipynb")
    at = metrics["operating_point"]
    say(
        f"done: sensitivity {at['sensitivity']['value']:.2f}, specificity "
        f"{at['specificity']['value']:.2f} on {metrics['cohort']['studies']:,} synthetic studies"
    )
    say("read README.md, and open reports/dashboard.html in a browser")


def write(
    reports: Path,
    table: pd.DataFrame | None = None,
    replicates: int = evaluate.REPLICATES,
    fortnights: int = reading.FORTNIGHTS,
) -> None:
    """Score, evaluate, simulate, and write metrics.json, figures, captures and dashboard.html.

    A test gives a small `table` and few replicates; else all studies are read from data/.
    """
    evaluate.check()
    stop_rule.check()
    worklist.check()
    say("reading the pictures")
    table = studies.load() if table is None else table
    pictures, boxes = studies.pictures(table), studies.boxes(table)
    studies.refuse_other_target(table, boxes)
    marked = features.marked(boxes)
    say("fitting the models, each scored on people it has not seen")
    risk, cells = models.cross_fit(table, pictures, marked, SEED)
    risks = {
        "context": models.context_risk(table),
        "picture": risk,
        "best_reachable": studies.true_risk(table),
    }
    threshold = thresholds.threshold_for(risk, evaluate.FLAGS_PER_1000)
    pointed, covered = marked[np.arange(len(table)), cells.argmax(axis=1)], marked.mean(axis=1)
    say("evaluating, with intervals from whole persons drawn anew, and simulating the reading room")
    metrics: dict[str, Any] = {
        "cohort": _cohort(table, pictures),
        **evaluate.evaluate(table, risks, pointed, covered, threshold, SEED, replicates),
        "shares": _shares(table),
        "tiles": {
            name: list(part) for name, part in figures.tiles(table, risk >= threshold, risk).items()
        },
        "reading": reading.simulate(table, risk, threshold, SEED, fortnights),
    }
    metrics["readme"] = prose.texts(metrics)
    results.save(metrics, reports / "metrics.json")
    metrics = results.load(reports / "metrics.json")  # rounded as the README reads them
    say("drawing figures, captures and the page")
    paths = figures.draw(table, risks, metrics, reports / "figures")
    paths |= figures.examples(
        table, pictures, cells, boxes, risk >= threshold, risk, reports / "figures"
    )
    captures.write(table, pictures, cells, risk, threshold, reports / "dicom")
    page = dashboard.page(table, risk, metrics, paths)
    (reports / "dashboard.html").write_text(page, encoding="utf-8", newline="\n")


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, flush=True)


def _cohort(table: pd.DataFrame, pictures: np.ndarray) -> dict[str, Any]:
    return {
        "studies": len(table),
        "people": int(table[studies.PERSON].nunique()),
        "several": int((table[studies.PERSON].value_counts() > 1).sum()),
        "opacities": int(table[studies.OUTCOME].sum()),
        "mobile": int((table["scanner"] == studies.MOBILE).sum()),
        "pictures": len(pictures),
        "empty_cells": int(table.isna().to_numpy().sum()),
        "flags_per_1000": evaluate.FLAGS_PER_1000,
        "days": int(table["acquired_at"].dt.date.nunique()),
        "weekend": int((table["acquired_at"].dt.day_of_week >= 5).sum()),
    }


def _shares(table: pd.DataFrame) -> dict[str, Any]:
    own = {name: float((table["finding"] == name).mean()) for name in studies.RSNA_SHARES}
    return own | {"rsna": studies.RSNA_SHARES}


if __name__ == "__main__":
    main()
