"""Whom "it" and "they" mean: a small log-linear ranking of the mentions and things named before it.

A candidate is an actor, the actors that a coordination joins ("Chad and Sudan ... they"), a thing that is no actor
("the bill ... it") or nothing at all ("it is clear that"). What the rules say is among what the model looks at. It was
trained on annotated pronouns by `benchmarks/train_antecedents.py`, which prints how often it errs on others. Method:
Denis and Baldridge, "A ranking approach to pronoun resolution" (2007).
"""

from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from extract.clauses.clauses import SUBJECTS, clause_head
from extract.lexicon import words
from extract.meaning.candidates import LOOSE, Candidate, heaviest, joined_actors, role_of, weighed
from extract.meaning.pairs import first_conjunct
from extract.meaning.salience import NEUTER, in_quotation, speaker_at
from extract.naming.shapes import body_kinds
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

WINDOW = 3  # sentences looked back for actors
THINGS = 1  # sentences looked back for things
FITS = {
    "it": frozenset({"Organization", "Country", "Location", "Group"}),
    "they": frozenset({"Group", "Organization", "Country"}),
}


def kind_of(word: str) -> str:
    """Return the kind of a pronoun: "it" or "they"."""
    return "it" if word in NEUTER else "they"


def candidates(reading: Reading, token: Token) -> list[Candidate]:
    """Return what a pronoun may mean, each actor by its latest mention, and nothing last."""
    kind, here = kind_of(token.lower_), reading.number(token.i)
    fits = FITS[kind]
    latest: dict[int, Ref] = {}
    several: list[Ref] = []
    heads: set[int] = set()
    for ref in reading.recent(token.i, WINDOW):
        if ref.start >= token.i or ref.end > token.i:
            continue
        heads.update(range(ref.start, ref.end))
        heads.add(ref.head)
        if ref.kind == "seat" and ref.node.type != "Country":
            continue
        if kind == "they" and ref.kind != "nationality":
            several.append(ref)
        if ref.node.type not in fits or (kind == "it" and ref.node.type == "Group" and _plural_noun(reading, ref)):
            continue
        known = latest.get(id(ref.node))
        if known is None or ref.start >= known.start:
            latest[id(ref.node)] = ref
    out = [Candidate((r,), reading.doc[r.head]) for r in latest.values()]
    out += joined_actors(reading, several)
    start, acts = reading.starts[max(0, here - THINGS)], kind == "it" and _acts(token)
    for noun in reading.doc[start : token.i]:
        plain = noun.pos_ in ("NOUN", "PROPN") and noun.dep_ not in LOOSE and noun.i not in heads
        plain = plain and (not acts or _is_body(noun) or noun.lemma_.lower() in words("lexicon", "documents"))
        if plain and (noun.tag_ in ("NNS", "NNPS")) == (kind == "they"):
            out.append(Candidate((), noun))
    if not (acts and out):  # "It accused X" is somebody, no border
        out.append(Candidate((), None))
    return out


def _plural_noun(reading: Reading, ref: Ref) -> bool:
    """Whether a mention of a group is a plural noun of its own: "investigators", which are never "it"."""
    return ref.kind == "description" and reading.doc[ref.head].tag_ == "NNS"


class Place(NamedTuple):
    """Where a pronoun stands: its kind, sentence, clause, the clause above, and what it does there."""

    kind: str
    token: Token
    here: int
    clause: Token
    above: Token | None
    link: str
    role: str
    speaker: Ref | None
    quoted: bool
    acts: bool


def place_of(reading: Reading, token: Token) -> Place:
    """Return where a pronoun stands."""
    clause = clause_head(token)
    while clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX") and token.dep_ not in SUBJECTS:
        if any(c.dep_ in SUBJECTS for c in clause.children):
            break
        clause = clause.head
    above = clause_head(clause.head) if clause.head is not clause else None
    quoted = in_quotation(reading, token)
    role = role_of(token)
    if token.tag_ == "PRP$":
        role = f"own {role_of(token.head)}" if token.dep_ == "poss" else "own"
    kind, here, speaker = kind_of(token.lower_), reading.number(token.i), speaker_at(reading, token)
    acts = _acts(token)
    return Place(kind, token, here, clause, above, clause.dep_, role, speaker, quoted, acts)


def _acts(token: Token) -> bool:
    """Whether a word does what only actors do."""
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in _acting()


def _is_body(noun: Token) -> bool:
    """Whether a common noun is for a body or a country."""
    bodies = words("phrases", "descriptions:Organization", "phrases", "descriptions:Country")
    return noun.lemma_.lower() in bodies or noun.lemma_.lower() in body_kinds()


@lru_cache(maxsize=1)
def _acting() -> frozenset[str]:
    """Return verbs that only actors are the subjects of: those of saying, judging, asking and attacking."""
    said = words("lexicon", "reporting_verbs", "operators", "speech_acts")
    return said | words("phrases", "hostile_acts", "phrases", "telling_verbs", "phrases", "receiving_guests")


