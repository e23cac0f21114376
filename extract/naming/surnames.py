"""Persons by one of their names: whom a lone surname, given name or nickname means in an article."""

from extract.lexicon import load_table, words
from extract.naming.joins import misspelt_persons
from extract.naming.people import given
from extract.naming.shapes import Name, text_of, titled
from extract.naming.variants import name_words, own_words
from extract.parsing.parse import Doc
from extract.reading import Node, Reading, Ref
from graph.names.text import plain

MALE = frozenset(["mr", "sir", "lord", "king", "prince", "father", "brother"])
FEMALE = frozenset(["mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "madam"])
KIN = 3  # tokens before a name in which a word for a kinsman stands: "his younger brother Luis Estrada"


def family_names(doc: Doc, people: list[Name]) -> set[str]:
    """Return the first and last words of full personal names that are in no list, also as written without accents."""
    full = [text_of(doc, n).split() for n in people]
    hyphened = {parts[-1] for parts in full if len(parts) > 1}  # "Auger-Aliassime"
    ends = {n.start for n in people if len(n) > 1} | {n.end - 1 for n in people if len(n) > 1}
    own = {doc[i].text for i in ends if doc[i].lower_ not in words("names", "clerics")} | hyphened
    return own | {plain(word) for word in own}


def link_single(reading: Reading, name: Name) -> None:
    """Link a one-word name: a surname or given name of somebody named in full, a known actor, or somebody new."""
    doc = reading.doc
    word = name_words(reading.text(name.start, name.end))
    form = reading.text(name.start, name.end)
    if not word:
        return
    fits = []
    for which in (-1, 0):
        fits = [
            n
            for n in reading.nodes
            if n.type == "Person" and any(len(own_words(f)) > 1 and own_words(f)[which] == word[-1] for f in n.names)
        ]
        if fits:
            break
    if name.type == "Person" and not given(form):
        held = [
            n for n in reading.nodes if n.type == "Person" and any(word[-1] in name_words(f)[1:-1] for f in n.names)
        ]
        if len(held) == 1 and (not fits or _spoken_of(reading, name, form, held[0], fits)):
            fits = held  # "Moreno" for Luis Moreno Vega, "Lim" for Grace Lim Siew Hong
    if not fits:
        fits = [
            n
            for n in reading.nodes
            if n.type == "Person" and n.record and any(name_words(f)[-1:] == word[-1:] for f in n.record.names())
        ]
    if not fits and not given(form):
        fits = misspelt_persons(reading, form)
    if len(fits) > 1:
        fits = [_bearer(reading, name, form, fits)]
    if len(fits) == 1:
        reading.add_ref(Ref(name.start, name.end, "name", fits[0], form, name.start))
        full = max(fits[0].names, key=len)
        fits[0].joins.append((full, form, "surname", doc[name.start].idx, doc[name.start].idx + len(form)))
        return
    if name.origin == "capitals" and not titled(doc, name):
        return
    for node in reading.nodes:
        if form in node.names:
            reading.add_ref(Ref(name.start, name.end, "name", node, form, name.start))
            return
    node = reading.new_node(name.type, form)
    if name.type == "Person" and name.start:
        node.gender = told_gender(doc, name)
    reading.add_ref(Ref(name.start, name.end, "name", node, form, name.start))


def _spoken_of(reading: Reading, name: Name, form: str, held: Node, others: list[Node]) -> bool:
    """Whether one surname of two means who was called so before, or who was named before all that end with it."""
    if held in others:
        return False
    before = [r for r in reading.refs if r.start < name.start]
    named = any(r.node is held for r in before) and all(r.node not in others for r in before)
    return named or any(r.node is held and r.form == form for r in before)


def inner_names(doc: Doc, people: list[Name]) -> set[str]:
    """Return the words inside the long names of persons by which news may call them: "Rahman" of Mirza Rahman Ali Khan.

    Only those that stand in one such name and open no other one.
    """
    found = [doc[i].text for n in people if len(n) > 3 for i in range(n.start + 1, n.end - 1)]
    once = {text for text in found if text.istitle() and len(text) > 4}
    return once - {doc[n.start].text for n in people} - {doc[n.end - 1].text for n in people}


def told_gender(doc: Doc, name: Name) -> str | None:
    """Return the sex ("m", "f") that the word before a person's name tells: "Mrs X", "his sister X", "her son, X,"."""
    i = name.start - 1
    enclosed = name.end < len(doc) and (doc[name.end].is_punct or doc[name.end].lower_ == "and")
    if doc[i].text == "," and i > 0 and enclosed and doc[i - 1].lower_ in load_table("lexicon")["family_nouns"]:
        i -= 1
    told = doc[i].lower_.rstrip(".")
    return next((sex for sex in ("m", "f") if told in words("lexicon", f"told_by_title:{sex}")), None)


def _bearer(reading: Reading, name: Name, form: str, fits: list[Node]) -> Node:
    """Return who of several with one surname is called by it alone.

    Whose title stands before it; no kinsman of another ("his brother Fidel Castro"), who is named in full again; whom
    it meant before; who is named first.
    """
    doc, starts = reading.doc, {id(n): min(r.start for r in reading.refs if r.node is n) for n in fits}
    title = _title_before(doc, name.start)
    if title:
        gender = "m" if title in MALE else "f" if title in FEMALE else None
        held = [n for n in fits if title in _titles(reading, n)]
        if gender is not None and not held:
            genders = {id(n): n.gender or _gender_told(reading, n) for n in fits}
            told = [n for n in fits if genders[id(n)] == gender]  # a father named only later is not yet "Mr Lee"
            held = [n for n in told if starts[id(n)] < name.start]
            held = held or [n for n in fits if genders[id(n)] in (gender, None)]
        fits = held or fits
    before = [n for n in fits if starts[id(n)] < name.start] or fits
    heads = [n for n in before if not _kinsman(reading, n)] or before
    meant = [r.node for r in reading.refs if r.node in heads and r.form == form]
    return meant[-1] if meant else min(heads, key=lambda n: starts[id(n)])


def _title_before(doc: Doc, i: int) -> str:
    """Return the title right before a name, in lower case: "Senator | Falk", "Mrs. | Lee"."""
    i -= 2 if i > 1 and doc[i - 1].text == "." else 1
    word = doc[i].lower_.rstrip(".") if i >= 0 else ""
    return word if word in words("names", "honorifics") else ""


def _titles(reading: Reading, node: Node) -> set[str]:
    return {_title_before(reading.doc, r.start) for r in reading.refs if r.node is node and r.kind == "name"}


def _kin_word(reading: Reading, node: Node) -> str:
    """Return the word for a kinsman beside the first mention of somebody: "his brother X", "X, his wife"."""
    doc = reading.doc
    first = min((r for r in reading.refs if r.node is node), key=lambda r: r.start)
    family = load_table("lexicon")["family_nouns"]
    for i in range(first.start - 1, max(-1, first.start - 1 - KIN), -1):
        if doc[i].lower_ in family:
            return doc[i].lower_
        if not (doc[i].text in (",", "the") or doc[i].lower_.rstrip(".") in words("names", "honorifics")):
            break
    behind = doc[first.end : first.end + 3 + KIN]
    told = len(behind) > 2 and behind[0].text == "," and behind[1].tag_ == "PRP$"
    return next((t.lower_ for t in behind[2:4] if t.lower_ in family), "") if told else ""


def _kinsman(reading: Reading, node: Node) -> bool:
    return bool(_kin_word(reading, node))


def _gender_told(reading: Reading, node: Node) -> str | None:
    """Return whether somebody is a man or a woman by a word for a kinsman or a title before the name."""
    told = _titles(reading, node) | {_kin_word(reading, node)}
    if told & MALE or told & words("names", "male_kin"):
        return "m"
    return "f" if told & FEMALE or told & words("names", "female_kin") else None
