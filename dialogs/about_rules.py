"""What the dialogs about one duplicate rule share: which rule is meant, who may change it, how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from pydantic import Field

from dialogs import replies, rule_words
from dialogs.cards import ask_for_me
from dialogs.cards import duplicate_rules as rules_card
from dialogs.dialog import Answer, Dialog, Done, Go, Move
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from services.duplicates import listing, overrides
from services.duplicates.listing import RuleFacts
from services.duplicates.overrides import Ignored
from services.models.user import Role
from services.people.rights import NotAllowed
from services.requests.changes import CHANGES

SHOW = "rule.show"


@dataclass(frozen=True, slots=True)
class Meant:
    """The rule, by its id or by words that name it, and what is wished of it."""

    rule: LeadId = 0
    words: Words = ""
    command: Annotated[str, Field(max_length=40)] = ""


class AboutARule(Dialog):
    """A dialog about one rule: its first step finds the rule, the second goes on with it.

    `action` is the button that begins it about a rule: what is pressed in a list to choose from.
    """

    data = Meant
    action: ClassVar[str]

    async def find(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.rule:
            return Go(self.steps[1].__name__, data)
        every = await listing.listed(turn.session)
        named = await listing.named(turn.session, data.words, also=rule_words.NAMES)
        described = rule_words.described(every, data.words)
        found = named or (described if rule_words.tells_enough(data.words) else ())
        if len(found) == 1:
            return Go(self.steps[1].__name__, replace(data, rule=found[0].id))
        if found:
            return Done((await listed(turn, found, "rule-which", action=self.action),))
        if near := described or listing.nearest(every, data.words, also=rule_words.NAMES):
            return Done((await listed(turn, near, "rule-nearest", action=self.action, words=data.words[:80]),))
        return Done((await listed(turn, every, "rule-not-found", action=self.action),))


class ChangesARule(AboutARule):
    """A change that only administrators make: others may ask for it, where there is such a request."""

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            rule = await listing.get(turn.session, data.rule)
            return Done((refused(turn, rule, self.action),), result=rule.id)
        return Go(self.steps[2].__name__, data)


def refused(turn: Turn, rule: RuleFacts, action: str) -> Reply:
    """That administrators do this, with a button that asks them for it where there is such a request."""
    said = replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value))
    if action not in CHANGES:
        return said
    return replace(said, card=ask_for_me.ask_for_rule(rule, action, said.text, turn.words))


async def listed(turn: Turn, rules: Sequence[RuleFacts], message: str, *, action: str = SHOW, words: str = "") -> Reply:
    """The rules in a list, each of which begins `action`; administrators see how often it was ignored, and can add one.

    `words` are those that named no rule.
    """
    is_administrator = turn.actor.role is Role.ADMINISTRATOR
    ignored = await _ignored(turn) if is_administrator else {}
    card = rules_card.listing(rules, turn.words, may_change=is_administrator, ignored=ignored, action=action)
    return Reply(turn.words(message, words=words, count=len(rules)), card=card)


async def shown(turn: Turn, rule: RuleFacts, message: str) -> Reply:
    """The rule whole, with what is said about it; "it" is this rule from now on."""
    turn.model, turn.rule = None, rule.id
    is_administrator = turn.actor.role is Role.ADMINISTRATOR
    ignored = (await _ignored(turn)).get(rule.id) if is_administrator else None
    card = rules_card.one(rule, turn.words, may_change=is_administrator, ignored=ignored)
    return Reply(turn.words(message, rule=rule.name), card=card)


def is_it(turn: Turn, words: str) -> bool:
    """Whether the words name nothing, but mean what was last spoken of."""
    return words.casefold().strip() in turn.words("it-said").split()


async def _ignored(turn: Turn) -> dict[int, Ignored]:
    counts = await overrides.counts(turn.session, now=turn.now)
    prefix = overrides.key(0)[:-1]
    return {int(key.removeprefix(prefix)): found for key, found in counts.items() if key.startswith(prefix)}
