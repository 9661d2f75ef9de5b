"""Who is studied: one row for each chest study, with its picture and the panel's reading."""

from pathlib import Path

import numpy as np
import pandas as pd

from . import dataset, dicom

OUTCOME = "has_opacity"
PERSON = "person_id"

ONE_STUDY_EACH = False
"""Whether only the first study of each person is listed: decision 1 of README.md."""

AGE_BANDS = {"18 to 44": 44, "45 to 64": 64, "65 and over": 200}
SUBGROUPS = {
    "scanner": "Scanner",
    "view": "View",
    "setting": "Setting",
    "age_band": "Age (years)",
    "sex": "Sex",
}
MOBILE = "Fieldline M"
"""The mobile unit; the other two stand in rooms of their own."""

RSNA_SHARES = {"opacity": 0.225, "other_abnormal": 0.443, "normal": 0.332}
"""RSNA pneumonia detection challenge 2018, training set of 26,684 patients."""

UNITS = ("PA, room", "AP, room", "AP, mobile unit")


def load(folder: Path = dataset.DATA) -> pd.DataFrame:
    """Return the studies in the order in which they were taken, with what subgroups need."""
    table = dataset.read("studies", ("acquired_at",), folder).sort_values(
        ["acquired_at", "study_id"], ignore_index=True
    )
    for column in ("acquired_at", "finding", "age_years", *SUBGROUPS):
        if column in table and table[column].isna().any():
            raise SystemExit(
                f"{table[column].isna().sum()} studies have no {column}: the report needs it of "
                "every study. `make data` says how to get the data back."
            )
    if ONE_STUDY_EACH:
        table = table.drop_duplicates(PERSON, ignore_index=True)
    table[OUTCOME] = (table["finding"] == "opacity").astype(int)
    mobile = table["scanner"] == MOBILE
    units = np.where(mobile, UNITS[2], np.where(table["view"] == "AP", UNITS[1], UNITS[0]))
    table["unit"] = pd.Categorical(units, UNITS)
    table["age_band"] = pd.cut(table["age_years"], [0, *AGE_BANDS.values()], labels=list(AGE_BANDS))
    return table


def pictures(table: pd.DataFrame, folder: Path = dataset.DATA) -> np.ndarray:
    """Return the pictures of the studies, shape (studies, rows, columns), grey values 0 to 1.

    A study without its file stops the report: a list from which studies drop out unseen would be
    the worst kind of error.
    """
    missing = [name for name in table["file"] if not (folder / name).is_file()]
    if missing:
        raise SystemExit(f"{len(missing)} pictures are missing, like {missing[0]}: run `make data`")
    return np.stack([dicom.read(folder / name).grey for name in table["file"]])


def boxes(table: pd.DataFrame, folder: Path = dataset.DATA) -> list[np.ndarray]:
    """Return for each study the panel's boxes: rows of left, top, right, bottom in pixels."""
    found = dataset.read("boxes", folder=folder)
    left, top = found["left_px"], found["top_px"]
    corners = np.column_stack([left, top, left + found["width_px"], top + found["height_px"]])
    rows = found.groupby("study_id").indices
    none = np.zeros(0, dtype=int)
    return [corners[rows.get(study, none)] for study in table["study_id"]]


def refuse_other_target(table: pd.DataFrame, found: list[np.ndarray]) -> None:
    """Stop the report unless just the studies with boxes count as urgent.

    The model learns from boxes and the upper bound is the planted risk of an opacity: with labels
    of anything else, both would be told as what they are not.
    """
    has_box = np.array([len(corners) > 0 for corners in found])
    if wrong := int((has_box != (table[OUTCOME] == 1)).sum()):
        raise SystemExit(
            f"{OUTCOME} in studies.py and the panel's boxes differ in {wrong} studies: boxes and "
            "truth are of opacities only, so no other target can be reported"
        )


def true_risk(table: pd.DataFrame, folder: Path = dataset.DATA) -> np.ndarray:
    """Return the probability that the panel records an opacity, given what was planted.

    It is the best score that anyone could give. It is a yardstick and never a model's input.
    """
    truth = dataset.read("truth/studies", folder=folder).set_index("study_id")
    return truth.loc[table["study_id"], "opacity_risk"].to_numpy()
