"""Attaching a lead to an open opportunity of its account instead of making a new one (assistant.md 3.1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select

from services.models.opportunity import Opportunity, OpportunityState
from services.people import rights
from services.people.actors import Actor
from services.qualification import outcomes
from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Linked
from services.qualification.policies import Experience, Policy
from services.settings.sections import Creation
from services.store import Session

MOST_OFFERED = 10


async def offered(
    session: Session, policy: Policy, lead: Mapping[str, Any], choices: Choices, *, by: Actor
) -> tuple[Linked, ...]:
    """The open opportunities of the account that is linked to, those worked on last first; those the person may see.

    None where the seller does not decide, or where the account is yet to be made.
    """
    account = outcomes.linked_ids(policy, lead, choices).get(Entity.ACCOUNT)
    sellers = policy.experience is Experience.NEW and policy.opportunity is Creation.SELLER
    if account is None or not sellers or choices.unchecked or choices.disqualified is not None:
        return ()
    found = await session.execute(
        select(Opportunity.id, Opportunity.name, Opportunity.version)
        .where(
            Opportunity.parentaccountid == bindparam("account"),
            Opportunity.statecode == OpportunityState.OPEN,
            Opportunity.archivedon.is_(None),
            rights.may_see(Opportunity.owner_id, by),
        )
        .order_by(Opportunity.modifiedon.desc(), Opportunity.id.desc())
        .limit(MOST_OFFERED),
        {"account": account},
    )
    return tuple(Linked(row.id, row.name, row.version, inactive=False) for row in found)


def chosen(offered: Sequence[Linked], choices: Choices) -> Linked | None:
    """The opportunity that the lead is to be attached to, if it is among those offered."""
    decision = choices.opportunity
    if decision is None or decision.kind is not Kind.LINK:
        return None
    return next((each for each in offered if each.id == decision.record_id), None)
