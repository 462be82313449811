"""Writing duplicate rules: a form for what the rule is about, then its conditions on a card; deleting one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field

from dialogs import replies, rule_words
from dialogs.about_rules import ChangesARule, Meant, shown
from dialogs.cards import change_rule, edit_rule
from dialogs.cards.inputs import UNTOUCHED
from dialogs.dialog import Answer, Ask, Done, Go, Move, Outcome
from dialogs.turn import Reply, Turn
from services.duplicates import drafts, editing, listing
from services.duplicates.administration import RulePublished
from services.duplicates.drafts import Draft, DraftCondition, Problem
from services.models.duplicate_rule import Operator, RuleStatus
from services.models.user import Role
from services.people.rights import NotAllowed

AT_ONCE = frozenset({"code-too-long"})
"""What is wrong with the rule as a whole and keeps a condition from being added."""

OWN = frozenset({"name", "description", "case", "inactive", "conditions", "seen"})


@dataclass(frozen=True, slots=True)
class RuleForm(Meant):
    """The form as far as it is filled in; `seen` is the hash of the rule that is changed, as it was then."""

    name: Annotated[str, Field(max_length=drafts.LONGEST_NAME * 2)] = ""
    description: Annotated[str, Field(max_length=drafts.LONGEST_DESCRIPTION * 2)] = ""
    base: Annotated[str, Field(max_length=40)] = "lead"
    matching: Annotated[str, Field(max_length=40)] = ""
    case: bool = False
    inactive: bool = False
    conditions: tuple[dict[str, str | int | bool | None], ...] = ()
    seen: Annotated[str, Field(max_length=64)] = ""


class WritesARule(ChangesARule):
    """The two parts of the form, and what they end in."""

    data = RuleForm
    own = OWN

    async def ask_about(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        return _about(turn, data)

    async def take_about(self, turn: Turn, data: RuleForm, answer: Answer) -> Move:
        given = answer.values
        data = replace(
            data,
            name=rule_words.stored(given.get("name", data.name)),
            description=given.get("description", data.description),
            base=given.get("base", data.base),
            matching=given.get("matching", data.matching),
            case=given.get("case", str(data.case)).lower() == "true",
            inactive=given.get("inactive", str(data.inactive)).lower() == "true",
        )
        wrong = await editing.check(turn.session, _draft(data), rule_id=data.rule)
        of_about = tuple(each for each in wrong if each.code in edit_rule.OF_ABOUT)
        return _about(turn, data, of_about) if of_about else _conditions(turn, data)

    async def take_conditions(self, turn: Turn, data: RuleForm, answer: Answer) -> Move:
        match answer.action:
            case "rule-form.back":
                return Go("ask_about", data)
            case "rule-form.remove":
                data = _without(data, answer.values.get("which", UNTOUCHED))
                return _conditions(turn, data, typed=answer.values)
        data, problems = _with(data, answer)
        if problems:
            return _conditions(turn, data, problems, typed=answer.values)
        return _conditions(turn, data) if answer.action == "rule-form.add" else Go("save", data)

    async def save(self, turn: Turn, data: RuleForm, _answer: Answer) -> Move:
        draft = _draft(data)
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
        conditions = tuple(_kept(DraftCondition(column, column)) for column in columns)
        return Go("ask_about", replace(data, rule=0, base=entity, matching=entity, conditions=conditions))

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
        return Go("ask_about", _filled_in(data, draft))

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
    draft, is_new = _draft(data), not data.rule
    card = edit_rule.about(draft, problems, turn.words, is_new=is_new, card_id=turn.card, revision=turn.revision)
    text = turn.words("rule-form-wrong", count=len(problems)) if problems else turn.words("rule-form-about")
    return Ask(Reply(text, card=card), then="take_about", data=data)


def _conditions(
    turn: Turn, data: RuleForm, problems: tuple[Problem, ...] = (), typed: Mapping[str, str] = edit_rule.NOTHING_TYPED
) -> Move:
    """The second part, with the condition that was being typed as it was."""
    card = edit_rule.conditions(
        _draft(data), problems, turn.words, typed=typed, is_new=not data.rule, card_id=turn.card, revision=turn.revision
    )
    text = turn.words("rule-form-wrong", count=len(problems)) if problems else turn.words("rule-form-conditions")
    return Ask(Reply(text, card=card), then="take_conditions", data=data)


def _with(data: RuleForm, answer: Answer) -> tuple[RuleForm, tuple[Problem, ...]]:
    """The form with the condition that was filled in, if one was; or as it was, with what is wrong with that one."""
    column = answer.values.get("column", UNTOUCHED)
    if column in ("", UNTOUCHED):
        return data, ()
    other = answer.values.get("other", UNTOUCHED)
    written = answer.values.get("characters", "").strip()
    condition = DraftCondition(
        base_attr=column,
        matching_attr=column if other in ("", UNTOUCHED) else other,
        operator=_operator(answer.values.get("operator", "0")),
        characters=(int(written) if written.isdecimal() else 0) if written else None,
        ignore_blank_values=answer.values.get("blanks") == "true",
    )
    more = replace(data, conditions=(*data.conditions, _kept(condition)))
    number = len(more.conditions)
    wrong = tuple(each for each in drafts.problems(_draft(more)) if each.condition == number or each.code in AT_ONCE)
    return (data, wrong) if wrong else (more, ())


def _without(data: RuleForm, which: str) -> RuleForm:
    if not which.isdecimal():
        return data
    kept = tuple(each for number, each in enumerate(data.conditions, start=1) if number != int(which))
    return replace(data, conditions=kept)


def _operator(written: str) -> Operator:
    known = {str(int(each)): each for each in Operator}
    return known.get(written, Operator.EXACT_MATCH)


def _draft(data: RuleForm) -> Draft:
    matching = data.matching or data.base
    return drafts.of_json(
        {
            "name": data.name, "description": data.description, "base_entity": data.base,
            "matching_entity": matching, "is_case_sensitive": data.case, "exclude_inactive": data.inactive,
            "conditions": data.conditions,
        }
    )  # fmt: skip


def _filled_in(data: RuleForm, draft: Draft) -> RuleForm:
    return replace(
        data, name=draft.name, description=draft.description, base=draft.base_entity, matching=draft.matching_entity,
        case=draft.is_case_sensitive, inactive=draft.exclude_inactive,
        conditions=tuple(_kept(each) for each in draft.conditions), seen=draft.hash,
    )  # fmt: skip


def _kept(condition: DraftCondition) -> dict[str, Any]:
    return {
        "base_attr": condition.base_attr,
        "matching_attr": condition.matching_attr,
        "operator": int(condition.operator),
        "characters": condition.characters,
        "ignore_blank_values": condition.ignore_blank_values,
    }
