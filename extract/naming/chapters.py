"""Names of bodies that end with the land they work in: "Oxfam India", "Amnesty International Kenya", "Sport Wales"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.shapes import Name, is_nationality
from extract.parsing.parse import Doc

LONGEST = 4  # words of such a name before its land
PARTS = frozenset(["africa", "asia", "europe", "america"])  # of the world, where bodies have their chapters


def chapters(doc: Doc, known: list[Name]) -> Iterator[Name]:
    """Yield the chapters of bodies in a land: a known body right before it, or an unknown name behind "at" or "of"."""
    bodies = {n.end: n for n in known if n.type == "Organization" and not is_nationality(n) and _no_state(n)}
    lands = {n.end: n for n in known if n.type == "Country" and not is_nationality(n)}
    for land in known:
        last = doc[land.end - 1].lower_
        whole = land.type == "Country" or last in PARTS or last in words("names", "home_nations")
        if not land.start or not whole or is_nationality(land) or not doc[land.end - 1].text.istitle():
            continue
        start = _of_a_field(doc, lands[land.start].start if land.start in lands else land.start)
        if start >= 0:
            yield Name(start, land.end, "Organization", origin="definition")
            continue
        if land.end < len(doc) and doc[land.end].pos_ in ("NOUN", "PROPN", "ADJ") and doc[land.end].tag_ != "POS":
            continue  # "the UN Syria envoy"
        body = bodies.get(land.start)
        start = body.start if body is not None else _unknown(doc, land.start)
        if start < land.start:
            yield Name(start, land.end, "Organization", origin="head word")


def _no_state(name: Name) -> bool:
    """Whether a known body may have chapters: none of a state, no news agency, no team."""
    kinds = {e.record.kind or "company" for e in name.entries}
    return bool(kinds) and kinds <= words("phrases", "chapter_kinds")


def _unknown(doc: Doc, end: int) -> int:
    """Return where a name starts that "at", "of" or "from" opens and that ends before a land, `end` for none."""
    start = end
    while start > max(0, end - LONGEST) and doc[start - 1].tag_ == "NNP" and doc[start - 1].text[0].isupper():
        start -= 1
    if start == end or not start or doc[start - 1].lower_ not in ("at", "of", "for", "with") or doc[start - 2].is_punct:
        return end
    no_body = words("names", "compass", "names", "not_names", "names", "honorifics", "names", "place_fronts")
    no_body = no_body | words("names", "head_words:Location", "names", "titles_of_birth")
    inner = doc[start:end]
    placed = any(t.ent_type_ in ("PERSON", "GPE", "LOC", "DATE") and t.i < end - 1 for t in inner)
    plain = inner[0].ent_type_ not in ("PERSON", "DATE") and not any(t.lower_ in no_body for t in inner)
    return start if plain and not placed and inner[0].ent_type_ != "GPE" else end


def _of_a_field(doc: Doc, end: int) -> int:
    """Return where a name starts that tells a field of work before a land: "Public Health | Wales", -1 for none."""
    if not end or doc[end - 1].lower_ not in words("names", "national_fields") or not doc[end - 1].text.istitle():
        return -1
    start = end - 1
    while start > max(0, end - LONGEST) and not doc[start].is_sent_start:
        before = doc[start - 1]
        joint = before.lower_ in ("and", "&") and doc[start - 2].text.istitle() and start - 1 > 0
        if not (before.text.istitle() and before.tag_.startswith(("NNP", "JJ")) and before.is_alpha) and not joint:
            break
        start -= 2 if joint else 1
    return start if not any(t.ent_type_ in ("PERSON", "GPE", "NORP") for t in doc[start : end - 1]) else end - 1
