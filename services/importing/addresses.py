"""E-mail addresses by the rule of the leads, with domains remembered: of a thousand addresses few domains are new."""

from __future__ import annotations

import re
from functools import lru_cache

from services.leads import validation
from services.leads.validation import FieldProblem

_PLAIN = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", re.IGNORECASE | re.ASCII)
LONGEST_LOCAL = 64


def problem(column: str, address: str) -> FieldProblem | None:
    """What `validation.problem` answers.

    Both parts of an address are judged each for itself, so that a plain local part leaves the question to the domain.
    """
    local, _, domain = address.rpartition("@")
    fits = len(address) <= validation.LENGTHS[column] and len(local) <= LONGEST_LOCAL
    if fits and _PLAIN.fullmatch(local) and _is_domain(column, domain):
        return None
    return validation.problem(column, address)


@lru_cache(maxsize=4096)
def _is_domain(column: str, domain: str) -> bool:
    return validation.problem(column, f"post@{domain}") is None
