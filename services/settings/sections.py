"""The administrators' settings as typed sections with the FAQ's defaults."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Creation(StrEnum):
    """Who decides what becomes of a record type when a lead is qualified (FAQ "new and old experience")."""

    SELLER = "seller"
    AUTOMATIC = "automatic"


class Section(BaseModel):
    """A section; unknown keys are refused, so that a misspelt setting is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class QualificationSettings(Section):
    """How leads are qualified (lead-management.md 1.2).

    `carried_over` says that an older legacy setting has been looked at and carried over to the record types.
    """

    new_experience: bool = True
    account: Creation = Creation.SELLER
    contact: Creation = Creation.SELLER
    opportunity: Creation = Creation.SELLER
    several_opportunities: bool = False
    summarize: bool = False
    legacy_auto_create: bool = False
    carried_over: bool = False


class FormField(BaseModel):
    """A field of the opportunity form: a column of the opportunity, and the label to show instead of the usual one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str
    label: str = ""
    required: bool = False
    readonly: bool = False
    visible: bool = True


class OpportunityFormSettings(Section):
    """The fields of the opportunity form shown while qualifying, in their order (FAQ "customise the form")."""

    fields: tuple[FormField, ...] = (
        FormField(column="name", required=True),
        FormField(column="estimatedclosedate"),
        FormField(column="estimatedvalue"),
        FormField(column="budgetamount"),
        FormField(column="description"),
    )


class AppSettings(Section):
    """The app in which sellers work: whether it has the form component "Opportunity qualify lead Form"."""

    has_opportunity_form: bool = True


class CopilotSettings(Section):
    """Whether Copilot is enabled for the organisation: the lead summary needs it (lead-management.md 3)."""

    enabled: bool = False


class DuplicateSettings(Section):
    """Duplicate detection (lead-management.md 6.3, 6.6): `enhanced` chooses the dialog at qualification.

    A published rule looks only where the organisation (`detection`), its base record type and the operation are on:
    `on_save` is creating and updating, which qualifying does, `on_import` is an import. `likeness` lets similar records
    be found beside what the rules find (6.4 "Enable rules").
    """

    enhanced: bool = True
    likeness: bool = True
    detection: bool = True
    leads: bool = True
    accounts: bool = True
    contacts: bool = True
    opportunities: bool = True
    on_save: bool = True
    on_import: bool = True

    def looks_at(self, entity: str) -> bool:
        """Whether the rules of a base record type (a table name) may be in force."""
        own = {"lead": self.leads, "account": self.accounts, "contact": self.contacts}
        return self.detection and own.get(entity, self.opportunities)


class ScoringSettings(Section):
    """Predictive scoring (lead-management.md 5, C5): `installed` is the FAQ's "Sales Insights is installed".

    A score that differs by at most `steady_tolerance` is steady. Models learn from records created since 1 January of
    the year before (`since_last_year`). Trainings are done anew every `retrain_days`; one whose accuracy is at least
    `retrain_share` per cent of the active one's is published, and any after `retrain_months`.
    """

    installed: bool = True
    steady_tolerance: int = Field(default=2, ge=0, le=50)
    since_last_year: bool = True
    retrain_days: int = Field(default=15, ge=1, le=365)
    retrain_share: int = Field(default=95, ge=0, le=100)
    retrain_months: int = Field(default=3, ge=1, le=24)


class OrganisationSettings(Section):
    """What holds for the whole organisation: region of phone numbers, language, first role of unknown people."""

    region: str = "NO"
    language: str = "nb"
    time_zone: str = "Europe/Oslo"
    currency: str = "NOK"
    unknown_people: str = "none"


SECTIONS: dict[str, type[Section]] = {
    "qualification": QualificationSettings,
    "opportunity_form": OpportunityFormSettings,
    "app": AppSettings,
    "copilot": CopilotSettings,
    "duplicates": DuplicateSettings,
    "scoring": ScoringSettings,
    "organisation": OrganisationSettings,
}


def bounds(code: str) -> tuple[int, int] | None:
    """The least and the most of a setting by its code, as "scoring.retrain_days"; None of what is no number."""
    section, _, name = code.partition(".")
    told = SECTIONS[section].model_json_schema()["properties"][name]
    return (told["minimum"], told["maximum"]) if told.get("type") == "integer" else None
