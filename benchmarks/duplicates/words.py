"""Words that made-up people and companies of four countries are put together from; composed here, from no data set."""

# ruff: noqa: E501 - lists of words
from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nicknames import name_triplets


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True)
class Country:
    """One country's words, the commonest first; `heads` and `tails` make rarer family and place names."""

    region: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    cities: tuple[str, ...]
    states: tuple[str, ...]
    streets: tuple[str, ...]
    forms: tuple[str, ...]
    top_domain: str
    phone: str
    postcode_digits: int


@cache
def english_given() -> tuple[str, ...]:
    """English given names, of the nicknames library, in the order of the alphabet."""
    return tuple(sorted({triplet.name1 for triplet in name_triplets() if triplet.name1.isalpha()}))


NICKNAMES = tuple(
    (triplet.name1, triplet.name2) for triplet in name_triplets() if triplet.relationship == "has_nickname"
)

NORWAY = Country(
    "NO",
    _split(
        "Anne Inger Kari Marit Ingrid Liv Eva Anna Maria Ida Hilde Berit Nina Marianne Elisabeth Kristin Bente Randi Solveig "
        "Astrid Silje Hanne Linda Tone Camilla Ellen Karin Wenche Grete Heidi Mona Tove Julie Emma Nora Sofie Thea Ingeborg "
        "Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Hans Geir Tor Morten Terje Odd Erik Martin Andreas John Anders "
        "Rune Trond Tore Daniel Jon Kristian Marius Henrik Stian Magnus Espen Øyvind Håkon Sindre Jonas Emil Sander Mathias "
        "Anne-Marie Anne-Grethe Odd-Arne Jan-Erik Åse Åshild Bjørnar Sølvi Gøril Jørgen Jørn Pål Håvard Åge Frøydis Turid "
        "Ragnhild Gunnhild Sigrid Gudrun Torbjørn Torstein Vegard Eivind Sigurd Harald Olav Leif Nils Rolf Roar Frode Steinar "
        "Kåre Ivar Einar Asbjørn Dag Stein Vidar Cecilie Stine Monica Merete Kjersti Guro Tuva Maja Oda Frida Signe Selma"
    ),
    _split(
        "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen "
        "Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Halvorsen Henriksen Lund Sørensen Jakobsen Moen Gundersen Iversen "
        "Strand Svendsen Solberg Martinsen Knutsen Eide Bakken Paulsen Mathisen Lie Bakke Amundsen Lien Nygård Ødegård Kristoffersen "
        "Rasmussen Solheim Berge Moe Christensen Simonsen Aas Fredriksen Tangen Myhre Aasen Hauge Næss Bøe Sæther Ås Brekke Vik Ruud"
    ),
    _split("Berg Dal Hau Sol Lang Stor Lille Nord Sør Øst Vest Bjørn Ulv Rød Grøn Sand Stein Fjell Skog Eng Mo Gran Furu Hassel Kjær Sæ Å Nes Tveit Hol Bratt"),
    _split("land vik stad heim rud nes dal set berg haug eng bø ås moen lien bakken gård sund fjord holm"),
    _split("Oslo Bergen Trondheim Stavanger Drammen Fredrikstad Kristiansand Sandnes Tromsø Sarpsborg Skien Ålesund Sandefjord Haugesund Tønsberg Moss Porsgrunn Bodø Arendal Hamar Larvik Halden Askøy Harstad Molde Lillehammer Horten Kongsberg Gjøvik Mo Alta Narvik Elverum Steinkjer Namsos Førde Voss Odda Røros Lier Asker Ås"),
    _split("Viken Vestland Rogaland Agder Innlandet Trøndelag Nordland Troms"),
    _split("gata veien gate vei vegen allé"),
    ("AS", "AS", "AS", "AS", "ASA", "ANS", "DA", "ENK", "NUF", "SA", "BA", "A/S"),
    "no", "+47 {}# ## ## ##", 4,
)  # fmt: skip

GERMANY = Country(
    "DE",
    _split(
        "Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Bernd Gerhard Hans "
        "Martin Ralf Matthias Heinz Helmut Jörg Jens Markus Alexander Sven Tobias Jan Florian Sebastian Daniel Philipp Lukas Felix Jonas Maximilian "
        "Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Christa Gabriele Christine "
        "Stefanie Barbara Anna Angelika Heike Silke Julia Katharina Lena Laura Sarah Lisa Anja Kerstin Birgit Ute Antje Käthe Bärbel Hans-Peter "
        "Karl-Heinz Anne-Sophie Friedrich Wilhelm Heinrich Ulrich Rüdiger Götz Björn Sören Jürg Margarethe Johanna Franziska Leonie Mia Hannah"
    ),
    _split(
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz "
        "Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer "
        "Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz"
    ),
    _split("Stein Berg Hoff Wald Bach Brück Feld Gold Silber Eichen Linden Rosen Alt Neu Ober Unter Hell Grün Weiß Schwarz Eisen Kirch Mühl Burg Wein Kalt"),
    _split("mann berg bach meier huber hauser feld stein dorf hofer müller brunn wald auer inger kamp rath"),
    _split("Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Karlsruhe Mannheim Augsburg Wiesbaden Aachen Kiel Lübeck Erfurt Rostock Kassel Hagen Saarbrücken Potsdam Ulm Göttingen Würzburg Jena Trier"),
    _split("Bayern Hessen Sachsen Niedersachsen Berlin Hamburg Brandenburg"),
    _split("straße str. weg platz allee gasse ring"),
    ("GmbH", "GmbH", "AG", "KG", "GmbH & Co. KG", "OHG", "e.K.", "UG", "GbR", "e.V."),
    "de", "+49 {}# #######", 5,
)  # fmt: skip

