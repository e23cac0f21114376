"""Getting an address: redirections step by step, robots.txt, pauses, another try when a server is busy."""

import re
import time
from collections.abc import Callable
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from graph.errors import InputError
from loaders.fetch.addresses import PrivateAddressError
from loaders.fetch.limits import Limits
from loaders.fetch.request import Answer, BusyError, request
from loaders.fetch.robots import Rules, read_rules

AGAIN = (429, 500, 502, 503, 504)
MOVED = (301, 302, 303, 307, 308)
ALLOWED = "!#$%&'()*+,/:;=?@[]~"


class Fetcher:
    """Gets pages for one run; remembers the rules of each site and when it was last asked.

    Args:
        allow_private: whether addresses of this machine and its network may be asked.
        limits: how long, how much, how often.
        sleep, clock: waiting and the time in seconds, for tests.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.allow_private = allow_private
        self.limits = limits or Limits()
        self.sleep = sleep
        self.clock = clock
        self._rules: dict[str, Rules] = {}
        self._asked: dict[str, float] = {}

    def get(self, url: str) -> Answer:
        """Return what stands at `url`, redirections followed; `Answer.url` is where it was found.

        Raises:
            InputError: when the address is none, may not be asked, has no page, is too large or too slow.
        """
        start = here = plain_url(url, where=url)
        seen: set[str] = set()
        while True:
            if here in seen:
                raise InputError("is redirected in a circle", where=start, cure="check the address in a browser")
            if len(seen) > self.limits.redirects:
                raise InputError(
                    f"is redirected more than {self.limits.redirects} times", where=start, cure="give the last address"
                )
            seen.add(here)
            self._check_rules(here, start)
            answer = self._ask(here, start, size=self.limits.size)
            if answer.status not in MOVED:
                return self._checked(answer, start)
            target = answer.headers.get("location")
            if not target:
                raise InputError("is redirected to nowhere", where=start, cure="check the address in a browser")
            here = plain_url(urljoin(here, target), where=start)

    def _checked(self, answer: Answer, start: str) -> Answer:
        if answer.status != 200:
            cure = (
                "check the address" if answer.status in (404, 410) else "save the page in a browser and give the file"
            )
            raise InputError(f"the server answers with status {answer.status}", where=start, cure=cure)
        if not answer.whole:
            raise InputError(
                f"is longer than {self.limits.size:,} bytes", where=start, cure="save it and give the file"
            )
        return answer

    def _check_rules(self, url: str, start: str) -> None:
        rules = self._rules_of(url, start)
        if rules.unknown:
            raise InputError(rules.unknown, where=start, cure="try again later, or save the page in a browser")
        if not rules.allows(url):
            raise InputError(
                "its site's robots.txt asks programs not to read it",
                where=start,
                cure="save the page in a browser and give the file",
            )

    def _rules_of(self, url: str, start: str) -> Rules:
        site = "://".join(urlsplit(url)[:2])
        if site not in self._rules:
            self._rules[site] = Rules()  # robots.txt itself may be read
            self._rules[site] = self._read_rules(f"{site}/robots.txt", start)
        return self._rules[site]

    def _read_rules(self, url: str, start: str) -> Rules:
        here = url
        for _ in range(self.limits.redirects + 1):
            try:
                answer = self._ask(here, start, size=self.limits.robots)
            except PrivateAddressError:
                raise
            except InputError as problem:
                return Rules(unknown=f"{problem.message} (asked for its robots.txt)")
            if answer.status not in MOVED or not answer.headers.get("location"):
                return read_rules(answer.status, answer.data)
            here = plain_url(urljoin(here, answer.headers["location"]), where=start)
        return Rules()  # RFC 9309: more redirections than five mean that there is none

    def _ask(self, url: str, start: str, *, size: int) -> Answer:
        """Ask, and ask again when the server is busy."""
        problem = ""
        wait = self.limits.pause
        for turn in range(self.limits.tries):
            if turn:
                self.sleep(wait)
                wait *= 2
            self._be_polite(url)
            try:
                answer = request(url, where=start, limits=self.limits, size=size, allow_private=self.allow_private)
            except BusyError as busy:
                problem = str(busy)
                continue
            finally:
                self._asked[urlsplit(url).netloc] = self.clock()
            if answer.status not in AGAIN:
                return answer
            problem = f"the server answers with status {answer.status}"
            after = answer.headers.get("retry-after", "")
            if after.isdigit():
                if int(after) > self.limits.longest:
                    break
                wait = max(wait, float(after))
        raise InputError(
            f"cannot be fetched: {problem}", where=start, cure="try again later, or save the page and give the file"
        )

    def _be_polite(self, url: str) -> None:
        """Wait until the host's pause since the last request is over."""
        host = urlsplit(url).netloc
        site = "://".join(urlsplit(url)[:2])
        rules = self._rules.get(site)
        pause = max(self.limits.delay, min(rules.delay() if rules else 0.0, self.limits.longest))
        left = self._asked.get(host, float("-inf")) + pause - self.clock()
        if left > 0:
            self.sleep(left)


def plain_url(url: str, *, where: str) -> str:
    """Return an address as it is asked for: http or https, with a host, without a fragment, in ASCII.

    Raises:
        InputError: when it is none, or holds a user's name or password.
    """
    try:
        parts = urlsplit(re.sub(r"[\t\r\n]", "", url.strip()))
        port = parts.port
        host = (parts.hostname or "").encode("idna" if not (parts.hostname or "").isascii() else "ascii").decode()
    except (ValueError, UnicodeError) as problem:
        raise InputError(f"is no web address: {problem}", where=where, cure="check the address") from problem
    if parts.scheme not in ("http", "https"):
        raise InputError(
            f"leads to {url[:100]!r}; only http and https are fetched", where=where, cure="check the address"
        )
    if not host or re.search(r"[\s\\<>\"{}|^`]", host):
        raise InputError(f"is no web address ({url[:100]!r} has no host)", where=where, cure="check the address")
    if parts.username or parts.password:
        raise InputError("holds a user's name or password", where=where, cure="give the address without them")
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    path = quote(parts.path, safe=ALLOWED) or "/"
    return urlunsplit((parts.scheme, netloc, path, quote(parts.query, safe=ALLOWED), ""))
