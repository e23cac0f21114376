"""From events to claims: frames matched against the clause layer, with their qualifiers."""

from collections.abc import Iterator
from dataclasses import replace

from extract.acts.avowed import avowed
from extract.acts.charges import only_blamed
from extract.acts.matching import best_frames
from extract.acts.roles import role_heads, role_tokens
from extract.acts.spoken_attacks import in_words
from extract.clauses.clauses import VERBAL, Event, infinitive
from extract.clauses.events import FrameIndex
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.frames import Frame
from extract.lexicon import load_table, words
from extract.meaning.bodies import is_military
from extract.meaning.phrases import refs_at
from extract.naming.title_words import is_partial, office_words, was_once
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import sources
from extract.qualifiers.mediation import mediators_of
from extract.qualifiers.scene import places_of
from extract.qualifiers.status import Status, status
from extract.qualifiers.timing import date_of, election_day
from extract.reading import Node, Reading, Ref, phrase_bounds
from extract.standing.spells import LASTING, spell_over
from graph.model import Modality
from graph.ontology import Ontology

SAME_EVENT = 250  # tokens over which "the talks" are the talks just spoken of
HOSTILE = frozenset(["opposes", "clashes_with", "attacks", "defeats", "kills", "overthrows"])
MEDIATED = frozenset(["negotiates_with", "agrees_with", "meets_with", "normalizes_relations_with", "releases"])
TAKING = frozenset(["invades", "seizes", "besieges", "occupies"])
OFFICES = frozenset(["leads", "holds_position_in", "controls", "owns", "represents"])


def parts_of(event: Event, frame: Frame, reading: Reading) -> frozenset[int]:
    """Return the words besides its own on which a frame rests: they tell the same event, not one more."""
    named = {role for role in frame.where if "." not in role}
    named |= {role.split(".")[0] for role in (*frame.subject, *frame.object) if role.startswith("act.")}
    return frozenset(t.i for role in named for t in role_heads(event, role, reading))


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

    drafts = [d for d in drafts if not any(_fulfilled(d, other) for other in drafts)]
    resting = [d for d in drafts if d.parts]
    return [d for d in drafts if not told(d)] if resting else drafts


def _fulfilled(made: Draft, other: Draft) -> bool:
    """Whether a claim is only what another one, told as done, agrees on: "agreed to extend the truce"."""
    ends = {id(made.subject.node), id(made.object.node)}
    return (
        made.predicate == other.predicate == "agrees_with"
        and made.status.modality == "planned"
        and other.status == Status()
        and made.event.head == other.event
        and ends == {id(other.subject.node), id(other.object.node)}
    )


def _own_modality(event: Event, frame: Frame) -> Modality:
    """The modality that the word itself gives: who pledges aid has not yet given it."""
    if frame.modality != "actual" or event.kind != "verb" or frame.predicate not in words("operators", "promised"):
        return frame.modality
    return "planned" if set(event.lemmas) & words("operators", "promising") else "actual"


def only_a_purpose(event: Event, told: Status) -> bool:
    """Whether a fight is only aimed at, which tells a standing enmity: "the campaign to defeat X"."""
    task = event.head.dep_ == "csubj" and told == Status()  # "defeating X is Y's goal"
    if event.kind != "verb" or not (task or told == Status(False, "planned")):
        return False
    aimed = task or event.head.dep_ == "pcomp" or infinitive(event.head)
    if not aimed and event.head.dep_ == "conj":
        aimed = infinitive(event.head.head)
    return aimed and bool(set(event.lemmas) & words("operators", "combating"))


