"""What README says of what was observed: words that depend on the answers."""

from collections.abc import Mapping
from typing import Any

from . import long_wait, process_map
from .fields import ci

Metrics = Mapping[str, Any]

FLAT = 1.25
"""Medians of boarding that differ by no more than this factor count as the same."""

NOBODY_LEFT = (
    "Nobody studied left before being seen. Where those who left are not studied, this and the "
    "zeros of the tables say nothing of how many do."
)

PLATEAU = 0.85
"""From this share of its longest on, the mean queue counts as near its longest."""


def weekdays(metrics: Metrics) -> str:
    """Say which weekday is the busiest and which the quietest."""
    rows, at = metrics["answers"]["arrivals_by_weekday"], "answers.arrivals_by_weekday"
    most = _peak(rows, "above_average_share")
    least = min(rows, key=lambda key: rows[key]["above_average_share"])
    return (
        f"{{{at}.{most}.weekday}} is the busiest day "
        f"({{{at}.{most}.above_average_share:+.0%}} against the average day), "
        f"{{{at}.{least}.weekday}} the quietest ({{{at}.{least}.above_average_share:+.0%}})."
    )


def hours(metrics: Metrics) -> str:
    """Say when most arrive for each clinician, and when the queue is longest."""
    rows, at = metrics["answers"]["arrivals_by_hour"], "answers.arrivals_by_hour"
    load, queue = _peak(rows, "arrivals_per_clinician"), _peak(rows, "waiting_patients")
    first, last = plateau(rows)
    near = ""
    if first != last:
        near = (
            f"; from {rows[first]['hour']:02d}:00 to {rows[last]['hour']:02d}:00 it stays within "
            f"{1 - PLATEAU:.0%} of that"
        )
    return (
        "The most arrivals for each clinician on shift come in the hour from "
        f"{{{at}.{load}.hour:02d}}:00 ({{{at}.{load}.arrivals_per_clinician:.1f}}); the queue is "
        f"longest at {{{at}.{queue}.hour:02d}}:00, when {{{at}.{queue}.waiting_patients:.1f}} "
        f"patients wait in a hospital on average{near}."
    )


