"""All scenes on one store, each with its lead and its conversation, played up to the card; and what is written then."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from bot.stored_turns import StoredTurns
from dialogs.main import Assistant
from dialogs.state import State
from dialogs.turn import Incoming, Press, Reply, Said, Turn
from services.models.audit_entry import AuditEntry
from services.models.lead import Lead
from services.models.registry import METADATA
from services.models.user import Role
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import QualificationSettings
from services.store import Store
from services.timeline import notes
from tests.conversations.speaker import Clock, Speaker
from tests.given import people
from tests.reliability import given, keeping, scenes
from tests.reliability.scenes import SCENES
from tests.reliability.stage import Stage

TALK = frozenset({"conversation", "processed_activity", "outgoing_message"})
"""The tables that a turn writes whatever it does."""


APOLOGY = "Beklager, noe gikk galt"
"""What is said of a bug."""


@dataclass(frozen=True, slots=True)
class OpenCard:
    """The card of one scene in sight, and the press of its button that comes next."""

    action: str
    lead: int
    press: Press
    speaker: Speaker
    clock: Clock

    def elsewhere(self, store: Store) -> Speaker:
        """The same person in the same conversation, as another process hears them."""
        return Speaker(store, self.clock, self.speaker.account, conversation=self.speaker.conversation)


@dataclass(frozen=True, slots=True)
class Evening:
    """The cards are in sight of the person; the colleague, a manager of the same team, has done nothing yet."""

    person: Actor
    colleague: Actor
    cards: list[OpenCard]


_played: dict[str, Evening] = {}
"""By where the store is kept that it left behind."""


async def evening(stage: Stage) -> Evening:
    """Every button of every card in sight, on a stage that is empty: played once for each kind of database."""
    kept = keeping.place(stage.store)
    if kept not in _played:
        person, colleague = await stage.team(2)
        _played[kept] = Evening(person, colleague, await _open_cards(stage, person))
        await keeping.keep(stage.store)
    else:
        await keeping.put_back(stage.store)
    played = _played[kept]
    return replace(played, cards=[replace(card, speaker=card.elsewhere(stage.store)) for card in played.cards])


async def _open_cards(stage: Stage, person: Actor) -> list[OpenCard]:
    async with stage.store.writing() as session:
        await stored.write(session, QualificationSettings(several_opportunities=True), by=None, now=stage.now)
        await people.person(session, "Kollega Berg")
        ruler = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
        leads = [
            await scenes.set_up(session, person, number, scene, now=stage.now)
            for number, scene in enumerate(SCENES.values())
        ]
    cards, clock = [], Clock(stage.now)
    for number, (action, lead) in enumerate(zip(SCENES, leads, strict=True)):
        account = given.account_of(ruler if SCENES[action].ruled else person)
        speaker = Speaker(stage.store, clock, account, conversation=f"talk-{number}")
        cards.append(OpenCard(action, lead, await scenes.play(speaker, number, action), speaker, clock))
    return cards


class EveryPressWrites(Assistant):
    """A mutant that takes each press for a new one, and looks at nothing."""

    async def respond(self, turn: Turn, state: State, incoming: Incoming, *, readable: bool = True) -> tuple[Said, ...]:
        await notes.add(turn.session, entity="lead", record_id=1, text="igjen", by=turn.actor, now=turn.now)
        return (Reply("skrevet"),)


def forgetful(card: OpenCard, stage: Stage) -> Speaker:
    """The person in sight of the card, heard by the mutant."""
    speaker = card.elsewhere(stage.store)
    speaker._turns = StoredTurns(stage.store, EveryPressWrites(), card.clock)
    return speaker


async def written(stage: Stage) -> Counter[str]:
    """What there is, but for talk: rows by table, audit entries by action, and all versions of leads together."""
    tables = [table for table in METADATA.sorted_tables if table.name not in TALK]
    counts = [select(func.count()).select_from(table).scalar_subquery().label(table.name) for table in tables]
    async with stage.store.reading() as session:
        found = Counter(dict((await session.execute(select(*counts))).one()._mapping))
        found.update(f"audit {action}" for action in await session.scalars(select(AuditEntry.action)))
        found["versions"] = sum(await session.scalars(select(Lead.version)))
    return found
