"""Keeping one's own views: saving the list one looks at, renaming, deleting."""

from __future__ import annotations

from dataclasses import replace

from dialogs import replies
from dialogs.cards.change_view import delete_view
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.managing import Managing, meant
from dialogs.turn import Reply, Turn
from dialogs.views import listed
from services.views import administration, layout, personal


class SaveView(Dialog):
    """The list one looks at, kept under a name, with the columns it shows."""

    name = "save-view"
    data = Managing

    async def save(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await meant(turn, data)
        laid_out = layout.settled(view, await administration.added(turn.session, view.code))
        kept = await personal.save(turn.session, data.named, laid_out, by=turn.actor, now=turn.now)
        shown = await listed(turn, kept)
        return Done((replace(shown, text=turn.words("view-saved", name=kept.name)),))

    steps = (save,)


class RenameView(Dialog):
    name = "rename-view"
    data = Managing

    async def rename(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await personal.rename(turn.session, data.named, data.renamed, by=turn.actor, now=turn.now)
        shown = await listed(turn, view)
        return Done((replace(shown, text=turn.words("view-renamed", name=view.name)),))

    steps = (rename,)


class DeleteView(Dialog):
    """Asked about first, for a view that is gone does not come back."""

    name = "delete-view"
    data = Managing

    async def ask(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        view = await personal.get(turn.session, data.named, by=turn.actor)
        card = delete_view(view.name, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("delete-view-ask", name=view.name), card=card), then="delete", data=data)

    async def delete(self, turn: Turn, data: Managing, _answer: Answer) -> Move:
        name = await personal.remove(turn.session, data.named, by=turn.actor)
        return Done((replies.say(turn, "view-deleted", name=name),), outcome=Outcome("view-deleted", {"name": name}))

    steps = (ask, delete)
