"""Writing duplicate rules: a form for what the rule is about, then its conditions on a card; deleting one."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import replies, rule_form, rule_words
from dialogs.about_rules import ChangesARule, Meant, shown
from dialogs.cards import change_rule, edit_rule
from dialogs.cards.inputs import UNTOUCHED
from dialogs.dialog import Answer, Ask, Done, Go, Move, Outcome
from dialogs.rule_form import RuleForm
from dialogs.turn import Reply, Turn
from services.duplicates import editing, listing
from services.duplicates.administration import RulePublished
from services.duplicates.drafts import Problem
from services.models.duplicate_rule import RuleStatus
from services.models.user import Role
from services.people.rights import NotAllowed

OWN = frozenset({"name", "description", "case", "inactive", "conditions", "seen"})


class WritesARule(ChangesARule):
    """The two parts of the form, and what they end in."""

    data = RuleForm
    own = OWN

    async def ask_about(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        return _about(turn, data)

    async def take_about(self, turn: Turn, data: RuleForm, answer: Answer) -> Move:
        data = rule_form.about(data, answer.values)
        wrong = await editing.check(turn.session, rule_form.draft(data), rule_id=data.rule)
        of_about = tuple(each for each in wrong if each.code in edit_rule.OF_ABOUT)
        return _about(turn, data, of_about) if of_about else _conditions(turn, data)

    async def take_conditions(self, turn: Turn, data: RuleForm, answer: Answer) -> Move:
        match answer.action:
            case "rule-form.back":
                return Go("ask_about", data)
            case "rule-form.remove":
                data = rule_form.without(data, answer.values.get("which", UNTOUCHED))
                return _conditions(turn, data, typed=answer.values)
        data, problems = rule_form.with_condition(data, answer.values)
        if problems:
            return _conditions(turn, data, problems, typed=answer.values)
        return _conditions(turn, data) if answer.action == "rule-form.add" else Go("save", data)

    async def save(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        draft = rule_form.draft(data)
        if problems := await editing.check(turn.session, draft, rule_id=data.rule):
            return _conditions(turn, data, problems)
        if data.rule:
            rule = await editing.change(turn.session, data.rule, draft, seen=data.seen, by=turn.actor, now=turn.now)
        else:
            rule = await editing.create(turn.session, draft, by=turn.actor, now=turn.now)
        message = "rule-edited" if data.rule else "rule-created"
        reply = await shown(turn, rule, message)
        return Done((reply,), result=rule.id, outcome=Outcome(message, {"rule": rule.name}))


class AddRule(WritesARule):
    """A new rule, filled in as far as the words tell: record type, columns."""

    name = "add-rule"
    action = "rule.add"

    async def open_new(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        if turn.actor.role is not Role.ADMINISTRATOR:
            return Done((replies.refused(turn, NotAllowed(role=Role.ADMINISTRATOR.value)),))
        entity, columns = rule_words.drafted(data.words)
        return Go("ask_about", rule_form.comparing(data, entity, columns))

    steps = (open_new, WritesARule.ask_about, WritesARule.take_about, WritesARule.take_conditions, WritesARule.save)


class EditRule(WritesARule):
    """An unpublished rule; a published one is refused before anything is asked."""

    name = "edit-rule"
    action = "rule.edit"

    async def open_rule(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is not RuleStatus.UNPUBLISHED:
            refusal = RulePublished(rule=rule.name)
            return Done((await shown(turn, rule, f"refusal-{refusal.code}"),), result=rule.id)
        draft = await editing.drafted(turn.session, rule.id)
        return Go("ask_about", rule_form.filled_in(data, draft))

    steps = (
        ChangesARule.find, ChangesARule.begin, open_rule, WritesARule.ask_about, WritesARule.take_about,
        WritesARule.take_conditions, WritesARule.save,
    )  # fmt: skip


class DeleteRule(ChangesARule):
    name = "delete-rule"
    action = "rule.delete"

    async def ask_delete(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        rule = await listing.get(turn.session, data.rule)
        if rule.status is not RuleStatus.UNPUBLISHED:
            return Done((await shown(turn, rule, f"refusal-{RulePublished.code}"),), result=rule.id)
        card = change_rule.delete(rule, turn.words, card_id=turn.card, revision=turn.revision)
        return Ask(Reply(turn.words("delete-rule-ask", rule=rule.name), card=card), then="delete_rule", data=data)

    async def delete_rule(self, turn: Turn, data: Meant, _answer: Answer) -> Move:
        name = await editing.delete(turn.session, data.rule, by=turn.actor, now=turn.now)
        told = {"rule": name}
        return Done((replies.say(turn, "rule-deleted", **told),), outcome=Outcome("rule-deleted", told))

    steps = (ChangesARule.find, ChangesARule.begin, ask_delete, delete_rule)


def _about(turn: Turn, data: RuleForm, problems: tuple[Problem, ...] = ()) -> Move:
    """The first part of the form as it was filled in, with what is wrong beside its inputs."""
    draft, is_new = rule_form.draft(data), not data.rule
    card = edit_rule.about(draft, problems, turn.words, is_new=is_new, card_id=turn.card, revision=turn.revision)
    text = turn.words("rule-form-wrong", count=len(problems)) if problems else turn.words("rule-form-about")
    return Ask(Reply(text, card=card), then="take_about", data=data)


def _conditions(
    turn: Turn, data: RuleForm, problems: tuple[Problem, ...] = (), typed: Mapping[str, str] = edit_rule.NOTHING_TYPED
) -> Move:
    """The second part, with the condition that was being typed as it was."""
    card = edit_rule.conditions(
        rule_form.draft(data),
        problems,
        turn.words,
        typed=typed,
        is_new=not data.rule,
        card_id=turn.card,
        revision=turn.revision,
    )
    text = turn.words("rule-form-wrong", count=len(problems)) if problems else turn.words("rule-form-conditions")
    return Ask(Reply(text, card=card), then="take_conditions", data=data)
