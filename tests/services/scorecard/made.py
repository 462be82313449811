"""Closed leads of a made-up company, whose outcomes are known to depend on something."""

from __future__ import annotations

import numpy as np

from services.scorecard.measures import Outcome, sigmoid
from services.scorecard.table import Attribute, Column, Kind, Table

SOURCES = ("web", "fair", "partner", "cold call")
SIZES = ("small", "medium", "large")
SOURCE = Attribute("leadsourcecode", Kind.CATEGORY)
SIZE = Attribute("size", Kind.CATEGORY)
REVENUE = Attribute("revenue", Kind.NUMBER)
BUDGET = Attribute("budgetstatus", Kind.FLAG, fixed_by_seller=True)
NOISE = Attribute("noise", Kind.NUMBER)
ATTRIBUTES = (SOURCE, SIZE, REVENUE, BUDGET, NOISE)


def closed_leads(count: int, seed: int = 1) -> tuple[Table, Outcome]:
    """Web leads and large budgets win; revenue helps large companies only; `noise` means nothing; some are blank."""
    chance = np.random.default_rng(seed)
    source, size = chance.integers(0, 4, count), chance.integers(0, 3, count)
    revenue = chance.lognormal(12.0, 1.0, count).round(-3)
    budget = chance.random(count) < 0.4
    log_odds = np.array([1.5, 0.5, 0.0, -2.0])[source] + np.where(budget, 1.2, -0.8)
    log_odds += np.where(size == 2, 1.0, -0.5) * np.clip(np.log(revenue) - 12.0, -2.0, 2.0)
    columns = {
        "leadsourcecode": _blank(np.array(SOURCES, dtype=object)[source], chance),
        "size": _blank(np.array(SIZES, dtype=object)[size], chance),
        "revenue": np.where(chance.random(count) < 0.1, np.nan, revenue),
        "budgetstatus": _blank(np.where(budget, "true", "false").astype(object), chance),
        "noise": chance.normal(size=count),
    }
    return Table(ATTRIBUTES, columns), chance.random(count) < sigmoid(log_odds)


def balanced(each: int, seed: int = 1) -> tuple[Table, Outcome]:
    """As many won as lost, all the time: the least that a model is made of is 40 and 40."""
    table, outcome = closed_leads(each * 8, seed)
    chance = np.random.default_rng(seed)
    of_each = [chance.permutation(np.flatnonzero(outcome == won))[:each] for won in (True, False)]
    rows = np.sort(np.concatenate(of_each))
    return table.take(rows), outcome[rows]


def with_column(table: Table, attribute: Attribute, values: object) -> Table:
    """The table and one more column."""
    column = np.asarray(values, dtype=np.float64 if attribute.kind is Kind.NUMBER else object)
    return Table((*table.attributes, attribute), {**table.columns, attribute.name: column})


def _blank(column: Column, chance: np.random.Generator) -> Column:
    made = column.copy()
    made[chance.random(len(made)) < 0.1] = None
    return made
