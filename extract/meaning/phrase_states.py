"""What the forces, officials, people and lands of a country or a leader are, when only their owner is told."""

from extract.lexicon import words
from extract.meaning.bodies import is_military
from extract.meaning.coreference import antecedent
from extract.meaning.holders import INDEFINITE, office_holder, unnamed_holder
from extract.meaning.phrase_parts import lemma_with_compound, stand_in
from extract.meaning.unnamed import coalition
from extract.naming.linking import people_of
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref


def not_of_state(token: Token, owners: list[Ref]) -> bool:
    """Whether leaders or officials of a country are not the state's: "Iraqi religious leaders"."""
    if any(o.node.type != "Country" for o in owners) or token.lemma_.lower() not in words("phrases", "others_heads"):
        return False
    told = {d.lower_ for c in token.lefts if c.dep_ in ("amod", "compound", "nmod") for d in c.subtree}
    return bool(told & words("phrases", "not_of_state"))


def home_state(reading: Reading, token: Token) -> list[Ref]:
    """Return the country that an article is about, for "government forces"."""
    told = any(
        c.lower_ in words("phrases", "home_modifiers") for c in token.lefts if c.dep_ in ("compound", "amod", "nmod")
    )
    main = reading.main_country() if told else None
    return [r for r in reading.refs if r.node is main][:1] if main is not None else []


def whose_forces(reading: Reading, token: Token, owners: list[Ref]) -> list[Ref]:
    """Return whose forces a phrase means: a state's own, a body's, those of a leader his country's or his body's."""
    lemma = token.lemma_.lower()
    out = []
    for owner in owners:
        node = owner.node
        node = reading.forces_of(node) if lemma in ("force", "troop", "soldier", "troops", "forces") else node
        if owner.node.type == "Person":  # "Haftar's fighters" are his, those of a president his country's
            country = reading.country_node(owner.node)
            ours = reading.doc[owner.start].lower_ == "our"  # "bring our troops home", a senator said
            if ours and country is None:
                continue
            rules = country and (ours or _rules(owner.node))
            node = reading.forces_of(country) if country and rules else _body_led(reading, owner.node)
        out.append(stand_in(reading, token, node, node.names[0] if node.names else node.name))
    return out


def _rules(node: Node) -> bool:
    """Whether somebody leads a country, by what the article or the knowledge calls him."""
    offices = node.record.offices if node.record is not None else ()
    if offices and not any(o.of.startswith("country/") for o in offices):
        return False  # heads a body, whatever the article calls him
    titles = [*node.roles, *(o.title.lower() for o in offices if o.of.startswith("country/"))]
    return any(t in words("standing", "heads_of_state") for t in titles)


def _body_led(reading: Reading, leader: Node) -> Node:
    """Return the armed body that somebody is known to lead, whose the fighters are that are called his; else him."""
    about = leader.record
    heads = [o for o in about.offices if o.title in words("standing", "heads_of_state")] if about is not None else []
    bodies = [reading.knowledge.by_id.get(o.of) for o in heads]
    armed = [b for b in bodies if b is not None and words("phrases", "armed_kinds") & set((b.kind or "").split())]
    return reading.node_for(armed[0]) if armed else leader


def coalition_of(reading: Reading, token: Token) -> Node | None:
    """Return the coalition whose forces "coalition forces" are."""
    before = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod", "poss") and c.lower_ == "coalition"]
    return coalition(reading, before[0]) if before else None


def speakers_forces(reading: Reading, token: Token) -> list[Ref]:
    """Return the country of who says that soldiers will be sent: "Kenya's minister said 60 soldiers would be sent"."""
    verb = token.head
    if token.dep_ != "nsubjpass" or token.tag_ != "NNS" or verb.dep_ != "ccomp":
        return []
    if verb.lemma_ not in words("phrases", "sending_forces") or any(c.dep_ == "agent" for c in verb.children):
        return []
    ahead = any(c.dep_ == "aux" and c.lower_ in ("will", "would") for c in verb.children)
    if not ahead or verb.head.lemma_.lower() not in words("lexicon", "reporting_verbs"):
        return []
    said = [r for c in verb.head.children if c.dep_ == "nsubj" for r in _named_at(reading, c)]
    lands = {id(n): n for r in said if (n := reading.country_node(r.node)) is not None}
    if len(lands) != 1:
        return []
    land = next(iter(lands.values()))
    return [Ref(said[0].start, said[0].end, "description", land, land.name, said[0].head)]


