"""Attributes that tell nothing alone, but a lot together with another one: the screening would leave them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from services.scorecard import cutting
from services.scorecard.learners import modelling, pairing, ridge
from services.scorecard.learners.coded import code
from services.scorecard.measures import Outcome
from services.scorecard.screening import LeftOut, Screened
from services.scorecard.table import Table

LEAST_GAIN = 25.0
"""What an unrelated pair gains by chance in one of some hundred tries of 190 pairs."""
LOOKED_AT_AT_MOST = 20_000


def rescue(screened: Sequence[Screened], table: Table, outcome: Outcome, *, seed: int) -> list[Screened]:
    """The same, but what was left out for want of a relation is chosen where a pair with it gains much (300 rows)."""
    alone = {one.name for one in screened if one.reason is LeftOut.NO_RELATION}
    if not alone or len(outcome) < modelling.PAIRS_FROM:
        return list(screened)
    if len(outcome) > LOOKED_AT_AT_MOST:
        kept = np.sort(np.random.default_rng(seed).permutation(len(outcome))[:LOOKED_AT_AT_MOST])
        table, outcome = table.take(kept), outcome[kept]
    table = table.only(alone | {one.name for one in screened if one.chosen})
    coded = code(table, [cutting.cells(attribute, table.columns[attribute.name]) for attribute in table.attributes])
    additive = ridge.fit(coded, outcome, strength=ridge.STRENGTH_OF_FEW, seed=seed)
    pairs = pairing.strongest(coded, outcome, additive.of(coded.codes), least=LEAST_GAIN)
    names = {table.attributes[place].name for pair in pairs for place in pair} & alone
    return [replace(one, chosen=True, reason=None) if one.name in names else one for one in screened]
