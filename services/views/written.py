"""A view as JSON, to be stored, and as one word of plain letters, to be carried by a card's button."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.refusal import Refusal
from services.views import columns, definitions, filtering
from services.views.definitions import View

LONGEST = 8000
_VIEW: TypeAdapter[View] = TypeAdapter(View)


class UnreadableView(Refusal):
    """The text is not that of a view."""

    code = "unreadable-view"


def plain(view: View) -> dict[str, Any]:
    """The view as plain JSON values."""
    return asdict(view)


def text(view: View) -> str:
    """The view as a text of plain letters, so that nothing in it means anything to who carries it."""
    written = json.dumps(plain(view), ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(written.encode()).decode()


def of_plain(values: object) -> View:
    """The view with these values, checked.

    Raises UnreadableView, UnknownView, and what `filtering.check` raises.
    """
    try:
        view = _VIEW.validate_python(values)
    except ValidationError as error:
        raise UnreadableView from error
    return checked(view)


def of_text(written: str) -> View:
    """The view of such a text, checked. Raises as `of_plain`."""
    try:
        return of_plain(json.loads(urlsafe_b64decode(written)) if len(written) <= LONGEST else None)
    except (ValueError, RecursionError) as error:
        raise UnreadableView from error


def checked(view: View) -> View:
    """The view, when all it names exists. Raises UnknownView, UnknownColumn, and what `filtering.check` raises."""
    definitions.system(view.code)
    filtering.check(view.filter)
    for name in (view.sort.column, *(each.name for each in view.columns)):
        columns.column(name)
    return view
