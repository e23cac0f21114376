"""What a noun phrase means: the actor behind "Israeli officials", "his forces", "the group", "dozens of migrants".

A phrase means what its parts mean: its owners, its modifiers and what stands behind "of", each of them a phrase again.
"""

from extract.clauses.clauses import MODIFYING, NOUNS, clause_head
from extract.clauses.subjects import surface_subjects
from extract.lexicon import load_table, words
from extract.meaning.aged import aged, aged_noun, is_aged
from extract.meaning.bodies import local_body, state_body
from extract.meaning.body_kinds import bears_arms, is_armed
from extract.meaning.capitals import capital_of
from extract.meaning.coreference import antecedent, antecedents
from extract.meaning.definites import newly_told
from extract.meaning.described import describing, pointing
from extract.meaning.described import meant as whom_described
from extract.meaning.happenings import happening, judged, upheaval
from extract.meaning.holders import office_holder
from extract.meaning.kin_known import kin_meant
from extract.meaning.led import led_body
from extract.meaning.nationals_told import is_one_national, national_told
from extract.meaning.own_bodies import body_of_owner
from extract.meaning.pairs import first_conjunct, joined_states, last_pair, people_joined, the_two
from extract.meaning.phrase_names import (
    apposed_body,
    counted_people,
    court_named,
    joined_with_any,
    listed_places,
    name_at,
    named_beside,
    one_of_them,
    prefixed,
    tells_backer,
    told_kind_of,
    told_scene,
    with_shared_word,
)
from extract.meaning.phrase_parts import (
    conjuncts,
    description_of,
    is_aircraft,
    is_pair,
    lemma_with_compound,
    makers_of,
    of_a_town,
    operators_of,
    stand_in,
)
from extract.meaning.phrase_states import (
    coalition_of,
    home_state,
    land_of,
    not_of_state,
    over_there,
    people_meant,
    speakers_forces,
    state_of,
    titled_person,
    unnamed_other,
    whose_forces,
)
from extract.meaning.unnamed import (
    armed_side,
    coalition,
    group_noun,
    is_attitude,
    is_member_state,
    mass_actor,
    mass_group,
    named_group,
    unnamed_group,
)
from extract.naming.title_words import was_once
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

NO_PEOPLE = ("Country", "Location", "Organization")  # what "who" is not
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


def _read(reading: Reading, token: Token, depth: int) -> list[Ref]:
    if token.lower_ in ("those", "that") and any(c.dep_ in ("relcl", "acl", "prep") for c in token.children):
        return []  # "those who back it" are nobody in particular
    if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WP$", "WDT"):
        return _pronoun(reading, token, depth)
    named = name_at(reading, token)
    if named is not None and one_of_them(token, named):
        beside = refs_at(reading, token.head, depth + 1) if token.dep_ == "appos" else []
        return [r for r in beside if r.node.type == "Person"]  # "Amos Sarr, a Chadian whom Kenya accuses"
    if named is not None and is_one_national(token, named):
        one = national_told(reading, token, named)
        return [stand_in(reading, token, one.node, one.form)] if one is not None else []
    if named is not None and counted_people(token, named):  # "40 Chinese"
        return [stand_in(reading, token, people_meant(reading, named), "")]
    if named is not None:
        if named.node.type == "Person" or token.i == named.head or token.i == named.end - 1:
            return with_shared_word(reading, token, named)
        return [named]
    if token.lower_ == "two" and token.i and token.nbor(-1).lower_ == "the" and token.dep_ != "nummod":
        return the_two(reading, token) or last_pair(reading, token, "couple")  # "the two held talks"
    mutual = token.i > 0 and (token.nbor(-1).lower_, token.lower_) in (("each", "other"), ("one", "another"))
    if mutual:  # "the two sides accused each other"
        return [r for t in surface_subjects(clause_head(token)) for r in refs_at(reading, t, depth + 1)]
    if token.lower_ in ("most", "much") and token.dep_ not in ("advmod", "amod"):
        return _of(reading, token, depth)  # "controls most of X"
    if token.lower_ in ("both", "all", "each", "neither") and token.dep_ != "det":
        of = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
        return _of(reading, token, depth) if of else last_pair(reading, token, "")
    if is_aged(token):
        person = aged(reading, token)
        return [stand_in(reading, token, person.node, person.form)] if person is not None else []
    if of_a_town(token):
        return []
    if token.pos_ in NOUNS or token.tag_ in ("CD", "JJ", "NN", "NNS", "NNP", "NNPS", "DT"):
        return _described(reading, token, depth, _noun(reading, token, depth))
    return []


