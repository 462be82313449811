"""The accounts and contacts that the demonstration starts with: customers of old, some of them twice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.demo import stories
from bot.demo.names import COUNTRIES, JOBS, NORWAY, Country
from services.duplicates import match_codes
from services.models.account import Account
from services.models.contact import Contact
from services.store import Session

ACCOUNTS = 58
CONTACTS = 78
SINCE = timedelta(days=700)
AT_BREKKE: dict[str, Any] = {
    "name": "Brekke Havbruk AS",
    "emailaddress1": "post@brekkehavbruk.example",
    "telephone1": "+47 76 94 00 00",
    "websiteurl": "https://www.brekkehavbruk.example",
    "address1_line1": "Storgata 1",
    "address1_postalcode": "8480",
    "address1_city": "Andenes",
}
ANOTHER_KARI: dict[str, Any] = {
    "firstname": "Kari",
    "lastname": "Brekke",
    "jobtitle": "Regnskapsfører",
    "emailaddress1": "kari@bodoregnskap.example",
    "address1_city": "Bodø",
}


async def add(session: Session, owners: Sequence[int], now: datetime) -> None:
    """Add accounts and contacts with their match codes, older than every lead."""
    dice = random.Random(stories.SEED)
    since = now - SINCE
    accounts = [Account(**values, **_owned(dice, owners, since)) for values in _accounts(dice)]
    session.add_all(accounts)
    await session.flush()
    contacts = [Contact(**values, **_owned(dice, owners, since)) for values in _contacts(dice, accounts)]
    session.add_all(contacts)
    await session.flush()
    await match_codes.store(session, "account", accounts)
    await match_codes.store(session, "contact", contacts)


def _accounts(dice: random.Random) -> list[dict[str, Any]]:
    made = [AT_BREKKE, *(_account(dice, dice.choice(COUNTRIES)) for _ in range(ACCOUNTS))]
    doubled = dice.choice(made[1:])
    return [*made, doubled | {"name": f"{doubled['name']} avd. nord", "address1_city": "Tromsø"}]


def _account(dice: random.Random, country: Country) -> dict[str, Any]:
    family, (trade, _industry) = dice.choice(country.last_names), dice.choice(country.trades)
    postal_code, city = dice.choice(country.places)
    domain = f"{stories.plain(family)}{stories.plain(trade)}.{country.domain}"
    return {
        "name": f"{family} {trade} {country.forms[0]}",
        "emailaddress1": f"post@{domain}",
        "telephone1": stories.number(dice, country.phone),
        "websiteurl": f"https://www.{domain}",
        "address1_postalcode": postal_code,
        "address1_city": city,
        "address1_country": country.name,
    }


def _contacts(dice: random.Random, accounts: Sequence[Account]) -> list[dict[str, Any]]:
    made = [ANOTHER_KARI, *(_contact(dice, dice.choice(accounts)) for _ in range(CONTACTS))]
    doubled = dice.choice(made[1:])
    return [*made, doubled | {"lastname": stories.misspelt(dice, doubled["lastname"])}]


def _contact(dice: random.Random, account: Account) -> dict[str, Any]:
    country = next((each for each in COUNTRIES if each.name == account.address1_country), NORWAY)
    first, last = dice.choice(country.first_names), dice.choice(country.last_names)
    return {
        "firstname": first,
        "lastname": last,
        "jobtitle": dice.choice(JOBS),
        "emailaddress1": f"{stories.plain(first)}@{(account.emailaddress1 or '').partition('@')[2]}",
        "mobilephone": stories.number(dice, country.mobile),
        "address1_city": account.address1_city,
        "parentcustomerid": account.id,
    }


def _owned(dice: random.Random, owners: Sequence[int], since: datetime) -> dict[str, Any]:
    return {"owner_id": dice.choice(owners), "createdon": since, "modifiedon": since}
