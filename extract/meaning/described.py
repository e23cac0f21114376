"""Whom a definite description means: a small log-linear ranking of the actors named before it, or nobody.

"the group", "her country", "the two sides": a candidate is an actor, those that a coordination joins, or nothing. What
the rules say is among what the model looks at, and it overrules them only when it is sure. It was trained on annotated
descriptions by `benchmarks/train_antecedents.py`, which prints how often it errs on others. Method: Denis and
Baldridge, "A ranking approach to pronoun resolution" (2007).
"""

from functools import lru_cache
from typing import NamedTuple

from extract.clauses.clauses import MODIFYING, clause_head
from extract.lexicon import load_table, words
from extract.meaning.candidates import Candidate, heaviest, joined_actors, role_of, weighed
from extract.meaning.definites import is_world_body
from extract.meaning.own_bodies import is_of_another
from extract.meaning.pairs import first_conjunct
from extract.meaning.salience import in_quotation
from extract.meaning.told_kinds import told_kind
from extract.naming.shapes import body_kinds
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

WINDOW = 8  # sentences looked back
NEAR = 2  # sentences looked back for several
MOST = 12  # actors looked at
BESIDE = 5  # tokens from a noun to a name in apposition
SURE = 150  # by how much, in hundredths, a reading must outweigh that of the rules
POINTING = frozenset(["the", "this", "that", "these", "those", "both", "its", "his", "her", "their", "either"])
OWNING = frozenset(["its", "his", "her", "their"])
PLURAL = ("NNS", "NNPS", "CD")


class Phrase(NamedTuple):
    """A definite description: its noun, of what sort that is, what stands around it, whose and of which nations."""

    token: Token
    noun: str
    sort: str
    point: str
    before: tuple[str, ...]
    behind: bool
    plural: bool
    role: str
    number: int
    quoted: bool
    owners: list[Ref]
    nations: set[str]


def pointing(token: Token) -> str:
    """Return the word that makes a phrase definite, empty when none does."""
    return next((c.lower_ for c in token.lefts if c.dep_ in ("det", "predet", "poss") and c.lower_ in POINTING), "")


@lru_cache(maxsize=1)
def describing() -> frozenset[str]:
    """Return the nouns of which the model decides."""
    return frozenset(load_table("phrases")["ranked_nouns"])


@lru_cache(maxsize=1024)
def _sort_of(noun: str) -> str:
    if noun in words("lexicon", "title_nouns"):
        return "title"
    kinds = [kind for kind, found in load_table("phrases")["descriptions"].items() if noun in found]
    return kinds[0] if kinds else "body" if noun in body_kinds() else "other"


@lru_cache(maxsize=1024)
def _types_of(noun: str) -> frozenset[str]:
    """Return the types of actors that a noun can mean, none when it tells none."""
    kinds = frozenset(kind for kind, found in load_table("phrases")["descriptions"].items() if noun in found)
    return kinds | {"Person"} if noun in words("lexicon", "title_nouns") else kinds


def phrase_at(reading: Reading, token: Token, owners: list[Ref], nations: set[str]) -> Phrase:
    """Return what the model sees of a description itself."""
    noun, det = token.lemma_.lower(), pointing(token)
    return Phrase(
        token=token,
        noun=noun,
        sort=_sort_of(noun),
        point="own" if det in OWNING else det,
        before=tuple(c.lower_ for c in token.lefts if c.dep_ in MODIFYING),
        behind=any(c.dep_ in ("prep", "relcl", "acl") for c in token.rights),
        plural=token.tag_ in PLURAL,
        role=role_of(token),
        number=reading.number(token.i),
        quoted=in_quotation(reading, token),
        owners=owners,
        nations=nations,
    )


def candidates(reading: Reading, token: Token, ruled: list[Ref], owners: list[Ref]) -> list[Candidate]:
    """Return whom a description may mean, each actor by its latest mention, the nearest first, and nothing last."""
    held = {id(r.node) for r in ruled}
    latest: dict[int, Ref] = {}
    here, own = reading.number(token.i), token.left_edge.i
    recent = [r for r in reading.recent(token.i, WINDOW) if r.end <= own]
    recent = [r for r in recent if r.kind != "seat" or r.node.type == "Country"]
    types = _types_of(token.lemma_.lower())
    for ref in sorted(recent, key=lambda r: -r.start):
        if (len(latest) < MOST and (not types or ref.node.type in types)) or id(ref.node) in held:
            latest.setdefault(id(ref.node), ref)
    if held - set(latest):  # whom the rules find further back
        latest |= {id(r.node): r for r in reading.refs if id(r.node) in held - set(latest) and r.end <= own}
    places = load_table("phrases")["place_kinds"].get(token.lemma_.lower(), ())
    alone = (
        r
        for i, r in latest.items()
        if i in held or (not _joined(reading, r) and (not places or _is_place(r.node, places)))
    )
    if any(o.node.type == "Person" for o in owners):
        alone = (r for r in alone if id(r.node) in held or not is_of_another(reading, r.node, owners))
    out = [Candidate((r,), reading.doc[r.head]) for r in alone]
    if token.tag_ in PLURAL:
        near = (r for r in recent if here - reading.number(r.start) <= NEAR)
        out += joined_actors(reading, [r for r in near if r.kind != "nationality"])
    return [*sorted(out, key=lambda c: -c.head.i if c.head is not None else 0), Candidate((), None)]


