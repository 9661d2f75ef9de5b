"""Whom a reading order moves, on a list where most opacities are flagged and nothing else is."""

import numpy as np
import pandas as pd
import pytest

from imaging_triage import reading, studies

FINDING = np.array(["opacity", "normal", "other_abnormal", "normal"] * 10)
RISK = np.where(FINDING == "opacity", 0.9, 0.1)
RISK[:8] = 0.1  # two opacities that are missed
TABLE = pd.DataFrame(
    {
        studies.PERSON: np.arange(40),
        studies.OUTCOME: (FINDING == "opacity").astype(int),
        "finding": FINDING,
        "scanner": np.repeat(["R", studies.MOBILE], 20),
        "acquired_at": pd.Timestamp("2024-01-01 09:00"),
    }
)


def test_a_gain_is_the_wait_in_the_order_of_arrival_less_the_wait_in_the_other() -> None:
    found = reading.simulate(TABLE, RISK, threshold=0.5, seed=0, fortnights=3)
    waits, gain = found["policies"], found["gain"]["flagged_first"]
    for group in ("opacity_flagged", "normal"):
        before = waits["arrival"][group]["minutes"]["value"]
        after = waits["flagged_first"][group]["minutes"]["value"]
        assert gain[group]["value"] == pytest.approx(before - after)
    assert gain["opacity_flagged"]["value"] > 0 > gain["normal"]["value"]


def test_a_lane_that_leaves_nothing_unflagged_is_refused() -> None:
    with pytest.raises(SystemExit, match=r"FLAGS_PER_1000 .* “Opacity, not flagged” is empty"):
        reading.simulate(TABLE, np.ones(len(TABLE)), threshold=0.5, seed=0, fortnights=1)
