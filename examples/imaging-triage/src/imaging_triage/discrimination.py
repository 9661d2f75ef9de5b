"""How well a score ranks those with the outcome above those without it."""

import numpy as np


def auc(outcome: np.ndarray, score: np.ndarray, weight: np.ndarray) -> float:
    """Return the area under the ROC curve; a tie counts one half."""
    with_outcome, without, _ = _by_score(outcome, score, weight)
    below = np.cumsum(without) - without
    pairs = with_outcome.sum() * without.sum()
    return float((with_outcome * (below + without / 2)).sum() / pairs) if pairs else float("nan")


def average_precision(outcome: np.ndarray, score: np.ndarray, weight: np.ndarray) -> float:
    """Return the area under the precision-recall curve as a sum of steps, without interpolation."""
    with_outcome, without, _ = _by_score(outcome, score, weight)
    found = np.cumsum(with_outcome[::-1])
    called = found + np.cumsum(without[::-1])
    if not found[-1]:
        return float("nan")
    precision = np.divide(found, called, out=np.zeros_like(found), where=called > 0)
    return float((precision * with_outcome[::-1]).sum() / found[-1])


def roc(outcome: np.ndarray, score: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the false and the true positive rate at every threshold, from none to all."""
    with_outcome, without, _ = _by_score(outcome, score, np.ones(len(outcome)))
    false_positive = np.cumsum(without[::-1]) / without.sum()
    true_positive = np.cumsum(with_outcome[::-1]) / with_outcome.sum()
    return np.insert(false_positive, 0, 0), np.insert(true_positive, 0, 0)


def precision_recall(outcome: np.ndarray, score: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return recall and precision at every threshold, from few calls to many."""
    with_outcome, without, _ = _by_score(outcome, score, np.ones(len(outcome)))
    found, wrong = np.cumsum(with_outcome[::-1]), np.cumsum(without[::-1])
    return found / with_outcome.sum(), found / (found + wrong)


def _by_score(
    outcome: np.ndarray, score: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the weight with and without the outcome at each distinct score, ascending."""
    order = np.argsort(score, kind="stable")
    values, starts = np.unique(score[order], return_index=True)
    positive = (weight * outcome)[order]
    with_outcome = np.add.reduceat(positive, starts)
    return with_outcome, np.add.reduceat(weight[order], starts) - with_outcome, values
