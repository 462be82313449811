"""The question whether files are to lie on the lead last spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.cards import kit, values
from dialogs.turn import Card
from dialogs.words import Words
from services.leads.facts import LeadFacts
from services.timeline.notes import AttachmentFacts


def attach_files(
    facts: LeadFacts, files: Sequence[AttachmentFacts], words: Words, *, card_id: str, revision: int
) -> Card:
    """The files, the lead, and how to name another."""
    body = [
        kit.title(words("files-attach-title", name=facts.name)),
        kit.subtle(" · ".join(part for part in (facts.company, facts.subject) if part)),
        *(kit.line(values.file(words, each), longest=120) for each in files),
        kit.subtle(words("files-attach-other")),
    ]
    attach = kit.button(words, "files.attach", card_id, revision, "button-attach", style="positive")
    return kit.card(words, body, [attach, kit.cancel(words, card_id, revision)])
