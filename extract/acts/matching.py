"""Frames matched against the clause layer: which actors stand in the roles that a frame asks for."""

from collections.abc import Iterable

from extract.acts.authorities import authorities
from extract.acts.companions import companions
from extract.acts.deeds import among_them, author_of, captor_of, held_by, some_of_the_struck, where_it_hit
from extract.acts.fixtures import without_teams
from extract.acts.frame_conditions import by_accident, is_filled, where_holds
from extract.acts.roles import lemmas_of_role, refs_of_role, role_tokens
from extract.clauses.clauses import VERBAL, Event, infinitive, prepositions
from extract.clauses.events import FrameIndex, FramesOfWord
from extract.clauses.verb_events import verb_event
from extract.frames import Frame
from extract.lexicon import words
from extract.meaning.own_countries import (
    heads_state,
    home_of,
    is_abroad,
    is_at_home,
    is_its_own,
    is_own_country,
    state_at,
)
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref
from extract.standing.kinship import of_other_kin
from graph.ontology import Ontology

GOING = frozenset(["visits", "meets_with", "negotiates_with", "participates_in"])  # done with those who come along
HARMING = frozenset(["kills", "injures", "arrests", "abducts"])  # also who "was killed alongside X"
KINSHIP = frozenset(["spouse_of", "parent_of", "sibling_of"])
OWN_SIDE = frozenset(["supports", "aids", "expels", "displaces"])  # what nobody does to his own country
BEFALLING = frozenset(["kills", "injures", "arrests", "abducts", "releases", "prosecutes"])  # what befalls several
MENTIONS = ("name", "seat", "description", "pronoun", "nationality")
LIMIT = 6  # actors on one side of one event


def allowed(node: Node, types: Iterable[str]) -> bool:
    """Whether an actor's type fits."""
    return node.type in types


def _told_with(event: Event) -> list[Event]:
    """Return what a passive verb is joined to: "ten were killed and six wounded in a raid by X"."""
    joined = [c for c in event.head.children if c.dep_ == "conj" and c.i > event.head.i]
    counts = [v for c in joined if c.tag_ == "CD" for v in c.children if v.dep_ == "acl"]
    verbs = [v for v in (*joined, *counts) if v.tag_ in ("VBN", "VBD")]
    return [e for v in verbs if set((e := verb_event(v)).lemmas) & words("lexicon", "harming") and e.passive]