def _described(reading: Reading, token: Token, depth: int, ruled: list[Ref]) -> list[Ref]:
    """Return whom a definite description means by the trained model, where the rules hold that it means `ruled`."""
    plain = token.tag_ in ("NN", "NNS", "CD") and token.dep_ not in MODIFYING and pointing(token)
    if not plain or token.lemma_.lower() not in describing() or any(r.kind == "name" for r in ruled):
        return ruled
    if newly_told(token) or (ruled and (token.text == "Government" or over_there(reading, token))):
        return ruled
    owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c, depth + 1)]
    beside = [r for c in token.lefts if c.dep_ in MODIFYING and (r := name_at(reading, c))]
    nations = {r.node.country for r in beside if r.kind == "nationality" and r.node.country}
    found = whom_described(reading, token, ruled, owners, nations)
    if {id(r.node) for r in found} == {id(r.node) for r in ruled}:
        return ruled
    for ref in ruled:
        if ref.head == token.i:  # one noted for this phrase
            reading.forget(ref)
    return [stand_in(reading, token, r.node, r.form) for r in found]


def modifiers(reading: Reading, token: Token, noun: Token | None = None) -> list[Ref]:
    """Return the names that modify a noun from the left: nationalities, compounds, possessors, nearest last."""
    out = []
    for child in token.lefts:
        if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod", "det", "npadvmod") or child.pos_ == "PROPN":
            found = refs_at(reading, child) if child.dep_ == "poss" else ([r] if (r := name_at(reading, child)) else [])
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
            and (r := name_at(reading, c))
            and r not in out
            and child.dep_ in ("amod", "compound", "poss")
        ]
    kept = (r for r in out if not prefixed(token.doc, r) and not tells_backer(token.doc, r, noun or token))
    return sorted(kept, key=lambda r: r.start)


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
    joined = [m for m in actors if m not in chosen and joined_with_any(reading.doc, m, chosen)]
    if joined:  # "the Russian and U.S. leaders"
        return sorted([*chosen, *joined], key=lambda m: m.start)
    if len({id(m.node) for m in chosen}) > 1:
        chosen = chosen if all(m.kind == "nationality" for m in chosen) else chosen[-1:]
    if not chosen and token.lemma_.lower() in words("lexicon", "place_heads"):
        return _of(reading, token, depth, "of", "in", "on", "at", "inside")
    seated = not words("phrases", "seated").isdisjoint(lemma_with_compound(token))
    world = seated and any(c.lower_ in words("phrases", "of_no_state") for c in token.lefts)
    inside = ("in", "at") if seated and not world else ()  # "a court in Kenya", but "an arbitral tribunal in The Hague"
    found = chosen or _of(reading, token, depth, "of", "from", *inside)
    if not found and token.tag_ == "NNS":  # "agents with the FBI"
        beside = [c for c in token.children if c.lower_ == "with" and c.i == token.i + 1]
        with_it = _of(reading, token, depth, "with") if beside else []
        found = [r for r in with_it if r.kind == "name" and r.node.type == "Organization"]
    if not found and token.lemma_.lower() in words("lexicon", "documents"):
        found = [r for t in makers_of(token) for r in refs_at(reading, t, depth + 1)]
    if not found and token.lemma_.lower() in words("lexicon", "asset_heads", "lexicon", "driven"):
        found = [r for t in operators_of(token) for r in refs_at(reading, t)]
    if not found and token.lemma_.lower() in words("phrases", "justice"):
        found = [m for m in mods if m.node.type == "Location" and m.kind == "name"]  # "a New York court"
    return found or (told_scene(reading, token) if seated else [])


