"""Who a lead only describes and the next sentence names: "A clerk of X was arrested. | Anton Dubrovik, 34, ..."."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL
from extract.drafts import Draft
from extract.lexicon import words
from extract.naming.title_words import title_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.status import Status
from extract.reading import Reading, Ref, phrase_bounds
from extract.standing.descriptions import described
from extract.standing.offices import says_who

CORE = frozenset(["nsubj", "nsubjpass", "dobj"])
BETWEEN = 1  # sentences between a description and the name
AGES = range(5, 111)


def note_named_next(reading: Reading) -> None:
    """Note who the unnamed persons are whom the next sentence names with their age, before phrases are read."""
    sentences = reading.doc.sents
    first: dict[int, Ref] = {}
    for ref in reading.refs:
        if ref.node.type == "Person" and ref.kind == "name":
            first.setdefault(id(ref.node), ref)
    for ref in first.values():
        here = reading.number(ref.start)
        if not here or not _with_age(reading, ref) or not _first_there(reading, ref, sentences[here]):
            continue
        for back in range(1, 2 + BETWEEN):
            noun = _person_told(reading, sentences[here - back]) if here >= back else None
            if noun is not None:
                start, end = phrase_bounds(noun)
                held = Ref(start, end, "description", ref.node, ref.form, noun.i)
                reading.note(held)
                reading.holders[noun.i] = held
                reading.named_next.append((noun, held))
                break
            if here < back or any(_is_person(reading, t) for t in _core(reading, sentences[here - back])):
                break


def note_named_as(reading: Reading) -> None:
    """Note who "the gunman, identified as Jan Smit" is."""
    for ref in reading.refs:
        prep = reading.doc[ref.head].head
        if ref.kind != "name" or ref.node.type != "Person" or prep.lower_ != "as":
            continue
        verb = prep.head
        if verb.dep_ != "acl" or verb.lemma_.lower() not in words("lexicon", "naming_somebody"):
            continue
        noun = verb.head
        if noun.tag_ == "NN" and noun.i not in reading.at and not any(c.dep_ == "appos" for c in noun.children):
            start, _ = phrase_bounds(noun)
            reading.holders.setdefault(noun.i, Ref(start, noun.i + 1, "description", ref.node, ref.form, noun.i))


def told_before_the_name(reading: Reading) -> Iterator[Draft]:
    """Yield what a lead says of the person whom the next sentence names: "a former member of X was shot"."""
    for noun, person in reading.named_next:
        yield from described(reading, person, noun, "named next", Status())


def _with_age(reading: Reading, ref: Ref) -> bool:
    """Whether a name has an age behind it: "Anton Dubrovik, 34, had ...", "Anton Dubrovik (34)"."""
    doc, i = reading.doc, ref.end
    if i + 2 >= len(doc) or doc[i].text not in (",", "(") or doc[i + 2].text not in (",", ")", "."):
        return False
    return doc[i + 1].text.isdigit() and int(doc[i + 1].text) in AGES


def _first_there(reading: Reading, ref: Ref, sentence: Span) -> bool:
    """Whether somebody is the subject of a clause of a sentence that names nobody before him."""
    head = reading.doc[ref.head]
    before = [r for r in reading.refs if r.node.type == "Person" and sentence.start <= r.start < ref.start]
    return head.dep_ in ("nsubj", "nsubjpass") and not before


def _core(reading: Reading, sentence: Span) -> list[Token]:
    """Return the subjects and objects of the main clauses of a sentence, subjects first."""
    found = [
        t
        for t in reading.tokens_of(sentence)
        if t.dep_ in CORE and (t.head.dep_ in ("ROOT", "ccomp") or t.head.dep_ == "conj") and t.head.pos_ in VERBAL
    ]
    return sorted(found, key=lambda t: (t.dep_ == "dobj", t.i))


def _is_person(reading: Reading, token: Token) -> bool:
    ref = reading.at.get(token.i)
    return (ref is not None and ref.node.type == "Person") or (token.tag_ in ("PRP",) and token.lower_ in ("he", "she"))


def _person_told(reading: Reading, sentence: Span) -> Token | None:
    """Return the noun by which a sentence tells of somebody whom it does not name: "a former clerk of X"."""
    core = _core(reading, sentence)
    if any(_is_person(reading, t) for t in core):
        return None
    found = [t for t in core if _describes(reading, t)]
    judged = [t for t in found if t.lemma_.lower() not in words("phrases", "justice", "phrases", "persons_for_states")]
    return judged[0] if len(judged) == 1 else None


def _describes(reading: Reading, token: Token) -> bool:
    """Whether a noun means one person of a certain kind, new to the reader."""
    if token.tag_ != "NN" or token.i in reading.at or token.i in reading.holders:
        return False
    if any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in token.children):
        return False
    if any(c.dep_ == "appos" and c.tag_ == "NNP" for c in token.children):
        return False
    start, _ = phrase_bounds(token)
    article = reading.doc[start].lower_
    telling = any(c.dep_ in ("prep", "relcl", "acl", "compound", "amod", "nmod") for c in token.children)
    if article not in ("a", "an") and not (article == "the" and telling):
        return False
    lemma = token.lemma_.lower()
    people = words("standing", "learners", "lexicon", "collective_nouns", "standing", "told_people")
    return lemma in people or title_at(token) is not None or says_who(token)
