"""Compute everything: check the evidence, settle the scores, write README, memo and page.

Run as a module. It needs nothing but Python, and two runs give the same bytes.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from . import (
    ROOT,
    agreement,
    answers,
    checklist,
    dashboard,
    decision_rules,
    diagram,
    dossier,
    evaluation,
    prose,
    results,
    sampling,
    scoring,
    verify,
)

PAGES = ("README.md", "memo/DECISION_MEMO.md", "review/ANSWERS.md")


def main() -> None:
    """Run the whole report and say where it is."""
    if wrong := verify.differences(ROOT / "data"):
        raise SystemExit("The data are not as generated (make data):\n  " + "\n  ".join(wrong))
    write(ROOT / "reports", answers.load())
    metrics = results.load(ROOT / "reports" / "metrics.json")
    diagram.refresh(ROOT / "README.md")
    results.fill_all(ROOT, PAGES, metrics)
    print(f"recommendation: {metrics['decision']['verdict']}")
    print(f"{metrics['decision']['share']:.0%} of all points, {metrics['decision']['open']} open")
    print("done: read memo/DECISION_MEMO.md, and open reports/dashboard.html in a browser")


def write(reports: Path, given: Sequence[answers.Answer]) -> None:
    """Check and settle the answers, and write metrics.json and dashboard.html."""
    dossiers, items, rules = dossier.load(), checklist.items(), decision_rules.read()
    if wrong := answers.problems(given, dossiers, items):
        raise SystemExit("These answers cannot be used:\n  " + "\n  ".join(wrong))
    settled = scoring.settle(given, items, dossiers, dossier.CASE)
    papers = dossiers[dossier.CASE]
    metrics = compute(given, dossiers, items, rules)
    metrics["readme"] = prose.texts(metrics, settled, papers)
    results.save(metrics, reports / "metrics.json")
    text = dashboard.build(metrics, settled, given, papers)
    (reports / "dashboard.html").write_text(text, encoding="utf-8", newline="\n")


def compute(
    given: Sequence[answers.Answer],
    dossiers: Mapping[str, dossier.Dossier],
    items: Mapping[str, checklist.Item],
    rules: decision_rules.Rules,
) -> dict[str, Any]:
    """Return every figure as nested dictionaries."""
    papers = dossiers[dossier.CASE]
    settled = scoring.settle(given, items, dossiers, dossier.CASE)
    truth = {key: found for key, found in agreement.planted().items() if key[1] in items}
    groups = evaluation.by_group(papers.counts, rules)
    decision = scoring.decide(settled, rules, evaluation.standing(groups, evaluation.MORE))
    points = [one.points for one in settled.values()]
    return {
        "case": {**papers.vendor, "statements": len(papers.statements)},
        "decision": {
            "verdict": decision.verdict,
            "verdict_first": decision.verdict[0].upper() + decision.verdict[1:],
            "failed_stops": list(decision.failed_stops),
            "weak_areas": list(decision.weak_areas),
            "share": decision.share,
            "is_share_too_low": decision.is_share_too_low,
            "items": len(points),
            "full": points.count(2),
            "open": len(points) - points.count(2),
        },
        "rule": {
            "stop_items": [key for key, item in items.items() if item.is_stop],
            "stop_item_points": rules.stop_item_points,
            "least_area_points": rules.least_area_points,
            "least_share": rules.least_share,
            "least_share_words": f"{100 * rules.least_share:g}%",
        },
        "areas": {
            f"area_{place}": {
                "name": area,
                "points": sum(one.points for one in some),
                "most": checklist.MOST_POINTS * len(some),
                "full": sum(one.points == 2 for one in some),
                "partly": sum(one.points == 1 for one in some),
                "none": sum(one.points == 0 for one in some),
            }
            for place, (area, some) in enumerate(scoring.areas(settled).items(), start=1)
        },
        "evaluation": {
            "twice_words": "twice" if rules.twice == 2 else f"{rules.twice:g} times",
            "groups": groups,
            "notes_needed": evaluation.notes_needed(papers.counts, rules),
            "clustering": rules.clustering,
            "power": rules.power,
        },
        "sample": sampling.limits(papers.counts, rules),
        "agreement": agreement.of_readers(given, "A", "B"),
        "readers": agreement.against_planted(given, dossiers, truth),
        "aside": {"count": sum(answers.is_claim(answer, dossiers) for answer in given)},
        "judged": agreement.judged(settled, truth),
        "vendors": {key: _vendor(key, given, dossiers, items, rules, truth) for key in dossiers},
    }


def _vendor(
    key: str,
    given: Sequence[answers.Answer],
    dossiers: Mapping[str, dossier.Dossier],
    items: Mapping[str, checklist.Item],
    rules: decision_rules.Rules,
    truth: Mapping[tuple[str, str], str],
) -> dict[str, Any]:
    worse = evaluation.standing(evaluation.by_group(dossiers[key].counts, rules), evaluation.MORE)
    decision = scoring.decide(scoring.settle(given, items, dossiers, key), rules, worse)
    statements = dossiers[key].statements.values()
    return {
        "name": dossiers[key].vendor["vendor_name"],
        "share": decision.share,
        "failed": len(decision.failed_stops),
        "gaps": sum(finding != agreement.MET for (who, _), finding in truth.items() if who == key),
        "claims": sum(statement.document == dossier.BROCHURE for statement in statements),
        "verdict": decision.verdict,
    }


if __name__ == "__main__":
    main()
