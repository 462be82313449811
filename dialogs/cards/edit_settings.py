"""The settings of qualification, or of scoring, as a form for administrators."""

from __future__ import annotations

from collections.abc import Mapping

from microsoft_teams.cards import ChoiceSetInput, NumberInput

from dialogs.cards import inputs, kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.settings.history import Setting
from services.settings.sections import Creation, bounds

OF_QUALIFICATION = {
    "new_experience": setting_values.NEW_EXPERIENCE,
    "account": "qualification.account",
    "contact": "qualification.contact",
    "opportunity": "qualification.opportunity",
    "several_opportunities": "qualification.several_opportunities",
    "has_opportunity_form": "app.has_opportunity_form",
    "summarize": "qualification.summarize",
    "copilot": "copilot.enabled",
    "enhanced": "duplicates.enhanced",
    "likeness": "duplicates.likeness",
    "detection": "duplicates.detection",
    "detection_leads": "duplicates.leads",
    "detection_accounts": "duplicates.accounts",
    "detection_contacts": "duplicates.contacts",
    "detection_opportunities": "duplicates.opportunities",
    "on_save": "duplicates.on_save",
    "on_import": "duplicates.on_import",
    "legacy_auto_create": "qualification.legacy_auto_create",
}
OF_SCORING = {code.partition(".")[2]: code for code in setting_values.LISTED[setting_values.SCORING]}

INPUTS: Mapping[str, Mapping[str, str]] = {
    setting_values.QUALIFICATION: OF_QUALIFICATION,
    setting_values.SCORING: OF_SCORING,
}
"""The setting that each input is about, by the group."""


def edit_settings(
    every: Mapping[str, Setting], words: Words, *, group: str, wrong: str = "", card_id: str, revision: int
) -> Card:
    """One input a setting, as it stands; what a change brings about is shown next, before anything is saved."""
    asked = [_asked(input_id, every[code], words) for input_id, code in INPUTS[group].items()]
    body = [
        kit.heading(words("edit-settings-title", group=group)),
        *([kit.wrong(wrong)] if wrong else []),
        kit.line(words("edit-settings-body")),
        *asked,
    ]
    preview = kit.button(words, "settings.preview", card_id, revision, "button-continue", style="positive")
    return kit.card(words, body, [preview, kit.cancel(words, card_id, revision)])


def _asked(input_id: str, setting: Setting, words: Words) -> ChoiceSetInput | NumberInput:
    label, limits = setting_values.label(words, setting.code), bounds(setting.code)
    if limits:
        least, most = limits
        wrong = words("setting-number-wrong", least=least, most=most)
        return inputs.number(input_id, label, least=least, most=most, value=setting.value, wrong=wrong)
    possible = (True, False) if isinstance(setting.value, bool) else tuple(Creation)
    options = [(str(each).lower(), setting_values.value(words, setting.code, each)) for each in possible]
    now = str(setting.value).lower()
    return kit.choices(input_id, label, options, value=now)
