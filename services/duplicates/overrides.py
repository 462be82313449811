"""How often each rule was passed over with *Ignore and save*, and how often it turned out to be right.

A warning was right when the two leads were merged later, one into the other or both into a third.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from services.models.lead import Lead
from services.models.similarity import IgnoredWarning
from services.store import Session

LOOKED_BACK = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Ignored:
    """Warnings that were ignored, and those of them whose records are merged now."""

    times: int = 0
    merged: int = 0


def key(rule_id: int) -> str:
    """The key under which warnings of one of the administrators' rules are kept."""
    return f"rule:{rule_id}"


async def counts(session: Session, *, now: datetime) -> Mapping[str, Ignored]:
    """The ignored warnings of the last 90 days by the key of their rule, in one statement."""
    ours, theirs = aliased(Lead), aliased(Lead)
    record, other = IgnoredWarning.record_id, IgnoredWarning.other_id
    one_into_other = exists().where(
        ours.merged,
        or_(and_(ours.id == record, ours.masterid == other), and_(ours.id == other, ours.masterid == record)),
    )
    both_into_a_third = exists().where(
        ours.id == record, theirs.id == other, ours.merged, theirs.merged, ours.masterid == theirs.masterid
    )
    of_leads = and_(IgnoredWarning.entity == "lead", IgnoredWarning.other_entity == "lead")
    was_right = case((and_(of_leads, or_(one_into_other, both_into_a_third)), 1), else_=0)
    rows = await session.execute(
        select(IgnoredWarning.rule_key, func.count(), func.sum(was_right))
        .where(IgnoredWarning.at >= now - LOOKED_BACK)
        .group_by(IgnoredWarning.rule_key)
    )
    return {rule: Ignored(times, int(merged)) for rule, times, merged in rows}
