"""What a statement about another says of the two: judged, praised, accused of a misdeed, or asked to do something.

Reads "X said Y's ruling was wrong", "X called Y a dictator", "X said Y had lied" and "X said Y must leave", where X is
whoever the sentence or the quotation is attributed to. The words are those of `extract/data/attitudes.yaml`.
"""

from collections.abc import Iterator

from extract.acts.blame import (
    ALLEGED,
    JUDGED,
    conduct,
    did_too_little,
    earned,
    ill_made_by,
    is_responsible,
    lacks,
    of_ill,
    shown,
    threatened,
    wished,
)
from extract.acts.deeds import author_of
from extract.acts.opinions import SPEAKERS, holder_of
from extract.clauses.clauses import FINITE, VERBAL, agents, coordinated, infinitive, is_passive, verb_lemmas
from extract.clauses.nominals import noun_event
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.owned import owner_pointed_at, owner_told
from extract.meaning.phrase_parts import lemma_with_compound
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.status import status
from extract.reading import Node, Reading, Ref

JUDGEMENTS = ("condemns", "supports", "opposes")
QUOTES = ('"', "\u201c", "\u2018", "'", "``")
ASKED = 0.6


def attitudes(reading: Reading, sentence: Span) -> Iterator[Draft]:
    """Yield what the statements in a sentence say of their speakers and of those they speak about."""
    for token in reading.tokens_of(sentence):
        if token.pos_ in VERBAL and token.dep_ not in ("aux", "auxpass"):
            yield from _labelled(reading, sentence, token)
            yield from _told(reading, sentence, token)
            yield from _timely(reading, sentence, token)
        elif token.pos_ == "ADJ" and token.dep_ in ("ROOT", "ccomp"):
            yield from _exclaimed(reading, sentence, token)


