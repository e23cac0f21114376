"""Second mentions spelled or typed unlike the first: "the Archdiocese", "the MoD", "Gustafon" for Gustafson."""

import re
from functools import lru_cache

from extract.lexicon import words
from extract.naming.joins import LENGTHY, one_off
from extract.naming.people import given
from extract.naming.variants import name_words
from extract.reading import Node, Reading, Ref, merge_nodes
from graph.names.text import plain

BODIES = ("Organization", "Location", "Event", "Agreement")
ACRONYM = range(3, 9)  # characters


def join_seconds(reading: Reading) -> None:
    """Join nodes of one name that the article names in full before by other letters or as another type."""
    firsts = _first_refs(reading)
    lone = [n for n in reading.nodes if n.record is None and not n.local and id(n) in firsts and _one_name(n)]
    gone: set[int] = set()
    for node in lone:
        keep, rule = _meant(reading, node, firsts)
        if keep is not None and id(keep) not in gone:
            gone.add(id(node))
            first = firsts[id(node)]
            doc = reading.doc
            merge_nodes(reading, keep, node, rule, doc[first.start].idx, doc[first.end - 1].idx)


def _one_name(node: Node) -> bool:
    """Whether all forms of a name are but parts of the longest."""
    if len(node.names) < 2:
        return bool(node.names)
    whole = set(max(node.names, key=len).split())
    return node.type == "Person" and all(set(form.split()) <= whole for form in node.names)


def _first_refs(reading: Reading) -> dict[int, Ref]:
    firsts: dict[int, Ref] = {}
    for ref in reading.refs:
        if id(ref.node) not in firsts or ref.start < firsts[id(ref.node)].start:
            firsts[id(ref.node)] = ref
    return firsts


def _meant(reading: Reading, node: Node, firsts: dict[int, Ref]) -> tuple[Node | None, str]:
    """Return whom a node of one form means, and by which rule."""
    form, first = max(node.names, key=len), firsts[id(node)]
    if " " in form:
        return (_cut_body(reading, node), "short form") if node.type == "Person" else (None, "")
    if mixed_acronym(form):
        bodies = [n for n in reading.nodes if n is not node and _spelled_body(n, form)]
        return (bodies[0], "initials") if len(bodies) == 1 else (None, "")
    if form.isupper() and form.isalpha() and len(form) in ACRONYM and node.type == "Organization":
        return _taken_for_person(reading, form), "initials"
    if not form.istitle():
        return None, ""
    if first.start and reading.doc[first.start - 1].lower_ == "the":
        if any(n.type == "Person" and _surname_of(n, form.removesuffix("s")) for n in reading.nodes if form[-1] == "s"):
            node.type = "Group"  # "the Harkers"
        return _of_kind(reading, form, first.start, firsts), "word for its kind"
    return _misspelt(reading, node, first, firsts), "misspelt"


def _surname_of(node: Node, word: str) -> bool:
    return any(" " in form and form.endswith(" " + word) for form in node.names)


def _of_kind(reading: Reading, form: str, start: int, firsts: dict[int, Ref]) -> Node | None:
    """Return the one body or place named before that ends with a word, or has it before "of": "the | Archdiocese"."""
    fits = [
        n
        for n in reading.nodes
        if n.type in BODIES
        and id(n) in firsts
        and firsts[id(n)].start < start
        and any(_kind_of(f, form) for f in n.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _kind_of(full: str, word: str) -> bool:
    parts = full.split()
    if len(parts) < 2 or word not in parts:
        return False
    at = parts.index(word)
    return at == len(parts) - 1 or parts[at + 1] in ("of", "for", "on")


def _cut_body(reading: Reading, node: Node) -> Node | None:
    """Return the one body that a name taken for a person's begins: "North Isles" for North Isles Ferries."""
    few = name_words(max(node.names, key=len))
    if len(few) < 2 or given(few[0]):
        return None
    kinds = words("names", "head_words:Organization", "names", "legal_forms", "names", "legal_words")
    fits = [
        n
        for n in reading.nodes
        if n.type == "Organization" and any(_begun(few, name_words(form)) & kinds for form in n.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _begun(few: tuple[str, ...], many: tuple[str, ...]) -> set[str]:
    """Return the words of a longer name that may tell its kind when a shorter one begins it: the next and the last."""
    return {many[-1], many[len(few)]} if len(many) > len(few) and many[: len(few)] == few else set()


@lru_cache(maxsize=1 << 12)
def mixed_acronym(form: str) -> bool:
    """Whether a word is an acronym with small letters or an ampersand in it: "DfE", "DepEd", "N&O"."""
    capitals = sum(c.isupper() for c in form)
    mixed = len(form) in ACRONYM and capitals > 1 and form[0].isupper()
    return (mixed and not form.isupper() and form.isalpha()) or (mixed and bool(re.fullmatch(r"[A-Z]+&[A-Z]+", form)))


def _spelled_body(node: Node, short: str) -> bool:
    return node.type in BODIES and any(" " in f and stands_for(short, f.split()) for f in node.names)


def stands_for(short: str, full: list[str]) -> bool:
    """Whether an acronym gives the beginning of every capitalised word, of small ones perhaps their first letter."""
    if not short or not full:
        return not short and not full
    word = full[0]
    if word == "&" or word[0].islower():
        taken = short[0] == word[0]
        return (taken and stands_for(short[1:], full[1:])) or stands_for(short, full[1:])
    if short[0] != word[0]:
        return False
    size = 1
    while True:
        if stands_for(short[size:], full[1:]):
            return True
        if size >= len(short) or size >= len(word) or short[size] != word[size]:
            return False
        size += 1


def _taken_for_person(reading: Reading, short: str) -> Node | None:
    """Return the one name of some words, taken for a person's, that an acronym of the article spells."""
    fits = [
        n
        for n in reading.nodes
        if n.type == "Person"
        and n.record is None
        and any(
            f.count(" ") > 1
            and "".join(w[0] for w in f.split()) == short
            and (len(short) > 3 or not given(f.split()[0]))
            for f in n.names
        )
    ]
    if len(fits) != 1:
        return None
    fits[0].type = "Organization"
    return fits[0]


def _misspelt(reading: Reading, node: Node, first: Ref, firsts: dict[int, Ref]) -> Node | None:
    """Return whom a word means but for a letter: one named in full before by surname, a body by its first word."""
    doc, word = reading.doc, plain(node.names[0]).lower()
    placed = first.start > 0 and doc[first.start - 1].lower_ in words("names", "placing_towns")
    if len(word) < LENGTHY - 1 or node.type in ("Group", "Event", "Agreement") or placed or _in_other(reading, node):
        return None
    fits = [
        n
        for n in reading.nodes
        if n is not node
        and id(n) in firsts
        and firsts[id(n)].start < first.start
        and any(one_off(word, plain(part).lower()) for f in n.names for part in _called_by(n, f.split()))
    ]
    return fits[0] if len(fits) == 1 else None


def _called_by(node: Node, parts: list[str]) -> list[str]:
    """Return the words of a full name by which its bearer may be called alone."""
    if node.type == "Person":
        return parts[1:]
    return parts[:1] if node.type == "Organization" else []


def _in_other(reading: Reading, node: Node) -> bool:
    """Whether another name of the article has the word of a node too, or it is a known one's."""
    word = node.names[0]
    others = any(word in f.split() for n in reading.nodes if n is not node for f in n.names)
    return others or word in reading.knowledge.by_name or given(word)
