"""What README and page say of the simulated sets of patients, beside the changes themselves."""

from collections.abc import Mapping, Sequence
from typing import Any

from . import what_if
from .fields import ci, listed
from .intervals import excludes_zero

Metrics = Mapping[str, Any]

_PLACES = ("", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ")


def spread(metrics: Metrics) -> str:
    """Say where the data studied stand among the replications, and what intervals leave out."""
    found = metrics["replications"]
    text = "The bootstrap draws from the weeks that were observed and knows of no others. "
    if found["is_own"]:
        where = "hospital" if metrics["visits"]["hospitals"] == 1 else "hospitals"
        text += (
            f"The data studied are {_rank(metrics)} simulated sets of patients (mean wait "
            "{headline.wait_mean.value:.1f} minutes, {headline.left.value:.1%} left); the other "
            f"{{replications.others}}, in the same {where}, have mean waits from "
            "{replications.other_wait.low:.1f} to {replications.other_wait.high:.1f} minutes and "
            "{replications.other_left.low:.1f}% to {replications.other_left.high:.1f}% who leave. "
        )
        return text + _outside(found)
    return text + (
        "The {runs.replications} simulated sets of patients without a change have mean waits from "
        "{usual.low.wait:.1f} to {usual.high.wait:.1f} minutes and {usual.low.left_unseen:.1f}% to "
        "{usual.high.left_unseen:.1f}% who leave. They hold {runs.visits:,} visits each and the "
        "data studied {visits.count:,}, so they do not test its intervals."
    )


def _outside(found: Mapping[str, Any]) -> str:
    """Judge the bootstrap interval by the means of the other replications."""
    count = found["outside"] or "none"
    lie = "lies" if found["outside"] < 2 else "lie"
    error, spread = found["standard_error"], found["standard_deviation"]
    if error < spread["low"]:
        verdict = "observed figures are less certain than their intervals say"
    elif error > spread["high"]:
        verdict = "here the intervals are wider than they need be"
    else:
        verdict = "the two agree as far as {runs.replications} sets can tell"
    return (
        f"Of these {{replications.others}}, {count} {lie} outside the bootstrap interval of the "
        "mean studied ({headline.wait_mean.low:.1f} to {headline.wait_mean.high:.1f}); up to one "
        "in six would lie outside a right one, since both means vary. The interval stands for a "
        "standard error of {replications.standard_error:.1f} minutes, and the means of the "
        "{runs.replications} sets have a standard deviation of "
        f"{ci('replications.standard_deviation')}: {verdict}."
    )


def overview(metrics: Metrics) -> str:
    """Say what the table of changes rests on, and how far the replications differ."""
    own = ""
    if metrics["replications"]["is_own"]:
        own = (
            f" The data studied everywhere else are one set, {_rank(metrics)}, with a mean wait of "
            "{headline.wait_mean.value:.1f} minutes and {headline.left.value:.2%} who left, which "
            "is why the first row differs from the figures above it."
        )
    note = (
        "Differences from the run without a change, over all hospitals, with 95% intervals over "
        "{runs.replications} replications of {runs.visits:,} visits; below zero is less, and "
        "those of the share who left are in percentage points. The first row is the mean of the "
        f"replications.{own} The page for a manager is `reports/dashboard.html`, which opens from "
        "disk."
    )
    wide = (
        "**Replications.** Without a change, the mean wait is {replications.wait.low:.1f} minutes "
        "in the calmest of the {runs.replications}, {replications.wait.median:.1f} at the median "
        "and {replications.wait.high:.1f} in the busiest."
    )
    return f"{note}\n\n{wide}{_far(metrics)}"


def pooled(metrics: Metrics) -> str:
    """Say which figures of the table of changes are not of all hospitals' patients at once."""
    if all(len(each) == 1 for each in metrics["by_hospital"].values()):
        return ""
    return (
        "Waits, boarding and leaving are those of all hospitals' patients together; the median "
        "stay and the hours with every bay in use are means of the hospitals' own figures, "
        "weighted by visits."
    )


def tiles_basis(metrics: Metrics) -> str:
    """Say for the page why its first figures and the first row of the table differ."""
    if not metrics["replications"]["is_own"]:
        return "The figures above are of the visits studied; the row “As it is” is simulated."
    return (
        f"The figures above are of the visits studied, {_rank(metrics)} simulated sets of "
        "patients; the row “As it is” is the mean of all {runs.replications}."
    )


def published(metrics: Metrics) -> str:
    """Say where the mean waits lie against the published one."""

    def place(wait: float) -> str:
        one = metrics["replications"]["published"]
        if abs(wait - one["value"]) <= one["tolerance"]:
            return "within"
        return "above" if wait > one["value"] else "below"

    sets, own = place(metrics["usual"]["wait"]), place(metrics["headline"]["wait_mean"]["value"])
    known = (
        "the published range ({replications.published.value:.1f} ± "
        "{replications.published.tolerance} minutes, NHAMCS 2019)"
    )
    text = "The mean wait of the {runs.replications} simulated sets of patients, {usual.wait:.1f} "
    studied = "that of the data studied, {headline.wait_mean.value:.1f},"
    if sets == own:
        return f"{text}minutes, and {studied} both lie {sets} {known}."
    return f"{text}minutes, lies {sets} {known}, {studied} {own} it."


def whole_runs(metrics: Metrics) -> str:
    """Say how many hospital-runs without a change are above the limit of the stop rule."""
    if not metrics["stop_rule"]["runs"]["above"]:
        return (
            "In none of the {stop_rule.runs.runs} simulated hospital-runs without a change is the "
            "mean of the whole run above it."
        )
    are = "is" if metrics["stop_rule"]["runs"]["above"] == 1 else "are"
    return (
        "The simulated runs hold no weeks, but of {stop_rule.runs.runs} hospital-runs without a "
        f"change {{stop_rule.runs.above}} {are} above the limit in the mean of the whole run: "
        "there it would most likely stop a trial that is not to blame."
    )


def hospitals(metrics: Metrics) -> str:
    """Say in how many hospitals the interval of the change in mean wait excludes zero."""
    everywhere, some, nowhere, mixed, always = [], [], [], [], []
    for name, each in metrics["by_hospital"].items():
        ways = [
            ((one["value"] > 0) - (one["value"] < 0)) * excludes_zero(one, 1)
            for one in each.values()
        ]
        what = what_if.CHANGES[name].what
        if {-1, 1} <= set(ways):
            mixed.append(f"{what} ({_each_way(ways)})")
        elif all(ways):
            everywhere.append(f"{what} ({'shorter' if ways[0] < 0 else 'longer'})")
        else:
            if any(ways):
                some.append(f"{what} ({_each_way(ways)})")
            else:
                nowhere.append(what)
            if abs(sum(one["one_way"] for one in each.values())) == len(each):
                always.append(what)
    parts = [
        f"{where} with {listed(names)}"
        for where, names in (
            ("in every hospital", everywhere),
            ("in some hospitals only", some),
            ("in none", nowhere),
            ("in opposite directions", mixed),
        )
        if names
    ]
    text = f"The interval of the change in mean wait excludes zero {'; '.join(parts)}."
    if always:
        text += (
            f" With {listed(always)} the mean wait went the same way in every replication of "
            "every hospital, by an uncertain amount."
        )
    return f"**Hospitals.** {text}"


def _each_way(ways: Sequence[int]) -> str:
    """Say in how many hospitals each direction is clear."""
    counts = {"shorter": ways.count(-1), "longer": ways.count(1)}
    return listed([f"{word} in {n} of {len(ways)}" for word, n in counts.items() if n])


def _rank(metrics: Metrics) -> str:
    rank, count = metrics["replications"]["rank"], metrics["runs"]["replications"]
    word, place = ("calmest", rank) if 2 * rank <= count else ("busiest", count + 1 - rank)
    at = _PLACES[place - 1] if place <= len(_PLACES) else f"{place}th "
    return f"the {at}{word} of the {{runs.replications}}"


def _far(metrics: Metrics) -> str:
    """Name the hospital-run that is far above the others, and what helps there and elsewhere."""
    found = metrics["far"]
    if not found["count"]:
        return " None of the {far.runs} hospital-runs is far above the others."
    few = found["count"] == 1
    beds, clinician = found["beds_4"], found["clinician_1"]
    text = (
        f" Of the {{far.runs}} hospital-runs, {'one is' if few else '{far.count} are'} far above "
        "the others (more than {far.spreads} interquartile ranges above the upper quartile), "
        f"{'namely' if few else 'most of all'} {{far.hospital}} in {{far.replication}}, with a "
        "mean wait of {far.wait:.0f} minutes and {far.left:.0%} who left. There four more "
        "ward beds change the mean wait by {far.beds_4.there:+.1f} minutes "
        "and one more clinician by {far.clinician_1.there:+.1f}; in the "
        "{far.left_to_compare} that are not far off it is {far.beds_4.rest:+.1f} and "
        "{far.clinician_1.rest:+.1f}."
    )
    if (beds["there"] < clinician["there"]) != (beds["rest"] < clinician["rest"]):
        text += " Which of the two helps more depends on the run, so a mean hides it."
    return text
