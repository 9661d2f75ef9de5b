"""How far two readers agree, and what they found of what was planted."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from . import ROOT, answers, checklist, dossier, rows, scoring, shares

SEED = 0
MET = "met"
PLANTED_POINTS = {MET: 2, "partly": 1, "unmet": 0, "silent": 0}
Pair = tuple[int, int]


def weighted_kappa(pairs: Sequence[Pair]) -> float:
    """Return Cohen's kappa with linear weights (Cohen 1968); 1 is full agreement, 0 is chance."""
    levels = range(checklist.MOST_POINTS + 1)
    count = len(pairs)
    apart = sum(abs(first - second) for first, second in pairs) / count
    first = [sum(1 for a, _ in pairs if a == level) / count for level in levels]
    second = [sum(1 for _, b in pairs if b == level) / count for level in levels]
    by_chance = sum(first[i] * second[j] * abs(i - j) for i in levels for j in levels)
    return 1.0 - apart / by_chance if by_chance else 1.0


def of_readers(given: Iterable[answers.Answer], one: str, other: str) -> dict[str, Any]:
    """Return agreement of two readers over all the items that both answered."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    for answer in given:
        found.setdefault((answer.vendor, answer.item), {})[answer.reader] = answer.points
    pairs = [
        (points[one], points[other]) for points in found.values() if {one, other} <= set(points)
    ]
    if not pairs:
        return {"items": 0, "same": shares.share(0, 0), "kappa": None}
    return {
        "items": len(pairs),
        "same": shares.share(sum(a == b for a, b in pairs), len(pairs)),
        "kappa": _kappa(pairs),
    }


def _kappa(pairs: Sequence[Pair]) -> dict[str, float | None]:
    """Return kappa with its interval; none where the readers never differ.

    Items drawn anew from equal pairs are equal too: such an interval would have no width and say
    that chance is ruled out, however few the items are.
    """
    if all(a == b for a, b in pairs):
        return {"value": weighted_kappa(pairs), "low": None, "high": None}
    return {**shares.bootstrap(pairs, weighted_kappa, SEED)}


def planted(root: Path = ROOT) -> dict[tuple[str, str], str]:
    """Return what was planted for each vendor and item: met, partly, unmet or silent."""
    return {
        (row["vendor_id"], row["item"]): row["finding"]
        for row in rows.read("data/truth/findings.csv", ("vendor_id", "item", "finding"), root)
    }


def against_planted(
    given: Iterable[answers.Answer],
    dossiers: Mapping[str, dossier.Dossier],
    truth: Mapping[tuple[str, str], str],
) -> dict[str, dict[str, Any]]:
    """Return for each reader, and for all together, how the points compare with what was planted.

    `gaps` are the items that a dossier does not show in full, seen when the points that count are
    below the most; `kind` and `strict` are items with more or fewer points than planted. All
    together stand where the lowest of them stands. An item of your own, of which nothing was
    planted, is left out, and so is what they agreed on: it is no reading of its own.
    """
    points: dict[str, dict[tuple[str, str], int]] = {}
    for answer in given:
        key = (answer.vendor, answer.item)
        if key not in truth or answer.reader == answers.AGREED:
            continue
        counted = scoring.counted(answer, dossiers)
        for who in (answer.reader, answers.TOGETHER):
            before = points.setdefault(who, {}).get(key, checklist.MOST_POINTS)
            points[who][key] = min(before, counted)
    return {who: _compared(found, truth) for who, found in sorted(points.items())}


def judged(
    settled: Mapping[str, scoring.Settled], truth: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    """Return the open items of the case beside its planted gaps, and where the two differ."""
    known = {key: one for key, one in settled.items() if (dossier.CASE, key) in truth}
    opened = {key for key, one in known.items() if one.points < checklist.MOST_POINTS}
    gaps = {key for key in known if truth[(dossier.CASE, key)] != MET}
    return {
        "open": len(opened),
        "gaps": len(gaps),
        "too_strict": sorted(opened - gaps),
        "overlooked": sorted(gaps - opened),
    }


def _compared(
    found: Mapping[tuple[str, str], int], truth: Mapping[tuple[str, str], str]
) -> dict[str, Any]:
    gaps = [points < checklist.MOST_POINTS for key, points in found.items() if truth[key] != MET]
    return {
        "gaps": _share(gaps),
        "kind": _share([points > PLANTED_POINTS[truth[key]] for key, points in found.items()]),
        "strict": _share([points < PLANTED_POINTS[truth[key]] for key, points in found.items()]),
    }


def _share(flags: Sequence[bool]) -> dict[str, Any]:
    return shares.share(sum(flags), len(flags))
