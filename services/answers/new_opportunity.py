"""Whether "+ New opportunity" can be used, and the true reasons why it cannot.

Source: FAQ "Why can't I edit or create multiple opportunities for a lead?", lead-management.md 1.6.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.leads.facts import LeadFacts
from services.models.lead import LeadState
from services.settings.history import Setting
from services.settings.sections import Creation

MOST_OPPORTUNITIES = 5
"""Opportunities that one qualification makes at most, the first one counted."""

Settings = Mapping[str, Setting]
"""The settings by their code, as `history.everything` reads them."""

Obstacle = Callable[[Settings], Setting | None]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the button is disabled: a code, and the setting that is the cause, None when it is the lead itself."""

    code: str
    setting: Setting | None


def several_is_off(settings: Settings) -> Setting | None:
    """The administrator has turned off several opportunities for one lead."""
    return _where(settings["qualification.several_opportunities"], False)


def form_is_missing(settings: Settings) -> Setting | None:
    """A custom app lacks the form component "Opportunity qualify lead Form"."""
    return _where(settings["app.has_opportunity_form"], False)


def opportunities_are_automatic(settings: Settings) -> Setting | None:
    """The system makes the opportunity, so the seller makes none beside it."""
    return _where(settings["qualification.opportunity"], Creation.AUTOMATIC)


def experience_is_legacy(settings: Settings) -> Setting | None:
    """Only the new experience makes several opportunities of a lead."""
    return _where(settings["qualification.new_experience"], False)


OBSTACLES: tuple[tuple[str, Obstacle], ...] = (
    ("several-off", several_is_off),
    ("form-missing", form_is_missing),
    ("automatic", opportunities_are_automatic),
    ("legacy", experience_is_legacy),
)
"""The FAQ's two reasons first."""


def reasons(settings: Settings, lead: LeadFacts | None) -> tuple[Reason, ...]:
    """All reasons that hold now, for any lead or for this one; none when the button can be used.

    That five are drafted already is a matter of one plan, which says so itself.
    """
    found = ((code, obstacle(settings)) for code, obstacle in OBSTACLES)
    standing = tuple(Reason(code, setting) for code, setting in found if setting)
    return standing if lead is None or lead.state is LeadState.OPEN else (*standing, Reason("lead-closed", None))


def _where(setting: Setting, value: object) -> Setting | None:
    return setting if setting.value == value else None
