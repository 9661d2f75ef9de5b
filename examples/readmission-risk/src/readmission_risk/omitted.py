"""What the score sees, and what leaving language and deprivation out costs: sentences, a table."""

from typing import Any

from . import cohort, lace
from .results import table
from .sentences import label, listed
from .tables import ci

_NAMES = {
    "age": ("age_years",),
    "sex": ("sex",),
    "acuity": ("admission_type",),
    "service": ("service", "is_oncology_service"),
    "diagnosis": ("principal_diagnosis",),
    "procedures": ("has_procedure",),
    "comorbidity": (
        "charlson_points",
        "conditions_count",
        *(f"has_{condition}" for condition in lace.CONDITION_POINTS),
    ),
    "length of stay": ("stay_days",),
    "use of care before": (
        "ed_visits_6m_count",
        "admissions_12m_count",
        "outpatient_visits_12m_count",
    ),
    "laboratory values": cohort.LABORATORY,
    "number of medicines": ("medicines_count",),
    "where the person goes": ("discharge_disposition",),
    "payer": ("payer",),
    "language": ("language",),
    "deprivation of the place of living": ("deprivation_level",),
}


def predictors() -> str:
    """Name what the score sees; a column without words of its own by itself."""
    worded = {column for columns in _NAMES.values() for column in columns}
    names = [name for name, columns in _NAMES.items() if {*columns} & {*cohort.PREDICTORS}]
    names += [f"`{column}`" for column in cohort.PREDICTORS if column not in worded]
    return f"Predictors, all known at discharge: {listed(names)}."


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
    bullets = [
        *(_against(direction, found) for direction, found in (("low", low), ("high", high))),
        *_price(metrics, low + high),
    ]
    everybody = ci("left_out.everybody.shortfall", "+.1f")
    lead = (
        f"Everybody's gap is {everybody} percentage points; who comes before whom depends on a "
        "group's gap against it."
    )
    return "\n\n".join((lead, "\n".join(f"- {bullet}" for bullet in bullets), _REMAINS))


_REMAINS = (
    "What remains with them in is the error of the fit, and what no column holds, such as "
    "support at home. The intervals draw the people of the test set anew and hold both models "
    "as they are, so they do not hold the error of a fit."
)


def _against(direction: str, found: list[tuple[str, str]]) -> str:
    """Name the groups whose score is too low, or too high, against everybody's gap."""
    if not found:
        return f"Against it no group's score is shown to be too {direction}."
    return f"Against it the score is too {direction} for {listed([label(*one) for one in found])}."


def _price(metrics: dict[str, Any], apart: list[tuple[str, str]]) -> list[str]:
    """Say for which groups the gap is nearer to zero once the columns are predictors."""
    nearer, other = [], []
    for column, key in apart:
        group = metrics["left_out"][column][key]
        left, remains = (
            round(abs(group[gap]["value"]), 1) for gap in ("beyond_everybody", "with_them")
        )
        (nearer if remains < left else other).append(label(column, key))
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
