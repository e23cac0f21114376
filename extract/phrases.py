"""What a noun phrase means: the actor behind "Israeli officials", "his forces", "the group", "dozens of migrants"."""

from extract.bodies import is_military, local_body, state_body
from extract.capitals import capital_of
from extract.clauses import MODIFYING, agents, prepositions
from extract.coreference import antecedent, antecedents
from extract.happenings import happening
from extract.holders import INDEFINITE, office_holder, unnamed_holder
from extract.kin_known import kin_meant
from extract.lexicon import load_table, words
from extract.pairs import first_conjunct, joined_states, last_pair
from extract.parse import Doc, Token
from extract.reading import Node, Reading, Ref, phrase_bounds
from extract.salience import clause_head
from extract.subjects import surface_subjects
from extract.title_words import AGENTS, was_once
from extract.unnamed import armed_side, coalition, group_noun, mass_actor, mass_group, named_group, unnamed_group

COURT_WINDOW = 12  # sentences looked back for the court that "the court" is
NO_PEOPLE = ("Country", "Location", "Organization")  # what "who" is not
NOUNS = ("NOUN", "PROPN")
GOVERNING = ("ruling", "governing")
DEPTH = 6  # of-phrases in of-phrases
HEADED = ("force_heads", "government_heads", "people_heads", "place_heads", "asset_heads", "crews", "title_nouns")
HEADS = tuple(part for key in HEADED for part in ("lexicon", key))  # nouns for what a state or a body has


def refs_at(reading: Reading, token: Token, depth: int = 0) -> list[Ref]:
    """Return the actors that the phrase headed by `token` means, without its conjuncts; none when it means no actor."""
    if depth > DEPTH:
        return []
    if token.i not in reading.phrase_refs:
        reading.phrase_refs[token.i] = []  # a phrase that refers to itself means nothing
        reading.phrase_refs[token.i] = _read(reading, token, depth)
    return reading.phrase_refs[token.i]


def all_refs(reading: Reading, token: Token) -> list[Ref]:
    """Return the actors of a phrase and of its conjuncts ("Syria, Iraq and their allies")."""
    out = list(refs_at(reading, token))
    for other in conjuncts(token):
        out += [r for r in refs_at(reading, other) if all(r.node is not o.node for o in out)]
    return out


def conjuncts(token: Token) -> list[Token]:
    """Return the later members of a coordination that starts at `token`."""
    out = []
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            out += [child, *conjuncts(child)]
    return out


def _name_ref(reading: Reading, token: Token) -> Ref | None:
    return reading.at.get(token.i)


def _read(reading: Reading, token: Token, depth: int) -> list[Ref]:
    if token.lower_ in ("those", "that") and any(c.dep_ in ("relcl", "acl", "prep") for c in token.children):
        return []  # "those who back it" are nobody in particular
    if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WP$", "WDT"):
        return _pronoun(reading, token, depth)
    named = _name_ref(reading, token)
    if named is not None and _one_of_them(token, named):
        beside = refs_at(reading, token.head, depth + 1) if token.dep_ == "appos" else []
        return [r for r in beside if r.node.type == "Person"]  # "Amos Sarr, a Chadian whom Kenya accuses"
    if named is not None and _counted_people(token, named):  # "40 Chinese"
        return [_stand_in(reading, token, _people(reading, named), "")]
    if named is not None:
        if named.node.type == "Person" or token.i == named.head or token.i == named.end - 1:
            return _named(reading, token, named)
        return [named]
    if token.lower_ == "two" and token.i and token.nbor(-1).lower_ == "the" and token.dep_ != "nummod":
        return last_pair(reading, token, "") or last_pair(reading, token, "couple")  # "the two held talks"
    mutual = token.i > 0 and (token.nbor(-1).lower_, token.lower_) in (("each", "other"), ("one", "another"))
    if mutual:  # "the two sides accused each other"
        return [r for t in surface_subjects(clause_head(token)) for r in refs_at(reading, t, depth + 1)]
    if token.lower_ in ("most", "much") and token.dep_ not in ("advmod", "amod"):
        return _of(reading, token, depth)  # "controls most of X"
    if token.lower_ in ("both", "all", "each", "neither") and token.dep_ != "det":
        of = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
        return _of(reading, token, depth) if of else last_pair(reading, token, "")
    if token.pos_ in NOUNS or token.tag_ in ("CD", "JJ", "NN", "NNS", "NNP", "NNPS", "DT"):
        return _noun(reading, token, depth)
    return []


def _one_of_them(token: Token, named: Ref) -> bool:
    """Whether a nationality names somebody of a country, not the country: "a Ukrainian wanted by Germany"."""
    country = named.kind == "nationality" and named.node.type == "Country" and token.i == named.head
    partisan = named.end == named.start + 1 and token.lower_ in words("standing", "partisans")  # "the mayor, a Tory"
    return (country or partisan) and any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in token.lefts)


def _counted_people(token: Token, named: Ref) -> bool:
    """Whether a nationality is one of people by their number: "8,000 Congolese", "two French"."""
    country = named.kind == "nationality" and named.node.type == "Country" and token.i == named.head
    return country and token.dep_ not in ("amod", "compound", "nmod") and any(c.dep_ == "nummod" for c in token.lefts)


