"""Given what reliability is tested on: managers of one team, and leads as the assistant itself creates them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from services.leads import operations
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.duplicate_rule import DuplicateRule
from services.models.scoring import ScoringModel, ScoringVersion, Subject, TrainingState
from services.models.user import Role
from services.people.actors import Actor
from services.requests import asking
from services.store import Session
from tests.given import people, scores
from tests.services.scoring import given as scoring


async def managers(session: Session, count: int) -> list[Actor]:
    """People of one team, each of whom may change the leads of all."""
    return [await people.person(session, f"Leder {number}", role=Role.MANAGER) for number in range(count)]


def account_of(person: Actor) -> str:
    """The channel account that `people.person` gives."""
    return person.name.lower().replace(" ", ".")


async def lead(
    session: Session, owner: Actor, number: int, *, now: datetime, company: str = "", domain: str = "havbruk.example"
) -> LeadFacts:
    """An open lead that is like no other: a person, a company and a phone number of its own."""
    values = NewLead(
        subject=f"Tilbud {number}",
        firstname="Kari",
        lastname=f"Brekke{number}",
        companyname=company or f"Havbruk {number} AS",
        emailaddress1=f"kari{number}@{domain}",
        telephone1=f"+4776{940000 + number}",
    )
    return await operations.create(session, values, by=owner, now=now)


async def request(session: Session, asker: Actor, lead_id: int, number: int, *, now: datetime) -> int:
    """The request to unpublish a rule, that was never published."""
    rule = DuplicateRule(name=f"Regel {number}", base_entity="lead", matching_entity="lead")
    session.add(rule)
    await session.flush()
    wish = {"rule": rule.id}
    return (await asking.ask(session, "rule.unpublish", wish, lead_id=lead_id, by=asker, now=now)).id


async def double(session: Session, owner: Actor, number: int, *, now: datetime) -> LeadFacts:
    """A duplicate of the lead with this number, by its e-mail address; in all else it differs."""
    values = NewLead(
        subject=f"Nytt tilbud {number}",
        firstname="Ola",
        lastname=f"Dobbel{number}",
        emailaddress1=f"kari{number}@havbruk.example",
        jobtitle="Daglig leder",
        mobilephone="90000001",
        description="Vil bytte ut oljefyren.",
        address1_line1="Sjøgata 1",
        address1_postalcode="8300",
        address1_city="Svolvær",
    )
    return await operations.create(session, values, by=owner, now=now)


SCREENED = [
    {"name": name, "chosen": chosen, "reason": reason, "auc": auc, "filled_closed": 0.8, "filled_open": 0.7}
    | {"warning": None}
    for name, chosen, reason, auc in (
        ("budgetstatus", True, None, 0.7), ("purchasetimeframe", True, None, 0.6),
        ("purchaseprocess", True, None, 0.55),
        ("decisionmaker", False, "one-value", None),
    )
]  # fmt: skip


async def model(session: Session, name: str, *, now: datetime, state: str, industry: str = "") -> ScoringModel:
    """A scoring model, "trained", "published" or "retrained" since; of leads of an industry, or of opportunities."""
    lead = {"filter_column": "industrycode", "filter_values": [industry]}
    opportunity = {"kind": Subject.OPPORTUNITY, "positive": "won", "negative": "lost"}
    row = await scoring.model(
        session, now=now, published=state != "trained", name=name, auto_retrain=state == "published",
        **(lead if industry else opportunity),
    )  # fmt: skip
    text, report = scoring.a_scorecard()
    text = text if industry else scoring.of_opportunities()
    if state == "retrained":
        again = {"scorecard": text, "report": report, "askedon": now, "trainedon": now, "screened": SCREENED}
        session.add(ScoringVersion(model_id=row.id, number=2, state=TrainingState.TRAINED, **again))
    first = update(ScoringVersion).where(ScoringVersion.model_id == row.id, ScoringVersion.number == 1)
    await session.execute(first.values(screened=SCREENED, scorecard=text))
    return row


async def score(session: Session, record_id: int, *, now: datetime, entity: str = "lead") -> None:
    """The score that a record has, of a model that is no longer there."""
    await scores.score(session, record_id, 64, now=now, entity=entity)