def _of_verb(reading: Reading, token: Token, depth: int) -> list[Ref]:
    """Return whom "from" names behind a noun, which the parser hung on its verb: "met his counterparts from X"."""
    verb = token.head
    beside = token.dep_ == "dobj" and any(c.lower_ == "from" and c.i == token.i + 1 for c in verb.children)
    return _of(reading, verb, depth, "from") if beside else []


def _noun(reading: Reading, token: Token, depth: int) -> list[Ref]:
    lemmas = lemma_with_compound(token)
    lemma = token.lemma_.lower()
    holder = reading.holders.get(token.i)
    if holder is not None:
        return [holder]
    if is_member_state(reading, token):
        return []
    old = aged_noun(reading, token)
    if old is not None:
        again = stand_in(reading, token, old.node, old.form)
        reading.named_next.append((token, again))
        return [again]
    called = reading.callings.get(lemma) if token.tag_ == "NN" else None
    if called is not None and len(called) == 1 and [c.lower_ for c in token.lefts] == ["the"]:
        bearer = next(iter(called.values()))
        if bearer.start < token.i and not any(c.dep_ in ("appos", "prep", "relcl") for c in token.rights):
            return [stand_in(reading, token, bearer.node, bearer.form)]  # "the striker X was hurt. The striker ..."
    told_of = _said_to_be(reading, token, depth)
    if told_of:
        return told_of
    phrase = description_of(reading, token)
    beside = named_beside(reading, token, phrase)
    if beside:
        return beside
    kin = _kin_known(reading, token, depth)
    if kin is not None:
        return [stand_in(reading, token, kin.node, kin.form)]
    own = _own_body(reading, token, depth)
    if own is not None:
        return [stand_in(reading, token, own, own.name)]
    towns = _called_towns(reading, token, depth)
    if towns:
        return towns
    place = reading.at.get(token.i - 1) if lemma in words("standing", "place_nouns") and token.i else None
    if place is not None and place.node.type == "Location" and place.kind == "name":
        return [place] if token.tag_ != "NNS" else listed_places(reading, place)  # "the Ryazan region"
    told = reading.described.get(phrase)
    if told is not None:  # "HTS, the former al-Qaeda affiliate, ... The former al-Qaeda affiliate ..."
        return [stand_in(reading, token, told, told.names[0] if told.names else told.name)]

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
    if body is not None and not (plural and is_pair(token) and lemma in words("phrases", "pairs")):
        bare = token.dep_ == "nsubj" and not plural and token.left_edge == token  # "parliament elected X"
        made = state_body(reading, token, body, _owner(reading, token, depth), definite=definite or bare)
        return [stand_in(reading, token, made, made.names[0] if made.names else made.name)] if made else []
    if plural and lemma in words("phrases", "captors"):
        captor = _captors(reading, token, depth)
        if captor is not None:
            return [stand_in(reading, token, captor.node, captor.form)]
    if lemma in words("phrases", "couples") and definite and not plural:
        return last_pair(reading, token, "couple")
    if plural and lemma in words("phrases", "pairs") and is_pair(token):
        air = lemma == "force" and token.i > 0 and token.nbor(-1).lower_ == "air"  # "the two air forces"
        pair = last_pair(reading, token, "army" if air else lemma)
        if pair or any(c.lower_ == "both" for c in token.lefts):
            return pair
    if plural and lemma in words("phrases", "joined_people"):
        people = people_joined(reading, token, lemma)
        if people:
            return people
    if is_a("force_heads") and plural:
        rebels = _against_the_state(reading, token)
        if rebels is not None:
            return [rebels]
    banner = _armed_body(reading, token, depth)
    if banner is not None:
        return [stand_in(reading, token, banner.node, banner.form)]
    owners = (
        _owner(reading, token, depth)
        if is_a("force_heads")
        or is_a("government_heads")
        or is_a("place_heads")
        or is_a("people_heads")
        or is_a("asset_heads")
        or is_a("crews")
        or (lemma in words("lexicon", "driven") and operators_of(token))
        else []
    )
    if is_a("crews") and plural and owners and all(o.node.type == "Country" for o in owners):
        return [stand_in(reading, token, o.node, o.form) for o in owners]  # "firefighters from X", whom X sends
    homes = _homeland(reading, token, depth) if lemma in words("phrases", "homelands") and not plural else []
    if homes:
        return [stand_in(reading, token, home, home.name) for home in homes]
    own_people = ("Country", "Group") if lemma in words("phrases", "never_the_people") else ("Country",)
    outsiders = lemma in words("phrases", "never_the_state") and not is_aircraft(token)
    if outsiders and owners and all(o.node.type in own_people for o in owners):
        rebels = armed_side(reading, token) if plural and lemma in words("phrases", "armed_people") else None
        if rebels is not None:
            return [stand_in(reading, token, rebels.node, rebels.form)]  # "Tamil rebels", of whom one group is named
        return [_collective(reading, token, lemma)] if plural else []  # "Iraqi insurgents" are not Iraq
    if owners and not_of_state(token, owners):
        named = unnamed_other(reading, token, owners)
        return named or (_unnamed(reading, token, lemmas, definite=definite, plural=plural) if plural else [])
    if (is_a("force_heads") or lemma == "official") and not owners:
        owners = home_state(reading, token) or speakers_forces(reading, token)
    if lemma in words("phrases", "justice") and definite and not owners and not plural:
        court = court_named(reading, token, lemma)
        if court is not None:
            return [stand_in(reading, token, court, court.name)]
    if (
        plural
        and definite
        and lemma in ("judge", "justice")
        and not any(c.dep_ in ("amod", "prep") for c in token.children)
    ):
        court = court_named(reading, token, "court") or court_named(reading, token, "tribunal")
        if court is not None:  # "appealed to the Supreme Court. The judges ..."
            return [stand_in(reading, token, court, court.name)]
    if lemma in words("phrases", "justice") and not owners and not plural and reading.main_country() is not None:
        home = reading.main_country()  # "a court sentenced him"
        owners = [r for r in reading.refs if r.node is home and r.end <= token.i][:1]
    if is_a("force_heads") and owners:
        return whose_forces(reading, token, owners)
    over = was_once(token)
    bodies = [m for m in modifiers(reading, token) if m.node.type == "Organization"] if plural and over else []
    if plural and over and lemma in words("phrases", "belonging") and (bodies or _of(reading, token, depth)):
        node = named_group(reading, token)  # "former members of X" are not X
        return [stand_in(reading, token, node, node.names[0])]
    if is_a("people_heads") and any(c.lower_ == "own" for c in token.lefts):  # "the army ... against its own people"
        owners = [state_of(reading, o, "Organization") for o in owners]
    if is_a("people_heads") and owners and owners[0].node.type in ("Country", "Group"):
        return [stand_in(reading, token, people_meant(reading, o), "") for o in owners]
    if is_a("force_heads") and not owners:
        side = coalition_of(reading, token)
        if side is not None:
            return [stand_in(reading, token, side, side.name)]
    if is_a("people_heads") and plural and any(r.node.type == "Location" for r in _of(reading, token, depth)):
        node = named_group(reading, token)
        return [stand_in(reading, token, node, node.names[0])]
    driven = lemma in words("lexicon", "driven")
    if (is_a("government_heads") or is_a("place_heads") or is_a("asset_heads") or driven) and owners:
        title = is_a("government_heads") and office_holder(reading, token, owners)
        if title:
            return [stand_in(reading, token, title, title.names[0] if title.names else "")]
        if lemma in words("phrases", "cabinets"):  # "the Obama administration" is the country's
            owners = [state_of(reading, o) for o in owners]
        if lemma in words("phrases", "seated"):  # "a court in Lagos" is Nigeria's
            owners = [state_of(reading, o) if o.node.type == "Location" else o for o in owners]
        town = _of(reading, token, depth) if lemma in words("standing", "place_nouns") else []
        if town and all(r.node.type == "Location" for r in town):
            return town  # "the Syrian town of Dabiq"
        if is_a("place_heads"):  # "Syrian military infrastructure" lies in Syria
            return [stand_in(reading, token, land_of(reading, o.node), o.form) for o in owners]
        return [stand_in(reading, token, o.node, o.form) for o in owners]
    regional = local_body(reading, token) if lemma in words("phrases", "local_bodies") else None
    if regional is not None:
        return [stand_in(reading, token, regional, regional.names[0])]
    if is_a("title_nouns"):
        holders = titled_person(reading, token, _owner(reading, token, depth), definite=definite)
        return holders or _unnamed(reading, token, lemmas, definite=definite, plural=plural)
    tribe = apposed_body(reading, token) if lemma in words("phrases", "body_kinds") else None
    if tribe is not None:
        return [stand_in(reading, token, tribe.node, tribe.form)]
    if lemma == "coalition":
        return _unnamed(reading, token, lemmas, definite=definite, plural=plural)
    if lemma in words("phrases", "quantities"):
        inner = _of(reading, token, depth, "of", "from")
        if lemma == "family" and any(r.node.type == "Person" for r in inner):
            return _unnamed(reading, token, lemmas, definite=definite, plural=plural) if plural else []  # not X himself
        if lemma == "group" and len(inner) > 1 and all(r.node.local for r in inner):
            node = named_group(reading, token)  # "a group of retired generals and diplomats" is one
            return [stand_in(reading, token, node, node.names[0])]
        if inner:
            return inner
    city = _capital(reading, token, depth) if lemma == "capital" and definite and not plural else None
    if city is not None:
        return [stand_in(reading, token, city, city.name)]
    part = _named_owner(reading, token, lemma) if not plural else None
    if part is not None:
        return [stand_in(reading, token, part.node, part.form)]
    there = over_there(reading, token) if definite and lemma in words("phrases", "rulers") else None
    if there is not None:
        return [stand_in(reading, token, there, there.name)]
    if definite or (plural and token.i == reading.sentence_start(token.i)):
        found = antecedent(reading, token, lemma)
        if found:
            return [stand_in(reading, token, found.node, found.form)]
    if plural and lemma in words("phrases", "pairs") and any(c.lower_ in ("those", "these") for c in token.lefts):
        states = joined_states(reading, token)
        if len(states) > 1:  # "urged those governments to act"
            return [stand_in(reading, token, r.node, r.form) for r in states]
    counted = plural and lemma in ("government", "administration", "regime", "junta")
    pointed = definite and lemma in words("phrases", "armed_people_before")
    if (lemma in words("phrases", "armed_people") or pointed) and plural:
        armed = armed_side(reading, token)
        if armed is not None:
            return [stand_in(reading, token, armed.node, armed.form)]
    away = any(c.lower_ in words("phrases", "breaking_away") for c in token.lefts)  # "the separatist government"
    plain = (definite or plural) and not (away or counted)
    if lemma in words("phrases", "rulers") and plain and not modifiers(reading, token):
        country = reading.main_country()
        if country is not None:
            return [stand_in(reading, token, country, country.name)]
    if lemma in words("phrases", "masses") and not is_attitude(token):
        nations = [
            m
            for m in modifiers(reading, token)
            if m.node.type in ("Country", "Group") and m.kind in ("nationality", "name")
        ]
        if nations:
            node = mass_group(reading, token, lemma, nations[-1])
            return [stand_in(reading, token, node, node.names[0])]
    return _unnamed(reading, token, lemmas, definite=definite, plural=plural)


