"""What a qualification does here, how the new experience differs from the older one, and what became of the older."""

from __future__ import annotations

from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.telling import closed_leads, here
from dialogs.turn import Turn
from services.qualification import policies
from services.qualification.choices import Entity
from services.qualification.policies import Experience
from services.settings import history, stored
from services.settings.history import Setting
from services.settings.sections import QualificationSettings

RECORD_TYPES = tuple(f"qualification.{entity.value}" for entity in Entity)
OF_NEW = ("qualification.several_opportunities", "qualification.summarize")
NEW, OLDER = "qualification.new_experience", "qualification.legacy_auto_create"


async def qualified(turn: Turn) -> Answered:
    """Row 1, 1a and 1b: the active experience, and what it does for each record type."""
    words, settings = turn.words, await history.everything(turn.session)
    active, lead = await _active(turn), await telling.spoken_of(turn)
    return Answered(
        "qualified",
        words(f"faq-active-{active.value}"),
        tuple(here(words, settings[code]) for code in _deciding(settings)),
        (words("faq-new-flow"), words("faq-older-flow"), words("faq-qualified-effects"), words("faq-holds-after")),
        actions=(*telling.qualifying(words, lead), closed_leads(words), telling.settings(words)),
    )


async def difference(turn: Turn) -> Answered:
    """Row 4 and 4a to 4d: what only the new experience can do, and which of it is used here."""
    words, settings = turn.words, await history.everything(turn.session)
    active = await _active(turn)
    used = (*RECORD_TYPES, *OF_NEW) if active is Experience.NEW else (OLDER,)
    return Answered(
        "difference",
        words("faq-difference-short", active=words(f"faq-active-{active.value}")),
        (words("faq-difference-new"), words("faq-difference-older"), here(words, settings[NEW])),
        tuple(here(words, settings[code]) for code in used),
        actions=(*telling.qualifying(words, await telling.spoken_of(turn)), telling.settings(words)),
    )


async def configured_before(turn: Turn) -> Answered:
    """Row 5, 5a and 5b: the new experience is on by default, and the older setting was carried over to it."""
    words, settings = turn.words, await history.everything(turn.session)
    carried = settings["qualification.carried_over"]
    before = settings[OLDER] if carried.value else carried
    return Answered(
        "configured-before",
        words("faq-configured-before-short", what=telling.state(words, before)),
        (words("faq-configured-before-rule"), here(words, settings[NEW]), here(words, before)),
        (*(here(words, settings[code]) for code in RECORD_TYPES), await telling.who_can(turn)),
        actions=(*telling.qualifying(words, await telling.spoken_of(turn)), telling.settings(words)),
    )


async def _active(turn: Turn) -> Experience:
    return policies.policy(await stored.read(turn.session, QualificationSettings)).experience


def _deciding(settings: dict[str, Setting]) -> tuple[str, ...]:
    """The settings that decide what is made: in the older experience only its own."""
    return (NEW, *RECORD_TYPES) if settings[NEW].value else (NEW, OLDER)
