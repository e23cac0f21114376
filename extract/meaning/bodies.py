"""Bodies of a state that a common noun means: "Syria's army", "Nairobi police", "police"."""

from extract.clauses.clauses import MODIFYING, prepositions
from extract.lexicon import words
from extract.meaning.coreference import antecedent
from extract.meaning.definites import FAR
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

NEAR = 3  # sentences looked back for an army that "the army" is, whosever it may be


def is_military(node: Node) -> bool:
    """Whether a body is an army or all the forces of a state."""
    if node.record is not None and node.record.kind:
        return node.record.kind in ("armed forces", "army", "military")
    return any(
        n.lower().endswith(("army", "military", "armed forces", "defense forces", "defence forces")) for n in node.names
    )


def body_of(reading: Reading, head: str, country: Node, *, token: Token | None = None) -> Node | None:
    """Return the node of a country's body by its common noun ("army"): a known one, else one of the article's own.

    With a `token` that names it without its country ("police") it is only shown where it acts.
    """
    if country.record is None:
        return None
    adjective = country.record.adjective
    form = f"{adjective} {head}"
    record = next(
        (
            r
            for spelling in (form, f"{adjective} {head.title()}")
            for r in reading.knowledge.by_name.get(spelling, ())
            if r.country == country.record.id
        ),
        None,
    )
    if record is not None:
        body = reading.node_for(record)
    else:
        known = [n for n in reading.nodes if n.record is None and any(f.lower() == form.lower() for f in n.names)]
        if not known and token is not None:
            return unnamed_body(reading, token, head, country)
        body = known[0] if known else reading.new_node("Organization", form, country=country.record.id)
    if token is None:
        body.add(form)
        if record is None and (owned := f"{country.record.name}'s {head}") not in body.owned:
            body.owned.append(owned)
    return body


def unnamed_body(reading: Reading, token: Token, head: str, country: Node | None) -> Node:
    """Return the article's own node of a body that nobody names ("police")."""
    home_id = country.record.id if country is not None and country.record is not None else None
    form = head if " " in head else token.text
    return reading.grouped((head, ""), "Organization", form, local=True, country=home_id, plural=True)


def state_body(reading: Reading, token: Token, head: str, owners: list[Ref], *, definite: bool) -> Node | None:
    """Return the body beside its country that "Syria's army", "the Nigerian military", "the army", "police" mean."""
    military = head in words("phrases", "military_bodies")
    if head == "ministry":  # "the unification ministry"
        told = [c.lower_ for c in token.lefts if c.dep_ in ("amod", "compound", "nmod") and c.text.islower()]
        head = " ".join([*(t for t in told if t not in words("phrases", "vague_modifiers")), head])
    for owner in owners[:1]:
        node = owner.node
        country = reading.country_node(node) if node.type in ("Country", "Location") else None
        if country is None or country.record is None:
            return node if military else _of_a_place(reading, token, owner)
        body = body_of(reading, head, country)
        if body is not None:
            _note_form(reading, body, token, owner)
        return body
    if head == "police":
        return _police(reading, token)
    if token.dep_ == "compound" and military:
        sited, home = _country_of_site(reading, token)
        if sited:
            return body_of(reading, head, home) if home is not None else None
    if (definite or token.dep_ == "compound") and military:
        state = _state_of_army(reading, token)
        if state is not None or _national(token):
            return body_of(reading, head, state) if state is not None else None
        last = _last_army(reading, token, head)
        if last is not None:
            return last
    spoken = [r for r in reading.recent(token.i, FAR) if r.end <= token.i and _called(r.node, head)] if definite else []
    if spoken:  # "Libya's coastguard ... the coastguard"
        return max(spoken, key=lambda r: r.start).node
    seat = _seat(reading, token)
    if seat is not None:
        return body_of(reading, head, seat)
    found = antecedent(reading, token, head) if definite else None
    if found is not None:
        return found.node
    if not definite or token.tag_ in ("NNS", "NNPS"):
        return None
    country = reading.main_country()
    return body_of(reading, head, country, token=token) if country is not None else None


def _country_of_site(reading: Reading, token: Token) -> tuple[bool, Node | None]:
    """Return whether "an army base at X", "a federal army post" tells whose army it is, and the country if known.

    It is that of the place, else the one that the article is about.
    """
    site = token.head
    if site.lemma_.lower() not in words("lexicon", "place_heads"):
        return False, None
    for place in (t for name in ("at", "in", "near") for t in prepositions(site).get(name, [])):
        ref = reading.at.get(place.i)
        land = reading.country_node(ref.node) if ref is not None else None
        if land is not None:
            return True, land
    own = any(c.lower_ in ("federal", "government", "national", "state") for c in site.lefts)
    return own, reading.main_country() if own else None


def _state_of_army(reading: Reading, token: Token) -> Node | None:
    """Return the country whose "the army under X" is, or "the federal army"."""
    for prep in (c for c in token.rights if c.lower_ == "under" and c.i == token.i + 1):
        for inner in prep.children:
            leader = reading.at.get(inner.i)
            if inner.dep_ == "pobj" and leader is not None and leader.node.type == "Person":
                return reading.country_node(leader.node)
    return reading.main_country() if _national(token) else None


