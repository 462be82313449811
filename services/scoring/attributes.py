"""The attributes a model can learn from: columns of the record, of its account and contact, and the organisation's own.

Not among them are dates, lists that only operations write, and who owns the record: a score of the lead would be one
of the seller. Source: lead-management.md 5.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from services.models.account import Account
from services.models.base import Base, Coded, table
from services.models.contact import Contact
from services.models.lead import Lead
from services.models.opportunity import Opportunity
from services.models.scoring import Subject
from services.scoring import shapes
from services.scoring.learning import Attribute, Kind
from services.scoring.shapes import Shape

OWN = "attributes."
"""Begins the names of the organisation's own attributes."""

SELF, ACCOUNT, CONTACT = "", "account", "contact"


@dataclass(frozen=True, slots=True)
class Definition:
    """An attribute: the column it is made of, on the record itself or on its account or contact, and how.

    `by_seller`: whether a seller can truly change it.
    """

    name: str
    kind: Kind
    record: str
    column: str
    shape: Shape
    by_seller: bool = False

    def attribute(self) -> Attribute:
        return Attribute(self.name, self.kind, fixed_by_seller=self.by_seller)


def known(subject: Subject) -> Mapping[str, Definition]:
    """The attributes that every organisation has, by name."""
    return KNOWN[subject]


def ignorable(subject: Subject, name: str) -> bool:
    """Whether its blanks can be left out of account: not where it says just that something is given, or valid.

    Source: lead-management.md 5.5, "Ignore empty values".
    """
    found = KNOWN[subject].get(name)
    return found.shape not in (shapes.is_there, shapes.mail, shapes.validity) if found else name.startswith(OWN)


def definition(subject: Subject, name: str, kind: Kind) -> Definition | None:
    """The attribute with this name; one of the organisation's own is of the kind that it was when it was learned."""
    if name.startswith(OWN) and subject is Subject.LEAD:
        return own(name.removeprefix(OWN), kind)
    return KNOWN[subject].get(name)


def own(key: str, kind: Kind) -> Definition:
    """An attribute of the organisation's own."""
    return Definition(f"{OWN}{key}", kind, SELF, f"{OWN}{key}", OF_OWN.get(kind, shapes.word))


def kind_of(values: Iterable[object]) -> Kind:
    """What an own attribute holds, by its values: numbers only, yes and no only, or words."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return Kind.FLAG
    return Kind.NUMBER if kinds and kinds <= {int, float} else Kind.CATEGORY


def base_columns(definitions: Iterable[Definition]) -> dict[str, tuple[str, ...]]:
    """The columns that attributes are made of, by the record they are on."""
    wanted: dict[str, set[str]] = {SELF: set(), ACCOUNT: set(), CONTACT: set()}
    for each in definitions:
        wanted[each.record].add("attributes" if each.column.startswith(OWN) else each.column)
    return {record: tuple(sorted(columns)) for record, columns in wanted.items()}


OF_OWN: Mapping[Kind, Shape] = {Kind.NUMBER: shapes.number, Kind.FLAG: shapes.flag}

NUMBERS = ("numberofemployees", "revenue", "budgetamount", "estimatedamount", "estimatedvalue")
OPTIONS = ("leadsourcecode", "leadqualitycode", "budgetstatus", "purchasetimeframe", "purchaseprocess")
NAMES = ("firstname", "lastname")
WORDS = (
    "jobtitle",
    "industrycode",
    "address1_city",
    "address1_stateorprovince",
    "address1_country",
    "transactioncurrency",
)
THERE = (
    "telephone1", "mobilephone", "websiteurl", "companyname", "description", "address1_postalcode", "address1_line1",
)  # fmt: skip
"""Judged by presence only."""

BY_SELLER = frozenset({
    "budgetstatus", "purchasetimeframe", "decisionmaker", "estimatedamount", "estimatedvalue", "telephone1",
    "mobilephone", "description", "address1_postalcode", "address1_line1",
})  # fmt: skip
"""What a seller brings about by selling or by asking: a commitment, a date, the person who decides, what is offered,
where somebody can be reached.

Not what somebody is, whatever can be typed into a field (user-demands.md 13, "never facts"): job title, company, e-mail
address, website, how large the budget is and who takes part in buying. Nor the seller's own rating, which says nothing
new when it is changed for the score.
"""


def _of(model: type[Base], record: str = SELF) -> Iterator[Definition]:
    prefix = f"{record}." if record else ""
    for column in (column.name for column in table(model).columns):
        made = _made(model, column)
        if made is not None:
            said, kind, shape = made
            by_seller = not record and column in BY_SELLER
            yield Definition(f"{prefix}{column}{said}", kind, record, column, shape, by_seller=by_seller)


def _made(model: type[Base], name: str) -> tuple[str, Kind, Shape] | None:
    """What the attribute says of the column, as ".given"; its kind, and how it is made."""
    held = table(model).c[name].type
    if name in OPTIONS and isinstance(held, Coded):
        return "", Kind.CATEGORY, shapes.option(held.enumeration)
    return next((made for names, made in MADE if name in names), None)


MADE: tuple[tuple[tuple[str, ...], tuple[str, Kind, Shape]], ...] = (
    (NUMBERS, ("", Kind.NUMBER, shapes.number)),
    (WORDS, ("", Kind.CATEGORY, shapes.word)),
    (THERE, (".given", Kind.FLAG, shapes.is_there)),
    (("decisionmaker",), ("", Kind.FLAG, shapes.flag)),
    (("emailaddress1",), (".kind", Kind.CATEGORY, shapes.mail)),
    (NAMES, (".validity", Kind.CATEGORY, shapes.validity)),
)
"""The last two are the product's intelligent fields: e-mail domain, first name and last name validation."""

STAGE = "stage"
"""The stage of the process that an opportunity is at: only for models per stage."""

LINKS = (
    Definition("account", Kind.FLAG, SELF, "parentaccountid", shapes.is_there),
    Definition("contact", Kind.FLAG, SELF, "parentcontactid", shapes.is_there),
)
OF_STAGE = Definition(STAGE, Kind.CATEGORY, SELF, STAGE, shapes.word)
RELATED = (*_of(Account, ACCOUNT), *(each for each in _of(Contact, CONTACT) if each.column not in NAMES))
KNOWN: Mapping[Subject, Mapping[str, Definition]] = {
    Subject.LEAD: {each.name: each for each in (*_of(Lead), *LINKS, *RELATED)},
    Subject.OPPORTUNITY: {each.name: each for each in (*_of(Opportunity), OF_STAGE, *LINKS, *RELATED)},
}
