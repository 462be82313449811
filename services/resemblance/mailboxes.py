"""E-mail addresses and web sites: the same mailbox written in several ways, and whose domain it is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tldextract import TLDExtract

from services.resemblance import folding, terms

_ADDRESS = re.compile(r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$")
_WRAPPED = re.compile(r"<([^<>]+)>\s*$")
_NO_DOTS = frozenset({"gmail.com"})
_ALIASES = {"googlemail.com": "gmail.com"}
_NOT_REAL = frozenset({"xxx.com", "none.com", "noemail.com", "nomail.com", "mangler.no", "mustermann.de"})
_NOBODY = frozenset(
    {
        "test",
        "noreply",
        "no-reply",
        "none",
        "na",
        "n/a",
        "ukjent",
        "unknown",
        "x",
        "xx",
        "xxx",
        "nomail",
        "noemail",
        "ingen",
    }
)


@lru_cache(maxsize=16384)
def mailbox(address: str) -> str:
    """The address in one spelling: lower case, no tag after "+", no dots at Gmail; "" when it is none or nobody's."""
    plain = folding.fold(address)
    wrapped = _WRAPPED.search(plain)
    plain = (wrapped.group(1) if wrapped else plain).removeprefix("mailto:").strip(" .,;")
    if not _ADDRESS.match(plain):
        return ""
    local, domain = plain.rsplit("@", 1)
    domain = _ALIASES.get(domain, domain)
    local = local.split("+", 1)[0] or local
    if domain in _NO_DOTS:
        local = local.replace(".", "")
    if domain in _NOT_REAL or local in _NOBODY:
        return ""
    return f"{local}@{domain}"


def is_role(mailbox: str) -> bool:
    """Whether the mailbox is a desk's or a company's (post@, info@), not a person's."""
    return mailbox.split("@", 1)[0] in terms.folded("role-mailboxes")


@lru_cache(maxsize=16384)
def registrable(host: str) -> str:
    """The domain that somebody registered, as contoso.co.uk of mail.contoso.co.uk; "" for none."""
    return _suffixes()(host).top_domain_under_public_suffix.lower()


def is_free(domain: str) -> bool:
    """Whether anybody can have a mailbox at this domain."""
    return domain in terms.folded("free-mail")


def company_domain(mailbox: str) -> str:
    """The registrable domain of a mailbox, "" at a free-mail domain."""
    domain = registrable(mailbox.rsplit("@", 1)[-1]) if mailbox else ""
    return "" if is_free(domain) else domain


def site_domain(address: str) -> str:
    """The registrable domain of a web site's address; "" for none."""
    domain = registrable(folding.fold(address)) if address else ""
    return "" if domain in _NOT_REAL or is_free(domain) else domain


@cache
def _suffixes() -> TLDExtract:
    """The public suffixes that come with the library: nothing is ever fetched or written."""
    return TLDExtract(suffix_list_urls=(), cache_dir=None)