def _kin_known(reading: Reading, token: Token, depth: int) -> Ref | None:
    """Return who "his wife" is, whom the article has named before."""
    owners = [c for c in token.lefts if c.dep_ == "poss"] if reading.kin else []
    if not owners or token.lemma_.lower() not in load_table("lexicon")["family_nouns"]:
        return None
    people = [r for r in refs_at(reading, owners[0], depth + 1) if r.node.type == "Person"]
    return kin_meant(reading, token, people)


def _own_body(reading: Reading, token: Token, depth: int) -> Node | None:
    """Return the body that "his party" and "her company" are, once the article has told whose they are."""
    owners = [c for c in token.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"] if reading.belongs else []
    return body_of_owner(reading, token, refs_at(reading, owners[0], depth + 1)) if owners else None


def _captors(reading: Reading, token: Token, depth: int) -> Ref | None:
    """Return who "his captors" are: those who are told before to hold him."""
    owners = [c for c in token.lefts if c.dep_ == "poss"]
    held = [r for c in owners for r in refs_at(reading, c, depth + 1)] if reading.captors else []
    known = [reading.captors[id(r.node)] for r in held if id(r.node) in reading.captors]
    return known[0] if known else None


def _capital(reading: Reading, token: Token, depth: int) -> Node | None:
    """Return the city that "the Kenyan capital", "its capital" or, in an article on one country, "the capital" is."""
    beside = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "poss")]
    whole = [r.node for r in _of(reading, token, depth) if r.kind == "name"]
    if len(whole) == 1 and not beside and token.dep_ == "pobj":  # "flew to the capital of Kenya"
        return capital_of(reading, whole[0]) if whole[0].type == "Country" else None
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
    if token.tag_ not in ("NNS", "NNPS"):
        return None
    if token.lower_ == "men":  # "Hamas men"
        named = [m for m in modifiers(reading, token) if m.kind == "name" and m.end == token.i]
        return named[0] if named and is_armed(named[0].node) else None
    if token.lemma_.lower() in words("phrases", "armed_parts"):  # "Haganah units", "units of the army"
        whole = [m for m in modifiers(reading, token) if m.kind == "name"][-1:] or _of(reading, token, depth)
        armed = [r for r in whole if r.node.type == "Organization" and bears_arms(r.node)]
        return armed[0] if len(whole) == len(armed) == 1 else None
    if token.lemma_.lower() not in words("phrases", "men_in_arms"):
        return None
    bodies = [r for r in _of(reading, token, depth, "of", "from") if r.node.type == "Organization"]
    return bodies[0] if len(bodies) == 1 and bodies[0].kind != "pronoun" and not bodies[0].node.local else None


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
    who = any(c.dep_ == "relcl" and c.left_edge.lower_ == "who" for c in token.rights)  # "X is the man who ..."
    articles = ("a", "an", "the") if who else ("a", "an")
    told = any(c.lower_ in articles for c in token.lefts) and plain and not name_at(reading, token)
    kinds = ("Organization", "Person")
    kind = next((k for k in kinds if token.lemma_.lower() in words("phrases", f"descriptions:{k}")), "")
    kind = "Person" if who else kind
    found = [r for s in surface_subjects(verb) for r in refs_at(reading, s, depth + 1)] if told and kind else []
    return found if len(found) == 1 and found[0].node.type == kind and found[0].kind != "pronoun" else []


