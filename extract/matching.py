"""Frames matched against the clause layer: which actors stand in the roles that a frame asks for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.clauses import FINITE, VERBAL, Event, infinitive, noun_lemmas, prepositions, verb_lemmas
from extract.companions import companions
from extract.deeds import among_them, author_of, captor_of, held_by, some_of_the_struck, where_it_hit
from extract.frames import Frame
from extract.jointly import joint_event
from extract.kinship import of_other_kin
from extract.lexicon import words
from extract.nominals import adjective_event, noun_event, tie_before_name, visitor_event
from extract.parse import Token
from extract.phrases import modifiers, refs_at
from extract.reading import Node, Reading, Ref
from extract.roles import lemmas_of_role, refs_of_role, role_tokens
from extract.title_words import title_at
from extract.verb_events import verb_event
from graph.ontology import Ontology

FrameIndex = dict[tuple[str, str], list[Frame]]
GOING = frozenset(["visits", "meets_with", "negotiates_with", "participates_in"])  # done with those who come along
HARMING = frozenset(["kills", "injures", "arrests", "abducts"])  # also who "was killed alongside X"
KINSHIP = frozenset(["spouse_of", "parent_of", "sibling_of"])
OWN_SIDE = frozenset(["supports", "aids", "expels", "displaces"])  # what nobody does to his own country
BEFALLING = frozenset(["kills", "injures", "arrests", "abducts", "releases", "prosecutes"])  # what befalls several
MENTIONS = ("name", "seat", "description", "pronoun", "nationality")
LIMIT = 6  # actors on one side of one event


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Return the frames by part of speech and lemma."""
    index: FrameIndex = defaultdict(list)
    for frame in frames:
        for word in frame.words:
            index[frame.part_of_speech, word.lower()].append(frame)
    return dict(index)


def events(tokens: Iterable[Token], index: FrameIndex) -> Iterator[Event]:
    """Yield the events among the tokens of a sentence whose words have frames, in order."""
    tokens = [t for t in tokens if not t.is_space]
    headline = headline_event(tokens, index) if len(tokens) > 3 else None
    if headline is not None:
        yield headline
    for token in tokens:
        if headline is not None and token == headline.head:
            continue
        if token.pos_ in VERBAL or (token.tag_ in ("VBN", "VBG") and token.dep_ in ("acl", "amod", "acomp", "relcl")):
            if token.dep_ in ("aux", "auxpass"):
                continue
            if token.lower_ == "visiting" and (token.dep_ == "amod" or _told_to_guest(token)):
                yield visitor_event(token)
                continue
            if token.lemma_ == "be" and not _takes_side(token) and not _stay(token):
                continue
            if _of_mind(token) and ("adjective", token.lower_) in index:
                yield adjective_event(token)
            elif any(("verb", lemma) in index for lemma in verb_lemmas(token)):
                yield verb_event(token)
            elif token.tag_ == "VBN" and ("adjective", token.lower_) in index:
                yield adjective_event(token)
        elif token.pos_ in ("NOUN", "PROPN") and (
            token.dep_ != "compound" or token.lemma_ in words("lexicon", "siders")
        ):
            if any(("noun", lemma) in index for lemma in noun_lemmas(token)):
                yield noun_event(token)
            mistagged = _mistagged_verb(token, index)
            if mistagged is not None:
                yield mistagged
        elif token.pos_ == "NOUN" and token.lemma_.lower() in words("lexicon", "ties_before_names"):
            tie = tie_before_name(token)
            if tie is not None:
                yield tie
        elif token.lower_ in words("lexicon", "jointly"):
            joint = joint_event(token)
            if joint is not None:
                yield joint
        elif token.pos_ == "ADJ" and any(("adjective", x) in index for x in (token.lemma_.lower(), token.lower_)):
            yield adjective_event(token)


def _told_to_guest(visiting: Token) -> bool:
    """Whether "visiting" belongs to the person behind it: "told visiting Premier X", read as a clause."""
    return (
        visiting.dep_ in ("xcomp", "advcl")
        and visiting.i == visiting.head.i + 1
        and visiting.head.lemma_.lower() in words("phrases", "receiving_guests")
    )


