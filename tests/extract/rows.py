"""Rows of the tables: a sentence, the claims that must be there, and the near-misses that must not.

A claim is written `Russia attacks Syria`, with its suffixes behind a slash: `Russia attacks Syria / not planned`.
An actor may go by any name that the knowledge has for it alone, in any case. ` or ` stands between readings that are
equally right. In a near-miss `*` stands for any actor, and `/ any` for any status: `* attacks Syria / any`.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

import pytest
from _pytest.mark import ParameterSet

from graph.knowledge import load_knowledge
from graph.ontology import load_ontology
from tests.extract.conftest import Read

PUBLISHED = dt.date(2024, 5, 15)  # a Wednesday
ORDER = ("not", "planned", "requested", "possible", "hypothetical", "former", "any")


@dataclass(frozen=True)
class Row:
    """A text with what must be read in it and what must not."""

    text: str
    must: tuple[str, ...]
    never: tuple[str, ...]
    title: str | None = None


def row(
    text: str, *must: str, never: tuple[str, ...] | str = (), title: str | None = None, xfail: str | None = None
) -> ParameterSet:
    """Return a parameter for `pytest.mark.parametrize`; `xfail` is the honest reason why it is not read yet."""
    marks = [pytest.mark.xfail(reason=xfail, strict=True)] if xfail else []
    none = (never,) if isinstance(never, str) else never
    if not must and not none:
        raise ValueError(f"the row expects nothing: {text}")
    for claim in (*must, *none):
        for reading in claim.split(" or "):
            parse(reading)
    return pytest.param(Row(text, must, none, title), id=(title or text)[:70], marks=marks)


def known(*values: object, reason: str) -> ParameterSet:
    """Return a parameter of a table of another shape that is known to fail, with the honest reason."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=True))


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(load_ontology().predicates, key=len, reverse=True))
    return re.compile(rf"^(?P<s>.+?) (?P<p>{names}) (?P<o>.+?)(?: / (?P<suffixes>[a-z ]+))?$")


def canonical(name: str) -> str:
    """Return the name in the graph of the actor that is known by `name`, `name` itself when none or several are."""
    records = load_knowledge().by_name.get(name, ())
    return records[0].name if len(records) == 1 else name


@cache
def parse(claim: str) -> tuple[str, ...]:
    """Return the tuple that a written claim stands for, the ends of a symmetric one in alphabetical order.

    Raises:
        ValueError: when it names no predicate of the ontology, or an unknown suffix.
    """
    found = _pattern().match(claim)
    if found is None:
        raise ValueError(f"no claim: {claim!r}")
    ends = [canonical(found["s"]), canonical(found["o"])]
    if load_ontology().symmetric(found["p"]):
        ends.sort(key=str.lower)
    return (ends[0].lower(), found["p"], ends[1].lower(), *sorted((found["suffixes"] or "").split(), key=ORDER.index))


def matches(found: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a claim is one of those that a near-miss, with its wildcards, describes."""
    if found[1] != wanted[1] or (wanted[3:] != ("any",) and found[3:] != wanted[3:]):
        return False
    pairs = [(found[0], found[2])]
    if load_ontology().symmetric(found[1]):
        pairs.append((found[2], found[0]))
    return any(wanted[0] in ("*", a) and wanted[2] in ("*", b) for a, b in pairs)


def check(read: Read, expected: Row) -> None:
    """Fail, in words, when a claim of the row is missing or a near-miss is there."""
    __tracebackhide__ = True
    found = read(expected.text, published=PUBLISHED, title=expected.title).claims()
    claims = {tuple(part.lower() for part in claim) for claim in found}
    out = [f"missing: {c}" for c in expected.must if not any(parse(r) in claims for r in c.split(" or "))]
    for claim in expected.never:
        out += [f"too much: {c}" for c in sorted(claims) if matches(c, parse(claim))]
    if out:
        pytest.fail("\n".join([expected.text, *out, *(f"found: {c}" for c in sorted(claims))]), pytrace=False)
