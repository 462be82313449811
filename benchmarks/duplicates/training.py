"""Learns the weights of the models from made-up stores: `python -m benchmarks.duplicates.training [WEIGHTS.json]`.

The same seeds give the same file. Nothing here looks at a given data set.
"""

# ruff: noqa: E501 - tables
from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.duplicates import scanning, words
from benchmarks.duplicates.generator import ADDRESS, EVERYTHING, NAME, Recipe, Store, store
from services.resemblance import features, levels, model, profile

_PAIRS_A_STORE = 5_000
_PAIRS_OF_A_LARGE_STORE = 25_000
_LARGE = 50_000
_UNKNOWN_CROWD = 0.1
_LEAST_SPREAD = 0.05
"""Below this a feature counts as all but constant: its weight would be a guess."""
_SCHEMAS: tuple[tuple[str, ...], ...] = (
    EVERYTHING, EVERYTHING, (*NAME, *ADDRESS), (*NAME, *ADDRESS), (*NAME, "companyname", "emailaddress1", "telephone1"),
    (*NAME, "companyname", "emailaddress1"), (*NAME, "companyname"), (*NAME, "telephone1", "companyname"), (*NAME, "emailaddress1"),
    (*NAME, "telephone1", *ADDRESS), (*NAME, "companyname", *ADDRESS),
)  # fmt: skip
_COMPANY_SCHEMAS: tuple[tuple[str, ...], ...] = (
    ("companyname", "telephone1", *ADDRESS), ("companyname", *ADDRESS), ("companyname", "telephone1"), ("companyname",),
    ("companyname", "telephone1", "address1_line1"), ("companyname", "address1_line1", "telephone1"), ("companyname", "emailaddress1", "telephone1", *ADDRESS),
    ("companyname", "address1_city"),
)  # fmt: skip


def recipes(seed: int = 1, large: int = 60_000) -> Iterator[Recipe]:
    """The stores that are learned from: every schema, small and middling, one large; persons, companies, both."""
    chance = Random(seed)
    for number, columns in enumerate(_SCHEMAS * 2 + _COMPANY_SCHEMAS * 2):
        companies = (
            1.0 if "firstname" not in columns else (0.3 if number % 4 == 0 and "companyname" in columns else 0.0)
        )
        small = number % 2 == 0
        yield Recipe(
            seed=seed * 1000 + number, size=chance.choice((1_000, 2_000, 5_000)) if small else 12_000,
            country=words.COUNTRIES[(number * 7 + number // 4) % 4], columns=columns, companies=companies,
            doubled=chance.choice((0.1, 0.3, 0.6)), most=chance.choice((1, 2, 4)), mistakes=chance.choice((0.8, 1.5, 2.5)),
            hard=chance.choice((0.15, 0.3, 0.5)), blanks=chance.choice((0.05, 0.2, 0.5)),
            replaced=chance.choice((0.0, 0.05, 0.15)), at_work=chance.choice((0.05, 0.2, 0.4)),
            one_line="address1_line1" in columns and "address1_city" not in columns, local_phone=chance.random() < 0.2,
        )  # fmt: skip
    yield from of_place(seed)
    yield Recipe(seed * 1000 + 500, large, words.NORWAY, EVERYTHING, 0.15, doubled=0.05, most=2)


def of_place(seed: int = 1) -> Iterator[Recipe]:
    """The stores of people with nothing but a name and an address: dirty, with households of one name among them."""
    for number, size in enumerate((2_000, 4_000, 3_000, 6_000)):
        yield Recipe(
            seed * 1000 + 700 + number, size, words.COUNTRIES[(number + 3) % 4], (*NAME, *ADDRESS),
            doubled=(0.6, 0.3)[number % 2], most=(1, 4)[number % 2], mistakes=(2.5, 1.5)[number // 2],
            hard=(0.03, 0.1)[number % 2], replaced=(0.2, 0.1)[number % 2], at_work=(0.0, 0.1)[number % 2],
        )  # fmt: skip


def rows(made: Store) -> dict[str, tuple[list[list[float]], list[int]]]:
    """The features and relations of a sample of a store's candidate pairs, by model."""
    region = made.recipe.country.region
    profiles = [profile.of("lead", values, region=region) for values in made.values]
    chance = Random(made.recipe.seed)
    found: dict[str, tuple[list[list[float]], list[int]]] = {name: ([], []) for name in features.NAMES}
    chunks = list(scanning.candidates(scanning.index(profiles)))
    total = sum(len(chunk.left) for chunk in chunks)
    wanted = _PAIRS_OF_A_LARGE_STORE if made.recipe.size >= _LARGE else _PAIRS_A_STORE
    share = min(1.0, wanted / max(1, total))
    for chunk in chunks:
        for left, right, shared in zip(chunk.left.tolist(), chunk.right.tolist(), chunk.shared_by, strict=True):
            if chance.random() >= share:
                continue
            known = shared if chance.random() >= _UNKNOWN_CROWD else {}
            one, other = profiles[left], profiles[right]
            which, seen = features.row(one, other, features.crowd_of(one, known, made.recipe.size))
            found[which][0].append(seen)
            found[which][1].append(made.relation(left, right))
    return found


def train(stores: Sequence[Recipe] | None = None) -> Mapping[str, object]:
    """The models as they are written to the file of weights."""
    seen: dict[str, list[NDArray[np.float64]]] = {name: [] for name in features.NAMES}
    labels: dict[str, list[int]] = {name: [] for name in features.NAMES}
    for recipe in stores or list(recipes()):
        for which, (found, truth) in rows(store(recipe)).items():
            if found:
                seen[which].append(np.array(found))
                labels[which] += truth
        print(
            recipe.size,
            recipe.country.region,
            len(recipe.columns),
            {k: len(v) for k, v in labels.items()},
            file=sys.stderr,
        )
    return {which: _fitted(which, np.concatenate(seen[which]), np.array(labels[which])) for which in features.NAMES}


def _fitted(which: str, seen: NDArray[np.float64], relations: NDArray[np.int64]) -> dict[str, object]:
    """A multinomial logistic regression of the relation, its weights brought back to the features' own units, and the
    tables of levels; six digits, so that files compare."""
    middle, scale = seen.mean(axis=0), np.maximum(seen.std(axis=0), _LEAST_SPREAD)
    learned = LogisticRegression(C=0.3, max_iter=2000).fit((seen - middle) / scale, relations)
    weights = learned.coef_ / scale
    bias = learned.intercept_ - weights @ middle
    found = levels.of(which, seen)
    return {
        "features": list(features.NAMES[which]),
        "weights": _rounded(weights),
        "bias": _rounded(bias),
        "shares": _rounded(np.bincount(relations, minlength=len(model.RELATIONS)) / len(relations)),
        "fields": {name: _rounded(_table(level, relations)) for name, level in found.items()},
    }


def _table(level: NDArray[np.int64], relations: NDArray[np.int64]) -> NDArray[np.float64]:
    """How often each level is there in pairs of each relation, of those where both sides are filled."""
    counted = np.full((len(model.RELATIONS), levels.COUNT), 0.5)
    np.add.at(counted, (relations[level >= 0], level[level >= 0]), 1)
    shares: NDArray[np.float64] = counted / counted.sum(axis=1, keepdims=True)
    return shares


def _rounded(numbers: NDArray[np.float64]) -> object:
    return np.round(numbers, 6).tolist()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else model.WEIGHTS
    target.write_text(model.write(train()), encoding="utf-8")
