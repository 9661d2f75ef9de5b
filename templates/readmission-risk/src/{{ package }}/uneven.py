"""Whom the score serves worse: sentences about groups, with a field for every figure.

A bound is judged as it is printed, so that the words never contradict the table.
"""

from typing import Any

from . import cohort
from .subgroups import FEWEST_CASES
from .tables import ci


def served_worst(metrics: dict[str, Any]) -> str:
    """Return one paragraph on the groups in which fewest readmissions are found."""
    parts = [text for column in cohort.SUBGROUPS if (text := _found(metrics, column))]
    no_order = [
        f"{_label(column, key)} ({ci(f'subgroups.{column}.{key}.auc', '.2f')})"
        for column, key, group in _estimated(metrics)
        if _holds(group["auc"], 0.5)
    ]
    chance = (
        f"The interval of the AUC holds 0.5 for {listed(no_order)}: no ranking "
        "better than chance is shown there. "
        if no_order
        else "In no group does the interval of the AUC hold 0.5. "
    )
    judged = {(column, key) for column, key, _ in _estimated(metrics)}
    few = [
        _label(column, key)
        for column in cohort.SUBGROUPS
        for key in metrics["subgroups"][column]
        if (column, key) not in judged
    ]
    unjudged = f"Too few readmissions to judge: {listed(few)}. " if few else ""
    return (
        f"**Served worst.** Share of readmissions found: {'; '.join(parts)}. {chance}{unjudged}"
        "One threshold for groups of different risk proposes fewer calls where the risk is lower, "
        "so a group can have a low share found though its risk is judged rightly; its missed "
        "readmissions are missed all the same. Intervals that overlap show no difference, and "
        "do not show that there is none."
    )


def in_one_sentence(metrics: dict[str, Any]) -> str:
    """Return the group in which the smallest share of readmissions is found, and its share."""
    column, key, _ = min(_estimated(metrics), key=lambda entry: entry[2]["sensitivity"]["value"])
    return (
        f"The smallest share of readmissions is found for {_label(column, key)}: "
        f"{ci(f'subgroups.{column}.{key}.sensitivity', '.0%')}, against "
        f"{ci('threshold.sensitivity', '.0%')} for everybody."
    )


def misjudged(metrics: dict[str, Any]) -> str:
    """Say which groups' risk is misjudged beyond chance, and that one in twenty is chance."""
    groups = _estimated(metrics)
    apart = []
    for column, key, group in groups:
        ratio = group["observed_to_expected"]
        if not _holds(ratio, 1):
            word = "under" if ratio["value"] > 1 else "over"
            apart.append(f"{_label(column, key)} ({word}estimated)")
    named = f": {listed(apart)}" if apart else ""
    return (
        f"{len(groups)} groups have at least {FEWEST_CASES} readmissions; {len(apart)} of them "
        f"{'has' if len(apart) == 1 else 'have'} an interval of observed over expected without 1"
        f"{named}. About one in 20 would by chance alone."
    )


def left_out(metrics: dict[str, Any]) -> str:
    """Say for which of the left-out groups the score is too low, and by how much."""
    groups = [
        (column, key, group["shortfall"])
        for column in cohort.LEFT_OUT
        for key, group in metrics["left_out"][column].items()
    ]
    low = [
        f"{_label(column, key)} by {_points(column, key)}"
        for column, key, gap in groups
        if round(gap["low"], 3) > 0
    ]
    if not low:
        return "For none of these groups does the interval show a score that is too low."
    return (
        f"The score is too low for {listed(low)} (true less predicted risk, in percentage "
        "points). That is what leaving these two out costs, together with what no column holds, "
        "such as support at home. Whoever is judged too low is proposed for a call less often than "
        "the risk asks for."
    )


def listed(names: list[str]) -> str:
    """Return names as in a sentence: 'one, two and three'."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _found(metrics: dict[str, Any], column: str) -> str:
    groups = {key: group for at, key, group in _estimated(metrics) if at == column}
    if len(groups) < 2:
        return ""
    order = sorted(groups, key=lambda key: groups[key]["sensitivity"]["value"])
    worst, best = order[0], order[-1]
    overlap = _printed(groups[worst]["sensitivity"]["high"]) >= _printed(
        groups[best]["sensitivity"]["low"]
    )
    share = {key: ci(f"subgroups.{column}.{key}.sensitivity", ".0%") for key in (worst, best)}
    return (
        f"{_label(column, worst)}: {share[worst]}, against {{subgroups.{column}.{best}.label}}: "
        f"{share[best]} (intervals {'overlap' if overlap else 'apart'})"
    )


def _estimated(metrics: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (column, key, group)
        for column in cohort.SUBGROUPS
        for key, group in metrics["subgroups"][column].items()
        if group["sensitivity"]
    ]


def _label(column: str, key: str) -> str:
    title = cohort.SUBGROUPS[column].split(" (")[0].lower()
    return f"{title} {{subgroups.{column}.{key}.label}}"


def _points(column: str, key: str) -> str:
    return ci(f"left_out.{column}.{key}.shortfall", "+.1%")


def _holds(interval: dict[str, float], value: float) -> bool:
    return _printed(interval["low"]) <= value <= _printed(interval["high"])


def _printed(value: float) -> float:
    return round(value, 2)
