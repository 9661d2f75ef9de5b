"""The tables of README and model card: layout here, figures from reports/metrics.json."""

from collections.abc import Mapping
from typing import Any

from . import evaluate, reading, studies, weakness, worklist
from .results import table

SHOWN_LANES = evaluate.with_chosen(100, 200, 250, 300, 400, 500)


def ci(path: str, form: str = ".3f") -> str:
    """Return the fields of a value and its interval, such as '0.70 (0.68 to 0.72)'."""
    return f"{{{path}.value:{form}}} ({{{path}.low:{form}}} to {{{path}.high:{form}}})"


def named(label: str) -> str:
    """Return the label of a group; the mobile unit goes by a name that says nothing."""
    return f"{label} (mobile unit)" if label == studies.MOBILE else label


def short(column: str) -> str:
    """Return what a column groups by, without its unit: "Age" for "Age (years)"."""
    return studies.SUBGROUPS[column].split(" (")[0]


def headline() -> str:
    """What each reading order means for each group of studies."""
    groups = ("opacity", "opacity_missed", "other_abnormal", "normal")
    rows = [
        [
            label,
            *(ci(f"reading.policies.{policy}.{group}.minutes", ".0f") for group in groups),
            f"{{reading.policies.{policy}.{reading.EVERY}.longest_hours.value:.0f}} h",
            f"{{reading.policies.{policy}.{reading.EVERY}.long_share.value:.0%}}",
        ]
        for policy, label in worklist.POLICIES.items()
    ]
    names = [reading.GROUPS[group] for group in groups]
    return table(["Mean wait in minutes", *names, "Longest wait", "All over 4 h"], rows)


def gains() -> str:
    """Minutes saved (or lost) against the order of arrival."""
    rows = [
        [
            label,
            *(
                ci(f"reading.gain.{policy}.{group}", "+.0f")
                for policy in ("flagged_first", "mobile_in_turn", "by_score")
            ),
            f"{{reading.policies.arrival.{group}.median.value:.0f}}",
            f"{{reading.policies.flagged_first.{group}.median.value:.0f}}",
            f"{{reading.policies.arrival.{group}.long_share.value:.0%}}",
            f"{{reading.policies.flagged_first.{group}.long_share.value:.0%}}",
        ]
        for group, label in reading.GROUPS.items()
    ]
    header = ["Minutes sooner (+) or later (-)", "Flagged first", "Mobile in turn", "By score"]
    header += ["Median, arrival", "Median, flagged first"]
    return table([*header, "Over 4 h, arrival", "Over 4 h, flagged first"], rows)


def quality() -> str:
    """Discrimination and calibration of each score."""
    header = ["Score", "AUC (95% CI)", "Average precision (95% CI)", "Brier score"]
    rows = [
        [
            label,
            ci(f"models.{name}.auc"),
            ci(f"models.{name}.average_precision"),
            f"{{models.{name}.brier.value:.3f}}",
        ]
        for name, label in evaluate.LABELS.items()
    ]
    return table(header, rows)


def lanes() -> str:
    """What priority lanes of several lengths find and miss; the chosen one in bold."""
    header = ["Flagged per 1,000", "Sensitivity", "Specificity", "Precision", "Missed per 1,000"]
    rows = []
    for flags in SHOWN_LANES:
        at = f"lanes.flags_{flags}"
        shares = (f"{{{at}.{name}:.0%}}" for name in ("sensitivity", "specificity", "precision"))
        cells = [f"{{{at}.flags_per_1000}}", *shares, f"{{{at}.missed_per_1000:.0f}}"]
        chosen = flags == evaluate.FLAGS_PER_1000
        rows.append([f"**{cell}**" for cell in cells] if chosen else cells)
    return table(header, rows)


def net_benefit() -> str:
    """Net benefit per 1,000 studies at each threshold."""
    scores = {
        "flag_all": "Flag all",
        "context": "Without the picture",
        "picture": "Picture model",
        "best_reachable": "Planted truth",
    }
    rows = [
        [
            f"{{net_benefit.at_{percent}.threshold:.0%}}",
            *(f"{{net_benefit.at_{percent}.{name}:.0f}}" for name in scores),
        ]
        for percent in evaluate.NET_BENEFIT_AT
    ]
    return table(["Threshold", *scores.values()], rows)


def units(metrics: Mapping[str, Any]) -> str:
    """Each view and kind of scanner: counts, sensitivity, specificity, AUC, heat map."""
    rows = []
    for number in range(len(studies.UNITS)):
        at = f"weakness.units.unit_{number}"
        measures = [ci(f"{at}.{name}", ".2f") for name in ("auc", "sensitivity", "specificity")]
        counts = [f"{{{at}.count:,}}", f"{{{at}.cases:,}}"]
        hit = f"heat_map.unit_{number}"
        pointed = f"{{{hit}.right}} of {{{hit}.count}}, {ci(hit, '.0%')}"
        if not metrics["heat_map"][f"unit_{number}"]["count"]:
            pointed = "none flagged"
        rows.append([f"{{{at}.label}}", *counts, *measures, pointed])
    header = ["View and scanner", "Studies", "Opacities", "AUC (95% CI)"]
    return table(
        [*header, "Sensitivity (95% CI)", "Specificity (95% CI)", "Highest-scoring cell in a box"],
        rows,
    )


def differences() -> str:
    """The differences that tell the view and the scanner apart."""
    rows = [
        [
            label,
            *(ci(f"weakness.differences.{key}.{name}", "+.2f") for name in weakness.MEASURES),
        ]
        for key, label in weakness.COMPARISONS.items()
    ]
    return table(["Difference (95% CI)", "AUC", "Sensitivity", "Specificity"], rows)


def gaps(metrics: Mapping[str, Any]) -> str:
    """For each column the group found least beside the one found most, widest gap first."""
    rows = []
    for key, gap in metrics["gaps"]["sensitivity"].items():
        at = f"gaps.sensitivity.{key}"
        ends = (f"{named(gap[which])}, {{{at}.{which}_at:.0%}}" for which in ("least", "most"))
        rows.append([short(gap["column"]), *ends, ci(f"{at}.points", ".1f")])
    return table(["Sensitivity by", "Found least", "Found most", "Gap in points (95% CI)"], rows)


def groups(metrics: dict[str, Any]) -> str:
    """Each group's counts and, where there are cases enough, its estimates."""
    header = ["Group", "Studies", "Opacities", "AUC (95% CI)", "Sensitivity (95% CI)"]
    estimates = {"auc": ".2f", "sensitivity": ".0%", "observed_to_expected": ".2f"}
    rows = []
    for column, title in studies.SUBGROUPS.items():
        rows.append([f"**{title}**", *[""] * 6])
        for key, group in metrics["subgroups"][column].items():
            at = f"subgroups.{column}.{key}"
            auc, sensitivity, ratio = (
                ci(f"{at}.{name}", form) if group[name] else "too few"
                for name, form in estimates.items()
            )
            counts = [f"{{{at}.count:,}}", f"{{{at}.cases:,}} ({{{at}.observed:.0%}})"]
            flags = f"{{{at}.calls_per_1000:.0f}}"
            rows.append([named(group["label"]), *counts, auc, sensitivity, flags, ratio])
    return table([*header, "Flagged per 1,000", "Observed / expected (95% CI)"], rows)
