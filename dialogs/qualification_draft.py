"""What the dialog of a qualification keeps between turns: the lead, the choices, what was shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import AfterValidator, Field

from dialogs.cards import qualification_plan
from dialogs.finding import LeadId, Words
from services.qualification import choices
from services.qualification.choices import MOST_OPPORTUNITIES, Choices
from services.qualification.plan import QualificationPlan

LONGEST_CHOICES = 20_000


def _readable(text: str) -> str:
    """Choices as JSON text, as this version writes them. Raises ValueError."""
    choices.from_json(json.loads(text))
    return text


@dataclass(frozen=True, slots=True)
class Draft:
    """The lead, the seller's choices so far as JSON text, and the hash of the plan that was shown.

    `inputs` are the inputs of a plan that can be carried out as it was shown, as JSON text, else "". `editing` is the
    number of the opportunity whose form is open, 0 when none is. `carry`: the person wants to see the plan again
    with what linking makes possible: fields to fill in, open opportunities. `page` is the page of matches in sight,
    and `account` and `contact` the ids of those selected on another page, "" for none.
    """

    lead: LeadId = 0
    words: Words = ""
    choices: Annotated[str, Field(max_length=LONGEST_CHOICES), AfterValidator(_readable)] = "{}"
    shown: Annotated[str, Field(max_length=64)] = ""
    inputs: Annotated[str, Field(max_length=2000)] = ""
    editing: Annotated[int, Field(ge=0, le=MOST_OPPORTUNITIES)] = 0
    carry: bool = False
    page: Annotated[int, Field(ge=0, le=1000)] = 0
    account: Annotated[str, Field(max_length=20)] = ""
    contact: Annotated[str, Field(max_length=20)] = ""

    def chosen(self) -> Choices:
        return choices.from_json(json.loads(self.choices))

    def choosing(self, chosen: Choices) -> Draft:
        return replace(self, choices=json.dumps(chosen.as_json()))

    def showing(self, plan: QualificationPlan, *, editing: int = 0) -> Draft:
        inputs = json.dumps(qualification_plan.shown_inputs(plan)) if plan.ready and not editing else ""
        return replace(self, shown=plan.hash, inputs=inputs, editing=editing)

    def picking(self, values: Mapping[str, str]) -> Draft:
        """With what was ticked and selected among matches."""
        account, contact = (values.get(name, "")[:20] for name in ("account", "contact"))
        return replace(self, carry=values.get("carry") == "true", account=account, contact=contact)

    def is_wanted_as_shown(self, values: Mapping[str, str]) -> bool:
        """Whether the plan can be carried out as it was shown, and the answer (input -> value) changes nothing."""
        return bool(self.inputs) and all(
            _same(values.get(name, value), value) for name, value in json.loads(self.inputs).items()
        )


def _same(given: str, shown: str) -> bool:
    """Several ticks come with commas between, in any order."""
    return sorted(given.split(",")) == sorted(shown.split(","))
