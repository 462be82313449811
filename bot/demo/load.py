"""Loads the demonstration: its people, its customers, and its leads' stories, told by the services, and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.demo import customers, scores, showcase, stories, wares
from bot.demo.stories import Story
from services.leads import operations, queries
from services.models.user import Role
from services.people import users
from services.people.actors import Actor
from services.qualification import commit, planning
from services.qualification.choices import Choices, Decision, Kind
from services.qualification.plan import QualificationPlan
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Session, Store
from services.timeline import notes
from services.timeline.validity import NewAttachment

LEADS = 296
AT_ONCE = 50
"""Events told in one transaction."""

Progress = Callable[[int, int], None]
"""Told after each transaction: how many events are done, of how many."""


@dataclass(frozen=True, slots=True)
class Person:
    """A user to be; `account` is what `--as` takes."""

    account: str
    name: str
    role: Role
    team: str


SIRI = Person("siri", "Siri Selnes", Role.SELLER, "Nord")
MONA = Person("mona", "Mona Lund", Role.MANAGER, "Nord")
ANDERS = Person("anders", "Anders Moe", Role.ADMINISTRATOR, "Drift")
PEOPLE = (
    SIRI,
    MONA,
    ANDERS,
    Person("ola", "Ola Vik", Role.SELLER, "Nord"),
    Person("aisha", "Aisha Khan", Role.SELLER, "Sør"),
    Person("emma", "Emma Clarke", Role.SELLER, "Sør"),
)


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happened to the lead of one story: it came, was noted on (`note`), or was closed."""

    at: datetime
    story: int
    note: str | None = None
    closing: bool = False


async def load(store: Store, *, now: datetime, progress: Progress) -> None:
    """Fill an empty, migrated store: the same each time, but for the moments, which end at `now`."""
    async with store.writing() as session:
        actors = await _people(session, now - stories.HISTORY - timedelta(days=200))
        sellers = [actor.id for actor in actors.values() if actor.role is Role.SELLER]
        await customers.add(session, sellers, now)
        await stored.write(session, OrganisationSettings(unknown_people=Role.SELLER.value), by=None, now=now)
        siri = await users.find(session, aad_object_id=None, account_id=SIRI.account)
    told = (*stories.stories(LEADS, sellers, now), *showcase.stories(siri.id if siri else sellers[0], now))
    teller = _Teller(told, actors)
    events = sorted(_events(told), key=lambda event: (event.at, event.story, event.closing))
    for start in range(0, len(events), AT_ONCE):
        async with store.writing() as session:
            for event in events[start : start + AT_ONCE]:
                await teller.tell(session, event)
        progress(min(start + AT_ONCE, len(events)), len(events))
    administrator = next(actor for actor in actors.values() if actor.role is Role.ADMINISTRATOR)
    await scores.add(store, by=administrator, now=now)


async def _people(session: Session, now: datetime) -> dict[int, Actor]:
    for person in PEOPLE:
        await users.add(
            session, name=person.name, role=person.role, team=person.team, account_id=person.account, by=None, now=now
        )
    found = [await users.find(session, aad_object_id=None, account_id=person.account) for person in PEOPLE]
    return {actor.id: actor for actor in found if actor}


def _events(told: Sequence[Story]) -> Iterator[_Event]:
    for number, story in enumerate(told):
        yield _Event(story.created, number)
        yield from (_Event(at, number, note=text) for at, text in story.notes)
        if story.closed:
            yield _Event(story.closed, number, closing=True)


class _Teller:
    """Tells events in their order, and knows which lead each story became."""

    def __init__(self, told: Sequence[Story], actors: dict[int, Actor]) -> None:
        self._told = told
        self._actors = actors
        self._leads: dict[int, int] = {}

    async def tell(self, session: Session, event: _Event) -> None:
        story = self._told[event.story]
        by = self._actors[story.owner]
        if event.note is not None:
            await self._note(session, event, event.note, by)
        elif not event.closing:
            lead = await operations.create(session, story.lead, by=by, now=event.at)
            self._leads[event.story] = lead.id
        elif story.qualified:
            await qualify(session, self._leads[event.story], by=by, now=event.at)
        else:
            lead = await queries.get(session, self._leads[event.story], by=by)
            await operations.disqualify(session, lead.id, story.reason, version=lead.version, by=by, now=event.at)

    async def _note(self, session: Session, event: _Event, text: str, by: Actor) -> None:
        files = (
            [NewAttachment(wares.ATTACHED, "text/plain", wares.REPORT.encode())] if text == showcase.NOTES[0] else []
        )
        lead = self._leads[event.story]
        await notes.add(session, entity="lead", record_id=lead, text=text, by=by, now=event.at, attachments=files)


async def qualify(session: Session, lead: int, *, by: Actor, now: datetime) -> None:
    """Qualify as a careful seller does: link what matches; a lead that is blocked stays open."""
    plan = await planning.plan(session, lead, Choices(), by=by, now=now)
    if plan.unsettled:
        plan = await planning.plan(session, lead, _linking(plan), by=by, now=now)
    if plan.ready:
        await commit.qualify(session, plan, by=by, now=now)


def _linking(plan: QualificationPlan) -> Choices:
    choices = plan.choices
    for entity in plan.unsettled:
        choices = choices.choose(entity, Decision(Kind.LINK, plan.of(entity).matches[0].record_id))
    return choices
