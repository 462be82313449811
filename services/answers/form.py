"""When the fields of the opportunity form can be customised (FAQ "Can I customize the Opportunity form?")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.settings.history import Setting
from services.settings.sections import Creation


@dataclass(frozen=True, slots=True)
class Precondition:
    """Something that must hold, whether it does, and the setting that decides."""

    code: str
    holds: bool
    setting: Setting


Check = Callable[[Mapping[str, Setting]], Precondition]


def new_experience_is_on(settings: Mapping[str, Setting]) -> Precondition:
    """The administrator has enabled the new lead qualification experience."""
    setting = settings["qualification.new_experience"]
    return Precondition("new-experience", bool(setting.value), setting)


def seller_creates_opportunities(settings: Mapping[str, Setting]) -> Precondition:
    """The administrator has chosen Seller for the creation of opportunities."""
    setting = settings["qualification.opportunity"]
    return Precondition("seller-creates", setting.value == Creation.SELLER, setting)


CHECKS: tuple[Check, ...] = (new_experience_is_on, seller_creates_opportunities)


def preconditions(settings: Mapping[str, Setting]) -> tuple[Precondition, ...]:
    """Both, in the FAQ's order."""
    return tuple(check(settings) for check in CHECKS)
