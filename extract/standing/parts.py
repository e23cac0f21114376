"""Of what a body is a part: "NASA's Goddard Center", "its armed wing, the Izz Brigade"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def parts_of_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield bodies told as parts or owners: "its armed wing, the Izz Brigade", "Instagram's parent company Meta"."""
    within = [t for t in reading.tokens if _within_it(t)]
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        for whole, at, rule in (
            _owner_before(reading, body),
            _whole_behind(reading, body),
            _kind_before(reading, body),
            _kind_behind(reading, body),
            _group_within(reading, body, within),
        ):
            if whole is None or whole.node.type not in ("Organization", "Country"):
                continue
            parent = rule == "parent of a body"
            ends = (body, "owns", whole) if parent else (body, "part_of", whole)
            made = draft(reading, *ends, at, rule, 0.8) if not (parent and whole.node.type == "Country") else None
            if made is not None:
                yield made
                break
        state, noun = _state_of_firm(reading, body)
        made = draft(reading, state, "owns", body, noun, "firm of a state", 0.7) if state is not None else None
        if made is not None:
            yield made


CALLED, WITHIN = 10, 9  # tokens before and behind a name among which "within" stands
Found = tuple[Ref | None, Token, str]


def _owner_before(reading: Reading, body: Ref) -> Found:
    """Return whose unit a name is by its words: "NASA's Goddard Center", "the FARC's 30th Front"."""
    doc, first = reading.doc, reading.doc[body.start]
    owner = reading.at.get(body.start - 2) if body.start > 1 and doc[body.start - 1].tag_ == "POS" else None
    if owner is None and body.start and doc[body.start - 1].pos_ == "PROPN":
        owner = reading.at.get(body.start - 1)  # "the EU Commission"
    if owner is not None and owner.kind == "name" and owner.node.type == "Organization" and _unit_of(reading, body):
        return owner, doc[body.start - 1], "body's part"
    if body.end < len(doc) and doc[body.end].lower_ in words("standing", "division_nouns"):
        noun = doc[body.end]  # "Reunion sold its CP Industries division"
        owners = [r for c in noun.lefts if c.dep_ == "poss" and c.i < body.start for r in refs_at(reading, c)]
        found = next((r for r in owners if r.node.type == "Organization"), None)
        return found, noun, "named division"
    return None, first, ""


def _whole_behind(reading: Reading, body: Ref) -> Found:
    """Return of what a unit is by the words behind it: "the 10th Front of the FARC", "2nd Battalion, 7th Marines"."""
    doc, i = reading.doc, body.end
    if i + 1 >= len(doc) or doc[i].lower_ not in ("of", ",", "under") or not _unit_of(reading, body):
        return None, doc[body.start], ""
    whole = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
    if whole is None or whole.kind != "name" or whole.node.type != "Organization":
        return None, doc[body.start], ""
    listed = doc[i].text == "," and not (doc[body.start].text[0].isdigit() and doc[whole.start].text[0].isdigit())
    return None if listed else whole, doc[i], "body of a body"


