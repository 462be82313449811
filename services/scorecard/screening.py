"""Which attributes are worth learning from, and why the others are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from services.scorecard import relating, suspecting
from services.scorecard.cells import EMPTY
from services.scorecard.measures import Outcome
from services.scorecard.suspecting import Clue
from services.scorecard.table import Attribute, Kind, Table

FEWEST_FILLED = 0.05
MOST_UNCOMMON = 0.5
MOST_LIKELY_BY_CHANCE = 0.15

NEVER = frozenset(
    {
        *("statecode", "statuscode", "label", "closedon", "modifiedon", "createdon", "versionnumber", "exchangerate"),
        *(
            "actualvalue",
            "actualclosedate",
            "actualvalue_base",
            "closereason",
            "entityimage",
            "leadid",
            "opportunityid",
        ),
        *(
            "msdyn_predictivescoreid",
            "msdyn_leadscore",
            "msdyn_leadgrade",
            "msdyn_scorereasons",
            "msdyn_leadscoretrend",
        ),
        *("msdyn_opportunityscore", "msdyn_opportunitygrade", "qualifyingopportunityid", "masterid", "merged"),
    }
)
"""What the system writes itself, mostly when a lead is closed."""

PERSONAL = frozenset(
    {
        *("firstname", "lastname", "fullname", "middlename", "yomifullname", "subject", "description", "websiteurl"),
        *("emailaddress1", "emailaddress2", "emailaddress3", "telephone1", "telephone2", "telephone3", "mobilephone"),
        *("fax", "pager", "address1_line1", "address1_line2", "address1_line3", "address1_postalcode", "companyname"),
        *("address1_telephone1", "address2_line1", "address2_postalcode", "address2_telephone1"),
    }
)
"""Never kept as levels: only what `derived` makes of them."""

OFF = frozenset({"ownerid", "owner", "owninguser", "owningteam", "owningbusinessunit", "createdby", "modifiedby"})
"""They score the seller, not the lead; an administrator may choose them all the same."""


class LeftOut(StrEnum):
    """Why an attribute was not chosen."""

    TOO_MANY_EMPTY = "too-many-empty"
    ONE_VALUE = "one-value"
    TOO_MANY_VALUES = "too-many-values"
    NO_RELATION = "no-relation"
    LEAKAGE = "leakage"
    UNSUPPORTED = "unsupported"
    SYSTEM = "system"


UNUSABLE = frozenset({LeftOut.UNSUPPORTED, LeftOut.ONE_VALUE, LeftOut.TOO_MANY_VALUES})
"""Not even an administrator's choice brings these in; nor what is in NEVER."""


@dataclass(frozen=True, slots=True)
class Screened:
    """What is known of an attribute: whether it is learned from, and `reason`, why it is not recommended.

    `auc` is what it can tell alone of leads that were not looked at (None when not measured); `filled_closed` and
    `filled_open` are shares 0..1; `warning` is a Clue. A hand-picked attribute can be chosen and have a reason.
    """

    name: str
    chosen: bool
    reason: LeftOut | None
    auc: float | None
    filled_closed: float
    filled_open: float | None
    warning: Clue | None


def screen(
    table: Table,
    outcome: Outcome,
    *,
    open_rows: Table | None,
    changed_at_closing: Mapping[str, float],
    chosen: frozenset[str] | None = None,
) -> list[Screened]:
    """Every attribute of closed leads (oldest first), judged: by itself, or as the administrator has `chosen`.

    `changed_at_closing` is the share of leads where the attribute was last changed within a day of closing.
    """
    return [
        _screen(
            table,
            attribute,
            outcome,
            open_rows=open_rows,
            changed=changed_at_closing.get(attribute.name, 0.0),
            chosen=chosen,
        )
        for attribute in table.attributes
    ]


def _screen(
    table: Table,
    attribute: Attribute,
    outcome: Outcome,
    *,
    open_rows: Table | None,
    changed: float,
    chosen: frozenset[str] | None,
) -> Screened:
    name = attribute.name
    closed = relating.filled(table.columns[name])
    opened = relating.filled(open_rows.columns[name]) if open_rows and name in open_rows.columns else None
    reason = _by_name(attribute)
    auc: float | None = None
    clue: Clue | None = None
    if reason is None or name in OFF:
        parts = relating.parts(attribute, table.columns[name])
        auc = relating.auc(parts, outcome)
        clue = suspecting.clue(outcome, auc=auc, closed=closed, opened=opened, changed=changed)
        leaks = LeftOut.LEAKAGE if clue in suspecting.LEAKS else None
        reason = reason or leaks or _by_values(attribute, table, parts, outcome)
    barred = reason in UNUSABLE or name in NEVER
    return Screened(
        name=name,
        chosen=not barred and (reason is None if chosen is None else name in chosen),
        reason=reason,
        auc=auc,
        filled_closed=float(closed.mean()) if len(closed) else 0.0,
        filled_open=float(opened.mean()) if opened is not None and len(opened) else None,
        warning=clue,
    )


def _by_name(attribute: Attribute) -> LeftOut | None:
    if attribute.name in NEVER or attribute.name in OFF:
        return LeftOut.SYSTEM
    unsupported = attribute.kind in {Kind.TEXT, Kind.DATE} or attribute.name in PERSONAL
    return LeftOut.UNSUPPORTED if unsupported else None


def _by_values(attribute: Attribute, table: Table, parts: relating.Parts, outcome: Outcome) -> LeftOut | None:
    counts = parts.counts()
    if len(outcome) - counts[EMPTY] < FEWEST_FILLED * len(outcome):
        return LeftOut.TOO_MANY_EMPTY
    if parts.uncommon > MOST_UNCOMMON:
        return LeftOut.TOO_MANY_VALUES
    if (counts > 0).sum() <= 1:
        return LeftOut.ONE_VALUE
    by_chance = relating.by_chance(parts, table.columns[attribute.name], outcome)
    return LeftOut.NO_RELATION if by_chance > MOST_LIKELY_BY_CHANCE else None
