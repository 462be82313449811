"""How good a learner is: on the newest fifth or in five folds, trained on few leads and on all.

Seconds are of the processor, in one thread: what else the machine does is not measured.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from statistics import fmean
from time import process_time

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.scoring import files
from benchmarks.scoring.files import Leads
from services.scorecard import fitting, measures
from services.scorecard.measures import Floats, Outcome
from services.scorecard.table import Table

Predict = Callable[[Table], Floats]
Fit = Callable[[Table, Outcome], Predict]
Figures = Mapping[str, float]
SIZES = (80, 200, 1000)
BALANCED_UP_TO = 200
DRAWS = 5


def ours(table: Table, outcome: Outcome) -> Predict:
    """The scorecard, with the attributes that its screening recommends."""
    return fitting.fit(table, outcome, wishes=fitting.Wishes()).probabilities


def measure(leads: Leads, fit: Fit, *, draws: int = DRAWS) -> dict[str, Figures]:
    """The figures by number of training rows: means over the splits, and over the draws where there are fewer rows.

    80 and 200 rows are drawn half and half; what is then promised is moved back to the share won among all.
    """
    sizes = [size for size in SIZES if size < len(leads.outcome) * 0.8]
    found = {str(size): _mean(_of_size(leads, fit, size, draws)) for size in sizes}
    return {**found, "all": _mean(_of_all(leads, fit))}


def _of_all(leads: Leads, fit: Fit) -> Iterator[Figures]:
    for train, test in files.splits(leads):
        yield _figures(fit, *leads.take(train), *leads.take(test))


def _of_size(leads: Leads, fit: Fit, size: int, draws: int) -> Iterator[Figures]:
    for train, test in files.splits(leads):
        rate = float(leads.outcome[train].mean())
        for draw in range(draws if leads.dated else max(1, draws // 2)):
            rows = _draw(leads.outcome, train, size, draw)
            yield _figures(fit, *leads.take(rows), *leads.take(test), natural_rate=rate)


def _draw(outcome: Outcome, rows: NDArray[np.intp], size: int, seed: int) -> NDArray[np.intp]:
    chance = np.random.default_rng(1000 + seed)
    won, lost = rows[outcome[rows]], rows[~outcome[rows]]
    of_won = size // 2 if size <= BALANCED_UP_TO else max(2, round(size * len(won) / len(rows)))
    of_won = min(of_won, len(won))
    drawn = [chance.permutation(won)[:of_won], chance.permutation(lost)[: size - of_won]]
    return np.sort(np.concatenate(drawn))


def _figures(
    fit: Fit, table: Table, outcome: Outcome, test: Table, truth: Outcome, *, natural_rate: float | None = None
) -> Figures:
    with warnings.catch_warnings(), threadpool_limits(limits=1):
        warnings.simplefilter("ignore")
        begun = process_time()
        predict = fit(table, outcome)
        trained = process_time() - begun
        begun = process_time()
        chances = predict(test)
        scored = process_time() - begun
        single = _single(predict, test)
    if natural_rate is not None:
        moved = measures.logit(natural_rate) - measures.logit(float(outcome.mean()))
        chances = measures.sigmoid(measures.logit(chances) + moved)
    return {
        "auc": measures.auc(truth, chances),
        "brier": measures.brier(truth, chances),
        "log_loss": measures.log_loss(truth, chances),
        "calibration_error": measures.calibration_error(truth, chances),
        "training_seconds": trained,
        "leads_per_second": len(truth) / scored,
        "single_lead_ms": single,
    }


def _single(predict: Predict, test: Table, times: int = 5) -> float:
    """The median milliseconds of one lead by itself."""
    one = test.take(slice(0, 1))
    took = []
    for _ in range(times):
        begun = process_time()
        predict(one)
        took.append((process_time() - begun) * 1000)
    return sorted(took)[times // 2]


def _mean(figures: Iterator[Figures]) -> Figures:
    listed = list(figures)
    return {name: round(fmean(one[name] for one in listed), 5) for name in listed[0]}


def explained(leads: Leads) -> dict[str, object]:
    """What the scorecard of the first split uses, how large it is, and how far its reasons are from adding up."""
    train, test = next(files.splits(leads))
    learned = partial(fitting.fit, wishes=fitting.Wishes())(*leads.take(train))
    asked, _ = leads.take(test)
    sums = learned.contributions(asked).sum(axis=1) + learned.base_log_odds
    return {
        "attributes_used": [attribute.name for attribute in learned.attributes],
        "pairs": len(learned.pairs),
        "explanation_residual": float(np.abs(sums - learned.log_odds(asked)).max()),
    }
