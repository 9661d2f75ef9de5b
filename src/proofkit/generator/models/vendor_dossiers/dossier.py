"""The sentences of a dossier: claims, a sentence for each item that is answered, their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags
from proofkit.generator.models.vendor_dossiers.findings import MET, PARTLY, SILENT, UNMET, Findings
from proofkit.generator.tables import Words

_NAMES = {MET: "met", PARTLY: "partly", UNMET: "unmet"}


@dataclass(frozen=True)
class Dossier:
    """Sentences by vendor (rows) and place (columns); -1 where a place is empty.

    The first `claim_places` places hold the brochure's claims.
    """

    sentence: Codes
    number: Codes
    document: Codes
    pool: tuple[str, ...]
    item_place: Codes
    claim_places: int
    is_earlier_version_tested: Flags

    def table(self, numbers: Codes) -> Mapping[str, Any]:
        """Return the table `statements`."""
        vendor, place = np.nonzero(self.sentence >= 0)
        return {
            "vendor_id": numbers[vendor],
            "statement_id": self.number[vendor, place],
            "document": self.document[place],
            "text": Words(self.sentence[vendor, place], self.pool),
        }


def write(block: Block, found: Findings) -> Dossier:
    """Write the dossiers of a block."""
    given = block.spec.parameters
    documents = block.spec.table("statements").column("document").levels
    pool: dict[str, int] = {}

    def code(text: str) -> int:
        return pool.setdefault(text, len(pool))

    columns = list(_claims(block, found, [code(one["text"]) for one in given["claims"]["texts"]]))
    claim_places = len(columns)
    places = [documents.index("brochure")] * claim_places
    item_place = np.empty(len(found.items), np.int64)
    variant = block.stream("variant").random(found.finding.shape)
    for document in documents[1:]:
        columns.append(np.full(block.records, code(given["context"][document])))
        places.append(documents.index(document))
        for position, item in enumerate(found.items):
            if given["items"][item]["document"] == document:
                item_place[position] = len(columns)
                words = given["items"][item]
                columns.append(_answers(found, item, variant[:, position], words, code))
                places.append(documents.index(document))
    sentence = np.stack(columns, axis=1)
    third = found.items.index("E3")
    return Dossier(
        sentence=sentence,
        number=np.where(sentence >= 0, np.cumsum(sentence >= 0, axis=1), -1),
        document=np.array(places),
        pool=tuple(pool),
        item_place=item_place,
        claim_places=claim_places,
        is_earlier_version_tested=(found.of("E3") == PARTLY) & (variant[:, third] >= 0.5),
    )


def _answers(
    found: Findings, item: str, variant: np.ndarray, words: Mapping[str, Any], code: Any
) -> Codes:
    """Return the sentence for one item, -1 for a vendor that is silent on it.

    A sentence with `counts` fits only a vendor that gives counts of errors, or only one that gives
    none, so that it says nothing else than the table below it.
    """
    finding = found.of(item)
    answer = np.full(len(finding), -1)
    for level, name in _NAMES.items():
        for is_counted in (True, False):
            fitting = [one for one in words[name] if one.get("counts", is_counted) == is_counted]
            rows = (finding == level) & (found.are_errors_counted == is_counted)
            options = np.array([code(one["text"]) for one in fitting], np.int64)
            if rows.any():
                answer[rows] = options[(variant[rows] * len(options)).astype(np.int64)]
    return np.where(finding == SILENT, -1, answer)


def _claims(block: Block, found: Findings, codes: list[int]) -> np.ndarray:
    """Return claims by place and vendor: the less a vendor can show, the louder its brochure."""
    given = block.spec.parameters["claims"]
    least, most = given["least_count"], given["most_count"]
    loud = block.stream("claims").standard_normal(block.records) - found.maturity
    count = np.clip(np.rint((least + most) / 2 + 0.9 * loud), least, most)
    order = np.argsort(block.stream("which_claims").random((block.records, len(codes))), axis=1)
    chosen = np.array(codes)[order[:, :most]]
    return np.where(np.arange(most) < count[:, None], chosen, -1).T
