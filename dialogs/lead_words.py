"""What the words after "new lead" tell of it: a person's name, a company, an e-mail address, a phone number."""

from __future__ import annotations

import re

from services.leads import words

_EMAIL = re.compile(r"(?:\b(?:e-?post(?:adresse)?|e-?mail|mail)\s+)?(\S+@\S+\.\S+)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:\b(?:tlf|tel|telefon(?:nummer)?|mobil|phone|mobile|cell)\.?\s+)?(\+?\d[\d\s().-]{5,}\d)", re.IGNORECASE
)
_LOOSE_END = re.compile(r"[\s,;]+(?:(?:og|and|med|with|på|on)\s*)*$", re.IGNORECASE)
"""What is left after a company when the address or number behind it is taken out."""


def told(said: str, company: str) -> dict[str, str]:
    """Column -> text, for the form: what has a legal form is a company, else the last word is the last name."""
    both = f"{said} | {company}"
    email, number = _EMAIL.search(both), _NUMBER.search(_EMAIL.sub(" ", both))
    found = {
        "emailaddress1": email.group(1).strip(".,;<>") if email else "",
        "telephone1": number.group(1).strip() if number else "",
        **_named(_without_reach(said), _without_reach(company)),
    }
    return {column: text for column, text in found.items() if text}


def _without_reach(said: str) -> str:
    """The words without e-mail addresses and phone numbers."""
    rest = _NUMBER.sub(" ", _EMAIL.sub(" ", said))
    return " ".join((said if rest == said else _LOOSE_END.sub("", rest)).split())


def _named(name: str, company: str) -> dict[str, str]:
    if not company and words.LEGAL_FORMS.intersection(words.of_text(name)):
        return {"companyname": name}
    first, _, last = name.rpartition(" ")
    return {"firstname": first, "lastname": last, "companyname": company}
