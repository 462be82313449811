"""The records of the demonstration that its script and its suggestions speak of."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.demo.stories import Story
from services.leads.new_lead import NewLead
from services.models.lead import BudgetStatus, LeadSource, PurchaseTimeframe, Rating

BREKKE = NewLead(
    subject="Sjøvannsvarmepumpe til slakteriet",
    firstname="Kari",
    lastname="Brekke",
    companyname="Brekke Havbruk AS",
    jobtitle="Driftssjef",
    emailaddress1="kari.brekke@brekkehavbruk.example",
    telephone1="+47 76 94 00 01",
    websiteurl="https://www.brekkehavbruk.example",
    address1_postalcode="8480",
    address1_city="Andenes",
    address1_country="Norge",
    leadsourcecode=LeadSource.PARTNER,
    leadqualitycode=Rating.HOT,
    industrycode="Næringsmidler",
    numberofemployees=85,
    budgetstatus=BudgetStatus.CAN_BUY,
    purchasetimeframe=PurchaseTimeframe.THIS_QUARTER,
    decisionmaker=True,
)
"""Its account is a customer already, and somebody of the same name is a contact of another company."""

STROM = NewLead(
    subject="Ladeanlegg for varebiler",
    firstname="Øyvind",
    lastname="Strøm",
    companyname="Strøm & Sønner Transport AS",
    emailaddress1="oyvind@stromtransport.example",
    telephone1="+47 76 94 00 22",
    address1_city="Harstad",
    address1_country="Norge",
    leadsourcecode=LeadSource.WEB,
    leadqualitycode=Rating.WARM,
)
STROM_AGAIN = NewLead(
    subject="Pris på hurtiglader",
    firstname="Oyvind",
    lastname="Strom",
    companyname="Strøm og Sønner Transport",
    emailaddress1="oyvind@stromtransport.example",
    leadsourcecode=LeadSource.TRADE_SHOW,
)
"""The same person twice: the rule on e-mail addresses of leads forbids to qualify either."""

WITHOUT_COMPANY = NewLead(
    subject="Varmepumpe til hytta",
    firstname="Thea",
    lastname="Nygård",
    emailaddress1="thea.nygard@post.example",
    leadsourcecode=LeadSource.WORD_OF_MOUTH,
)
"""A private person: no account can be made of her."""

NOTES = (
    "Kari vil bytte ut oljekjelen før vintersesongen. Sjøvannsinntaket er på plass.",
    "Sendte skisse. Hun legger saken fram for styret torsdag.",
)

TRY = (
    "mine åpne kundeemner",
    "poengsum for Breke Havbruk",
    "kvalifiser Breke Havbruk",
    "vis Øyvind Strøm",
    "kvalifiser Thea Nygård",
    "diskvalifiser Strom",
    "lukkede kundeemner",
    "poengmodeller",
    "hjelp",
)
"""What a newcomer may type."""


def stories(seller: int, now: datetime) -> tuple[Story, ...]:
    """The showcase as stories of one seller, in the order in which they came."""
    days = timedelta(days=1)
    notes = ((now - 9 * days, NOTES[0]), (now - 4 * days, NOTES[1]))
    return (
        Story(BREKKE, seller, now - 12 * days, notes),
        Story(STROM, seller, now - 8 * days),
        Story(STROM_AGAIN, seller, now - 3 * days),
        Story(WITHOUT_COMPANY, seller, now - 2 * days),
    )
