"""The keys of the rows taken in so far, in a file of its own: a million rows do not fill the memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from services.importing.duplicates import Key, Match


class EarlierRows:
    """Knows which row of the file was the first with a key. Rows are settled some hundred at a time, provisionally."""

    def __init__(self) -> None:
        self._kept = sqlite3.connect("", isolation_level=None)
        self._kept.execute("CREATE TABLE seen (key TEXT PRIMARY KEY, row INTEGER) WITHOUT ROWID")
        self._kept.execute("BEGIN")
        self._rows: dict[Key, int] = {}
        self._new: list[tuple[str, int]] = []

    @contextmanager
    def provisionally(self) -> Iterator[None]:
        """What is remembered inside is kept when the block ends, and forgotten when it fails."""
        self._new = []
        yield
        self._kept.executemany("INSERT INTO seen VALUES (?, ?)", self._new)

    def recall(self, wanted: Iterable[Key]) -> None:
        """Look up the keys of the next rows; `match` knows of no others."""
        texts = {_text(key): key for key in wanted}
        asked = "SELECT key, row FROM seen WHERE key IN (SELECT value FROM json_each(?))"
        self._rows = {texts[text]: row for text, row in self._kept.execute(asked, (json.dumps(list(texts)),))}

    def match(self, wanted: Sequence[Key]) -> Match | None:
        """The earlier row that has one of the keys."""
        return next((Match(key.kind, row=self._rows[key]) for key in wanted if key in self._rows), None)

    def remember(self, row: int, own: Sequence[Key]) -> None:
        """Keep the keys of a row that is taken in; the first row with a key keeps it."""
        new = [key for key in own if key not in self._rows]
        self._rows |= dict.fromkeys(new, row)
        self._new += ((_text(key), row) for key in new)

    def close(self) -> None:
        """Forget all of it."""
        self._kept.close()


def _text(key: Key) -> str:
    return f"{key.kind} {key.value}"
