"""What may have happened to a lead, and around it, since a card about it was drawn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sqlalchemy import update

from services.leads import operations, queries
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.lead import Lead, LeadReason, LeadState
from services.models.user import Role
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import Creation, QualificationSettings
from services.store import Session
from tests.given import people
from tests.reliability.stage import Stage
from tests.services.qualification import given as qualification

Change = Callable[[Session, Stage, Actor, int], Awaitable[None]]
"""Done by a colleague of the person, to the lead with this id; what is around leads, once for all of them."""


async def edited(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    values = {"jobtitle": "Daglig leder", "version": Lead.version + 1}
    await session.execute(update(Lead).where(Lead.id == lead).values(values))


async def closed_or_opened(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    seen = await queries.get(session, lead, by=colleague)
    if seen.state is LeadState.OPEN:
        reason = LeadReason.CANNOT_CONTACT
        await operations.disqualify(session, lead, reason, version=seen.version, by=colleague, now=stage.now)
    elif seen.state is LeadState.DISQUALIFIED:
        await operations.reactivate(session, lead, version=seen.version, by=colleague, now=stage.now)


async def reassigned(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    """To somebody of another team, whose leads the person does not see."""
    stranger = await people.person(session, f"Selger {lead}", role=Role.SELLER, team="Sør")
    values = {"owner_id": stranger.id, "version": Lead.version + 1}
    await session.execute(update(Lead).where(Lead.id == lead).values(values))


async def setting_switched(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    automatic = QualificationSettings(account=Creation.AUTOMATIC)
    await stored.write(session, automatic, by=None, now=stage.now)


async def account_created(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    """One that matches the lead's company."""
    company = (await queries.get(session, lead, by=colleague)).company
    await qualification.account(session, colleague, name=company)


async def rule_unpublished(session: Session, stage: Stage, colleague: Actor, lead: int) -> None:
    by_name = DuplicateRule.name == "Accounts with the same Account Name"
    await session.execute(update(DuplicateRule).where(by_name).values(status=RuleStatus.UNPUBLISHED))


OF_THE_LEAD: tuple[Change, ...] = (edited, closed_or_opened, reassigned)
AROUND_IT: tuple[Change, ...] = (setting_switched, account_created, rule_unpublished)
