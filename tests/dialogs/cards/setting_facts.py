"""Facts for the cards of settings: all of them, a form, a proposal, with any text where people write."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.settings.changing import Changed, Difference, Proposal
from services.settings.history import Setting
from services.settings.sections import SECTIONS, FormField
from tests.dialogs.cards.facts import NOON

HINDERED = {
    "qualification.summarize": ("copilot-off",),
    "qualification.legacy_auto_create": ("new-experience",),
}


def form(label: str = "") -> tuple[FormField, ...]:
    """A form with fields of every kind, all of this label where there is one."""
    first = FormField(column="name", label=label, required=True)
    others = FormField(column="budgetstatus", label=label, readonly=True), FormField(column="budgetamount", label=label)
    return first, *others, FormField(column="description", label=label, visible=False)


def settings(text: str | None = None) -> dict[str, Setting]:
    """All settings, the form with this label; some changed by somebody with this name, one by an operator."""
    values: dict[str, Any] = {
        each.code: each
        for name, kind in SECTIONS.items()
        for each in (Setting(name, field, getattr(kind(), field)) for field in kind.model_fields)
    }
    for code in ("qualification.account", "duplicates.enhanced"):
        values[code] = replace(values[code], by=text or "Anders Admin", at=NOON)
    values["copilot.enabled"] = replace(values["copilot.enabled"], at=NOON)
    values["opportunity_form.fields"] = replace(values["opportunity_form.fields"], value=form(text or ""))
    return values


def proposal(label: str = "") -> Proposal:
    """Another experience, another creation and another form."""
    before, after = form(label), form(label)[::-1]
    differences = (
        Difference("qualification.new_experience", before=False, after=True),
        Difference("qualification.account", "seller", "automatic"),
        Difference("qualification.summarize", before=False, after=True),
        Difference("opportunity_form.fields", [each.model_dump() for each in before], [e.model_dump() for e in after]),
    )
    return Proposal(differences, 42, {"qualification.summarize": ("copilot-off",)}, {"qualification": 3})


SETTINGS_CHANGED = Changed(proposal().differences, 5)
