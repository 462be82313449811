"""What is wished of settings: said in words, chosen in a form, or pressed; and which settings that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from dialogs.cards.edit_settings import INPUTS
from dialogs.cards.setting_values import QUALIFICATION, SCORING
from dialogs.wishes import Code

FieldValues = tuple[dict[str, str | bool], ...]

TOGETHER = {"records": ("qualification.account", "qualification.contact", "qualification.opportunity")}
"""Settings that are spoken of as one."""

OF_SCORING = ("scoring", "edit-scoring")
"""The commands that show and change the settings of scoring."""

Wished = tuple[tuple[Code, Code], ...]


@dataclass(frozen=True, slots=True)
class SettingWish:
    """A setting by its code and the value it should have, or a command: about a group of settings, or the opportunity
    form and a column of it.

    `wished` are settings chosen in the form, `fields` the form as far as it is edited, `seen` the hash of what was
    shown.
    """

    setting: Code = ""
    wish: Code = ""
    command: Code = ""
    column: Code = ""
    wished: Wished = ()
    fields: FieldValues = ()
    seen: Annotated[str, Field(max_length=64)] = ""

    @property
    def group(self) -> str:
        """The settings that are spoken of: of scoring, or of qualification where nothing else was said."""
        return SCORING if self.command in OF_SCORING else QUALIFICATION


def said(data: SettingWish) -> Wished:
    """The settings that a sentence is about, each with the value it should have."""
    return tuple((code, data.wish) for code in TOGETHER.get(data.setting, (data.setting,)) if code)


def chosen(values: Mapping[str, str]) -> Wished:
    """The settings as they were chosen in the form."""
    return tuple((code, values[name]) for group in INPUTS.values() for name, code in group.items() if name in values)


def granted(data: SettingWish) -> dict[str, Any]:
    """All that is wished, by the code of the setting."""
    form = {"opportunity_form.fields": list(data.fields)} if data.fields else {}
    return dict(data.wished) | form
