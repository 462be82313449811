"""Leads of people that are not there: names as common as they are, companies of some colleagues, and their doubles."""
# ruff: noqa: SIM905

from __future__ import annotations

import random
from itertools import product
from typing import Any

GIVEN = (
    "Anne Inger Kari Marit Ingrid Liv Eva Berit Astrid Bjørg Hilde Anna Solveig Marianne Randi Ida Nina Maria Elisabeth"
    " Kristin Silje Camilla Jan Per Bjørn Ole Lars Kjell Knut Svein Arne Thomas Hans Geir Tor Morten Terje Odd Erik"
    " Martin Andreas John Anders Rune Trond Tore Daniel Jon Magnus Jonas Henrik Emil Lukas Christian Fredrik Sara Emma"
).split()
ROOTS = (
    "Hav Berg Dal Nord Sør Vest Øst Lund Sand Strand Bjerk Gran Furu Lille Stor Eng Hol Haug Nes Vik Sol Tor Ras Ham"
    " Kvam Ness Rød Svart Hvit Elv Foss Myr Mo Lang Bratt Hest Fugl Ulv Bjørn Orm Øv Ytre Indre Mid Ov Ned"
).split()
ENDS = "berg dal vik nes lund stad heim rud by haug land sæter moen bakken eng ås øy holm strand mark set sen".split()
TRADES = "Bygg Havbruk Transport Energi Eiendom Regnskap Data Consulting Maritim Elektro Rør Mat Bil Invest".split()
FORMS = ("AS", "AS", "AS", "ASA", "ANS", "")
CITIES = "Oslo Bergen Trondheim Stavanger Drammen Tromsø Bodø Ålesund Molde Hamar Gjøvik Skien Larvik Harstad".split()
FAMILY = tuple(root + end for root, end in product(ROOTS, ENDS))
COLLEAGUES = 4
"""Leads of one company, about: they share its domain and, some of them, its switchboard."""

RARE = 0.8
"""The share of companies whose name hardly any other has: registers of a country seldom hold one name twice."""

HOLLOW = 1.6
"""How uneven names are: the first of the lists are met most."""


def lead(number: int) -> dict[str, Any]:
    """The lead with this number, the same at every call."""
    dice = random.Random(number)
    return _person(dice, _company(number // COLLEAGUES)) | {"subject": f"Avtale {number}"}


def like(number: int) -> dict[str, Any]:
    """The lead with this number as somebody else would write it down."""
    dice, values = random.Random(-number - 1), lead(number)
    values["lastname"] = _misspelt(dice, values["lastname"])
    values["companyname"] = (values["companyname"] or "").removesuffix(" AS")
    for column in ("emailaddress1", "telephone1"):
        if dice.random() < 0.5:
            values[column] = None
    return values


def nobody(number: int) -> dict[str, Any]:
    """A lead that is none of those stored, though it may share names with some."""
    dice = random.Random(f"nobody {number}")
    return _person(dice, _company(-number - 1)) | {"subject": "Ny"}


def _company(number: int) -> dict[str, str]:
    dice = random.Random(f"company {number}")
    rare = dice.choice(ROOTS) if dice.random() < RARE else ""
    name, trade = f"{rare}{dice.choice(FAMILY)}".capitalize(), dice.choice(TRADES)
    domain = f"{name}{trade}{dice.randrange(1000)}.no".lower()
    domain = domain.replace("ø", "o").replace("å", "a").replace("æ", "a")
    written = f"{name} {trade} {dice.choice(FORMS)}".strip()
    return {"name": written, "domain": domain, "phone": _phone(dice), "city": dice.choice(CITIES)}


def _person(dice: random.Random, company: dict[str, str]) -> dict[str, Any]:
    given, family = _common(dice, GIVEN), _common(dice, FAMILY)
    local = f"{given}.{family}".lower().replace("ø", "o").replace("å", "a").replace("æ", "a")
    return {
        "firstname": given,
        "lastname": family,
        "companyname": company["name"],
        "emailaddress1": f"{local}@{company['domain']}" if dice.random() < 0.8 else None,
        "telephone1": company["phone"] if dice.random() < 0.3 else _phone(dice),
        "address1_city": company["city"],
        "address1_postalcode": f"{dice.randrange(10000):04}",
    }


def _common(dice: random.Random, names: Any) -> str:
    picked: str = names[int(len(names) * dice.random() ** HOLLOW)]
    return picked


def _phone(dice: random.Random) -> str:
    return f"+47 {dice.randrange(20, 80)} {dice.randrange(100):02} {dice.randrange(100):02} {dice.randrange(100):02}"


def _misspelt(dice: random.Random, name: str) -> str:
    at = dice.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