def _named(reading: Reading, token: Token, named: Ref) -> list[Ref]:
    """A name, with the one that shares its last word: "North and South Korea"."""
    if named.node.type == "Organization" and named.start and reading.doc[named.start - 1].lower_ in GOVERNING:
        for word in GOVERNING:  # "the ruling Labour Party ... the ruling party"
            reading.described[f"{word} party"] = named.node
    before = named.start - 2
    if before >= 0 and reading.doc[named.start - 1].lower_ == "and":
        other = reading.at.get(before)
        if (
            (
                other is not None
                and other.end == before + 1
                and reading.doc[before].head.i in range(named.start, named.end)
            )
            and other.node is not named.node
            and other.node.type == named.node.type
        ):
            return [other, named]
    return [named]


def _appositions(token: Token) -> list[Token]:
    return [c for c in token.children if c.dep_ in ("appos", "nmod") and c.i > token.i]


def _all_beside(reading: Reading, child: Token, first: Ref) -> list[Ref]:
    """Return all the names that a plural is put beside: "the other parties, the A, the B and the C"."""
    beside = [t for c in (child, *_appositions(child)) for t in (c, *conjuncts(c))]
    named = [r for t in beside if (r := _name_ref(reading, t)) is not None and r.node.type == first.node.type]
    return list({id(r.node): r for r in [first, *named]}.values())


def modifiers(reading: Reading, token: Token, noun: Token | None = None) -> list[Ref]:
    """Return the names that modify a noun from the left: nationalities, compounds, possessors, nearest last."""
    out = []
    for child in token.lefts:
        if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod", "det", "npadvmod") or child.pos_ == "PROPN":
            found = (
                refs_at(reading, child) if child.dep_ == "poss" else ([r] if (r := _name_ref(reading, child)) else [])
            )
            if not found and child.dep_ in ("compound", "nmod", "amod"):
                found = [m for m in modifiers(reading, child, noun or token) if m.kind != "pronoun"]
            out += [r for r in found if r not in out]
    start, first, tokens = token.i - 1, reading.sentence_start(token.i), reading.tokens
    while (
        start >= first
        and tokens[start].pos_ in ("ADJ", "NOUN", "PROPN", "PUNCT", "NUM")
        and tokens[start].text not in (",", ";", ":", '"', "(", ")")
    ):
        ref = reading.at.get(start)
        if ref is not None and ref not in out and tokens[start].head.i <= token.i and token.i - start < 5:
            out.append(ref)
        start -= 1
    for child in token.lefts:  # "US- and Saudi-backed"
        out += [
            r
            for c in conjuncts(child)
            if c.dep_ == "conj"
            and (r := _name_ref(reading, c))
            and r not in out
            and child.dep_ in ("amod", "compound", "poss")
        ]
    kept = (r for r in out if not prefixed(token.doc, r) and not _compound(token.doc, r, noun or token))
    return sorted(kept, key=lambda r: r.start)


def _compound(doc: Doc, ref: Ref, noun: Token) -> bool:
    """Whether a name only tells who backs or holds a noun ("Iran-backed militants"); who leads a government is it."""
    if ref.end + 1 >= len(doc) or doc[ref.end].text != "-":
        return False
    participle = doc[ref.end + 1].lower_
    governs = participle in ("led", "run", "ruled", "headed", "controlled")
    if governs and noun.lemma_.lower() in words("lexicon", "government_heads"):
        return False
    return participle in load_table("standing")["compounds"] or participle.endswith("ed")


def prefixed(doc: Doc, ref: Ref) -> bool:
    """Whether a name is only what something is for or against: "pro-Beijing", "anti-Assad"."""
    return (
        ref.start >= 2
        and doc[ref.start - 1].text == "-"
        and doc[ref.start - 2].lower_ in ("pro", "anti", "non", "post", "ex")
    )


def _of(reading: Reading, token: Token, depth: int, *preps: str) -> list[Ref]:
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in (preps or ("of",)):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    found = list(refs_at(reading, inner, depth + 1))
                    for other in conjuncts(inner):
                        found += refs_at(reading, other, depth + 1)
                    if found:
                        return found
    shared = [c for c in token.children if c.dep_ == "conj" and c.pos_ == "NOUN" and not preps]
    return _of(reading, shared[0], depth + 1) if shared and depth < DEPTH else []  # "the government and people of X"


def lemma_with_compound(token: Token) -> list[str]:
    """Return the lemma of a noun, with the word before it in front first ("asylum seeker", "seeker")."""
    lemma = token.lemma_.lower()
    out = [lemma]
    if token.i and not token.is_sent_start and token.nbor(-1).pos_ in ("NOUN", "ADJ", "PROPN", "VERB"):
        before = token.nbor(-1).lower_
        out.insert(0, f"{before} {lemma}")
        out.insert(1, f"{before} {token.lower_}")
    if token.i > 1 and token.nbor(-1).text == "-":
        out.insert(0, f"{token.doc[token.i - 2].lower_}-{lemma}")
    return [*out, token.lower_]


def _stand_in(reading: Reading, token: Token, node: Node, form: str, kind: str = "description") -> Ref:
    start, end = phrase_bounds(token)
    ref = Ref(start, _end_of_owner(reading, token, node, end), kind, node, form, token.i)  # type: ignore[arg-type]
    reading.note(ref)
    return ref


