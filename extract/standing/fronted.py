"""Offices told before the clause of who has them: "As head of Oxfam, Ann Lee met X", "While mayor of Lima he"."""

from collections.abc import Iterator

from extract.clauses.clauses import prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import title_at
from extract.parsing.parse import Token
from extract.qualifiers.status import Status
from extract.reading import Reading, Ref
from extract.standing.descriptions import described

OPENING = frozenset(["as", "while"])
NEAR = 6  # words between the opening one and its title
FAR = 14  # words between the title and whoever has it


def fronted_offices(reading: Reading) -> Iterator[Draft]:
    """Yield the office that a clause's subject has: "As head of Oxfam, Ann Lee", "As captain of Ajax in 2010 he"."""
    for opening in reading.doc.spelled(OPENING):
        if not _opens(opening):
            continue
        noun = _title(opening)
        if noun is None or not (prepositions(noun).get("of") or prepositions(noun).get("at")):
            continue
        found = _holder(reading, opening, noun)
        if found is None:
            continue
        person, past = found
        for made in described(reading, person, noun, "office before a clause", Status()):
            made.former = made.former or past or opening.lower_ == "while"
            yield made


def _opens(token: Token) -> bool:
    """Whether a word opens a sentence, or a clause behind "and", a semicolon or a dash."""
    before = token.nbor(-1) if token.i else None
    quoted = before is not None and before.text in ('"', "“")
    return token.is_sent_start or before is None or before.text in (";", ":", "—", "–") or quoted


def _title(opening: Token) -> Token | None:
    """Return the noun of the office behind "as" or "while", when no verb or name stands between."""
    for token in opening.doc[opening.i + 1 : opening.i + NEAR]:
        if token.tag_ == "NN" and title_at(token) is not None and token.dep_ != "compound":
            return token
        if token.pos_ in ("VERB", "AUX", "PRON") or token.is_punct:
            return None
    return None


def _holder(reading: Reading, opening: Token, noun: Token) -> tuple[Ref, bool] | None:
    """Return who has an office told before a clause, and whether a year is told with it that is over."""
    doc = reading.doc
    last = noun.i
    bodies = [t for p in ("of", "at") for t in prepositions(noun).get(p, [])]
    for ref in (r for t in bodies for r in refs_at(reading, t)):
        last = max(last, ref.end - 1) if ref.start > noun.i else last
    last = max([last, *(t.i for t in bodies)])
    i, past = last + 1, False
    if i + 1 < len(doc) and doc[i].lower_ in ("in", "since") and _year(doc[i + 1]):
        past, i = doc[i].lower_ == "in", i + 2
    if i < len(doc) and doc[i].text == ",":
        i += 1
    if i >= len(doc) or i - noun.i > FAR:
        return None
    i += doc[i].lower_.rstrip(".") in words("names", "honorifics")
    token = doc[i]
    named = reading.at.get(i)
    if token.lower_ in ("he", "she"):
        people = [r for r in refs_at(reading, token) if r.node.type == "Person"]
        return (people[0], past) if len(people) == 1 else None
    if named is None or named.kind != "name" or named.node.type != "Person" or named.start != i:
        return None
    behind = doc[named.end] if named.end < len(doc) else None
    verb = behind is not None and (behind.pos_ in ("VERB", "AUX") or behind.text == "," or behind.pos_ == "ADV")
    subject = doc[named.head].dep_ in ("nsubj", "nsubjpass") or any(
        doc[named.head] in surface_subjects(t) for t in doc[named.head].ancestors
    )
    return (named, past) if verb or subject else None


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()
