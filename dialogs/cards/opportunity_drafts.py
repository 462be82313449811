"""The opportunities of a plan: a row a draft, and the button for one more, which tells why when it is disabled."""

from __future__ import annotations

from microsoft_teams.cards import Action, CardElement, SubmitAction

from dialogs.cards import kit, values
from dialogs.cards.text import plain
from dialogs.words import Words
from services.qualification.plan import QualificationPlan, RecordPlan
from services.qualification.policies import Experience

TOLD = ("estimatedvalue", "budgetamount", "estimatedclosedate")
"""What tells drafts apart beside their names."""

LONGEST_NAME = 100


def rows(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> list[CardElement]:
    """Each draft with its name, its figures and what it lacks, to be pressed for its form."""
    told: list[CardElement] = []
    for record in plan.opportunities:
        lines = _lines(record, words, several=len(plan.opportunities) > 1)
        if plan.no_editing:
            told += lines
        else:
            told.append(kit.row(lines, _pressed(record, words, card_id=card_id, revision=revision)))
    if not plan.no_editing:
        told.append(kit.subtle(words("drafts-how", count=len(plan.opportunities))))
    return told


def why_none(plan: QualificationPlan, words: Words) -> list[CardElement]:
    """Why no draft can be added; the legacy experience does not speak of it."""
    if not plan.no_adding or plan.experience is not Experience.NEW:
        return []
    return [kit.subtle(words(f"no-adding-{plan.no_adding}"))]


def add(plan: QualificationPlan, words: Words, *, card_id: str, revision: int) -> list[Action]:
    """The button "+ New opportunity"; the legacy experience has none."""
    if plan.experience is not Experience.NEW or plan.choices.disqualified is not None:
        return []
    button = kit.button(words, "plan.add-opportunity", card_id, revision, "button-new-opportunity")
    return [button.with_is_enabled(False) if plan.no_adding else button]


def _pressed(record: RecordPlan, words: Words, *, card_id: str, revision: int) -> SubmitAction:
    return kit.button(
        words, "plan.edit-opportunity", card_id, revision, "button-edit-opportunity", number=record.number
    )


def _lines(record: RecordPlan, words: Words, *, several: bool) -> list[CardElement]:
    given = {each.attr: each for each in record.fields}
    name = plain(str(given["name"].value), longest=LONGEST_NAME) if "name" in given else words("draft-nameless")
    if several:
        name = words("draft-primary" if record.number == 1 else "draft-other", number=record.number, name=name)
    shown = [_told(given[column].attr, given[column].value, words) for column in TOLD if column in given]
    lines: list[CardElement] = [kit.strong(name)]
    if shown:
        lines.append(kit.subtle(" · ".join(shown)))
    if record.missing:
        labels = tuple(values.label(words, column, entity="opportunity") for column in record.missing)
        lines.append(kit.wrong(words("draft-missing", fields=words.listing(labels))))
    return lines


def _told(column: str, value: object, words: Words) -> str:
    return f"{values.label(words, column, entity='opportunity')}: {values.value(words, column, value)}"
