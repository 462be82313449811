"""Duplicate detection rules: looking at them, and what an administrator does about one that blocks a qualification."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, ClassVar

from dialogs import rule_words
from dialogs.about_rules import SHOW, AboutARule, ChangesARule, Meant, is_it, listed, shown
from dialogs.cards import change_rule
from dialogs.dialog import Answer, Ask, Begin, Dialog, Done, Move, Outcome
from dialogs.model_changes import PublishModel, UnpublishModel
from dialogs.rule_editing import AddRule, DeleteRule, EditRule
from dialogs.turn import Reply, Turn
from services.duplicates import administration, listing
from services.duplicates.listing import RuleFacts
from services.models.duplicate_rule import RuleStatus
from services.people.rights import NotFound
from services.scoring import listing as scoring_models


class ShowRule(AboutARule):
    name = "show-rule"
    action = SHOW
    side = True

    async def show(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        return Done((await shown(turn, rule, "rule-shown"),))

    steps = (AboutARule.find, show)


class UnpublishRule(ChangesARule):
    name = "unpublish-rule"
    action = "rule.unpublish"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is RuleStatus.UNPUBLISHED:
            return Done((await shown(turn, rule, "rule-unpublished-already"),), result=rule.id)
        card = change_rule.unpublish(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("unpublish-ask", rule=rule.name), card=card), then="unpublish", data=data)

    async def unpublish(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await administration.unpublish(turn.session, data.rule, by=turn.actor, now=turn.now)
        return _done(rule, await shown(turn, rule, "rule-unpublished"), "rule-unpublished")

    steps = (AboutARule.find, ChangesARule.begin, ask, unpublish)


class PublishRule(ChangesARule):
    name = "publish-rule"
    action = "rule.publish"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is not RuleStatus.UNPUBLISHED:
            return Done((await shown(turn, rule, "rule-published-already"),), result=rule.id)
        card = change_rule.publish(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("publish-ask", rule=rule.name), card=card), then="publish", data=data)

    async def publish(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await administration.publish(turn.session, data.rule, by=turn.actor, now=turn.now)
        message = "rule-published" if rule.status is RuleStatus.PUBLISHED else "rule-publishing"
        return _done(rule, await shown(turn, rule, message), message)

    steps = (AboutARule.find, ChangesARule.begin, ask, publish)


class ExcludeInactive(ChangesARule):
    """The FAQ's sequence as one: unpublish the rule, exclude inactive matching records, publish it."""

    name = "exclude-inactive"
    action = "rule.exclude-inactive"

    async def ask(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.exclude_inactive and rule.status is not RuleStatus.UNPUBLISHED:
            return Done((await shown(turn, rule, "inactive-excluded-already"),), result=rule.id)
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
        "add-rule": AddRule,
        "edit-rule": EditRule,
        "delete-rule": DeleteRule,
    }

    async def begin(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        if (model := await _model_named(turn, data)) and data.command in OF_MODELS:
            return Begin(OF_MODELS[data.command].name, {"model": model}, then="over", own=data)
        if turn.rule and is_it(turn, data.words):
            data = replace(data, rule=turn.rule, words="")
        if data.command in self.commands:
            return Begin(self.commands[data.command].name, asdict(data), then="over", own=data)
        return Done((await listed(turn, await listing.listed(turn.session), "rules-shown"),))

    async def over(self, _turn: Turn, _data: Meant, _answer: Answer) -> Move:
        return Done()

    steps = (begin, over)


OF_MODELS: Mapping[str, type[Dialog]] = {"publish-rule": PublishModel, "unpublish-rule": UnpublishModel}
"""What is published by its name alone may be a scoring model."""

DIALOGS: tuple[type[Dialog], ...] = (ManageRules, *ManageRules.commands.values())


async def _model_named(turn: Turn, data: Meant) -> int:
    """The id of the scoring model last spoken of, or of exactly this name, where no rule bears it; 0 for none."""
    models = await scoring_models.listed(turn.session)
    if is_it(turn, data.words):
        return next((each.id for each in models if each.id == turn.model), 0)
    if not data.words or await listing.named(turn.session, data.words, also=rule_words.NAMES):
        return 0
    return next((each.id for each in models if each.name.casefold() == data.words.casefold()), 0)


def _done(rule: RuleFacts, reply: Reply, message: str) -> Move:
    return Done((reply,), result=rule.id, outcome=Outcome(message, {"rule": rule.name}))


async def told_of_publication(turn: Turn, facts: Mapping[str, Any]) -> Reply | None:
    """The rule that a job has published is in force; nothing when it is not any more."""
    try:
        rule = await listing.get(turn.session, facts["rule"])
    except NotFound:
        return None
    return await shown(turn, rule, "rule-in-force") if rule.status is RuleStatus.PUBLISHED else None
