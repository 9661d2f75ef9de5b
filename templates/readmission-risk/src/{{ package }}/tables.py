"""The tables of README and model card: layout here, figures from reports/metrics.json."""

from collections.abc import Mapping
from typing import Any

from . import capacity, cohort, evaluate
from .results import table


def ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value and its interval, such as '0.70 (0.68 to 0.72)'."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def headline() -> str:
    """Each score's AUC, and what it finds and misses at the team's capacity."""
    header = ["Score", "AUC (95% CI)", "Found by {team.calls_per_1000} calls", "Missed"]
    at = "at_capacity"
    rows = [
        [
            label,
            ci(f"models.{name}.auc"),
            f"{{{at}.{name}.found_per_1000:.1f}}",
            f"{{{at}.{name}.missed_per_1000:.1f}}",
        ]
        for name, label in evaluate.LABELS.items()
    ]
    return table(header, rows)


def missing_values(metrics: Mapping[str, Any]) -> str:
    """How often each laboratory value is missing, for whom, and what followed."""
    header = [
        "Laboratory value",
        "Missing",
        "Share",
        "Stays of 0 or 1 night",
        "Longer stays",
        "Readmitted if missing",
        "Readmitted if measured",
    ]
    shares = ("share", "short_stay", "longer_stay")
    followed = ("readmitted_if_missing", "readmitted_if_measured")
    rows = []
    for column in cohort.LABORATORY:
        at, found = f"missing_values.{column}", metrics["missing_values"][column]
        rows.append(
            [
                f"`{column}`",
                f"{{{at}.count:,}}",
                *(f"{{{at}.{share}:.1%}}" for share in shares),
                *("nobody" if found[one] is None else f"{{{at}.{one}:.1%}}" for one in followed),
            ]
        )
    return table(header, rows)


def quality() -> str:
    """Discrimination and calibration of each score."""
    header = [
        "Score",
        "AUC (95% CI)",
        "Average precision (95% CI)",
        "Brier score",
        "Calibration slope (95% CI)",
    ]
    rows = [
        [
            label,
            ci(f"models.{name}.auc"),
            ci(f"models.{name}.average_precision"),
            f"{{models.{name}.brier.value:.4f}}",
            ci(f"models.{name}.slope", ".2f"),
        ]
        for name, label in evaluate.LABELS.items()
    ]
    return table(header, rows)


def tradeoff(metrics: dict[str, Any]) -> str:
    """Readmissions missed per 1,000 discharges by calls proposed; the capacity in bold."""
    header = [
        "Calls proposed per 1,000",
        "Missed, logistic",
        "Missed, LACE",
        "Missed, best reachable",
        "Calls for one found, logistic",
    ]
    rows = []
    for calls in capacity.shown():
        at = f"capacity.calls_{calls}"
        scores = ("logistic", "lace", "best_reachable")
        cells = [
            f"{{{at}.calls_per_1000}}",
            *(f"{{{at}.{name}.missed_per_1000:.1f}}" for name in scores),
            _calls_for_one(metrics["capacity"][f"calls_{calls}"]["logistic"], at),
        ]
        chosen = calls == capacity.CALLS_PER_1000
        rows.append([f"**{cell}**" for cell in cells] if chosen else cells)
    return table(header, rows)


def _calls_for_one(score: dict[str, float | None], at: str) -> str:
    """The calls for one readmission found, which nobody knows of a list that finds none."""
    return f"{{{at}.logistic.calls_for_one:.1f}}" if score["calls_for_one"] else "none found"


def net_benefit() -> str:
    """Net benefit per 1,000 at each threshold, and the gains over no score and over LACE."""
    scores = {
        "call_nobody": "Call nobody",
        "call_everybody": "Call everybody",
        "lace": "LACE",
        "logistic": "Logistic regression",
        "best_reachable": "Best reachable",
    }
    rows = [
        [
            f"{{net_benefit.at_{percent}.threshold:.0%}}",
            *(f"{{net_benefit.at_{percent}.{name}:.1f}}" for name in scores),
            *(
                ci(f"net_benefit.at_{percent}.gain_over_{other}", "+.1f")
                for other in ("no_score", "lace")
            ),
        ]
        for percent in evaluate.NET_BENEFIT_AT
    ]
    gains = ["Gain over nobody or everybody (95% CI)", "Gain over LACE (95% CI)"]
    return table(["Threshold", *scores.values(), *gains], rows)


def groups(metrics: dict[str, Any]) -> str:
    """Everybody's and each group's counts and, where there are cases enough, the estimates."""
    header = [
        "Group",
        "Discharges",
        "Readmitted",
        "AUC (95% CI)",
        "Sensitivity (95% CI)",
        "Calls proposed per 1,000",
        "Observed / expected (95% CI)",
        "The same over everybody's (95% CI)",
    ]
    estimates = {"auc": ".2f", "sensitivity": ".0%", "observed_to_expected": ".2f"}
    rows = [
        [
            "Everybody",
            "{cohort.test_discharges:,}",
            "{cohort.test_readmissions:,} ({models.logistic.observed:.1%})",
            ci("models.logistic.auc", ".2f"),
            ci("threshold.sensitivity", ".0%"),
            "{threshold.calls_per_1000.value:.0f}",
            ci("against_everybody.everybody", ".2f"),
            "",
        ]
    ]
    for column, title in cohort.SUBGROUPS.items():
        rows.append([f"**{title}**", *[""] * (len(header) - 1)])
        for key, group in metrics["subgroups"][column].items():
            at = f"subgroups.{column}.{key}"
            auc, sensitivity, ratio = (
                ci(f"{at}.{name}", form) if group[name] else "too few"
                for name, form in estimates.items()
            )
            counts = [f"{{{at}.count:,}}", f"{{{at}.cases:,}} ({{{at}.observed:.1%}})"]
            calls = f"{{{at}.calls_per_1000:.0f}}"
            judged = metrics["against_everybody"][column][key]
            against = ci(f"against_everybody.{column}.{key}", ".2f") if judged else "too few"
            rows.append([f"{{{at}.label}}", *counts, auc, sensitivity, calls, ratio, against])
    return table(header, rows)
