"""From events to claims: frames matched against the clause layer, with their qualifiers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span, Token

from extract.attribution import Source, sources
from extract.children import children
from extract.clauses import (
    VERBAL,
    Event,
    adjective_event,
    agents,
    is_passive,
    noun_event,
    noun_lemmas,
    prepositions,
    verb_event,
    verb_lemmas,
)
from extract.frames import Frame
from extract.lexicon import load_table, words
from extract.mediation import mediators_of
from extract.phrases import modifiers, refs_at
from extract.reading import Node, Reading, Ref, phrase_bounds
from extract.scene import places_of
from extract.status import Status, status
from extract.timing import date_of, election_day
from extract.title_words import is_partial, office_words
from graph.model import DateRange, Modality
from graph.ontology import Ontology

FrameIndex = dict[tuple[str, str], list[Frame]]
TAKING = frozenset(["invades", "seizes", "besieges", "deploys_to", "withdraws_from", "controls", "occupies"])
SAME_EVENT = 250  # tokens over which "the talks" are the talks just spoken of
HOSTILE = frozenset(["opposes", "clashes_with", "attacks", "defeats", "kills", "overthrows"])
NESTING = frozenset(["in", "by", "at", "under"])
ACTING = ("Country", "Organization", "Group")
OFFICES = frozenset(["leads", "holds_position_in", "controls", "owns", "represents"])
LIMIT = 6  # actors on one side of one event


@dataclass(eq=False, slots=True)
class Draft:
    """A claim before its mentions have ids."""

    subject: Ref
    predicate: str
    object: Ref
    event: Token
    sentence: Span
    rule: str
    weight: float
    status: Status = field(default_factory=Status)
    former: bool = False
    title: str | None = None
    date: DateRange | None = None
    place: list[Ref] = field(default_factory=list)
    mediator: list[Ref] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    parts: frozenset[int] = frozenset()
    frame: Frame | None = None


def draft(
    reading: Reading,
    subject: Ref,
    predicate: str,
    obj: Ref,
    event: Token,
    rule: str,
    weight: float = 0.85,
    **more: object,
) -> Draft | None:
    """Return a standing claim, or None when both ends are one actor."""
    if subject.node is obj.node:
        return None
    return Draft(subject, predicate, obj, event, event.sent, rule, weight, **more)  # type: ignore[arg-type]


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Return the frames by part of speech and lemma."""
    index: FrameIndex = defaultdict(list)
    for frame in frames:
        for word in frame.words:
            index[frame.part_of_speech, word.lower()].append(frame)
    return dict(index)


def events(tokens: Iterable[Token], index: FrameIndex) -> Iterator[Event]:
    """Yield the events among the tokens of a sentence whose words have frames, in order."""
    for token in tokens:
        if token.pos_ in VERBAL or (token.tag_ in ("VBN", "VBG") and token.dep_ in ("acl", "amod", "acomp", "relcl")):
            if token.dep_ in ("aux", "auxpass") or token.lemma_ == "be":
                continue
            if any(("verb", lemma) in index for lemma in verb_lemmas(token)):
                yield verb_event(token)
            elif token.tag_ == "VBN" and ("adjective", token.lower_) in index:
                yield adjective_event(token)
        elif token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound":
            if any(("noun", lemma) in index for lemma in noun_lemmas(token)):
                yield noun_event(token)
            mistagged = _mistagged_verb(token, index)
            if mistagged is not None:
                yield mistagged
        elif token.pos_ == "ADJ" and any(("adjective", x) in index for x in (token.lemma_.lower(), token.lower_)):
            yield adjective_event(token)


