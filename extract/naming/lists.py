"""Names of bodies that a plural noun before them tells apart: "the schools Bright Hill and Star of the Sea"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.people import given
from extract.naming.shapes import Name, body_kinds, capital
from extract.parsing.parse import Doc, Token

LONGEST = 4  # words of one name
INSIDE = ("of", "the", "for", "&")


def listed_bodies(doc: Doc, known: list[Name]) -> Iterator[Name]:
    """Yield the members of "clubs X, Y and Z" that the knowledge does not have; "and" joins two names, not one."""
    at = {i: n for n in known for i in range(n.start, n.end)}
    for noun in (t for t in doc[:-3] if t.tag_ == "NNS"):
        for start, end in members(noun):
            inside = [at[i] for i in range(start, end) if i in at]
            if all(start <= n.start and n.end <= end and len(n) < end - start for n in inside):
                yield Name(start, end, "Organization", (), "definition")  # "Union Berlin", though Berlin is known


def members(noun: Token) -> list[tuple[int, int]]:
    """Return where the names stand that a plural noun for bodies tells of, with an "and" before the last one."""
    if noun.tag_ != "NNS" or not noun.text.islower() or noun.lemma_.lower() not in body_kinds():
        return []
    doc, i, closed = noun.doc, noun.i + 1, False
    out: list[tuple[int, int]] = []
    while i < len(doc):
        end = _run(doc, i)
        if end == i or end - i > LONGEST or given(doc[i].text) or doc[i].lower_ in words("names", "not_names"):
            return []  # they may be persons: "backs the unions Ann Lee leads"
        out.append((i, end))
        if closed or end + 1 >= len(doc) or doc[end].lower_ not in (",", "and"):
            break
        closed = doc[end].lower_ == "and"
        i = end + 1
    again = bool(out) and out[-1][1] < len(doc) and doc[out[-1][1]].lower_ in ("and", "&")
    return out if closed and not again else []  # "Smith and Wesson and Colt" may be two or three


def _run(doc: Doc, start: int) -> int:
    """Return where the capitalised words from token `start` on end."""
    end = start
    while end < len(doc) and not (end > start and doc[end].is_sent_start):
        ahead = end + 1 + (doc[end].lower_ != "the" and end + 1 < len(doc) and doc[end + 1].lower_ == "the")
        inner = end > start and doc[end].lower_ in INSIDE and ahead < len(doc) and capital(doc[ahead])
        if not (capital(doc[end]) and doc[end].is_alpha) and not inner:
            break
        end += 1
    return end
