"""Three scores for the same list: LACE, a logistic regression and boosted trees."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, OrdinalEncoder, StandardScaler
from threadpoolctl import threadpool_limits

from .cohort import CATEGORIES, COUNTS, FLAGS, LABORATORY, NUMBERS, OUTCOME, PERSON, PREDICTORS

FOLDS = 5
RARE = 50
"""Categories with fewer training rows are taken together."""

RIDGE = {"logisticregression__C": [0.001, 0.003, 0.01, 0.03, 0.1]}
"""Strengths of the penalty that are tried."""

TREES = {"histgradientboostingclassifier__max_iter": [40, 80, 120]}
"""Numbers of trees that are tried."""


def lace_refitted() -> Any:
    """Return LACE with its scale set anew: the order stays, the risk fits this place."""
    return make_pipeline(
        ColumnTransformer([("lace", "passthrough", ["lace"])]), LogisticRegression(C=np.inf)
    )


def logistic(more: Sequence[str] = ()) -> Any:
    """Return a ridge logistic regression on all predictors, and `more` categories.

    A missing laboratory value is set to the median of the training rows and flagged, so that the
    model can learn that not measuring is itself a sign. Everything is fitted in the pipeline: no
    statistic of a validation or test row reaches it.
    """
    encode = ColumnTransformer(
        [
            ("laboratory", SimpleImputer(strategy="median", add_indicator=True), list(LABORATORY)),
            ("counts", FunctionTransformer(np.log1p, feature_names_out="one-to-one"), list(COUNTS)),
            ("numbers", "passthrough", list(NUMBERS)),
            ("flags", "passthrough", list(FLAGS)),
            (
                "categories",
                OneHotEncoder(
                    min_frequency=RARE, handle_unknown="infrequent_if_exist", sparse_output=False
                ),
                [*CATEGORIES, *more],
            ),
        ]
    )
    return make_pipeline(encode, StandardScaler(), LogisticRegression(max_iter=2000))


def boosted(seed: int) -> Any:
    """Return gradient-boosted trees, which take missing values as they are."""
    encode = ColumnTransformer(
        [
            ("values", "passthrough", [*LABORATORY, *COUNTS, *NUMBERS, *FLAGS]),
            (
                "categories",
                OrdinalEncoder(
                    min_frequency=RARE, handle_unknown="use_encoded_value", unknown_value=-1
                ),
                list(CATEGORIES),
            ),
        ]
    )
    trees = HistGradientBoostingClassifier(
        learning_rate=0.05, max_leaf_nodes=8, min_samples_leaf=60, random_state=seed
    )
    return make_pipeline(encode, trees)


def fit(train: pd.DataFrame, seed: int) -> Mapping[str, Any]:
    """Return the fitted models by name, each tuned on the training set with persons together."""
    grids = {
        "lace": (lace_refitted(), {}),
        "logistic": (logistic(), RIDGE),
        "boosted": (boosted(seed), TREES),
    }
    # One thread: sums are then added in one order, and a busy machine is no slower than it must be.
    with threadpool_limits(limits=1):
        return {
            name: _tuned(model, grid, inputs(train), train) for name, (model, grid) in grids.items()
        }


def risk_with(columns: Sequence[str], train: pd.DataFrame, test: pd.DataFrame) -> np.ndarray:
    """Return the test risks of the logistic regression with some more columns as predictors."""
    seen = [*PREDICTORS, *columns]
    with threadpool_limits(limits=1):
        fitted = _tuned(logistic(columns), RIDGE, train[seen], train)
    return fitted.predict_proba(test[seen])[:, 1]


def inputs(cohort: pd.DataFrame) -> pd.DataFrame:
    """Return what a model may see: the predictors, and the LACE score made from them."""
    return cohort[[*PREDICTORS, "lace"]]


def risk(model: Any, cohort: pd.DataFrame) -> np.ndarray:
    """Return the predicted risk of readmission of each discharge."""
    return model.predict_proba(inputs(cohort))[:, 1]


def _tuned(model: Any, grid: Mapping[str, Any], seen: pd.DataFrame, train: pd.DataFrame) -> Any:
    search = GridSearchCV(model, grid, scoring="neg_log_loss", cv=GroupKFold(FOLDS))
    return search.fit(seen, train[OUTCOME], groups=train[PERSON]).best_estimator_


def out_of_fold_risk(model: Any, train: pd.DataFrame) -> np.ndarray:
    """Return for each training row the risk predicted by a model that did not see the person."""
    return cross_val_predict(
        model,
        inputs(train),
        train[OUTCOME],
        groups=train[PERSON],
        cv=GroupKFold(FOLDS),
        method="predict_proba",
    )[:, 1]


def contributions(model: Any, cohort: pd.DataFrame) -> pd.DataFrame:
    """Return how much each predictor moves the log-odds from the average patient's, per discharge.

    Only for the logistic regression, where the sum of a row and the intercept is the score.
    """
    encode, scale, regression = (step for _, step in model.steps)
    names = [name.split("__", 1)[1] for name in encode.get_feature_names_out()]
    values = scale.transform(encode.transform(inputs(cohort)))
    return pd.DataFrame(values * regression.coef_[0], columns=names, index=cohort.index)
