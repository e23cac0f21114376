"""Where proper names may be: known names, the model's entities, acronyms and runs of capitals, unreconciled."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from extract.gazetteer import Match, NameIndex
from extract.lexicon import words
from extract.name_people import behind_field, given, person_by_given
from extract.name_shapes import (
    Name,
    behind_office,
    capital,
    extended,
    head_words,
    joined_rank,
    split_at_of,
    staffed,
    strip_honorifics,
    titled,
    trim,
    type_by_head,
    with_front,
)
from extract.name_splits import parted
from extract.parse import Doc, Token
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
ACRONYM = range(2, 7)  # letters
OPENING = ("NN", "JJ", "RB", "UH", "VB", "VBP", "FW")  # tags that a name gets in front of its sentence
ADDRESS = re.compile(r"(?!www\.)[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.([a-z]+)")
ORDINAL = re.compile(r"\d{1,3}(st|nd|rd|th)")
LONGEST_ACRONYM = 9  # letters
SHORT = 5  # letters of a name that is not taken for another but for one
MISREAD = ("NN", "NNS", "JJ", "CD")  # tags that the tagger gives to names


def known_names(doc: Doc, index: NameIndex) -> Iterator[Name]:
    """Yield the names that the knowledge has."""
    matches = list(index.find(doc))
    found = {i for m in matches for i in range(m.start, m.end)}
    for match in matches:
        first = doc[match.start]
        kinds = {e.kind for e in match.entries}
        if match.end - match.start == 1 and first.is_sent_start and kinds <= {"ambiguous"} and first.pos_ != "PROPN":
            continue
        if first.text.islower() and match.end - match.start == 1:
            continue
        people = all(e.record.type == "Person" for e in match.entries)
        if people and (
            _half(doc, match.start, match.end, found) or (kinds <= {"ambiguous"} and _given(doc, match, found))
        ):
            continue
        entry = next((e for e in match.entries if e.kind in ("name", "label", "seat")), match.entries[0])
        yield Name(match.start, match.end, entry.record.type, match.entries, "knowledge")


def _given(doc: Doc, match: Match, found: set[int]) -> bool:
    """Whether a lone surname of somebody known is another one's given name: "Wade" of "Wade Tolliver"."""
    end = match.end
    if end - match.start > 1 or end >= len(doc) or end in found or not given(doc[match.start].text):
        return False
    last = doc[end]
    plain = last.tag_ == "NNP" and last.text.istitle() and last.ent_type_ not in ("GPE", "NORP", "DATE", "ORG")
    known = last.lower_ in words("lexicon", "title_nouns", "names", "honorifics")
    return plain and not known and type_by_head(doc, match.start, end + 1) is None


def _half(doc: Doc, start: int, end: int, found: set[int]) -> bool:
    """Whether a surname is but half of a hyphened one: "Lopez-Ortega" is no Ortega, "Putin-Biden" are both."""
    if end - start > 1:
        return False
    before = start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_
    after = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
    other = start - 2 if before else end + 1
    half = (before or after) and doc[other].tag_ == "NNP" and doc[other].text.istitle()
    return half and other not in found


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
            if token.is_space or (token.lower_ == "at" and token.i > start and not _campus(doc, start, token.i)):
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
            start = _behind_office_of(doc, start, end)
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
        if end - start == 1 and doc[start].lower_ in words("names", "not_names"):
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


def _behind_office_of(doc: Doc, start: int, end: int) -> int:
    """Return where a body's name starts behind the office of its head: "General Director of the | Corvale Alliance"."""
    of = next((t.i for t in doc[start:end] if t.lower_ in ("of", "for") and t.i > start), None)
    ahead = words("lexicon", "title_nouns", "names", "honorifics") | {"general", "vice", "deputy"}
    if of is None or of >= end - 1 or not all(t.lower_ in ahead for t in doc[start:of]):
        return start
    rest = of + 1 + (doc[of + 1].lower_ == "the")
    return rest if end - rest > 1 and type_by_head(doc, rest, end) == "Organization" else start


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


def _campus(doc: Doc, start: int, at: int) -> bool:
    """Whether "at" only says which part of a university: "University of North Carolina at Greensboro"."""
    return at + 1 < len(doc) and {"university", "of"} <= {t.lower_ for t in doc[start:at]}


