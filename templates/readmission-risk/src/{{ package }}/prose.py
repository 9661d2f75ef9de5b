"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "includes zero", are chosen in the modules of sentences.
"""

from typing import Any

from . import (
    behind,
    cohort,
    conclusion,
    omitted,
    particular_words,
    sentences,
    stop_rule,
    tables,
    uneven,
    verdicts,
)
from .tables import ci


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": verdicts.summary(metrics),
        "results-overview": f"{_PICTURE}\n\n{tables.headline()}\n\n{_HEADLINE_NOTE}",
        "results-capacity": _CAPACITY,
        "results-cohort": _cohort(metrics),
        "results-kept-out": f"{omitted.predictors()} {omitted.kept_out()}",
        "results-missing": f"{tables.missing_values(metrics)}\n\n{_missing(metrics)}",
        "results-discrimination": "\n\n".join(
            (tables.quality(), _MEASURES, verdicts.ranking(metrics))
        ),
        "results-calibration": "\n\n".join(filter(None, (_CALIBRATION, verdicts.level(metrics)))),
        "results-threshold": "\n\n".join(
            (
                _CONFUSION,
                *([_FACILITY] if metrics["facility"]["discharges"] else []),
                _TWO_RULES,
                tables.tradeoff(metrics),
                *filter(None, [verdicts.beaten(metrics)]),
                verdicts.at_capacity(metrics),
                verdicts.trees(metrics),
                verdicts.cost(),
            )
        ),
        "results-net-benefit": "\n\n".join(
            (
                tables.net_benefit(),
                *filter(None, [verdicts.worth_more(metrics)]),
                verdicts.worth(metrics),
            )
        ),
        "results-subgroups": "\n\n".join(
            filter(
                None,
                (
                    tables.groups(metrics),
                    uneven.served_worst(metrics),
                    behind.text(metrics),
                    uneven.unjudged(metrics),
                    f"{uneven.misjudged(metrics)} {stop_rule.in_short(metrics)}".strip(),
                ),
            )
        ),
        "results-subgroups-picture": _GROUPS_PICTURE,
        "results-left-out": omitted.text(metrics),
        "results-worst": uneven.in_one_sentence(metrics),
        "results-high-lace": particular_words.high_lace(metrics),
        "results-facility": particular_words.facility(metrics),
        "results-one-more-hour": f"{_ONE_MORE_HOUR}{_CHARTS if _has_charts(metrics) else ''}",
        "results-stop": f"{stop_rule.verdict(metrics)}\n\n{stop_rule.chance()}",
        "results-next": conclusion.text(metrics),
        "results-card": f"{verdicts.summary(metrics)}\n\n{tables.quality()}",
    }


_PICTURE = (
    "![Two charts. Left: readmissions missed per 1,000 discharges fall as more calls are proposed, "
    "for LACE, the logistic regression, boosted trees and the best reachable score. Right: "
    "observed against predicted risk by tenths for the logistic regression, with intervals.]"
    "(reports/figures/overview.svg)"
)

_HEADLINE_NOTE = (
    "Found and missed: readmissions per 1,000 discharges when {team.calls_per_1000} "
    "calls are proposed; each figure is rounded by itself, so a row can add up to 0.1 more or "
    "less than {cohort.test_readmitted_per_1000:.1f}. Found means proposed for a call: not "
    "every call is answered. n = {cohort.test_discharges:,} discharges of {cohort.test_people:,} "
    "people, {cohort.test_readmissions:,} readmissions. The list itself is in "
    "[reports/dashboard.html](reports/dashboard.html), a page that opens from disk."
)

_CAPACITY = (
    "The capacity is assumed: where {team.discharges_a_day} people leave a day, a nurse who has "
    "{team.minutes_a_day:.3g} minutes a day and needs {team.minutes_a_call} for a person, chart "
    "and call together, can try {team.calls_a_day:.3g} of them, or {team.calls_per_1000} of every "
    "1,000; not everybody answers, so the figures count calls proposed and not people reached."
)

_ONE_MORE_HOUR = (
    "With one more hour a day the nurse could try {team.more_calls_a_day:.3g} more calls, "
    "{team.calls_a_day_with_an_hour_more:.3g} instead of {team.calls_a_day:.3g}: "
    "{one_more_hour.calls_per_1000} of every 1,000 discharges instead of {team.calls_per_1000}. "
    "The list would then miss {one_more_hour.logistic.missed_per_1000:.1f} readmissions per 1,000 "
    "discharges instead of {at_capacity.logistic.missed_per_1000:.1f}."
)

_CHARTS = (
    " The whole hour goes to calls here; the charts of a high LACE that is not proposed, "
    "{high_lace.minutes_a_day:.0f} minutes a day at the threshold in use, are not in it."
)

_COHORT = (
    "The remaining {cohort.studied:,} discharges of "
    "{cohort.people:,} people are studied, {cohort.readmission_rate:.1%} of them followed by a "
    "readmission within 30 days. {cohort.train_discharges:,} discharges "
    "({cohort.train_people:,} people) train the models and {cohort.test_discharges:,} "
    "({cohort.test_people:,} people) test them. {cohort.died_after_discharge:,} of the discharged "
    "died within 30 days: {cohort.died_after_readmission:,} of them were readmitted first and "
    "count as readmitted; the other {cohort.died_not_readmitted:,} count as not readmitted."
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
| **call proposed** | {{threshold.found:,}} | {{threshold.needless:,}} |
| **not proposed** | {{threshold.missed:,}} | {{threshold.spared:,}} |

Sensitivity {ci("threshold.sensitivity", ".1%")}, specificity
{ci("threshold.specificity", ".1%")}, precision {ci("threshold.precision", ".1%")};
{ci("threshold.calls_per_1000", ".0f")} calls proposed and
{ci("threshold.missed_per_1000", ".0f")} missed readmissions per 1,000 discharges. LACE at its
usual cut-off of {{lace_high_risk.points}} points would propose
{{lace_high_risk.calls_per_1000.value:.0f}} calls and miss \
{{lace_high_risk.missed_per_1000.value:.0f}}."""

