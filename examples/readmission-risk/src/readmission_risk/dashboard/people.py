"""Who decides, and when the list is overruled."""

from .. import cohort
from .. import page as html

_CALL = [
    "a new anticoagulant or insulin",
    "nobody at home, or discharge papers in a language the person does not read",
    "a plea by family or ward",
    "a high LACE, and a chart that speaks for a call",
]
_DO_NOT_CALL = [
    "a return that is already booked, or a visit within two days",
    "a wish not to be called",
]


def section() -> str:
    """Return the rules of use, for the person with the list in hand."""
    return html.section(
        "Who decides",
        "The nurse decides on each call, the physician on any change of treatment, and a named "
        "clinical lead answers for the list and may switch it off. Overrides are written down with "
        f"their reason and read once a month.{_facility()} Without the list, the team "
        "works from LACE on paper.",
        '<div class="pair">',
        f"<div><h3>Call, although not proposed</h3>{_items(_CALL)}</div>",
        f"<div><h3>Do not call, although proposed</h3>{_items(_DO_NOT_CALL)}</div>",
        "</div>",
        anchor="people",
    )


def _facility() -> str:
    if "facility" in cohort.NOT_STUDIED:
        return " Discharges to a facility are not on the list."
    return (
        " For people discharged to a facility the call goes to its staff, who give the medicines."
    )


def _items(texts: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
