"""What follows from the results, by the criteria that were stated before them."""

from typing import Any

from . import stop_rule
from .sentences import holds


def text(metrics: dict[str, Any]) -> str:
    """Say whether the team keeps LACE, and whether the list's own rule would stop it."""
    more = metrics["at_capacity"]["more_found_than_lace_per_1000"]
    outside, pending = (
        "; ".join(reasons) for reasons in (stop_rule.triggered(metrics), stop_rule.pending(metrics))
    )
    if holds(more, 0, 1):
        against = "no gain over it is shown at the team's capacity"
    elif more["value"] < 0:
        against = "it finds more at the team's capacity"
    elif outside:
        return (
            "On these results a gain over LACE is shown at the team's capacity, but the stop rule "
            f"would switch the list off ({outside}): the team keeps LACE until the cause is known."
        )
    elif pending:
        return (
            "On these results a gain over LACE is shown at the team's capacity, and the stop rule "
            "would not trigger yet, on so few discharges; on a full window it would, if all stayed "
            f"as it is ({pending}). The team keeps LACE until the cause is known."
        )
    else:
        return (
            "On these results a gain over LACE is shown at the team's capacity, and the stop rule "
            "would not trigger: both criteria are met here. That is no evidence for real data, on "
            "which a silent run would have to show the same before any use."
        )
    rule = f", and the stop rule would switch the list off ({outside})" if outside else ""
    return f"On these results the team keeps LACE: {against}{rule}."
