"""The headings under which people tell a part of the case study, and what stands below them."""

import pytest

from proofkit.linter.case_study.recognition import has_part
from proofkit.linter.document import Document
from proofkit.linter.source import Source

TITLES = {
    ("approach", "It counts."): [
        "Mechanics",
        "Way of working",
        "Engine room",
    ],
    ("data", "One row per stay."): ["Billing file"],
    ("data", "Falls by weekday."): ["What is plotted"],
    ("data", "Age, ward, day."): ["Columns"],
    ("evaluation", "The error was lower than by hand."): ["Did it hold?"],
    ("next-steps", "A second belt."): [
        "A wish list",
        "Wishlist",
        "Next experiment",
        "Next in line",
        "Plan for the autumn",
        "Coming up",
        "Later versions",
        "Unfinished",
        "Not done yet",
        "Work ahead",
        "To be continued",
        "If it goes on",
        "Version 2",
        "Continuation",
        "Wanted",
        "Coming",
        "Work packages",
        "Some ideas for tomorrow",
        "One day",
        "Open tasks",
        "Milestones ahead",
        "Where to go from here",
        "Had we a year",
        "If anyone has a scanner to spare",
    ],
    ("problem", "Beds run out."): ["The puzzle"],
    ("risks", "Twins are mixed up."): [
        "What keeps us awake",
        "It is wrong where",
        "Failure log",
        "Why you may doubt it",
        "What the belt might hide",
        "What these curves cannot show",
        "Limits of the simulation",
        "Residual risk",
        "Objections",
        "Discussion of limits",
        "Things that might mislead readers",
    ],
    ("risks", "Only one scanner was used."): [
        "What misleads",
        "Confounders",
        "Known problems",
        "Use with care",
        "What worried us",
        "Safety thoughts",
        "Before you judge it",
    ],
}


@pytest.mark.parametrize(
    ("part", "title", "told"),
    [(part, title, told) for (part, told), titles in TITLES.items() for title in titles],
)
def test_a_part_is_known_by_its_heading_in_plain_words(part, title, told):
    page = f"# Lungs\n\n## {title}\n\n{told}\n"
    assert has_part(Document(Source(page, "README.md")), part)
