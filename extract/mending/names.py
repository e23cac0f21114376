"""Names mended that stand beside what the small model took for the whole phrase: "the team X beat Y", "beat X 2-0"."""

import re

from extract.lexicon import singular, words
from extract.mending.dates import subject_behind
from extract.parsing.parse import Token

SCORE = re.compile(r"\d+[-\u2013]\d+")
SCORES = ("CD", "SYM", ":", "HYPH")  # tags of what a score is made of


def mend_names(token: Token) -> None:
    """Give a name the place in its clause that the noun before it or the score behind it has taken."""
    if token.pos_ != "PROPN" or token.ent_type_ == "DATE":
        return
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "npadvmod"):
        _behind_its_kind(token)
    if token.dep_ in ("nsubj", "nsubjpass", "pobj"):
        _behind_a_place(token)
    if token.dep_ == "compound" and SCORE.fullmatch(token.head.text):
        _read_into_a_score(token)
    if token.dep_ == "npadvmod" and token.head.pos_ == "VERB":
        _before_a_score(token)
        _beside_kin(token)
    if token.dep_ == "npadvmod" and token.head.lemma_ == "be":
        _beside_its_kind(token)
    if token.text.istitle() and _people_in_general(token):
        token.tag_, token.pos_, token.lemma_, token.ent_type_ = "NNS", "NOUN", _one_of(token.lower_), ""


def _one_of(plural: str) -> str:
    """Return the singular of a noun for people: "Rebels", "Gunmen"."""
    return singular(plural)


def _people_in_general(token: Token) -> bool:
    """Whether the first word behind a dateline's dash was taken for a name: "BANGUI - Rebels fled"."""
    dash = token.i > 1 and token.doc[token.i - 1].text in ("-", "--", "\u2013", "\u2014")
    if not (dash or token.is_sent_start) or token.i + 1 >= len(token.doc) or token.doc[token.i + 1].text[0].isupper():
        return False
    people = _one_of(token.lower_)
    return people != token.lower_ and people in words("lexicon", "force_heads", "lexicon", "collective_nouns")


def _behind_a_place(name: Token) -> None:
    """Mend "In London | Hamas accused X", where the place was read as part of the name behind it."""
    before = [c for c in name.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    first = before[0] if before else name
    prep = first.nbor(-1) if first.i else name
    if not before or prep.dep_ != "prep" or prep.lower_ not in ("in", "at", "near", "outside"):
        return
    run = [t for t in before if t.ent_type_ in ("GPE", "LOC", "FAC") and (t is first or t.ent_iob_ == "I")]
    if not run or run[-1].i - first.i != len(run) - 1 or run[-1].nbor().ent_iob_ == "I":
        return
    if name.dep_ == "pobj":
        if name.head != prep or not subject_behind(name, prep.head):
            return
    elif prep.children:
        return
    for part in run[:-1]:
        part.attach(run[-1], "compound")
    run[-1].attach(prep, "pobj")


def _behind_its_kind(name: Token) -> None:
    """Mend "the Brazilian team Furia beat ...", where both "team" and "Furia" were read as subjects, or as objects."""
    start = name.left_edge.i
    noun = name.doc[start - 1] if start else name
    if noun.tag_ != "NN" or noun.head != name.head or noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return
    subject = noun.dep_ != "dobj"
    if subject != (name.dep_ in ("nsubj", "nsubjpass")) or not any(c.dep_ == "det" for c in noun.lefts):
        return
    if subject == (name.i > name.head.i):
        return
    if noun.lemma_.lower() in words("lexicon", "asset_heads"):  # what is sent with "the patrol ship X" is a ship
        if not subject and name.dep_ == "dobj" and name.head.lemma_ not in words("operators", "sending_to_act"):
            name.attach(noun, "appos")
        return
    name.dep_ = noun.dep_
    noun.attach(name, "compound")


def _beside_its_kind(name: Token) -> None:
    """Mend "is the owner of the broadcaster X", where X was read as how it is so."""
    noun = name.doc[max(0, name.left_edge.i - 1)]
    if noun.tag_ == "NN" and noun.dep_ == "pobj" and any(c.dep_ == "det" for c in noun.lefts):
        name.attach(noun, "appos")


def _beside_kin(name: Token) -> None:
    """Mend "was held along with her husband, photographer X", where X was read as how she was held."""
    doc, comma = name.doc, name.left_edge.i - 1
    noun = doc[comma - 1] if comma > 1 and doc[comma].text == "," else name
    if noun.dep_ == "pobj" and noun.tag_ in ("NN", "NNS") and any(c.tag_ in ("PRP$", "CD") for c in noun.lefts):
        name.attach(noun, "appos")


def _read_into_a_score(name: Token) -> None:
    """Mend "X beat Y 2\u20130", where Y was read as part of the score."""
    score = name.head
    if name.i != score.i - 1 or score.dep_ not in ("dobj", "npadvmod", "dep") or score.head.pos_ != "VERB":
        return
    verb = score.head
    if any(c.dep_ == "dobj" and c != score for c in verb.children):
        return
    for other in [c for c in score.lefts if c != name]:
        other.attach(name, other.dep_)
    name.attach(verb, "dobj")
    score.dep_ = "npadvmod"


def _before_a_score(name: Token) -> None:
    """Mend "X beat Y 2-0", where the score was read as the object."""
    verb = name.head
    scores = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.tag_ in SCORES and c.i > name.i]
    if any(c.dep_ == "dobj" for c in verb.children if c not in scores):
        return
    if name.left_edge.i != verb.i + 1 or not scores or scores[0].left_edge.i > name.i + 3:
        return
    name.dep_ = "dobj"
    for score in scores:
        score.dep_ = "npadvmod"
