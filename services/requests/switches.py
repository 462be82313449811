"""Asking an administrator to switch duplicate detection or scoring: all of it, or a part that is on or off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.models.change_request import ChangeRequest
from services.people.actors import Actor
from services.people.rights import NotFound
from services.requests.effects import Effect
from services.scoring import switching
from services.settings import changing
from services.settings.sections import SECTIONS
from services.store import Session

SWITCHABLE = ("duplicates", "scoring")
"""The sections whose settings can be asked for."""

SWITCHED: Mapping[str, bool] = {
    f"{section}.switch-{name}": value for section in SWITCHABLE for name, value in (("on", True), ("off", False))
}
"""The kinds of such requests, each with the value that the setting should have."""

LONGEST_CODE = 100


def kind_of(code: str, wish: str) -> str:
    """The kind of the request that a setting, as "duplicates.leads", be "true" or "false"; "" where there is none."""
    section = code.partition(".")[0]
    kinds = {str(value).lower(): kind for kind, value in SWITCHED.items() if kind.startswith(f"{section}.")}
    return kinds.get(wish, "") if _is_switch(code) else ""


async def of_switch(_session: Session, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The setting, which names the request. Raises NotFound."""
    code = str(facts.get("setting", ""))
    if not _is_switch(code):
        raise NotFound(setting=code[:LONGEST_CODE])
    return {"name": code}


async def switch(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Change the setting as it stands now, and do what it brings about."""
    wishes = {request.facts["name"]: SWITCHED[request.kind]}
    proposal = await changing.propose(session, wishes, by=by)
    if not proposal.differences:
        return Effect.ALREADY_SO
    await switching.change(session, wishes, seen=proposal.hash, by=by, now=now)
    return Effect.DONE


def _is_switch(code: str) -> bool:
    section, _, name = code.partition(".")
    field = SECTIONS[section].model_fields.get(name) if section in SWITCHABLE else None
    return field is not None and field.annotation is bool
