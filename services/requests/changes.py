"""What an administrator can be asked for: each kind with what it is about, and how it is carried out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.duplicates import administration, listing
from services.duplicates.administration import RuleNotPublished, RulePublished
from services.leads import owning, queries
from services.models.change_request import ChangeRequest
from services.models.duplicate_rule import RuleStatus
from services.models.lead import LeadState
from services.people import rights, users
from services.people.actors import Actor
from services.people.rights import NotFound
from services.requests import of_models, switches
from services.requests.effects import Effect
from services.requests.of_models import Wanted
from services.scoring import mending
from services.store import Session

Facts = Mapping[str, Any]
LONGEST_NAME = 160


@dataclass(frozen=True, slots=True)
class Change:
    """`about` names what the request is about, as facts to keep, and raises NotFound; `carry_out` makes the change."""

    about: Callable[[Session, Facts], Awaitable[dict[str, Any]]]
    carry_out: Callable[[Session, ChangeRequest, Actor, datetime], Awaitable[Effect]]


async def of_rule(session: Session, facts: Facts) -> dict[str, Any]:
    """The rule, named by its id or by its name."""
    meant = str(facts.get("rule", ""))
    found = (await listing.get(session, int(meant)),) if meant.isdecimal() else await listing.named(session, meant)
    if len(found) != 1:
        raise NotFound(rule=meant[:LONGEST_NAME])
    return {"rule": found[0].id, "name": found[0].name}


async def of_the_lead(_session: Session, _facts: Facts) -> dict[str, Any]:
    """The lead that waits, which the request names anyway."""
    return {}


async def unpublish(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Unpublish the rule (FAQ, third remedy)."""
    try:
        await administration.unpublish(session, request.facts["rule"], by=by, now=now)
    except RuleNotPublished:
        return Effect.ALREADY_SO
    except NotFound:
        return Effect.GONE
    return Effect.DONE


async def exclude_inactive(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Keep a published rule off inactive records (FAQ, fourth remedy); one that is not published stops nobody."""
    try:
        rule = await listing.get(session, request.facts["rule"])
    except NotFound:
        return Effect.GONE
    if rule.exclude_inactive or rule.status is RuleStatus.UNPUBLISHED:
        return Effect.ALREADY_SO
    await administration.keep_off_inactive(session, rule.id, by=by, now=now)
    return Effect.DONE


async def publish(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Publish the rule, so that it catches what it was missed for."""
    try:
        await administration.publish(session, request.facts["rule"], by=by, now=now)
    except RulePublished:
        return Effect.ALREADY_SO
    except NotFound:
        return Effect.GONE
    return Effect.DONE


async def let_qualify(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Give the lead to who asked, so that they may qualify it; a closed one cannot be qualified any more."""
    asker = await users.by_id(session, request.askedby)
    if asker is None or request.lead_id is None:
        return Effect.GONE
    lead = await queries.get(session, request.lead_id, by=by)
    may_already = rights.may_change(asker, owner_id=lead.owner_id, owner_team_id=lead.owner_team_id)
    if may_already or lead.state is not LeadState.OPEN:
        return Effect.ALREADY_SO
    await owning.assign(session, lead.id, asker.id, version=lead.version, by=by, now=now)
    return Effect.DONE


CHANGES: Mapping[str, Change] = {
    "rule.unpublish": Change(of_rule, unpublish),
    "rule.publish": Change(of_rule, publish),
    "rule.exclude-inactive": Change(of_rule, exclude_inactive),
    "right.qualify": Change(of_the_lead, let_qualify),
    mending.Change.PUBLISH: Change(of_models.of_model, of_models.publish),
    mending.Change.RETRAIN: Change(of_models.of_model, of_models.retrain),
    mending.Change.TRAIN_OF_LEADS: Change(of_models.of_none, of_models.train_of_leads),
    mending.Change.TRAIN_OF_OPPORTUNITIES: Change(of_models.of_none, of_models.train_of_opportunities),
    Wanted.UNPUBLISH: Change(of_models.of_model, of_models.unpublish),
    Wanted.DELETE: Change(of_models.of_model, of_models.delete),
    Wanted.GRADES: Change(of_models.of_model, of_models.grade),
    Wanted.ADD_OF_LEADS: Change(of_models.of_none, of_models.add),
    Wanted.ADD_OF_OPPORTUNITIES: Change(of_models.of_none, of_models.add),
    **dict.fromkeys(switches.SWITCHED, Change(switches.of_switch, switches.switch)),
}