def _named_at(reading: Reading, subject: Token) -> list[Ref]:
    """Return who is named by a subject, by an apposition to it and by its possessor."""
    beside = [c for c in subject.children if c.dep_ in ("appos", "poss", "amod", "compound")]
    beside += [d for c in beside for d in c.children if c.dep_ == "compound" and d.dep_ in ("poss", "amod", "compound")]
    return [r for t in (subject, *beside) if (r := reading.at.get(t.i)) is not None]


def over_there(reading: Reading, token: Token) -> Node | None:
    """Return the country last spoken of, where "the authorities there" are."""
    if not any(c.lower_ == "there" and c.i == token.i + 1 for c in token.rights):
        return None
    before = [r for r in reading.recent(token.i, 1) if r.end <= token.i and r.node.type in ("Country", "Location")]
    lands = [land for r in sorted(before, key=lambda r: -r.start) if (land := reading.country_node(r.node)) is not None]
    return lands[0] if lands else None


def state_of(reading: Reading, owner: Ref, *more: str) -> Ref:
    """Return the country of a leader, a town or an actor of `more` types, when known; else the owner."""
    country = reading.country_node(owner.node) if owner.node.type in ("Person", "Location", *more) else None
    if country is None or country.record is None:
        return owner
    form = country.names[0] if country.names else country.record.name
    return Ref(owner.start, owner.end, "description", country, form, owner.head)


def land_of(reading: Reading, node: Node) -> Node:
    """Return the country whose an army is, on whose land its bases lie; other actors as they are."""
    return (reading.country_node(node) or node) if is_military(node) else node


def people_meant(reading: Reading, owner: Ref) -> Node:
    """Return the people of a country, for "Syrians"; other owners as they are."""
    node = owner.node
    if node.record is not None and node.type == "Country":
        demonym = (*node.record.demonyms, node.record.adjective)[0]
        return people_of(reading, node.record, demonym)
    return node


def titled_person(reading: Reading, token: Token, of: list[Ref], *, definite: bool) -> list[Ref]:
    """Return whom a title noun `of` some actors means: its holder, when the article names him, else whom he serves."""
    owners = [o for o in of if o.node.type in ("Country", "Organization")]
    if owners and not_of_state(token, owners):
        return unnamed_other(reading, token, owners)
    plural = token.tag_ in ("NNS", "NNPS")
    indefinite = any(c.lower_ in INDEFINITE for c in token.lefts)
    subject = token.dep_ in ("nsubj", "nsubjpass")
    bare = subject and token.text[0].isupper() and not indefinite  # "Prime Minister flies to Oslo"
    certain = (definite or bare) and not plural
    holder = office_holder(reading, token, owners) if owners or certain else None
    if holder is not None:
        return [stand_in(reading, token, holder, holder.names[0] if holder.names else "")]
    if owners and any(x in words("lexicon", "government_heads") for x in lemma_with_compound(token)):
        return [stand_in(reading, token, o.node, o.form) for o in owners]
    if owners and (plural or indefinite):
        return [stand_in(reading, token, o.node, o.form) for o in owners]
    if definite and not plural:
        found = antecedent(reading, token, token.lemma_.lower())
        if found:
            return [stand_in(reading, token, found.node, found.form)]
    if not owners and certain:
        unnamed = unnamed_holder(reading, token)
        if unnamed is not None:
            return [stand_in(reading, token, unnamed, unnamed.names[0])]
    return [stand_in(reading, token, o.node, o.form) for o in owners]


def unnamed_other(reading: Reading, token: Token, owners: list[Ref]) -> list[Ref]:
    """Return the one person of the article whom "the opposition leader", "the former president" calls, or nobody."""
    holder = office_holder(reading, token, owners) if token.tag_ == "NN" else None
    return [stand_in(reading, token, holder, holder.names[0] if holder.names else "")] if holder else []
