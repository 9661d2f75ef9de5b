"""The questions, and the rules by which their answers become a decision."""

from dataclasses import dataclass
from pathlib import Path

from . import ROOT, rows

MOST_POINTS = 2


@dataclass(frozen=True)
class Item:
    """One question, why it is asked, and what follows when it is not shown."""

    key: str
    area: str
    question: str
    why: str
    is_stop: bool
    condition: str
    question_back: str


@dataclass(frozen=True)
class Rules:
    """The numbers of checklist/decision_rules.csv."""

    stop_item_points: int
    least_area_points: float
    least_share: float
    twice: float
    power: float
    clustering: float
    sample_notes: int
    false_alarm: float
    major_inventions_published: float
    major_omissions_published: float


def items(root: Path = ROOT) -> dict[str, Item]:
    """Return the checklist by the key of its items, in its order."""
    name = "checklist/checklist.csv"
    needs = ("item", "area", "question", "why_it_matters", "is_stop", "condition", "question_back")
    return {
        key: Item(
            key,
            row["area"],
            row["question"],
            row["why_it_matters"],
            row["is_stop"] == "true",
            row["condition"],
            row["question_back"],
        )
        for key, row in rows.unique(rows.read(name, needs, root), "item", name).items()
    }


def rules(root: Path = ROOT) -> Rules:
    """Read the numbers of the decision; one that is missing or no number ends the program."""
    name = "checklist/decision_rules.csv"
    table = rows.unique(rows.read(name, ("name", "value"), root), "name", name)
    try:
        given = {key: float(row["value"]) for key, row in table.items()}
        return Rules(
            stop_item_points=int(given["stop_item_points"]),
            least_area_points=given["least_area_points"],
            least_share=given["least_share"],
            twice=given["twice"],
            power=given["power"],
            clustering=given["clustering"],
            sample_notes=int(given["sample_notes"]),
            false_alarm=given["false_alarm"],
            major_inventions_published=given["major_inventions_published"],
            major_omissions_published=given["major_omissions_published"],
        )
    except (KeyError, ValueError) as error:
        raise SystemExit(f"{name}: {error} is missing or no number") from error
