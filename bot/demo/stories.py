"""The stories of the demonstration's leads: who they are, when they came, what was noted, and how it ended.

The same seed and moment give the same stories. Endings follow what is known of a lead (budget, who decides, where it
came from), with some luck, as they do in life.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.demo import wares
from bot.demo.names import COUNTRIES, JOBS, NORWAY, Country
from services.leads.new_lead import NewLead
from services.models.lead import BudgetStatus, LeadReason, LeadSource, PurchaseProcess, PurchaseTimeframe, Rating

SEED = 20260117
HISTORY = timedelta(days=540)
OPEN_FOR = timedelta(days=120)
"""Leads younger than this are mostly still open."""

LOSSES = (LeadReason.LOST, LeadReason.CANNOT_CONTACT, LeadReason.NO_LONGER_INTERESTED, LeadReason.CANCELED)
GOOD_SOURCES = frozenset({LeadSource.PARTNER, LeadSource.EMPLOYEE_REFERRAL, LeadSource.WORD_OF_MOUTH})
SIZES = (3, 8, 15, 24, 40, 75, 120, 250, 600)
EARLIEST, LATEST = 7, 16
"""Hours of the day, in UTC, in which people work."""


@dataclass(frozen=True, slots=True)
class Story:
    """One lead's story. `qualified` is None while it is open; `reason` is why it was disqualified."""

    lead: NewLead
    owner: int
    created: datetime
    notes: tuple[tuple[datetime, str], ...] = ()
    qualified: bool | None = None
    closed: datetime | None = None
    reason: LeadReason = LeadReason.LOST


def stories(count: int, sellers: Sequence[int], now: datetime) -> tuple[Story, ...]:
    """So many stories, owned by these users in turn, oldest first; the last few repeat earlier people."""
    dice = random.Random(SEED)
    told = [_story(dice, dice.choice(sellers), now) for _ in range(count - count // 12)]
    told += [_told_again(dice, dice.choice(told), now) for _ in range(count // 12)]
    return tuple(sorted(told, key=lambda story: story.created))


def _story(dice: random.Random, owner: int, now: datetime) -> Story:
    lead = _lead(dice, dice.choice(COUNTRIES))
    created = _working_hour(dice, now - HISTORY * dice.random() - timedelta(days=1))
    promise = _promise(lead) + dice.gauss(0, 0.9)
    notes = _notes(dice, lead, created, now, promise)
    story = Story(lead, owner, created, notes)
    if dice.random() < 0.2 + 0.7 * (now - created < OPEN_FOR):
        return story
    closed = _working_hour(dice, created + timedelta(days=dice.randint(4, 70)))
    if closed > now:
        return story
    kept = tuple(note for note in notes if note[0] < closed)
    return replace(story, notes=kept, qualified=promise > 0, closed=closed, reason=dice.choice(LOSSES))


def _promise(lead: NewLead) -> float:
    """How likely the lead is to buy, around 0."""
    budget = {BudgetStatus.WILL_BUY: 1.4, BudgetStatus.CAN_BUY: 0.6, BudgetStatus.NO_COMMITTED_BUDGET: -1.1}
    soon = lead.purchasetimeframe in (PurchaseTimeframe.IMMEDIATE, PurchaseTimeframe.THIS_QUARTER)
    return (
        -0.5
        + budget.get(lead.budgetstatus or BudgetStatus.MAY_BUY, 0.0)
        + (0.7 if lead.decisionmaker else -0.5)
        + (0.6 if lead.leadsourcecode in GOOD_SOURCES else -0.2)
        + (0.5 if soon else -0.3)
        + (0.3 if (lead.numberofemployees or 0) >= 40 else -0.2)
    )


def _lead(dice: random.Random, country: Country) -> NewLead:
    first, last = dice.choice(country.first_names), dice.choice(country.last_names)
    trade, industry = dice.choice(country.trades)
    family = dice.choice(country.last_names)
    postal_code, city = dice.choice(country.places)
    domain = f"{plain(family)}{plain(trade)}.{country.domain}"
    return NewLead(
        subject=dice.choice(wares.SUBJECTS),
        firstname=first,
        lastname=last,
        companyname=f"{family} {trade} {dice.choice(country.forms)}",
        jobtitle=dice.choice(JOBS),
        emailaddress1=f"{plain(first)}.{plain(last)}@{domain}" if dice.random() < 0.9 else None,
        telephone1=number(dice, country.phone),
        mobilephone=number(dice, country.mobile) if dice.random() < 0.6 else None,
        websiteurl=f"https://www.{domain}" if dice.random() < 0.7 else None,
        address1_postalcode=postal_code,
        address1_city=city,
        address1_country=country.name,
        leadsourcecode=dice.choice(list(LeadSource)),
        leadqualitycode=dice.choice(list(Rating)),
        industrycode=industry,
        numberofemployees=dice.choice(SIZES),
        budgetstatus=dice.choice(list(BudgetStatus)),
        purchasetimeframe=dice.choice(list(PurchaseTimeframe)),
        purchaseprocess=dice.choice(list(PurchaseProcess)),
        decisionmaker=dice.random() < 0.5,
    )


def _notes(
    dice: random.Random, lead: NewLead, created: datetime, now: datetime, promise: float
) -> tuple[tuple[datetime, str], ...]:
    """Up to three notes in the weeks after the lead came."""
    abroad = lead.address1_country != NORWAY.name
    texts = wares.ENGLISH if abroad else wares.PROMISING if promise > 0 else wares.DOUBTFUL
    written = dice.sample(texts, k=dice.choice((0, 1, 1, 2, 3)))
    moments = sorted(_working_hour(dice, created + timedelta(days=dice.randint(1, 30))) for _ in written)
    told = [text.format(first=lead.firstname) for text in written]
    return tuple((at, text) for at, text in zip(moments, told, strict=True) if at < now)


def _told_again(dice: random.Random, story: Story, now: datetime) -> Story:
    """The same person once more, weeks later, from another source and spelt another way."""
    again = replace(
        story.lead,
        lastname=misspelt(dice, story.lead.lastname),
        companyname=(story.lead.companyname or "").rpartition(" ")[0],
        subject=dice.choice(wares.SUBJECTS),
        emailaddress1=None if dice.random() < 0.4 else story.lead.emailaddress1,
        leadsourcecode=LeadSource.WEB,
    )
    created = min(story.created + timedelta(days=dice.randint(5, 40)), now - timedelta(hours=3))
    return Story(again, story.owner, created)


def misspelt(dice: random.Random, name: str) -> str:
    """The name with one letter doubled or left out."""
    at = dice.randrange(1, len(name))
    return name[:at] + name[at - 1] + name[at:] if dice.random() < 0.5 else name[:at] + name[at + 1 :]


def plain(name: str) -> str:
    """The name in small ASCII letters, for addresses."""
    spelt = name.lower().replace("æ", "ae").replace("ø", "o").replace("ß", "ss")
    return "".join(letter for letter in unicodedata.normalize("NFKD", spelt) if letter.isascii() and letter.isalnum())


def number(dice: random.Random, pattern: str) -> str:
    """A phone number by a country's pattern."""
    return "".join(str(dice.randrange(10)) if mark == "#" else mark for mark in pattern)


def _working_hour(dice: random.Random, moment: datetime) -> datetime:
    return moment.replace(hour=dice.randint(EARLIEST, LATEST), minute=dice.randrange(60), second=0, microsecond=0)
