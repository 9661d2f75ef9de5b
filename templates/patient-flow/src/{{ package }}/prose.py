"""What README and ANSWERS say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "shortens", are chosen here.
"""

from collections.abc import Mapping
from typing import Any

from . import (
    answers,
    groups_words,
    limits_words,
    long_wait,
    observed_words,
    process_map,
    replications_words,
    stop_rule_words,
    tables,
    what_if,
    what_if_words,
)
from .fields import ci
from .pictures import picture
from .questions import Question

Metrics = Mapping[str, Any]


def texts(metrics: Metrics, asked: Mapping[str, Question]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    overview = tables.changes(("wait", "left_unseen", "boarding"), with_cost=True)
    process = process_map.mermaid(metrics["answers"]["process_map"], "answers.process_map")
    every_measure = tables.changes(tuple(what_if.MEASURES)[1:], with_cost=False)
    return {
        "results-summary": _summary(metrics),
        "results-overview": _paragraphs(
            picture("overview"), overview, replications_words.overview(metrics)
        ),
        "results-visits": _visits(metrics),
        "results-missing": _missing(metrics),
        "results-arrivals": _paragraphs(
            f"{observed_words.weekdays(metrics)} {observed_words.hours(metrics)}",
            picture("by_hour"),
        ),
        "results-process": _paragraphs(observed_words.time(metrics), process, _MAP_NOTE),
        "results-stay": _paragraphs(_STAY, picture("stay")),
        "results-waits": _paragraphs(
            tables.levels(metrics),
            _waits(metrics),
            observed_words.most_urgent(metrics),
            picture("waits"),
        ),
        "results-crowding": _paragraphs(
            observed_words.boarding(metrics), picture("boarding"), picture("occupancy")
        ),
        "results-left": _paragraphs(
            observed_words.left(metrics), observed_words.who_left(metrics), picture("left_unseen")
        ),
        "results-alerts": _paragraphs(tables.alerts(metrics), _ALERTS),
        "results-what-if": _paragraphs(
            every_measure,
            f"{what_if_words.AS_SHOWN}. {replications_words.pooled(metrics)}".rstrip(),
            what_if_words.reading(metrics),
        ),
        "results-groups": _paragraphs(tables.groups(metrics), groups_words.groups(metrics)),
        "results-spread": replications_words.spread(metrics),
        "results-limits": limits_words.limits(metrics),
        "results-stop-rule": stop_rule_words.text(metrics),
        **{
            f"results-answer-{name.replace('_', '-')}": _answer(metrics, question)
            for name, question in asked.items()
        },
    }


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def _summary(metrics: Metrics) -> str:
    fast = metrics["what_if"]["fast_track"]
    word = "but" if fast["minor_wait"]["value"] * fast["urgent_wait"]["value"] < 0 else "and"
    left = f"{ci('headline.left', '.1%')} of all leave unseen"
    if not metrics["visits"]["left"]:
        left = "nobody studied left unseen"
    return (
        "In the visits studied, half of those who are seen wait "
        f"{ci('headline.wait_median', '.1f')} minutes or less, {ci('headline.long_wait', '.0%')} "
        f"wait {long_wait.OR_MORE}, and {left}. Over "
        "{runs.replications} simulated sets of patients, with a mean wait of {usual.wait:.1f} "
        "minutes, one more clinician in every hour changes the mean wait by "
        f"{ci('what_if.clinician_1.wait', '+.1f')} minutes, one more ward bed by "
        f"{ci('what_if.bed_1.wait', '+.1f')}, and a fast track without extra staff by "
        f"{ci('what_if.fast_track.minor_wait', '+.0f')} for triage levels 4 and 5 {word} by "
        f"{ci('what_if.fast_track.urgent_wait', '+.0f')} for levels 1 to 3 (95% intervals)."
    )


def _missing(metrics: Metrics) -> str:
    if not metrics["visits"]["left"]:
        return "Nobody studied left before being seen, so a wait is known of all {visits.seen:,}."
    return (
        "A wait is known of the {visits.seen:,} who were seen. The {visits.left:,} who left have "
        "none, and theirs would have been long: half of them gave up only after "
        "{visits.gave_up_minutes:.0f} minutes or more, by which time "
        "{visits.seen_sooner_share:.1%} of the others of their triage levels had been seen. "
        "Nothing is filled in for them; their share stands beside every wait."
    )


def _visits(metrics: Metrics) -> str:
    visits = metrics["visits"]
    hospitals, days = "{visits.hospitals} hospitals, each", "{visits.most_days}"
    part = "the part-weeks at the end of the data, with {visits.part_low} to {visits.part_high} "
    part += "visits, are drawn like the others"
    if visits["hospitals"] == 1:
        hospitals = "one hospital,"
        part = "the part-week at the end, with {visits.part_low} visits, is drawn like the others"
    if visits["fewest_days"] < visits["most_days"]:
        days = "{visits.fewest_days} to {visits.most_days}"
    return (
        "{visits.count:,} visits from {visits.first_day} to {visits.last_day} in "
        f"{hospitals} followed for {days} days. "
        "{visits.seen:,} were seen by a clinician, {visits.left:,} left before, and "
        "{visits.admitted:,} were admitted. For the intervals they are cut into {visits.weeks} "
        "calendar weeks of a hospital, {visits.whole_weeks} of them whole; "
        f"{part}.\n\n{replications_words.published(metrics)}"
    )


_MAP_NOTE = (
    "Numbers are visits. Minutes are the median from one step to the next, where that is a minute "
    f"or more. Where one visit in ten takes {process_map.TOLD_MINUTES} minutes or more, the median "
    "stands in any case, and below it what one in ten exceeds. Arrows on which one visit in ten "
    f"loses {process_map.SLOW_MINUTES} minutes or more are orange. The most frequent path, "
    "{answers.paths.r1.path}, is that of {answers.paths.r1.of_all_visits_share:.0%} of all visits."
)


def _waits(metrics: Metrics) -> str:
    return (
        f"Over all levels the median wait is {ci('headline.wait_median', '.1f')} minutes and the "
        f"mean {ci('headline.wait_mean', '.1f')}, since some wait very long. "
        f"{observed_words.minor_waits(metrics)} That visits share queues makes the interval of the "
        "mean {visits.wider_than_alone:.1f} times as wide. Where a share is 0% or 100%, the other "
        "end takes visits for independent."
        f"{groups_words.too_few(metrics['levels'].values())}"
    )


_STAY = (
    f"Discharged patients stay {ci('headline.stay_median', '.0f')} minutes at the median; "
    f"{ci('headline.long_stay', '.1%')} of all visits last more than four hours. What the time "
    "consists of, by how the visit ended, is answer 4 of "
    "[queries/ANSWERS.md](queries/ANSWERS.md)."
)

_ALERTS = (
    f"A long wait is {long_wait.OR_MORE}, or leaving unseen; n = {{visits.count:,}} arrivals. "
    "Catching one is not yet preventing it: who is called, and what they can do, is not in the "
    "data."
)


def _answer(metrics: Metrics, question: Question) -> str:
    def words(text: str) -> str:
        known = what_if.CHANGES.get(text)
        return known.what.capitalize() if known else text.replace("_", " ")

    rows = metrics["answers"][question.name]
    table = answers.markdown(f"answers.{question.name}", rows, words=words)
    if long_wait.NAME in question.sql:
        return _paragraphs(table, f"A long wait is {long_wait.OR_MORE}.")
    return table
