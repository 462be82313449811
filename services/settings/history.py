"""Where a setting stands, and how it came to stand there: who changed it last, and when, by the audit trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from services.models.audit_entry import AuditEntry
from services.models.setting import SettingSection
from services.models.user import User
from services.settings import stored
from services.settings.sections import SECTIONS, Section
from services.store import Session


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by section and name, as "qualification" and "account", with its value.

    `at` is when it was last changed, None when never; `by` is who did it, None when an operator or nobody.
    """

    section: str
    name: str
    value: Any
    by: str | None = None
    at: datetime | None = None

    @property
    def code(self) -> str:
        """Section and name together, as "qualification.account"."""
        return f"{self.section}.{self.name}"


async def current(session: Session, kind: type[Section], name: str) -> Setting:
    """One setting as it stands, as `current(session, QualificationSettings, "account")`; one statement."""
    section = stored.name_of(kind)
    rows = (await session.execute(ENTRIES_OF_ONE, {"section": section})).all()
    return _settings(section, rows)[name]


async def everything(session: Session) -> dict[str, Setting]:
    """All settings by their code, in the order of the sections; one statement."""
    rows = (await session.execute(ENTRIES)).all()
    found = [_settings(name, [row for row in rows if row.name == name]) for name in SECTIONS]
    return {each.code: each for settings in found for each in settings.values()}


ENTRIES = (
    select(SettingSection.name, SettingSection.value, AuditEntry.facts, AuditEntry.at, User.name.label("by"))
    .outerjoin(
        AuditEntry,
        (AuditEntry.entity == stored.ENTITY)
        & (AuditEntry.record_id == 0)
        & (AuditEntry.facts["section"].as_string() == SettingSection.name),
    )
    .outerjoin(User, User.id == AuditEntry.by)
    .order_by(AuditEntry.id)
)
"""Each stored section with each of its changes, the oldest first."""

ENTRIES_OF_ONE = ENTRIES.where(SettingSection.name == bindparam("section"))


def _settings(section: str, rows: Iterable[Row[*tuple[Any, ...]]]) -> dict[str, Setting]:
    kind = SECTIONS[section]
    value, changes = kind(), {}
    for row in rows:
        value = stored.section(kind, row.value)
        if row.facts is not None:
            changes.update(dict.fromkeys(_changed(kind, row.facts), (row.by, row.at)))
    return {
        name: Setting(section, name, getattr(value, name), *changes.get(name, (None, None)))
        for name in kind.model_fields
    }


def _changed(kind: type[Section], facts: Mapping[str, Any]) -> Iterable[str]:
    """The settings of a section that an audit entry changed; what was not stored had its default."""
    defaults = kind().model_dump(mode="json")
    before, after = defaults | facts["before"], defaults | facts["after"]
    return [name for name in kind.model_fields if before[name] != after[name]]
