"""The switches of duplicate detection, and how often rules were ignored."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services.duplicates import administration, listing, matching, overrides, rules, switching
from services.duplicates.administration import DetectionOff
from services.duplicates.overrides import Ignored
from services.duplicates.rules import Operation
from services.models.duplicate_rule import RuleStatus
from services.models.lead import Lead
from services.models.receipt import Receipt
from services.models.similarity import IgnoredWarning
from services.models.user import Role
from services.people.actors import Actor
from services.settings import changing, stored
from services.settings.changing import Changed
from services.settings.sections import DuplicateSettings
from services.store import Session
from tests.given import leads, people
from tests.services.qualification import given as coded


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def switched(session: Session, by: Actor, now: datetime, **switches: bool) -> Changed:
    wishes = {f"duplicates.{name}": value for name, value in switches.items()}
    proposal = await changing.propose(session, wishes, by=by)
    return await switching.change(session, wishes, seen=proposal.hash, by=by, now=now)


async def published(session: Session) -> list[str]:
    return [rule.base_entity for rule in await listing.listed(session) if rule.status is RuleStatus.PUBLISHED]


@pytest.mark.parametrize(
    ("switch", "left"), [("detection", 0), ("leads", 7), ("accounts", 4), ("contacts", 5), ("opportunities", 8)]
)
async def test_what_is_switched_off_has_no_published_rules(
    session: Session, anders: Actor, now: datetime, switch: str, left: int
) -> None:
    resting = await switching.resting(session, {f"duplicates.{switch}": False})
    assert len(resting) == 8 - left
    changed = await switched(session, anders, now, **{switch: False})
    assert len(await published(session)) == left
    for rule in resting:
        with pytest.raises(DetectionOff):
            await administration.publish(session, rule.id, by=anders, now=now)
    receipt = await session.get_one(Receipt, changed.receipt_id)
    plan = await switching.plan(session, receipt, by=anders, now=now)
    await switching.undo(session, receipt, plan, by=anders, now=now)
    assert len(await published(session)) == 8


async def test_switching_on_again_publishes_nothing_by_itself(session: Session, anders: Actor, now: datetime) -> None:
    await switched(session, anders, now, leads=False)
    await switched(session, anders, now, leads=True)
    assert "lead" not in await published(session)


@pytest.mark.parametrize(
    ("switch", "silent"),
    [("on_save", {Operation.CREATE, Operation.UPDATE, Operation.QUALIFY}), ("on_import", {Operation.IMPORT})],
)
async def test_an_operation_that_is_off_finds_nothing_and_the_rules_stay(
    session: Session, anders: Actor, now: datetime, switch: str, silent: set[Operation]
) -> None:
    lead = await coded.lead(session, anders)
    await switched(session, anders, now, **{switch: False})
    assert len(await published(session)) == 8
    values = {"emailaddress1": lead.emailaddress1}
    for operation in Operation:
        found = await matching.matches(session, "lead", values, by=anders, operation=operation)
        assert (found == ()) is (operation in silent)


async def test_the_version_of_the_rule_set_tells_the_switches_apart(session: Session, now: datetime) -> None:
    before = (await rules.load(session)).version
    await stored.write(session, DuplicateSettings(on_save=False), by=None, now=now)
    assert (await rules.load(session)).version != before


async def test_ignored_warnings_are_counted_with_those_that_were_right(
    session: Session, anders: Actor, now: datetime
) -> None:
    rows: list[Lead] = [await leads.lead(session, anders) for _ in range(4)]
    rows[1].merged, rows[1].masterid = True, rows[0].id
    rows[2].merged, rows[2].masterid = True, rows[0].id
    pairs = ((0, 1), (1, 0), (1, 2), (0, 3))
    for record, other in pairs:
        session.add(warning(rows[record], rows[other], anders, now))
    session.add(warning(rows[0], rows[1], anders, now - timedelta(days=91)))
    await session.flush()
    assert await overrides.counts(session, now=now) == {"rule:8": Ignored(4, 3)}


def warning(record: Lead, other: Lead, by: Actor, at: datetime) -> IgnoredWarning:
    return IgnoredWarning(
        rule_key=overrides.key(8), flow="edit", entity="lead", record_id=record.id, other_entity="lead",
        other_id=other.id, at=at, by=by.id,
    )  # fmt: skip
