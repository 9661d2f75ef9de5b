"""Refuse tables that contradict each other, before anything is computed from them."""

from pathlib import Path

from . import ROOT, diagram, routing, rows

AS_IS, TO_BE = "map/as_is.csv", "map/to_be.csv"
FRICTION, LIMITS, ESCALATION = "map/friction.csv", "map/limits.csv", "map/escalation.csv"
RULES, REPLIES = "rules/routing.csv", "replies/prepared.csv"


def require(root: Path = ROOT) -> None:
    """End the program at the first contradiction, with its file, its line and what is right."""
    for name in (AS_IS, TO_BE):
        _no_way_ends_with_software(name, root)
    _friction_stands_at_a_step(root)
    _limits_are_those_of_their_escalation(root)
    _replies_are_those_of_their_rules(root)


def _no_way_ends_with_software(name: str, root: Path) -> None:
    for number, step in enumerate(diagram.read(name, root), start=2):
        if step.is_assisted and not step.onward:
            raise SystemExit(
                f"{name}, line {number}: {step.key} is by software and leads nowhere; here a "
                "person reads every message, so name the step of a person that follows"
            )


def _friction_stands_at_a_step(root: Path) -> None:
    steps = [step.key for step in diagram.read(AS_IS, root)]
    for number, row in enumerate(rows.read(FRICTION, ("step",), root), start=2):
        if row["step"] not in steps:
            raise SystemExit(
                f"{FRICTION}, line {number}: {row['step']!r} is no step of {AS_IS}; "
                f"there are {', '.join(steps)}"
            )


def _limits_are_those_of_their_escalation(root: Path) -> None:
    table = rows.read(ESCALATION, ("key", "within_minutes"), root)
    minutes = {
        key: row["within_minutes"] for key, row in rows.unique(table, "key", ESCALATION).items()
    }
    needs = ("red_flag", "escalation", "within_minutes")
    for number, row in enumerate(rows.read(LIMITS, needs, root), start=2):
        place, key = f"{LIMITS}, line {number}", row["escalation"]
        if key not in minutes:
            raise SystemExit(
                f"{place}: {key!r} is no key of {ESCALATION}; there are {', '.join(minutes)}"
            )
        if minutes[key] != row["within_minutes"]:
            raise SystemExit(
                f"{place}: {row['red_flag']} is to be answered within {row['within_minutes']} "
                f"minutes, and {key} of {ESCALATION} says {minutes[key]}; make them the same"
            )


def _replies_are_those_of_their_rules(root: Path) -> None:
    table = rows.read(REPLIES, ("intent", "language", "text"), root)
    replies = [(row["intent"], row["language"]) for row in table]
    needs = ("rule", "route", "language")
    rules = [
        (row["rule"], row["language"]) if row["route"] == routing.PREPARED else None
        for row in rows.read(RULES, needs, root)
    ]
    for number, wanted in enumerate(rules, start=2):
        if wanted and wanted not in replies:
            raise SystemExit(
                f"{RULES}, line {number}: {REPLIES} has no text for {wanted[0]!r} in "
                f"{wanted[1]!r}; add a line to it, or send the rule elsewhere"
            )
    for number, given in enumerate(replies, start=2):
        if given not in rules:
            raise SystemExit(
                f"{REPLIES}, line {number}: no rule of {RULES} prepares {given[0]!r} in "
                f"{given[1]!r}; strike the line, or add the rule"
            )
