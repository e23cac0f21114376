"""What speaks for a place around an unknown name: a list of places, a larger one beside it, what it is said to be."""

from extract.lexicon import words
from extract.naming.context_bodies import PHRASE
from extract.naming.shapes import Name, titled
from extract.parsing.parse import Doc, Token

MODIFYING = ("nmod", "compound", "amod")
LISTED = 12  # members of a list of places
PLACING = frozenset(["in", "at", "near", "outside"])


def listed_with_a_place(doc: Doc, name: Name) -> bool:
    """Whether a name of one word is listed behind a place: "in Diffa, Bosso and Toumour"."""
    token = doc[name.start]
    if len(name) > 1 or token.dep_ not in ("conj", "pobj"):
        return False
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    if token.dep_ != "pobj" or token.head.lower_ not in ("in", "from"):
        return False
    kinds = ("GPE", "LOC") if name.end < len(doc) and doc[name.end].lower_ == "in" else ("GPE",)
    listed: Token | None = token
    members = 0
    while listed is not None and listed.ent_type_ not in kinds and members < LISTED:
        listed, members = (
            next((c for c in listed.children if c.dep_ == "conj" and c.pos_ == "PROPN"), None),
            members + 1,
        )
    return listed is not None and listed.ent_type_ in kinds


def listed_as_places(doc: Doc, name: Name) -> bool:
    """Whether a name is in a list that a plural noun for places opens: "villages including A", "counties: A, B"."""
    if len(name) > 2 or name.origin == "head word":
        return False
    for following in doc[name.end : name.end + LISTED]:  # "Sangin, Garmser and Dishu districts"
        if following.tag_ == "NNS" and following.lemma_.lower() in words("standing", "place_nouns"):
            return True
        if not (following.tag_ == "NNP" or following.lower_ in (",", "and", "or")):
            break
    token, depth = doc[name.end - 1], 0
    while token.dep_ in ("conj", "appos") and token.head.i < token.i and depth < LISTED:
        token, depth = token.head, depth + 1
        if token.tag_ == "NNS":
            return token.lemma_.lower() in words("standing", "place_nouns")
    if token.dep_ == "dobj" and token.head.lemma_ == "include":
        listed = [c for c in token.head.lefts if c.dep_ == "nsubj" and c.tag_ == "NNS"]
        return any(c.lemma_.lower() in words("standing", "place_nouns") for c in listed)
    if token.dep_ != "pobj" or token.head.lower_ not in ("including", "of", "as", "like"):
        return False
    noun = token.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_ == "NNS":
        noun = noun.head.head  # "villages of X district, including A and B"
    return noun.tag_ == "NNS" and noun.lemma_.lower() in words("standing", "place_nouns") and noun.i < name.start


def larger_place(doc: Doc, name: Name) -> bool:
    """Whether a name stands in apposition to a place that "in" or the like governs: "in Batac, | Ilocos Norte,"."""
    if len(name) > 3 or name.start < 3 or doc[name.start - 1].text != ",":
        return False
    last, inner = doc[name.end - 1], doc[name.start - 2]
    closed = name.end >= len(doc) or doc[name.end].is_punct
    if name.end + 1 < len(doc) and doc[name.end + 1].pos_ in ("VERB", "AUX"):
        return False  # "the governor of the region in X, | Ann Lee, said"
    beside = last.dep_ in ("appos", "npadvmod", "nmod") and last.head.i == inner.i
    return closed and beside and inner.dep_ == "pobj" and inner.pos_ == "PROPN" and inner.head.lower_ in PLACING


def told_place(last: Token) -> bool:
    """Whether what a name's last word depends on says that it is a place."""
    head = last.head
    while last.dep_ == "conj" and head.i < last.i and head.pos_ == "PROPN":
        last, head = head, head.head
    if last.dep_ in MODIFYING:
        return head.tag_ == "NNS" and head.i > last.i and head.lemma_.lower() in words("standing", "place_nouns")
    if last.dep_ == "nsubjpass":
        where = any(c.lower_ == "where" for c in head.lefts)
        return where and head.lemma_ in words("standing", "lying") - words("standing", "living")
    if last.dep_ == "nsubj" and head.lemma_ == "be":
        told = [c for c in head.children if c.dep_ == "attr" and c.tag_ == "NN"]
        told += [c for t in told for c in t.lefts if c.dep_ == "nmod"]  # "a fishing village and diving centre"
        return any(c.lemma_.lower() in words("standing", "place_nouns") for c in told)
    return False


def place_behind(doc: Doc, name: Name) -> bool:
    """Whether a description calls a name a place, or a country stands behind it: "Mati, a town", "(Baar, Peru)"."""
    i = name.end
    if i + 2 >= len(doc) or doc[i].text != "," or len(name) > 3:
        return False
    if name.start and doc[name.start - 1].text == "(" and doc[i + 1].ent_type_ == "GPE" and doc[i + 2].text == ")":
        return True
    last, behind = doc[name.end - 1], doc[i + 1]
    if behind.lower_ == "home" and doc[i + 2].lower_ in ("of", "to"):
        return True  # "in nearby Aichi, home of Toyota"
    if behind.lower_ in ("located", "situated") and i + 3 < len(doc):
        return doc[i + 2].lower_ in ("in", "on", "near", "about", "some") and name.origin != "head word"
    if behind.ent_type_ == "GPE" and behind.dep_ == "appos" and behind.head.i == last.i and doc[i + 2].tag_ != "POS":
        return (
            last.dep_ in ("nsubj", "nsubjpass") and not titled(doc, name) and (len(name) == 1 or name.type != "Person")
        )
    if behind.lower_ not in ("a", "an", "the", "one"):
        return False
    for token in doc[i + 2 : min(i + 9, len(doc) - 1)]:
        if token.pos_ not in PHRASE and token.text != "-" and token.tag_ != "VBG":
            return False  # "the only working airport"
        if token.tag_ == "NN" and token.text.islower() and doc[token.i + 1].pos_ not in ("NOUN", "PROPN"):
            following = doc[token.i + 1]
            grounds = words("standing", "place_nouns", "standing", "apposed_grounds")
            return token.lemma_.lower() in grounds and following.tag_ != "POS"
    return False


def stands_in(token: Token, prep: Token) -> bool:
    """Whether a name is where something is, not what somebody trusts in."""
    plain = token.dep_ == "pobj" and token.head == prep and token.tag_ in ("NNP", "NNPS")
    return plain and prep.head.lemma_.lower() not in words("names", "not_placing")
