"""Every card, in both languages, is exactly the card that was looked at and agreed on.

After a wanted change: `RENEW_GOLDEN=1 pytest tests/dialogs/cards/test_golden.py`, then read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dialogs.words import LANGUAGES, words_for
from tests.dialogs.cards.samples import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
RENEW = os.environ.get("RENEW_GOLDEN") == "1"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_card_is_as_agreed(name: str, language: str) -> None:
    card = SAMPLES[name](words_for(language, "Europe/Oslo"))
    path = GOLDEN / f"{name}.{language}.json"
    if RENEW:
        path.write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert card == json.loads(path.read_text(encoding="utf-8"))


def test_no_agreed_card_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.{one}.json" for name in SAMPLES for one in LANGUAGES}
