"""The plan of a qualification: what becomes of each record type and why, before anything is saved."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import inputs, kit, opportunity_drafts, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.choices import Entity, Kind
from services.qualification.mappings import FieldValue
from services.qualification.plan import QualificationPlan, RecordPlan

MOST_FIELDS = 20
LONGEST_VALUE = 80


def plan(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> Card:
    """Records, effects, and the button that does all of it."""
    body: list[CardElement] = [
        kit.title(words(f"plan-title{_lost(plan)}", name=plan.lead.name)),
        kit.subtle(" · ".join(part for part in (plan.lead.company, plan.lead.subject) if part)),
    ]
    for entity in (Entity.ACCOUNT, Entity.CONTACT):
        body += _record(plan.of(entity), words)
    body += _opportunities(plan, words, card_id=card_id, revision=revision)
    if not all(record.editable for record in plan.records):
        body.append(kit.below(words("plan-read-only-how")))
    body += [kit.section(words("plan-effects-title")), *(kit.subtle(effect) for effect in _effects(plan, words))]
    body.append(kit.line(words(f"plan-nothing-yet{_lost(plan)}")))
    return kit.card(words, body, _actions(plan, words, card_id=card_id, revision=revision))


def shown_inputs(plan: QualificationPlan) -> dict[str, str]:
    """What stands in the inputs of the card when it is shown, by their ids."""
    first = (plan.of(entity) for entity in Entity)
    chosen = {record.entity.value: _value(record) for record in first if record.editable and len(_options(record)) > 1}
    carried = {
        f"carry_{record.entity}": ",".join(each.attr for each in record.carried)
        for record in plan.records
        if record.carriable
    }
    return chosen | carried


def _lost(plan: QualificationPlan) -> str:
    return "" if plan.choices.disqualified is None else "-lost"


def _actions(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> list[Action]:
    label, style = ("button-qualify", "positive") if not _lost(plan) else ("button-disqualify", "destructive")
    done = kit.button(words, "plan.qualify", card_id, revision, label, style=style, lead=plan.lead.id)
    added = opportunity_drafts.add(plan, words, card_id=card_id, revision=revision)
    return [done, *added, kit.cancel(words, card_id, revision)]


def _record(record: RecordPlan, words: Words) -> list[CardElement]:
    fields = kit.facts(_field(each, record.entity, words) for each in record.fields[:MOST_FIELDS])
    part: list[CardElement] = [kit.section(_outcome(record, words))]
    if record.matches and not record.settled:
        part.append(kit.subtle(words("plan-matches-found", count=len(record.matches))))
    folded = kit.folded(words, f"{record.entity}-fields", fields, "button-show-fields")
    return [*part, *_why(record, words), *_carry(record, words), *folded]


def _opportunities(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> list[CardElement]:
    """One section for all: what becomes of the type, then a row a draft; what a draft gives is in its form."""
    first = plan.of(Entity.OPPORTUNITY)
    part = [kit.section(_outcome(first, words)), *_why(first, words)]
    if first.action is not Kind.CREATE:
        return part
    part += opportunity_drafts.rows(plan, words, card_id=card_id, revision=revision)
    if plan.no_editing or len(plan.opportunities) == 1:
        fields = kit.facts(_field(each, first.entity, words) for each in first.fields[:MOST_FIELDS])
        part += kit.folded(words, "opportunity-fields", fields, "button-show-fields")
    return [*part, *opportunity_drafts.why_none(plan, words)]


def _outcome(record: RecordPlan, words: Words) -> str:
    kind = words(f"record-title-{record.entity.value}")
    if record.action is Kind.LINK:
        return words("plan-outcome-link", type=kind, name=record.linked.name if record.linked else "–")
    return words(f"plan-outcome-{record.action.value}", type=kind)


def _why(record: RecordPlan, words: Words) -> list[CardElement]:
    """Why this becomes of it, and below what else may be chosen, if there is more than one way."""
    why = words(f"why-{record.reason.value}")
    options = _options(record)
    if not record.editable:
        return [kit.subtle(f"{why} {words('plan-read-only')}")]
    if len(options) < 2:
        return [kit.subtle(why)]
    titled = [(value, _title(record, value, words)) for value in options]
    asked = kit.choices(record.entity.value, why, titled, value=_value(record))
    return [kit.tucked(asked).with_spacing("Small")]


def _options(record: RecordPlan) -> tuple[str, ...]:
    """Create, link, skip, as far as they are allowed; a link to the record that the plan names, or to one offered."""
    links = {each.id: f"link:{each.id}" for each in record.linkable}
    own = ("link",) if record.linked and record.linked.id not in links else ()
    offered = {Kind.LINK: (*own, *links.values())}
    return tuple(value for kind in record.allowed for value in offered.get(kind, (kind.value,)))


def _value(record: RecordPlan) -> str:
    if record.action is Kind.LINK and record.linked and any(each.id == record.linked.id for each in record.linkable):
        return f"link:{record.linked.id}"
    return record.action.value


def _title(record: RecordPlan, value: str, words: Words) -> str:
    kind, _, number = value.partition(":")
    if kind != Kind.LINK:
        return words(f"plan-choice-{kind}")
    name = next((each.name for each in record.linkable if str(each.id) == number), "")
    if name:
        return words("plan-choice-attach", name=name)
    return words("plan-choice-link", name=record.linked.name if record.linked else "–")


def _carry(record: RecordPlan, words: Words) -> list[CardElement]:
    """The fields that the existing record lacks and the lead has, each to be ticked."""
    if not record.carriable:
        return []
    options = [(each.attr, ": ".join(_field(each, record.entity, words))) for each in record.carriable]
    chosen = [each.attr for each in record.carried]
    return [inputs.any_of(f"carry_{record.entity}", words("plan-carry-label"), options, chosen=chosen)]


def _field(field: FieldValue, entity: Entity, words: Words) -> tuple[str, str]:
    """Label and value; the lead's column is named where it is called something else, and what was typed is told."""
    label = values.label(words, field.attr, entity=entity)
    source = values.label(words, field.source_attr) if field.source_attr else words("plan-field-typed")
    named = label if label == source else words("plan-field-source", label=label, source=source)
    shown = values.value(words, field.source_attr or field.attr, field.value)
    return named, plain(shown, longest=LONGEST_VALUE)


def _effects(plan: QualificationPlan, words: Words) -> list[str]:
    told = [words(f"effect-{effect.code}", number=effect.number) for effect in plan.effects]
    process = plan.process
    if process is None or plan.choices.disqualified is not None:
        return told
    if process.before == process.after:
        return [*told, words("effect-stage-stays", stage=values.stage(words, process.before))]
    before, after = values.stage(words, process.before), values.stage(words, process.after)
    return [*told, words("effect-stage-moves", before=before, after=after)]