def numbered(doc: Doc) -> Iterator[Name]:
    """Yield resolutions and the like by their numbers: "Resolution 1701"."""
    kinds = ("Resolution", "Directive", "Decree", "Proposition", "Protocol")
    for token in doc[:-1]:
        if token.text in kinds and token.nbor().text[0].isdigit():
            yield Name(token.i, token.i + 2, "Agreement", origin="definition")


def numbered_units(doc: Doc) -> Iterator[Name]:
    """Yield units of armies by their numbers: "8th Division", "the 45th Engineer Battalion", "Brigade 6"."""
    ends = words("names", "numbered_units")
    for token in doc[:-1]:
        if token.lower_ in ends and capital(token) and token.nbor().text.isdigit() and len(token.nbor().text) < 4:
            first = token.i
            while first > 0 and capital(doc[first - 1]) and not doc[first].is_sent_start:
                first -= 1
            yield Name(first, token.i + 2, "Organization", origin="head word")  # "Light Infantry Battalion 144"
        if not ORDINAL.fullmatch(token.lower_):
            continue
        for last in range(token.i + 1, min(token.i + 5, len(doc))):
            small = doc[last].lower_ in words("names", "small_units")
            if not (capital(doc[last]) or small) or doc[last].is_sent_start:
                break
            if small or doc[last].lower_ in ends:
                yield Name(token.i, last + 1, "Organization", origin="head word")
                break


def ships(doc: Doc) -> Iterator[Name]:
    """Yield the names of ships: "HMS Beagle", "MV Ever Given", "the ferry Rose of the Isles"."""
    prefixes, vessels = words("names", "ship_prefixes"), words("names", "vessels")
    for token in doc[:-1]:
        kind = token.tag_ in ("NN", "JJ", "JJR") and token.text.islower() and token.lower_ in vessels
        if not kind and not (token.is_upper and token.lower_ in prefixes):
            continue
        end = token.i + 1
        while (
            end < len(doc)
            and end < token.i + 6
            and (
                _of_a_ship(doc[end]) or (kind and (_goes_on(doc, end) if end > token.i + 1 else _titled_ship(doc, end)))
            )
        ):
            end += 1
        if end > token.i + 1 and _of_a_ship(doc[end - 1]):
            yield Name(token.i + kind, end, "Location", origin="definition")
        elif kind and end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "the":
            first = end = end + 2  # "a patrol ship, the | Champlain,"
            while end < min(len(doc) - 1, first + 4) and _of_a_ship(doc[end]):
                end += 1
            if end > first and (doc[end].is_punct or doc[end].lower_ in ("and", "with", "which")):
                yield Name(first, end, "Location", origin="definition")


def couples(doc: Doc) -> Iterator[Name]:
    """Yield foundations named after a couple: "the Bill and Melinda Gates Foundation"."""
    for token in doc[1:-3]:
        if token.text not in ("and", "&") or not given(doc[token.i - 1].text) or not given(doc[token.i + 1].text):
            continue
        end = token.i + 2
        while end < len(doc) and end < token.i + 5 and capital(doc[end]) and doc[end].tag_ in ("NNP", "NNPS"):
            end += 1
        if end > token.i + 2 and doc[end - 1].lower_ in words("names", "endowed"):
            yield Name(token.i - 1, end, "Organization", origin="definition")


