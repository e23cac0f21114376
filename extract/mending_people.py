"""Parses mended around the names of people: appositions and lists in which the small model loses one of them."""

from spacy.tokens import Token

NAMING = ("PROPN", "NOUN")


def mend_people(token: Token) -> None:
    """Set the head and label of a person's name right where a pattern shows that they are wrong."""
    if token.pos_ != "PROPN" or token.ent_type_ != "PERSON":
        return
    if token.dep_ == "npadvmod":
        _beside_object(token)
    elif token.dep_ == "appos":
        _beside_another(token)
    elif token.dep_ == "conj":
        _joined_to_a_place(token)
    elif token.dep_ == "nmod":
        _first_of_two(token)


def _attach(token: Token, head: Token, label: str) -> None:
    token.head = head
    token.dep_ = label


def _beside_object(name: Token) -> None:
    """Mend "dismissed the governor, Ann Lee, after a year", where the name was read as a measure or a time."""
    verb, before = name.head, name.left_edge.i - 2
    if before <= verb.i or name.doc[before + 1].text != ",":
        return
    found = [c for c in verb.children if c.dep_ in ("dobj", "pobj") and c.i > verb.i and c.right_edge.i == before]
    if len(found) == 1 and found[0].pos_ == "NOUN":
        _attach(name, found[0], "appos")


def _beside_another(name: Token) -> None:
    """Mend "An adviser to President X, Ann Lee, said", where one person was read as the other."""
    other = name.head
    if other.ent_type_ != "PERSON" or other.dep_ != "pobj" or name.doc[name.left_edge.i - 1].text != ",":
        return
    noun = other.head.head
    if other.head.lower_ in ("to", "of", "for") and noun.pos_ == "NOUN" and noun.i < other.i:
        _attach(name, noun, "appos")


def _joined_to_a_place(name: Token) -> None:
    """Mend "Ann Lee of Kenya and Ali Said of Chad", where the second person was joined to the first one's country."""
    place = name.head
    if place.ent_type_ not in ("GPE", "ORG", "LOC") or place.dep_ != "pobj" or place.head.lower_ not in ("of", "from"):
        return
    first = place.head.head
    if first.pos_ == "PROPN" and first.ent_type_ == "PERSON":
        _attach(name, first, "conj")


def _first_of_two(name: Token) -> None:
    """Mend "President X and Kenyan Premier Y failed", where the first of the two was read as part of the second."""
    last = name.head
    joins = [c for c in name.children if c.dep_ == "cc" and c.lower_ == "and"]
    if len(joins) != 1 or last.i < name.i or last.pos_ != "PROPN" or last.ent_type_ != "PERSON":
        return
    inner = [c for c in name.children if c.dep_ == "conj" and joins[0].i < c.i < last.i]
    head = last.head
    _attach(name, name if head == last else head, last.dep_)
    _attach(last, name, "conj")
    for word in inner:
        _attach(word, last, "compound")
