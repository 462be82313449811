"""A change of settings is proposed, made as proposed, and taken back as it was, on each database."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select

from services.models.audit_entry import AuditEntry
from services.models.lead import LeadState
from services.models.receipt import Receipt
from services.models.user import Role
from services.people.actors import Actor
from services.people.rights import NotAllowed
from services.settings import changing, stored
from services.settings.changing import Difference, InvalidSetting, StaleSetting
from services.settings.opportunity_form import FormNotCustomisable, FormNotUsable
from services.settings.sections import (
    CopilotSettings,
    Creation,
    DuplicateSettings,
    FormField,
    OpportunityFormSettings,
    QualificationSettings,
)
from services.store import Session, Store
from tests.given import leads, people

ACCOUNT, ENHANCED, FORM = "qualification.account", "duplicates.enhanced", "opportunity_form.fields"


@pytest.fixture
async def anders(store: Store) -> Actor:
    async with store.writing() as session:
        return await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)


async def changed(session: Session, wishes: dict[str, Any], by: Actor, now: datetime) -> Receipt:
    """The wishes proposed and granted at once; the receipt."""
    proposal = await changing.propose(session, wishes, by=by)
    done = await changing.change(session, wishes, seen=proposal.hash, by=by, now=now)
    return await session.get_one(Receipt, done.receipt_id)


async def test_a_proposal_tells_what_is_different_and_for_how_many(store: Store, anders: Actor, now: datetime) -> None:
    async with store.writing() as session:
        for _ in range(3):
            await leads.lead(session, anders)
        await leads.lead(session, anders, statecode=LeadState.QUALIFIED)
        proposal = await changing.propose(session, {ACCOUNT: "automatic", ENHANCED: True}, by=anders)
    assert proposal.differences == (Difference(ACCOUNT, "seller", "automatic"),)
    assert (proposal.open_leads, proposal.hindered) == (3, {})
    async with store.reading() as session:
        assert (await session.scalars(select(AuditEntry))).all() == []


async def test_several_sections_are_changed_together(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    receipt = await changed(session, {ACCOUNT: "automatic", ENHANCED: "false"}, anders, now)
    assert (await stored.read(session, QualificationSettings)).account is Creation.AUTOMATIC
    assert not (await stored.read(session, DuplicateSettings)).enhanced
    assert (receipt.kind, receipt.by, set(receipt.inverse)) == (
        "settings.changed",
        anders.id,
        {"qualification", "duplicates"},
    )
    actions = (await session.scalars(select(AuditEntry.action))).all()
    assert actions == ["settings.changed", "settings.changed"]


@pytest.mark.parametrize(
    ("wishes", "hindered"),
    [
        ({"qualification.several_opportunities": True}, {}),
        ({"qualification.summarize": True}, {"qualification.summarize": ("copilot-off",)}),
        ({"qualification.summarize": True, "copilot.enabled": True}, {}),
        (
            {"qualification.several_opportunities": True, "qualification.opportunity": "automatic"},
            {"qualification.several_opportunities": ("opportunity-automatic",)},
        ),
        ({"qualification.legacy_auto_create": True}, {"qualification.legacy_auto_create": ("new-experience",)}),
        (
            {"qualification.several_opportunities": True, "app.has_opportunity_form": False},
            {"qualification.several_opportunities": ("app-without-form",)},
        ),
    ],
)
async def test_a_proposal_tells_what_is_without_effect(
    session: Session, wishes: dict[str, Any], hindered: dict[str, tuple[str, ...]]
) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    assert (await changing.propose(session, wishes, by=anders)).hindered == hindered


async def test_a_customised_form_that_is_not_asked_any_more_is_told(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    form = OpportunityFormSettings(fields=(FormField(column="name", required=True),))
    await stored.write(session, form, by=anders, now=now)
    proposal = await changing.propose(session, {"qualification.opportunity": "automatic"}, by=anders)
    assert proposal.hindered == {FORM: ("opportunity-automatic",)}


@pytest.mark.parametrize(
    "wishes",
    [
        {"organisation.region": "SE"},
        {"qualification": "automatic"},
        {"qualification.account": "perhaps"},
        {"qualification.accounts": "seller"},
        {"copilot.enabled": "sometimes"},
        {FORM: [{"column": "name", "required": True, "colour": "red"}]},
    ],
)
async def test_what_is_no_setting_or_no_value_is_refused(session: Session, wishes: dict[str, Any]) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    with pytest.raises(InvalidSetting):
        await changing.propose(session, wishes, by=anders)


@pytest.mark.parametrize("role", [Role.SELLER, Role.MANAGER, Role.NONE])
async def test_only_administrators_propose_and_change(session: Session, role: Role, now: datetime) -> None:
    person = await people.person(session, "Mona", role=role)
    with pytest.raises(NotAllowed):
        await changing.propose(session, {ACCOUNT: "automatic"}, by=person)
    with pytest.raises(NotAllowed):
        await changing.change(session, {ACCOUNT: "automatic"}, seen="", by=person, now=now)


async def test_a_change_after_another_change_is_refused_with_who_made_it(session: Session, now: datetime) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    eva = await people.person(session, "Eva Admin", role=Role.ADMINISTRATOR, team=None)
    proposal = await changing.propose(session, {ACCOUNT: "automatic"}, by=anders)
    await stored.write(session, CopilotSettings(enabled=True), by=eva, now=now)
    with pytest.raises(StaleSetting) as refused:
        await changing.change(session, {ACCOUNT: "automatic"}, seen=proposal.hash, by=anders, now=now)
    assert refused.value.facts == {"by": "Eva Admin", "at": now.isoformat()}
    assert await stored.read(session, QualificationSettings) == QualificationSettings()


async def test_two_administrators_at_once_do_not_overwrite_each_other(
    store: Store, anders: Actor, now: datetime
) -> None:
    async with store.reading() as session:
        seen = {
            code: (await changing.propose(session, {code: value}, by=anders)).hash
            for code, value in ((ACCOUNT, "automatic"), ("qualification.contact", "automatic"))
        }

    async def change(code: str) -> bool:
        process = Store(store.url.render_as_string(hide_password=False))
        try:
            async with process.writing() as session:
                await changing.change(session, {code: "automatic"}, seen=seen[code], by=anders, now=now)
        except StaleSetting:
            return False
        finally:
            await process.close()
        return True

    assert sorted(await asyncio.gather(*map(change, seen))) == [False, True]
    async with store.reading() as session:
        settings = await stored.read(session, QualificationSettings)
    assert [settings.account, settings.contact].count(Creation.AUTOMATIC) == 1


@pytest.mark.parametrize(
    ("settings", "precondition"),
    [
        ({"new_experience": False}, "new-experience"),
        ({"opportunity": Creation.AUTOMATIC}, "seller"),
        ({"new_experience": False, "opportunity": Creation.AUTOMATIC}, "both"),
    ],
)
async def test_a_form_is_customised_only_where_sellers_see_it(
    session: Session, now: datetime, settings: dict[str, Any], precondition: str
) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    await stored.write(session, QualificationSettings(**settings), by=None, now=now)
    with pytest.raises(FormNotCustomisable) as refused:
        await changing.propose(session, {FORM: [{"column": "name", "required": True}]}, by=anders)
    assert refused.value.facts == {"precondition": precondition}


async def test_a_form_that_cannot_be_filled_in_is_refused(session: Session) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    with pytest.raises(FormNotUsable) as refused:
        await changing.propose(session, {FORM: [{"column": "description"}]}, by=anders)
    assert refused.value.facts == {"problem": "without-name", "column": "name"}


async def test_what_is_required_and_only_shown_has_to_be_mapped(session: Session) -> None:
    anders = await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None)
    name, stuck = {"column": "name", "required": True, "readonly": True}, {"required": True, "readonly": True}
    await changing.propose(session, {FORM: [name, {"column": "budgetamount", **stuck}]}, by=anders)
    mapped = await changing.form_problem(session, (FormField(column="name", required=True, readonly=True),))
    assert mapped is None
