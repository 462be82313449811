"""Rows that the published rules on leads call duplicates: taken in, and told of with the rule and the match."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from services.duplicates import match_codes
from services.importing import run
from services.importing.duplicates import Match
from services.importing.outcomes import Fate, Outcome
from services.models.account import RecordState
from services.models.duplicate_rule import DuplicateRule
from services.models.user import Role
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Store
from tests.given import leads as given
from tests.given import people
from tests.services.duplicates.given import condition, no_rules, stored_rule
from tests.services.importing.files import row, written

COMPANY = condition("companyname")
FIRM = "Fjordlaks AS"


@pytest.fixture
async def siri(store: Store) -> Actor:
    async with store.writing() as session:
        await people.person(session, "Ada", role=Role.ADMINISTRATOR)
        return await people.person(session)


async def ruled(store: Store, **values: Any) -> DuplicateRule:
    """One rule alone: leads of one company."""
    facts = {"name": "Leads of one company", "base_entity": "lead", "matching_entity": "lead"}
    async with store.writing() as session:
        await no_rules(session)
        return await stored_rule(session, COMPANY, **(facts | values))


async def lead(store: Store, owner: Actor, **values: Any) -> int:
    async with store.writing() as session:
        made = await given.lead(session, owner, **({"companyname": FIRM, "emailaddress1": None} | values))
        await match_codes.store(session, "lead", [made])
        return made.id


def different(number: int, **values: str) -> str:
    """A row of Fjordlaks with an address and a number of its own."""
    own = {"company": FIRM, "email": f"kunde{number}@firma.example", "phone": f"+47{40000000 + number}"}
    return row(**(own | values))


async def told(
    store: Store, folder: Path, by: Actor, now: datetime, *rows: str, preview: bool = False
) -> list[Outcome]:
    heard: list[Outcome] = []
    await run.import_file(store, written(folder, *rows), by=by, now=now, outcomes=heard.append, preview=preview)
    return heard


@pytest.mark.parametrize("preview", [True, False])
async def test_a_row_is_taken_in_and_the_rule_and_the_lead_are_told(
    store: Store, siri: Actor, now: datetime, tmp_path: Path, *, preview: bool
) -> None:
    rule, known = await ruled(store), await lead(store, siri)
    match, other = await told(store, tmp_path, siri, now, different(1), row(), preview=preview)
    assert (match.fate, match.match) == (Fate.CREATED, Match("rule", known, rule=rule.name))
    assert match.match
    assert match.match.called.endswith(f", {FIRM}")
    assert [each.code for each in match.warnings] == ["possible-duplicate"]
    assert (other.fate, other.match, other.warnings) == (Fate.CREATED, None, ())


@pytest.mark.parametrize("preview", [True, False])
async def test_so_is_one_that_matches_an_earlier_row(
    store: Store, siri: Actor, now: datetime, tmp_path: Path, *, preview: bool
) -> None:
    rule = await ruled(store)
    first, second = await told(store, tmp_path, siri, now, different(1), different(2), preview=preview)
    assert first.match is None
    assert (second.fate, second.match) == (Fate.CREATED, Match("rule", row=2, rule=rule.name))


async def test_an_earlier_row_is_found_beyond_the_rows_that_are_stored_together(
    store: Store, siri: Actor, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ROWS_AT_ONCE", 2)
    await ruled(store)
    rows = (different(1), *(different(number, company=f"Firma {number}") for number in (2, 3, 4)), different(5))
    heard = await told(store, tmp_path, siri, now, *rows)
    assert [each.match and each.match.row for each in heard] == [None, None, None, None, 2]


async def test_nothing_is_looked_for_where_detection_is_off_for_imports(
    store: Store, siri: Actor, now: datetime, tmp_path: Path
) -> None:
    await ruled(store)
    await lead(store, siri)
    async with store.writing() as session:
        await stored.write(session, DuplicateSettings(on_import=False), by=None, now=now)
    heard = await told(store, tmp_path, siri, now, different(1), different(2))
    assert [(each.fate, each.match) for each in heard] == [(Fate.CREATED, None)] * 2


async def test_the_keys_come_first_and_make_it_a_duplicate(
    store: Store, siri: Actor, now: datetime, tmp_path: Path
) -> None:
    await ruled(store)
    _first, second = await told(store, tmp_path, siri, now, different(1), different(1))
    assert (second.fate, second.match) == (Fate.DUPLICATE, Match("email", row=2))


async def test_what_the_person_may_not_see_is_not_told(
    store: Store, siri: Actor, now: datetime, tmp_path: Path
) -> None:
    await ruled(store)
    async with store.writing() as session:
        tor = await people.person(session, "Tor Torvik", team="Sør")
    await lead(store, tor)
    [heard] = await told(store, tmp_path, siri, now, different(1))
    assert (heard.match, heard.warnings) == (None, ())


@pytest.mark.parametrize("excludes", [True, False])
async def test_inactive_leads_count_unless_the_rule_excludes_them(
    store: Store, siri: Actor, now: datetime, tmp_path: Path, *, excludes: bool
) -> None:
    await ruled(store, exclude_inactive=excludes)
    closed = different(1, state="Diskvalifisert", reason="Tapt", closed="10.11.2026 10:00")
    _first, second = await told(store, tmp_path, siri, now, closed, different(2))
    assert (second.match is None) is excludes


async def test_a_rule_that_compares_leads_with_contacts_finds_a_contact(
    store: Store, siri: Actor, now: datetime, tmp_path: Path
) -> None:
    async with store.writing() as session:
        await no_rules(session)
        by_name = condition("lastname")
        names = {"name": "Leads that are contacts", "base_entity": "lead", "matching_entity": "contact"}
        rule = await stored_rule(session, by_name, **names)
        contact, gone = [await given.contact(session, siri, lastname=name) for name in ("Brekke", "Vik")]
        gone.archivedon = now
        await match_codes.store(session, "contact", [contact, gone])
    heard = await told(store, tmp_path, siri, now, different(1), different(2, last="Vik"), different(3, last="Nes"))
    found = Match("rule", rule=rule.name, entity="contact", record_id=contact.id)
    assert [each.match for each in heard] == [found, None, None]
    assert heard[0].match
    assert heard[0].match.called == f"{contact.firstname} Brekke"


async def test_inactive_contacts_are_passed_over_by_a_rule_that_excludes_them(
    store: Store, siri: Actor, now: datetime, tmp_path: Path
) -> None:
    async with store.writing() as session:
        await no_rules(session)
        names = {"name": "Leads that are contacts", "base_entity": "lead", "matching_entity": "contact"}
        await stored_rule(session, condition("lastname"), exclude_inactive=True, **names)
        contact = await given.contact(session, siri, lastname="Brekke", statecode=RecordState.INACTIVE)
        await match_codes.store(session, "contact", [contact])
    [heard] = await told(store, tmp_path, siri, now, different(1))
    assert heard.match is None
