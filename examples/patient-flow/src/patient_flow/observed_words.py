"""What README says of what was observed: words that depend on the answers."""

from collections.abc import Mapping
from typing import Any

from . import evaluate, process_map
from .fields import ci

Metrics = Mapping[str, Any]


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
    return (
        "The most arrivals for each clinician on shift come in the hour from "
        f"{{{at}.{load}.hour:02d}}:00 ({{{at}.{load}.arrivals_per_clinician:.1f}}); the queue is "
        f"longest at {{{at}.{queue}.hour:02d}}:00, when {{{at}.{queue}.waiting_patients:.1f}} "
        "patients wait in a hospital on average."
    )


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


def boarding(metrics: Metrics) -> str:
    """Say how long patients board, and how that follows the ward beds."""
    rows = metrics["answers"]["boarding_by_ward_occupancy"]
    at, first, last = "answers.boarding_by_ward_occupancy", "r1", f"r{len(rows)}"
    return (
        f"Patients who are admitted board for {ci('headline.boarding_median', '.0f')} minutes at "
        f"the median and {ci('headline.boarding_mean', '.0f')} on average, since some wait very "
        "long. By the ward beds in use at the decision, the median goes from "
        f"{{{at}.{first}.boarding_median_minutes:.0f}} minutes ({{{at}.{first}.ward_occupancy}}, "
        f"n = {{{at}.{first}.admitted_count:,}}) to {{{at}.{last}.boarding_median_minutes:.0f}} "
        f"({{{at}.{last}.ward_occupancy}}, n = {{{at}.{last}.admitted_count:,}})."
    )


def left(metrics: Metrics) -> str:
    """Say how many leave unseen, and how that follows the queue."""
    rows = metrics["answers"]["left_unseen_by_queue"]
    at, last = "answers.left_unseen_by_queue", f"r{len(rows)}"
    return (
        f"{ci('headline.left', '.1%')} of all visits end before a clinician is seen. Of those who "
        f"arrive with {{{at}.r1.waiting_at_arrival}} it is {{{at}.r1.left_unseen_share:.1%}}, with "
        f"{{{at}.{last}.waiting_at_arrival}} waiting {{{at}.{last}.left_unseen_share:.1%}}."
    )


def who_left(metrics: Metrics) -> str:
    """Say what those who left would have needed."""
    rows = metrics["answers"]["who_left"]
    parts = [
        f"{{answers.who_left.{key}.left_count:,}} {{answers.who_left.{key}.patients_who_needed}}"
        for key in rows
    ]
    return (
        "What would those who left have needed? The simulation knows: of {visits.left:,} who left, "
        f"{', '.join(parts)}. No hospital could say this of its own patients."
    )


def groups(metrics: Metrics) -> str:
    """Say where hospitals differ, and how many groups of patients do beyond urgency."""
    hospitals = metrics["groups"]["hospital"]
    known = [key for key, group in hospitals.items() if group["long_wait"]]
    text = ""
    if len(known) > 1:
        order = sorted(known, key=lambda key: hospitals[key]["long_wait"]["value"])
        most, least = (f"groups.hospital.{key}" for key in (order[-1], order[0]))
        text = (
            f"Of the hospitals, {{{most}.label}} has the most waits of an hour or more "
            f"({{{most}.long_wait.value:.1%}}) and {{{least}.label}} the fewest "
            f"({{{least}.long_wait.value:.1%}}). "
        )
    whole = metrics["levels"]["level_3"]["wait_median"]
    judged, apart = 0, []
    for column in evaluate.GROUPS:
        for key, group in metrics["groups"][column].items() if column != "hospital" else ():
            one = group["level_3"]["wait_median"]
            judged += one is not None
            if one and not one["low"] <= whole["value"] <= one["high"]:
                apart.append(f"{{groups.{column}.{key}.label}} ({column})")
    found = f": {', '.join(apart)}" if apart else ""
    link = "go together" if metrics["urgency_link"] >= 0.7 else "do not clearly go together"
    return (
        f"{text}Of {judged} groups of patients, {len(apart) or 'none'} "
        f"{'has' if len(apart) == 1 else 'have'} an interval within "
        "triage level 3 that excludes the level's median of {levels.level_3.wait_median.value:.1f} "
        f"minutes{found}; about {max(1, round(judged / 20))} would by chance alone. Over all "
        "levels, the share of visits of levels 4 and 5 in a group and its share of waits of an "
        f"hour or more {link} (correlation {{urgency_link:.2f}})."
    )


def _peak(rows: Mapping[str, Mapping[str, Any]], column: str) -> str:
    return max(rows, key=lambda key: rows[key][column])
