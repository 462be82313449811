"""The same folder with recordlinkage and Splink, set up as their own documentation does; of the extra "bench".

A peer that fails says so in its "error" and costs the others nothing.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any

import pandas as pd
import recordlinkage
import splink.comparison_library as levels
from recordlinkage.preprocessing import clean
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from benchmarks.duplicates.measuring import Truth, quality
from services.resemblance.profile import Profile

Pairs = set[tuple[int, int]]
_COLUMNS = ("given", "family", "company", "email", "phone", "street", "city", "postcode", "state")
_SURE = 0.5


def measure(truth: Truth) -> dict[str, Any]:
    """Quality and seconds of each peer, or its error."""
    table = pd.DataFrame([_row(profile) for profile in truth.profiles], columns=list(_COLUMNS))
    filled = [column for column in _COLUMNS if table[column].notna().mean() > 0.05]
    ways: dict[str, Callable[[pd.DataFrame, list[str], int | None], Pairs]] = {
        "recordlinkage_recipe": _recipe,
        "recordlinkage_ecm": _ecm,
        "splink": _splink,
    }
    return {name: _measured(way, table[filled], filled, truth) for name, way in ways.items()}


def _row(profile: Profile) -> tuple[str | None, ...]:
    """Our own normalisation, so that the peers are not measured on theirs."""
    texts = (
        " ".join(profile.given), " ".join(profile.family), " ".join(profile.company), profile.email,
        next(iter(profile.phones), ""), " ".join(profile.line1), profile.city, profile.postcode, profile.state,
    )  # fmt: skip
    return tuple(text or None for text in texts)


def _measured(way: Callable[..., Pairs], table: pd.DataFrame, filled: list[str], truth: Truth) -> dict[str, Any]:
    began = time.perf_counter()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = way(table, filled, truth.lefts)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises is its figure
        return {"error": f"{type(error).__name__}: {error}"[:300]}
    return quality(found, truth.pairs) | {"seconds": round(time.perf_counter() - began, 3)}


def _compared(
    table: pd.DataFrame, filled: list[str], lefts: int | None, blocks: list[str], exact: bool
) -> pd.DataFrame:
    """Comparison vectors of the pairs that agree in a block, as the tutorial's: exact or Jaro-Winkler over 0.85."""
    cleaned = table.apply(lambda column: clean(column.fillna("")) if column.name != "email" else column.fillna(""))
    cleaned = cleaned.mask(cleaned == "")
    sides = (cleaned,) if lefts is None else (cleaned.iloc[:lefts], cleaned.iloc[lefts:])
    indexer = recordlinkage.Index()
    for column in blocks:
        indexer.block(column)
    compare = recordlinkage.Compare()
    for column in filled:
        if exact and column in {"given", "city", "state", "postcode", "email", "phone"}:
            compare.exact(column, column, label=column)
        else:
            compare.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    return compare.compute(indexer.index(*sides), *sides)


def _recipe(table: pd.DataFrame, filled: list[str], lefts: int | None) -> Pairs:
    """The tutorial: one block, more than half of the comparisons (its "more than 3 of 6") agree."""
    vectors = _compared(table, filled, lefts, [filled[0]], exact=True)
    return _pairs(vectors[vectors.sum(axis=1) > len(filled) / 2].index)


def _ecm(table: pd.DataFrame, filled: list[str], lefts: int | None) -> Pairs:
    """Unsupervised expectation conditional maximisation, over the blocks of several columns."""
    blocks = [column for column in filled if column not in {"state", "city"}]
    vectors = _compared(table, filled, lefts, blocks, exact=False)
    return _pairs(recordlinkage.ECMClassifier(binarize=0.5).fit_predict(vectors))


def _pairs(found: Any) -> Pairs:
    return {(min(a, b), max(a, b)) for a, b in found}


def _splink(table: pd.DataFrame, filled: list[str], lefts: int | None) -> Pairs:
    """Splink on DuckDB: its comparisons of names, e-mail and postcode; expectation maximisation; 0.5."""
    frame = table.assign(unique_id=range(len(table)))
    settings = SettingsCreator(
        link_type="dedupe_only" if lefts is None else "link_only",
        comparisons=[_level(column) for column in filled],
        blocking_rules_to_generate_predictions=[
            block_on(column) for column in filled if column not in {"state", "city"}
        ],
    )
    api = DuckDBAPI()
    frames = [frame] if lefts is None else [frame.iloc[:lefts], frame.iloc[lefts:]]
    linker = Linker([api.register(part) for part in frames], settings)
    rare = [column for column in filled if column not in {"state", "city"}]
    linker.training.estimate_probability_two_random_records_match([block_on(*rare[:2])], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for column in rare[:2]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(column))
    found = linker.inference.predict(threshold_match_probability=_SURE).as_pandas_dataframe()  # type: ignore[no-untyped-call]
    return _pairs(zip(found["unique_id_l"].tolist(), found["unique_id_r"].tolist(), strict=True))


def _level(column: str) -> Any:
    if column in {"given", "family"}:
        return levels.NameComparison(column)
    if column in {"phone", "state"}:
        return levels.ExactMatch(column)
    return levels.JaroWinklerAtThresholds(column, [0.9, 0.7])
