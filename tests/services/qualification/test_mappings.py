"""The default mapping table, field by field, and what is done with values that do not fit."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from services.models.field_mapping import FieldMapping
from services.models.lead import BudgetStatus, PurchaseProcess, PurchaseTimeframe
from services.qualification import mappings, planning, standing
from services.qualification.choices import Choices, Entity
from services.qualification.mappings import FieldValue
from services.store import Session
from tests.given import people
from tests.services.qualification import given

ADDRESS = {
    "address1_line1": "Storgata 1",
    "address1_line2": "c/o Nes",
    "address1_line3": "2. etasje",
    "address1_city": "Bodø",
    "address1_stateorprovince": "Nordland",
    "address1_postalcode": "8006",
    "address1_country": "Norge",
}
LEAD: dict[str, Any] = ADDRESS | {
    "subject": "Tilbud på varmepumper",
    "firstname": "Kari",
    "lastname": "Brekke",
    "jobtitle": "Daglig leder",
    "companyname": "Brekke Havbruk AS",
    "websiteurl": "https://brekkehavbruk.example",
    "telephone1": "+4776940001",
    "mobilephone": "+4790000001",
    "emailaddress1": "kari@brekkehavbruk.example",
    "description": "Vil ha svar i november",
    "qualificationcomments": "Styret har sagt ja",
    "budgetamount": Decimal("250000.00"),
    "budgetstatus": BudgetStatus.CAN_BUY,
    "purchasetimeframe": PurchaseTimeframe.THIS_QUARTER,
    "purchaseprocess": PurchaseProcess.COMMITTEE,
    "decisionmaker": True,
    "estimatedamount": Decimal("300000.00"),
    "estimatedclosedate": date(2026, 12, 31),
    "transactioncurrency": "NOK",
}
SAME = {column: column for column in ADDRESS}
TARGETS: dict[Entity, dict[str, str]] = {
    Entity.ACCOUNT: SAME
    | {"name": "companyname", "websiteurl": "websiteurl"}
    | {"address1_telephone1": "telephone1", "telephone1": "telephone1"},
    Entity.CONTACT: SAME
    | {"firstname": "firstname", "lastname": "lastname", "jobtitle": "jobtitle", "mobilephone": "mobilephone"}
    | {"managerphone": "telephone1", "telephone1": "telephone1", "emailaddress1": "emailaddress1"},
    Entity.OPPORTUNITY: {
        "name": "subject",
        "budgetamount": "budgetamount",
        "budgetstatus": "budgetstatus",
        "purchasetimeframe": "purchasetimeframe",
        "purchaseprocess": "purchaseprocess",
        "decisionmaker": "decisionmaker",
        "estimatedvalue": "estimatedamount",
        "estimatedclosedate": "estimatedclosedate",
        "transactioncurrency": "transactioncurrency",
        "description": "description",
        "qualificationcomments": "qualificationcomments",
    },
}
EXTENDED = {"telephone1"} | TARGETS[Entity.OPPORTUNITY].keys() - {"name"}
"""The columns that are filled beyond the documented table."""


@pytest.mark.parametrize("entity", list(Entity))
async def test_the_default_table_field_by_field(session: Session, now: datetime, entity: Entity) -> None:
    seller = await people.person(session)
    lead = await given.lead(session, seller, **LEAD)
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    fields = {field.attr: field for field in plan.of(entity).fields}
    assert {attr: field.source_attr for attr, field in fields.items()} == TARGETS[entity]
    assert {attr: field.value for attr, field in fields.items()} == {
        attr: LEAD[source] for attr, source in TARGETS[entity].items()
    }
    for attr, field in fields.items():
        extended = attr in EXTENDED and (entity is Entity.OPPORTUNITY or attr == "telephone1")
        assert field.mapping_source == ("extended" if extended else "system")


async def test_a_mapping_that_is_switched_off_fills_nothing_unless_it_is_the_systems(session: Session) -> None:
    await session.execute(update(FieldMapping).values(active=False))
    sources = {each.source for each in (await standing.read(session)).maps}
    assert sources == {"system"}


async def test_the_organisations_own_columns_are_mapped_too(session: Session, now: datetime) -> None:
    seller = await people.person(session)
    await session.execute(given.custom_mapping("naering", "account", "description"))
    lead = await given.lead(session, seller, attributes={"naering": "Havbruk"})
    plan = await planning.plan(session, lead.id, Choices(), by=seller, now=now)
    assert FieldValue("description", "Havbruk", "naering", "custom") in plan.of(Entity.ACCOUNT).fields


@pytest.mark.parametrize(
    ("attr", "fits", "misfit"),
    [
        ("description", "x" * 2000, "x" * 2001),
        ("budgetstatus", BudgetStatus.MAY_BUY, 17),
        ("budgetamount", Decimal(1), "1"),
        ("decisionmaker", True, 1),
        ("estimatedclosedate", date(2026, 1, 1), "2026-01-01"),
        ("name", "Sak", 7),
    ],
)
def test_a_value_fits_its_column_or_not(attr: str, fits: Any, misfit: Any) -> None:
    good, bad = (FieldValue(attr, value, "x", "custom") for value in (fits, misfit))
    assert mappings.misfits(Entity.OPPORTUNITY, [good, bad]) == (bad,)


def test_a_column_that_is_not_there_holds_nothing() -> None:
    nowhere = FieldValue("colour", "blue", "x", "custom")
    assert mappings.misfits(Entity.ACCOUNT, [nowhere]) == (nowhere,)


@pytest.mark.parametrize("amount", ["1e30", "NaN", "Infinity", "12.345", "1000000000000001"])
def test_an_amount_that_its_column_would_change_or_refuse_does_not_fit(amount: str) -> None:
    value = FieldValue("estimatedvalue", Decimal(amount), "", "typed")
    assert mappings.misfits(Entity.OPPORTUNITY, [value]) == (value,)


def test_a_yes_is_no_option() -> None:
    value = FieldValue("budgetstatus", True, "kjenner", "custom")
    assert mappings.misfits(Entity.OPPORTUNITY, [value]) == (value,)
