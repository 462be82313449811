"""Every card as a person sees it in Teams, light and dark, narrow and wide: nothing is cut, nothing is hard to read.

`make cards` makes the pictures; what is looked for is in `checks.mjs`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dialogs.words import LANGUAGES, words_for
from tests.dialogs.cards.samples import SAMPLES, with_text
from tests.measuring_data import REQUIRED

HERE = Path(__file__).parent
NODE = shutil.which("node") or "node"
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
THERE = shutil.which("node") and CHROMIUM.exists() and (HERE / "node_modules").is_dir()
LONG = "Åsgårdstrand " * 40
WITHOUT_A_SPACE = "Å" * 2000

pytestmark = [
    pytest.mark.skipif(
        not THERE and not REQUIRED, reason="Node, Chromium or the npm packages are missing (`make cards`)"
    ),
    pytest.mark.timeout(300),
]


def text(said: str, **more: Any) -> dict[str, Any]:
    return {"type": "TextBlock", "text": said, "wrap": True, **more}


def button(title: str) -> dict[str, Any]:
    return {"type": "Action.Submit", "title": title}


def choice(title: str) -> dict[str, Any]:
    return {"type": "Input.ChoiceSet", "id": "c", "value": "1", "choices": [{"value": "1", "title": title}]}


MANY_COLLEAGUES = re.compile(r"assign-lead \(.*\): field cuts what it shows")
"""Many colleagues are folded together, even those whose names are this long."""

ILL_MADE: dict[str, tuple[dict[str, Any], str]] = {
    "cut": (text(LONG, wrap=False), "text is cut: Åsgårdstrand"),
    "label": ({"type": "ActionSet", "actions": [button(LONG)]}, "text is cut: Åsgårdstrand"),
    "field": (choice(LONG), "field cuts what it shows: Åsgårdstrand"),
    "wide": ({"type": "ColumnSet", "columns": [{"width": "800px", "items": [text("bred")]}]}, "runs out of the card"),
    "pale": (text("lyst", color="light"), "contrast 1.00 is below 4.5"),
    "unknown": ({"type": "Unheard.Of", "text": "borte"}, "was left out: borte"),
    "seven": ({"type": "ActionSet", "actions": [button(str(at)) for at in range(7)]}, "was left out: 6"),
    "invalid": (text("feil", size="Enorm"), 'Invalid value "Enorm"'),
}
"""A part that gives reason to complain, and the complaint."""


def rendered(out: Path, cards: Mapping[str, Any] | None = None) -> tuple[int, list[str], str]:
    """The exit code, complaints and closing line for these cards, or for all agreed ones."""
    files = []
    for name, card in (cards or {}).items():
        file = out.with_name(f"{name}.json")
        file.write_text(json.dumps(card), encoding="utf-8")
        files.append(str(file))
    command = [NODE, str(HERE / "render.mjs"), "--out", str(out), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return done.returncode, done.stderr.splitlines(), done.stdout.strip()


def test_every_agreed_card_can_be_read(tmp_path: Path) -> None:
    code, complaints, closing = rendered(tmp_path / "out")
    assert complaints == []
    assert (code, closing.split()[0]) == (0, str(len(SAMPLES) * len(LANGUAGES)))
    assert {"light-320-closed-1.png", "dark-700-opened-1.png", "index.html"} <= {
        path.name for path in (tmp_path / "out").iterdir()
    }


@pytest.mark.parametrize("written", [LONG, WITHOUT_A_SPACE], ids=["words", "one-word"])
def test_a_card_with_the_longest_texts_can_be_read(tmp_path: Path, written: str) -> None:
    words = words_for("nb", "Europe/Oslo")
    cards = {name: sample(words) for name, sample in with_text(written).items()}
    _, complaints, closing = rendered(tmp_path / "out", cards)
    assert closing.startswith(f"{len(cards)} cards")
    assert [each for each in complaints if not MANY_COLLEAGUES.match(each)] == []


def test_what_cannot_be_read_is_complained_about(tmp_path: Path) -> None:
    cards = {name: {"type": "AdaptiveCard", "version": "1.5", "body": [part]} for name, (part, _) in ILL_MADE.items()}
    code, complaints, _ = rendered(tmp_path / "out", cards)
    assert code == 1
    for name, (_, complaint) in ILL_MADE.items():
        assert any(said.startswith(f"{name} (light, 320") and complaint in said for said in complaints), name
