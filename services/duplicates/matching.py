"""The records that the published rules call duplicates of one about to be written (lead-management.md 6.2, 6.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.audit import trail
from services.duplicates import candidates, match_codes, rules
from services.duplicates.candidates import Candidate
from services.duplicates.rules import Operation, Rule, RuleSet
from services.people.actors import Actor
from services.resemblance.judgement import Judgement, Label, LikenessRule
from services.store import Session

MOST_MATCHES = 300


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one condition of a rule compared: the column of the other record, our value and theirs, as written.

    The normalised forms are what was found equal, so that `likeness` (0..1) is 1 for a match code.
    """

    rule: str
    column: str
    ours: str
    theirs: str
    ours_normalised: str = ""
    theirs_normalised: str = ""
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class Details:
    """What helps a person to tell records apart; `parent` is the company, `modified` the last change."""

    email: str | None
    phone: str | None
    city: str | None
    owner: str
    parent: str | None
    modified: datetime


@dataclass(frozen=True, slots=True)
class Match:
    """A record that is called a duplicate, with the evidence, which holds for its present values.

    By the published rules (`evidence`), by likeness (`judgement`, where it takes it for a match), or both.
    """

    entity: str
    record_id: int
    name: str
    details: Details
    inactive: bool
    evidence: tuple[Evidence, ...]
    judgement: Judgement | None = None

    @property
    def fired(self) -> tuple[LikenessRule, ...]:
        """The rules of likeness that fired."""
        return self.judgement.fired if self.judgement else ()

    @property
    def label(self) -> Label | None:
        """How sure likeness is; None where rules alone fired."""
        return self.judgement.label if self.judgement and self.judgement.label is not Label.UNLIKELY else None

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of the published rules that fired, in their order."""
        return tuple(dict.fromkeys(each.rule for each in self.evidence))


@dataclass(frozen=True, slots=True)
class Found:
    """The matches, best first, of what the person may see."""

    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """A record about to be written: its values by column, the rules of its type to look by, and its id if it has one.

    `exclude_id` is left out among records of its own type.
    """

    fired_by: tuple[Rule, ...]
    values: Mapping[str, Any]
    exclude_id: int | None = None


async def matches(
    session: Session, entity: str, values: Mapping[str, Any], *, by: Actor, exclude_id: int | None = None,
    operation: Operation | None = None,
) -> tuple[Match, ...]:  # fmt: skip
    """The records of type `entity` that duplicate one about to be written with `values` (column to value).

    Best first: by number of rules that fired, then by last change; at most MOST_MATCHES. `exclude_id` is the record
    itself, when it is there already. Inactive records count, unless the rule excludes them. Without an `operation`
    the record is created, or updated where it is there already.
    """
    rule_set = await rules.load(session)
    done = operation or (Operation.CREATE if exclude_id is None else Operation.UPDATE)
    sought = Sought(rule_set.of(entity, matching=entity, operation=done), values, exclude_id)
    return (await find(session, rule_set, sought, by=by)).matches


async def find(session: Session, rule_set: RuleSet, sought: Sought, *, by: Actor) -> Found:
    """What some rules of one base record type find for a record."""
    (found,) = await find_each(session, rule_set, (sought,), by=by)
    return found


async def find_each(session: Session, rule_set: RuleSet, sought: Sequence[Sought], *, by: Actor) -> tuple[Found, ...]:
    """What is found for each: one statement for all, and where there are matches one a matching record type."""
    coded = [_coded(each, rule_set.region) for each in sought]
    held = await candidates.held(session, {code for codes in coded for code in codes.values()})
    return tuple(
        [
            await _found(session, each, _held_by_others(each, codes, held), rule_set.region, by=by)
            for each, codes in zip(sought, coded, strict=True)
        ]
    )


def _coded(sought: Sought, region: str) -> dict[Rule, str]:
    codes = {rule: match_codes.base_code(rule, sought.values, region=region) for rule in sought.fired_by}
    return {rule: code for rule, code in codes.items() if code is not None}


def _held_by_others(sought: Sought, codes: Mapping[Rule, str], held: Mapping[str, int | None]) -> dict[Rule, str]:
    """The codes of the record that other records have too."""
    own = sought.exclude_id
    by_itself = {
        code for rule, code in codes.items() if own is not None and held.get(code) == own and _is_of_its_type(rule)
    }
    return {rule: code for rule, code in codes.items() if code in held and code not in by_itself}


def _is_of_its_type(rule: Rule) -> bool:
    return rule.matching_entity == rule.base_entity


async def _found(session: Session, sought: Sought, codes: Mapping[Rule, str], region: str, *, by: Actor) -> Found:
    """The matches under these codes; the excluded record is left out among records of the base type."""
    rows: list[Candidate] = []
    for entity in dict.fromkeys(rule.matching_entity for rule in codes):
        own = {rule: code for rule, code in codes.items() if rule.matching_entity == entity}
        excluded = sought.exclude_id if all(map(_is_of_its_type, own)) else None
        rows += await candidates.load(session, entity, own, by=by, exclude_id=excluded, limit=MOST_MATCHES)
    judged = (_match(row, codes, sought.values, region) for row in rows)
    kept = sorted((match for match in judged if match.evidence), key=_best_first)
    return Found(tuple(kept[:MOST_MATCHES]))


def _match(row: Candidate, codes: Mapping[Rule, str], values: Mapping[str, Any], region: str) -> Match:
    """The candidate as a match, its evidence checked against its values: a stored code may be out of date."""
    fired = [
        rule
        for rule, code in codes.items()
        if rule.matching_entity == row.entity
        and not (rule.exclude_inactive and row.inactive)
        and match_codes.matching_code(rule, row.record, region=region) == code
    ]
    evidence = tuple(each for rule in fired for each in evidence_of(rule, values, row.record, region))
    record = row.record
    details = Details(
        email=getattr(record, "emailaddress1", None),
        phone=getattr(record, "telephone1", None) or getattr(record, "mobilephone", None),
        city=getattr(record, "address1_city", None),
        owner=row.owner,
        parent=row.parent,
        modified=record.modifiedon,
    )
    return Match(row.entity, record.id, row.name, details, row.inactive, evidence)


def evidence_of(rule: Rule, values: Any, record: Any, region: str) -> Iterable[Evidence]:
    """What the conditions of a rule compare, of values or a record on our side and of a record on theirs."""
    for condition in rule.conditions:
        ours = match_codes.value_of(values, condition.base_attr)
        theirs = match_codes.value_of(record, condition.matching_attr)
        yield Evidence(
            rule.name,
            condition.matching_attr,
            written(ours),
            written(theirs),
            match_codes.part(rule, condition, ours, region=region),
            match_codes.part(rule, condition, theirs, region=region),
        )


def written(value: Any) -> str:
    """A value of a column as text; "" for none."""
    return "" if value is None else str(trail.plain(value))


def _best_first(match: Match) -> tuple[int, float, int]:
    return -len(match.rules), -match.details.modified.timestamp(), match.record_id
