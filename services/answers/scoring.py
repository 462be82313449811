"""How scoring stands here: the models, whether there is enough to learn from, the next run, what lacks a score.

Source: FAQ, its section on lead scoring; lead-management.md 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.models.scoring import Subject
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.scoring import adding, conditions, diagnosing, listing, scores
from services.scoring.adding import NewModel
from services.scoring.diagnosing import Coverage
from services.scoring.listing import ModelFacts
from services.scoring.readiness import Readiness
from services.settings import history
from services.settings.history import Setting
from services.settings.sections import ScoringSettings
from services.store import Session
from services.views.definitions import OPEN_LEADS

COUNTED_BY = frozenset((Role.MANAGER, Role.ADMINISTRATOR))
"""Who is told how many closed records the whole organisation has."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`installed` is the setting that switches scoring on; records are scored that were created since `oldest`.

    `is_late`: the next run should have been already.
    """

    installed: Setting
    models: tuple[ModelFacts, ...]
    next_run: datetime | None
    oldest: datetime
    is_late: bool

    @property
    def published(self) -> tuple[ModelFacts, ...]:
        """The models that score now: none where scoring is off."""
        return tuple(each for each in self.models if each.published) if self.installed.value else ()

    def scoring(self, kind: Subject) -> tuple[ModelFacts, ...]:
        """Those of them for one kind of record."""
        return tuple(each for each in self.published if each.kind is kind)


async def read(session: Session, *, now: datetime) -> Standing:
    """The models, whoever asks: a score names the one it comes from."""
    next_run = await scores.next_run(session)
    return Standing(
        await history.current(session, ScoringSettings, "installed"),
        await listing.listed(session),
        next_run,
        await conditions.oldest(session, now=now),
        next_run is not None and next_run < now,
    )


async def counts(session: Session, *, by: Actor, now: datetime) -> Mapping[Subject, Readiness]:
    """Whether there are enough closed leads and opportunities, of any process. Raises NotAllowed."""
    if by.role not in COUNTED_BY:
        raise NotAllowed(role=Role.MANAGER.value)
    return {kind: await adding.ready(session, NewModel(kind=kind), now=now) for kind in Subject}


async def open_leads(session: Session, *, by: Actor, now: datetime) -> Coverage:
    """Of the open leads that the person may see, how many have a score, and why the others have none."""
    return await diagnosing.coverage(session, OPEN_LEADS.filter, by=by, now=now)
