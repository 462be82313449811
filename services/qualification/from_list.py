"""Qualifying several leads of a list at once: each in a job and a transaction of its own, with a line that says how.

Duplicates are not looked for, by design (FAQ "How do I handle lead qualification errors?", lead-management.md 1.8).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, func, select

from services.audit import trail
from services.conversations import notices
from services.jobs import queue
from services.leads import claims
from services.leads.facts import full_name
from services.models.lead import Lead, LeadState
from services.models.list_qualification import LineStatus, ListLine, ListQualification
from services.people import rights, users
from services.people.actors import Actor
from services.qualification import commit, outcomes, planning, policies
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.qualification.commit import PlanOutdated, Qualified
from services.qualification.plan import Blocker, QualificationPlan
from services.qualification.policies import Experience
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import QualificationSettings
from services.store import Session

MOST_LEADS = 50
"""Leads that are qualified at once."""

LINE = "qualification.list-line"
OVERDUE = "qualification.list-overdue"
TOLD = "list.qualified"
"""The jobs for one lead and for what is left over, and the notice when all are done."""

LONGEST_WAIT = timedelta(hours=1)
"""How long a list waits for its last line: longer than a job is tried."""

MOST_TRIES = 3
"""Plans made for one lead while somebody else changes what they depend on."""

Outcome = tuple[LineStatus, dict[str, Any]]


class NothingChosen(Refusal):
    """No lead was chosen that is open."""

    code = "nothing-chosen"


class TooManyLeads(Refusal):
    """More than `most` leads were chosen."""

    code = "too-many-leads"


@dataclass(frozen=True, slots=True)
class Offered:
    """An open lead that can be chosen."""

    id: int
    name: str
    company: str | None


async def asks_for_kinds(session: Session) -> bool:
    """Whether the person chooses the record types: not where the legacy experience makes them all by itself."""
    policy = policies.policy(await stored.read(session, QualificationSettings))
    return policy.experience is not Experience.LEGACY_AUTO


async def offered(session: Session, lead_ids: Sequence[int], *, by: Actor) -> tuple[Offered, ...]:
    """Those of the leads that are open and that the person may see, in the order given."""
    rows = await session.execute(
        select(Lead.id, Lead.firstname, Lead.lastname, Lead.companyname).where(
            Lead.id.in_(lead_ids[:MOST_LEADS]),
            Lead.statecode == LeadState.OPEN,
            ~Lead.merged,
            rights.may_see(Lead.owner_id, by),
        )
    )
    known = {row.id: Offered(row.id, full_name(row.firstname, row.lastname), row.companyname) for row in rows}
    return tuple(known[each] for each in dict.fromkeys(lead_ids) if each in known)


async def begin(
    session: Session, lead_ids: Sequence[int], kinds: Collection[Entity], *, by: Actor, now: datetime
) -> int:
    """Have the leads qualified, with records of these kinds; the id of the list. A notice tells what came of it.

    Raises NothingChosen, TooManyLeads.
    """
    chosen = tuple(dict.fromkeys(lead_ids))
    if not chosen:
        raise NothingChosen
    if len(chosen) > MOST_LEADS:
        raise TooManyLeads(most=MOST_LEADS)
    made = [entity.value for entity in Entity if entity in kinds]
    row = ListQualification(kinds=made, by=by.id, at=now)
    session.add(row)
    await session.flush()
    lines = [ListLine(list_id=row.id, lead_id=lead, position=place) for place, lead in enumerate(chosen, 1)]
    session.add_all(lines)
    await session.flush()
    trail.record(
        session,
        "list.asked",
        entity="list_qualification",
        record_id=row.id,
        by=by,
        now=now,
        leads=list(chosen),
        kinds=made,
    )
    for line in lines:
        await queue.ask(session, LINE, {"line": line.id}, due=now, now=now)
    await queue.ask(session, OVERDUE, {"list": row.id}, due=now + LONGEST_WAIT, now=now)
    return row.id


async def qualify_line(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job of one line: qualify its lead, or write down why not. A line that is done is left as it is."""
    lead_id = await session.scalar(select(ListLine.lead_id).where(ListLine.id == arguments["line"]))
    await claims.hold_first(session, [lead_id] if lead_id else [])
    line = await session.get(ListLine, arguments["line"], with_for_update=True)
    if line is None or line.status is not LineStatus.WAITING:
        return
    asked = await session.get_one(ListQualification, line.list_id)
    by = await users.by_id(session, asked.by)
    assert by is not None  # noqa: S101  users are never deleted
    line.status, line.facts = await _outcome(session, line.lead_id, asked, by=by, now=now)
    await session.flush()
    await _finish(session, asked.id, now=now)