def _national(token: Token) -> bool:
    """Whether an army is told to be that of the state: "the federal army", "a federal army base"."""
    return token.i > 0 and token.nbor(-1).lower_ in ("federal", "national", "government")


def _last_army(reading: Reading, token: Token, head: str) -> Node | None:
    """Return the army last spoken of: one of the sentences before, else one of the country that the article is about.

    A name that only tells of what sort something is ("American military aid") speaks of none, and "the air force" is
    rather a body called so.
    """
    found = [
        r
        for r in sorted(reading.recent(token.i, FAR), key=lambda r: r.start)
        if r.node.type == "Organization" and r.end <= token.i and is_military(r.node)
    ]
    found = [r for r in found if not _only_kind(reading.doc[r.head])]
    if head in ("air force", "navy"):
        called = [r for r in reading.recent(token.i, FAR) if r.end <= token.i and _called(r.node, head)]
        found = sorted(called, key=lambda r: r.start) or found
    near = [r for r in found if reading.number(token.i) - reading.number(r.start) <= NEAR]
    main = reading.main_country()
    home = [r for r in found if main is not None and reading.country_node(r.node) is main]
    return (near or home or found)[-1].node if found else None


def _only_kind(head: Token) -> bool:
    """Whether a name only tells of what sort a thing is: "American military | aid", but "US military | officials"."""
    thing = head.head
    return head.dep_ in MODIFYING and thing.i > head.i and thing.pos_ == "NOUN" and not _acts(thing)


def _acts(noun: Token) -> bool:
    people = words("lexicon", "force_heads", "lexicon", "government_heads", "lexicon", "title_nouns")
    return noun.lemma_.lower() in people


def _note_form(reading: Reading, body: Node, token: Token, owner: Ref) -> None:
    """Note how the text names a body that nobody knows: "the armed forces of Gabon", "Kabul's interior ministry"."""
    doc = reading.doc
    if body.record is not None or owner.kind not in ("name", "seat"):
        return
    first = min([c.left_edge.i for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")], default=token.i)
    if token.i < owner.start <= token.i + 3 and doc[token.i + 1].lower_ == "of":
        form = reading.text(first, owner.end)
    elif owner.end < token.i and doc[owner.end].tag_ == "POS":
        form = reading.text(owner.start, token.i + 1)
    else:
        return
    if form not in body.owned:
        body.owned.append(form)


def _seat(reading: Reading, token: Token) -> Node | None:
    """Return the country in whose town a body has its seat: "the unification ministry in Seoul"."""
    for prep in (c for c in token.rights if c.i == token.i + 1 and c.lower_ == "in"):
        for inner in prep.children:
            place = reading.at.get(inner.i)
            if place is not None and inner.dep_ == "pobj" and place.node.record is not None:
                return reading.country_node(place.node)
    return None


def _of_a_place(reading: Reading, token: Token, owner: Ref) -> Node | None:
    """Return the body of a place that nobody knows: "the electoral commission of Santoria"."""
    if owner.node.type != "Location" or owner.start < token.i or owner.kind != "name":
        return None
    first = next((c.i for c in token.lefts if c.dep_ in ("amod", "compound")), token.i)
    form = reading.text(first, owner.end)
    return reading.node_called("Organization", form)


def _called(node: Node, head: str) -> bool:
    """Whether a body is of the kind that a common noun names, by the end of its name."""
    return node.type == "Organization" and any(n.lower().endswith(head) for n in node.names)


def _police(reading: Reading, token: Token) -> Node | None:
    """Return whose police "riot police" are: a town's, those last spoken of, else those of the article's country."""
    if token.dep_ in ("compound", "amod", "poss") and token.head.i > token.i:
        return None
    town = reading.at.get(token.i - 1) if token.i else None
    if town is not None and town.node.type == "Location" and town.kind == "name" and town.end == token.i:
        form = reading.text(town.start, token.i + 1)
        return reading.node_called("Organization", form, country=town.node.country)
    spoken = [
        r
        for r in reading.recent(token.i, FAR)
        if r.end <= token.i and r.node.type == "Organization" and any("police" in n.lower() for n in r.node.names)
    ]
    if spoken:
        return max(spoken, key=lambda r: r.start).node
    country = reading.main_country()
    if country is None or country.name.lower() in words("phrases", "local_police"):
        return unnamed_body(reading, token, "police", country)
    return body_of(reading, "police", country)


def local_body(reading: Reading, token: Token) -> Node | None:
    """Return the body of a region that is no state: "the Lombardy regional government", "the Scottish government"."""
    place = next((r for c in token.lefts if (r := reading.at.get(c.i)) and r.node.type == "Location"), None)
    if place is None or place.kind not in ("name", "nationality") or any(c.dep_ == "poss" for c in token.lefts):
        return None
    form = reading.text(place.start, token.i + 1)
    return reading.node_called("Organization", form, country=place.node.country)
