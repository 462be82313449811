"""Which column of a lead a heading means: Dynamics' English and Norwegian headings, and the logical names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services import hygiene
from services.importing.bad_file import BadFile
from services.leads import validation

HEADINGS: dict[str, tuple[str, ...]] = {
    "subject": ("topic", "emne", "tema"),
    "firstname": ("first name", "fornavn"),
    "lastname": ("last name", "etternavn"),
    "companyname": ("company name", "company", "account", "firmanavn", "firma"),
    "jobtitle": ("job title", "stilling", "stillingstittel"),
    "emailaddress1": ("email", "e-mail", "email address", "e-mail address", "e-post", "epost", "e-postadresse"),
    "telephone1": (
        "business phone", "phone", "telefon (arbeid)", "telefon", "arbeidstelefon", "jobbtelefon", "telefon arbeid",
    ),
    "mobilephone": ("mobile phone", "mobile", "mobiltelefon", "mobil"),
    "websiteurl": ("website", "web site", "nettsted", "webområde", "nettside"),
    "description": ("description", "beskrivelse"),
    "qualificationcomments": ("qualification comments", "kvalifiseringskommentarer", "kommentar til kvalifiseringen"),
    "leadsourcecode": ("lead source", "source", "kilde for kundeemne", "kundeemnekilde", "kilde"),
    "leadqualitycode": ("rating", "vurdering", "klassifisering"),
    "industrycode": ("industry", "bransje"),
    "numberofemployees": ("no. of employees", "number of employees", "antall ansatte"),
    "revenue": ("annual revenue", "årlig omsetning", "årsomsetning", "omsetning", "årsinntekt"),
    "budgetamount": ("budget amount", "estimated budget", "budsjettbeløp", "anslått budsjett"),
    "budgetstatus": ("budget", "budget status", "budsjett", "budsjettstatus"),
    "purchasetimeframe": ("purchase timeframe", "tidsramme for kjøp", "tidsramme for innkjøp"),
    "purchaseprocess": ("purchase process", "kjøpsprosess", "innkjøpsprosess"),
    "decisionmaker": (
        "decision maker", "decision maker?", "decision maker identified",
        "beslutningstaker", "beslutningstaker?", "beslutningstaker identifisert",
    ),
    "estimatedamount": ("est. value", "estimated value", "estimert verdi", "anslått verdi"),
    "estimatedclosedate": (
        "est. close date", "estimated close date", "estimert lukkedato", "anslått lukkedato", "forventet lukkedato",
    ),
    "transactioncurrency": ("currency", "valuta"),
    "address1_line1": ("street 1", "street", "address", "gate 1", "gate", "gateadresse", "gateadresse 1", "adresse"),
    "address1_line2": ("street 2", "gate 2", "gateadresse 2"),
    "address1_line3": ("street 3", "gate 3", "gateadresse 3"),
    "address1_city": ("city", "poststed", "by"),
    "address1_stateorprovince": ("state/province", "state or province", "delstat/provins", "fylke"),
    "address1_postalcode": ("zip/postal code", "zip", "postal code", "postnummer", "postnr"),
    "address1_country": ("country/region", "country or region", "country", "land/område", "land"),
    "statecode": ("status", "state"),
    "statuscode": ("status reason", "statusårsak"),
    "createdon": ("created on", "created", "opprettet", "opprettet den"),
    "closedon": ("closed on", "closed", "lukket", "lukket den"),
    "owner": ("owner", "eier", "ownerid"),
}  # fmt: skip
"""Column -> its headings, folded. The column's own name is a heading too."""

BOOKKEEPING = ("(do not modify)", "(ikke endre)", "(må ikke endres)")
"""Dynamics' own columns in its exports: they say nothing of the lead."""

LONGEST_NAME = 100
COLUMNS = {heading: column for column, known in HEADINGS.items() for heading in (column, *known)}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each column of a lead is in a record, and where each attribute (name -> position)."""

    columns: dict[str, int]
    attributes: dict[str, int]
    width: int


def known(header: Sequence[str]) -> int:
    """How many headings mean a column of a lead."""
    return sum(_folded(heading) in COLUMNS for heading in header)


def layout(header: Sequence[str]) -> Layout:
    """The columns of a file. Raises BadFile when one is there twice, or a mandatory one is not there."""
    columns: dict[str, int] = {}
    attributes: dict[str, int] = {}
    for position, heading in enumerate(header):
        folded = _folded(heading)
        if folded.startswith(BOOKKEEPING):
            continue
        column = COLUMNS.get(folded)
        name = column or _attribute(heading, position)
        if name in columns or name in attributes:
            raise BadFile(reason="column-twice", column=heading[:LONGEST_NAME])
        (columns if column else attributes)[name] = position
    missing = [name for name in validation.REQUIRED if name not in columns]
    if missing:
        raise BadFile(reason="missing-columns", columns=", ".join(missing))
    return Layout(columns, attributes, len(header))


def _folded(heading: str) -> str:
    return " ".join(hygiene.clean(heading).strip("\ufeff*:").casefold().split())


def _attribute(heading: str, position: int) -> str:
    """An attribute is named by its heading; without one, by its place in the file."""
    name = hygiene.clean(heading)[:LONGEST_NAME]
    if not name:
        return f"column-{position + 1}"
    fault = hygiene.fault(name)
    if fault:
        raise BadFile(reason=fault, column=position + 1)
    return name
