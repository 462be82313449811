"""The operator's configuration: the environment, checked at the start and frozen; nothing else reads it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

PREFIX = "LEADBOT_"
FOR_TESTS = ("LEADBOT_TEST_", "LEADBOT_REQUIRE_")
"""Variables that the test suite reads, and the bot does not."""


def _parts(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Parts = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_parts)]
"""Several values in one variable, with commas between them."""


class Misconfigured(Exception):
    """The configuration cannot be used; `problems` says what is wrong with which variable, never its value."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(self.problems))


class Configuration(BaseSettings):
    """One field a variable: LEADBOT_ and the name in capitals, or the Bot Framework's own name."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid", validate_by_name=True
    )

    database_url: str = Field(default="sqlite:///leadbot.db", repr=False)
    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=0, le=65535)
    auth: Literal["required", "off"] = "required"
    app_id: str = Field(default="", validation_alias="MicrosoftAppId")
    app_password: SecretStr = Field(default=SecretStr(""), validation_alias="MicrosoftAppPassword")
    app_type: Literal["SingleTenant", "MultiTenant"] = Field(
        default="SingleTenant", validation_alias="MicrosoftAppType"
    )
    app_tenant_id: str = Field(default="", validation_alias="MicrosoftAppTenantId")
    allowed_tenants: Parts = ()
    service_hosts: Parts = ()
    harness: bool = False
    openai_base_url: str = ""
    openai_key: SecretStr = SecretStr("")
    openai_model: str = ""
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        try:
            backend = make_url(url).get_backend_name()
        except ArgumentError as error:
            raise ValueError("is not a database URL") from error
        if backend not in ("sqlite", "postgresql"):
            raise ValueError("must begin with sqlite:// or postgresql://")
        return url

    @field_validator("service_hosts")
    @classmethod
    def _only_names(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        if any("/" in host or ":" in host for host in hosts):
            raise ValueError("takes host names, without https:// and without a port")
        return hosts


Problem = Callable[[Configuration], str | None]


def open_to_other_machines(config: Configuration) -> str | None:
    """Without authentication the bot listens on this machine only."""
    if config.auth == "off" and not _is_loopback(config.host):
        return "LEADBOT_AUTH=off is for this machine only: LEADBOT_HOST must be 127.0.0.1, ::1 or localhost"
    return None


def harness_of_a_registered_bot(config: Configuration) -> str | None:
    """The harness lets anybody act as anybody, so a registered bot has none."""
    if config.harness and config.app_id:
        return "LEADBOT_HARNESS=1 is for a bot without MicrosoftAppId"
    return None


def half_an_openai(config: Configuration) -> str | None:
    """A key or a base URL without a model calls nothing."""
    if (config.openai_base_url or config.openai_key.get_secret_value()) and not config.openai_model:
        return "LEADBOT_OPENAI_MODEL is missing: the key or the base URL alone calls nothing"
    return None


def no_app_id(config: Configuration) -> str | None:
    """Authentication checks that a token is meant for this bot."""
    if config.auth == "required" and not config.app_id:
        return "MicrosoftAppId is missing (for the Emulator on this machine: LEADBOT_AUTH=off)"
    return None


def no_app_password(config: Configuration) -> str | None:
    """A registered bot signs in to answer."""
    if config.auth == "required" and config.app_id and not config.app_password.get_secret_value():
        return "MicrosoftAppPassword is missing"
    return None


def no_tenant(config: Configuration) -> str | None:
    """A bot serves the people of tenants that are named."""
    if config.auth == "off" or not config.app_id:
        return None
    if config.app_type == "SingleTenant" and not config.app_tenant_id:
        return "MicrosoftAppTenantId is missing"
    if config.app_type == "MultiTenant" and not config.allowed_tenants:
        return "LEADBOT_ALLOWED_TENANTS is missing: a multi-tenant bot serves the tenants named there"
    return None


NEVER: tuple[Problem, ...] = (open_to_other_machines, harness_of_a_registered_bot, half_an_openai)
"""What is wrong whatever is done with the configuration."""

NEEDED_TO_SERVE: tuple[Problem, ...] = (no_app_id, no_app_password, no_tenant)
"""What only a bot on the network needs."""


def read() -> Configuration:
    """The configuration of this process. Raises Misconfigured."""
    try:
        config = Configuration()
    except ValidationError as error:
        raise Misconfigured(_told(detail["loc"], detail["msg"]) for detail in error.errors()) from None
    if problems := (*_misspelt(os.environ), *_found(NEVER, config)):
        raise Misconfigured(problems)
    return config


def check_serving(config: Configuration) -> None:
    """Check what `serve` needs beyond the rest. Raises Misconfigured."""
    if problems := _found(NEEDED_TO_SERVE, config):
        raise Misconfigured(problems)


def _found(rules: tuple[Problem, ...], config: Configuration) -> tuple[str, ...]:
    return tuple(told for rule in rules if (told := rule(config)))


def _misspelt(names: Iterable[str]) -> tuple[str, ...]:
    """Variables with our prefix that mean nothing: a misspelt one would be ignored in silence."""
    known = {f"{PREFIX}{name}".upper() for name in Configuration.model_fields if not name.startswith("app_")}
    ours = sorted(name for name in map(str.upper, names) if name.startswith(PREFIX) and not name.startswith(FOR_TESTS))
    return tuple(f"{name} is not a variable of leadbot" for name in ours if name not in known)


def _told(location: tuple[int | str, ...], message: str) -> str:
    name = str(location[0])
    variable = name if name.startswith("Microsoft") else f"{PREFIX}{name.upper()}"
    return f"{variable}: {message.removeprefix('Value error, ')}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
