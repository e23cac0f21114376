"""Verbs of saying that were read as a second noun: "X declined the offer and claims that Y started it"."""

from extract.clauses.clauses import NOUNS, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token

FEARING = frozenset(["fear", "hope", "doubt", "hold"])


def mend_claiming(noun: Token) -> None:
    """Mend a form like "claims" behind "and", with a clause behind "that", which was read as a noun.

    "Allegations and claims that X lied" has two nouns for what was said: there the first is one too, or a plural.
    """
    doc, first, after = noun.doc, noun.head, noun.i + 1
    if noun.tag_ != "NNS" or noun.dep_ != "conj" or after >= len(doc) or doc[after].lower_ != "that":
        return
    if doc[noun.i - 1].lower_ not in ("and", "but") or noun.lemma_.lower() not in FEARING | words(
        "lexicon", "reporting_verbs"
    ):
        return
    if first.pos_ not in NOUNS or first.tag_ in ("NNS", "NNPS"):
        return
    if first.lemma_.lower() in words("operators", "speech_nouns") and first.i == noun.i - 2:
        return
    verb = first
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    clause = doc[after].head
    if verb.pos_ not in VERBAL or clause.pos_ not in VERBAL or clause.i < noun.i or verb.tag_ not in ("VBZ", "VBN"):
        return
    noun.tag_, noun.pos_ = "VBZ", "VERB"
    noun.attach(verb, "conj")
    doc[noun.i - 1].attach(verb, "cc")
    clause.attach(noun, "ccomp")
