"""The vendor's own evaluation: counts drawn from true rates, for the groups that were tested."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes
from proofkit.generator.models.vendor_dossiers.findings import MET, PARTLY, Findings

# Which item's finding decides how many notes of a group were read.
_DECIDES = {"spanish": "B1", "interpreter": "B1", "older_adults": "B2"}


def draw(
    block: Block, found: Findings, numbers: Codes
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the tables `evaluation` and `truth/rates`."""
    given = block.spec.parameters["errors"]
    visits = block.spec.table("evaluation").column("visits").levels
    shape = (block.records, len(visits))
    vendor = np.exp(given["vendor_spread"] * block.stream("rates").standard_normal(block.records))
    factor = vendor[:, None] * np.asarray(given["group_factors"])
    invention, omission = given["invention_share"] * factor, given["omission_share"] * factor
    notes = _notes(block, found, visits)
    sentences = block.stream("sentences").poisson(given["sentences_mean"] * notes) + 1
    spoken = np.rint(sentences * given["spoken_for_each"]).astype(np.int64)
    inventions = block.stream("inventions").binomial(sentences, invention)
    omissions = block.stream("omissions").binomial(spoken, omission)
    major = block.stream("major_inventions").binomial(inventions, given["major_invention_share"])
    major_left = block.stream("major_omissions").binomial(omissions, given["major_omission_share"])
    is_graded = np.broadcast_to((found.of("E2") == MET)[:, None], shape)
    row, group = np.nonzero(notes > 0)
    at = (row, group)
    tested = {
        "vendor_id": numbers[row],
        "visits": group,
        "notes_count": notes[at],
        "sentences_count": sentences[at],
        "transcript_sentences_count": spoken[at],
        "inventions_count": inventions[at],
        "major_inventions_count": np.where(is_graded[at], major[at], np.nan),
        "omissions_count": omissions[at],
        "major_omissions_count": np.where(is_graded[at], major_left[at], np.nan),
    }
    rates = {
        "vendor_id": np.repeat(numbers, len(visits)),
        "visits": np.tile(np.arange(len(visits)), block.records),
        "invention_share": invention.ravel(),
        "omission_share": omission.ravel(),
    }
    return tested, rates


def _notes(block: Block, found: Findings, visits: tuple[str, ...]) -> Codes:
    """Return how many notes of each group were read; none where nobody counted or tested."""
    given = block.spec.parameters["errors"]
    noise = np.exp(
        given["notes_spread"] * block.stream("notes").standard_normal((block.records, len(visits)))
    )
    enough = np.maximum(np.asarray(given["notes_enough"]) * noise, given["notes_least"])
    few = np.maximum(np.asarray(given["notes_few"]) * noise, 3)
    notes = np.empty(noise.shape)
    for position, name in enumerate(visits):
        finding = found.of(_DECIDES[name]) if name in _DECIDES else np.full(block.records, MET)
        notes[:, position] = np.select(
            [finding == MET, finding == PARTLY], [enough[:, position], few[:, position]], 0
        )
    return np.where(found.are_errors_counted[:, None], np.rint(notes), 0).astype(np.int64)