def _kind_before(reading: Reading, body: Ref) -> Found:
    """Return of what a body is by the noun before its name: "its armed wing, the Izz Brigade", "the UN mission X"."""
    doc, i = reading.doc, body.start - 1
    while i > 0 and doc[i].lower_ in (",", "the"):
        i -= 1
    noun = doc[max(i, 0)]
    if i < 1 or reading.at.get(i) is not None or noun.tag_ != "NN":
        return None, noun, ""
    pair = f"{doc[i - 1].lower_} {noun.lemma_.lower()}"
    parent = pair in ("parent company", "parent group") or noun.lemma_.lower() in ("owner", "parent", "shareholder")
    if not (parent or {noun.lemma_.lower(), pair} & words("standing", "part_nouns")):
        return None, noun, ""
    owners = [r for c in noun.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
    owners += [r for c in doc[body.head].lefts if c.dep_ == "poss" and c.i < i for r in refs_at(reading, c)]
    owners += [] if i + 1 < body.start else _modifying(reading, noun)
    fits = [r for r in owners if _has(r, noun, pair, parent=parent)]
    return next(iter(fits), None), noun, "parent of a body" if parent else "part of a body"


def _group_within(reading: Reading, body: Ref, within: list[Token]) -> Found:
    """Return within what a body is a group: "the Star Order, a group within X", "a group within X called the Y"."""
    doc = reading.doc
    inside = next((t for t in within if body.start - CALLED <= t.i < body.end + WITHIN), None)
    noun = inside.nbor(-1) if inside is not None else doc[body.start]
    whole = next((r for c in inside.children for r in refs_at(reading, c)), None) if inside is not None else None
    if inside is None or whole is None or whole.node is body.node or whole.node.type != "Organization":
        return None, noun, ""
    apposed = noun.dep_ == "appos" and body.start <= noun.head.i < body.end and inside.i > body.end
    start = body.start - (doc[body.start - 1].lower_ == "the")
    called = whole.end == start - 1 and doc[whole.end].lower_ in ("called", "named", "known")
    return whole if apposed or called else None, noun, "group within a body"


def _within_it(token: Token) -> bool:
    if token.lower_ not in ("within", "inside") or not token.i:
        return False
    return token.nbor(-1).lemma_.lower() in words("standing", "body_nouns", "phrases", "descriptions:Organization")


def _state_of_firm(reading: Reading, body: Ref) -> tuple[Ref | None, Token]:
    """Return whose firm a body is that "state" stands before: "Angola's state oil firm X", "the state bank X"."""
    doc, noun = reading.doc, reading.doc[max(0, body.start - 1)]
    if noun.tag_ != "NN" or noun.lemma_.lower() not in words("standing", "state_firms") or reading.at.get(noun.i):
        return None, noun
    i = noun.i - 1
    while i > 0 and noun.i - i < 4 and doc[i].pos_ in ("NOUN", "ADJ") and doc[i].lower_ != "state":
        i -= 1
    if i < 0 or doc[i].lower_ != "state":
        return None, noun
    before = reading.at.get(i - 1) or reading.at.get(i - 2) if i > 1 else None
    if before is not None and before.node.type == "Country" and before.kind != "description":
        return before, noun
    home = reading.main_country() if i == 0 or doc[i - 1].lower_ in ("the", "of", "by", "with", "and") else None
    return Ref(i, noun.i + 1, "description", home, home.name, noun.i) if home is not None else None, noun


def _kind_behind(reading: Reading, body: Ref) -> Found:
    """Return of what a body is by the noun put beside its name: "Frontex, the EU border agency, ..."."""
    doc, i = reading.doc, body.end
    if i + 2 >= len(doc) or doc[i].text != ",":
        return None, doc[body.start], ""
    parts, companies = words("standing", "part_nouns"), words("standing", "owned_nouns")
    for j in range(i + 1, min(i + 7, len(doc))):
        noun = doc[j]
        if noun.pos_ not in ("NOUN", "ADJ", "PROPN", "DET", "PART", "ADV") and noun.text not in ("-", "&"):
            break
        if noun.pos_ != "NOUN" or j + 1 >= len(doc) or doc[j + 1].pos_ in ("NOUN", "PROPN") or reading.at.get(j):
            continue
        lemma, pair = noun.lemma_.lower(), f"{doc[j - 1].lower_} {noun.lemma_.lower()}"
        if not ({lemma, pair} & parts or lemma in companies) or doc[j + 1].lower_ in ("and", "or"):
            break  # "X, the Y security service and Z" are three in a row
        owners = [r for r in _modifying(reading, noun) if r.start > i and _has(r, noun, pair, parent=False)]
        return next(iter(owners), None), noun, "part told beside"
    return None, doc[body.start], ""


def _modifying(reading: Reading, noun: Token) -> list[Ref]:
    """Return the name that stands in front of a noun with nothing but its modifiers between: "EU border | agency"."""
    doc = reading.doc
    for j in range(noun.i - 1, max(noun.i - 6, reading.sentence_start(noun.i)) - 1, -1):
        ref = reading.at.get(j)
        if ref is not None:
            beside = ref.start and doc[ref.start - 1].text in ("-", "and")
            return [] if beside or (ref.end < noun.i and doc[ref.end].text == "-") else [ref]
        if doc[j].pos_ not in ("NOUN", "ADJ", "PART") and doc[j].text != "-":
            break
    return []


def _has(whole: Ref, noun: Token, pair: str, *, parent: bool) -> bool:
    """Whether a body may have what a noun tells as its part: a state has agencies, but no companies or wings."""
    if whole.node.type == "Country":
        apart = pair in ("news agency", "press agency", "aid agency", "official agency", "state agency")
        told = noun.lemma_.lower() in words("standing", "offices_of_state")
        return not parent and whole.kind != "pronoun" and told and not apart
    return whole.node.type == "Organization"


def _unit_of(reading: Reading, body: Ref) -> bool:
    """Whether a name is that of a part of a larger body: "School of Medicine", "Office of Technology Licensing"."""
    units = words("standing", "units")
    tokens = reading.doc[body.start : body.end]
    of = next((t.i for t in tokens if t.lower_ in ("of", "for", "on")), None)
    return tokens[-1].lower_ in units or (of is not None and reading.doc[of - 1].lower_ in units)