async def give_up(session: Session, arguments: Mapping[str, Any], now: datetime) -> None:
    """The job of lines whose own jobs failed for good: they are told as failed, so that the receipt is complete."""
    waiting = select(ListLine).where(ListLine.list_id == arguments["list"], ListLine.status == LineStatus.WAITING)
    for line in await session.scalars(waiting.with_for_update(skip_locked=True)):
        line.status, line.facts = LineStatus.REFUSED, {}
    await session.flush()
    await _finish(session, arguments["list"], now=now)


async def _outcome(session: Session, lead_id: int, asked: ListQualification, *, by: Actor, now: datetime) -> Outcome:
    tried = 0
    while True:
        try:
            choices = await _choices(session, lead_id, asked.kinds)
            plan = await planning.plan(session, lead_id, choices, by=by, now=now)
            if plan.blockers:
                return LineStatus.REFUSED, {"blockers": [_plain(blocker) for blocker in plan.blockers]}
            done = await commit.qualify(session, plan, list_id=asked.id, by=by, now=now)
            return LineStatus.QUALIFIED, _facts(plan, done)
        except Refusal as refusal:
            tried += 1
            if not isinstance(refusal, PlanOutdated) or tried == MOST_TRIES:
                return LineStatus.REFUSED, {"code": refusal.code, "facts": refusal.facts}


async def _choices(session: Session, lead_id: int, kinds: Sequence[str]) -> Choices:
    """Types that are not wanted are not made; what the lead is linked to already stays its own."""
    own = (await session.execute(LINKS, {"lead_id": lead_id})).one()
    choices = Choices(unchecked=True)
    for entity in Entity:
        column = outcomes.LINK_COLUMNS.get(entity)
        is_linked = column is not None and getattr(own, column) is not None
        if entity.value not in kinds and not is_linked:
            choices = choices.choose(entity, Decision(Kind.SKIP))
    return choices


LINKS = select(Lead.parentaccountid, Lead.parentcontactid).where(Lead.id == bindparam("lead_id"))


async def _finish(session: Session, list_id: int, *, now: datetime) -> None:
    """After the last line, the person is told. The list's row is held, so that of two last lines one is the last."""
    held = select(ListQualification).where(ListQualification.id == list_id).with_for_update()
    asked = (await session.scalars(held.execution_options(populate_existing=True))).one()
    waiting = select(func.count(ListLine.id)).where(ListLine.list_id == list_id, ListLine.status == LineStatus.WAITING)
    if asked.finishedon is None and not await session.scalar(waiting):
        asked.finishedon = now
        await notices.ask(session, asked.by, TOLD, {"list": list_id}, now=now)


def _facts(plan: QualificationPlan, done: Qualified) -> dict[str, Any]:
    reasons = {record.entity: record.reason.value for record in plan.records}
    return {
        "made": [[ref.entity.value, ref.id, ref.name] for ref in done.made],
        "linked": [[ref.entity.value, ref.id, ref.name] for ref in done.linked],
        "skipped": [[entity.value, reasons[entity]] for entity in done.skipped],
    }


def _plain(blocker: Blocker) -> dict[str, Any]:
    """The blocker without its matches, which from a list are not looked for."""
    return {"code": blocker.code, "facts": dict(blocker.facts)}
