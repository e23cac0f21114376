"""Whose deed a noun names: told at the noun, in a phrase around it, or in the sentence before ("the strike").

An attack is often told over two sentences: one says who struck, the next what "the attack" did. `author_of` looks back
for the last attack told as done, and gives up when another one stands in between.
"""

from spacy.tokens import Token

from extract.children import children
from extract.clauses import agents, is_passive
from extract.drafts import Draft
from extract.lexicon import load_table, words
from extract.nominals import noun_event
from extract.phrases import modifiers, refs_at
from extract.reading import Reading, Ref, phrase_bounds

ACTING = ("Country", "Organization", "Group")
SPEAKING = (*ACTING, "Person")
SENTENCES = 2  # looked back for who made "the attack"


def behind_relative(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for ("a strike by X that killed Y"), else the token itself."""
    return token.head.head if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl" else token


def doers(reading: Reading, noun: Token, verb: Token) -> list[Ref]:
    """Return whose deed a subject is: "Russia's airstrikes killed ...", "Israeli military action supporting ..."."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("lexicon", "deeds"):
        return []
    if verb.lemma_.lower() in words("lexicon", "figurative") and noun.lemma_.lower() in words("lexicon", "bloodless"):
        return []  # sanctions that hit a bank attack nobody
    found = [r for r in modifiers(reading, noun) if r.node.type in ACTING][-1:]
    roles = {} if found else noun_event(noun).roles
    made = [t for c in children(noun) if c.dep_ == "acl" and is_passive(c) for t in agents(c)]  # "fired by X"
    tokens = [t for role in ("by", "from") for t in roles.get(role, [])] + made
    return found or [r for t in tokens for r in refs_at(reading, t)][:1] or author_of(reading, noun)


def judged(reading: Reading, noun: Token) -> list[Ref]:
    """Return whom a judgement of a deed hits: "condemned the raid by X", "criticism of X's policies"."""
    lemma = noun.lemma_.lower()
    if lemma not in words("attitudes", "deeds") or lemma in words("lexicon", "suffered_nouns"):
        return []
    roles = noun_event(noun).roles
    for role in ("by", "poss", "mod"):
        found = [r for t in roles.get(role, []) for r in refs_at(reading, t) if r.node.type in SPEAKING]
        if found:
            return found
    return []


def author_of(reading: Reading, noun: Token) -> list[Ref]:
    """Return who made the attack (or the arrest) that a definite noun means, when the article has just said so."""
    wanted = kind_of_deed(noun)
    told = [(at, who) for at, who, kind in reading.deeds if kind == wanted]
    if wanted is None or not told:
        return []
    if not any(c.lower_ in ("the", "this", "that", "these", "those") and c.dep_ == "det" for c in noun.lefts):
        return []
    at, author = told[-1]
    if at >= noun.i or reading.number(noun.i) - reading.number(at) not in range(1, SENTENCES + 1):
        return []
    if any(_another(t, wanted) for t in reading.tokens[at + 1 : noun.i]):
        return []
    start, end = phrase_bounds(noun)
    return [Ref(start, end, "description", author.node, author.form, noun.i)]


def kind_of_deed(noun: Token) -> str | None:
    """Return the kind of deed that a noun points back at ("attacks", "arrests"), None when it is none of these."""
    table = load_table("lexicon")["deed_kinds"]
    return next((kind for kind, row in table.items() if noun.lemma_.lower() in words("lexicon", row["nouns"])), None)


def _another(token: Token, kind: str) -> bool:
    """Whether a word tells one more such deed, so that "the attack" behind it is no longer the one before."""
    if kind_of_deed(token) != kind:
        return False
    return any(c.lower_ in ("a", "an", "another", "separate", "other", "several", "two", "more") for c in token.lefts)


def remember_deeds(reading: Reading, drafts: list[Draft]) -> None:
    """Note whose the deeds are that a sentence tells as done, unless it tells of several who did them."""
    for kind, row in load_table("lexicon")["deed_kinds"].items():
        told = [d for d in drafts if d.predicate in row["predicates"] and d.status.modality == "actual"]
        told = [d for d in told if not d.status.negative and d.subject.node.type in SPEAKING]
        if told and len({id(d.subject.node) for d in told}) == 1:
            reading.deeds.append((max(d.event.i for d in told), told[0].subject, kind))
        elif told:
            reading.deeds = [d for d in reading.deeds if d[2] != kind]
