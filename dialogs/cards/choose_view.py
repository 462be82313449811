"""The view selector: the system's views and the person's own."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.cards import kit
from dialogs.turn import Card
from dialogs.words import Words
from services.views.definitions import MY_OPEN_LEADS_SCORED, SYSTEM
from services.views.personal import OwnView

SYSTEM_VIEW, OWN_VIEW = "view:", "own:"


def choose_view(own: Iterable[OwnView], words: Words, *, scored: bool) -> Card:
    """One choice among all views; `scored` says that leads are. The button works whenever it is pressed."""
    system = [
        (f"{SYSTEM_VIEW}{code}", words(f"view-{code}"))
        for code in SYSTEM
        if scored or code != MY_OPEN_LEADS_SCORED.code
    ]
    mine = [(f"{OWN_VIEW}{each.id}", words("view-own", name=each.view.name)) for each in own]
    chosen = kit.choices("chosen", words("view-label"), [*system, *mine], value=system[0][0])
    return kit.card(
        words,
        [kit.heading(words("views-title")), chosen],
        [kit.lasting(words, "lead.list", "button-show", style="positive")],
    )
