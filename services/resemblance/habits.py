"""What a store's own pairs say of it: in one an address is a household's, in another a single person's.

The general model knows how records of the same and of different people look anywhere; the pairs of one store tell how
common each relation is there, and how telling each field. Learned without labels, by expectation maximisation that
begins with the general model and is held to what that learned (Fellegi and Sunter 1969; Saerens and others 2002).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.resemblance import levels, model
from services.resemblance.model import RELATIONS, Levels, Numbers, Relating, Tables

LEAST_PAIRS = 200
"""Fewer pairs of a kind tell nothing of a store; the general model is left alone."""
_SHARES_HELD = 200.0
_FIELDS_HELD = 50.0
"""How many pairs of what was learned elsewhere count beside the store's own."""
_SHARE_ROUNDS = 100
_FIELD_ROUNDS = 3


@dataclass(frozen=True)
class Habits:
    """The shares of the relations, by themselves and with the tables, that a store's own pairs speak for."""

    shares: Numbers
    tables: Tables

    def to_data(self) -> dict[str, Any]:
        """Plain data; `from_data` gives the same back."""
        fields = {name: table.tolist() for name, table in self.tables.fields.items()}
        return {"shares": self.shares.tolist(), "table_shares": self.tables.shares.tolist(), "fields": fields}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Habits:
        """What `to_data` wrote."""
        fields = {name: np.array(table) for name, table in data["fields"].items()}
        return cls(np.array(data["shares"]), Tables(np.array(data["table_shares"]), fields))


def learn(which: str, rows: Numbers) -> Habits | None:
    """From the features of a store's candidate pairs; None where they are too few, or of a kind that has no tables."""
    if len(rows) < LEAST_PAIRS or not levels.FIELDS[which]:
        return None
    general = model.load()[which]
    found = levels.of(which, rows)
    shares, chances = _shares(general, rows)
    for _ in range(_FIELD_ROUNDS):
        tables = _tables(found, chances, general.learned)
        chances = model.normalised(_by_tables(found, tables, len(rows)))
    return Habits(shares, tables)


def probabilities(which: str, rows: Numbers, habits: Habits | None) -> Numbers:
    """The probability that each pair is one and the same: the general model's where there are no habits, else the mean
    (of log-odds) of the general model under the store's shares and of the store's own tables."""
    general = model.load()[which]
    if habits is None:
        return general.relations(rows)[:, 0]
    shifted = model.normalised(general.log_odds(rows) + np.log(habits.shares / general.learned.shares))[:, 0]
    own = model.normalised(_by_tables(levels.of(which, rows), habits.tables, len(rows)))[:, 0]
    return 1.0 / (1.0 + np.exp(-(_log_odds(shifted) + _log_odds(own)) / 2))


def _log_odds(chances: Numbers) -> Numbers:
    kept = np.clip(chances, 1e-9, 1 - 1e-9)
    return np.log(kept) - np.log1p(-kept)


def _shares(general: Relating, rows: Numbers) -> tuple[Numbers, Numbers]:
    """The shares of the relations that explain the pairs best, and each pair's relations under them."""
    raw, learned = general.log_odds(rows), general.learned.shares
    shares = learned
    for _ in range(_SHARE_ROUNDS):
        chances = model.normalised(raw + np.log(shares / learned))
        now = np.maximum(_held(chances.sum(axis=0), _SHARES_HELD, learned), 1e-9)
        settled = np.abs(np.log(now / shares)).max() < 1e-5
        shares = now
        if settled:
            break
    return shares, model.normalised(raw + np.log(shares / learned))


def _tables(found: Levels, chances: Numbers, learned: Tables) -> Tables:
    fields = {}
    for name, level in found.items():
        counted = np.stack([chances[level == step].sum(axis=0) for step in range(levels.COUNT)], axis=1)
        held = counted + _FIELDS_HELD * learned.fields[name]
        fields[name] = held / held.sum(axis=1, keepdims=True)
    return Tables(_held(chances.sum(axis=0), _FIELDS_HELD, learned.shares), fields)


def _held(counted: Numbers, weight: float, learned: Numbers) -> Numbers:
    held: Numbers = (counted + weight * learned) / (counted.sum() + weight)
    return held


def _by_tables(found: Levels, tables: Tables, pairs: int) -> Numbers:
    """Fellegi and Sunter's sum of what each known field says, for each relation."""
    total = np.tile(np.log(tables.shares + 1e-9), (pairs, 1))
    for name, level in found.items():
        # The last row says nothing: level -1 is a blank.
        said = np.vstack([np.log(tables.fields[name]).T, np.zeros(len(RELATIONS))])
        total += said[level]
    return total
