"""Settling some hundred rows: stored in one transaction, or only looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy.exc import DBAPIError

from services.importing import chunks, runs
from services.importing.earlier import EarlierRows
from services.importing.outcomes import Outcome
from services.importing.rows import Row
from services.importing.runs import Run
from services.importing.tally import Tally
from services.importing.vocabulary import Vocabulary
from services.people.actors import Actor
from services.store import Session, Store, is_conflict

MOST_TRIES = 5


class Settling(Protocol):
    """What to do with rows that were read."""

    async def settle(self, rows: Sequence[Row], earlier: EarlierRows, tally: Tally) -> list[Outcome]:
        """What becomes of the rows that follow those of the tally."""
        ...

    async def finish(self, tally: Tally) -> None:
        """All rows are settled."""
        ...


@dataclass(frozen=True, slots=True)
class Looking:
    """A preview: nothing is written. `run_id` is the file's run, if it was taken in before."""

    store: Store
    run_id: int | None
    by: Actor
    keep_duplicates: bool
    likeness: bool = False
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    async def settle(self, rows: Sequence[Row], earlier: EarlierRows, tally: Tally) -> list[Outcome]:
        with earlier.provisionally():
            async with self.store.reading() as session:
                known = await chunks.known_words(session, rows, self.vocabulary)
                return await chunks.judge(
                    session,
                    rows,
                    earlier,
                    known=known,
                    run_id=self.run_id,
                    by=self.by,
                    keep_duplicates=self.keep_duplicates,
                    likeness=self.likeness,
                )

    async def finish(self, tally: Tally) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Storing:
    """The import: rows, and how far the run has come, are stored together."""

    store: Store
    run: Run
    by: Actor
    now: datetime
    keep_duplicates: bool
    likeness: bool = False
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    async def settle(self, rows: Sequence[Row], earlier: EarlierRows, tally: Tally) -> list[Outcome]:
        """Raises ImportOvertaken. A lost conflict with another transaction is tried again."""
        for _ in range(MOST_TRIES - 1):
            try:
                return await self._stored(rows, earlier, tally)
            except DBAPIError as error:
                if not is_conflict(error):
                    raise
        return await self._stored(rows, earlier, tally)

    async def finish(self, tally: Tally) -> None:
        async with self.store.writing() as session:
            await runs.finish(session, self.run.id, tally, by=self.by, now=self.now)

    async def _stored(self, rows: Sequence[Row], earlier: EarlierRows, tally: Tally) -> list[Outcome]:
        with earlier.provisionally():
            async with self.store.writing() as session:
                await runs.take(session, self.run.id, done=tally.done, more=len(rows))
                settled = await self._settled(session, rows, earlier)
                await runs.count(session, self.run.id, tally.with_all(settled))
        return settled

    async def _settled(self, session: Session, rows: Sequence[Row], earlier: EarlierRows) -> list[Outcome]:
        known = await chunks.known_words(session, rows, self.vocabulary)
        judged = await chunks.judge(
            session,
            rows,
            earlier,
            known=known,
            run_id=self.run.id,
            by=self.by,
            keep_duplicates=self.keep_duplicates,
            likeness=self.likeness,
        )
        return await chunks.write(session, rows, judged, known=known, run_id=self.run.id, now=self.now)