def _takes_side(be: Token) -> bool:
    """Whether "be" says on which side somebody is: "is against X", "were in favour of X"."""
    for prep in be.children:
        if prep.dep_ == "prep" and prep.i > be.i:
            if prep.lower_ == "against":
                return True
            if prep.lower_ in ("in", "at", "on") and any(
                c.lemma_.lower() in words("lexicon", "siding_nouns") for c in prep.children
            ):
                return True
    return False


def _of_mind(participle: Token) -> bool:
    """Whether a participle tells what somebody is like rather than what is done to him: "is opposed to X"."""
    if participle.tag_ != "VBN" or participle.dep_ not in ("acomp", "acl"):
        return False
    kids = list(participle.children)
    return participle.dep_ == "acomp" or (
        any(c.dep_ == "prep" and c.lower_ == "to" for c in kids) and not any(c.dep_ == "agent" for c in kids)
    )


def _stay(verb: Token) -> bool:
    """Whether "be" tells where somebody is: "X is in Oslo for talks"."""
    named = ("nsubj", "nsubjpass")
    return (
        any(c.lower_ in ("in", "at", "to") and any(t.pos_ == "PROPN" for t in c.children) for c in verb.rights)
        and any(c.dep_ in named and c.pos_ in ("PROPN", "PRON", "NOUN") for c in (*verb.children, *verb.head.children))
    )  # fmt: skip


def headline_event(tokens: list[Token], index: FrameIndex) -> Event | None:
    """Return the verb of "US, UK bomb Houthi targets", a line in which the parser saw no verb at all."""
    if any(t.tag_ in FINITE for t in tokens) or tokens[-1].text in (".", "?", "!"):
        return None
    at = next((i for i, t in enumerate(tokens) if t.text.islower() and t.lower_ not in ("and", "of")), None)
    if not at or at + 1 >= len(tokens) or tokens[at].pos_ not in ("NOUN", "PROPN"):
        return None
    front, verb, behind = tokens[:at], tokens[at], tokens[at + 1 :]
    names = [t for t in front if t.pos_ == "PROPN" and (t.i + 1 == verb.i or t.nbor(1).text in (",", "and", "&"))]
    if any(t.pos_ != "PROPN" and t.text not in (",", "and", "&") for t in front):
        return None
    lemma = verb.lower_ if len(names) > 1 else verb.lower_.removesuffix("s") if verb.lower_.endswith("s") else ""
    end = next((i for i, t in enumerate(behind) if t.pos_ in ("ADP", "PUNCT")), len(behind))
    objects = [t for t in behind[:end] if t.pos_ in ("NOUN", "PROPN")][-1:]
    if ("verb", lemma) not in index or not objects:
        return None
    return Event(verb, "verb", (lemma,), {**prepositions(objects[0]), "subj": names, "obj": objects})


