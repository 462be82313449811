"""The figures of a folder: pair quality, pace, a single look-up, memory (assistant.md 8)."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.duplicates import deciding, files, scanning
from services.resemblance import judging, keys
from services.resemblance.profile import Profile

_LOOKED_UP = 300
_MOST_JUDGED = 60


@dataclass(frozen=True)
class Truth:
    """The records of the folder in one row (those of the left file first), and the true pairs as positions."""

    profiles: list[Profile]
    pairs: set[tuple[int, int]]
    lefts: int | None
    seconds: float


def read(folder: Path, link: tuple[str, str] | None, region: str) -> Truth:
    """The folder's files; with `link` the two named ones in place of records.csv."""
    began = time.perf_counter()
    if link is None:
        ids, profiles = files.records(folder / "records.csv", region=region)
        place = {id_: at for at, id_ in enumerate(ids)}
        named = [(place.get(left), place.get(right)) for left, right in files.pairs(folder / "pairs.csv")]
        lefts = None
    else:
        sides = [files.records(_found(folder, name), region=region) for name in link]
        lefts = len(sides[0][0])
        profiles = sides[0][1] + sides[1][1]
        at_left = {id_: at for at, id_ in enumerate(sides[0][0])}
        at_right = {id_: at + lefts for at, id_ in enumerate(sides[1][0])}
        named = [_across(left, right, at_left, at_right) for left, right in files.pairs(folder / "pairs.csv")]
    pairs = {(min(a, b), max(a, b)) for a, b in named if a is not None and b is not None and a != b}
    return Truth(profiles, pairs, lefts, time.perf_counter() - began)


def _found(folder: Path, name: str) -> Path:
    return folder / name if (folder / name).exists() else Path(name)


def _across(left: str, right: str, at_left: dict[str, int], at_right: dict[str, int]) -> tuple[int | None, int | None]:
    straight = at_left.get(left), at_right.get(right)
    return straight if None not in straight else (at_left.get(right), at_right.get(left))


def ours(truth: Truth) -> dict[str, Any]:
    """Everything that is measured of the matcher."""
    began = time.perf_counter()
    side = None if truth.lefts is None else np.arange(len(truth.profiles)) < truth.lefts
    scored, index, seen = scanning.scan(truth.profiles, side=side)
    found = deciding.through_others(scored) if truth.lefts is None else deciding.assigned(scored)
    seconds = truth.seconds + time.perf_counter() - began
    wanted = np.array([left * len(truth.profiles) + right for left, right in truth.pairs], dtype=np.int64)
    return {
        "records": len(truth.profiles),
        "true_pairs": len(truth.pairs),
        **quality(found, truth.pairs),
        "pairs_by_themselves": quality(deciding.plain(scored), truth.pairs),
        "whole_file_evidence": "through a third record" if truth.lefts is None else "best partner first",
        "candidates": len(seen),
        "candidate_recall": round(float(np.isin(wanted, seen).mean()), 5) if len(wanted) else None,
        "seconds": round(seconds, 3),
        "records_per_second": round(len(truth.profiles) / seconds),
        "look_up_ms": look_ups(truth.profiles, index),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def quality(found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> dict[str, Any]:
    """Precision, recall and F1 of pairs; None where there is nothing to divide by."""
    right = len(found & truth)
    precision = right / len(found) if found else None
    recall = right / len(truth) if truth else None
    f1 = 2 * right / (len(found) + len(truth)) if found or truth else None
    return {
        name: None if x is None else round(x, 5)
        for name, x in (("precision", precision), ("recall", recall), ("f1", f1))
    }


def look_ups(profiles: Sequence[Profile], index: scanning.Index) -> dict[str, float]:
    """Milliseconds of wall and CPU from a profile to its judged candidates, in memory: p50 and p95."""
    wall, cpu = [], []
    step = max(1, len(profiles) // _LOOKED_UP)
    for at in range(0, len(profiles), step):
        began = time.perf_counter(), time.process_time()
        _look_up(profiles, index, profiles[at])
        wall.append((time.perf_counter() - began[0]) * 1000)
        cpu.append((time.process_time() - began[1]) * 1000)
    return {
        "p50": round(statistics.median(wall), 3),
        "p95": round(float(np.percentile(wall, 95)), 3),
        "cpu_p50": round(statistics.median(cpu), 3),
        "cpu_p95": round(float(np.percentile(cpu, 95)), 3),
    }


def _look_up(profiles: Sequence[Profile], index: scanning.Index, ours: Profile) -> None:
    """One look-up: keys, the records that share one, the 60 that share most, judged."""
    own = np.array(keys.keys(ours), dtype=np.int64)
    at = np.searchsorted(index.distinct, own)
    usable = index.usable
    shared: dict[int, dict[int, int]] = {}
    for key, position in zip(own.tolist(), at.tolist(), strict=True):
        if position < len(index.distinct) and index.distinct[position] == key and usable[position]:
            begin, count = int(index.starts[position]), int(index.counts[position])
            for record in index.records[begin : begin + min(count, scanning.WEAK_BLOCK)].tolist():
                shared.setdefault(record, {})[key] = count
    best = sorted(shared, key=lambda record: -len(shared[record]))[:_MOST_JUDGED]
    judging.judge_many(
        ours, [profiles[record] for record in best], shared_by=[shared[record] for record in best],
        store_size=len(profiles),
    )  # fmt: skip
