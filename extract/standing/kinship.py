"""Kin: "Paris's father, Albert Jaquier", "his brother Maher al-Assad"."""

from collections.abc import Iterator

from extract.clauses.clauses import is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import title_at, was_once
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.parties import coordinated_after

STEPS = 6  # from a noun for kin up to the verb of its clause


def kin_of(reading: Reading, person: Ref, token: Token, relation: str) -> Iterator[Draft]:
    """Yield the kinship of "Paris's father, Albert Jaquier"."""
    others: list[Ref] = []
    for child in token.lefts:
        if child.dep_ == "poss":
            others += [r for r in refs_at(reading, child) if r.node.type == "Person"]
    for inner in prepositions(token).get("of", []):
        others += [r for r in refs_at(reading, inner) if r.node.type == "Person"]
    for other in others[:1]:
        ends = (other, person) if relation == "child" else (person, other)
        predicate = "parent_of" if relation == "child" else relation
        former = was_once(token)
        made = draft(reading, ends[0], predicate, ends[1], token, "kinship", former=former)
        if made is not None:
            yield made


def kin_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield kin told before names: "his brother Maher al-Assad", "her husband, the cellist X", "brothers A and B"."""
    family = load_table("lexicon")["family_nouns"]
    people = reading.people()
    last: tuple[int, Ref] | None = None  # where the kin just told ends, and whose it is
    couple: tuple[int, list[Ref]] | None = None  # the couple told last, and in which sentence
    for person in people:
        token = kin_noun(reading, person)
        if token is None:
            continue
        relation = str(family[token.lemma_.lower()])
        several = token.tag_ in ("NNS", "NNPS")
        kin = coordinated_after(people, person, reading.doc) if several else [person]
        once = reading.doc[token.i - 2].lefts if token.i > 1 and reading.doc[token.i - 1].text == "-" else []  # "ex-"
        beside = (*token.lefts, *once, *reading.doc[person.head].lefts)
        owners = [c for c in beside if c.dep_ == "poss" and c.i < token.i]
        found = [r for owner in owners[:1] for r in refs_at(reading, owner)[:1]]
        joined = {t.lower_ for t in reading.doc[last[0] : token.i]} if last and last[0] <= token.i else {""}
        if not found and last and token.i - last[0] <= 4 and joined <= {",", "and", "by", "a", "an"} and joined:
            found = [last[1]]
        found = found or _bereaved(reading, token)
        here = reading.number(token.i)
        if relation == "child" and couple and couple[0] == here and any(o.lower_ == "their" for o in owners):
            found = couple[1]  # "his wife, Ruth, and their children, Adam and Lucy"
        for other in [r for r in found if r.node.type == "Person"]:
            for one in kin:
                ends = (other, one) if relation == "child" else (one, other)
                over = relation == "spouse_of" and (was_once(token) or _no_longer(token))
                made = draft(reading, ends[0], _predicate(relation), ends[1], token, "kinship", former=over)
                if made is not None:
                    last = (kin[-1].end, other)
                    couple = (here, [other, one]) if relation == "spouse_of" and not over else couple
                    yield made
        if several and relation == "sibling_of":
            for i, one in enumerate(kin):
                for other in kin[i + 1 :]:
                    made = draft(reading, one, relation, other, token, "brothers and sisters")
                    if made is not None:
                        yield made


def _no_longer(spouse: Token) -> bool:
    """Whether a marriage is over by the word before its noun: "his first wife", "her late husband"."""
    return any(c.lower_ in words("standing", "past_spouses") for c in spouse.lefts)


def of_other_kin(reading: Reading, person: Ref, noun: Token) -> bool:
    """Whether a noun for kin of its own stands before a name: "his wife, Ruth, and their daughter, | Jane"."""
    own = kin_noun(reading, person) if person.kind == "name" else None
    return (own is not None and own.i > noun.i) or _of_another_sort(reading, person, noun)


def _of_another_sort(reading: Reading, person: Ref, noun: Token) -> bool:
    """Whether "and" joins somebody with a title of his own to one kinsman: "his sister X and Defence Minister Y"."""
    found = title_at(reading.doc[person.start - 1]) if person.start > noun.i + 1 and noun.tag_ == "NN" else None
    if found is None or found[1] - noun.i < 3:
        return False
    title = reading.doc[found[1]]
    before = [t for t in reading.doc[noun.i + 1 : found[1]] if t.pos_ not in ("NOUN", "ADJ") or t.lower_ == "and"]
    return title.text[0].isupper() and any(t.lower_ == "and" for t in before[-2:])


def couples(reading: Reading) -> Iterator[Draft]:
    """Yield who are married: "a Surinamese couple, Winston and Cheryl Amatdjais"."""
    doc = reading.doc
    for token in reading.doc.spelled(("couple",)):
        if token.i + 4 >= len(doc):
            continue
        i = token.i + 1
        if doc[i].lower_ in ("from", "in", "of"):
            place = reading.at.get(i + 1)
            i = place.end if place is not None else i
        i += doc[i].text == ","
        one = reading.at.get(i)
        other = reading.at.get(one.end + 1) if one is not None and one.end + 1 < len(doc) else None
        if one is None or other is None or doc[one.end].lower_ != "and" or one.start != i:
            continue
        if one.node.type == other.node.type == "Person":
            made = draft(reading, one, "spouse_of", other, token, "couple")
            if made is not None:
                yield made


def _predicate(relation: str) -> str:
    return "parent_of" if relation == "child" else relation


def kin_noun(reading: Reading, person: Ref) -> Token | None:
    """Return the noun for kin that stands before a name, or before a comma and what else he is called."""
    doc, family = reading.doc, load_table("lexicon")["family_nouns"]
    i = person.start - 1
    if i < 1:
        return None
    ends = person.end >= len(doc) or doc[person.end].is_punct or doc[person.end].lower_ == "and"
    if doc[i].lemma_.lower() not in family and ends:
        while i > 1 and doc[i].text.islower() and doc[i].pos_ in ("NOUN", "ADJ") and i > person.start - 5:
            i -= 1
        i -= doc[i].lower_ == "the"
        if i < 1 or doc[i].text != ",":
            return None
        i -= 1
    token = doc[i]
    noun = token.pos_ in ("NOUN", "PROPN") or token.lower_ in family
    return token if noun and token.lemma_.lower() in family and reading.at.get(i) is None else None


def _bereaved(reading: Reading, token: Token) -> list[Ref]:
    """Return who leaves the kin that a noun names: "She is survived by a son, Cole", "He leaves a widow, Peigi"."""
    verb = token
    for _ in range(STEPS):
        if verb.pos_ == "VERB" or verb.head is verb:
            break
        verb = verb.head
    if verb.lemma_ not in ("survive", "leave") or (verb.lemma_ == "survive") is not is_passive(verb):
        return []
    return [r for s in surface_subjects(verb) for r in refs_at(reading, s)][:1]
