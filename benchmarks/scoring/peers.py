"""What the scorecard is measured against, on the same leads: learners of the extra "bench", and Odoo's formula."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import catboost
import lightgbm
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from benchmarks.scoring import odoo
from services.scorecard.measures import Floats, Outcome
from services.scorecard.table import Kind, Table

Predict = Callable[[Table], Floats]
Fit = Callable[[Table, Outcome], Predict]
_EMPTY = "(empty)"


def frame(table: Table) -> pd.DataFrame:
    """The table for others: numbers as they are, everything else as text."""
    columns = {
        a.name: table.columns[a.name]
        if a.kind is Kind.NUMBER
        else pd.Series([v or _EMPTY for v in table.columns[a.name].tolist()], dtype=object)
        for a in table.attributes
    }
    return pd.DataFrame(columns)


def _names(table: Table) -> tuple[list[str], list[str]]:
    numbers = [a.name for a in table.attributes if a.kind is Kind.NUMBER]
    return numbers, [a.name for a in table.attributes if a.kind is not Kind.NUMBER]


def _logistic(model: Any) -> Fit:
    def fit(table: Table, outcome: Outcome) -> Predict:
        numbers, others = _names(table)
        numbers = [name for name in numbers if np.isfinite(table.columns[name]).any()]
        prepare = ColumnTransformer(
            [
                (
                    "number",
                    make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler()),
                    numbers,
                ),
                ("other", OneHotEncoder(handle_unknown="infrequent_if_exist", min_frequency=3), others),
            ]
        )
        fitted = make_pipeline(prepare, model()).fit(frame(table), outcome)
        return lambda asked: np.asarray(fitted.predict_proba(frame(asked))[:, 1])

    return fit


class _Categories:
    """Categories of a frame as those of the training, at most 200 each; what was never seen is missing."""

    def __init__(self, table: Table) -> None:
        made = frame(table)
        _, self.others = _names(table)
        self.kept = {name: made[name].value_counts().index[:200].tolist() for name in self.others}

    def of(self, table: Table) -> pd.DataFrame:
        made = frame(table)
        for name, kept in self.kept.items():
            made[name] = pd.Categorical(made[name].where(made[name].isin(kept)), categories=kept)
        return made


def _boosting(table: Table, outcome: Outcome) -> Predict:
    categories = _Categories(table)
    made = categories.of(table)
    made = made.loc[:, made.notna().any()]
    model = HistGradientBoostingClassifier(categorical_features="from_dtype", random_state=0).fit(made, outcome)
    return lambda asked: np.asarray(model.predict_proba(categories.of(asked)[made.columns])[:, 1])


def _lightgbm(table: Table, outcome: Outcome) -> Predict:
    categories = _Categories(table)
    model = lightgbm.LGBMClassifier(verbose=-1, n_jobs=1, random_state=0).fit(categories.of(table), outcome)
    return lambda asked: np.asarray(model.predict_proba(categories.of(asked)))[:, 1]


def _catboost(table: Table, outcome: Outcome) -> Predict:
    """From 1,000 rows depth 6, stopped early on a tenth; below that 300 trees of depth 4."""
    _, others = _names(table)
    many = len(outcome) >= 1000
    settings: dict[str, Any] = {"iterations": 1500, "learning_rate": 0.05} if many else {"iterations": 300, "depth": 4}
    model = catboost.CatBoostClassifier(
        **settings, random_seed=0, verbose=False, thread_count=1, allow_writing_files=False, cat_features=others
    )
    kept = np.random.default_rng(0).permutation(len(outcome)) < len(outcome) * 0.9
    if many:
        held = (frame(table.take(~kept)), outcome[~kept])
        model.fit(frame(table.take(kept)), outcome[kept], eval_set=held, early_stopping_rounds=50)
    else:
        model.fit(frame(table), outcome)
    return lambda asked: np.asarray(model.predict_proba(frame(asked))[:, 1])


PEERS: Mapping[str, Fit] = {
    "Odoo's naive Bayes": odoo.fit,
    "logistic regression": _logistic(lambda: LogisticRegression(max_iter=2000)),
    "logistic regression, C=0.1": _logistic(lambda: LogisticRegression(C=0.1, max_iter=2000)),
    "logistic regression, C by CV": _logistic(
        lambda: LogisticRegressionCV(
            Cs=[0.01, 0.03, 0.1, 0.3, 1.0, 3.0],
            cv=3,
            scoring="neg_log_loss",
            max_iter=2000,
            l1_ratios=(0,),
            use_legacy_attributes=False,
        )
    ),
    "HistGradientBoosting": _boosting,
    "LightGBM": _lightgbm,
    "CatBoost": _catboost,
}
