"""Minimal triples: each argument of a clause in a triple of its own, every phrase as short as it can be.

After the guidelines of BenchIE (Gashteovski et al., "BenchIE: a framework for multi-faceted fact-based open information
extraction evaluation", ACL 2022) and MinIE (Gashteovski, Gemulla and Del Corro, EMNLP 2017): only what words say;
coordinated subjects, verbs and objects apart; what stands between verb and argument goes into the relation, so that
"became a judge of the High Court" gives (became; a judge) and (became a judge of; the High Court).
"""

from collections.abc import Iterator
from itertools import zip_longest

from extract.open.arguments import Argument
from extract.open.clauses import Clause
from extract.open.cores import JOINT, QUALITY, coordinated_core, core, lead_of, splits_at_of
from extract.open.draft import Draft
from extract.open.phrases import VERBAL, Tokens, after_comma, members, phrase
from extract.open.verbs import has_to
from extract.parsing.parse import Token

DEPTH = 4
WAYS = 3
NOT_DONE = frozenset(["instead", "without", "rather"])
TIMES = frozenset(["in", "on", "at", "during", "since", "after", "before", "until", "by", "from", "for"])

Fact = tuple[Tokens, Tokens]  # relation and object


def minimal_triples(clause: Clause) -> Iterator[Draft]:
    """Yield the minimal triples of a clause."""
    if clause.kind == "gerund":
        prep = clause.verb.head
        if clause.verb.i > clause.subject.i or NOT_DONE & {t.lower_ for t in prep.doc[max(0, prep.i - 1) : prep.i + 1]}:
            return  # behind the verb, where it is an argument; or not done
    facts = list(_facts(clause))
    for subject in members(clause.subject):
        words = core(subject)
        for relation, thing in facts:
            if words and thing and not set(words) & {*relation, *thing}:
                yield Draft(words, tuple(dict.fromkeys(relation)), thing, clause.kind)


def _facts(clause: Clause) -> Iterator[Fact]:
    """Yield relation and object of each argument.

    What leads to an argument are the verb, its objects and adverbs right behind it (`ways`, one for each of coordinated
    objects: "sent tanks and rifles to Chad"); to an infinitive also what stands between (`passed`).
    """
    ways = [clause.relation]
    passed: Tokens = ()
    behind = [a for a in clause.arguments if a.start > clause.verb.i]
    for argument, following in zip_longest(behind, behind[1:]):
        head = argument.head
        if argument.role == "adverb":
            words = phrase(head)
            if len(words) <= 2 and head.left_edge.i == ways[0][-1].i + 1 and argument != behind[-1]:
                ways = [(*way, *words) for way in ways]
        elif argument.role == "oblique":
            for way in ways:
                yield from _oblique(argument, way)
            passed = (*passed, *argument.marker, *coordinated_core(head))
        elif argument.role == "time":
            for way in ways:
                yield way, core(head)
        elif head.pos_ in VERBAL:
            for way in ways:
                yield from _verbal(argument, (*way, *passed) if has_to(head) else way)
        else:
            if not (argument.role == "object" and following and _completes(following)):
                yield from _direct(argument, ways[0])
            heads = [head] if argument.role != "object" else members(head)[:WAYS]
            ways = [(*way, *(lead_of(h) if _is_quality(argument) else core(h))) for way in ways for h in heads]
    yield from _ahead(clause, [a for a in clause.arguments if a not in behind], ways[0])


def _ahead(clause: Clause, arguments: list[Argument], way: Tokens) -> Iterator[Fact]:
    """Yield what stands before the verb: the object of a relative clause, what is quoted, times and places."""
    for argument in arguments:
        if argument.role == "object":
            yield clause.relation, core(argument.head)
        elif argument.role == "clause" and argument.head.dep_ != "advcl":
            yield clause.relation, phrase(argument.head, without=frozenset(["parataxis"]))
        elif argument.marker and argument.head.i < argument.marker[0].i:  # "Anna Berg, with whom he has a son"
            yield (*way, *argument.marker), core(argument.head)
        elif argument.role in ("oblique", "time") and argument.head.dep_ != "pcomp":
            yield way, (*argument.marker, *coordinated_core(argument.head))


def _completes(argument: Argument) -> bool:
    """Whether an argument says what the object before it is to do or to be: nobody is ordered, but to go."""
    return argument.head.dep_ == "oprd" or (argument.head.dep_ in ("xcomp", "ccomp") and has_to(argument.head))


def _is_quality(argument: Argument) -> bool:
    return argument.role == "complement" and argument.head.pos_ in QUALITY


