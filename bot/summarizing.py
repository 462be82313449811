"""Where the configured language model, if any, meets the job that writes summaries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.worker import Preparation
from services.summaries.asking import KIND
from services.summaries.drafting import Drafting


def preparations(*, base_url: str, key: str, model: str) -> Mapping[str, Preparation]:
    """What the worker does before a summary is written: asks the model, where one is configured.

    The client is imported here, for it takes a second and most organisations have none.
    """
    if not model:
        return {}
    from services.summaries import model_writer

    return {KIND: Drafting(partial(model_writer.write, model_writer.Model(model, key, base_url)))}