def _labelled(reading: Reading, sentence: Span, verb: Token) -> Iterator[Draft]:
    """Yield from "X called Y a dictator", "described Y's law as unjust", "Y was described by X as a thief"."""
    if verb.lemma_.lower() not in words("attitudes", "labelling"):
        return
    passive = is_passive(verb)
    speakers = agents(verb) if passive else surface_subjects(verb)
    if not speakers:
        return
    labels = [c for c in verb.children if c.dep_ in ("attr", "oprd", "acomp")]
    named = [t for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" for t in c.children]
    labels += named + [d for t in named if t.dep_ == "pcomp" for d in t.children if d.dep_ in ("acomp", "attr")]
    targets = surface_subjects(verb) if passive else [c for c in verb.children if c.dep_ == "dobj"]
    targets = [t for t in targets if t.lower_ not in ("it", "this", "that") or not refs_at(reading, t)]  # a deed
    for clause in (c for c in verb.children if c.dep_ == "ccomp" and not _finite(c)):
        targets += [c for c in clause.children if c.dep_ == "nsubj"]
        labels += [clause, *(c for c in clause.children if c.dep_ in ("attr", "acomp"))]
    labels += [label for t in targets for label in _labels_behind(t)]
    if not targets:  # "called Y's decision disappointing", read as one phrase
        targets = [c for label in labels if label.pos_ == "ADJ" for c in label.lefts if c.dep_ == "poss"]
    predicate = next((p for label in labels if (p := _judgement(label))), None)
    if predicate is None and verb.lemma_.lower() in words("attitudes", "name_calling"):
        hard = [t for t in labels if t.pos_ == "NOUN" and t.lemma_.lower() not in words("attitudes", "kind_names")]
        scorned = any(map(_quoted, hard))
        targets = [t for t in targets if any(r.node.type in SPEAKERS for r in refs_at(reading, t))]
        predicate = "condemns" if scorned else None
    state = status(verb)
    if predicate is None or state.negative or state.modality != "actual":
        return
    for speaker in (r for s in speakers for r in refs_at(reading, s)):
        if speaker.node.type in SPEAKERS:
            yield from _drafts(reading, sentence, verb, speaker, predicate, targets, JUDGED)


def _labels_behind(target: Token) -> list[Token]:
    """Return what was read as part of the phrase it is said of: "Y's plan | unworkable", "Y's plan | a waste"."""
    behind = [c for c in target.rights if c.left_edge.nbor(-1).text != ","]
    out = [c for c in behind if c.dep_ in ("appos", "amod", "dobj", "npadvmod")]
    of_as = [t for c in behind if c.dep_ == "prep" and c.lower_ == "as" for t in c.children]
    return out + [t for t in of_as if t.dep_ in ("amod", "pobj")]


def _quoted(label: Token) -> bool:
    """Whether a label is given in quotation marks: names called in a speaker's own words are seldom kind."""
    first = label.left_edge
    if first.lower_ in ("a", "an") and first.i < label.i and first.nbor(1).text in QUOTES:
        return True  # 'a "cancer"'
    return first.text in QUOTES or (first.i > 0 and first.nbor(-1).text in QUOTES)


def _exclaimed(reading: Reading, sentence: Span, word: Token) -> Iterator[Draft]:
    """Yield from a judgement without a verb: "Very disappointing that Y blocked the debate," X said."""
    clauses = [c for c in word.children if c.dep_ == "ccomp" and c.i > word.i]
    predicate = _judgement(word) if clauses and not surface_subjects(word) else None
    speaker = holder_of(reading, sentence, word) if predicate is not None else None
    if predicate is not None and speaker is not None:
        subjects = [s for clause in clauses for s in clause.children if s.dep_ == "nsubj"]
        yield from _drafts(reading, sentence, word, speaker, predicate, subjects, JUDGED)


def _told(reading: Reading, sentence: Span, verb: Token) -> Iterator[Draft]:
    """Yield from what is said of the subject of a clause: a judgement, a misdeed, a failure, a request."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if not subjects:
        return
    said = _said_of_subject(verb)
    if said is None and is_passive(verb) and not words("attitudes", "misdeeds").isdisjoint(verb_lemmas(verb)):
        subjects = agents(verb)  # "said the case was cooked up by Y"
        said = ("accuses", ALLEGED) if subjects and status(verb).modality == "actual" else None
    if said is None and is_passive(verb) and ill_made_by(verb):
        subjects, said = agents(verb), ("accuses", ALLEGED)  # "said the attack was planned by Y"
    if said is not None and (verb.lemma_ == "be" or _judging(verb)) and subjects[0].lower_ in ("it", "this"):
        clauses = _judged_clauses(verb)
        subjects = [s for clause in clauses for s in clause.children if s.dep_ == "nsubj"] if clauses else subjects
    if said is not None and subjects and subjects[0].tag_ == "PRP":
        subjects = _told_so(verb) or subjects
    speaker = holder_of(reading, sentence, verb) if said is not None else None
    if said is not None and speaker is not None:
        predicate, weight = _as_ruled(verb, *said)
        yield from _drafts(reading, sentence, verb, speaker, predicate, subjects, weight)


def _as_ruled(verb: Token, predicate: str, weight: float) -> tuple[str, float]:
    """Return what a statement about somebody says, which a court orders rather than asks: "ruled that X must pay"."""
    ruled = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words("attitudes", "ruling")
    return ("orders", weight) if ruled and predicate == "urges" else (predicate, weight)


def _judged_clauses(verb: Token) -> list[Token]:
    """Return the clauses that "it was shameful that X ..." judges, also one read as the adjective's."""
    labels = [c for c in verb.children if c.dep_ in ("acomp", "attr")]
    return [c for holder in (verb, *labels) for c in holder.children if c.dep_ == "ccomp" or infinitive(c)]


def _timely(reading: Reading, sentence: Span, verb: Token) -> Iterator[Draft]:
    """Yield from "it was time for Y to resign", "the time has come for Y to resign", X said."""
    times = [c for c in verb.children if c.lemma_ == "time" and c.dep_ in ("attr", "nsubj")]
    if not times or verb.lemma_ not in ("be", "come", "arrive") or status(verb).negative:
        return
    clauses = [c for holder in (verb, times[0]) for c in holder.children if c.pos_ in VERBAL and infinitive(c)]
    asked = [s for c in clauses if _marked_for(c) for s in c.children if s.dep_ == "nsubj"]
    speaker = holder_of(reading, sentence, verb) if asked else None
    if speaker is not None:
        yield from _drafts(reading, sentence, verb, speaker, "urges", asked, ASKED)


def _marked_for(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)


def _told_so(verb: Token) -> list[Token]:
    """Return whom "told Peta that it should stop" speaks to and of."""
    head = verb.head
    spoken_to = any(c.dep_ == "nsubj" and c.lower_ == "you" for c in verb.children)  # "You have failed," X told Y
    if verb.dep_ != "ccomp" or head.lemma_.lower() not in words("lexicon", "told") or not (_asks(verb) or spoken_to):
        return []
    return [c for c in head.children if c.dep_ in ("dobj", "dative") and c.pos_ in ("PROPN", "NOUN")]


def _said_of_subject(verb: Token) -> tuple[str, float] | None:
    lemmas = verb_lemmas(verb)
    lemma = lemmas[-1]
    if lemma == "blame" and _asks(verb) and is_passive(verb):
        return None if status(verb).negative else ("accuses", ALLEGED)
    due = earned(verb)
    if due is not None:
        return due
    idle = lemma in words("attitudes", "no_requests") and not _once_more(verb)
    if _asks(verb) and not idle and not is_passive(verb):
        return "urges", ASKED
    if _asks(verb) and is_passive(verb):
        return wished(verb)
    if threatened(verb):
        return "threatens", ALLEGED
    if lemma == "be" and _asks(verb) and any(c.dep_ == "acomp" and c.lower_ == "ashamed" for c in verb.children):
        return "condemns", JUDGED
    state = status(verb)
    if state.negative and lemma in words("attitudes", "trusting") and is_passive(verb):
        return "condemns", JUDGED  # "cannot be trusted"
    if state.modality != "actual":
        return None
    if lemma == "have" and lacks(verb):
        return "condemns", JUDGED
    if lemma == "be":
        if is_responsible(verb):
            return "accuses", ALLEGED
        for label in (c for c in verb.children if c.dep_ in ("attr", "acomp")):
            predicate = _judgement(label, negated=any(c.dep_ == "neg" for c in verb.children))
            if predicate is not None:
                return predicate, JUDGED
        return None
    if lemma == "do" and did_too_little(verb, negated=state.negative):
        return "condemns", JUDGED
    if not state.negative and lemma in words("attitudes", "involving") and is_passive(verb) and of_ill(verb, "in"):
        return "accuses", ALLEGED
    if state.negative or is_passive(verb):
        return None
    if not words("attitudes", "failures").isdisjoint(lemmas):
        return "condemns", JUDGED
    if lemma in ("act", "behave"):
        return conduct(verb)
    if lemma in ("need", "have") and _has_to(verb):
        return "urges", ASKED
    if _judging(verb):
        return "supports" if verb.lower_ in words("attitudes", "praise") else "condemns", JUDGED
    if lemma == "lack" and any(c.lemma_.lower() in words("attitudes", "lacked") for c in verb.children):
        return "condemns", JUDGED
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in coordinated(c)]
    told = lemmas[0] in words("attitudes", "misdeed_verbs") and any(
        x in words("attitudes", "misdeed_nouns") for o in objects for x in lemma_with_compound(o)
    )
    if told or _misdeed(verb, lemmas, objects) or _tried(verb):
        return "accuses", ALLEGED
    if lemma == "owe" and any(o.lemma_.lower() in words("attitudes", "owed") for o in objects):
        return "urges", ASKED
    return shown(lemma, objects)


