"""The clause layer: for every verb, event noun and adjective its logical arguments, whatever the construction.

Works on the dependency labels of spaCy's English models (ClearNLP style). Here are events and what tells of them alone:
coordination, the passive voice and its agents, prepositions and lemmas. Who the subject is, `extract.clauses.subjects`
finds; what a verb's event is, `extract.clauses.verb_events`; what a noun's or adjective's, `extract.clauses.nominals`.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from extract.lexicon import words
from extract.parsing.parse import Token

Roles = dict[str, list[Token]]
VERBAL = ("VERB", "AUX")
TENSED = ("VBD", "VBZ", "VBP")
FINITE = (*TENSED, "MD")  # tags of what a finite clause has
MODIFYING = ("amod", "compound", "nmod")
SUBJECTS = ("nsubj", "nsubjpass")
NOUNS = ("NOUN", "PROPN")
PARTED = frozenset(["back", "away"])  # what may stand behind the object: "led him away"
ADVERBIAL_PARTICLES = frozenset(["back", "away", "out", "off", "down", "up", "over", "aside", "short"])


@dataclass(eq=False, slots=True)
class Event:
    """A word that says that something happens or holds, with its arguments by role (see `extract.frames`)."""

    head: Token
    kind: Literal["verb", "noun", "adjective"]
    lemmas: tuple[str, ...]
    roles: Roles = field(default_factory=dict)
    passive: bool = False
    light: Token | None = None
    found: dict[str, list[Token]] = field(default_factory=dict)  # tokens by role, once they were asked for
    lemmas_of: dict[str, frozenset[str]] = field(default_factory=dict)
    refs: dict[tuple[str, str], list[Any]] = field(default_factory=dict)  # actors (`Ref`) by role and predicate
    inner: dict[int, "Event"] = field(default_factory=dict)  # the events that its arguments are, by their tokens


def coordinated(token: Token) -> list[Token]:
    """Return a token and the members of a coordination that follow it."""
    out = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i and child.pos_ not in VERBAL:
            out += coordinated(child)
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and token.pos_ in ("NOUN", "PROPN"):
            if _person_in_a_row(token, child):
                out += coordinated(child)
                continue
            offices = token.ent_type_ == "PERSON" and child.lower_ in words("lexicon", "title_nouns")
            out += (
                [] if offices else coordinated(child)[1:]
            )  # "President Obama and President Putin", "the ministers, X and Y"
        elif child.dep_ == "prep" and (child.lower_ == "including" or _such_as(child, token)):
            out += [t for inner in child.children if inner.dep_ == "pobj" for t in coordinated(inner)]
        elif child.dep_ == "prep" and child.lower_ == "among":  # "countries, among them X and Y"
            inside = [c for c in child.children if c.dep_ == "pobj"]
            named = inside[1:] if inside and inside[0].lower_ in ("them", "whom", "which") else []
            out += [t for inner in named for t in coordinated(inner)]
        elif child.dep_ == "prep" and (token.tag_ == "NNS" or child.lower_ == "of"):
            # "defectors from the body including X and Y", "a group of writers, including X"
            inner_tags = ("NN", "NNP") if token.tag_ == "NNS" else ("NNS",)
            for inner in (c for c in child.children if c.dep_ == "pobj" and c.tag_ in inner_tags):
                out += [t for t in coordinated(inner)[1:] if any(a.lower_ == "including" for a in t.ancestors)]
        elif child.dep_ == "acl" and child.lemma_ == "lead" and _led(token):
            out += agents(child)  # "six countries, led by X, have asked Y"
    return out


def _person_in_a_row(first: Token, second: Token) -> bool:
    """Whether a person whom the parser set beside another is the second of several: "met A, B and C"."""
    people = first.ent_type_ == "PERSON" and second.ent_type_ == "PERSON"
    return people and any(c.dep_ == "conj" and c.ent_type_ == "PERSON" for c in second.children)


def _such_as(prep: Token, noun: Token) -> bool:
    """Whether a preposition gives examples of a plural noun: "cities such as X and Y"."""
    return prep.lower_ == "as" and noun.tag_ == "NNS" and any(c.lower_ == "such" for c in prep.children)


def _led(noun: Token) -> bool:
    """Whether a noun means several of whom the one who leads them is one: "six countries, led by X"."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in words("lexicon", "led_sides")


