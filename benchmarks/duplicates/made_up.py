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
from services.resemblance.habits import Habits

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
    left, right = (np.concatenate([getattr(chunk, side) for chunk in chunks]) for side in ("left", "right"))
    relations = np.array([made.relation(a, b) for a, b in zip(left.tolist(), right.tolist(), strict=True)])
    truth = made.pairs()
    return {
        "records": len(profiles),
        "true_pairs": len(truth),
        "candidate_recall": round(int((relations == 0).sum()) / len(truth), 4),
        **{
            name: _told(left, right, relations, _chances(profiles, chunks, known), truth)
            for name, known in (("look_up", {}), ("search", scanning.habits_of(profiles, chunks)))
        },
    }


def _chances(
    profiles: Sequence[profile.Profile], chunks: Sequence[scanning.Candidates], known: Mapping[str, Habits]
) -> NDArray[np.float64]:
    return np.concatenate([scanning.probabilities(profiles, chunk, known) for chunk in chunks])


def _told(
    left: NDArray[np.int64], right: NDArray[np.int64], relations: NDArray[np.int64], chances: NDArray[np.float64],
    truth: set[tuple[int, int]],
) -> dict[str, Any]:  # fmt: skip
    likely = chances >= judging.LIKELY
    found = set(zip(left[likely].tolist(), right[likely].tolist(), strict=True))
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
