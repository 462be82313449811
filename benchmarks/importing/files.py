"""A leads file as a company would bring it: Norwegian headings, names that recur, addresses and numbers that do not."""

from __future__ import annotations

import csv
import random
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

HEADER = (
    "Emne", "Fornavn", "Etternavn", "Firmanavn", "E-post", "Telefon (arbeid)", "Mobiltelefon", "Stilling", "Poststed",
    "Status", "Statusårsak", "Opprettet", "Lukket", "Eier", "Kilde for kundeemne", "Bransje", "Antall ansatte",
    "Budsjett", "Kampanje",
)  # fmt: skip

TOPICS = ("Tilbud på varmepumper", "Spør om skylagring", "Fornyelse av serviceavtale", "Interessert i flåteleasing")
FIRST = (
    "Kari",
    "Ola",
    "Øyvind",
    "Åse",
    "Lars",
    "Ingrid",
    "Karl",
    "Ellen",
    "Morten",
    "Siv",
    "Tor",
    "Anne",
    "Jan",
    "Liv",
)
BEGINNINGS = ("Ander", "Bre", "Dal", "Elve", "Fjell", "Grø", "Hav", "Jo", "Krist", "Lund", "Mo", "Nor", "Sund", "Vik")
ENDINGS = ("sen", "stad", "gård", "nes", "vold", "berg", "heim", "øy", "dal", "rud", "by", "haug", "strand", "eng")
TRADES = ("Havbruk", "Bygg", "Elektro", "Regnskap", "Logistikk", "Ventilasjon", "Transport", "Energi", "Fisk", "Rør")
FORMS = ("AS", "ASA", "ENK", "DA")
PLACES = ("Bergen", "Ålesund", "Tromsø", "Bodø", "Oslo", "Hamar")
STATES = (("Åpen", "Ny"), ("Åpen", "Kontaktet"), ("Kvalifisert", "Kvalifisert"), ("Diskvalifisert", "Tapt"))
SOURCES = ("Messe", "Nett", "Annonse", "Partner", "")
CAMPAIGNS = ("Vår 2026", "Høst 2026", "")
BUDGETS = ("Kan kjøpe", "Vil kjøpe", "")
REFUSED = 0.01
NUMBERED = 0.18
"""Addresses like kari36@…, whose words are new to the search index."""

FIRST_DAY = datetime(2025, 1, 1, 8, 0, tzinfo=UTC)
LETTERS = str.maketrans("øåæ", "oaa")


def write(path: Path, rows: int, *, seed: int = 1) -> None:
    """Write a file with so many rows after the header; the same ones for the same seed, about 1 % of them faulty."""
    chance = random.Random(seed)
    surnames = ["".join(pair) for pair in product(BEGINNINGS, ENDINGS)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(_row(number, surnames, chance) for number in range(rows))


def _row(number: int, surnames: list[str], chance: random.Random) -> tuple[str, ...]:
    first, last = chance.choice(FIRST), chance.choice(surnames)
    founder, trade = chance.choice(surnames), chance.choice(TRADES)
    domain = f"{founder}{trade}".lower().translate(LETTERS)
    known_as = f"{first}{number}" if chance.random() < NUMBERED else f"{first}.{last}"
    email = f"{known_as}@{domain}.example".lower().translate(LETTERS)
    state, reason = chance.choice(STATES)
    created = FIRST_DAY + timedelta(minutes=chance.randrange(600_000))
    closed = "" if state == "Åpen" else _written(created + timedelta(days=chance.randrange(90)))
    return (
        chance.choice(TOPICS),
        first,
        "" if chance.random() < REFUSED else last,
        f"{founder} {trade} {chance.choice(FORMS)}",
        email,
        f"+47{20_000_000 + number}",
        f"{400 + number // 100_000 % 500} {number // 1000 % 100:02d} {number % 1000:03d}" if number % 5 else "",
        chance.choice(("Daglig leder", "Innkjøpssjef", "")),
        chance.choice(PLACES),
        state,
        reason,
        _written(created),
        closed,
        "Siri",
        chance.choice(SOURCES),
        chance.choice(("Industri", "Handel", "")),
        str(chance.choice((3, 15, 40, 250, 800))),
        chance.choice(BUDGETS),
        chance.choice(CAMPAIGNS),
    )


def _written(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y %H:%M}"
