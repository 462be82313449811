"""Pairs of attributes: which are looked at, and what is learned of them beyond what each tells alone."""

from __future__ import annotations

import numpy as np
import pytest

from services.scorecard import cutting, fitting, measures
from services.scorecard.fitting import Wishes
from services.scorecard.learners import interplay, pairing, purifying, trees
from services.scorecard.learners.coded import Coded, code
from services.scorecard.learners.interplay import Interplay, Trial
from services.scorecard.measures import Floats, Outcome
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made

ODD = (Attribute("channel", Kind.CATEGORY), Attribute("weekday", Kind.CATEGORY), Attribute("amount", Kind.NUMBER))


def test_a_pair_that_matters_is_found_and_learned() -> None:
    coded, outcome, alone = _closed_leads()
    best = pairing.strongest(coded, outcome, alone, 1)
    assert {_name(place) for place in best[0]} == {"revenue", "size"}
    learned = Interplay(coded, outcome, best, alone)
    learned.grow(20)
    assert np.abs(learned.shape().pairs[best[0]]).max() > 0.5


def test_what_was_learned_is_all_in_the_tables() -> None:
    coded, outcome, alone = _closed_leads()
    learned = Interplay(coded, outcome, [(0, 1), (1, 2), (2, 4)], alone)
    learned.grow(5)
    by_parts = [measures.log_loss(outcome, measures.sigmoid(alone))]
    for _ in range(3):
        learned.grow(5)
        by_parts.append(measures.log_loss(outcome, measures.sigmoid(alone + learned.shape().of(coded.codes))))
    assert by_parts == sorted(by_parts, reverse=True)


def test_a_purified_pair_says_nothing_that_one_attribute_says_alone() -> None:
    coded, outcome, alone = _closed_leads()
    learned = Interplay(coded, outcome, [(1, 2)], alone)
    learned.grow(30)
    shape = learned.shape()
    pure, pairs = purifying.purify(shape, coded)
    same = pure.of(coded.codes) + pairs[0].of(coded.codes[1], coded.codes[2])
    assert same == pytest.approx(shape.of(coded.codes), abs=1e-9)
    said = pairs[0].of(coded.codes[1], coded.codes[2])
    by_level = np.bincount(coded.codes[1], said) / np.maximum(coded.counts(1), 1)
    assert by_level == pytest.approx(np.zeros_like(by_level), abs=1e-3)
    assert all(abs(points[coded.codes[place]].mean()) < 1e-9 for place, points in enumerate(pure.points))


def test_two_attributes_of_which_neither_tells_anything_alone_are_learned_together() -> None:
    table, outcome = _odd(3000)
    learned = fitting.fit(table, outcome, wishes=Wishes(chosen=frozenset(a.name for a in ODD)))
    fresh, truth = _odd(3000, seed=2)
    assert measures.auc(truth, learned.log_odds(fresh)) > 0.78


def test_attributes_that_mean_the_same_do_not_take_the_places_of_other_pairs() -> None:
    chance = np.random.default_rng(3)
    flags = {name: chance.random(3000) < 0.5 for name in ("mail", "odd", "large", "known")}
    log_odds = np.where(flags["mail"] ^ flags["odd"], 1.5, -1.5) + np.where(flags["large"] ^ flags["known"], 0.7, -0.7)
    outcome = chance.random(3000) < measures.sigmoid(log_odds)
    flags |= {"mail again": flags["mail"], "odd again": flags["odd"]}
    columns = {name: np.where(flag, "true", "false").astype(object) for name, flag in flags.items()}
    table = Table(tuple(Attribute(name, Kind.FLAG) for name in columns), columns)
    coded = code(table, [cutting.levels(column) for column in columns.values()])
    pairs = pairing.strongest(coded, outcome, np.zeros(3000), 2)
    assert [{table.attributes[place].name for place in pair} for pair in pairs] == [{"mail", "odd"}, {"large", "known"}]


def test_pairs_that_help_nobody_else_are_not_used() -> None:
    coded, outcome, alone = _closed_leads()
    half = np.arange(coded.rows) % 2 == 0
    learned = Interplay(coded.take(half), ~outcome[half], [(1, 2), (2, 3)], -alone[half])
    trial = Trial(learned, coded.codes[:, ~half], np.arange(int((~half).sum())))
    rounds, said = interplay.choose_rounds([trial], alone[~half], outcome[~half])
    assert rounds == 0
    assert not said.any()


def _name(place: int) -> str:
    return made.ATTRIBUTES[place].name


def _closed_leads() -> tuple[Coded, Outcome, Floats]:
    """Leads by cell, their outcomes, and what attributes alone tell of them."""
    table, outcome = made.closed_leads(1200)
    coded = code(table, [cutting.cells(attribute, table.columns[attribute.name]) for attribute in table.attributes])
    return coded, outcome, trees.fit(coded, outcome, seed=1).of(coded.codes)


def _odd(rows: int, seed: int = 1) -> tuple[Table, Outcome]:
    """Won is what came by mail on odd days, or otherwise on even ones, mostly: neither tells anything alone."""
    chance = np.random.default_rng(seed)
    channel, weekday = chance.integers(0, 2, rows), chance.integers(0, 6, rows)
    columns = {
        "channel": np.array(["mail", "phone"], dtype=object)[channel],
        "weekday": np.array([f"day {n}" for n in range(6)], dtype=object)[weekday],
        "amount": chance.normal(size=rows),
    }
    return Table(ODD, columns), chance.random(rows) < np.where((channel + weekday) % 2 == 0, 0.85, 0.15)
