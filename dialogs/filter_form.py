"""The form of Edit filters, read: what was kept of a filter and what was added to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs.cards.edit_filters import ON_DAYS, PROCESS
from dialogs.cards.inputs import UNTOUCHED
from services.views.conditions import Condition, Filter, Operator, Process, put
from services.views.filtering import WITHIN_LAST

Values = Mapping[str, str]


def read(values: Values, before: Filter) -> Filter:
    """The filter after the form: conditions that were unticked are gone, those added replace others on their column."""
    filter_ = kept(values, before)
    for reads in ADDED:
        if (condition := reads(values)) is not None:
            filter_ = put(filter_, condition)
    return replace(filter_, process=process(values) or filter_.process)


def kept(values: Values, before: Filter) -> Filter:
    """What of the filter was left ticked; all of it where the form did not ask."""
    if "kept" not in values:
        return before
    ticked = set(values["kept"].split(","))
    conditions = tuple(each for at, each in enumerate(before.conditions) if str(at) in ticked)
    return Filter(conditions, before.process if PROCESS in ticked else None)


def created(values: Values) -> Condition | None:
    """From when: with a count for "last x", with a day for "on" and its kin."""
    operator = chosen(values, "createdon")
    if operator in WITHIN_LAST:
        count = values.get("count", "").removesuffix(".0")
        return Condition("createdon", operator, int(count) if count.isdecimal() else count)
    if operator in ON_DAYS:
        return Condition("createdon", operator, values.get("day", ""))
    return Condition("createdon", operator) if operator else None


def option(column: str) -> Callable[[Values], Condition | None]:
    """An option of this column: it is so, or it is not ("does-not-equal:open")."""

    def reads(values: Values) -> Condition | None:
        said = chosen(values, column)
        operator, _, value = said.rpartition(":")
        return Condition(column, operator or Operator.EQUALS, value) if said else None

    return reads


def text(values: Values) -> Condition | None:
    """A text column with its operator; a text only where the operator asks for one."""
    column, operator = chosen(values, "column"), chosen(values, "operator") or Operator.CONTAINS
    if not column:
        return None
    asks = operator not in (Operator.HAS_DATA, Operator.NO_DATA)
    return Condition(column, operator, values.get("text", "") if asks else None)


def score(values: Values) -> Condition | None:
    """What the score is; a number only where the operator asks for one."""
    operator = chosen(values, "score")
    if not operator:
        return None
    points = values.get("points", "").removesuffix(".0")
    value = int(points) if points.isdecimal() else points
    return Condition("score", operator, None if operator in (Operator.HAS_DATA, Operator.NO_DATA) else value)


def process(values: Values) -> Process | None:
    """The related process: a condition on it says that there is one, unless it was said that there is none."""
    there, status, stage = (chosen(values, name) for name in ("process", "process_status", "stage"))
    operator, _, value = status.rpartition(":")
    on_status = (Condition("statuscode", operator, value),) if status else ()
    on_stage = (Condition("activestage", Operator.EQUALS, stage),) if stage else ()
    if not (there or on_status or on_stage):
        return None
    return Process(there != Operator.NO_DATA, (*on_status, *on_stage))


def chosen(values: Values, name: str) -> str:
    """What was chosen; "" where nothing was."""
    value = values.get(name, "")
    return "" if value == UNTOUCHED else value


ADDED: tuple[Callable[[Values], Condition | None], ...] = (
    created,
    option("statecode"),
    option("statuscode"),
    option("owner"),
    option("leadqualitycode"),
    option("leadsourcecode"),
    option("grade"),
    option("trend"),
    score,
    text,
)
