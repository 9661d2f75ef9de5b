"""Compare a fresh sample with the published figures that the spec lists."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from proofkit.core.errors import ProofkitError
from proofkit.generator import sample, spec
from proofkit.generator.found import Found
from proofkit.generator.parts import model
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read
from proofkit.generator.streams import refuse_odd_seed

LEAST_SIZE = 100_000
_LARGEST_CHECKED = 10_000_000
_ERRORS = 2.0


@dataclass(frozen=True)
class Verdict:
    """One check with what was found; `tolerance` is already widened by the sampling error."""

    check: spec.Check
    found: Found
    tolerance: float
    holds: bool

    @property
    def is_by_chance(self) -> bool:
        """Whether it holds only because a sample may miss by two standard errors."""
        one, found = self.check, self.found
        exact = Found(found.values, (0.0,) * len(found.errors))
        return self.holds and not judge(one, exact).holds

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as the command prints it."""
        published = self.check.published
        places = self.check.decimals + 1
        values = [round(x, places) if math.isfinite(x) else None for x in self.found.values]
        return {
            "id": self.check.id,
            "what": self.check.what,
            "published": list(published) if isinstance(published, tuple) else published,
            "found": values[0] if self.check.kind != "order" else values,
            "tolerance": round(wide, places + 1) if math.isfinite(wide := self.tolerance) else None,
            "holds": self.holds,
            "source": self.check.source,
            "unit": self.check.unit,
        }


def check(
    dataset: str,
    *,
    size: int | None = None,
    seed: int = 0,
    settings: Sequence[str] = (),
    on_block: Callable[[], None] = lambda: None,
) -> list[Verdict]:
    """Draw a sample and judge every check; return the verdicts in the spec's order.

    Raises:
        ProofkitError: no such data set or setting, or too few records to measure every figure.
    """
    declared = read(dataset)
    records = sample_size(declared, size)
    refuse_odd_seed(seed)
    drawn = sample.draw(
        declared, size=records, seed=seed, settings=settle(declared, settings), on_block=on_block
    )
    found = _measured(drawn, records, settings)
    return [judge(one, found[one.id]) for one in declared.checks]


def _measured(drawn: sample.Sample, size: int, settings: Sequence[str]) -> Mapping[str, Any]:
    """Return what the model measures; NaN where settings leave nobody in the group of a figure."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            return model(drawn.spec.name).measure(drawn)
    except (ZeroDivisionError, np.linalg.LinAlgError) as error:
        of_settings = f"with {' '.join(settings)}, " if settings else ""
        other = "other settings or " if settings else ""
        raise ProofkitError(
            f"{of_settings}{size:,} records leave a group empty that a published figure is of; "
            f"check with {other}a larger --size"
        ) from error


def sample_size(declared: spec.Spec, size: int | None) -> int:
    """Return the wanted size, or one large enough for the published figures to show.

    Raises:
        ProofkitError: fewer records than every group of a figure needs, or more than memory holds.
    """
    usual = max(declared.size, LEAST_SIZE)
    if size is None:
        return usual
    if size < declared.smallest_checked:
        raise ProofkitError(
            f"a check needs more records: --size is at least {declared.smallest_checked:,} "
            f"({declared.record}), not {size:,}; leave it out for {usual:,}"
        )
    if size > _LARGEST_CHECKED:
        raise ProofkitError(
            f"a check holds its sample in memory: --size is at most {_LARGEST_CHECKED:,} "
            f"({declared.record}), not {size:,}"
        )
    return size


def judge(one: spec.Check, found: Found) -> Verdict:
    """Say whether a finding agrees with a published figure.

    A value or a range may miss by two standard errors more than its tolerance; an order is broken
    when a step goes the wrong way by more than two standard errors of that step.
    """
    if one.kind == "order":
        steps = zip(found.values, found.values[1:], found.errors, found.errors[1:], strict=False)
        wrong = [(after - before) / (math.hypot(a, b) or 1e-12) for before, after, a, b in steps]
        return Verdict(one, found, 0.0, all(step <= _ERRORS for step in wrong))
    value, slack = found.values[0], _ERRORS * found.errors[0]
    if isinstance(one.published, tuple):
        low, high = one.published
        return Verdict(one, found, slack, bool(low - slack <= value <= high + slack))
    assert isinstance(one.published, int | float)
    tolerance = one.tolerance + slack
    return Verdict(one, found, tolerance, bool(abs(value - one.published) <= tolerance))