def _joined(reading: Reading, ref: Ref) -> bool:
    """Whether a mention is joined with another of its type: "the town" is neither of "Homs and Goma"."""
    first = first_conjunct(reading.doc[ref.head])
    others = (r for r in reading.by_sentence.get(reading.number(ref.start), []) if r.node is not ref.node)
    return any(r.node.type == ref.node.type and first_conjunct(reading.doc[r.head]) is first for r in others)


def _is_place(node: Node, kinds: tuple[str, ...]) -> bool:
    """Whether an actor is a place of these kinds, or one of which nothing is known."""
    kind = node.record.kind if node.record is not None else "unknown"
    return node.type == "Location" and (kind in kinds or node.record is None)


def _nobody(at: Phrase) -> list[str]:
    return [
        f"nothing {at.noun}",
        f"nothing {at.noun} {at.point}",
        f"nothing {at.sort} {at.point} {at.plural}",
        f"nothing {at.point} {at.role}",
        f"nothing behind {at.behind} {at.sort}",
        f"nothing before {bool(at.before)} {at.sort}",
        f"nothing quoted {at.quoted}",
        f"nothing {at.token.head.lemma_.lower()} {at.role}",
        *(f"nothing modified {w}" for w in at.before),
    ]


def features(reading: Reading, at: Phrase, of: Candidate, rank: int) -> list[str]:
    """Return what the model looks at of one candidate; `rank` counts those of its type that stand nearer."""
    if of.head is None:
        return _nobody(at)
    noun, sort, ref = at.noun, at.sort, of.refs[0]
    node = ref.node
    kind = "joined" if len(of.refs) > 1 else node.type
    known = (node.record.kind or "") if node.record is not None else "local" if node.local else "unknown"
    distance = min(5, at.number - reading.number(of.head.i))
    near = "here" if not distance else "before" if distance == 1 else "far"
    theirs = role_of(of.head)
    out = [
        f"{noun} {kind}",
        f"{noun} {known}",
        f"{noun} {kind} {at.point}",
        f"{sort} {kind} {at.plural}",
        f"{sort} {known} {kind}",
        f"{sort} {kind} {distance}",
        f"{sort} rank {min(rank, 4)}",
        f"{sort} {near} {theirs}",
        f"{sort} {near} {theirs} for {at.role}",
        f"{sort} {ref.kind} {near}",
        f"{sort} behind {at.behind} {kind}",
        f"{sort} {at.point} {kind} {near}",
        f"{sort} mentions {min(node.mentions, 5)}",
        f"plural {at.plural} {node.plural} {kind}",
        f"local {node.local} {sort} {kind}",
    ]
    for word in at.before:
        out += [f"modified {word} {kind}", f"modified {word} {known}"]
    if not distance:
        same = clause_head(of.head) is clause_head(at.token)
        out += [f"same clause {same} {theirs} for {at.role}", f"{sort} same clause {same} {theirs}"]
    return out + (_of_several(reading, at, of) if len(of.refs) > 1 else _of_one(at, node, kind))


def _of_several(reading: Reading, at: Phrase, of: Candidate) -> list[str]:
    """Return features of joined actors: their types, how many, whether a coordination or a meeting joins them."""
    met = first_conjunct(reading.doc[of.refs[-1].head]) is not first_conjunct(reading.doc[of.refs[0].head])
    types = "+".join(sorted({r.node.type for r in of.refs}))
    two = at.point == "both" or any(c.lower_ == "two" for c in at.token.lefts)
    return [
        f"joined {len(of.refs)} {at.noun}",
        f"joined {types} {at.noun}",
        f"joined {types} {at.sort}",
        f"met {met}",
        f"two {two} {len(of.refs) == 2}",
    ]


