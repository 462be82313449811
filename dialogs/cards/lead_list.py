"""Lists of leads: a page of a view, and what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, rows
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadLine
from services.leads.search import Found
from services.leads.views import Page

MOST_ROWS = 5


def view(page: Page, code: str, words: Words) -> Card:
    """A page of the view with this code, with buttons to the pages beside it."""
    size = max(len(page.lines), MOST_ROWS)
    first = (page.page - 1) * size + 1
    body: list[CardElement] = [kit.heading(words(f"view-{code}"))]
    if not page.lines:
        return kit.card(words, [*body, kit.line(words("list-empty"))], [_other_view(code, words)])
    last = first + len(page.lines) - 1
    count = words("list-count", **{"from": first, "to": last, "total": page.total})
    return kit.card(words, [*body, kit.subtle(count), *_rows(page.lines, words)], _paging(page, code, words))


def found(found: Sequence[Found], asked: str, words: Words) -> Card:
    """The leads that a search found, the most alike first."""
    lines = [each.line for each in found[:MOST_ROWS]]
    body: list[CardElement] = [kit.title(words("list-search-title", words=asked)), *_rows(lines, words)]
    if len(found) > len(lines):
        body.append(kit.subtle(words("list-more", count=len(found) - len(lines))))
    return kit.card(words, body)


def _rows(lines: Sequence[LeadLine], words: Words) -> list[CardElement]:
    return [rows.row(line, words, kit.lasting(words, "lead.show", "button-show", lead=line.id)) for line in lines]


def _paging(page: Page, code: str, words: Words) -> list[Action]:
    actions: list[Action] = []
    if page.page > 1:
        actions.append(kit.lasting(words, "lead.list", "button-previous", view=code, page=page.page - 1))
    if page.page < page.pages:
        actions.append(kit.lasting(words, "lead.list", "button-next", view=code, page=page.page + 1))
    return actions


def _other_view(code: str, words: Words) -> Action:
    """Out of an empty view: to all leads, or from there to the closed ones."""
    other = "closed-leads" if code == "all-leads" else "all-leads"
    return kit.lasting(words, "lead.list", f"view-{other}", view=other)
