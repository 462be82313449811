"""The forms of leads: what is asked of a new one, and of one that is edited."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.record_form import Form
from services import fields
from services.leads import validation
from services.settings.sections import FormField

WHO = ("subject", "firstname", "lastname", "companyname", "jobtitle", "emailaddress1", "telephone1", "mobilephone")
WHERE = ("websiteurl", "address1_line1", "address1_postalcode", "address1_city", "address1_country")
WHENCE = ("leadsourcecode", "leadqualitycode")
COMPANY = ("industrycode", "numberofemployees", "revenue")
BUYING = (
    "budgetamount", "budgetstatus", "purchasetimeframe", "purchaseprocess", "decisionmaker", "estimatedamount",
    "estimatedclosedate", "transactioncurrency",
)  # fmt: skip


def of(columns: Iterable[str], *, required: Iterable[str] = validation.REQUIRED) -> Form:
    """A form on these columns of a lead."""
    needed = frozenset(required)
    return Form("lead", tuple(FormField(column=column, required=column in needed) for column in columns))


def editing(columns: str) -> Form:
    """The form that edits a lead: these columns, with commas between, must all be filled in; "" is the usual form."""
    named = [column for column in dict.fromkeys(columns.split(",")) if column in fields.of("lead")]
    return of(named, required=named) if named else EDITING


NEW = of((*WHO, "websiteurl", "address1_city", *WHENCE, "description"))
EDITING = of((*WHO, *WHERE, *WHENCE, *COMPANY, *BUYING, "description", "qualificationcomments"))
