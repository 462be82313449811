"""Which settings have no effect as things stand, and why: they are kept for the day the reason is gone.

Source: FAQ "Why can't I edit or create several opportunities?", "Why don't I see lead summaries?", "Can I customise
the Opportunity form?"; lead-management.md 1.2, C2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.settings.sections import (
    AppSettings,
    CopilotSettings,
    Creation,
    DuplicateSettings,
    OpportunityFormSettings,
    QualificationSettings,
    ScoringSettings,
    Section,
)


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections that are changed in the chat: how leads are qualified, and how records are scored."""

    qualification: QualificationSettings
    opportunity_form: OpportunityFormSettings
    app: AppSettings
    copilot: CopilotSettings
    duplicates: DuplicateSettings
    scoring: ScoringSettings

    def named(self, name: str) -> Section:
        """The section with this name."""
        found: Section = getattr(self, name)
        return found


def legacy_experience(sections: Sections) -> bool:
    """The new experience is off."""
    return not sections.qualification.new_experience


def new_experience(sections: Sections) -> bool:
    """The new experience is on."""
    return sections.qualification.new_experience


def opportunity_automatic(sections: Sections) -> bool:
    """Opportunities are created automatically."""
    return sections.qualification.opportunity is Creation.AUTOMATIC


def app_without_form(sections: Sections) -> bool:
    """The app lacks the form Opportunity qualify lead."""
    return not sections.app.has_opportunity_form


def copilot_off(sections: Sections) -> bool:
    """Copilot is not enabled for the organisation."""
    return not sections.copilot.enabled


def detection_off(sections: Sections) -> bool:
    """Duplicate detection is off for the organisation."""
    return not sections.duplicates.detection


def scoring_off(sections: Sections) -> bool:
    """Sales Insights is not installed."""
    return not sections.scoring.installed


Reason = Callable[[Sections], bool]
REASONS: dict[str, Reason] = {
    "legacy-experience": legacy_experience,
    "new-experience": new_experience,
    "opportunity-automatic": opportunity_automatic,
    "app-without-form": app_without_form,
    "copilot-off": copilot_off,
    "detection-off": detection_off,
    "scoring-off": scoring_off,
}

HINDERED_BY: dict[str, tuple[str, ...]] = {
    "qualification.account": ("legacy-experience",),
    "qualification.contact": ("legacy-experience",),
    "qualification.opportunity": ("legacy-experience",),
    "qualification.several_opportunities": ("legacy-experience", "opportunity-automatic", "app-without-form"),
    "opportunity_form.fields": ("legacy-experience", "opportunity-automatic", "app-without-form"),
    "qualification.summarize": ("legacy-experience", "copilot-off"),
    "qualification.legacy_auto_create": ("new-experience",),
    "duplicates.leads": ("detection-off",),
    "duplicates.accounts": ("detection-off",),
    "duplicates.contacts": ("detection-off",),
    "duplicates.opportunities": ("detection-off",),
    "duplicates.on_save": ("detection-off",),
    "duplicates.on_import": ("detection-off",),
    "scoring.since_last_year": ("scoring-off",),
    "scoring.steady_tolerance": ("scoring-off",),
    "scoring.retrain_days": ("scoring-off",),
    "scoring.retrain_share": ("scoring-off",),
    "scoring.retrain_months": ("scoring-off",),
}
"""The reasons that take away a setting's effect, by its code."""


def hindered(sections: Sections) -> Mapping[str, tuple[str, ...]]:
    """The settings without effect, with the codes of all reasons; one that is off has none to lose."""
    found = {code: tuple(each for each in HINDERED_BY[code] if REASONS[each](sections)) for code in HINDERED_BY}
    return {code: reasons for code, reasons in found.items() if reasons and value(sections, code) is not False}


def value(sections: Sections, code: str) -> object:
    """The value of the setting with this code, as "qualification.account"."""
    section, _, name = code.partition(".")
    return getattr(sections.named(section), name)