def _misdeed(verb: Token, lemmas: tuple[str, ...], objects: list[Token]) -> bool:
    """Whether doing what a verb tells is wrong, some of it only to somebody: who hides is no wrongdoer."""
    if not words("attitudes", "misdeeds").isdisjoint(lemmas):
        return True
    return bool(objects) and not words("attitudes", "misdeeds_to_others").isdisjoint(lemmas)


def _once_more(verb: Token) -> bool:
    """Whether a verb that asks nothing by itself asks to reconsider: "must think again", "should think twice"."""
    return verb.lemma_ == "think" and any(c.lower_ in ("again", "twice", "hard") for c in verb.children)


def _tried(verb: Token) -> bool:
    """Whether a verb tells that its subject tried to do wrong: "had tried to silence X"."""
    acts = [c for c in verb.children if c.dep_ == "xcomp" and infinitive(c) and not is_passive(c)]
    wrong = words("attitudes", "misdeeds")
    return verb.lemma_ in words("attitudes", "attempts") and any(not wrong.isdisjoint(verb_lemmas(a)) for a in acts)


def _judging(verb: Token) -> bool:
    """Whether an adjective was read as a verb: "it was damning that", "the report was misleading"."""
    being = any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.children)
    alone = being and verb.tag_ == "VBG" and all(c.dep_ != "dobj" for c in verb.children)
    return alone and verb.lower_ in words("attitudes", "blame", "attitudes", "praise")


