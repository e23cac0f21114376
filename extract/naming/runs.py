"""Runs of capitalised words as proper names, cut where an office, a town or a body stands in front of a person."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from extract.lexicon import load_table, words
from extract.naming.shapes import Name, capital, counts_in_name, head_words, split_at_of, staffed, trim, type_by_head
from extract.naming.splits import behind_office_of, is_campus, joined, parted
from extract.parsing.parse import Doc, Token

ACRONYM = range(2, 7)  # letters
OPENING = ("NN", "JJ", "RB", "UH", "VB", "VBP", "FW")  # tags that a name gets in front of its sentence
LONGEST_ACRONYM = 9  # letters
SHORT = 5  # letters of a name that is not taken for another but for one
MISREAD = ("NN", "NNS", "JJ", "CD")  # tags that the tagger gives to names


def _owning(doc: Doc, i: int) -> bool:
    """Whether a possessive stands inside the name of a body: "County Sheriff | 's Department"."""
    return (
        doc[i].text in ("'s", "'")
        and i + 1 < len(doc)
        and capital(doc[i + 1])
        and (doc[i - 1].lower_ in words("names", "possessors") or _of_a_saint(doc, i))
        and doc[i + 1].lower_ not in words("lexicon", "title_nouns")
    )


def _of_a_saint(doc: Doc, i: int) -> bool:
    """Whether a possessive at `i` belongs to a saint whose house follows: "St Brannoc's | Hospice"."""
    return (
        i > 1
        and doc[i - 2].lower_.rstrip(".") in ("st", "saint")
        and doc[i + 1].lower_ in (head_words()["Organization"] | head_words()["Location"])
    )


def _behind_title(doc: Doc, start: int, end: int) -> int:
    """Return where a name starts behind a nationality and a title: "French Ambassador | Sylvain Itte"."""
    nouns = words("lexicon", "title_nouns") | {"officer"}
    titles = [i for i in range(start, end - 2) if doc[i].lower_ in nouns]
    return titles[-1] + 1 if titles else start


def _behind_affairs(doc: Doc, start: int, end: int) -> int:
    """Return where a person starts behind the field of an office: "Secretary for European Affairs | Tom Hale"."""
    at = next((i for i in (end - 3, end - 4) if i > start + 1 and doc[i].lower_ == "affairs"), start)
    fielded = any(t.lower_ in ("for", "of") for t in doc[start:at])
    person = at > start and all(t.text.istitle() and t.is_alpha for t in doc[at + 1 : end])
    return at + 1 if fielded and person else start


def _in_front_of_staff(doc: Doc, start: int, end: int) -> int:
    """Return where a body's name ends before a capitalised post in it: "Acme | Chief Financial Officer Ann Lee"."""
    staff = words("names", "staff") | {"officer"}
    if doc[end - 1].lower_ not in staff:
        return start
    last = end - 1
    while last > start and doc[last - 1].lower_ in words("names", "staff_modifiers"):
        last -= 1
    front = doc[start:last]
    plain = all(t.tag_ == "NNP" and t.text.istitle() and t.lower_ not in words("names", "not_names") for t in front)
    titles = words("lexicon", "title_nouns", "names", "honorifics", "standing", "state_offices")
    return last if plain and not any(t.lower_ in titles for t in front) else start


def _in_front_of_town_office(doc: Doc, start: int, end: int) -> int:
    """Return where a town's name ends before its office: "Liberty County | Sheriff X", "Calder | Police Chief X"."""
    last = end - 1
    if doc[last].lower_ == "chief" and doc[last - 1].lower_ in ("police", "fire"):
        last -= 1
    elif doc[last].lower_ not in ("sheriff", "mayor"):
        return start
    front = doc[start:last]
    titles = words("lexicon", "title_nouns", "names", "honorifics", "names", "not_names")
    plain = len(front) in (1, 2, 3) and all(t.tag_ in ("NNP", "NNPS") and t.text.istitle() for t in front)
    loose = titles | words("phrases", "former_words", "phrases", "loose_modifiers") | {"city", "state", "county"}
    known = any(t.ent_type_ in ("PERSON", "NORP", "ORG") for t in front)
    return last if plain and not known and front[0].lower_ not in loose else start


def _opens_as_name(token: Token) -> None:
    """Let a name that opens its sentence be one, and the subject of a verb that has none: "Tolliver was found dead"."""
    token.tag_, token.pos_ = "NNP", "PROPN"
    verb = token.head
    if token.dep_ not in ("advmod", "npadvmod", "intj", "amod") or verb.pos_ not in ("VERB", "AUX") or verb.i < token.i:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        token.dep_ = "nsubjpass" if passive else "nsubj"
    elif subject.left_edge.i == token.i + 2 and token.doc[token.i + 1].text == ",":
        token.dep_ = subject.dep_  # "Tolliver, a Republican, was found dead"
        subject.attach(token, "appos")


def _mixed(token: Token) -> bool:
    """Whether a word is an acronym with small letters inside: "DfE", but not "MPs" or "PhD"."""
    text = token.text
    inner = text.isalpha() and not text[1:].islower() and not text[:-1].isupper()
    return inner and 2 < len(text) < LONGEST_ACRONYM and token.lower_ not in words("names", "degrees")


def _near_one(word: str, names: set[str]) -> bool:
    """Whether a word is one of some names but for a letter: "Vazquez" beside "Vasquez"."""
    return len(word) > SHORT and any(
        n[0] == word[0] and len(n) > SHORT and DamerauLevenshtein.distance(n, word) == 1 for n in names
    )


