"""Who reads what comes by each route, and who of them does so at any hour.

A reader is the lane of a step in the map of the proposal.
"""

from collections.abc import Mapping
from pathlib import Path

from . import ROOT, diagram, rows
from .assumptions import NAME, Assumptions
from .routing import NURSE, ROUTES


def load(root: Path = ROOT) -> dict[str, str]:
    """Return who reads the messages of each route (map/routes.csv, map/to_be.csv)."""
    name, drawn = "map/routes.csv", "map/to_be.csv"
    steps = {step.key: step for step in diagram.read(drawn, root)}
    found = {}
    table = rows.unique(rows.read(name, ("route", "read_at"), root), "route", name)
    for number, (route, row) in enumerate(table.items(), start=2):
        step = steps.get(row["read_at"])
        if step is None or step.is_assisted:
            raise SystemExit(
                f"{name}, line {number}: {row['read_at']!r} is no step of a person in {drawn}"
            )
        found[route] = step.lane[:1].lower() + step.lane[1:]
    if set(found) != set(ROUTES):
        raise SystemExit(f"{name}: the routes are {', '.join(ROUTES)}, each with its own line")
    return found


def on_call(readers: Mapping[str, str], given: Assumptions) -> frozenset[str]:
    """Return the routes whose reader is on call (`on_call` in map/assumptions.csv)."""
    known = sorted(set(readers.values()))
    if unknown := [name for name in given.on_call if name not in map(str.casefold, known)]:
        raise SystemExit(
            f"{NAME}: on_call names {unknown[0]!r}, who reads no route; "
            f"the readers are {', '.join(known)}"
        )
    if readers[NURSE].casefold() not in given.on_call:
        raise SystemExit(
            f"{NAME}: on_call leaves out the {readers[NURSE]}, who reads the route {NURSE}; what "
            "follows without anybody on call stands in the line of the desk hours"
        )
    return frozenset(route for route, who in readers.items() if who.casefold() in given.on_call)
