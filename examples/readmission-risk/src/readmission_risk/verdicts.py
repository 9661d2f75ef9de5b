"""What the figures amount to: closing sentences whose words depend on the results."""

from typing import Any

from . import evaluate
from .tables import ci

_AT = f"capacity.calls_{evaluate.CALLS_PER_1000}"


def at_capacity(metrics: dict[str, Any], subject: str = "It") -> str:
    """Return what the list finds, misses and proposes needlessly, and whether it beats LACE."""
    gain = _capacity(metrics)["more_found_than_lace_per_1000"]
    if _includes_zero(gain, 1):
        verdict = "an interval that includes zero: no gain over LACE at this capacity is shown"
    else:
        word = "gain over" if gain["value"] > 0 else "loss against"
        verdict = f"an interval without zero: at this capacity a {word} LACE is shown"
    return (
        f"{subject} misses {{{_AT}.logistic.missed_per_1000:.0f}}, and "
        f"{{{_AT}.logistic.needless_per_1000:.0f}} of the calls are for people who do not come "
        "back. Readmissions found beyond LACE's, per 1,000 discharges: "
        f"{ci(f'{_AT}.more_found_than_lace_per_1000', '+.1f')}, {verdict}."
    )


def trees(metrics: dict[str, Any]) -> str:
    """Return whether boosted trees find more than the main model at capacity."""
    gain = _capacity(metrics)["boosted_more_found_per_1000"]
    amount = ci(f"{_AT}.boosted_more_found_per_1000", "+.1f")
    zero = "includes zero" if _includes_zero(gain, 1) else "does not include zero"
    if gain["value"] <= 0:
        return (
            f"Boosted trees find no more at this capacity: {amount} per 1,000 against the "
            f"logistic regression; the interval {zero}."
        )
    return (
        f"Boosted trees find slightly more than the main model at this capacity, {amount} per "
        f"1,000; the interval {zero}. The main model was named before and is not changed for it."
    )


def ranking(metrics: dict[str, Any]) -> str:
    """Return the differences in AUC and what they say."""
    over_lace = metrics["difference"]["logistic_minus_lace"]
    if _includes_zero(over_lace, 3):
        verdict = "no better ranking than LACE is shown"
    else:
        word = "better" if over_lace["value"] > 0 else "worse"
        verdict = f"the logistic regression ranks {word} than LACE on these data"
    return (
        "Difference in AUC on the same draws: logistic regression minus LACE "
        f"{ci('difference.logistic_minus_lace', '+.3f')}, boosted trees minus logistic regression "
        f"{ci('difference.boosted_minus_logistic', '+.3f')}, best reachable score minus logistic "
        f"regression {ci('difference.best_reachable_minus_logistic', '+.3f')}.\n\n"
        f"**So:** {verdict}, by {{difference.logistic_minus_lace.value:+.3f}}. "
        "The best reachable score is {difference.best_reachable_minus_logistic.value:+.3f} "
        "further, in part through what no column holds."
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
    above = sum(row["logistic"] > max(0.0, row["call_everybody"]) for row in rows.values())
    shown = sum(
        not _includes_zero(row["gain_over_lace"], 1) and row["gain_over_lace"]["value"] > 0
        for row in rows.values()
    )
    key = min(rows, key=lambda name: abs(rows[name]["threshold"] - metrics["threshold"]["risk"]))
    zero = "includes" if _includes_zero(rows[key]["gain_over_lace"], 1) else "does not include"
    return (
        f"**So:** the list does better than calling nobody or everybody at {above} of "
        f"{len(rows)} thresholds, and better than LACE beyond chance at {shown}. At "
        f"{{net_benefit.{key}.threshold:.0%}}, the nearest to the threshold in use, the gain over "
        f"LACE is {ci(f'net_benefit.{key}.gain_over_lace', '+.1f')}; the interval {zero} zero."
    )


def _capacity(metrics: dict[str, Any]) -> dict[str, Any]:
    return metrics["capacity"][f"calls_{evaluate.CALLS_PER_1000}"]


def _includes_zero(interval: dict[str, float], digits: int) -> bool:
    """Judge the bounds as they are printed, so that words and figures agree."""
    return round(interval["low"], digits) <= 0 <= round(interval["high"], digits)