def claims_of_event(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology, sentence: Span
) -> Iterator[Draft]:
    """Yield the claims that an event makes."""
    if _part_of_name(reading, event):
        return
    matched = best_frames(reading, event, index, ontology) or same_parties(reading, event, index, ontology)
    if not matched:
        return
    state = status(event.head)
    bare = event.kind == "noun" and event.light is None and event.head.dep_ == "compound"
    if bare and event.head.lemma_.lower() not in words("lexicon", "siders"):
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
        if predicate == "attacks" and (spoken := in_words(event, pairs)):
            predicate, pairs = "condemns", spoken
        if predicate == "prosecutes" and event.head.lemma_ == "charge" and only_blamed(event, pairs):
            predicate = "accuses"
        if predicate in HOSTILE and only_a_purpose(event, told):
            predicate, told = "opposes", Status()
        if avowed(event, predicate, told) or (told.negative and _answered(frame)):
            told = Status()
        over = predicate in ("controls", "occupies") and _over(event.head)
        once = event.kind == "noun" and ontology.is_state(predicate) and was_once(event.head)
        parts = parts_of(event, frame, reading)
        mediators = mediators_of(reading, event) if predicate in MEDIATED else []
        for subject, obj in ((_by_name(reading, s), o) for s, o in pairs):
            if predicate in TAKING and _own_soil(subject.node, obj.node):
                continue
            if predicate == "attacks" and _at_sea(obj.node):
                continue
            if predicate == "visits" and _only_owned(reading, subject):
                continue
            if (predicate == "leads" and (_some_of(reading, obj) or _people_of(reading, obj))) or (
                predicate == "member_of" and _some_of(reading, subject)
            ):
                continue
            if frame.title is not None:
                title_tokens = role_tokens(event, frame.title, reading)
                title = office_words(reading, title_tokens[0]) if title_tokens else None
            else:
                title = None
            partial = title is not None and is_partial(title, frame.predicate)
            standing = Status(frame.polarity == "negative", frame.modality)
            lasting = ontology.is_state(predicate) and _called_by(reading, event.head, subject, obj)
            yield Draft(
                subject,
                "holds_position_in" if partial else predicate,
                obj,
                event.head,
                sentence,
                f"frame:{frame.part_of_speech}:{event.head.lemma_.lower()}:{predicate}",
                frame.weight,
                Status(False, told.modality) if over else standing if lasting else told,
                frame.former or over or once or (predicate in LASTING and spell_over(event.head)),
                title,
                when,
                places_of(reading, event, used),
                [m for m in mediators if id(m.node) not in used],
                [s for s in said if s.ref is None or s.ref.node is not None],
                parts,
                frame,
            )


def _called_by(reading: Reading, noun: Token, *parties: Ref) -> bool:
    """Whether a noun only describes the party named behind it: "will be built in the capital, Wellington"."""
    heads = [reading.doc[r.head] for r in parties if r.kind == "name"]
    return noun.pos_ == "NOUN" and any(h.dep_ == "appos" and h.head == noun for h in heads)


def _over(word: Token) -> bool:
    """Whether a clause says that a rule is over: "X's rule in Y has ended", "is no longer in power in Y"."""
    verb = word
    while verb.pos_ not in VERBAL and verb.head != verb and verb.dep_ in ("nsubj", "nsubjpass", "pobj", "prep", "dobj"):
        verb = verb.head
    longer = any(c.lower_ == "longer" and c.i and c.nbor(-1).lower_ == "no" for c in verb.children)
    ended = verb != word and word.dep_ in ("nsubj", "nsubjpass", "dobj") and not longer
    return longer or (ended and verb.lemma_.lower() in words("operators", "ending_rule") and status(verb) == Status())


def _by_name(reading: Reading, ref: Ref) -> Ref:
    """Return the name that a possessive means, when it is its clause's subject: "X is firm in its support of Y"."""
    pronoun = reading.doc[ref.start]
    if ref.kind != "pronoun" or pronoun.tag_ != "PRP$":
        return ref
    named = [r for r in reading.by_sentence.get(reading.number(ref.start), []) if r.kind != "pronoun"]
    heads = [(r, reading.doc[r.head]) for r in named if r.node is ref.node and r.end <= ref.start]
    own = [  # "X is firm in its support of Y", "X in its fight against Y"
        r
        for r, head in heads
        if head.is_ancestor(pronoun) or (head.dep_ in ("nsubj", "nsubjpass") and head.head.is_ancestor(pronoun))
    ]
    return own[-1] if own else ref


def _own_soil(taker: Node, taken: Node) -> bool:
    """Whether an army would invade or seize its own country, which is misread."""
    own = taken.type == "Country" and taken.record is not None and taker.country == taken.record.id
    return own and taker.type == "Organization" and is_military(taker)


def _at_sea(node: Node) -> bool:
    """Whether a place is a sea, which nobody attacks: "fired missiles into the Sea of Japan"."""
    return node.type == "Location" and bool(words("lexicon", "waters") & {w.lower() for w in node.name.split()})


def _some_of(reading: Reading, body: Ref) -> bool:
    """Whether only some members of a body are meant: "eight Republicans led by X"."""
    head = reading.doc[body.head]
    counting = any(c.dep_ == "nummod" or c.lower_ in words("phrases", "some") for c in head.lefts)
    return counting and head.tag_ in ("NNS", "NNPS") and body.node.type == "Organization"


