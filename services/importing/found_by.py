"""The words a row's lead will be found by: those of the search index, with names that recur taken apart once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from services.importing import phones
from services.leads import words

of_text = lru_cache(maxsize=4096)(words.of_text)
of_company = lru_cache(maxsize=4096)(words.of_company)


def of_values(values: Mapping[str, Any]) -> frozenset[str]:
    """What `words.of_lead` answers for a lead with these values."""
    return frozenset(
        (
            *of_text(values.get("firstname")),
            *of_text(values.get("lastname")),
            *of_company(values.get("companyname")),
            *of_email(values.get("emailaddress1")),
            *phones.of_phone(values.get("telephone1")),
            *phones.of_phone(values.get("mobilephone")),
        )
    )


def of_email(address: str | None) -> tuple[str, ...]:
    """The address as one word, the words of its local part, and of its domain without the last part."""
    whole = words.whole_email(address)
    if address is None or whole is None:
        return ()
    local, _, domain = address.rpartition("@")
    return (whole, *words.of_text(local), *of_text(domain.rpartition(".")[0]))
