"""What the figures amount to: closing sentences whose words depend on the results."""

from typing import Any

from . import capacity, conclusion
from .sentences import holds, listed
from .tables import ci

_AT = "at_capacity"
_MORE = f"{_AT}.more_found_than_lace_per_1000"


def summary(metrics: dict[str, Any]) -> str:
    """Return what the list finds and misses, how much more than LACE, AUCs, and what follows."""
    return (
        "Per 1,000 discharges, {cohort.test_readmitted_per_1000:.1f} are followed by a "
        "readmission; with {team.calls_per_1000} calls the logistic regression finds "
        f"{{{_AT}.logistic.found_per_1000:.1f}} of them and misses "
        f"{{{_AT}.logistic.missed_per_1000:.1f}}, LACE finds "
        f"{{{_AT}.lace.found_per_1000:.1f}} ({{cohort.test_discharges:,}} held-out synthetic "
        f"discharges). The difference is {ci(_MORE, '+.1f')}. "
        f"{{{_AT}.logistic.needless_per_1000:.1f}} of the calls are for people who do not come "
        "back. The AUC is {models.logistic.auc.value:.3f} (95% CI {models.logistic.auc.low:.3f} to "
        "{models.logistic.auc.high:.3f}) for the logistic regression, "
        f"{ci('models.lace.auc')} for LACE and {{models.best_reachable.auc.value:.3f}} for the "
        f"best reachable score. {conclusion.text(metrics)}"
    )


def gain(metrics: dict[str, Any]) -> str:
    """Return how many more readmissions the list finds than LACE, and whether that is shown."""
    more = metrics["at_capacity"]["more_found_than_lace_per_1000"]
    if _includes_zero(more, 1):
        verdict = "has a 95% interval that includes zero: no gain over LACE at this capacity is"
    else:
        word = "gain over" if more["value"] > 0 else "loss against"
        verdict = f"has a 95% interval without zero: at this capacity a {word} LACE is"
    return f"The difference, {ci(_MORE, '+.1f')}, {verdict} shown."


def at_capacity(metrics: dict[str, Any]) -> str:
    """Return what the list misses and proposes needlessly, and whether it beats LACE."""
    return (
        f"At the capacity, the list finds {{{_AT}.logistic.found_per_1000:.1f}}, misses "
        f"{{{_AT}.logistic.missed_per_1000:.1f}}, and {{{_AT}.logistic.needless_per_1000:.1f}} of "
        f"the calls are for people who do not come back; LACE finds "
        f"{{{_AT}.lace.found_per_1000:.1f}}. {gain(metrics)}"
    )


_SCORES = (("logistic", "the logistic regression"), ("lace", "LACE"))


def beaten(metrics: dict[str, Any]) -> str:
    """Return where a score misses fewer than the best reachable one, if anywhere in the table."""
    found = []
    for calls in capacity.shown():
        entry, at = metrics["capacity"][f"calls_{calls}"], f"capacity.calls_{calls}"
        best = round(entry["best_reachable"]["missed_per_1000"], 1)
        found += [
            f"{name} with {calls} calls ({{{at}.{score}.missed_per_1000:.1f}} against "
            f"{{{at}.best_reachable.missed_per_1000:.1f}})"
            for score, name in _SCORES
            if round(entry[score]["missed_per_1000"], 1) < best
        ]
    if not found:
        return ""
    return f"Fewer are missed than with the best reachable score by {listed(found)}. {_CHANCE}"


def worth_more(metrics: dict[str, Any]) -> str:
    """Return where a score has more net benefit than the best reachable one, if anywhere."""
    found = [
        f"{name} at {{net_benefit.{key}.threshold:.0%}} ({{net_benefit.{key}.{score}:.1f}} against "
        f"{{net_benefit.{key}.best_reachable:.1f}})"
        for key, row in metrics["net_benefit"].items()
        for score, name in _SCORES
        if round(row[score], 1) > round(row["best_reachable"], 1)
    ]
    if not found:
        return ""
    return f"More net benefit than the best reachable score has {listed(found)}. {_CHANCE}"