def _mistagged_verb(token: Token, index: FrameIndex) -> Event | None:
    """Return the verb of "The Taliban control the north" where the parser saw a noun with a modifier and an object."""
    lemma = next(
        (x for x in (token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s")) if ("verb", x) in index), None
    )
    if token.dep_ != "ROOT" or lemma is None:
        return None
    subject = [c for c in token.lefts if c.dep_ in ("compound", "nmod", "nsubj") and c.pos_ in ("PROPN", "NOUN")]
    objects = [c for c in token.rights if c.dep_ in ("dobj", "appos")]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL:
            objects = objects or [c for c in child.children if c.dep_ == "dobj"]
    if not subject or not (objects or _with_behind(token)):
        return None
    return Event(
        token, "verb", (lemma,), {**prepositions(token), "subj": subject, **({"obj": objects} if objects else {})}
    )


def _with_behind(noun: Token) -> bool:
    """Whether "with" stands right behind the only word that can be the verb: "UNICEF partners with X"."""
    tense = any(t.tag_ in FINITE for t in noun.sent)
    return noun.tag_ == "NNS" and not tense and any(c.lower_ == "with" and c.i == noun.i + 1 for c in noun.rights)


def allowed(node: Node, types: Iterable[str]) -> bool:
    """Whether an actor's type fits."""
    return node.type in types


def where_holds(event: Event, frame: Frame, reading: Reading) -> bool:
    """Whether the words that a frame asks for stand in their roles."""
    for role, wanted in frame.where.items():
        there = lemmas_of_role(event, role, reading)
        if not there or (there.isdisjoint(wanted) and "*" not in wanted):
            return False
    return all(lemmas_of_role(event, role, reading).isdisjoint(not_it) for role, not_it in frame.other_than.items())


def _present(reading: Reading, event: Event, role: str) -> bool:
    """Whether a role is filled; "that" means a finite clause as complement."""
    if role == "demand":  # "called on X to act", "for restraint", "and said ..."
        return any(t.tag_ == "TO" or t.lower_ in ("for", "that", "not") for t in _behind(event.head))
    if role == "question":  # "asked why X had not come"
        clauses = (c for c in event.head.children if c.dep_ in ("ccomp", "advcl"))
        return any(t.tag_ in ("WRB", "WP", "WDT") or t.lower_ in ("whether", "if") for c in clauses for t in c.lefts)
    if role == "opinion":  # "agreed that it is bad" agrees on nothing to be done
        told = [c for c in event.head.children if c.dep_ == "ccomp" and c.pos_ in VERBAL]
        return bool(told) and not any(c.tag_ == "MD" for clause in told for c in clause.children)
    if role == "that":
        return any(c.dep_ == "ccomp" and c.pos_ in VERBAL for c in event.head.children)
    return bool(role_tokens(event, role, reading) if "." in role else event.roles.get(role))


def _behind(verb: Token) -> Iterator[Token]:
    """Yield the words of a sentence behind a verb."""
    return iter(verb.doc[verb.i + 1 : verb.sent.end])


def _by_accident(verb: Token) -> bool:
    """Whether deaths come of an accident, which nobody did: "crashed, killing seven"."""
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBG":
        verb = verb.head  # "crashed, killing seven and injuring ten"
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return False
    before = [t for t in verb.doc[verb.sent.start : verb.i] if t.pos_ in VERBAL]
    cause = before[-1] if before else verb.head  # "left when their convoy hit a mine, wounding eight"
    met = {t.lemma_.lower() for c in cause.children for t in (c, *c.children) if t.dep_ in ("dobj", "pobj")}
    mined = cause.lemma_.lower() in words("lexicon", "running_into") and bool(met & words("lexicon", "stumbled_on"))
    return mined or verb.head.lemma_.lower() in words("lexicon", "accidents")


def _told_with(event: Event) -> list[Event]:
    """Return what a passive verb is joined to: "ten were killed and six wounded in a raid by X"."""
    joined = [c for c in event.head.children if c.dep_ == "conj" and c.i > event.head.i]
    counts = [v for c in joined if c.tag_ == "CD" for v in c.children if v.dep_ == "acl"]
    verbs = [v for v in (*joined, *counts) if v.tag_ in ("VBN", "VBD")]
    return [e for v in verbs if set((e := verb_event(v)).lemmas) & words("lexicon", "harming") and e.passive]


def authorities(reading: Reading, event: Event, frame: Frame) -> list[Ref]:
    """Return whose authorities do what only authorities do, when nobody is named: "was arrested in Douala"."""
    lemma = event.head.lemma_.lower()
    act = bool(frame.where) and frame.predicate in ("arrests", "prosecutes", "expels")
    if lemma not in words("lexicon", "state_acts") and not (act and lemma in words("lexicon", "state_acts_of_some")):
        return []
    places = [t for role in ("in", "at", "near", "on") for t in event.roles.get(role, [])]
    if any(t.lemma_.lower() in words("lexicon", "frontiers") for t in places):
        return []
    inner = [i for t in places if t.pos_ == "NOUN" for i in prepositions(t).get("in", [])]  # "at his home in X"
    for token in (t for t in (*places, *inner) if t.head.lower_ != "on"):
        for ref in refs_at(reading, token):
            if _court(ref.node) and lemma in words("lexicon", "acts_of_courts"):
                return [ref]  # "was sentenced at Leeds Crown Court"
            country = reading.country_node(ref.node) if ref.node.type in ("Country", "Location") else None
            if country is not None:
                return [Ref(ref.start, ref.end, "description", country, country.name, ref.head)]
    if infinitive(event.head) or _judges_elsewhere(reading) or _own_people(event):
        return []
    home = reading.main_country()
    if home is not None and home.name.lower() in words("phrases", "local_police"):
        return []
    if lemma in words("lexicon", "acts_of_others"):
        return []
    if home is None and lemma in words("lexicon", "state_acts"):  # "Former Brazilian minister X was sentenced"
        people = [r for r in refs_of_role(reading, event, "obj") if r.node.type == "Person" and _in_office(reading, r)]
        whose = [reading.country_node(r.node) for r in people]
        home = next((node for node in whose if node is not None), None)
    if home is None or _of_the_charge(reading, event, home):
        return []
    return [Ref(event.head.i, event.head.i + 1, "description", home, home.name, event.head.i)]


def _court(node: Node) -> bool:
    """Whether a body is a court by the last word of its name."""
    return node.type == "Organization" and any(
        n.split()[-1].lower() in words("lexicon", "court_heads") for n in node.names if n.strip()
    )


def _own_people(event: Event) -> bool:
    """Whether those to whom something is done are a country's "own", which it says of those abroad: "its citizens"."""
    done_to = [t for token in event.roles.get("obj", []) for t in token.subtree]
    return any(
        t.dep_ == "poss" and t.tag_ == "PRP$" and t.head.lemma_.lower() in words("lexicon", "people_heads")
        for t in done_to
    )


def _in_office(reading: Reading, person: Ref) -> bool:
    """Whether somebody is told or known to have an office, by which his own state deals with him."""
    if person.node.record is not None and person.node.record.offices:
        return True
    named = (r for r in reading.refs if r.node is person.node and r.kind == "name" and r.start)
    return any(title_at(reading.doc[r.start - 1]) is not None for r in named)


def _judges_elsewhere(reading: Reading) -> bool:
    """Whether an article names a court of several states, which may have done what is told without a doer."""
    return any(
        node.type == "Organization"
        and any(w in words("lexicon", "tribunals") for n in node.names for w in n.lower().split())
        for node in reading.nodes
    )


def _of_the_charge(reading: Reading, event: Event, home: Node) -> bool:
    """Whether a country is named in what somebody is charged with: X in "was jailed for spying for X"."""
    preps = [c for c in event.head.children if c.dep_ == "prep" and c.lower_ in ("for", "with", "of", "on", "over")]
    inside = {t.i for p in preps for t in p.subtree}
    return any(r.node is home and r.head in inside for r in reading.recent(event.head.i, 0))


def match(reading: Reading, event: Event, frame: Frame, ontology: Ontology) -> list[tuple[Ref, Ref]]:
    """Return the pairs (subject, object) that a frame finds in an event."""
    if frame.voice != "any" and event.kind == "verb" and (frame.voice == "passive") != event.passive:
        return []
    if not where_holds(event, frame, reading) or any(_present(reading, event, role) for role in frame.unless):
        return []
    if frame.predicate in ("kills", "injures") and _by_accident(event.head):
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
        if role == "both" and not jointly and _against_others(reading, event, subject_role, own):
            continue
        if role == "both" and any(refs_of_role(reading, event, other) for other in ("with", "obj.with")):
            continue  # "X and Y held talks with Z"
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
            candidates = [_state_at(reading, r) for r in candidates]
        elif role == "host" and frame.abroad:  # who meets a visiting minister is in his own country
            candidates = [_home_of(reading, r) for r in candidates]
        objects = [r for r in candidates if allowed(r.node, object_types)][:LIMIT]
        if frame.predicate in GOING or (event.passive and role == "obj" and frame.predicate in HARMING):
            objects = _with_those_beside(reading, objects, role_tokens(event, role, reading), object_types)
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
        return [p for p in pairs if p[1].kind in kinds and _abroad(reading, *p)]  # not "left the government"
    if frame.predicate == "arrests":
        pairs = [p for p in pairs if not _of_its_own(*p)]
    if event.head.lemma_ == "be" or (frame.predicate == "visits" and any(o.kind == "description" for o in objects)):
        pairs = [p for p in pairs if not _at_home(reading, *p)]
    if frame.predicate == "deploys_to" and event.kind == "noun":  # "Kenyan troops in Nairobi" are at home
        pairs = [p for p in pairs if not _at_home(reading, *p)]
    if frame.predicate == "condemns":
        return [p for p in pairs if not (_own_country(*p) and _at_the_helm(p[0].node))]
    if frame.predicate == "opposes" and frame.nouns:  # "X's Polish rival" is no rival of Poland
        told = words("lexicon", "competing")
        pairs = [p for p in pairs if p[1].kind != "nationality" or event.head.lemma_.lower() not in told]
    if frame.predicate == "opposes" and frame.adjectives:  # "Libya's rival parliaments" are each other's
        return [(s, o) for s, o in pairs if reading.country_node(s.node) is not o.node]
    return [p for p in pairs if not _own_country(*p)] if frame.predicate in OWN_SIDE else pairs


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


def _at_the_helm(person: Node) -> bool:
    """Whether the article calls somebody the head of a state, who finds fault with another's rather than his own."""
    return not words("standing", "heads_of_state").isdisjoint(person.roles)


def _with_those_beside(reading: Reading, refs: list[Ref], tokens: list[Token], types: Iterable[str]) -> list[Ref]:
    """Return actors with those who go along with them or lead them there."""
    more = [r for r in companions(reading, tokens) if allowed(r.node, types)]
    return [*refs, *(m for m in more if all(m.node is not r.node for r in refs))]


def _abroad(reading: Reading, visitor: Ref, place: Ref) -> bool:
    """Whether somebody is known to be of another country than a place, not serving there ("ambassador in Rome")."""
    own, there = reading.country_node(visitor.node), reading.country_node(place.node)
    posted = any(not words("standing", "posted").isdisjoint(r.split()) for r in visitor.node.roles)
    return own is not None and there is not None and own is not there and not posted


def _home_of(reading: Reading, ref: Ref) -> Ref:
    country = reading.country_node(ref.node)
    return replace(ref, node=country, form=country.name) if country is not None else ref


def _at_home(reading: Reading, person: Ref, place: Ref) -> bool:
    """Whether somebody who is somewhere is in his own country, which is no visit."""
    own, there = reading.country_node(person.node), reading.country_node(place.node)
    return own is not None and own in (there, place.node)


def _of_its_own(taker: Ref, taken: Ref) -> bool:
    """Whether police of a country would arrest that country, which means one of its officials."""
    about = taken.node.record
    return taken.node.type == "Country" and about is not None and taker.node.country == about.id


def _own_country(person: Ref, other: Ref) -> bool:
    """Whether somebody speaks up for his own country, or sends its troops away, which tells nothing of the two."""
    about = other.node.record
    return (
        person.node.type == "Person"
        and other.node.type == "Country"
        and about is not None
        and (person.node.country == about.id)
    )


def _go_between(reading: Reading, ref: Ref) -> bool:
    """Whether an actor is in talks only as who mediates: "Egyptian mediators"."""
    return reading.doc[ref.head].lemma_.lower() in ("mediator", "go-between", "intermediary", "facilitator", "broker")


def _state_at(reading: Reading, ref: Ref) -> Ref:
    return _home_of(reading, ref) if ref.node.type == "Location" else ref


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


def best_frames(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology
) -> list[tuple[Frame, list[tuple[Ref, Ref]]]]:
    """Return the frames that hold of an event, for each pair of actors only the user's or the most specific one."""
    kind = event.kind
    found: list[tuple[Frame, list[tuple[Ref, Ref]]]] = []
    for lemma in event.lemmas:
        for frame in index.get((kind, lemma), []):
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
