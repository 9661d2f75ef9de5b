"""What leaving language and deprivation out of the score costs: a table and sentences."""

from typing import Any

from . import cohort
from .results import table
from .sentences import label, listed
from .tables import ci

_CALLS = "{{{0}.calls_per_1000:.0f}} and not {{{0}.proposed_per_1000:.0f}} for {1}"


def compared() -> str:
    """Explain how the table of predicted and true risk is to be read."""
    return (
        "Gap: true less predicted risk in percentage points, above 0 where the score is too low. "
        "The last two columns are calls per 1,000 discharges of the group: as proposed, and with a "
        "list of the same length drawn up by the true risk. Each figure is rounded by itself, so a "
        "gap can be 0.1 more or less than its row gives."
    )


def rows(metrics: dict[str, Any]) -> str:
    """Return mean predicted and mean true risk, and the calls that follow from each, by group."""
    header = [
        "Group",
        "Discharges",
        "Predicted",
        "True",
        "Gap (95% CI)",
        "Gap less everybody's (95% CI)",
        "Calls proposed",
        "Calls by true risk",
    ]
    lines = [_row("Everybody", "left_out.everybody", "")]
    for column in cohort.LEFT_OUT:
        title = cohort.SUBGROUPS[column].split(" (")[0]
        for key in metrics["left_out"][column]:
            at = f"left_out.{column}.{key}"
            relative = ci(f"{at}.beyond_everybody", "+.1f")
            lines.append(_row(f"{title} {{{at}.label}}", at, relative))
    return table(header, lines)


def sentences(metrics: dict[str, Any]) -> str:
    """Say for which groups the score is too low or too high, against everybody's gap."""
    groups = [
        (column, key, group)
        for column in cohort.LEFT_OUT
        for key, group in metrics["left_out"][column].items()
    ]
    low, high = [], []
    for column, key, group in groups:
        gap = group["beyond_everybody"]
        if round(gap["low"], 1) > 0:
            low.append((column, key))
        elif round(gap["high"], 1) < 0:
            high.append((column, key))
    everybody = ci("left_out.everybody.shortfall", "+.1f")
    texts = [
        f"Everybody's gap is {everybody} percentage points; who comes before whom depends on a "
        "group's gap against it."
    ]
    for direction, found in (("low", low), ("high", high)):
        if not found:
            texts.append(f"For no group is the score shown to be too {direction} against it.")
            continue
        named = [f"{label(*one)} ({_amount(*one)})" for one in found]
        calls = [_CALLS.format(f"left_out.{one[0]}.{one[1]}", label(*one)) for one in found]
        texts.append(
            f"Against it the score is too {direction} for {listed(named)}. By true risk, a list of "
            f"the same length would propose per 1,000 discharges {listed(calls)}."
        )
    texts.append(
        "That is what leaving these two out costs, together with what no column holds, such as "
        "support at home."
    )
    return " ".join(texts)


def _row(name: str, at: str, relative: str) -> list[str]:
    return [
        name,
        f"{{{at}.count:,}}",
        f"{{{at}.predicted:.1%}}",
        f"{{{at}.true:.1%}}",
        ci(f"{at}.shortfall", "+.1f"),
        relative,
        f"{{{at}.proposed_per_1000:.0f}}",
        f"{{{at}.calls_per_1000:.0f}}",
    ]


def _amount(column: str, key: str) -> str:
    return ci(f"left_out.{column}.{key}.beyond_everybody", "+.1f")
