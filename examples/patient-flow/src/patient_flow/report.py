"""Answer every question, and write metrics, figures, the page and the results in README.

Run as a module. Two runs give the same bytes.
"""

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from . import (
    ROOT,
    answers,
    contrasts,
    dashboard,
    evaluate,
    figures,
    long_wait,
    notebook,
    prose,
    questions,
    replications,
    results,
    stop_rule,
    studied,
    verify,
    what_if,
)
from .intervals import FEWEST_CLUSTERS

SEED = 0
FEWEST_WEEKS = 5
"""Hospital-weeks below which the bootstrap has too little to draw from."""

PAGES = ("README.md", "queries/ANSWERS.md")


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    write(ROOT / "reports")
    metrics = results.load(ROOT / "reports" / "metrics.json")
    results.fill_all(ROOT, PAGES, metrics)
    say("running the notebook")
    notebook.execute(ROOT / "notebooks" / "case_study.ipynb")
    wait, left = metrics["headline"]["wait_median"], metrics["headline"]["left"]
    say(
        f"done: of {metrics['visits']['count']:,} synthetic visits half waited {wait['value']:.1f} "
        f"minutes or less, and {left['value']:.1%} left unseen"
    )
    say("read README.md and queries/ANSWERS.md, and open reports/dashboard.html in a browser")


def write(reports: Path, project: Path = ROOT, replicates: int = 500) -> None:
    """Compute everything from `project`/data and write it to `reports`.

    A test gives few replicates of the bootstrap.
    """
    stop_rule.check()
    say("asking the questions of queries/")
    connection = questions.connect(project)
    limit = long_wait.minutes(connection)
    runs = connection.execute("SELECT * FROM what_if").df()
    if lacking := what_if.lacking(runs):
        raise SystemExit(
            f"data/what_if.csv lacks {', '.join(lacking)}: it was made by another version; make "
            "the data anew (proofkit update --data)"
        )
    asked = questions.load()
    found = {name: questions.ask(connection, question) for name, question in asked.items()}
    visits = connection.execute("SELECT * FROM visits ORDER BY visit_id").df()
    if odd := what_if.unknown(runs):
        raise SystemExit(f"data/what_if.csv and what_if.CHANGES differ in {', '.join(sorted(odd))}")
    say("intervals from whole weeks drawn anew, and from paired runs")
    table = evaluate.prepared(visits, limit)
    weeks = _enough(table)
    headline = evaluate.headline(table, replicates, SEED)
    groups = evaluate.groups(table, replicates, SEED)
    metrics: dict[str, Any] = {
        "limits": {long_wait.NAME: limit},
        "level_3_of_urgent_share": _level_3_of_urgent(connection),
        "visits": studied.describe(table, visits, headline["wait_mean"]),
        "headline": headline,
        "levels": evaluate.levels(table, replicates, SEED),
        "groups": groups,
        "contrasts": contrasts.furthest(table, groups, replicates, SEED),
        "from_the_rest": contrasts.from_the_rest(table, groups, replicates, SEED),
        "urgency_link": evaluate.urgency_link(groups),
        "stop_rule": stop_rule.alarms(table, runs),
        "runs": _runs(runs),
        "what_if": what_if.differences(found["what_if"]),
        "ahead": what_if.ahead(found["what_if"]),
        "usual": what_if.usual(runs),
        "pairing": what_if.pairing(runs),
        "replications": replications.summary(runs, len(table), headline["wait_mean"], weeks),
        "far": replications.far(runs),
        "by_hospital": replications.by_hospital(runs),
        "answers": {name: answers.as_metrics(answer) for name, answer in found.items()},
    }
    metrics["readme"] = prose.texts(metrics, asked)
    results.save(metrics, reports / "metrics.json")
    metrics = results.load(reports / "metrics.json")  # rounded as the README reads them
    say("drawing figures and the page")
    pictures = figures.draw(metrics, visits, reports / "figures")
    page = dashboard.build(metrics, pictures)
    (reports / "dashboard.html").write_text(page, encoding="utf-8", newline="\n")


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, flush=True)


def _enough(table: pd.DataFrame) -> int:
    """Return the weeks of the visits studied; end the program where one measure has too few."""
    more = (
        f"Study more of them (the WHERE at the table visits in queries/{questions.TABLES}), or "
        "generate more data: 3,000 visits are enough to try it out."
    )
    if (weeks := int(table["cluster"].nunique())) < FEWEST_WEEKS:
        raise SystemExit(
            f"The visits cover too few weeks ({weeks}): nothing can be said from fewer than "
            f"{FEWEST_WEEKS}. {more}"
        )
    for column, what in _KNOWN_OF.items():
        known = int(table.loc[table[column].notna(), "cluster"].nunique())
        if known < FEWEST_CLUSTERS:
            raise SystemExit(
                f"Too few of the visits studied {what}: they come from {known} calendar weeks of "
                f"a hospital, and no interval can be made of fewer than {FEWEST_CLUSTERS}. {more}"
            )
    return weeks


_KNOWN_OF = {
    "wait": "were seen by a clinician",
    "stay": "ended in a discharge",
    "boarding": "ended in an admission",
}


def _level_3_of_urgent(connection: duckdb.DuckDBPyConnection) -> float:
    """Return the share of level 3 in levels 1 to 3 of all visits, as the simulated runs hold them.

    Whose visits are studied has no say in it.
    """
    ((share,),) = connection.execute(
        "SELECT avg((triage_level = 3)::INT) FROM read_csv('data/visits.csv*', sample_size = -1) "
        "WHERE triage_level <= 3"
    ).fetchall()
    return float(share)


def _runs(runs: pd.DataFrame) -> dict[str, int]:
    each = runs.groupby(["variant", "replication_id"])["visits_count"].sum()
    return {"replications": int(runs["replication_id"].nunique()), "visits": int(each.max())}


if __name__ == "__main__":
    main()
