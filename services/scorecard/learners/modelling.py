"""One model of some leads: which learners, how strong, and how much each one's word counts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np
from sklearn.model_selection import StratifiedKFold

from services.scorecard import cutting
from services.scorecard.cells import EMPTY
from services.scorecard.learners import assembling, pairing, ridge, stacking, trees
from services.scorecard.learners.coded import Coded, Shape, code, mixed
from services.scorecard.measures import Floats, Outcome, logit
from services.scorecard.scorecard import Scorecard
from services.scorecard.table import Table

FEW = 300
PAIRS_FROM = 1_000
SHARES_OF_FEW = (0.7, 0.3)
SHARES = (0.5, 0.2, 0.3)
STACKED_ON_AT_MOST = 20_000
FOLDS = 3
Learner = Callable[[Coded, Outcome], Shape]


def model(table: Table, outcome: Outcome, *, ignore_empty: Collection[str], seed: int) -> Scorecard:
    """The scorecard of leads with both outcomes, using every attribute of the table; the same for the same leads."""
    if not table.attributes:
        rate = (int(outcome.sum()) + 0.5) / (len(outcome) + 1.0)
        return Scorecard((), (), float(logit(rate)), rate)
    cells = [cutting.cells(attribute, table.columns[attribute.name]) for attribute in table.attributes]
    coded = code(table, cells)
    learned = _without_blanks(coded, [a.name in ignore_empty for a in table.attributes])
    learn = _of_few if len(outcome) < FEW else _of_many
    shape = learn(learned, outcome, seed)
    return assembling.scorecard(
        shape, learned, coded, outcome, attributes=table.attributes, cells=cells, ignore_empty=ignore_empty
    )


def _without_blanks(coded: Coded, ignored: list[bool]) -> Coded:
    """A blank that is to be ignored is taken for the most usual value: nothing is learned from its being blank."""
    codes = coded.codes.copy()
    for place, ignore in enumerate(ignored):
        counts = coded.counts(place)
        counts[EMPTY] = 0
        if ignore and counts.any():
            codes[place][codes[place] == EMPTY] = int(np.argmax(counts))
    return replace(coded, codes=codes)


def _of_few(coded: Coded, outcome: Outcome, seed: int) -> Shape:
    """Nothing is chosen by looking at the outcomes: there are too few of them."""
    steady = ridge.fit(coded, outcome, strength=ridge.STRENGTH_OF_FEW, seed=seed)
    return mixed([steady, trees.fit(coded, outcome, seed=seed)], SHARES_OF_FEW, 0.0)


def _of_many(coded: Coded, outcome: Outcome, seed: int) -> Shape:
    strength = ridge.choose_strength(coded, outcome, seed=seed)
    with_pairs = coded.rows >= PAIRS_FROM and len(coded.axes) > 1
    predicted, truth = _out_of_fold(coded, outcome, strength, with_pairs, seed)
    weights, base = stacking.weigh(predicted, truth, SHARES if with_pairs else SHARES_OF_FEW)
    return mixed(_learn_all(coded, outcome, strength, with_pairs, seed), weights, base)


def _learn_all(coded: Coded, outcome: Outcome, strength: float, with_pairs: bool, seed: int) -> list[Shape]:
    steady = ridge.fit(coded, outcome, strength=strength, seed=seed)
    bent = trees.fit(coded, outcome, seed=seed)
    if not with_pairs:
        return [steady, bent]
    pairs = pairing.strongest(coded, outcome, bent.of(coded.codes))
    return [steady, bent, trees.fit(coded, outcome, pairs=pairs, seed=seed)]


def _out_of_fold(
    coded: Coded, outcome: Outcome, strength: float, with_pairs: bool, seed: int
) -> tuple[list[Floats], Outcome]:
    """What each learner says of leads that it did not see, on at most 20,000 of them."""
    if coded.rows > STACKED_ON_AT_MOST:
        kept = np.sort(np.random.default_rng(seed).permutation(coded.rows)[:STACKED_ON_AT_MOST])
        coded, outcome = coded.take(kept), outcome[kept]
    said = np.zeros((3 if with_pairs else 2, coded.rows))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    for train, test in folds.split(outcome, outcome):
        for place, shape in enumerate(_learn_all(coded.take(train), outcome[train], strength, with_pairs, seed)):
            said[place, test] = shape.of(coded.codes[:, test])
    return list(said), outcome
