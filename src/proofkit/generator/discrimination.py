"""Discrimination and a plain logistic model, for checks that ask what a reader would find."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from proofkit.generator.chance import Floats, probability
from proofkit.generator.found import Found


@dataclass(frozen=True)
class Logistic:
    """A fitted logistic model: intercept first, then one weight a column, and their errors."""

    weights: tuple[float, ...]
    errors: tuple[float, ...]


def auc(score: Floats, label: Floats) -> Found:
    """Return the area under the ROC curve, ties at half, with the error of Hanley and McNeil."""
    positive, negative = float(label.sum()), float((1 - label).sum())
    values, place = np.unique(score, return_inverse=True)
    ups = np.bincount(place, weights=label, minlength=len(values))
    downs = np.bincount(place, weights=1 - label, minlength=len(values))
    below = np.cumsum(downs) - downs
    area = float((ups * (below + downs / 2)).sum()) / (positive * negative)
    first, second = area / (2 - area), 2 * area**2 / (1 + area)
    variance = area * (1 - area)
    variance += (positive - 1) * (first - area**2) + (negative - 1) * (second - area**2)
    return Found((area,), (float(np.sqrt(variance / (positive * negative))),))


def logistic(design: Floats, label: Floats, ridge: float = 1e-6) -> Logistic:
    """Fit a logistic model by Newton's method; `design` has one row a record, no intercept."""
    matrix = np.column_stack([np.ones(len(label)), design])
    weights = np.zeros(matrix.shape[1])
    for _ in range(30):
        risk = probability(matrix @ weights)
        curvature = (matrix * (risk * (1 - risk))[:, None]).T @ matrix
        curvature += ridge * np.eye(len(weights))
        step = np.linalg.solve(curvature, matrix.T @ (label - risk))
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    errors = np.sqrt(np.diag(np.linalg.inv(curvature)))
    return Logistic(tuple(map(float, weights)), tuple(map(float, errors)))


def predict(model: Logistic, design: Floats) -> Floats:
    """Return the probability of each row."""
    return probability(model.weights[0] + design @ np.array(model.weights[1:]))
