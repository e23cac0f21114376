"""Offices told by likeness: "met his Kenyan counterpart, Ann Lee" gives her the same office in Kenya."""

from collections.abc import Iterator

from extract.clauses.clauses import clause_head
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.title_words import head_word, title_predicate
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.titles import office


def counterparts(reading: Reading) -> Iterator[Draft]:
    """Yield the offices of those who are called the counterpart of somebody whose office the article tells."""
    for token in reading.doc.of_lemma(words("standing", "counterparts") | {"number"}):
        opposite = token.lemma_.lower() == "number" and token.i and token.nbor(-1).lower_ == "opposite"
        if not (opposite or token.lemma_.lower() in words("standing", "counterparts")) or not token.i:
            continue
        nations = [
            m for m in modifiers(reading, token) if m.node.type == "Country" and m.kind in ("nationality", "name")
        ]
        person, other = _called(reading, token), _likened(reading, token)
        if token.tag_ == "NNS":
            yield from _several(reading, token, nations)
        if len(nations) != 1 or person is None or other is None or person.node is other.node:
            continue
        yield from _same_office(reading, token, other, person, nations[0])


def predecessors(reading: Reading) -> Iterator[Draft]:
    """Yield who followed whom, told by a noun beside a name: "his predecessor, Ali Deby", "her successor, Ann Lee"."""
    for token in reading.doc.of_lemma(("predecessor", "successor")):
        word = token.lemma_.lower()
        owned = any(c.dep_ == "poss" for c in token.lefts)
        if token.tag_ != "NN" or not token.i or not owned:
            continue
        named = _called(reading, token)
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c) if r.node.type == "Person"]
        if named is None or not owners or owners[0].node is named.node:
            continue
        ends = (owners[0], named) if word == "predecessor" else (named, owners[0])
        made = draft(reading, ends[0], "succeeds", ends[1], token, f"his {word}", 0.8)
        if made is not None:
            yield made


def _several(reading: Reading, token: Token, nations: list[Ref]) -> Iterator[Draft]:
    """Yield the offices of "his U.S. and Japanese counterparts, Ann Lee and Kenji Abe", in that order."""
    doc, other = reading.doc, _likened(reading, token)
    people: list[Ref] = []
    i = token.i + 1
    while i < len(doc) and (i in reading.at or doc[i].lower_ in (",", "and")):
        ref = reading.at.get(i)
        people += [ref] if ref is not None and ref.node.type == "Person" else []
        i = ref.end if ref is not None else i + 1
    if other is None or len(people) != len(nations) or len(people) < 2:
        return
    for person, nation in zip(people, nations, strict=True):
        yield from _same_office(reading, token, other, person, nation)


def _same_office(reading: Reading, token: Token, other: Ref, person: Ref, nation: Ref) -> Iterator[Draft]:
    title = next((r for r in other.node.roles if _of_state(r)), None)
    predicate = title_predicate((title, head_word(title.split()))) if title else None
    if title is not None and predicate is not None:
        made = office(reading, person, nation, predicate, title, token, "counterpart", False)
        if made is not None:
            yield made


def _of_state(title: str) -> bool:
    spoken = title.split()
    if spoken[-1] in words("standing", "envoys"):
        return True
    return title in words("standing", "heads_of_state") or spoken[0] in words("standing", "state_offices")


def _called(reading: Reading, token: Token) -> Ref | None:
    """Return the person whom a counterpart's name behind it, or the noun that it is put beside, names."""
    doc, i = reading.doc, token.i + 1
    i += i < len(doc) and doc[i].text == ","
    behind = reading.at.get(i)
    if behind is not None and behind.node.type == "Person" and behind.start == i:
        closed = behind.end >= len(doc) or doc[behind.end].is_punct or doc[behind.end].pos_ != "PART"
        return (
            behind
            if closed and (i == token.i + 1 or behind.head == token.i or _beside(reading, token, behind))
            else None
        )
    ahead = reading.at.get(token.head.i) if token.dep_ == "appos" else None
    return ahead if ahead is not None and ahead.node.type == "Person" and ahead.end <= token.i else None


def _beside(reading: Reading, token: Token, behind: Ref) -> bool:
    """Whether a name behind a comma is in apposition to the noun before it."""
    doc = reading.doc
    apposed = any(c.dep_ == "appos" and behind.start <= c.i < behind.end for c in token.children)
    return apposed or (behind.end < len(doc) and doc[behind.end].text in (",", "."))


def _likened(reading: Reading, token: Token) -> Ref | None:
    """Return whose counterpart somebody is: the owner, else the subject of the clause."""
    owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c) if r.node.type == "Person"]
    if owners:
        return owners[0]
    found = [r for t in surface_subjects(clause_head(token.head)) for r in refs_at(reading, t)]
    return found[0] if found and found[0].node.type == "Person" else None