def _end_of_owner(reading: Reading, token: Token, node: Node, end: int) -> int:
    """Return where the words end that mean an actor: "the people of Syria", "the government of Iraq" to their last."""
    for prep in (c for c in token.rights if c.i == end and c.lower_ == "of"):
        ref = next((reading.at.get(c.i) for c in prep.children if c.dep_ == "pobj"), None)
        owned = ref is not None and ref.node.record is not None and node.country == ref.node.record.id
        if ref is not None and (ref.node is node or owned):
            return ref.end
    return end


def _owner(reading: Reading, token: Token, depth: int) -> list[Ref]:
    """Return whose a noun is: modifiers, possessor, then of/from/in phrases."""
    mods = modifiers(reading, token)
    actors = [m for m in mods if m.node.type in ("Country", "Organization", "Group", "Person")]
    if token.lemma_.lower() in words("standing", "counterparts"):  # "her counterparts from X" are not hers
        actors = [m for m in actors if m.node.type != "Person"]
        behind = [] if actors else _of(reading, token, depth, "of", "from") or _of_verb(reading, token, depth)
        if behind or not actors:
            return behind
    possessive = [m for m in actors if any(c.dep_ == "poss" and c.i >= m.start for c in token.lefts)]
    chosen = [m for m in actors if m.kind == "nationality"] or actors[-1:] or possessive
    joined = [m for m in actors if m not in chosen and _joined(reading.doc, m, chosen)]
    if joined:  # "the Russian and U.S. leaders"
        return sorted([*chosen, *joined], key=lambda m: m.start)
    if len({id(m.node) for m in chosen}) > 1:
        chosen = chosen if all(m.kind == "nationality" for m in chosen) else chosen[-1:]
    if not chosen and token.lemma_.lower() in words("lexicon", "place_heads"):
        return _of(reading, token, depth, "of", "in", "on", "at", "inside")
    seated = not words("phrases", "seated").isdisjoint(lemma_with_compound(token))
    inside = ("in", "at") if seated else ()  # "a court in Kenya"
    found = chosen or _of(reading, token, depth, "of", "from", *inside)
    if not found and token.tag_ == "NNS":  # "agents with the FBI"
        beside = [c for c in token.children if c.lower_ == "with" and c.i == token.i + 1]
        with_it = _of(reading, token, depth, "with") if beside else []
        found = [r for r in with_it if r.kind == "name" and r.node.type == "Organization"]
    if not found and token.lemma_.lower() in words("lexicon", "documents"):
        found = _makers(reading, token, depth)
    if not found and token.lemma_.lower() in words("phrases", "justice"):
        found = [m for m in mods if m.node.type == "Location" and m.kind == "name"]  # "a New York court"
    return found or (_where_told(reading, token) if seated else [])


