"""The columns of a view as the Edit columns pane changes them; Company Name is in the views but not in the pane."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from services.refusal import Refusal
from services.views import columns, definitions
from services.views.definitions import Shown, View

HIDDEN_IN_PANE = frozenset({"companyname"})
"""Columns of the system views that the pane does not offer until an administrator adds them to the view.

Source: FAQ "Why is the Company Name column not available in the Edit columns pane for lead views?"
"""


class ColumnLocked(Refusal):
    """The column cannot be hidden, removed or moved in this view, nor in views made from it."""

    code = "column-locked"


class NoColumnLeft(Refusal):
    """A view shows at least one column."""

    code = "no-column-left"


@dataclass(frozen=True, slots=True)
class PaneColumn:
    """A column, whether the view shows it, and whether a person may hide, remove and move it there."""

    name: str
    in_view: bool
    user_editable: bool


def settled(view: View, added: Collection[str]) -> View:
    """The view with the columns it really shows: those an administrator added, and those that cannot be hidden."""
    known = [each.name for each in view.columns]
    wanted = [name for name in added if name not in known] if definitions.is_system(view) else []
    view = replace(view, columns=(*view.columns, *definitions.shown(*wanted)))
    for name in sorted(locked(view, added) - set(known)):
        view = _inserted(view, name, _usual_place(view, name))
    return view


def locked(view: View, added: Collection[str]) -> frozenset[str]:
    """The columns that a person can neither hide nor move in this view."""
    usual = {each.name for each in definitions.system(view.code).columns}
    return (HIDDEN_IN_PANE & usual) - set(added)


def pane(view: View, added: Collection[str]) -> tuple[PaneColumn, ...]:
    """Every column there is, those of the view first and in its order."""
    shown = [each.name for each in settled(view, added).columns]
    fixed = locked(view, added)
    names = (*shown, *(name for name in columns.COLUMNS if name not in shown))
    return tuple(PaneColumn(name, name in shown, name not in fixed) for name in names)


def arranged(view: View, chosen: Collection[str], added: Collection[str]) -> View:
    """The view with exactly the chosen columns of the pane: those it has keep their place, new ones come last.

    Raises UnknownColumn, ColumnLocked (a column that the pane does not offer was chosen), NoColumnLeft.
    """
    fixed = locked(view, added)
    for name in chosen:
        columns.column(name)
        _check_free(name, fixed)
    view = settled(view, added)
    kept = tuple(each for each in view.columns if each.name in chosen or each.name in fixed)
    known = {each.name for each in kept}
    new = definitions.shown(*(name for name in columns.COLUMNS if name in chosen and name not in known))
    return _with(view, (*kept, *new))


def hidden(view: View, name: str, added: Collection[str]) -> View:
    """The view without this column. Raises UnknownColumn, ColumnLocked, NoColumnLeft."""
    columns.column(name)
    _check_free(name, locked(view, added))
    view = settled(view, added)
    return _with(view, tuple(each for each in view.columns if each.name != name))


def moved(view: View, name: str, place: int, added: Collection[str]) -> View:
    """The view with this column at a place counted from 0, shown if it was not. Raises UnknownColumn, ColumnLocked."""
    columns.column(name)
    _check_free(name, locked(view, added))
    view = settled(view, added)
    return _inserted(replace(view, columns=tuple(each for each in view.columns if each.name != name)), name, place)


def _check_free(name: str, fixed: Collection[str]) -> None:
    if name in fixed:
        raise ColumnLocked(column=name)


def _with(view: View, shown: tuple[Shown, ...]) -> View:
    if not shown:
        raise NoColumnLeft()
    return replace(view, columns=shown)


def _inserted(view: View, name: str, place: int) -> View:
    before, after = view.columns[:place], view.columns[place:]
    return replace(view, columns=(*before, *definitions.shown(name), *after))


def _usual_place(view: View, name: str) -> int:
    return [each.name for each in definitions.system(view.code).columns].index(name)
