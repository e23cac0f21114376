"""Talking to a Neo4j server: an open session, and what can go wrong in words of ours."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from graph.errors import ServerError

if TYPE_CHECKING:
    import neo4j

NEEDED = (5, 26)  # dynamic labels and types: https://neo4j.com/docs/cypher-manual/5/clauses/set/#dynamic-labels
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True)
class Server:
    """Where a server is and who asks it.

    Attributes:
        uri: `bolt://localhost:7687`, `neo4j+s://....databases.neo4j.io` and the like, without user or password.
        user: the user's name.
        password: the password; it is never shown.
        database: the database's name, or None for the user's home database.
    """

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None

    def __post_init__(self) -> None:
        parts = urlsplit(self.uri)
        if parts.username or parts.password:
            cure = "leave user and password out of it: --user, and NEO4J_PASSWORD or --password-file"
            raise ServerError("the address holds a user or password", where=f"{parts.scheme}://...", cure=cure)
        if parts.scheme not in SCHEMES or not parts.hostname:
            cure = f"write one like bolt://localhost:7687; it may begin with {', '.join(SCHEMES)}"
            raise ServerError("is no address of a Neo4j server", where=self.uri, cure=cure)


@contextmanager
def session(server: Server, *, retry_seconds: float = 30.0) -> Iterator["neo4j.Session"]:
    """Open a session with a server that is new enough.

    Args:
        server: whom to ask.
        retry_seconds: how long a transaction is tried again after a passing error.

    Raises:
        ServerError: when it cannot be reached, refuses the user, has no such database, is too old, or fails inside.
    """
    with sessions(server, 1, retry_seconds=retry_seconds) as opened:
        yield opened[0]


@contextmanager
def sessions(server: Server, number: int, *, retry_seconds: float = 30.0) -> Iterator[list["neo4j.Session"]]:
    """Open several at once, as `session` opens one, for threads that ask side by side."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        with (
            GraphDatabase.driver(
                server.uri,
                auth=(server.user, server.password),
                notifications_min_severity="OFF",
                connection_timeout=15.0,
                max_transaction_retry_time=retry_seconds,
                user_agent="triplewire",
            ) as driver,
            ExitStack() as stack,
        ):
            opened = [stack.enter_context(driver.session(database=server.database)) for _ in range(number)]
            _check_version(opened[0], server)
            yield opened
    except (Neo4jError, DriverError, OSError) as problem:
        raise _told(problem, server) from problem


def _check_version(opened: "neo4j.Session", server: Server) -> None:
    found = opened.run("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]")
    version = str(found.single(strict=True)[0])
    numbers = tuple(int(part) for part in version.split("-")[0].split(".")[:2] if part.isdecimal())
    if numbers < NEEDED:
        message = f"is Neo4j {version}; dynamic labels and types need 5.26"
        cure = "upgrade it, or write a script for it with: triplewire export cypher"
        raise ServerError(message, where=server.uri, cure=cure)


def _told(problem: Exception, server: Server) -> ServerError:
    from neo4j.exceptions import AuthError, Neo4jError, ServiceUnavailable, SessionExpired

    text = " ".join((getattr(problem, "message", None) or str(problem)).split())
    code = (problem.code or "") if isinstance(problem, Neo4jError) else ""
    for ending, message, cure in _CODES:
        if code.endswith(ending):
            return ServerError(message.format(user=server.user, database=server.database), where=server.uri, cure=cure)
    if isinstance(problem, AuthError):
        return ServerError(text, where=server.uri, cure="check --user and the password")
    if isinstance(problem, ServiceUnavailable | SessionExpired | OSError):
        cure = "start it (triplewire neo4j start), or check --uri; what was written stays, and a new run completes it"
        return ServerError(f"no Neo4j server answers: {text}", where=server.uri, cure=cure)
    return ServerError(text, where=server.uri, cure="see the server's log")


_CODES: tuple[tuple[str, str, Any], ...] = (
    (
        "Security.Unauthorized",
        "refuses the user {user!r} with this password",
        "check --user, and NEO4J_PASSWORD or --password-file",
    ),
    ("Security.AuthenticationRateLimit", "refuses {user!r} for a while: too many wrong passwords", "wait five seconds"),
    (
        "Security.CredentialsExpired",
        "wants the first password of {user!r} changed",
        "log in once with Neo4j Browser or cypher-shell and change it",
    ),
    ("Security.Forbidden", "does not allow {user!r} to do this", "take a user that may write and make indexes"),
    (
        "Database.DatabaseNotFound",
        "has no database {database!r}",
        "name one that is there, or none",
    ),
    (
        "General.MemoryPoolOutOfMemoryError",
        "has too little memory for a batch",
        "take a smaller --batch, or give the server more memory",
    ),
)
