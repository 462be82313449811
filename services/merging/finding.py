"""Finding the accounts or contacts that words name, and those a rule calls duplicates of one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select, true
from sqlalchemy.orm import aliased

from services.duplicates import candidates, matching
from services.leads import words
from services.merging import reading
from services.merging.kinds import KINDS, OWN
from services.models.account import Account, RecordState
from services.models.contact import Contact
from services.models.user import Role, User
from services.people.actors import Actor
from services.store import Session

MOST_FOUND = 10
MOST_WORDS = 6
LONGEST = 200
"""Characters of what is asked for that count."""

_Company = aliased(Account)


@dataclass(frozen=True, slots=True)
class Found:
    """An account or contact that may be meant, with what tells it from others."""

    id: int
    name: str
    company: str | None
    email: str | None
    city: str | None
    owner: str
    modified: datetime
    active: bool


async def by_words(
    session: Session, entity: str, asked: str, *, by: Actor, exclude_id: int | None = None
) -> tuple[Found, ...]:
    """The records whose name, company or e-mail address has all of the words, at most MOST_FOUND.

    Those that are called just that come first, active ones before inactive ones, then the last changed. One pass over
    the table: there is no index of the words of accounts and contacts, and people merge them by name now and then.
    """
    wanted = unicodedata.normalize("NFC", asked[:LONGEST]).split()[:MOST_WORDS]
    if not wanted:
        return ()
    statement = _named(entity, wanted, by=by)
    if exclude_id is not None:
        statement = statement.where(KINDS[entity].model.id != exclude_id)
    found = [_found(*row) for row in await session.execute(statement)]
    return tuple(sorted(found, key=lambda each: not _is_called(each, asked)))


def sure(found: Sequence[Found], asked: str) -> Found | None:
    """The one that is meant: there is no other and its words begin so, or no other active one is called just that.

    "Kari Berg" is not Karin Sjöberg, even where there is nobody else.
    """
    if len(found) == 1 and _begins_so(found[0], asked):
        return found[0]
    called = [each for each in found if each.active and _is_called(each, asked)]
    return called[0] if len(called) == 1 else None


async def duplicates(session: Session, entity: str, record_id: int, *, by: Actor) -> tuple[Found, ...]:
    """What the published rules call duplicates of the record, the most alike first. Raises rights.NotFound."""
    (record,) = (await reading.load(session, KINDS[entity], (record_id,), by=by)).records
    values = {name.removeprefix(OWN): value for name, value in record.values.items()}
    matches = await matching.matches(session, entity, values, by=by, exclude_id=record_id)
    ids = [each.record_id for each in matches][:MOST_FOUND]
    rows = await session.execute(_all(entity, by=by).where(KINDS[entity].model.id.in_(ids)))
    found = {each.id: each for each in (_found(*row) for row in rows)}
    return tuple(found[each] for each in ids if each in found)


def _named(entity: str, wanted: Sequence[str], *, by: Actor) -> Select[*tuple[Any, ...]]:
    model = KINDS[entity].model
    holds = [_text(entity).ilike(words.anywhere(word), escape="\\") for word in wanted]
    ordered = (model.statecode != RecordState.ACTIVE, model.modifiedon.desc(), model.id)
    return _all(entity, by=by).where(*holds).order_by(*ordered).limit(MOST_FOUND)


def _all(entity: str, *, by: Actor) -> Select[*tuple[Any, ...]]:
    """The accounts or contacts there are for the person, with the names of company and owner."""
    model = KINDS[entity].model
    statement = select(model, User.name, _Company.name if model is Contact else Account.name)
    statement = statement.join(User, User.id == model.owner_id)
    if model is Contact:
        statement = statement.outerjoin(_Company, _Company.id == Contact.parentcustomerid)
    return statement.where(false() if by.role is Role.NONE else true(), model.archivedon.is_(None))


def _text(entity: str) -> ColumnElement[str]:
    parts: tuple[Any, ...] = (Account.name, Account.emailaddress1)
    if entity == "contact":
        parts = (Contact.firstname, Contact.lastname, _Company.name, Contact.emailaddress1)
    text: ColumnElement[str] = func.coalesce(parts[0], "")
    for part in parts[1:]:
        text = text.concat(" ").concat(func.coalesce(part, ""))
    return text


def _found(row: Any, owner: str, company: str | None) -> Found:
    return Found(
        id=row.id,
        name=candidates.name_of(row),
        company=company if isinstance(row, Contact) else None,
        email=row.emailaddress1,
        city=row.address1_city,
        owner=owner,
        modified=row.modifiedon,
        active=row.statecode is RecordState.ACTIVE,
    )


def _begins_so(each: Found, asked: str) -> bool:
    """Whether every word that was asked for begins a word of what the record is called."""
    told = " ".join(text for text in (each.name, each.company, each.email) if text).casefold()
    own = re.split(r"[^\w]+", told) + told.split()
    wanted = unicodedata.normalize("NFC", asked[:LONGEST]).casefold().split()[:MOST_WORDS]
    return all(any(word.startswith(one) for word in own) for one in wanted)


def _is_called(each: Found, asked: str) -> bool:
    return words.fold(" ".join(each.name.split())) == words.fold(" ".join(asked.split()))
