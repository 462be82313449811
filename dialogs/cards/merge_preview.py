"""The preview of a merge: which lead survives and why, each field that differs, what moves and what is closed."""

from __future__ import annotations

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards import kit, merge_records, values
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.merging.kinds import AMOUNTS, CURRENCY, OWN
from services.merging.plan import FieldPlan, MergePlan, Obstacle, RecordOfPlan, Taken, Value

PRIMARY, FILL = "primary", "fill"
MOST_FIELDS = 8
"""Fields in sight at a time: a card has to fit into a message."""

LONGEST_VALUE = 60
LONGEST_RECORD = 140


def field_input(number: int) -> str:
    """What the input of a field is called, by the field's place among those that differ."""
    return f"value{number}"


def pages(plan: MergePlan) -> int:
    """How many pages the differing fields take."""
    return max(1, -(-len(plan.differing) // MOST_FIELDS))


def merge_preview(plan: MergePlan, words: Words, *, page: int, card_id: str, revision: int) -> Card:
    """Everything that the merge will do, with all that can still be chosen."""
    body: list[CardElement] = [
        kit.title(words("merge-title", count=len(plan.records))),
        kit.line(words("merge-primary-line", name=plan.primary.name)),
        kit.subtle(words(f"merge-why-{plan.why.value}", count=plan.primary.activities)),
        *_survives(plan, words),
        _primary(plan, words),
        kit.toggle(FILL, words("merge-fill-label"), ticked=plan.choices.fill_empty),
        *_fields(plan, words, page=page),
        *_moves(plan, words),
        *_closes(plan, words),
        kit.line(words("merge-undo-line")),
    ]
    return kit.card(words, body, _actions(plan, words, card_id, revision))


def obstacle(each: Obstacle, words: Words) -> str:
    """What is in the way, in a sentence."""
    told = {name: words(f"role-{fact}") if name == "role" else fact for name, fact in each.facts.items()}
    return words(f"merge-obstacle-{each.code}", **told)


def _survives(plan: MergePlan, words: Words) -> list[CardElement]:
    """That the lead which was asked about is not the one that survives, where it is so."""
    if plan.primary.id == plan.choices.asked:
        return []
    asked = next(each for each in plan.losers if each.id == plan.choices.asked)
    return [kit.line(words("merge-other-survives", asked=asked.name, primary=plan.primary.name))]


def _primary(plan: MergePlan, words: Words) -> CardElement:
    """Only open leads can be made primary."""
    able = [each for each in plan.records if each.active]
    options = [(str(each.id), plain(merge_records.described(each, words), longest=LONGEST_RECORD)) for each in able]
    return kit.choices(PRIMARY, words("merge-primary-label"), options, value=str(plan.primary.id))


def _fields(plan: MergePlan, words: Words, *, page: int) -> list[CardElement]:
    """The fields that differ, a page of them; that there are others which do not."""
    differing, same = plan.differing, len(plan.fields) - len(plan.differing)
    told: list[CardElement] = [kit.section(words("merge-fields-title", count=len(differing)))]
    first = page * MOST_FIELDS
    shown = differing[first : first + MOST_FIELDS]
    if len(shown) < len(differing):
        told.append(
            kit.subtle(words("merge-fields-page", first=first + 1, last=first + len(shown), total=len(differing)))
        )
    for at, each in enumerate(shown):
        told += _field(plan, each, words, number=first + at)
    if same:
        told.append(kit.subtle(words("merge-fields-same", count=same)))
    return told


def _field(plan: MergePlan, field: FieldPlan, words: Words, *, number: int) -> list[CardElement]:
    """The choice among the different values; what the organisation calls a field of its own stands above it as text."""
    options = [(str(each.record_id), _option(plan, field, each, words)) for each in field.options]
    taken = str(field.option(field.taken).record_id)
    choice = kit.choices(field_input(number), _label(field, words, number=number), options, value=taken)
    own = [kit.line(field.field.removeprefix(OWN), longest=LONGEST_VALUE)] if field.field.startswith(OWN) else []
    return [*own, kit.tucked(choice)]


def _label(field: FieldPlan, words: Words, *, number: int) -> str:
    own = field.field.startswith(OWN)
    label = words("merge-own-field", number=number + 1) if own else values.label(words, field.field)
    return label if field.reason is Taken.PRIMARY else words(f"merge-field-{field.reason.value}", label=label)


def _option(plan: MergePlan, field: FieldPlan, each: Value, words: Words) -> str:
    if each.is_blank:
        return words("merge-blank")
    shown = plain(each.shown or _written(plan, field, each, words), longest=LONGEST_VALUE)
    return words("merge-value-of-primary", value=shown) if each.is_same(field.of(plan.primary.id)) else shown


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
        kit.section(words("merge-closes-title", name=plan.primary.name)),
        *map(kit.subtle, closed),
    ]
    if names := _with_process(plan.losers):
        told.append(kit.subtle(words("merge-process-aborted", count=len(names), names=words.listing(names))))
    return told


def _with_process(losers: Sequence[RecordOfPlan]) -> tuple[str, ...]:
    return tuple(plain(each.name, longest=LONGEST_VALUE) for each in losers if each.has_process)


def _actions(plan: MergePlan, words: Words, card_id: str, revision: int) -> list[Action]:
    actions: list[Action] = [
        kit.button(words, "merge.confirm", card_id, revision, "button-merge", style="positive"),
        kit.button(words, "merge.update", card_id, revision, "button-merge-update"),
    ]
    if pages(plan) > 1:
        actions.append(kit.button(words, "merge.more", card_id, revision, "button-merge-more"))
    return [*actions, kit.cancel(words, card_id, revision)]
