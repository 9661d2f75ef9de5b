"""DICOM out: a few scored studies as secondary captures that say they are not for diagnosis."""

from pathlib import Path

import numpy as np
import pandas as pd

from . import dicom, features, heat
from .dataset import DATA

COUNT = 4
"""How many of the highest scores are written: enough to open in a viewer and look."""


def write(
    table: pd.DataFrame,
    pictures: np.ndarray,
    cells: np.ndarray,
    risk: np.ndarray,
    threshold: float,
    folder: Path,
    data: Path = DATA,
) -> list[Path]:
    """Write the studies with the highest scores and return their files, named after the study."""
    rows = np.argsort(-risk, kind="stable")[:COUNT]
    paths = []
    for row in rows:
        source = dicom.read(data / table["file"].iloc[row]).tags
        shown = features.on_picture(cells[row], pictures.shape[1])
        colours = heat.as_colours(pictures[row], shown, "NOT FOR DIAGNOSIS")
        words = f"Score {risk[row]:.2f}, flagged from {threshold:.2f}. A radiologist reads the study."
        path = folder / f"{table['study_id'].iloc[row]}.dcm"
        dicom.write_capture(colours, source, words, path)
        paths.append(path)
    return paths
