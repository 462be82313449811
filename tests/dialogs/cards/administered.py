"""Facts for cards of what administrators lay down: rules, mappings, the process; with any text where people write."""

from __future__ import annotations

from services.duplicates.drafts import Draft, DraftCondition, Problem
from services.duplicates.listing import Compared, RuleFacts
from services.models.duplicate_rule import Operator, RuleStatus
from services.models.process import InstanceStatus
from services.process.showing import ProcessFacts, StageFacts, StepFacts
from services.qualification.choices import Entity
from services.qualification.mapping_administration import MappingFacts
from tests.dialogs.cards import facts

NAMES = ("Leads with the same e-mail address", "Contacts like leads", "Accounts with the same Account Name")


def rule(number: int, text: str | None = None) -> RuleFacts:
    """A published rule on leads, an unpublished one between two record types, one that excludes inactive records."""
    kind = (number - 1) % 3
    entities = (("lead", "lead"), ("contact", "lead"), ("account", "account"))[kind]
    email = Compared("emailaddress1", "emailaddress1", Operator.EXACT_MATCH, None)
    start = Compared(text or "lastname", text or "subject", Operator.SAME_FIRST_CHARACTERS, 4)
    return RuleFacts(
        id=number, name=text or NAMES[kind], base_entity=entities[0], matching_entity=entities[1],
        status=(RuleStatus.PUBLISHED, RuleStatus.UNPUBLISHED, RuleStatus.PUBLISHING)[kind],
        exclude_inactive=kind == 2, conditions=(email, start)[: 1 if kind == 0 and text is None else 2], codes=1200,
        description=text or "", progress=40 if kind == 2 else None,
    )  # fmt: skip


def draft(text: str | None = None) -> Draft:
    """A rule on leads as it is written, with two conditions."""
    first = DraftCondition("emailaddress1", "emailaddress1")
    second = DraftCondition(text or "lastname", text or "lastname", Operator.SAME_FIRST_CHARACTERS, 4, True)
    return Draft(text or "Leads like others", "lead", "lead", (first, second), text or "", exclude_inactive=True)


PROBLEMS = (
    Problem("name-missing"),
    Problem("name-too-long", number=160),
    Problem("name-taken"),
    Problem("description-too-long", number=2000),
    Problem("unknown-record-type", entity="lead"),
    Problem("no-conditions"),
    Problem("code-too-long", number=500),
    Problem("status-needs-exclusion", column="statuscode", entity="lead"),
    Problem("unknown-column", 1, "emailaddress1", "account"),
    Problem("operator-does-not-fit", 1, "emailaddress1", "lead", Operator.SAME_DATE),
    Problem("characters-missing", 2, "lastname", "lead", Operator.SAME_FIRST_CHARACTERS),
    Problem("characters-forbidden", 2, "lastname", "lead", Operator.EXACT_MATCH),
    Problem("condition-repeated", 2, "lastname", "lead"),
)
"""One of each."""


def mapping(number: int, text: str | None = None) -> MappingFacts:
    """A mapping of the system's, an extended one that rests, or one from a column of the organisation's own."""
    kind = (number - 1) % 3
    joined = (("subject", "name"), ("budgetamount", "budgetamount"), (text or "Antall båter", "description"))
    source, target = joined[kind]
    return MappingFacts(
        id=number, source_attr=source, target=Entity.OPPORTUNITY, target_attr=target,
        source=("system", "extended", "custom")[kind], active=kind != 1,
    )  # fmt: skip


def process(text: str | None = None, *, at: int = 0, status: InstanceStatus = InstanceStatus.ACTIVE) -> ProcessFacts:
    """A lead at a stage of a short flow; from the second on there is an opportunity."""
    lead = facts.lead(text) if at == 0 else facts.closed_lead()
    names = ("qualify", "develop", text or "Kontrakt skrevet")
    steps = (
        StepFacts("budgetamount", required=True, done=False),
        StepFacts("decisionmaker", required=False, done=True),
        StepFacts(text or "identifystakeholders", required=False, done=None),
    )
    stages = tuple(
        StageFacts(number + 1, name, "opportunity" if number else "lead", number == at, number < at, steps)
        for number, name in enumerate(names)
    )
    return ProcessFacts(
        lead=lead, flow=text or "Lead to Opportunity Sales Process", status=status, since=facts.CREATED,
        completed=facts.NOON if status is not InstanceStatus.ACTIVE else None, stages=stages,
        opportunity_id=11 if at else None, opportunity_version=2 if at else 0,
    )  # fmt: skip