def _of_one(at: Phrase, node: Node, kind: str) -> list[str]:
    """Return features of one actor: whether it is told or named so, of the nation told, and how tied to the owner."""
    noun, sort = at.noun, at.sort
    if node.type == "Person":
        roles = [w for role in node.roles for w in role.split()]
        out = [f"role told {noun in roles} {sort}", f"role any {bool(roles)} {sort}"]
        out += [f"role shares {any(w in roles for w in at.before)}"] if at.before else []
    else:
        named = any(noun in name.lower().replace("-", " ").split() for name in node.names)
        out = [f"called {told_kind(node, noun)} {sort}", f"named so {named} {sort}", f"named so {named}"]
    record = node.record.id if node.record is not None else None
    if at.nations:
        out.append(f"nation {'fits' if node.country in at.nations else 'none' if node.country is None else 'other'}")
        out.append(f"nation itself {record in at.nations}")
    for owner in at.owners:
        out += [
            f"owner itself {owner.node is node} {sort}",
            f"of owner {any(b is node for b in owner.node.bodies)} {sort} {kind}",
            f"in owner {any(b is owner.node for b in node.bodies)} {sort} {kind}",
            f"home of owner {record is not None and owner.node.country == record} {sort} {noun}",
            f"owner {owner.node.type} {noun} {kind}",
        ]
    return out


def seen_of(
    reading: Reading, token: Token, ruled: list[Ref], owners: list[Ref], nations: set[str]
) -> list[tuple[Candidate, list[str]]]:
    """Return each candidate with its features; `ruled` are the mentions that the rules hold meant."""
    at = phrase_at(reading, token, owners, nations)
    found = candidates(reading, token, ruled, owners)
    ranks: dict[str, int] = {}
    out = []
    if ruled and not any(of.means(ruled) for of in found):  # known from elsewhere, or not yet named
        local = all(r.node.local for r in ruled)
        alone = [f"{at.noun}", f"{at.sort} {at.point}", f"local {local} {at.sort}"]
        out.append((Candidate(tuple(ruled), token), ["rules alone", *(f"rules alone {about}" for about in alone)]))
    for of in found:
        kind = of.refs[0].node.type if of.refs else ""
        seen = features(reading, at, of, ranks.get(kind, 0))
        ranks[kind] = ranks.get(kind, 0) + 1
        if of.refs and of.means(ruled):
            seen += ["rules", f"rules {at.noun}", *(f"rules {feature}" for feature in seen[:3])]
        elif not of.refs and not ruled:
            seen += ["no rules", f"no rules {at.noun}", f"no rules {at.sort} {at.point}"]
        out.append((of, seen))
    return out


def meant(reading: Reading, token: Token, ruled: list[Ref], owners: list[Ref], nations: set[str]) -> tuple[Ref, ...]:
    """Return mentions of the actors that a description means, where the rules hold that it means `ruled`."""
    if _settled(reading, token, ruled, owners):
        return tuple(ruled)
    found = seen_of(reading, token, ruled, owners, nations)
    if _official(token, ruled):
        found = [(of, seen) for of, seen in found if of.refs]
    return preferred(found, ruled)


def preferred(seen: list[tuple[Candidate, list[str]]], ruled: list[Ref]) -> tuple[Ref, ...]:
    """Return what weighs most among candidates, or what the rules hold where it does not weigh enough more."""
    scored = weighed("described", seen)
    weight, best = heaviest(scored)
    by_rule = next(score for score, of in scored if of.means(ruled))
    return best.refs if weight - by_rule >= SURE else tuple(ruled)


def _settled(reading: Reading, token: Token, ruled: list[Ref], owners: list[Ref]) -> bool:
    """Whether the rules alone decide: a phrase names whom it stands for, or no party named before.

    "its men" are the body itself, "the ministers of X and Y" X and Y, "the two powers" those last spoken of together,
    "the women" a group of the article's own ("the kidnappers" may be a body); "the main opposition party" is a new one.
    """
    inside = {id(reading.at[t.i].node) for t in token.subtree if t.i in reading.at}
    inside |= {id(ref.node) for i in range(token.i + 1, token.i + BESIDE) if (ref := reading.at.get(i)) is not None}
    if ruled and {id(r.node) for r in ruled} <= inside | {id(r.node) for r in owners}:
        return True
    if len(ruled) > 1 and any(c.lower_ in ("two", "both") for c in token.lefts):
        return True
    if is_world_body(token):
        return True
    armed = words("phrases", "armed_people", "phrases", "armed_people_before", "phrases", "captors")
    if ruled and all(r.node.local for r in ruled) and token.lemma_.lower() not in armed:
        return True
    if any(b is r.node for r in ruled for o in owners for b in reading.belongs.get(id(o.node), ())):
        return True  # "her party", once it is told
    before = {c.lower_ for c in token.lefts if c.dep_ in MODIFYING}
    return token.lemma_.lower() == "party" and bool(
        before & (words("phrases", "party_modifiers") | {"main", "largest"})
    )


def _official(token: Token, ruled: list[Ref]) -> bool:
    """Whether somebody unnamed stands for his state by his office: "the Greek minister"."""
    return bool(ruled) and _sort_of(token.lemma_.lower()) == "title" and all(r.node.type == "Country" for r in ruled)
