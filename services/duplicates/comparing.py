"""Why two given records are, or are not, duplicates: under every rule, published or not, in both directions.

It reads the records and the rules as they are now and compares them itself, so that it answers also for rules that
have given no match codes. Source: lead-management.md 6.2, 6.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from services.duplicates import candidates, match_codes, matching, rules
from services.duplicates.candidates import ACTIVE, MODELS
from services.duplicates.rules import Condition, Rule
from services.models.account import Account
from services.models.contact import Contact
from services.models.duplicate_rule import DuplicateRule, Operator, RuleStatus
from services.models.similarity import DetachedPair
from services.models.user import User
from services.people import rights
from services.people.actors import Actor
from services.people.rights import NotFound
from services.resemblance import judging, profile
from services.resemblance.judgement import Judgement
from services.settings import stored
from services.settings.sections import DuplicateSettings, OrganisationSettings
from services.store import Session

LIKENED = frozenset({"lead", "contact", "account"})
"""The record types that the likeness detection knows."""

MOST_NAMED = 5
"""Accounts and contacts that are found by one name."""


class Outcome(StrEnum):
    """What a rule says of the two; WOULD_FIRE: it would if it were in force."""

    FIRES = "fires"
    WOULD_FIRE = "would-fire"
    DOES_NOT = "does-not"


class Reason(StrEnum):
    """What keeps a rule from firing, or takes the two for no duplicates although it fires."""

    OTHER_TYPES = "other-types"
    UNPUBLISHED = "unpublished"
    PUBLISHING = "publishing"
    SWITCHED_OFF = "switched-off"
    INACTIVE_EXCLUDED = "inactive-excluded"
    MERGED = "merged"
    PUT_AWAY = "put-away"
    UNEQUAL = "unequal"
    ONE_BLANK = "one-blank"
    BLANK_IGNORED = "blank-ignored"
    NO_CONDITIONS = "no-conditions"


OUT_OF_FORCE = frozenset({Reason.UNPUBLISHED, Reason.PUBLISHING, Reason.SWITCHED_OFF})
"""What an administrator can change without touching the records."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One of the two records; `company` is that of a lead or contact. `row` lives no longer than the transaction."""

    entity: str
    record_id: int
    name: str
    company: str | None
    inactive: bool
    row: Any = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """One condition as it compared the two: the values as written and normalised, and what is wrong, None for nothing.

    `ours` is of the record that the rule takes for the one at hand.
    """

    base_attr: str
    matching_attr: str
    operator: Operator
    characters: int | None
    ours: str
    theirs: str
    ours_normalised: str
    theirs_normalised: str
    wrong: Reason | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says. `turned`: the second record is the one at hand; `both_ways`: it says the same either way."""

    rule_id: int
    name: str
    base_entity: str
    matching_entity: str
    outcome: Outcome
    kept: tuple[Reason, ...] = ()
    parts: tuple[Part, ...] = ()
    turned: bool = False
    both_ways: bool = False

    @property
    def wrong(self) -> tuple[Part, ...]:
        """The conditions that do not hold."""
        return tuple(part for part in self.parts if part.wrong)

    @property
    def likeness(self) -> float:
        """The share of the conditions that hold, 0..1: a near miss has more of them than another."""
        return 1 - len(self.wrong) / len(self.parts) if self.parts else 0.0


@dataclass(frozen=True, slots=True)
class Detached:
    """Somebody said that the two are no duplicates."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two records and what every rule says of them: those that fire first, then the nearest.

    `judgement` is what the likeness detection says of people and companies; None for other records.
    """

    first: Subject
    second: Subject
    verdicts: tuple[Verdict, ...]
    detached: Detached | None
    judgement: Judgement | None = None

    @property
    def fires(self) -> bool:
        """Whether a rule in force calls them duplicates."""
        return any(each.outcome is Outcome.FIRES for each in self.verdicts)

    @property
    def alike(self) -> bool:
        """Whether the likeness detection takes them for duplicates, unless somebody told them apart."""
        return self.judgement is not None and self.judgement.is_match and self.detached is None


async def compare(session: Session, first: tuple[str, int], second: tuple[str, int], *, by: Actor) -> Comparison:
    """Compare two records, each given as (entity, id), of which the person may see both.

    Raises NotFound for a record that is not there for the person.
    """
    ours, theirs = await _subject(session, *first, by=by), await _subject(session, *second, by=by)
    organisation = await stored.read(session, OrganisationSettings)
    known = await rules.every(session, region=organisation.region)
    statuses = dict((await session.execute(select(DuplicateRule.id, DuplicateRule.status))).all())
    switches = await stored.read(session, DuplicateSettings)
    verdicts = [
        verdict
        for rule in known.rules
        for verdict in _verdicts(rule, _standing(rule, statuses[rule.id], switches), ours, theirs, known.region)
    ]
    detached = await _detached(session, ours, theirs)
    ordered = tuple(sorted(verdicts, key=_most_telling_first))
    return Comparison(ours, theirs, ordered, detached, _judgement(ours, theirs, known.region))


async def named(session: Session, words: str, *, by: Actor) -> tuple[Subject, ...]:
    """The contacts and accounts of exactly this name, whatever its case, that the person may see."""
    wanted = " ".join(words.split())
    first, _, last = wanted.rpartition(" ")
    if not wanted or rights.sight(by) is rights.Sight.NOTHING:
        return ()
    people = select(Contact).where(Contact.lastname.ilike(_literal(last), escape="\\"))
    people = people.where(
        Contact.firstname.ilike(_literal(first), escape="\\") if first else Contact.firstname.is_(None)
    )
    accounts = select(Account).where(Account.name.ilike(_literal(wanted), escape="\\"))
    found: list[tuple[str, Any]] = []
    for entity, model, statement in (("account", Account, accounts), ("contact", Contact, people)):
        there = statement.where(model.archivedon.is_(None)).order_by(model.id).limit(MOST_NAMED)
        found += [(entity, row) for row in await session.scalars(there)]
    return tuple(_as_subject(entity, row) for entity, row in found)[:MOST_NAMED]


def _literal(text: str) -> str:
    """The text as a pattern that only it fits, whatever its case."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