def _mistagged_verb(token: Token, index: FrameIndex) -> Event | None:
    """Return the verb of "The Taliban control the north" where the parser saw a noun with a modifier and an object."""
    lemma = next(
        (x for x in (token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s")) if ("verb", x) in index), None
    )
    if token.dep_ != "ROOT" or lemma is None:
        return None
    subject = [c for c in token.lefts if c.dep_ in ("compound", "nmod", "nsubj") and c.pos_ in ("PROPN", "NOUN")]
    objects = [c for c in token.rights if c.dep_ in ("dobj", "appos")]
    for child in children(token):
        if child.dep_ == "conj" and child.pos_ in VERBAL:
            objects = objects or [c for c in children(child) if c.dep_ == "dobj"]
    if not subject or not objects:
        return None
    return Event(token, "verb", (lemma,), {"subj": subject, "obj": objects})


def role_tokens(event: Event, role: str, reading: Reading) -> list[Token]:
    """Return the tokens of a role, also of a nested one ("obj.of")."""
    found = event.found.get(role)
    if found is None:
        found = event.found[role] = _role_tokens(event, role, reading)
    return found


def _role_tokens(event: Event, role: str, reading: Reading) -> list[Token]:
    if "." in role:
        outer, inner = role.split(".", 1)
        out: list[Token] = []
        for token in event.roles.get(outer, []):
            if outer in NESTING and token.pos_ == "PROPN" and token.i in reading.at:
                continue  # "killed in DR Congo" names no deed of DR Congo
            nested = verb_event(token) if token.pos_ in VERBAL else noun_event(token)
            out += role_tokens(nested, inner, reading)
        return out
    found = event.roles.get(role, [])
    if role == "between" and len(found) == 1:
        found = _two_parties(reading, event, found)
    if (
        not found
        and event.kind == "verb"
        and role in ("on", "against", "with", "to", "for", "over", "at", "into", "from")
    ):
        for token in event.roles.get("obj", []):  # "with" attached to the object: "signed a pact with X"
            if token.pos_ == "NOUN" and not refs_at(reading, token):
                found = found or noun_event(token).roles.get(role, [])
                for child in children(token):  # "rounds aimed at X", "rockets targeting X"
                    if child.dep_ == "acl" and not found:
                        clause = verb_event(child).roles
                        aimed = clause.get("obj", []) if child.tag_ == "VBG" and role == "at" else []
                        found = clause.get(role, []) or aimed
    return found


def _two_parties(reading: Reading, event: Event, found: list[Token]) -> list[Token]:
    """Return both parties of "between A and B" where the parser saw one: the last name on each side of "and"."""
    doc = event.head.doc
    start = next((t.i for t in doc[event.head.i : found[0].i] if t.lower_ == "between"), None)
    if start is None:
        return found
    sides: list[list[Ref]] = [[]]
    for i in range(start + 1, event.head.sent.end):
        if doc[i].lower_ == "and":
            sides.append([])
        elif doc[i].text in (",", ";", ":", ".") or doc[i].pos_ in ("VERB", "AUX"):
            break
        ref = reading.at.get(i)
        if ref is not None and ref not in sides[-1]:
            sides[-1].append(ref)
    last = [side[-1] for side in sides if side]
    return [doc[r.head] for r in last[:2]] if len(last) >= 2 else found


def refs_of_role(reading: Reading, event: Event, role: str, *, predicate: str = "") -> list[Ref]:
    """Return the actors in a role, each once; what is struck or taken stands for its place ("a base in X")."""
    out: list[Ref] = []
    for token in role_tokens(event, role, reading):
        found = refs_at(reading, token)
        if not found and role == "subj" and event.kind == "verb" and token.pos_ == "NOUN" and not event.passive:
            found = _doers(reading, token)
        if not found and (predicate == "attacks" or predicate in TAKING) and token.pos_ == "NOUN":
            found = _place_of_thing(reading, event, token, role, predicate)
        for ref in found:
            if all(ref.node is not o.node for o in out):
                out.append(ref)
    return out


def _place_of_thing(reading: Reading, event: Event, noun: Token, role: str, predicate: str) -> list[Ref]:
    """Return where a thing is that is struck or taken: "bombed villages in X"."""
    if predicate == "attacks":  # "attacked a camp run by X"
        run = [c for c in children(noun) if c.dep_ == "acl" and c.lemma_.lower() in words("lexicon", "running")]
        found = [r for c in run for t in agents(c) for r in refs_at(reading, t)]
        if found:
            return found
    site = noun.lemma_.lower() in words("lexicon", "place_heads") | words("lexicon", "premises")
    if (
        not site
        and predicate != "attacks"
        and role != "subj"
        and noun.lemma_.lower() not in words("phrases", "quantities")
    ):
        return []  # who seizes a ship in X does not seize X
    roles = prepositions(noun)
    if not roles and site and role == "obj" and event.kind == "verb":  # "in X" was read as hanging on the verb
        roles = {name: event.roles[name] for name in ("in", "near", "inside") if name in event.roles}
    names = ("in", "near", "at", "on", "inside", "of")
    inner = [t for name in names for t in roles.get(name, [])]
    return [r for t in inner for r in refs_at(reading, t) if r.node.type in ("Location", "Country")]


def _doers(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose deed a subject is: "Russia's airstrikes killed ...", "Israeli military action supporting ..."."""
    if noun.lemma_.lower() not in words("lexicon", "deeds"):
        return []
    found = [r for r in modifiers(reading, noun) if r.node.type in ACTING][-1:]
    roles = {} if found else noun_event(noun).roles
    made = [t for c in children(noun) if c.dep_ == "acl" and is_passive(c) for t in agents(c)]  # "rockets fired by X"
    tokens = [t for role in ("by", "from") for t in roles.get(role, [])] + made
    return found or [r for t in tokens for r in refs_at(reading, t)][:1]


def allowed(node: Node, types: Iterable[str]) -> bool:
    """Whether an actor's type fits."""
    return node.type in types


def where_holds(event: Event, frame: Frame, reading: Reading) -> bool:
    """Whether the words that a frame asks for stand in their roles."""
    return not any(_lemmas(event, role, reading).isdisjoint(wanted) for role, wanted in frame.where.items()) and all(
        _lemmas(event, role, reading).isdisjoint(unwanted) for role, unwanted in frame.other_than.items()
    )


def _role_heads(event: Event, role: str, reading: Reading) -> list[Token]:
    tokens = role_tokens(event, role, reading)
    if role == "obj" and not tokens:
        tokens = [c for c in children(event.head) if c.dep_ in ("dobj", "nsubjpass", "attr", "oprd", "acomp")]
    return tokens


def _lemmas(event: Event, role: str, reading: Reading) -> frozenset[str]:
    known = event.lemmas_of.get(role)
    if known is None:
        tokens = _role_heads(event, role, reading)
        pairs = {x for t in tokens if t.pos_ == "NOUN" for x in noun_lemmas(t)}  # "rescue worker"
        known = frozenset({t.lemma_.lower() for t in tokens} | {t.lower_ for t in tokens} | pairs)
        event.lemmas_of[role] = known
    return known


def parts_of(event: Event, frame: Frame, reading: Reading) -> frozenset[int]:
    """Return the words besides its own on which a frame rests: they tell the same event, not one more."""
    named = {role for role in frame.where if "." not in role}
    named |= {role.split(".")[0] for role in (*frame.subject, *frame.object) if role.startswith("act.")}
    return frozenset(t.i for role in named for t in _role_heads(event, role, reading))


def without_parts(drafts: list[Draft], ontology: Ontology) -> list[Draft]:
    """Return the claims of a sentence without those that tell again, by a part of it, what another claim tells."""

    def told(made: Draft) -> bool:
        ends = (id(made.subject.node), id(made.object.node))
        return any(
            made.event.i in other.parts
            and (made.predicate, made.status) != (other.predicate, other.status)
            and (
                made.predicate == other.predicate or made.event.pos_ not in VERBAL
            )  # "vowed to expel X" tells two things
            and (
                ends == (id(other.subject.node), id(other.object.node))
                or (ontology.symmetric(made.predicate) and ends == (id(other.object.node), id(other.subject.node)))
            )
            for other in resting
        )

    resting = [d for d in drafts if d.parts]
    return [d for d in drafts if not told(d)] if resting else drafts


def _present(event: Event, role: str) -> bool:
    """Whether a role is filled; "that" means a finite clause as complement."""
    if role == "that":
        return any(c.dep_ == "ccomp" and c.pos_ in VERBAL for c in children(event.head))
    return bool(event.roles.get(role))


def _by_accident(verb: Token) -> bool:
    """Whether deaths come of an accident, which nobody did: "crashed, killing seven"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_.lower() in words("lexicon", "accidents")


def authorities(reading: Reading, event: Event) -> list[Ref]:
    """Return whose authorities do what only authorities do, when nobody is named: "was arrested in Douala"."""
    if event.head.lemma_.lower() not in words("lexicon", "state_acts"):
        return []
    for token in (t for role in ("in", "at", "near") for t in event.roles.get(role, [])):
        for ref in refs_at(reading, token):
            country = reading.country_node(ref.node) if ref.node.type in ("Country", "Location") else None
            if country is not None:
                return [Ref(ref.start, ref.end, "description", country, country.name, ref.head)]
    home = reading.main_country()
    if home is not None and home.name.lower() in words("phrases", "local_police"):
        return []
    return [Ref(event.head.i, event.head.i + 1, "description", home, home.name, event.head.i)] if home else []


def match(reading: Reading, event: Event, frame: Frame, ontology: Ontology) -> list[tuple[Ref, Ref]]:
    """Return the pairs (subject, object) that a frame finds in an event."""
    if frame.voice != "any" and event.kind == "verb" and (frame.voice == "passive") != event.passive:
        return []
    if not where_holds(event, frame, reading) or any(_present(event, role) for role in frame.unless):
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
    if not subjects and event.kind == "noun" and predicate.symmetric:
        spoken = frame.predicate == "clashes_with" and event.head.head.head.lemma_ in words(
            "lexicon", "reporting_verbs"
        )
        inside = [] if spoken else refs_of_role(reading, event, "clause")  # who speaks of a fight is not in it
        subjects = [r for r in inside if allowed(r.node, subject_types)][:LIMIT]
        subject_role = "clause"
    if not subjects and event.kind == "verb" and event.passive and "subj" not in event.roles:
        subjects = [r for r in authorities(reading, event) if allowed(r.node, subject_types)]
    if subject_role in ("clause", "subj") and event.kind == "noun" and frame.predicate == "negotiates_with":
        subjects = [r for r in subjects if not _go_between(reading, r)]
    if frame.predicate == "member_of":  # "we are part of the alliance" tells of those whom the speaker stands for
        subjects = [r for r in subjects if r.node.type != "Person" or reading.doc[r.head].lower_ not in ("we", "us")]
    if subject_role == "subj" and frame.predicate == "supports" and "support" in frame.where.get("obj", ()):
        subjects = _whose(reading, event, subject_types) or subjects
    if not subjects:
        return []
    for role in frame.object:
        if role == "both" and (subject_role == "clause" or _against_others(reading, event, subject_role)):
            continue
        if role == "both" and any(refs_of_role(reading, event, other) for other in ("with", "obj.with")):
            continue  # "X and Y held talks with Z"
        if role == "both":
            pairs = [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1 :] if a.node is not b.node]
            if pairs:
                return pairs
            continue
        if role == subject_role or (role.startswith("obj.") and _named_object(reading, event)):
            continue
        candidates = refs_of_role(reading, event, role, predicate=frame.predicate)
        if frame.predicate in (
            "breaks_relations_with",
            "normalizes_relations_with",
        ):  # an embassy in a town is one to its country
            candidates = [_state_at(reading, r) for r in candidates]
        objects = [r for r in candidates if allowed(r.node, object_types)][:LIMIT]
        objects = [o for o in objects if all(o.node is not s.node for s in subjects)]
        if objects:
            break
    return [(s, o) for s in subjects for o in objects if s.node is not o.node]


def _go_between(reading: Reading, ref: Ref) -> bool:
    """Whether an actor is in talks only as who mediates: "Egyptian mediators"."""
    return reading.doc[ref.head].lemma_.lower() in ("mediator", "go-between", "intermediary", "facilitator", "broker")


def _state_at(reading: Reading, ref: Ref) -> Ref:
    country = reading.country_node(ref.node) if ref.node.type == "Location" else None
    return replace(ref, node=country, form=country.name) if country is not None else ref


def _whose(reading: Reading, event: Event, types: Iterable[str]) -> list[Ref]:
    """Return whose support it is that somebody expresses, when the text says so: "the envoy reiterated UK support"."""
    nouns = event.roles.get("obj", [])
    found = [r for t in nouns for r in modifiers(reading, t) if allowed(r.node, types)]
    return [r for r in found if r.kind in ("name", "nationality")][-1:]


def _named_object(reading: Reading, event: Event) -> bool:
    """Whether the object is somebody by name, so that nothing beside it is meant in its stead."""
    return any(r.kind == "name" and r.node.type == "Person" for r in refs_of_role(reading, event, "obj"))


def _against_others(reading: Reading, event: Event, subject_role: str) -> bool:
    """Whether a verb names its other side, so that its subjects do not act on each other ("X and Y fight Z")."""
    if event.kind != "verb" or subject_role != "subj":
        return False
    return any(refs_of_role(reading, event, role) for role in ("obj", "with", "against") if role in event.roles)


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
    order = list(ontology.predicates)

    def rank(item: tuple[Frame, list[tuple[Ref, Ref]]]) -> tuple[bool, int, float, int]:
        frame = item[0]
        return (not frame.own, -len(frame.where), -frame.weight, order.index(frame.predicate))

    taken: set[tuple[int, int]] = set()
    out = []
    for frame, pairs in sorted(found, key=rank):
        fresh = [(s, o) for s, o in pairs if (id(s.node), id(o.node)) not in taken]
        taken |= {(id(s.node), id(o.node)) for s, o in fresh}
        if fresh:
            out.append((frame, fresh))
    return out


def _own_modality(event: Event, frame: Frame) -> Modality:
    """The modality that the word itself gives: who pledges aid has not yet given it."""
    if frame.modality != "actual" or event.kind != "verb" or frame.predicate not in words("operators", "promised"):
        return frame.modality
    return "planned" if set(event.lemmas) & words("operators", "promising") else "actual"


def is_medium(node: Node) -> bool:
    """Whether an actor is a newspaper, a broadcaster or the like, by its record or its name."""
    if node.record is not None:
        return node.record.kind in words("attitudes", "media")
    return node.type == "Organization" and any(
        n.lower().split()[-1] in words("attitudes", "media_words") for n in node.names
    )


def only_a_purpose(event: Event, told: Status) -> bool:
    """Whether a fight is only aimed at, which tells a standing enmity: "the campaign to defeat X"."""
    if event.kind != "verb" or told != Status(False, "planned"):
        return False
    aimed = event.head.dep_ == "pcomp" or any(c.dep_ == "aux" and c.tag_ == "TO" for c in children(event.head))
    if not aimed and event.head.dep_ == "conj":
        aimed = any(c.dep_ == "aux" and c.tag_ == "TO" for c in children(event.head.head))
    return aimed and bool(set(event.lemmas) & words("operators", "combating"))


def claims_of_event(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology, sentence: Span
) -> Iterator[Draft]:
    """Yield the claims that an event makes."""
    matched = best_frames(reading, event, index, ontology) or same_parties(reading, event, index, ontology)
    if not matched:
        return
    state = status(event.head)
    if event.kind == "noun" and event.light is None and event.head.dep_ == "compound":
        return
    said = sources(reading, event.head, sentence)
    when = date_of(reading, event, sentence, state)
    for frame, pairs in matched:
        if frame.predicate in OFFICES and _only_able(event.head):
            continue
        used = {id(x.node) for pair in pairs for x in pair}
        outer = state
        if event.light is not None and frame.predicate in load_table("operators")["fulfils"].get(
            event.light.lemma_, ()
        ):
            outer = status(event.light)  # who agrees to a truce has agreed
            when = date_of(reading, event, sentence, outer)
        told = Status(frame.polarity == "negative", _own_modality(event, frame)).under(outer)
        predicate = frame.predicate
        if predicate == "attacks" and event.lemmas[-1] in words("attitudes", "attacks_in_words"):
            pairs_in_words = [(s, o) for s, o in pairs if is_medium(s.node) and o.node.type != "Location"]
            if pairs_in_words:  # a magazine that attacks somebody does so in words
                predicate, pairs = "condemns", pairs_in_words
        if predicate in HOSTILE and only_a_purpose(event, told):
            predicate, told = "opposes", Status()
        parts = parts_of(event, frame, reading)
        for subject, obj in pairs:
            if frame.title is not None:
                title_tokens = role_tokens(event, frame.title, reading)
                title = office_words(reading, title_tokens[0]) if title_tokens else None
            else:
                title = None
            partial = title is not None and is_partial(title, frame.predicate)
            yield Draft(
                subject,
                "holds_position_in" if partial else predicate,
                obj,
                event.head,
                sentence,
                f"frame:{frame.part_of_speech}:{event.head.lemma_.lower()}:{predicate}",
                frame.weight,
                told,
                frame.former,
                title,
                when,
                places_of(reading, event, used),
                [m for m in mediators_of(reading, event) if id(m.node) not in used],
                [s for s in said if s.ref is None or s.ref.node is not None],
                parts,
                frame,
            )


def _only_able(verb: Token) -> bool:
    """Whether an infinitive only tells what a noun is for ("the credibility to lead the country")."""
    at = verb.i - 2
    while at > 0 and verb.doc[at].is_quote:
        at -= 1
    noun = verb.doc[at] if at >= 0 else verb
    behind_noun = verb.dep_ in ("advcl", "xcomp") and noun.pos_ == "NOUN" and noun.dep_ == "dobj"
    return (verb.dep_ == "acl" or behind_noun) and any(c.dep_ == "aux" and c.tag_ == "TO" for c in children(verb))


def same_parties(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology
) -> list[tuple[Frame, list[tuple[Ref, Ref]]]]:
    """Return the parties last joined for a mutual event that is named again without them: "the talks", "no deal"."""
    token = event.head
    if event.kind != "noun" or not reading.pairs or token.i in reading.at:
        return []
    first = next((c.lower_ for c in token.lefts if c.dep_ == "det"), "")
    if first not in ("the", "no", "these", "this", "any"):
        return []
    if any(role in event.roles for role in ("with", "between", "poss", "subj", "among", "of", "mod")):
        return []
    kin = {"negotiates_with", "meets_with", "agrees_with"}
    frames = [f for lemma in event.lemmas for f in index.get(("noun", lemma), []) if f.predicate in kin]
    if not frames or not ontology.symmetric(frames[0].predicate):
        return []
    for at, predicate, a, b in reversed(reading.pairs[-6:]):
        if token.i - at > SAME_EVENT or token.i <= at:
            continue
        if predicate == frames[0].predicate or ({predicate, frames[0].predicate} <= kin and first == "no"):
            start, end = phrase_bounds(token)
            pair = [Ref(start, end, "description", r.node, r.form, token.i) for r in (a, b)]
            return [(frames[0], [(pair[0], pair[1])])]
    return []


def remember_pairs(reading: Reading, drafts: list[Draft], ontology: Ontology) -> None:
    """Note the parties of mutual events, for "the two sides" and "the talks" later on."""
    for made in drafts:
        if ontology.symmetric(made.predicate):
            reading.pairs.append((made.event.i, made.predicate, made.subject, made.object))


def implied_mediation(drafts: list[Draft]) -> Iterator[Draft]:
    """Yield that a mediator named beside an event mediates for each of its parties."""
    for made in drafts:
        for mediator in made.mediator:
            for party in (made.subject, made.object):
                if party.node is not mediator.node:
                    yield replace(
                        made,
                        subject=mediator,
                        predicate="mediates_for",
                        object=party,
                        mediator=[],
                        rule="mediator",
                        title=None,
                    )


def with_sources(reading: Reading, made: Draft) -> Draft:
    """Return a standing fact with who says so, when a clause of its own tells it (not a name's mere description)."""
    if made.sources or not (made.event.pos_ in VERBAL or made.event.dep_ in ("attr", "acomp")):
        return made
    return replace(made, sources=sources(reading, made.event, made.sentence))


def with_contest_date(reading: Reading, made: Draft) -> Draft:
    """Return a defeat with the day of the election that the article tells of, when it dates one election only."""
    if made.predicate != "defeats" or made.date is not None:
        return made
    return replace(made, date=election_day(reading))


def without_self_report(draft: Draft) -> Draft:
    """Return the claim without an attribution to its own subject when that merely speaks ("X urges Y", X said)."""
    if len(draft.sources) == 1 and draft.sources[0].ref is not None and draft.sources[0].ref.node is draft.subject.node:
        return (
            replace(draft, sources=[])
            if draft.predicate in ("urges", "accuses", "condemns", "threatens", "rejects")
            else draft
        )
    return draft
