"""Pieces of sentences: names of groups, lists, and intervals judged as they are printed."""

from collections.abc import Mapping

from . import cohort


def listed(names: list[str]) -> str:
    """Return names as in a sentence: 'one, two and three'."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def label(column: str, key: str) -> str:
    """Return a group with the name of its column, as a field: 'payer private'."""
    title = cohort.SUBGROUPS[column].split(" (")[0].lower()
    return f"{title} {{subgroups.{column}.{key}.label}}"


def holds(interval: Mapping[str, float], value: float, digits: int) -> bool:
    """Say whether an interval holds a value, its bounds as printed so that words agree."""
    return round(interval["low"], digits) <= value <= round(interval["high"], digits)
