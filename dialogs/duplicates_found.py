"""What a person says to possible duplicates before a lead is saved; creating and editing ask it in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from dialogs.cards import duplicates_found
from dialogs.cards import lead as lead_card
from dialogs.dialog import Answer, Done, Outcome
from dialogs.turn import Card, Reply, Turn
from services.leads import duplicates, queries
from services.leads.duplicates import Possible, Possibles
from services.leads.facts import LeadFacts

IGNORE, MERGE, OPEN, BACK = "found.ignore", "found.merge", "found.open", "found.back"


def fingerprint(found: Possibles) -> str:
    """64 hex digits that change when a person has to be shown the duplicates anew."""
    keys = sorted(f"{each.rule_key}/{each.entity}/{each.record_id}" for each in found.warned)
    return sha256(repr(keys).encode()).hexdigest()


def reply(turn: Turn, current: Mapping[str, str], found: Possibles, *, is_new: bool, again: bool) -> Reply:
    """The card; `again` when more was found since it was shown."""
    card = duplicates_found.duplicates_found(
        current, found, turn.words, is_new=is_new, card_id=turn.card, revision=turn.revision
    )
    return Reply(turn.words("found-again" if again else "found-shown", count=len(found.found)), card=card)


def chosen(found: Possibles, answer: Answer) -> Possible | None:
    """The lead that was chosen, of those that were offered."""
    wanted = answer.values.get(duplicates_found.EXISTING, "")
    leads = (each for each in found.found if each.entity == "lead")
    return next((each for each in leads if str(each.record_id) == wanted), None)


async def open_instead(turn: Turn, lead_id: int) -> Done:
    """The lead that is there; nothing is saved."""
    facts = await queries.get(turn.session, lead_id, by=turn.actor)
    turn.lead = facts.id
    told = {"name": facts.name}
    card = await shown(turn, facts)
    return Done((Reply(turn.words("found-opened", **told), card=card),), facts.id, Outcome("found-opened", told))


async def shown(turn: Turn, facts: LeadFacts) -> Card:
    """The card of a lead that was just saved or opened."""
    alike = await duplicates.count(turn.session, facts, by=turn.actor)
    return lead_card.lead(facts, turn.words, duplicates=alike)
