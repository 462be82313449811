"""Duplicate detection rules: looking at them, and what an administrator does about one that blocks a qualification."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Annotated, ClassVar

from pydantic import Field

from dialogs import replies, rule_words
from dialogs.cards import change_rule
from dialogs.cards import duplicate_rules as rules_card
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Go, Move, Outcome
from dialogs.finding import LeadId, Words
from dialogs.turn import Reply, Turn
from services.duplicates import administration, listing
from services.duplicates.listing import RuleFacts
from services.models.duplicate_rule import RuleStatus
from services.models.user import Role
from services.people.rights import NotAllowed


@dataclass(frozen=True, slots=True)
class Meant:
    """The rule, by its id or by words that name it, and what is wished of it."""

    rule: LeadId = 0
    words: Words = ""
    command: Annotated[str, Field(max_length=40)] = ""


class AboutARule(Dialog):
    """A dialog about one rule: its first step finds the rule, the second goes on with it."""

    data = Meant

    async def find(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.rule:
            return Go(self.steps[1].__name__, data)
        every = await listing.listed(turn.session)
        found = await listing.named(turn.session, data.words) or rule_words.described(every, data.words)
        if len(found) == 1:
            return Go(self.steps[1].__name__, replace(data, rule=found[0].id))
        card = rules_card.listing(found or every, turn.words)
        return Done((Reply(turn.words("rule-which" if found else "rule-not-found"), card=card),))


class ShowRule(AboutARule):
    name = "show-rule"
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        return Done((_shown(turn, rule, "rule-shown"),))

    steps = (AboutARule.find, show)


class ChangesARule(AboutARule):
    """A change that only administrators make: nobody else is asked about it."""

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return Done((replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value)),))
        return Go(self.steps[2].__name__, data)


class UnpublishRule(ChangesARule):
    name = "unpublish-rule"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is RuleStatus.UNPUBLISHED:
            return Done((_shown(turn, rule, "rule-unpublished-already"),), result=rule.id)
        card = change_rule.unpublish(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("unpublish-ask", rule=rule.name), card=card), then="unpublish", data=data)

    async def unpublish(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await administration.unpublish(turn.session, data.rule, by=turn.actor, now=turn.now)
        return _done(rule, _shown(turn, rule, "rule-unpublished"), "rule-unpublished")

    steps = (AboutARule.find, ChangesARule.begin, ask, unpublish)


class PublishRule(ChangesARule):
    name = "publish-rule"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is not RuleStatus.UNPUBLISHED:
            return Done((_shown(turn, rule, "rule-published-already"),), result=rule.id)
        card = change_rule.publish(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("publish-ask", rule=rule.name), card=card), then="publish", data=data)

    async def publish(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await administration.publish(turn.session, data.rule, by=turn.actor, now=turn.now)
        message = "rule-published" if rule.status is RuleStatus.PUBLISHED else "rule-publishing"
        return _done(rule, _shown(turn, rule, message), message)

    steps = (AboutARule.find, ChangesARule.begin, ask, publish)


class ExcludeInactive(ChangesARule):
    """The FAQ's sequence as one: unpublish the rule, exclude inactive matching records, publish it."""

    name = "exclude-inactive"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.exclude_inactive and rule.status is not RuleStatus.UNPUBLISHED:
            return Done((_shown(turn, rule, "inactive-excluded-already"),), result=rule.id)
        card = change_rule.exclude_inactive(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("exclude-ask", rule=rule.name), card=card), then="exclude", data=data)

    async def exclude(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await administration.keep_off_inactive(turn.session, data.rule, by=turn.actor, now=turn.now)
        card = change_rule.inactive_excluded(rule, turn.words)
        return _done(rule, Reply(turn.words("inactive-excluded", rule=rule.name), card=card), "inactive-excluded")

    steps = (AboutARule.find, ChangesARule.begin, ask, exclude)


class ManageRules(Dialog):
    """What is said about rules: a change has its dialog; without one they are listed."""

    name = "manage-rules"
    data = Meant
    commands: ClassVar[dict[str, type[Dialog]]] = {
        "show-rule": ShowRule,
        "unpublish-rule": UnpublishRule,
        "publish-rule": PublishRule,
        "exclude-inactive": ExcludeInactive,
    }

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if data.command in self.commands:
            return Begin(self.commands[data.command].name, asdict(data), then="over", own=data)
        card = rules_card.listing(await listing.listed(turn.session), turn.words)
        message = "rule-cannot-add" if data.command == "add-rule" else "rules-shown"
        return Done((Reply(turn.words(message), card=card),))

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


DIALOGS: tuple[type[Dialog], ...] = (ManageRules, *ManageRules.commands.values())


def _shown(turn: Turn, rule: RuleFacts, message: str) -> Reply:
    card = rules_card.one(rule, turn.words, may_change=turn.actor.role is Role.ADMINISTRATOR)
    return Reply(turn.words(message, rule=rule.name), card=card)


def _done(rule: RuleFacts, reply: Reply, message: str) -> Move:
    return Done((reply,), result=rule.id, outcome=Outcome(message, {"rule": rule.name}))
