"""The button of what mends scoring: an administrator does it, anybody else has one asked."""

from __future__ import annotations

from microsoft_teams.cards import SubmitAction

from dialogs.cards import kit
from dialogs.words import Words
from services.scoring.mending import Change, Mending


def button(mending: Mending, words: Words, *, administers: bool, lead: int = 0) -> SubmitAction:
    """`lead` is the one that waits for it, 0 where many do."""
    if not administers:
        about = {"kind": mending.change.value, "model": mending.model, "lead": lead}
        return kit.lasting(words, "request.ask", "button-ask-right", style="positive", **about)
    match mending.change:
        case Change.PUBLISH:
            return kit.lasting(words, "model.publish", "button-publish", style="positive", model=mending.model)
        case Change.RETRAIN:
            return kit.lasting(words, "model.retrain", "button-retrain", style="positive", model=mending.model)
        case Change.TRAIN_OF_LEADS:
            return kit.lasting(words, "model.add", "button-new-lead-model", style="positive", kind="lead")
        case Change.TRAIN_OF_OPPORTUNITIES:
            return kit.lasting(words, "model.add", "button-new-opp-model", style="positive", kind="opportunity")
