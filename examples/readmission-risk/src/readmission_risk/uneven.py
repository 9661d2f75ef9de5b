"""Whom the score serves worse: a table and sentences, with a field for every figure.

A bound is judged as it is printed, so that the words never contradict the table.
"""

from typing import Any

from . import cohort
from .results import figure, table
from .sentences import holds, label, listed
from .subgroups import FEWEST_CASES
from .tables import ci


def served_worst(metrics: dict[str, Any]) -> str:
    """Return per column the groups with fewest and most found, and what their difference shows."""
    if not metrics["contrasts"]:
        return f"No column has two groups with at least {FEWEST_CASES} readmissions to compare."
    lead = f"**Served worst**, of the groups with at least {FEWEST_CASES} readmissions."
    header = [
        "Fewest readmissions found",
        "Share found (95% CI)",
        "Most found",
        "Share found (95% CI)",
        "Difference in percentage points (95% CI)",
    ]
    lines = []
    for column, pair in metrics["contrasts"].items():
        worst, best = (f"subgroups.{column}.{pair[end]}" for end in ("worst", "best"))
        title = cohort.SUBGROUPS[column].split(" (")[0]
        lines.append(
            [
                f"{title} {{{worst}.label}}",
                ci(f"{worst}.sensitivity", ".0%"),
                f"{{{best}.label}}",
                ci(f"{best}.sensitivity", ".0%"),
                ci(f"contrasts.{column}.difference", "+.1f"),
            ]
        )
    return "\n\n".join((lead, table(header, lines), _shown(metrics)))


def in_one_sentence(metrics: dict[str, Any]) -> str:
    """Return the group in which the smallest share of readmissions is found, with its equals."""
    groups = _estimated(metrics)
    if not groups:
        return f"No group has the {FEWEST_CASES} readmissions that a comparison needs."
    smallest = min(_found(group) for _, _, group in groups)
    worst = [
        f"{label(column, key)}, {ci(f'subgroups.{column}.{key}.sensitivity', '.0%')}"
        for column, key, group in groups
        if _found(group) == smallest
    ]
    few, everybody = _too_few(metrics), ci("threshold.sensitivity", ".0%")
    unknown = f" What is found for {listed(few)}, with fewer, is not known." if few else ""
    return (
        f"Of the groups with at least {FEWEST_CASES} readmissions, the smallest share of them is "
        f"found for {', and '.join(worst)}; for everybody it is {everybody}.{unknown}"
    )


def misjudged(metrics: dict[str, Any]) -> str:
    """Say which groups are judged otherwise than everybody, and that one in twenty is chance."""
    groups = _estimated(metrics)
    low, high = [], []
    for column, key, _ in groups:
        ratio = metrics["against_everybody"][column][key]
        if not holds(ratio, 1, 2):
            (low if ratio["value"] > 1 else high).append(label(column, key))
    apart = len(low + high)
    judged = [f"too {end} for {listed(one)}" for end, one in (("low", low), ("high", high)) if one]
    verdict = f": apart from the error that all share, the risk is {' and '.join(judged)}"
    named = verdict if apart else ""
    everybody = ci("against_everybody.everybody", ".2f")
    if not groups:
        return f"No group has the {FEWEST_CASES} readmissions that such an interval needs."
    if len(groups) == 1:
        return (
            f"Observed over expected is {everybody} for everybody. 1 group has at least "
            f"{FEWEST_CASES} readmissions; its ratio over everybody's has an interval "
            f"{'without' if apart else 'that holds'} 1{named}. About one in 20 would be without it "
            "by chance alone."
        )
    return (
        f"Observed over expected is {everybody} for everybody. {len(groups)} groups have at least "
        f"{FEWEST_CASES} readmissions; for {apart} of them the ratio over everybody's has an "
        f"interval without 1{named}. For about one in 20 it would by chance alone."
    )


def unjudged(metrics: dict[str, Any]) -> str:
    """Say where no ranking is shown, and which groups have too few readmissions."""
    estimated = _estimated(metrics)
    if not estimated:
        return "In no group are there enough readmissions to judge the ranking."
    no_order = [
        f"{label(column, key)} ({ci(f'subgroups.{column}.{key}.auc', '.2f')})"
        for column, key, group in estimated
        if holds(group["auc"], 0.5, 2)
    ]
    chance = (
        f"The interval of the AUC holds 0.5 for {listed(no_order)}: no ranking "
        "better than chance is shown there."
        if no_order
        else "In no group does the interval of the AUC hold 0.5."
    )
    few = _too_few(metrics)
    return f"{chance} Too few readmissions to judge: {listed(few)}." if few else chance


def _shown(metrics: dict[str, Any]) -> str:
    shown, not_shown = [], []
    for column, pair in metrics["contrasts"].items():
        where = not_shown if holds(pair["difference"], 0, 1) else shown
        where.append(label(column, pair["worst"]))
    texts = ["Each difference is taken on the same draws."]
    if shown:
        texts.append(f"Its interval leaves out zero for {listed(shown)}.")
    if not_shown:
        texts.append(
            f"It holds zero for {listed(not_shown)}: no difference is shown there, which does not "
            "show that there is none."
        )
    if any(pair["groups"] > 2 for pair in metrics["contrasts"].values()):
        texts.append(
            "Where a column has more than two groups, the pair was picked after looking, as its "
            "lowest and its highest: the difference looks larger, and its interval surer, than "
            "for a pair named before."
        )
    return " ".join(texts)


def _estimated(metrics: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (column, key, group)
        for column in cohort.SUBGROUPS
        for key, group in metrics["subgroups"][column].items()
        if group["sensitivity"]
    ]


def _too_few(metrics: dict[str, Any]) -> list[str]:
    return [
        label(column, key)
        for column in cohort.SUBGROUPS
        for key, group in metrics["subgroups"][column].items()
        if not group["sensitivity"]
    ]


def _found(group: dict[str, Any]) -> float:
    """Return the share found in per cent, as it is printed."""
    return float(figure(group["sensitivity"]["value"], ".0%").removesuffix("%"))