def _makers(reading: Reading, paper: Token, depth: int) -> list[Ref]:
    """Return who made a paper: "a report by X", "a lawsuit filed by X"."""
    filed = [c for c in paper.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    by = [t for verb in filed for t in agents(verb)] or prepositions(paper).get("by", [])
    return [r for t in by for r in refs_at(reading, t, depth + 1)]


def _where_told(reading: Reading, token: Token) -> list[Ref]:
    """Return the country in which a clause says by its first words that it plays: "In Chad, police arrested X"."""
    if token.dep_ not in ("nsubj", "nsubjpass", "agent") or token.left_edge.i < 2:
        return []
    first = next((c for c in token.head.children if c.dep_ == "prep" and c.lower_ == "in"), None)
    if first is None or first.i != reading.sentence_start(token.i):
        return []
    found = [r for c in first.children if c.dep_ == "pobj" and (r := _name_ref(reading, c)) is not None]
    return [r for r in found if r.node.type == "Country" or reading.country_node(r.node) is not None]


def _of_verb(reading: Reading, token: Token, depth: int) -> list[Ref]:
    """Return whom "from" names behind a noun, which the parser hung on its verb: "met his counterparts from X"."""
    verb = token.head
    beside = token.dep_ == "dobj" and any(c.lower_ == "from" and c.i == token.i + 1 for c in verb.children)
    return _of(reading, verb, depth, "from") if beside else []


def _of_others(token: Token, owners: list[Ref]) -> bool:
    """Whether leaders or officials of a country are not the state's: "Iraqi religious leaders"."""
    if any(o.node.type != "Country" for o in owners) or token.lemma_.lower() not in words("phrases", "others_heads"):
        return False
    told = {d.lower_ for c in token.lefts if c.dep_ in ("amod", "compound", "nmod") for d in c.subtree}
    return bool(told & words("phrases", "not_of_state"))


def _of_the_government(reading: Reading, token: Token) -> list[Ref]:
    """Return the country that an article is about, for "government forces"."""
    told = any(
        c.lower_ in words("phrases", "home_modifiers") for c in token.lefts if c.dep_ in ("compound", "amod", "nmod")
    )
    main = reading.main_country() if told else None
    return [r for r in reading.refs if r.node is main][:1] if main is not None else []


def _joined(doc: Doc, ref: Ref, others: list[Ref]) -> bool:
    """Whether a name is joined with one of the others by "and" alone."""
    return any(
        low.end + 1 == high.start and doc[low.end].lower_ in ("and", "&")
        for low, high in ((sorted((ref, other), key=lambda r: r.start)) for other in others)
    )


def _noun(reading: Reading, token: Token, depth: int) -> list[Ref]:
    lemmas = lemma_with_compound(token)
    lemma = token.lemma_.lower()
    holder = reading.holders.get(token.i)
    if holder is not None:
        return [holder]
    told_of = _said_to_be(reading, token, depth)
    if told_of:
        return told_of
    beside = _beside(reading, token)
    phrase = _description_of(reading, token)
    if beside is not None:
        if phrase:
            reading.described[phrase] = beside.node
        return [_stand_in(reading, token, beside.node, beside.form)]
    for child in _appositions(token):
        ref = _name_ref(reading, child)
        if ref is not None and ref.kind != "nationality" and not _one_of_them(child, ref):
            return _all_beside(reading, child, ref) if token.tag_ == "NNS" else [ref]
    kin = _kin_known(reading, token, depth)
    if kin is not None:
        return [_stand_in(reading, token, kin.node, kin.form)]
    towns = _called_towns(reading, token, depth)
    if towns:
        return towns
    place = reading.at.get(token.i - 1) if lemma in words("standing", "place_nouns") and token.i else None
    if place is not None and place.node.type == "Location" and place.kind == "name":
        return [place] if token.tag_ != "NNS" else _listed_places(reading, place)  # "the Ryazan region"
    told = reading.described.get(phrase)
    if told is not None:  # "HTS, the former al-Qaeda affiliate, ... The former al-Qaeda affiliate ..."
        return [_stand_in(reading, token, told, told.names[0] if told.names else told.name)]

    headed = not words(*HEADS).isdisjoint(lemmas)

    def is_a(key: str) -> bool:
        return headed and not words("lexicon", key).isdisjoint(lemmas)

    definite = any(
        c.lower_ in ("the", "this", "that", "these", "those", "its", "their", "both")
        for c in token.lefts
        if c.dep_ in ("det", "predet", "poss")
    )
    plural = token.tag_ in ("NNS", "NNPS")
    body = next((x for x in lemmas if x in words("phrases", "body_heads")), None)
    if body is not None:
        bare = token.dep_ == "nsubj" and not plural and token.left_edge == token  # "parliament elected X"
        made = state_body(reading, token, body, _owner(reading, token, depth), definite=definite or bare)
        return [_stand_in(reading, token, made, made.names[0] if made.names else made.name)] if made else []
    if plural and lemma in words("phrases", "captors"):
        captor = _captors(reading, token, depth)
        if captor is not None:
            return [_stand_in(reading, token, captor.node, captor.form)]
    if lemma in words("phrases", "couples") and definite and not plural:
        return last_pair(reading, token, "couple")
    if plural and lemma in words("phrases", "pairs") and _paired(token):
        pair = last_pair(reading, token, lemma)
        if pair or any(c.lower_ == "both" for c in token.lefts):
            return pair
    if is_a("force_heads") and plural:
        rebels = _against_the_state(reading, token)
        if rebels is not None:
            return [rebels]
    banner = _armed_body(reading, token, depth)
    if banner is not None:
        return [_stand_in(reading, token, banner.node, banner.form)]
    owners = (
        _owner(reading, token, depth)
        if is_a("force_heads")
        or is_a("government_heads")
        or is_a("place_heads")
        or is_a("people_heads")
        or is_a("asset_heads")
        or is_a("crews")
        else []
    )
    if is_a("crews") and plural and owners and all(o.node.type == "Country" for o in owners):
        return [_stand_in(reading, token, o.node, o.form) for o in owners]  # "firefighters from X", whom X sends
    homes = _homeland(reading, token, depth) if lemma in words("phrases", "homelands") and not plural else []
    if homes:
        return [_stand_in(reading, token, home, home.name) for home in homes]
    own_people = ("Country", "Group") if lemma in words("phrases", "never_the_people") else ("Country",)
    outsiders = lemma in words("phrases", "never_the_state") and not _aircraft(token)
    if outsiders and owners and all(o.node.type in own_people for o in owners):
        return [_collective(reading, token, lemma)] if plural else []  # "Iraqi insurgents" are not Iraq
    if owners and _of_others(token, owners):
        named = _unnamed_other(reading, token, owners)
        return named or (_unnamed(reading, token, lemmas, definite=definite, plural=plural) if plural else [])
    if (is_a("force_heads") or lemma == "official") and not owners:
        owners = _of_the_government(reading, token)
    if lemma in words("phrases", "justice") and definite and not owners and not plural:
        court = _court_named(reading, token, lemma)
        if court is not None:
            return [_stand_in(reading, token, court, court.name)]
    if lemma in words("phrases", "justice") and not owners and not plural and reading.main_country() is not None:
        home = reading.main_country()  # "a court sentenced him"
        owners = [r for r in reading.refs if r.node is home and r.end <= token.i][:1]
    if is_a("force_heads") and owners:
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
            out.append(_stand_in(reading, token, node, node.names[0] if node.names else node.name))
        return out
    over = was_once(token)
    bodies = [m for m in modifiers(reading, token) if m.node.type == "Organization"] if plural and over else []
    if plural and over and lemma in words("phrases", "belonging") and (bodies or _of(reading, token, depth)):
        node = named_group(reading, token)  # "former members of X" are not X
        return [_stand_in(reading, token, node, node.names[0])]
    if is_a("people_heads") and any(c.lower_ == "own" for c in token.lefts):  # "the army ... against its own people"
        owners = [state_of(reading, o, "Organization") for o in owners]
    if is_a("people_heads") and owners and owners[0].node.type in ("Country", "Group"):
        return [_stand_in(reading, token, _people(reading, o), "") for o in owners]
    if is_a("force_heads") and not owners:
        side = _side(reading, token)
        if side is not None:
            return [_stand_in(reading, token, side, side.name)]
    if is_a("people_heads") and plural and any(r.node.type == "Location" for r in _of(reading, token, depth)):
        node = named_group(reading, token)
        return [_stand_in(reading, token, node, node.names[0])]
    if (is_a("government_heads") or is_a("place_heads") or is_a("asset_heads")) and owners:
        title = is_a("government_heads") and office_holder(reading, token, owners)
        if title:
            return [_stand_in(reading, token, title, title.names[0] if title.names else "")]
        if lemma in words("phrases", "cabinets"):  # "the Obama administration" is the country's
            owners = [state_of(reading, o) for o in owners]
        if lemma in words("phrases", "seated"):  # "a court in Lagos" is Nigeria's
            owners = [state_of(reading, o) if o.node.type == "Location" else o for o in owners]
        town = _of(reading, token, depth) if lemma in words("standing", "place_nouns") else []
        if town and all(r.node.type == "Location" for r in town):
            return town  # "the Syrian town of Dabiq"
        if is_a("place_heads"):  # "Syrian military infrastructure" lies in Syria
            return [_stand_in(reading, token, _territory(reading, o.node), o.form) for o in owners]
        return [_stand_in(reading, token, o.node, o.form) for o in owners]
    regional = local_body(reading, token) if lemma in words("phrases", "local_bodies") else None
    if regional is not None:
        return [_stand_in(reading, token, regional, regional.names[0])]
    if is_a("title_nouns"):
        return _titled_person(reading, token, depth, definite) or _unnamed(
            reading, token, lemmas, definite=definite, plural=plural
        )
    tribe = _apposed_body(reading, token) if lemma in words("phrases", "body_kinds") else None
    if tribe is not None:
        return [_stand_in(reading, token, tribe.node, tribe.form)]
    if lemma == "coalition":
        return _unnamed(reading, token, lemmas, definite=definite, plural=plural)
    if lemma in words("phrases", "quantities"):
        inner = _of(reading, token, depth, "of", "from")
        if lemma == "group" and len(inner) > 1 and all(r.node.local for r in inner):
            node = named_group(reading, token)  # "a group of retired generals and diplomats" is one
            return [_stand_in(reading, token, node, node.names[0])]
        if inner:
            return inner
    city = _capital(reading, token, depth) if lemma == "capital" and definite and not plural else None
    if city is not None:
        return [_stand_in(reading, token, city, city.name)]
    part = _named_owner(reading, token, lemma) if not plural else None
    if part is not None:
        return [_stand_in(reading, token, part.node, part.form)]
    if definite or (plural and token.i == reading.sentence_start(token.i)):
        found = antecedent(reading, token, lemma)
        if found:
            return [_stand_in(reading, token, found.node, found.form)]
    if plural and lemma in words("phrases", "pairs") and any(c.lower_ in ("those", "these") for c in token.lefts):
        states = joined_states(reading, token)
        if len(states) > 1:  # "urged those governments to act"
            return [_stand_in(reading, token, r.node, r.form) for r in states]
    counted = plural and lemma in ("government", "administration", "regime", "junta")
    if lemma in words("phrases", "armed_people") and plural and definite:
        armed = armed_side(reading, token)
        if armed is not None:
            return [_stand_in(reading, token, armed.node, armed.form)]
    away = any(c.lower_ in words("phrases", "breaking_away") for c in token.lefts)  # "the separatist government"
    plain = (definite or plural) and not (away or counted)
    if lemma in words("phrases", "rulers") and plain and not modifiers(reading, token):
        country = reading.main_country()
        if country is not None:
            return [_stand_in(reading, token, country, country.name)]
    if lemma in words("phrases", "masses"):
        nations = [
            m
            for m in modifiers(reading, token)
            if m.node.type in ("Country", "Group") and m.kind in ("nationality", "name")
        ]
        if nations:
            node = mass_group(reading, token, lemma, nations[-1])
            return [_stand_in(reading, token, node, node.names[0])]
    return _unnamed(reading, token, lemmas, definite=definite, plural=plural)


def _kin_known(reading: Reading, token: Token, depth: int) -> Ref | None:
    """Return who "his wife" is, whom the article has named before."""
    owners = [c for c in token.lefts if c.dep_ == "poss"] if reading.kin else []
    if not owners or token.lemma_.lower() not in load_table("lexicon")["family_nouns"]:
        return None
    people = [r for r in refs_at(reading, owners[0], depth + 1) if r.node.type == "Person"]
    return kin_meant(reading, token, people)


def _captors(reading: Reading, token: Token, depth: int) -> Ref | None:
    """Return who "his captors" are: those who are told before to hold him."""
    owners = [c for c in token.lefts if c.dep_ == "poss"]
    held = [r for c in owners for r in refs_at(reading, c, depth + 1)] if reading.captors else []
    known = [reading.captors[id(r.node)] for r in held if id(r.node) in reading.captors]
    return known[0] if known else None


def _listed_places(reading: Reading, last: Ref) -> list[Ref]:
    """Return the places that "and" joins to the last of them: "the Uri and Poonch sectors"; none when it is alone."""
    out = [last]
    while out[0].start > 1 and reading.doc[out[0].start - 1].lower_ in ("and", ","):
        before = reading.at.get(out[0].start - 2)
        if before is None or before.node.type != "Location" or before.kind != "name":
            break
        out.insert(0, before)
    return out if len(out) > 1 else []


def _capital(reading: Reading, token: Token, depth: int) -> Node | None:
    """Return the city that "the Kenyan capital", "its capital" or, in an article on one country, "the capital" is."""
    beside = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "poss")]
    if any(c.dep_ in ("prep", "appos") and c.lower_ in ("of", "for") for c in token.children) or len(beside) > 1:
        return None  # "the capital of the region"
    if beside and beside[0].dep_ == "poss":
        owners = refs_at(reading, beside[0], depth + 1)
    else:
        owners = [m for m in modifiers(reading, token) if m.kind == "nationality"]
    if beside:
        lands = [r.node for r in owners if r.node.type == "Country"]
        return capital_of(reading, lands[0]) if lands else None
    home = reading.main_country() or reading.home_of_dateline()
    return capital_of(reading, home) if home is not None else None


