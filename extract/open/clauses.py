"""The clauses of a sentence: for each verb its subject, the words of its relation, and its arguments.

After ClausIE (Del Corro and Gemulla, "ClausIE: clause-based open information extraction", WWW 2013): first the clauses
and their constituents are found, whatever the construction, then triples are made of them. Labels are those of spaCy's
English models (ClearNLP style). Known are active and passive voice, relative and reduced relative clauses, participles,
gerunds behind prepositions, infinitives with their controller, coordinated verbs, copulas, existentials, and clauses
that are reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.open.arguments import Argument, arguments_of
from extract.open.phrases import VERBAL, Tokens
from extract.open.verbs import SUBJECTS, Kind, chained, first_of, has_to, leading, relation_of, subject_of, verb_chain
from extract.parsing.parse import Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject, the words of its relation in order, and its arguments in order."""

    verb: Token
    kind: Kind
    subject: Token
    relation: Tokens
    arguments: tuple[Argument, ...]


def clauses(sentence: Span) -> Iterator[Clause]:
    """Yield the clauses of a sentence in the order of their verbs. Questions and commands have none."""
    asked = sentence[-1].text == "?" if len(sentence) else False
    for token in sentence:
        if not _is_predicate(token):
            continue
        found = subject_of(token)
        if found is None or (asked and found[1] == "main"):
            continue
        subject, kind = found
        if any(t.tag_ in ("WP", "WDT", "WRB") for t in ([subject] if subject.pos_ not in VERBAL else subject.subtree)):
            continue  # "who did it", "what began in May": nothing is named
        chain = verb_chain(token)
        if subject in chain:
            continue
        before = leading(token)
        relation = relation_of(before, chain)
        arguments = sorted(arguments_of(before, chain), key=lambda a: a.start)
        arguments += _shared_ahead(token, arguments)
        if kind == "existential":
            arguments = [a for a in arguments if a.head != subject] + _told_of(subject)
        yield Clause(token, kind, subject, relation, tuple(arguments))


def _shared_ahead(verb: Token, arguments: list[Argument]) -> list[Argument]:
    """Return what stands before the first of coordinated verbs and holds for all: "In 1970 he moved and married"."""
    first = first_of(verb)
    if first == verb or any(a.start < first.i for a in arguments):
        return []
    return [a for a in arguments_of([], [first]) if a.start < first.i and a.role in ("oblique", "time")]


def _told_of(noun: Token) -> list[Argument]:
    """Return the prepositional phrases of what exists: "there are three rivers in the park"."""
    return [
        Argument("oblique", (prep,), inner)
        for prep in noun.children
        if prep.dep_ == "prep" and prep.lower_ != "of" and prep.i > noun.i
        for inner in prep.children
        if inner.dep_ == "pobj"
    ]


def _is_predicate(token: Token) -> bool:
    if token.pos_ not in VERBAL or token.dep_ in ("aux", "auxpass", "amod", "compound", "prt", "neg"):
        return False
    if token.dep_ == "xcomp" and token.head.pos_ in VERBAL:
        return False  # of the chain of its verb, or an argument of it
    if has_to(token) and token.dep_ != "ROOT" and not chained(token):
        return False  # what is wanted or allowed is not told as done
    return token.tag_ not in ("MD",) or any(c.dep_ in SUBJECTS for c in token.children)
