"""The learned model: weights as plain data, refused when they are not of these features or were changed."""

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
VERSION = 1


class UnusableWeights(Exception):
    """The file of weights does not fit: another version, other features, or other bytes than were trained."""


@dataclass(frozen=True)
class Logistic:
    """A logistic regression: one weight a feature, in the features' own units, and a bias."""

    weights: NDArray[np.float64]
    bias: float

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """0..1 for each row of features."""
        return 1.0 / (1.0 + np.exp(-np.clip(rows @ self.weights + self.bias, -40.0, 40.0)))


@cache
def load() -> Mapping[str, Logistic]:
    """The models by name ("person", "company"), as they lie beside this file, checked."""
    from services.resemblance import features  # noqa: PLC0415 - the features of now are what the file is held against

    return read(WEIGHTS.read_text(encoding="utf-8"), features.NAMES)


def read(text: str, names: Mapping[str, Sequence[str]]) -> Mapping[str, Logistic]:
    """The models in the text of a weights file; UnusableWeights unless version, features and checksum agree."""
    kept = json.loads(text)
    if kept.get("version") != VERSION:
        raise UnusableWeights("version")
    if kept.get("checksum") != checksum(kept["models"]):
        raise UnusableWeights("checksum")
    if {name: tuple(model["features"]) for name, model in kept["models"].items()} != {
        k: tuple(v) for k, v in names.items()
    }:
        raise UnusableWeights("features")
    return {
        name: Logistic(np.array(model["weights"], dtype=np.float64), float(model["bias"]))
        for name, model in kept["models"].items()
    }


def write(models: Mapping[str, Any]) -> str:
    """The text of a weights file: for each model its features, weights and bias."""
    return json.dumps({"version": VERSION, "checksum": checksum(models), "models": models}, indent=1) + "\n"


def checksum(models: Mapping[str, Any]) -> str:
    """The sha256 of the models, however the file is laid out."""
    return sha256(json.dumps(models, sort_keys=True).encode()).hexdigest()
