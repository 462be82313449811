"""Facts for the cards of lists and requests, with any text where people write."""

from __future__ import annotations

from services.models.change_request import RequestStatus
from services.models.list_qualification import LineStatus
from services.models.user import Role
from services.people.actors import Actor
from services.qualification.choices import Entity
from services.qualification.from_list import Offered
from services.qualification.list_receipts import Line, ListReceipt, Skipped
from services.qualification.making import RecordRef
from services.qualification.plan import Blocker
from services.requests.queries import RequestFacts
from tests.dialogs.cards.facts import NOON

ANDERS = Actor(9, "Anders Admin", Role.ADMINISTRATOR, None, "nb", "Europe/Oslo")


def offered(count: int, text: str | None = None) -> tuple[Offered, ...]:
    return tuple(
        Offered(number, text or f"Kari Nummer{number}", text or f"Havbruk {number} AS")
        for number in range(1, count + 1)
    )


def receipt(text: str | None = None) -> ListReceipt:
    """Of seven leads: qualified, qualified without an account, undone, refused in three ways, and one that waits."""
    name = text or "Kari Brekke"
    made = (RecordRef(Entity.CONTACT, 6, name), RecordRef(Entity.OPPORTUNITY, 11, text or "Varmepumper"))
    account = (RecordRef(Entity.ACCOUNT, 5, text or "Brekke Havbruk AS"),)
    skipped = (Skipped(Entity.ACCOUNT, "no-company-name"),)
    closed = Blocker("not-open", {"state": "disqualified", "by": text or "Siri Selger", "at": NOON.isoformat()})
    lines = (
        Line(1, name, LineStatus.QUALIFIED, made, linked=account, receipt_id=31),
        Line(2, name, LineStatus.QUALIFIED, made, skipped=skipped, receipt_id=32),
        Line(3, name, LineStatus.QUALIFIED, made, undone=True),
        Line(4, name, LineStatus.REFUSED, blockers=(closed,)),
        Line(5, name, LineStatus.REFUSED, code="not-allowed", facts={"role": "manager"}),
        Line(6, "", LineStatus.REFUSED),
        Line(7, name, LineStatus.WAITING),
    )
    return ListReceipt(3, NOON, lines, qualified=3, refused=3, waiting=1)


def request(
    text: str | None = None, *, kind: str = "rule.unpublish", status: RequestStatus = RequestStatus.OPEN,
    effect: str = "", lead_id: int | None = 7,
) -> RequestFacts:  # fmt: skip
    is_open = status is RequestStatus.OPEN
    return RequestFacts(
        id=4,
        kind=kind,
        name=text or "Leads with the same e-mail address",
        lead_id=lead_id,
        lead=(text or "Kari Brekke") if lead_id else "",
        asker_id=1,
        asker=text or "Siri Selger",
        asked=NOON,
        status=status,
        decider="" if is_open else (text or "Anders Admin"),
        decided=None if is_open else NOON,
        effect=effect,
    )