def _called_towns(reading: Reading, token: Token, depth: int) -> list[Ref]:
    """Return the places that a noun's "of" names: "the Red Sea port of Assab", "the towns of Agdam and Fizuli"."""
    several = token.tag_ == "NNS"
    if token.lemma_.lower() not in words("standing", "place_nouns" if several else "settlements"):
        return []
    if not any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "no") for c in token.lefts):
        return []
    found = _of(reading, token, depth)
    places = [r for r in found if r.kind == "name" and r.node.type == "Location"]
    return places if places and len(places) == len(found) and several == (len(places) > 1) else []


def _armed_body(reading: Reading, token: Token, depth: int) -> Ref | None:
    """Return the body whose men people in arms are, whatever country or people is told in front of them."""
    if token.tag_ not in ("NNS", "NNPS") or token.lemma_.lower() not in words("phrases", "men_in_arms"):
        return None
    bodies = [r for r in _of(reading, token, depth, "of", "from") if r.node.type == "Organization"]
    return bodies[0] if len(bodies) == 1 and bodies[0].kind != "pronoun" and not bodies[0].node.local else None


def _aircraft(token: Token) -> bool:
    """Whether "bombers" are machines: "B-52 bombers", "heavy bombers"."""
    told = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod", "nummod")]
    made = any(c.text[0].isupper() and any(ch.isdigit() for ch in c.text) for c in told)
    return made or any(c.lower_ in words("lexicon", "bombers") for c in told)


