"""Merging two accounts or two contacts: both are named, or the second is one that a rule calls a duplicate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dialogs import replies
from dialogs.cards import choose_record
from dialogs.dialog import Answer, Ask, Done, Go, Move
from dialogs.finding import LeadId, Words
from dialogs.merge_showing import Chosen, Showing
from dialogs.turn import Reply, Turn
from services.merging import finding, planning
from services.merging.choices import Choices
from services.merging.finding import Found


@dataclass(frozen=True, slots=True)
class MergingRecords(Chosen):
    """The type, and words that name the two; then their ids, 0 for one that is not known yet."""

    record: Literal["account", "contact"] = "account"
    words: Words = ""
    other: Words = ""
    first: LeadId = 0
    second: LeadId = 0

    @property
    def kind(self) -> str:
        return self.record

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.first, self.second)


class MergeRecords(Showing):
    """Results in the id of the record that survived, or in nothing when nothing was merged."""

    name = "merge-records"
    data = MergingRecords

    async def find(self, turn: Turn, data: MergingRecords, _answer: Answer) -> Move:
        if data.first:
            return Go("find_other", data)
        if not data.words:
            return Done((replies.say(turn, "record-name-it", kind=data.record),))
        found = await finding.by_words(turn.session, data.record, data.words, by=turn.actor)
        if not found:
            return Done((_none(turn, data, data.words),))
        if one := finding.sure(found, data.words):
            return Go("find_other", replace(data, first=one.id))
        asked = turn.words("record-which", kind=data.record, words=data.words[:80])
        return Ask(_choice(turn, data, found, asked), then="chosen", data=data)

    async def chosen(self, _turn: Turn, data: MergingRecords, answer: Answer) -> Move:
        return Go("find_other", replace(data, first=_chosen(answer))) if _chosen(answer) else Go("find", data)

    async def find_other(self, turn: Turn, data: MergingRecords, _answer: Answer) -> Move:
        if data.second:
            return Go("preview", data)
        name = await _name(turn, data)
        if data.other:
            found = await finding.by_words(turn.session, data.record, data.other, by=turn.actor, exclude_id=data.first)
            if not found:
                return Done((_none(turn, data, data.other),))
            if one := finding.sure(found, data.other):
                return Go("preview", replace(data, second=one.id))
        else:
            found = await finding.duplicates(turn.session, data.record, data.first, by=turn.actor)
            if not found:
                return Done((replies.say(turn, "record-no-duplicates", kind=data.record, name=name),))
        asked = turn.words("record-which-other", kind=data.record, name=name)
        return Ask(_choice(turn, data, found, asked), then="chosen_other", data=data)

    async def chosen_other(self, _turn: Turn, data: MergingRecords, answer: Answer) -> Move:
        chosen = _chosen(answer)
        if not chosen or chosen == data.first:
            return Go("find_other", data)
        return Go("preview", replace(data, second=chosen))

    steps = (find, chosen, find_other, chosen_other, Showing.preview, Showing.take_values, Showing.take_primary)


def _chosen(answer: Answer) -> int:
    """The id of the record that was pressed, 0 for none."""
    chosen = answer.values.get("record", "")
    return int(chosen) if chosen.isdecimal() and len(chosen) < len(str(2**63)) else 0


def _choice(turn: Turn, data: MergingRecords, found: Sequence[Found], text: str) -> Reply:
    card = choose_record.choose_record(found, turn.words, kind=data.record, card_id=turn.card, revision=turn.revision)
    return Reply(text, card=card)


def _none(turn: Turn, data: MergingRecords, words: str) -> Reply:
    return replies.say(turn, "record-found-none", kind=data.record, words=words[:80])


async def _name(turn: Turn, data: MergingRecords) -> str:
    """What the first of the two is called. Raises rights.NotFound."""
    plan = await planning.plan(turn.session, data.record, Choices((data.first,)), by=turn.actor)
    return plan.primary.name
