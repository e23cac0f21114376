"""Persons by the names that they take: "writes under the pseudonym Y", "known by the stage name Y"."""

from dataclasses import replace

from extract.lexicon import words
from extract.naming.gazetteer import Entry
from extract.naming.shapes import Name
from extract.parsing.parse import Doc, Token
from extract.reading import Reading, Ref, merge_nodes
from graph.names.text import plain

INTRODUCING = ("under", "by", "as", "using")
ALIASES = ("alias", "aka", "a.k.a.", "a.k.a")
QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019")


def join_pseudonyms(reading: Reading) -> None:
    """Join a name of the article that it says somebody took with the person who took it."""
    doc = reading.doc
    heads = {r.head: r for r in reading.refs if r.kind == "name"}
    _join_aliases(reading)
    for taken in [r for r in reading.refs if r.kind == "name" and r.node.record is None]:
        word = _introduced(doc, taken.start)
        bearer = _bearer(word, heads) if word is not None else None
        if bearer is None or bearer.node is taken.node or bearer.node.type != "Person":
            continue
        start, end = doc[taken.start].idx, doc[taken.end - 1].idx + len(doc[taken.end - 1].text)
        merge_nodes(reading, bearer.node, taken.node, "name taken", start, end)


def behind_nickname(reading: Reading, name: Name) -> Name:
    """Return a name with whom the knowledge has by it without the nickname inside: 'Joaquín "El Chapo" Guzmán'."""
    marks = [t.i for t in reading.doc[name.start : name.end] if t.text in QUOTES] if name.type == "Person" else []
    if len(marks) != 2 or name.entries or marks[0] == name.start or marks[1] + 1 >= name.end:
        return name
    full = f"{reading.text(name.start, marks[0])} {reading.text(marks[1] + 1, name.end)}"
    found = {r.id: r for form in (full, plain(full)) for r in reading.knowledge.by_name.get(form, ())}
    known = [r for r in found.values() if r.type == "Person"]
    return replace(name, entries=(Entry(known[0], "name"),)) if len(known) == 1 else name


def _join_aliases(reading: Reading) -> None:
    """Join "X, alias Y": what stands right behind "alias" is one more name of who stands right before it."""
    doc, ends = reading.doc, {r.end: r for r in reading.refs if r.kind == "name" and r.node.type == "Person"}
    for taken in [r for r in reading.refs if r.kind == "name" and r.start > 1 and r.node.record is None]:
        i = taken.start - 1
        i -= doc[i].text in QUOTES
        if i < 1 or doc[i].lower_ not in ALIASES:
            continue
        bearer = ends.get(i) or (ends.get(i - 1) if doc[i - 1].text in (",", "(") else None)
        if bearer is None or bearer.node is taken.node or taken.node.type not in ("Person", "Organization"):
            continue
        start, end = doc[taken.start].idx, doc[taken.end - 1].idx + len(doc[taken.end - 1].text)
        merge_nodes(reading, bearer.node, taken.node, "name taken", start, end)


def _introduced(doc: Doc, start: int) -> Token | None:
    """Return the preposition before "the pseudonym" and a name: "| under the user name "Y""."""
    i = start - 1
    i -= i > 0 and doc[i].text in QUOTES
    if i < 2:
        return None
    two = f"{doc[i - 1].lower_} {doc[i].lower_}"
    if two in words("names", "taken_names"):
        i -= 1
    elif doc[i].lower_ not in words("names", "taken_names"):
        return None
    i -= 1
    i -= i > 0 and doc[i].lower_ in ("the", "a", "his", "her", "their")
    return doc[i] if doc[i].lower_ in INTRODUCING else None


def _bearer(word: Token, heads: dict[int, Ref]) -> Ref | None:
    """Return the name of who acts in the clause of a preposition, or of whom its participle tells."""
    verb = word.head
    while verb.dep_ in ("prep", "pobj", "pcomp", "dobj", "xcomp", "conj") and verb.head is not verb:
        subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            break
        verb = verb.head
    if verb.dep_ in ("acl", "appos"):
        return heads.get(verb.head.i)
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    return heads.get(subject.i) if subject is not None else None
