"""Why the Company Name column is not in the Edit columns pane, and where an administrator has added it."""

from __future__ import annotations

from dialogs.cards import kit
from dialogs.cards.answer import Answered
from dialogs.managing import Managing
from dialogs.turn import Turn
from dialogs.view_columns import explanation
from services.answers import company_name
from services.answers.company_name import Addition


async def hidden(turn: Turn) -> Answered:
    """Row 14 and 14a: how it is for the list looked at last, and for all system views."""
    words = turn.words
    added = await company_name.additions(turn.session)
    here = tuple(_added(turn, each) for each in added) or (words("faq-company-name-nowhere"),)
    return Answered(
        "company-name",
        await explanation(turn, Managing()),
        (words("faq-company-name-rule"), *here),
        (words("faq-company-name-designer"),),
        actions=(kit.lasting(words, "view.columns", "button-edit-columns"),),
    )


def _added(turn: Turn, each: Addition) -> str:
    view, when = turn.words(f"view-{each.view}"), turn.words.date(each.at)
    return turn.words("faq-company-name-added", view=view, by=each.by, when=when)
