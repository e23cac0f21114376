"""Parses mended where a day stands between a verb and its subject or object: "X Monday urged Y"."""

from extract.clauses.clauses import TENSED, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token


def mend_dates(day: Token) -> None:
    """Give a verb back the subject or the object that was read as part of the name of a day."""
    if day.i == 0 or day.pos_ != "PROPN" or day.lower_ not in words("lexicon", "weekdays"):
        return
    if day.dep_ in ("npadvmod", "nsubj", "compound") and day.head.tag_ in TENSED:
        _subject_before(day, day.head)
    elif day.dep_ == "compound" and day.nbor(-1).lower_ == "on":
        _object_behind(day, day.nbor(-1))


def _subject_before(day: Token, verb: Token) -> None:
    """Mend "Hezbollah Monday threw its weight behind X", where one name was read in "Hezbollah Monday"."""
    before = [c for c in day.lefts if c.dep_ in ("compound", "nmod", "amod", "poss", "det")]
    if day.i > verb.i or not before or before[-1].i != day.i - 1 or before[-1].pos_ not in ("PROPN", "NOUN"):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass") and c != day for c in verb.children):
        return
    subject = before[-1]
    for child in before[:-1]:
        child.attach(subject, child.dep_)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    subject.attach(verb, "nsubjpass" if passive else "nsubj")
    day.attach(verb, "npadvmod")


def _object_behind(day: Token, prep: Token) -> None:
    """Mend "criticized on Saturday X's position", where what was criticized was read as a day's name."""
    noun, verb = prep.head, prep.head
    noun = next((c for c in prep.children if c.dep_ == "pobj"), prep)
    if noun == prep or noun.i <= day.i or verb.pos_ not in VERBAL or prep.i != verb.i + 1:
        return
    if any(c.dep_ in ("dobj", "ccomp", "xcomp", "auxpass") for c in verb.children):
        return
    day.attach(prep, "pobj")
    noun.attach(verb, "dobj")
