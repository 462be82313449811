"""Who decides what becomes of each record type: the administrators' settings read as a policy.

Source: FAQ "What is the difference between the new and the old experience?", lead-management.md 1.2, 1.5, C3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.qualification.choices import Entity
from services.settings.sections import Creation, QualificationSettings


class Experience(StrEnum):
    """The new experience, or the legacy one with or without its prompt."""

    NEW = "new"
    LEGACY_AUTO = "legacy-auto"
    LEGACY_PROMPT = "legacy-prompt"


@dataclass(frozen=True, slots=True)
class Policy:
    """The experience, and who decides for each record type in it."""

    experience: Experience
    account: Creation
    contact: Creation
    opportunity: Creation

    def of(self, entity: Entity) -> Creation:
        match entity:
            case Entity.ACCOUNT:
                return self.account
            case Entity.CONTACT:
                return self.contact
            case Entity.OPPORTUNITY:
                return self.opportunity


def policy(settings: QualificationSettings) -> Policy:
    """The policy of the settings: the legacy experience decides the same for all record types."""
    if settings.new_experience:
        return Policy(Experience.NEW, settings.account, settings.contact, settings.opportunity)
    if settings.legacy_auto_create:
        return Policy(Experience.LEGACY_AUTO, *[Creation.AUTOMATIC] * 3)
    return Policy(Experience.LEGACY_PROMPT, *[Creation.SELLER] * 3)
