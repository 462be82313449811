"""Takes the mention of the bot out of what a person wrote, and nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.IGNORECASE)


def without_mention(text: str, entities: Iterable[Any], bot: str | None) -> str:
    """The text without the bot's own mentions: each once, as the entity writes it."""
    for entity in entities:
        written = _mention_of(bot, entity)
        if written:
            text = _without(text, written)
    return text


def readable(text: str) -> str:
    """Teams writes text as HTML does: `&amp;` for an ampersand, `&nbsp;` for a space."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text).replace("\xa0", " ")


def _mention_of(bot: str | None, entity: Any) -> str | None:
    fields = entity.additional_properties
    mentioned, written = fields.get("mentioned"), fields.get("text")
    if entity.type != "mention" or not isinstance(mentioned, dict) or mentioned.get("id") != bot:
        return None
    if isinstance(written, str) and written:
        return written
    name = mentioned.get("name")
    return f"<at>{name}</at>" if isinstance(name, str) else None


def _without(text: str, written: str) -> str:
    for form in (written, html.unescape(written), _escaped_name(written)):
        if form in text:
            return text.replace(form, "", 1).strip(" \t\r\n\xa0")
    return text


def _escaped_name(written: str) -> str:
    name = written.removeprefix("<at>").removesuffix("</at>")
    return f"<at>{html.escape(name, quote=False)}</at>"
