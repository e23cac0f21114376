"""How long, how much and how often is fetched."""

from dataclasses import dataclass

from loaders.record import MAX_PAGE


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Limits of fetching.

    Attributes:
        connect, read: seconds to wait for a connection, and for the next bytes of an answer.
        total: seconds for one answer, however slowly it comes.
        size: bytes of one answer, unpacked.
        redirects: how many redirections lead from one address.
        tries: how often a server is asked that is busy or broken.
        pause: seconds before the second try, doubled before each other one.
        delay: seconds between two requests to one host; a longer Crawl-delay of its robots.txt counts.
        longest: seconds of the longest wait that a server may ask for (Crawl-delay, Retry-After).
        robots: bytes of a robots.txt that are read (RFC 9309 asks for at least 500 KiB).
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = MAX_PAGE
    redirects: int = 5
    tries: int = 3
    pause: float = 2.0
    delay: float = 1.0
    longest: float = 30.0
    robots: int = 512_000
