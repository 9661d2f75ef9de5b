"""What is checked of the dossiers: error rates, what is met, and how far readers agree."""

from __future__ import annotations

import numpy as np

from proofkit.generator.chance import Codes, Floats
from proofkit.generator.found import Found, by_block, share
from proofkit.generator.sample import Sample

_MOST_POINTS = 2


def measure(sample: Sample) -> dict[str, Found]:
    """Measure each of the spec's checks."""
    counts = sample["evaluation"]
    vendor = counts.keys("vendor_id")
    column = counts.numbers
    graded = ~np.isnan(column("major_inventions_count"))
    reviews = sample["reviews"]
    first, second = (
        reviews.numbers("score_points")[reviews.equals("reader", name)] for name in ("A", "B")
    )
    return {
        "dossiers-inventions": _pooled(
            vendor, column("inventions_count"), column("sentences_count")
        ),
        "dossiers-inventions-major": _pooled(
            vendor[graded],
            column("major_inventions_count")[graded],
            column("inventions_count")[graded],
        ),
        "dossiers-omissions": _pooled(
            vendor, column("omissions_count"), column("transcript_sentences_count")
        ),
        "dossiers-omissions-major": _pooled(
            vendor[graded],
            column("major_omissions_count")[graded],
            column("omissions_count")[graded],
        ),
        "dossiers-met": _met(sample),
        "dossiers-agreement": by_block(
            np.arange(len(first)) % 20, lambda rows: weighted_kappa(first[rows], second[rows])
        ),
    }


def weighted_kappa(first: Floats, second: Floats) -> float:
    """Return Cohen's kappa with linear weights of two readers' points."""
    apart = float(np.abs(first - second).mean())
    shares = [
        np.bincount(points.astype(np.int64), minlength=_MOST_POINTS + 1) / len(points)
        for points in (first, second)
    ]
    distance = np.abs(np.subtract.outer(np.arange(_MOST_POINTS + 1), np.arange(_MOST_POINTS + 1)))
    by_chance = float((np.outer(*shares) * distance).sum())
    return 1.0 - apart / by_chance if by_chance else 1.0


def _pooled(vendor: Codes, part: Floats, whole: Floats) -> Found:
    """Return a share in per cent; its error allows for errors that differ between vendors."""
    if not whole.sum():
        return Found((float("nan"),), (float("inf"),))
    rate = float(part.sum() / whole.sum())
    place = np.unique(vendor, return_inverse=True)[1]
    rest = np.bincount(place, part - rate * whole)
    count = max(len(rest), 2)
    spread = float(np.sqrt((rest**2).sum() * count / (count - 1)) / whole.sum())
    # One vendor alone does not show how vendors differ.
    return Found((100 * rate,), (100 * spread if len(rest) > 1 else float("inf"),))


def _met(sample: Sample) -> Found:
    """Return the share of items that are met, with an error from vendor to vendor."""
    table = sample["truth/findings"]
    met = table.equals("finding", "met").astype(np.float64)
    if len(np.unique(table.keys("vendor_id"))) < 2:
        return Found(share(met > 0).values, (float("inf"),))
    return _pooled(table.keys("vendor_id"), met, np.ones(len(met)))
