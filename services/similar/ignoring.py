"""Warnings that were passed over with "Ignore and save": counted a rule, and not given twice for the same pair."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, delete, or_, select

from services.models.similarity import IgnoredWarning
from services.people.actors import Actor
from services.resemblance.judgement import Judgement
from services.store import Session


class Flow(StrEnum):
    """Where it was passed over."""

    CREATE = "create"
    EDIT = "edit"
    IMPORT = "import"
    QUALIFY = "qualify"


@dataclass(frozen=True, slots=True)
class Warned:
    """What called another record a duplicate: "rule:<id>" or "likeness:<rule>", and that record."""

    rule_key: str
    entity: str
    record_id: int


BY_THE_MODEL = "model"
"""Stands for a rule of likeness where none fired but two records are alike in the whole."""


def of_rule(rule_id: int) -> str:
    """The key of a published rule."""
    return f"rule:{rule_id}"


def of_likeness(rule: str) -> str:
    """The key of one of the rules of likeness."""
    return f"likeness:{rule}"


def by_likeness(judgement: Judgement, entity: str, record_id: int) -> tuple[Warned, ...]:
    """What of likeness warned of a record: the rules that fired, or the model alone."""
    fired = [rule.value for rule in judgement.fired] or [BY_THE_MODEL]
    return tuple(Warned(of_likeness(rule), entity, record_id) for rule in fired)


def keep(
    session: Session, flow: Flow, entity: str, record_id: int, warned: Iterable[Warned], *, by: Actor, now: datetime
) -> None:
    """Write down what was passed over for a record that is saved, in the transaction that saves it."""
    session.add_all(IgnoredWarning(**each) for each in columns(flow, entity, record_id, warned, by=by, now=now))


def columns(
    flow: Flow, entity: str, record_id: int, warned: Iterable[Warned], *, by: Actor, now: datetime
) -> list[dict[str, Any]]:
    """The columns of what was passed over, a row for each."""
    common = {"flow": flow.value, "entity": entity, "record_id": record_id, "at": now, "by": by.id}
    return [
        {"rule_key": each.rule_key, "other_entity": each.entity, "other_id": each.record_id, **common}
        for each in warned
    ]


async def forget(session: Session, entity: str, record_id: int, *, by_id: int, at: datetime) -> None:
    """What a person passed over at this moment is no longer: the saving is taken back."""
    own = (IgnoredWarning.entity == entity, IgnoredWarning.record_id == record_id)
    await session.execute(delete(IgnoredWarning).where(*own, IgnoredWarning.by == by_id, IgnoredWarning.at == at))


async def passed_over(session: Session, entity: str, record_id: int, warned: Collection[Warned]) -> frozenset[Warned]:
    """Those of the warnings of a record that were passed over before, from its side or the other's, in one statement.

    Both sides are looked up by the record that was saved then, which has an index.
    """
    if not warned:
        return frozenset()
    own = and_(IgnoredWarning.entity == entity, IgnoredWarning.record_id == record_id)
    sides = [
        and_(
            IgnoredWarning.entity == other,
            IgnoredWarning.record_id.in_({each.record_id for each in warned if each.entity == other}),
            IgnoredWarning.other_entity == entity,
            IgnoredWarning.other_id == record_id,
        )
        for other in {each.entity for each in warned}
    ]
    kept = (await session.scalars(select(IgnoredWarning).where(or_(own, *sides)))).all()
    ours = {Warned(row.rule_key, row.other_entity, row.other_id) for row in kept if _is(row, entity, record_id)}
    theirs = {Warned(row.rule_key, row.entity, row.record_id) for row in kept if not _is(row, entity, record_id)}
    return frozenset((ours | theirs) & set(warned))


def _is(row: IgnoredWarning, entity: str, record_id: int) -> bool:
    return row.entity == entity and row.record_id == record_id
