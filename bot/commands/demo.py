"""`leadbot demo`: a fresh store with demonstration data and a conversation on it; a script where nobody can type."""

from __future__ import annotations

import asyncio
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import BarColumn, Progress, TextColumn

from bot import startup
from bot.clock import utc_now
from bot.commands import chat, edge
from bot.demo import load, script, showcase
from bot.demo.script import Stuck
from services.store import Store

FILE = "leadbot-demo.db"


def run(folder: Path | None, user: str) -> None:
    edge.configured()
    with edge.mishaps(), asyncio.Runner() as runner, ExitStack() as left:
        place = folder or Path(left.enter_context(TemporaryDirectory(prefix="leadbot-")))
        store = Store(f"sqlite:///{_made(runner, place)}")
        left.callback(lambda: runner.run(store.close()))
        if sys.stdin.isatty():
            _invite()
            chat.talk(runner, store, user)
        else:
            _play(runner, store, user)


def _made(runner: asyncio.Runner, folder: Path) -> Path:
    """The database in the folder: the one that is there, or a new one, removed again if it stays half done."""
    path = folder / FILE
    if path.exists():
        edge.err.print(f"using {path} as it is", markup=False)
        return path
    folder.mkdir(parents=True, exist_ok=True)
    try:
        runner.run(_fill(path))
    except BaseException:
        for half in folder.glob(f"{FILE}*"):
            half.unlink()
        raise
    return path


async def _fill(path: Path) -> None:
    store = Store(f"sqlite:///{path}")
    try:
        await startup.prepare(store)
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:.0f} %"))
        with Progress(*columns, console=edge.err, transient=True, disable=not edge.err.is_terminal) as bar:
            task = bar.add_task("eighteen months of sales")

            def progress(done: int, events: int) -> None:
                bar.update(task, completed=done, total=events)

            await load.load(store, now=utc_now(), progress=progress)
    finally:
        await store.close()


def _invite() -> None:
    people = ", ".join(f"{person.account} ({person.role})" for person in (load.SIRI, load.MONA, load.ANDERS))
    edge.out.print(f"People to be with --as: {people}. Try, in Norwegian or in English:", style="dim")
    for words in showcase.TRY:
        edge.out.print(f"  {words}", style="dim")


def _play(runner: asyncio.Runner, store: Store, user: str) -> None:
    try:
        script.play(runner, edge.out, *chat.begin(runner, store, user))
    except Stuck as stuck:
        edge.err.print(f"the script is stuck at: {stuck}", markup=False)
        raise typer.Exit(edge.FAILED) from None
    if not runner.run(script.succeeded(store)):
        edge.err.print("the script did not end in a qualified lead")
        raise typer.Exit(edge.FAILED)
