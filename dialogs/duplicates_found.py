"""What a person says to possible duplicates before a lead is saved; creating and editing ask it in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from dialogs import lead_shown
from dialogs.cards import duplicates_found
from dialogs.dialog import Answer, Done, Outcome
from dialogs.turn import Reply, Turn
from services.leads import queries
from services.leads.duplicates import Possible, Possibles

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
    card = await lead_shown.looked_into(turn, facts)
    return Done((Reply(turn.words("found-opened", **told), card=card),), facts.id, Outcome("found-opened", told))
