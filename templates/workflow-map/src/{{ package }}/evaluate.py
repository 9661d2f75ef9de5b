"""What the routing would do, counted on the synthetic messages."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from . import shares
from .inbox import Assumptions, is_closed
from .messages import Message
from .routing import DESK, LANGUAGE_LINE, NURSE, PREPARED, ROUTES, Routed

Opened = Mapping[str, datetime]
SEED = 0


def evaluate(
    messages: Sequence[Message],
    routed: Mapping[str, Routed],
    today: Opened,
    proposed: Opened,
    what_if: Mapping[str, Opened],
    given: Assumptions,
    limits: Mapping[str, timedelta],
) -> dict[str, Any]:
    """Return every figure of the report as nested dictionaries."""
    red = [message for message in messages if message.is_red_flag]
    found = {message.key: routed[message.key].route == NURSE for message in messages}
    return {
        "messages": _described(messages, today, given),
        "metric": _metric(red, today, proposed, given)
        | {
            name: _share(red, lambda m, opened=opened: _in_time(m, opened, given.within))
            for name, opened in what_if.items()
        },
        "limits": _limits(red, today, proposed, limits),
        "assumed": {
            "nurse_minutes": int(given.nurse.total_seconds() // 60),
            "extra_session": given.extra_session.strftime("%H:%M"),
        },
        "sample": _sample(messages, routed, given),
        "flags": {
            "all": _share(red, lambda m: found[m.key]),
            "by_wording": _by(red, lambda m: m.wording, lambda m: found[m.key]),
            "by_kind": _by(red, lambda m: m.red_flag, lambda m: found[m.key]),
            "by_language": _by(red, lambda m: m.language, lambda m: found[m.key]),
            "by_spelling": _by(
                red,
                lambda m: "misspelt" if m.is_misspelt else "not_misspelt",
                lambda m: found[m.key],
            ),
            "by_age": _by(red, lambda m: _age_band(m.age_years), lambda m: found[m.key]),
            "prepared": _share(red, lambda m: routed[m.key].route == PREPARED),
        },
        "alarms": _alarms(messages, found),
        "routes": _routes(messages, routed),
        "prepared": _prepared(messages, routed, given),
        "waits": {
            name: {"as_is": _waits(some, today), "to_be": _waits(some, proposed)}
            for name, some in _groups(messages, found).items()
            if some
        },
        "other_language": _share(
            [m for m in messages if m.language == "other"],
            lambda m: routed[m.key].route in (LANGUAGE_LINE, NURSE),
        ),
    }


def _share(cases: Sequence[Message], holds: Callable[[Message], bool]) -> dict[str, Any]:
    return shares.share(sum(1 for case in cases if holds(case)), len(cases))


def _by(
    cases: Sequence[Message], key: Callable[[Message], str], holds: Callable[[Message], bool]
) -> dict[str, Any]:
    """Return the share in each group, the groups in alphabetical order."""
    groups = sorted({key(case) for case in cases})
    return {group: _share([c for c in cases if key(c) == group], holds) for group in groups}


def _age_band(age_years: int) -> str:
    return "from_75" if age_years >= 75 else "under_75"


def _described(messages: Sequence[Message], today: Opened, given: Assumptions) -> dict[str, Any]:
    first = min(m.received_at for m in messages).date()
    last = max(m.received_at for m in messages).date()
    routine = {"confirm", "cancel", "reschedule", "form_done", "doing_well"}
    other = _waits([m for m in messages if m.language == "other"], today)
    return {
        "count": len(messages),
        "clinics": len({m.clinic for m in messages}),
        "days": (last - first).days + 1,
        "red_flags": _share(messages, lambda m: m.is_red_flag),
        "languages": {
            name: _share(messages, lambda m, name=name: m.language == name)
            for name in ("English", "Spanish", "other")
        },
        "closed": _share(messages, lambda m: is_closed(m.received_at, given)),
        "not_english": _share(messages, lambda m: m.language != "English"),
        "routine": _share(messages, lambda m: m.intent in routine and not m.is_red_flag),
        "status": _share(messages, lambda m: m.intent == "status" and not m.is_red_flag),
        "reasons": _share(messages, lambda m: m.intent == "reason_for_visit"),
        "minutes": sum(m.minutes for m in messages) / len(messages),
        "wait_other": other["median_hours"] if other else None,
    }


def _limits(
    red: Sequence[Message], today: Opened, proposed: Opened, limits: Mapping[str, timedelta]
) -> dict[str, Any]:
    """Return for each limit the share of its red flags that are opened within it."""
    found = {}
    for within in sorted({limits[m.red_flag] for m in red}):
        some = [m for m in red if limits[m.red_flag] == within]
        minutes = int(within.total_seconds() // 60)
        found[f"within_{minutes}"] = {
            "minutes": minutes,
            "kinds": sorted({m.red_flag for m in some}),
            "as_is": _share(some, lambda m, within=within: _in_time(m, today, within)),
            "to_be": _share(some, lambda m, within=within: _in_time(m, proposed, within)),
        }
    return found


def _sample(
    messages: Sequence[Message], routed: Mapping[str, Routed], given: Assumptions
) -> dict[str, Any]:
    """Return the limit of the weekly sample of what the desk or the language line reads.

    The limit is the least count of missed red flags that chance reaches in no more than the
    allowed share of weeks when the rules miss as many as the target lets them (binomial).
    """
    pool = [m for m in messages if routed[m.key].route in (DESK, LANGUAGE_LINE)]
    red = sum(m.is_red_flag for m in messages)
    missed = _share(pool, lambda m: m.is_red_flag)
    at_target = min(1.0, (1 - given.target) * red / len(pool)) if pool else 0.0
    limit = next(
        n
        for n in range(1, given.sample + 2)
        if at_least(n, given.sample, at_target) <= given.false_alarm
    )
    return {
        "messages": given.sample,
        "missed": missed,
        "limit": limit,
        "false_alarm": at_least(limit, given.sample, at_target),
        "fires": at_least(limit, given.sample, missed["value"] or 0.0),
    }


def _metric(
    red: Sequence[Message], today: Opened, proposed: Opened, given: Assumptions
) -> dict[str, Any]:
    """Return the success metric today and as proposed, and the paired difference."""
    pairs = [(_in_time(m, today, given.within), _in_time(m, proposed, given.within)) for m in red]
    gain = shares.bootstrap(
        pairs or [(False, False)],
        lambda cases: sum(after - before for before, after in cases) / len(cases),
        SEED,
    )
    to_be = shares.share(sum(after for _, after in pairs), len(pairs))
    reached = to_be["value"] is not None and to_be["value"] >= given.target
    return {
        "within_minutes": int(given.within.total_seconds() // 60),
        "target": given.target,
        "as_is": shares.share(sum(before for before, _ in pairs), len(pairs)),
        "to_be": to_be,
        "gain": gain,
        "gain_points": {name: 100 * value for name, value in gain.items()},
        "is_reached": reached,
    }


def at_least(count: int, whole: int, share: float) -> float:
    """Return how likely `count` or more of `whole` are hit (binomial)."""
    return sum(
        math.comb(whole, k) * share**k * (1 - share) ** (whole - k) for k in range(count, whole + 1)
    )


def _in_time(message: Message, opened: Opened, within: timedelta) -> bool:
    return opened[message.key] - message.received_at <= within


def _alarms(messages: Sequence[Message], found: Mapping[str, bool]) -> dict[str, Any]:
    """Return what the nurse is called for: how often rightly, and how much a day."""
    called = [m for m in messages if found[m.key]]
    days = len({(m.clinic, m.received_at.date()) for m in messages}) or 1
    needless = [m for m in called if not m.is_red_flag]
    return {
        "right": _share(called, lambda m: m.is_red_flag),
        "needless": len(needless),
        "needless_per_1000": 1000 * len(needless) / len(messages),
        "per_clinic_day": len(called) / days,
    }


def _routes(messages: Sequence[Message], routed: Mapping[str, Routed]) -> dict[str, Any]:
    return {
        route: {
            "all": _share(messages, lambda m, route=route: routed[m.key].route == route),
            "red_flags": sum(1 for m in messages if m.is_red_flag and routed[m.key].route == route),
        }
        for route in ROUTES
    }


def _prepared(
    messages: Sequence[Message], routed: Mapping[str, Routed], given: Assumptions
) -> dict[str, Any]:
    ready = [m for m in messages if routed[m.key].route == PREPARED]
    before = sum(m.minutes for m in messages)
    nurse = sum(m.minutes for m in messages if routed[m.key].route == NURSE)
    after = before - nurse - sum(m.minutes - given.prepared_minutes for m in ready)
    return {
        "fits": _share(ready, lambda m: routed[m.key].rule == m.intent and not m.is_red_flag),
        "desk_hours_as_is": before / 60,
        "desk_hours_to_be": after / 60,
        "nurse_hours": nurse / 60,
    }


def _groups(messages: Iterable[Message], found: Mapping[str, bool]) -> dict[str, list[Message]]:
    every = list(messages)
    red = [m for m in every if m.is_red_flag]
    return {
        "red_flags": red,
        "missed": [m for m in red if not found[m.key]],
        "red_english": [m for m in red if m.language == "English"],
        "red_spanish": [m for m in red if m.language == "Spanish"],
        "red_other": [m for m in red if m.language == "other"],
        "others": [m for m in every if not m.is_red_flag],
        "english": [m for m in every if m.language == "English"],
        "spanish": [m for m in every if m.language == "Spanish"],
        "other_language": [m for m in every if m.language == "other"],
    }


def _waits(messages: Sequence[Message], opened: Opened) -> dict[str, float]:
    hours = [(opened[m.key] - m.received_at).total_seconds() / 3600 for m in messages]
    if not hours:
        return {}
    return {"median_hours": shares.quantile(hours, 0.5), "p90_hours": shares.quantile(hours, 0.9)}
