"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "includes zero", are chosen here.
"""

from typing import Any

from . import cohort, tables
from .tables import ci


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _SUMMARY,
        "results-overview": f"{_PICTURE}\n\n{tables.headline()}\n\n{_HEADLINE_NOTE}",
        "results-cohort": _COHORT,
        "results-missing": tables.missing_values(),
        "results-discrimination": f"{tables.quality()}\n\n{_difference(metrics)}",
        "results-calibration": _CALIBRATION,
        "results-threshold": f"{_CONFUSION}\n\n{tables.tradeoff()}\n\n{_at_capacity(metrics)}",
        "results-net-benefit": tables.net_benefit(),
        "results-subgroups": f"{tables.groups(metrics)}\n\n{_uneven(metrics)}",
        "results-card": f"{_SUMMARY}\n\n{tables.quality()}",
    }


_SUMMARY = (
    "On {cohort.test_discharges:,} held-out synthetic discharges the logistic regression has an "
    "AUC of {models.logistic.auc.value:.3f} (95% CI {models.logistic.auc.low:.3f} to "
    f"{{models.logistic.auc.high:.3f}}), LACE {ci('models.lace.auc')} and the best reachable score "
    "{models.best_reachable.auc.value:.3f}; with {cohort.capacity_calls_per_1000} calls per 1,000 "
    "discharges it finds {capacity.calls_200.logistic.found_per_1000:.0f} of the "
    "{cohort.test_readmitted_per_1000:.0f} readmissions and LACE "
    "{capacity.calls_200.lace.found_per_1000:.0f}."
)

_PICTURE = (
    "![Two charts. Left: readmissions missed per 1,000 discharges fall as more calls are made, for "
    "LACE, the logistic regression, boosted trees and the best reachable score. Right: observed "
    "against predicted risk by tenths for the logistic regression, with intervals.]"
    "(reports/figures/overview.svg)"
)

_HEADLINE_NOTE = (
    "Found and missed: readmissions per 1,000 discharges when {cohort.capacity_calls_per_1000} of "
    "them are called. n = {cohort.test_discharges:,} discharges of {cohort.test_people:,} people, "
    "{cohort.test_readmissions:,} readmissions. The list itself is in `reports/dashboard.html`, a "
    "page that opens from disk."
)

_COHORT = (
    "Of {cohort.admissions:,} admissions, {cohort.died:,} ended in death and "
    "{cohort.transferred:,} in a transfer; the remaining {cohort.eligible:,} discharges of "
    "{cohort.people:,} people are studied, {cohort.readmission_rate:.1%} of them followed by a "
    "readmission within 30 days. {cohort.train_discharges:,} discharges "
    "({cohort.train_people:,} people) train the models and {cohort.test_discharges:,} "
    "({cohort.test_people:,} people) test them. {cohort.died_after_discharge:,} of the discharged "
    "died within 30 days; they stay in the cohort."
)

_CALIBRATION = (
    "The logistic regression predicts {models.logistic.predicted:.1%} on average where "
    "{models.logistic.observed:.1%} were readmitted. Calibration in the large is "
    f"{ci('models.logistic.intercept', '+.2f')} on the log-odds scale, where 0 is right; the slope "
    f"is {ci('models.logistic.slope', '.2f')}, where 1 is right. LACE with its published table "
    "would expect {lace_as_published.predicted:.1%}: calibration in the large "
    f"{ci('lace_as_published.intercept', '+.2f')}, slope {ci('lace_as_published.slope', '.2f')}."
)

_CONFUSION = f"""\
Threshold: a predicted risk of {{threshold.risk:.1%}} or more, fixed on the training set.

| | readmitted | not readmitted |
| --- | ---: | ---: |
| **called** | {{threshold.found:,}} | {{threshold.needless:,}} |
| **not called** | {{threshold.missed:,}} | {{threshold.spared:,}} |

Sensitivity {ci("threshold.sensitivity", ".1%")}, specificity
{ci("threshold.specificity", ".1%")}, precision {ci("threshold.precision", ".1%")};
{ci("threshold.calls_per_1000", ".0f")} calls and
{ci("threshold.missed_per_1000", ".0f")} missed readmissions per 1,000 discharges. LACE at its usual
cut-off of {{lace_high_risk.points}} points would make {{lace_high_risk.calls_per_1000.value:.0f}}
calls and miss {{lace_high_risk.missed_per_1000.value:.0f}}."""


def _difference(metrics: dict[str, Any]) -> str:
    over_lace = metrics["difference"]["logistic_minus_lace"]
    trees = metrics["difference"]["boosted_minus_logistic"]
    return (
        f"Difference in AUC on the same draws: logistic regression minus LACE "
        f"{ci('difference.logistic_minus_lace', '+.3f')}, an interval that {_zero(over_lace)}; "
        f"boosted trees minus logistic regression "
        f"{ci('difference.boosted_minus_logistic', '+.3f')}, an interval that {_zero(trees)}. "
        "What is left to the best reachable score: "
        f"{ci('difference.best_reachable_minus_logistic', '+.3f')}."
    )


def _at_capacity(metrics: dict[str, Any]) -> str:
    gain = metrics["capacity"]["calls_200"]["more_found_than_lace_per_1000"]
    return (
        "Per 1,000 discharges, and with the same number of calls, the logistic regression finds "
        f"{ci('capacity.calls_200.more_found_than_lace_per_1000', '+.1f')} readmissions more than "
        f"LACE, an interval that {_zero(gain)}."
    )


def _uneven(metrics: dict[str, Any]) -> str:
    """Say which groups' risk is misjudged beyond chance, and that one in twenty is chance."""
    apart, judged = [], 0
    for column, title in cohort.SUBGROUPS.items():
        for key, group in metrics["subgroups"][column].items():
            ratio = group["observed_to_expected"]
            judged += ratio is not None
            if ratio and not ratio["low"] <= 1 <= ratio["high"]:
                word = "under" if ratio["value"] > 1 else "over"
                label = f"{{subgroups.{column}.{key}.label}}"
                apart.append(f"{title.split(' (')[0].lower()} {label} ({word}estimated)")
    found = f"They are {'; '.join(apart)}. " if apart else ""
    return (
        f"Of {judged} groups with cases enough, {len(apart)} have an interval of observed over "
        f"expected that excludes 1. {found}About {max(1, round(judged / 20))} would do so by "
        "chance alone."
    )


def _zero(interval: dict[str, float]) -> str:
    return "includes zero" if interval["low"] <= 0 <= interval["high"] else "excludes zero"
