"""Patient flow: what patients bring is drawn, what happens to them is simulated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from proofkit.generator.blocks import Block
from proofkit.generator.models.patient_flow import calendar, patients, resources, rows
from proofkit.generator.models.patient_flow.calendar import Stretch
from proofkit.generator.models.patient_flow.measures import measure
from proofkit.generator.models.patient_flow.patients import Patients
from proofkit.generator.models.patient_flow.simulation import simulate
from proofkit.generator.models.patient_flow.summary import summary
from proofkit.generator.models.patient_flow.times import Times, times

__all__ = ["build", "measure", "summarise"]


def build(block: Block) -> Mapping[str, Mapping[str, Any]]:
    """Simulate one block: a stretch of days in one hospital."""
    return rows.tables(block, *_simulated(block))


def summarise(block: Block) -> Mapping[str, Any]:
    """Simulate one block and return one row of measures, without its tables."""
    return summary(block, *_simulated(block))


def _simulated(block: Block) -> tuple[Stretch, Patients, Times]:
    where = calendar.stretch(block)
    arrived = np.concatenate([where.arrivals, where.others])
    drawn = patients.draw(block, where.hospital, arrived)
    plan, order = resources.plan(block, where, drawn)
    return where, drawn, times(drawn, plan, order, simulate(plan))
