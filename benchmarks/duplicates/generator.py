"""Made-up stores of leads whose duplicates are known: for training, never for the figures that are published.

A store is made of people and companies with relations that make matching hard (colleagues on one switchboard, fathers
and sons, namesakes, chains, several companies in one house), each written down once or several times, differently and
with mistakes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import combinations
from random import Random

from benchmarks.duplicates import words
from benchmarks.duplicates.spoiling import mistype, spoil

Values = dict[str, str]
NAME = ("firstname", "lastname")
ADDRESS = (
    "address1_line1", "address1_line2", "address1_city", "address1_stateorprovince", "address1_postalcode",
)  # fmt: skip
EVERYTHING = (*NAME, "companyname", "emailaddress1", "telephone1", *ADDRESS)


@dataclass(frozen=True)
class Recipe:
    """What kind of store: records, the columns it has, the share of companies among the entities, how dirty it is.

    `doubled` is the share of entities that are there more than once, `most` how many more times, `mistakes` the mean
    number of spoilt fields in a second writing, `replaced` the share of those mistakes that put another's value there,
    `hard` the share of entities that are made to resemble another one.
    """

    seed: int
    size: int
    country: words.Country
    columns: tuple[str, ...] = EVERYTHING
    companies: float = 0.0
    doubled: float = 0.3
    most: int = 2
    mistakes: float = 1.5
    hard: float = 0.1
    blanks: float = 0.1
    replaced: float = 0.1
    one_line: bool = False
    local_phone: bool = False
    at_work: float = 0.4


@dataclass(frozen=True)
class Store:
    """The records (`values` of columns) and which entity each is of: those of one entity are duplicates."""

    recipe: Recipe
    values: list[Values]
    entity: list[int]
    beings: list[_Person | _Company]

    def relation(self, left: int, right: int) -> int:
        """What two records are to each other: an index of RELATIONS."""
        if self.entity[left] == self.entity[right]:
            return 0
        one, other = self.beings[left], self.beings[right]
        if _named(one) == _named(other):
            return 2
        return 1 if _reached(one) & _reached(other) else 3

    def pairs(self) -> set[tuple[int, int]]:
        """The true matches as positions, the lower one first."""
        places: dict[int, list[int]] = defaultdict(list)
        for place, entity in enumerate(self.entity):
            places[entity].append(place)
        return {pair for same in places.values() for pair in combinations(same, 2)}


@dataclass(frozen=True)
class _Place:
    line1: str
    line2: str
    city: str
    state: str
    postcode: str


@dataclass(frozen=True)
class _Company:
    core: str
    form: str
    domain: str
    phone: str
    place: _Place


@dataclass(frozen=True)
class _Person:
    given: str
    family: str
    company: _Company
    phone: str
    email: str
    place: _Place
    others: dict[str, str] = field(default_factory=dict)


def _named(being: _Person | _Company) -> tuple[str, ...]:
    return (being.core,) if isinstance(being, _Company) else (being.given, being.family)


def _reached(being: _Person | _Company) -> set[object]:
    """Where it is to be found; a company's core of its name too, so that a person and her company are near."""
    if isinstance(being, _Company):
        return {being.place, being.phone, being.domain}
    return {being.place, being.phone, being.company.domain, being.company.core}


