"""Which words of a sentence tell an event that a frame knows, also where the parser saw no verb."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from extract.clauses.clauses import FINITE, VERBAL, Event, noun_lemmas, prepositions, verb_lemmas
from extract.clauses.jointly import joint_event
from extract.clauses.nominals import adjective_event, noun_event, tie_before_name, visitor_event
from extract.clauses.verb_events import verb_event
from extract.frames import Frame
from extract.lexicon import words
from extract.parsing.parse import Token

Numbered = list[tuple[int, Frame]]


class FramesOfWord:
    """The frames of one word, found by a word that they ask for, since most of those of "make" do not hold.

    Attributes:
        every: all of them, in the order of the files.
        asking: those that ask for certain words in a role, by their voice and that role, then by word.
        plain: the others; both with their numbers in `every`.
    """

    __slots__ = ("asking", "every", "plain")

    def __init__(self) -> None:
        self.asking: dict[tuple[str, str], dict[str, Numbered]] = {}
        self.plain: Numbered = []
        self.every: list[Frame] = []

    def add(self, frame: Frame) -> None:
        """Take in one more frame."""
        role, wanted = next(iter(frame.where.items()), ("", ("*",)))
        if "*" in wanted:
            self.plain.append((len(self.every), frame))
        else:
            by_word = self.asking.setdefault((frame.voice, role), {})
            for word in wanted:
                by_word.setdefault(word, []).append((len(self.every), frame))
        self.every.append(frame)


FrameIndex = dict[tuple[str, str], FramesOfWord]


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Return the frames by part of speech and lemma."""
    index: FrameIndex = defaultdict(FramesOfWord)
    for frame in frames:
        for word in frame.words:
            index[frame.part_of_speech, word.lower()].add(frame)
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
        elif token.lower_ in words("lexicon", "jointly") or token.lemma_ == "together":
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
