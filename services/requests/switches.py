"""Asking an administrator to switch duplicate detection: all of it, for a record type, an operation, or likeness."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.duplicates import switching
from services.models.change_request import ChangeRequest
from services.people.actors import Actor
from services.people.rights import NotFound
from services.requests.effects import Effect
from services.settings import changing
from services.settings.sections import DuplicateSettings
from services.store import Session

SECTION = "duplicates"
SWITCHED: Mapping[str, bool] = {"duplicates.switch-on": True, "duplicates.switch-off": False}
"""The kinds of such requests, each with the value that the setting should have."""

LONGEST_CODE = 100


def kind_of(code: str, wish: str) -> str:
    """The kind of the request that a setting, as "duplicates.leads", be "true" or "false"; "" where there is none."""
    wanted = {str(value).lower(): kind for kind, value in SWITCHED.items()}
    return wanted.get(wish, "") if _is_switch(code) else ""


async def of_switch(_session: Session, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The setting, which names the request. Raises NotFound."""
    code = str(facts.get("setting", ""))
    if not _is_switch(code):
        raise NotFound(setting=code[:LONGEST_CODE])
    return {"name": code}


async def switch(session: Session, request: ChangeRequest, by: Actor, now: datetime) -> Effect:
    """Change the setting as it stands now, and unpublish the rules of what is switched off."""
    wishes = {request.facts["name"]: SWITCHED[request.kind]}
    proposal = await changing.propose(session, wishes, by=by)
    if not proposal.differences:
        return Effect.ALREADY_SO
    await switching.change(session, wishes, seen=proposal.hash, by=by, now=now)
    return Effect.DONE


def _is_switch(code: str) -> bool:
    section, _, name = code.partition(".")
    return section == SECTION and name in DuplicateSettings.model_fields
