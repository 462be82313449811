"""`leadbot import`: a leads file taken in, with a progress bar, and what became of every row."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import row_report, row_sentences, startup, whom
from bot.clock import utc_now
from bot.commands import edge
from bot.row_report import JsonReport, Listener
from dialogs.words import Words, words_for
from services.importing import outcomes, run
from services.importing.bad_file import BadFile
from services.importing.outcomes import Fate, ImportReport, Outcome
from services.store import Store

MOST_SHOWN = 20


class Kept:
    """The first rows that were not simply created, for the terminal."""

    def __init__(self) -> None:
        self.rows: list[Outcome] = []
        self.count = 0

    def add(self, outcome: Outcome) -> None:
        if _is_worth_telling(outcome):
            self.count += 1
            self.rows += [outcome] if len(self.rows) < MOST_SHOWN else []


def run_import(
    file: Path, user: str, *, preview: bool, keep_duplicates: bool, likeness: bool, details: bool,
    report: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Take the file in as the user, and tell of its rows in the user's language.

    With `details` all rows that were not simply created are shown; with `report` every row goes to that file, with
    `as_json` to standard output.
    """
    config = edge.configured()
    kept, json_report = Kept(), JsonReport(sys.stdout)

    async def work() -> int:
        store = Store(config.database_url)
        try:
            await startup.prepare(store)
            importer = await whom.operator(store, user)
            words = words_for(importer.language, importer.time_zone)
            shown = _at_once(words) if details else kept.add
            listeners = [json_report.listener(words) if as_json else shown]
            with ExitStack() as open_things:
                if report:
                    sheet = open_things.enter_context(report.open("w", encoding="utf-8-sig", newline=""))
                    listeners.append(row_report.as_csv(sheet, words))
                result = await run.import_file(
                    store,
                    file,
                    by=importer,
                    now=utc_now(),
                    progress=open_things.enter_context(_bar(file.name)),
                    outcomes=_to_all(listeners),
                    keep_duplicates=keep_duplicates,
                    likeness=likeness,
                    preview=preview,
                )
        except BadFile as bad:
            edge.err.print(f"refused: {row_sentences.bad_file(bad, words)}", markup=False)
            return edge.FAILED
        finally:
            await store.close()
        if as_json:
            json_report.end(result)
        else:
            _show(result, kept, words, preview=preview)
        return edge.DONE

    edge.run(work())


@contextmanager
def _bar(name: str) -> Iterator[Callable[[outcomes.Progress], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=edge.err, transient=True, disable=not edge.err.is_terminal) as bar:
        task = bar.add_task(name, total=None)
        yield lambda said: bar.update(task, completed=said.done, total=said.rows)


def _is_worth_telling(outcome: Outcome) -> bool:
    return outcome.fate is not Fate.CREATED or bool(outcome.warnings)


def _at_once(words: Words) -> Listener:
    """Shows each row that was not simply created as it comes, so that none has to be kept."""

    def show(outcome: Outcome) -> None:
        if _is_worth_telling(outcome):
            edge.out.print(row_sentences.line(outcome, words), markup=False)

    return show


def _to_all(listeners: list[Listener]) -> Listener:
    def listen(outcome: Outcome) -> None:
        for listener in listeners:
            listener(outcome)

    return listen


def _show(result: ImportReport, kept: Kept, words: Words, *, preview: bool) -> None:
    for outcome in kept.rows:
        edge.out.print(row_sentences.line(outcome, words), markup=False)
    if kept.count > len(kept.rows):
        edge.out.print(words("import-more", count=kept.count - len(kept.rows)), markup=False)
    if result.resumed_from:
        edge.out.print(f"{result.resumed_from} rows had been taken in before")
    if result.attributes:
        edge.out.print(row_sentences.own_columns(result.attributes, words), markup=False)
    sums = " + ".join(f"{result.counts.get(fate, 0)} {fate}" for fate in Fate)
    edge.out.print(f"{'preview: ' if preview else ''}{sums} = {result.rows} rows")