class _Maker:
    """Makes people and companies of one country; the commoner words come oftener (Zipf)."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.country = recipe.country
        self.chance = Random(recipe.seed)
        self.companies: list[_Company] = []
        self.people: list[_Person] = []
        self.domains: set[str] = set()
        self.mailboxes: set[str] = set()

    def common(self, choices: tuple[str, ...]) -> str:
        """One of them; the first are much likelier than the last."""
        at = int(len(choices) * self.chance.random() ** 1.8)
        return choices[min(at, len(choices) - 1)]

    def family_name(self) -> str:
        if self.chance.random() < 0.55:
            return self.common(self.country.family).replace("-", " ")
        name = self.chance.choice(self.country.heads) + self.chance.choice(self.country.tails)
        return f"{name}-{self.common(self.country.family)}" if self.chance.random() < 0.04 else name

    def given_name(self) -> str:
        name = self.common(self.country.given)
        return f"{name} {self.common(self.country.given)}" if self.chance.random() < 0.08 else name

    def digits(self, count: int) -> str:
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def phone(self) -> str:
        if self.recipe.local_phone:
            return self.chance.choice("23456789") + self.digits(6)
        pattern = self.country.phone.format(self.chance.choice("2345679"))
        return "".join(self.chance.choice("0123456789") if letter == "#" else letter for letter in pattern)

    def direct_line(self, switchboard: str) -> str:
        """Another number of the same house: all but its last two digits."""
        return switchboard[:-2] + self.digits(2)

    def place(self) -> _Place:
        chance, country = self.chance, self.country
        street = chance.choice(country.heads) + chance.choice((*country.tails, "", ""))
        kind = chance.choice(country.streets)
        joined = country.region == "DE" or (country.region == "NO" and chance.random() < 0.5)
        road = f"{street}{kind}" if joined else f"{street} {kind}"
        number = str(int(chance.expovariate(1 / 45)) + 1) + (chance.choice("ABC") if chance.random() < 0.1 else "")
        line1 = f"{number} {road}" if country.region in {"GB", "AU"} else f"{road} {number}"
        line2 = chance.choice(country.heads) + chance.choice(country.tails) if chance.random() < 0.5 else ""
        town = self.common(country.cities)
        if chance.random() < 0.5:
            town = chance.choice(country.heads) + chance.choice(country.tails)
        return _Place(line1, line2, town, self.common(country.states), self.postcode(town))

    def postcode(self, town: str) -> str:
        area = Random(town).randrange(10, 98)
        if self.country.postcode_digits == 6:
            street = f"{self.digits(1)}{self.chance.choice('ABDEFGH')}{self.chance.choice('JLNPQ')}"
            return f"{town[:2].upper()}{area % 20 + 1} {street}"
        return f"{area}{self.digits(self.country.postcode_digits - 2)}"

    def company_name(self) -> str:  # noqa: PLR0911 - a return a kind of name
        chance = self.chance
        invented = "".join(chance.sample(words.SYLLABLES, chance.choice((2, 2, 3)))).capitalize()
        match chance.randrange(9):
            case 0 | 1:
                return f"{self.family_name()} {chance.choice(words.INDUSTRIES)}"
            case 2:
                return f"{self.common(self.country.cities)} {chance.choice(words.INDUSTRIES)}"
            case 3:
                return invented
            case 4 | 5:
                return f"{invented} {chance.choice(words.INDUSTRIES)}"
            case 6:
                return f"{self.family_name()} & {self.family_name()}"
            case 7:
                begin = chance.choice(
                    (
                        self.family_name(),
                        f"St. {chance.choice(words.SAINTS)}",
                        self.common(self.country.cities),
                        self.given_name() + "'s",
                    )
                )
                return f"{begin} {chance.choice(words.PUBLIC)}"
            case _:
                place = chance.choice(self.country.heads) + chance.choice(self.country.tails)
                return f"{place} {chance.choice(words.INDUSTRIES)} {chance.choice(words.INDUSTRIES)}"

    def company(self) -> _Company:
        hard = self.companies and self.chance.random() < self.recipe.hard
        made = self._like(self.chance.choice(self.companies)) if hard else self._new_company()
        self.companies.append(made)
        return made

    def _new_company(self) -> _Company:
        core = self.company_name()
        form, domain = self.chance.choice(self.country.forms), self._domain(core)
        return _Company(core, form, domain, self.switchboard(), self.place())

    def switchboard(self) -> str:
        """A number of a company's own, though often of a series that another has numbers of too."""
        if self.companies and self.chance.random() < 0.2:
            return self.direct_line(self.chance.choice(self.companies).phone)
        return self.phone()

    def _domain(self, core: str) -> str:
        plain = "".join(
            letter
            for letter in core.lower().replace("ø", "o").replace("å", "a")
            if letter.isascii() and letter.isalnum()
        )
        domain = f"{plain[:18]}.{self.chance.choice((self.country.top_domain, self.country.top_domain, 'com'))}"
        while domain in self.domains:
            domain = f"{plain[:14]}{self.digits(2)}.{self.country.top_domain}"
        self.domains.add(domain)
        return domain

    def _like(self, other: _Company) -> _Company:  # noqa: PLR0911 - a return a kind
        """Another company that resembles this one: a branch, a neighbour, a namesake, another number or trade."""
        fresh = self._new_company()
        if self.chance.random() < 0.12:
            fresh = replace(fresh, phone=self.direct_line(other.phone))
        core = other.core
        match self.chance.randrange(7):
            case 0:
                return replace(fresh, core=core, form=other.form, domain=other.domain)
            case 1:
                return replace(
                    fresh,
                    core=f"{core} {self.chance.choice((*words.QUALIFIERS, fresh.place.city))}",
                    domain=other.domain,
                )
            case 2:
                return replace(fresh, place=other.place)
            case 3:
                return replace(
                    fresh, phone=other.phone, place=other.place if self.chance.random() < 0.5 else fresh.place
                )
            case 4:
                return replace(fresh, core=f"{core} {self.chance.randrange(1, 30)}")
            case 5:
                return replace(fresh, core=f"{core.split(' ')[0]} {self.chance.choice(words.INDUSTRIES)}")
            case _:
                return replace(
                    fresh,
                    core=f"{fresh.core.split(' ')[0]} {core.split(' ')[-1]}",
                    place=replace(fresh.place, city=other.place.city),
                )

    def person(self) -> _Person:
        hard = self.people and self.chance.random() < self.recipe.hard
        made = self._beside(self.chance.choice(self.people)) if hard else self._new_person()
        self.people.append(made)
        return made

    def _new_person(self, company: _Company | None = None) -> _Person:
        chance = self.chance
        if company is None:
            company = self.company() if not self.companies or chance.random() < 0.6 else chance.choice(self.companies)
        given, family = self.given_name(), self.family_name()
        place = company.place if chance.random() < self.recipe.at_work else self.place()
        phone = chance.choices((company.phone, self.direct_line(company.phone), self.phone()), (35, 20, 45))[0]
        return _Person(given, family, company, phone, self.email(given, family, company.domain), place)

    def _beside(self, other: _Person) -> _Person:
        """Somebody else: a colleague, one of the family, somebody of the same name, a neighbour."""
        chance = self.chance
        match chance.randrange(6):
            case 0 | 1:
                colleague = self._new_person(other.company)
                phone = other.phone if chance.random() < 0.5 else colleague.phone
                given = other.given if chance.random() < 0.1 else colleague.given
                place = other.place if chance.random() < 0.5 else colleague.place
                return replace(colleague, phone=phone, place=place, given=given)
            case 2 | 3:
                kin = replace(self._new_person(), family=other.family, place=other.place)
                if chance.random() < 0.5:
                    kin = replace(kin, phone=other.phone)
                if chance.random() < 0.2:
                    kin = replace(kin, company=other.company)
                return replace(kin, email=self.email(kin.given, kin.family, kin.company.domain))
            case 4:
                return replace(self._new_person(), given=other.given, family=other.family)
            case _:
                return replace(self._new_person(), place=other.place)

    def email(self, given: str, family: str, domain: str) -> str:
        chance = self.chance
        first, last = _local(given), _local(family)
        at = chance.choice(words.FREE_MAIL) if chance.random() < 0.3 else domain
        if chance.random() < 0.08:
            return f"{chance.choice(words.ROLES)}@{domain}"
        number = self.digits(2) if at in words.FREE_MAIL and chance.random() < 0.5 else ""
        shape = chance.choice(("{f}.{l}", "{f}.{l}", "{f}{l}", "{i}{l}", "{f}", "{l}", "{f}_{l}", "{i}.{l}", "{f}{l1}"))
        local = shape.format(f=first, l=last, i=first[:1], l1=last[:1])
        while f"{local}{number}@{at}" in self.mailboxes:
            number = self.digits(3)
        self.mailboxes.add(f"{local}{number}@{at}")
        return f"{local}{number}@{at}"