_MEASURES = (
    "Average precision is the share of proposed calls that are for people who come back, averaged "
    "over lists that find more and more of them; a score that knows nothing gets the rate itself, "
    "{models.logistic.observed:.3f}. The Brier score is the mean squared distance between risk "
    "and outcome; lower is better. The slope is 1 where risks spread as "
    "they should; below 1 the high ones are too high and the low ones too low."
)

_FACILITY = (
    "Discharges to a facility are {facility.share_of_discharges:.1%} of all and "
    "{facility.share_of_proposed:.1%} of the calls proposed ({facility.proposed:,} of "
    "{threshold.proposed:,}). Such a call goes to the facility's staff."
)

_TWO_RULES = (
    "Two rules stand side by side. Above, the risk at which a call is proposed was fixed on the "
    "training set, and the number of calls follows. Below, the number of calls is fixed, and goes "
    "to the highest risks of the test set."
)

_GROUPS_PICTURE = (
    "![A chart with one row per group: share of readmissions found at the threshold, with 95% "
    "intervals.](reports/figures/groups_found.svg)\n\n"
    "![A chart with one row per group: observed over expected readmissions, with 95% "
    "intervals.](reports/figures/groups_risk.svg)"
)


def _has_charts(metrics: dict[str, Any]) -> bool:
    return round(metrics["high_lace"]["minutes_a_day"]) > 0


def _cohort(metrics: dict[str, Any]) -> str:
    """Return the way from all admissions to the discharges studied."""
    start = (
        "Of {cohort.admissions:,} admissions, {cohort.died:,} ended in death and "
        "{cohort.transferred:,} in a transfer."
    )
    if metrics["cohort"]["left_out"]:
        to = sentences.listed([place.replace("_", " ") for place in cohort.NOT_STUDIED])
        start += f" {{cohort.left_out:,}} are left out by decision, discharged to: {to}."
    return f"{start} {_COHORT}"


def _missing(metrics: dict[str, Any]) -> str:
    """Say for which values a missing one goes with fewer or more readmissions beyond chance."""
    apart = [
        f"`{column}` ({tables.ci(f'missing_values.{column}.difference', '+.1f')})"
        for column, entry in metrics["missing_values"].items()
        if entry["difference"] and not sentences.holds(entry["difference"], 0, 1)
    ]
    few = [f"`{c}`" for c, entry in metrics["missing_values"].items() if not entry["difference"]]
    unjudged = (
        f" Too few were readmitted, or not, with or without {sentences.listed(few)} to compare."
        if few
        else ""
    )
    if not apart:
        start = "For no value is the share readmitted shown to differ when it is missing."
        return start + unjudged
    others = " For the others no difference is shown."
    is_rest = len(apart) + len(few) < len(metrics["missing_values"])
    return (
        "The share readmitted if missing, less that if measured, in percentage points, has a 95% "
        f"interval without zero for {sentences.listed(apart)}.{others if is_rest else ''}{unjudged}"
    )
