"""How answers tell a setting with its cause, who can change it, and the usual ways on."""

from __future__ import annotations

from enum import Enum

from microsoft_teams.cards import Action

from dialogs.cards import kit
from dialogs.turn import Turn
from dialogs.words import Words
from services.leads import queries
from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.people import users
from services.people.rights import NotFound
from services.settings.history import Setting

MOST_NAMES = 3


def here(words: Words, setting: Setting) -> str:
    """How it is in this organisation, by which setting, and who made it so and when."""
    return words("faq-here", what=state(words, setting), cause=cause(words, setting))


def state(words: Words, setting: Setting) -> str:
    """What a setting says, as the end of a sentence."""
    return words(f"faq-is-{setting.name.replace('_', '-')}-{_value(setting)}")


def cause(words: Words, setting: Setting) -> str:
    """Who changed the setting and when, or that it is as it was delivered."""
    if setting.at is None:
        return words("faq-cause-delivered")
    when = words.date(setting.at)
    return words("faq-cause-by", by=setting.by, when=when) if setting.by else words("faq-cause-operator", when=when)


async def who_can(turn: Turn) -> str:
    """Who can change settings, by name."""
    names = await administrators(turn)
    if not names:
        return turn.words("faq-who-nobody")
    return turn.words("faq-who", who=turn.words.listing(names))


async def administrators(turn: Turn) -> tuple[str, ...]:
    """Some of those who can, none where nobody has the role."""
    return (await users.administrators(turn.session))[:MOST_NAMES]


async def spoken_of(turn: Turn) -> LeadFacts | None:
    """The lead last spoken of, if there is one that the person may still see."""
    if turn.lead is None:
        return None
    try:
        return await queries.get(turn.session, turn.lead, by=turn.actor)
    except NotFound:
        return None


def qualifying(words: Words, lead: LeadFacts | None) -> tuple[Action, ...]:
    """To qualifying the open lead last spoken of, else to one's own leads."""
    if lead and lead.state is LeadState.OPEN:
        return (kit.lasting(words, "lead.qualify", "button-qualify", style="positive", lead=lead.id), my_leads(words))
    return (my_leads(words),)


def my_leads(words: Words) -> Action:
    return kit.lasting(words, "lead.list", "button-my-leads", view="my-open-leads")


def settings(words: Words) -> Action:
    return kit.lasting(words, "admin.settings", "button-show-settings")


def closed_leads(words: Words) -> Action:
    return kit.lasting(words, "lead.list", "button-closed-leads", view="closed-leads")


def _value(setting: Setting) -> str:
    match setting.value:
        case bool():
            return "on" if setting.value else "off"
        case Enum():
            return str(setting.value.value)
        case _:
            return str(setting.value)
