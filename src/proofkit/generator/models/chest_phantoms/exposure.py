"""From what lies in the beam to the grey values that a scanner stores.

Beer and Lambert's law, scattered light, the noise of counted photons, the blur of the detector,
then the scanner's own processing: a logarithm, the flattening of broad shadows, a window, and a
display curve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from proofkit.generator.chance import Floats
from proofkit.generator.models.chest_phantoms.shapes import FIELD_MM, Paths


@dataclass(frozen=True)
class Scanner:
    """How one fictional device takes and processes a picture."""

    photons_per_mm2: float
    scatter_share: float
    blur_mm: float
    flattening_share: float
    flattening_mm: float
    cover_cm: float
    cover_mm: float
    toe_level: float
    toe_slope: float

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Scanner:
        """Read a scanner from a row of the specification."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__})


def expose(
    paths: Paths,
    scanner: Scanner,
    beam: Mapping[str, Any],
    white: int,
    rng: np.random.Generator,
) -> NDArray[np.uint16]:
    """Return the stored picture, shape (pixels, pixels), of what lies in the beam.

    `beam` holds the attenuation of one centimetre of tissue, bone and metal; `white` is the grey
    value where least comes through.
    """
    pixel_mm = FIELD_MM / len(paths.tissue_cm)
    # Blankets, pads and folds of cloth lie on whoever is imaged in bed: as soft as an opacity.
    folds = blurred(rng.standard_normal(paths.tissue_cm.shape), scanner.cover_mm / pixel_mm)
    cover = scanner.cover_cm * np.maximum(folds / folds.std(), 0)
    through = np.exp(
        -beam["tissue_per_cm"] * (paths.tissue_cm + cover)
        - beam["bone_per_cm"] * paths.bone_cm
        - beam["metal_per_cm"] * paths.metal_cm
    )
    scatter = blurred(through, 40 / pixel_mm)
    share = scanner.scatter_share
    light = (1 - share) * through + share * scatter
    photons = scanner.photons_per_mm2 * pixel_mm**2
    noise = rng.standard_normal(light.shape) * np.sqrt(light / photons)
    seen = blurred(light + noise, scanner.blur_mm / pixel_mm)
    shown = _processed(-np.log(np.maximum(seen, 1e-6)), scanner, pixel_mm)
    grey: NDArray[np.uint16] = np.rint(white * shown).astype(np.uint16)
    return grey


def blurred(picture: Floats, sigma_pixels: float) -> Floats:
    """Return a picture under a Gaussian blur; at the border the weights are those inside."""
    pixels, sigma = len(picture), round(sigma_pixels, 6)
    return _convolved(picture, sigma) / _inside(pixels, sigma)


def _convolved(picture: Floats, sigma: float) -> Floats:
    pixels = len(picture)
    transfer = _transfer(pixels, sigma)
    wide = len(transfer)
    # Through the frequencies and not as matrix products, whose last bits depend on the machine.
    waves = np.fft.rfft2(picture, s=(wide, wide)) * transfer
    return np.fft.irfft2(waves, s=(wide, wide))[:pixels, :pixels]


@cache
def _inside(pixels: int, sigma: float) -> Floats:
    return np.maximum(_convolved(np.ones((pixels, pixels)), sigma), 1e-9)


@cache
def _transfer(pixels: int, sigma: float) -> Floats:
    wide = -(-(pixels + int(3 * sigma) + 1) // 16) * 16  # room for the tail; a size that is fast
    rows = np.fft.fftfreq(wide)[:, None]
    columns = np.fft.rfftfreq(wide)[None, :]
    return np.exp(-2 * (np.pi * sigma) ** 2 * (rows**2 + columns**2))


def _processed(density: Floats, scanner: Scanner, pixel_mm: float) -> Floats:
    """Return what the scanner shows, from 0 (black) to 1."""
    broad = blurred(density, scanner.flattening_mm / pixel_mm)
    density = density - scanner.flattening_share * (broad - broad.mean())
    # The window is set from the middle of the picture, as an automatic exposure control does.
    edge = len(density) // 8
    low, high = np.quantile(density[edge:-edge, edge:-edge], [0.01, 0.97])
    shown = np.clip((density - low) / (high - low), 0, 1.12) / 1.12
    # The display curve: a toe with a slope below 1 darkens the lungs and what is faint in them.
    level, slope = scanner.toe_level, scanner.toe_slope
    rest = slope * level + (shown - level) * (1 - slope * level) / (1 - level)
    curve: Floats = np.where(shown < level, slope * shown, rest)
    return curve