async def _subject(session: Session, entity: str, record_id: int, *, by: Actor) -> Subject:
    model = MODELS.get(entity)
    if model is None or not 0 < record_id < 2**63:
        raise NotFound(entity=entity[:40], record=record_id)
    statement = select(model).where(model.id == record_id)
    if entity in ("lead", "opportunity"):
        statement = statement.where(rights.may_see(model.owner_id, by))
    row = None if rights.sight(by) is rights.Sight.NOTHING else await session.scalar(statement)
    if row is None:
        raise NotFound(entity=entity, record=record_id)
    parent = await session.get(Account, getattr(row, "parentcustomerid", None) or 0)
    subject = _as_subject(entity, row)
    return replace(subject, company=parent.name) if parent else subject


def _as_subject(entity: str, row: Any) -> Subject:
    inactive = row.statecode is not ACTIVE[entity]
    return Subject(entity, row.id, candidates.name_of(row), getattr(row, "companyname", None), inactive, row)


def _judgement(ours: Subject, theirs: Subject, region: str) -> Judgement | None:
    """The four likeness rules and the learned label, from the two records alone."""
    if not LIKENED.issuperset((ours.entity, theirs.entity)):
        return None
    one, other = (profile.of(each.entity, _values(each), region=region) for each in (ours, theirs))
    return judging.judge(one, other)


def _values(subject: Subject) -> dict[str, Any]:
    columns = {column.key: getattr(subject.row, column.key) for column in subject.row.__table__.columns}
    return {**columns, "companyname": subject.company}


async def _detached(session: Session, ours: Subject, theirs: Subject) -> Detached | None:
    """Who said that the two are no duplicates, if anybody did."""
    if ours.entity != theirs.entity:
        return None
    low, high = sorted((ours.record_id, theirs.record_id))
    pair = (
        select(User.name, DetachedPair.at)
        .join(User, User.id == DetachedPair.by)
        .where(DetachedPair.entity == ours.entity, DetachedPair.low_id == low, DetachedPair.high_id == high)
    )
    row = (await session.execute(pair)).one_or_none()
    return Detached(row.name, row.at) if row else None


