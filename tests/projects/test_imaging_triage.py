"""What is special about imaging triage: its words on the mobile unit, which the results decide."""

import re

import pytest

from tests.generated import EXAMPLES
from tests.projects.unmarked import unmarked

SLUG = "imaging-triage"


@pytest.mark.parametrize("page", ["README.md", "MODEL_CARD.md"])
def test_no_fixed_sentence_says_what_only_the_results_can(page):
    text = re.sub(r"\s+", " ", unmarked(EXAMPLES / SLUG / page, r"results[\w-]*"))
    said = r"score is weak|ranks (so )?(worst|poorly)|points to the unit|abnormalities wait too"
    assert not re.findall(f"{said}|widest gaps stand|weakness there|cannot be trusted", text)
