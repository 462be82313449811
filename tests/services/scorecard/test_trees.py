"""What is read out of boosted trees is exactly what they say."""

from __future__ import annotations

import numpy as np
import pytest

from services.scorecard import cutting, writing
from services.scorecard.learners import assembling, ridge, trees
from services.scorecard.learners.coded import Coded, Shape, code
from services.scorecard.measures import Outcome
from services.scorecard.table import Attribute, Kind, Table
from tests.services.scorecard import made

ORDERS = {
    "numbers first": (made.REVENUE, made.NOISE, made.SOURCE, made.SIZE, made.BUDGET),
    "numbers last": (made.SOURCE, made.SIZE, made.BUDGET, made.REVENUE, made.NOISE),
    "mixed": (made.SOURCE, made.REVENUE, made.SIZE, made.NOISE, made.BUDGET),
    "only numbers": (made.REVENUE, made.NOISE),
    "only choices": (made.SOURCE, made.SIZE, made.BUDGET),
}


@pytest.mark.parametrize("order", ORDERS)
def test_the_tables_say_what_the_trees_say_in_whatever_order_the_attributes_are(order: str) -> None:
    coded, outcome = _coded(order)
    model = trees.model(coded, outcome, seed=1)
    shape = trees.read_out(model, coded)
    asked = _everything(coded)
    assert shape.of(asked) == pytest.approx(model.decision_function(trees.features(coded.axes, asked)), abs=1e-12)


def test_a_scorecard_adds_what_its_learner_said() -> None:
    table, outcome = made.closed_leads(1200)
    cells = [cutting.cells(attribute, table.columns[attribute.name]) for attribute in table.attributes]
    coded = code(table, cells)
    shape = ridge.fit(coded, outcome, strength=0.1, seed=1)
    made_of_it = assembling.scorecard(
        shape, coded, coded, outcome, attributes=table.attributes, cells=cells, ignore_empty=()
    )
    assert made_of_it.log_odds(table) == pytest.approx(shape.of(coded.codes), abs=1e-9)
    assert writing.read(writing.write(made_of_it)).log_odds(table) == pytest.approx(shape.of(coded.codes), abs=1e-9)


def test_a_number_that_has_frequent_exact_values_is_seen_by_them_too() -> None:
    chance = np.random.default_rng(2)
    round_amount = chance.random(1500) < 0.3
    amount = np.where(round_amount, 50_000.0, chance.uniform(0.0, 100_000.0, 1500))
    outcome = chance.random(1500) < np.where(round_amount, 0.9, 0.3)
    table = Table((Attribute("amount", Kind.NUMBER),), {"amount": amount})
    coded = code(table, [cutting.intervals(amount)])
    exact, near = (coded.codes[0][amount == 50_000.0][0], coded.codes[0][(amount > 52_000) & (amount < 54_000)][0])
    for shape in (ridge.fit(coded, outcome, strength=0.1, seed=1), trees.fit(coded, outcome, seed=1)):
        assert shape.points[0][exact] - shape.points[0][near] > 1.0


def _coded(order: str) -> tuple[Coded, Outcome]:
    table, outcome = made.closed_leads(1200)
    attributes = ORDERS[order]
    columns = {attribute.name: table.columns[attribute.name] for attribute in attributes}
    cells = [cutting.cells(attribute, columns[attribute.name]) for attribute in attributes]
    return code(Table(attributes, columns), cells), outcome


def _everything(coded: Coded) -> np.ndarray[tuple[int, int], np.dtype[np.intp]]:
    """Rows with any cells, also such as were never together."""
    chance = np.random.default_rng(4)
    return np.stack([chance.integers(0, axis.size, 3000) for axis in coded.axes])


def test_shapes_are_mixed_by_weight() -> None:
    left = Shape(1.0, (np.array([0.0, 2.0]),), {})
    assert left.of(np.array([[1, 0]])).tolist() == [3.0, 1.0]
