"""Verbs: who their subject is, which verbs they carry with them, and the words of their relation."""

from typing import Literal

from extract.open.phrases import RELATIVE, VERBAL, Tokens, is_stray
from extract.parsing.parse import Token

Kind = Literal["main", "relative", "participle", "adverbial", "complement", "gerund", "existential"]
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
FINITE = ("VBZ", "VBD", "VBP")
DEPTH = 12


def top_of(verb: Token) -> Token:
    """Return the verb whose chain of infinitives a verb stands in."""
    top = verb
    while top.dep_ == "xcomp" and top.head.pos_ in VERBAL and top.head != top:
        top = top.head
    return top if verb in verb_chain(top) else verb


def chained(verb: Token) -> bool:
    """Whether a verb is coordinated with an infinitive of a chain: "agreed to sell and lease back"."""
    first = first_of(verb)
    return first != verb and top_of(first) != first


def first_of(verb: Token) -> Token:
    """Return the first of coordinated verbs that share a subject."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return verb


def leading(verb: Token) -> list[Token]:
    """Return the verbs that govern a coordinated infinitive: "agreed" for "lease" in "agreed to sell and lease"."""
    first = first_of(verb)
    top = top_of(first)
    if first == verb or top == first:
        return []
    chain = verb_chain(top)
    return chain[: chain.index(first)]


def verb_chain(verb: Token) -> list[Token]:
    """Return a verb and the infinitives or participles right behind it that share its subject: "agreed to hold"."""
    out = [verb]
    while len(out) < DEPTH:
        last = out[-1]
        following = [c for c in last.children if c.dep_ == "xcomp" and c.i > last.i and c.pos_ in VERBAL]
        if not following:
            break
        nxt = following[0]
        if any(last.i < c.i < nxt.i and c.dep_ not in ("advmod", "prt", "neg", "aux") for c in last.children):
            break
        if any(c.dep_ in (*SUBJECTS, "mark") for c in nxt.children):
            break
        out.append(nxt)
    return out


def subject_of(verb: Token, depth: int = 0) -> tuple[Token, Kind] | None:
    """Return the head of a verb's subject and how the clause is joined, or None when nothing says who."""
    head = verb.head
    kind = _kind(verb)
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own:
        subject = own[-1] if own[-1].i < verb.i else own[0]
        if subject.lower_ in RELATIVE and subject.tag_ in ("WDT", "WP", "IN", "DT") and verb.dep_ == "relcl":
            return _described(head), "relative"
        if subject.lower_ in RELATIVE and subject.tag_ in ("WDT", "WP") and verb.dep_ == "conj" and depth < DEPTH:
            return subject_of(head, depth + 1)
        return subject, kind
    if any(c.dep_ == "expl" for c in verb.children):
        there = [c for c in verb.children if c.dep_ in ("attr", "dobj") and c.i > verb.i]
        return (there[0], "existential") if there else None
    if verb.tag_ in FINITE:
        misread = [c for c in verb.lefts if c.dep_ in ("compound", "nmod") and c.pos_ in ("NOUN", "PROPN")]
        if misread:
            return misread[-1], kind  # a name that the parser took for part of the verb
    if depth > DEPTH or head == verb:
        return None
    if verb.dep_ == "xcomp" and top_of(verb) != verb:
        return subject_of(top_of(verb), depth + 1)
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return subject_of(head, depth + 1)
    if is_stray(verb):
        while head.pos_ not in VERBAL and head.head != head:
            head = head.head
        above = subject_of(head, depth + 1) if head.pos_ in VERBAL else None
        return (above[0], kind) if above else None
    if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN", "VBD") and not has_to(verb):
        return head, "participle"
    if verb.dep_ == "advcl" and head.pos_ in VERBAL and verb.tag_ in ("VBG", "VBN"):
        above = subject_of(head, depth + 1)
        return (above[0], "participle") if above else None
    if verb.dep_ == "pcomp" and verb.tag_ in ("VBG", "VBN") and head.head.pos_ in VERBAL:
        above = subject_of(head.head, depth + 1)
        return (above[0], "gerund") if above and not is_passive(head.head) else None
    return None


