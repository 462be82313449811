"""A card as lines of text with numbered fields and buttons: for a terminal, which has no mouse."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import Any

from bot.terminal.drawn import Button, Drawing, Field, Line, lines_of
from dialogs.turn import Card

Element = Mapping[str, Any]

STYLES = {"attention": "red", "warning": "yellow", "good": "green", "accent": "cyan"}
BOLD = re.compile(r"\*\*(.+?)\*\*")


def draw(card: Card) -> Drawing:
    """The card as text. What a terminal cannot show (pictures) is told by its alternative text."""
    pen = _Pen()
    pen.all(card.get("body", ()))
    pen.all(card.get("actions", ()))
    return Drawing(tuple(pen.lines), tuple(pen.fields), tuple(pen.buttons))


class _Pen:
    """Goes through a card once and collects."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.fields: list[Field] = []
        self.buttons: list[Button] = []
        self._draw: dict[str, Callable[[Element], None]] = {
            "TextBlock": self.text_block,
            "RichTextBlock": self.rich_text,
            "FactSet": self.facts,
            "Image": self.image,
            "Container": self.container,
            "ColumnSet": self.columns,
            "Column": self.container,
            "Table": self.table,
            "ActionSet": lambda element: self.all(element["actions"]),
            "Input.Text": self.entry,
            "Input.Number": self.entry,
            "Input.Date": self.entry,
            "Input.Time": self.entry,
            "Input.Toggle": self.toggle,
            "Input.ChoiceSet": self.choices,
            "Action.Submit": self.button,
            "Action.Execute": self.button,
            "Action.OpenUrl": self.link,
            "Action.ShowCard": self.show_card,
        }

    def all(self, elements: Any) -> None:
        for element in elements:
            draw = self._draw.get(element.get("type", ""))
            if draw:
                draw(element)

    def say(self, text: str, style: str = "") -> None:
        self.lines += [Line(line, style) for line in BOLD.sub(r"\1", text).splitlines()]

    def text_block(self, element: Element) -> None:
        bold = element.get("weight") == "Bolder" or element.get("style") == "heading"
        colour = STYLES.get(str(element.get("color", "")).lower(), "")
        looks = ["bold" if bold else "", "dim" if element.get("isSubtle") else "", colour]
        self.say(element.get("text", ""), " ".join(filter(None, looks)))

    def rich_text(self, element: Element) -> None:
        runs = element.get("inlines", ())
        self.say("".join(run if isinstance(run, str) else run.get("text", "") for run in runs))

    def facts(self, element: Element) -> None:
        facts = element.get("facts", ())
        width = max((len(fact["title"]) for fact in facts), default=0)
        for fact in facts:
            self.say(f"{fact['title']:<{width}}  {fact['value']}")

    def image(self, element: Element) -> None:
        if element.get("altText"):
            self.say(f"[{element['altText']}]", "dim")

    def container(self, element: Element) -> None:
        self.all(element.get("items", ()))
        action = element.get("selectAction")
        if action:
            self.all([action])

    def columns(self, element: Element) -> None:
        """Columns of text stand side by side; columns with fields or buttons follow one another."""
        columns = [{"type": "Column", **column} for column in element.get("columns", ())]
        drawn = [draw({"body": [column]}) for column in columns]
        if any(one.last_number for one in drawn):
            self.all(columns)
        else:
            self.beside([[line.text for line in one.lines] for one in drawn])
        if element.get("selectAction"):
            self.all([element["selectAction"]])

    def table(self, element: Element) -> None:
        """Cells stand side by side."""
        for row in element.get("rows", ()):
            cells = [draw({"body": cell.get("items", ())}).lines for cell in row.get("cells", ())]
            self.say(" | ".join(" ".join(line.text for line in lines) for lines in cells))

    def beside(self, columns: list[list[str]]) -> None:
        widths = [max(map(len, column), default=0) for column in columns]
        for row in zip_longest(*columns, fillvalue=""):
            self.say("  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)).rstrip())

    def entry(self, element: Element) -> None:
        value = element.get("value", "")
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        self.field(element, value=shown, hint=element.get("placeholder", ""))

    def toggle(self, element: Element) -> None:
        on, off = element.get("valueOn", "true"), element.get("valueOff", "false")
        self.field(element, value=element.get("value", off), options=((element["title"], on), ("-", off)))

    def choices(self, element: Element) -> None:
        options = tuple((choice["title"], choice["value"]) for choice in element.get("choices", ()))
        self.field(element, value=element.get("value", ""), options=options, several=bool(element.get("isMultiSelect")))

    def field(self, element: Element, *, value: str, options: Any = (), several: bool = False, hint: str = "") -> None:
        label = element.get("label") or element.get("title") or element["id"]
        needed = element.get("errorMessage", label) if element.get("isRequired") else ""
        one = Field(self.next_number, element["id"], label, value, options, several, needed)
        self.fields.append(one)
        self.lines += lines_of(one, value, hint)

    def button(self, element: Element) -> None:
        label = element.get("title") or element.get("tooltip") or "…"
        if element.get("isEnabled") is False:
            self.say(" – ".join(filter(None, [label, element.get("tooltip", "")])), "dim strike")
            return
        data = {"action": element.get("verb")} | dict(element.get("data") or {})
        self.say(f"[{self.next_number}] {label}", "cyan")
        self.buttons.append(Button(self.next_number, label, data, element.get("associatedInputs") == "none"))

    def link(self, element: Element) -> None:
        self.say(f"{element.get('title', '')} {element['url']}".strip(), "dim")

    def show_card(self, element: Element) -> None:
        self.say(element.get("title", ""), "bold")
        self.all(element["card"].get("body", ()))
        self.all(element["card"].get("actions", ()))

    @property
    def next_number(self) -> int:
        return len(self.fields) + len(self.buttons) + 1
