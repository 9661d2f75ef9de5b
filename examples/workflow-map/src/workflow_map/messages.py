"""The synthetic messages with what is known of each, read from data/."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from . import ROOT, rows


@dataclass(frozen=True)
class Message:
    """One message. What follows `minutes` is the yardstick: no rule ever sees it."""

    key: str
    clinic: str
    text: str
    received_at: datetime
    opened_at: datetime
    minutes: int
    language: str
    intent: str
    red_flag: str
    wording: str
    recorded_language: str
    age_years: int
    is_misspelt: bool

    @property
    def is_red_flag(self) -> bool:
        """Whether a nurse should hear of it now."""
        return bool(self.red_flag)


def load(root: Path = ROOT) -> list[Message]:
    """Return every message, in the order of arrival within its clinic."""
    labels = rows.unique(rows.read("data/labels.csv", root=root), "message_id", "labels")
    made = rows.unique(rows.read("data/truth/wording.csv", root=root), "message_id", "wording")
    people = rows.unique(rows.read("data/people.csv", root=root), "person_id", "people")
    return [
        Message(
            key=row["message_id"],
            clinic=row["clinic_id"],
            text=row["text"],
            received_at=datetime.fromisoformat(row["received_at"]),
            opened_at=datetime.fromisoformat(row["opened_at"]),
            minutes=int(row["handling_minutes"]),
            language=labels[row["message_id"]]["language"],
            intent=labels[row["message_id"]]["intent"],
            red_flag=labels[row["message_id"]]["red_flag"],
            wording=made[row["message_id"]]["wording"],
            recorded_language=people[row["person_id"]]["recorded_language"],
            age_years=int(people[row["person_id"]]["age_years"]),
            is_misspelt=made[row["message_id"]]["has_misspelling"] == "true",
        )
        for row in rows.read("data/messages.csv", ["message_id", "text"], root)
    ]


def days(messages: Sequence[Message]) -> int:
    """Return the days from the first message to the last, those without any among them."""
    on = [m.received_at.date() for m in messages]
    return (max(on) - min(on)).days + 1


def drawn(root: Path = ROOT) -> dict[str, str | int]:
    """Return from which version and seed the messages were drawn (data/manifest.json)."""
    manifest = json.loads((root / "data" / "manifest.json").read_text(encoding="utf-8"))
    return {"version": manifest["generator_version"], "seed": manifest["seed"]}
