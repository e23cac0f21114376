"""Whose office a bare title before a name is, where its clause tells it: "Chad will pull out, Minister X said"."""

from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.naming.title_words import head_word, is_of_state
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def body_of_clause(reading: Reading, person: Ref, title: str) -> Ref | None:
    """Return the state or the body that does what its officer reports behind it, or that appoints or sends him."""
    spoken = title.lower().split()
    head = head_word(spoken)
    state = is_of_state(title) or head in words("standing", "envoys")
    speaks = head in words("standing", "speakers")
    staff = head in words("names", "staff", "names", "own_staff") and head != "president"
    if not (state or speaks or staff):
        return None
    for clause in _clauses(reading.doc[person.head]):
        for subject in surface_subjects(clause)[:1]:
            body = _named(reading, subject)
            if body is None or body.start > person.start:
                continue
            if body.node.type == "Country" and (state or speaks):
                return body
            if body.node.type == "Organization" and body.kind == "name" and not state:
                return body
    return None


def _clauses(name: Token) -> list[Token]:
    """Return the verbs of what a person is told to have said, in front of it, or of who sends or dismisses him."""
    verb = name.head
    if name.dep_ == "nsubj" and verb.lemma_ in words("lexicon", "reporting_verbs"):
        if verb.dep_ == "parataxis" and verb.head.i < name.i:
            return [verb.head]
        return [c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.i < name.i]
    if name.dep_ == "nsubj" and verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "with":
        return [verb.head.head]  # "Moscow denounced the plan, with Minister X calling it a crime"
    if name.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lower_ == "according" and verb.head.head.i < verb.i:
        return [verb.head.head]  # "Britain will send aid, according to High Commissioner X"
    if name.dep_ == "dobj" and verb.i < name.i and verb.lemma_ in words("standing", "moving_own"):
        return [verb]
    return []


def _named(reading: Reading, subject: Token) -> Ref | None:
    """Return the name at a subject, or the one whose its noun is: "Spain's government", "the board of Acme"."""
    ref = reading.at.get(subject.i)
    if ref is not None:
        return ref
    owned = [r for c in subject.lefts if (r := reading.at.get(c.i)) is not None]
    if not owned and subject.lower_ in words("standing", "governing_parts"):
        owned = [r for c in subject.rights if c.lower_ == "of" for t in c.children if (r := reading.at.get(t.i))]
    return owned[0] if owned else None
