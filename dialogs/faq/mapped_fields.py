"""Field mappings: what a lead's fields fill in, and why the default ones cannot be deleted."""

from __future__ import annotations

from dialogs.cards import values
from dialogs.cards.answer import Answered, Part
from dialogs.faq import telling
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import mapped
from services.answers.mapped import Mapped
from services.qualification.choices import Entity
from services.qualification.mappings import FieldMap


async def mappings(turn: Turn) -> Answered:
    """Row 12: the mappings in use, a table a record type."""
    words, found = turn.words, await mapped.read(turn.session)
    counts = {entity.value: len(found.of(entity)) for entity in Entity}
    return Answered(
        "mappings",
        words("faq-mappings-short", count=len(found.maps)),
        (words("faq-mappings-here", **counts), words("faq-mappings-rule"), words("faq-mappings-linked")),
        parts=tuple(_table(words, entity, found.of(entity)) for entity in Entity),
        actions=telling.qualifying(words, await telling.spoken_of(turn)),
    )


async def undeletable(turn: Turn) -> Answered:
    """Row 15, 15a and 15b: since March 2024, what is in place here, and how a mapping is overridden instead."""
    words, found = turn.words, await mapped.read(turn.session)
    return Answered(
        "delete-mapping",
        words("faq-delete-mapping-short"),
        (
            words("faq-delete-mapping-rule"),
            _in_place(words, found),
            words("faq-delete-mapping-hook", count=found.hooks),
        ),
        (words("faq-delete-mapping-override"),),
        (_table(words, Entity.OPPORTUNITY, found.system(Entity.OPPORTUNITY)),),
        telling.qualifying(words, await telling.spoken_of(turn)),
    )


def _in_place(words: Words, found: Mapped) -> str:
    count = len(found.system(Entity.OPPORTUNITY))
    return words("faq-delete-mapping-here", count=count, missing=found.missing)


def _table(words: Words, entity: Entity, maps: tuple[FieldMap, ...]) -> Part:
    target = entity.value
    about = words("faq-mapping-table", type=words(f"record-title-{target}"))
    rows = ((values.label(words, each.source_attr), _target(words, each)) for each in maps)
    return Part(about, tuple(rows))


def _target(words: Words, each: FieldMap) -> str:
    label = values.label(words, each.target_attr, entity=each.target.value)
    return words(f"faq-mapping-{each.source}", target=label)
