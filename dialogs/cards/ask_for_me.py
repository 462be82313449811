"""What only an administrator may do, with the button that asks one for it (assistant.md 3.9)."""

from __future__ import annotations

from dialogs.cards import kit, request, setting_values
from dialogs.cards.settings import to_group
from dialogs.turn import Card
from dialogs.words import Words
from services.duplicates.listing import RuleFacts
from services.scoring.listing import ModelFacts


def ask_for_rule(rule: RuleFacts, kind: str, refused: str, words: Words) -> Card:
    """Why the person may not do it, what would be asked for, and the rule to be looked at."""
    body = [kit.line(request.what(words, kind, words.called(rule.name))), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind, rule=rule.id)
    return kit.card(words, body, [ask, kit.lasting(words, "rule.show", "button-show", rule=rule.id)])


def ask_for_model(model: ModelFacts, kind: str, refused: str, words: Words) -> Card:
    """The same of a scoring model."""
    body = [kit.line(request.what(words, kind, words.called(model.name))), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind, model=model.id)
    return kit.card(words, body, [ask, kit.lasting(words, "model.show", "button-model", model=model.id)])


def ask_for_new_model(kind: str, refused: str, words: Words) -> Card:
    """The same of a scoring model that is not there yet, with those that are to be looked at."""
    body = [kit.line(request.what(words, kind, "")), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind)
    return kit.card(words, body, [ask, kit.lasting(words, "score.models", "button-all-models")])


def ask_for_switch(code: str, kind: str, refused: str, words: Words) -> Card:
    """The same of a setting, with those of its group to be looked at."""
    body = [kit.line(request.what(words, kind, code)), kit.subtle(refused)]
    ask = kit.lasting(words, "request.ask", "button-ask-right", style="positive", kind=kind, setting=code)
    return kit.card(words, body, [ask, to_group(setting_values.group(code), words)])
