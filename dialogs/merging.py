"""Merging leads: which duplicates, what will become of them, and then exactly that."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from dialogs import merge_form, replies
from dialogs.cards import lead_duplicates, merge_choose, merge_preview, merged
from dialogs.dialog import Answer, Ask, Begin, Done, Go, Move, Outcome
from dialogs.finding import AboutALead, ChooseLead, LeadId, Words
from dialogs.turn import Reply, Turn
from services.merging import commit, duplicates, planning
from services.merging.choices import Choices
from services.merging.commit import MergeOutdated, Shown
from services.merging.duplicates import Duplicates
from services.merging.kinds import KINDS
from services.merging.plan import MergePlan

MOST = KINDS["lead"].most - 1
CONFIRM, MORE = "merge.confirm", "merge.more"
Ids = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True)
class Merging:
    """The lead and the duplicates that are offered (ids with commas between, "" to find them), then what was chosen.

    `other` are words that name a lead to merge with. `picks` are values picked by hand, as JSON text; `page` is the
    page of fields in sight, `shown` the hash of the plan that was shown.
    """

    lead: LeadId = 0
    words: Words = ""
    other: Words = ""
    others: Ids = ""
    chosen: Ids = ""
    primary: LeadId = 0
    fill_empty: bool = True
    picks: Annotated[str, Field(max_length=10_000)] = "{}"
    page: Annotated[int, Field(ge=0, le=1000)] = 0
    shown: Annotated[str, Field(max_length=64)] = ""

    def choices(self) -> Choices:
        others = merge_form.ids(self.chosen)
        return Choices((self.lead, *others), self.primary or None, self.fill_empty, json.loads(self.picks))

    def choosing(self, chosen: Choices) -> Merging:
        return replace(
            self, primary=chosen.primary or 0, fill_empty=chosen.fill_empty, picks=json.dumps(dict(chosen.picks))
        )


class MergeLeads(AboutALead):
    """Results in the id of the lead that survived, or in nothing when nothing was merged."""

    name = "merge-leads"
    data = Merging

    async def look_up(self, _turn: Turn, data: Merging, _answer: Answer) -> Move:
        if data.other:
            return Begin(ChooseLead.name, {"words": data.other}, then="take_other", own=data)
        if 1 <= len(merge_form.ids(data.chosen)) <= MOST:
            return Go("preview", data)
        return Go("ask_which", data)

    async def take_other(self, turn: Turn, data: Merging, answer: Answer) -> Move:
        if not isinstance(answer.result, int):
            return Done()
        if answer.result == data.lead:
            return Done((replies.say(turn, "merge-with-itself"),))
        return Go("preview", replace(data, chosen=str(answer.result)))

    async def ask_which(self, turn: Turn, data: Merging, _answer: Answer) -> Move:
        found = await _found(turn, data)
        if not found.candidates:
            return Done((replies.say(turn, "merge-none-found", name=found.lead.name),))
        if not found.mergeable:
            text = turn.words("merge-none-in-reach", name=found.lead.name)
            return Done((Reply(text, card=lead_duplicates.lead_duplicates(found, turn.words)),))
        ticked = [each.id for each in found.mergeable[:MOST]]
        return _ask(turn, data, found, "merge-choose", ticked)

    async def take_which(self, turn: Turn, data: Merging, answer: Answer) -> Move:
        found = await _found(turn, data)
        offered = {each.id for each in found.mergeable}
        ticked = [each for each in merge_form.ids(answer.values.get(merge_choose.OTHERS, "")) if each in offered]
        if 1 <= len(ticked) <= MOST:
            return Go("preview", replace(data, chosen=",".join(map(str, ticked))))
        return _ask(turn, data, found, "merge-choose-fewer" if ticked else "merge-choose-one", ticked)

    async def preview(self, turn: Turn, data: Merging, _answer: Answer) -> Move:
        return _show(turn, data, await _plan(turn, data), "merge-shown")

    async def take_values(self, turn: Turn, data: Merging, answer: Answer) -> Move:
        plan = await _plan(turn, data)
        if plan.hash != data.shown:
            return _show(turn, data, plan, "merge-changed")
        chosen = merge_form.changed(plan, answer.values)
        wanted = data.choosing(chosen)
        if answer.action == CONFIRM and not merge_form.looks_otherwise(plan, chosen):
            return await _merge(turn, wanted)
        if answer.action == MORE:
            wanted = replace(wanted, page=(data.page + 1) % merge_preview.pages(plan))
        return _show(turn, wanted, await _plan(turn, wanted), "merge-shown-anew")

    steps = (
        AboutALead.find, AboutALead.found, look_up, take_other, ask_which, take_which, preview, take_values,
    )  # fmt: skip


async def _found(turn: Turn, data: Merging) -> Duplicates:
    turn.lead = data.lead
    if data.others:
        return await duplicates.among(turn.session, data.lead, merge_form.ids(data.others), by=turn.actor)
    return await duplicates.of_lead(turn.session, data.lead, by=turn.actor)


async def _plan(turn: Turn, data: Merging) -> MergePlan:
    turn.lead = data.lead
    return await planning.plan(turn.session, "lead", data.choices(), by=turn.actor)


def _ask(turn: Turn, data: Merging, found: Duplicates, message: str, ticked: list[int]) -> Move:
    """Which of the duplicates, with these ticked."""
    card = merge_choose.merge_choose(found, turn.words, chosen=ticked, card_id=turn.card, revision=turn.revision)
    text = turn.words(message, name=found.lead.name, most=MOST)
    return Ask(Reply(text, card=card), then="take_which", data=data)


def _show(turn: Turn, data: Merging, plan: MergePlan, message: str) -> Move:
    """The preview as a card; a merge that something is in the way of is over."""
    if plan.obstacles:
        reason = merge_preview.obstacle(plan.obstacles[0], turn.words)
        return Done((replies.say(turn, "merge-blocked", reason=reason),), outcome=Outcome("merge-blocked-short"))
    page = min(data.page, merge_preview.pages(plan) - 1)
    card = merge_preview.merge_preview(plan, turn.words, page=page, card_id=turn.card, revision=turn.revision)
    shown = replace(data, page=page, shown=plan.hash)
    return Ask(Reply(turn.words(message), card=card), then="take_values", data=shown)


async def _merge(turn: Turn, data: Merging) -> Move:
    plan = await _plan(turn, data)
    try:
        done = await commit.merge_as_shown(
            turn.session, Shown(plan.entity, plan.choices, plan.hash), by=turn.actor, now=turn.now
        )
    except MergeOutdated:
        return _show(turn, data, await _plan(turn, data), "merge-changed")
    turn.lead = done.primary.id
    others = turn.words.listing(tuple(each.name for each in done.losers))
    told = {"name": done.primary.name, "others": others}
    reply = Reply(turn.words("leads-merged", **told), card=merged.merged(done, turn.words))
    return Done((reply,), result=done.primary.id, outcome=Outcome("leads-merged", told))
