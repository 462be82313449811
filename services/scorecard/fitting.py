"""Learning a scorecard from closed leads. Needs scikit-learn; imported only where a model is trained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold
from threadpoolctl import threadpool_limits

from services.scorecard import report, screening, suspecting
from services.scorecard.learners import modelling, rescuing
from services.scorecard.measures import Outcome, logit, sigmoid
from services.scorecard.report import Report, Tested, Warned
from services.scorecard.scorecard import Scorecard
from services.scorecard.screening import LeftOut, Screened
from services.scorecard.suspecting import Clue
from services.scorecard.table import Table

SEED = 20_240_229
NEWEST = 0.2
TESTED_ON_AT_LEAST = 30
TWICE_BELOW = 200
FOLDS = 5
MOST_ROWS = 200_000
FEWEST_OF_EACH = 10
OUTCOME_DRIFT, OUTCOME_DRIFT_ERRORS = 0.7, 4.0
Progress = Callable[[int, int], None]
Records = NDArray[np.intp]


class TooFewOutcomes(Exception):
    """There are fewer than ten leads of an outcome: nothing can be learned and tested."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The administrator's: what to use (None: the attributes that the screening recommends), whose blanks to ignore."""

    chosen: frozenset[str] | None = None
    ignore_empty: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Learned:
    """What came of it: the scorecard, how good it is, and what is to be said of every attribute."""

    scorecard: Scorecard
    report: Report
    screened: tuple[Screened, ...]


@dataclass(frozen=True)
class _Lesson:
    """What is the same for every model that is made on the way."""

    wishes: Wishes
    open_rows: Table | None
    changed_at_closing: Mapping[str, float]
    records: Records

    @property
    def rows_a_record(self) -> float:
        return len(self.records) / (int(self.records[-1]) + 1)

    def folds(self, outcome: Outcome, folds: int, seed: int) -> Iterator[tuple[Records, Records]]:
        """Rows to learn from and rows to test on, the rows of a record together."""
        if self.rows_a_record == 1.0:
            yield from StratifiedKFold(folds, shuffle=True, random_state=seed).split(outcome, outcome)
        else:
            together = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
            yield from together.split(outcome, outcome, self.records)

    def screen(self, table: Table, outcome: Outcome) -> list[Screened]:
        screened = screening.screen(
            table,
            outcome,
            open_rows=self.open_rows,
            changed_at_closing=self.changed_at_closing,
            chosen=self.wishes.chosen,
        )
        picked_by_hand = self.wishes.chosen is not None
        return screened if picked_by_hand else rescuing.rescue(screened, table, outcome, seed=SEED)

    def learn(self, table: Table, outcome: Outcome, screened: Sequence[Screened]) -> Scorecard:
        chosen = table.only(one.name for one in screened if one.chosen)
        return modelling.model(chosen, outcome, ignore_empty=self.wishes.ignore_empty, seed=SEED)


def learn(
    table: Table,
    outcome: Outcome,
    *,
    wishes: Wishes,
    records: Records | None = None,
    open_rows: Table | None = None,
    changed_at_closing: Mapping[str, float] | None = None,
    progress: Progress | None = None,
) -> Learned:
    """A scorecard of closed leads, oldest first, and the report on it; the same for the same leads.

    `records` says of which record each row is, where several are of one, next to each other: a record is either learned
    from or tested on, and counts once.

    It is learned from the oldest four fifths and tested on the newest fifth, or, where that has fewer than 30 of either
    outcome, learned from all and tested by leaving out (lead-management.md 5.6). Of many, the newest 200,000 are taken.
    Raises TooFewOutcomes. Source: docs/decisions/0016.
    """
    outcome = np.asarray(outcome, dtype=bool)
    table, outcome = table.take(slice(-MOST_ROWS, None)), outcome[-MOST_ROWS:]
    _need_both(outcome)
    of = np.arange(len(outcome)) if records is None else _numbered(records[-MOST_ROWS:])
    lesson = _Lesson(wishes, open_rows, changed_at_closing or {}, of)
    newest = of >= round((of[-1] + 1) * (1.0 - NEWEST))
    enough = min(len(np.unique(of[newest & (outcome == won)])) for won in (True, False)) >= TESTED_ON_AT_LEAST
    # With several threads, boosting is many times slower on busy cores, and not always the same.
    with threadpool_limits(limits=1):
        test = _tested_on_newest if enough else _tested_crosswise
        return test(lesson, table, outcome, newest, progress or _unheard)