def match(reading: Reading, event: Event, frame: Frame, ontology: Ontology) -> list[tuple[Ref, Ref]]:
    """Return the pairs (subject, object) that a frame finds in an event."""
    if frame.voice != "any" and event.kind == "verb" and (frame.voice == "passive") != event.passive:
        return []
    if not where_holds(event, frame, reading) or any(is_filled(reading, event, role) for role in frame.unless):
        return []
    if frame.predicate in ("kills", "injures") and by_accident(event.head):
        return []
    predicate = ontology.predicates[frame.predicate]
    subject_types = frame.subject_types or predicate.domain
    object_types = frame.object_types or predicate.range
    subjects, objects, subject_role = [], [], ""
    for role in frame.subject:
        subjects = [r for r in refs_of_role(reading, event, role) if allowed(r.node, subject_types)][:LIMIT]
        if subjects:
            subject_role = role
            break
    subjects = without_teams(event, frame, subjects)
    if frame.predicate == "attacks" and event.head.lemma_ == "strike":
        subjects = [r for r in subjects if not _union(r.node)]  # who strikes at a firm stops work there
    if subject_role == "mod" and frame.predicate == "attacks":  # "the Nice attack on X" is no deed of its own
        subjects = [r for r in subjects if r.node.type != "Event"]
    if not subjects and event.kind == "verb" and event.passive and frame.predicate in ("kills", "injures"):
        behind = [
            r for role in ("in", "by", "during") for t in event.roles.get(role, []) for r in author_of(reading, t)
        ]
        behind = behind or [
            r for e in _told_with(event) for role in frame.subject for r in refs_of_role(reading, e, role)
        ]
        behind = behind or where_it_hit(reading, event.head)  # "X's attack on a market, where many were killed"
        subjects = [r for r in behind if allowed(r.node, subject_types)]  # "was killed in the attack"
    if not subjects and event.kind == "noun" and frame.predicate == "attacks":
        subjects = [r for r in author_of(reading, event.head) if allowed(r.node, subject_types)]
    if not subjects and event.kind == "noun" and frame.predicate == "releases":
        held = [r for role in ("of", "poss", "for") for r in refs_of_role(reading, event, role)]
        subjects = captor_of(reading, event.head, held)
    if not subjects and event.kind == "noun" and predicate.symmetric:
        spoken = frame.predicate == "clashes_with" and event.head.head.head.lemma_ in words(
            "lexicon", "reporting_verbs"
        )
        inside = [] if spoken else refs_of_role(reading, event, "clause")  # who speaks of a fight is not in it
        subjects = [r for r in inside if allowed(r.node, subject_types)][:LIMIT]
        subject_role = "clause"
    if not subjects and event.kind == "verb" and event.passive and "subj" not in event.roles:
        doers = held_by(reading, event, frame) or authorities(reading, event, frame)
        subjects = [r for r in doers if allowed(r.node, subject_types)]
    if subject_role in ("clause", "subj") and event.kind == "noun" and frame.predicate == "negotiates_with":
        subjects = [r for r in subjects if not _go_between(reading, r)]
    if frame.predicate == "member_of":  # "we are part of the alliance" tells of those whom the speaker stands for
        subjects = [r for r in subjects if r.node.type != "Person" or reading.doc[r.head].lower_ not in ("we", "us")]
    if subject_role == "subj" and frame.predicate == "supports" and "support" in frame.where.get("obj", ()):
        subjects = _whose(reading, event, subject_types) or subjects
    if not subjects and not (frame.predicate in GOING and subject_role == "" and "subj" in frame.subject):
        return []
    own = subjects
    if frame.predicate in GOING:
        tokens = event.roles.get(subject_role or "subj", [])
        if frame.predicate == "visits" and not words("phrases", "motion_words").isdisjoint(event.lemmas):
            along = [r for r in refs_of_role(reading, event, "with") if r.node.type == "Person"]
            subjects = [*subjects, *along] if subjects else []  # "flew to X with Y"
        subjects = _with_those_beside(reading, subjects, tokens, subject_types)
        if not subjects:
            return []
    for role in frame.object:
        if role == "both" and subject_role == "clause":
            continue
        jointly = frame.predicate == "cooperates_with"
        if role in ("with", "both") and frame.predicate == "clashes_with" and _as_one(event):
            continue
        if role == "both" and not jointly and _against_others(reading, event, subject_role, own):
            continue
        if role == "both" and any(refs_of_role(reading, event, other) for other in ("with", "obj.with")):
            continue  # "X and Y held talks with Z"
        tied = role == "both" and event.kind == "noun" and event.head.dep_ == "appos"
        if tied and any(refs_of_role(reading, event, other) for other in ("of", "poss", "to")):
            continue  # "X and Y, allies of Z"
        if role == "both" and not jointly and event.kind == "verb" and _met_another(reading, event.head, own):
            continue  # "X and Y met Z to discuss peace"
        if role == "both":
            apart = _in_their_offices(own)
            pairs = [(a, b) for i, a in enumerate(own) for b in own[i + 1 :] if a.node is not b.node]
            pairs = [(a, b) for a, b in pairs if a.node.type == b.node.type] if apart else pairs
            if pairs:
                return pairs
            continue
        if role == subject_role or (role.startswith("obj.") and _named_object(reading, event)):
            continue
        if role in ("at", "on") and frame.object[0] == "obj" and event.roles.get("obj"):
            continue  # "shot a man at a checkpoint"
        candidates = refs_of_role(reading, event, role, predicate=frame.predicate)
        if frame.predicate in (
            "breaks_relations_with",
            "normalizes_relations_with",
        ):  # an embassy in a town is one to its country
            candidates = [state_at(reading, r) for r in candidates]
        elif role == "host" and frame.abroad:  # who meets a visiting minister is in his own country
            candidates = [home_of(reading, r) for r in candidates]
        objects = [r for r in candidates if allowed(r.node, object_types)][:LIMIT]
        if frame.predicate in GOING or (role == "obj" and frame.predicate in HARMING):
            harmed = frame.predicate in HARMING
            objects = _with_those_beside(reading, objects, role_tokens(event, role, reading), object_types, harmed)
        if not any(t.lower_ in ("other", "another") for t in role_tokens(event, role, reading)):  # no "each other"
            objects = [o for o in objects if all(o.node is not s.node for s in subjects)]
        if objects:
            break
    if frame.predicate in BEFALLING and objects and event.kind == "verb":
        objects = [*objects, *(r for r in among_them(reading, event) if allowed(r.node, object_types))][: 2 * LIMIT]
    if not objects and frame.predicate in ("kills", "injures") and event.kind == "verb":
        objects = [r for r in some_of_the_struck(reading, event) if allowed(r.node, object_types)]
    if subject_role == "self":  # "his followers" tells whose they are, and no more
        objects = [r for r in objects if r.kind != "pronoun"]
    pairs = [(s, o) for s in subjects for o in objects if s.node is not o.node]
    if event.kind == "noun" and frame.predicate in KINSHIP:
        sides = (0, 1) if "both" in frame.object else (0 if "subj" in frame.subject else 1,)
        pairs = [p for p in pairs if not any(of_other_kin(reading, p[side], event.head) for side in sides)]
    if frame.abroad:
        kinds = ("name", "seat") if event.kind == "verb" else MENTIONS
        return [p for p in pairs if p[1].kind in kinds and is_abroad(reading, *p)]  # not "left the government"
    if frame.predicate == "arrests":
        pairs = [p for p in pairs if not is_its_own(*p)]
    if event.head.lemma_ == "be" or (frame.predicate == "visits" and any(o.kind == "description" for o in objects)):
        pairs = [p for p in pairs if not is_at_home(reading, *p)]
    if frame.predicate == "deploys_to" and event.kind == "noun":  # "Kenyan troops in Nairobi" are at home
        pairs = [p for p in pairs if not is_at_home(reading, *p)]
    if frame.predicate == "condemns":
        return [p for p in pairs if not (is_own_country(*p) and heads_state(p[0].node))]
    if frame.predicate == "opposes" and frame.nouns:  # "X's Polish rival" is no rival of Poland
        told = words("lexicon", "competing")
        pairs = [p for p in pairs if p[1].kind != "nationality" or event.head.lemma_.lower() not in told]
    if frame.predicate == "opposes" and frame.adjectives:  # "Libya's rival parliaments" are each other's
        return [(s, o) for s, o in pairs if reading.country_node(s.node) is not o.node]
    return [p for p in pairs if not is_own_country(*p)] if frame.predicate in OWN_SIDE else pairs


