"""What README says of the stop rule: how often it fires without a change, and with the worst."""

from collections.abc import Mapping
from typing import Any

from . import replications_words, what_if
from .what_if_words import those

Metrics = Mapping[str, Any]


def text(metrics: Metrics) -> str:
    """Say how often the stop rule fires without a change, and whether with the worst one."""
    rule = metrics["stop_rule"]
    how_many = "{stop_rule.above}" if rule["above"] else "none"
    if not rule["twice"]:
        word = "gives no false alarm"
        if rule["runs"]["above"]:
            word += ", which is not so everywhere"
    elif rule["twice"] <= 0.05 * rule["weeks"]:
        word = "seldom gives a false alarm"
    else:
        word = "gives false alarms too often and needs a higher limit"
    are = "is" if rule["above"] < 2 else "are"
    said = (
        f"Without any change, {how_many} of {{stop_rule.weeks}} whole hospital-weeks {are} above "
        f"{{stop_rule.limit}} minutes{_in_a_row(rule)}: in these data the rule {word}."
    )
    if not rule["weeks"]:
        said = (
            "No visits of triage levels 1 to 3 are studied, so the rule, a mean wait above "
            "{stop_rule.limit} minutes, is not tried on the weeks of these data."
        )
    said += f" {replications_words.whole_runs(metrics)}"
    if worst := harmful(metrics):
        mean = metrics["usual"]["urgent_wait"] + metrics["what_if"][worst]["urgent_wait"]["value"]
        if round(metrics["usual"]["urgent_wait"], 1) > rule["limit"]:
            side = "and is beyond the limit without a change, so the limit cannot tell"
        elif mean > rule["limit"]:
            side = "beyond the limit"
        else:
            side = "which is not beyond the limit"
        said += (
            f" Under {what_if.CHANGES[worst].what}, the mean over all weeks rises from "
            "{usual.urgent_wait:.1f} minutes by "
            f"{{what_if.{worst}.urgent_wait.value:.1f}}, {side}."
        )
    return said


def harmful(metrics: Metrics) -> str | None:
    """Return the change that lengthens the wait of levels 1 to 3 most, None where none does."""
    some = those(metrics, "urgent_wait", lambda direction: direction > 0)
    return max(
        some, key=lambda name: metrics["what_if"][name]["urgent_wait"]["value"], default=None
    )


def _in_a_row(rule: Mapping[str, Any]) -> str:
    """Say how often two weeks in a row are above the limit, nothing where no week is."""
    if rule["above"] < 2:
        return ", so never two in a row" if rule["above"] else ""
    often = {0: "never", 1: "once", 2: "twice"}.get(rule["twice"], "{stop_rule.twice} times")
    return f", {often} two in a row"
