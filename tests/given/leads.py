"""Given leads, accounts and contacts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from services.models.account import Account
from services.models.contact import Contact
from services.models.lead import Lead
from services.people.actors import Actor
from services.store import Session

CREATED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


async def lead(session: Session, owner: Actor, **values: Any) -> Lead:
    """An open lead of Kari Brekke at Brekke Havbruk, unless said otherwise (rows only: no index, no match codes)."""
    facts = {
        "subject": "Tilbud på varmepumper",
        "firstname": "Kari",
        "lastname": "Brekke",
        "companyname": "Brekke Havbruk AS",
        "emailaddress1": "kari@brekkehavbruk.example",
        "telephone1": "+4776940001",
    } | values
    row = Lead(owner_id=owner.id, createdon=CREATED, modifiedon=CREATED, **facts)
    session.add(row)
    await session.flush()
    return row


async def account(session: Session, owner: Actor, **values: Any) -> Account:
    """An account, unless said otherwise Brekke Havbruk AS (the row only)."""
    row = Account(owner_id=owner.id, createdon=CREATED, modifiedon=CREATED, **({"name": "Brekke Havbruk AS"} | values))
    session.add(row)
    await session.flush()
    return row


async def contact(session: Session, owner: Actor, **values: Any) -> Contact:
    """A contact, unless said otherwise Kari Brekke (the row only)."""
    facts = {"firstname": "Kari", "lastname": "Brekke"} | values
    row = Contact(owner_id=owner.id, createdon=CREATED, modifiedon=CREATED, **facts)
    session.add(row)
    await session.flush()
    return row
