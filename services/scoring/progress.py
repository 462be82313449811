"""How far a run has come, for whoever waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.models.scoring import RunReason, RunStatus, ScoringRun, Subject
from services.people.rights import NotFound
from services.refusal import Refusal
from services.scoring import running, standing
from services.store import Session


class NothingPublished(Refusal):
    """No model of this kind is published, so nothing can be scored."""

    code = "nothing-published"


@dataclass(frozen=True, slots=True)
class RunFacts:
    """A run: of `total` open records `done` were looked at, and `scored` of these got a score."""

    id: int
    kind: Subject
    status: RunStatus
    total: int
    done: int
    scored: int


async def begin(session: Session, kind: Subject, *, now: datetime) -> int:
    """Have all open records scored now; the id of the run. Raises NothingPublished."""
    if kind not in await standing.scored(session):
        raise NothingPublished(kind=kind.value)
    return await running.begin(session, kind, RunReason.ASKED, now=now)


async def of(session: Session, run_id: int) -> RunFacts:
    """The run as it stands. Raises NotFound."""
    row = await session.get(ScoringRun, run_id, populate_existing=True)
    if row is None:
        raise NotFound(run=run_id)
    return RunFacts(row.id, row.kind, row.status, row.total, row.done, row.scored)
