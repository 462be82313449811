"""The settings of qualification as a form for administrators."""

from __future__ import annotations

from collections.abc import Mapping

from microsoft_teams.cards import ChoiceSetInput

from dialogs.cards import kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.settings.history import Setting
from services.settings.sections import Creation

INPUTS = {
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
"""The setting that each input is about."""


def edit_settings(every: Mapping[str, Setting], words: Words, *, card_id: str, revision: int) -> Card:
    """One choice a setting, as it stands; what a change brings about is shown next, before anything is saved."""
    asked = [_asked(input_id, every[code], words) for input_id, code in INPUTS.items()]
    body = [kit.heading(words("edit-settings-title")), kit.line(words("edit-settings-body")), *asked]
    preview = kit.button(words, "settings.preview", card_id, revision, "button-continue", style="positive")
    return kit.card(words, body, [preview, kit.cancel(words, card_id, revision)])


def _asked(input_id: str, setting: Setting, words: Words) -> ChoiceSetInput:
    possible = (True, False) if isinstance(setting.value, bool) else tuple(Creation)
    options = [(str(each).lower(), setting_values.value(words, setting.code, each)) for each in possible]
    now = str(setting.value).lower()
    return kit.choices(input_id, setting_values.label(words, setting.code), options, value=now)
