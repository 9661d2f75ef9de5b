"""What leaving language and deprivation out of the score costs: a table and sentences."""

from typing import Any

from . import cohort
from .results import table
from .sentences import label, listed
from .tables import ci

_CALLS = "{{{0}.calls_per_1000:.0f}} and not {{{0}.proposed_per_1000:.0f}} for {1}"


def kept_out() -> str:
    """Say which of payer, language and deprivation no model sees, and why."""
    if not cohort.KEPT_OUT:
        return "Payer, language and deprivation are predictors like the others."
    one = len(cohort.KEPT_OUT) == 1
    verb, them, noun = ("is", "it", "no predictor") if one else ("are", "them", "no predictors")
    names = listed([_name(column) for column in cohort.KEPT_OUT])
    return (
        f"{names[0].upper()}{names[1:]} {verb} {noun}, on purpose: the report uses {them} to check "
        "how the score treats people, and not to rank them."
    )


def text(metrics: dict[str, Any]) -> str:
    """Return what leaving columns out costs, with its table, where one is left out."""
    if not cohort.LEFT_OUT:
        return "Language and deprivation are predictors here, so nothing is left out."
    return "\n\n".join((_lead(), rows(metrics), compared(), sentences(metrics)))


def _lead() -> str:
    one = len(cohort.LEFT_OUT) == 1
    names = listed([_name(column) for column in cohort.LEFT_OUT])
    verb, noun = ("raises", "is no predictor") if one else ("raise", "are no predictors")
    return (
        f"{names[0].upper()}{names[1:]} {verb} the simulated risk and {noun}. The true risk is "
        "known here, so what follows can be shown without the noise of few outcomes:"
    )


def _name(column: str) -> str:
    return cohort.SUBGROUPS[column].split(" (")[0].lower()


def compared() -> str:
    """Explain how the table of predicted and true risk is to be read."""
    return (
        "Gap: true less predicted risk in percentage points, above 0 where the score is too low. "
        "With them in: the same model fitted once more, with these columns among its predictors. "
        "The last two columns are calls per 1,000 discharges of the group: as proposed, and with a "
        "list of the same length drawn up by the true risk. Each figure is rounded by itself, so a "
        "figure can be 0.1 more or less than its row gives."
    )


def rows(metrics: dict[str, Any]) -> str:
    """Return mean predicted and mean true risk, and the calls that follow from each, by group."""
    header = [
        "Group",
        "Discharges",
        "Predicted",
        "True",
        "Gap less everybody's (95% CI)",
        "The same with them in (95% CI)",
        "Calls proposed",
        "Calls by true risk",
    ]
    lines = [_row("Everybody", "left_out.everybody", ("", ""))]
    for column in cohort.LEFT_OUT:
        title = cohort.SUBGROUPS[column].split(" (")[0]
        for key in metrics["left_out"][column]:
            at = f"left_out.{column}.{key}"
            relative = tuple(ci(f"{at}.{gap}", "+.1f") for gap in ("beyond_everybody", "with_them"))
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
        calls = [
            _CALLS.format(f"left_out.{one[0]}.{one[1]}", label(*one))
            for one in found
            if _is_other_list(metrics["left_out"][one[0]][one[1]])
        ]
        texts.append(f"Against it the score is too {direction} for {listed(named)}.")
        if calls:
            texts.append(
                "By true risk, a list of the same length would propose per 1,000 discharges "
                f"{listed(calls)}."
            )
    return " ".join([*texts, *_price(metrics, low + high)])


def _is_other_list(group: dict[str, float]) -> bool:
    """Whether by true risk another number of calls would be printed than by the score."""
    return round(group["calls_per_1000"]) != round(group["proposed_per_1000"])


def _price(metrics: dict[str, Any], apart: list[tuple[str, str]]) -> list[str]:
    """Say for which groups the gap is nearer to zero once the columns are predictors."""
    nearer, other = [], []
    for column, key in apart:
        group = metrics["left_out"][column][key]
        left, remains = (
            round(abs(group[gap]["value"]), 1) for gap in ("beyond_everybody", "with_them")
        )
        where = nearer if remains < left else other
        at = f"left_out.{column}.{key}"
        amounts = f"{{{at}.with_them.value:+.1f}} against {{{at}.beyond_everybody.value:+.1f}}"
        where.append(f"{label(column, key)} ({amounts})")
    texts = []
    if nearer:
        texts.append(
            f"With them in, the gap is nearer to zero for {listed(nearer)}: that difference is "
            "what leaving them out costs in this fit."
        )
    if other:
        texts.append(
            f"It is no nearer to zero with them in for {listed(other)}: that gap is not shown to "
            "come from leaving them out."
        )
    texts.append(
        "What remains with them in is the error of the fit, and what no column holds, such as "
        "support at home. The intervals draw the people of the test set anew and hold both models "
        "as they are, so they do not hold the error of a fit."
    )
    return texts


def _row(name: str, at: str, relative: tuple[str, ...]) -> list[str]:
    return [
        name,
        f"{{{at}.count:,}}",
        f"{{{at}.predicted:.1%}}",
        f"{{{at}.true:.1%}}",
        *relative,
        f"{{{at}.proposed_per_1000:.0f}}",
        f"{{{at}.calls_per_1000:.0f}}",
    ]


def _amount(column: str, key: str) -> str:
    return ci(f"left_out.{column}.{key}.beyond_everybody", "+.1f")
