"""The card that tells what a qualification made and linked, and what comes next."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.choices import Entity
from services.qualification.commit import Qualified


def qualified(done: Qualified, words: Words) -> Card:
    """One line a record, then where the lead, its notes and its process are now."""
    body: list[CardElement] = [kit.title(words("qualified-title", name=done.lead))]
    body += [kit.line(words("qualified-made", type=_type(words, ref.entity), name=ref.name)) for ref in done.made]
    body += [kit.line(words("qualified-linked", type=_type(words, ref.entity), name=ref.name)) for ref in done.linked]
    body += [kit.line(words("qualified-skipped", type=_type(words, entity))) for entity in done.skipped]
    body.append(kit.section(words("qualified-next-title")))
    body.append(kit.line(words("qualified-next")))
    if done.notes and any(ref.entity is Entity.OPPORTUNITY for ref in done.made):
        body.append(kit.line(words("effect-notes-visible", number=done.notes)))
    if done.stage:
        body.append(kit.line(words("qualified-stage", stage=values.stage(words, done.stage))))
    return kit.card(words, body, _actions(done, words))


def _type(words: Words, entity: Entity) -> str:
    return words(f"record-title-{entity.value}")


def _actions(done: Qualified, words: Words) -> list[Action]:
    made = [ref.id for ref in done.made if ref.entity is Entity.OPPORTUNITY]
    shown = [kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=each) for each in made[:1]]
    return [*shown, kit.lasting(words, "lead.show", "button-show-lead", lead=done.lead_id)]
