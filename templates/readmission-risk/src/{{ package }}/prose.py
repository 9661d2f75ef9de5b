"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "includes zero", are chosen here.
"""

from typing import Any

from . import cohort, evaluate
from .results import table

_SHOWN_CAPACITIES = (50, 100, 150, 200, 300, 400)


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _SUMMARY,
        "results-overview": f"{_PICTURE}\n\n{_headline()}",
        "results-cohort": _COHORT,
        "results-missing": _missing(),
        "results-discrimination": f"{_quality()}\n\n{_difference(metrics)}",
        "results-calibration": _CALIBRATION,
        "results-threshold": f"{_CONFUSION}\n\n{_tradeoff()}\n\n{_at_capacity(metrics)}",
        "results-net-benefit": _net_benefit(),
        "results-subgroups": f"{_subgroups(metrics)}\n\n{_uneven(metrics)}",
        "results-card": f"{_SUMMARY}\n\n{_quality()}",
    }


def _ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value with its interval."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


_SUMMARY = (
    "On {cohort.test_discharges:,} held-out synthetic discharges the logistic regression has an "
    f"AUC of {_ci('models.logistic.auc')} with its 95 % interval, against "
    f"{_ci('models.lace.auc')} for LACE and {{models.best_reachable.auc.value:.3f}} for the best "
    "reachable score; with {cohort.capacity_calls_per_1000} calls per 1,000 discharges its list "
    "holds {capacity.calls_200.logistic.found_per_1000:.0f} of the "
    "{cohort.test_readmitted_per_1000:.0f} people per 1,000 who come back, LACE's "
    "{capacity.calls_200.lace.found_per_1000:.0f}, and the others are missed."
)

_PICTURE = (
    "![Two charts. Left: readmissions missed per 1,000 discharges fall as more calls are made, for "
    "LACE, the logistic regression, boosted trees and the best reachable score. Right: observed "
    "against predicted risk by tenths for the logistic regression, with intervals.]"
    "(reports/figures/overview.svg)"
)


def _headline() -> str:
    rows = [
        [
            label,
            _ci(f"models.{name}.auc"),
            f"{{capacity.calls_200.{name}.found_per_1000:.0f}}",
            f"{{capacity.calls_200.{name}.missed_per_1000:.0f}}",
        ]
        for name, label in evaluate.LABELS.items()
    ]
    header = ["Score", "AUC (95 % CI)", "Found by 200 calls", "Missed"]
    note = (
        "Found and missed: readmissions per 1,000 discharges when "
        "{cohort.capacity_calls_per_1000} of them are called. n = {cohort.test_discharges:,} "
        "discharges of {cohort.test_people:,} people, {cohort.test_readmissions:,} readmissions."
    )
    return f"{table(header, rows)}\n\n{note}"


_COHORT = (
    "Of {cohort.admissions:,} admissions, {cohort.died:,} ended in death and "
    "{cohort.transferred:,} in a transfer; the remaining {cohort.eligible:,} discharges of "
    "{cohort.people:,} people are studied, {cohort.readmission_rate:.1%} of them followed by a "
    "readmission within 30 days. {cohort.train_discharges:,} discharges "
    "({cohort.train_people:,} people) train the models and {cohort.test_discharges:,} "
    "({cohort.test_people:,} people) test them. {cohort.died_after_discharge:,} people died within "
    "30 days after discharge; they stay in the cohort."
)


def _missing() -> str:
    header = [
        "Laboratory value",
        "Missing",
        "Stays of 0 or 1 night",
        "Longer stays",
        "Readmitted if missing",
        "Readmitted if measured",
    ]
    measures = (
        *("share", "short_stay", "longer_stay"),
        *("readmitted_if_missing", "readmitted_if_measured"),
    )
    rows = [
        [f"`{column}`", *(f"{{missing_values.{column}.{measure}:.1%}}" for measure in measures)]
        for column in cohort.LABORATORY
    ]
    return table(header, rows)


def _quality() -> str:
    header = [
        "Score",
        "AUC (95 % CI)",
        "Average precision (95 % CI)",
        "Brier score",
        "Calibration slope (95 % CI)",
    ]
    rows = [
        [
            label,
            _ci(f"models.{name}.auc"),
            _ci(f"models.{name}.average_precision"),
            f"{{models.{name}.brier.value:.4f}}",
            _ci(f"models.{name}.slope", ".2f"),
        ]
        for name, label in evaluate.LABELS.items()
    ]
    return table(header, rows)


def _difference(metrics: dict[str, Any]) -> str:
    over_lace = metrics["difference"]["logistic_minus_lace"]
    trees = metrics["difference"]["boosted_minus_logistic"]
    return (
        f"Difference in AUC on the same draws: logistic regression minus LACE "
        f"{_ci('difference.logistic_minus_lace', '+.3f')}, an interval that {_zero(over_lace)}; "
        f"boosted trees minus logistic regression "
        f"{_ci('difference.boosted_minus_logistic', '+.3f')}, an interval that {_zero(trees)}. "
        "What is left to the best reachable score: "
        f"{_ci('difference.best_reachable_minus_logistic', '+.3f')}."
    )


def _zero(interval: dict[str, float]) -> str:
    return "includes zero" if interval["low"] <= 0 <= interval["high"] else "excludes zero"


_CALIBRATION = (
    "The logistic regression predicts {models.logistic.predicted:.1%} on average where "
    "{models.logistic.observed:.1%} were readmitted: calibration in the large "
    f"{_ci('models.logistic.intercept', '+.2f')} on the log-odds scale (0 is right), slope "
    f"{_ci('models.logistic.slope', '.2f')} (1 is right). LACE with its published table would "
    "expect {lace_as_published.predicted:.1%}: calibration in the large "
    f"{_ci('lace_as_published.intercept', '+.2f')}, slope {_ci('lace_as_published.slope', '.2f')}."
)

_CONFUSION = f"""\
Threshold: a predicted risk of {{threshold.risk:.1%}} or more, fixed on the training set.