def _described(noun: Token) -> Token:
    """Return whom a relative clause is about: in "Ali is a baker who sings" Ali, else the noun before it."""
    copula = noun.head
    if noun.dep_ != "attr" or copula.lemma_ != "be" or copula.dep_ == "relcl":
        return noun
    named = [c for c in copula.children if c.dep_ == "nsubj" and c.i < copula.i and c.pos_ in ("NOUN", "PROPN")]
    return named[-1] if named else noun


def _kind(verb: Token) -> Kind:
    if verb.dep_ in ("ccomp", "xcomp"):
        return "complement"
    if verb.dep_ == "advcl":
        return "adverbial"
    return "relative" if verb.dep_ == "relcl" else "main"


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.tag_ == "TO" for c in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb's subject is what the act is done to."""
    kids = {c.dep_ for c in verb.children}
    if kids & {"nsubjpass", "auxpass", "csubjpass"}:
        return True
    if "aux" in kids or verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return is_passive(verb.head)
    return verb.dep_ in ("acl", "advcl") and not kids & {"nsubj", "dobj"}


def shared_auxiliaries(verb: Token, depth: int = 0) -> list[Token]:
    """Return the auxiliaries of a verb; later members of a coordination share the first's: "was tried and hanged"."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    if own or depth > DEPTH or verb.dep_ != "conj" or verb.head.pos_ not in VERBAL:
        return own
    if any(c.dep_ in SUBJECTS for c in verb.children) or verb.tag_ in ("VBZ", "VBP"):
        return own
    above = shared_auxiliaries(verb.head, depth + 1)
    if verb.tag_ == "VBD" and not any(t.dep_ == "auxpass" or t.lemma_ in ("have", "be") for t in above):
        return own
    if verb.tag_ == "VB" and not any(t.tag_ in ("MD", "TO") or t.lemma_ == "do" for t in above):
        return own
    return [t for t in above if t.i < verb.head.i]


def relation_of(before: list[Token], chain: list[Token]) -> Tokens:
    """Return auxiliaries, negation, adverbs before the verb, verb and particle of all verbs of a chain, in order."""
    out: set[Token] = set()
    if before and not has_to(chain[0]):
        first = first_of(chain[0])
        out.update(c for c in first.children if c.tag_ == "TO")
    chain = [*before, *chain]
    for i, verb in enumerate(chain):
        out.add(verb)
        helpers = shared_auxiliaries(verb)
        out.update(helpers)
        start = min([t.i for t in helpers if verb.dep_ != "conj" or t in verb.children], default=verb.i)
        for child in verb.children:
            if child.dep_ == "prt" or (child.dep_ == "neg" and child not in out):
                out.add(child)
            if child.dep_ == "advmod" and verb.lemma_ == "be" and child.i == verb.i + 1 and _followed(child, verb):
                out.add(child)
            if child.dep_ == "advmod" and _hugs(child, verb, start, chain[i - 1] if i else None):
                out.update(t for t in child.subtree)
    return tuple(sorted(out, key=lambda t: t.i))


def _followed(adverb: Token, verb: Token) -> bool:
    """Whether a complement stands behind the adverb of a copula: "is also home to"."""
    return not list(adverb.children) and any(c.dep_ in ("attr", "acomp") and c.i > adverb.i for c in verb.children)


def _hugs(adverb: Token, verb: Token, start: int, before: Token | None) -> bool:
    """Whether an adverb stands right before a verb or among its auxiliaries, with no comma."""
    if adverb.tag_ in ("WRB",) or adverb.i > verb.i or any(c.dep_ == "prep" for c in adverb.children):
        return False
    low, high = adverb.left_edge.i, verb.i
    between = adverb.doc[low:high]
    if any(t.is_punct for t in between):
        return False
    words = set(adverb.subtree)
    return all(
        t in words or t.dep_ in ("aux", "auxpass", "neg", "advmod") or t.head == adverb for t in between
    ) and not (before is None and low < start and _opens(adverb, verb))


def _opens(adverb: Token, verb: Token) -> bool:
    """Whether an adverb stands before the subject: it is then of the sentence, not of the verb."""
    return any(c.dep_ in SUBJECTS and c.i > adverb.i for c in verb.children)
