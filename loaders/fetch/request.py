"""One request and its answer, within limits of time and size."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit

from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from graph.errors import InputError
from loaders.fetch.connection import Checked, connection
from loaders.fetch.limits import Limits

AGENT = "Triplewire (reads news articles for a knowledge graph; keeps to robots.txt)"
PIECE = 65_536
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a server answered.

    Attributes:
        url: the address that was asked.
        status: the HTTP status.
        headers: names in lower case.
        data: the body, unpacked; at most as long as asked for.
        whole: whether that is all of it.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    whole: bool


class BusyError(Exception):
    """The server could not be reached or broke off; it may be asked again."""


def request(url: str, *, where: str, limits: Limits, size: int, allow_private: bool) -> Answer:
    """Ask for `url` once.

    Args:
        url: an http or https address.
        where: what errors name.
        limits: the seconds to wait.
        size: bytes of the body after which no more is read.
        allow_private: whether addresses of this machine and its network are allowed.

    Raises:
        InputError: when the host may not be asked or does not exist, or it takes longer than `limits.total`.
        BusyError: when it does not answer, or breaks off.
    """
    parts = urlsplit(url)
    link = connection(
        parts.scheme,
        parts.hostname or "",
        parts.port,
        timeout=limits.connect,
        allow_private=allow_private,
        where=where,
    )
    late = threading.Event()

    def cut() -> None:
        late.set()
        link.cut()

    timer = threading.Timer(limits.total, cut)
    timer.daemon = True
    timer.start()
    try:
        answer = _answer(link, url, limits, size)
    except (HTTPError, HTTPException, OSError, ValueError) as problem:
        if late.is_set():
            raise _slow(where, limits) from problem
        raise BusyError(_told(problem)) from problem
    finally:
        timer.cancel()
        link.close()
    if late.is_set():
        raise _slow(where, limits)
    return answer


def _answer(link: Checked, url: str, limits: Limits, size: int) -> Answer:
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    link.connect()
    link.timeout = limits.read
    headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate", "Connection": "close"}
    link.request("GET", target, headers=headers, preload_content=False)
    response: BaseHTTPResponse = link.getresponse()
    with response:
        data, whole = _body(response, size)
    return Answer(
        url=url,
        status=response.status,
        headers={name.lower(): value for name, value in response.headers.items()},
        data=data,
        whole=whole,
    )


def _body(response: BaseHTTPResponse, size: int) -> tuple[bytes, bool]:
    """The body and whether it is whole; a server that says it is too long is not read from."""
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > size:
        return b"", False
    pieces: list[bytes] = []
    got = 0
    while piece := response.read1(PIECE, decode_content=True):
        pieces.append(piece)
        got += len(piece)
        if got > size:
            return b"".join(pieces)[:size], False
    return b"".join(pieces), True


def _slow(where: str, limits: Limits) -> InputError:
    return InputError(
        f"took longer than {limits.total:g} seconds", where=where, cure="try again, or save the page and give the file"
    )


def _told(problem: Exception) -> str:
    """The last part of what a library says, which is the part a user understands."""
    return " ".join(str(problem).split()).rpartition("): ")[2][:200] or type(problem).__name__
