"""A search through all records and a look-up of each of them call the same pairs likely."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from services.detection.asking import Wish
from services.models.lead import Lead
from services.resemblance.judgement import Label
from services.similar import look_up, profiles
from services.store import Store
from tests.services.detection import given


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_search_and_look_ups_agree(store: Store, now: datetime, seed: int) -> None:
    admin = await given.administrator(store)
    await given.many(store, admin, 120, seed=seed)
    job_id = await given.search(store, Wish("Alle"), by=admin, now=now)
    await given.work(store, now)

    looked_up = set()
    async with store.reading() as session:
        for lead in (await session.scalars(select(Lead))).all():
            values = {name: getattr(lead, name) for name in profiles.COLUMNS["lead"]}
            similar = await look_up.find(session, "lead", values, by=admin, exclude_id=lead.id)
            likely = [each for each in similar.matches if each.judgement.label in (Label.VERY_LIKELY, Label.LIKELY)]
            looked_up |= {(min(lead.id, each.record_id), max(lead.id, each.record_id)) for each in likely}

    kept = await given.kept(store, job_id)
    searched = {pair for pair, row in kept.items() if row.probability is not None and row.probability >= 0.5}
    assert searched == looked_up != set()
