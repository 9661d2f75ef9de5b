"""Messages to the inboxes of fictional clinics; one block is four weeks of one clinic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.models.appointment_messages import inbox, intents, sentences, writers
from proofkit.generator.models.appointment_messages.measures import measure

__all__ = ["build", "measure"]


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Draw one clinic: who wrote when, what about, in which words, and when it was opened."""
    given = block.spec.parameters
    received = inbox.arrivals(block)
    wanted = intents.wanted(block)
    people, sender = writers.draw(block, wanted)
    kinds = intents.draw(block, wanted, people.language[sender], people.age[sender])
    texts, misspelt = sentences.write(block, kinds, people, sender)
    minutes = inbox.handling(block, texts)
    opened = inbox.open_in_order(received, minutes, given["inbox"])
    message = {"message_id": block.first + 1 + np.arange(block.records)}
    return {
        "people": people.columns,
        "messages": {
            **message,
            "person_id": people.columns["person_id"][sender],
            "clinic_id": np.full(block.records, block.index + 1),
            "workflow": kinds.workflow,
            "channel": people.uses_portal[sender],
            "received_at": inbox.as_times(received, given["arrivals"]),
            "text": texts,
            "handling_minutes": minutes,
            "opened_at": inbox.as_times(opened, given["arrivals"]),
        },
        "labels": {
            **message,
            "language": kinds.language,
            "intent": kinds.intent,
            "is_red_flag": kinds.flag >= 0,
            "red_flag": kinds.flag,
        },
        "truth/wording": {
            **message,
            "wording": kinds.wording,
            "decoy": kinds.decoy,
            "has_misspelling": misspelt,
        },
    }