def fit(table: Table, outcome: Outcome, *, wishes: Wishes) -> Scorecard:
    """A scorecard learned from all these leads, untested: for measuring against others on leads of one's own."""
    _need_both(outcome)
    lesson = _Lesson(wishes, None, {}, np.arange(len(outcome)))
    with threadpool_limits(limits=1):
        return lesson.learn(table, outcome, lesson.screen(table, outcome))


def _need_both(outcome: Outcome) -> None:
    if min(outcome.sum(), (~outcome).sum()) < FEWEST_OF_EACH:
        raise TooFewOutcomes


def _numbered(records: Records) -> Records:
    """The place of each row's record among the records, from 0."""
    begins = np.append(False, records[1:] != records[:-1])
    return np.cumsum(begins)


def _unheard(done: int, total: int) -> None:
    """Nobody follows how far it has come."""


def _tested_on_newest(lesson: _Lesson, table: Table, outcome: Outcome, newest: Outcome, progress: Progress) -> Learned:
    older = table.take(~newest)
    progress(0, 3)
    screened = _with_drift(lesson.screen(older, outcome[~newest]), table)
    progress(1, 3)
    made = lesson.learn(older, outcome[~newest], screened)
    progress(2, 3)
    log_odds = made.log_odds(table.take(newest))
    measured = report.measure(
        outcome[newest],
        sigmoid(log_odds),
        made.shown(log_odds),
        rows_train=len(older),
        rows_a_record=lesson.rows_a_record,
        tested_on=Tested.NEWEST,
        warnings=_warnings(screened, outcome, newest),
    )
    progress(3, 3)
    return Learned(made, measured, tuple(screened))


def _tested_crosswise(lesson: _Lesson, table: Table, outcome: Outcome, newest: Outcome, progress: Progress) -> Learned:
    """Each lead by models of the others; attributes are screened anew each time, or the test would be too kind."""
    folds = min(FOLDS, int(outcome.sum()), int((~outcome).sum()))
    repeats = 2 if len(outcome) < TWICE_BELOW else 1
    steps = folds * repeats + 1
    log_odds = np.zeros(len(outcome))
    done = 0
    for repeat in range(repeats):
        for train, test in lesson.folds(outcome, folds, SEED + repeat):
            progress(done, steps)
            part, truth = table.take(train), outcome[train]
            made = lesson.learn(part, truth, lesson.screen(part, truth))
            log_odds[test] += made.log_odds(table.take(test)) / repeats
            done += 1
    progress(done, steps)
    screened = _with_drift(lesson.screen(table, outcome), table)
    made = lesson.learn(table, outcome, screened)
    measured = report.measure(
        outcome,
        sigmoid(log_odds),
        made.shown(log_odds),
        rows_train=len(table),
        rows_a_record=lesson.rows_a_record,
        tested_on=Tested.CROSS,
        warnings=_warnings(screened, outcome, newest),
    )
    progress(steps, steps)
    return Learned(made, measured, tuple(screened))


def _with_drift(screened: Sequence[Screened], table: Table) -> list[Screened]:
    drifting = suspecting.drifting(table)
    return [
        replace(one, warning=Clue.DRIFT) if one.warning is None and one.name in drifting else one for one in screened
    ]


def _warnings(screened: Sequence[Screened], outcome: Outcome, newest: Outcome) -> tuple[Warned, ...]:
    chosen = [one for one in screened if one.chosen]
    found = {
        Warned.LEAKAGE: any(one.reason is LeftOut.LEAKAGE for one in chosen),
        Warned.DRIFT: any(one.warning is Clue.DRIFT for one in chosen),
        Warned.OUTCOME_DRIFT: _outcome_drifts(outcome, newest),
    }
    return tuple(warned for warned, holds in found.items() if holds)


def _outcome_drifts(outcome: Outcome, newest: Outcome) -> bool:
    """Whether the newest fifth was won much more or less often than before, beyond chance."""
    now, before, all_over = outcome[newest].mean(), outcome[~newest].mean(), outcome.mean()
    error = np.sqrt(all_over * (1.0 - all_over) * (1.0 / newest.sum() + 1.0 / (~newest).sum()))
    return bool(abs(logit(now) - logit(before)) > OUTCOME_DRIFT and abs(now - before) > OUTCOME_DRIFT_ERRORS * error)