def _has_to(verb: Token) -> bool:
    """Whether a speaker asks something of the subject of "needs to V", "has to V"."""
    acts = [c for c in verb.children if c.dep_ == "xcomp" and infinitive(c)]
    return any(a.lemma_.lower() not in words("attitudes", "no_requests") and not is_passive(a) for a in acts)


def _asks(verb: Token) -> bool:
    """Whether a clause asks something of its subject; "Should X stop, ..." is a condition."""
    asking = [c for c in verb.children if c.dep_ == "aux" and c.lemma_.lower() in words("attitudes", "requests")]
    return bool(asking) and all(c.i < asking[0].i or c.dep_ not in ("nsubj", "nsubjpass") for c in verb.children)


def _finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(c.dep_ == "mark" for c in verb.children)


def _judgement(label: Token, *, negated: bool = False) -> str | None:
    """Return the predicate that a predicative word says, None when it judges nobody."""
    negated = negated or any(c.dep_ == "neg" or c.lower_ in ("no", "not", "never") for c in label.children)
    for word in coordinated(label):
        onward = f"{word.lower_} {word.nbor(1).lower_}" if word.i + 1 < len(word.doc) else ""  # "a step backwards"
        whole = " ".join(t.lower_ for t in word.doc[word.i : word.i + 3])  # "an act of war"
        for lemma in (*lemma_with_compound(word), onward, whole):
            if negated:
                if lemma in words("attitudes", "blame_negated"):
                    return "condemns"
            elif lemma in words("attitudes", "blame"):
                return "condemns"
            elif lemma in words("attitudes", "charges"):
                return "accuses"
            elif lemma in words("attitudes", "praise"):
                return "supports"
            elif lemma in words("attitudes", "denied"):
                return "rejects"
    return None


def behind(reading: Reading, token: Token) -> list[Ref]:
    """Return the actor that a phrase means, else whose deed it is: "Peru's decision", "the ruling by the court"."""
    found = refs_at(reading, token) or author_of(reading, token) or owner_told(reading, token)
    found = found or owner_pointed_at(reading, token)
    office = any(x in words("lexicon", "title_nouns") for x in lemma_with_compound(token))
    if found or not (office or token.lemma_.lower() in words("attitudes", "deeds")):
        return found
    roles = noun_event(token).roles
    suffered = token.lemma_.lower() in words("lexicon", "suffered_nouns")  # "the trial of X" is not his doing
    for role in ("by", "poss", "mod", "of", "from"):
        found = [r for t in roles.get(role, []) for r in refs_at(reading, t) if r.node.type in SPEAKERS]
        if suffered and role != "by":
            found = [r for r in found if r.node.type == "Country"]
        if found:
            return found
    return []


def _drafts(
    reading: Reading, sentence: Span, verb: Token, speaker: Ref, predicate: str, targets: list[Token], weight: float
) -> Iterator[Draft]:
    for target in (t for first in targets for t in coordinated(first)):
        denied = predicate == "condemns" and target.lemma_.lower() in words("attitudes", "claims")
        for ref in behind(reading, target):
            own = ref.node is speaker.node or _countryman(reading, speaker.node, ref.node)
            if not own and (ref.node.type in SPEAKERS or (predicate in JUDGEMENTS and ref.node.type == "Agreement")):
                told = "rejects" if denied else predicate  # "called the allegation absurd"
                yield Draft(speaker, told, ref, verb, sentence, f"attitude:{told}", weight)


def _countryman(reading: Reading, person: Node, country: Node) -> bool:
    """Whether somebody speaks of his own country or its body ("the president said France must act")."""
    if person.type == "Country" or country.type != "Country" or country.record is None:
        return False
    return person.country == country.record.id
