"""What is planted in each chest, and what the panel of readers wrote down about it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Codes, Flags, Floats, pick, probability
from proofkit.generator.models.chest_phantoms.patients import Studies
from proofkit.generator.models.chest_phantoms.shapes import LUNG_CENTRE_MM
from proofkit.generator.models.population import adults

NORMAL, OPACITY, OTHER = range(3)
OTHER_KINDS = (
    "enlarged_heart",
    "pleural_effusion",
    "hyperinflation",
    "nodule",
    "linear_atelectasis",
)


@dataclass(frozen=True)
class Opacities:
    """One row for each planted opacity; `study` is the row of its study."""

    study: Codes
    x_mm: Floats
    y_mm: Floats
    half_width_mm: Floats
    half_height_mm: Floats
    thickness_mm: Floats

    def of(self, study: int) -> Codes:
        """Return the rows of the opacities of a study."""
        return np.arange(*np.searchsorted(self.study, [study, study + 1]))

    def of_each(self, person: Codes) -> Opacities:
        """Return a copy for each study, where `study` held the person until now."""
        begin, end = (np.searchsorted(self.study, person, side=at) for at in ("left", "right"))
        study = np.repeat(np.arange(len(person)), end - begin)
        place = np.arange(len(study)) - np.repeat(
            np.cumsum(end - begin) - (end - begin), end - begin
        )
        rows = begin[study] + place
        columns = {name: column[rows] for name, column in vars(self).items() if name != "study"}
        return Opacities(study, **columns)


@dataclass(frozen=True)
class Findings:
    """What is planted, and the panel's group of each study."""

    opacities: Opacities
    others: dict[str, Flags]
    planted: Codes
    recorded: Codes
    opacity_risk: Floats


def draw(block: Block, studies: Studies, label_error: float) -> Findings:
    """Draw the findings of a block's studies."""
    given = block.spec.parameters
    # A block is a few days: who is imaged twice in it has the same chest twice.
    _, first = np.unique(studies.person, return_index=True)
    causes = {name: values[first] for name, values in studies.causes.items()}
    ill = evenly(block.stream("opacity"), adults.log_odds(given["opacity_risk"]["terms"], causes))
    has_opacity = ill[studies.person]
    others = {
        name: evenly(block.stream(name), adults.log_odds(given["other_findings"][name], causes))
        for name in OTHER_KINDS
    }
    # A person with a large lung or a large heart is recognised by one of the two.
    others["hyperinflation"] &= ~others["enlarged_heart"]
    others = {name: flags[studies.person] for name, flags in others.items()}
    any_other = np.logical_or.reduce(list(others.values()))
    planted = np.where(has_opacity, OPACITY, np.where(any_other, OTHER, NORMAL))
    wrong = block.stream("label_error").random(len(planted)) < label_error
    step = 1 + (block.stream("label_step").random(len(planted)) < 0.5)
    recorded = np.where(wrong, (planted + step) % 3, planted)
    risk = np.where(has_opacity, 1 - label_error, label_error / 2)
    opacities = _opacities(block, ill).of_each(studies.person)
    return Findings(opacities, others, planted, recorded, risk)


def evenly(rng: np.random.Generator, log_odds: Floats) -> Flags:
    """Draw a truth value for each log-odds so that their number is what the odds add up to.

    Systematic sampling: each row has its own probability, and a set of a few hundred studies
    does not stray from the published shares by chance alone.
    """
    order = rng.permutation(len(log_odds))
    ends = np.cumsum(probability(log_odds[order])) + rng.random()
    flags = np.zeros(len(log_odds), np.bool_)
    flags[order] = np.diff(np.floor(ends), prepend=0) >= 1
    return flags


def _opacities(block: Block, has_opacity: Flags) -> Opacities:
    given = block.spec.parameters["opacities"]
    cases = np.flatnonzero(has_opacity)
    counts = 1 + pick(block.stream("opacity_count"), given["count_shares"], len(cases))
    study = np.repeat(cases, counts)
    first = np.repeat(np.cumsum(counts) - counts, counts)
    number = np.arange(len(study)) - first
    rows = len(study)

    def spread(name: str) -> Floats:
        values: Floats = block.stream(f"opacity_{name}").standard_normal(rows)
        return values

    left = block.stream("opacity_side").random(len(cases)) < given["left_share"]
    side = np.where(np.repeat(left, counts), 1.0, -1.0)
    # The second one most often lies in the other lung.
    crossed = block.stream("opacity_crossed").random(rows) < given["other_lung_share"]
    side = np.where((number % 2 == 1) & crossed, -side, side)
    width = given["half_width_mm"] * np.exp(given["half_width_spread"] * spread("width"))
    tall = given["height_to_width"] * np.exp(given["height_spread"] * spread("height"))
    lower = block.stream("opacity_zone").random(rows) < given["lower_zone_share"]
    height = np.where(lower, given["lower_zone_mm"], given["upper_zone_mm"])
    thick = given["thickness_mm"] * np.exp(given["thickness_spread"] * spread("thickness"))
    return Opacities(
        study,
        side * LUNG_CENTRE_MM + given["place_spread_mm"] * np.clip(spread("x"), -2, 2),
        height + given["place_spread_mm"] * np.clip(spread("y"), -2, 2),
        np.clip(width, 9, 48),
        np.clip(width * tall, 9, 75),
        np.clip(thick, 3, 60),
    )
