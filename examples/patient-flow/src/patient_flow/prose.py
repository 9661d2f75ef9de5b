"""What README and ANSWERS say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "shortens", are chosen here.
"""

from collections.abc import Mapping
from typing import Any

from . import answers, evaluate, process_map, what_if
from .intervals import excludes_zero
from .questions import Question
from .results import table

Metrics = Mapping[str, Any]


def texts(metrics: Metrics, asked: Mapping[str, Question]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _SUMMARY,
        "results-overview": f"{_PICTURE}\n\n{changes_table(('wait', 'left_unseen', 'boarding'))}"
        f"\n\n{_OVERVIEW_NOTE}",
        "results-visits": _VISITS,
        "results-missing": _MISSING,
        "results-arrivals": f"{_weekdays(metrics)} {_hours(metrics)}\n\n"
        f"{_picture('by_hour', _BY_HOUR)}",
        "results-process": f"{process_map.mermaid(metrics['answers']['process_map'], _MAP)}\n\n"
        f"{_PROCESS}",
        "results-waits": f"{levels_table(metrics)}\n\n{_WAITS}\n\n{_picture('waits', _WAITS_ALT)}",
        "results-stay": f"{_STAY}\n\n{_picture('stay', _STAY_ALT)}",
        "results-crowding": f"{_boarding(metrics)}\n\n{_picture('boarding', _BOARDING_ALT)}\n\n"
        f"{_picture('occupancy', _OCCUPANCY_ALT)}",
        "results-left": f"{_left(metrics)}\n\n{_who_left(metrics)}\n\n"
        f"{_picture('left_unseen', _LEFT_ALT)}",
        "results-alerts": f"{alerts_table(metrics)}\n\n{_ALERTS}",
        "results-what-if": f"{changes_table(tuple(what_if.MEASURES)[1:])}\n\n{_what_if(metrics)}",
        "results-groups": f"{groups_table(metrics)}\n\n{_groups(metrics)}",
        **{f"results-answer-{name.replace('_', '-')}": _answer(metrics, name) for name in asked},
    }


