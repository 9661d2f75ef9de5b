"""What README and model card say of the results, with a field for every figure.

The texts are templates: `{dotted.path:format}` is looked up in reports/metrics.json. Only words
that depend on a result, such as "excludes zero", are chosen here.
"""

from typing import Any

from . import assumptions, stop_rule, tables, verdicts, weakness_words
from .tables import ci


def texts(metrics: dict[str, Any]) -> dict[str, str]:
    """Return the text for each results marker by its name."""
    return {
        "results-summary": _summary(metrics),
        "results-overview": (
            f"{_PICTURE}\n\n{tables.headline()}\n\n{_simulated(metrics)} {_HEADLINE_NOTE} "
            f"{verdicts.lanes(metrics)}"
        ),
        "results-cohort": _COHORT,
        "results-missing": _missing(metrics),
        "results-discrimination": f"{tables.quality()}\n\n{_against(metrics)}",
        "results-calibration": _CALIBRATION,
        "results-threshold": f"{_CONFUSION}\n\n{tables.lanes()}\n\n{_LONGER_LANE}",
        "results-net-benefit": tables.net_benefit(),
        "results-reading": f"{tables.gains()}\n\n{_reading(metrics)}",
        "results-weakness": (
            f"{tables.units(metrics)}\n\n{tables.differences()}\n\n{weakness_words.blame(metrics)}"
        ),
        "results-heat": f"{weakness_words.heat_maps(metrics)}\n\n{_HEAT}",
        "results-subgroups": "\n\n".join(_subgroups(metrics)),
        "results-plan": verdicts.price(metrics),
        "results-stop": stop_rule.verdict(metrics),
        "results-card": f"{_summary(metrics)}\n\n{tables.quality()}\n\n{tables.units(metrics)}",
    }


_PICTURE = (
    "![Two charts. Left: mean minutes from picture to reading for opacities, other abnormalities "
    "and normal studies under five reading orders. Right: sensitivity, specificity and AUC for PA "
    "in a room, AP in a room and AP with the mobile unit, with intervals.]"
    "(reports/figures/overview.svg)"
)

_HEADLINE_NOTE = (
    '"Not flagged" means a score below the threshold, in every row. n = {cohort.studies:,} studies '
    "of {cohort.people:,} people, {cohort.opacities:,} with an opacity. The worklist is in "
    "[reports/dashboard.html](reports/dashboard.html), a page that opens from disk."
)

_COHORT = (
    "{cohort.studies:,} studies of {cohort.people:,} people: {findings.opacity.count:,} with an "
    "opacity, {findings.other_abnormal.count:,} with another abnormality and "
    "{findings.normal.count:,} normal. {cohort.mobile:,} were taken with the mobile unit, all of "
    "them AP; {cohort.several:,} people have more than one study. In this sample "
    "{shares.opacity:.1%} have an opacity, {shares.other_abnormal:.1%} another abnormality, and "
    "{shares.normal:.1%} are normal; in the RSNA challenge, from which the levels were set, "
    "{shares.rsna.opacity:.1%}, {shares.rsna.other_abnormal:.1%} and {shares.rsna.normal:.1%}. "
    "The studies were taken on {cohort.days:,} days; {cohort.weekend:,} studies fall on a Saturday "
    "or Sunday."
)

_CALIBRATION = (
    "The picture model predicts {models.picture.predicted:.1%} on average where "
    "{models.picture.observed:.1%} have an opacity. Calibration in the large is "
    f"{ci('models.picture.intercept', '+.2f')} on the log-odds scale, where 0 is right; the slope "
    f"is {ci('models.picture.slope', '.2f')}, where 1 is right."
)

_CONFUSION = f"""\
A study is flagged from a score of {{operating_point.risk:.3f}} on.

| | opacity | no opacity |
| --- | ---: | ---: |
| **flagged** | {{operating_point.found:,}} | {{operating_point.needless:,}} |
| **not flagged** | {{operating_point.missed:,}} | {{operating_point.spared:,}} |

Sensitivity {ci("operating_point.sensitivity", ".1%")}, specificity
{ci("operating_point.specificity", ".1%")}, precision {ci("operating_point.precision", ".1%")};
{ci("operating_point.missed_per_1000", ".0f")} opacities missed per 1,000 studies. Flagged are
{{findings.normal.flagged:.0%}} of the normal studies and {{findings.other_abnormal.flagged:.0%}} of
those with another abnormality."""

