"""The learned models: weights as plain data, refused when they are not of these features or were changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "weights.json"
VERSION = 2
RELATIONS = ("same", "near", "namesake", "stranger")
"""What two records may be to each other; near: colleagues, family, neighbours, a branch. Only "same" is a duplicate."""

Numbers = NDArray[np.float64]
Levels = Mapping[str, NDArray[np.int64]]


class UnusableWeights(Exception):
    """The file of weights does not fit: another version, other features, or other bytes than were trained."""


@dataclass(frozen=True)
class Tables:
    """How often pairs of each relation agree so well in a field: a row a relation, a column a level; rows sum to 1.

    `shares` are the relations' shares among the candidates.
    """

    shares: Numbers
    fields: Mapping[str, Numbers]


@dataclass(frozen=True)
class Relating:
    """A multinomial logistic regression of the relation: a row of weights and a bias for each of RELATIONS.

    `learned` are the shares and tables of the pairs it learned from.
    """

    weights: Numbers
    bias: Numbers
    learned: Tables

    def log_odds(self, rows: Numbers) -> Numbers:
        """For each row of features one number a relation; only their differences mean something."""
        return rows @ self.weights.T + self.bias

    def relations(self, rows: Numbers) -> Numbers:
        """For each row of features the probability of each relation."""
        return normalised(self.log_odds(rows))


def normalised(log_odds: Numbers) -> Numbers:
    """Probabilities that sum to 1 in each row."""
    raised = np.exp(log_odds - log_odds.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]


@cache
def load() -> Mapping[str, Relating]:
    """The models by name ("person", "company", "place"), as they lie beside this file, checked."""
    from services.resemblance import features  # noqa: PLC0415 - the features of now are what the file is held against

    return read(WEIGHTS.read_text(encoding="utf-8"), features.NAMES)


def read(text: str, names: Mapping[str, Sequence[str]]) -> Mapping[str, Relating]:
    """The models in the text of a weights file; UnusableWeights unless version, features and checksum agree."""
    kept = json.loads(text)
    if kept.get("version") != VERSION:
        raise UnusableWeights("version")
    if kept.get("checksum") != checksum(kept["models"]):
        raise UnusableWeights("checksum")
    if {name: tuple(each["features"]) for name, each in kept["models"].items()} != {
        name: tuple(features) for name, features in names.items()
    }:
        raise UnusableWeights("features")
    return {name: _relating(each) for name, each in kept["models"].items()}


def _relating(kept: Mapping[str, Any]) -> Relating:
    fields = {field: np.array(table, dtype=np.float64) for field, table in kept["fields"].items()}
    learned = Tables(np.array(kept["shares"], dtype=np.float64), fields)
    return Relating(np.array(kept["weights"], dtype=np.float64), np.array(kept["bias"], dtype=np.float64), learned)


def write(models: Mapping[str, Any]) -> str:
    """The text of a weights file: for each model its features, weights, biases, shares and tables."""
    return json.dumps({"version": VERSION, "checksum": checksum(models), "models": models}, indent=1) + "\n"


def checksum(models: Mapping[str, Any]) -> str:
    """The sha256 of the models, however the file is laid out."""
    return sha256(json.dumps(models, sort_keys=True).encode()).hexdigest()
