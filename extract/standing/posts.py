"""Offices that a verb and a preposition tell: "was promoted to head coach", "was offered a job as dean of Acme"."""

from collections.abc import Iterator

from extract.clauses.clauses import is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import is_of_state, title_at, title_words
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref
from extract.standing.descriptions import described
from extract.standing.titles import office

FAR = 9  # tokens behind "has gone" in which "to" stands: "for the time being to"
NEAR = 6  # tokens behind "to" that can hold a title


def posts_told(reading: Reading) -> Iterator[Draft]:
    """Yield the offices to which somebody rises, and those of the posts that somebody takes or is offered."""
    rising, taking = words("standing", "rising"), words("standing", "taking_posts")
    passing = words("standing", "passing_on")
    for verb in reading.doc.of_lemma(rising | taking | passing):
        if verb.pos_ != "VERB":
            continue
        if verb.lemma_ in passing:
            yield from _post_passed_on(reading, verb)
        if verb.lemma_ in rising:
            yield from _risen(reading, verb)
        elif verb.lemma_ in taking:
            yield from _post_taken(reading, verb)


def _risen(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the office of "X was elevated to head coach of Y", "Y promoted X to editor"."""
    doc = reading.doc
    to = next((t for t in doc[verb.i + 1 : verb.i + NEAR] if t.lower_ == "to"), None)
    if to is None or to.i + 1 >= len(doc):
        return
    noun = _title_behind(reading, to.i + 1)
    if noun is None:
        return
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    tokens = surface_subjects(verb) if is_passive(verb) or not objects else objects
    givers = [] if tokens is not objects else [r for t in surface_subjects(verb) for r in refs_at(reading, t)]
    for person in (r for t in tokens for r in refs_at(reading, t) if r.node.type == "Person"):
        yield from _in_office(reading, person, noun, status(verb), givers)


def _title_behind(reading: Reading, start: int) -> Token | None:
    """Return the noun of the title that starts at a token, past its other words: "the post of | vice | president"."""
    doc, found = reading.doc, None
    for token in doc[start : min(start + NEAR, len(doc))]:
        if reading.at.get(token.i) is not None or token.is_punct or token.lower_ in ("of", "and", "in", "at", "on"):
            break
        found = token if title_at(token) else None if token.pos_ == "NOUN" else found
    return found


def _post_taken(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the office of "X took a job as dean of Y", "X was offered a position as head of Y"."""
    offered = verb.lemma_ in words("standing", "offering")
    passive = is_passive(verb)
    posts = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr") and _post(c)]
    if not posts or (passive and not offered):
        return
    nouns = prepositions(posts[0]).get("as", []) + prepositions(verb).get("as", [])
    nouns += [n for n in prepositions(posts[0]).get("of", []) if title_at(n)]
    given = [c for c in verb.children if c.dep_ in ("dative", "iobj")]
    takers = surface_subjects(verb) if passive or not offered else given
    state = status(verb)
    if offered and state == Status():
        state = Status(modality="possible")
    for person in (r for t in takers for r in refs_at(reading, t) if r.node.type == "Person"):
        for noun in nouns[:1]:
            yield from _in_office(reading, person, noun, state, [])


def _post_passed_on(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the office of "the job of director at Y has gone to X"."""
    for post in [s for s in surface_subjects(verb) if _post(s)][:1]:
        roles = prepositions(post)
        nouns = [n for n in roles.get("of", []) if title_at(n)]
        bodies = [r for p in ("at", "in", "with") for t in roles.get(p, []) for r in refs_at(reading, t)]
        to = next((t for t in reading.doc[verb.i + 1 : verb.i + FAR] if t.lower_ == "to"), None)
        person = reading.at.get(to.i + 1) if to is not None else None
        if person is not None and person.kind == "name" and person.node.type == "Person" and nouns:
            yield from _in_office(reading, person, nouns[0], status(verb), bodies)


def _post(noun: Token) -> bool:
    return noun.lemma_.lower() in words("standing", "posts")


def _in_office(reading: Reading, person: Ref, noun: Token, state: Status, givers: list[Ref]) -> Iterator[Draft]:
    """Yield an office in the body named with it, else in the one that gives it or where the person already is."""
    told = list(described(reading, person, noun, "post told", state))
    yield from told
    found = title_at(noun)
    if told or found is None:
        return
    title, _ = title_words(reading, noun, found[1])
    bodies = [r for r in givers if r.node.type == "Organization"]
    if not bodies and not is_of_state(title):
        own = person.node.bodies
        bodies = [Ref(person.start, person.end, "description", n, n.name, person.head) for n in own[-1:]]
    for body in bodies[:1]:
        made = office(reading, person, body, found[0], title, noun, "post told", former=False)
        if made is not None:
            made.status, made.weight = state, 0.7
            yield made
