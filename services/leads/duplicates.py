"""The possible duplicates of a lead or of one about to be saved: by the published rules and by likeness, in one list.

A record is in the list once, with everything that calls it a duplicate (lead-management.md 6.2, 6.4).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from services.audit import trail
from services.duplicates import matching, rules
from services.duplicates.matching import Match, Sought
from services.duplicates.rules import Rule, RuleSet
from services.leads.facts import LeadFacts
from services.models.base import table
from services.models.lead import Lead, LeadState
from services.models.user import User
from services.people.actors import Actor
from services.people.rights import may_change
from services.resemblance.judgement import Judgement, Label
from services.settings import stored
from services.settings.sections import DuplicateSettings
from services.similar import detaching, ignoring, look_up
from services.similar.ignoring import Flow, Warned
from services.similar.look_up import Similar, SimilarRecord
from services.store import Session

SUBJECTS = ("lead", "account", "contact")
"""The types of records that a lead is compared with."""

COMPARED = frozenset({
    "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "mobilephone", "websiteurl",
    "address1_line1", "address1_postalcode", "address1_city",
})  # fmt: skip
"""The columns of a lead that likeness looks at."""

BY_A_RULE_ALONE = 0.5
"""Where a rule stands among the probabilities of likeness when likeness says nothing: it may be a shared telephone."""


@dataclass(frozen=True, slots=True)
class Possible:
    """A record that may be the same: what tells it from others, the rules that fired (`match`) and how alike it is.

    `warned` are the keys of all that fired. `may_change` is said of leads.
    """

    entity: str
    record_id: int
    name: str
    company: str | None
    email: str | None
    phone: str | None
    city: str | None
    owner: str
    modified: datetime
    inactive: bool
    may_change: bool
    match: Match | None
    judgement: Judgement | None
    warned: tuple[Warned, ...]

    @property
    def label(self) -> Label | None:
        """How sure likeness is; None where only rules fired."""
        return self.judgement.label if self.judgement and self.judgement.label is not Label.UNLIKELY else None

    @property
    def may_be_merged(self) -> bool:
        """Whether another lead can be merged into it by the person."""
        return self.entity == "lead" and self.may_change and not self.inactive


@dataclass(frozen=True, slots=True)
class Possibles:
    """Those the person may see, best first; `near` nearly matched."""

    found: tuple[Possible, ...] = ()
    near: tuple[SimilarRecord, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.found)

    @property
    def warned(self) -> tuple[Warned, ...]:
        return tuple(key for each in self.found for key in each.warned)


async def of_values(
    session: Session, values: Mapping[str, Any], *, by: Actor, exclude_id: int | None = None
) -> Possibles:
    """The possible duplicates of a lead with these values (column to value), of its own and other record types.

    `exclude_id` is the lead itself when it is there already; what it was told apart from is left out too. Likeness is
    asked where it is switched on (lead-management.md 6.4), the rules where theirs are (6.3).
    """
    switches = await stored.read(session, DuplicateSettings)
    rule_set = await rules.load(session)
    by_rules = await matching.find(session, rule_set, Sought(_rules(rule_set), values, exclude_id), by=by)
    alike = Similar()
    if switches.likeness:
        alike = await look_up.find(session, "lead", values, by=by, exclude_id=exclude_id)
    apart = await detaching.detached(session, "lead", exclude_id) if exclude_id else frozenset[int]()
    joined = _joined(rule_set, by_rules.matches, alike.matches)
    found = [each for each in joined if not (each.entity == "lead" and each.record_id in apart)]
    owned = await _changeable(session, [each.record_id for each in found if each.entity == "lead"], by=by)
    told = (replace(each, may_change=each.record_id in owned) if each.entity == "lead" else each for each in found)
    known = {(each.entity, each.record_id) for each in joined}
    near = tuple(each for each in alike.near_misses if (each.entity, each.record_id) not in known)
    return Possibles(tuple(sorted(told, key=_best_first)), near)


async def of_lead(session: Session, lead_id: int, *, by: Actor) -> Possibles:
    """The other leads that may be the same as a stored one, which the caller has seen. None of a merged lead."""
    row = await session.get_one(Lead, lead_id)
    if row.merged:
        return Possibles()
    found = await of_values(session, values_of(row), by=by, exclude_id=lead_id)
    return replace(found, found=tuple(each for each in found.found if each.entity == "lead"))


async def count(session: Session, lead: LeadFacts, *, by: Actor) -> int:
    """How many other leads may be the same as an open one, of those the person may see: one look-up."""
    if lead.state is not LeadState.OPEN or lead.merged_into is not None:
        return 0
    return len((await of_lead(session, lead.id, by=by)).found)


async def unheard_of(session: Session, found: Possibles, lead_id: int) -> Possibles:
    """What a person who saves a stored lead has to be told of: records of which something fired that is not ignored."""
    passed = await ignoring.passed_over(session, "lead", lead_id, found.warned)
    return Possibles(tuple(each for each in found.found if not passed.issuperset(each.warned)))


async def matters(session: Session, columns: Collection[str]) -> bool:
    """Whether a change of these columns can make a lead a duplicate."""
    changed = frozenset(columns)
    if changed & COMPARED:
        return True
    published = _rules(await rules.load(session))
    return any(each.base_attr in changed for rule in published for each in rule.conditions)


def ignore(session: Session, flow: Flow, lead_id: int, found: Possibles, *, by: Actor, now: datetime) -> None:
    """Write down that a person saved the lead although these were shown, for the next warning and the audit trail."""
    ignoring.keep(session, flow, "lead", lead_id, found.warned, by=by, now=now)
    facts = {
        "flow": flow.value,
        "rules": sorted({each.rule_key for each in found.warned}),
        "records": [f"{each.entity}:{each.record_id}" for each in found.found],
    }
    trail.record(session, "lead.duplicates-ignored", entity="lead", record_id=lead_id, by=by, now=now, **facts)


def values_of(row: Lead) -> dict[str, Any]:
    """The columns of a stored lead, those of the organisation's own among them."""
    columns = {column.name: getattr(row, column.name) for column in table(Lead).columns if column.name != "attributes"}
    return {**row.attributes, **columns}


