"""The success metric: how many red flags a person opens in time, today and as proposed."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from . import shares
from .assumptions import LIMITS, Assumptions
from .messages import Message

Opened = Mapping[str, datetime]


def metric(
    red: Sequence[Message], today: Opened, proposed: Opened, given: Assumptions
) -> dict[str, Any]:
    """Return the success metric today and as proposed, and the paired difference."""
    pairs = [(in_time(m, today, given.within), in_time(m, proposed, given.within)) for m in red]
    gain = paired_difference(pairs)
    to_be = shares.share(sum(after for _, after in pairs), len(pairs))
    value, low = to_be["value"], to_be["low"]
    return {
        "within_minutes": int(given.within.total_seconds() // 60),
        "target": given.target,
        "as_is": shares.share(sum(before for before, _ in pairs), len(pairs)),
        "to_be": to_be,
        "gain": gain,
        "gain_points": {
            name: None if value is None else 100 * value for name, value in gain.items()
        },
        "is_reached": value is not None and value >= given.target,
        "is_shown": low is not None and low >= given.target,
    }


def paired_difference(pairs: Sequence[tuple[bool, bool]]) -> dict[str, float | None]:
    """Return how much larger the second share is, with its 95% interval by Newcombe (1998).

    The interval is made from Wilson's of both shares, and is narrower the more the pairs agree.
    Where every pair agrees it keeps a width: few cases cannot rule a difference out.
    """
    if not pairs:
        return {"value": None, "low": None, "high": None}
    whole, both = len(pairs), sum(before and after for before, after in pairs)
    before, after = (sum(column) for column in zip(*pairs, strict=True))
    (low, high), (least, most) = (shares.wilson(n / whole, whole) for n in (before, after))
    # How far the two go together (phi), taken a little lower as long as they are few.
    product = whole * both - before * after
    together = min(product, max(product - whole / 2, 0.0))
    spread = math.sqrt(before * (whole - before) * after * (whole - after))
    phi = together / spread if spread else 0.0
    value = (after - before) / whole

    def half(own: float, other: float) -> float:
        return math.sqrt(own**2 - 2 * phi * own * other + other**2)

    return {
        "value": value,
        "low": value - half(after / whole - least, high - before / whole),
        "high": value + half(most - after / whole, before / whole - low),
    }


def limits(
    red: Sequence[Message],
    today: Opened,
    proposed: Opened,
    within_by_kind: Mapping[str, timedelta],
) -> dict[str, Any]:
    """Return for each limit the share of its red flags that are opened within it."""
    if without := sorted({m.red_flag for m in red} - set(within_by_kind)):
        raise SystemExit(f"{LIMITS}: there is no line for the red flag {', '.join(without)}")
    found = {}
    for within in sorted({within_by_kind[m.red_flag] for m in red}):
        some = [m for m in red if within_by_kind[m.red_flag] == within]
        minutes = int(within.total_seconds() // 60)
        found[f"within_{minutes}"] = {
            "minutes": minutes,
            "kinds": sorted({m.red_flag for m in some}),
            "as_is": opened_share(some, today, within),
            "to_be": opened_share(some, proposed, within),
        }
    return found


def opened_share(some: Sequence[Message], opened: Opened, within: timedelta) -> dict[str, Any]:
    """Return the share of messages that a person opens within a time."""
    return shares.share(sum(in_time(m, opened, within) for m in some), len(some))


def in_time(message: Message, opened: Opened, within: timedelta) -> bool:
    return opened[message.key] - message.received_at <= within
