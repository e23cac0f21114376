"""Offices in a row: "X, director of A, head of B and a former member of C", "she was chair of A and editor of B".

Read from the tokens: parses hang the second office on the body of the first, or on the next clause.
"""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.title_words import title_at, title_end
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

LEAD = 8  # tokens of a phrase before its title: "a former deputy"
FIELD = 10  # tokens behind a title that can belong to it: "of the X in Y"
MODIFYING = ("DET", "ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART", "PRON")


def behind_comma(reading: Reading, end: int) -> int | None:
    """Return where a description starts that a comma, or an age between two, joins to a name ending at token `end`."""
    doc = reading.doc
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    aged = doc[end + 1].like_num and doc[end + 2].text == ","
    return end + 3 if aged else end + 1


def titles_in_row(reading: Reading, start: int) -> Iterator[Token]:
    """Yield the nouns of the titles that stand in a row from token `start` on, each with its body behind it."""
    first = True
    i = start
    while True:
        found = _title_from(reading, i)
        if found is None:
            return
        delimiter = _delimiter(reading, title_end(reading, found))
        if not first and not _closed(reading, found, i, delimiter):
            return
        if title_at(found) or found.lemma_.lower() in words("lexicon", "family_nouns"):
            yield found
        i, first = _after(reading, delimiter), False
        if i <= delimiter:
            return


def _title_from(reading: Reading, i: int) -> Token | None:
    """Return the noun of the title whose phrase starts at token `i`."""
    doc = reading.doc
    for j in range(i, min(i + LEAD, len(doc))):
        token, ref = doc[j], reading.at.get(j)
        if token.is_sent_start and j > i:
            return None
        if ref is not None and ref.node.type == "Person" and ref.kind == "name":
            return None
        misread = token.pos_ == "ADJ" and token.i + 1 < len(doc) and doc[j + 1].lower_ in ("and", ",")
        noun = token.pos_ in ("NOUN", "PROPN") or misread
        if ref is None and noun and _of_people(token) and not _goes_on(reading, j):
            following = reading.at.get(j + 1)
            return token if following is None or following.node.type != "Person" else None
        if token.text == "(" and j + 2 < len(doc) and doc[j + 2].text == ")":
            continue
        if token.text == ")" and j - 2 >= i and doc[j - 2].text == "(":
            continue
        if token.pos_ not in MODIFYING and token.text != "-" and token.tag_ not in ("VBG", "VBN"):
            return None
    return None


def _of_people(token: Token) -> bool:
    """Whether a noun says what somebody is: an office, a calling ("a mathematician and former mayor"), or kin."""
    lemma = token.lemma_.lower()
    known = lemma in words("standing", "citizens") or lemma in words("lexicon", "family_nouns")
    return (
        known
        or title_at(token) is not None
        or (token.tag_ in ("NN", "JJ") and lemma.endswith(("er", "or", "ist", "ian")))
    )


def _goes_on(reading: Reading, j: int) -> bool:
    """Whether a title only begins a longer one, or what it modifies: "deputy | director", "chief | rabbi's son"."""
    following = reading.doc[j + 1] if j + 1 < len(reading.doc) else None
    if following is None:
        return False
    return following.pos_ in ("NOUN", "PROPN") or following.tag_ == "POS" or following.text == "-"


def _delimiter(reading: Reading, i: int) -> int:
    """Return the token that ends a phrase: a comma, "and" before another title, or what cannot belong to it."""
    doc = reading.doc
    for j in range(i, min(i + FIELD, len(doc))):
        token = doc[j]
        if token.is_sent_start or token.pos_ in ("VERB", "AUX") or token.text in (",", ";", ".", ")", '"', ":"):
            return j
        if token.lower_ in ("who", "whose", "which", "that"):
            return j
        if token.lower_ in ("and", "&") and reading.at.get(j) is None and _title_from(reading, j + 1) is not None:
            return j
    return min(i + FIELD, len(doc) - 1)


def _after(reading: Reading, i: int) -> int:
    """Return where the next phrase starts behind a comma or "and" at token `i`, `i` itself when there is neither."""
    doc = reading.doc
    start = i
    if start < len(doc) and doc[start].text == ",":
        start += 1
    if start < len(doc) and doc[start].lower_ in ("and", "&"):
        start += 1
    return start


def _closed(reading: Reading, title: Token, start: int, end: int) -> bool:
    """Whether a further title is still said of the same person, and is not the subject of what follows.

    "X, head of A and the mayor of B, said" but not "X, head of A, and the mayor of B said".
    """
    doc = reading.doc
    bodied = title.i + 1 < len(doc) and doc[title.i + 1].lower_ in ("of", "at", "for", "in", "with")
    definite = any(t.lower_ in ("the", "its", "their") for t in doc[start : title.i])
    owned = any(t.tag_ == "POS" for t in doc[start : title.i])
    named = [
        r for i in range(start, title.i) if (r := reading.at.get(i)) and r.node.type in ("Organization", "Country")
    ]
    if not bodied and not (title.text[0].islower() and (owned or named)):
        return False
    acts = end < len(doc) and doc[end].pos_ in ("VERB", "AUX")
    j = end + 1
    while j < len(doc) - 1 and doc[j].lower_.rstrip(".") in words("names", "courtesies"):
        j += 1
    behind = reading.at.get(j) if j < len(doc) and doc[end].text == "," else None
    if behind is not None and behind.node.type == "Person" and behind.kind == "name":
        return False  # "X, head of A, and B's chairman, Y"
    return not (definite and acts) and not (
        acts and doc[start - 1].lower_ in ("and", "&") and doc[start - 2].text == ","
    )


def another_subject(reading: Reading, token: Token) -> bool:
    """Whether a title read as an apposition is the second subject: "X, head of A, and the mayor of B said"."""
    if token.dep_ != "appos":
        return False
    doc, start = reading.doc, token.left_edge.i
    if start < 2 or doc[start - 1].lower_ != "and" or doc[start - 2].text != ",":
        return False
    end = _delimiter(reading, title_end(reading, token))
    return doc[start].lower_ == "the" and doc[end].pos_ in ("VERB", "AUX")


def listed_behind_names(reading: Reading) -> dict[int, list[int]]:
    """Return by token of a further title in a row, or of a shared one, the starts of the names it is said of."""
    out: dict[int, list[int]] = {}
    nouns = words("lexicon", "title_nouns", "lexicon", "family_nouns")
    people = reading.people()
    last = 0  # where the row ends that has been read last
    for person in people:
        start = behind_comma(reading, person.end)
        if start is None or person.start < last:
            continue
        if reading.doc[start].lower_ in ("both", "all"):
            shared = _title_from(reading, start + 1)
            if shared is not None and shared.tag_ in ("NNS", "NNPS"):
                out[shared.i] = [person.start, *_joined_before(reading, people, person)]
            continue
        if not any(t.lemma_.lower() in nouns for t in reading.doc[start : start + 2 * LEAD]):
            continue
        first = _title_from(reading, start)
        for token in titles_in_row(reading, start):
            last = token.i
            if token != first:
                out.setdefault(token.i, [person.start])
    return out


def _joined_before(reading: Reading, people: list[Ref], person: Ref) -> list[int]:
    """Return the starts of the names that commas and "and" join in front of one: "A, B and C, both members of X"."""
    out: list[int] = []
    start = person.start
    while (one := next((r for r in people if 0 < start - r.end <= 2), None)) is not None:
        if not {t.lower_ for t in reading.doc[one.end : start]} <= {"and", ",", "&"}:
            break
        out.append(one.start)
        start = one.start
    return out
