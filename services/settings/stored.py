"""Reading and changing the stored settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam, select

from services.audit import trail
from services.models.setting import SettingSection
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.settings.sections import SECTIONS, Section
from services.store import Session, lock_keys

S = TypeVar("S", bound=Section)

ENTITY = "setting_section"
"""What a section is called in the audit trail."""


async def read(session: Session, kind: type[S]) -> S:
    """The section as stored, or its defaults."""
    return section(kind, await session.scalar(VALUE, {"section": name_of(kind)}))


async def read_all(session: Session) -> dict[str, Section]:
    """All sections by name, in one statement."""
    values: dict[str, dict[str, Any]] = dict((await session.execute(VALUES)).all())
    return {name: section(kind, values.get(name)) for name, kind in SECTIONS.items()}


def section(kind: type[S], value: Mapping[str, Any] | None) -> S:
    """The section with this stored value; its defaults where nothing is stored."""
    return kind.model_validate(value) if value else kind()


async def lock(session: Session) -> None:
    """Hold the settings until the transaction ends, so that they are changed one change after the other."""
    await lock_keys(session, [ENTITY])


async def write(
    session: Session, section: Section, *, by: Actor | None, now: datetime, action: str = "settings.changed"
) -> None:
    """Store a section; an administrator's act, or the operator's when `by` is None. Audited with what was before.

    Raises NotAllowed.
    """
    if by is not None:
        check_administrator(by)
    name = name_of(type(section))
    row = await session.get(SettingSection, name)
    before = row.value if row else {}
    value = section.model_dump(mode="json")
    if row is None:
        row = SettingSection(name=name, value=value, version=1, modifiedon=now, modifiedby=by.id if by else None)
        session.add(row)
    else:
        row.value, row.version, row.modifiedon, row.modifiedby = value, row.version + 1, now, by.id if by else None
    trail.record(
        session, action, entity=ENTITY, record_id=0, by=by, now=now, section=name,
        before=before, after=value,
    )  # fmt: skip


def check_administrator(by: Actor) -> None:
    """Whether the person may change settings. Raises NotAllowed."""
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


VALUES = select(SettingSection.name, SettingSection.value)
VALUE = select(SettingSection.value).where(SettingSection.name == bindparam("section"))


def name_of(kind: type[Section]) -> str:
    """The name a section is stored under."""
    return next(name for name, section in SECTIONS.items() if section is kind)
