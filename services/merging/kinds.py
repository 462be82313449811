"""What can be merged - leads, accounts, contacts - with the columns that count and the records that hang on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.models.account import Account, RecordState
from services.models.base import table
from services.models.contact import Contact
from services.models.lead import Lead, LeadState
from services.models.opportunity import Opportunity

BOOKKEEPING = frozenset(
    {
        "id",
        "owner_id",
        "createdon",
        "modifiedon",
        "version",
        "statecode",
        "statuscode",
        "closedon",
        "merged",
        "masterid",
    }
    | {"qualifyingopportunityid", "originatingleadid", "import_run_id", "import_row", "archivedon", "attributes"}
)
"""Columns that say how a record stands and where it came from: each record keeps its own. All others are merged."""

OWN = "attributes."
"""Begins the name of a field that is one of the organisation's own."""

CURRENCY = "transactioncurrency"
AMOUNTS = frozenset({"revenue", "budgetamount", "estimatedamount"})
"""Columns whose value means nothing without the currency of its record."""


@dataclass(frozen=True, slots=True)
class Link:
    """Other records that name a record in this column; they have a version of their own."""

    model: Any
    column: str

    @property
    def entity(self) -> str:
        return str(self.model.__tablename__)


@dataclass(frozen=True, slots=True)
class Kind:
    """A record type: how many are merged at once, which state is active, what else names its records, and its columns.

    `names` are columns that name a record of another type.
    """

    model: Any
    most: int
    active: Any
    links: tuple[Link, ...]
    names: Mapping[str, Any]

    @property
    def entity(self) -> str:
        return str(self.model.__tablename__)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column.name for column in table(self.model).c if column.name not in BOOKKEEPING)


KINDS: Mapping[str, Kind] = {
    kind.entity: kind
    for kind in (
        Kind(
            Lead,
            most=5,
            active=LeadState.OPEN,
            links=(Link(Opportunity, "originatingleadid"),),
            names={"parentaccountid": Account, "parentcontactid": Contact},
        ),
        Kind(
            Account,
            most=2,
            active=RecordState.ACTIVE,
            links=(
                Link(Lead, "parentaccountid"),
                Link(Contact, "parentcustomerid"),
                Link(Opportunity, "parentaccountid"),
            ),
            names={},
        ),
        Kind(
            Contact,
            most=2,
            active=RecordState.ACTIVE,
            links=(Link(Lead, "parentcontactid"), Link(Opportunity, "parentcontactid")),
            names={"parentcustomerid": Account},
        ),
    )
}
"""A lead with one to four others, accounts and contacts two by two (lead-management.md 6.5)."""
