"""Match codes: equal where the rule holds, none where it does not look, and stored for every published rule."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from services.duplicates import match_codes, rules
from services.duplicates.rules import Rule
from services.models.duplicate_rule import DuplicateRule, MatchCode, Operator, RuleStatus
from services.store import Session
from tests.given import leads, people
from tests.services.duplicates import given

NAME = given.rule(given.condition("firstname"), given.condition("lastname"))
KNOWN_NAME = given.rule(given.condition("firstname", ignore_blank_values=True), given.condition("lastname"))
EMAIL = given.rule(given.condition("emailaddress1"))
CASED = given.rule(given.condition("name"), is_case_sensitive=True)
START = given.rule(given.condition("name", Operator.SAME_FIRST_CHARACTERS, characters=4))


@pytest.mark.parametrize(
    ("rule", "one", "other", "same"),
    [
        (NAME, {"firstname": "Kari", "lastname": "Nes"}, {"firstname": "KARI", "lastname": "nes"}, True),
        (NAME, {"firstname": "Kari", "lastname": "Nes"}, {"firstname": "Kåre", "lastname": "Nes"}, False),
        (NAME, {"firstname": "Kari Nes", "lastname": ""}, {"firstname": "Kari", "lastname": "Nes"}, False),
        (NAME, {"firstname": None, "lastname": "Nes"}, {"firstname": " ", "lastname": "Nes"}, True),
        (NAME, {"firstname": None, "lastname": "Nes"}, {"firstname": "Kari", "lastname": "Nes"}, False),
        (KNOWN_NAME, {"firstname": "Kari", "lastname": None}, {"firstname": "kari", "lastname": ""}, True),
        (CASED, {"name": "Nes"}, {"name": " Nes"}, True),
        (CASED, {"name": "Nes"}, {"name": "NES"}, False),
        (START, {"name": "Nesbyen"}, {"name": "Nesbru"}, True),
        (START, {"name": "Nesbyen"}, {"name": "Nesodden"}, False),
    ],
)
def test_equal_codes_are_duplicates(rule: Rule, one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    codes = [match_codes.base_code(rule, one, region="NO"), match_codes.matching_code(rule, other, region="NO")]
    assert (codes[0] == codes[1]) is same
    assert all(code is not None and len(code) == 64 for code in codes)


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        (EMAIL, {"emailaddress1": None}),
        (EMAIL, {"emailaddress1": "  "}),
        (EMAIL, {}),
        (KNOWN_NAME, {"firstname": "", "lastname": "Nes"}),
        (given.rule(), {"name": "Nes"}),
    ],
)
def test_a_record_without_values_has_no_code(rule: Rule, record: dict[str, Any]) -> None:
    assert match_codes.base_code(rule, record, region="NO") is None


def test_codes_of_two_rules_never_meet() -> None:
    record = {"emailaddress1": "post@nes.example"}
    other = given.rule(given.condition("emailaddress1"), id=8)
    assert match_codes.base_code(EMAIL, record, region="NO") != match_codes.base_code(other, record, region="NO")


def test_a_rule_may_compare_different_columns_of_different_types() -> None:
    across = given.condition("mobilephone", matching_attr="telephone1")
    rule = given.rule(across, base_entity="contact", matching_entity="lead")
    ours = match_codes.base_code(rule, {"mobilephone": "+47 90 00 00 01"}, region="NO")
    assert ours == match_codes.matching_code(rule, {"telephone1": "90000001"}, region="NO")


async def stored(session: Session, record_id: int) -> dict[str, str]:
    pairs = await session.execute(
        select(DuplicateRule.name, MatchCode.code)
        .join(MatchCode, MatchCode.rule_id == DuplicateRule.id)
        .where(MatchCode.record_id == record_id)
    )
    return dict(pairs.all())


async def test_a_record_gets_a_code_of_each_rule_that_looks_at_it(session: Session) -> None:
    seller = await people.person(session)
    account = await leads.account(session, seller, telephone1="76940001")
    await match_codes.store(session, "account", [account])
    codes = await stored(session, account.id)
    assert set(codes) == {"Accounts with the same Account Name", "Accounts with the same phone number"}


async def test_codes_are_replaced_when_the_record_changes(session: Session) -> None:
    seller = await people.person(session)
    account = await leads.account(session, seller, telephone1="76940001", websiteurl="nes.example")
    await match_codes.store(session, "account", [account])
    before = await stored(session, account.id)
    account.telephone1, account.websiteurl = None, "ny.example"
    await match_codes.store(session, "account", [account])
    after = await stored(session, account.id)
    assert before.keys() - after.keys() == {"Accounts with the same phone number"}
    assert {name for name in after if after[name] != before[name]} == {"Accounts with the same website"}


async def test_a_rule_that_is_being_published_gets_codes_and_an_unpublished_none(session: Session) -> None:
    await given.no_rules(session)
    coming = await given.stored_rule(session, given.condition("name"), status=RuleStatus.PUBLISHING, name="Coming")
    seller = await people.person(session)
    account = await leads.account(session, seller)
    await match_codes.store(session, "account", [account])
    assert set(await stored(session, account.id)) == {"Coming"}
    rule_set = await rules.load(session)
    assert [rule.id for rule in rule_set.coding("account")] == [coming.id]
    assert rule_set.of("account") == ()


async def test_the_organisations_own_columns_have_codes(session: Session) -> None:
    await given.no_rules(session)
    await given.stored_rule(session, given.condition("orgnr"), base_entity="lead", matching_entity="lead")
    seller = await people.person(session)
    lead = await leads.lead(session, seller, attributes={"orgnr": "999 888 777"})
    without = await leads.lead(session, seller)
    await match_codes.store(session, "lead", [lead, without])
    assert (len(await stored(session, lead.id)), len(await stored(session, without.id))) == (1, 0)


async def test_the_version_of_the_rule_set_changes_with_its_rules(session: Session) -> None:
    before = (await rules.load(session)).version
    assert (await rules.load(session)).version == before
    rule = (await session.scalars(select(DuplicateRule).order_by(DuplicateRule.id))).first()
    assert rule is not None
    rule.exclude_inactive = True
    assert (await rules.load(session)).version != before
