"""What a site asks of programs in its robots.txt (RFC 9309), read by protego."""

from dataclasses import dataclass

from protego import Protego

AGENT_TOKEN = "Triplewire"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The rules of one site.

    Attributes:
        parsed: its robots.txt; None when it has none, so that all is allowed.
        unknown: why its rules cannot be known, so that nothing is allowed; "" when they are.
    """

    parsed: Protego | None = None
    unknown: str = ""

    def allows(self, url: str) -> bool:
        """Whether the rules let this program get `url`."""
        return not self.unknown and (self.parsed is None or bool(self.parsed.can_fetch(url, AGENT_TOKEN)))

    def delay(self) -> float:
        """Return the seconds between two requests that the site asks for, 0 when it asks for none."""
        return float(self.parsed.crawl_delay(AGENT_TOKEN) or 0) if self.parsed else 0.0


def read_rules(status: int, data: bytes) -> Rules:
    """Return the rules in an answer for robots.txt: that there is none (4xx) allows all, a broken server nothing."""
    if status >= 500 or status == 429:
        return Rules(unknown=f"its robots.txt cannot be read (status {status})")
    if status >= 400:
        return Rules()
    try:
        return Rules(parsed=Protego.parse(data.decode("utf-8", "replace")))
    except (ValueError, RecursionError, OverflowError):
        return Rules()  # it says nothing that could be understood
