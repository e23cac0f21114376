"""Which server, and the password: never from a command line, which every user of a machine can read."""

import getpass
import os
import sys
from pathlib import Path

from graph.errors import ServerError
from graph.server.connection import Server
from graph.server.local import BOLT_PORT, default_home, status


def server_of(
    uri: str | None = None, user: str = "neo4j", password_file: Path | None = None, database: str | None = None
) -> Server:
    """Return a server with its password; by default the one of `triplewire neo4j start`, when it runs.

    Raises:
        ServerError: when there is no password, its file cannot be read, or `uri` is none.
    """
    local = status()
    if uri is None and local is not None and local.pid is not None:
        uri = local.uri
        if password_file is None and "NEO4J_PASSWORD" not in os.environ and user == local.user:
            password_file = local.password_file
    found = Server(uri or f"bolt://localhost:{BOLT_PORT}", user, database=database)  # wrong ones first
    if uri is None and password_file is None and "NEO4J_PASSWORD" not in os.environ and not sys.stdin.isatty():
        cure = "start one with: triplewire neo4j start; or name yours with --uri, and NEO4J_PASSWORD or --password-file"
        raise ServerError("no server: none is named, and none of ours runs", where=str(default_home()), cure=cure)
    return Server(found.uri, user, password(user, password_file), database)


def password(user: str, file: Path | None = None) -> str:
    """Return a password from `file`, else from NEO4J_PASSWORD, else asked for on the terminal.

    Raises:
        ServerError: when there is none.
    """
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").splitlines()[0]
        except IndexError:
            raise ServerError("the file of the password is empty", where=str(file), cure="write it there") from None
        except (OSError, UnicodeDecodeError) as problem:
            told = getattr(problem, "strerror", None) or "is not UTF-8"
            raise ServerError(f"no password: {told}", where=str(file), cure="check --password-file") from problem
    if "NEO4J_PASSWORD" in os.environ:
        return os.environ["NEO4J_PASSWORD"]
    if not sys.stdin.isatty():
        raise ServerError(f"no password for {user!r}", cure="set NEO4J_PASSWORD, or name a file with --password-file")
    return getpass.getpass(f"Password of {user}: ")
