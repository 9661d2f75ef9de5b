"""The vendors' papers: sentences with their numbers, and the counts of their evaluations."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows

CASE = "V01"
"""The vendor under review; the others answered the same tender."""
BROCHURE = "brochure"
GROUPS = ("english", "spanish", "interpreter", "older_adults")


@dataclass(frozen=True)
class Statement:
    """One sentence of a dossier."""

    key: str
    document: str
    text: str


@dataclass(frozen=True)
class Counts:
    """What an evaluation counted in one group of visits; None where errors were not graded."""

    notes: int
    sentences: int
    inventions: int
    major_inventions: int | None
    spoken: int
    omissions: int
    major_omissions: int | None


@dataclass(frozen=True)
class Dossier:
    """One vendor with its sentences by number and its counts by group of visits."""

    key: str
    vendor: Mapping[str, str]
    statements: Mapping[str, Statement]
    counts: Mapping[str, Counts]


def load(root: Path = ROOT) -> dict[str, Dossier]:
    """Return every dossier by the key of its vendor."""
    vendors = rows.read("data/vendors.csv", ["vendor_id", "vendor_name"], root)
    sentences = rows.read("data/statements.csv", ["vendor_id", "statement_id", "text"], root)
    evaluation = rows.read("data/evaluation.csv", ["vendor_id", "visits"], root)
    return {
        vendor["vendor_id"]: Dossier(
            key=vendor["vendor_id"],
            vendor=vendor,
            statements={
                row["statement_id"]: Statement(row["statement_id"], row["document"], row["text"])
                for row in sentences
                if row["vendor_id"] == vendor["vendor_id"]
            },
            counts={
                row["visits"]: _counts(row)
                for row in evaluation
                if row["vendor_id"] == vendor["vendor_id"]
            },
        )
        for vendor in vendors
    }


def _counts(row: rows.Row) -> Counts:
    return Counts(
        notes=int(row["notes_count"]),
        sentences=int(row["sentences_count"]),
        inventions=int(row["inventions_count"]),
        major_inventions=_optional(row["major_inventions_count"]),
        spoken=int(row["transcript_sentences_count"]),
        omissions=int(row["omissions_count"]),
        major_omissions=_optional(row["major_omissions_count"]),
    )


def _optional(cell: str) -> int | None:
    return int(cell) if cell else None