_CHANCE = (
    "That is chance in this sample: the true risk is best on average, and not in every sample."
)


def trees(metrics: dict[str, Any]) -> str:
    """Return whether boosted trees find more than the main model at capacity."""
    gain = metrics["at_capacity"]["boosted_more_found_per_1000"]
    amount = ci(f"{_AT}.boosted_more_found_per_1000", "+.1f")
    zero = "includes zero" if _includes_zero(gain, 1) else "does not include zero"
    if gain["value"] <= 0:
        return (
            f"Boosted trees find no more at this capacity: {amount} per 1,000 against the "
            f"logistic regression; the interval {zero}."
        )
    return (
        f"Boosted trees find more than the main model at this capacity, {amount} per "
        f"1,000; the interval {zero}. The main model was named before and is not changed for it."
    )


def ranking(metrics: dict[str, Any]) -> str:
    """Return the differences in AUC and what they say."""
    over_lace = metrics["difference"]["logistic_minus_lace"]
    if _includes_zero(over_lace, 3):
        verdict = "no better ranking than LACE is shown"
    elif over_lace["value"] > 0:
        verdict = (
            "the logistic regression ranks better than LACE on these data, by "
            "{difference.logistic_minus_lace.value:.3f}"
        )
    else:
        verdict = "the logistic regression ranks worse than LACE on these data"
    if round(metrics["difference"]["best_reachable_minus_logistic"]["value"], 3) > 0:
        further = (
            "The best reachable score is better than the logistic regression by "
            "{difference.best_reachable_minus_logistic.value:.3f}, in part through what no column "
            "holds."
        )
    else:
        further = "The best reachable score is no better in this sample, which is chance."
    return (
        "Difference in AUC on the same draws: logistic regression minus LACE "
        f"{ci('difference.logistic_minus_lace', '+.3f')}, boosted trees minus logistic regression "
        f"{ci('difference.boosted_minus_logistic', '+.3f')}, best reachable score minus logistic "
        f"regression {ci('difference.best_reachable_minus_logistic', '+.3f')}.\n\n"
        f"**So:** {verdict}. {further}"
    )


def level(metrics: dict[str, Any]) -> str:
    """Say that the main model's risks are too low or too high for everybody, where it is shown."""
    intercept = metrics["models"]["logistic"]["intercept"]
    if _includes_zero(intercept, 2):
        return ""
    direction = "low" if intercept["value"] > 0 else "high"
    return (
        f"**So:** the risks of the logistic regression are too {direction} for people as a whole, "
        "beyond chance: the interval of its calibration in the large leaves out 0. Who comes "
        "before whom on the list does not depend on that."
    )


def cost() -> str:
    """Return what the threshold costs, in people and in calls."""
    return (
        "**So:** of {cohort.test_readmissions:,} readmissions the list misses "
        "{threshold.missed:,}, and of {threshold.proposed:,} proposed calls {threshold.needless:,} "
        "are needless: for each readmission found, {threshold.calls_for_one:.1f} calls are "
        "proposed."
    )


def worth(metrics: dict[str, Any]) -> str:
    """Return at how many thresholds acting on the score beats LACE and doing nothing."""
    rows = metrics["net_benefit"]
    no_score, lace = (
        sum(round(row[f"gain_over_{other}"]["low"], 1) > 0 for row in rows.values())
        for other in ("no_score", "lace")
    )
    key = min(rows, key=lambda name: abs(rows[name]["threshold"] - metrics["threshold"]["risk"]))
    zero = "includes" if _includes_zero(rows[key]["gain_over_lace"], 1) else "does not include"
    return (
        f"**So:** the list does better beyond chance than calling nobody or everybody at "
        f"{no_score} of {len(rows)} thresholds, and than LACE at {lace}. At "
        f"{{net_benefit.{key}.threshold:.0%}}, the nearest to the threshold in use, the gain over "
        f"LACE is {ci(f'net_benefit.{key}.gain_over_lace', '+.1f')}; the interval {zero} zero."
    )


def _includes_zero(interval: dict[str, float], digits: int) -> bool:
    return holds(interval, 0, digits)
