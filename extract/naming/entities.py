"""The entities of the model as proper names, mended at both ends: "University of Otago | physics professor"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.people import behind_field, given, person_by_given
from extract.naming.shapes import (
    Name,
    capital,
    extended,
    head_words,
    joined_rank,
    split_at_of,
    strip_honorifics,
    trim,
    type_by_head,
    with_front,
)
from extract.naming.splits import behind_office_of, is_campus, joined, parted
from extract.parsing.parse import Doc
from graph.model import EntityType

LABELS: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Location",
    "NORP": "Group",
    "LOC": "Location",
    "FAC": "Location",
    "EVENT": "Event",
    "LAW": "Agreement",
    "PRODUCT": "Organization",
}


def model_names(doc: Doc) -> Iterator[Name]:
    """Yield the entities of the model, mended at both ends."""
    for ent in doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None or (ent.label_ == "NORP" and ent.root.dep_ == "amod" and len(ent) == 1):
            continue  # an adjective that the knowledge does not know names nobody
        start, end = trim(doc, ent.start, ent.end)
        if end - start == 3 and joined_rank(doc, start):
            continue  # "Lt-Gen"
        while end - start > 1 and doc[start].lower_ in words("phrases", "body_kinds") and doc[start].text.islower():
            start += 1  # "the union | Unity Health"
        of = split_at_of(doc, start, end)
        if of is not None:
            rest = doc[of + 1 : end]
            if (
                len(rest) < 3
                and all(t.text.istitle() for t in rest)
                and person_by_given(doc, Name(start, of, "Person"))
            ):
                yield Name(of + 1, end, "Location")  # "Georg Braun of | Limburg"
            end = of
            kind = "Person" if end - start > 1 else kind
        for token in doc[start:end]:
            if token.i > start and token.text in ("that", "which", "who", "whose", "against"):
                end = token.i  # "al-Shabaab | that targeted", "Oxfam | against Shell"
                break
            if token.is_space or (token.lower_ == "at" and token.i > start and not is_campus(doc, start, token.i)):
                end = token.i
                break
            if token.lower_ == "the" and token.i > start and capital(doc[token.i - 1]) and end - token.i > 1:
                end = token.i  # "Rathbun | the Scientology"
                kind = "Person"
                break
        if parts := parted(doc, start, end):
            yield from (Name(*part) for part in parts)
            continue
        named = _person_behind_body(doc, start, end)
        if named < end:
            yield Name(named, end, "Person")
            end, kind = named, "Organization"
        if kind != "Person" and _called_by_rank(doc, start, end):
            kind = "Person"  # "Archbishop Paul Okoro", which the model takes for a body
        if kind == "Organization":
            start = behind_office_of(doc, start, end)
        seated = end - start > 2 and doc[start + 1].lower_ in ("of", "for")
        if kind == "Organization" and seated and doc[start].lower_ in words("names", "seated"):
            start, kind = start + 2, "Location"  # "Bishop of | Pembroke"
            start += doc[start].lower_ == "the" and end - start > 1
        if kind == "Person":
            start = behind_field(doc, strip_honorifics(doc, start, end), end)
            if doc[start].lower_ in ("of", "for") and end - start > 1:
                start, kind = start + 1, "Location"  # "Bishop of | Pembroke", "MP for | Worcester"
                start += doc[start].lower_ == "the" and end - start > 1
        if kind == "Person":
            for token in doc[start:end]:  # "Michael Tien of NPP"
                if token.i > start and token.lower_ in ("of", ",", "'s", "and") and end - start > 2:
                    end = token.i
                    break
        if end - start == 1 and _surname(doc, start, end):
            end, kind = end + 1, "Person"  # "Ayşe | Yılmaz", of which the model saw the given name alone
        if kind == "Person":
            while end - start > 2 and doc[end - 1].text.islower() and doc[end - 1].tag_.startswith("VB"):
                end -= 1  # "Tess Ngata | called"
            end = extended(doc, end)
            while start and _given_name(doc, start - 1, start):
                start -= 1
        for token in doc[start:end]:
            if token.i > start and token.text in (":", ",") and kind in ("Location", "Person"):
                end = token.i
                break
            if token.lower_ == "and" and start < token.i < end - 1 and doc[token.i + 1].text.islower():
                end = token.i  # "RSF | and allied militias"
                break
            if token.text in ("-", "\u2013", "\u2014") and token.i > start and doc[token.i - 1].whitespace_:
                end = token.i  # "Quad - the United States"
                break
            if token.text == "," and type_by_head(doc, start, token.i) and type_by_head(doc, token.i + 1, end):
                end = token.i  # "Iraqi Armed Forces, | Popular Mobilization Forces"
                break
            if token.i > start and token.lower_ == "and" and kind in ("Location", "Person", "Group"):
                start = token.i + 1  # "North and South Korea"
            elif (
                token.lower_ == "in"
                and token.i > start
                and (kind == "Location" or type_by_head(doc, start, token.i) == "Organization")
            ):
                end = token.i  # "Castellan Museum | in Ghent"
                break
            elif token.i > start and token.lower_ == "on" and type_by_head(doc, start, end) is None:
                end = token.i
                break
        while (
            end - start > 2
            and doc[end - 1].text.islower()
            and doc[end - 1].dep_ == "compound"
            and doc[end - 1].head.i >= end
        ):
            end -= 1  # "University of Otago | physics professor"
        if start >= end or not any(t.text[0].isupper() for t in doc[start:end]):
            continue
        if end - start == 1 and doc[start].lower_ in words("names", "not_names", "names", "clerics"):
            continue
        if _field_of_office(doc, start, end):
            continue
        front = with_front(doc, start, end)
        if front < start:
            start, kind = front, "Organization"
        by_head = type_by_head(doc, start, end)
        if kind == "Event" and by_head is None and doc[end - 1].lower_ == "games":
            kind = "Organization"  # "Epic Games"
        end = joined(doc, start, end) if by_head == "Organization" else end
        sure = (
            kind != "Person" or by_head == "Organization" or doc[end - 1].lower_ not in words("names", "surname_heads")
        )
        flight = end - start > 1 and doc[end - 2].text == "Flight" and any(c.isdigit() for c in doc[end - 1].text)
        yield Name(start, end, "Location" if flight else by_head if by_head and sure else kind)


def _called_by_rank(doc: Doc, start: int, end: int) -> bool:
    """Whether a name starts with what only persons are called by, and says nothing of a body: "Bishop Luis Prado"."""
    inside = end - start == 3 and doc[start + 1].text == "Cardinal"  # "Rafael Cardinal Prado"
    if not 1 < end - start < 6 or not (inside or doc[start].lower_.rstrip(".") in words("names", "ranks")):
        return False
    small = any(t.lower_ in ("of", "for", "and", "the", "'s") for t in doc[start:end])
    return not small and type_by_head(doc, start, end) is None


def _person_behind_body(doc: Doc, start: int, end: int) -> int:
    """Return where a person starts whom the model took for the end of a body: "National Assembly | Amina Diallo"."""
    if not 3 < end - start < 7 or type_by_head(doc, start, end) is not None:
        return end
    at = end - 2
    body = (
        given(doc[at].text)
        and type_by_head(doc, start, at) == "Organization"
        and doc[at - 1].lower_ in head_words()["Organization"]
    )
    return at if body and doc[at].text.istitle() else end


def _field_of_office(doc: Doc, start: int, end: int) -> bool:
    """Whether words only tell the field of a minister: "Minister of Trade and Industry", "Foreign Affairs Minister"."""
    fields, small = words("names", "fields"), ("and", "of", "for", "the", "&", ",")
    start += end - start > 2 and doc[start].lower_ not in fields  # "Indian External Affairs"
    if not all(t.lower_ in fields or t.lower_ in small for t in doc[start:end]):
        return False
    behind = end < len(doc) and doc[end].lower_ in words("names", "of_fields")
    i = start
    while i > max(0, start - 6) and (doc[i - 1].lower_ in fields or doc[i - 1].lower_ in small):
        i -= 1
    return behind or (i > 0 and i < start and doc[i - 1].lower_ in words("names", "of_fields"))


def _surname(doc: Doc, start: int, end: int) -> bool:
    """Whether a word that the model left out behind a given name is the surname."""
    last = doc[end] if end < len(doc) and doc[end - 1].whitespace_ and given(doc[start].text) else None
    if last is None or last.is_sent_start or last.tag_ != "NNP" or last.ent_type_ or not last.text.istitle():
        return False
    return last.is_alpha and type_by_head(doc, start, end + 1) is None and not _office(last.lower_)


def _office(word: str) -> bool:
    return word in words("lexicon", "title_nouns") or word in words("names", "honorifics", "names", "not_names")


def _given_name(doc: Doc, i: int, start: int) -> bool:
    """Whether token `i` is a given name that the model left out before the name at `start`: "Junius | Ho"."""
    token = doc[i]
    plain = token.tag_ == "NNP" and token.text.istitle() and token.is_alpha and not token.ent_type_
    return (
        plain
        and token.dep_ == "compound"
        and token.head.i >= start
        and not token.is_sent_start
        and not _office(token.lower_)
    )
