"""What is said about a list, from the sentence to the conditions of the view."""

from __future__ import annotations

import pytest

from dialogs.intents import arguments
from dialogs.recognizer.recognizer import recognize
from dialogs.views import Listing
from dialogs.wishes import USES_PROCESS, changed
from services.views import definitions
from services.views.conditions import Condition, Operator, Process
from services.views.definitions import Sort, View


def meant(sentence: str) -> View:
    """The view that a sentence about a system view asks for."""
    listing = Listing(**arguments(recognize(sentence, language="nb"), None))
    return changed(definitions.system(listing.view), listing)


def created(operator: Operator, value: int | None = None) -> Condition:
    return Condition("createdon", operator, value)


PERIODS = (
    ("alle kundeemner siste 6 måneder", created(Operator.LAST_MONTHS, 6)),
    ("alle kundeemner de siste seks månedene", created(Operator.LAST_MONTHS, 6)),
    ("alle kundeemner siste måned", created(Operator.LAST_MONTHS, 1)),
    ("alle kundeemner fra siste 2 uker", created(Operator.LAST_WEEKS, 2)),
    ("alle kundeemner opprettet i løpet av de siste 24 timene", created(Operator.LAST_HOURS, 24)),
    ("alle kundeemner siste to år", created(Operator.LAST_YEARS, 2)),
    ("alle kundeemner opprettet i dag", created(Operator.TODAY)),
    ("alle kundeemner fra i går", created(Operator.YESTERDAY)),
    ("alle kundeemner forrige måned", created(Operator.LAST_MONTH)),
    ("alle kundeemner i fjor", created(Operator.LAST_YEAR)),
    ("alle kundeemner opprettet denne uken", created(Operator.THIS_WEEK)),
    ("alle kundeemner lukket forrige måned", Condition("closedon", Operator.LAST_MONTH)),
    ("alle kundeemner endret siste 3 dager", Condition("modifiedon", Operator.LAST_DAYS, 3)),
    ("all leads from the last 6 months", created(Operator.LAST_MONTHS, 6)),
    ("all leads from last month", created(Operator.LAST_MONTH)),
    ("all leads past week", created(Operator.LAST_WEEKS, 1)),
    ("all leads created last week", created(Operator.LAST_WEEK)),
    ("all leads closed in the last twelve months", Condition("closedon", Operator.LAST_MONTHS, 12)),
    ("show all leads created yesterday", created(Operator.YESTERDAY)),
)


@pytest.mark.parametrize(("sentence", "condition"), PERIODS)
def test_a_period_is_a_condition(sentence: str, condition: Condition) -> None:
    assert meant(sentence).filter.conditions == (condition,)


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("åpne kundeemner sortert på firma", Sort("companyname", descending=False)),
        ("åpne kundeemner sortert etter firmanavn synkende", Sort("companyname", descending=True)),
        ("åpne kundeemner sortert på eier", Sort("owner", descending=False)),
        ("åpne kundeemner sortert på opprettet", Sort("createdon", descending=True)),
        ("åpne kundeemner eldste først", Sort("createdon", descending=False)),
        ("open leads sorted by company", Sort("companyname", descending=False)),
        ("open leads sorted by rating descending", Sort("leadqualitycode", descending=True)),
        ("open leads oldest first", Sort("createdon", descending=False)),
        ("open leads", Sort("createdon", descending=True)),
    ],
)
def test_an_order_is_a_column_and_a_direction(sentence: str, sort: Sort) -> None:
    assert meant(sentence).sort == sort


@pytest.mark.parametrize(
    ("sentence", "process"),
    [
        ("alle kundeemner som bruker salgsprosessen", USES_PROCESS),
        ("alle kundeemner uten salgsprosessen", Process(contains=False)),
        ("all leads that use the sales process", USES_PROCESS),
        ("all leads without the sales process", Process(contains=False)),
        ("alle kundeemner", None),
    ],
)
def test_the_process_is_a_related_entity(sentence: str, process: Process | None) -> None:
    assert meant(sentence).filter.process == process


@pytest.mark.parametrize(
    ("sentence", "conditions"),
    [
        ("kvalifiserte kundeemner", (Condition("statecode", Operator.EQUALS, "qualified"),)),
        ("vis avskrevne leads", (Condition("statecode", Operator.EQUALS, "disqualified"),)),
        ("disqualified leads", (Condition("statecode", Operator.EQUALS, "disqualified"),)),
        ("alle kundeemner som eies av Tone Selger", (Condition("owner", Operator.EQUALS, "Tone Selger"),)),
        ("all leads owned by Tone Selger", (Condition("owner", Operator.EQUALS, "Tone Selger"),)),
        (
            "mine lukkede kundeemner",
            (Condition("statecode", Operator.NOT_EQUALS, "open"), Condition("owner", Operator.EQUALS, "me")),
        ),
        (
            "diskvalifiserte kundeemner siste 3 måneder som bruker salgsprosessen",
            (created(Operator.LAST_MONTHS, 3), Condition("statecode", Operator.EQUALS, "disqualified")),
        ),
    ],
)
def test_states_and_owners_are_conditions(sentence: str, conditions: tuple[Condition, ...]) -> None:
    assert meant(sentence).filter.conditions == conditions
