"""Names of news outlets: which strings are one, and how one outlet's spellings become one name."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from loaders.tables import load_table

DOMAIN = re.compile(r"(?:https?://)?(?:[\w\-]+\.)+[a-z]{2,12}(?:/\S*)?", re.I)
CAPITALISED = re.compile(r"(?:The )?[A-Z][\w.'’\-]*(?: (?:of|the|and|&|for|[A-Z][\w.'’\-]*))*")


def _key(name: str) -> str:
    return " ".join(re.sub(r"[^\w/]+", " ", name.casefold()).split()).removeprefix("the ")


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for outlet in load_table("outlets")["outlets"]:
        for name in (outlet["name"], *outlet.get("aliases", ())):
            found[_key(name)] = outlet["name"]
    return found


@lru_cache(maxsize=1)
def _domains() -> dict[str, str]:
    return {domain: o["name"] for o in load_table("outlets")["outlets"] for domain in o.get("domains", ())}


def known_outlet(name: str) -> str | None:
    """Return the outlet that signs itself `name` ("AP" gives "Associated Press"), None when it is in no list.

    An acronym counts in its own capitals only, so that "the spa" is no news agency.
    """
    found = _known().get(_key(name))
    if found and len(name) <= 4 and name not in (found, name.upper()) and not _listed_as(name):
        return None
    return found


def _listed_as(name: str) -> bool:
    return any(name in (o["name"], *o.get("aliases", ())) for o in load_table("outlets")["outlets"])


def outlet_of_url(url: str) -> str | None:
    """Return the outlet whose web address `url` is ("https://www.voanews.com/a/1.html"), None when it is in no list."""
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    parts = host.split(".")
    return next((o for n in range(len(parts) - 1) if (o := _domains().get(".".join(parts[n:])))), None)


def canonical_outlet(name: str) -> str | None:
    """Return the one spelling of an outlet given by name or web address; None for an empty name."""
    name = " ".join(name.split()).strip(" .,;:|-–—\"'“”‘’()[]")
    if not name:
        return None
    if DOMAIN.fullmatch(name):
        return outlet_of_url(name) or known_outlet(name) or name
    return known_outlet(name) or name


def looks_like_outlet(name: str, *, words: str = "last_words", longest: int = 4) -> bool:
    """Return whether `name`, which nobody has listed, has the shape of one: capitalised, ending in "Post" or "Agency".

    Args:
        name: the candidate.
        words: the list of last words in `outlets.yaml` that count.
        longest: most words it may have, a leading "The" not counted.
    """
    parts = name.removeprefix("The ").split()
    if not 2 <= len(parts) <= longest or not CAPITALISED.fullmatch(name):
        return False
    return parts[-1].lower() in load_table("outlets")[words]