def _local(name: str) -> str:
    plain = (
        name.lower()
        .replace("ø", "o")
        .replace("å", "a")
        .replace("æ", "ae")
        .replace("ü", "ue")
        .replace("ö", "oe")
        .replace("ä", "ae")
        .replace("ß", "ss")
    )
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def store(recipe: Recipe) -> Store:
    """A store after the recipe, in shuffled order; the same recipe gives the same store."""
    maker = _Maker(recipe)
    chance = maker.chance
    values: list[Values] = []
    entities: list[int] = []
    beings: list[_Person | _Company] = []
    entity = 0
    while len(values) < recipe.size:
        being, writer = _writer(maker)
        times = 1 + (chance.randint(1, recipe.most) if chance.random() < recipe.doubled else 0)
        for time in range(times):
            values.append(_spoilt(maker, writer(time > 0), 0.25 if time == 0 else recipe.mistakes))
            entities.append(entity)
            beings.append(being)
        entity += 1
    order = list(range(recipe.size))
    chance.shuffle(order)
    return Store(recipe, [values[at] for at in order], [entities[at] for at in order], [beings[at] for at in order])


def _writer(maker: _Maker) -> tuple[_Person | _Company, Callable[[bool], Values]]:
    if maker.chance.random() < maker.recipe.companies:
        company = maker.company()
        return company, lambda again: _of_company(maker, company, again)
    person = maker.person()
    return person, lambda again: _of_person(maker, person, again)


