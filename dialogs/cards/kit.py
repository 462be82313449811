"""The few pieces that all cards are made of: headings, lines, fact tables, choices, buttons, the card around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from microsoft_teams.cards import (
    Action,
    ActionSet,
    AdaptiveCard,
    CardElement,
    Choice,
    ChoiceSetInput,
    Container,
    RichTextBlock,
    SubmitAction,
    TextBlock,
    TextRun,
    ToggleInput,
    ToggleVisibilityAction,
)

from dialogs.cards.text import plain
from dialogs.turn import Card
from dialogs.words import Words

LONGEST_LABEL = 20
LONGEST_ROW = 160
"""A row that is pressed as a whole by its whole name: read aloud, and a button where cards are drawn as text."""

LONGEST_CHOICE = 240
LONGEST_FOLDED = 30
"""A longer choice would be cut where choices are folded together."""

MOST_EXPANDED = 10
"""Choices beyond which a list is folded together."""


def card(words: Words, body: Sequence[CardElement], actions: Sequence[Action] = ()) -> Card:
    """The card as JSON, with its language and a text for clients that cannot show it."""
    whole = AdaptiveCard(
        version="1.5",
        lang=words.language,
        fallback_text=words("card-fallback"),
        body=list(body),
        actions=list(actions) or None,
    )
    dumped: Card = whole.model_dump(by_alias=True, exclude_none=True, mode="json")
    return dumped


def heading(text: str) -> TextBlock:
    """A heading of our own words; what has record text in it is a `title`."""
    return TextBlock(text=text, style="heading", size="Medium", weight="Bolder", wrap=True)


def title(text: str) -> RichTextBlock:
    """A large line that may hold record text."""
    return _rich(TextRun(text=plain(text), size="Medium", weight="Bolder"))


def line(text: str, *, longest: int = 500) -> RichTextBlock:
    """A paragraph that may hold record text."""
    return _rich(TextRun(text=plain(text, longest=longest)))


def topic(text: str) -> RichTextBlock:
    """A paragraph of our own words; those before the first colon stand out."""
    about, colon, told = text.partition(": ")
    return _rich(TextRun(text=about + colon, weight="Bolder"), TextRun(text=told)) if colon else line(text)


def subtle(text: str) -> RichTextBlock:
    """A paragraph of less weight, close to the one before."""
    return _rich(TextRun(text=plain(text, longest=500), is_subtle=True)).with_spacing("Small")


def link(text: str) -> RichTextBlock:
    """What a press on the part it stands in leads to, where nothing else shows that it can be pressed."""
    return _rich(TextRun(text=plain(text), color="Accent")).with_spacing("Small")


def strong(text: str, *, longest: int = 500) -> RichTextBlock:
    """What a row is about, above what is told of it."""
    return _rich(TextRun(text=plain(text, longest=longest), weight="Bolder"))


def below(text: str) -> RichTextBlock:
    """A remark below a list, and not of its last row."""
    return subtle(text).with_separator(True).with_spacing("Medium")


def wrong(text: str) -> RichTextBlock:
    """What is wrong with the input above."""
    return _rich(TextRun(text=plain(text, longest=500), color="Attention")).with_spacing("Small")


def section(text: str) -> RichTextBlock:
    """What a part of the card is about."""
    return _rich(TextRun(text=plain(text), weight="Bolder")).with_separator(True).with_spacing("Medium")


def facts(pairs: Iterable[tuple[str, str]]) -> list[CardElement]:
    """Labels and values, one below the other; pairs without a value are left out."""
    return [
        _rich(TextRun(text=f"{plain(label)}: ", weight="Bolder"), TextRun(text=plain(value))).with_spacing("Small")
        for label, value in pairs
        if value
    ]


def _rich(*runs: CardElement) -> RichTextBlock:
    """Text in which Markdown and links are only characters."""
    return RichTextBlock(inlines=list(runs))


def button(
    words: Words, action: str, card_id: str, revision: int, label_id: str, *, style: str = "", **values: str | int
) -> SubmitAction:
    """A button that sends {action, card, revision, **values}; `style` is "positive", "destructive" or none."""
    data = {"action": action, "card": card_id, "revision": revision, **values}
    made = SubmitAction(title=plain(words(label_id), longest=LONGEST_LABEL), data=data)
    match style:
        case "positive":
            return made.with_style("positive")
        case "destructive":
            return made.with_style("destructive")
        case _:
            return made


def lasting(words: Words, action: str, label_id: str, *, style: str = "", **values: str | int) -> SubmitAction:
    """A button of no open question: it works whenever it is pressed."""
    return button(words, action, "", 0, label_id, style=style, **values)


def cancel(words: Words, card_id: str, revision: int) -> SubmitAction:
    """Cancel the dialog that shows the card, whatever is missing on it."""
    return button(words, "dialog.cancel", card_id, revision, "button-cancel").with_associated_inputs("none")


def choices(
    input_id: str, label: str, options: Iterable[tuple[str, str]], *, value: str = "", missing: str = ""
) -> ChoiceSetInput:
    """One choice among (value, title) pairs, all in sight as long as they are few; `missing` makes it required."""
    listed = [Choice(value=key, title=plain(text, longest=LONGEST_CHOICE)) for key, text in options]
    return ChoiceSetInput(
        id=input_id,
        label=label,
        choices=listed,
        value=value or None,
        style="expanded" if len(listed) <= MOST_EXPANDED else "compact",
        wrap=True,
        is_required=True if missing else None,
        error_message=missing or None,
    )


def tucked(asked: ChoiceSetInput) -> ChoiceSetInput:
    """The choice folded together, as long as none of its titles would be cut by that."""
    short = all(len(each.title or "") <= LONGEST_FOLDED for each in asked.choices or ())
    return asked.with_style("compact") if short else asked


def toggle(input_id: str, title: str, *, ticked: bool = False) -> ToggleInput:
    """A box to tick, with what it is for beside it; it sends "true" or "false"."""
    return ToggleInput(
        id=input_id, title=title, value="true" if ticked else "false", value_on="true", value_off="false", wrap=True
    )


def row(items: Sequence[CardElement], pressed: SubmitAction) -> Container:
    """A part of the card that is pressed as a whole."""
    return Container(items=list(items), select_action=pressed, separator=True, spacing="Medium")


def part(items: Sequence[CardElement]) -> Container:
    """A part of the card like a row, of which nothing can be pressed."""
    return Container(items=list(items), separator=True, spacing="Medium")


def hidden(container_id: str, items: Sequence[CardElement]) -> list[CardElement]:
    """A part that a button elsewhere shows and hides (`revealing`); nothing when there is nothing in it."""
    return [Container(id=container_id, is_visible=False, items=list(items), spacing="Small")] if items else []


def revealing(words: Words, container_ids: Sequence[str], label_id: str) -> list[CardElement]:
    """The button that shows and hides these parts; none without them."""
    if not container_ids:
        return []
    toggle = ToggleVisibilityAction(title=words(label_id), target_elements=list(container_ids))
    return [ActionSet(actions=[toggle], spacing="Small")]


def folded(words: Words, container_id: str, items: Sequence[CardElement], label_id: str) -> list[CardElement]:
    """A part that is shown and hidden with a button; nothing when there is nothing in it."""
    return [*revealing(words, [container_id] if items else [], label_id), *hidden(container_id, items)]
