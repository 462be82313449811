"""Settings in the person's words: what they are called, their values, who changed them, why they have no effect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from dialogs.cards import values
from dialogs.words import Words
from services.settings.sections import FormField

NEW_EXPERIENCE = "qualification.new_experience"
FORM = "opportunity_form.fields"

QUALIFICATION, SCORING = "qualification", "scoring"

OF_QUALIFICATION = (
    NEW_EXPERIENCE,
    "qualification.account",
    "qualification.contact",
    "qualification.opportunity",
    "qualification.several_opportunities",
    FORM,
    "app.has_opportunity_form",
    "qualification.summarize",
    "copilot.enabled",
    "duplicates.enhanced",
    "duplicates.likeness",
    "duplicates.detection",
    "duplicates.leads",
    "duplicates.accounts",
    "duplicates.contacts",
    "duplicates.opportunities",
    "duplicates.on_save",
    "duplicates.on_import",
    "qualification.legacy_auto_create",
)
OF_SCORING = (
    "scoring.installed",
    "scoring.since_last_year",
    "scoring.retrain_days",
    "scoring.retrain_share",
    "scoring.retrain_months",
    "scoring.steady_tolerance",
)

LISTED: Mapping[str, tuple[str, ...]] = {QUALIFICATION: OF_QUALIFICATION, SCORING: OF_SCORING}
"""The settings of each group, in the order in which they are shown."""


def group(code: str) -> str:
    """The group that a setting is shown in, by its code."""
    return SCORING if code in OF_SCORING else QUALIFICATION


def label(words: Words, code: str) -> str:
    """What a setting is called."""
    return words(f"setting-{_id(code)}")


def value(words: Words, code: str, given: Any) -> str:
    """The value of a setting, as "Automatic" or "On"; of the form, its fields."""
    if code == FORM:
        return words.listing(tuple(_told(words, _field(each)) for each in given))
    if code == NEW_EXPERIENCE:
        return words("experience-new" if given else "experience-legacy")
    if isinstance(given, bool):
        return words("setting-on" if given else "setting-off")
    if isinstance(given, int):
        return words(f"value-{_id(code)}", count=given)
    return words(f"creation-{given}")


def means(words: Words, code: str, given: Any) -> str:
    """What it means for sellers that a setting has this value."""
    if code == FORM:
        return words(f"means-{_id(code)}")
    if isinstance(given, int) and not isinstance(given, bool):
        return words(f"means-{_id(code)}", count=given)
    return words(f"means-{_id(code)}-{str(given).lower()}")


def hindrance(words: Words, code: str, reasons: Sequence[str]) -> str:
    """That a setting has no effect as things stand, and why."""
    why = words.listing(tuple(words(f"hindered-{reason}") for reason in reasons))
    return words("setting-hindered", setting=label(words, code), reasons=why)


def changed(words: Words, by: str | None, at: datetime | None) -> str:
    """Who changed a setting, and when; "" when nobody has."""
    if at is None:
        return ""
    if by is None:
        return words("setting-changed", when=words.moment(at))
    return words("setting-changed-by", who=by, when=words.moment(at))


def field_label(words: Words, field: FormField) -> str:
    """What a field of the opportunity form is called there."""
    return field.label or column_label(words, field.column)


def properties(words: Words, field: FormField) -> tuple[str, ...]:
    """What else holds for a field of the opportunity form, as "required"."""
    held = {"required": field.required, "readonly": field.readonly, "hidden": not field.visible}
    return tuple(words(f"form-is-{name}") for name, holds in held.items() if holds)


def column_label(words: Words, column: str) -> str:
    """What a column of the opportunity is usually called."""
    return values.label(words, column, entity="opportunity")


def _told(words: Words, field: FormField) -> str:
    held = ", ".join(properties(words, field))
    return f"{field_label(words, field)} ({held})" if held else field_label(words, field)


def _field(given: FormField | Mapping[str, Any]) -> FormField:
    return given if isinstance(given, FormField) else FormField.model_validate(given)


def _id(code: str) -> str:
    return code.replace(".", "-")
