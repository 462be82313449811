"""Why + New opportunity is disabled: each reason by its name, and disabled exactly where the plan says so (row 7)."""

from __future__ import annotations

from datetime import datetime
from itertools import product
from typing import Any

import pytest

from services.answers import form, new_opportunity
from services.models.lead import LeadState
from services.qualification import policies
from services.settings import history, stored
from services.settings.sections import AppSettings, Creation, QualificationSettings
from services.store import Session
from tests.dialogs.cards import facts

POSSIBLE: dict[str, Any] = {"several_opportunities": True}
COMBINATIONS = [*product((True, False), (True, False), Creation, (True, False))]


async def reasons(session: Session, now: datetime, *, has_form: bool = True, **values: Any) -> tuple[str, ...]:
    """The codes of the reasons under these settings, for no lead in particular."""
    await stored.write(session, QualificationSettings(**values), by=None, now=now)
    await stored.write(session, AppSettings(has_opportunity_form=has_form), by=None, now=now)
    found = new_opportunity.reasons(await history.everything(session), None)
    return tuple(reason.code for reason in found)


async def test_it_can_be_used_where_nothing_is_in_the_way(session: Session, now: datetime) -> None:
    assert await reasons(session, now, **POSSIBLE) == ()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"several_opportunities": False}, "several-off"),
        ({"has_form": False}, "form-missing"),
        ({"opportunity": Creation.AUTOMATIC}, "automatic"),
        ({"new_experience": False}, "legacy"),
    ],
)
async def test_each_reason_stands_alone(session: Session, now: datetime, values: dict[str, Any], code: str) -> None:
    assert await reasons(session, now, **POSSIBLE | values) == (code,)


@pytest.mark.parametrize("state", LeadState)
async def test_a_lead_that_is_not_open_is_a_reason_too(session: Session, now: datetime, state: LeadState) -> None:
    await stored.write(session, QualificationSettings(**POSSIBLE), by=None, now=now)
    found = new_opportunity.reasons(await history.everything(session), facts.lead(state=state))
    assert [reason.code for reason in found] == ([] if state is LeadState.OPEN else ["lead-closed"])


async def test_it_is_disabled_exactly_where_the_plan_disables_it(session: Session, now: datetime) -> None:
    for several, new, opportunity, has_form in COMBINATIONS:
        values: dict[str, Any] = {"several_opportunities": several, "new_experience": new, "opportunity": opportunity}
        found = await reasons(session, now, has_form=has_form, **values)
        policy = policies.policy(QualificationSettings(**values), app=AppSettings(has_opportunity_form=has_form))
        assert bool(found) is bool(policy.no_adding), values


@pytest.mark.parametrize(("new", "opportunity"), [*product((True, False), Creation)])
async def test_the_form_can_be_customised_when_both_hold(
    session: Session, now: datetime, new: bool, opportunity: Creation
) -> None:
    settings = QualificationSettings(new_experience=new, opportunity=opportunity)
    await stored.write(session, settings, by=None, now=now)
    checks = form.preconditions(await history.everything(session))
    held = [(check.code, check.holds) for check in checks]
    assert held == [("new-experience", new), ("seller-creates", opportunity is Creation.SELLER)]