_LONGER_LANE = (
    "To flag {lane.wanted.sensitivity:.0%} of the opacities the lane would have to hold "
    "{lane.wanted.flags_per_1000:.0f} of 1,000 studies, {lane.wanted.needless_per_1000:.0f} of "
    "them without an opacity."
)

_HEAT = (
    "Orange: where the model sees an opacity. Dashed blue: the panel's boxes. Each picture is the "
    "study with the median score of its kind. Among the {heat_map.all.count:,} opacities that were "
    "flagged, the highest-scoring cell lies in a box in {heat_map.all.right:,}: "
    f"{ci('heat_map.all', '.0%')}. A cell picked at random in each of these pictures would lie in "
    "one in {heat_map.by_chance:.0%}."
)


def _simulated(metrics: dict[str, Any]) -> str:
    return (
        "Simulated: means over {reading.assumptions.fortnights} fortnights, in brackets the middle "
        f"95% of the fortnights; {assumptions.nobody(metrics)}."
    )


def _summary(metrics: dict[str, Any]) -> str:
    missed = metrics["reading"]["gain"]["flagged_first"]["opacity_missed"]["value"]
    wait = "wait longer than before" if missed < 0 else "gain too"
    return (
        "With {cohort.flags_per_1000} of 1,000 studies flagged, the score finds "
        f"{ci('operating_point.sensitivity', '.0%')} of the opacities at a specificity of "
        f"{ci('operating_point.specificity', '.0%')}. With every flag in the lane, opacities are "
        f"read {verdicts.moved(metrics, 'flagged_first', 'opacity')} on average in the simulated "
        f"reading room, and those that the score misses {wait}.\n\n**The oversight plan runs "
        "another order**: pictures of the mobile unit are read in turn. "
        f"{weakness_words.caution(metrics)} "
        "The lane then holds {lane.rooms_per_1000:.0f} of 1,000 studies and "
        "{lane.rooms_found_of_all:.0%} of the opacities, and opacities are read "
        f"{verdicts.moved(metrics, 'mobile_in_turn', 'opacity')} on average. "
        f"{verdicts.price(metrics)}{stop_rule.in_short(metrics)}"
    )


def _missing(metrics: dict[str, Any]) -> str:
    empty = metrics["cohort"]["empty_cells"]
    values = {0: "no value", 1: "one value"}.get(empty, "{cohort.empty_cells} values")
    return (
        "{cohort.studies:,} studies are listed and {cohort.pictures:,} pictures were read: none is "
        f"missing, and {values} in the table of studies {'is' if empty < 2 else 'are'} empty."
    )


def _subgroups(metrics: dict[str, Any]) -> list[str]:
    """The table of groups, that of gaps where two groups can be compared, and what they show."""
    gaps = [tables.gaps(metrics)] if metrics["gaps"]["sensitivity"] else []
    return [tables.groups(metrics), *gaps, *verdicts.gaps(metrics)]


def _against(metrics: dict[str, Any]) -> str:
    gain = metrics["difference"]["picture_minus_context"]
    return (
        "The picture adds "
        f"{ci('difference.picture_minus_context', '+.3f')} to the AUC of what the request form "
        f"alone would tell, an interval that {verdicts.zero(gain, 3)}. The last row is no model: "
        "it is the planted truth judged by the panel's record, and stays below 1 because the panel "
        "errs in a few studies. No score made from pictures can be expected to reach it. It is "
        f"{ci('difference.best_reachable_minus_picture', '+.3f')} above the picture model."
    )


def _reading(metrics: dict[str, Any]) -> str:
    return (
        f"{assumptions.text(metrics)}\n\nThe radiologist reads no faster, so time is moved and "
        "never made: with flagged studies first, an opacity that is not flagged is read "
        f"{verdicts.moved(metrics, 'flagged_first', 'opacity_missed')} than in the order of "
        "arrival, and a study with another abnormality "
        f"{verdicts.moved(metrics, 'flagged_first', 'other_abnormal')}. {verdicts.price(metrics)}"
    )
