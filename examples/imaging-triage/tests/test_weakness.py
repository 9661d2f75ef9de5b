"""What view and unit do to the score, on six studies whose pairs can be counted by hand."""

import numpy as np
import pandas as pd

from imaging_triage import studies, weakness

# The score ranks the two PA pictures rightly, the two AP pictures of the rooms wrongly, and those
# of the mobile unit rightly.
RISK = np.array([0.9, 0.1, 0.1, 0.9, 0.8, 0.2])
TABLE = pd.DataFrame(
    {
        studies.OUTCOME: [1, 0, 1, 0, 1, 0],
        "unit": np.repeat(studies.UNITS, 2),
        "view": ["PA", "PA", "AP", "AP", "AP", "AP"],
        "scanner": ["R"] * 4 + [studies.MOBILE] * 2,
    }
)


def test_each_comparison_takes_the_second_group_from_the_first() -> None:
    found = weakness.find(TABLE, RISK, threshold=0.5, draws=np.ones((3, 6)))
    units = [unit["auc"]["value"] for unit in found["units"].values()]
    assert units == [1, 0, 1]
    auc = {name: one["auc"]["value"] for name, one in found["differences"].items()}
    assert auc["ap_room_minus_pa_room"] == -1
    assert auc["mobile_minus_ap_room"] == 1
    # Of the four pairs of the rooms one is ranked rightly, one wrongly, and two are ties.
    assert auc["mobile_minus_rooms"] == 1 - 0.5
    # Of the four pairs of AP pictures one is ranked rightly.
    assert auc["ap_minus_pa"] == 0.25 - 1
    assert found["loss_mobile"]["value"] == -0.5
