"""Who comes, when, why: one visit for each note, selected from the population."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats, along, pick, pick_each, select
from proofkit.generator.models.population import adults, names
from proofkit.generator.spec_reader import read

# Notes do not tell ages above 89, as HIPAA's Safe Harbor asks; synthetic ones keep to it too.
_OLDEST_YEARS = 89
_CLINIC = 0
_SATURDAY = 5
_DIABETES = ("diabetes", "diabetes_with_end_organ_damage")

# How many numbers between 0 and 1 each part of a visit may use; one stream each.
_CHANCES = {"facts": 24, "medicines": 40, "words": 40, "remarks": 4}


@dataclass(frozen=True)
class Visit:
    """One visit; `chance` holds its share of each stream, used in a fixed order."""

    number: int
    given_name: str
    family_name: str
    age_years: int
    is_male: bool
    language: int
    conditions: tuple[str, ...]
    day: np.datetime64
    setting: int
    presentation: Mapping[str, Any]
    side: str
    is_incomplete: bool
    chance: Mapping[str, list[float]]


def draw(block: Block) -> list[Visit]:
    """Draw the visits of a block: people with more conditions come more often."""
    given, stream = block.spec.parameters, block.stream
    chosen = _people(block)
    kinds = given["presentations"]["list"]
    kind = pick_each(stream("presentation"), _weights(chosen, kinds))
    places = np.array([one["settings"] for one in kinds], np.float64)[kind].T
    settings = pick_each(stream("setting"), list(places))
    days = np.datetime64(given["visits"]["first_day"]) + pick(
        stream("day"), [1] * given["visits"]["days"], block.records
    )
    days = _on_working_days(days, settings == _CLINIC)
    is_left = stream("side").random(block.records) < 0.5
    words = names.draw(stream, chosen.is_male, chosen.language)
    called = [
        [words[part].pool[code] for code in words[part].codes]
        for part in ("given_name", "family_name")
    ]
    chances = {
        name: stream(f"chance/{name}").random((block.records, width)).tolist()
        for name, width in _CHANCES.items()
    }
    conditions = [name for name in given["conditions"]["names"] if name in chosen.conditions]
    has = np.stack([chosen.conditions[name] for name in conditions], axis=1)
    return [
        Visit(
            number=block.first + 1 + row,
            given_name=called[0][row],
            family_name=called[1][row],
            age_years=min(int(chosen.age[row]), _OLDEST_YEARS),
            is_male=bool(chosen.is_male[row]),
            language=int(chosen.language[row]),
            conditions=tuple(conditions[place] for place in np.flatnonzero(has[row])),
            day=days[row],
            setting=int(settings[row]),
            presentation=kinds[kind[row]],
            side=("left" if is_left[row] else "right") if kinds[kind[row]].get("sided") else "",
            is_incomplete=block.settings["incomplete"] == "some",
            chance={name: chances[name][row] for name in chances},
        )
        for row in range(block.records)
    ]


def _people(block: Block) -> adults.Adults:
    given, stream = block.spec.parameters["visits"], block.stream
    everyone = adults.draw(
        stream, read("population").parameters, block.records * given["drawn_for_each"]
    )
    load = sum(flags.astype(np.float64) for flags in everyone.conditions.values())
    weight = 1 + given["per_condition"] * load
    weight = weight + given["per_decade"] * np.maximum(everyone.age - 40, 0) / 10
    rows = select(stream("selection"), weight, block.records)
    # Selection keeps the order; a shuffle keeps neighbours in the file from being alike.
    return everyone.take(stream("order").permutation(rows))


def _on_working_days(days: Any, is_planned: Any) -> Any:
    """Move planned visits that fall on a weekend to a day of the week before, each in turn."""
    count = days.astype(np.int64)
    weekday: Codes = (count + 3) % 7
    back = 1 + weekday - _SATURDAY + (count // 7) % _SATURDAY
    return days - np.where(is_planned & (weekday >= _SATURDAY), back, 0)


def _weights(people: adults.Adults, kinds: list[Mapping[str, Any]]) -> list[Floats]:
    """Return for each presentation how likely it is for each person."""
    columns = []
    for kind in kinds:
        weight = np.full(len(people.age), float(kind["weight"]))
        needs = kind.get("needs", "")
        if needs:
            wanted = _DIABETES if needs == "diabetes" else (needs,)
            weight *= np.any([people.conditions[name] for name in wanted], axis=0)
        if "sex" in kind:
            weight *= people.is_male == (kind["sex"] == "male")
        if "age" in kind:
            weight *= along(kind["age"], people.age)
        weight *= np.where(people.is_male, kind.get("male", 1.0), 1.0)
        columns.append(weight)
    return columns
