"""Changing the list one looks at: its filters and columns in a form, or a column by its name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from dialogs import filter_form
from dialogs.cards.edit_columns import edit_columns
from dialogs.cards.edit_filters import edit_filters
from dialogs.cards.lead_list import title
from dialogs.dialog import Answer, Ask, Dialog, Done, Move
from dialogs.managing import Managing, meant
from dialogs.turn import Reply, Turn
from dialogs.views import listed
from services.views import administration, definitions, layout, stages, written
from services.views.definitions import Sort, View

LAST_PLACE = 100


class EditFilters(Dialog):
    """Edit filters, as a form (FAQ, the check of the required number, steps 2 to 4)."""

    name = "edit-filters"
    data = Managing

    async def ask(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await meant(turn, data)
        names = await stages.names(turn.session)
        card = edit_filters(view, names, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("edit-filters-shown", view=title(view, turn.words))
        return Ask(Reply(text, card=card), then="apply", data=replace(data, shown=written.text(view)))

    async def apply(self, turn: Turn, data: Managing, answer: Answer) -> Move:
        view = await meant(turn, data)
        view = replace(view, filter=filter_form.read(answer.values, view.filter))
        return Done((await listed(turn, written.checked(view)),))

    steps = (ask, apply)


class EditColumns(Dialog):
    """Edit columns, as a form: Company Name is not in it (FAQ)."""

    name = "edit-columns"
    data = Managing

    async def ask(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await meant(turn, data)
        pane = layout.pane(view, await administration.added(turn.session, view.code))
        card = edit_columns(view, pane, turn.words, card_id=turn.card, revision=turn.revision)
        text = turn.words("edit-columns-shown", view=title(view, turn.words))
        return Ask(Reply(text, card=card), then="apply", data=replace(data, shown=written.text(view)))

    async def apply(self, turn: Turn, data: Managing, answer: Answer) -> Move:
        view, values = await meant(turn, data), answer.values
        added = await administration.added(turn.session, view.code)
        if "columns" in values:
            view = layout.arranged(view, tuple(filter(None, values["columns"].split(","))), added)
        sort = Sort(values.get("sort", view.sort.column), values.get("order", "descending") == "descending")
        return Done((await listed(turn, written.checked(replace(view, sort=sort))),))

    steps = (ask, apply)


Change = Callable[[View, str, Collection[str]], View]


def without_filters(view: View, _column: str, _added: Collection[str]) -> View:
    """The leads of the system view that the list was made from, sorted and shown as the list is."""
    return replace(view, filter=definitions.system(view.code).filter)


def hidden(view: View, column: str, added: Collection[str]) -> View:
    """The list without the column."""
    return layout.hidden(view, column, added)


def moved_first(view: View, column: str, added: Collection[str]) -> View:
    """The list with the column first."""
    return layout.moved(view, column, 0, added)


def moved_last(view: View, column: str, added: Collection[str]) -> View:
    """The list with the column last, shown if it was not."""
    return layout.moved(view, column, LAST_PLACE, added)


CHANGES: dict[str, Change] = {
    "clear-filters": without_filters,
    "hide-column": hidden,
    "show-column": moved_last,
    "move-first": moved_first,
    "move-last": moved_last,
}


class ChangeList(Dialog):
    """A change said in one sentence; the list is shown with it at once."""

    name = "change-list"
    data = Managing

    async def change(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await meant(turn, data)
        added = await administration.added(turn.session, view.code)
        view = CHANGES[data.command](view, data.column, added)
        return Done((await listed(turn, written.checked(view)),))

    steps = (change,)
