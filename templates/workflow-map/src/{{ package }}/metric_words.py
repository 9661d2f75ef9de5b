"""What the README says of the success metric, and of the red flags that are found or missed."""

from collections.abc import Mapping
from typing import Any

from .fields import rate, word_table
from .plural import plural

WORDING_WORDS = {
    "direct": "by its name (\u201cchest pain\u201d)",
    "everyday": "in everyday words (\u201csomething heavy on my chest\u201d)",
    "indirect": "by what it does (\u201ca pressure up into my jaw\u201d)",
}


def metric(metrics: Mapping[str, Any]) -> str:
    """Return the metric today, as proposed and under two other changes, with the verdict."""
    within = plural(metrics["metric"]["within_minutes"], "minute")
    lines = [
        ["today", rate("metric.as_is")],
        ["target, set beforehand", "{metric.target:.0%}"],
        [
            "rules, and {on_call.who} opening at any hour, each within "
            f"{{assumed.nurse_minutes}} {nurse_minutes(metrics)} (assumed)",
            rate("metric.to_be"),
        ],
        [
            "difference to today, same messages",
            "{metric.gain_points.value:+.0f} percentage points "
            "({metric.gain_points.low:+.0f} to {metric.gain_points.high:+.0f})",
        ],
        ["what if: rules, {on_call.who} in desk hours only", rate("metric.desk_hours")],
        [
            "what if: no rules, a fourth session at {assumed.extra_session}",
            rate("metric.extra_session"),
        ],
    ]
    head = [
        "messages with a red flag",
        f"opened by a person within {{metric.within_minutes}} {within}",
    ]
    verdict = verdict_of(metrics["metric"])
    waiting = missed(metrics["waits"]["missed"]) if "missed" in metrics["waits"] else ""
    return f"{word_table(head, lines)}\n\n{verdict}{waiting}\n\n{_limits(metrics)}"


def verdict_of(metric: Mapping[str, Any]) -> str:
    """Say whether the target is reached, and whether so few red flags can show it."""
    if not metric["is_reached"]:
        return (
            "**The target is not reached.** The rules as they stand are not good enough to be "
            "relied on, and somebody who believes that urgent messages are sorted out may read the "
            "rest with less care."
        )
    if not metric["is_shown"]:
        return (
            "**Whether the target is reached cannot be told.** The share is at or above it, and "
            "its interval begins below: so few red flags would also fit rules that miss it."
        )
    return (
        "The target is reached on these messages. That is a reason for a silent run, not for use."
    )


def nurse_minutes(metrics: Mapping[str, Any]) -> str:
    """Return the word after the minutes in which who is on call is assumed to open a message."""
    return plural(metrics["assumed"]["nurse_minutes"], "minute")


def missed(waits: Mapping[str, Any]) -> str:
    """Return how long those wait whom the rules miss, today and as proposed."""
    today, proposed = (f"{waits[when]['median_hours']:.1f}" for when in ("as_is", "to_be"))
    careful = "this holds only while the rest is read as carefully as today."
    if today == proposed:
        return (
            " People whom the rules miss wait as long in the proposal as they do today "
            f"({{waits.missed.to_be.median_hours:.1f}} hours, medians); {careful}"
        )
    return (
        " People whom the rules miss wait {waits.missed.as_is.median_hours:.1f} hours today and "
        f"{{waits.missed.to_be.median_hours:.1f}} hours as proposed (medians); {careful}"
    )


def _limits(metrics: Mapping[str, Any]) -> str:
    lines = [
        [
            ", ".join(kind.replace("_", " ") for kind in found["kinds"]),
            f"{{limits.{name}.minutes}} {plural(found['minutes'], 'minute')}",
            rate(f"limits.{name}.as_is"),
            rate(f"limits.{name}.to_be"),
        ]
        for name, found in metrics["limits"].items()
    ]
    return (
        "Each kind against its own limit in map/limits.csv. What is measured is that a person "
        "opens the message, not that help arrives. Who is on call is assumed to open each after "
        f"{{assumed.nurse_minutes}} {nurse_minutes(metrics)}, so a limit of that length holds only "
        "as the assumption does.\n\n"
        + word_table(["red flag", "to be opened within", "today", "as proposed"], lines)
    )


def flags(metrics: Mapping[str, Any]) -> str:
    """Return which red flags reach the nurse, and what she is called for needlessly."""
    found = metrics["flags"]
    lines = [["all", rate("flags.all")]]
    lines += _lines("flags.by_wording", found["by_wording"], WORDING_WORDS)
    lines += _lines(
        "flags.by_spelling",
        found["by_spelling"],
        {"misspelt": "with a misspelt word", "not_misspelt": "without a misspelt word"},
    )
    lines += _lines("flags.by_language", found["by_language"], {"other": "another language"})
    lines += _lines(
        "flags.by_age", found["by_age"], {"from_75": "75 and over", "under_75": "under 75"}
    )
    red = plural(found["prepared"]["whole"], "message")
    prepared = (
        f"{{flags.prepared.part:,}} of {{flags.prepared.whole:,}} {red} with a red flag would get "
        "a prepared reply (upper end of the interval {flags.prepared.high:.0%}): the most "
        "dangerous mistake, since it looks finished. That is why a person reads every one before "
        "it is sent, and why each reply says what to do with a symptom."
    )
    cause = plural(round(metrics["alarms"]["needless_per_1000"]), "causes", "cause")
    alarms = (
        "Of what the rules call the nurse for, {alarms.right.value:.0%} "
        "({alarms.right.low:.0%} to {alarms.right.high:.0%}) is a red flag (positive predictive "
        "value); "
        f"{{alarms.needless_per_1000:.0f}} of 1,000 messages {cause} a call that the labels do not "
        "call for; in all it is about {alarms.per_clinic_day:.1f} calls per clinic per day."
        if metrics["alarms"]["right"]["value"] is not None
        else "The rules call the nurse for none of these messages."
    )
    head = ["messages with a red flag", "found by the rules (sensitivity)"]
    return f"{word_table(head, lines)}\n\n{prepared}\n\n{alarms}"


def _lines(path: str, groups: Mapping[str, Any], names: Mapping[str, str]) -> list[list[str]]:
    return [[names.get(name, name.replace("_", " ")), rate(f"{path}.{name}")] for name in groups]
