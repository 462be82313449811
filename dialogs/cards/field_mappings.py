"""The field mappings: those of one record type, one of them, and the form of a new one."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import inputs, kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.choices import Entity
from services.qualification.mapping_administration import MappingFacts
from services.qualification.mapping_fit import COLUMNS, SOURCES

IN_SIGHT = 8
MOST = 30
LONGEST_OWN = 100


def listing(target: Entity, mappings: Sequence[MappingFacts], words: Words, *, may_change: bool) -> Card:
    """Each mapping of a record type in a row, the last ones folded; the other record types are a button away."""
    rows = [_row(each, words) for each in mappings[:MOST]]
    body: list[CardElement] = [
        kit.heading(words("mappings-title", entity=target.value)),
        *rows[:IN_SIGHT],
        *kit.folded(words, "more", rows[IN_SIGHT:], "button-more-mappings"),
    ]
    if len(mappings) > MOST:
        body.append(kit.below(words("mappings-more", count=len(mappings) - MOST)))
    actions: list[Action] = [
        kit.lasting(words, "admin.mappings", f"button-to-{other}", record=other.value)
        for other in Entity
        if other is not target
    ]
    if may_change:
        actions.append(kit.lasting(words, "mapping.add", "button-add-mapping", record=target.value))
    return kit.card(words, body, actions)


def one(mapping: MappingFacts, words: Words, *, may_change: bool) -> Card:
    """The mapping, and why it stays as it is or what can be done with it."""
    body = [
        kit.title(joined(mapping, words)),
        kit.subtle(standing(mapping, words)),
        kit.line(words(f"mapping-means-{mapping.source}")),
    ]
    back = kit.lasting(words, "admin.mappings", "button-all-mappings", record=mapping.target.value)
    return kit.card(words, body, [*(_changes(mapping, words) if may_change else ()), back])


def delete(mapping: MappingFacts, words: Words, *, card_id: str, revision: int) -> Card:
    """What deleting brings about, and the button that does it."""
    body = [
        kit.title(words("mapping-delete-title", mapping=joined(mapping, words))),
        kit.line(words("mapping-delete-body", source=mapping.source)),
    ]
    confirm = kit.button(words, "mapping-delete.confirm", card_id, revision, "button-delete", style="destructive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def add(target: Entity, source: str, column: str, words: Words, *, card_id: str, revision: int) -> Card:
    """The form of a new mapping: a column of leads, or one of the organisation's own, and the column it fills."""
    sources = [(name, values.label(words, name)) for name in SOURCES]
    targets = [(name, values.label(words, name, entity=target.value)) for name in COLUMNS[target]]
    body = [
        kit.heading(words("mapping-add-title", entity=target.value)),
        inputs.one_of(words, "source", words("mapping-source"), sources, value=source or inputs.UNTOUCHED),
        inputs.text("own", words("mapping-own"), longest=LONGEST_OWN),
        inputs.one_of(words, "target", words("mapping-target"), targets, value=column or inputs.UNTOUCHED),
        kit.subtle(words("mapping-add-means")),
    ]
    confirm = kit.button(words, "mapping-add.confirm", card_id, revision, "button-add-mapping", style="positive")
    return kit.card(words, body, [confirm, kit.cancel(words, card_id, revision)])


def joined(mapping: MappingFacts, words: Words) -> str:
    """The column of the lead, and the one it fills."""
    source = values.label(words, mapping.source_attr)
    target = values.label(words, mapping.target_attr, entity=mapping.target.value)
    return words("mapping-joined", source=source, entity=mapping.target.value, target=target)


def standing(mapping: MappingFacts, words: Words) -> str:
    """Where the mapping comes from, its logical names, and whether it rests."""
    parts = (
        words(f"mapping-source-{mapping.source}"),
        "" if mapping.active else words("mapping-off"),
        f"{mapping.source_attr} → {mapping.target_attr}",
    )
    return " · ".join(part for part in parts if part)


def _row(mapping: MappingFacts, words: Words) -> CardElement:
    pressed = kit.lasting(words, "mapping.show", "button-show", mapping=mapping.id)
    named = f"{values.label(words, mapping.source_attr)} → " + values.label(
        words, mapping.target_attr, entity=mapping.target.value
    )
    pressed.title = plain(named, longest=kit.LONGEST_LABEL)
    told = words(f"mapping-source-{mapping.source}")
    return kit.row(
        [kit.line(" · ".join((named, told if mapping.active else words("mapping-off"))), longest=90)], pressed
    )


def _changes(mapping: MappingFacts, words: Words) -> list[Action]:
    if mapping.is_system:
        return []
    off = kit.lasting(words, "mapping.switch-off", "button-switch-off", mapping=mapping.id)
    on = kit.lasting(words, "mapping.switch-on", "button-switch-on", mapping=mapping.id)
    delete = kit.lasting(words, "mapping.delete", "button-delete", mapping=mapping.id)
    return [off if mapping.active else on, delete]
