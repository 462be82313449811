"""Imported by the process that the bots are forked from: what a bot otherwise reads at its first message."""

from __future__ import annotations

from dialogs.main import Assistant
from dialogs.recognizer import recognizer
from dialogs.words import words_for

for language in ("nb", "en"):
    words_for(language, "Europe/Oslo")
    recognizer.recognize("hei", language=language)

Assistant()
