"""What a person answered on the preview of a merge, as choices; what was left as it was shown is no choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialogs.cards.merge_preview import FILL, HIDE, PRIMARY, field_input
from services.merging.choices import Choices
from services.merging.plan import MergePlan


def changed(plan: MergePlan, values: Mapping[str, str]) -> Choices:
    """The plan's choices with those of the card that differ, but for the primary one."""
    choices = plan.choices
    if FILL in values:
        choices = replace(choices, fill_empty=values[FILL] == "true")
    return choices.picking(_picks(plan, values))


def another_primary(plan: MergePlan, values: Mapping[str, str]) -> int | None:
    """The record that was chosen to be the primary one, None where it is as it was."""
    chosen = next((each.id for each in plan.records if str(each.id) == values.get(PRIMARY)), plan.primary.id)
    return chosen if chosen != plan.primary.id else None


def hides(values: Mapping[str, str], before: bool) -> bool:
    """Whether fields with the same data are hidden."""
    return values[HIDE] == "true" if HIDE in values else before


def looks_otherwise(plan: MergePlan, choices: Choices) -> bool:
    """Whether more changes than the values that were picked: the person has to see it first."""
    return choices.fill_empty != plan.choices.fill_empty


def ids(text: str) -> tuple[int, ...]:
    """Ids with commas between, each once; what is no id is left out."""
    return tuple(dict.fromkeys(int(each) for each in text.split(",") if each.isdecimal() and len(each) < 19))


def _picks(plan: MergePlan, values: Mapping[str, str]) -> dict[str, int]:
    """The values that differ from what was shown: a card cannot pick what it did not offer."""
    picks = {}
    for number, field in enumerate(plan.differing):
        options = {str(each.record_id): each.record_id for each in field.options}
        picked = options.get(values.get(field_input(number), ""))
        if picked is not None and picked != field.option(field.taken).record_id:
            picks[field.field] = picked
    return picks