def _met_another(reading: Reading, verb: Token, own: list[Ref]) -> bool:
    """Whether what some do together is only why they met, called or saw somebody else."""
    outer = verb.head
    if verb.dep_ not in ("advcl", "xcomp") or not infinitive(verb) or outer.pos_ not in VERBAL:
        return False
    met = [c for c in outer.children if c.dep_ == "dobj"] + prepositions(outer).get("with", [])
    others = [r for t in met for r in refs_at(reading, t) if all(r.node is not o.node for o in own)]
    return any(r.node.type in ("Person", "Organization", "Country") for r in others)


def _in_their_offices(refs: list[Ref]) -> bool:
    """Whether persons are named with as many countries, which they head: "the presidents of X and Y, A and B"."""
    people = [r for r in refs if r.node.type == "Person"]
    return len(people) > 1 and 2 * len(people) == len(refs) and all(r.node.type in ("Person", "Country") for r in refs)


def _with_those_beside(
    reading: Reading, refs: list[Ref], tokens: list[Token], types: Iterable[str], harmed: bool = False
) -> list[Ref]:
    """Return actors with those who go along with them or lead them there."""
    more = [r for r in companions(reading, tokens, harmed=harmed) if allowed(r.node, types)]
    return [*refs, *(m for m in more if all(m.node is not r.node for r in refs))]


