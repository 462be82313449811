"""Similar records are found by what they share, as far as the person sees them, and no table is scanned."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import text

from services.models.lead import LeadReason, LeadState
from services.models.similarity import DetachedPair
from services.models.user import Role
from services.people.actors import Actor
from services.resemblance.judgement import LikenessRule
from services.similar import look_up, sharing, worthwhile
from services.similar.look_up import Similar
from services.similar.sharing import MOST_SHARING
from services.store import Session
from tests.given import people
from tests.services.qualification import given

KARI: dict[str, Any] = {
    "firstname": "Kari",
    "lastname": "Brekke",
    "companyname": "Brekke Havbruk AS",
    "emailaddress1": "kari@brekkehavbruk.no",
    "telephone1": "76 94 00 01",
}
OLA: dict[str, Any] = {
    "firstname": "Ola",
    "lastname": "Nordvik",
    "companyname": "Nordvik Bygg AS",
    "emailaddress1": "ola@nordvikbygg.no",
    "telephone1": "+4755510099",
}


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


def ids(similar: Similar) -> list[int]:
    return [each.record_id for each in similar.matches]


async def test_a_lead_is_found_by_each_of_the_four_rules(session: Session, siri: Actor) -> None:
    lead = await given.lead(session, siri, **KARI, address1_city="Andenes")
    await given.lead(session, siri, **OLA)
    asked = {
        LikenessRule.SAME_EMAIL: {"lastname": "Hansen", "emailaddress1": "KARI@brekkehavbruk.no"},
        LikenessRule.SAME_PHONE: {"lastname": "Hansen", "telephone1": "+47 76940001"},
        LikenessRule.SIMILAR_NAME_AND_COMPANY: KARI | {"emailaddress1": None, "telephone1": None, "lastname": "Breke"},
        LikenessRule.SIMILAR_NAME_AND_SAME_DOMAIN: {
            "firstname": "Kari", "lastname": "Brekke", "emailaddress1": "salg@brekkehavbruk.no"
        },
    }  # fmt: skip
    for rule, values in asked.items():
        found = await look_up.find(session, "lead", values, by=siri)
        assert ids(found) == [lead.id], rule
        assert rule in found.matches[0].judgement.fired
    match = found.matches[0]
    assert (match.name, match.company, match.city) == ("Kari Brekke", "Brekke Havbruk AS", "Andenes")
    assert (match.email, match.phone, match.owner) == (KARI["emailaddress1"], KARI["telephone1"], siri.name)
    assert not match.inactive


async def test_nothing_is_found_for_blank_values_or_by_nobody_like_them(session: Session, siri: Actor) -> None:
    await given.lead(session, siri, **KARI)
    assert await look_up.find(session, "lead", {}, by=siri) == Similar()
    assert await look_up.find(session, "lead", OLA, by=siri) == Similar()


async def test_a_lead_is_no_duplicate_of_itself_or_of_one_that_was_told_apart(
    session: Session, siri: Actor, now: datetime
) -> None:
    lead = await given.lead(session, siri, **KARI)
    other = await given.lead(session, siri, **KARI)
    assert ids(await look_up.find(session, "lead", KARI, by=siri, exclude_id=lead.id)) == [other.id]

    session.add(DetachedPair(entity="lead", low_id=lead.id, high_id=other.id, at=now, by=siri.id))
    await session.flush()
    assert await look_up.find(session, "lead", KARI, by=siri, exclude_id=lead.id) == Similar()
    assert await look_up.find(session, "lead", KARI, by=siri, exclude_id=other.id) == Similar()
    assert sorted(ids(await look_up.find(session, "lead", KARI, by=siri))) == [lead.id, other.id]


async def test_what_the_person_may_not_see_is_not_found(session: Session, siri: Actor) -> None:
    other = await people.person(session, "Stine Sør", team="Sør")
    await given.lead(session, other, **KARI)
    assert await look_up.find(session, "lead", KARI, by=siri) == Similar()
    ada = await people.person(session, "Ada", role=Role.ADMINISTRATOR)
    assert len((await look_up.find(session, "lead", KARI, by=ada)).matches) == 1


async def test_closed_leads_are_told_and_merged_ones_passed_over(session: Session, siri: Actor, now: datetime) -> None:
    closed = {"statecode": LeadState.DISQUALIFIED, "statuscode": LeadReason.LOST, "closedon": now}
    lead = await given.lead(session, siri, **KARI, **closed)
    await given.lead(session, siri, **KARI, **closed, merged=True, masterid=lead.id)
    found = await look_up.find(session, "lead", KARI, by=siri)
    assert [(each.record_id, each.inactive) for each in found.matches] == [(lead.id, True)]


async def test_accounts_and_contacts_are_found_beside_leads(session: Session, siri: Actor, now: datetime) -> None:
    account = await given.account(session, siri, name="Brekke Havbruk AS", telephone1="76940001")
    kari = {name: value for name, value in KARI.items() if name != "companyname"}
    contact = await given.contact(session, siri, **kari, parentcustomerid=account.id)
    away = await given.contact(session, siri, **kari)
    away.archivedon = now
    await session.flush()
    everywhere = await look_up.find(session, "lead", KARI, by=siri, entities=("lead", "account", "contact"))
    found = {(each.entity, each.record_id): each for each in everywhere.matches}
    assert ("contact", contact.id) in found
    assert ("contact", away.id) not in found
    assert found["contact", contact.id].company == "Brekke Havbruk AS"
    assert found["account", account.id].name == "Brekke Havbruk AS"


async def test_a_key_that_too_many_have_is_passed_over_unless_it_is_strong(session: Session, siri: Actor) -> None:
    for number in range(MOST_SHARING + 5):
        await given.lead(
            session, siri, firstname="Kari", lastname="Brekke", companyname=f"Firma {number}", telephone1="76940001",
            emailaddress1=None,
        )  # fmt: skip
    by_name = await look_up.find(session, "lead", {"firstname": "Kari", "lastname": "Brekke"}, by=siri)
    assert by_name == Similar()
    by_phone = await look_up.find(session, "lead", {"lastname": "Hansen", "telephone1": "76940001"}, by=siri)
    assert len(by_phone.matches) + len(by_phone.near_misses) > 0
    assert len(by_phone.matches) <= worthwhile.MOST


async def test_of_a_common_name_only_those_with_more_in_common_are_compared(session: Session, siri: Actor) -> None:
    name = {"firstname": "Kari", "lastname": "Brekke", "emailaddress1": None, "telephone1": None}
    for number in range(worthwhile.RARE + 5):
        await given.lead(session, siri, **name, companyname=f"{chr(65 + number) * 4} Bygg")
    kari = await given.lead(session, siri, **KARI)
    found = await look_up.find(session, "lead", KARI, by=siri)
    assert ids(found) == [kari.id]
    assert found.near_misses == ()


async def test_near_misses_are_few_and_no_matches(session: Session, siri: Actor) -> None:
    for number in range(20):
        other = {"firstname": f"Per{number}", "lastname": f"Dahl{number}", "telephone1": f"+47555200{number:02}"}
        await given.lead(session, siri, **OLA | other | {"emailaddress1": f"p{number}@nordvikbygg.no"})
    found = await look_up.find(session, "lead", OLA, by=siri)
    assert len(found.near_misses) <= look_up.NEAR_MISSES
    assert not {each.record_id for each in found.near_misses} & set(ids(found))
    assert all(not each.judgement.is_match for each in found.near_misses)


async def test_keys_are_searched_in_their_index(session: Session) -> None:
    if session.get_bind().dialect.name == "sqlite":
        plan = await session.execute(text(f"EXPLAIN QUERY PLAN {sharing.union_of(3).replace('?', '1')}"))
        steps = [row[3] for row in plan if "profile_key" in row[3]]
        assert steps
        assert all("USING PRIMARY KEY" in step and step.startswith("SEARCH") for step in steps)
        return
    await session.execute(text("SET LOCAL enable_seqscan = off"))
    given_keys = {"keys": [1, 2], "entities": ["lead", "lead"], "most": 3}
    plan = await session.execute(text(f"EXPLAIN {sharing.LATERAL.text}"), given_keys)
    steps = [row[0] for row in plan if "profile_key" in row[0]]
    assert steps
    assert all("Index Only Scan" in step for step in steps)
