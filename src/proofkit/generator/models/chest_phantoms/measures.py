"""Measure the spec's checks on a sample of studies."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from proofkit.generator.found import Found, several, share
from proofkit.generator.sample import Sample


def measure(sample: Sample) -> Mapping[str, Found]:
    """Return what each check found, by its id."""
    studies, boxes = sample["studies"], sample["boxes"]
    opacity = studies.equals("finding", "opacity")
    marked = np.bincount(boxes.keys("study_id"), minlength=int(studies.keys("study_id").max()) + 1)
    counts = marked[studies.keys("study_id")[opacity]].astype(np.float64)
    error = float(counts.std() / np.sqrt(len(counts)))
    lying = studies.equals("view", "AP")
    return {
        "opacity": share(opacity),
        "normal": share(studies.equals("finding", "normal")),
        "other-abnormal": share(studies.equals("finding", "other_abnormal")),
        "boxes": Found((float(counts.mean()),), (error,)),
        "opacity-by-view": several(share(opacity[lying]), share(opacity[~lying])),
    }