def runs(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield runs of capitalised words that neither the knowledge nor the model may have found, and acronyms."""
    inner, not_names = words("names", "inner_words"), words("names", "not_names")
    i = 0
    inside = {t.text for t in doc if capital(t) and not t.is_sent_start and t.tag_ in ("NNP", "NNPS")}
    for token in doc:  # "Telvane rejected it", which the tagger takes for a common noun
        opens = token.is_sent_start and token.tag_ in OPENING and token.text[0].isupper() and token.lower_ not in common
        if opens and (token.text in inside or (token.dep_ == "nsubj" and _near_one(token.text, inside))):
            _opens_as_name(token)
    of_towns = words("names", "of_towns")
    for token in doc:
        if token.tag_ not in MISREAD or not token.text[0].isupper():
            continue
        numbered_name = token.tag_ in ("NN", "JJ", "CD") and re.fullmatch(r"[A-Z][a-z]{2,}\d+", token.text)  # "Cloud9"
        common_noun = token.tag_ in ("NN", "NNS", "JJ") and (token.lower_ not in common or token.tag_ == "NNS")
        heads_staff = token.is_sent_start and common_noun and token.text.istitle() and staffed(doc, token.i + 1)
        if numbered_name or heads_staff or _mixed(token):  # "Calderon chief executive Ann Lee"
            token.tag_, token.pos_ = "NNP", "PROPN"
        policed = token.i + 1 < len(doc) and doc[token.i + 1].lower_ in of_towns  # "Portland police"
        if token.tag_ == "JJ" and token.text.istitle() and policed and token.lower_ not in common:
            token.tag_, token.pos_ = "NNP", "PROPN"
    while i < len(doc):
        token = doc[i]
        if not capital(token) or (token.is_sent_start and token.tag_ not in ("NNP", "NNPS")):
            i += 1
            continue
        end = i + 1
        while end < len(doc) and not doc[end].is_sent_start:
            ours = doc[end - 1].lower_ == "our" and doc[end].text in ("Lady", "Lord", "Saviour", "Savior")
            new = doc[end - 1].lower_ == "new" and end - 1 > i and doc[end - 2].text.islower()
            if capital(doc[end]) and (
                ours or new or counts_in_name(doc, end - 1, end + 1) or doc[end - 1].lower_ not in not_names
            ):
                end += 1  # "Basilica of Our Lady of Guadalupe", "Gallery of New York"
            elif (
                (doc[end].lower_ in inner and doc[end].lower_ not in ("and", "the", "on"))
                or (doc[end].text == "-" and not (doc[end - 1].whitespace_ and doc[end].whitespace_))
            ) and end + 1 < len(doc):
                small = load_table("names")["double_particles"].get(doc[end].lower_, ("the", "a"))
                ahead = end + 1 + (doc[end + 1].lower_ in small and end + 2 < len(doc))
                if capital(doc[ahead]) or (
                    doc[end].text == "-"
                    and doc[end + 1].is_alpha
                    and not doc[end].whitespace_
                    and not doc[end - 1].whitespace_
                ):
                    end = ahead + 1
                else:
                    break
            elif _owning(doc, end) or (doc[end].lower_ == "at" and is_campus(doc, i, end) and capital(doc[end + 1])):
                end += 2
            else:
                break
        start, end = trim(doc, i, end)
        of = split_at_of(doc, start, end) if start < end else None
        if of is not None:
            end = of
        end = joined(doc, start, end) if start < end else end
        if parts := parted(doc, start, end):
            yield from (Name(*part, origin="capitals") for part in parts)
            i = end
            continue
        if start < end - 3:
            start = behind_office_of(doc, start, end)
        behind = _behind_title(doc, start, end)
        behind = max(behind, _behind_affairs(doc, start, end)) if end - start > 4 else behind
        placed = False
        of_body = (
            behind > start + 1 and doc[end - 1].lower_ not in head_words()["Organization"] and end - behind in (2, 3, 4)
        )
        if of_body and type_by_head(doc, start, end) == "Organization" and type_by_head(doc, start, behind - 1):
            start = behind  # "Bank of Kenya Governor | Amina Diallo"
        surname = end - behind > 1 and doc[end - 1].lower_ in words("names", "surname_heads")  # "Judge Simon Lake"
        if behind > start and (surname or type_by_head(doc, start, end) is None):
            town = _in_front_of_town_office(doc, start, behind)
            if town > start:
                yield Name(start, town, "Location", origin="definition")
            front = start if town > start else _in_front_of_staff(doc, start, behind)
            if front > start:
                yield Name(start, front, "Organization", origin="capitals")
            start = behind
            placed = doc[start].lower_ in ("of", "for") and end - start > 1
            start += placed  # "MP for | Worcester"
        if start < end - 1 and doc[start].is_sent_start and doc[start].tag_ not in ("NNP", "NNPS"):
            start += 1
        if start < end:
            single = doc[start]
            acronym = end - start == 1 and single.text.isupper() and single.is_alpha and len(single.text) in ACRONYM
            kind = type_by_head(doc, start, end)
            if single.lower_ in not_names and end - start == 1:
                pass
            elif acronym:
                yield Name(start, end, "Organization", origin="acronym")
            elif kind is not None and end - start > 1:
                if start > 1 and doc[start - 1].text == "-" and doc[start - 2].text in ("al", "el"):
                    start -= 2  # "the al-Ghab Plain"
                yield Name(start, end, kind, origin="head word")
            elif all(
                t.tag_ in ("NNP", "NNPS", "HYPH", "IN", "DT", "CC", "JJ", "NN", ":") or capital(t)
                for t in doc[start:end]
            ) and (end - start > 1 or single.tag_ in ("NNP", "NNPS")):
                yield Name(start, end, "Location" if placed else "Person", origin="capitals")
        i = max(end, i + 1)
