"""The plan of a qualification: what becomes of each record type and why, before anything is saved."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import blockers, kit, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.qualification.choices import Kind
from services.qualification.mappings import FieldValue
from services.qualification.plan import QualificationPlan, RecordPlan

MOST_FIELDS = 20
LONGEST_VALUE = 80


def plan(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> Card:
    """Records, effects and the Qualify button; for a plan that is blocked what stands in the way instead."""
    body: list[CardElement] = [
        kit.title(words("plan-title", name=plan.lead.name)),
        kit.subtle(" · ".join(part for part in (plan.lead.company, plan.lead.subject) if part)),
    ]
    if plan.blockers:
        return kit.card(words, [*body, *blockers.lines(plan.blockers, words)], _ways_out(plan, words))
    for record in plan.records:
        body += _record(record, words)
    body += [kit.section(words("plan-effects-title")), *(kit.subtle(effect) for effect in _effects(plan, words))]
    body.append(kit.line(words("plan-nothing-yet")))
    actions = [
        kit.button(words, "plan.qualify", card_id, revision, "button-qualify", style="positive", lead=plan.lead.id),
        kit.cancel(words, card_id, revision),
    ]
    return kit.card(words, body, actions)


def _record(record: RecordPlan, words: Words) -> list[CardElement]:
    entity = record.entity.value
    fields = kit.facts(_field(each, entity, words) for each in record.fields[:MOST_FIELDS])
    part: list[CardElement] = [kit.section(_outcome(record, words)), kit.subtle(words(f"why-{record.reason.value}"))]
    if record.matches and not record.settled:
        part.append(kit.subtle(words("plan-matches-found", count=len(record.matches))))
    if not record.editable:
        part.append(kit.subtle(words("plan-read-only")))
    return [*part, *_choice(record, words), *kit.folded(words, f"{entity}-fields", fields, "button-show-fields")]


def _outcome(record: RecordPlan, words: Words) -> str:
    kind = words(f"record-title-{record.entity.value}")
    if record.action is Kind.LINK:
        return words("plan-outcome-link", type=kind, name=record.linked.name if record.linked else "–")
    return words(f"plan-outcome-{record.action.value}", type=kind)


def _choice(record: RecordPlan, words: Words) -> list[CardElement]:
    """What else may be chosen; nothing when there is only one way."""
    options = [(kind.value, _option(record, kind, words)) for kind in record.allowed if _is_offered(record, kind)]
    if not record.editable or len(options) < 2:
        return []
    label = words("plan-choice-label", type=words(f"record-title-{record.entity.value}"))
    missing = words("plan-choice-missing")
    asked = kit.choices(record.entity.value, label, options, value=record.action.value, missing=missing)
    return [asked.with_style("compact")]


def _is_offered(record: RecordPlan, kind: Kind) -> bool:
    """A link is offered to the record that the plan names; matches are chosen among in the next step."""
    return kind is not Kind.LINK or record.linked is not None


def _option(record: RecordPlan, kind: Kind, words: Words) -> str:
    if kind is Kind.LINK and record.linked is not None:
        return words("plan-choice-link", name=record.linked.name)
    return words(f"plan-choice-{kind.value}")


def _field(field: FieldValue, entity: str, words: Words) -> tuple[str, str]:
    """Label and value; the lead's column is named where it is called something else."""
    label = values.label(words, field.attr, entity=entity)
    source = values.label(words, field.source_attr)
    named = label if label == source else words("plan-field-source", label=label, source=source)
    return named, plain(values.value(words, field.source_attr, field.value), longest=LONGEST_VALUE)


def _effects(plan: QualificationPlan, words: Words) -> list[str]:
    told = [words(f"effect-{effect.code}", number=effect.number) for effect in plan.effects]
    process = plan.process
    if process is None:
        return told
    if process.before == process.after:
        return [*told, words("effect-stage-stays", stage=values.stage(words, process.before))]
    before, after = values.stage(words, process.before), values.stage(words, process.after)
    return [*told, words("effect-stage-moves", before=before, after=after)]


def _ways_out(plan: QualificationPlan, words: Words) -> list[Action]:
    shown = kit.lasting(words, "lead.show", "button-show-lead", lead=plan.lead.id)
    if any(blocker.code == "not-open" for blocker in plan.blockers):
        return [kit.lasting(words, "lead.reactivate", "button-reactivate", lead=plan.lead.id), shown]
    if any(blocker.code == "active-stage-not-on-lead" for blocker in plan.blockers):
        lead = plan.lead
        again = kit.lasting(words, "process.set-active", "button-set-active", lead=lead.id, version=lead.version)
        return [again, shown]
    return [shown]
