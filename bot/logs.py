"""The log: one event a line on standard error, for people or as JSON; libraries speak only when something is wrong."""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog

from bot.config import Configuration

QUIET = ("alembic", "asyncio", "aiohttp", "msrest", "msal", "openai", "urllib3")
"""Libraries whose talk may hold what people wrote; only their warnings are wanted."""

WITHOUT_VALUES = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
"""Tracebacks tell where, never what: variables hold what people wrote."""


def configure(config: Configuration) -> None:
    """Set up the log of this process. Standard output is left to results."""
    level = logging.getLevelNamesMapping()[config.log_level.upper()]
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    render: list[Any] = (
        [structlog.processors.ExceptionRenderer(WITHOUT_VALUES), structlog.processors.JSONRenderer(ensure_ascii=False)]
        if config.log_format == "json"
        else [structlog.dev.ConsoleRenderer(sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)]
    )
    structlog.configure(
        processors=[*shared, *render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    _configure_libraries(shared, render)


def _configure_libraries(shared: list[Any], render: list[Any]) -> None:
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
