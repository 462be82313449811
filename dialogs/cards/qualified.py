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
    body: list[CardElement] = [kit.title(words("kept-title" if done.lost else "qualified-title", name=done.lead))]
    body += kit.facts((words("qualified-made", type=_type(words, ref.entity)), ref.name) for ref in done.made)
    body += kit.facts((words("qualified-linked", type=_type(words, ref.entity)), ref.name) for ref in done.linked)
    body += [kit.line(words("qualified-skipped", type=_type(words, entity))) for entity in done.skipped]
    if done.carried:
        body.append(kit.line(words("qualified-carried", count=done.carried)))
    body.append(kit.section(words("qualified-next-title")))
    body += [kit.line(told) for told in _next(done, words)]
    return kit.card(words, body, _actions(done, words))


def _next(done: Qualified, words: Words) -> list[str]:
    told = [words("qualified-next")]
    if done.notes and done.opportunity is not None:
        told.append(words("effect-notes-visible", number=done.notes))
    if done.stage and not done.lost:
        told.append(words("qualified-stage", stage=values.stage(words, done.stage)))
    if done.summarizes:
        told.append(words("qualified-summary"))
    return told


def _type(words: Words, entity: Entity) -> str:
    return words(f"record-title-{entity.value}")


def _actions(done: Qualified, words: Words) -> list[Action]:
    """The primary opportunity, the lead, and the way back."""
    shown: list[Action] = []
    if done.opportunity is not None and not done.lost:
        opened = kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=done.opportunity)
        shown.append(opened)
    shown.append(kit.lasting(words, "lead.show", "button-show-lead", lead=done.lead_id))
    return [*shown, kit.lasting(words, "undo", "button-undo", receipt=done.receipt_id)]