def _rules(rule_set: RuleSet) -> tuple[Rule, ...]:
    return tuple(rule for rule in rule_set.of("lead") if rule.matching_entity in SUBJECTS)


def _joined(rule_set: RuleSet, matches: Iterable[Match], alike: Iterable[SimilarRecord]) -> list[Possible]:
    """One entry a record: what rules found, what likeness found, and both where both did."""
    ids = {rule.name: rule.id for rule in rule_set.rules}
    found = {(each.entity, each.record_id): _of_match(each, ids) for each in matches}
    for similar in alike:
        key = (similar.entity, similar.record_id)
        found[key] = _with_likeness(found[key], similar) if key in found else _of_likeness(similar)
    return list(found.values())


def _of_match(match: Match, ids: Mapping[str, int]) -> Possible:
    details = match.details
    warned = tuple(Warned(ignoring.of_rule(ids[name]), match.entity, match.record_id) for name in match.rules)
    return Possible(
        entity=match.entity, record_id=match.record_id, name=match.name, company=details.parent, email=details.email,
        phone=details.phone, city=details.city, owner=details.owner, modified=details.modified,
        inactive=match.inactive, may_change=False, match=match, judgement=None, warned=warned,
    )  # fmt: skip


def _of_likeness(similar: SimilarRecord) -> Possible:
    return Possible(
        entity=similar.entity, record_id=similar.record_id, name=similar.name, company=similar.company,
        email=similar.email, phone=similar.phone, city=similar.city, owner=similar.owner, modified=similar.modified,
        inactive=similar.inactive, may_change=False, match=None, judgement=similar.judgement,
        warned=ignoring.by_likeness(similar.judgement, similar.entity, similar.record_id),
    )  # fmt: skip


def _with_likeness(each: Possible, similar: SimilarRecord) -> Possible:
    warned = ignoring.by_likeness(similar.judgement, similar.entity, similar.record_id)
    return replace(each, judgement=similar.judgement, warned=(*each.warned, *warned))


async def _changeable(session: Session, lead_ids: Collection[int], *, by: Actor) -> frozenset[int]:
    """Those of the leads that the person may change."""
    if not lead_ids:
        return frozenset()
    owned = select(Lead.id, Lead.owner_id, User.team_id).join(User, User.id == Lead.owner_id)
    rows = await session.execute(owned.where(Lead.id.in_(lead_ids)))
    return frozenset(lead for lead, owner, team in rows if may_change(by, owner_id=owner, owner_team_id=team))


def _best_first(each: Possible) -> tuple[float, int, float, int]:
    probability = each.judgement.probability if each.judgement else 0.0
    strength = max(probability, BY_A_RULE_ALONE if each.match else 0.0)
    return -strength, -len(each.warned), -each.modified.timestamp(), each.record_id