def is_passive(verb: Token) -> bool:
    """Whether a verb's surface subject is its logical object."""
    kids = {c.dep_ for c in verb.children}
    if kids & {"nsubjpass", "auxpass"}:
        return True
    if kids & {"dobj", "nsubj"} and "agent" not in kids:
        return False
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not kids & {"aux"}:
        return True
    if (
        verb.tag_ in ("VBN", "VBD")
        and verb.dep_ == "advcl"
        and "aux" not in kids
        and "mark" not in kids
        and "nsubj" not in kids
    ):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.pos_ in VERBAL and "aux" not in kids:
        return is_passive(verb.head)
    return "agent" in kids and verb.tag_ == "VBN"


def expand(tokens: list[Token]) -> list[Token]:
    """Return tokens with the members of their coordinations, each once."""
    out: list[Token] = []
    for token in tokens:
        out += [t for t in coordinated(token) if t not in out]
    return out


def infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def agents(verb: Token) -> list[Token]:
    """Return the by-phrase of a passive verb."""
    by = [c for c in verb.children if c.dep_ == "agent"]
    by += [c for b in by for c in b.children if c.dep_ == "conj" and c.lower_ == "by"]  # "by X and by Y"
    found = [i for c in by for i in c.children if i.dep_ == "pobj"]
    if not found and is_passive(verb):
        found = [
            i for c in verb.children if c.dep_ == "prep" and c.lower_ == "by" for i in c.children if i.dep_ == "pobj"
        ]
    if not found and is_passive(verb):  # "were killed at the hands of X"
        hands = [i for c in verb.children if c.lower_ == "at" for i in c.children if i.lower_ in ("hand", "hands")]
        found = [t for hand in hands for t in prepositions(hand).get("of", [])]
    if not found and is_passive(verb):  # "was barred from working by X", with X hung on the work
        barred = [c for p in verb.children if p.lower_ == "from" for c in p.children if c.dep_ == "pcomp"]
        found = [i for c in barred for p in c.children if p.lower_ == "by" for i in p.children if i.dep_ == "pobj"]
    if not found and is_passive(verb):
        return _agents_shared(verb)
    if not found and verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return []
    return expand(found)


def _agents_shared(verb: Token) -> list[Token]:
    """Return by whom both was done in "was toppled and killed by X"."""
    for other in verb.children:
        if other.dep_ == "conj" and other.tag_ == "VBN" and not any(c.i < other.i for c in other.children):
            between = other.doc[verb.i + 1 : other.i]
            if len(between) < 3 and all(t.dep_ in ("cc", "punct") for t in between):
                return agents(other)
    return []


def prepositions(word: Token) -> Roles:
    """Return the objects of a word's prepositions; of chains ("out of") both by the chain and the last."""
    out: Roles = {}
    for child in word.children:
        if (
            child.dep_ in ("prep", "agent", "dative")
            and (child.pos_ in ("ADP", "SCONJ", "ADV", "VERB") or child.lower_ == "to")
            and (child.i >= word.i or any(c.tag_ in ("WDT", "WP") for c in child.children))
        ):
            _preposition(child, child.lower_, out)
        elif child.dep_ == "advmod" and child.i > word.i and any(c.dep_ == "prep" for c in child.children):
            if word.pos_ == "NOUN" and child.lower_ in words("standing", "directions"):
                continue  # "a town 40 km east of Athens" is not Athens's
            for inner in child.children:
                if inner.dep_ == "prep":
                    _preposition(inner, inner.lower_, out)
                    if child.lower_ == "ahead":
                        _preposition(inner, "ahead of", out)
    return out