def _unnamed(reading: Reading, token: Token, lemmas: list[str], *, definite: bool, plural: bool) -> list[Ref]:
    """Return the actor that a phrase means without any name: a group, the coalition, "the international community"."""
    node = led_body(reading, token) if not plural else None
    node = node or happening(reading, token) or upheaval(reading, token) or judged(reading, token)
    if node is None and (lemmas[-1] == "coalition" or token.lemma_.lower() == "coalition"):
        node = coalition(reading, token)
    elif node is None and not plural and token.pos_ in NOUNS and token.dep_ not in ("compound", "amod", "nmod"):
        node = mass_actor(reading, token, lemmas)
    if node is not None:
        return [stand_in(reading, token, node, node.names[0] if node.names else node.name)]
    noun = group_noun(token, lemmas) if plural else None
    return [_collective(reading, token, noun)] if noun else []


def _named_owner(reading: Reading, token: Token, lemma: str) -> Ref | None:
    """Return the body whose committee, office or mission a phrase names: "the FIFA appeals committee"."""
    if lemma not in words("phrases", "inner_bodies"):
        return None
    named = [m for m in modifiers(reading, token) if m.kind == "name" and m.node.type == "Organization"]
    return named[-1] if named else None


def _against_the_state(reading: Reading, token: Token) -> Ref | None:
    """Return the group that "Syrian opposition forces", "rebel troops" are: none of the state's."""
    told = next((c for c in token.lefts if c.dep_ in MODIFYING and c.lower_ in words("phrases", "rebellious")), None)
    if told is None:
        return None
    nations = [m for m in modifiers(reading, token) if m.node.type == "Country" and m.kind in ("nationality", "name")]
    if told.lower_ in words("phrases", "masses") and nations:
        node = mass_group(reading, token, told.lower_, nations[-1])
        return stand_in(reading, token, node, node.names[0])
    return _collective(reading, token, told.lower_)


