"""The settings of qualification, or of scoring: each with its value, who changed it, and why it has no effect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.settings.history import Setting


def settings(
    every: Mapping[str, Setting], hindered: Mapping[str, Sequence[str]], words: Words, *, group: str, may_change: bool
) -> Card:
    """All of a group, as everybody may read them; with the buttons to change them where the person may."""
    body: list[CardElement] = [kit.heading(words("settings-title", group=group))]
    for code in setting_values.LISTED[group]:
        body += _setting(every[code], hindered.get(code, ()), words)
    return kit.card(words, body, _changing(group, words) if may_change else [])


def to_group(group: str, words: Words) -> Action:
    """The button that shows a group of settings."""
    if group == setting_values.SCORING:
        return kit.lasting(words, "admin.settings", "button-scoring-settings", command=group)
    return kit.lasting(words, "admin.settings", "button-show-settings")


def _changing(group: str, words: Words) -> list[Action]:
    if group == setting_values.SCORING:
        return [kit.lasting(words, "settings.edit", "button-edit-settings", command="edit-scoring")]
    return [
        kit.lasting(words, "settings.edit", "button-edit-settings"),
        kit.lasting(words, "settings.form", "button-edit-form"),
        to_group(setting_values.SCORING, words),
    ]


def _setting(setting: Setting, reasons: Sequence[str], words: Words) -> list[CardElement]:
    code = setting.code
    told = [setting_values.changed(words, setting.by, setting.at)]
    if reasons:
        told.append(setting_values.hindrance(words, code, reasons))
    shown = kit.facts([(setting_values.label(words, code), setting_values.value(words, code, setting.value))])
    return [*shown, *(kit.subtle(each) for each in told if each)]
