"""`dateline dashboard`: the page in the browser, from a checkout or an installed package alike."""

from __future__ import annotations

import os
import runpy
import signal
import socket
import sys
import threading
import tomllib
from argparse import ArgumentTypeError
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from components.archive.store import VARIABLE
from components.cli.asking import DONE
from components.errors import TimelineError
from components.events.triggers import triggers
from components.lexicon.actors import load_actors
from components.lexicon.own import VARIABLE as OWN

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping

    from components.cli.asking import Parser

PAGE = Path(__file__).parents[1] / "page"
SERVED = PAGE / "start" / "served.py"
SETTINGS = (PAGE / "config.toml", PAGE.parents[1] / ".streamlit" / "config.toml")
"""Of an installed package, and of a checkout."""
QUIET = {"logger.level": "warning"}
"""Streamlit tells the address without being asked to tell more."""
FIRST_PORT, LAST_PORT = 8501, 65_535
TRIED = 100
"""Ports that are tried where none was asked for."""


def describe(parser: Parser) -> None:
    """Its options."""
    parser.add_argument("--archive", type=Path, metavar="FILE", help="the archive to show and to add to; else your own")
    parser.add_argument(
        "--lexicon", type=Path, metavar="FILE", help="a TOML file with entries of your own, as for `dateline extract`"
    )
    parser.add_argument("--port", type=port, metavar="N", help="of the page's address; else the first free from 8501")
    parser.add_argument(
        "--address",
        metavar="A",
        help="the address to listen on; else localhost, which only this machine reaches",
    )


def run(options: Namespace) -> int:
    """Start Streamlit in this process and stay until Ctrl-C; it prints the address and opens the browser."""
    if find_spec("streamlit") is None:
        raise TimelineError("Streamlit is not installed.", hint="Install Dateline with its requirements.")
    if options.archive:
        os.environ[VARIABLE] = str(options.archive.resolve())
    if options.lexicon:
        triggers(options.lexicon)  # a wrong entry is told here, not on the page
        load_actors(options.lexicon)
        os.environ[OWN] = str(options.lexicon.resolve())
    settings = dict(flattened(_settings())) | QUIET
    settings["server.address"] = options.address or settings["server.address"]
    settings["server.port"] = options.port or _free_port(settings["server.address"])
    if options.port and not _is_free(settings["server.address"], options.port):
        raise TimelineError(f"Port {options.port} is taken.", hint="Choose another one: --port.")
    flags = [f"--{name}={value}" for name, value in _flags(settings)]
    _warm()
    # The way its authors keep stable to start it from Python: github.com/streamlit/streamlit/issues/5471.
    sys.argv = ["streamlit", "run", str(SERVED), *flags]
    before = signal.signal(signal.SIGINT, _leave)
    try:
        runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else DONE
    finally:
        signal.signal(signal.SIGINT, before)
    return DONE


def _leave(_number: int, _frame: object) -> None:
    """Ctrl-C is how to stop it, no error: the server, once it has closed, hands the signal on to this."""
    raise SystemExit(DONE)


def _warm() -> None:
    """Have the events ready by the time the first reader comes: they are derived while Streamlit starts."""
    # Imported by this thread, for two that import one package at a time can find it half made.
    from components.page import warming  # noqa: PLC0415  # Streamlit, which no other command needs

    threading.Thread(target=warming.warm, daemon=True).start()


def port(text: str) -> int:
    """A port given on the command line."""
    if not text.isdecimal() or not 0 < int(text) <= LAST_PORT:
        raise ArgumentTypeError(f"{text!r} is not a port: it is a number from 1 to {LAST_PORT}")
    return int(text)


def _settings() -> dict[str, Any]:
    path = next(path for path in SETTINGS if path.is_file())
    return tomllib.loads(path.read_text(encoding="utf-8"))


def flattened(table: Mapping[str, Any], *, within: str = "") -> Iterator[tuple[str, Any]]:
    """The settings by their full names.

    >>> dict(flattened({"theme": {"font": "serif", "light": {"linkColor": "#123"}}}))
    {'theme.font': 'serif', 'theme.light.linkColor': '#123'}
    """
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flattened(value, within=f"{within}{name}.")
        else:
            yield f"{within}{name}", value


def _flags(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The settings as flags, one for each value of a list."""
    for name, value in settings.items():
        for one in value if isinstance(value, list) else [value]:
            yield name, str(one).lower() if isinstance(one, bool) else str(one)


def _free_port(address: str) -> int:
    free = (number for number in range(FIRST_PORT, FIRST_PORT + TRIED) if _is_free(address, number))
    found = next(free, None)
    if found is None:
        raise TimelineError(f"No port is free from {FIRST_PORT} to {FIRST_PORT + TRIED - 1}.", hint="Name one: --port.")
    return found


def _is_free(address: str, number: int) -> bool:
    """Whether a server can listen there; TimelineError where the address is none of this machine."""
    try:
        family, kind, _, _, place = socket.getaddrinfo(address, number, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise TimelineError(
            f"{address!r} is not an address of this machine.", hint="Give localhost, 0.0.0.0 or one of its own."
        ) from error
    with socket.socket(family, kind) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(place)
        except OSError:
            return False
    return True
