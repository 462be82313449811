"""A page of a timeline: notes with their files, and what happened, newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import Action, CardElement, Container

from dialogs.cards import events, kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.timeline.notes import NOTE, AttachmentFacts, TimelineItem

MOST_ITEMS = 4


def timeline(name: str, of: Mapping[str, str], items: Sequence[TimelineItem], page: int, words: Words) -> Card:
    """The page with this number, or the last one; `of` names the record in what the buttons send."""
    pages = max(1, -(-len(items) // MOST_ITEMS))
    page = min(page, pages)
    first = (page - 1) * MOST_ITEMS
    shown = items[first : first + MOST_ITEMS]
    body: list[CardElement] = [kit.title(words("timeline-title", name=name))]
    if not shown:
        return kit.card(words, [*body, kit.line(words("timeline-empty"))], _back(of, words))
    body.append(kit.subtle(words("list-count", **{"from": first + 1, "to": first + len(shown), "total": len(items)})))
    for item in shown:
        body += _item(item, words)
    return kit.card(words, body, [*_paging(of, page, pages, words), *_back(of, words)])


def _item(item: TimelineItem, words: Words) -> list[CardElement]:
    headed = words("timeline-note") if item.kind == NOTE else events.sentence(item, words)
    written = events.text(item)
    lines: list[CardElement] = [kit.section(headed), kit.subtle(events.standing(item, words))]
    return [*lines, *([kit.line(written)] if written else []), *(_file(each, words) for each in item.attachments)]


def _file(file: AttachmentFacts, words: Words) -> Container:
    pressed = kit.lasting(words, "file.get", "button-get-file", file=file.id)
    pressed.title = plain(file.filename, longest=kit.LONGEST_LABEL)
    row = kit.row([kit.subtle(plain(values.file(words, file), longest=80))], pressed)
    return row.with_separator(False).with_spacing("Small")


def _paging(of: Mapping[str, str], page: int, pages: int, words: Words) -> list[Action]:
    actions: list[Action] = []
    if page > 1:
        actions.append(kit.lasting(words, "lead.timeline", "button-previous", page=page - 1, **of))
    if page < pages:
        actions.append(kit.lasting(words, "lead.timeline", "button-next", page=page + 1, **of))
    return actions


def _back(of: Mapping[str, str], words: Words) -> list[Action]:
    if "lead" in of:
        return [kit.lasting(words, "lead.show", "button-show-lead", lead=of["lead"])]
    return [kit.lasting(words, "opportunity.show", "button-show-opportunity", opportunity=of["opportunity"])]
