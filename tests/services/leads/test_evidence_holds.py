"""What is said of possible duplicates holds when the two records are compared again, and from either side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.duplicates import comparing
from services.duplicates.comparing import Outcome
from services.leads import duplicates, near_misses
from services.leads.duplicates import Possible, Possibles
from services.models.lead import Lead
from services.people.actors import Actor
from services.resemblance import judging, profile
from services.store import Session, Store
from tests.given import people
from tests.services.qualification import given as there_is

values = st.fixed_dictionaries(
    {
        "lastname": st.sampled_from(["Brekke", "Brække", "Nordvik"]),
        "firstname": st.sampled_from(["Kari", "Karin", "Per"]),
        "companyname": st.sampled_from([None, "Fjord Fisk AS", "Fjordfisk"]),
        "emailaddress1": st.sampled_from([None, "kari@fjordfisk.no", "Kari@fjordfisk.no", "post@fjordfisk.no"]),
        "telephone1": st.sampled_from([None, "76 94 00 01", "+4776940001", "12345678"]),
    }
)


@pytest.fixture
async def seller(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session)


@given(drawn=st.lists(values, min_size=2, max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
async def test_every_match_has_evidence_that_holds_and_is_no_near_miss(
    drawn: Sequence[dict[str, Any]], store: Store, seller: Actor, now: datetime
) -> None:
    async with store.writing() as session:
        rows = [await there_is.lead(session, seller, **each) for each in drawn]
        found = {row.id: await duplicates.of_lead(session, row.id, by=seller) for row in rows}
        by_id = {row.id: row for row in rows}
        for lead, possibles in found.items():
            for each in possibles.found:
                await the_evidence_holds(session, by_id[lead], by_id[each.record_id], each, by=seller)
            await near_misses_are_none(session, lead, possibles, by=seller)
        says = {(lead, each.record_id): fired(each) for lead, possibles in found.items() for each in possibles.found}
        assert says == {(other, lead): fires for (lead, other), fires in says.items()}
        await session.rollback()


def fired(each: Possible) -> tuple[object, object]:
    """The rules that fired, and those of likeness; every rule that there is by default is symmetric."""
    return (each.match.rules if each.match else (), each.judgement.fired if each.judgement else ())


async def the_evidence_holds(session: Session, ours: Lead, theirs: Lead, each: Possible, *, by: Actor) -> None:
    assert each.match or each.judgement
    compared = await comparing.compare(session, ("lead", ours.id), ("lead", theirs.id), by=by)
    firing = {verdict.name for verdict in compared.verdicts if verdict.outcome is Outcome.FIRES}
    assert set(each.match.rules if each.match else ()) == firing
    for one in each.match.evidence if each.match else ():
        assert one.ours_normalised == one.theirs_normalised != ""
    if each.judgement:
        mine, yours = (profile.of("lead", duplicates.values_of(row), region="NO") for row in (ours, theirs))
        again = judging.judge(mine, yours)
        assert (each.judgement.fired, each.judgement.kept) == (again.fired, again.kept)
        assert each.judgement.compared == again.compared
        assert each.judgement.label is judging.label(each.judgement.probability)
        assert each.judgement.fired or each.label


async def near_misses_are_none(session: Session, lead: int, possibles: Possibles, *, by: Actor) -> None:
    near = await near_misses.explained(session, lead, possibles.near, by=by)
    assert len(near) <= near_misses.MOST
    assert not {each.similar.record_id for each in near} & {each.record_id for each in possibles.found}
    for each in near:
        assert not each.similar.judgement.is_match
        assert each.kept or each.rules


async def test_a_near_miss_says_what_kept_it_apart(session: Session) -> None:
    siri = await people.person(session)
    kari = {"firstname": "Kari", "lastname": "Brekke", "companyname": "Fjord Fisk AS", "telephone1": None}
    lead = await there_is.lead(session, siri, **kari, emailaddress1="kari@fjordfisk.no")
    similar = {"firstname": "Karianne", "lastname": "Brekke", "companyname": "Fjord Invest", "telephone1": None}
    other = await there_is.lead(session, siri, **similar, emailaddress1="k@gmail.com")
    possible = await duplicates.of_lead(session, lead.id, by=siri)
    near = await near_misses.explained(session, lead.id, possible.near, by=siri)
    told = {each.record_id for each in possible.found} | {each.similar.record_id for each in near}
    assert told == {other.id}
    for each in near:
        assert {kept.field for kept in each.kept} <= {"name", "companyname", "emailaddress1", "telephone1", "domain"}
