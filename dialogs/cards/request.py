"""What somebody asks an administrator for: the reason, the effect, and the decision."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, setting_values
from dialogs.turn import Card
from dialogs.words import Words
from services.models.change_request import RequestStatus
from services.models.user import Role
from services.people.actors import Actor
from services.requests.queries import RequestFacts
from services.requests.switches import SWITCHED
from services.scoring import mending


def request(asked: RequestFacts, words: Words, *, by: Actor) -> Card:
    """An administrator decides on it; who asked sees that it waits."""
    body: list[CardElement] = [
        kit.title(words("request-title", asker=asked.asker)),
        kit.line(what(words, asked.kind, asked.name)),
        *kit.facts(
            (
                (words("request-reason-label"), reason(asked, words)),
                (words("request-effect-label"), effect(asked, words)),
            )
        ),
        kit.subtle(words("request-asked", who=asked.asker, when=words.moment(asked.asked))),
    ]
    decides = by.role is Role.ADMINISTRATOR and asked.status is RequestStatus.OPEN
    return kit.card(words, body, [*(_decision(asked, words) if decides else ()), *_lead(asked, words)])


def what(words: Words, kind: str, name: str) -> str:
    """What is asked for, in a phrase."""
    named = setting_values.label(words, name) if kind in SWITCHED else name
    return words(f"request-what-{_code(kind)}", name=named)


def effect(asked: RequestFacts, words: Words) -> str:
    """What an approval would bring about."""
    if asked.kind in SWITCHED:
        return setting_values.means(words, asked.name, SWITCHED[asked.kind])
    return words(f"request-effect-{_code(asked.kind)}", asker=asked.asker)


def reason(asked: RequestFacts, words: Words) -> str:
    """Why: the lead that waits, as far as the reader may know of it."""
    of = "-scored" if is_of_scoring(asked) else ""
    return words(f"request-reason-lead{of}", lead=asked.lead) if asked.lead else words(f"request-reason-none{of}")


def is_of_scoring(asked: RequestFacts) -> bool:
    """Whether records wait for it to be scored, and not to be qualified."""
    return asked.kind in tuple(mending.Change)


def _code(kind: str) -> str:
    return kind.replace(".", "-")


def _decision(asked: RequestFacts, words: Words) -> list[Action]:
    return [
        kit.lasting(words, "request.approve", "button-approve", style="positive", request=asked.id),
        kit.lasting(words, "request.reject", "button-reject", request=asked.id),
    ]


def _lead(asked: RequestFacts, words: Words) -> list[Action]:
    if asked.lead_id is None:
        return []
    return [kit.lasting(words, "lead.show", "button-show-lead", lead=asked.lead_id)]