def _direct(argument: Argument, through: Tokens) -> Iterator[Fact]:
    """Yield what an object or complement is, and what its own phrases say."""
    for head in members(argument.head):
        if _is_quality(argument):
            if not any(c.dep_ in ("prep", "xcomp", "ccomp") and c.i > head.i for c in head.children):
                yield through, phrase(head, coordinated=False)
        elif argument.role != "indirect":
            yield through, core(head)
    last = members(argument.head)[-1]
    yield from _nested(last, through, (*through, *(lead_of(last) if _is_quality(argument) else core(last))), 0)


def _oblique(argument: Argument, through: Tokens) -> Iterator[Fact]:
    leading = (*through, *argument.marker)
    if argument.head.pos_ in VERBAL:
        if (
            argument.head.tag_ == "VBG"
            and not any(c.dep_ == "nsubj" for c in argument.head.children)
            and not {t.lower_ for t in argument.marker} & NOT_DONE
        ):
            yield from _infinitive(argument.head, leading, ())
        return
    if argument.head.lower_ == "order":  # "in order to"
        return
    if argument.marker[-1].lower_ in JOINT:
        yield leading, coordinated_core(argument.head)
        return
    heads = members(argument.head)
    for head in heads:
        yield leading, core(head)
    yield from _nested(heads[-1], through, (*leading, *core(heads[-1])), 0)


def _nested(head: Token, base: Tokens, through: Tokens, depth: int) -> Iterator[Fact]:
    """Yield what the phrases behind a noun or adjective say: "a judge of the High Court", "able to leave Iraq".

    Args:
        head: the noun or adjective.
        base: what led to its phrase; times are of the verb, wherever the parser hung them.
        through: what leads on from it, itself included.
        depth: how many phrases were passed.
    """
    if depth >= DEPTH:
        return
    for child in head.children:
        if child.i < head.i:
            continue
        if child.dep_ in ("xcomp", "acl") and has_to(child) and not after_comma(child):
            yield from _infinitive(child, through, ())
        elif child.dep_ == "ccomp" and head.pos_ in QUALITY:
            yield from _stated(child, through)
        elif child.dep_ == "prep":
            yield from _behind_preposition(child, head, base, through, depth)


def _behind_preposition(prep: Token, head: Token, base: Tokens, through: Tokens, depth: int) -> Iterator[Fact]:
    for inner in prep.children:
        if inner.dep_ == "pcomp" and inner.tag_ == "VBG":
            before = (*through, prep) if prep not in through else through
            yield from _infinitive(inner, before, ())
        if inner.dep_ != "pobj":
            continue
        before = through
        if _of_the_verb(prep, inner, base):
            before = base
        elif prep.lower_ == "of" and head.pos_ not in QUALITY:
            if not splits_at_of(head, inner):
                yield from _nested(inner, base, through, depth + 1)
                continue
            before = tuple(t for t in through if not prep.i <= t.i <= inner.right_edge.i)
        if prep.lower_ in JOINT:
            yield (*before, prep), coordinated_core(inner)
            continue
        heads = members(inner)
        for member in heads:
            yield (*before, prep), core(member)
        if len(heads) == 1:
            yield from _nested(inner, base, (*before, prep, *core(inner)), depth + 1)


def _of_the_verb(prep: Token, inner: Token, base: Tokens) -> bool:
    """Whether a phrase hung on a noun belongs to the verb: a time, or who did what is told in the passive."""
    if prep.lower_ == "by":
        return any(t.dep_ == "auxpass" for t in base)
    return prep.lower_ in TIMES and inner.ent_type_ in ("DATE", "TIME")


def _verbal(argument: Argument, through: Tokens) -> Iterator[Fact]:
    """Yield what an argument with a verb of its own says: a clause as a whole, an infinitive by its object."""
    verb = argument.head
    subject = tuple(t for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") for t in core(c))
    if has_to(verb):
        yield from _infinitive(verb, through, subject)
    elif argument.role == "clause" and verb.dep_ != "advcl":
        marker = argument.marker
        yield (*through, *marker), tuple(t for t in phrase(verb, without=frozenset(["parataxis"])) if t not in marker)


def _infinitive(verb: Token, through: Tokens, subject: Tokens) -> Iterator[Fact]:
    """Yield what an infinitive does to whom: "ordered his forces to leave; Aleppo"."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt")]
    leading = (*through, *subject, *sorted([*own, verb], key=lambda t: t.i))
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr") and c.tag_ not in ("WDT", "WP")]
    for thing in objects:
        for head in members(thing):
            yield leading, core(head)
        leading = (*leading, *core(thing))
        yield from _nested(thing, leading, leading, 1)
    for prep in verb.children:
        if prep.dep_ in ("prep", "agent"):
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    for head in members(inner):
                        yield (*leading, prep), core(head)


def _stated(verb: Token, through: Tokens) -> Iterator[Fact]:
    """Yield what is believed or feared: "is confident he has; votes"."""
    subject = [t for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") for t in core(c)]
    marker = [c for c in verb.children if c.dep_ == "mark"]
    yield from _infinitive(verb, (*through, *marker), tuple(subject))
