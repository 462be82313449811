"""The receipt of leads that were qualified from a list: the sums, and a line a lead that can be taken back."""

from __future__ import annotations

from collections.abc import Iterator

from microsoft_teams.cards import Action, CardElement, Container

from dialogs.cards import blockers, kit
from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words
from services.models.list_qualification import LineStatus
from services.qualification.list_receipts import Line, ListReceipt

MOST_ROWS = 5


def list_receipt(receipt: ListReceipt, words: Words, *, page: int) -> Card:
    """One page of the receipt; beyond the ends, the nearest page."""
    pages = max(1, -(-len(receipt.lines) // MOST_ROWS))
    page = min(max(1, page), pages)
    shown = receipt.lines[(page - 1) * MOST_ROWS : page * MOST_ROWS]
    sums = words(
        "list-receipt-sums", total=len(receipt.lines), qualified=receipt.qualified, refused=receipt.refused,
        waiting=receipt.waiting,
    )  # fmt: skip
    body: list[CardElement] = [kit.heading(words("list-receipt-title")), kit.line(sums)]
    if any(line.receipt_id for line in shown):
        body.append(kit.subtle(words("list-receipt-undo")))
    body += [_row(line, words) for line in shown]
    return kit.card(words, body, [*_paging(receipt, page, pages, words), _closed_leads(words)])


def _row(line: Line, words: Words) -> Container:
    """A qualified lead is taken back by a press on its line; another one is shown."""
    status = "undone" if line.undone else line.status.value
    named = words("list-line", name=line.lead or words("list-line-hidden"), status=words(f"list-line-{status}"))
    told = " ".join(_told(line, words))
    items: list[CardElement] = [kit.strong(named, longest=120)]
    if told:
        items.append(kit.subtle(told))
    if line.receipt_id:
        return kit.row(items, kit.lasting(words, "undo", "button-undo", receipt=line.receipt_id))
    pressed = kit.lasting(words, "lead.show", "button-show-lead", lead=line.lead_id)
    pressed.title = plain(line.lead or words("button-show-lead"), longest=kit.LONGEST_LABEL)
    return kit.row(items, pressed)


def _told(line: Line, words: Words) -> Iterator[str]:
    if not line.lead or line.undone:
        return
    for message, refs in (("list-line-made", line.made), ("list-line-linked", line.linked)):
        for ref in refs:
            yield words(message, type=words(f"record-title-{ref.entity.value}"), name=ref.name)
    for skipped in line.skipped:
        why = words(f"why-{skipped.reason}")
        yield words("list-line-skipped", type=words(f"record-title-{skipped.entity.value}"), why=why)
    if line.status is LineStatus.REFUSED:
        yield from _reasons(line, words)


def _reasons(line: Line, words: Words) -> Iterator[str]:
    if line.code:
        yield words(f"refusal-{line.code}", **(line.facts or {}))
    for blocker in line.blockers:
        yield blockers.sentence(blocker, words)
    if not line.code and not line.blockers:
        yield words("list-line-failed")


def _paging(receipt: ListReceipt, page: int, pages: int, words: Words) -> list[Action]:
    actions: list[Action] = []
    if page > 1:
        actions.append(kit.lasting(words, "list.receipt", "button-previous", list=receipt.id, page=page - 1))
    if page < pages:
        actions.append(kit.lasting(words, "list.receipt", "button-next", list=receipt.id, page=page + 1))
    return actions


def _closed_leads(words: Words) -> Action:
    return kit.lasting(words, "lead.list", "view-closed-leads", view="closed-leads")
