"""The settings of qualification or of scoring, shown to everybody; a wish to change them begins its dialog."""

from __future__ import annotations

from dataclasses import asdict

from dialogs.cards.settings import settings
from dialogs.changing_settings import ChangeSettings
from dialogs.dialog import Answer, Begin, Dialog, Done, Move
from dialogs.form_editing import EditForm
from dialogs.setting_wishes import SettingWish
from dialogs.turn import Reply, Turn
from services.models.user import Role
from services.settings import changing, hindrances, history


class ShowSettings(Dialog):
    """It only answers, so that a form that waits stays as it was."""

    name = "show-settings"
    data = SettingWish
    side = True

    async def begin(self, turn: Turn, data: SettingWish, _answer: Answer) -> Move:
        if data.command.startswith("form"):
            return Begin(EditForm.name, asdict(data), then="over", own=data)
        if data.setting or data.command.startswith("edit"):
            return Begin(ChangeSettings.name, asdict(data), then="over", own=data)
        every = await history.everything(turn.session)
        hindered = hindrances.hindered(await changing.read(turn.session))
        may_change = turn.actor.role is Role.ADMINISTRATOR
        card = settings(every, hindered, turn.words, group=data.group, may_change=may_change)
        return Done((Reply(turn.words("settings-shown", group=data.group), card=card),))

    async def over(self, _turn: Turn, _data: SettingWish, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)
