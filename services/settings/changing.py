"""Changing settings: first a proposal that shows what will be different and for how much, then exactly that.

Source: assistant.md 2 `admin.settings`, docs/decisions/0005.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from pydantic import ValidationError
from sqlalchemy import func, or_, select

from services.audit import receipts
from services.models.field_mapping import FieldMapping
from services.models.lead import Lead, LeadState
from services.models.setting import SettingSection
from services.models.user import User
from services.people.actors import Actor
from services.refusal import Refusal
from services.settings import hindrances, opportunity_form, stored
from services.settings.hindrances import Sections
from services.settings.opportunity_form import Fields, FormNotUsable
from services.settings.sections import SECTIONS, OpportunityFormSettings, bounds
from services.store import Session

CHANGED = "settings.changed"


class InvalidSetting(Refusal):
    """There is no such setting, or it cannot have this value."""

    code = "invalid-setting"


class SettingOutOfRange(InvalidSetting):
    """A setting that is a whole number is none here, or not between `least` and `most`."""

    code = "setting-out-of-range"


class StaleSetting(Refusal):
    """Settings were changed since the proposal was shown; `by` and `at` tell by whom and when."""

    code = "stale-setting"


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting by its code, with its plain value before and after."""

    code: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be different, and what that brings with it.

    `open_leads` are all that will be qualified this way; `hindered` are settings that this leaves without effect, or
    that it changes in vain, with the codes of the reasons. `seen` are the versions of the sections it was made from.
    """

    differences: tuple[Difference, ...]
    open_leads: int
    hindered: Mapping[str, tuple[str, ...]]
    seen: Mapping[str, int]

    @property
    def hash(self) -> str:
        """64 hex digits, equal for proposals of the same changes to the same settings."""
        binding = {"differences": [asdict(each) for each in self.differences], "seen": dict(self.seen)}
        return sha256(json.dumps(binding, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed, and the receipt with which it can be taken back."""

    differences: tuple[Difference, ...]
    receipt_id: int


async def read(session: Session) -> Sections:
    """All that is changed in the chat, as it stands."""
    return (await _standing(session))[0]


async def propose(session: Session, wishes: Mapping[str, Any], *, by: Actor) -> Proposal:
    """What granting the wishes (code, as "qualification.account", to value) would change now; nothing is written.

    Raises NotAllowed, InvalidSetting, FormNotCustomisable, FormNotUsable.
    """
    stored.check_administrator(by)
    before, seen = await _standing(session)
    after = granted(before, wishes)
    if after.opportunity_form != before.opportunity_form:
        opportunity_form.check_customisable(after.qualification)
        if problem := await form_problem(session, after.opportunity_form.fields):
            raise problem
    differences = tuple(_differences(before, after))
    open_leads = select(func.count()).select_from(Lead).where(Lead.statecode == LeadState.OPEN)
    return Proposal(
        differences=differences,
        open_leads=await session.scalar(open_leads) or 0,
        hindered=_hindered(before, after, {each.code for each in differences}),
        seen=seen,
    )


async def change(session: Session, wishes: Mapping[str, Any], *, seen: str, by: Actor, now: datetime) -> Changed:
    """Grant the wishes as in the proposal with the hash `seen`, and keep what an undo needs.

    Raises StaleSetting, and what `propose` raises.
    """
    await stored.lock(session)
    proposal = await propose(session, wishes, by=by)
    if proposal.hash != seen:
        raise StaleSetting(**await _last_change(session))
    before = await read(session)
    after = granted(before, wishes)
    changed = [name for name in SEEN if after.named(name) != before.named(name)]
    for name in changed:
        await stored.write(session, after.named(name), by=by, now=now)
    receipt = await receipts.write(
        session, CHANGED, plan={"differences": [asdict(each) for each in proposal.differences]}, by=by, now=now,
        inverse={name: _previous(before, name, proposal.seen) for name in changed},
    )  # fmt: skip
    return Changed(proposal.differences, receipt)


async def form_problem(session: Session, fields: Fields) -> FormNotUsable | None:
    """Why sellers could not fill in such an opportunity form, if they could not."""
    in_use = or_(FieldMapping.active, FieldMapping.source == "system")
    mapped = select(FieldMapping.target_attr).where(FieldMapping.target_entity == "opportunity", in_use)
    return opportunity_form.problem(fields, set(await session.scalars(mapped)))


def granted(sections: Sections, wishes: Mapping[str, Any]) -> Sections:
    """The sections with these wishes granted. Raises InvalidSetting."""
    for code, wished in wishes.items():
        name, _, setting = code.partition(".")
        if name not in SEEN or setting not in SECTIONS[name].model_fields:
            raise InvalidSetting(setting=code[:100])
        values = sections.named(name).model_dump(mode="json") | {setting: wished}
        try:
            section: Any = SECTIONS[name].model_validate(values)
        except ValidationError as error:
            raise _refusal(code) from error
        sections = replace(sections, **{name: section})
    return sections


def _refusal(code: str) -> InvalidSetting:
    """That a setting cannot have the value, with the numbers it can be where it is one."""
    limits = bounds(code)
    return SettingOutOfRange(setting=code, least=limits[0], most=limits[1]) if limits else InvalidSetting(setting=code)


SEEN = tuple(Sections.__dataclass_fields__)


async def _standing(session: Session) -> tuple[Sections, dict[str, int]]:
    """The sections and their versions, 0 for what is not stored; one statement."""
    rows = await session.execute(select(SettingSection.name, SettingSection.value, SettingSection.version))
    found: dict[str, tuple[dict[str, Any], int]] = {name: (value, version) for name, value, version in rows}
    sections: dict[str, Any] = {name: stored.section(SECTIONS[name], found.get(name, ({}, 0))[0]) for name in SEEN}
    return Sections(**sections), {name: found.get(name, ({}, 0))[1] for name in SEEN}


def _differences(before: Sections, after: Sections) -> Iterable[Difference]:
    for name in SEEN:
        old, new = before.named(name).model_dump(mode="json"), after.named(name).model_dump(mode="json")
        yield from (Difference(f"{name}.{field}", old[field], new[field]) for field in old if old[field] != new[field])


def _hindered(before: Sections, after: Sections, changed: set[str]) -> dict[str, tuple[str, ...]]:
    """What has no effect afterwards and is changed, or had one before and is no form that nobody customised."""
    was, usual = hindrances.hindered(before), OpportunityFormSettings()
    return {
        code: reasons
        for code, reasons in hindrances.hindered(after).items()
        if code in changed
        or (code not in was and (code != "opportunity_form.fields" or after.opportunity_form != usual))
    }


def _previous(before: Sections, name: str, seen: Mapping[str, int]) -> dict[str, Any]:
    return {"value": before.named(name).model_dump(mode="json"), "version": seen[name] + 1}


async def _last_change(session: Session) -> dict[str, str]:
    """Who changed settings last, and when."""
    newest = select(User.name, SettingSection.modifiedon).outerjoin(User, User.id == SettingSection.modifiedby)
    row = (await session.execute(newest.order_by(SettingSection.modifiedon.desc()).limit(1))).first()
    return {"by": row[0] or "", "at": row[1].isoformat()} if row else {}
