"""The administrators' settings as typed sections with the FAQ's defaults."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Creation(StrEnum):
    """Who decides what becomes of a record type when a lead is qualified (FAQ "new and old experience")."""

    SELLER = "seller"
    AUTOMATIC = "automatic"


class Section(BaseModel):
    """A section; unknown keys are refused, so that a misspelt setting is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class QualificationSettings(Section):
    """How leads are qualified (lead-management.md 1.2)."""

    new_experience: bool = True
    account: Creation = Creation.SELLER
    contact: Creation = Creation.SELLER
    opportunity: Creation = Creation.SELLER
    several_opportunities: bool = False
    summarize: bool = False
    legacy_auto_create: bool = False


class DuplicateSettings(Section):
    """Duplicate detection at qualification (lead-management.md 6.6): `enhanced` chooses the dialog."""

    enhanced: bool = True


class OrganisationSettings(Section):
    """What holds for the whole organisation: region of phone numbers, language, first role of unknown people."""

    region: str = "NO"
    language: str = "nb"
    time_zone: str = "Europe/Oslo"
    currency: str = "NOK"
    unknown_people: str = "none"


SECTIONS: dict[str, type[Section]] = {
    "qualification": QualificationSettings,
    "duplicates": DuplicateSettings,
    "organisation": OrganisationSettings,
}
