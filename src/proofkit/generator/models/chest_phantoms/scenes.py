"""Put person, posture and findings together into what lies in the beam."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.chance import Flags, Floats
from proofkit.generator.models.chest_phantoms import shapes
from proofkit.generator.models.chest_phantoms.findings import OTHER_KINDS, Findings
from proofkit.generator.models.chest_phantoms.patients import AP, WARD, Studies
from proofkit.generator.models.chest_phantoms.shapes import Chest, Paths

_LUNG_FULL_CM = 6.0


@dataclass(frozen=True)
class Scenes:
    """The anatomy of each study, and where its other findings sit."""

    chests: tuple[Chest, ...]
    has_line: Flags
    side: Floats
    spot_x_mm: Floats
    spot_y_mm: Floats
    extent: Floats


def draw(block: Block, studies: Studies, findings: Findings) -> Scenes:
    """Draw the anatomy of a block's studies; what belongs to a person is drawn once for each."""
    given = block.spec.parameters["anatomy"]
    rows, people = len(studies.person), studies.people
    most = int(studies.person.max()) + 1

    def of_person(name: str) -> Floats:
        values: Floats = block.stream(name).standard_normal(most)[studies.person]
        return values

    def of_study(name: str) -> Floats:
        values: Floats = block.stream(name).standard_normal(rows)
        return values

    is_ap = studies.view == AP
    large, hyper = findings.others["enlarged_heart"], findings.others["hyperinflation"]
    width = 1 + 0.035 * of_person("width") + np.where(people.is_male, 0.02, -0.03)
    height = 1 + 0.03 * of_person("height") + np.where(people.is_male, 0.015, -0.02)
    depth = given["depth_cm"] * np.exp(0.7 * (people.log_bmi - 3.34))
    heart = (1 + 0.05 * of_person("heart")) * np.where(is_ap, given["ap_heart"], 1.0)
    extent = np.clip(block.stream("extent").random(most)[studies.person], 0.05, 1)
    heart = heart * np.where(large, 1.22 + 0.22 * extent, 1.0) * np.where(hyper, 0.88, 1.0)
    breath = given["breath_spread_mm"] * of_study("breath")
    breath = breath + np.where(is_ap, given["ap_diaphragm_mm"], 0.0) + np.where(hyper, 24, 0)
    shift = np.where(is_ap, 7.0, 3.0) * of_study("shift")
    breast = np.where(people.is_male, 0.1, 1.1) * np.exp(0.3 * of_person("breast"))
    line = (studies.setting == WARD) & (block.stream("line").random(rows) < given["line_share"])
    columns = zip(
        *(column.tolist() for column in (width, height, depth, heart, breath, shift, breast, line)),
        strict=True,
    )
    side = np.where(block.stream("other_side").random(most)[studies.person] < 0.5, -1.0, 1.0)
    return Scenes(
        tuple(Chest(*row) for row in columns),
        line,
        side,
        side * shapes.LUNG_CENTRE_MM + 26 * np.clip(of_person("spot_x"), -1.3, 1.3),
        -5 + 45 * np.clip(of_person("spot_y"), -1.6, 1.4),
        extent,
    )


def trace(
    scenes: Scenes, findings: Findings, study: int, pixels: int, rng: np.random.Generator
) -> Paths:
    """Return what lies in the beam in one study, vessels and findings included."""
    chest = scenes.chests[study]
    paths = shapes.trace(chest, pixels)
    x, y = shapes.grid(pixels)
    x, y = (x - chest.shift_mm) / chest.width, y / chest.height
    air = np.clip(paths.lung_cm / _LUNG_FULL_CM, 0, 1)
    vessels = _clutter(pixels, rng)
    extra = 0.30 * vessels * air
    found = findings.opacities
    for row in found.of(study):
        radius = ((x - found.x_mm[row]) / found.half_width_mm[row]) ** 2
        radius = radius + ((y - found.y_mm[row]) / found.half_height_mm[row]) ** 2
        # A plateau with an uneven, soft border: air spaces fill lobule by lobule.
        shape = np.exp(-0.8 * (radius * np.exp(0.35 * vessels)) ** 1.4)
        extra = extra + 0.1 * found.thickness_mm[row] * shape * air
    for name in OTHER_KINDS:
        if findings.others[name][study] and name in _DRAWN:
            extra = extra + _DRAWN[name](x, y, scenes, study, chest, paths, air)
    return Paths(paths.tissue_cm + extra, paths.bone_cm, paths.metal_cm, paths.lung_cm)


def _clutter(pixels: int, rng: np.random.Generator) -> Floats:
    """Return a field of blood vessels and other texture: power falls with spatial frequency."""
    waves = np.fft.rfft2(rng.standard_normal((pixels, pixels)))
    rows = np.fft.fftfreq(pixels)[:, None] * pixels
    columns = np.fft.rfftfreq(pixels)[None, :] * pixels
    frequency = np.hypot(rows, columns)
    field = np.fft.irfft2(waves / np.maximum(frequency, 3) ** 1.4, s=(pixels, pixels))
    result: Floats = (field - field.mean()) / field.std()
    return result


def _effusion(
    x: Floats, y: Floats, scenes: Scenes, study: int, chest: Chest, paths: Paths, air: Floats
) -> Floats:
    side = scenes.side[study]
    lateral = np.clip(side * x / 130, 0, 1)
    level = 98 + chest.diaphragm_mm - 62 * scenes.extent[study] * lateral**2
    fluid = shapes.edge(level - y, 4) * shapes.edge(-side * x + 20, 3)
    replaced: Floats = 0.72 * paths.lung_cm * fluid
    return replaced


def _nodule(
    x: Floats, y: Floats, scenes: Scenes, study: int, chest: Chest, paths: Paths, air: Floats
) -> Floats:
    radius = 7 + 7 * scenes.extent[study]
    gap = (x - scenes.spot_x_mm[study]) ** 2 + (y - scenes.spot_y_mm[study]) ** 2
    ball: Floats = 0.2 * np.sqrt(np.clip(radius**2 - gap, 0, None)) * (air > 0)
    return ball


def _band(
    x: Floats, y: Floats, scenes: Scenes, study: int, chest: Chest, paths: Paths, air: Floats
) -> Floats:
    across = x - scenes.side[study] * shapes.LUNG_CENTRE_MM
    middle = 42 + chest.diaphragm_mm / 2 + 0.25 * across * scenes.side[study]
    length = 22 + 20 * scenes.extent[study]
    inside = shapes.edge(np.abs(across) - length, 4) * air
    band: Floats = 0.8 * np.exp(-(((y - middle) / 3.2) ** 2)) * inside
    return band


_Drawing = Callable[[Floats, Floats, Scenes, int, Chest, Paths, Floats], Floats]
_DRAWN: dict[str, _Drawing] = {
    "pleural_effusion": _effusion,
    "nodule": _nodule,
    "linear_atelectasis": _band,
}
"""An enlarged heart and hyperinflation change the chest itself, so they are not drawn on top."""
