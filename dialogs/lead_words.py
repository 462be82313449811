"""What the words after "new lead" tell of it: a person's name, a company, an e-mail address, a phone number."""

from __future__ import annotations

import re

from services.leads import words

_EMAIL = re.compile(r"\S+@\S+\.\S+")
_NUMBER = re.compile(r"\+?\d[\d\s().-]{5,}\d")


def told(said: str, company: str) -> dict[str, str]:
    """Column -> text, for the form: what has a legal form is a company, else the last word is the last name."""
    email, number = _EMAIL.search(said), _NUMBER.search(_EMAIL.sub(" ", said))
    name = " ".join(_NUMBER.sub(" ", _EMAIL.sub(" ", said)).split())
    found = {
        "emailaddress1": email.group().strip(".,;<>") if email else "",
        "telephone1": number.group().strip() if number else "",
        **_named(name, company),
    }
    return {column: text for column, text in found.items() if text}


def _named(name: str, company: str) -> dict[str, str]:
    if not company and words.LEGAL_FORMS.intersection(words.of_text(name)):
        return {"companyname": name}
    first, _, last = name.rpartition(" ")
    return {"firstname": first, "lastname": last, "companyname": company}
