"""From cells to a score: which cells look like an opacity, and how much that says of the study."""

from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from threadpoolctl import threadpool_limits

from . import features
from .features import Expected
from .studies import OUTCOME, PERSON

FOLDS = 5
INNER_FOLDS = 3
TOP_CELLS = (1, 4, 12)
CONTEXT = ["setting", "view", "scanner", "sex"]


class PictureModel:
    """Trees that judge cells, and a logistic regression that judges the study from them."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def fit(
        self, pictures: np.ndarray, marked: np.ndarray, outcome: np.ndarray, person: np.ndarray
    ) -> "PictureModel":
        """Learn from pictures, their marked cells and their outcome.

        The second step learns from cells judged by trees that did not see the person; from its
        own training cells it would learn too much trust.
        """
        unseen = np.zeros(marked.shape)
        for fit, judge in GroupKFold(INNER_FOLDS).split(pictures, groups=person):
            expected, trees = self._cells(pictures[fit], marked[fit], outcome[fit])
            unseen[judge] = _judged(expected, trees, pictures[judge])
        self.expected, self.trees = self._cells(pictures, marked, outcome)
        self.study = make_pipeline(StandardScaler(), LogisticRegression(C=1.0))
        self.study.fit(_summary(unseen), outcome)
        return self

    def cells(self, pictures: np.ndarray) -> np.ndarray:
        """Return how likely each cell lies in an opacity, shape (pictures, cells)."""
        return _judged(self.expected, self.trees, pictures)

    def risk(self, cells: np.ndarray) -> np.ndarray:
        """Return the probability of an opacity for each study, from its judged cells."""
        return self.study.predict_proba(_summary(cells))[:, 1]

    def _cells(
        self, pictures: np.ndarray, marked: np.ndarray, outcome: np.ndarray
    ) -> tuple[Expected, Any]:
        expected = Expected(pictures[outcome == 0])
        inputs = features.describe(pictures, expected).reshape(-1, len(features.NAMES))
        trees = HistGradientBoostingClassifier(
            max_iter=80,
            learning_rate=0.1,
            max_leaf_nodes=12,
            min_samples_leaf=40,
            early_stopping=False,
            random_state=self.seed,
        )
        return expected, trees.fit(inputs, marked.ravel())


def cross_fit(
    table: pd.DataFrame, pictures: np.ndarray, marked: np.ndarray, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return each study's risk and cells, judged by a model that never saw the person."""
    outcome, person = table[OUTCOME].to_numpy(), table[PERSON].to_numpy()
    risk, cells = np.zeros(len(table)), np.zeros(marked.shape)
    with one_thread():
        for train, test in folds(table):
            model = PictureModel(seed).fit(
                pictures[train], marked[train], outcome[train], person[train]
            )
            cells[test] = model.cells(pictures[test])
            risk[test] = model.risk(cells[test])
    return risk, cells


def one_thread() -> Any:
    """Return a context in which numerical libraries use one thread.

    The work is small, and sums in a fixed order give the same bits every time.
    """
    return threadpool_limits(1)


def context_risk(table: pd.DataFrame) -> np.ndarray:
    """Return the risk that the request form alone would give, cross-fitted by person."""
    known = ColumnTransformer(
        [("words", OneHotEncoder(), CONTEXT), ("age", StandardScaler(), ["age_years"])]
    )
    model = make_pipeline(known, LogisticRegression())
    with one_thread():
        return cross_val_predict(
            model,
            table,
            table[OUTCOME],
            groups=table[PERSON],
            cv=GroupKFold(FOLDS),
            method="predict_proba",
        )[:, 1]


def folds(table: pd.DataFrame) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the training and the test rows of each fold; a person lies in one fold."""
    return list(GroupKFold(FOLDS).split(table, groups=table[PERSON]))


def _judged(expected: Expected, trees: Any, pictures: np.ndarray) -> np.ndarray:
    inputs = features.describe(pictures, expected)
    judged = trees.predict_proba(inputs.reshape(-1, len(features.NAMES)))[:, 1]
    return judged.reshape(inputs.shape[:2])


def _summary(cells: np.ndarray) -> np.ndarray:
    """Return for each study the mean log-odds of its most suspicious cells."""
    inside = np.clip(cells, 1e-4, 1 - 1e-4)
    ordered = -np.sort(-np.log(inside / (1 - inside)), axis=1)
    return np.column_stack([ordered[:, :count].mean(axis=1) for count in TOP_CELLS])
