"""One model of some leads: which learners, how strong, and how much each one's word counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import numpy as np
from sklearn.model_selection import StratifiedKFold

from services.scorecard import cutting
from services.scorecard.cells import EMPTY
from services.scorecard.learners import assembling, interplay, pairing, ridge, stacking, trees
from services.scorecard.learners.coded import Coded, Shape, code, mixed
from services.scorecard.learners.interplay import Interplay, Trial
from services.scorecard.measures import Outcome, logit
from services.scorecard.scorecard import Scorecard
from services.scorecard.table import Table

FEW = 300
PAIRS_FROM = 300
SHARES = (0.7, 0.3)
SHARE_OF_PAIRS = 1.0
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
    return mixed([steady, trees.fit(coded, outcome, seed=seed)], SHARES, 0.0)


def _of_many(coded: Coded, outcome: Outcome, seed: int) -> Shape:
    strength = ridge.choose_strength(coded, outcome, seed=seed)
    seen, truth = _some(coded, outcome, seed)
    said = np.zeros((len(SHARES), seen.rows))
    trials: list[Trial] = []
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(truth, truth):
        part, codes = seen.take(train), seen.codes[:, test]
        alone = _learn_alone(part, truth[train], strength, seed)
        said[:, test] = [shape.of(codes) for shape in alone]
        if _has_pairs(coded):
            trials.append(Trial(_learn_together(part, truth[train], alone), codes, test))
    weights, base = stacking.weigh(list(said), truth, SHARES)
    alone = _learn_alone(coded, outcome, strength, seed)
    rounds, of_pairs = interplay.choose_rounds(trials, base + np.asarray(weights) @ said, truth)
    if not rounds:
        return mixed(alone, weights, base)
    weights, base = stacking.weigh([*said, of_pairs], truth, (*SHARES, SHARE_OF_PAIRS))
    together = _learn_together(coded, outcome, alone)
    together.grow(rounds)
    return mixed([*alone, together.shape()], weights, base)


def _has_pairs(coded: Coded) -> bool:
    return coded.rows >= PAIRS_FROM and len(coded.axes) > 1


def _some(coded: Coded, outcome: Outcome, seed: int) -> tuple[Coded, Outcome]:
    """At most 20,000 of the leads: enough to tell how much each learner's word counts."""
    if coded.rows <= STACKED_ON_AT_MOST:
        return coded, outcome
    kept = np.sort(np.random.default_rng(seed).permutation(coded.rows)[:STACKED_ON_AT_MOST])
    return coded.take(kept), outcome[kept]


def _learn_alone(coded: Coded, outcome: Outcome, strength: float, seed: int) -> list[Shape]:
    return [ridge.fit(coded, outcome, strength=strength, seed=seed), trees.fit(coded, outcome, seed=seed)]


def _learn_together(coded: Coded, outcome: Outcome, alone: Sequence[Shape]) -> Interplay:
    log_odds = mixed(alone, SHARES, 0.0).of(coded.codes)
    return Interplay(coded, outcome, pairing.strongest(coded, outcome, log_odds), log_odds)
