"""Reading and changing the stored settings."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from sqlalchemy import select

from services.audit import trail
from services.models.setting import SettingSection
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.settings.sections import SECTIONS, Section
from services.store import Session

S = TypeVar("S", bound=Section)


async def read(session: Session, kind: type[S]) -> S:
    """The section as stored, or its defaults."""
    row = await session.get(SettingSection, _name(kind))
    return kind.model_validate(row.value) if row else kind()


async def read_all(session: Session) -> dict[str, Section]:
    """All sections by name, in one statement."""
    rows = {row.name: row.value for row in await session.scalars(select(SettingSection))}
    return {name: kind.model_validate(rows.get(name, {})) for name, kind in SECTIONS.items()}


async def write(session: Session, section: Section, *, by: Actor | None, now: datetime) -> None:
    """Store a section; an administrator's act, or the operator's when `by` is None. Audited with what was before.

    Raises NotAllowed.
    """
    if by is not None and by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)
    name = _name(type(section))
    row = await session.get(SettingSection, name)
    before = row.value if row else {}
    value = section.model_dump(mode="json")
    if row is None:
        row = SettingSection(name=name, value=value, version=1, modifiedon=now, modifiedby=by.id if by else None)
        session.add(row)
    else:
        row.value, row.version, row.modifiedon, row.modifiedby = value, row.version + 1, now, by.id if by else None
    trail.record(
        session, "settings.changed", entity="setting_section", record_id=0, by=by, now=now, section=name,
        before=before, after=value,
    )  # fmt: skip


def _name(kind: type[Section]) -> str:
    return next(name for name, section in SECTIONS.items() if section is kind)
