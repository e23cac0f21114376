"""Who holds an office, named behind a word on the body: "the head of Acme, Kenya's largest bank, | Ann Lowe, said"."""

from collections.abc import Iterator

from extract.drafts import Draft
from extract.lexicon import words
from extract.naming.title_words import title_at, title_words
from extract.reading import Reading, Ref
from extract.standing.several_titles import BODIES
from extract.standing.titles import office

ASIDE = 9  # tokens that tell what a body is, between commas


def titles_behind_asides(reading: Reading) -> Iterator[Draft]:
    """Yield the office of who is named behind the body and what the body is said to be."""
    doc = reading.doc
    for person in [r for r in reading.people() if r.start > 5]:
        closed = person.end >= len(doc) or doc[person.end].is_punct
        body = _behind_what(reading, person) if closed else None
        if body is None:
            continue
        i = body.start - 1
        i -= doc[i].lower_ == "the"
        token = doc[i - 1] if i > 0 and doc[i].lower_ in ("of", "at") else None
        found = title_at(token) if token is not None and token.tag_ in ("NN", "NNP") else None
        if token is None or found is None:
            continue
        title, start = title_words(reading, token, found[1])
        former = any(t.lower_ in words("phrases", "former_words") for t in doc[max(0, start - 2) : token.i])
        made = office(reading, person, body, found[0], title, token, "title, body and aside before name", former)
        if made is not None:
            made.weight = 0.75
            yield made


def _behind_what(reading: Reading, person: Ref) -> Ref | None:
    """Return the body whose aside ends right before a name: "Acme, | Kenya's largest bank, | Ann Lowe"."""
    doc, close = reading.doc, person.start - 1
    if doc[close].text != ",":
        return None
    first = max(reading.sentence_start(person.start), close - ASIDE)
    opened = next((i for i in range(close - 1, first, -1) if doc[i].text == ","), None)
    body = reading.at.get(opened - 1) if opened is not None else None
    if opened is None or body is None or body.end != opened or body.kind != "name" or body.node.type not in BODIES:
        return None
    aside = doc[opened + 1 : close]
    if len(aside) < 2 or any(t.pos_ in ("VERB", "AUX", "CCONJ", "PRON") and t.tag_ != "PRP$" for t in aside):
        return None
    owner = reading.at.get(opened + 1)
    owned = owner is not None and owner.end < close and doc[owner.end].tag_ == "POS"
    opens = owned or aside[0].lower_ in ("the", "a", "an", "one", "its", "their")
    ends = aside[-1].pos_ == "NOUN" or any(t.pos_ == "NOUN" for t in aside)
    return body if opens and ends and not any(title_at(t) for t in aside) else None
