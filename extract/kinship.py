"""Kin: "Paris's father, Albert Jaquier", "his brother Maher al-Assad"."""

from collections.abc import Iterator

from extract.clauses import prepositions
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.parse import Token
from extract.phrases import refs_at
from extract.reading import Reading, Ref


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
        former = any(t.lower_ in words("phrases", "former_words") for t in token.lefts) or token.lower_.startswith("ex")
        made = draft(reading, ends[0], predicate, ends[1], token, "kinship", former=former)
        if made is not None:
            yield made


def kin_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield kinship without a comma: "his brother Maher al-Assad", "his wife Diane, son Peter and daughter Mary"."""
    family = load_table("lexicon")["family_nouns"]
    last: tuple[int, Ref] | None = None  # where the kin just told ends, and whose it is
    for person in [r for r in reading.refs if r.node.type == "Person" and r.kind == "name" and r.start]:
        token = reading.doc[person.start - 1]
        if token.lemma_.lower() not in family or (token.pos_ not in ("NOUN", "PROPN") and token.lower_ not in family):
            continue
        owners = [c for c in (*token.lefts, *reading.doc[person.head].lefts) if c.dep_ == "poss" and c.i < token.i]
        found = [r for owner in owners[:1] for r in refs_at(reading, owner)[:1]]
        joined = {t.lower_ for t in reading.doc[last[0] : token.i]} if last and last[0] <= token.i else {""}
        if not found and last and token.i - last[0] <= 2 and joined <= {",", "and"} and joined:
            found = [last[1]]
        for other in found:
            relation = str(family[token.lemma_.lower()])
            ends = (other, person) if relation == "child" else (person, other)
            predicate = "parent_of" if relation == "child" else relation
            made = (
                draft(reading, ends[0], predicate, ends[1], token, "kinship") if other.node.type == "Person" else None
            )
            if made is not None:
                last = (person.end, other)
                yield made
