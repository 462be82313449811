"""The repository: what is pinned is pinned, what the papers say exists, and the rooms are as they are drawn."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from bot import doctor
from bot.cli import app
from bot.config import Configuration

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(\S+)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
COMMAND = re.compile(r"^\s*(?:\$ )?leadbot ([a-z-]+)", re.MULTILINE)
TARGET = re.compile(r"\bmake ([a-z]+)\b")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def locked(name: str) -> dict[str, set[str]]:
    versions: dict[str, set[str]] = {}
    for package, number in PINNED.findall(read(name)):
        versions.setdefault(_normal(package), set()).add(number)
    return versions


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash_and_no_index_is_named(lock: str) -> None:
    requirements = [each for each in re.split(r"\n(?=[A-Za-z0-9])", read(lock)) if PINNED.match(each)]
    assert len(requirements) > 50
    assert [each.splitlines()[0] for each in requirements if "--hash=sha256:" not in each] == []
    assert re.findall(r"^\s*(?:-i|--index-url|--extra-index-url|--find-links|-f)\b.*", read(lock), re.MULTILINE) == []


def test_the_renderer_of_cards_is_pinned_and_its_lock_names_no_index() -> None:
    lock = json.loads(read("tests/browser/package-lock.json"))
    wanted = json.loads(read("tests/browser/package.json"))["dependencies"]
    assert {name: lock["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted
    installed = [each for name, each in lock["packages"].items() if name]
    assert all(each["integrity"] and "resolved" not in each for each in installed)


def test_the_two_locks_agree() -> None:
    runtime, development = locked(LOCKS[0]), locked(LOCKS[1])
    assert {package: numbers for package, numbers in runtime.items() if development.get(package) != numbers} == {}


def test_everything_that_is_wanted_is_locked() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert {_normal(re.split(r"[\[<>=;~! ]", each)[0]) for each in project["dependencies"]} <= locked(LOCKS[0]).keys()


def test_the_sdk_is_pinned_exactly_and_is_the_one_installed() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    for package in doctor.SDK:
        assert f"{package}=={doctor.SDK_VERSION}" in project["dependencies"]
        assert locked(LOCKS[0])[package] == {doctor.SDK_VERSION}
        assert version(package) == doctor.SDK_VERSION


def test_the_version_is_the_one_of_the_newest_change() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    newest = re.search(r"^## (\d+\.\d+\.\d+)", read("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == project["version"] == version("leadbot")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_paper_points_to_exists(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (paper.parent / link).exists()] == []
    command = get_command(app)
    assert isinstance(command, TyperGroup)
    assert set(COMMAND.findall(text)) <= command.commands.keys()
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(TARGET.findall(_code_of(text))) <= targets


def test_every_decision_is_in_the_index() -> None:
    index = read("docs/decisions/README.md")
    records = sorted(path.name for path in ROOT.glob("docs/decisions/[0-9]*.md"))
    assert records == sorted(set(re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", index)))


def test_every_decision_that_the_code_names_is_recorded() -> None:
    records = {path.name[:4] for path in ROOT.glob("docs/decisions/[0-9]*.md")}
    code = [path for room in ("bot", "dialogs", "services", "tests") for path in (ROOT / room).rglob("*.py")]
    named = {number for path in code for number in re.findall(r"docs/decisions/(\d{4})", path.read_text("utf-8"))}
    assert named <= records


def test_every_variable_of_the_configuration_is_in_the_operators_guide() -> None:
    guide = read("docs/operators.md")
    variables = set(re.findall(r"`(LEADBOT_[A-Z_]+|MicrosoftApp[A-Za-z]+)`", guide))
    known = set(Configuration.model_fields)
    assert variables >= {_variable(name) for name in known}


def test_help_is_quick_because_nothing_heavy_is_imported() -> None:
    heavy = ("botbuilder", "aiohttp", "sqlalchemy", "openai", "sklearn", "pydantic")
    look = f"import bot.cli, sys; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def _normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def _variable(field: str) -> str:
    alias = Configuration.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else f"LEADBOT_{field.upper()}"


def _code_of(text: str) -> str:
    """What stands in backticks: commands, not prose."""
    return "\n".join(re.findall(r"`[^`]+`|```.*?```", text, re.DOTALL))
