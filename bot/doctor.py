"""The doctor: one named check for everything that keeps the assistant from working, and how to mend it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import ColumnExpressionArgument, func, select, text

from bot.config import Configuration, Misconfigured, check_serving
from services import schema
from services.models.base import Base
from services.models.conversation import MessageStatus, OutgoingMessage
from services.models.duplicate_rule import DuplicateRule, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.job import Job, JobStatus
from services.models.process import ProcessFlow
from services.models.user import Role, User
from services.similar import refreshing
from services.store import Store, is_unavailable

SDK = ("botbuilder-core", "botbuilder-schema", "botframework-connector", "botframework-streaming")
SDK_VERSION = "4.17.1"
MOST_WAITING = timedelta(minutes=5)
"""How long a due job or message may wait before somebody should look."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was found: `detail` says it, `remedy` how to mend it when it is not `ok`."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """What is examined, and when."""

    config: Configuration
    store: Store
    now: datetime


Examination = Callable[[Patient], Awaitable[Check]]


async def configuration(patient: Patient) -> Check:
    """The bot could be served with this configuration."""
    try:
        check_serving(patient.config)
    except Misconfigured as wrong:
        return Check("configuration", ok=False, detail=str(wrong), remedy="set the variables named (docs/operators.md)")
    return Check("configuration", ok=True, detail=f"authentication {patient.config.auth}")


async def sdk(_patient: Patient) -> Check:
    """The Bot Framework SDK is the version that was tested."""
    other = [f"{name} {version(name)}" for name in SDK if version(name) != SDK_VERSION]
    detail = ", ".join(other) or SDK_VERSION
    return Check("sdk", ok=not other, detail=detail, remedy="install from requirements.lock")


async def store(patient: Patient) -> Check:
    """The database answers; a missing SQLite file is not made by looking."""
    if patient.store.is_sqlite and not _has_file(patient.store):
        return Check("store", ok=False, detail=f"no file {patient.store.url.database}", remedy="leadbot migrate")
    try:
        async with patient.store.reading() as session:
            await session.execute(text("SELECT 1"))
    except Exception as error:
        if not is_unavailable(error):
            raise
        return Check("store", ok=False, detail=type(error).__name__, remedy="start the database, or mend its URL")
    return Check("store", ok=True, detail=patient.store.url.get_backend_name())


async def migrations(patient: Patient) -> Check:
    """The schema is the one this version wants."""
    current, head = await schema.current(patient.store), schema.head()
    detail = f"at {current or 'none'}, wanted {head}"
    return Check("migrations", ok=current == head, detail=detail, remedy="leadbot migrate")


async def defaults_in_place(patient: Patient) -> Check:
    """The process flow and the system's field mappings are there."""
    flows = await _count(patient, ProcessFlow)
    mappings = await _count(patient, FieldMapping, FieldMapping.source == "system")
    detail = f"{flows} process flow, {mappings} system mappings"
    return Check("defaults", ok=bool(flows and mappings), detail=detail, remedy="leadbot migrate")


async def rules(patient: Patient) -> Check:
    """At least one duplicate rule is published; none at all may be meant, and is told all the same."""
    published = await _count(patient, DuplicateRule, DuplicateRule.status == RuleStatus.PUBLISHED)
    remedy = "an administrator publishes the rules wanted"
    return Check("duplicate rules", ok=published > 0, detail=f"{published} published", remedy=remedy)


async def people(patient: Patient) -> Check:
    """Somebody may use the assistant, and somebody may administer it."""
    users = await _count(patient, User, User.active, User.role != Role.NONE)
    administrators = await _count(patient, User, User.active, User.role == Role.ADMINISTRATOR)
    detail = f"{users} with a role, {administrators} of them administrators"
    remedy = "leadbot users add NAME --role administrator --aad-object-id ID"
    return Check("users", ok=administrators > 0, detail=detail, remedy=remedy)


async def profiles(patient: Patient) -> Check:
    """Every record can be found by likeness."""
    async with patient.store.reading() as session:
        lacking = await refreshing.lacking(session)
    remedy = "run leadbot work; it writes them at its start"
    return Check("profiles", ok=not lacking, detail=f"{lacking} records lack theirs", remedy=remedy)


async def jobs(patient: Patient) -> Check:
    """Jobs are done when they are due, and none was given up."""
    parked = await _count(patient, Job, Job.status == JobStatus.PARKED)
    overdue = Job.due < patient.now - MOST_WAITING
    late = await _count(patient, Job, Job.status == JobStatus.WAITING, overdue)
    detail = f"{late} late, {parked} parked"
    return Check(
        "jobs", ok=not (late or parked), detail=detail, remedy="run leadbot work; its log says why jobs failed"
    )


async def outbox(patient: Patient) -> Check:
    """What was to be said has been said."""
    overdue = OutgoingMessage.due < patient.now - MOST_WAITING
    late = await _count(patient, OutgoingMessage, OutgoingMessage.status == MessageStatus.WAITING, overdue)
    return Check("outbox", ok=not late, detail=f"{late} messages wait", remedy="run leadbot serve; its log says why")


ALWAYS: tuple[Examination, ...] = (configuration, sdk)
NEEDED: tuple[Examination, ...] = (store, migrations)
"""Without one of these the later ones cannot be made."""
OF_WHAT_IS_STORED: tuple[Examination, ...] = (defaults_in_place, rules, people, profiles, jobs, outbox)


async def examine(patient: Patient) -> tuple[Check, ...]:
    """All checks that can be made, in order."""
    checks = [await examination(patient) for examination in ALWAYS]
    for examination in NEEDED:
        checks.append(await examination(patient))
        if not checks[-1].ok:
            return tuple(checks)
    return (*checks, *[await examination(patient) for examination in OF_WHAT_IS_STORED])


def _has_file(store: Store) -> bool:
    return Path(store.url.database or "").is_file()


async def _count(patient: Patient, kind: type[Base], *conditions: ColumnExpressionArgument[bool]) -> int:
    async with patient.store.reading() as session:
        return await session.scalar(select(func.count()).select_from(kind).where(*conditions)) or 0
