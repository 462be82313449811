"""The settings of qualification: each with its value, who changed it and when, and why it has no effect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import CardElement

from dialogs.cards import kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.settings.history import Setting


def settings(
    every: Mapping[str, Setting], hindered: Mapping[str, Sequence[str]], words: Words, *, may_change: bool
) -> Card:
    """All of them, as everybody may read them; with the buttons to change them where the person may."""
    body: list[CardElement] = [kit.heading(words("settings-title"))]
    for code in setting_values.LISTED:
        body += _setting(every[code], hindered.get(code, ()), words)
    actions = [
        kit.lasting(words, "settings.edit", "button-edit-settings"),
        kit.lasting(words, "settings.form", "button-edit-form"),
    ]
    return kit.card(words, body, actions if may_change else [])


def _setting(setting: Setting, reasons: Sequence[str], words: Words) -> list[CardElement]:
    code = setting.code
    told = [setting_values.changed(words, setting.by, setting.at)]
    if reasons:
        told.append(setting_values.hindrance(words, code, reasons))
    shown = kit.facts([(setting_values.label(words, code), setting_values.value(words, code, setting.value))])
    return [*shown, *(kit.subtle(each) for each in told if each)]
