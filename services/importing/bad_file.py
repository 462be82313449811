"""The refusal of a whole file: nothing of it was taken in."""

from __future__ import annotations

from services.refusal import Refusal


class BadFile(Refusal):
    """The file is no leads file; `reason` is a code in kebab-case, and what is missing or wrong is beside it."""

    code = "bad-file"