def _people_of(reading: Reading, land: Ref) -> bool:
    """Whether people of a country are meant, who are not led as it is: "Spanish researchers led by X"."""
    return land.node.type == "Country" and land.kind == "description" and reading.doc[land.head].tag_ == "NNS"


def _only_owned(reading: Reading, subject: Ref) -> bool:
    """Whether a person only owns what travels: "our ship will leave for X"."""
    moved = reading.doc[subject.head].lemma_.lower() in words("lexicon", "asset_heads")
    return moved and subject.node.type == "Person" and subject.kind != "name"


def _answered(frame: Frame) -> bool:
    """Whether a verb tells how somebody takes what another has demanded or said: it was, also where he does not bow."""
    told = frame.where.get("to", ()) if frame.part_of_speech == "verb" else ()
    return frame.polarity == "positive" and bool(told) and frame.subject[0].startswith("to.")


def _part_of_name(reading: Reading, event: Event) -> bool:
    """Whether the noun of an event is a word of an actor's name: the "front" of "People's Liberation Front"."""
    ref = reading.at.get(event.head.i) if event.kind == "noun" else None
    kinds = ("Organization", "Person", "Country", "Location")
    return ref is not None and ref.kind == "name" and ref.node.type in kinds and ref.end - ref.start > 1


def _only_able(verb: Token) -> bool:
    """Whether an infinitive only tells what a noun is for ("the credibility to lead the country")."""
    at = verb.i - 2
    while at > 0 and verb.doc[at].is_quote:
        at -= 1
    noun = verb.doc[at] if at >= 0 else verb
    behind_noun = verb.dep_ in ("advcl", "xcomp") and noun.pos_ == "NOUN" and noun.dep_ == "dobj"
    return (verb.dep_ == "acl" or behind_noun) and infinitive(verb)


def same_parties(
    reading: Reading, event: Event, index: FrameIndex, ontology: Ontology
) -> list[tuple[Frame, list[tuple[Ref, Ref]]]]:
    """Return the parties last joined for a mutual event that is named again without them: "the talks", "no deal"."""
    token = event.head
    if event.kind != "noun" or not reading.pairs or token.i in reading.at:
        return []
    if token.lemma_.lower() in words("phrases", "gatherings"):
        return []  # "the summit" is of more than the two last joined
    first = next((c.lower_ for c in token.lefts if c.dep_ == "det"), "")
    if first not in ("the", "no", "these", "this", "any"):
        return []
    if any(role in event.roles for role in ("with", "between", "poss", "subj", "among", "of", "mod")):
        return []
    kin = {"negotiates_with", "meets_with", "agrees_with"}
    of_words = [index[key] for lemma in event.lemmas if (key := ("noun", lemma)) in index]
    frames = [f for of_word in of_words for f in of_word.every if f.predicate in kin]
    if not frames or not ontology.symmetric(frames[0].predicate):
        return []
    for at, predicate, a, b, done in reversed(reading.pairs[-6:]):
        if token.i - at > SAME_EVENT or token.i <= at or not (done or first == "no"):
            continue
        if predicate == frames[0].predicate or ({predicate, frames[0].predicate} <= kin and first == "no"):
            if first != "no" and _judged_by_others(reading, token, a, b):
                return []
            start, end = phrase_bounds(token)
            pair = [Ref(start, end, "description", r.node, r.form, token.i) for r in (a, b)]
            return [(frames[0], [(pair[0], pair[1])])]
    return []


def _judged_by_others(reading: Reading, token: Token, first: Ref, second: Ref) -> bool:
    """Whether a third party refuses what two have agreed: "X and Y signed a deal. Z rejected the deal"."""
    if token.dep_ != "dobj" or not status(token).negative:
        return False
    doers = [r.node for t in surface_subjects(token.head) for r in refs_at(reading, t)]
    return bool(doers) and first.node not in doers and second.node not in doers


def remember_pairs(reading: Reading, drafts: list[Draft], ontology: Ontology) -> None:
    """Note the parties of mutual events, for "the two sides" and "the talks" later on."""
    for made in drafts:
        if ontology.symmetric(made.predicate) or made.predicate in words("phrases", "pairing"):
            done = made.status.modality == "actual"
            reading.pairs.append((made.event.i, made.predicate, made.subject, made.object, done))


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
