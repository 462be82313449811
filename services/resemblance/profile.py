"""The parts of a record that are compared, as written and normalised; stored with the record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from services.resemblance import addresses, companies, folding, mailboxes, people, phones

ACCOUNT = "account"
_PHONES = ("telephone1", "mobilephone", "address1_telephone1")


@dataclass(frozen=True, slots=True)
class Profile:
    """`…_written` as a person wrote it (at most 200 characters a field); the rest folded, "" or () where blank.

    `given` and `family` are words of the two name fields; `phones` E.164 or bare digits; `domain` that of
    the e-mail address as registered, unless anybody can have an address there; `site` that of the web site; `line1` and
    `line2` words.
    """

    entity: str
    name_written: str = ""
    company_written: str = ""
    email_written: str = ""
    phone_written: str = ""
    address_written: str = ""
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    email: str = ""
    domain: str = ""
    site: str = ""
    phones: tuple[str, ...] = ()
    line1: tuple[str, ...] = ()
    line2: tuple[str, ...] = ()
    city: str = ""
    postcode: str = ""
    state: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All words of the person's name."""
        return (*self.given, *self.family)

    @property
    def local(self) -> str:
        """The e-mail address before the "@"; "" for none or a role mailbox."""
        return "" if mailboxes.is_role(self.email) else self.email.partition("@")[0]

    def to_text(self) -> str:
        """JSON; `from_text` gives the same profile back."""
        return json.dumps(
            [getattr(self, field.name) for field in fields(self)], ensure_ascii=False, separators=(",", ":")
        )

    @classmethod
    def from_text(cls, text: str) -> Profile:
        """What `to_text` wrote; ValueError for anything else."""
        kept = json.loads(text)
        if not isinstance(kept, list) or len(kept) != len(fields(cls)):
            raise ValueError("not a profile")
        parts: list[Any] = [tuple(part) if isinstance(part, list) else part for part in kept]
        return cls(*parts)


def of(entity: str, values: Mapping[str, Any], *, region: str) -> Profile:
    """The profile of a record of `entity` ("lead", "contact", "account") with these columns; others are passed over.

    `region` (ISO 3166) is where phone numbers without a country code are dialled.
    """
    value = {column: folding.written(values.get(column)) for column in _COLUMNS}
    company = value["companyname"] or (value["name"] if entity == ACCOUNT else "")
    given, family = people.words(value["firstname"]), people.words(value["lastname"])
    if not people.words(value["firstname"], value["lastname"]):
        given = family = ()
    written_phones = [value[column] for column in _PHONES if value[column]]
    email = mailboxes.mailbox(value["emailaddress1"])
    lines = [value[column] for column in _ADDRESS if value[column]]
    return Profile(
        entity=entity,
        name_written=" ".join(part for part in (value["firstname"], value["lastname"]) if part),
        company_written=company,
        email_written=value["emailaddress1"],
        phone_written=written_phones[0] if written_phones else "",
        address_written=folding.written(", ".join(lines)),
        given=given,
        family=family,
        company=companies.core(company),
        email=email,
        domain=mailboxes.company_domain(email),
        site=mailboxes.site_domain(value["websiteurl"]),
        phones=tuple(dict.fromkeys(found for text in written_phones if (found := phones.number(text, region)))),
        line1=addresses.words(value["address1_line1"]),
        line2=addresses.words(" ".join((value["address1_line2"], value["address1_line3"])).strip()),
        city=" ".join(addresses.words(value["address1_city"])),
        postcode="".join(folding.words(value["address1_postalcode"])),
        state="".join(folding.words(value["address1_stateorprovince"])),
    )


def whole_address(profile: Profile) -> str:
    """The words of the postal address in one line; "" for none."""
    return " ".join(part for part in (*profile.line1, *profile.line2, profile.postcode, profile.city) if part)


_ADDRESS = (
    "address1_line1", "address1_line2", "address1_line3", "address1_postalcode", "address1_city",
    "address1_stateorprovince",
)  # fmt: skip
_COLUMNS = ("firstname", "lastname", "companyname", "name", "emailaddress1", "websiteurl", *_PHONES, *_ADDRESS)