def _standing(rule: Rule, status: RuleStatus, switches: DuplicateSettings) -> tuple[Reason, ...]:
    """Why the rule looks at nothing that is saved now; nothing where it does."""
    out = {RuleStatus.UNPUBLISHED: (Reason.UNPUBLISHED,), RuleStatus.PUBLISHING: (Reason.PUBLISHING,)}.get(status, ())
    on = switches.looks_at(rule.base_entity) and switches.on_save
    return out if on else (*out, Reason.SWITCHED_OFF)


def _verdicts(
    rule: Rule, standing: tuple[Reason, ...], ours: Subject, theirs: Subject, region: str
) -> Iterable[Verdict]:
    """What the rule says in each direction that it looks in; once where it says the same in both."""
    told = Verdict(rule.id, rule.name, rule.base_entity, rule.matching_entity, Outcome.DOES_NOT)
    found = [
        _verdict(replace(told, turned=turned), rule, standing, pair, region)
        for turned, pair in ((False, (ours, theirs)), (True, (theirs, ours)))
        if (pair[0].entity, pair[1].entity) == (rule.base_entity, rule.matching_entity)
    ]
    if not found:
        return [replace(told, kept=(Reason.OTHER_TYPES,))]
    if len(found) == 2 and _said(found[0]) == _said(found[1]):
        return [replace(found[0], both_ways=True)]
    return found


def _said(verdict: Verdict) -> tuple[Outcome, tuple[Reason, ...], tuple[Reason | None, ...]]:
    return verdict.outcome, verdict.kept, tuple(part.wrong for part in verdict.parts)


def _verdict(
    told: Verdict, rule: Rule, standing: tuple[Reason, ...], pair: tuple[Subject, Subject], region: str
) -> Verdict:
    """What the rule says of the first of the pair, as the record at hand, and of the second, as the match."""
    ours, theirs = pair
    alone = len(rule.conditions) == 1
    parts = tuple(_part(rule, each, ours.row, theirs.row, region, alone=alone) for each in rule.conditions)
    held = (*_about_the_match(rule, theirs), *dict.fromkeys(part.wrong for part in parts if part.wrong))
    kept = (*standing, *held)
    return replace(told, outcome=_outcome(kept), kept=kept, parts=parts)


def _about_the_match(rule: Rule, theirs: Subject) -> Iterator[Reason]:
    if not rule.conditions:
        yield Reason.NO_CONDITIONS
    if rule.exclude_inactive and theirs.inactive:
        yield Reason.INACTIVE_EXCLUDED
    if getattr(theirs.row, "merged", False):
        yield Reason.MERGED
    if getattr(theirs.row, "archivedon", None) is not None:
        yield Reason.PUT_AWAY


def _part(rule: Rule, condition: Condition, ours: Any, theirs: Any, region: str, *, alone: bool) -> Part:
    """The condition as it compares the two rows; a blank is ignored where it says so or stands `alone`."""
    our_value = match_codes.value_of(ours, condition.base_attr)
    their_value = match_codes.value_of(theirs, condition.matching_attr)
    mine = match_codes.part(rule, condition, our_value, region=region)
    yours = match_codes.part(rule, condition, their_value, region=region)
    return Part(
        base_attr=condition.base_attr,
        matching_attr=condition.matching_attr,
        operator=condition.operator,
        characters=condition.characters,
        ours=matching.written(our_value),
        theirs=matching.written(their_value),
        ours_normalised=mine,
        theirs_normalised=yours,
        wrong=_wrong(mine, yours, ignores_blanks=alone or condition.ignore_blank_values),
    )


def _wrong(ours: str, theirs: str, *, ignores_blanks: bool) -> Reason | None:
    if ours and theirs:
        return None if ours == theirs else Reason.UNEQUAL
    if ours or theirs:
        return Reason.ONE_BLANK
    return Reason.BLANK_IGNORED if ignores_blanks else None


def _outcome(kept: tuple[Reason, ...]) -> Outcome:
    if not kept:
        return Outcome.FIRES
    return Outcome.WOULD_FIRE if OUT_OF_FORCE.issuperset(kept) else Outcome.DOES_NOT


def _most_telling_first(verdict: Verdict) -> tuple[int, bool, float, str, int]:
    order = list(Outcome).index(verdict.outcome)
    return order, Reason.OTHER_TYPES in verdict.kept, -verdict.likeness, verdict.name, verdict.rule_id
