"""Made-up leads, of which one in twenty is written down twice: with slips, without an e-mail address, shortened."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

GIVEN = [
    "Anne",
    "Inger",
    "Kari",
    "Marit",
    "Ingrid",
    "Liv",
    "Eva",
    "Berit",
    "Astrid",
    "Bjørg",
    "Hilde",
    "Randi",
    "Solveig",
    "Marianne",
    "Nina",
    "Tone",
    "Wenche",
    "Mona",
    "Heidi",
    "Silje",
    "Camilla",
    "Ida",
    "Emma",
    "Nora",
    "Sara",
    "Thea",
    "Julie",
    "Hanna",
    "Maria",
    "Elin",
    "Jan",
    "Per",
    "Bjørn",
    "Ole",
    "Lars",
    "Kjell",
    "Knut",
    "Svein",
    "Thomas",
    "Arne",
    "Geir",
    "Hans",
    "Morten",
    "Tor",
    "Terje",
    "Odd",
    "Erik",
    "Martin",
    "Andreas",
    "John",
    "Anders",
    "Rune",
    "Daniel",
    "Trond",
    "Tore",
    "Kristian",
    "Marius",
    "Stian",
    "Helge",
    "Jonas",
    "Henrik",
    "Magnus",
    "Sondre",
    "Eirik",
    "Torbjørn",
    "Sigurd",
    "Håkon",
    "Øyvind",
    "Åge",
    "Vidar",
    "Roar",
    "Steinar",
    "Gunnar",
    "Einar",
    "Leif",
]
STEMS = [
    "Berg",
    "Haug",
    "Moen",
    "Lund",
    "Dahl",
    "Bakke",
    "Strand",
    "Lie",
    "Sand",
    "Sol",
    "Ås",
    "Hol",
    "Nes",
    "Vik",
    "Ness",
    "Fjell",
    "Skog",
    "Lien",
    "Foss",
    "Myr",
    "Eng",
    "Ege",
    "Rud",
    "Tveit",
    "Stad",
    "Land",
    "Gård",
    "Hjelm",
    "Brekk",
    "Krist",
    "Hegg",
    "Rogn",
    "Ask",
    "Furu",
    "Gran",
    "Bjørk",
    "Elv",
    "Sjø",
    "Hav",
    "Øy",
    "Voll",
    "Rønn",
    "Selj",
    "Tang",
    "Ur",
    "Ødeg",
    "Nord",
]
ENDS = "en set vik by land stad heim dal mo nes hagen gård haug lid rud sen bø tun eid vold".split()  # noqa: SIM905
TRADES = [
    "Havbruk",
    "Bygg",
    "Rør",
    "Elektro",
    "Data",
    "Regnskap",
    "Transport",
    "Maskin",
    "Handel",
    "Eiendom",
    "Konsult",
    "Energi",
    "Marin",
    "Tømrer",
    "Maling",
    "Kraft",
    "Sjømat",
    "Skog",
    "Media",
    "Reklame",
    "Design",
    "Invest",
    "Finans",
    "Helse",
    "Teknikk",
    "Service",
    "Verksted",
    "Trading",
    "Logistikk",
    "Analyse",
]
CITIES = "Oslo Bergen Trondheim Stavanger Bodø Tromsø Ålesund Drammen Hamar Molde Skien Alta Narvik Førde Røros".split()  # noqa: SIM905
FREE = ("gmail.com", "hotmail.com", "online.no", "outlook.com")
FORMS = ("AS", "AS", "AS", "ASA", "ANS", "")
SHARE = 20
"""One lead in so many is a second writing of another one."""


def leads(count: int, seed: int = 7) -> Iterator[tuple[dict[str, Any], int | None]]:
    """Each lead's columns, and the number (from 1) of the lead it is a second writing of, if any."""
    random = Random(seed)
    originals = count - count // SHARE
    companies = [_company(random) for _ in range(max(1, originals // 4))]
    kept: dict[int, dict[str, Any]] = {}
    doubled = set(random.sample(range(1, originals + 1), count - originals))
    for number in range(1, originals + 1):
        lead = _lead(random, random.choice(companies))
        if number in doubled:
            kept[number] = lead
        yield lead, None
    for number, lead in kept.items():
        yield _again(random, lead), number


def _company(random: Random) -> dict[str, str]:
    name = f"{_place(random)} {random.choice(TRADES)}"
    return {
        "name": f"{name} {random.choice(FORMS)}".strip(),
        "domain": f"{_plain(name)}{random.choice(('', '', random.randrange(9)))}.no",
        "phone": f"{random.choice((22, 55, 73, 51, 75, 77))}{random.randrange(10**6):06d}",
        "city": random.choice(CITIES),
    }


def _place(random: Random) -> str:
    """A name of a farm, which families and companies have: half of them are of a few hundred, half are rare."""
    rare = random.choice(STEMS) if random.random() < 0.5 else ""
    return f"{rare}{random.choice(STEMS)}{random.choice(ENDS)}".capitalize()


def _lead(random: Random, company: dict[str, str]) -> dict[str, Any]:
    given = random.choice(GIVEN) + (f" {random.choice(GIVEN)}" if random.random() < 0.15 else "")
    family = _place(random) if random.random() < 0.85 else f"{random.choice(GIVEN)}sen"
    return {
        "subject": "Tilbud",
        "firstname": given,
        "lastname": family,
        "companyname": company["name"],
        "emailaddress1": _email(random, given, family, company["domain"]) if random.random() < 0.8 else None,
        "telephone1": company["phone"] if random.random() < 0.3 else _mobile(random),
        "address1_city": company["city"] if random.random() < 0.8 else None,
    }


def _email(random: Random, given: str, family: str, domain: str) -> str:
    where = domain if random.random() < 0.75 else random.choice(FREE)
    first = _plain(given.split(maxsplit=1)[0])
    mark = random.randrange(1000) if where in FREE else ""
    return f"{random.choice((first, first[0]))}{random.choice(('.', ''))}{_plain(family)}{mark}@{where}"


def _mobile(random: Random) -> str | None:
    return f"{random.choice('49')}{random.randrange(10**7):07d}" if random.random() < 0.8 else None


def _again(random: Random, lead: dict[str, Any]) -> dict[str, Any]:
    """The same person once more, one to three things written otherwise."""
    written = dict(lead)
    for change in random.sample(
        (_slip, _slip_in_name, _form, _spaced, _no_email, _initial, _no_city), random.randint(1, 3)
    ):
        change(random, written)
    return written


def _slip(random: Random, lead: dict[str, Any]) -> None:
    lead["lastname"] = _typed(random, lead["lastname"])


def _slip_in_name(random: Random, lead: dict[str, Any]) -> None:
    lead["firstname"] = _typed(random, lead["firstname"])


def _form(random: Random, lead: dict[str, Any]) -> None:
    lead["companyname"] = f"{lead['companyname'].removesuffix(' AS')}{random.choice(('', ' A/S', ' as'))}"


def _spaced(_random: Random, lead: dict[str, Any]) -> None:
    if number := lead["telephone1"]:
        lead["telephone1"] = f"+47 {number[:2]} {number[2:4]} {number[4:]}"


def _no_email(_random: Random, lead: dict[str, Any]) -> None:
    lead["emailaddress1"] = None


def _initial(_random: Random, lead: dict[str, Any]) -> None:
    first, *more = lead["firstname"].split()
    lead["firstname"] = " ".join((first, *(each[0] for each in more)))


def _no_city(_random: Random, lead: dict[str, Any]) -> None:
    lead["address1_city"] = None


def _typed(random: Random, word: str) -> str:
    at = random.randrange(1, max(2, len(word) - 1))
    return random.choice(
        (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "e" + word[at + 1 :])
    )


def _plain(text: str) -> str:
    folded = text.lower().replace("ø", "o").replace("å", "a").replace("æ", "ae")
    return folded.replace(" ", "")
