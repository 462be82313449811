"""Lists of leads: a page of a view, and what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import filters, kit, rows, view_row
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadLine
from services.leads.search import Found
from services.views import definitions, written
from services.views.definitions import View
from services.views.showing import Page

MOST_ROWS = 5


def view(page: Page, shown: View, words: Words, *, hint: str = "") -> Card:
    """A page of a view, what it is narrowed to, and buttons to the pages beside it and to its filters and columns."""
    body: list[CardElement] = [kit.title(title(shown, words))]
    if not definitions.is_system(shown) and (said := filters.sentences(shown.filter, words)):
        body.append(kit.subtle(words("list-filters", filters=" · ".join(said))))
    if hint:
        body.append(kit.line(hint))
    if not page.lines:
        elsewhere = [_other_view(shown, words), *_editing(shown, words)]
        return kit.card(words, [*body, kit.line(words("list-empty"))], elsewhere)
    last = page.first + len(page.lines) - 1
    count = words("list-count", **{"from": page.first, "to": last, "total": page.total})
    leads = [part for line in page.lines for part in view_row.row(line, page.columns, words)]
    several = kit.lasting(words, "lead.qualify_several", "button-qualify-several", page=page.page, **carried(shown))
    actions = [*_paging(page, shown, words), *_editing(shown, words), several]
    return kit.card(words, [*body, kit.subtle(count), *leads], actions)


def title(shown: View, words: Words) -> str:
    """The person's name for the view, or the system view's."""
    return shown.name or words(f"view-{shown.code}")


def carried(shown: View) -> dict[str, str]:
    """What a button sends of the list it belongs to: a system view's code, or the whole of another list."""
    return {"view": shown.code} if definitions.is_system(shown) else {"shown": written.text(shown)}


def found(found: Sequence[Found], asked: str, words: Words) -> Card:
    """The leads that a search found, the most alike first."""
    lines = [each.line for each in found[:MOST_ROWS]]
    body: list[CardElement] = [kit.title(words("list-search-title", words=asked)), *_rows(lines, words)]
    if len(found) > len(lines):
        body.append(kit.below(words("list-more", count=len(found) - len(lines))))
    return kit.card(words, body)


def _rows(lines: Sequence[LeadLine], words: Words) -> list[CardElement]:
    return [rows.row(line, words, kit.lasting(words, "lead.show", "button-show", lead=line.id)) for line in lines]


def _paging(page: Page, shown: View, words: Words) -> list[Action]:
    actions: list[Action] = []
    if page.page > 1:
        actions.append(kit.lasting(words, "lead.list", "button-previous", page=page.page - 1, **carried(shown)))
    if page.page < page.pages:
        actions.append(kit.lasting(words, "lead.list", "button-next", page=page.page + 1, **carried(shown)))
    return actions


def _editing(shown: View, words: Words) -> list[Action]:
    return [
        kit.lasting(words, "view.filters", "button-edit-filters", **carried(shown)),
        kit.lasting(words, "view.columns", "button-edit-columns", **carried(shown)),
        kit.lasting(words, "view.choose", "button-views"),
    ]


def _other_view(shown: View, words: Words) -> Action:
    """Out of an empty view: to all leads, or from there to the closed ones."""
    other = "closed-leads" if shown.code == "all-leads" else "all-leads"
    return kit.lasting(words, "lead.list", f"view-{other}", view=other)
