"""Parts of names that an article has in full, standing alone: surnames, given names, "the Laboratory", "Acme"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.shapes import Name, capital
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

Kinds = dict[tuple[str, ...], EntityType]
NOUNS = ("NN", "NNS", "NNP", "NNPS", "JJ")
SHORT = 3  # letters of what is no given name by itself: "Abu", "Li"
MOST = 4  # words of a person's name


def parts_alone(doc: Doc, names: list[Name], common: frozenset[str]) -> Iterator[Name]:
    """Yield what stands alone of persons, bodies and happenings named in full, where nothing else has found it.

    `common` are words of the dictionary, which are such a part only where the tagger sees a name.
    """
    taken = {i for n in names for i in range(n.start, n.end)}
    people = _people(doc, names, common)
    fronts, heads = _fronts(doc, names, common), _heads(doc, names)
    for token in doc:
        if token.i in taken or not capital(token) or token.tag_ not in NOUNS:
            continue
        proper = token.tag_ in ("NNP", "NNPS") or (token.lower_ not in common and token.tag_ in NOUNS)
        if token.text in people and proper and token.lower_ not in words("names", "clerics"):
            yield Name(token.i, token.i + 1, "Person", origin="surname")
            continue
        for size in (3, 2, 1):
            kind = fronts.get(tuple(t.text for t in doc[token.i : token.i + size]))
            if kind is not None and proper and _alone(doc, token.i, token.i + size):
                yield Name(token.i, token.i + size, kind, origin="part")
                break
        else:
            if token.text in heads and _alone(doc, token.i, token.i + 1) and _definite(doc, token):
                yield Name(token.i, token.i + 1, heads[token.text], origin="part")


def _people(doc: Doc, names: list[Name], common: frozenset[str]) -> set[str]:
    """Return the surnames and the given names of the persons named in full."""
    full = [n for n in names if n.type == "Person" and 1 < len(n) <= MOST]
    small = words("names", "name_particles")
    first = {t.text for t in (doc[n.start] for n in full) if t.lower_ not in common and t.lower_ not in small}
    inner = {doc[i].text for n in names if n.type == "Person" and len(n) >= MOST for i in range(n.start + 1, n.end - 1)}
    inner = {word for word in inner if len(word) > SHORT + 1 and word.istitle() and word.lower() not in common}
    return {doc[n.end - 1].text for n in full} | {word for word in first if len(word) > SHORT} | inner


def _fronts(doc: Doc, names: list[Name], common: frozenset[str]) -> Kinds:
    """Return the first words of the names of bodies that may stand for the whole: "Acme" of Acme Tin plc."""
    out: Kinds = {}
    for name in names:
        if name.type != "Organization" or name.entries:
            continue
        for size in range(1, len(name)):
            part = doc[name.start : name.start + size]
            if all(capital(t) for t in part) and (size > 1 or part[0].lower_ not in common):
                out[tuple(t.text for t in part)] = name.type
    return out


def _heads(doc: Doc, names: list[Name]) -> dict[str, EntityType]:
    """Return the head words of the names of bodies and happenings: "Laboratory", "Games", "United"."""
    out: dict[str, EntityType] = {}
    for name in names:
        if name.type not in ("Organization", "Event") or len(name) < 2:
            continue
        known = words("names", f"head_words:{name.type}", "names", "team_ends")
        for token in doc[name.start + 1 : name.end]:
            last = token.i == name.end - 1 or doc[token.i + 1].lower_ in ("of", "for")
            if last and token.lower_ in known and capital(token):
                out[token.text] = name.type
                break
    return out


def _alone(doc: Doc, start: int, end: int) -> bool:
    """Whether no other capitalised word or "of" makes a longer name of some words."""
    after = doc[end] if end < len(doc) else None
    if after is not None and (after.lower_ in ("of", "for", "-") or (capital(after) and after.is_alpha)):
        return False
    before = doc[start - 1] if start else None
    return (
        before is None or doc[start].is_sent_start or not (before.text in "-&" or (capital(before) and _named(before)))
    )


def _named(token: Token) -> bool:
    return token.is_alpha and token.lower_ not in ("the", "a") and not token.is_sent_start


def _definite(doc: Doc, token: Token) -> bool:
    """Whether "the" stands before a head word, or it is the end of a team's name and no common noun: "United"."""
    proper = token.tag_ in ("NNP", "NNPS") or (token.tag_ == "NNS" and token.is_sent_start)  # "Rovers | face X"
    team = proper and token.lower_ in words("names", "team_ends")
    return team or (token.i > 0 and doc[token.i - 1].lower_ == "the")
