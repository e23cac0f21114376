"""Minimal triples: each argument of a clause in a triple of its own, every phrase as short as it can be.

After the guidelines of BenchIE (Gashteovski et al., "BenchIE: a framework for multi-faceted fact-based open information
extraction evaluation", ACL 2022) and MinIE (Gashteovski, Gemulla and Del Corro, EMNLP 2017): only what words say;
coordinated subjects, verbs and objects apart; what stands between verb and argument goes into the relation, so that
"became a judge of the High Court" gives (became; a judge) and (became a judge of; the High Court).
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.lexicon import words as lexicon
from extract.open.arguments import Argument
from extract.open.clauses import Clause
from extract.open.draft import Draft
from extract.open.phrases import Tokens, members, phrase, trim

ASIDE = frozenset(["relcl", "appos", "parataxis", "acl", "advcl"])
JOINT = frozenset(["between", "among"])
DEPTH = 4
QUOTES = frozenset("\"'“”‘’")
QUALITY = ("ADJ", "ADV")


def minimal_triples(clause: Clause) -> Iterator[Draft]:
    """Yield the minimal triples of a clause."""
    for subject in members(clause.subject):
        words = core(subject)
        for relation, thing in _facts(clause):
            if words and thing and not set(words) & {*relation, *thing}:
                yield Draft(words, relation, thing, clause.kind)


def core(head: Token) -> Tokens:
    """Return a noun phrase without what is said of it aside, and without prepositional phrases other than "of ..."."""
    out: set[Token] = set()
    _core(head, out)
    return trim(sorted(out, key=lambda t: t.i))


def _core(head: Token, out: set[Token]) -> None:
    out.add(head)
    for child in head.children:
        if child.dep_ in (*ASIDE, "conj", "cc", "preconj", "punct") and not (
            child.dep_ == "punct" and (child.text in QUOTES or _inside(child, head))
        ):
            continue
        if child.dep_ == "prep":
            if child.lower_ == "of":
                out.add(child)
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        out.update(_coordinated_core(inner))
            continue
        if (
            child.i < head.i
            or child.text in QUOTES
            or child.dep_
            in (
                "case",
                "nummod",
                "advmod",
                "quantmod",
                "npadvmod",
                "amod",
                "nmod",
                "compound",
            )
        ):
            out.update(child.subtree)


def _inside(sign: Token, head: Token) -> bool:
    """Whether a hyphen or quotation mark stands within the words before a head."""
    return sign.i < head.i and any(c.i < sign.i for c in head.lefts)


def _coordinated_core(head: Token) -> set[Token]:
    """Return the core of each member of a coordination, and what joins them."""
    heads = members(head)
    if len(heads) == 1:
        return set(core(head))
    last = core(heads[-1])
    first = core(heads[0])
    return set(head.doc[first[0].i : last[-1].i + 1]) if first and last else {head}


def _facts(clause: Clause) -> Iterator[tuple[Tokens, Tokens]]:
    relation = clause.relation
    behind = [a for a in clause.arguments if a.start > clause.verb.i]
    gapped = [a for a in clause.arguments if a not in behind and a.role == "object"]
    ahead = [a for a in clause.arguments if a not in behind and a.role in ("oblique", "time")]
    through = relation  # what leads to the argument at hand: the verb, its object, adverbs right behind
    seen = False
    for argument in behind:
        if argument.role == "adverb":
            if not seen and argument.head.i == through[-1].i + 1 and not argument.head.is_sent_end:
                through = (*through, *phrase(argument.head))
            continue
        if argument.role in ("object", "complement", "indirect") and argument.head.pos_ not in ("VERB", "AUX"):
            yield from _direct(argument, through)
            if argument.role != "complement" or argument.head.pos_ not in QUALITY:
                through = (*through, *core(argument.head))
            else:
                through = (*through, *_before_tail(argument.head))
            seen = True
        elif argument.role == "oblique":
            yield from _oblique(argument, through)
        elif argument.role == "time":
            yield through, core(argument.head)
        elif argument.role == "clause" and argument.head.dep_ == "ccomp":
            words = phrase(argument.head)
            yield (*relation, *argument.marker), tuple(t for t in words if t not in argument.marker)
        elif argument.role in ("infinitive", "complement") and argument.head.dep_ in ("xcomp", "ccomp"):
            yield from _governed(argument, through)
    for argument in gapped:
        yield relation, core(argument.head)
    for argument in ahead:
        if argument.head.dep_ != "pcomp":
            yield through, (*argument.marker, *core(argument.head))


def _direct(argument: Argument, through: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    for head in members(argument.head):
        if head.pos_ in QUALITY and argument.role == "complement":
            if not any(c.dep_ in ("prep", "xcomp", "ccomp") for c in head.children):
                yield through, trim(list(phrase(head, coordinated=False)))
        elif argument.role != "indirect":
            yield through, core(head)
    last = members(argument.head)[-1]
    yield from _nested(last, (*through, *(core(last) if last.pos_ not in QUALITY else _before_tail(last))), 0)


def _before_tail(adjective: Token) -> Tokens:
    return trim([t for c in adjective.lefts if c.dep_ not in ("punct", "cc") for t in c.subtree] + [adjective])


def _oblique(argument: Argument, through: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    leading = (*through, *argument.marker)
    if argument.head.pos_ in ("VERB", "AUX"):
        return
    heads = members(argument.head)
    if len(heads) > 1 and argument.marker[-1].lower_ in JOINT:
        yield leading, trim(sorted(_coordinated_core(argument.head), key=lambda t: t.i))
        return
    for head in heads:
        yield leading, core(head)
    if len(heads) == 1:
        yield from _nested(argument.head, (*leading, *core(argument.head)), 0)


def _nested(head: Token, through: Tokens, depth: int) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield what the prepositional phrases of a noun or adjective say: "a judge of the High Court"."""
    if depth >= DEPTH:
        return
    for prep in head.children:
        if prep.dep_ != "prep" or prep.i < head.i:
            continue
        for inner in prep.children:
            if inner.dep_ != "pobj":
                continue
            if prep.lower_ == "of" and head.pos_ not in QUALITY:
                if not _splits_at_of(head, inner):
                    yield from _nested(inner, through, depth + 1)
                    continue
                before = tuple(t for t in through if t.i < prep.i or t.i > inner.right_edge.i)
            else:
                before = through
            heads = members(inner)
            if len(heads) > 1 and prep.lower_ in JOINT:
                yield (*before, prep), trim(sorted(_coordinated_core(inner), key=lambda t: t.i))
                continue
            for member in heads:
                yield (*before, prep), core(member)
            if len(heads) == 1:
                yield from _nested(inner, (*before, prep, *core(inner)), depth + 1)


def _splits_at_of(head: Token, inner: Token) -> bool:
    """Whether "X of Y" is a thing of Y, not so much of Y, and not one name."""
    if (
        head.pos_ == "PROPN"
        or head.lemma_.lower() in lexicon("open", "quantities")
        or head.pos_ in ("NUM", "PRON", "DET")
    ):
        return False
    return inner.pos_ == "PROPN" or any(c.dep_ in ("det", "poss") for c in inner.children)


def _governed(argument: Argument, through: Sequence[Token]) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield what an infinitive with its own subject or behind an object says: "ordered his forces to leave Aleppo"."""
    verb = argument.head
    subject = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    lead = [t for s in subject for t in core(s)]
    if not any(c.tag_ == "TO" for c in verb.children):
        return
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt")]
    relation = tuple(dict.fromkeys((*through, *lead, *sorted([*own, verb], key=lambda t: t.i))))
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    for child in objects[:1]:
        for head in members(child):
            yield relation, core(head)
    if not objects:
        for prep in verb.children:
            if prep.dep_ == "prep":
                for inner in prep.children:
                    if inner.dep_ == "pobj":
                        yield (*relation, prep), core(inner)