def _go_between(reading: Reading, ref: Ref) -> bool:
    """Whether an actor is in talks only as who mediates: "Egyptian mediators"."""
    return reading.doc[ref.head].lemma_.lower() in ("mediator", "go-between", "intermediary", "facilitator", "broker")


def _as_one(event: Event) -> bool:
    """Whether who is named behind "with" fights on the same side: "fought with X against Y", "together with X"."""
    beside = words("lexicon", "jointly")
    return "against" in event.roles or any(t.lemma_.lower() in beside for t in event.roles.get("adv", []))


def _whose(reading: Reading, event: Event, types: Iterable[str]) -> list[Ref]:
    """Return whose support it is that somebody expresses, when the text says so: "the envoy reiterated UK support"."""
    nouns = event.roles.get("obj", [])
    found = [r for t in nouns for r in modifiers(reading, t) if allowed(r.node, types)]
    return [r for r in found if r.kind in ("name", "nationality")][-1:]


def _union(body: Node) -> bool:
    """Whether a body is one of workers by its name."""
    if body.record is not None and body.record.kind in ("union", "trade union"):
        return True
    named = {w for name in body.names for w in name.lower().split()}
    return body.type == "Organization" and not named.isdisjoint(words("lexicon", "union_words"))


def _named_object(reading: Reading, event: Event) -> bool:
    """Whether the object is somebody by name, so that nothing beside it is meant in its stead."""
    found = refs_of_role(reading, event, "obj")
    named = [r for r in found if r.kind == "name" or r.head in reading.holders]
    ship = "hijack" in event.lemmas or "seize" in event.lemmas  # "seized the Danish ship X"
    return any(r.node.type == "Person" or (ship and r.node.type == "Location" and r.start != r.head) for r in named)


def _against_others(reading: Reading, event: Event, subject_role: str, own: list[Ref]) -> bool:
    """Whether a verb names its other side, so that its subjects do not act on each other ("X and Y fight Z")."""
    if event.kind != "verb" or subject_role != "subj" or event.head.lemma_ in words("phrases", "speaking_of"):
        return False
    roles = [role for role in ("obj", "with", "against") if role in event.roles]
    others = [r for role in roles for r in refs_of_role(reading, event, role)]
    return any(all(r.node is not o.node for o in own) for r in others)


def _asked_for(reading: Reading, event: Event, frames: FramesOfWord | None) -> list[Frame]:
    """Return the frames that ask for no word or for one that stands in their first role, in the order of the files."""
    if frames is None:
        return []
    found = dict(frames.plain)
    for (voice, role), by_word in frames.asking.items():
        if voice == "any" or event.kind != "verb" or (voice == "passive") == event.passive:
            for word in lemmas_of_role(event, role, reading) & by_word.keys():
                found.update(by_word[word])
    return [found[number] for number in sorted(found)]


def best_frames(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology
) -> list[tuple[Frame, list[tuple[Ref, Ref]]]]:
    """Return the frames that hold of an event, for each pair of actors only the user's or the most specific one."""
    kind = event.kind
    found: list[tuple[Frame, list[tuple[Ref, Ref]]]] = []
    for lemma in event.lemmas:
        for frame in _asked_for(reading, event, index.get((kind, lemma))):
            pairs = match(reading, event, frame, ontology)
            if pairs:
                found.append((frame, pairs))
        if found:
            break
    if not found:
        return []
    order = list(ontology.predicates)

    def rank(item: tuple[Frame, list[tuple[Ref, Ref]]]) -> tuple[bool, int, float, int]:
        frame = item[0]
        return (not frame.own, -len(frame.where), -frame.weight, order.index(frame.predicate))

    taken: set[tuple[int, int]] = set()
    out = []
    for frame, pairs in sorted(found, key=rank):
        fresh = [(s, o) for s, o in pairs if (id(s.node), id(o.node)) not in taken]
        taken |= {(id(s.node), id(o.node)) for s, o in fresh}
        if ontology.symmetric(frame.predicate):
            taken |= {(id(o.node), id(s.node)) for s, o in fresh}
        if fresh:
            out.append((frame, fresh))
    return out
