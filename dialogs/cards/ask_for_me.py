"""What only an administrator may do, with the button that asks one for it (assistant.md 3.9)."""

from __future__ import annotations

from dialogs.cards import kit, request
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.listing import RuleFacts


def ask_for_rule(rule: RuleFacts, kind: str, refused: str, words: Words) -> Card:
    """Why the person may not do it, what would be asked for, and the rule to be looked at."""
    body = [kit.line(request.what(words, kind, words.called(rule.name))), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind, rule=rule.id)
    return kit.card(words, body, [ask, kit.lasting(words, "rule.show", "button-show", rule=rule.id)])


def ask_for_switch(code: str, kind: str, refused: str, words: Words) -> Card:
    """The same of a setting of duplicate detection, with all settings to be looked at."""
    body = [kit.line(request.what(words, kind, code)), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind, setting=code)
    return kit.card(words, body, [ask, kit.lasting(words, "admin.settings", "button-show-settings")])
