"""Parses mended where a day stands between a verb and its subject or object: "X Monday urged Y".

Also between a deed and whom it befell: "the arrest on Friday of X by Y", which the small model gives to the day.
"""

from extract.clauses.clauses import NOUNS, SUBJECTS, TENSED, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token

NAMED_TIMES = ("DATE", "TIME")
BEFORE_DAYS = frozenset(["on", "in", "since", "by", "until", "before", "after"])
BEFORE_VERBS = frozenset(["aux", "auxpass", "advmod", "neg", "punct"])


def mend_dates(day: Token) -> None:
    """Give a verb back the subject or the object that was read as part of the name of a day."""
    if day.i == 0 or day.pos_ != "PROPN" or day.lower_ not in words("lexicon", "weekdays", "lexicon", "months"):
        return
    if day.dep_ in ("compound", "nmod", "amod") and _subject_behind(day):
        return
    if day.lower_ not in words("lexicon", "weekdays"):
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
    if any(c.dep_ in SUBJECTS and c != day for c in verb.children):
        return
    subject = before[-1]
    for child in before[:-1]:
        child.attach(subject, child.dep_)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    subject.attach(verb, "nsubjpass" if passive else "nsubj")
    day.attach(verb, "npadvmod")


def _subject_behind(day: Token) -> bool:
    """Mend "On Friday | Kenya accused X", "On 6 April | Lee resigned", where the name was read as part of the date."""
    name, prep = day.head, day.head.head
    if name.dep_ != "pobj" or prep.lower_ not in BEFORE_DAYS or not prep.i < day.i < name.i:
        return False
    if not subject_behind(name, prep.head):
        return False
    for child in [c for c in name.lefts if c.i < day.i]:
        child.attach(day, child.dep_)
    day.attach(prep, "pobj")
    return True


def subject_behind(name: Token, verb: Token) -> bool:
    """Make the object of a preposition the subject of the verb right behind it that has none; tell whether it is."""
    if verb.pos_ not in VERBAL or verb.i < name.i or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    if any(t.head != verb or t.dep_ not in BEFORE_VERBS for t in verb.doc[name.right_edge.i + 1 : verb.i]):
        return False
    name.attach(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")
    return True


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


def mend_deed_behind_a_time(of: Token) -> None:
    """Mend "the killing last week of X by Y": the phrases behind the time are the deed's."""
    doc, last = of.doc, of.nbor(-1) if of.i else of
    named = last.ent_type_ in NAMED_TIMES
    noun = _noun_before_a_time(of) if named or last.lower_ == "ago" else None
    if noun is None or noun == of.head:
        return
    befallen = next((c for c in of.children if c.dep_ == "pobj"), None)
    if befallen is None or befallen.ent_type_ in NAMED_TIMES or befallen.like_num:
        return
    for by in (*befallen.children, *of.head.children, *noun.head.children):
        between = doc[befallen.i + 1 : by.i]
        if by.lower_ == "by" and by.i > befallen.i and not any(t.pos_ in VERBAL or t.text == "," for t in between):
            by.attach(noun, "prep")
    of.attach(noun, "prep")


def _noun_before_a_time(of: Token) -> Token | None:
    """Return the noun right before the time that "of" stands behind, None where "of" tells which time it is."""
    i = of.i - 1
    doc, start = of.doc, of.sent.start
    while i > start and (doc[i].ent_type_ in NAMED_TIMES or doc[i].lower_ in words("lexicon", "time_links")):
        i -= 1
    inside = doc[i + 1 : of.i]
    if of.nbor(-1).pos_ == "NOUN" and not any(t.lower_ in ("last", "this", "next") for t in inside):
        return None  # "in the third year of the war"
    if any(t.lower_ == "the" for t in inside):
        return None
    return doc[i] if doc[i].pos_ in NOUNS and doc[i].tag_ in ("NN", "NNS") else None
