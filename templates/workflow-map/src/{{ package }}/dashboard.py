"""The page for the people who run the inbox: maps, figures, and every message that was missed."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from . import diagram, page, rows, shares
from .messages import Message
from .metric_words import WORDING_WORDS, verdict_of
from .plural import plural
from .prose import GROUP_WORDS, ROUTE_WORDS
from .results import figure
from .routing import NURSE, Routed

_MOST_ALARMS = 20
_WAITS = {
    "Median wait, in hours": "median_hours",
    "90th percentile of the wait, in hours": "p90_hours",
}


def build(
    messages: Sequence[Message], routed: Mapping[str, Routed], metrics: Mapping[str, Any]
) -> str:
    """Return the page as HTML."""
    body = [
        _tiles(metrics),
        _metric(metrics["metric"], metrics["on_call"]["who"]),
        page.section(
            "As it is",
            "Steps from top to bottom, who takes them from left to right.",
            diagram.lanes(diagram.read("map/as_is.csv"), "The workflow today"),
        ),
        page.section(
            "As it could be",
            "Blue steps are taken by software. None of them ends a message: a person reads each.",
            diagram.lanes(diagram.read("map/to_be.csv"), "The workflow as proposed"),
        ),
        _routes(metrics),
        _waits(metrics["waits"]),
        _missed(messages, routed),
        _alarms(messages, routed),
        _table("Who is called, and when", "map/escalation.csv", "The escalation table."),
        _table("What was assumed", "map/assumptions.csv", "Change a value and run the report."),
    ]
    return page.document("Who reads which message, and how soon", "".join(body))


def _tiles(metrics: Mapping[str, Any]) -> str:
    metric, flags = metrics["metric"], metrics["flags"]["all"]
    return page.tiles(
        [
            (
                "Today",
                _percent(metric["as_is"]),
                f"of red flags opened within {_within(metric)}",
            ),
            ("Target", f"{metric['target']:.0%}", "set before the rules were run"),
            ("As proposed", _percent(metric["to_be"]), _interval(metric["to_be"])),
            (
                "Missed by the rules",
                f"{flags['whole'] - flags['part']:,}",
                f"of {_messages(flags['whole'])} with a red flag",
            ),
        ]
    )


def _within(metric: Mapping[str, Any]) -> str:
    minutes = metric["within_minutes"]
    return f"{minutes} {plural(minutes, 'minute')}"


def _messages(count: int) -> str:
    return f"{count:,} {plural(count, 'message')}"


def _percent(found: Mapping[str, Any]) -> str:
    return "none" if found["value"] is None else figure(found["value"], ".0%")


def _interval(found: Mapping[str, Any]) -> str:
    if found["value"] is None:
        return "no message to judge"
    low, high = (figure(found[end], ".0%") for end in ("low", "high"))
    return f"95% interval {low} to {high}"


def _metric(metric: Mapping[str, Any], on_call: str) -> str:
    lines = [
        [escape(name), _bar(found), escape(shares.words(found))]
        for name, found in (
            ("today", metric["as_is"]),
            (f"rules, {on_call} at any hour (assumed)", metric["to_be"]),
            (f"rules, {on_call} in desk hours only", metric["desk_hours"]),
            ("no rules, a fourth session", metric["extra_session"]),
        )
    ]
    verdict = verdict_of(metric).replace("**", "")
    return page.section(
        "One measure of success",
        "Share of messages with a red flag that a person opens within "
        f"{_within(metric)}. {verdict}",
        page.table(["", "", "share, 95% interval, count"], lines, "Baseline and proposal"),
    )


def _bar(found: Mapping[str, Any]) -> str:
    width = 100 * (found["value"] or 0)
    return f'<span class="bar"><i style="width:{width:.0f}%"></i></span>'


def _routes(metrics: Mapping[str, Any]) -> str:
    routes, readers = metrics["routes"], metrics["readers"]
    on_call = metrics["on_call"]["routes"]
    lines = [
        [
            words,
            escape(readers[name]) + (", at any hour" if name in on_call else ""),
            f"{routes[name]['all']['part']:,}",
            f"{routes[name]['red_flags']:,}",
            escape(shares.words(routes[name]["right"])) if "right" in routes[name] else "any",
        ]
        for name, words in ROUTE_WORDS.items()
    ]
    flags = metrics["flags"]
    by = [
        [WORDING_WORDS[name], _bar(found), escape(shares.words(found))]
        for name, found in flags["by_wording"].items()
    ]
    by += [
        [_in_language(name), _bar(found), escape(shares.words(found))]
        for name, found in flags["by_language"].items()
    ]
    by += [
        [name.replace("_", " "), _bar(found), escape(shares.words(found))]
        for name, found in flags["by_kind"].items()
    ]
    return page.section(
        "Who reads what",
        "The first rule that fits decides. Off the list or to a prepared reply goes only a message "
        f"that the rules know whole; what no rule knows, the {escape(readers['in_turn'])} reads.",
        page.table(
            ["route", "read by", "messages", "with a red flag", "belong there by label"],
            lines,
            "Messages by route",
            words=[1],
            cards=True,
        ),
        page.table(
            ["messages with a red flag", "", "found by the rules"], by, "Found by the rules"
        ),
    )


def _in_language(name: str) -> str:
    return "in another language" if name == "other" else f"in {name}"


def _waits(waits: Mapping[str, Any]) -> str:
    tables = []
    for caption, measure in _WAITS.items():
        lines = [
            [GROUP_WORDS[name], *[f"{found[when][measure]:.1f}" for when in ("as_is", "to_be")]]
            for name, found in waits.items()
        ]
        tables.append(page.table(["messages", "today", "as proposed"], lines, caption))
    return page.section(
        "How long messages wait",
        "Hours until a person opens a message, the same messages worked in both ways.",
        *tables,
    )


def _missed(messages: Sequence[Message], routed: Mapping[str, Routed]) -> str:
    missed = [m for m in messages if m.is_red_flag and routed[m.key].route != NURSE]
    lines = [
        [
            m.key,
            m.red_flag.replace("_", " "),
            m.wording,
            escape(m.text),
            ROUTE_WORDS[routed[m.key].route],
        ]
        for m in missed
    ]
    return page.section(
        "Read these: what the rules missed",
        "Each of these synthetic messages should have reached the nurse first. No percentage "
        "replaces reading them.",
        _words(["message", "red flag", "put", "text", "went to"], lines, _messages(len(missed))),
    )


def _alarms(messages: Sequence[Message], routed: Mapping[str, Routed]) -> str:
    needless = [m for m in messages if not m.is_red_flag and routed[m.key].route == NURSE]
    lines = [
        [m.key, routed[m.key].rule.replace("_", " "), escape(m.text), escape(routed[m.key].because)]
        for m in needless[:_MOST_ALARMS]
    ]
    return page.section(
        "Calls that the labels do not call for",
        "Words that look like a symptom and are none: denied, past, a figure of speech, a place."
        + (f" The first {len(lines)} of {len(needless):,}." if needless[len(lines) :] else ""),
        _words(["message", "rule", "text", "because of"], lines, _messages(len(needless))),
    )


def _table(title: str, name: str, text: str) -> str:
    found = rows.read(name)
    header = [key.replace("_", " ") for key in found[0]]
    lines = [[escape(cell) for cell in row.values()] for row in found]
    return page.section(title, text, _words(header, lines, name))


def _words(header: Sequence[str], lines: Sequence[Sequence[str]], caption: str) -> str:
    return page.table(header, lines, caption, words=range(1, len(header)), cards=True)
