"""Where those are whose name stands beside a place: "Amsterdam's Rijksmuseum", "Joyy of Singapore"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.lying import lies, told_by_its_town
from extract.naming.people import given
from extract.naming.title_words import AGENTS, title_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.places import STATES

PLACES = ("Location", "Country")
JOINING = ("in", "of", "at", "from", "near", "outside")
BESIDE = ("compound", "nmod", "amod", "npadvmod")


def homes_beside_names(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies, events and people are by the place right before or right behind their names."""
    doc = reading.doc
    for ref in list(reading.refs):
        if ref.kind != "name" or ref.node.type not in ("Organization", "Event", "Person"):
            continue
        if ref.node.type == "Organization" and ref.start:
            home = _owner(reading, ref)
            if home is not None:
                yield from _at(reading, ref, home, doc[ref.start - 1], of=True)
                continue
        if ref.node.type == "Person":
            home = _town_of_calling(reading, ref)
            if home is not None:
                yield from _at(reading, ref, home, doc[ref.start - 1], of=False)
                continue
        if ref.end + 1 >= len(doc):
            continue
        i = ref.end + (doc[ref.end].text == ",")
        if doc[i].lower_ not in JOINING:
            continue
        home = _place(reading, i + 1)
        if home is None:
            continue
        if ref.node.type == "Person":
            if _private(reading, ref, doc[i], home):
                yield from _at(reading, ref, home, doc[i], of=False)
        elif _attached(reading, ref, doc[i], home):
            yield from _at(reading, ref, home, doc[i], of=doc[i].lower_ == "of")


def _at(reading: Reading, ref: Ref, home: Ref, event: Token, *, of: bool) -> Iterator[Draft]:
    """Yield that a body is part of a state or at home in a place, that an event takes place there."""
    predicate = "based_in"
    if told_by_its_town(reading, ref, home):
        return
    if lies(reading, ref):
        predicate = "located_in"
    elif ref.node.type == "Organization" and of and _of_a_state(reading, ref):
        if any(t.lower_ in words("standing", "own_forces") for t in reading.doc[ref.start : ref.end]):
            return  # "Iraq's Security Forces": whose else?
        predicate = "part_of"
    made = draft(reading, ref, predicate, home, event, "home beside a name", 0.75)
    if made is not None:
        yield made


def _of_a_state(reading: Reading, body: Ref) -> bool:
    """Whether a name is that of a body of a state or a province: by its kind, else by a word in it."""
    record = body.node.record
    if record is not None:
        return (record.kind or "") in words("standing", "kinds_of_state")
    return any(t.lower_ in words("standing", "state_words") for t in reading.doc[body.start : body.end])


def _before_noun(reading: Reading, place: Ref) -> bool:
    """Whether a place only modifies what stands behind it: "of the Kyoto head office", "of Darwin-based Acme"."""
    behind = reading.doc[place.end] if place.end < len(reading.doc) else None
    return behind is not None and (
        behind.text == "-" or (behind.pos_ == "NOUN" and behind.lemma_.lower() not in words("standing", "place_nouns"))
    )


def _owner(reading: Reading, body: Ref) -> Ref | None:
    """Return the place that has a body: "Ireland's Avolon", "the Swiss Idorsia", "Turkey's opposition DEM Party"."""
    doc, i = reading.doc, body.start - 1
    noun = doc[body.head].head
    kind_of_it = noun.i < body.end + 2 and noun.lemma_.lower() in words("standing", "body_nouns")
    if doc[body.head].dep_ in BESIDE and noun.i >= body.end and not kind_of_it:
        return None  # "Ukraine's NATO bid", but "Togo's ATOP news agency"
    if body.node.record is None and _no_body(reading, body):
        return None
    while i > body.start - 3 and i > 0 and doc[i].pos_ == "ADJ" and doc[i].text.islower():
        i -= 1
    if i > 3 and doc[i - 1].text == "-" and doc[i - 2].lower_ == "state":
        i -= 3  # "Togo's state-run ATOP"
    owned = doc[i].tag_ == "POS"
    owner = reading.at.get(i - 1 if owned else i)
    if owner is None or owner.node.type not in PLACES or owner.end != (i if owned else i + 1):
        return None
    kind = owner.kind == "nationality" and owner.node.type == "Country" and doc[body.end - 1].tag_ != "NNPS"
    if not owned and not kind:
        return None  # "French Rafales"
    if owner.start and (doc[owner.start - 1].text == "-" or doc[owner.start - 1].lower_ == "and"):
        return None
    return owner if _own(body, owner) else None


def _no_body(reading: Reading, body: Ref) -> bool:
    """Whether a name that nobody knows may be no body's: a person's, or a title that a capital letter made a name."""
    tokens = reading.doc[body.start : body.end]
    told = words("standing", "institutions", "standing", "commercial_heads", "standing", "state_words")
    if any(t.lower_ in told for t in tokens):
        return False
    if len(tokens) == 1:
        return title_at(tokens[0]) is not None or tokens[0].lower_ in words("standing", "roving_words")
    return given(tokens[0].text) or all(t.ent_type_ == "PERSON" for t in tokens)


def _own(body: Ref, place: Ref) -> bool:
    """Whether nothing that is known speaks against a body's being at home in a place."""
    home, own = place.node.country, body.node.country
    if body.node.record is None:
        return own is None or home is None or own == home
    return own is not None and own == home


