"""How well made-up stores of other seeds than the training's are told apart.

`python -m benchmarks.duplicates.made_up [SIZE]`

Prints JSON: pair quality, how often another person or company was called a likely duplicate, and how far the
probabilities are from what came true, as the look-up gives them (each pair by the general model) and as a search does.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.duplicates import measuring, scanning, words
from benchmarks.duplicates.generator import ADDRESS, EVERYTHING, NAME, Recipe, Store, store
from services.resemblance import judging, model, profile
from services.resemblance.features import Rows
from services.resemblance.habits import Habits

Chances = NDArray[np.float64]
_SEED = 4000
_KINDS: Mapping[str, tuple[str, ...]] = {
    "leads": EVERYTHING,
    "leads, name and address": (*NAME, *ADDRESS),
    "companies": ("companyname", "telephone1", *ADDRESS),
}
_BINS = 10
_LEAST_A_BIN = 50


def recipes(size: int) -> Iterator[tuple[str, Recipe]]:
    """A store of each kind, of two countries each, a fifth of the people and companies resembling others."""
    for number, (kind, columns) in enumerate(_KINDS.items()):
        for country in (words.NORWAY, words.BRITAIN):
            companies = 1.0 if kind == "companies" else 0.0
            at_work = 0.3 if "companyname" in columns else 0.05
            seed = _SEED + number
            yield (
                f"{kind}, {country.region}",
                Recipe(seed, size, country, columns, companies, 0.1, hard=0.2, at_work=at_work),
            )


def measured(made: Store) -> dict[str, Any]:
    """The figures of one store."""
    profiles = [profile.of("lead", values, region=made.recipe.country.region) for values in made.values]
    chunks = list(scanning.candidates(scanning.index(profiles)))
    seen = [scanning.features_of(profiles, chunk) for chunk in chunks]
    pairs = [pair for chunk in chunks for pair in zip(chunk.left.tolist(), chunk.right.tolist(), strict=True)]
    relations = np.array([made.relation(*pair) for pair in pairs])
    truth = made.pairs()
    ways: dict[str, Mapping[str, Habits]] = {"look_up": {}, "search": scanning.habits_of(seen)}
    sizes = [len(chunk.left) for chunk in chunks]
    return {
        "records": len(profiles),
        "true_pairs": len(truth),
        "candidate_recall": round(int((relations == 0).sum()) / len(truth), 4),
        **{name: _told(pairs, relations, _chances(seen, sizes, known), truth) for name, known in ways.items()},
    }


def _chances(seen: Sequence[Mapping[str, Rows]], sizes: Sequence[int], known: Mapping[str, Habits]) -> Chances:
    return np.concatenate([judging.of_rows(rows, size, known=known) for rows, size in zip(seen, sizes, strict=True)])


def _told(
    pairs: Sequence[tuple[int, int]], relations: NDArray[np.int64], chances: Chances, truth: set[tuple[int, int]]
) -> dict[str, Any]:
    likely = chances >= judging.LIKELY
    found = {pair for pair, called in zip(pairs, likely, strict=True) if called}
    sure = chances >= judging.VERY_LIKELY
    called = {
        name: [int(likely[relations == place].sum()), int((relations == place).sum())]
        for place, name in enumerate(model.RELATIONS)
        if place
    }
    return {
        **measuring.quality(found, truth),
        "very_likely_precision": round(float((relations[sure] == 0).mean()), 4),
        "called_likely": called,
        "largest_calibration_gap": calibration_gap(chances, relations == 0),
    }


def calibration_gap(chances: NDArray[np.float64], came_true: NDArray[np.bool_]) -> float:
    """The largest distance between the mean probability of a tenth and the share of it that came true."""
    bins = np.minimum((chances * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(chances[bins == each].mean() - came_true[bins == each].mean())
        for each in range(_BINS)
        if (bins == each).sum() >= _LEAST_A_BIN
    ]
    return round(float(max(gaps, default=0.0)), 3)


def main() -> None:
    """Reads the argument, measures, prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.duplicates.made_up", description=__doc__)
    parser.add_argument("size", type=int, nargs="?", default=20_000, help="records of each store")
    size = parser.parse_args().size
    print(json.dumps({name: measured(store(recipe)) for name, recipe in recipes(size)}, indent=1))


if __name__ == "__main__":
    main()
