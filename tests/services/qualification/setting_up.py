"""A case in the store: what administrators laid down, the lead with what hangs on it, and the choices with ids."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update

from services.duplicates import match_codes
from services.models.duplicate_rule import DuplicateRule, RuleCondition, RuleStatus
from services.models.field_mapping import FieldMapping
from services.models.lead import Lead
from services.models.note import Attachment, Note
from services.models.opportunity import Opportunity
from services.models.process import InstanceStatus, ProcessStage
from services.qualification.choices import Choices, Decision, Entity, Kind
from services.settings import stored
from services.settings.sections import (
    AppSettings,
    CopilotSettings,
    OpportunityFormSettings,
    QualificationSettings,
    Section,
)
from services.store import Session
from tests.services.qualification import given as there_is
from tests.services.qualification.cases import Case, Laid, Process, Wish
from tests.services.qualification.world import World

RULE = "Opportunities with the same topic"


async def lay_down(session: Session, laid: Laid, now: datetime) -> None:
    """The settings, the mappings and the rule."""
    sections: tuple[Section, ...] = (
        QualificationSettings(**laid.qualification),
        OpportunityFormSettings(fields=laid.form),
        AppSettings(has_opportunity_form=laid.has_form),
        CopilotSettings(enabled=laid.copilot),
    )
    for section in sections:
        await stored.write(session, section, by=None, now=now)
    for mapping in sorted(laid.mappings):
        await session.execute(there_is.custom_mapping(*mapping))
    for entity, attr in sorted(laid.resting):
        target = (FieldMapping.target_entity == entity, FieldMapping.target_attr == attr)
        await session.execute(update(FieldMapping).where(*target).values(active=False))
    if laid.opportunity_rule:
        await publish_opportunity_rule(session)


async def publish_opportunity_rule(session: Session) -> None:
    """Opportunities with the same topic are duplicates."""
    rule = DuplicateRule(
        name=RULE, base_entity="opportunity", matching_entity="opportunity", status=RuleStatus.PUBLISHED
    )
    session.add(rule)
    await session.flush()
    session.add(RuleCondition(rule_id=rule.id, base_attr="name", matching_attr="name"))
    await session.flush()
    await match_codes.store(session, "opportunity", (await session.scalars(select(Opportunity))).all())


async def lead_of(session: Session, case: Case, world: World, now: datetime) -> Lead:
    """The lead, its notes and files, and its process."""
    seller = world.actors["seller"]
    account, contact = case.links
    row = await there_is.lead(
        session, seller, **case.lead,
        parentaccountid=account and world.id_of(Entity.ACCOUNT, account),
        parentcontactid=contact and world.id_of(Entity.CONTACT, contact),
    )  # fmt: skip
    await _notes(session, row, case, now)
    if case.process is not None:
        await _process(session, row, case.process, now - timedelta(days=3))
    return row


async def _notes(session: Session, lead: Lead, case: Case, now: datetime) -> None:
    notes = [
        Note(entity="lead", record_id=lead.id, text=f"Notat {number}", author_id=lead.owner_id, createdon=now)
        for number in range(case.notes)
    ]
    session.add_all(notes)
    await session.flush()
    files = {"filename": "tilbud.txt", "mimetype": "text/plain", "content": b"x"}
    session.add_all(Attachment(note_id=note.id, **files) for note in notes[:1] for _ in range(case.attachments))


async def _process(session: Session, lead: Lead, process: Process, started: datetime) -> None:
    instance = await there_is.process(session, lead, started, stage=process.stage)
    instance.traversedpath = [instance.activestageid]
    if process.aborted:
        instance.statuscode, instance.completedon = InstanceStatus.ABORTED, started
    steps = [{"field": field, "required": True} for field in sorted(process.required)]
    if steps:
        await session.execute(update(ProcessStage).where(ProcessStage.id == instance.activestageid).values(steps=steps))


def choices_of(case: Case, world: World) -> Choices:
    """What the seller chooses."""
    wishes = case.wishes
    choices = Choices(
        ignored=wishes.ignored, opportunities=wishes.drafts, carried=wishes.carried, unchecked=wishes.unchecked,
        disqualified=wishes.disqualified,
    )  # fmt: skip
    for entity, wish in wishes.decisions.items():
        choices = choices.choose(entity, _decision(entity, wish, world))
    return choices


def _decision(entity: Entity, wish: Wish, world: World) -> Decision | None:
    if wish is None:
        return None
    kind, name = wish
    return Decision(kind, world.id_of(entity, name) if kind is Kind.LINK else None)
