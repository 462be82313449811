"""The people and companies of the demonstration: made up, with addresses that nobody has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """Where leads come from: names as they are there, and numbers that are kept free for fiction where there are any.

    `phone` and `mobile` end in marks to be replaced by digits.
    """

    name: str
    domain: str
    phone: str
    mobile: str
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    trades: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NORWAY = Country(
    name="Norge",
    domain="example",
    phone="+47 76 94 ## ##",
    mobile="+47 480 ## ###",
    first_names=_words(
        "Anne Kari Ingrid Liv Marit Solveig Astrid Hilde Silje Ida Nora Emma Thea Sunniva Ragnhild Åse Turid Berit "
        "Ole Per Lars Knut Bjørn Svein Odd Geir Trond Håkon Øyvind Sindre Magnus Jonas Henrik Eirik Tor Arne Terje "
        "Amina Fatima Omar Yusuf"
    ),
    last_names=_words(
        "Hansen Johansen Olsen Larsen Andersen Nilsen Kristiansen Jensen Karlsen Berg Haugen Hagen Eriksen Bakken "
        "Solberg Strand Lunde Moen Dahl Lie Bråten Fjeld Nygård Sætre Aune Ødegård Østby Vik Myhre Tangen Rønning "
        "Brekke Helland Skoglund Ali Hussain"
    ),
    places=(
        ("8480", "Andenes"), ("9008", "Tromsø"), ("7010", "Trondheim"), ("5003", "Bergen"), ("4006", "Stavanger"),
        ("6002", "Ålesund"), ("8006", "Bodø"), ("3015", "Drammen"), ("1606", "Fredrikstad"), ("2317", "Hamar"),
        ("9402", "Harstad"), ("6509", "Kristiansund"), ("4612", "Kristiansand"), ("0150", "Oslo"),
    ),
    trades=(
        ("Havbruk", "Fiske og havbruk"), ("Energi", "Energi og vann"), ("Bygg", "Bygg og anlegg"),
        ("Eiendom", "Eiendom"), ("Transport", "Transport"), ("Mekaniske", "Industri"),
        ("Rør", "VVS"), ("Fryselager", "Engroshandel"), ("Hotell", "Hotell og servering"), ("Meieri", "Næringsmidler"),
        ("Regnskap", "Regnskap"), ("Verksted", "Bilhandel"), ("Trevare", "Industri"),
    ),
    forms=("AS", "AS", "AS", "AS", "ASA", "ANS"),
)  # fmt: skip

SWEDEN = Country(
    name="Sverige",
    domain="example",
    phone="+46 8 465 004 ##",
    mobile="+46 70 174 06 ##",
    first_names=("Anna", "Elin", "Karin", "Maja", "Åsa", "Erik", "Johan", "Nils", "Oskar", "Göran"),
    last_names=("Andersson", "Lindqvist", "Bergström", "Sjöberg", "Nyström", "Öberg", "Ekström"),
    places=(("411 04", "Göteborg"), ("211 20", "Malmö"), ("831 30", "Östersund")),
    trades=(("Fastigheter", "Eiendom"), ("Livs", "Næringsmidler"), ("Åkeri", "Transport")),
    forms=("AB",),
)

BRITAIN = Country(
    name="United Kingdom",
    domain="example",
    phone="+44 1632 960 ###",
    mobile="+44 7700 900 ###",
    first_names=("Claire", "Fiona", "Grace", "Olivia", "Priya", "James", "Callum", "Rhys", "Thomas", "Imran"),
    last_names=("Walker", "Hughes", "Campbell", "Patel", "Robinson", "Fraser", "O'Neill"),
    places=(("AB10 1AA", "Aberdeen"), ("LE1 5WW", "Leicester"), ("HU1 1AA", "Hull")),
    trades=(("Cold Storage", "Engroshandel"), ("Seafoods", "Næringsmidler"), ("Hotels", "Hotell og servering")),
    forms=("Ltd", "plc"),
)

GERMANY = Country(
    name="Deutschland",
    domain="example",
    phone="+49 30 23125 ###",
    mobile="+49 171 39200 ##",
    first_names=("Anja", "Birgit", "Jana", "Ute", "Jürgen", "Matthias", "Stefan", "Uwe"),
    last_names=("Schröder", "Krüger", "Weiß", "Hoffmann", "Lehmann", "Böhm"),
    places=(("20095", "Hamburg"), ("18055", "Rostock"), ("28195", "Bremen")),
    trades=(("Maschinenbau", "Industri"), ("Logistik", "Transport"), ("Kältetechnik", "VVS")),
    forms=("GmbH",),
)

COUNTRIES = (NORWAY, NORWAY, NORWAY, NORWAY, NORWAY, NORWAY, NORWAY, SWEDEN, BRITAIN, GERMANY)
"""As often as leads come from there."""

JOBS = (
    "Daglig leder", "Driftssjef", "Innkjøpssjef", "Teknisk sjef", "Økonomisjef", "Prosjektleder", "Eiendomssjef",
    "Vaktmester", "Bærekraftsansvarlig",
)  # fmt: skip