def _homeland(reading: Reading, token: Token, depth: int) -> list[Node]:
    """Return the country of the person whose it is: "his country", but not of "his neighbouring country"."""
    if any(c.dep_ not in ("poss", "punct") for c in token.lefts) or not any(c.dep_ == "poss" for c in token.lefts):
        return []
    people = [o.node for o in _owner(reading, token, depth) if o.node.type == "Person"]
    return [home for home in map(reading.country_node, people) if home is not None][:1]


def _said_to_be(reading: Reading, token: Token, depth: int) -> list[Ref]:
    """Return whom a noun with a clause behind it is said of: "X is a militia backed by Y" tells who backs X."""
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be" or token.tag_ not in ("NN", "NNP"):
        return []
    if not any(c.dep_ in ("acl", "relcl") and c.i > token.i for c in token.children):
        return []
    plain = not any(c.dep_ == "neg" or (c.dep_ == "aux" and c.tag_ == "MD") for c in verb.children)
    told = any(c.lower_ in ("a", "an") for c in token.lefts) and plain and not _name_ref(reading, token)
    kind = next(
        (k for k in ("Organization", "Person") if token.lemma_.lower() in words("phrases", f"descriptions:{k}")), ""
    )
    found = [r for s in surface_subjects(verb) for r in refs_at(reading, s, depth + 1)] if told and kind else []
    return found if len(found) == 1 and found[0].node.type == kind and found[0].kind != "pronoun" else []


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


def _unnamed(reading: Reading, token: Token, lemmas: list[str], *, definite: bool, plural: bool) -> list[Ref]:
    """Return the actor that a phrase means without any name: a group, the coalition, "the international community"."""
    node = happening(reading, token)
    if node is None and (lemmas[-1] == "coalition" or token.lemma_.lower() == "coalition"):
        node = coalition(reading, token)
    elif node is None and not plural and token.pos_ in NOUNS and token.dep_ not in ("compound", "amod", "nmod"):
        node = mass_actor(reading, token, lemmas)
    if node is not None:
        return [_stand_in(reading, token, node, node.names[0] if node.names else node.name)]
    noun = group_noun(token, lemmas) if plural else None
    return [_collective(reading, token, noun)] if noun else []


def _named_owner(reading: Reading, token: Token, lemma: str) -> Ref | None:
    """Return the body whose committee, office or mission a phrase names: "the FIFA appeals committee"."""
    if lemma not in words("phrases", "inner_bodies"):
        return None
    named = [m for m in modifiers(reading, token) if m.kind == "name" and m.node.type == "Organization"]
    return named[-1] if named else None


