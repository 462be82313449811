"""What is wished of settings: said in words, chosen in a form, or pressed; and which settings that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from dialogs.cards.edit_settings import INPUTS
from dialogs.wishes import Code

FieldValues = tuple[dict[str, str | bool], ...]

TOGETHER = {"records": ("qualification.account", "qualification.contact", "qualification.opportunity")}
"""Settings that are spoken of as one."""

Wished = tuple[tuple[Code, Code], ...]


@dataclass(frozen=True, slots=True)
class SettingWish:
    """A setting by its code and the value it should have, or a command about the opportunity form and a column of it.

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


def said(data: SettingWish) -> Wished:
    """The settings that a sentence is about, each with the value it should have."""
    return tuple((code, data.wish) for code in TOGETHER.get(data.setting, (data.setting,)) if code)


def chosen(values: Mapping[str, str]) -> Wished:
    """The settings as they were chosen in the form."""
    return tuple((code, values[name]) for name, code in INPUTS.items() if name in values)


def granted(data: SettingWish) -> dict[str, Any]:
    """All that is wished, by the code of the setting."""
    form = {"opportunity_form.fields": list(data.fields)} if data.fields else {}
    return dict(data.wished) | form