def plateau(rows: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
    """Return the first and the last hour of the stretch around the longest queue that is near it.

    The stretch may go over midnight.
    """
    hours, peak = list(rows), _peak(rows, "waiting_patients")
    limit = PLATEAU * rows[peak]["waiting_patients"]

    def walk(step: int) -> str:
        at = hours.index(peak)
        for _ in hours[1:]:
            if rows[hours[(at + step) % len(hours)]]["waiting_patients"] < limit:
                break
            at = (at + step) % len(hours)
        return hours[at]

    return walk(-1), walk(1)


def queue_and_arrivals(metrics: Metrics) -> str:
    """Say for the page whether the queue is near its longest when most arrive, or at other hours.

    Why is left open: clinicians, bays and beds follow hours of their own.
    """
    rows = metrics["answers"]["arrivals_by_hour"]
    hours, (first, last) = list(rows), plateau(rows)
    peak = _peak(rows, "arrivals_per_hour")
    length = (hours.index(last) - hours.index(first)) % len(hours)
    most, begin, end = (f"{rows[key]['hour']:02d}:00" for key in (peak, first, last))
    when = f"from {begin} to {end}" if length else f"at {begin}"
    text = f"Arrivals peak in the hour from {most}; the queue is near its longest {when}"
    if (hours.index(peak) - hours.index(first)) % len(hours) <= length:
        return f"{text}, the peak of the arrivals among it."
    return f"{text}, and not where the arrivals peak."


def time(metrics: Metrics) -> str:
    """Say between which steps most of the time passes, and where a median hides a long tail."""
    rows, at = metrics["answers"]["process_map"], "answers.process_map"

    def between(key: str) -> str:
        ends = (rows[key]["from_step"], rows[key]["to_step"])
        return " and ".join(process_map.words(end).lower() for end in ends)

    largest = sorted(rows, key=lambda key: -rows[key]["of_all_time_share"])[:4]
    parts = [f"{{{at}.{key}.of_all_time_share:.0%}} between {between(key)}" for key in largest]
    text = f"Of their time in the department, patients spend {'; '.join(parts)}."
    for key in rows:
        if process_map.is_slow(rows[key]) and rows[key]["between_median_minutes"] < 1:
            text += (
                f" Between {between(key)} most lose no time, and one in ten loses "
                f"{{{at}.{key}.between_90th_percentile_minutes:.0f}} minutes or more."
            )
    return text


def minor_waits(metrics: Metrics) -> str:
    """Say what part of the visits, and of the long waits, is of levels 4 and 5."""
    if metrics["visits"]["minor_share"] in (0, 1):
        which = "Only" if metrics["visits"]["minor_share"] else "No"
        return f"{which} visits of levels 4 and 5 are studied."
    text = "Levels 4 and 5 are {visits.minor_share:.0%} of the visits"
    if metrics["visits"]["minor_of_long_waits_share"] is None:
        return f"{text}; nobody waited {long_wait.OR_MORE}."
    return (
        f"{text} and {{visits.minor_of_long_waits_share:.0%}} of the waits of {long_wait.OR_MORE}."
    )


def most_urgent(metrics: Metrics) -> str:
    """Say why triage level 1 waits here, beside the table in which it does."""
    level = metrics["levels"].get("level_1")
    if not level or level["longest_wait"] is None:
        return ""
    return (
        "No department would let triage level 1 wait. Here a clinician is never called away from a "
        "patient, so the longest wait of {levels.level_1.count:,} was "
        "{levels.level_1.longest_wait:.0f} minutes: read these waits as a fault of the model."
    )


def boarding(metrics: Metrics) -> str:
    """Say how long patients board, what that consists of, and how it follows the ward beds."""
    rows = with_known_wards(metrics["answers"]["boarding_by_ward_occupancy"])
    at, last = "answers.boarding_by_ward_occupancy", list(rows)[-1]
    free = sorted(list(rows)[:-1], key=lambda key: rows[key]["boarding_median_minutes"])
    text = (
        "Patients who are admitted board, from the decision to leaving the bay, for "
        f"{ci('headline.boarding_median', '.0f')} minutes at the median and "
        f"{ci('headline.boarding_mean', '.0f')} on average, since some wait very long: "
        "{visits.for_a_bed_minutes:.0f} minutes on average for a bed and "
        "{visits.for_the_move_minutes:.0f} for the move after one is assigned, each figure rounded "
        "by itself."
    )
    if not free:
        return text
    low, high = (f"{{{at}.{key}.boarding_median_minutes:.0f}}" for key in (free[0], free[-1]))
    least, most = (rows[key]["boarding_median_minutes"] for key in (free[0], free[-1]))
    flat = most <= FLAT * least and rows[last]["boarding_median_minutes"] > FLAT * most
    return (
        f"{text} Of those admitted to a ward, the median is "
        f"{{{at}.{last}.boarding_median_minutes:.0f}} minutes with {{{at}.{last}.ward_occupancy}} "
        f"at the decision (n = {{{at}.{last}.admitted_count:,}}) and {low} to {high} with fewer "
        f"ward beds in use{', about the same however few' if flat else ''}."
    )


def with_known_wards(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Return the rows of boarding without those whose ward occupancy nobody knows."""
    return {key: row for key, row in rows.items() if row["ward_occupancy"] != "not known"}


def left(metrics: Metrics) -> str:
    """Say how many leave unseen, and how that follows the queue."""
    if not metrics["visits"]["left"]:
        return NOBODY_LEFT
    rows = metrics["answers"]["left_unseen_by_queue"]
    at, last = "answers.left_unseen_by_queue", f"r{len(rows)}"
    return (
        f"{ci('headline.left', '.1%')} of all visits end before a clinician is seen. Of those who "
        f"arrive with {{{at}.r1.waiting_at_arrival}} it is {{{at}.r1.left_unseen_share:.1%}}, with "
        f"{{{at}.{last}.waiting_at_arrival}} waiting {{{at}.{last}.left_unseen_share:.1%}}."
    )


def who_left(metrics: Metrics) -> str:
    """Say what those who left would have needed, nothing where there are none."""
    if not metrics["visits"]["left"]:
        return ""
    rows = metrics["answers"]["who_left"]
    parts = [
        f"{{answers.who_left.{key}.left_count:,}} {{answers.who_left.{key}.patients_who_needed}}"
        for key in rows
    ]
    return (
        "What would those who left have needed? The simulation knows: of {visits.left:,} who left, "
        f"{', '.join(parts)}. No hospital could say this of its own patients."
    )


def _peak(rows: Mapping[str, Mapping[str, Any]], column: str) -> str:
    return max(rows, key=lambda key: rows[key][column])
