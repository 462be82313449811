"""The columns that views of leads can show, filter and sort by: what each is, how wide, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func

from services.models.base import table
from services.models.lead import Lead, LeadReason, LeadSource, LeadState, Rating
from services.models.process import InstanceStatus, ProcessInstance
from services.models.score import Grade, Score, Trend
from services.models.user import User
from services.refusal import Refusal

LEAD = table(Lead).c
USER = table(User).c
INSTANCE = table(ProcessInstance).c
SCORE = table(Score).c


class UnknownColumn(Refusal):
    """Views have no such column; `allowed` names those they have."""

    code = "unknown-column"


class Kind(StrEnum):
    """What kind of value a column has: this decides its operators."""

    TEXT = "text"
    OPTION = "option"
    NUMBER = "number"
    MOMENT = "moment"
    OWNER = "owner"
    STAGE = "stage"
    OTHER = "other"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """`width` is in pixels at first; `options` are the members of an option column; `always` says it is never empty.

    `of_score`: it is a column of the lead's score, which not every lead has.
    """

    name: str
    kind: Kind
    term: ColumnElement[Any]
    width: int = 150
    options: type[Enum] | None = None
    always: bool = False
    of_score: bool = False


def _text(name: str, *, width: int = 150) -> Column:
    return Column(name, Kind.TEXT, LEAD[name], width)


FULL_NAME = func.coalesce(LEAD.firstname + " ", "") + LEAD.lastname

OF_LEADS = (
    Column("fullname", Kind.TEXT, FULL_NAME, 200, always=True),
    Column("companyname", Kind.TEXT, LEAD.companyname, 200),
    Column("subject", Kind.TEXT, LEAD.subject, 250, always=True),
    Column("statecode", Kind.OPTION, LEAD.statecode, 100, LeadState, always=True),
    Column("statuscode", Kind.OPTION, LEAD.statuscode, 150, LeadReason, always=True),
    Column("owner", Kind.OWNER, USER.name, always=True),
    Column("createdon", Kind.MOMENT, LEAD.createdon, 125, always=True),
    Column("modifiedon", Kind.MOMENT, LEAD.modifiedon, 125, always=True),
    Column("closedon", Kind.MOMENT, LEAD.closedon, 125),
    _text("firstname"),
    Column("lastname", Kind.TEXT, LEAD.lastname, always=True),
    _text("jobtitle"),
    _text("emailaddress1", width=200),
    _text("telephone1"),
    _text("mobilephone"),
    _text("websiteurl", width=200),
    _text("industrycode"),
    _text("address1_city", width=100),
    _text("address1_postalcode", width=100),
    _text("address1_country", width=100),
    Column("leadqualitycode", Kind.OPTION, LEAD.leadqualitycode, 100, Rating),
    Column("leadsourcecode", Kind.OPTION, LEAD.leadsourcecode, 150, LeadSource),
    Column("estimatedamount", Kind.OTHER, LEAD.estimatedamount, 125),
    Column("estimatedclosedate", Kind.OTHER, LEAD.estimatedclosedate, 125),
    Column("budgetamount", Kind.OTHER, LEAD.budgetamount, 125),
    Column("numberofemployees", Kind.OTHER, LEAD.numberofemployees, 100),
)

OF_SCORES = (
    Column("score", Kind.NUMBER, SCORE.score, 100, of_score=True),
    Column("grade", Kind.OPTION, SCORE.grade, 100, Grade, of_score=True),
    Column("trend", Kind.OPTION, SCORE.trend, 125, Trend, of_score=True),
    Column("scoredon", Kind.MOMENT, SCORE.scoredon, 125, of_score=True),
)

COLUMNS: dict[str, Column] = {column.name: column for column in (*OF_LEADS, *OF_SCORES)}

OF_PROCESSES: dict[str, Column] = {
    "statuscode": Column("statuscode", Kind.OPTION, INSTANCE.statuscode, options=InstanceStatus, always=True),
    "activestage": Column("activestage", Kind.STAGE, INSTANCE.activestageid, always=True),
}
"""The columns of the related business process flow."""


def of_lead() -> tuple[ColumnElement[bool], ...]:
    """Which score is the lead's."""
    return SCORE.entity == "lead", SCORE.record_id == LEAD.id


def column(name: str, columns: dict[str, Column] = COLUMNS) -> Column:
    """The column of this name. Raises UnknownColumn."""
    if name not in columns:
        raise UnknownColumn(column=name[:100], allowed=", ".join(columns))
    return columns[name]