def _side(reading: Reading, token: Token) -> Node | None:
    """Return the coalition whose forces "coalition forces" are."""
    before = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod", "poss") and c.lower_ == "coalition"]
    return coalition(reading, before[0]) if before else None


def _against_the_state(reading: Reading, token: Token) -> Ref | None:
    """Return the group that "Syrian opposition forces", "rebel troops" are: none of the state's."""
    told = next((c for c in token.lefts if c.dep_ in MODIFYING and c.lower_ in words("phrases", "rebellious")), None)
    if told is None:
        return None
    nations = [m for m in modifiers(reading, token) if m.node.type == "Country" and m.kind in ("nationality", "name")]
    if told.lower_ in words("phrases", "masses") and nations:
        node = mass_group(reading, token, told.lower_, nations[-1])
        return _stand_in(reading, token, node, node.names[0])
    return _collective(reading, token, told.lower_)


def _apposed_body(reading: Reading, token: Token) -> Ref | None:
    """Return the body whose name stands right before the noun that says what it is: "the Haqqani network"."""
    ref = reading.at.get(token.i - 1) if token.i else None
    if ref is None and token.i > 2 and token.text == "Group" and token.doc[token.i - 1].text == ")":
        ref = reading.at.get(token.i - 2)  # "the African Development Bank (AfDB) Group"
        return ref if ref is not None and ref.node.type == "Organization" else None
    if ref is None or ref.kind != "name" or ref.node.type == "Country" or ref.end != token.i:
        return None
    if ref.node.type == "Person" and (ref.node.record or token.lemma_.lower() not in ("tribe", "clan", "brigade")):
        return None
    if ref.node.record is None and ref.node.type == "Location" and ref.node.mentions > 1:
        return None
    if ref.node.record is not None and ref.node.type == "Location":
        return None
    if ref.node.record is None and ref.node.type in ("Location", "Person"):
        ref.node.type = "Organization"
    return ref


def _says_who(token: Token) -> bool:
    """Whether a noun can tell who a person is; the parser puts others beside persons by mistake."""
    lemma = token.lemma_.lower()
    lists = ("title_nouns", "family_nouns", "collective_nouns", "force_heads", "people_heads")
    return (
        any(lemma in words("lexicon", key) for key in lists)
        or lemma in words("standing", "citizens")
        or lemma in words("phrases", "descriptions:Person")
        or token.pos_ in ("PRON", "NUM")
        or lemma.endswith(AGENTS)
    )


def _description_of(reading: Reading, token: Token) -> str:
    """Return a definite phrase of several words as it would come again, empty for other phrases."""
    start, end = phrase_bounds(token)
    if end - start < 3 or reading.doc[start].lower_ != "the" or token.tag_ in ("NNS", "NNPS"):
        return ""
    return reading.text(start + 1, end).lower()


def _beside(reading: Reading, token: Token) -> Ref | None:
    """Return the name that a noun is put beside: "Hamas, a group ...", "a coalition known as the X"."""
    if token.dep_ == "appos":
        ref = _name_ref(reading, token.head)
        fits = ref is not None and (ref.node.type != "Person" or _says_who(token))
        if ref is not None and fits and ref.kind == "name" and ref.end <= token.i and ref.node.type != "Location":
            return ref
    for child in token.rights:
        if child.dep_ == "acl" and child.lemma_.lower() in ("know", "call", "dub", "name", "style", "term"):
            for inner in child.subtree:
                ref = _name_ref(reading, inner)
                if ref is not None and ref.kind == "name" and inner.i > child.i:
                    return ref
    return None


def state_of(reading: Reading, owner: Ref, *more: str) -> Ref:
    """Return the country of a leader, a town or an actor of `more` types, when known; else the owner."""
    country = reading.country_node(owner.node) if owner.node.type in ("Person", "Location", *more) else None
    if country is None or country.record is None:
        return owner
    form = country.names[0] if country.names else country.record.name
    return Ref(owner.start, owner.end, "description", country, form, owner.head)


def _territory(reading: Reading, node: Node) -> Node:
    return (reading.country_node(node) or node) if is_military(node) else node


def _paired(token: Token) -> bool:
    left = [c.lower_ for c in token.lefts]
    if any(c.dep_ in ("amod", "compound", "nmod") and c.text[0].isupper() for c in token.lefts):
        return False  # "the Syrian parties" are of one country
    if token.lemma_.lower() == "party" and any(c.lower_ in words("phrases", "party_modifiers") for c in token.lefts):
        return False  # "the opposition parties" are more than two sides
    if token.lemma_.lower() in ("rival", "foe", "ally", "man", "woman") and not {"the", "both", "these"} & set(left):
        return False  # "beat two rivals"
    return "both" in left or "two" in left or (token.lemma_.lower() in ("side", "party") and "the" in left)


def _people(reading: Reading, owner: Ref) -> Node:
    from extract.linking import people_of

    node = owner.node
    if node.record is not None and node.type == "Country":
        demonym = (node.record.demonyms or node.record.adjectives or (node.record.name,))[0]
        return people_of(reading, node.record, demonym)
    return node


