"""The companies that contacts belong to: their names are part of the contacts' profiles."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from services.models.account import Account
from services.models.contact import Contact
from services.store import Session

CHUNK = 1000


async def of_contacts(session: Session, records: Sequence[tuple[str, Any]]) -> Mapping[int, str]:
    """The names of the accounts that the contacts among these (entity, row) belong to, by id; one statement, or none.

    The accounts are shared with who else reads them: whoever renames one comes before or after, and then finds its
    contacts (`contacts_of`).
    """
    known = {row.id: row.name for entity, row in records if entity == "account"}
    wanted = {row.parentcustomerid for entity, row in records if entity == "contact"} - known.keys() - {None}
    if not wanted:
        return known
    reading = select(Account.id, Account.name).where(Account.id.in_(wanted)).with_for_update(read=True)
    return known | {row.id: row.name for row in await session.execute(reading)}


async def contacts_of(
    session: Session, accounts: Sequence[int], *, chunk: int = CHUNK
) -> AsyncIterator[Sequence[Contact]]:
    """The contacts of these accounts, a chunk at a time, held until the transaction ends."""
    last = 0
    while True:
        theirs = select(Contact).where(Contact.parentcustomerid.in_(accounts), Contact.id > last)
        held = theirs.order_by(Contact.id).limit(chunk).with_for_update(read=True)
        rows = (await session.scalars(held.execution_options(populate_existing=True))).all()
        if rows:
            yield rows
        if len(rows) < chunk:
            return
        last = rows[-1].id
