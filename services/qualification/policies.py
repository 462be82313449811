"""Who decides what becomes of each record type, and what a seller may draft: the administrators' settings as a policy.

Source: FAQ "What is the difference between the new and the old experience?", "Why can't I edit or create several
opportunities?", "Can I customise the opportunity form?"; lead-management.md 1.2, 1.5-1.7, C2, C3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.qualification.choices import Entity
from services.settings.sections import (
    AppSettings,
    CopilotSettings,
    Creation,
    FormField,
    OpportunityFormSettings,
    QualificationSettings,
)


class Experience(StrEnum):
    """The new experience, or the legacy one with or without its prompt."""

    NEW = "new"
    LEGACY_AUTO = "legacy-auto"
    LEGACY_PROMPT = "legacy-prompt"


@dataclass(frozen=True, slots=True)
class Policy:
    """The experience, and who decides for each record type in it.

    `no_editing` and `no_adding` are the code of why a seller may not edit the opportunity, or draft one more; ""
    where they may. `form` are the fields they are asked then. `summarizes`: a summary is written after the commit.
    """

    experience: Experience
    account: Creation
    contact: Creation
    opportunity: Creation
    no_editing: str
    no_adding: str
    form: tuple[FormField, ...]
    summarizes: bool

    def of(self, entity: Entity) -> Creation:
        match entity:
            case Entity.ACCOUNT:
                return self.account
            case Entity.CONTACT:
                return self.contact
            case Entity.OPPORTUNITY:
                return self.opportunity


def policy(
    settings: QualificationSettings,
    form: OpportunityFormSettings | None = None,
    app: AppSettings | None = None,
    copilot: CopilotSettings | None = None,
) -> Policy:
    """The policy of the settings, unset ones at their defaults; the legacy experience decides the same for all."""
    app, form, copilot = app or AppSettings(), form or OpportunityFormSettings(), copilot or CopilotSettings()
    no_editing = why_not_edited(settings, app)
    experience, account, contact, opportunity = _experience(settings)
    return Policy(
        experience=experience,
        account=account,
        contact=contact,
        opportunity=opportunity,
        no_editing=no_editing,
        no_adding=no_editing or ("" if settings.several_opportunities else "setting-off"),
        form=() if no_editing else tuple(field for field in form.fields if field.visible),
        summarizes=settings.new_experience and settings.summarize and copilot.enabled,
    )


def why_not_edited(settings: QualificationSettings, app: AppSettings) -> str:
    """The code of the first thing that keeps a seller from the opportunity form; "" when nothing does."""
    if not settings.new_experience:
        return "legacy-experience"
    if settings.opportunity is Creation.AUTOMATIC:
        return "opportunity-automatic"
    return "" if app.has_opportunity_form else "app-without-form"


def _experience(settings: QualificationSettings) -> tuple[Experience, Creation, Creation, Creation]:
    if settings.new_experience:
        return Experience.NEW, settings.account, settings.contact, settings.opportunity
    if settings.legacy_auto_create:
        return Experience.LEGACY_AUTO, Creation.AUTOMATIC, Creation.AUTOMATIC, Creation.AUTOMATIC
    return Experience.LEGACY_PROMPT, Creation.SELLER, Creation.SELLER, Creation.SELLER
