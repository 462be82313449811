"""What can be scored, leads and opportunities: where each keeps its state, its end and its business process flow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Integer, Table, type_coerce

from services.models.base import table
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.process import ProcessInstance
from services.models.scoring import Subject

LEAD, OPPORTUNITY, INSTANCE = table(Lead), table(Opportunity), table(ProcessInstance)
LARGEST_ID = 2**63 - 1
OPEN = 0
"""The state Open of both."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A kind of record that can be scored.

    `gone` holds for records that nobody finds any more: merged into another, or put away. `positive` and `negative`
    are how it may end; `default_name` begins the names of its models.
    """

    subject: Subject
    table: Table
    closedon: ColumnElement[Any]
    instance: ColumnElement[Any]
    gone: ColumnElement[bool]
    positive: str
    negative: str
    default_name: str

    @property
    def is_open(self) -> ColumnElement[bool]:
        found: ColumnElement[bool] = self.table.c.statecode == OPEN
        return found

    @property
    def is_still_open(self) -> ColumnElement[bool]:
        """The same, of records that are found by their ids or gone through in their order: no index is preferred."""
        return type_coerce(self.table.c.statecode, Integer) + 0 == OPEN


SUBJECTS: Mapping[Subject, Told] = {
    Subject.LEAD: Told(
        Subject.LEAD,
        LEAD,
        LEAD.c.closedon,
        INSTANCE.c.leadid,
        LEAD.c.merged,
        "qualified",
        "disqualified",
        "LeadScoring",
    ),
    Subject.OPPORTUNITY: Told(
        Subject.OPPORTUNITY,
        OPPORTUNITY,
        OPPORTUNITY.c.actualclosedate,
        INSTANCE.c.opportunityid,
        OPPORTUNITY.c.archivedon.is_not(None),
        "won",
        "lost",
        "OpportunityScoring",
    ),
}