def _place(reading: Reading, i: int) -> Ref | None:
    """Return the place whose name starts at token `i`, also behind an article or a direction."""
    doc = reading.doc
    while i + 1 < len(doc) and (doc[i].lower_ == "the" or doc[i].lower_ in words("standing", "directions")):
        if reading.at.get(i) is not None:
            break
        i += 1
    found = reading.at.get(i)
    fits = found is not None and found.start == i and found.kind == "name" and found.node.type in PLACES
    if found is None or not fits or (found.end < len(doc) and doc[found.end].tag_ == "POS"):
        return None
    return found


def _attached(reading: Reading, ref: Ref, prep: Token, home: Ref) -> bool:
    """Whether a place behind a name tells where its bearer is, not where something is done to him."""
    doc, comma, word = reading.doc, prep.i > ref.end, prep.lower_
    if _before_noun(reading, home):
        return False
    if ref.node.type == "Event":
        return not comma and word != "from"
    if words("lexicon", "waters") & {w.lower() for w in home.node.name.split()}:
        return False  # "a rig of Shell in the Barents Sea"
    if not _own(ref, home) or _roving(reading, ref) or word == "from":
        return False
    if comma or word == "of":
        return word == "of" and (not comma or _closed(reading, home))
    head = doc[ref.head]
    if head.dep_ in ("dobj", "conj") and word in ("in", "at") and _run(head) and ref.node.record is None:
        return True  # "she heads the Acme Choir in Leeds"
    if prep.head.i not in range(ref.start, ref.end):
        return False
    if word == "at" and head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head.pos_ == "VERB":
        return False  # "drew 1-1 with Ajax at Leeds"
    joined = head.dep_ == "pobj" and head.head.lower_ in ("of", "at", "from", "with", "by", "for")
    if joined and head.head.lower_ == "of" and head.head.head.lemma_.lower() in words("standing", "held_somewhere"):
        return False  # "a meeting of the Lima Council in Oslo"
    return joined or head.dep_ in ("nsubj", "nsubjpass", "appos")


def _run(head: Token) -> bool:
    """Whether a body is what a verb of running, founding or joining is about, alone or in a list."""
    while head.dep_ == "conj":
        head = head.head
    return head.dep_ == "dobj" and head.head.lemma_.lower() in words("standing", "homing_verbs")


def _roving(reading: Reading, body: Ref) -> bool:
    """Whether a body is in many places, or a name only says whose somebody is: "the PKK in Hakkari", "a Tory of X"."""
    doc, record = reading.doc, body.node.record
    if body.start and doc[body.start - 1].lower_ in ("a", "an"):
        return True
    if record is not None:
        return bool(words("standing", "roving_kinds") & set((record.kind or "").split()))
    return any(t.lower_ in words("standing", "roving_words") for t in doc[body.start : body.end])


def _town_of_calling(reading: Reading, person: Ref) -> Ref | None:
    """Return the town that stands before somebody's calling: "the Haifa bookseller Dov Levy"."""
    doc, i = reading.doc, person.start - 1
    i -= i > 0 and doc[i].text == "," and person.end < len(doc) and doc[person.end].text == ","
    if i < 1 or not calling(doc[i]) or person.node.record is not None:
        return None
    if doc[i].lemma_.lower() in words("standing", "positions"):
        return None  # who plays for the town
    return town_before(reading, i)


def town_before(reading: Reading, i: int) -> Ref | None:
    """Return the town before the noun at token `i` and at most one modifier: "a | Haifa antiques dealer"."""
    doc = reading.doc
    i -= 1 + (reading.at.get(i - 1) is None and doc[i - 1].pos_ in ("NOUN", "ADJ"))
    home = reading.at.get(i)
    fits = home is not None and home.kind == "name" and home.node.type == "Location" and home.end == i + 1
    then = home is not None and home.start > 0 and doc[home.start - 1].lower_ in words("phrases", "former_words")
    return home if fits and not then else None


def calling(noun: Token) -> bool:
    """Whether a noun says what somebody does who has no office by it: "bookseller", "investor", "resident"."""
    lemma = noun.lemma_.lower()
    if lemma in words("standing", "visitors"):
        return lemma in words("standing", "citizens")
    if any(lemma in words("standing", told) for told in ("citizens", "dwellers", "nationals")):
        return True
    doing = lemma.endswith(AGENTS) and lemma not in words("standing", "no_citizens")
    return doing and noun.tag_ == "NN" and title_at(noun) is None


def _closed(reading: Reading, place: Ref) -> bool:
    """Whether a comma or the like closes what a place behind a comma tells: "Kellanova, of Chicago,"."""
    doc = reading.doc
    return place.end >= len(doc) or doc[place.end].is_punct


def _private(reading: Reading, person: Ref, prep: Token, home: Ref) -> bool:
    """Whether "of" or "from" tells where somebody lives, who has no office there: "Dr. Ann Muir of Leeds"."""
    doc = reading.doc
    if person.node.record is not None or home.node.type != "Location" or person.end - person.start < 2:
        return False
    if prep.lower_ not in ("of", "from") or prep.i != person.end or _before_noun(reading, home):
        return False
    if home.node.record is not None and home.node.record.kind in STATES:
        return False  # "Josh Hawley of Missouri" sits for it
    before = doc[person.start - 1] if person.start else None
    if before is None or before.is_punct or before.lower_.rstrip(".") in words("names", "plain_titles"):
        return True
    return calling(before) or (before.pos_ not in ("NOUN", "PROPN") and title_at(before) is None)
