"""Who writes: people of the population, those in more deprived neighbourhoods more often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, along, pick, select
from proofkit.generator.models.appointment_messages.intents import Wanted
from proofkit.generator.models.population import adults, names
from proofkit.generator.spec_reader import read

ENGLISH = 0


@dataclass(frozen=True)
class Writers:
    """The people of one clinic; `language` is the one they write in, `other` which one it is.

    `other` counts the languages that are neither English nor Spanish.
    """

    columns: Mapping[str, Any]
    language: Codes
    other: Codes
    age: Floats
    is_male: Flags
    uses_portal: Flags


def draw(block: Block, wanted: Wanted) -> tuple[Writers, Codes]:
    """Return the people who wrote, and for each message the position of its writer."""
    given = block.spec.parameters["people"]
    count = int(np.ceil(given["people_per_message"] * block.records))
    chosen = np.floor(block.stream("person_id").random(block.records) * count).astype(np.int64)
    wrote, sender = np.unique(_parted(chosen, count, wanted), return_inverse=True)
    everyone = adults.draw(
        block.stream, read("population").parameters, len(wrote) * given["drawn_for_each"]
    )
    contact = np.exp(
        given["log_contact_per_decade"] * (everyone.age - 60) / 10
        + given["log_contact_per_deprivation_level"] * (everyone.deprivation - 3)
    )
    people = everyone.take(select(block.stream("selection"), contact, len(wrote)))
    # The record says English for some who write in another language: nobody asked them.
    unasked = block.stream("recorded_language").random(len(wrote))
    recorded = np.where(unasked < given["recorded_as_english_share"], ENGLISH, people.language)
    columns = {
        "person_id": block.first + 1 + np.arange(len(wrote)),
        **names.draw(block.stream, people.is_male, people.language),
        "age_years": np.floor(people.age),
        "sex": people.is_male,
        "deprivation_level": people.deprivation,
        "recorded_language": recorded,
    }
    # Portals are in English, and need a device and a connection.
    portal = along(given["portal_share"], people.age)
    portal = portal * np.asarray(given["portal_by_language"])[people.language]
    portal = portal * given["portal_per_deprivation_level"] ** (people.deprivation - 3)
    uses_portal = block.stream("channel").random(len(wrote)) < portal
    shares = block.spec.parameters["other"]["shares"]
    other = pick(block.stream("other_language"), shares, len(wrote))
    return Writers(columns, people.language, other, people.age, people.is_male, uses_portal), sender


def _parted(chosen: Codes, count: int, wanted: Wanted) -> Codes:
    """Return other numbers of writers, so that nobody writes after a farewell.

    A stranger, to whom a number belongs now, writes nothing but that it is wrong. The rows are in
    the order of arrival; numbers are below `count`, and those of other people from there on.
    """
    farewells: dict[int, int] = {}
    parted = chosen.copy()
    for row, number in enumerate(chosen.tolist()):
        if wanted.is_stranger[row]:
            parted[row] = -1 - row
            continue
        parted[row] += farewells.get(number, 0) * count
        farewells[number] = farewells.get(number, 0) + bool(wanted.is_farewell[row])
    return parted
