"""Matches of a record about to be written: who, in which order, with which evidence, and who may see them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from services.duplicates import match_codes, matching, rules
from services.duplicates.matching import Evidence, Sought
from services.models.account import RecordState
from services.models.duplicate_rule import DuplicateRule
from services.models.user import Role
from services.store import Session
from tests.given import leads, people
from tests.services.duplicates import given

DEFAULTS = [
    ("account", {"name": "Nes AS"}, {"name": "NES  as"}, {"name": "Nes"}),
    ("account", {"emailaddress1": "post@nes.example"}, {"emailaddress1": "Post@Nes.example"},
     {"emailaddress1": "post@nes.example.no"}),
    ("account", {"telephone1": "76940001"}, {"telephone1": "+47 769 40 001"}, {"telephone1": "76940002"}),
    ("account", {"websiteurl": "nes.example"}, {"websiteurl": "https://www.nes.example/"},
     {"websiteurl": "nes.example/om"}),
    ("contact", {"telephone1": "76940001"}, {"telephone1": "+4776940001"}, {"mobilephone": "+4776940001"}),
    ("contact", {"emailaddress1": "a@nes.example"}, {"emailaddress1": "A@NES.example"},
     {"emailaddress1": "b@nes.example"}),
    ("contact", {"firstname": "Åse", "lastname": "Nes"}, {"firstname": "ÅSE", "lastname": "nes"},
     {"firstname": "Åse", "lastname": "Næs"}),
]  # fmt: skip


@pytest.mark.parametrize(("entity", "there", "same", "near"), DEFAULTS)
async def test_each_default_rule_finds_its_like_and_not_its_near_miss(
    session: Session, entity: str, there: dict[str, str], same: dict[str, str], near: dict[str, str]
) -> None:
    seller = await people.person(session)
    make = leads.account if entity == "account" else leads.contact
    row = await make(session, seller, **there)
    await match_codes.store(session, entity, [row])
    (match,) = await matching.matches(session, entity, same, by=seller)
    assert (match.entity, match.record_id) == (entity, row.id)
    assert {each.column for each in match.evidence} == same.keys()
    assert await matching.matches(session, entity, near, by=seller) == ()


async def test_a_match_tells_what_was_compared_and_who_it_is(session: Session) -> None:
    seller = await people.person(session)
    account = await leads.account(session, seller)
    contact = await leads.contact(
        session, seller, emailaddress1="kari@nes.example", address1_city="Bodø", mobilephone="90000001",
        parentcustomerid=account.id,
    )  # fmt: skip
    await match_codes.store(session, "contact", [contact])
    (match,) = await matching.matches(session, "contact", {"emailaddress1": "KARI@nes.example"}, by=seller)
    assert match.evidence == (
        Evidence(
            "Contacts with the same e-mail address", "emailaddress1", "KARI@nes.example", "kari@nes.example",
            "kari@nes.example", "kari@nes.example", likeness=1.0,
        ),
    )  # fmt: skip
    assert (match.name, match.inactive) == ("Kari Brekke", False)
    details = match.details
    assert (details.email, details.phone, details.city) == ("kari@nes.example", "90000001", "Bodø")
    assert (details.owner, details.parent, details.modified) == ("Siri Selger", "Brekke Havbruk AS", leads.CREATED)


async def test_the_best_comes_first(session: Session) -> None:
    seller = await people.person(session)
    later = leads.CREATED + timedelta(days=1)
    old = await leads.account(session, seller, name="Nes AS")
    recent = await leads.account(session, seller, name="Nes AS")
    recent.modifiedon = later
    both = await leads.account(session, seller, name="Nes AS", telephone1="76940001")
    await match_codes.store(session, "account", [old, recent, both])
    values = {"name": "Nes AS", "telephone1": "76940001"}
    found = await matching.matches(session, "account", values, by=seller)
    assert [match.record_id for match in found] == [both.id, recent.id, old.id]
    assert len(found[0].rules) == 2


async def test_inactive_records_are_marked_and_left_out_where_the_rule_says_so(session: Session) -> None:
    seller = await people.person(session)
    closed = await leads.account(session, seller, telephone1="76940001", statecode=RecordState.INACTIVE)
    await match_codes.store(session, "account", [closed])
    values = {"name": closed.name, "telephone1": "76940001"}
    (match,) = await matching.matches(session, "account", values, by=seller)
    assert (match.inactive, len(match.rules)) == (True, 2)
    by_name = select(DuplicateRule).where(DuplicateRule.name == "Accounts with the same Account Name")
    (await session.scalars(by_name)).one().exclude_inactive = True
    (match,) = await matching.matches(session, "account", values, by=seller)
    assert match.rules == ("Accounts with the same phone number",)
    for rule in await session.scalars(select(DuplicateRule)):
        rule.exclude_inactive = True
    assert await matching.matches(session, "account", values, by=seller) == ()


async def test_a_code_that_is_out_of_date_is_no_evidence(session: Session) -> None:
    seller = await people.person(session)
    account = await leads.account(session, seller, name="Nes AS")
    await match_codes.store(session, "account", [account])
    account.name = "Nes Gruppen AS"
    assert await matching.matches(session, "account", {"name": "Nes AS"}, by=seller) == ()


async def test_a_record_is_not_its_own_duplicate(session: Session) -> None:
    seller = await people.person(session)
    account = await leads.account(session, seller, name="Nes AS")
    await match_codes.store(session, "account", [account])
    assert await matching.matches(session, "account", {"name": "Nes AS"}, by=seller, exclude_id=account.id) == ()


async def test_accounts_are_seen_by_everybody_with_a_role(session: Session) -> None:
    stranger = await people.person(session, "Sverre Sør", team="Sør")
    nobody = await people.person(session, "Nils Ny", role=Role.NONE)
    account = await leads.account(session, stranger)
    await match_codes.store(session, "account", [account])
    seller = await people.person(session)
    assert len(await matching.matches(session, "account", {"name": account.name}, by=seller)) == 1
    assert await matching.matches(session, "account", {"name": account.name}, by=nobody) == ()


async def test_leads_of_others_are_not_found(session: Session) -> None:
    seller = await people.person(session)
    stranger = await people.person(session, "Sverre Sør", team="Sør")
    hidden = await leads.lead(session, stranger)
    await match_codes.store(session, "lead", [hidden])
    rule_set = await rules.load(session)
    values = {"emailaddress1": hidden.emailaddress1}
    found = await matching.find(session, rule_set, Sought(rule_set.of("lead"), values), by=seller)
    assert found.matches == ()


async def test_a_rule_may_look_among_records_of_another_type(session: Session) -> None:
    across = given.condition("emailaddress1")
    await given.stored_rule(session, across, name="Leads like contacts", base_entity="lead", matching_entity="contact")
    seller = await people.person(session)
    contact = await leads.contact(session, seller, emailaddress1="kari@nes.example")
    await match_codes.store(session, "contact", [contact])
    rule_set = await rules.load(session)
    values = {"emailaddress1": "kari@nes.example"}
    found = await matching.find(session, rule_set, Sought(rule_set.of("lead"), values, contact.id), by=seller)
    assert [(match.entity, match.record_id) for match in found.matches] == [("contact", contact.id)]


async def test_no_more_are_shown_than_a_person_can_read(session: Session) -> None:
    seller = await people.person(session)
    rows = [await leads.account(session, seller, name="Nes AS") for _ in range(matching.MOST_MATCHES + 5)]
    await match_codes.store(session, "account", rows)
    found = await matching.matches(session, "account", {"name": "Nes AS"}, by=seller)
    assert len(found) == matching.MOST_MATCHES
