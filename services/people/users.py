"""The people of the organisation: found by their account, enrolled, given roles and a language."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as with_changes
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, or_, select, true
from sqlalchemy.dialects import postgresql, sqlite

from services import hygiene
from services.audit import trail
from services.models.setting import SettingSection
from services.models.user import Role, Team, User
from services.people import languages
from services.people.actors import Actor
from services.people.rights import NotAllowed, NotFound
from services.refusal import Refusal
from services.settings import stored
from services.settings.sections import OrganisationSettings
from services.store import Session

LONGEST_NAME = 160


class LastAdministrator(Refusal):
    """The only administrator cannot give the role away: nobody could give it back."""

    code = "last-administrator"


class AccountTaken(Refusal):
    """Somebody else has this channel account or Teams id."""

    code = "account-taken"


class UnknownLanguage(Refusal):
    """The assistant speaks "en" and "nb"."""

    code = "unknown-language"


@dataclass(frozen=True, slots=True)
class UserFacts:
    """A person as administrators see them; `language` is None until one is known."""

    id: int
    name: str
    role: Role
    team: str | None
    language: str | None
    active: bool


async def find(
    session: Session, *, aad_object_id: str | None, account_id: str | None, locale: str | None = None
) -> Actor | None:
    """The person with this Teams id, or else with this channel account; None when there is none.

    Who is no longer active is found with the role `none`. Somebody whose stored Teams id is another is not matched.
    The language of the first `locale` seen is kept, where none is stored. Source: assistant.md 4.
    """
    statement = _by_account(has_aad_object_id=bool(aad_object_id), has_account_id=bool(account_id))
    if statement is None:
        return None
    row = (await session.execute(statement, {"aad": aad_object_id, "account": account_id})).first()
    if row is None:
        return None
    seen = languages.of_locale(locale) if row.language is None else None
    return await languages.keep_first(session, _actor(row), seen) if seen else _actor(row)


async def by_id(session: Session, user_id: int) -> Actor | None:
    """The person with this id, for work that is done in their name later; one who has left has the role none."""
    of_organisation = SettingSection.name == stored.name_of(OrganisationSettings)
    found = select(*OF_ACTOR, SettingSection.value.label("organisation")).outerjoin(SettingSection, of_organisation)
    row = (await session.execute(found.where(User.id == user_id))).one_or_none()
    return _actor(row) if row else None


async def enrol(
    session: Session, *, aad_object_id: str | None, account_id: str, name: str, locale: str | None, now: datetime
) -> Actor:
    """Take in somebody unknown, with the role that unknown people get and the first language seen.

    Of two messages that arrive at once, one enrols. Source: assistant.md 1.
    """
    settings = await stored.read(session, OrganisationSettings)
    values = {
        "name": (_shown(name) or _shown(account_id))[:LONGEST_NAME],
        "role": Role(settings.unknown_people),
        "language": languages.of_locale(locale),
        "time_zone": settings.time_zone,
        "aad_object_id": aad_object_id,
        "account_id": account_id,
    }
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    new = await session.scalar(dialect.insert(User).values(**values).on_conflict_do_nothing().returning(User.id))
    if new is not None:
        trail.record(session, "user.enrolled", entity="user", record_id=new, by=None, now=now, role=values["role"])
    enrolled = await find(session, aad_object_id=aad_object_id, account_id=account_id)
    if enrolled is None:
        raise AccountTaken(account=account_id)
    return enrolled


async def add(
    session: Session, *, name: str, role: Role, team: str | None, aad_object_id: str | None = None,
    account_id: str | None = None, by: Actor | None, now: datetime,
) -> UserFacts:  # fmt: skip
    """Add a person, and the team when it is new; an administrator's act, or the operator's when `by` is None.

    Raises NotAllowed, AccountTaken.
    """
    _check_administrator(by)
    if await find(session, aad_object_id=aad_object_id, account_id=account_id):
        raise AccountTaken(account=account_id or aad_object_id or "")
    team_id = await _team(session, team) if team else None
    user = User(
        name=_shown(name)[:LONGEST_NAME], role=role, team_id=team_id, aad_object_id=aad_object_id, account_id=account_id
    )
    session.add(user)
    await session.flush()
    trail.record(session, "user.added", entity="user", record_id=user.id, by=by, now=now, role=role)
    return UserFacts(user.id, user.name, user.role, team, user.language, user.active)


async def list_users(session: Session, *, by: Actor | None) -> tuple[UserFacts, ...]:
    """Everybody, by name; for administrators, or the operator when `by` is None. Raises NotAllowed."""
    _check_administrator(by)
    columns = (User.id, User.name, User.role, Team.name, User.language, User.active)
    rows = await session.execute(select(*columns).outerjoin(Team, Team.id == User.team_id).order_by(User.name, User.id))
    return tuple(UserFacts(*row) for row in rows)


async def set_role(session: Session, user_id: int, role: Role, *, by: Actor | None, now: datetime) -> None:
    """Give a person another role; an administrator's act, or the operator's when `by` is None.

    Raises NotAllowed, NotFound, LastAdministrator.
    """
    _check_administrator(by)
    administering = select(User).where(User.role == Role.ADMINISTRATOR, User.active).with_for_update()
    present = (await session.scalars(administering.order_by(User.id))).all()
    user = await session.get(User, user_id)
    if user is None:
        raise NotFound(user=user_id)
    if role is not Role.ADMINISTRATOR and [each.id for each in present] == [user_id]:
        raise LastAdministrator(user=user_id)
    trail.record(
        session, "user.role-set", entity="user", record_id=user_id, by=by, now=now, before=user.role, after=role
    )
    trail.change(session, user, {"role": role}, by=by, now=now)


async def administrators(session: Session) -> tuple[str, ...]:
    """The names of those who can grant a role."""
    active = select(User.name).where(User.role == Role.ADMINISTRATOR, User.active)
    return tuple((await session.scalars(active.order_by(User.name))).all())


async def set_language(session: Session, language: str, *, by: Actor, now: datetime) -> Actor:
    """Speak this language ("en" or "nb") with the person from now on. Raises UnknownLanguage."""
    if language not in ("en", "nb"):
        raise UnknownLanguage(language=language[:20])
    user = await session.get_one(User, by.id)
    trail.change(session, user, {"language": language}, by=by, now=now)
    return with_changes(by, language=language)


@cache
def _by_account(*, has_aad_object_id: bool, has_account_id: bool) -> Select[*tuple[Any, ...]] | None:
    """Who has the account, with the organisation's settings; built once, for every turn asks."""
    has_id, has_account = User.aad_object_id == bindparam("aad"), User.account_id == bindparam("account")
    free = User.aad_object_id.is_(None) if has_aad_object_id else true()
    known = ((has_id, has_aad_object_id), (has_account & free, has_account_id))
    own = [condition for condition, holds in known if holds]
    if not own:
        return None
    whole = select(*OF_ACTOR, SettingSection.value.label("organisation"))
    of_organisation = SettingSection.name == stored.name_of(OrganisationSettings)
    found = whole.outerjoin(SettingSection, of_organisation).where(or_(*own))
    return found.order_by(func.coalesce(User.aad_object_id, "").desc()).limit(1)


OF_ACTOR = (User.id, User.name, User.role, User.team_id, User.language, User.time_zone, User.active)


def _actor(row: Row[*tuple[Any, ...]]) -> Actor:
    language = row.language or stored.section(OrganisationSettings, row.organisation).language
    role = row.role if row.active else Role.NONE
    return Actor(row.id, row.name, role, row.team_id, language, row.time_zone)


async def _team(session: Session, name: str) -> int:
    team = await session.scalar(select(Team).where(Team.name == name))
    if team is None:
        team = Team(name=name)
        session.add(team)
        await session.flush()
    return team.id


def _check_administrator(by: Actor | None) -> None:
    if by is not None and by.role is not Role.ADMINISTRATOR:
        raise NotAllowed(role=Role.ADMINISTRATOR.value)


def _shown(name: str) -> str:
    return "".join(letter for letter in hygiene.clean(name) if letter.isprintable())
