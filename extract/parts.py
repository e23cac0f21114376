"""Of what a body is a part: "Kenyan police", "NASA's Goddard Center", "its armed wing, the Izz Brigade"."""

from collections.abc import Iterable, Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.parse import Doc, Token
from extract.phrases import refs_at
from extract.reading import Node, Reading, Ref
from graph.knowledge import Knowledge


def bodies_of_states(reading: Reading) -> Iterator[Draft]:
    """Yield whose bodies of state are, once each: "Kenyan police", "Spain's Senate", "the Court of Audit of Chad"."""
    doc, told = reading.doc, set[int]()
    for body in reading.refs:
        node = body.node
        if node.type != "Organization" or body.kind not in ("name", "description") or id(node) in told:
            continue
        head = doc[body.head]
        if head.dep_ in ("compound", "amod", "nmod") and head.head.i > head.i:
            continue  # "Syrian military infrastructure" tells of no body
        of = _of_at(doc, body)
        if not _of_state(node, doc[of - 1] if of else doc[body.end - 1], doc[body.start : of or body.end]):
            continue
        state = _state_behind(reading, body, of) or _state_before(reading, body)
        if state is None:
            continue
        if node.record is not None and state.node.record is not None and node.country != state.node.record.id:
            continue
        told.add(id(node))
        made = draft(reading, body, "part_of", state, doc[body.head], "body of a state", 0.8)
        if made is not None:
            yield made


def _of_at(doc: Doc, body: Ref) -> int | None:
    """Return where "of" stands in a name: "Ministry | of Health"."""
    return next((i for i in range(body.start + 1, body.end) if doc[i].lower_ in ("of", "for", "on")), None)


def _of_state(node: Node, head: Token, named: Iterable[Token]) -> bool:
    """Whether a body is one that only a state has, by what is known of it or by its last word."""
    kind = node.record.kind if node.record is not None else ""
    if kind and kind != "armed force":
        return kind in words("standing", "kinds_of_state")
    if head.lower_ not in words("standing", "bodies_of_state"):
        return False
    return words("standing", "not_of_the_state").isdisjoint(t.lower_ for t in named)


def _state_behind(reading: Reading, body: Ref, of: int | None) -> Ref | None:
    """Return the state behind "of", in a name or right after it: "the Ministry of Health | of Chad"."""
    doc, i = reading.doc, body.end
    for j in range(of or body.end, body.end - 1):
        if doc[j].lower_ == "of":
            found = _told_by(reading, j + 1 + (doc[j + 1].lower_ == "the"), body, body.end)
            if found is not None:
                return found
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        inner = reading.at.get(i - 1) if of is not None else None
        return inner if inner is not None and inner is not body and inner.node.type == "Country" else None
    behind = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
    return behind if behind is not None and behind.node.type == "Country" and behind.kind == "name" else None


def _state_before(reading: Reading, body: Ref) -> Ref | None:
    """Return the state whose name or adjective a phrase begins with, or that stands before it."""
    doc, i = reading.doc, body.start
    while i + 1 < body.end and doc[i].dep_ in ("det", "predet"):
        i += 1
    first = reading.at.get(i)
    if first is body or first is None:
        inner = _told_by(reading, i, body)
        if inner is not None:
            return inner
        i = body.start - 1
        i -= i > 0 and doc[i].tag_ == "POS"
        first = reading.at.get(i) if i >= 0 else None
    if first is None or first.node.type != "Country" or first.kind not in ("name", "nationality"):
        return None
    return None if first.start and doc[first.start - 1].text in ("-", "and", ",") else first


def _states(knowledge: Knowledge) -> dict[str, str]:
    """Return the ids of the states by their names and adjectives, without those that several have."""
    found: dict[str, str] = {}
    for record in (r for r in knowledge.records if r.type == "Country"):
        for form in {*record.names(), *record.adjectives}:
            found[form] = "" if form in found else record.id
    return found


def _told_by(reading: Reading, i: int, body: Ref, *ends: int) -> Ref | None:
    """Return the state that words in a name mean: "Kosovo Police", "Hungarian State Audit Office"."""
    known = reading.knowledge.once(_states)
    for end in ends or (i + 2, i + 1):
        form = reading.text(i, end) if i < end <= body.end and body.end - body.start > end - i else ""
        if known.get(form):
            node = reading.node_for(reading.knowledge.by_id[known[form]])
            return reading.note(Ref(i, end, "nationality", node, form, end - 1))
    return None


def parts_of_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield bodies told as parts or owners: "its armed wing, the Izz Brigade", "Instagram's parent company Meta"."""
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        for whole, at, rule in (
            _named_after(reading, body),
            _owner_before(reading, body),
            _whole_behind(reading, body),
            _kind_before(reading, body),
            _kind_behind(reading, body),
        ):
            if whole is None or whole.node.type not in ("Organization", "Country"):
                continue
            parent = rule == "parent of a body"
            ends = (body, "owns", whole) if parent else (body, "part_of", whole)
            made = draft(reading, *ends, at, rule, 0.8) if not (parent and whole.node.type == "Country") else None
            if made is not None:
                yield made
                break


Found = tuple[Ref | None, Token, str]


def _named_after(reading: Reading, body: Ref) -> Found:
    """Return the league of states that a name of one of its bodies begins with: "UN Security Council"."""
    first = reading.doc[body.start]
    if body.end - body.start < 2 or first.lower_ not in words("standing", "leagues") or not _unit_of(reading, body):
        return None, first, ""
    found = [r for r in reading.knowledge.by_name.get(first.text, ()) if r.type == "Organization"]
    if not found:
        return None, first, ""
    node = reading.node_for(found[0])
    whole = Ref(body.start, body.start + 1, "name", node, first.text, body.start)
    return reading.note(whole), first, "body of a league"


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
    parent = pair in ("parent company", "parent group") or noun.lemma_.lower() in ("owner", "parent")
    if not (parent or {noun.lemma_.lower(), pair} & words("standing", "part_nouns")):
        return None, noun, ""
    owners = [r for c in noun.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
    owners += [r for c in doc[body.head].lefts if c.dep_ == "poss" and c.i < i for r in refs_at(reading, c)]
    owners += [] if parent or i + 1 < body.start else _modifying(reading, noun)
    fits = [r for r in owners if _has(r, noun, pair, parent=parent)]
    return next(iter(fits), None), noun, "parent of a body" if parent else "part of a body"


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
        if not ({lemma, pair} & parts or lemma in companies):
            break
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
