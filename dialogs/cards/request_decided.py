"""What was decided about a request: for who decided, and for who asked."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit
from dialogs.cards.request import is_of_scoring, what
from dialogs.turn import Card
from dialogs.words import Words
from services.models.change_request import RequestStatus
from services.requests.effects import Effect
from services.requests.of_models import Wanted
from services.requests.queries import RequestFacts


def decided(asked: RequestFacts, words: Words) -> Card:
    """For who asked: the result, and the lead that waited, to be qualified again."""
    return kit.card(words, [kit.line(sentence(asked, words)), _by(asked, words)], _ways_on(asked, words))


def decided_here(asked: RequestFacts, words: Words) -> Card:
    """For who decided: the result, and the others that wait."""
    told = kit.line(words("request-asker-told", asker=asked.asker))
    waiting = kit.lasting(words, "admin.requests", "button-requests")
    return kit.card(
        words, [kit.line(sentence(asked, words)), told, _by(asked, words)], [*_by_hand(asked, words), waiting]
    )


def _by_hand(asked: RequestFacts, words: Words) -> list[Action]:
    """Where what was approved is done by hand."""
    if asked.effect != Effect.BY_HAND:
        return []
    if asked.kind == Wanted.GRADES:
        return [kit.lasting(words, "score.models", "button-all-models", style="positive")]
    name = "button-new-lead-model" if asked.kind == Wanted.ADD_OF_LEADS else "button-new-opp-model"
    return [kit.lasting(words, "model.add", name, style="positive", kind=asked.kind.removeprefix("model.add-"))]


def sentence(asked: RequestFacts, words: Words) -> str:
    """What was decided, and what came of it."""
    effect = f"-{asked.effect}" if asked.effect else ""
    return words(f"request-{asked.status}{effect}", asker=asked.asker, what=what(words, asked.kind, asked.name))


def _ways_on(asked: RequestFacts, words: Words) -> list[Action]:
    if asked.lead_id is None:
        return [kit.lasting(words, "lead.list", "button-my-leads", view="my-open-leads")]
    style = "positive" if asked.status is RequestStatus.APPROVED else ""
    waited = kit.lasting(words, "lead.qualify", "button-qualify", style=style, lead=asked.lead_id)
    if is_of_scoring(asked):
        waited = kit.lasting(words, "score.why_not", "button-score-check", style=style, lead=asked.lead_id)
    return [waited, kit.lasting(words, "lead.show", "button-show-lead", lead=asked.lead_id)]


def _by(asked: RequestFacts, words: Words) -> CardElement:
    return kit.subtle(words("settled-by", who=asked.decider, when=words.moment(asked.decided or asked.asked)))
