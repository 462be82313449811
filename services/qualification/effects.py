"""What a qualification brings with it beside its records: for notes, views, the customer, the summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from services.qualification.choices import Choices, Entity, Kind
from services.qualification.facts import Facts
from services.qualification.plan import Effect, RecordPlan


def effects(
    facts: Facts, records: Iterable[RecordPlan], customer: Entity | None, choices: Choices
) -> tuple[Effect, ...]:
    """Everything that the person should know of before, in the order it is told."""
    each = tuple(records)
    return tuple(_of_the_lead(facts, choices)) + tuple(_of_records(facts, each, customer))


def _of_the_lead(facts: Facts, choices: Choices) -> Iterator[Effect]:
    lost = choices.disqualified is not None
    yield Effect("lead-disqualified" if lost else "lead-closed")
    if facts.lead.owner_id == facts.actor_id:
        yield Effect("leaves-my-open-leads")
    if facts.policy.summarizes and not lost:
        yield Effect("summary-written")


def _of_records(facts: Facts, records: tuple[RecordPlan, ...], customer: Entity | None) -> Iterator[Effect]:
    first = {record.entity: record for record in reversed(records)}
    account, contact, opportunity = (first[entity] for entity in Entity)
    opened = sum(record.entity is Entity.OPPORTUNITY and record.action is Kind.CREATE for record in records)
    if opportunity.action is not Kind.SKIP:
        yield from _of_notes(facts)
    if contact.action is Kind.CREATE and account.action is not Kind.SKIP:
        yield Effect("contact-under-account")
    if opened and customer is None:
        yield Effect("opportunity-without-customer")
    if opened > 1:
        yield Effect("several-opportunities", opened)


def _of_notes(facts: Facts) -> Iterator[Effect]:
    """They stay on the lead, and are seen on every opportunity of it (FAQ "notes and attachments")."""
    if facts.notes:
        yield Effect("notes-visible", facts.notes)
    if facts.attachments:
        yield Effect("attachments-visible", facts.attachments)