def _collective(reading: Reading, token: Token, lemma: str) -> Ref:
    """Return the group of "Syrian rebels", "asylum seekers", which only this article can tell."""
    owners = [o for o in modifiers(reading, token) if o.node.type in ("Country", "Group", "Organization", "Location")]
    node = unnamed_group(reading, token, lemma, owners[-1].node if owners else None)
    return stand_in(reading, token, node, node.names[0])


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
            if token.lower_ == "who" and _of_a_people(clause.head, found):
                return _person_of(reading, clause.head, depth) or found
            if token.lower_ == "who" and found and all(r.node.type in NO_PEOPLE for r in found):
                tied = _tied_to(clause.head)
                if tied is not None:
                    return [r for r in refs_at(reading, tied, depth + 1) if r.node.type not in NO_PEOPLE]
                national = found[0].kind == "nationality" and clause.head.dep_ == "appos"
                return _person_of(reading, clause.head, depth) or ([] if national else found)
            return found
        behind = reading.at.get(token.i - 2) if token.i > 1 and reading.doc[token.i - 1].text == "," else None
        behind = behind or told_kind_of(reading, token)
        if behind is not None and behind.node.type == "Location" and reading.doc[behind.start - 1].lower_ == "of":
            behind = reading.at.get(behind.start - 2)  # "Acme | of Oslo, whose"
        named = token.lower_ == "whose" and behind is not None and behind.kind == "name"
        return [behind] if named and behind is not None else []  # "X, whose chief Y left, said", read as what is said
    owner = _first_owner(token)
    return [
        reading.note(Ref(token.i, token.i + 1, "pronoun", found.node, found.form, token.i))
        for found in antecedents(reading, owner, owner.lower_)
    ]


