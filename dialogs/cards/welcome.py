"""The card that greets a person: what the assistant does, and where to begin."""

from __future__ import annotations

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words

EXAMPLES = ("welcome-example-find", "welcome-example-qualify", "welcome-example-views", "welcome-example-help")


def welcome(words: Words, name: str) -> Card:
    """A greeting by name, four sentences to try, and buttons that do the first things."""
    body = [
        kit.title(words("welcome-title", name=name)),
        kit.line(words("welcome-body")),
        kit.section(words("welcome-try")),
        *(kit.subtle(words(example)) for example in EXAMPLES),
    ]
    actions = [
        kit.lasting(words, "lead.list", "button-my-leads", view="my-open-leads"),
        kit.lasting(words, "lead.list", "button-closed-leads", view="closed-leads"),
    ]
    return kit.card(words, body, actions)
