"""Kin whose owner no possessive tells: "X and husband Y", "apologised to wife Y", "has two children, A (16) and B"."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, clause_head
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import was_once
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref
from extract.standing.kinship import kin_noun


def kin_unowned(reading: Reading) -> Iterator[Draft]:
    """Yield kin told without an owner before or behind the noun."""
    family = load_table("lexicon")["family_nouns"]
    people = reading.people()
    at, ends = {r.start: r for r in people}, {r.end: r for r in people}
    for person in people:
        noun = kin_noun(reading, person) or _newborn(reading.doc, person)
        if noun is None or _owned(reading.doc, noun):
            continue
        relation = str(family.get(noun.lemma_.lower(), "child"))
        owners, state = _owners(reading, noun, relation, ends)
        for kin in _listed(reading.doc, person, at) if noun.tag_ == "NNS" else [person]:
            for owner in owners:
                yield from _kin(reading, owner, kin, relation, noun, state)


def _kin(reading: Reading, owner: Ref, kin: Ref, relation: str, noun: Token, state: Status) -> Iterator[Draft]:
    first, second = (owner, kin) if relation == "child" else (kin, owner)
    predicate = "parent_of" if relation == "child" else relation
    former = relation == "spouse_of" and was_once(noun)
    made = draft(reading, first, predicate, second, noun, "kin without an owner", 0.8, former=former, status=state)
    if made is not None:
        yield made


def _newborn(doc: Doc, person: Ref) -> Token | None:
    """Return the noun for a child that is born, before a name: "gave birth to a girl, | Eva"."""
    i = person.start - 1
    i -= i > 1 and doc[i].text == ","
    return doc[i] if i > 1 and doc[i].lemma_.lower() in words("standing", "newborns") and _birth(doc[i]) else None


def _birth(noun: Token) -> Token | None:
    """Return the verb of a birth that a noun is the child of: "gave birth to a girl", "announce the birth of a son"."""
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is None:
        return None
    if prep.lower_ == "of" and prep.head.lemma_ == "birth" and prep.head.dep_ == "dobj":
        return prep.head.head
    given = prep.head if prep.lower_ == "to" and prep.head.lemma_ == "give" else None
    given = prep.head.head if prep.lower_ == "to" and prep.head.lemma_ == "birth" else given
    return given if given is not None and any(c.lemma_ == "birth" for c in given.rights) else None


def _owned(doc: Doc, noun: Token) -> bool:
    """Whether something owns a noun for kin, also through "ex-" or across "and" ("his wife, Ruth, and son, Adam")."""
    parts = [noun, *([doc[noun.i - 2]] if noun.i > 1 and doc[noun.i - 1].text == "-" else [])]
    before = [*parts, *(h for h in (noun.head, noun.head.head) if h.pos_ in ("NOUN", "PROPN") and h.i < noun.i)]
    own = any(c.dep_ == "poss" for t in before for c in t.lefts)
    return own or any(c.lower_ in ("of", "to") and c.dep_ == "prep" for c in noun.rights)


def _owners(reading: Reading, noun: Token, relation: str, ends: dict[int, Ref]) -> tuple[list[Ref], Status]:
    """Return whose kin a noun tells, and how surely."""
    doc, first = reading.doc, noun.i - 2 if noun.i > 1 and reading.doc[noun.i - 1].text == "-" else noun.i
    birth = _birth(noun)
    if birth is not None:
        return _subjects(reading, birth), status(birth)
    article = doc[first - 1] if first else None
    verb = noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in words("standing", "having_children") else None
    if verb is not None and relation == "child":
        return _subjects(reading, verb) or _couple(reading, noun), status(verb)
    if article is None or any(c.dep_ in ("det", "nummod") for c in noun.lefts):
        return [], Status()
    if article.lower_ == "and" and article.i in ends and kin_noun(reading, ends[article.i]) is None:
        return [ends[article.i]], Status()
    if article.lower_ in words("standing", "before_kin") and article.dep_ in ("prep", "dative", "aux"):
        clause = clause_head(article)
        return (_subjects(reading, clause) if clause.pos_ in VERBAL else []), Status()
    return [], Status()


def _subjects(reading: Reading, verb: Token) -> list[Ref]:
    found = [r for s in surface_subjects(verb) for r in refs_at(reading, s) if r.node.type == "Person"]
    return found if len(found) < 3 else []


def _couple(reading: Reading, noun: Token) -> list[Ref]:
    """Return the two whose marriage was told last: "the couple had two sons, A and B"."""
    told = [(owner, kin) for (owner, relation), kin in reading.kin.items() if relation == "spouse_of" and len(kin) == 1]
    if not told:
        return []
    owner, kin = told[-1]
    one = next((r for r in reversed(reading.refs) if id(r.node) == owner and r.start < noun.i), None)
    return [one, kin[0]] if one is not None else []


def _listed(doc: Doc, first: Ref, at: dict[int, Ref]) -> list[Ref]:
    """Return the persons of a list, with their ages in brackets or not: "A (16), B (14) and C"."""
    out = [first]
    while True:
        i = out[-1].end
        if i + 2 < len(doc) and doc[i].text == "(" and doc[i + 1].like_num and doc[i + 2].text == ")":
            i += 3
        elif i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].like_num:
            i += 2
        start = i
        while i < len(doc) and doc[i].lower_ in (",", "and"):
            i += 1
        if i == start or i not in at:
            return out
        out.append(at[i])
