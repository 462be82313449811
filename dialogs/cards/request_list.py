"""The requests that wait for a decision."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import CardElement, Container

from dialogs.cards import kit
from dialogs.cards.request import what
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.requests.queries import RequestFacts

MOST_ROWS = 5


def request_list(waiting: Sequence[RequestFacts], words: Words) -> Card:
    """The oldest requests; each is opened by a press on its line."""
    body: list[CardElement] = [
        kit.heading(words("requests-title")),
        *(_row(each, words) for each in waiting[:MOST_ROWS]),
    ]
    if len(waiting) > MOST_ROWS:
        body.append(kit.below(words("requests-more", count=len(waiting) - MOST_ROWS)))
    return kit.card(words, body)


def _row(asked: RequestFacts, words: Words) -> Container:
    pressed = kit.lasting(words, "request.show", "button-show", request=asked.id)
    pressed.title = plain(asked.asker, longest=kit.LONGEST_LABEL)
    told = words("request-asked", who=asked.asker, when=words.moment(asked.asked))
    return kit.row([kit.strong(what(words, asked.kind, asked.name)), kit.subtle(told)], pressed)
