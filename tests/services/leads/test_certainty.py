"""When words name one lead, and when they only happen to be in it."""

from __future__ import annotations

from datetime import datetime

import pytest

from services.leads import asked, certainty, operations, search
from services.leads.new_lead import NewLead
from services.models.lead import Lead
from services.store import Session
from tests.given import people


def lead(first: str | None, last: str, company: str | None, email: str | None = None, phone: str | None = None) -> Lead:
    return Lead(firstname=first, lastname=last, companyname=company, emailaddress1=email, telephone1=phone)


KARI = lead("Kari", "Brekke", "Brekke Havbruk AS", "kari@brekkehavbruk.example", "+4776940001")
LARS_LIE = lead("Lars", "Lie", "Hansen Eiendom AS", "lars@hansen.example")
AT_HANSEN = lead("Lars", "Lie", "Hansen AS")
OLA_HANSEN = lead("Ola", "Hansen", "Lars Bygg AS")
AT_FJORD = lead("Lars", "Hansen", "Fjord Regnskap AS")
HANSEN = lead(None, "Hansen", "Nord Bygg AS")
KARL = lead("Karl", "Hansen", "Vik Energi AS", "karl@vik.example")


@pytest.mark.parametrize(
    ("rule", "typed", "meant", "holds"),
    [
        (certainty.names_the_person, "kari brekke", KARI, True),
        (certainty.names_the_person, "Brekke, Kari", KARI, True),
        (certainty.names_the_person, "kari breke", KARI, True),
        (certainty.names_the_person, "kari brekke havbruk", KARI, True),
        (certainty.names_the_person, "kari", KARI, False),
        (certainty.names_the_person, "hansen", HANSEN, True),
        (certainty.names_the_person, "lars hansen", HANSEN, False),
        (certainty.names_the_person, "kari hansen", KARL, False),
        (certainty.names_the_company, "brekke havbruk", KARI, True),
        (certainty.names_the_company, "Breke Havbrk", KARI, True),
        (certainty.names_the_company, "havbruk brekke as", KARI, True),
        (certainty.names_the_company, "havbruk", KARI, False),
        (certainty.names_the_company, "hansen as", AT_HANSEN, True),
        (certainty.names_the_company, "lars hansen", AT_HANSEN, False),
        (certainty.names_the_address, "KARI@brekkehavbruk.example", KARI, True),
        (certainty.names_the_address, "kari@breklehavbruk.example", KARI, True),
        (certainty.names_the_address, "karl@brekkehavbruk.example", KARI, False),
        (certainty.names_the_address, "kari@vik.example", KARI, False),
        (certainty.names_the_number, "769 40 001", KARI, True),
        (certainty.names_the_number, "+47 76 94 00 01", KARI, True),
        (certainty.names_the_number, "769 40", KARI, False),
        (certainty.reads_as_one, "hansen fjord", AT_FJORD, True),
        (certainty.reads_as_one, "lars hansen regnskap", AT_FJORD, True),
        (certainty.reads_as_one, "fjord hansen", AT_FJORD, False),
        (certainty.reads_as_one, "lars fjord", AT_FJORD, False),
        (certainty.reads_as_one, "lars hansen", LARS_LIE, False),
        (certainty.reads_as_one, "lars hansen", OLA_HANSEN, False),
        (certainty.reads_as_one, "brekke 0001", KARI, True),
        (certainty.reads_as_one, "brekkehavbruk", KARI, True),
        (certainty.reads_as_one, "havbruk", KARI, True),
        (certainty.reads_as_one, "kari oslo", KARI, False),
    ],
)
def test_a_rule_holds(rule: certainty.Rule, typed: str, meant: Lead, *, holds: bool) -> None:
    assert rule(asked.words_asked(typed), certainty.names_of(meant)) is holds


@pytest.mark.parametrize(
    ("typed", "leads", "named"),
    [
        ("kari brekke", [KARI], True),
        ("brekke havbruk", [KARI], True),
        ("Breke Havbrk", [KARI], True),
        ("kari brekke havbruk", [KARI], True),
        ("brekke", [KARI], True),
        ("kari havbruk", [KARI], False),
        ("lars hansen", [LARS_LIE], False),
        ("lars hansen", [AT_HANSEN], False),
        ("lars hansen", [OLA_HANSEN], False),
        ("lars hansen", [AT_FJORD, LARS_LIE], True),
        ("hansen", [OLA_HANSEN, KARL], False),
        ("hansen", [OLA_HANSEN], True),
        ("hansen fjord", [AT_FJORD, OLA_HANSEN], True),
        ("kari hansen", [KARL], False),
        ("kari", [], False),
    ],
)
def test_words_name_the_first_lead_and_no_other(typed: str, leads: list[Lead], *, named: bool) -> None:
    assert certainty.is_named(asked.words_asked(typed), leads) is named


async def test_words_of_two_people_are_never_silently_one(session: Session, now: datetime) -> None:
    siri = await people.person(session)
    at_hansen = NewLead("Tilbud", "Lie", "Lars", "Hansen Eiendom AS", emailaddress1="lars@hansen.example")
    await operations.create(session, at_hansen, by=siri, now=now)

    found = await search.search(session, "lars hansen", by=siri)
    assert [each.line.name for each in found] == ["Lars Lie"]
    assert search.sure(found) is None

    await operations.create(session, NewLead("Tilbud", "Hansen", "Lars", "Vik Energi AS"), by=siri, now=now)

    meant = search.sure(await search.search(session, "lars hansen", by=siri))
    assert meant is not None
    assert meant.line.name == "Lars Hansen"
