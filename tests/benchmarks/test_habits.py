"""What a store's own pairs teach: a file without households, one with them, and what a scan keeps of it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from benchmarks.duplicates import deciding, measuring, scanning, words
from benchmarks.duplicates.generator import ADDRESS, NAME, Recipe, Store, store
from services.resemblance import features, habits, judging, model, profile
from services.resemblance.habits import Habits
from services.resemblance.profile import Profile

ALONE = Recipe(
    71, 900, words.AUSTRALIA, (*NAME, *ADDRESS), doubled=0.5, mistakes=2.0, hard=0.0, replaced=0.3, at_work=0.0
)
FAMILIES = Recipe(72, 900, words.NORWAY, (*NAME, *ADDRESS), doubled=0.1, mistakes=1.0, hard=0.5, at_work=0.0)


def people(made: Store) -> list[Profile]:
    return [profile.of("lead", values, region=made.recipe.country.region) for values in made.values]


def learned(profiles: list[Profile]) -> Habits:
    chunks = list(scanning.candidates(scanning.index(profiles)))
    seen = [scanning.features_of(profiles, chunk) for chunk in chunks]
    return scanning.habits_of(seen)[features.PLACE]


def by_general_model(made: Store) -> set[tuple[int, int]]:
    profiles = people(made)
    found = set()
    for chunk in scanning.candidates(scanning.index(profiles)):
        chances = judging.of_rows(scanning.features_of(profiles, chunk), len(chunk.left))
        pairs = zip(chunk.left.tolist(), chunk.right.tolist(), strict=True)
        found |= {pair for pair, chance in zip(pairs, chances, strict=True) if chance >= judging.LIKELY}
    return found


def test_where_nobody_shares_an_address_a_wrong_name_is_forgiven() -> None:
    made = store(ALONE)
    scored, _, _ = scanning.scan(people(made))
    found = measuring.quality(deciding.plain(scored), made.pairs())
    general = measuring.quality(by_general_model(made), made.pairs())
    assert found["recall"] > general["recall"]
    assert found["f1"] > general["f1"]


def test_where_families_share_an_address_they_are_kept_apart() -> None:
    made = store(FAMILIES)
    scored, _, _ = scanning.scan(people(made))
    families = [pair for pair in deciding.plain(scored) if made.relation(*pair) == model.RELATIONS.index("near")]
    general = [pair for pair in by_general_model(made) if made.relation(*pair) == model.RELATIONS.index("near")]
    assert len(families) <= len(general)


def test_the_shares_are_those_of_the_store() -> None:
    near = model.RELATIONS.index("near")
    alone, families = learned(people(store(ALONE))), learned(people(store(FAMILIES)))
    assert alone.shares.sum() == pytest.approx(1)
    assert alone.shares[near] < families.shares[near]


def test_habits_are_plain_data() -> None:
    found = learned(people(store(FAMILIES)))
    again = Habits.from_data(json.loads(json.dumps(found.to_data())))
    rows = np.random.default_rng(1).random((50, len(features.NAMES[features.PLACE])))
    expected, got = (habits.probabilities(features.PLACE, rows, each) for each in (found, again))
    assert np.array_equal(expected, got)
    assert ((got >= 0) & (got <= 1)).all()


def test_few_pairs_teach_nothing() -> None:
    few = np.zeros((habits.LEAST_PAIRS - 1, len(features.NAMES[features.PLACE])))
    assert habits.learn(features.PLACE, few) is None
    assert habits.learn(features.PERSON, np.zeros((1000, len(features.NAMES[features.PERSON])))) is None
