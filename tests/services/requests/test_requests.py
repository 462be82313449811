"""What is asked of administrators: by whom, about what, decided by whom, and with which effect."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, select

from services.conversations import notices
from services.duplicates import administration, listing
from services.leads import queries as leads
from services.models.audit_entry import AuditEntry
from services.models.change_request import RequestStatus
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.job import Job
from services.models.lead import Lead
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.requests import asking, deciding, queries
from services.requests.asking import NobodyToAsk, UnknownRequest
from services.requests.deciding import AlreadyDecided
from services.requests.queries import RequestFacts
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.store import Session
from tests.given import people
from tests.services.qualification import given

RULE = "Leads with the same e-mail address"


@pytest.fixture
async def siri(session: Session) -> Actor:
    return await people.person(session)


@pytest.fixture
async def anders(session: Session) -> Actor:
    return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


@pytest.fixture
async def lead(session: Session, siri: Actor) -> Lead:
    return await given.lead(session, siri)


async def asks(
    session: Session, by: Actor, lead: Lead, now: datetime, *, kind: str = "rule.unpublish", rule: str | int = RULE
) -> int:
    return (await asking.ask(session, kind, {"rule": rule}, lead_id=lead.id, by=by, now=now)).id


async def rule(session: Session) -> DuplicateRule:
    return (await session.scalars(select(DuplicateRule).where(DuplicateRule.name == RULE))).one()


async def told(session: Session) -> list[notices.Notice]:
    jobs = await session.scalars(select(Job).where(Job.kind == notices.KIND).order_by(Job.id))
    return [notices.of_job(job.arguments) for job in jobs]


async def approved(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime, *, kind: str = "rule.unpublish"
) -> RequestFacts:
    return await deciding.approve(session, await asks(session, siri, lead, now, kind=kind), by=anders, now=now)


async def test_every_administrator_is_told_and_nobody_else(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    ada = await people.person(session, "Ada Admin", role=Role.ADMINISTRATOR, team=None)
    await people.person(session, "Mona Leder", role=Role.MANAGER)
    asked = await asking.ask(session, "rule.unpublish", {"rule": RULE}, lead_id=lead.id, by=siri, now=now)
    assert (asked.who, asked.new, asked.name) == (("Ada Admin", "Anders Admin"), True, RULE)
    facts = {"request": asked.id}
    assert await told(session) == [notices.Notice(each.id, asking.ASKED, facts) for each in (ada, anders)]


async def test_a_rule_is_named_by_its_id_as_well(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    by_name = await asks(session, siri, lead, now)
    wanted = (await rule(session)).id
    assert await asks(session, siri, lead, now, rule=wanted) == by_name
    assert await asks(session, siri, lead, now, rule=str(wanted)) == by_name


async def test_another_lead_rule_or_person_makes_another_request(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
    other_lead = await given.lead(session, siri)
    made = {
        await asks(session, siri, lead, now),
        await asks(session, siri, other_lead, now),
        await asks(session, siri, lead, now, rule="Accounts with the same Account Name"),
        await asks(session, siri, lead, now, kind="rule.exclude-inactive"),
        await asks(session, mona, lead, now),
    }
    assert len(made) == 5


async def test_a_request_that_was_decided_can_be_made_again(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    first = await asks(session, siri, lead, now)
    await deciding.reject(session, first, by=anders, now=now)
    assert await asks(session, siri, lead, now) != first


async def test_what_nobody_can_be_asked_for_is_refused(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    with pytest.raises(UnknownRequest):
        await asks(session, siri, lead, now, kind="rule.delete")
    for unknown in ("Accounts", "Ingen slik regel", 999, ""):
        with pytest.raises(NotFound):
            await asks(session, siri, lead, now, rule=unknown)


async def test_a_lead_out_of_sight_cannot_be_asked_about(
    session: Session, anders: Actor, lead: Lead, now: datetime
) -> None:
    tone = await people.person(session, "Tone Selger", team="Sør")
    with pytest.raises(NotFound):
        await asks(session, tone, lead, now)


async def test_without_an_administrator_nobody_is_asked(
    session: Session, siri: Actor, lead: Lead, now: datetime
) -> None:
    with pytest.raises(NobodyToAsk):
        await asks(session, siri, lead, now)


async def test_approving_unpublishes_the_rule_and_tells_the_asker(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    facts = await approved(session, siri, anders, lead, now)
    assert (facts.status, facts.effect, facts.decider, facts.decided) == (
        RequestStatus.APPROVED, "done", "Anders Admin", now,
    )  # fmt: skip
    assert (await rule(session)).status is RuleStatus.UNPUBLISHED
    assert (await told(session))[-1] == notices.Notice(siri.id, deciding.DECIDED, {"request": facts.id})


async def test_approving_excludes_inactive_records_and_leaves_the_rule_published(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    facts = await approved(session, siri, anders, lead, now, kind="rule.exclude-inactive")
    kept = await listing.get(session, (await rule(session)).id)
    assert (facts.effect, kept.exclude_inactive, kept.status) == ("done", True, RuleStatus.PUBLISHED)


async def test_a_rule_that_stops_nobody_any_more_is_left_as_it_is(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    await administration.unpublish(session, (await rule(session)).id, by=anders, now=now)
    facts = await approved(session, siri, anders, lead, now, kind="rule.exclude-inactive")
    kept = await rule(session)
    assert (facts.effect, kept.exclude_inactive, kept.status) == ("already-so", False, RuleStatus.UNPUBLISHED)


@pytest.mark.parametrize("kind", ["rule.unpublish", "rule.exclude-inactive"])
async def test_a_rule_that_is_gone_is_told_as_gone(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime, *, kind: str
) -> None:
    request = await asks(session, siri, lead, now, kind=kind)
    await session.execute(delete(DuplicateRule).where(DuplicateRule.name == RULE))
    assert (await deciding.approve(session, request, by=anders, now=now)).effect == "gone"


async def switched(session: Session, by: Actor, setting: str, now: datetime, *, kind: str) -> int:
    return (await asking.ask(session, kind, {"setting": setting}, lead_id=None, by=by, now=now)).id


@pytest.mark.parametrize("setting", [f"duplicates.{name}" for name in DuplicateSettings.model_fields])
async def test_a_switch_of_duplicate_detection_is_thrown_by_the_approval(
    session: Session, siri: Actor, anders: Actor, now: datetime, setting: str
) -> None:
    request = await switched(session, siri, setting, now, kind="duplicates.switch-off")
    facts = await deciding.approve(session, request, by=anders, now=now)
    assert (facts.name, facts.effect) == (setting, "done")
    settings = await stored.read(session, DuplicateSettings)
    assert [name for name, value in settings.model_dump().items() if not value] == [setting.removeprefix("duplicates.")]


async def test_switching_leads_off_unpublishes_their_rules(
    session: Session, siri: Actor, anders: Actor, now: datetime
) -> None:
    request = await switched(session, siri, "duplicates.leads", now, kind="duplicates.switch-off")
    await deciding.approve(session, request, by=anders, now=now)
    assert (await rule(session)).status is RuleStatus.UNPUBLISHED


async def test_a_switch_that_stands_so_by_now_is_left_alone(
    session: Session, siri: Actor, anders: Actor, now: datetime
) -> None:
    request = await switched(session, siri, "duplicates.likeness", now, kind="duplicates.switch-off")
    await stored.write(session, DuplicateSettings(likeness=False), by=None, now=now)
    assert (await deciding.approve(session, request, by=anders, now=now)).effect == "already-so"


@pytest.mark.parametrize("setting", ["", "duplicates.", "duplicates.x", "qualification.summarize", "x" * 300])
async def test_no_other_setting_is_switched_by_request(
    session: Session, siri: Actor, anders: Actor, now: datetime, setting: str
) -> None:
    assert anders.role is Role.ADMINISTRATOR
    with pytest.raises(NotFound):
        await switched(session, siri, setting, now, kind="duplicates.switch-on")


async def test_the_right_to_qualify_is_given_by_giving_the_lead_away(
    session: Session, siri: Actor, anders: Actor, now: datetime
) -> None:
    mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
    lead = await given.lead(session, mona)
    facts = await approved(session, siri, anders, lead, now, kind="right.qualify")
    handed = await leads.get(session, lead.id, by=siri)
    assert (facts.effect, handed.owner, handed.version) == ("done", "Siri Selger", 2)
    entry = (await session.scalars(select(AuditEntry).where(AuditEntry.action == "lead.assigned"))).one()
    assert (entry.facts, entry.by) == ({"before": "Mona Leder", "owner": "Siri Selger"}, anders.id)


async def test_who_may_qualify_the_lead_already_needs_it_not_given(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    facts = await approved(session, siri, anders, lead, now, kind="right.qualify")
    assert (facts.effect, (await leads.get(session, lead.id, by=siri)).version) == ("already-so", 1)


async def test_a_rejection_leaves_everything_as_it_is(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    facts = await deciding.reject(session, await asks(session, siri, lead, now), by=anders, now=now)
    assert (facts.status, facts.effect) == (RequestStatus.REJECTED, "")
    assert (await rule(session)).status is RuleStatus.PUBLISHED


async def test_only_administrators_decide_and_only_once(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
    request = await asks(session, siri, lead, now)
    for who in (siri, mona):
        with pytest.raises(NotAllowed):
            await deciding.approve(session, request, by=who, now=now)
    await deciding.reject(session, request, by=anders, now=now)
    with pytest.raises(AlreadyDecided) as refused:
        await deciding.approve(session, request, by=anders, now=now + timedelta(hours=1))
    assert refused.value.facts == {"by": "Anders Admin", "at": now.isoformat()}
    with pytest.raises(NotFound):
        await deciding.approve(session, 2**70, by=anders, now=now)


async def test_open_requests_are_the_askers_own_and_all_the_administrators(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    mona = await people.person(session, "Mona Leder", role=Role.MANAGER)
    own, other = await asks(session, siri, lead, now), await asks(session, mona, lead, now)
    decided = await asks(session, siri, lead, now, kind="right.qualify")
    await deciding.reject(session, decided, by=anders, now=now)
    assert [each.id for each in await queries.still_open(session, by=siri)] == [own]
    assert [each.id for each in await queries.still_open(session, by=anders)] == [own, other]
    with pytest.raises(NotFound):
        await queries.get(session, other, by=siri)


async def test_a_lead_that_went_out_of_sight_is_not_told_of(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    request = await asks(session, siri, lead, now)
    lead.owner_id = (await people.person(session, "Tone Selger", team="Sør")).id
    await session.flush()
    assert ((seen := await queries.get(session, request, by=siri)).lead, seen.lead_id) == ("", None)
    assert (await queries.get(session, request, by=anders)).lead == "Kari Brekke"


async def test_asking_and_deciding_are_audited(
    session: Session, siri: Actor, anders: Actor, lead: Lead, now: datetime
) -> None:
    facts = await approved(session, siri, anders, lead, now)
    of_requests = select(AuditEntry.action, AuditEntry.by).where(
        AuditEntry.entity == "change_request", AuditEntry.record_id == facts.id
    )
    assert (await session.execute(of_requests.order_by(AuditEntry.id))).all() == [
        ("request.asked", siri.id),
        ("request.approved", anders.id),
    ]
