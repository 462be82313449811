"""What a model knows of its attributes: how records with each value ended, recounted."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import update

from services.models.scoring import ScoringVersion
from services.scoring import insight
from services.scoring.learning import Scale
from services.store import Store
from tests.services.scoring import given


async def test_the_rates_of_the_values_make_up_the_average(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
    async with store.reading() as session:
        found = await insight.of(session, model.published_id or 0)
    assert next(iter(found)) == "leadsourcecode"
    source = found["leadsourcecode"]
    assert source.scale is Scale.VERY_HIGH
    assert sum(each.count for each in source.values) == source.closed
    won = sum((each.rate or 0.0) * each.count for each in source.values)
    assert won / source.closed == pytest.approx(source.average)
    assert [each.value.level for each in source.values if each.value.level] == ["partner", "trade-show", "web"]
    rates = {each.value.level: each.rate for each in source.values}
    assert (rates["partner"] or 0.0) > source.average > (rates["web"] or 0.0)


async def test_of_a_version_that_cannot_be_read_nothing_is_known(store: Store, now: datetime) -> None:
    async with store.writing() as session:
        model = await given.model(session, now=now)
        await session.execute(update(ScoringVersion).values(scorecard="not a scorecard"))
    async with store.reading() as session:
        assert await insight.of(session, model.published_id or 0) == {}
        assert await insight.of(session, 0) == {}
