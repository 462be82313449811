"""The command `leadbot`: what can be asked of it, and with which options.

Commands import what they do when they are called: the parts take a second to load, and `--help` should not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="A chat assistant for lead management.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
users = typer.Typer(help="Who may use the assistant, and as what.", no_args_is_help=True)
app.add_typer(users, name="users")

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Role = Annotated[str, typer.Option(help="seller, manager, administrator or none.")]


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option(help="Keep the store in this folder (otherwise it goes with the demo).")
    ] = None,
    user: Annotated[str, typer.Option("--as", help="Who you are: siri, mona or anders.")] = "siri",
) -> None:
    """Talk with the assistant on a fresh store with demonstration data."""
    from bot.commands import demo as command

    command.run(folder, user)


@app.command()
def serve(
    with_worker: Annotated[
        bool | None, typer.Option(help="Run the worker in this process too (default: with SQLite).")
    ] = None,
) -> None:
    """Serve Teams, the Emulator and other Bot Framework channels over HTTP."""
    from bot.commands import serve as command

    command.run(with_worker)


@app.command()
def work() -> None:
    """Run jobs as they come due, until it is told to stop."""
    from bot.commands import work as command

    command.run()


@app.command()
def migrate(
    *,
    legacy_auto_create: Annotated[
        str | None,
        typer.Option(help="What the older setting was, on or off: it is carried over to the new experience."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring the database to the newest revision and put the defaults in place."""
    from bot.commands import migrate as command

    command.run(legacy_auto_create, as_json=as_json)


@app.command()
def chat(
    user: Annotated[str, typer.Option("--as", help="The name or account of the user to speak as.")],
) -> None:
    """Talk with the assistant in this terminal, as one of its users."""
    from bot.commands import chat as command

    command.run(user)


@app.command("import")
def import_leads(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A CSV file.")],
    *,
    user: Annotated[str, typer.Option("--as", help="The user who imports, and owns leads without an owner.")],
    preview: Annotated[bool, typer.Option(help="Only tell what would happen.")] = False,
    keep_duplicates: Annotated[bool, typer.Option(help="Create leads that look like others, too.")] = False,
    likeness: Annotated[bool, typer.Option(help="Tell of rows that are very much like a lead; slower.")] = False,
    details: Annotated[
        bool, typer.Option(help="Show all rows that were not simply created, not the first 20.")
    ] = False,
    report: Annotated[Path | None, typer.Option(help="Write the whole report, row by row, to this file.")] = None,
    as_json: Json = False,
) -> None:
    """Take in a leads file, and say what became of every row."""
    from bot.commands import import_leads as command

    command.run_import(
        file, user, preview=preview, keep_duplicates=keep_duplicates, likeness=likeness, details=details,
        report=report, as_json=as_json,
    )  # fmt: skip


@app.command()
def scan(
    *,
    user: Annotated[str, typer.Option("--as", help="The administrator or manager who asks for it.")],
    entity: Annotated[str, typer.Option(help="lead, account or contact.")] = "lead",
    name: Annotated[str, typer.Option(help="What the search is called.")] = "leadbot scan",
    as_json: Json = False,
) -> None:
    """Search all records for duplicates by likeness, working at it until it is done."""
    from bot.commands import scan as command

    command.run(user, entity=entity, name=name, as_json=as_json)


Kind = Annotated[str, typer.Option(help="lead or opportunity.")]


@app.command()
def train(
    *,
    user: Annotated[str, typer.Option("--as", help="The administrator who asks for it.")],
    model: Annotated[str | None, typer.Option(help="Train this model anew (otherwise one is added).")] = None,
    kind: Kind = "lead",
    publish: Annotated[bool, typer.Option(help="Let it score as soon as it is trained.")] = False,
    as_json: Json = False,
) -> None:
    """Train a scoring model on the organisation's own closed records."""
    from bot.commands import train as command

    command.run(user, name=model, kind=kind, publish=publish, as_json=as_json)


@app.command()
def score(*, kind: Kind = "lead", as_json: Json = False) -> None:
    """Score all open records again, working at it until it is done."""
    from bot.commands import score as command

    command.run(kind, as_json=as_json)


@app.command()
def doctor(*, as_json: Json = False) -> None:
    """Check the configuration and the store, and say how to mend what is wrong."""
    from bot.commands import doctor as command

    command.run(as_json=as_json)


@users.command("list")
def list_users(*, as_json: Json = False) -> None:
    """Everybody who may use the assistant, and as what."""
    from bot.commands import users as command

    command.show(as_json=as_json)


@users.command()
def add(
    name: Annotated[str, typer.Argument(help="As the assistant calls them.")],
    *,
    role: Role = "seller",
    team: Annotated[str | None, typer.Option(help="The team; made when it is new.")] = None,
    account: Annotated[str | None, typer.Option(help="The channel's account id (Emulator, terminal).")] = None,
    aad_object_id: Annotated[str | None, typer.Option(help="The Entra object id (Teams).")] = None,
    as_json: Json = False,
) -> None:
    """Let somebody use the assistant."""
    from bot.commands import users as command

    command.add(name, role, team=team, account=account, aad_object_id=aad_object_id, as_json=as_json)


@users.command("set-role")
def set_role(
    user: Annotated[str, typer.Argument(help="The name or account of the user.")],
    role: Annotated[str, typer.Argument(help="seller, manager, administrator or none.")],
    *,
    as_json: Json = False,
) -> None:
    """Give somebody another role."""
    from bot.commands import users as command

    command.set_role(user, role, as_json=as_json)


def run() -> None:
    """The console script."""
    app()
