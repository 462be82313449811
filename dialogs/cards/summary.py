"""The summary of a lead: every line with the field or note it comes from, and whether a model wrote it."""

from __future__ import annotations

from decimal import Decimal

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.summaries.lines import Kind, Line
from services.summaries.reading import Summary

IN_SIGHT = 4
"""Lines above the fold; with the title and the mark as many as are read at a glance."""


def summary(told: Summary, words: Words) -> Card:
    """Who wrote it, the lines, and the records that the lead was turned into."""
    lines = [_line(each, told, words) for each in told.lines]
    made = tuple((words(f"record-title-{each.entity}"), each.name) for each in told.made)
    links: list[CardElement] = [kit.section(words("summary-made")), *kit.facts(made)] if made else []
    body: list[CardElement] = [
        kit.title(words("summary-title", name=told.lead)),
        kit.subtle(words("summary-by-ai" if told.ai else "summary-by-code", when=words.moment(told.at))),
        *lines[:IN_SIGHT],
        *kit.folded(words, "more", [*lines[IN_SIGHT:], *links], "button-show-answer"),
    ]
    return kit.card(words, body, _actions(told, words))


def _line(line: Line, told: Summary, words: Words) -> CardElement:
    """A field as label and value; a text with its source after it."""
    if line.text:
        source = _source(line, words)
        return kit.line(words("summary-line", text=line.text, source=source))
    (shown,) = kit.facts([(values.label(words, line.source.ref), _value(line, told, words))])
    return shown


def _value(line: Line, told: Summary, words: Words) -> str:
    if isinstance(line.value, Decimal):
        return words.amount(line.value, told.currency)
    return values.value(words, line.source.ref, line.value)


def _source(line: Line, words: Words) -> str:
    source = line.source
    if source.kind is Kind.FIELD or source.at is None:
        return values.label(words, source.ref)
    return words("summary-from-note", author=source.author, when=words.date(source.at))


def _actions(told: Summary, words: Words) -> list[Action]:
    shown: list[Action] = [kit.lasting(words, "lead.show", "button-show-lead", lead=told.lead_id)]
    if told.opportunity_id is None:
        return shown
    opportunity = kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=told.opportunity_id)
    return [opportunity, *shown]
