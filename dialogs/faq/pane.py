"""The pane in which a lead is qualified: why parts of it are read-only, and which fields it asks for."""

from __future__ import annotations

from microsoft_teams.cards import Action

from dialogs.cards import kit, values
from dialogs.cards.answer import Answered
from dialogs.faq import telling
from dialogs.faq.telling import cause, here
from dialogs.turn import Turn
from dialogs.words import Words
from services.answers import form
from services.answers.form import Precondition
from services.leads.facts import LeadFacts
from services.settings import history, stored
from services.settings.sections import Creation, OpportunityFormSettings

SHOWN_IN_PANE = ("qualification.account", "qualification.contact")


async def read_only(turn: Turn) -> Answered:
    """Row 8: which of the two are Automatic here, and the way round."""
    words, lead = turn.words, await telling.spoken_of(turn)
    settings = await history.everything(turn.session)
    shown = [settings[code] for code in SHOWN_IN_PANE]
    fixed = [each for each in shown if each.value == Creation.AUTOMATIC]
    return Answered(
        "read-only",
        words("faq-read-only-short", count=len(fixed)),
        (*(here(words, each) for each in shown), words("faq-read-only-way")),
        (words("faq-read-only-rule"), await telling.who_can(turn)),
        actions=(*_showing(words, lead), *telling.qualifying(words, lead), telling.settings(words)),
    )


async def customise(turn: Turn) -> Answered:
    """Row 9, 9a and 9b: both preconditions with how they stand, and the fields of the form as it is."""
    words = turn.words
    checks = form.preconditions(await history.everything(turn.session))
    fields = (await stored.read(turn.session, OpportunityFormSettings)).fields
    named = tuple(
        each.label or values.label(words, each.column, entity="opportunity") for each in fields if each.visible
    )
    possible = all(check.holds for check in checks)
    return Answered(
        "form",
        words("faq-form-yes" if possible else "faq-form-no"),
        (*(_checked(words, check) for check in checks), words("faq-form-fields", fields=words.listing(named))),
        (words("faq-form-rule"), await telling.who_can(turn)),
        actions=(*telling.qualifying(words, await telling.spoken_of(turn)), telling.settings(words)),
    )


def _checked(words: Words, check: Precondition) -> str:
    told = words("faq-holds" if check.holds else "faq-holds-not")
    return words("faq-form-check", told=told, what=words(f"faq-form-{check.code}"), cause=cause(words, check.setting))


def _showing(words: Words, lead: LeadFacts | None) -> tuple[Action, ...]:
    return (kit.lasting(words, "lead.show", "button-show-lead", lead=lead.id),) if lead else ()