def _titled_person(reading: Reading, token: Token, depth: int, definite: bool) -> list[Ref]:
    """A title noun without a name: its holder when the article names him, else whom he serves."""
    owners = [o for o in _owner(reading, token, depth) if o.node.type in ("Country", "Organization")]
    if owners and _of_others(token, owners):
        return _unnamed_other(reading, token, owners)
    plural = token.tag_ in ("NNS", "NNPS")
    indefinite = any(c.lower_ in INDEFINITE for c in token.lefts)
    subject = token.dep_ in ("nsubj", "nsubjpass")
    bare = subject and token.text[0].isupper() and not indefinite  # "Prime Minister flies to Oslo"
    certain = (definite or bare) and not plural
    holder = office_holder(reading, token, owners) if owners or certain else None
    if holder is not None:
        return [_stand_in(reading, token, holder, holder.names[0] if holder.names else "")]
    if owners and any(x in words("lexicon", "government_heads") for x in lemma_with_compound(token)):
        return [_stand_in(reading, token, o.node, o.form) for o in owners]
    if owners and (plural or indefinite):
        return [_stand_in(reading, token, o.node, o.form) for o in owners]
    if definite and not plural:
        found = antecedent(reading, token, token.lemma_.lower())
        if found:
            return [_stand_in(reading, token, found.node, found.form)]
    if not owners and certain:
        unnamed = unnamed_holder(reading, token)
        if unnamed is not None:
            return [_stand_in(reading, token, unnamed, unnamed.names[0])]
    return [_stand_in(reading, token, o.node, o.form) for o in owners]


def _unnamed_other(reading: Reading, token: Token, owners: list[Ref]) -> list[Ref]:
    """Return the one person of the article whom "the opposition leader", "the former president" calls, or nobody."""
    holder = office_holder(reading, token, owners) if token.tag_ == "NN" else None
    return [_stand_in(reading, token, holder, holder.names[0] if holder.names else "")] if holder else []


def _court_named(reading: Reading, token: Token, word: str) -> Node | None:
    """Return the one court that was named before "the court"."""
    before = (r.node for r in reading.recent(token.i, COURT_WINDOW) if r.kind == "name" and r.end <= token.i)
    courts = {id(n): n for n in before if n.type == "Organization" and any(word in f.lower().split() for f in n.names)}
    return next(iter(courts.values())) if len(courts) == 1 else None


def _collective(reading: Reading, token: Token, lemma: str) -> Ref:
    """Return the group of "Syrian rebels", "asylum seekers", which only this article can tell."""
    owners = [o for o in modifiers(reading, token) if o.node.type in ("Country", "Group", "Organization", "Location")]
    node = unnamed_group(reading, token, lemma, owners[-1].node if owners else None)
    return _stand_in(reading, token, node, node.names[0])


def _pronoun(reading: Reading, token: Token, depth: int) -> list[Ref]:
    if token.tag_ in ("WP", "WDT", "WP$") or (
        token.lower_ in ("that", "which", "who", "whom", "whose") and token.dep_ != "mark"
    ):
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT", "ccomp", "advcl") and clause.head != clause:
            clause = clause.head
        if clause.dep_ == "relcl":
            found = refs_at(reading, clause.head, depth + 1)
            beside = [c for c in conjuncts(clause.head) if c.i < clause.i]
            if clause.head.dep_ == "conj" and any(c.lower_ == "both" for c in (*token.children, *clause.children)):
                first = first_conjunct(clause.head)
                return [r for c in [first, *conjuncts(first)] for r in refs_at(reading, c, depth + 1)]
            if beside and clause.left_edge.i == beside[-1].i + 2:  # "Chad and Sudan, which met"
                found = found + [r for c in beside for r in refs_at(reading, c, depth + 1)]
            if token.lower_ == "which" and found and all(r.node.type == "Person" for r in found):
                return _behind_person(reading, clause.head, depth)
            if token.lower_ == "who" and found and all(r.node.type in NO_PEOPLE for r in found):
                return _person_of(reading, clause.head, depth) or found
            return found
        return []
    return [
        reading.note(Ref(token.i, token.i + 1, "pronoun", found.node, found.form, token.i))
        for found in antecedents(reading, token, token.lower_)
    ]


def _person_of(reading: Reading, place: Token, depth: int) -> list[Ref]:
    """Return the person of "Ann Lee of Kenya, who ...", whose clause the parser hung on the place.

    So is "Ann Lee, a graduate of the Acme Institute who lives in Oslo" read on the body.
    """
    word = place.head if place.dep_ == "pobj" else place
    if word.dep_ != "prep" or word.lower_ not in ("of", "from", "in", "at", "for", "with"):
        return []
    noun = word.head
    found = [r for r in refs_at(reading, noun, depth + 1) if r.node.type == "Person"]
    if not found and noun.tag_ == "NN" and noun.dep_ == "appos":
        found = [r for r in refs_at(reading, noun.head, depth + 1) if r.node.type == "Person"]
    return found


def _behind_person(reading: Reading, person: Token, depth: int) -> list[Ref]:
    """Return the body of "the panel, led by X, which ...", whose clause the parser hung on the person."""
    word = person
    while word.dep_ in ("pobj", "agent", "prep", "compound", "appos") and word.head != word:
        word = word.head
    if word.tag_ != "VBN":
        return []
    return [r for t in surface_subjects(word) for r in refs_at(reading, t, depth + 1) if r.node.type != "Person"]
