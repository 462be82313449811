"""How the bytes of a leads file are letters: UTF-8, UTF-16 or Windows-1252."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from charset_normalizer import from_bytes

from services.importing.bad_file import BadFile

SAMPLE = 64 * 1024
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"SQLite format")
WINDOWS = "cp1252"
LOOKALIKES = (WINDOWS, "cp850", "mac_roman")
"""Single-byte encodings of Norwegian letters; only the first is taken in, the others must not pass for it."""

_ESCAPED = re.compile("[\udc80-\udcff]")


def detect(path: Path) -> str:
    """The file's encoding as Python names it. Raises BadFile for what is empty, is no text, or is in another."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    if not head:
        raise BadFile(reason="empty-file")
    if head.startswith(NOT_TEXT):
        raise BadFile(reason="not-a-csv-file")
    marked = next((name for mark, name in BOMS if head.startswith(mark)), None)
    return marked or _wide(head) or _narrow(path)


def is_mixed(line: str, encoding: str) -> bool:
    """Whether the decoded line was written in another encoding than the rest of its file."""
    if line.isascii() or encoding.startswith("utf-16"):
        return False
    if _ESCAPED.search(line):
        return True
    return encoding == WINDOWS and _is_utf8(line.encode(WINDOWS))


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark: of Western text every other byte is zero."""
    pairs = max(1, len(head) // 2)
    if head[1::2].count(0) / pairs > 0.4:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) / pairs > 0.4 else None


def _narrow(path: Path) -> str:
    with path.open("rb") as file:
        utf8, other, sample = _counted(line for line in file if not line.isascii())
    if other <= utf8:
        return "utf-8"
    best = from_bytes(sample, cp_isolation=list(LOOKALIKES), preemptive_behaviour=False).best()
    if best is None or best.encoding != WINDOWS:
        raise BadFile(reason="unknown-encoding", encoding=best.encoding if best else "")
    return WINDOWS


def _counted(lines: Iterable[bytes]) -> tuple[int, int, bytes]:
    """Lines that are UTF-8, lines that are not, and a sample of the latter."""
    utf8, other, sample = 0, 0, bytearray()
    for line in lines:
        if _is_utf8(line):
            utf8 += 1
            continue
        other += 1
        if len(sample) < SAMPLE:
            sample += line
    return utf8, other, bytes(sample)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
