"""The locales: the languages say the same things with the same variables, and all that the code asks for."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
import services
from dialogs.words import LANGUAGES, LOCALES
from services.models import lead, opportunity
from services.models.user import Role
from services.refusal import Refusal

ROOMS = sorted(path.name for path in (LOCALES / "nb").glob("*.ftl"))
DIALOGS = LOCALES.parent
ASKED_FOR = re.compile(
    r"""(?:words|replies\.say|say)\(\s*(?:turn,\s*|words,\s*)?"([a-z0-9-]+)"|Outcome\("([a-z0-9-]+)\""""
)


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def resource(language: str, room: str) -> ast.Resource:
    return FluentParser().parse((LOCALES / language / room).read_text(encoding="utf-8"))


def messages(language: str) -> dict[str, set[str]]:
    """Message id -> names of its variables."""
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for entry in resource(language, room).body:
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} is there twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    yield kind
    for each in kind.__subclasses__():
        yield from refusals(each)


def all_refusals() -> list[type[Refusal]]:
    for module in (*pkgutil.walk_packages(services.__path__, "services."), *pkgutil.iter_modules(bot.__path__, "bot.")):
        if ".migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [refusal for refusal in refusals() if refusal.__module__.split(".")[0] in ("bot", "services")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_room(language: str) -> None:
    assert sorted(path.name for path in (LOCALES / language).glob("*.ftl")) == ROOMS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_read_without_junk(language: str, room: str) -> None:
    junk = [entry.content for entry in resource(language, room).body if isinstance(entry, ast.Junk)]
    assert junk == []


def test_the_languages_have_the_same_messages_with_the_same_variables() -> None:
    assert messages("en") == messages("nb")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("room", ROOMS)
def test_the_rooms_hold_the_same_messages_in_the_same_order(language: str, room: str) -> None:
    def ids(one: str) -> list[str]:
        return [entry.id.name for entry in resource(one, room).body if isinstance(entry, ast.Message)]

    assert ids(language) == ids("nb")


@pytest.mark.parametrize("path", sorted(DIALOGS.rglob("*.py")), ids=lambda path: str(path.relative_to(DIALOGS)))
def test_what_the_code_says_is_in_the_locales(path: Path) -> None:
    asked = {name for pair in ASKED_FOR.findall(path.read_text(encoding="utf-8")) for name in pair if name}
    assert asked <= messages("nb").keys()


def test_every_refusal_has_its_text() -> None:
    codes = {f"refusal-{refusal.code}" for refusal in all_refusals()}
    assert codes <= messages("nb").keys()


def test_there_is_no_text_for_a_refusal_that_is_gone() -> None:
    codes = {f"refusal-{refusal.code}" for refusal in all_refusals()}
    told = {name.removesuffix("-by") for name in messages("nb") if name.startswith("refusal-")}
    assert told == codes


OPTIONS = {
    "leadsourcecode": lead.LeadSource,
    "leadqualitycode": lead.Rating,
    "budgetstatus": lead.BudgetStatus,
    "purchasetimeframe": lead.PurchaseTimeframe,
    "purchaseprocess": lead.PurchaseProcess,
}


@pytest.mark.parametrize(
    ("prefix", "members"),
    [
        ("state", list(lead.LeadState)),
        ("reason", list(lead.LeadReason)),
        ("opportunity-state", list(opportunity.OpportunityState)),
        ("opportunity-reason", list(opportunity.OpportunityReason)),
        ("role", list(Role)),
        *((f"option-{column}", list(members)) for column, members in OPTIONS.items()),
    ],
)
def test_every_option_has_its_label(prefix: str, members: list[lead.LeadState]) -> None:
    ids = {f"{prefix}-{member.name.lower().replace('_', '-')}" for member in members}
    assert {name for name in messages("nb") if re.fullmatch(f"{prefix}-[a-z-]+", name)} >= ids


@pytest.mark.parametrize("record", [lead.Lead, opportunity.Opportunity])
def test_every_column_a_person_may_see_has_its_label(record: type[lead.Lead] | type[opportunity.Opportunity]) -> None:
    hidden = {"id", "version", "attributes", "merged", "masterid", "import_run_id", "import_row", "archivedon"}
    columns = {f"field-{column.name}" for column in record.__table__.columns if column.name not in hidden}
    assert columns <= messages("nb").keys()
