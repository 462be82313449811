"""What must hold for a lead to have a summary: named checks, for the organisation and for one lead.

Source: FAQ "Why don't I see lead summary after qualification?", lead-management.md 3 and C2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.leads.facts import LeadFacts
from services.models.job import Job, JobStatus
from services.models.lead import LeadState
from services.models.receipt import Receipt
from services.settings import earlier
from services.settings.history import Setting
from services.settings.sections import CopilotSettings, QualificationSettings
from services.store import Session
from services.summaries.asking import KIND
from services.summaries.material import QUALIFIED

NEW_EXPERIENCE = "new"
"""What the plan in a receipt calls the new experience."""

SWITCHES = ("qualification.new_experience", "qualification.summarize", "copilot.enabled")
"""The settings that must all be on when a lead is qualified."""


@dataclass(frozen=True, slots=True)
class Case:
    """One lead as the checks look at it; the settings are those of the moment when it was qualified.

    `qualified` is that moment, None when no qualification stands. `job` is None when no summary was asked for.
    """

    state: LeadState
    qualified: datetime | None
    experience: str
    qualification: QualificationSettings
    copilot: CopilotSettings
    job: JobStatus | None


@dataclass(frozen=True, slots=True)
class Check:
    """A precondition, and whether it holds."""

    code: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Every check of one lead. `pending` says that all hold and a worker is about to write the summary."""

    qualified: datetime | None
    checks: tuple[Check, ...]
    pending: bool

    @property
    def failing(self) -> tuple[str, ...]:
        """The codes of the checks that do not hold."""
        return tuple(check.code for check in self.checks if not check.holds)


def is_qualified(case: Case) -> bool:
    """The lead is qualified: a summary is made after that."""
    return case.state is LeadState.QUALIFIED and case.qualified is not None


def was_new_experience(case: Case) -> bool:
    """It was qualified through the new experience."""
    return case.experience == NEW_EXPERIENCE


def summaries_were_on(case: Case) -> bool:
    """Summarizing after qualification was on when it was qualified."""
    return case.qualification.summarize


def copilot_was_on(case: Case) -> bool:
    """Copilot was enabled for the organisation when it was qualified."""
    return case.copilot.enabled


def was_asked_for(case: Case) -> bool:
    """The qualification asked for a summary."""
    return case.job is not None


def has_not_failed(case: Case) -> bool:
    """Writing it has not failed for good."""
    return case.job is not JobStatus.PARKED


CHECKS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("qualified", is_qualified),
    ("new-experience", was_new_experience),
    ("summarize", summaries_were_on),
    ("copilot", copilot_was_on),
    ("asked", was_asked_for),
    ("not-failed", has_not_failed),
)
"""In the order in which they stand in the way; those after the first one are about the qualification, if any."""

OF_SETTINGS = frozenset({"new-experience", "summarize", "copilot"})


def of_organisation(settings: Mapping[str, Setting]) -> tuple[Setting, ...]:
    """The three switches as they stand now."""
    return tuple(settings[code] for code in SWITCHES)


def judged(case: Case) -> tuple[Check, ...]:
    """Each check that says something about this case.

    Before a qualification the settings of now decide; that a summary was not asked for only tells something when
    nothing else explains it.
    """
    checks = [Check(code, holds(case)) for code, holds in CHECKS]
    if not checks[0].holds:
        return tuple(check for check in checks if check.code in OF_SETTINGS | {"qualified"})
    if any(not check.holds for check in checks if check.code in OF_SETTINGS):
        return tuple(check for check in checks if check.code not in ("asked", "not-failed"))
    return tuple(checks)


async def diagnose(session: Session, lead: LeadFacts, *, now: datetime) -> Diagnosis:
    """Why the lead has no summary (yet), from its receipt, the settings of then, and the job."""
    case = await _case(session, lead, now=now)
    checks = judged(case)
    return Diagnosis(case.qualified, checks, all(check.holds for check in checks))


async def _case(session: Session, lead: LeadFacts, *, now: datetime) -> Case:
    receipt = await session.scalar(
        select(Receipt)
        .where(Receipt.lead_id == lead.id, Receipt.kind == QUALIFIED, Receipt.undoneon.is_(None))
        .order_by(Receipt.id.desc())
        .limit(1)
    )
    stands = receipt if lead.state is LeadState.QUALIFIED else None
    at = stands.at if stands else now
    qualification = await earlier.section(session, QualificationSettings, at)
    return Case(
        state=lead.state,
        qualified=stands.at if stands else None,
        experience=stands.plan["experience"] if stands else NEW_EXPERIENCE if qualification.new_experience else "",
        qualification=qualification,
        copilot=await earlier.section(session, CopilotSettings, at),
        job=await _job(session, stands) if stands else None,
    )


async def _job(session: Session, receipt: Receipt) -> JobStatus | None:
    """How the job of this qualification stands."""
    asked = select(Job.status).where(
        Job.kind == KIND,
        Job.arguments["lead"].as_integer() == receipt.lead_id,
        Job.arguments["lead_version"].as_integer() == receipt.lead_version,
    )
    return await session.scalar(asked.order_by(Job.id.desc()).limit(1))
