"""Places told beside larger or smaller ones: "in X and elsewhere in Y", "in X, at the Z Hotel", "the capital, X"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.lying import lies
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.places import behind_modifiers, inside, listed_before, nearest

WIDE = ("in", "across", "of", "around", "throughout")


def places_beside(reading: Reading) -> Iterator[Draft]:
    """Yield where towns and sites lie by what is named beside them."""
    doc = reading.doc
    for token in reading.doc.of_lemma(words("standing", "place_nouns")):
        if token.tag_ == "NNS":
            yield from _towns_of(reading, token)
    for token in reading.doc.spelled(("elsewhere", "other")):
        if token.i > 1 and token.i + 2 < len(doc):
            yield from _and_elsewhere(reading, token)
    for ref in [r for r in reading.refs if r.kind == "name" and r.node.type in ("Location", "Organization")]:
        outer = _town_before(reading, ref) if lies(reading, ref) else None
        if outer is not None and inside(ref.node, outer.node):
            yield from _lies(reading, ref, outer, "site behind its town")


def _towns_of(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Yield where those lie that a plural behind them tells of: "X and Y, (two) towns in the Z region"."""
    doc, i = reading.doc, noun.i - 1
    while i > 1 and doc[i].text != "," and noun.i - i < 5 and doc[i].pos_ in ("NUM", "ADJ", "DET", "NOUN"):
        i -= 1
    site = reading.at.get(i - 1) if i > 1 and doc[i].text == "," else None
    if site is None or site.end != i or site.kind != "name" or noun.i + 2 >= len(doc):
        return
    outer = nearest(reading, reading.at.get(behind_modifiers(reading, noun.i + 2)))
    listed = listed_before(reading, site)
    behind = doc[noun.i + 1].lower_
    if not listed or outer is None or behind not in ("in", "of") or outer.node.type not in ("Country", "Location"):
        return
    for one in [site, *listed]:
        if one.node.type == "Location" and inside(one.node, outer.node):
            yield from _lies(reading, one, outer, "towns of a region")


def _and_elsewhere(reading: Reading, word: Token) -> Iterator[Draft]:
    """Yield where X lies of "in X and elsewhere in Y", "in X and other towns in Y"."""
    doc, joint, i = reading.doc, word.i - 1, word.i + 1
    joint -= doc[joint].lower_ == "in"
    if word.lower_ == "other":
        if doc[i].lemma_.lower() not in words("standing", "place_nouns") and doc[i].lower_ not in ("parts", "areas"):
            return
        i += 1
    if doc[joint].lower_ != "and" or i + 1 >= len(doc) or doc[i].lower_ not in WIDE:
        return
    outer = nearest(reading, reading.at.get(behind_modifiers(reading, i + 1)))
    end = joint - (doc[joint - 1].text == ",")
    site = next((r for r in reading.refs if r.end == end and r.kind in ("name", "seat")), None)
    if site is None or outer is None or outer.node.type not in ("Country", "Location"):
        return
    for one in [site, *listed_before(reading, site)]:
        if one.node.type == "Location" and inside(one.node, outer.node):
            yield from _lies(reading, one, outer, "and elsewhere")


def _town_before(reading: Reading, site: Ref) -> Ref | None:
    """Return the town of "in X, at the Z Hotel", "in the capital, X, at the Z Hotel"."""
    doc, i = reading.doc, site.start - 1
    i -= i > 0 and doc[i].lower_ == "the"
    if i < 3 or doc[i].lower_ != "at" or doc[i - 1].text != ",":
        return None
    town = reading.at.get(i - 2)
    if town is None or town.kind != "name" or town.end != i - 1 or town.node.type != "Location":
        return None
    before = doc[max(0, town.start - 4) : town.start]
    placed = bool(before) and (before[-1].lower_ == "in" or [t.lower_ for t in before] == ["in", "the", "capital", ","])
    return town if placed else None


def _lies(reading: Reading, site: Ref, outer: Ref, rule: str) -> Iterator[Draft]:
    made = draft(reading, site, "located_in", outer, reading.doc[site.head], rule, 0.78)
    if made is not None:
        yield made
