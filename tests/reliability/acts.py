"""What people do to a lead, each act in two halves: what they see of it first, and what is done when they press."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.leads import deleting, editing, operations, owning, queries
from services.leads.facts import LeadFacts
from services.merging import commit as merges
from services.merging import planning as merging
from services.merging.choices import Choices as Merging
from services.models.lead import LeadReason
from services.people.actors import Actor
from services.process import moving
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Draft, Entity, Kind
from services.qualification.commit import Qualified
from services.qualification.plan import QualificationPlan
from services.store import Session
from services.timeline import notes
from services.undoing import undoing

Press = Callable[[Session], Awaitable[Any]]
"""The second half, done in a transaction that need not be the one of the first half. Raises a Refusal."""


Act = Callable[..., Awaitable[Press]]
"""Called with the session, the lead, `by` and `now`: reads what the person sees. Raises a Refusal."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a lead is to be qualified: nothing said, everything is made.

    `links` has the account or contact to link to, `skips` what is left out. `opportunities` are made, 0 for none;
    `attaches` prefers one that is there. `ignores` the duplicates that are found, else the first is linked to. With
    `lost` the lead is disqualified instead, and what is made of it kept.
    """

    links: tuple[tuple[Entity, int], ...] = ()
    skips: frozenset[Entity] = frozenset()
    opportunities: int = 1
    attaches: bool = False
    ignores: bool = True
    unchecked: bool = False
    lost: LeadReason | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A qualification that was carried out, with the choices that came of the wish."""

    choices: Choices
    done: Qualified


EVERYTHING = Wish()


async def qualify(session: Session, lead: int, *, by: Actor, now: datetime, wish: Wish = EVERYTHING) -> Press:
    plan = await planning.plan(session, lead, _chosen(wish), by=by, now=now)
    settled = _settled(plan, wish)
    if settled != plan.choices:
        plan = await planning.plan(session, lead, settled, by=by, now=now)

    async def press(session: Session) -> Made:
        return Made(plan.choices, await commit.qualify(session, plan, by=by, now=now))

    return press


async def disqualify(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    version = (await _seen(session, lead, by)).version
    reason = LeadReason.LOST
    return lambda session: operations.disqualify(session, lead, reason, version=version, by=by, now=now)


async def reactivate(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    version = (await _seen(session, lead, by)).version
    return lambda session: operations.reactivate(session, lead, version=version, by=by, now=now)


async def edit(session: Session, lead: int, *, by: Actor, now: datetime, jobtitle: str = "Daglig leder") -> Press:
    version = (await _seen(session, lead, by)).version
    values = {"jobtitle": jobtitle}
    return lambda session: editing.update(session, lead, values, version=version, by=by, now=now)


async def assign(session: Session, lead: int, *, by: Actor, now: datetime, to: int = 0) -> Press:
    """Without a name, to oneself."""
    version = (await _seen(session, lead, by)).version
    return lambda session: owning.assign(session, lead, to or by.id, version=version, by=by, now=now)


async def delete(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    version = (await _seen(session, lead, by)).version
    return lambda session: deleting.delete(session, lead, version=version, by=by, now=now)


async def set_active(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    version = (await _seen(session, lead, by)).version
    return lambda session: moving.set_active(session, lead, version=version, by=by, now=now)


async def merge(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    """Into the lead that was made after it."""
    plan = await merging.plan(session, "lead", Merging((lead, lead + 1), primary=lead + 1), by=by)
    return lambda session: merges.merge(session, plan, by=by, now=now)


async def note(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    await _seen(session, lead, by)
    return lambda session: notes.add(session, entity="lead", record_id=lead, text="Ringt", by=by, now=now)


async def undo(session: Session, lead: int, *, by: Actor, now: datetime) -> Press:
    """The last thing that the person did, to whatever lead."""
    plan = await undoing.plan(session, 0, by=by, now=now)
    return lambda session: undoing.undo(session, plan, by=by, now=now)


async def _seen(session: Session, lead: int, by: Actor) -> LeadFacts:
    return await queries.get(session, lead, by=by)


def _chosen(wish: Wish) -> Choices:
    choices = Choices(
        opportunities=(Draft(),) * max(wish.opportunities, 1), unchecked=wish.unchecked, disqualified=wish.lost
    )
    for entity, record_id in wish.links:
        choices = choices.choose(entity, Decision(Kind.LINK, record_id))
    skips = wish.skips if wish.opportunities else wish.skips | {Entity.OPPORTUNITY}
    for entity in skips:
        choices = choices.choose(entity, Decision(Kind.SKIP))
    return choices


def _settled(plan: QualificationPlan, wish: Wish) -> Choices:
    """The wish, with what the plan offers: an opportunity to attach to, and duplicates to link to or to ignore."""
    choices = plan.choices
    if wish.attaches and (linkable := plan.of(Entity.OPPORTUNITY).linkable):
        choices = choices.choose(Entity.OPPORTUNITY, Decision(Kind.LINK, linkable[0].id))
    for entity in plan.unsettled:
        match = plan.of(entity).matches[0]
        decided = Decision(Kind.LINK, match.record_id)
        choices = choices.ignore(entity) if wish.ignores else choices.choose(entity, decided)
    return choices
