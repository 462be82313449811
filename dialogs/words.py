"""What the assistant says, in the person's language and time zone: the locales' messages, dates and numbers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, FluentResource

from services.defaults import RULES

LOCALES = Path(__file__).parent / "locales"
LANGUAGES = ("en", "nb")

REGIONS = {"en": "en_GB", "nb": "nb_NO"}
"""Whose habits dates and numbers follow: days before months and 24 hours in both languages."""

DATES = {"en": "d MMM y", "nb": "dd.MM.y"}
TIME = "HH:mm"
AMOUNTS = {"en": "¤¤\xa0#,##0.00", "nb": "#,##0.00\xa0¤"}
WITHOUT_CURRENCY = "#,##0.00"

OF_THE_PRODUCT = {name: f"default-rule-{entity}-{'-'.join(columns)}" for name, entity, columns in RULES}
"""The message with the name of each duplicate rule that came with the product, by the name it is stored under."""

LONGEST_ARGUMENT = 1000
"""Fluent refuses longer ones."""


class Words:
    """The words of one language for people in one time zone; use `words_for` to get one.

    What came with the product, and was not renamed, is called by its name in that language wherever its name is told.
    """

    def __init__(self, language: str, time_zone: str) -> None:
        self.language = language
        self.time_zone = time_zone
        self._zone = ZoneInfo(time_zone)
        self._region = Locale.parse(REGIONS[language])
        self._bundle = _bundle(language)
        self._fixed: dict[str, str] = {}

    def __call__(self, message: str, /, **args: str | int) -> str:
        """The message with its variables filled in as they are, cut after LONGEST_ARGUMENT characters.

        Raises KeyError for an unknown message, and what Fluent raises when a variable is missing.
        """
        if not args and message in self._fixed:
            return self._fixed[message]
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise KeyError(message)
        told = {name: self.called(value) if isinstance(value, str) else value for name, value in args.items()}
        cut = {name: value[:LONGEST_ARGUMENT] if isinstance(value, str) else value for name, value in told.items()}
        text, errors = self._bundle.format_pattern(pattern, cut)
        if errors:
            raise errors[0]
        if not args:
            self._fixed[message] = str(text)
        return str(text)

    def has(self, message: str) -> bool:
        """Whether there is such a message."""
        return self._bundle.has_message(message)

    def date(self, day: date | datetime) -> str:
        """A date, as "23.11.2026"; of a moment, the day it is in the person's time zone."""
        local = day.astimezone(self._zone) if isinstance(day, datetime) else day
        return format_date(local, DATES[self.language], locale=self._region)

    def moment(self, moment: datetime) -> str:
        """Date and time of day in the person's time zone, as "23.11.2026 kl. 13:00"."""
        time = format_time(moment, TIME, tzinfo=self._zone, locale=self._region)
        return self("date-and-time", date=self.date(moment), time=time)

    def number(self, number: int | float | Decimal) -> str:
        """A number with the language's separators, as "1 500,5"."""
        return format_decimal(number, locale=self._region)

    def amount(self, amount: Decimal, currency: str | None) -> str:
        """A sum of money with two decimals, as "1 500,50 kr"; without a sign when the currency is not known."""
        if currency is None:
            return format_decimal(amount, WITHOUT_CURRENCY, locale=self._region)
        return format_currency(amount, currency, AMOUNTS[self.language], locale=self._region)

    def listing(self, parts: tuple[str, ...]) -> str:
        """Several things in one phrase, as "a, b og c"."""
        return format_list([self.called(part) for part in parts], locale=self._region)

    def called(self, name: str) -> str:
        """The name that a stored name is told by: its own, but for what came with the product."""
        return self(OF_THE_PRODUCT[name]) if name in OF_THE_PRODUCT else name


@lru_cache(maxsize=256)
def words_for(language: str, time_zone: str) -> Words:
    """The words of a language ("en" or "nb") for a time zone. Raises KeyError, ZoneInfoNotFoundError."""
    return Words(language, time_zone)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for room in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(room.read_text(encoding="utf-8")))
    return bundle
