"""What a minister who heads a delegation is: he holds an office of his state, he does not only speak for it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.drafts import Draft
from extract.lexicon import words
from extract.naming.title_words import title_words
from extract.reading import Reading
from extract.standing.delegates import LEADING
from extract.standing.offices import title_left
from extract.standing.titles import WINDOW, office


def with_offices(reading: Reading, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the drafts, that of "a Chadian delegation headed by Foreign Minister X" told as his office in Chad."""
    for made in drafts:
        person = made.subject
        told = made.predicate == "represents"
        told = told and (made.event.lemma_.lower() in LEADING or made.rule == "head of a delegation")
        told = told and made.object.node.type == "Country" and person.kind == "name"
        limit = max(reading.sentence_start(person.start), person.start - WINDOW)
        found = title_left(reading, person.start - 1, limit) if told and person.start > limit else None
        if found is None or found[0].lower_ not in words("standing", "ministerial"):
            yield made
            continue
        token, (predicate, start) = found
        title, _ = title_words(reading, token, start)
        held = office(reading, person, made.object, predicate, title, made.event, "officer heading a delegation", False)
        yield replace(held, sources=made.sources, status=made.status, date=made.date) if held is not None else made
