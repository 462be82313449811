"""A store that fails at one statement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from sqlalchemy import event

from services.store import Store


class StatementFailed(Exception):
    """The database did not do as it was told, for no reason that anybody foresaw."""


@contextmanager
def failing_at(store: Store, number: int) -> Iterator[None]:
    """Of the statements from now on, the one with this number fails; those before and after it do not."""
    engine, statements = store.engine.sync_engine, count(1)

    def fail(*_told: Any) -> None:
        if next(statements) == number:
            raise StatementFailed

    event.listen(engine, "before_cursor_execute", fail)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", fail)
