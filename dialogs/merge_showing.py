"""The preview of a merge, what can be chosen on it, and the merge: the same for leads, accounts and contacts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import merge_form, replies
from dialogs.cards import merge_make_primary, merge_preview, merged
from dialogs.dialog import Answer, Ask, Dialog, Done, Move, Outcome
from dialogs.finding import LeadId
from dialogs.turn import Reply, Turn
from services.merging import commit, planning
from services.merging.choices import Choices
from services.merging.commit import MergeOutdated, Shown
from services.merging.plan import MergePlan

CONFIRM, MORE, MAKE_PRIMARY = "merge.confirm", "merge.more", "merge.make-primary"
Page = Annotated[int, Field(ge=0, le=1000)]
Hash = Annotated[str, Field(max_length=64)]
Picks = Annotated[str, Field(max_length=10_000)]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen: `picks` are values picked by hand, as JSON text.

    `page` is the page of fields in sight, `shown` the hash of the plan that was shown, `wanted` the record that is
    to become the primary one when what was picked may be dropped.
    """

    primary: LeadId = 0
    fill_empty: bool = True
    hide_same: bool = True
    picks: Picks = "{}"
    page: Page = 0
    shown: Hash = ""
    wanted: LeadId = 0

    @property
    def kind(self) -> str:
        """The record type: a table name."""
        raise NotImplementedError

    @property
    def ids(self) -> tuple[int, ...]:
        """The records in display order, the one in question first."""
        raise NotImplementedError

    def choices(self) -> Choices:
        return Choices(self.ids, self.primary or None, self.fill_empty, json.loads(self.picks))

    def choosing(self, chosen: Choices) -> Any:
        """The same with these choices."""
        picks = json.dumps(dict(chosen.picks))
        return replace(self, primary=chosen.primary or 0, fill_empty=chosen.fill_empty, picks=picks)


class Showing(Dialog):
    """The last steps of a dialog whose data is `Chosen`; they result in the id of the record that survived."""

    async def preview(self, turn: Turn, data: Any, _answer: Answer) -> Move:
        return _show(turn, data, await _plan(turn, data), "merge-shown")

    async def take_values(self, turn: Turn, data: Any, answer: Answer) -> Move:
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "merge-changed")
        chosen = merge_form.changed(plan, answer.values)
        wanted = replace(data.choosing(chosen), hide_same=merge_form.hides(answer.values, data.hide_same))
        if primary := merge_form.another_primary(plan, answer.values):
            return await _make_primary(turn, wanted, plan, primary)
        if answer.action == CONFIRM and not merge_form.looks_otherwise(plan, chosen):
            return await _merge(turn, wanted)
        if answer.action == MORE:
            wanted = replace(wanted, page=(data.page + 1) % merge_preview.pages(plan, hide_same=wanted.hide_same))
        return _show(turn, wanted, await _plan(turn, wanted), "merge-shown-anew")

    async def take_primary(self, turn: Turn, data: Any, answer: Answer) -> Move:
        if answer.action == MAKE_PRIMARY:
            data = data.choosing(data.choices().with_primary(data.wanted))
        return _show(turn, data, await _plan(turn, data), "merge-shown-anew")


async def _make_primary(turn: Turn, data: Any, plan: MergePlan, primary: int) -> Move:
    """Another record becomes the primary one: at once, or after a question when that drops what was picked."""
    chosen = data.choices()
    if not chosen.picks:
        wanted = data.choosing(chosen.with_primary(primary))
        return _show(turn, wanted, await _plan(turn, wanted), "merge-shown-anew")
    name = next(each.name for each in plan.records if each.id == primary)
    told: dict[str, Any] = {"name": name, "count": len(chosen.picks)}
    card = merge_make_primary.merge_make_primary(**told, words=turn.words, card_id=turn.card, revision=turn.revision)
    return Ask(
        Reply(turn.words("merge-drop-edits", **told), card=card),
        then="take_primary",
        data=replace(data, wanted=primary),
    )


async def _plan(turn: Turn, data: Any) -> MergePlan:
    if data.kind == "lead":
        turn.lead = data.ids[0]
    return await planning.plan(turn.session, data.kind, data.choices(), by=turn.actor)


def _show(turn: Turn, data: Any, plan: MergePlan, message: str) -> Move:
    """The preview as a card; a merge that something is in the way of is over."""
    if plan.obstacles:
        reason = merge_preview.obstacle(plan.obstacles[0], turn.words, kind=plan.entity)
        told = {"kind": plan.entity}
        return Done(
            (replies.say(turn, "merge-blocked", reason=reason, **told),), outcome=Outcome("merge-blocked-short", told)
        )
    page = min(data.page, merge_preview.pages(plan, hide_same=data.hide_same) - 1)
    card = merge_preview.merge_preview(
        plan, turn.words, page=page, hide_same=data.hide_same, card_id=turn.card, revision=turn.revision
    )
    said = turn.words(message, kind=plan.entity) if message == "merge-shown" else turn.words(message)
    return Ask(Reply(said, card=card), then="take_values", data=replace(data, page=page, shown=plan.hash))


async def _merge(turn: Turn, data: Any) -> Move:
    plan = await _plan(turn, data)
    try:
        done = await commit.merge_as_shown(
            turn.session, Shown(plan.entity, plan.choices, plan.hash), by=turn.actor, now=turn.now
        )
    except MergeOutdated:
        return _show(turn, data, await _plan(turn, data), "merge-changed")
    if plan.entity == "lead":
        turn.lead = done.primary.id
    others = turn.words.listing(tuple(each.name for each in done.losers))
    told = {"name": done.primary.name, "others": others}
    reply = Reply(turn.words("leads-merged", **told), card=merged.merged(done, turn.words))
    return Done((reply,), result=done.primary.id, outcome=Outcome("leads-merged", told))