def _preposition(prep: Token, name: str, out: Roles) -> None:
    for child in prep.children:
        if child.dep_ == "pobj":
            out.setdefault(name, []).extend(t for t in coordinated(child) if t not in out.get(name, []))
        elif child.dep_ == "prep":
            _preposition(child, f"{name} {child.lower_}", out)
            if prep.lower_ != "according":
                _preposition(child, child.lower_, out)
        elif child.dep_ in ("conj",) and child.pos_ == "ADP":
            _preposition(child, child.lower_, out)


def _behind_object(verb: Token, adverb: Token) -> bool:
    """Whether an adverb stands right behind the object of a verb: "led him | away", "handed the pilot | back"."""
    return any(c.dep_ == "dobj" and c.right_edge.i + 1 == adverb.i and c.i > verb.i for c in verb.children)


def before_brackets(token: Token) -> Token:
    """Return the word before the brackets that a token closes, another token itself: "the | Service | (SIS)"."""
    doc, i = token.doc, token.i
    if token.text != ")":
        return token
    while i and doc[i].text != "(":
        i -= 1
    return doc[i - 1] if i else token


def particle(verb: Token) -> str | None:
    """Return the particle of a phrasal verb ("carry out": "out")."""
    return next(
        (
            c.lower_
            for c in verb.children
            if c.dep_ == "prt"
            or (c.dep_ == "advmod" and c.i == verb.i + 1 and c.lower_ in ADVERBIAL_PARTICLES)
            or (c.dep_ == "advmod" and c.i > verb.i and (c.tag_ == "RP" or (c.lower_ == "off" and c.tag_ == "IN")))
            or (c.lower_ in PARTED and c.dep_ == "advmod" and c.i > verb.i and _behind_object(verb, c))
        ),
        None,
    )


def verb_lemmas(verb: Token) -> tuple[str, ...]:
    """Return the lemma of a verb, with its particle in front when it has one."""
    part = particle(verb)
    lemma = verb.lemma_.lower()
    return (f"{lemma} {part}", lemma) if part else (lemma,)


def clause_head(token: Token) -> Token:
    """Return the verb (or root) of the clause that a token stands in."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def noun_lemmas(noun: Token) -> tuple[str, ...]:
    """Return the lemma of a noun, with the modifier right before it in front when it has one ("peace talk", "talk")."""
    lemma = noun.lemma_.lower()
    before = noun.nbor(-1) if noun.i else None
    if before is None or before.dep_ not in ("compound", "amod", "nmod") or before.head != noun:
        return (lemma,)
    return tuple(dict.fromkeys((f"{before.lower_} {lemma}", f"{before.lemma_.lower()} {lemma}", lemma)))


def asked_for(noun: Token) -> bool:
    """Whether somebody asks for what a noun names, in which he would take part: "called for talks with X"."""
    governor = noun.head.head
    return noun.head.lower_ == "for" and governor.pos_ in VERBAL and governor.lemma_ in words("phrases", "asking_for")


def purpose(noun: Token) -> bool:
    """Whether a noun is what somebody travels for: "arrived in Doha for talks with X"; or is somewhere for."""
    governor = noun.head.head
    if noun.head.lower_ != "for":
        return False
    if governor.lemma_ == "be" and any(
        t.pos_ == "PROPN" for name in ("in", "at") for t in prepositions(governor).get(name, []) if t.i < noun.head.i
    ):
        return True  # "was in Doha for talks with X"
    waits = [governor, *(c for c in governor.children if c.dep_ == "acomp")] if governor.lemma_ == "be" else [governor]
    return governor.lemma_.lower() in words("phrases", "motion_words") or any(
        w.lower_ in words("phrases", "expected_words") for w in waits
    )