def _of_company(maker: _Maker, company: _Company, again: bool) -> Values:
    """A company as one of several people would write it down."""
    chance = maker.chance
    name = company.core
    if again and chance.random() < 0.15:
        name = f"{name} {company.place.city}"
    if again and chance.random() < 0.1 and " " in name:
        name = name.rsplit(" ", 1)[0]
    if again and chance.random() < 0.04 and name.count(" ") > 1:
        name = "".join(word[0] for word in name.split(" ") if word)
    form = company.form if chance.random() < 0.6 else chance.choice(("", "", chance.choice(maker.country.forms)))
    phone = maker.phone() if again and chance.random() < 0.15 else company.phone
    place = maker.place() if again and chance.random() < 0.07 else company.place
    return {
        "companyname": f"{name} {form}".strip(),
        "emailaddress1": _mailbox(maker, company),
        "telephone1": phone,
    } | _placed(maker, place)


def _mailbox(maker: _Maker, company: _Company) -> str:
    """That of a role, of somebody who works there, or none; whoever works there has a namesake elsewhere."""
    match maker.chance.random():
        case at if at < 0.5:
            return f"{maker.chance.choice(words.ROLES)}@{company.domain}"
        case at if at < 0.8:
            return f"{_local(maker.common(maker.country.given))}@{company.domain}"
        case _:
            return ""


