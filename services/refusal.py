"""The refusal: an operation says no, with a code that the locales have words for, and the facts of it."""

from __future__ import annotations


class Refusal(Exception):
    """Base of all refusals; each is defined beside the function that raises it.

    The turn in which one is raised leaves nothing behind but what is said about it.
    """

    code = "refused"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts
