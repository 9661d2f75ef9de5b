"""What the simulation assumes of the reading room, in words that follow the hours it was given."""

from collections.abc import Mapping
from typing import Any


def shift(metrics: Mapping[str, Any]) -> str:
    """Return when somebody reads."""
    if is_round_the_clock(metrics):
        return "one radiologist around the clock"
    return (
        "one radiologist from {reading.assumptions.shift_from}:00 to "
        "{reading.assumptions.shift_to}:00"
    )


def nobody(metrics: Mapping[str, Any]) -> str:
    """Return when nobody reads."""
    if is_round_the_clock(metrics):
        return "somebody reads at every hour"
    end = metrics["reading"]["assumptions"]["shift_to"] % 24
    return f"nobody reads between {end}:00 and {{reading.assumptions.shift_from}}:00"


def text(metrics: Mapping[str, Any]) -> str:
    """Say what is assumed, and what the hours without a reader do to the waits."""
    return (
        "Assumptions: {reading.assumptions.arrivals_per_day} studies a day, arriving by the hours "
        f"seen in the data, every day alike, weekends too; {shift(metrics)}; "
        "{reading.assumptions.reading_minutes} minutes for a study on average."
        f"{_night(metrics)}"
    )


def is_round_the_clock(metrics: Mapping[str, Any]) -> bool:
    """Say whether no hour is without a reader."""
    said = metrics["reading"]["assumptions"]
    return bool(said["shift_to"] - said["shift_from"] == 24)


def _night(metrics: Mapping[str, Any]) -> str:
    if is_round_the_clock(metrics):
        return ""
    said = nobody(metrics)
    waits = metrics["reading"]["policies"]["arrival"]["opacity"]
    above = ", so the means lie above the medians"
    return (
        f" {said[0].upper()}{said[1:]}: {{reading.assumptions.off_shift:.0%}} of the studies "
        "arrive out of hours and wait for the next shift in every order"
        f"{above if waits['minutes']['value'] > waits['median']['value'] else ''}."
    )