| | readmitted | not readmitted |
| --- | ---: | ---: |
| **called** | {{threshold.found:,}} | {{threshold.needless:,}} |
| **not called** | {{threshold.missed:,}} | {{threshold.spared:,}} |

Sensitivity {_ci("threshold.sensitivity", ".1%")}, specificity {_ci("threshold.specificity", ".1%")}, \
precision {_ci("threshold.precision", ".1%")}; {_ci("threshold.calls_per_1000", ".0f")} calls and \
{_ci("threshold.missed_per_1000", ".0f")} missed readmissions per 1,000 discharges. LACE at its \
usual cut-off of {{lace_high_risk.points}} points would make \
{{lace_high_risk.calls_per_1000.value:.0f}} calls and miss \
{{lace_high_risk.missed_per_1000.value:.0f}}."""


def _tradeoff() -> str:
    header = [
        "Calls per 1,000",
        "Missed, logistic",
        "Missed, LACE",
        "Missed, best reachable",
        "Calls per readmission found",
    ]
    rows = []
    for calls in _SHOWN_CAPACITIES:
        at = f"capacity.calls_{calls}"
        cells = [
            f"{{{at}.calls_per_1000}}",
            *(
                f"{{{at}.{name}.missed_per_1000:.0f}}"
                for name in ("logistic", "lace", "best_reachable")
            ),
            f"{{{at}.logistic.calls_for_one:.1f}}",
        ]
        chosen = calls == evaluate.CALLS_PER_1000
        rows.append([f"**{cell}**" for cell in cells] if chosen else cells)
    return table(header, rows)


def _at_capacity(metrics: dict[str, Any]) -> str:
    gain = metrics["capacity"]["calls_200"]["more_found_than_lace_per_1000"]
    return (
        "At the team's capacity the logistic regression finds "
        f"{_ci('capacity.calls_200.more_found_than_lace_per_1000', '+.1f')} more readmissions per "
        f"1,000 discharges than LACE, an interval that {_zero(gain)}."
    )


def _net_benefit() -> str:
    header = [
        "Threshold",
        "Call everybody",
        "LACE",
        "Logistic regression",
        "Best reachable",
        "Gain over LACE (95 % CI)",
    ]
    rows = [
        [
            f"{{net_benefit.at_{percent}.threshold:.0%}}",
            *(
                f"{{net_benefit.at_{percent}.{name}:.1f}}"
                for name in ("call_everybody", "lace", "logistic", "best_reachable")
            ),
            _ci(f"net_benefit.at_{percent}.gain_over_lace", "+.1f"),
        ]
        for percent in evaluate.NET_BENEFIT_AT
    ]
    return table(header, rows)


def _subgroups(metrics: dict[str, Any]) -> str:
    header = [
        "Group",
        "Discharges",
        "Readmitted",
        "AUC (95 % CI)",
        "Sensitivity (95 % CI)",
        "Calls per 1,000",
        "Observed / expected (95 % CI)",
    ]
    rows = []
    for column, title in cohort.SUBGROUPS.items():
        rows.append([f"**{title}**", *[""] * (len(header) - 1)])
        for key, group in metrics["subgroups"][column].items():
            at = f"subgroups.{column}.{key}"
            rows.append(
                [
                    f"{{{at}.label}}",
                    f"{{{at}.count:,}}",
                    f"{{{at}.cases:,}} ({{{at}.observed:.1%}})",
                    _ci(f"{at}.auc", ".2f") if group["auc"] else "too few",
                    _ci(f"{at}.sensitivity", ".0%") if group["sensitivity"] else "too few",
                    f"{{{at}.calls_per_1000:.0f}}",
                    _ci(f"{at}.observed_to_expected", ".2f")
                    if group["observed_to_expected"]
                    else "too few",
                ]
            )
    return table(header, rows)


def _uneven(metrics: dict[str, Any]) -> str:
    """Say which groups' risk is misjudged beyond chance, and that one in twenty is chance."""
    apart, judged = [], 0
    for column, title in cohort.SUBGROUPS.items():
        for key, group in metrics["subgroups"][column].items():
            ratio = group["observed_to_expected"]
            judged += ratio is not None
            if ratio and not ratio["low"] <= 1 <= ratio["high"]:
                word = "under" if ratio["value"] > 1 else "over"
                at = f"subgroups.{column}.{key}"
                apart.append(f"{title.split(' (')[0].lower()} {{{at}.label}} ({word}estimated)")
    found = f"These are {'; '.join(apart)}." if apart else "There is none."
    return (
        f"Groups whose interval of observed over expected excludes 1: {len(apart)} of the {judged} "
        f"that have enough cases. {found} With {judged} comparisons about "
        f"{max(1, round(judged / 20))} would do so by chance alone."
    )
