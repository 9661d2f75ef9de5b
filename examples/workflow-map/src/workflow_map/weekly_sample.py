"""The weekly sample of what nobody was called for, and the count that switches the rules off."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from . import metric, shares
from .assumptions import NAME, Assumptions
from .messages import Message, days
from .routing import IN_TURN, LANGUAGE_LINE, Routed


def weekly_sample(
    messages: Sequence[Message],
    routed: Mapping[str, Routed],
    proposed: metric.Opened,
    given: Assumptions,
) -> dict[str, Any]:
    """Return the limit of the weekly sample of what is read in turn or with the language line.

    It is what was asked for, or all that comes in a week where that is less; then the limit may be
    None, since no count of so few would be a surprise.

    The limit is the least count of missed red flags that chance reaches in no more than the
    allowed share of weeks when the rules miss as many as the target lets them (binomial).
    """
    pool = [m for m in messages if routed[m.key].route in (IN_TURN, LANGUAGE_LINE)]
    red = [m for m in messages if m.is_red_flag]
    found = [m for m in pool if m.is_red_flag]
    missed = shares.share(len(found), len(pool))
    late = _late(found, proposed, given)
    at_target = 0.0
    if pool:
        at_target = min(1.0, _missed_at_target(pool, found, red, proposed, given) / len(pool))
    taken = min(given.sample, max(1, 7 * len(pool) // days(messages))) if pool else 0
    counts = range(1, taken + 1)
    limit = next((n for n in counts if at_least(n, taken, at_target) <= given.false_alarm), None)
    if limit is None and taken == given.sample:
        raise SystemExit(
            f"{NAME}: sample_messages {given.sample} is too few: with target_share {given.target} "
            f"and false_alarm {given.false_alarm} no count of them would be a surprise; take more"
        )
    return {
        "asked": given.sample,
        "messages": taken,
        "missed": missed,
        "late": shares.share(late, len(found)),
        "limit": limit,
        "false_alarm": at_least(limit, taken, at_target) if limit else None,
        "fires": at_least(limit, taken, missed["value"] or 0.0) if limit else None,
    }


def _missed_at_target(
    pool: Sequence[Message],
    found: Sequence[Message],
    red: Sequence[Message],
    proposed: metric.Opened,
    given: Assumptions,
) -> float:
    """Return how many red flags the pool, which holds those `found`, may hold at the target.

    The target counts what is opened late, and some of what the rules miss is opened in time all
    the same: as often as among the missed ones, or among all of the pool when none of these is
    late.
    """
    late = _late(found, proposed, given)
    late_elsewhere = _late(red, proposed, given) - late
    allowed = max(0.0, (1 - given.target) * len(red) - late_elsewhere)
    like, late_like = (found, late) if late else (pool, _late(pool, proposed, given))
    return allowed * len(like) / late_like if late_like else float(len(pool))


def _late(some: Sequence[Message], proposed: metric.Opened, given: Assumptions) -> int:
    return sum(not metric.in_time(m, proposed, given.within) for m in some)


def at_least(count: int, whole: int, share: float) -> float:
    """Return how likely `count` or more of `whole` are hit (binomial)."""
    return sum(
        math.comb(whole, k) * share**k * (1 - share) ** (whole - k) for k in range(count, whole + 1)
    )
