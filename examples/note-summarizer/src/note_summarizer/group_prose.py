"""What README says of assistants and groups of patients: for whom the checker does worse."""

from collections.abc import Iterable, Sequence
from typing import Any

from .notes import ASSISTANTS
from .phrases import ci, listed, many, part_of, sentence, share
from .results import figure, table

RATES_PICTURE = (
    "![Planted and reported rates with intervals for the three assistants. Left: omissions per 100 "
    "sentences of the note. Right: inventions per 100 sentences of the summary.]"
    "(reports/figures/rates.svg)"
)


def assistants(metrics: dict[str, Any]) -> str:
    """Return picture and table of the assistants, and what the references give."""
    header = [
        "Assistant",
        "Omissions planted",
        "Omissions reported",
        "Inventions planted",
        "Inventions reported",
        "Major errors found",
        "Findings right",
    ]
    rows = [
        [
            name.capitalize(),
            *(
                ci(f"assistants.{name}.{what}", ".1%")
                for what in (
                    *("omission_planted", "omission_reported"),
                    *("invention_planted", "invention_reported"),
                )
            ),
            share(metrics, f"assistants.{name}.recall_major", ".0%"),
            share(metrics, f"assistants.{name}.precision", ".0%"),
        ]
        for name in ASSISTANTS
    ]
    note = "Omissions are per sentence of the note, inventions per sentence of the summary."
    alarms = many(metrics["reference"]["false_alarms"], "finding", "findings")
    reference = (
        "On the {reference.summaries:,} reference summaries, which are right and hold every key "
        f"fact, the checker gives {{reference.false_alarms:,}} {alarms}."
    )
    return f"{RATES_PICTURE}\n\n{table(header, rows)}\n\n{note}\n\n{reference}"


def worst(metrics: dict[str, Any]) -> str:
    """Return for which assistants the checker does worst, and whether the intervals part."""
    own = metrics["assistants"]
    lines = []
    for measure, what in (("recall_major", "major errors found"), ("precision", "right findings")):
        judged = [name for name in ASSISTANTS if own[name][measure]["value"] is not None]
        if len(judged) < 2:
            lines.append(f"The share of {what} cannot be compared among the assistants.")
            continue
        order = sorted(judged, key=lambda name: own[name][measure]["value"])
        low, high = order[0], order[-1]
        lowest, highest = (f"{{assistants.{name}.{measure}.value:.0%}}" for name in (low, high))
        shown = {name: figure(own[name][measure]["value"], ".0%") for name in judged}
        if shown[low] == shown[high]:
            lines.append(f"The share of {what} is {lowest} for {_each(judged)}.")
            continue
        worst_of, best_of = (
            _names(name for name in judged if shown[name] == shown[end]) for end in (low, high)
        )
        apart = own[low][measure]["high"] < own[high][measure]["low"]
        verdict = "the intervals do not overlap" if apart else "the intervals overlap"
        lines.append(
            f"The share of {what} is lowest for {worst_of}, {lowest}, "
            f"and highest for {best_of}, {highest}; {verdict}."
        )
    return " ".join(lines + [_widest(metrics)])


def _each(judged: Sequence[str]) -> str:
    return "each assistant" if len(judged) == len(ASSISTANTS) else _names(judged)


def _names(assistants: Iterable[str]) -> str:
    return listed([name.capitalize() for name in assistants])


def _widest(metrics: dict[str, Any]) -> str:
    """Return the widest difference among groups of patients whose intervals do not overlap."""
    own = metrics["groups"]
    parts = []
    for measure, what in (("recall_major", "major errors found"), ("precision", "right findings")):
        pairs = [
            (own[high][measure]["value"] - own[low][measure]["value"], low, high, measure, what)
            for low in own
            for high in own
            if _family(own[low]) == _family(own[high])
            and own[low][measure]["high"] < own[high][measure]["low"]
        ]
        parts += [max(pairs)] if pairs else []
    if not parts:
        return "Among patients, no two groups of a sort have intervals that do not overlap."
    _, low, high, measure, what = max(parts)
    wrong, often = own[low]["false_alarms"], own[low]["often_count"]
    text = (
        f"Among patients, the widest difference whose intervals do not overlap is in {what}: "
        f"{_member(own[low])} {{groups.{low}.{measure}.value:.0%}} against "
        f"{_member(own[high])} {{groups.{high}.{measure}.value:.0%}} "
        f"({_family(own[low]).lower()})."
    )
    if measure == "precision" and often > 1:
        noun = "false alarm in the former", "false alarms in the former"
        alike = part_of(often, wrong, noun, ("is of one sort", "are of one sort"))
        text += f" {sentence(alike)}, {own[low]['often']}."
    return text


def _family(entry: dict[str, Any]) -> str:
    return str(entry["name"]).partition(": ")[0]


def _member(entry: dict[str, Any]) -> str:
    return str(entry["name"]).partition(": ")[2]


def groups(metrics: dict[str, Any]) -> str:
    """Return the table of the groups of patients."""
    rows = [
        [
            entry["name"],
            f"{{groups.{key}.notes:,}}",
            f"{{groups.{key}.found:,}} of {{groups.{key}.planted:,}}",
            ci(f"groups.{key}.recall_major", ".0%"),
            ci(f"groups.{key}.precision", ".0%"),
        ]
        for key, entry in metrics["groups"].items()
    ]
    found = ["Major errors found", "Share (95% CI)"]
    return table(["Patients", "Notes", *found, "Findings right (95% CI)"], rows)