def partners(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield the names with "&" in them, and where two of their words stand without it: "Dunn and Holt", "Dunn Holt"."""
    joints = [t for t in doc[1:-1] if t.text == "&" and doc[t.i - 1].text.istitle() and doc[t.i + 1].text.istitle()]
    pairs = set()
    for token in joints:
        left, right = doc[token.i - 1], doc[token.i + 1]
        if (left.lower_ in common and right.lower_ in common) or (given(left.text) and given(right.text)):
            continue  # "Research & Development", "Bill & Hillary"
        pairs.add((left.text, right.text))
        start, end = token.i - 1, token.i + 2
        while start and _of_a_firm(doc[start - 1]) and not doc[start].is_sent_start:
            start -= 1
        while end < len(doc) and _of_a_firm(doc[end]) and not doc[end].is_sent_start:
            end += 1
        yield Name(start, end, "Organization", origin="head word")
    for token in doc[:-1] if pairs else ():
        size = 2 if token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "and" else 1
        if (token.text, doc[token.i + size].text) in pairs:
            yield Name(token.i, token.i + size + 1, "Organization", origin="definition")


def _of_a_firm(token: Token) -> bool:
    """Whether a word may belong to a firm's name with "&": a capitalised one that is no title."""
    titles = words("lexicon", "title_nouns", "names", "honorifics", "names", "not_names", "names", "opening_kinds")
    return token.text.istitle() and token.is_alpha and token.tag_ in ("NNP", "NNPS") and token.lower_ not in titles


def _of_a_ship(token: Token) -> bool:
    title = token.lower_ in words("lexicon", "title_nouns", "names", "honorifics")
    return token.text.istitle() and token.tag_.startswith("NNP") and token.ent_type_ != "DATE" and not title


def _titled_ship(doc: Doc, i: int) -> bool:
    """Whether a ship is called after a title or a word for people: "the yacht | Lady Rose", "Star of Hope"."""
    token = doc[i]
    named = token.text.istitle() and token.tag_.startswith("NNP") and i + 1 < len(doc)
    birth = token.lower_ in words("names", "titles_of_birth") or token.lower_ in words("names", "ladies")
    return named and (doc[i + 1].lower_ == "of" or (birth and _of_a_ship(doc[i + 1])))


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether small words inside a ship's name stand at `i`: "Rose | of the Isles"."""
    ahead = i + 1 + (i + 2 < len(doc) and doc[i].lower_ == "of" and doc[i + 1].lower_ == "the")
    inner = doc[i].lower_ == "of" or (doc[i].lower_ == "the" and doc[i - 1].lower_ == "of")
    return inner and ahead < len(doc) and capital(doc[ahead])


def websites(doc: Doc) -> Iterator[Name]:
    """Yield websites called by their address: "linkpool.com"."""
    for token in doc:
        found = ADDRESS.fullmatch(token.lower_)
        if found and found[1] in words("names", "domains"):
            yield Name(token.i, token.i + 1, "Organization", origin="head word")


def joined(doc: Doc, start: int, end: int) -> int:
    """Return where the name of a body ends that "and" goes on: "Centre for Rights Education | and Awareness"."""
    heads = head_words()["Organization"]
    words_in = [t.lower_ for t in doc[start:end]]
    whole = _institution_behind(doc, end) if words_in[-1] in heads else end
    if whole > end:
        return whole
    fields = any(w in ("for", "of", "on") and words_in[i - 1] in heads for i, w in enumerate(words_in) if i)
    if not fields or end + 1 >= len(doc) or doc[end].lower_ != "and" or not capital(doc[end + 1]):
        return end
    after = end + 1
    while after < len(doc) and capital(doc[after]) and doc[after].tag_.startswith(("NNP", "JJ", "NN")):
        after += 1
    rest = doc[end + 1 : after]
    verb_follows = after < len(doc) and doc[after].pos_ in ("VERB", "AUX") and doc[after].tag_ in ("VBP",)
    if any(t.ent_type_ in ("PERSON", "GPE", "NORP") for t in rest) or verb_follows or len(rest) > 4:
        return end
    if person_by_given(doc, Name(end + 1, after, "Person")):
        return end  # "the University of Bergen | and Leo Grau"
    if {t.lower_ for t in rest} & heads and len(rest) > 1:
        return end  # a second body: "the Ministry of Health and Kenyatta Hospital"
    return after


def _institution_behind(doc: Doc, end: int) -> int:
    """Return where a name ends that goes on with "and" and only common words: "X Museum | and Art Gallery"."""
    after = end + 1
    while after < len(doc) and capital(doc[after]) and doc[after].lower_ in words("names", "institution_words"):
        after += 1
    more = after < len(doc) and (capital(doc[after]) or doc[after].lower_ == "of")
    return after if after > end + 1 and doc[end].lower_ in ("and", "&") and not more else end


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


def _given_name(doc: Doc, i: int, start: int) -> bool:
    """Whether token `i` is a given name that the model left out before the name at `start`: "Junius | Ho"."""
    token = doc[i]
    plain = token.tag_ == "NNP" and token.text.istitle() and token.is_alpha and not token.ent_type_
    return (
        plain
        and token.dep_ == "compound"
        and token.head.i >= start
        and not token.is_sent_start
        and token.lower_ not in words("names", "honorifics", "names", "not_names")
        and token.lower_ not in words("lexicon", "title_nouns")
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
            if capital(doc[end]) and (ours or new or doc[end - 1].lower_ not in not_names):
                end += 1  # "Basilica of Our Lady of Guadalupe", "Gallery of New York"
            elif (
                (doc[end].lower_ in inner and doc[end].lower_ not in ("and", "the", "on"))
                or (doc[end].text == "-" and not (doc[end - 1].whitespace_ and doc[end].whitespace_))
            ) and end + 1 < len(doc):
                ahead = end + 1 + (doc[end + 1].lower_ in ("the", "a") and end + 2 < len(doc))
                if capital(doc[ahead]) or (
                    doc[end].text == "-"
                    and doc[end + 1].is_alpha
                    and not doc[end].whitespace_
                    and not doc[end - 1].whitespace_
                ):
                    end = ahead + 1
                else:
                    break
            elif _owning(doc, end) or (doc[end].lower_ == "at" and _campus(doc, i, end) and capital(doc[end + 1])):
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
            start = _behind_office_of(doc, start, end)
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


def _cut_name(doc: Doc, first: Name, name: Name) -> bool:
    """Whether a place right before a surname and behind a common noun is a given name."""
    joined = doc[first.start].dep_ == "compound" and doc[first.start].head == doc[name.start]
    return joined and len(name) == 1 and first.type == "Location" and doc[first.start - 1].pos_ == "NOUN"


def _behind_a_role(doc: Doc, start: int) -> bool:
    """Whether a noun for what somebody is stands right before a name: "the maid X"."""
    roles = words("standing", "citizens", "standing", "nationals")
    return start > 0 and doc[start - 1].text.islower() and doc[start - 1].lower_ in roles


def _place_in_two(doc: Doc, first: Name, name: Name) -> bool:
    """Whether two names of one word behind "in" are one place that the model does not know."""
    alone = len(name) == 1 and not name.entries and not first.entries and first.type == "Location"
    behind = first.start > 0 and doc[first.start - 1].lower_ in ("in", "at", "near")
    return alone and behind and name.type in ("Group", "Location") and doc[first.start].head == doc[name.start]


def full_names(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield persons whose given and family name were taken for two places: "Valeska | Paris, an Australian woman"."""
    ends = {n.end: n for n in names if len(n) == 1}
    place_words = set().union(
        *head_words().values(), words("lexicon", "title_nouns")
    )  # "the U.S. Secretary of Defense"
    for name in names:
        first = ends.get(name.start)
        following = doc[name.end] if name.end < len(doc) else None
        place = name.type == "Location" or (name.type == "Organization" and behind_office(doc, name.start))
        if len(name) == 1 and place and following is not None and following.tag_ == "NNP":
            free = all(not n.start <= name.end < n.end for n in names)
            if (
                free
                and doc[name.start].dep_ == "compound"
                and doc[name.start].head == following
                and (
                    (
                        following.dep_ in ("nsubj", "nsubjpass", "poss", "appos", "conj")
                        or _behind_a_role(doc, name.start)
                    )
                    and following.lower_ not in place_words
                )
            ):
                yield Name(name.start, name.end + 1, "Person", origin="definition")  # "Regina Ip"
        if first is not None and name.type == "Person" and _cut_name(doc, first, name):
            yield Name(first.start, name.end, "Person", origin="definition")  # "investor Darwin Deason"
        if first is not None and _place_in_two(doc, first, name):
            yield Name(first.start, name.end, "Location", origin="definition")  # "in Merthyr Tydfil"
        if first is None or len(name) != 1 or first.entries or doc[first.start].head != doc[name.start]:
            continue
        head = doc[name.start]
        person_nouns = words("standing", "citizens", "lexicon", "title_nouns")
        apposed = any(c.dep_ == "appos" and c.lemma_.lower() in person_nouns for c in head.children)
        if apposed or titled(doc, first):
            yield Name(first.start, name.end, "Person", origin="definition")