def _first_owner(owner: Token) -> Token:
    """Return the first of two equal pronouns before joined nouns: "her mother, X, and | her | husband, Y"."""
    noun = owner.head
    if owner.tag_ != "PRP$" or noun.dep_ != "conj" or noun.head.tag_ not in ("NN", "NNS"):
        return owner
    same = [c for c in noun.head.lefts if c.tag_ == "PRP$" and c.lower_ == owner.lower_]
    return same[0] if same else owner


def _of_a_people(noun: Token, found: list[Ref]) -> bool:
    """Whether "who" stands behind what people somebody is of: "Ann Lee, a Christian who ..."."""
    told = noun.dep_ == "appos" and any(c.lower_ in ("a", "an", "the") for c in noun.lefts)
    return told and noun.tag_ not in ("NNS", "NNPS") and bool(found) and all(r.node.type == "Group" for r in found)


def _tied_to(body: Token) -> Token | None:
    """Return the people who "who" means in "fighters linked to X, who ...", hung on the body that they are tied to."""
    tie = body.head.head if body.dep_ == "pobj" and body.head.dep_ == "prep" else body
    return tie.head if tie.dep_ == "acl" and tie.tag_ == "VBN" and tie.head.tag_ == "NNS" else None


def _person_of(reading: Reading, place: Token, depth: int) -> list[Ref]:
    """Return the person of "Ann Lee of Kenya, who ...", whose clause the parser hung on the place.

    So is "Ann Lee, a graduate of the Acme Institute who lives in Oslo" read on the body.
    """
    if place.dep_ == "appos":  # "Ann Lee, the Canadian who ..."
        return [r for r in refs_at(reading, place.head, depth + 1) if r.node.type == "Person"]
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
