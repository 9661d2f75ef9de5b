"""DICOM out: a few scored studies as secondary captures that say they are not for diagnosis."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pandas as pd

from . import NOTICE, dicom, features, heat, studies
from .dataset import DATA

COUNT = 4
"""How many of the highest scores are written: enough to open in a viewer and look.

Of the rooms only: under the plan, pictures of the mobile unit carry no score.
"""


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
    scored = np.flatnonzero(table["scanner"] != studies.MOBILE)
    rows = scored[np.argsort(-risk[scored], kind="stable")][:COUNT]
    paths = []
    for row in rows:
        source = dicom.read(data / table["file"].iloc[row]).tags
        shown = features.on_picture(cells[row], pictures.shape[1])
        colours = heat.as_colours(pictures[row], shown, "NOT FOR DIAGNOSIS", scale=3)
        words = f"Score {risk[row]:.3f}, flagged from {threshold:.3f}. A radiologist reads it all."
        path = folder / f"{table['study_id'].iloc[row]}.dcm"
        dicom.write_capture(colours, source, words, path)
        paths.append(path)
    _list(paths, folder / "manifest.json")
    return paths


def _list(paths: list[Path], manifest: Path) -> None:
    """Write a manifest: a picture in a repository has to say that it shows no real person."""
    listed = {
        path.name: {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "bytes": path.stat().st_size,
            "rows": None,
        }
        for path in sorted(paths)
    }
    content = {
        "manifest_version": 1,
        "is_synthetic": True,
        "made_from": "data/images",
        "notice": NOTICE.strip(),
        "files": listed,
    }
    manifest.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8", newline="\n")
