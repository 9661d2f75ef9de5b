"""What the README says of the results: sentences and tables with fields, no figure typed in."""

from collections.abc import Mapping
from typing import Any

from . import metric_words, results, rows
from .fields import joined, rate, word_table
from .plural import plural

ROUTE_WORDS = {
    "nurse_now": "red flag, at once",
    "language_line": "another language",
    "stop_list": "stop list",
    "prepared_reply": "reply prepared",
    "in_turn": "everything else, in turn",
}
GROUP_WORDS = {
    "red_flags": "with a red flag",
    "missed": "with a red flag that the rules missed",
    "red_english": "with a red flag, in English",
    "red_spanish": "with a red flag, in Spanish",
    "red_other": "with a red flag, in another language",
    "others": "without a red flag",
    "english": "all in English",
    "spanish": "all in Spanish",
    "other_language": "all in another language",
}
_NONE = "There was no message with a red flag, so nothing can be judged."


def texts(metrics: Mapping[str, Any]) -> dict[str, str]:
    """Return the text for each results marker of the README."""
    has_flags = metrics["flags"]["all"]["value"] is not None
    return {
        "results-summary": _summary(metrics) if has_flags else _NONE,
        "results-data": _data(metrics["messages"]),
        "results-friction": _friction(metrics),
        "results-metric": metric_words.metric(metrics) if has_flags else _NONE,
        "results-flags": metric_words.flags(metrics) if has_flags else _NONE,
        "results-routes": _routes(metrics),
        "results-waits": _waits(metrics["waits"]),
        "results-sample": _sample(metrics["sample"]) if has_flags else _NONE,
    }


def _summary(metrics: Mapping[str, Any]) -> str:
    metric = metrics["metric"]
    verdict = "reaches" if metric["is_reached"] else "does not reach"
    if metric["is_reached"] and not metric["is_shown"]:
        verdict = "is not shown to reach"
    within = plural(metrics["metric"]["within_minutes"], "minute")
    return (
        "On {messages.count:,} synthetic messages, {metric.as_is.value:.0%} of those with a red "
        "flag, something that a nurse should hear of now, are opened by a person "
        f"within {{metric.within_minutes}} {within} today. "
        "Sorted by rules, with {on_call.who} opening at any hour, each within "
        f"{{assumed.nurse_minutes}} {metric_words.nurse_minutes(metrics)} (assumed), it would be "
        "{metric.to_be.value:.0%} ({metric.to_be.low:.0%} to "
        f"{{metric.to_be.high:.0%}}), which {verdict} the target of {{metric.target:.0%}} that "
        "was set beforehand. With the same rules and {on_call.who} in desk hours only it would "
        "be {metric.desk_hours.value:.0%}."
    )


def _data(described: Mapping[str, Any]) -> str:
    messages = plural(described["count"], "message")
    clinics = plural(described["clinics"], "clinic")
    days = plural(described["days"], "day")
    mention = plural(described["red_flags"]["part"], "mentions", "mention")
    return (
        f"{{messages.count:,}} {messages} to {{messages.clinics}} {clinics} in "
        f"{{messages.days}} {days}: {{messages.languages.English.value:.0%}} in English, "
        "{messages.languages.Spanish.value:.0%} in Spanish, "
        "{messages.languages.other.value:.0%} in another language. "
        f"{{messages.red_flags.part:,}} ({{messages.red_flags.value:.1%}}) {mention} something a "
        "nurse should hear of now. They were drawn with seed {drawn.seed} by version "
        "{drawn.version} of the generator."
    )


def _friction(metrics: Mapping[str, Any]) -> str:
    described = metrics["messages"]
    within = plural(metrics["metric"]["within_minutes"], "minute")
    figures = {
        "within_as_is": f"{{metric.as_is.value:.0%}} within {{metric.within_minutes}} {within}",
        "minutes": "{messages.minutes:.1f} minutes",
        "other_language": "{messages.languages.other.value:.0%}",
    }
    shares_of = [
        key for key, found in described.items() if isinstance(found, Mapping) and "value" in found
    ]
    lines = []
    for row in rows.read("map/friction.csv", ("step", "friction", "measured_by", "figure")):
        key = row["figure"]
        if key not in figures and key not in shares_of:
            known = ", ".join(sorted([*figures, *shares_of]))
            raise SystemExit(f"map/friction.csv: no figure is called {key!r}; there are {known}")
        if key == "within_as_is" and metrics["metric"]["as_is"]["value"] is None:
            value = "none to judge"
        else:
            value = figures.get(key, f"{{messages.{key}.value:.0%}}")
        words = [results.literal(row[name]) for name in ("step", "friction", "measured_by")]
        lines.append([*words, value])
    return word_table(["step", "what is in the way", "measured by", "today"], lines)


