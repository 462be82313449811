"""The office of the conversations: who works there, and the leads they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.leads import operations
from services.leads.facts import LeadFacts
from services.leads.new_lead import NewLead
from services.models.user import Role
from services.people.actors import Actor
from services.store import Store
from tests.conversations.speaker import Clock, Speaker
from tests.given import people


@dataclass
class Office:
    """Siri sells in Nord, where Morten manages; Tone sells in Sør; Anders administers; Nils may nothing."""

    store: Store
    clock: Clock
    people: dict[str, Actor]

    def speaker(self, name: str, *, group: bool = False, channel: str = "test") -> Speaker:
        """Somebody at a chat of their own, or in a group."""
        account = "" if name == "stranger" else self.people[name].name.lower().replace(" ", ".")
        return Speaker(self.store, self.clock, account or "stranger", group=group, channel=channel)

    async def lead(self, owner: str = "siri", **values: Any) -> LeadFacts:
        facts: dict[str, Any] = {
            "subject": "Varmepumper til anlegget",
            "firstname": "Kari",
            "lastname": "Brekke",
            "companyname": "Brekke Havbruk AS",
            "emailaddress1": "kari@brekkehavbruk.example",
        } | values
        async with self.store.writing() as session:
            return await operations.create(session, NewLead(**facts), by=self.people[owner], now=self.clock())


async def opened(store: Store, clock: Clock) -> Office:
    """The office with everybody in it."""
    async with store.writing() as session:
        known = {
            "siri": await people.person(session),
            "morten": await people.person(session, "Morten Manager", role=Role.MANAGER),
            "tone": await people.person(session, "Tone Selger", team="Sør"),
            "anders": await people.person(session, "Anders Admin", role=Role.ADMINISTRATOR, team=None),
            "nils": await people.person(session, "Nils Ny", role=Role.NONE, team=None),
        }
    return Office(store, clock, known)
