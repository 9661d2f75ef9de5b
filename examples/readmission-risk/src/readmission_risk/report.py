"""Compute everything: metrics, figures, the page, and the results in README and model card.

Run as a module. Two runs give the same bytes.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from . import (
    ROOT,
    capacity,
    cohort,
    dashboard,
    evaluate,
    figures,
    missing,
    models,
    notebook,
    particular,
    prose,
    results,
    thresholds,
    verify,
)

SEED = 0
FEWEST_CASES = 10
"""Readmissions in the test set below which no interval means anything."""


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    write(ROOT / "reports")
    metrics = results.load(ROOT / "reports" / "metrics.json")
    results.fill_all(ROOT, ("README.md", "MODEL_CARD.md"), metrics)
    say("running the notebook")
    notebook.execute(ROOT / "notebooks" / "case_study.ipynb")
    auc = metrics["models"][evaluate.PRIMARY]["auc"]
    say(
        f"done: AUC {auc['value']:.3f} (95% interval {auc['low']:.3f} to {auc['high']:.3f}) on "
        f"{metrics['cohort']['test_discharges']:,} synthetic discharges"
    )
    say("read README.md, and open reports/dashboard.html in a browser")


def write(reports: Path, table: pd.DataFrame | None = None, replicates: int = 1000) -> None:
    """Fit, evaluate, and write metrics.json, the figures and dashboard.html to `reports`.

    A test gives a small `table` and few replicates; else the whole cohort is read from data/.
    """
    capacity.check()
    say("reading the cohort and fitting the models")
    table = cohort.load() if table is None else table
    train, test = cohort.split(table, SEED)
    if (cases := int(test[cohort.OUTCOME].sum())) < FEWEST_CASES:
        raise SystemExit(
            f"The test set has too few readmissions ({cases} of {len(test):,} discharges): nothing "
            f"can be said from fewer than {FEWEST_CASES}. Generate more data, or leave fewer "
            "discharges out (NOT_STUDIED in cohort.py)."
        )
    fitted = models.fit(train, SEED)
    threshold = thresholds.threshold_for(
        models.out_of_fold_risk(fitted[evaluate.PRIMARY], train), capacity.CALLS_PER_1000
    )
    risks = {name: models.risk(model, test) for name, model in fitted.items()}
    risks["best_reachable"] = cohort.true_risk(test)
    fuller = models.risk_with(cohort.LEFT_OUT, train, test)
    say("evaluating, with intervals from whole persons drawn anew")
    metrics: dict[str, Any] = {
        "cohort": _cohort_figures(table, train, test),
        "missing_values": missing.describe(table, SEED, replicates),
        "after_facility": {
            "cohort": particular.after_facility(table, SEED, replicates),
            "test": particular.after_facility(test, SEED, replicates),
        },
        **evaluate.evaluate(test, risks, fuller, threshold, SEED, replicates),
    }
    metrics["readme"] = prose.texts(metrics)
    results.save(metrics, reports / "metrics.json")
    metrics = results.load(reports / "metrics.json")  # rounded as the README reads them
    say("drawing figures and the page")
    outcome = test[cohort.OUTCOME].to_numpy()
    pictures = figures.draw(outcome, risks, metrics, reports / "figures")
    page = dashboard.page(test, fitted[evaluate.PRIMARY], risks, metrics, pictures)
    (reports / "dashboard.html").write_text(page, encoding="utf-8", newline="\n")


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, flush=True)


def _cohort_figures(table: pd.DataFrame, train: pd.DataFrame, test: pd.DataFrame) -> dict[str, Any]:
    return cohort.flow() | {
        "people": int(table[cohort.PERSON].nunique()),
        "readmission_rate": float(table[cohort.OUTCOME].mean()),
        "train_discharges": len(train),
        "train_people": int(train[cohort.PERSON].nunique()),
        "test_discharges": len(test),
        "test_people": int(test[cohort.PERSON].nunique()),
        "test_readmissions": int(test[cohort.OUTCOME].sum()),
        "test_readmitted_per_1000": float(1000 * np.mean(test[cohort.OUTCOME])),
    }


if __name__ == "__main__":
    main()
