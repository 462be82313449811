"""What makes a row a duplicate: the e-mail address or phone number of a lead, or of an earlier row of the file.

These are the match-code rules of the FAQ. The published rules (`by_rules`) and likeness make no row a duplicate,
for nobody could answer here: what they find is told of, likeness where it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import func, select

from services.importing import bulk, phones
from services.leads import facts, words
from services.models.lead import Lead
from services.models.search_word import LeadWord
from services.people.actors import Actor
from services.people.rights import may_see
from services.resemblance.judgement import Label
from services.similar import look_up
from services.store import Session

EMAIL = "email"
PHONE = "phone"
IMPORTED = "already-imported"
RULE = "rule"
ALIKE = "alike"
MATCHES = (EMAIL, PHONE, IMPORTED, RULE, ALIKE)
"""By what a row matches: a kind of key, being the same row of the same file, a published rule, or likeness."""


class Key(NamedTuple):
    """Leads with an equal key match: an address without regard to case, a number as E.164 digits, or a match code."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Match:
    """What a row duplicates, and by which of MATCHES: a lead of the store, or an earlier row of the file.

    Of a published rule also its name; one that compares leads with another type may find a record of that `entity`.
    `name` is what a lead that the person may see is called, with its company.
    """

    by: str
    lead_id: int | None = None
    row: int | None = None
    rule: str = ""
    entity: str = "lead"
    record_id: int | None = None
    name: str = field(default="", compare=False)


def keys(values: Mapping[str, Any]) -> tuple[Key, ...]:
    """The keys of a lead's values, the strongest first."""
    email = values.get("emailaddress1")
    found = [Key(EMAIL, email.casefold())] if email else []
    for column in ("telephone1", "mobilephone"):
        number = phones.international(values.get(column))
        if number:
            found.append(Key(PHONE, number))
    return tuple(dict.fromkeys(found))


async def existing(
    session: Session, wanted: Collection[Key], *, known: Mapping[str, int], by: Actor
) -> dict[Key, Match]:
    """The first lead with each key, of those the person may see, in two statements on the search index.

    `known` are the words of the index with their ids; a key that is no such word belongs to no lead.
    """
    emails = {known.get(words.whole_email(key.value) or "", 0) for key in wanted if key.kind == EMAIL} - {0}
    phone_words = {known[key.value]: key for key in wanted if key.kind == PHONE and key.value in known}
    found: dict[Key, Match] = {}
    for email, lead_id in await _first_by_email(session, emails, by=by):
        found.setdefault(Key(EMAIL, (email or "").casefold()), Match(EMAIL, lead_id))
    for word_id, lead_id in await _first_by_phone(session, phone_words, by=by):
        found[phone_words[word_id]] = Match(PHONE, lead_id)
    return found


async def alike(session: Session, values: Mapping[str, Any], *, by: Actor) -> Match | None:
    """The stored lead that is very likely the same, of those the person may see; some statements a row."""
    found = (await look_up.find(session, "lead", values, by=by)).matches[:1]
    if not found or found[0].judgement.label is not Label.VERY_LIKELY:
        return None
    return Match(ALIKE, found[0].record_id)


async def names(session: Session, ids: Collection[int], *, by: Actor) -> dict[int, str]:
    """What those of these leads are called that the person may see, in one statement where there are any."""
    if not ids:
        return {}
    wanted = bulk.is_among(session, Lead.id, ids)
    columns = (Lead.id, Lead.firstname, Lead.lastname, Lead.companyname)
    rows = await session.execute(select(*columns).where(wanted, may_see(Lead.owner_id, by)))
    return {
        lead_id: ", ".join(filter(None, (facts.full_name(first, last), company)))
        for lead_id, first, last, company in rows
    }


async def _first_by_email(session: Session, known: Collection[int], *, by: Actor) -> Sequence[tuple[str | None, int]]:
    """Addresses that are folded alike need not be equal, so the address itself is answered."""
    if not known:
        return ()
    rows = await session.execute(
        select(Lead.emailaddress1, func.min(Lead.id))
        .join(LeadWord, LeadWord.lead_id == Lead.id)
        .where(bulk.is_among(session, LeadWord.word_id, known), may_see(Lead.owner_id, by))
        .group_by(Lead.emailaddress1)
        .order_by(func.min(Lead.id))
    )
    return rows.all()


async def _first_by_phone(session: Session, known: Collection[int], *, by: Actor) -> Sequence[tuple[int, int]]:
    if not known:
        return ()
    rows = await session.execute(
        select(LeadWord.word_id, func.min(Lead.id))
        .join(Lead, Lead.id == LeadWord.lead_id)
        .where(bulk.is_among(session, LeadWord.word_id, known), may_see(Lead.owner_id, by))
        .group_by(LeadWord.word_id)
    )
    return rows.all()
