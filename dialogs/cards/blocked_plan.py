"""A qualification that something stands in the way of: what it is, who can do something about it, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import blockers, kit
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.plan import QualificationPlan

MOST_REMEDIES = 4


@dataclass(frozen=True, slots=True)
class Button:
    """A remedy as a button: its name, and the id of its label."""

    remedy: str
    label: str


def blocked_plan(
    plan: QualificationPlan, offered: Sequence[Button], words: Words, *, card_id: str, revision: int
) -> Card:
    """Each blocker with its matches and who mends it, the remedies in the FAQ's order, and a button for each."""
    body: list[CardElement] = [
        kit.title(words("plan-title", name=plan.lead.name)),
        kit.subtle(" · ".join(part for part in (plan.lead.company, plan.lead.subject) if part)),
        *blockers.lines(plan.blockers, words),
    ]
    actions: list[Action] = [
        kit.button(words, "plan.remedy", card_id, revision, each.label, remedy=each.remedy)
        for each in offered[:MOST_REMEDIES]
    ]
    again = kit.button(words, "plan.retry", card_id, revision, "button-try-again")
    if len(actions) < MOST_REMEDIES:
        actions.append(kit.lasting(words, "lead.show", "button-show-lead", lead=plan.lead.id))
    return kit.card(words, body, [*actions, again, kit.cancel(words, card_id, revision)])