def _of_person(maker: _Maker, person: _Person, again: bool) -> Values:
    """A person as written down another time: nickname, initial, new job, other address, private mail."""
    chance = maker.chance
    given, family = person.given, person.family
    company, phone, email, place = person.company, person.phone, person.email, person.place
    if again:
        given = _called(maker, given)
        if chance.random() < 0.04:
            family = maker.family_name() if chance.random() < 0.5 else f"{family}-{maker.family_name()}"
        if chance.random() < 0.08:
            company, email = maker.company(), maker.email(given, family, maker.companies[-1].domain)
        if chance.random() < 0.25:
            email = maker.email(person.given, person.family, company.domain)
        if chance.random() < 0.25:
            phone = maker.phone() if chance.random() < 0.6 else company.phone
        if chance.random() < 0.1:
            place = maker.place()
    form = company.form if chance.random() < 0.5 else ""
    name = {"firstname": given, "lastname": family}
    if again and chance.random() < 0.05:
        name = {"firstname": family, "lastname": given}
    if again and chance.random() < 0.03:
        name = {"firstname": "", "lastname": f"{given} {family}"}
    return (
        name
        | {"companyname": f"{company.core} {form}".strip(), "emailaddress1": email, "telephone1": phone}
        | _placed(maker, place)
    )


def _called(maker: _Maker, given: str) -> str:
    chance = maker.chance
    if chance.random() < 0.1:
        others = [short for full, short in words.NICKNAMES if full == given.lower()]
        return chance.choice(others).capitalize() if others else given
    if chance.random() < 0.05:
        return f"{given[0]}."
    if chance.random() < 0.04:
        return f"{given} {chance.choice(maker.country.given)}"
    return given.split(" ", maxsplit=1)[0] if chance.random() < 0.5 else given


def _placed(maker: _Maker, place: _Place) -> Values:
    chance = maker.chance
    if maker.recipe.one_line:
        parts = [place.line1]
        if chance.random() < 0.4:
            parts.append(place.city)
        if chance.random() < 0.3:
            parts += [place.state, place.postcode]
        return {"address1_line1": " ".join(parts)}
    return dict(zip(ADDRESS, (place.line1, place.line2, place.city, place.state, place.postcode), strict=True))


def _spoilt(maker: _Maker, values: Values, mistakes: float) -> Values:
    """The columns of the store alone, some blank, some spoilt, some in one another's place."""
    chance, recipe = maker.chance, maker.recipe
    kept = {column: values.get(column, "") for column in recipe.columns}
    filled = [column for column, value in kept.items() if value]
    for _ in range(int(chance.expovariate(1 / mistakes) + 0.3) if mistakes else 0):
        column = chance.choice(filled)
        wrong = chance.random() < recipe.replaced
        kept[column] = _another(maker, column) if wrong else _mistaken(chance, column, kept[column])
    for column in filled:
        if chance.random() < recipe.blanks * mistakes / 4:
            kept[column] = ""
    if chance.random() < 0.03 * mistakes:
        one, other = chance.choice(((NAME), ADDRESS[:2], (ADDRESS[1], ADDRESS[2])))
        if one in kept and other in kept:
            kept[one], kept[other] = kept[other], kept[one]
    return kept if any(kept.values()) else values


def _another(maker: _Maker, column: str) -> str:
    """A value that belongs to somebody or something else: the wrong line copied, a form of the one before."""
    match column:
        case "firstname":
            return maker.given_name()
        case "lastname":
            return maker.family_name()
        case "companyname":
            return maker.company_name()
        case "telephone1":
            return maker.phone()
        case "emailaddress1":
            return maker.email(maker.given_name(), maker.family_name(), maker.common(words.FREE_MAIL))
        case _:
            return _placed(maker, maker.place()).get(column, "")


def _mistaken(chance: Random, column: str, value: str) -> str:
    if column in {"telephone1", "address1_postalcode"}:
        return _misdialled(chance, value)
    if column == "emailaddress1":
        return mistype(chance, value)
    return spoil(chance, value, chance.choice((1, 1, 1, 2, 2, 3)))


def _misdialled(chance: Random, value: str) -> str:
    places = [at for at, letter in enumerate(value) if letter.isdigit()]
    if not places or (value.startswith("+") and len(places) < 4):
        return value
    at = chance.choice(places[2:] if value.startswith("+") and len(places) > 4 else places)
    if chance.random() < 0.3 and at + 1 < len(value) and value[at + 1].isdigit():
        return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
    return value[:at] + chance.choice("0123456789") + value[at + 1 :]
