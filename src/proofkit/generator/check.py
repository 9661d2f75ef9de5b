"""Compare a fresh sample with the published figures that the spec lists."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from proofkit.core.errors import ProofkitError
from proofkit.generator import sample, spec
from proofkit.generator.found import Found
from proofkit.generator.parts import model
from proofkit.generator.settings import settle
from proofkit.generator.spec_reader import read

LEAST_SIZE = 100_000
_ERRORS = 2.0


@dataclass(frozen=True)
class Verdict:
    """One check with what was found; `tolerance` is already widened by the sampling error."""

    check: spec.Check
    found: Found
    tolerance: float
    holds: bool

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as the command prints it."""
        published = self.check.published
        places = self.check.decimals + 1
        values = [round(value, places) for value in self.found.values]
        return {
            "id": self.check.id,
            "what": self.check.what,
            "published": list(published) if isinstance(published, tuple) else published,
            "found": values[0] if self.check.kind != "order" else values,
            "tolerance": round(self.tolerance, places + 1),
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
        ProofkitError: no such data set or setting, or a size below 1.
    """
    declared = read(dataset)
    records = sample_size(declared, size)
    drawn = sample.draw(
        declared, size=records, seed=seed, settings=settle(declared, settings), on_block=on_block
    )
    found = model(dataset).measure(drawn)
    return [judge(one, found[one.id]) for one in declared.checks]


def sample_size(declared: spec.Spec, size: int | None) -> int:
    """Return the wanted size, or one large enough for the published figures to show.

    Raises:
        ProofkitError: a size below 1.
    """
    records = max(declared.size, LEAST_SIZE) if size is None else size
    if records < 1:
        raise ProofkitError(f"--size is at least 1 ({declared.record}), not {records}")
    return records


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
