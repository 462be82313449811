"""The long-running commands as an operator runs them: they start, serve or work, and stop when told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import orjson

from tests.databases import SqliteDatabases

PATIENCE = 30.0

HELLO = {
    "type": "message",
    "id": "1",
    "text": "hei",
    "channelId": "emulator",
    "serviceUrl": "http://localhost:1",
    "conversation": {"id": "talk"},
    "from": {"id": "siri", "name": "Siri"},
    "recipient": {"id": "bot", "role": "bot"},
    "locale": "nb-NO",
    "deliveryMode": "expectReplies",
}


@contextmanager
def running(folder: Path, url: str, *words: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m bot` in a process of its own, ended with the block."""
    environment = os.environ | {"LEADBOT_DATABASE_URL": url} | variables
    command = [sys.executable, "-m", "bot", *words]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, env=environment, stderr=log) as process:  # noqa: S603
        try:
            yield process
        finally:
            process.kill()


def eventually_in(log: Path, words: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while words not in log.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline, log.read_text(encoding="utf-8")
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def asked(port: int, method: str, path: str, body: object = None) -> tuple[int, bytes]:
    """The answer to a request, which is repeated until somebody listens."""
    deadline = time.monotonic() + PATIENCE
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request(method, path, orjson.dumps(body), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, "nobody listens"
            time.sleep(0.05)
        finally:
            connection.close()


def test_the_bot_serves_until_it_is_told_to_stop(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    port = free_port()
    url = sqlite_databases.new()
    with running(tmp_path, url, "serve", LEADBOT_AUTH="off", LEADBOT_PORT=str(port)) as process:
        assert asked(port, "GET", "/health/live")[0] == 200
        assert asked(port, "GET", "/health/ready")[0] == 200
        status, body = asked(port, "POST", "/api/messages", HELLO)
        assert status == 200
        assert orjson.loads(body)["activities"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=PATIENCE) == 0
    sqlite_databases.drop(url)


def test_a_port_that_is_taken_is_told(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    url = sqlite_databases.new()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with running(tmp_path, url, "serve", LEADBOT_AUTH="off", LEADBOT_PORT=port) as process:
            assert process.wait(timeout=PATIENCE) == 1
    assert f"cannot listen on 127.0.0.1:{port}" in (tmp_path / "log").read_text(encoding="utf-8")
    sqlite_databases.drop(url)


def test_the_worker_works_until_it_is_told_to_stop(database_url: str, tmp_path: Path) -> None:
    with running(tmp_path, database_url, "work") as process:
        eventually_in(tmp_path / "log", "worker_started")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=PATIENCE) == 0
    assert "worker_stopped" in (tmp_path / "log").read_text(encoding="utf-8")