def _routes(metrics: Mapping[str, Any]) -> str:
    routes, on_call = metrics["routes"], metrics["on_call"]["routes"]
    lines = [
        [
            words,
            f"{{readers.{route}}}" + (", at any hour" if route in on_call else ""),
            f"{{routes.{route}.all.part:,}} ({{routes.{route}.all.value:.0%}})",
            f"{{routes.{route}.red_flags:,}}",
            _right(routes[route], f"routes.{route}.right"),
        ]
        for route, words in ROUTE_WORDS.items()
    ]
    head = ["route", "read by", "messages", "of them with a red flag", "belong there by label"]
    return f"{word_table(head, lines)}\n\n{_stopped(routes)}\n\n{_work(metrics)}"


def _right(route: Mapping[str, Any], path: str) -> str:
    if "right" not in route:
        return "any"
    return "none to judge" if route["right"]["value"] is None else rate(path)


def _stopped(routes: Mapping[str, Any]) -> str:
    count, wrong = routes["stop_list"]["all"]["part"], routes["stop_list"]["wrong"]
    if not count:
        return "No number would be taken off the list."
    all_of = plural(count, "The one", "Each of the {routes.stop_list.all.part:,}")
    said = f"{all_of} on the stop list asks for that or comes from a stranger."
    if wrong:
        some = plural(
            count, "The one", "{routes.stop_list.wrong:,} of the {routes.stop_list.all.part:,}"
        )
        said = f"**{some} on the stop list {plural(wrong, 'wants', 'want')} something else.**"
    return (
        f"{said} A number that is taken off by mistake hears nothing more, and its question is "
        "not answered."
    )


def _work(metrics: Mapping[str, Any]) -> str:
    given = metrics["work"]["readers"]
    each = [f"{{work.readers.{key}.hours:.1f}} of the {{work.readers.{key}.who}}" for key in given]
    minutes = plural(metrics["assumed"]["prepared_minutes"], "minute")
    return (
        "Handling these messages takes {work.as_is_hours:.0f} hours today. As proposed, with "
        f"{{assumed.prepared_minutes}} {minutes} for a prepared reply, it would take "
        f"{{work.to_be_hours:.0f}}: {joined(each, 'and')}. Not counted are being on call, the "
        "nurse's calls to patients, interpreters, and the weekly reading."
    )


def _waits(waits: Mapping[str, Any]) -> str:
    lines = [
        [GROUP_WORDS[name], *[f"{{waits.{name}.{when}.{figure}:.1f}}" for when, figure in _COLUMNS]]
        for name in waits
    ]
    when = ("today", "as proposed")
    head = [
        "messages",
        *[f"{figure} {time}, hours" for time in when for figure in ("median", "90th percentile")],
    ]
    languages = [name for name in ("english", "spanish", "other_language") if name in waits]
    said = ", ".join(
        f"{{waits.{name}.to_be.median_hours:.1f}} {GROUP_WORDS[name].removeprefix('all ')}"
        for name in languages
    )
    red = [name for name in ("red_english", "red_spanish", "red_other") if name in waits]
    flagged = ", ".join(
        f"{{waits.{name}.to_be.median_hours:.1f}} {GROUP_WORDS[name].split(', ')[1]}"
        for name in red
    )
    text = f"Hours until a person opens a message. As proposed the median over all is {said}"
    if flagged:
        text += f"; of messages with a red flag it is {flagged}"
    return f"{results.table(head, lines)}\n\n{text}. Small groups show little."


def _sample(sample: Mapping[str, Any]) -> str:
    flags = plural(sample["missed"]["part"], "red flag")
    such = plural(sample["missed"]["whole"], "such message")
    if not sample["messages"]:
        return "No message is left in its turn or with the language line, so none is sampled."
    if sample["limit"] is None:
        return (
            "Too few messages come in a week for a limit of the weekly sample: no count of red "
            "flags among them would be a surprise."
        )
    late, in_time = sample["late"]["part"], sample["late"]["whole"] - sample["late"]["part"]
    anyway = (
        " The target counts red flags that are opened late, and of those that the rules leave here "
        f"{{sample.late.part:,}} of {{sample.late.whole:,}} {plural(late, 'is', 'are')}; "
        f"{plural(in_time, 'the other is', 'the others are')} opened in time anyway."
        if late and in_time
        else ""
    )
    reached = plural(
        sample["messages"],
        "the one message of the weekly sample holds",
        "{sample.limit:,} or more of the {sample.messages:,} messages of the weekly sample hold",
    )
    every = (
        " A week holds fewer such messages than the {sample.asked:,} that were asked for, so the "
        "sample is all of them."
        if sample["messages"] < sample["asked"]
        else ""
    )
    as_these = (
        f"with rules that miss as many as these ({{sample.missed.part:,}} {flags} in "
        f"{{sample.missed.whole:,}} {such}) it would be reached in {{sample.fires:.0%}}"
        if sample["missed"]["part"]
        else "how often rules that miss as many as these would reach it cannot be told, since "
        f"there is no red flag in the {{sample.missed.whole:,}} {such} here"
    )
    return (
        f"The rules are switched off when {reached} a red flag.{every}{anyway} If the rules met "
        f"the target, chance would reach this in {{sample.false_alarm:.0%}} of weeks; {as_these}."
    )


_COLUMNS = [
    (when, figure) for when in ("as_is", "to_be") for figure in ("median_hours", "p90_hours")
]
