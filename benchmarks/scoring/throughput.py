"""How fast a scorecard is: a million made-up leads in memory, one lead by itself, and training on 100,000.

Seconds are of the processor, in one thread: what else the machine does is not measured.
"""

from __future__ import annotations

import resource
from collections.abc import Callable
from functools import partial
from time import process_time
from typing import Any

import numpy as np

from services.scorecard import fitting, reasons, writing
from services.scorecard.measures import Outcome, sigmoid
from services.scorecard.table import Attribute, Kind, Table

NUMBERS, CHOICES = 6, 14
LEARNED_FROM, SCORED, TRAINED = 9_000, 1_000_000, 100_000
SINGLES = 2_000


def measure() -> dict[str, Any]:
    """Leads a second (scoring from cells, with reasons, and from columns), milliseconds of one, seconds of training."""
    table, outcome = made_up(LEARNED_FROM, seed=1)
    text = writing.write(fitting.fit(table, outcome, wishes=fitting.Wishes()))
    begun = process_time()
    scorecard = writing.read(text)
    loaded = process_time() - begun
    leads, _ = made_up(SCORED, seed=2)
    looked_up, codes = _best(lambda: scorecard.codes(leads), 1)
    scored, _ = _best(lambda: scorecard.shown(scorecard.log_odds_of(codes, SCORED)), 3)
    explained, _ = _best(lambda: reasons.strongest(scorecard.contributions_of(codes, SCORED)), 1)
    singles = [_one(partial(reasons.of, scorecard, leads, row)) for row in range(SINGLES)]
    table, outcome = made_up(TRAINED, seed=3)
    begun = process_time()
    fitting.learn(table, outcome, wishes=fitting.Wishes())
    return {
        "attributes": len(scorecard.attributes),
        "pairs": len(scorecard.pairs),
        "characters": len(text),
        "load_ms": round(loaded * 1000, 2),
        "cells_per_second": round(SCORED / looked_up),
        "scores_per_second": round(SCORED / scored),
        "reasons_per_second": round(SCORED / explained),
        "one_lead_with_reasons_ms_p50_p99": [round(float(q), 3) for q in np.quantile(singles, [0.5, 0.99])],
        "training_cpu_seconds": round(process_time() - begun, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def made_up(rows: int, *, seed: int) -> tuple[Table, Outcome]:
    """Leads with 6 numbers and 14 choices; some matter, some by two, some not at all; a tenth of each is blank."""
    chance = np.random.default_rng(seed)
    columns: dict[str, Any] = {}
    log_odds = np.full(rows, -0.7)
    numbers = [chance.lognormal(3.0, 1.0, rows).clip(0.1).round(1) for _ in range(NUMBERS)]
    levels = [chance.integers(0, 3 + 2 * place, rows) for place in range(CHOICES)]
    for place, number in enumerate(numbers):
        log_odds += 0.3 * (place % 3) * np.tanh(np.log(number) - 3.0)
        columns[f"number{place}"] = np.where(chance.random(rows) < 0.1, np.nan, number)
    for place, level in enumerate(levels):
        log_odds += 0.25 * (place % 4) * np.sin(level + place)
        names = np.array([f"level {value}" for value in range(3 + 2 * place)] + [None], dtype=object)
        columns[f"choice{place}"] = names[np.where(chance.random(rows) < 0.1, -1, level)]
    log_odds += 0.8 * np.sign(np.log(numbers[1]) - 3.0) * np.where(levels[3] % 2, 1.0, -1.0)
    kinds = {name: Kind.NUMBER if name.startswith("number") else Kind.CATEGORY for name in columns}
    attributes = tuple(Attribute(name, kind) for name, kind in kinds.items())
    return Table(attributes, columns), chance.random(rows) < sigmoid(log_odds)


def _best(work: Callable[[], Any], times: int) -> tuple[float, Any]:
    took = []
    made = None
    for _ in range(times):
        begun = process_time()
        made = work()
        took.append(process_time() - begun)
    return min(took), made


def _one(work: Callable[[], Any]) -> float:
    begun = process_time()
    work()
    return (process_time() - begun) * 1000
