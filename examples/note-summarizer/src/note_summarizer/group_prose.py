"""What README says of assistants and groups of patients: for whom the checker does worse."""

from typing import Any

from .notes import ASSISTANTS
from .phrases import ci
from .results import table

RATES_PICTURE = (
    "![Planted and reported rates with intervals for the three assistants. Left: omissions per 100 "
    "sentences of the note. Right: inventions per 100 sentences of the summary.]"
    "(reports/figures/rates.svg)"
)


REFERENCE = (
    "On the {reference.summaries:,} reference summaries, which are complete and right, the checker "
    "gives {reference.false_alarms:,} findings."
)


def assistants() -> str:
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
            ci(f"assistants.{name}.recall_major", ".0%"),
            ci(f"assistants.{name}.precision", ".0%"),
        ]
        for name in ASSISTANTS
    ]
    note = "Omissions are per sentence of the note, inventions per sentence of the summary."
    return f"{RATES_PICTURE}\n\n{table(header, rows)}\n\n{note}\n\n{REFERENCE}"


def worst(metrics: dict[str, Any]) -> str:
    """Return for which assistant the checker does worst, and whether the intervals part."""
    own = metrics["assistants"]
    lines = []
    for measure, what in (("recall_major", "major errors found"), ("precision", "right findings")):
        order = sorted(ASSISTANTS, key=lambda name: own[name][measure]["value"])
        low, high = order[0], order[-1]
        apart = own[low][measure]["high"] < own[high][measure]["low"]
        verdict = "the intervals do not overlap" if apart else "the intervals overlap"
        lines.append(
            f"The share of {what} is lowest for {low.capitalize()}, "
            f"{{assistants.{low}.{measure}.value:.0%}}, and highest for {high.capitalize()}, "
            f"{{assistants.{high}.{measure}.value:.0%}}; {verdict}."
        )
    if any(own[name]["recall_major"]["low"] == 1 for name in ASSISTANTS):
        lines.append(
            "An interval from 100% to 100% says that no error was missed in this sample, and not "
            "that none could be: redrawing notes cannot show a miss that never happened."
        )
    return " ".join(lines)


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
    header = ["Patients", "Notes", "Major errors found", "Share (95% CI)", "Findings right"]
    return table(header, rows)