_ENGLISH_FAMILY = _split(
    "Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright Walker White Edwards Hughes Green Hall "
    "Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott "
    "Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox "
    "Nguyen Khan Singh Ryan OBrien O'Brien O'Connor McDonald MacDonald McCarthy Campbell Stewart Fraser Murray Reid Ross Kennedy Sullivan Papadopoulos Rossi "
    "Nikolaidis Kowalski Novak Ivanov Chen Wang Zhang Tran Kim Park Sharma Costa Silva Garcia Lopez van-der-Berg de-Vries Jansen Haddad Hussein"
)
_ENGLISH_HEADS = _split(
    "Ash Brad Hol Thorn Whit Black Hart Stan Mar Nor Sut Wes Eas Pem Hatha Lang Lock Wal Win Kin Col Tem Cal Hen Rad Sher Crans Elling Har Wether"
)
_ENGLISH_TAILS = _split(
    "ton ley ford worth field well man by wood shaw combe ham bury burn more stead wick grove hurst land croft"
)
_ENGLISH_GIVEN = _split(
    "Oliver Jack Harry William James Thomas George Joshua Charlie Jacob Emily Olivia Amelia Jessica Sophie Ruby Grace Chloe Mia Charlotte Lachlan "
    "Mitchell Bailey Jayden Riley Liam Noah Ethan Cooper Isabella Madeline Georgia Caitlin Brooke Kayla Tahlia Hannah Emma Ella Zoe Sarah Samuel "
    "Benjamin Daniel Matthew Nicholas Alexander Joel Luke Ryan Nathan Kyle Connor Hamish Finn Angus Bronte Imogen Keely Teagan Jasmine Alana Molly"
)

BRITAIN = Country(
    "GB", _ENGLISH_GIVEN + english_given(), _ENGLISH_FAMILY, _ENGLISH_HEADS, _ENGLISH_TAILS,
    _split("London Birmingham Leeds Glasgow Sheffield Bradford Edinburgh Liverpool Manchester Bristol Wakefield Cardiff Coventry Nottingham Leicester Sunderland Belfast Newcastle Brighton Hull Plymouth Stoke Wolverhampton Derby Swansea Southampton Aberdeen Portsmouth York Peterborough Dundee Oxford Cambridge Exeter Bath Reading Luton Bolton"),
    _split("Kent Essex Surrey Devon Cornwall Yorkshire Lancashire"),
    ("Road", "Street", "Lane", "Avenue", "Close", "Drive", "Way", "Court"),
    ("Ltd", "Ltd", "Limited", "PLC", "LLP", "Inc", "Inc.", "LLC", "Corp", "& Co", "Group", "Holdings Ltd"),
    "co.uk", "+44 20 7{}## ####", 6,
)  # fmt: skip

AUSTRALIA = Country(
    "AU", _ENGLISH_GIVEN + english_given()[::-1], _ENGLISH_FAMILY[::-1] + _ENGLISH_FAMILY[:40], _ENGLISH_HEADS + _split("Kool Wil Murr Yarra Warra Booran Tulla Kal Wagga Mool Gira Toowo Nara Coola Bunda"),
    _ENGLISH_TAILS + _split("roo bah gong ong ooka umba along een ara"),
    _split("Sydney Melbourne Brisbane Perth Adelaide Geelong Hobart Cairns Darwin Ballarat Bendigo Albury Mackay Rockhampton Bunbury Bundaberg Orange Dubbo Tamworth Parramatta Penrith Frankston Dandenong Fremantle Joondalup Mandurah Gosford Wollongong Newcastle Toowoomba Townsville"),
    _split("nsw vic qld wa sa tas act nt"),
    ("street", "road", "crescent", "place", "circuit", "avenue", "drive", "close", "court", "way", "parade", "terrace"),
    ("Pty Ltd", "Pty Ltd", "Pty. Ltd.", "Limited", "Inc", "Trust", "& Sons"),
    "com.au", "+61 2 {}### ####", 4,
)  # fmt: skip

COUNTRIES = (NORWAY, GERMANY, BRITAIN, AUSTRALIA)

INDUSTRIES = _split(
    "Data Bygg Elektro Transport Consulting Solutions Marine Energy Foods Design Media Partners Logistics Software Systems Engineering Services Invest Eiendom "
    "Shipping Havbruk Rør Maskin Trading Print Auto Care Dental Pharma Security Travel Events Fitness Kaffe Møbler Optikk Regnskap Advokater Bau Technik "
    "Handel Verlag Metall Textil Garten Catering Plumbing Roofing Legal Realty Robotics Analytics Labs Studio Supply Tools Farms Dairy Brewing Hotel"
)
PUBLIC = (
    "Elementary School", "High School", "Day Care", "Child Care Center", "Head Start", "Learning Academy", "Community Center", "Baptist Church", "Nursery",
    "Preschool", "Kindergarten", "Clinic", "Hospital", "Library", "Medical Centre", "Youth Club", "Family Services", "barnehage", "skole", "legesenter", "Apotheke", "Grundschule",
)  # fmt: skip
SYLLABLES = _split(
    "no va tri lux ze ra mon tek qua so fy bri al ten ko vi sta per ox ion ly cer da mo ru pax el fin gro hy ju ka"
)
SAINTS = _split("Mary John Paul Peter Anne Michael Joseph Catherine Lucy Francis Olav Hallvard Agnes Martin")
QUALIFIERS = _split(
    "North South East West Nord Sør Vest Øst Central International Norge Europe Group Holding Nordic Global City Downtown"
)
FREE_MAIL = (
    "gmail.com",
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "online.no",
    "gmx.de",
    "web.de",
    "bigpond.com",
    "icloud.com",
)
ROLES = _split("post info kontakt firmapost sales office contact hello")