def ci(path: str, form: str = ".1f") -> str:
    """Return the fields of a value and its interval, such as '14 (13 to 15)'."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def span(path: str) -> str:
    """Return the fields of a difference in minutes within brackets, interval and all."""
    return f"{{{path}.value:+z.1f}} min, {{{path}.low:+z.1f}} to {{{path}.high:+z.1f}}"


def changes_table(measures: tuple[str, ...]) -> str:
    """Each change, what it costs, and the difference it makes in some measures."""
    header = ["Change", *(["What it costs"] if len(measures) < 4 else [])]
    rows = []
    for name, change in what_if.CHANGES.items():
        cells = [ci(f"what_if.{name}.{key}", what_if.MEASURES[key].form) for key in measures]
        cost = [change.cost] if len(header) > 1 else []
        rows.append([change.what.capitalize(), *cost, *cells])
    usual = [f"{{usual.{key}:.1f}}" for key in measures]
    rows.insert(0, ["*as it is*", *["-"] * (len(header) - 1), *usual])
    return table([*header, *(what_if.MEASURES[key].title for key in measures)], rows)


def levels_table(metrics: Metrics) -> str:
    """Wait and leaving by triage level, with intervals."""
    forms = {"wait_median": ".0f", "long_wait": ".1%", "left": ".1%"}
    rows = [
        [
            f"{{levels.{key}.level}}",
            f"{{levels.{key}.count:,}}",
            *(
                ci(f"levels.{key}.{name}", form) if level[name] else "too few"
                for name, form in forms.items()
            ),
        ]
        for key, level in metrics["levels"].items()
    ]
    header = ["Triage level", "Visits", "Median wait, min (95% CI)"]
    return table([*header, "Waited an hour or more", "Left unseen"], rows)


def alerts_table(metrics: Metrics) -> str:
    """What a limit on the queue catches and misses, and how many alerts are needless."""
    return answers.markdown(
        "answers.when_to_call_for_help",
        metrics["answers"]["when_to_call_for_help"],
        titles=[
            "Waiting at arrival, at least",
            "Arrivals with an alert",
            "Long waits caught (sensitivity)",
            "Long waits missed",
            "Needless alerts (1 - precision)",
        ],
    )


def groups_table(metrics: Metrics) -> str:
    """Wait and leaving by group, and what explains most of it: urgency."""
    rows = []
    for column, title in evaluate.GROUPS.items():
        rows.append([f"**{title}**", *[""] * 6])
        for key, group in metrics["groups"][column].items():
            at = f"groups.{column}.{key}"
            rows.append(
                [
                    f"{{{at}.label}}",
                    f"{{{at}.count:,}}",
                    f"{{{at}.minor:.0%}}",
                    *(
                        ci(f"{at}.{name}", form) if group[name] else "too few"
                        for name, form in {
                            "wait_median": ".1f",
                            "long_wait": ".1%",
                            "left": ".1%",
                        }.items()
                    ),
                    ci(f"{at}.level_3.wait_median")
                    if group["level_3"]["wait_median"]
                    else "too few",
                ]
            )
    return table(
        [
            "Group",
            "Visits",
            "Level 4 or 5",
            "Median wait, min (95% CI)",
            "An hour or more",
            "Left unseen",
            "Median wait, level 3 only",
        ],
        rows,
    )


_SUMMARY = (
    "In {visits.count:,} synthetic visits the median wait is {headline.wait_median.value:.0f} "
    "minutes, {headline.long_wait.value:.0%} wait an hour or more and {headline.left.value:.1%} "
    "leave unseen; simulated again with the same patients, one more clinician in every hour "
    "changes the mean wait by "
    f"{ci('what_if.clinician_1.wait', '+.1f')} minutes, one more ward bed by "
    f"{ci('what_if.bed_1.wait', '+.1f')}, and a fast track without one more clinician changes it "
    "by {what_if.fast_track.minor_wait.value:+.0f} minutes for triage levels 4 and 5 and by "
    "{what_if.fast_track.urgent_wait.value:+.0f} for levels 1 to 3 (95% intervals)."
)


def _picture(name: str, alt: str) -> str:
    return f"![{alt}](reports/figures/{name}.svg)"


_PICTURE = _picture(
    "overview",
    "Two charts. Left: arrivals by hour of the day, patients waiting for a clinician and boarding "
    "in a bay, over the clinicians on shift. Right: the change in mean wait, with intervals, of "
    "six changes, for triage levels 1 to 3 and for levels 4 and 5.",
)

_OVERVIEW_NOTE = (
    "Differences from the run without a change, per hospital, with 95% intervals over "
    "{visits.replications} replications of {visits.run_visits:,} visits; below zero is less. The "
    "page for a manager is `reports/dashboard.html`, which opens from disk."
)

_VISITS = (
    "{visits.count:,} visits from {visits.first_day} to {visits.last_day} in {visits.hospitals} "
    "hospitals, {visits.weeks} hospital-weeks in all; {visits.seen:,} were seen by a clinician, "
    "{visits.left:,} left before, and {visits.admitted:,} were admitted. The bootstrap draws the "
    "hospital-weeks whole."
)

_MISSING = (
    "A wait is known of the {visits.seen:,} who were seen. The {visits.left:,} who left have none, "
    "and they are the ones who waited longest: nothing is filled in for them, and their share "
    "stands beside every wait."
)

_BY_HOUR = (
    "Arrivals, patients waiting for a clinician and patients boarding by hour of the day, over the "
    "clinicians on shift."
)

_MAP = "answers.process_map"

_PROCESS = (
    "Numbers are visits; minutes are the median from the start of one step to the next, where that "
    f"is a minute or more. Arrows where half of the visits take {process_map.SLOW_MINUTES} minutes "
    "or more are orange. The most frequent path, {answers.paths.r1.path}, is that of "
    "{answers.paths.r1.of_all_visits_share:.0%} of all visits."
)

_WAITS = (
    f"Over all levels the median wait is {ci('headline.wait_median', '.1f')} minutes and the mean "
    f"{ci('headline.wait_mean', '.1f')}: most are seen soon, and a few wait very long."
)

_WAITS_ALT = "For each triage level, the share of those seen within a number of minutes."

_STAY = (
    f"Discharged patients stay {ci('headline.stay_median', '.0f')} minutes at the median; "
    f"{ci('headline.long_stay', '.1%')} of all visits last more than four hours. What the time "
    "consists of, by how the visit ended, is answer 4 of "
    "[queries/ANSWERS.md](queries/ANSWERS.md)."
)

_ALERTS = (
    "A long wait is an hour or more, or leaving unseen; n = {visits.count:,} arrivals. Catching "
    "one is not yet preventing it: who is called, and what they can do, is not in the data."
)

_STAY_ALT = (
    "Length of stay by how the visit ended: median, middle half, and 10th to 90th percentile, with "
    "a line at four hours."
)

_BOARDING_ALT = (
    "Median and 90th percentile of the hours from the decision to admit to leaving the bay, by the "
    "share of ward beds in use."
)
_LEFT_ALT = "Share who left without being seen, by how many were waiting at arrival."
_OCCUPANCY_ALT = "Bays and ward beds in use, day by day in each hospital, against what there is."


def _peak(rows: Mapping[str, Mapping[str, Any]], column: str) -> str:
    return max(rows, key=lambda key: rows[key][column])


def _weekdays(metrics: Metrics) -> str:
    rows = metrics["answers"]["arrivals_by_weekday"]
    most, least = (
        _peak(rows, "above_average_share"),
        min(rows, key=lambda key: rows[key]["above_average_share"]),
    )
    at = "answers.arrivals_by_weekday"
    return (
        f"{{{at}.{most}.weekday}} is the busiest day "
        f"({{{at}.{most}.above_average_share:+.0%}} against the average day), "
        f"{{{at}.{least}.weekday}} the quietest ({{{at}.{least}.above_average_share:+.0%}})."
    )


def _hours(metrics: Metrics) -> str:
    rows, at = metrics["answers"]["arrivals_by_hour"], "answers.arrivals_by_hour"
    load, queue = _peak(rows, "arrivals_per_clinician"), _peak(rows, "waiting_patients")
    return (
        f"The most arrivals for one clinician come at {{{at}.{load}.hour}} o'clock "
        f"({{{at}.{load}.arrivals_per_clinician:.1f}} an hour); the longest queue stands at "
        f"{{{at}.{queue}.hour}} o'clock ({{{at}.{queue}.waiting_patients:.1f}} patients waiting "
        "in a mean hospital)."
    )


def _boarding(metrics: Metrics) -> str:
    rows = metrics["answers"]["boarding_by_ward_occupancy"]
    at, first, last = "answers.boarding_by_ward_occupancy", "r1", f"r{len(rows)}"
    return (
        f"Patients who are admitted board for {ci('headline.boarding_median', '.0f')} minutes at "
        f"the median. With ward beds in use {{{at}.{first}.ward_occupancy}} the median is "
        f"{{{at}.{first}.boarding_median_hours:.1f}} hours; with {{{at}.{last}.ward_occupancy}} it "
        f"is {{{at}.{last}.boarding_median_hours:.1f}} hours "
        f"(n = {{{at}.{last}.admitted_count:,}})."
    )


def _left(metrics: Metrics) -> str:
    rows = metrics["answers"]["left_unseen_by_queue"]
    at, last = "answers.left_unseen_by_queue", f"r{len(rows)}"
    return (
        f"{ci('headline.left', '.1%')} of all visits end before a clinician is seen. Of those who "
        f"arrive with {{{at}.r1.waiting_at_arrival}} it is {{{at}.r1.left_unseen_share:.1%}}, with "
        f"{{{at}.{last}.waiting_at_arrival}} waiting {{{at}.{last}.left_unseen_share:.1%}}."
    )


def _who_left(metrics: Metrics) -> str:
    rows = metrics["answers"]["who_left"]
    parts = [
        f"{{answers.who_left.{key}.left_count:,}} {{answers.who_left.{key}.patients_who_needed}}"
        for key in rows
    ]
    return (
        "What would those who left have needed? The simulation knows: of {visits.left:,} who left, "
        f"{', '.join(parts)}. No hospital could say this of its own patients."
    )


def sentence(metrics: Metrics, name: str) -> str:
    """Say what one change does, in words that depend on its intervals; figures are fields."""
    change, found, at = what_if.CHANGES[name], metrics["what_if"][name], f"what_if.{name}"
    said = []
    for key, what in (
        ("urgent_wait", "the mean wait of triage levels 1 to 3"),
        ("minor_wait", "that of levels 4 and 5"),
        ("boarding", "boarding"),
    ):
        if not excludes_zero(found[key]):
            word = "show no clear difference in"
        else:
            word = "shorten" if found[key]["value"] < 0 else "lengthen"
        said.append(f"{word} {what} ({span(f'{at}.{key}')})")
    text = f"{change.what.capitalize()} would {', '.join(said[:-1])} and {said[-1]}"
    return f"{text}. The cost: {change.cost}."


def _what_if(metrics: Metrics) -> str:
    lines = [f"- {sentence(metrics, name)}" for name in what_if.CHANGES]
    return "\n".join(lines)


def _groups(metrics: Metrics) -> str:
    """Say how many groups differ from all visits within one triage level, beyond chance."""
    whole = metrics["levels"]["level_3"]["wait_median"]
    judged, apart = 0, []
    for column, groups in metrics["groups"].items():
        for key, group in groups.items():
            one = group["level_3"]["wait_median"]
            judged += one is not None
            if one and not one["low"] <= whole["value"] <= one["high"]:
                apart.append(f"{{groups.{column}.{key}.label}} ({column})")
    found = f": {', '.join(apart)}" if apart else ""
    return (
        f"Within triage level 3, {len(apart)} of {judged} groups have an interval that excludes "
        f"the level's median of {{levels.level_3.wait_median.value:.1f}} minutes{found}; about "
        f"{max(1, round(judged / 20))} would by chance alone. Groups that wait longer over all "
        "levels are those with more visits of levels 4 and 5."
    )


def _answer(metrics: Metrics, name: str) -> str:
    rows = metrics["answers"][name]
    return answers.markdown(f"answers.{name}", rows, words=lambda word: word.replace("_", " "))
