"""Hospital admissions: people, their stays in the order of time, and what followed each stay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.models.admissions import course, patients, rows
from proofkit.generator.models.admissions.measures import measure

__all__ = ["build", "measure"]

# A person has about 1.82 admissions in the three years; settings that make readmission rare need
# more people than this and find them in the second attempt.
_PEOPLE_FOR_EACH = 0.55
_MORE_PEOPLE = 1.3


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Draw one block of admissions with the people they belong to."""
    enough = _PEOPLE_FOR_EACH * block.records + 4 * np.sqrt(block.records) + 10
    people = min(block.records, int(enough))
    while True:
        chosen = patients.draw(block, people)
        rounds, died_on = course.follow(block, chosen)
        if sum(len(one["patient"]) for one in rounds) >= block.records:
            return rows.tables(block, chosen, rounds, died_on)
        people = min(block.records, int(_MORE_PEOPLE * people) + 1)
