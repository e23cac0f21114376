"""Who brings the parties of a deal or of talks together: "brokered by X", "under X's auspices", "X-mediated"."""

from extract.clauses.clauses import VERBAL, Event, agents, coordinated, is_passive
from extract.clauses.nominals import noun_event
from extract.clauses.subjects import surface_subjects
from extract.clauses.verb_events import verb_event
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

PREPOSITIONS = frozenset(["under", "through", "with", "by", "via", "thanks", "after", "following", "at"])
THROUGH = frozenset(["through", "via"])


def mediators_of(reading: Reading, event: Event) -> list[Ref]:
    """Return the third parties that mediate an event, each once."""
    out: list[Ref] = []
    nouns = [event.head, *(t for t in event.roles.get("obj", []) if event.kind == "verb")]
    told = [t for role in ("subj", "to", "on") for t in event.roles.get(role, []) if event.kind == "verb"]
    nouns += [t for t in told if t.lemma_.lower() in words("lexicon", "truces")]  # "a Kenyan-brokered truce ended ..."
    for noun in nouns:
        for child in noun.children:
            if child.dep_ in ("acl", "amod", "relcl", "advcl") and _mediates(child):
                out += _by_participle(reading, child)
        if event.kind == "noun" and noun.dep_ in ("dobj", "nsubjpass") and _mediates(noun.head):
            found = verb_event(noun.head).roles.get("subj", [])
            out += [r for t in found for r in refs_at(reading, t)]  # "Kenya brokered a truce between X and Y"
    holders = [event.head] if event.light is None else [event.head, event.light]
    holders += [c for c in event.head.children if c.dep_ == "xcomp" and event.kind == "verb"]
    holders += [t for t in event.roles.get("obj", []) if event.kind == "verb" and t not in holders]
    for token in (t for holder in holders for t in _in_phrases(holder)):
        for member in coordinated(token):
            out += _of_talks(reading, member)  # "agreed to end it after talks hosted by X"
            if _mediates(member) or member.lemma_.lower() in words("lexicon", "mediation_helps"):
                inner = noun_event(member).roles
                found = [t for part in ("of", "by", "from", "poss", "mod") for t in inner.get(part, [])]
                out += [r for t in found for r in refs_at(reading, t)]
            elif token.head.lower_ in THROUGH and member.i in reading.at:
                out += refs_at(reading, member)  # "agreed, through Kenya's foreign minister, Ann Lee, that ..."
    out += [r for word in _mediating_words(reading, event.head) for r in _who_mediates(reading, word)]
    unique: list[Ref] = []
    for ref in out:
        if ref.node.type in ("Country", "Organization", "Person") and all(ref.node is not o.node for o in unique):
            unique.append(ref)
    return unique


def _of_talks(reading: Reading, talks: Token) -> list[Ref]:
    """Return who brings those together whose talks led to something: "agreed after talks hosted by X"."""
    if talks.lemma_.lower() not in words("lexicon", "bargaining"):
        return []
    told = (c for c in talks.children if c.dep_ in ("acl", "amod", "relcl") and c.i != talks.i and _mediates(c))
    return [r for participle in told for r in _by_participle(reading, participle)]


def _mediating_words(reading: Reading, head: Token) -> list[Token]:
    """Return the words of a sentence that tell of a mediator: "mediator Ann Lee said", "brokered by Kenya"."""
    start = reading.sentence_start(head.i)
    if start not in reading.mediating:
        told = words("lexicon", "mediators", "lexicon", "mediated_by")
        around = reading.tokens_of(head.sent)
        reading.mediating[start] = [t for t in around if t.lemma_.lower() in told and t.i not in reading.at]
    return reading.mediating[start]


def _who_mediates(reading: Reading, word: Token) -> list[Ref]:
    """Return who is called a mediator, or by whom something is told to be mediated."""
    if word.lemma_.lower() in words("lexicon", "mediators"):
        named = word.head.i in reading.at and word.dep_ in ("compound", "nmod", "amod")
        return refs_at(reading, word.head if named else word)
    if word.tag_ != "VBN" or word.dep_ not in ("acl", "relcl", "advcl", "conj", "amod"):
        return []
    by = agents(word) if is_passive(word) else surface_subjects(word) if word.dep_ == "relcl" else []
    return [r for t in by for r in refs_at(reading, t)]


def _mediates(word: Token) -> bool:
    return word.lemma_.lower() in words("lexicon", "mediation_words")


def _by_participle(reading: Reading, participle: Token) -> list[Ref]:
    """Return who mediates by "mediated by X", ", which X mediated" and "X-mediated"."""
    if participle.dep_ == "amod":
        names = [c for c in participle.lefts if c.i in reading.at]
        if names:
            return [reading.at[c.i] for c in names]
    if participle.pos_ in VERBAL and not is_passive(participle):
        return [r for t in surface_subjects(participle) for r in refs_at(reading, t) if participle.dep_ == "relcl"]
    return [r for t in verb_event(participle).roles.get("subj", []) for r in refs_at(reading, t)]


def _in_phrases(holder: Token) -> list[Token]:
    """Return the nouns of a word's instrumental phrases, on either side of it."""
    preps = [c for c in holder.children if c.dep_ in ("prep", "agent") and c.lower_ in PREPOSITIONS]
    return [i for c in preps for i in c.children if i.dep_ == "pobj"]
