"""Changing settings: administrators see what a change brings about before it is saved."""

from __future__ import annotations

from dataclasses import replace

from dialogs import replies, setting_wishes
from dialogs.cards import ask_for_me, setting_values
from dialogs.cards.change_settings import change_settings, settings_changed
from dialogs.cards.edit_settings import edit_settings
from dialogs.dialog import Answer, Ask, Dialog, Done, Go, Move, Outcome
from dialogs.setting_wishes import SettingWish
from dialogs.turn import Reply, Turn
from services.duplicates import switching as rules
from services.models.user import Role
from services.people import users
from services.requests import switches
from services.scoring import switching
from services.settings import changing, history
from services.settings.changing import SettingOutOfRange


class ChangeSettings(Dialog):
    """A form, unless the wish was said; what it brings about; and only then the change."""

    name = "change-settings"
    data = SettingWish

    async def begin(self, turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return await _asked_of_administrators(turn, data)
        if data.setting:
            return Go("preview", replace(data, wished=setting_wishes.said(data)))
        if data.fields:
            return Go("preview", data)
        return await _form(turn, data)

    async def take(self, turn: Turn, data: SettingWish, answer: Answer) -> Move:
        chosen = replace(data, wished=setting_wishes.chosen(answer.values))
        try:
            await changing.propose(turn.session, setting_wishes.granted(chosen), by=turn.actor)
        except SettingOutOfRange as refusal:
            return await _form(turn, data, wrong=replies.refused(turn, refusal).text)
        return Go("preview", chosen)

    async def preview(self, turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        proposal = await changing.propose(turn.session, setting_wishes.granted(data), by=turn.actor)
        if not proposal.differences:
            return Done((replies.say(turn, "settings-as-wished"),))
        resting = await rules.resting(turn.session, setting_wishes.granted(data))
        card = change_settings(proposal, turn.words, resting=resting, card_id=turn.card, revision=turn.revision)
        text = turn.words("change-settings-ask")
        return Ask(Reply(text, card=card), then="save", data=replace(data, seen=proposal.hash))

    async def save(self, turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        wishes = setting_wishes.granted(data)
        changed = await switching.change(turn.session, wishes, seen=data.seen, by=turn.actor, now=turn.now)
        named = [setting_values.label(turn.words, each.code) for each in changed.differences]
        told = {"settings": turn.words.listing(tuple(named))}
        reply = Reply(turn.words("settings-changed", **told), card=settings_changed(changed, turn.words))
        return Done((reply,), result=changed.receipt_id, outcome=Outcome("settings-changed", told))

    steps = (begin, take, preview, save)


async def _form(turn: Turn, data: SettingWish, *, wrong: str = "") -> Ask:
    """The settings as they stand, and what was wrong with what was chosen before."""
    every = await history.everything(turn.session)
    card = edit_settings(every, turn.words, group=data.group, wrong=wrong, card_id=turn.card, revision=turn.revision)
    text = wrong or turn.words("edit-settings-shown", group=data.group)
    return Ask(Reply(text, card=card), then="take", data=data)


async def _asked_of_administrators(turn: Turn, data: SettingWish) -> Done:
    """That administrators do this, with a button that asks them for it where there is such a request."""
    said, kind = await only_administrators(turn), switches.kind_of(data.setting, data.wish)
    if not kind:
        return Done((said,))
    setting = (await history.everything(turn.session))[data.setting]
    if setting.value is switches.SWITCHED[kind]:
        return Done((replies.say(turn, "settings-as-wished"),))
    return Done((replace(said, card=ask_for_me.ask_for_switch(setting.code, kind, said.text, turn.words)),))


async def only_administrators(turn: Turn) -> Reply:
    """Settings are changed by administrators; who they are."""
    who = await users.administrators(turn.session)
    return replies.say(turn, "settings-administrators-only", who=", ".join(who[:3]), count=len(who))
