"""What other grade ranges would change: how many open records go from which grade to which (lead-management.md 5.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import case, func, select

from services.models.base import table
from services.models.score import Grade, Score
from services.scoring import listing
from services.scoring.grades import Ranges
from services.scoring.subjects import SUBJECTS
from services.store import Session

SCORES = table(Score)


@dataclass(frozen=True, slots=True)
class Regraded:
    """Of `scored` open records that the model has scored, how many go from one grade to another."""

    scored: int
    moves: Mapping[tuple[Grade, Grade], int] = field(default_factory=dict)

    @property
    def changed(self) -> int:
        return sum(self.moves.values())


async def consequence(session: Session, model_id: int, ranges: Ranges) -> Regraded:
    """What these ranges would change, in one statement beside the model's own. Raises NotFound."""
    model = await listing.get(session, model_id)
    told = SUBJECTS[model.kind]
    held = SCORES.c
    anew = case(
        (held.score >= ranges.a, Grade.A.value),
        (held.score >= ranges.b, Grade.B.value),
        (held.score >= ranges.c, Grade.C.value),
        else_=Grade.D.value,
    )
    of_model = (held.entity == model.kind.value, held.model_id == model.id, told.is_open, ~told.gone)
    each = (
        select(held.grade.label("old"), anew.label("new"))
        .select_from(SCORES.join(told.table, told.table.c.id == held.record_id))
        .where(*of_model)
        .subquery()
    )
    counting = select(each.c.old, each.c.new, func.count()).group_by(each.c.old, each.c.new)
    counts = {(Grade(old), Grade(new)): count for old, new, count in await session.execute(counting)}
    moves = {pair: count for pair, count in sorted(counts.items()) if pair[0] is not pair[1]}
    return Regraded(sum(counts.values()), moves)
