"""Where two work who are called colleagues: "Ann Lowe and her colleague at Acme, Carl Roth"."""

from collections.abc import Iterator

from extract.clauses.clauses import prepositions
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.parties import coordinated_after, tie_to


def colleagues(reading: Reading) -> Iterator[Draft]:
    """Yield to which body both belong, the one named before "and" and the one named behind the body."""
    doc = reading.doc
    people = reading.people()
    for noun in reading.doc.of_lemma(words("standing", "workmates")):
        behind = prepositions(noun)
        bodies = [r for p in ("at", "in", "on") for t in behind.get(p, []) for r in refs_at(reading, t)]
        body = next((r for r in bodies if r.kind == "name" and r.node.type == "Organization"), None)
        if body is None:
            continue
        former = any(c.lower_ in words("phrases", "former_words") for c in noun.lefts)
        named = _named_behind(reading, body, people)
        several = noun.tag_ == "NNS"
        others = (coordinated_after(people, named, doc) if several else [named]) if named is not None else []
        first = _named_before(reading, noun, people)
        for person in [*([first] if first is not None else []), *others]:
            made = draft(reading, person, tie_to(reading, person, body), body, noun, "colleagues", 0.72, former=former)
            if made is not None:
                yield made


def _named_behind(reading: Reading, body: Ref, people: list[Ref]) -> Ref | None:
    """Return who is named behind a body and a comma, past a title: "at the High Court, Justice | Ben Odum"."""
    doc, i = reading.doc, body.end
    if i + 1 >= len(doc) or doc[i].text != ",":
        return None
    i += 1
    i += doc[i].lower_.rstrip(".") in words("names", "honorifics", "lexicon", "title_nouns")
    named = next((r for r in people if r.start == i or (r.start == i - 1 and r.end > i)), None)
    closed = named is not None and (named.end >= len(doc) or doc[named.end].is_punct or doc[named.end].lower_ == "and")
    return named if closed else None


def _named_before(reading: Reading, noun: Token, people: list[Ref]) -> Ref | None:
    """Return who is named before "and her colleague"."""
    doc = reading.doc
    start = next((c.i for c in noun.lefts if c.tag_ == "PRP$"), None)
    if start is None:
        start = next((c.i for c in noun.lefts if c.like_num), None)
    if start is None or start < 2 or doc[start - 1].lower_ != "and":
        return None
    return next((r for r in people if r.end == start - 1), None)
