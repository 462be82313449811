"""The preview of a merge: which record survives and why, each field that differs, what moves, what is closed."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, merge_records, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.kinds import AMOUNTS, CURRENCY, OWN
from services.merging.plan import FieldPlan, MergePlan, Obstacle, RecordOfPlan, Taken, Value

PRIMARY, FILL, HIDE = "primary", "fill", "hide"
MOST_FIELDS = 8
"""Fields in sight at a time: a card has to fit into a message."""

MOST_DROPPED = 6
LONGEST_VALUE = 60
LONGEST_RECORD = 140


def field_input(number: int) -> str:
    """What the input of a field is called, by the field's place among those that differ."""
    return f"value{number}"


def pages(plan: MergePlan, *, hide_same: bool) -> int:
    """How many pages the fields take: those that differ, or all."""
    return max(1, -(-len(plan.differing if hide_same else plan.fields) // MOST_FIELDS))


def merge_preview(
    plan: MergePlan, words: Words, *, page: int, hide_same: bool = True, card_id: str, revision: int
) -> Card:
    """Everything that the merge will do, with all that can still be chosen."""
    kind = plan.entity
    body: list[CardElement] = [
        kit.title(words("merge-title", kind=kind, count=len(plan.records))),
        kit.line(words("merge-primary-line", kind=kind, name=plan.primary.name)),
        kit.subtle(words(f"merge-why-{plan.why.value}", kind=kind, count=plan.primary.activities)),
        *_survives(plan, words),
        _primary(plan, words),
        kit.toggle(FILL, words("merge-fill-label", kind=kind), ticked=plan.choices.fill_empty),
        kit.toggle(HIDE, words("merge-hide-label"), ticked=hide_same),
        *_fields(plan, words, page=page, hide_same=hide_same),
        *_overwritten(plan, words),
        *_dropped(plan, words),
        *_moves(plan, words),
        *_closes(plan, words),
        kit.subtle(words("merge-stays-line")),
        kit.line(words("merge-undo-line")),
    ]
    more = pages(plan, hide_same=hide_same) > 1
    return kit.card(words, body, _actions(words, card_id, revision, more=more))


def obstacle(each: Obstacle, words: Words, *, kind: str) -> str:
    """What is in the way, in a sentence."""
    told = {name: words(f"role-{fact}") if name == "role" else fact for name, fact in each.facts.items()}
    return words(f"merge-obstacle-{each.code}", **{"kind": kind, **told})


def _survives(plan: MergePlan, words: Words) -> list[CardElement]:
    """That the record which was asked about is not the one that survives, where it is so."""
    if plan.primary.id == plan.choices.asked:
        return []
    asked = next(each for each in plan.losers if each.id == plan.choices.asked)
    return [kit.line(words("merge-other-survives", kind=plan.entity, asked=asked.name, primary=plan.primary.name))]


def _primary(plan: MergePlan, words: Words) -> CardElement:
    """Only active records can be made primary."""
    able = [each for each in plan.records if each.active]
    described = [(str(each.id), merge_records.described(each, words, kind=plan.entity)) for each in able]
    options = [(key, plain(text, longest=LONGEST_RECORD)) for key, text in described]
    return kit.choices(PRIMARY, words("merge-primary-label"), options, value=str(plan.primary.id))


def _fields(plan: MergePlan, words: Words, *, page: int, hide_same: bool) -> list[CardElement]:
    """A page of the fields that differ, and that there are others; or of all fields."""
    listed = plan.differing if hide_same else plan.fields
    same = len(plan.fields) - len(listed)
    numbers = {each.field: number for number, each in enumerate(plan.differing)}
    told: list[CardElement] = [kit.section(words("merge-fields-title", count=len(plan.differing)))]
    first = page * MOST_FIELDS
    shown = listed[first : first + MOST_FIELDS]
    if len(shown) < len(listed):
        told.append(kit.subtle(words("merge-fields-page", first=first + 1, last=first + len(shown), total=len(listed))))
    for each in shown:
        told += [_same(plan, each, words)] if each.same else _field(plan, each, words, number=numbers[each.field])
    if same:
        told.append(kit.subtle(words("merge-fields-same", count=same)))
    return told


def _same(plan: MergePlan, field: FieldPlan, words: Words) -> CardElement:
    """A field in which there is nothing to choose."""
    value = _shown(plan, field, field.options[0], words)
    return kit.subtle(words("merge-same-line", label=_called(plan, field.field, words), value=value))


def _overwritten(plan: MergePlan, words: Words) -> list[CardElement]:
    """What the surviving record had and loses by what was picked: the first of it, and how much more there is."""
    if not plan.overwritten:
        return []
    told = [kit.section(words("merge-overwritten-title", count=len(plan.overwritten)))]
    for each in plan.overwritten[:MOST_DROPPED]:
        old = _shown(plan, each, each.of(plan.primary.id), words)
        new = _option(plan, each, each.of(each.taken), words)
        label = _called(plan, each.field, words)
        told.append(kit.subtle(words("merge-overwritten-line", label=label, old=old, new=new)))
    if (more := len(plan.overwritten) - MOST_DROPPED) > 0:
        told.append(kit.subtle(words("merge-dropped-more", count=more)))
    return list(told)


def _dropped(plan: MergePlan, words: Words) -> list[CardElement]:
    """What the others have and the surviving record does not get: the first of it, and how much more there is."""
    if not plan.dropped:
        return []
    fields = {each.field: each for each in plan.fields}
    names = {each.id: plain(each.name, longest=LONGEST_VALUE) for each in plan.losers}
    told = [kit.section(words("merge-dropped-title", count=len(plan.dropped)))]
    for each in plan.dropped[:MOST_DROPPED]:
        value = _shown(plan, fields[each.field], each.value, words)
        label, name = _called(plan, each.field, words), names[each.value.record_id]
        told.append(kit.subtle(words("merge-dropped-line", label=label, value=value, name=name)))
    if (more := len(plan.dropped) - MOST_DROPPED) > 0:
        told.append(kit.subtle(words("merge-dropped-more", count=more)))
    return list(told)


def _called(plan: MergePlan, name: str, words: Words) -> str:
    return plain(values.label(words, name.removeprefix(OWN), entity=plan.entity), longest=LONGEST_VALUE)


def _field(plan: MergePlan, field: FieldPlan, words: Words, *, number: int) -> list[CardElement]:
    """The choice among the different values; what the organisation calls a field of its own stands above it as text."""
    options = [(str(each.record_id), _option(plan, field, each, words)) for each in field.options]
    taken = str(field.option(field.taken).record_id)
    choice = kit.choices(field_input(number), _label(plan, field, words, number=number), options, value=taken)
    own = [kit.line(field.field.removeprefix(OWN), longest=LONGEST_VALUE)] if field.field.startswith(OWN) else []
    return [*own, kit.tucked(choice)]


def _label(plan: MergePlan, field: FieldPlan, words: Words, *, number: int) -> str:
    own = field.field.startswith(OWN)
    label = words("merge-own-field", number=number + 1) if own else _called(plan, field.field, words)
    return label if field.reason is Taken.PRIMARY else words(f"merge-field-{field.reason.value}", label=label)


def _option(plan: MergePlan, field: FieldPlan, each: Value, words: Words) -> str:
    if each.is_blank:
        return words("merge-blank")
    shown = _shown(plan, field, each, words)
    return words("merge-value-of-primary", value=shown) if each.is_same(field.of(plan.primary.id)) else shown


def _shown(plan: MergePlan, field: FieldPlan, each: Value, words: Words) -> str:
    return plain(each.shown or _written(plan, field, each, words), longest=LONGEST_VALUE)


def _written(plan: MergePlan, field: FieldPlan, each: Value, words: Words) -> str:
    if field.field not in AMOUNTS:
        return values.value(words, field.field, each.value)
    currencies = (known.of(each.record_id).value for known in plan.fields if known.field == CURRENCY)
    return words.amount(each.value, next(currencies, None))


def _moves(plan: MergePlan, words: Words) -> list[CardElement]:
    if not plan.moved:
        return []
    moved = words.listing(tuple(words(f"merge-moved-{each.entity}", count=each.number) for each in plan.moved))
    return [kit.section(words("merge-moves-title", name=plan.primary.name)), kit.line(moved)]


def _closes(plan: MergePlan, words: Words) -> list[CardElement]:
    closed = [plain(merge_records.named(each), longest=LONGEST_RECORD) for each in plan.losers]
    told: list[CardElement] = [
        kit.section(words("merge-closes-title", kind=plan.entity, name=plan.primary.name)),
        *map(kit.subtle, closed),
    ]
    if names := _with_process(plan.losers):
        told.append(kit.subtle(words("merge-process-aborted", count=len(names), names=words.listing(names))))
    return told


def _with_process(losers: Sequence[RecordOfPlan]) -> tuple[str, ...]:
    return tuple(plain(each.name, longest=LONGEST_VALUE) for each in losers if each.has_process)


def _actions(words: Words, card_id: str, revision: int, *, more: bool) -> list[Action]:
    actions: list[Action] = [
        kit.button(words, "merge.confirm", card_id, revision, "button-merge", style="positive"),
        kit.button(words, "merge.update", card_id, revision, "button-merge-update"),
    ]
    if more:
        actions.append(kit.button(words, "merge.more", card_id, revision, "button-merge-more"))
    return [*actions, kit.cancel(words, card_id, revision)]
