"""The card that tells what the assistant can do, and what it cannot."""

from __future__ import annotations

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words

TOPICS = (
    "help-find",
    "help-views",
    "help-qualify",
    "help-disqualify",
    "help-change",
    "help-more",
    "help-scores",
    "help-questions",
    "help-rules",
    "help-models",
    "help-anytime",
    "help-cannot",
)


def help_card(words: Words) -> Card:
    """One line a topic, with the views to begin from."""
    actions = [
        kit.lasting(words, "lead.list", "button-my-leads", view="my-open-leads"),
        kit.lasting(words, "lead.list", "button-closed-leads", view="closed-leads"),
    ]
    return kit.card(words, [kit.heading(words("help-title")), *(kit.topic(words(topic)) for topic in TOPICS)], actions)
