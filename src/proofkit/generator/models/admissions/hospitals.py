"""The hospitals: whom each serves, where else people go, how good each is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Floats, pick_by, uniform
from proofkit.generator.streams import stream


def nearest(rng: np.random.Generator, given: Mapping[str, Any], deprivation: Codes) -> Codes:
    """Draw each person's own hospital: some stand in poorer neighbourhoods than others."""
    tilt = np.multiply.outer(np.asarray(given["hospital_per_deprivation"]), np.arange(1, 6) - 3)
    weights = np.asarray(given["hospital_shares"])[:, None] * np.exp(tilt)
    return pick_by(rng, weights, deprivation - 1)


def of_stay(rng: np.random.Generator, given: Mapping[str, Any], own: Codes) -> Codes:
    """Draw the hospital of each stay: mostly the person's own, otherwise any of them."""
    where, same = uniform(rng, len(own)), given["same_hospital_share"]
    other = ((where - same) / (1 - same) * len(given["hospital_shares"])).astype(np.int64)
    return np.where(where < same, own, other)


def qualities(block: Block) -> Floats:
    """Return the effect of each hospital on readmission, one for the whole data set."""
    given = block.spec.parameters
    shares = given["selection"]["hospital_shares"]
    effects = stream(block.seed, block.spec.name, "quality").standard_normal(len(shares))
    # Centred, so that the seed decides which hospital is better but not how often people return.
    centred = effects - np.average(effects, weights=shares)
    return np.asarray(given["readmission"]["quality_spread"] * centred)
