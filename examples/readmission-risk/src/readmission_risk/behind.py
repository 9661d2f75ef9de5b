"""What may lie behind a gap in what is found: a lower rate, a weaker ranking, a risk too low."""

from typing import Any

from . import cohort
from .results import table
from .sentences import holds, label, listed
from .tables import ci


def text(metrics: dict[str, Any]) -> str:
    """Say what is shown to go with fewer found, for each gap that is shown itself."""
    gaps = {
        column: pair
        for column, pair in metrics["contrasts"].items()
        if not holds(pair["difference"], 0, 1)
    }
    if not gaps:
        return ""
    lower = [_name(one, pair) for one, pair in gaps.items() if _is_below(pair["readmitted"], 0, 1)]
    ranked = [_name(one, pair) for one, pair in gaps.items() if _is_below(pair["auc"], 0, 2)]
    too_low = [
        _name(column, pair)
        for column, pair in gaps.items()
        if round(pair["observed_to_expected"]["low"], 2) > 1
    ]
    lines = [
        f"**A lower rate** is shown for {_or_none(lower)}{_EXPLAINS if lower else ''}.",
        f"**A weaker ranking** is shown for {_or_none(ranked)}.",
        f"**A risk judged lower, against what came,** is shown for {_or_none(too_low)}.",
    ]
    every = [_name(column, pair) for column, pair in gaps.items()]
    if rest := [name for name in every if name not in {*lower, *ranked, *too_low}]:
        lines.append(f"For {listed(rest)} none of the three is shown, which rules none out.")
    bullets = "\n".join(f"- {line}" for line in lines)
    return f"{_LEAD}\n\n{_rows(gaps)}\n\n{bullets}\n\n{_CLOSE}"


_LEAD = (
    "What goes with fewer found, where a difference is shown: the group with fewest found against "
    "the one with most, on the same draws."
)

_EXPLAINS = (
    ": one threshold proposes fewer calls where the risk is lower, which explains a part of such a "
    "gap even if the risk is judged rightly"
)

_CLOSE = "Whatever the reason, the readmissions missed are missed."


def _rows(gaps: dict[str, Any]) -> str:
    header = [
        "Group",
        "Against",
        "Readmitted, difference in percentage points (95% CI)",
        "AUC, difference (95% CI)",
        "Observed / expected, ratio (95% CI)",
    ]
    lines = []
    for column, pair in gaps.items():
        title, at = cohort.SUBGROUPS[column].split(" (")[0], f"contrasts.{column}"
        lines.append(
            [
                f"{title} {{subgroups.{column}.{pair['worst']}.label}}",
                f"{{subgroups.{column}.{pair['best']}.label}}",
                ci(f"{at}.readmitted", "+.1f"),
                ci(f"{at}.auc", "+.2f"),
                ci(f"{at}.observed_to_expected", ".2f"),
            ]
        )
    return table(header, lines)


def _name(column: str, pair: dict[str, Any]) -> str:
    return label(column, pair["worst"])


def _is_below(interval: dict[str, float], value: float, digits: int) -> bool:
    return round(interval["high"], digits) < value


def _or_none(names: list[str]) -> str:
    return listed(names) if names else "no group"
