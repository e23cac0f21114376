"""Complete triples: one a clause, with all that the clause says of its subject.

The shape is the one that CaRB's annotators wrote (Bhardwaj, Aggarwal and Mausam, "CaRB: a crowdsourced benchmark for
Open IE", EMNLP 2019): the relation is the verb with its auxiliaries, adverbs and the preposition behind it, the object
is the first argument followed by the others. Coordinated objects give a triple each.
"""

from collections.abc import Iterator

from extract.open.arguments import Argument
from extract.open.clauses import Clause
from extract.open.cores import JOINT
from extract.open.draft import Draft
from extract.open.phrases import Tokens, members, phrase, trim
from extract.parsing.parse import Token

ASIDE = frozenset(["relcl", "appos", "parataxis"])  # statements of their own
SPLIT = ("object", "complement", "oblique")


def full_triples(clause: Clause) -> Iterator[Draft]:
    """Yield the triples of a clause: none when nothing but a verb is said of its subject."""
    there = clause.kind == "existential"
    apart = {t for a in clause.arguments for t in words_of(a)} if there else set()
    if clause.kind == "participle":
        apart |= set(clause.verb.subtree)
    subject = trim(t for t in phrase(clause.subject, without=ASIDE) if t not in apart)
    if not subject:
        return
    behind = [a for a in clause.arguments if _is_behind(a, clause)]
    behind.sort(key=lambda a: a.role == "clause" and a.start < clause.verb.i)
    ahead = [a for a in clause.arguments if a not in behind and a.role in ("oblique", "time")]
    ahead = [a for a in ahead if a.head.dep_ != "pcomp"]
    if not any(a.role == "object" for a in behind):
        behind.sort(key=lambda a: not (a.role == "oblique" and a.marker[-1].lower_ == "as"))
    behind = [a for a in behind if a.head.dep_ != "advcl"]
    added = [a for a in behind[1:] if a.role in ("oblique", "adverb") and after_comma_at(a)]
    behind = [a for a in behind if a not in added]
    first = behind[0] if behind else None
    joint = first is not None and bool(first.marker) and first.marker[-1].lower_ in JOINT
    heads = members(first.head) if first and first.role in SPLIT and not joint else [None]
    for head in heads if len(heads) > 1 else [None]:
        relation, rest = _opened(clause, behind, head)
        rest += [t for a in ahead for t in words_of(a)]
        said = set(relation) | set(subject)
        words = tuple(dict.fromkeys(t for t in rest if t not in said))
        if words:
            yield Draft(subject, tuple(dict.fromkeys(relation)), words, clause.kind)
    for argument in added:
        words = tuple(t for t in words_of(argument) if t not in argument.marker and t not in subject)
        if words:
            yield Draft(subject, (*clause.relation, *argument.marker), words, clause.kind)


def after_comma_at(argument: Argument) -> bool:
    """Whether a comma stands before an argument: it was added to a statement that is complete."""
    first = min(t.left_edge.i for t in (argument.head, *argument.marker))
    return first > 0 and argument.head.doc[first - 1].text == ","


def words_of(argument: Argument, head: Token | None = None) -> Tokens:
    """Return an argument's marker and phrase; with `head`, of that member of a coordination alone."""
    words = phrase(head or argument.head, without=ASIDE, coordinated=head is None)
    return (*argument.marker, *(t for t in words if t not in argument.marker))


def _is_behind(argument: Argument, clause: Clause) -> bool:
    return argument.start > clause.verb.i or argument.role in ("object", "complement", "clause")


def _opened(clause: Clause, behind: list[Argument], head: Token | None) -> tuple[list[Token], list[Token]]:
    """Return the relation, with what leads the first argument in, and the words that follow it."""
    relation = list(clause.relation)
    rest: list[Token] = []
    direct = any(a.role == "object" for a in behind)
    for i, argument in enumerate(behind):
        words = list(words_of(argument, head if i == 0 else None))
        if i == 0 and argument.role == "complement" and argument.head.pos_ in ("ADJ", "ADV"):
            lead = _adjective_lead(argument.head, words)
        elif i == 0 and not direct and argument.role in ("oblique", "clause", "infinitive"):
            lead = list(argument.marker)
        else:
            lead = []
        relation += lead
        rest += [t for t in words if t not in lead]
    return relation, rest


def _adjective_lead(adjective: Token, words: list[Token]) -> list[Token]:
    """Return the words up to the preposition or "to" behind an adjective: "capable of", "available to cope"."""
    tails = [c for c in adjective.children if c.i > adjective.i and c.dep_ in ("prep", "xcomp")]
    return [t for t in words if t.i <= tails[0].i] if tails else []
