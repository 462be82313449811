"""Files that come with a message: what is said of those that cannot be taken, and laying the others aside."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import replies
from dialogs.turn import File, Reply, Turn
from services.timeline import desk
from services.timeline.notes import AttachmentFacts
from services.timeline.validity import LARGEST_FILE, MOST_FILES, NewAttachment

MEGABYTE = 1024 * 1024
PROBLEMS = ("too-many", "too-large", "too-much", "empty", "bad-name", "not-allowed", "unreachable")


def take_in(turn: Turn, files: Sequence[File]) -> tuple[Reply, ...]:
    """Give the turn its files; or, when one of them is wrong, none of them, and the sentences that say why."""
    wrong = [file for file in files if file.problem]
    turn.files = () if wrong else tuple(files)
    if not wrong:
        return ()
    told = [_problem(turn, problem, wrong) for problem in PROBLEMS if any(file.problem == problem for file in wrong)]
    rest = (Reply(turn.words("files-none-taken")),) if len(wrong) < len(files) else ()
    return (*told, *rest)


def left_behind(turn: Turn) -> tuple[Reply, ...]:
    """What is said of files that nothing took: they are never dropped in silence."""
    if not turn.files:
        return ()
    return (replies.say(turn, "files-left", files=named(turn, turn.files), count=len(turn.files)),)


def answer_first(turn: Turn) -> tuple[Reply, ...]:
    """Files that came while others wait for an answer to another question."""
    files, turn.files = turn.files, ()
    return (Reply(turn.words("files-answer-first", files=named(turn, files))),)


async def lay_aside(turn: Turn, held: int) -> int:
    """Lay the turn's files, if there are any, beside those that are `held` already; what they are held as."""
    if not turn.files:
        return held
    new = [NewAttachment(file.name, file.mimetype, file.content) for file in turn.files]
    turn.files = ()
    return await desk.lay(turn.session, new, onto=held, by=turn.actor, now=turn.now)


def named(turn: Turn, files: Sequence[File] | Sequence[AttachmentFacts]) -> str:
    """The names of files in one phrase."""
    return turn.words.listing(tuple(file.name if isinstance(file, File) else file.filename for file in files))


def _problem(turn: Turn, problem: str, wrong: Sequence[File]) -> Reply:
    files = [file for file in wrong if file.problem == problem]
    facts: dict[str, str | int] = {"files": named(turn, files), "count": len(files)}
    return Reply(turn.words(f"file-{problem}", **facts, most=MOST_FILES, megabytes=LARGEST_FILE // MEGABYTE))
