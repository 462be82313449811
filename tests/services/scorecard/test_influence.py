"""Which attributes move the scores most."""

from __future__ import annotations

import numpy as np
import pytest

from services.scorecard import influence
from services.scorecard.fitting import Learned
from services.scorecard.influence import Scale
from services.scorecard.measures import Outcome
from services.scorecard.scorecard import Scorecard
from services.scorecard.table import Table


def test_the_source_moves_scores_most_and_what_means_little_is_low(learned: Learned) -> None:
    told = influence.influences(learned.scorecard)
    assert told[0].attribute == "leadsourcecode"
    assert told[0].scale is Scale.VERY_HIGH
    assert [one.moves for one in told] == sorted((one.moves for one in told), reverse=True)
    assert {one.attribute for one in told} == {attribute.name for attribute in learned.scorecard.attributes}


def test_it_is_about_what_the_attributes_add_or_take(learned: Learned, many_leads: tuple[Table, Outcome]) -> None:
    table = many_leads[0].take(slice(0, learned.report.rows_train))
    measured = np.sqrt((learned.scorecard.contributions(table) ** 2).mean(axis=0))
    told = {one.attribute: one.moves for one in influence.influences(learned.scorecard)}
    for attribute, moved in zip(learned.scorecard.attributes, measured, strict=True):
        assert told[attribute.name] == pytest.approx(moved, rel=0.1)


def test_where_nothing_is_known_nothing_moves() -> None:
    assert influence.influences(Scorecard((), (), 0.0, 0.5)) == []
