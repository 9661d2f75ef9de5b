"""What the routing would do, counted on the synthetic messages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from . import metric, shares
from .assumptions import Assumptions
from .inbox import is_closed
from .messages import Message, days
from .metric import Opened
from .route_figures import routes, work
from .routing import LANGUAGE_LINE, NURSE, PREPARED, Routed
from .weekly_sample import weekly_sample


def evaluate(
    messages: Sequence[Message],
    routed: Mapping[str, Routed],
    today: Opened,
    proposed: Opened,
    what_if: Mapping[str, Opened],
    given: Assumptions,
    limits: Mapping[str, timedelta],
    readers: Mapping[str, str],
) -> dict[str, Any]:
    """Return every figure of the report as nested dictionaries."""
    red = [message for message in messages if message.is_red_flag]
    found = {message.key: routed[message.key].route == NURSE for message in messages}
    return {
        "messages": _described(messages, given),
        "metric": metric.metric(red, today, proposed, given)
        | {
            name: metric.opened_share(red, opened, given.within) for name, opened in what_if.items()
        },
        "limits": metric.limits(red, today, proposed, limits),
        "assumed": {
            "nurse_minutes": int(given.nurse.total_seconds() // 60),
            "extra_session": given.extra_session.strftime("%H:%M"),
            "prepared_minutes": given.prepared_minutes,
        },
        "sample": weekly_sample(messages, routed, proposed, given),
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
        "routes": routes(messages, routed),
        "readers": dict(readers),
        "work": work(messages, routed, readers, given),
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


def _described(messages: Sequence[Message], given: Assumptions) -> dict[str, Any]:
    routine = {"confirm", "cancel", "reschedule", "form_done", "doing_well"}
    return {
        "count": len(messages),
        "clinics": _clinics(messages),
        "days": days(messages),
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
    }


def _clinics(messages: Sequence[Message]) -> int:
    return len({m.clinic for m in messages})


def _alarms(messages: Sequence[Message], found: Mapping[str, bool]) -> dict[str, Any]:
    """Return what the nurse is called for: how often rightly, and how much a day."""
    called = [m for m in messages if found[m.key]]
    needless = [m for m in called if not m.is_red_flag]
    return {
        "right": _share(called, lambda m: m.is_red_flag),
        "needless": len(needless),
        "needless_per_1000": 1000 * len(needless) / len(messages),
        "per_clinic_day": len(called) / (_clinics(messages) * days(messages)),
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