def features(reading: Reading, at: Place, of: Candidate, rank: int) -> list[str]:
    """Return what the model looks at of one candidate; `rank` counts those of its sort that stand nearer."""
    kind = at.kind
    if of.head is None:
        return [
            f"{kind} nothing {at.role} {at.clause.lemma_.lower()}",
            f"{kind} nothing {at.role}",
            f"{kind} nothing {at.token.head.lemma_.lower()}",
            f"{kind} nothing {at.link}",
            f"{kind} nothing {at.token.dep_} {any(c.dep_ in ('ccomp', 'csubj', 'acomp') for c in at.clause.children)}",
            f"{kind} nothing quoted {at.quoted}",
            f"{kind} nothing acts {at.acts}",
        ]
    head, role = of.head, role_of(of.head)
    distance = min(3, at.here - reading.number(head.i))
    ref = of.refs[0] if of.refs else None
    sort: str = "thing" if ref is None else "joined" if len(of.refs) > 1 else ref.node.type
    if sort == "joined" and first_conjunct(reading.doc[of.refs[-1].head]) is not first_conjunct(head):
        sort = "met"
    near = "here" if distance == 0 else "before" if distance == 1 else "far"
    out = [
        f"{kind} {sort} {distance}",
        f"{kind} {sort} {near} {role}",
        f"{kind} {near} {role}",
        f"{kind} {near} {role} for {at.role}",
        f"{near} {role}",
        f"{kind} rank {min(rank, 4)} {sort if ref is None else ''}",
        f"{kind} rank {min(rank, 4)} {near}",
        f"{kind} {sort} by {at.role} {at.token.head.lemma_.lower()}",
        f"{kind} {sort} by {at.clause.lemma_.lower()}",
        f"{kind} {sort} acts {at.acts}",
    ]
    if distance == 0:
        out += _inside(at, head, role, kind, sort)
    elif distance == 1 and role == "subject":
        out.append(f"{kind} main subject before {clause_head(head).dep_ == 'ROOT'}")
    if ref is None:
        article = next((c.lower_ for c in head.lefts if c.dep_ in ("det", "poss")), "-")
        noun = head.lemma_.lower()
        body = _is_body(head)
        out += [f"{kind} thing {article}", f"{kind} thing {noun}", f"{kind} thing {head.pos_}"]
        out += [
            f"{kind} thing of body {body}",
            f"{kind} thing of body {body} acts {at.acts}",
            f"{kind} thing {noun} {at.role}",
        ]
        return out
    node = ref.node
    out += [
        f"{kind} {ref.kind} {near}",
        f"{kind} {sort} {ref.kind}",
        f"{kind} mentions {min(node.mentions, 5)}",
        f"{kind} local {node.local} {sort}",
        f"{kind} plural {node.plural} {sort}",
        f"{kind} noun {head.tag_} {sort}",
        f"{kind} quoted {at.quoted} {at.speaker is not None and at.speaker.node is node}",
    ]
    if at.quoted:
        out.append(f"{kind} quoted {in_quotation(reading, head)} {near}")
    elif at.speaker is not None and at.speaker.node is node:
        out.append(f"{kind} source {near} {at.role}")
    return out


def _inside(at: Place, head: Token, role: str, kind: str, sort: str) -> list[str]:
    """Return features of a candidate in the sentence of the pronoun: whose clause it stands in."""
    token, own = at.token, clause_head(head)
    if own is clause_head(token):
        where = "same clause"
    elif own is at.clause:
        where = "joined clause"
    elif own is at.above:
        where = f"clause above {at.link}"
    elif own in at.clause.ancestors:
        where = "higher clause"
    elif at.clause in own.ancestors:
        where = "lower clause"
    else:
        where = "other clause"
    says = own.lemma_.lower() in words("lexicon", "reporting_verbs")
    gap = token.i - head.i
    out = [
        f"{kind} {where} {role}",
        f"{kind} {where} {role} for {at.role}",
        f"{where} {role} for {at.role}",
        f"{where} {role} says {says} {token.dep_ in SUBJECTS}",
        f"{kind} gap {'1' if gap < 3 else '5' if gap < 6 else '12' if gap < 13 else 'more'} {where == 'same clause'}",
        f"{kind} {where} {role} {own.lemma_.lower()}",
        f"{kind} {where} {sort}",
    ]
    if token.tag_ == "PRP$" and (head in token.head.subtree or token.head in head.subtree):
        out.append(f"{kind} inside {role}")
    return out


def seen_of(reading: Reading, token: Token, ruled: list[Ref]) -> list[tuple[Candidate, list[str]]]:
    """Return each candidate with its features, the nearest first; `ruled` are mentions that the rules hold meant."""
    at, found = place_of(reading, token), candidates(reading, token)
    ranks = {True: 0, False: 0}
    out = []
    for of in sorted(found, key=lambda c: -c.head.i if c.head is not None else 0):
        actor = bool(of.refs)
        seen = features(reading, at, of, ranks[actor])
        ranks[actor] += 1
        if actor and of.means(ruled):
            seen += [f"{at.kind} rules", *(f"rules {feature}" for feature in seen[:2])]
        elif not actor and not ruled:
            seen += [f"{at.kind} no rules", f"{at.kind} no rules {of.head is not None}"]
        out.append((of, seen))
    return out


def meant(reading: Reading, token: Token, ruled: list[Ref], never: Set[int] = frozenset()) -> list[Ref]:
    """Return the mentions that a pronoun means, where the rules hold that it means `ruled`; none for a thing.

    `never` are the actors (`id` of nodes) that its clause rules out.
    """
    seen = seen_of(reading, token, ruled)
    if never:
        seen = [(of, found) for of, found in seen if not any(id(r.node) in never for r in of.refs)]
    return list(heaviest(weighed("pronouns", seen))[1].refs)
