"""What stands in the roles of an event: its tokens, and the actors that they mean."""

from extract.acts.deeds import author_of, behind_relative, doers, harming, issuers, judged
from extract.clauses.clauses import FINITE, VERBAL, Event, agents, expand, is_passive, noun_lemmas, prepositions
from extract.clauses.nominals import noun_event
from extract.clauses.verb_events import verb_event
from extract.lexicon import words
from extract.meaning.owned import owner_told
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

TAKING = frozenset(["invades", "seizes", "besieges", "deploys_to", "withdraws_from", "controls", "occupies"])
JUDGING = frozenset(["condemns", "supports", "rejects", "opposes", "protests_against"])
ASIDE = 12  # tokens that an aside may have
BESIDE = frozenset(["near", "around", "along"])  # what is taken there is not the place itself
NESTING = frozenset(["in", "by", "at", "under"])


def role_tokens(event: Event, role: str, reading: Reading) -> list[Token]:
    """Return the tokens of a role, also of a nested one ("obj.of")."""
    found = event.found.get(role)
    if found is None:
        found = event.found[role] = _role_tokens(event, role, reading)
    return found


def _role_tokens(event: Event, role: str, reading: Reading) -> list[Token]:
    if "." in role:
        outer, inner = role.split(".", 1)
        out: list[Token] = []
        for token in map(counted, event.roles.get(outer, [])):
            if outer in NESTING and token.pos_ == "PROPN" and token.i in reading.at:
                continue  # "killed in DR Congo" names no deed of DR Congo
            nested = _inner(event, token)
            out += role_tokens(nested, inner, reading)
        return out
    if role == "self":
        return [] if event.roles.get("subj") else [event.head]
    if role == "when":
        return _attackers(event)
    found = event.roles.get(role, [])
    if role == "between" and len(found) == 1:
        found = _two_parties(reading, event, found)
    if (
        not found
        and event.kind == "verb"
        and role in ("on", "against", "with", "to", "for", "over", "at", "into", "from", "along", "across")
    ):
        for token in event.roles.get("obj", []):  # "with" attached to the object: "signed a pact with X"
            if token.pos_ == "NOUN" and not refs_at(reading, token):
                found = found or _inner(event, token).roles.get(role, [])
                for child in token.children:  # "rounds aimed at X", "rockets targeting X"
                    if child.dep_ == "acl" and not found:
                        clause = verb_event(child).roles
                        aimed = clause.get("obj", []) if child.tag_ == "VBG" and role == "at" else []
                        found = clause.get(role, []) or aimed
    return found


def _inner(event: Event, token: Token) -> Event:
    """Return the event that an argument or a clause of another one is."""
    found = event.inner.get(token.i)
    if found is None:
        found = event.inner[token.i] = verb_event(token) if token.pos_ in VERBAL else noun_event(token)
    return found


def _attackers(event: Event) -> list[Token]:
    """Return who attacks in the clause that tells how something came about: "was killed when X shelled the town"."""
    joined = [c for c in event.head.children if c.dep_ == "conj" and c.pos_ in VERBAL]  # "killed and ten hurt when"
    for clause in (c for v in (event.head, *joined) for c in v.children) if event.kind == "verb" else ():
        if clause.dep_ == "advcl" and clause.lemma_.lower() in words("lexicon", "deadly_verbs"):
            ways = [c for c in clause.children if c.dep_ in ("advmod", "mark")]
            if any(c.lower_ in ("when", "as", "after") for c in ways):
                return verb_event(clause).roles.get("subj", [])
    return []


def _two_parties(reading: Reading, event: Event, found: list[Token]) -> list[Token]:
    """Return both parties of "between A and B" where the parser saw one: the last name on each side of "and"."""
    doc = event.head.doc
    start = next((t.i for t in doc[event.head.i : found[0].i] if t.lower_ == "between"), None)
    if start is None:
        return found
    sides: list[list[Ref]] = [[]]
    behind = start
    for i in range(start + 1, event.head.sent.end):
        if i < behind:
            continue
        if doc[i].text == "," and len(sides) == 1:
            behind = _end_of_aside(doc[i])
            if behind > i:
                continue
        if doc[i].lower_ == "and":
            sides.append([])
        elif doc[i].text in (",", ";", ":", ".") or doc[i].pos_ in ("VERB", "AUX"):
            break
        leaves = doc[i].pos_ == "ADP" and doc[i].lower_ not in ("of", "for", "from")
        if leaves and len(sides) > 1 and sides[-1]:  # "between X and Y in Z"
            break
        ref = reading.at.get(i)
        if ref is not None and ref not in sides[-1]:
            sides[-1].append(ref)
    last = [side[-1] for side in sides if side]
    if len(last) < 2:
        return found
    first = found[0] if start < found[0].i < last[0].start and found[0].pos_ == "NOUN" else doc[last[0].head]
    return [first, doc[last[1].head]]


def _end_of_aside(comma: Token) -> int:
    """Return where an aside ends that a comma opens and ", and" closes: "between X, a party to it, and Y"; else 0."""
    for token in comma.doc[comma.i + 1 : min(comma.i + ASIDE, comma.sent.end)]:
        if token.text == "," and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "and":
            return token.i + 1
        if token.tag_ in FINITE:
            break
    return 0


def refs_of_role(reading: Reading, event: Event, role: str, *, predicate: str = "") -> list[Ref]:
    """Return the actors in a role, each once; what is struck or taken stands for its place ("a base in X")."""
    by_name = predicate in words("lexicon", "of_bodies")
    place_counts = predicate if predicate == "attacks" or predicate in TAKING or predicate in JUDGING or by_name else ""
    known = event.refs.get((role, place_counts))
    if known is None:
        known = event.refs[role, place_counts] = _refs_of_role(reading, event, role, place_counts)
    return known


def _refs_of_role(reading: Reading, event: Event, role: str, predicate: str) -> list[Ref]:
    out: list[Ref] = []
    for token in role_tokens(event, role, reading):
        if (
            predicate and token.pos_ in ("NUM", "DET", "PRON", "ADJ") and not refs_at(reading, token)
        ):  # "one of its tanks"
            token = next((t for t in prepositions(token).get("of", []) if t.pos_ == "NOUN"), token)
        found = refs_at(reading, token)
        issued = issuers(behind_relative(token)) if role == "subj" and token.tag_ == "WDT" else []
        if issued:
            found = [r for t in issued for r in refs_at(reading, t)]
        elif role == "subj" and event.kind == "verb" and not found:
            found = doers(reading, behind_relative(token), event.head)
        elif role == "subj" and event.kind == "verb" and all(r.node.type in ("Location", "Country") for r in found):
            found = harming(reading, token, event.head) or found
        if not found and predicate in JUDGING and token.pos_ == "NOUN":
            found = judged(reading, token) or (author_of(reading, token) if predicate != "supports" else [])
            found = found or owner_told(reading, token)
        elif predicate in words("lexicon", "of_bodies"):
            if token.lemma_.lower() in words("lexicon", "place_heads"):  # who sets up a camp in X does not found X
                found = [r for r in found if r.kind == "name" or r.node.type not in ("Country", "Location")]
        elif not found and predicate and token.pos_ == "NOUN":
            found = _place_of_thing(reading, event, token, role, predicate)
        elif predicate == "seizes" and role == "obj" and token.lemma_.lower() in words("lexicon", "place_heads"):
            found = _place_of_thing(reading, event, token, role, predicate) or found  # "took X's base in Y"
        if predicate == "attacks" and role != "subj" and token.pos_ == "NOUN":
            found = _struck(reading, event, token, role, found)
        for ref in found:
            if all(ref.node is not o.node for o in out):
                out.append(ref)
    return out


def _place_of_thing(reading: Reading, event: Event, noun: Token, role: str, predicate: str) -> list[Ref]:
    """Return where a thing is that is struck or taken: "bombed villages in X"."""
    if predicate == "attacks":  # "attacked a camp run by X"
        run = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in words("lexicon", "running")]
        found = [r for c in run for t in agents(c) for r in refs_at(reading, t)]
        if found:
            return found
    site = noun.lemma_.lower() in words("lexicon", "place_heads", "lexicon", "premises")
    if predicate == "controls":  # who runs schools in X does not control X
        site = noun.lemma_.lower() in words("lexicon", "place_heads", "lexicon", "lands")
    site = site or (predicate == "attacks" and noun.lemma_.lower() in words("lexicon", "vehicles"))
    if (
        not site
        and predicate != "attacks"
        and role != "subj"
        and noun.lemma_.lower() not in words("phrases", "quantities")
    ):
        return []  # who seizes a ship in X does not seize X
    roles = prepositions(noun)
    if not roles and site and role != "subj" and event.kind == "verb":  # "in X" was read as hanging on the verb
        verbs_own = (
            ("in", "near", "inside", "at", "across") if predicate in ("attacks", "seizes") else ("in", "near", "inside")
        )
        roles = {name: event.roles[name] for name in verbs_own if name in event.roles and name != role}
    if site:  # "a row of cafes in X"
        for part in (t for t in roles.get("of", []) if t.pos_ == "NOUN"):
            roles = {**prepositions(part), **roles}
    names = ("in", "near", "at", "on", "inside", "of", "around", "across", "along")
    inner = [t for name in names for t in roles.get(name, []) if not (name in BESIDE and predicate in TAKING)]
    return [r for t in inner for r in refs_at(reading, t) if r.node.type in ("Location", "Country")]


def _struck(reading: Reading, event: Event, noun: Token, role: str, found: list[Ref]) -> list[Ref]:
    """Return whose a thing is that is struck, and where it is: "bombed two Hamas camps in X", "fired at X's bus"."""
    no_thing = words("lexicon", "documents", "lexicon", "bloodless")
    if not refs_at(reading, noun) and noun.lemma_.lower() not in no_thing:
        owners = [r for r in modifiers(reading, noun) if r.node.type in ("Country", "Organization", "Group")]
        if noun.lemma_.lower() in words("lexicon", "premises"):  # "a Chinese restaurant" is not China's
            owners = [r for r in owners if r.kind != "nationality"]
        if not owners and _carried(noun):  # "fired on a bus carrying X"
            owners = [r for t in _carried(noun) for r in refs_at(reading, t)]
            owners = [r for r in owners if r.node.type != "Location"]
        if not owners:  # "attacked a rally of X"
            behind = [r for t in prepositions(noun).get("of", []) for r in refs_at(reading, t)]
            owners = [r for r in behind if r.node.type in ("Country", "Organization", "Group")]
        site = noun.lemma_.lower() in words("lexicon", "place_heads", "lexicon", "vehicles")
        if not owners and site:  # "Mosul airport", "the Tora Bora caves"
            found = [r for r in modifiers(reading, noun) if r.node.type == "Location" and r.kind in ("name", "seat")][
                -1:
            ] or found
        found = [*owners[-1:], *(r for r in found if r not in owners and not (owners and _beside(reading, r)))]
    elif found and all(r.node.type in ("Country", "Organization", "Group") for r in found):
        places = _place_of_thing(reading, event, noun, role, "attacks")
        found = [*found, *(r for r in places if not _beside(reading, r))]
    return found


def _beside(reading: Reading, place: Ref) -> bool:
    """Whether a place only tells near what something lies: "X's camp near Y" is not in Y."""
    return reading.doc[place.head].head.lower_ in BESIDE


def _carried(vehicle: Token) -> list[Token]:
    """Return who is in a vehicle: "a bus carrying X"."""
    clauses = [c for c in vehicle.children if c.dep_ in ("acl", "relcl") and not is_passive(c)]
    clauses = [c for c in clauses if c.lemma_.lower() in words("lexicon", "carrying")]
    return expand([t for c in clauses for t in c.children if t.dep_ == "dobj"])


def role_heads(event: Event, role: str, reading: Reading) -> list[Token]:
    """Return the tokens of a role, also such objects as are no actors."""
    tokens = role_tokens(event, role, reading)
    if role == "obj" and not tokens:
        tokens = [c for c in event.head.children if c.dep_ in ("dobj", "nsubjpass", "attr", "oprd", "acomp")]
    return tokens


def _counted(token: Token) -> Token:
    """Return the soldiers of "hundreds of soldiers", the fighting of "a day of fighting", other words as they are."""
    if token.lemma_.lower() not in words("phrases", "quantities"):
        return counted(token)
    inner = [t for t in prepositions(token).get("of", []) if t.lemma_.lower() in words("lexicon", "force_heads")]
    return inner[0] if inner else counted(token)


def counted(token: Token) -> Token:
    """Return the event that a noun only counts or times: "two hours of fighting", "a series of raids"."""
    bundling = words("lexicon", "counted_by", "lexicon", "timed_by")
    if token.pos_ != "NOUN" or token.lemma_.lower() not in bundling:
        return token
    inner = [t for t in prepositions(token).get("of", []) if t.pos_ == "NOUN"]
    return inner[0] if inner else token


def lemmas_of_role(event: Event, role: str, reading: Reading) -> frozenset[str]:
    """Return the lemmas and words that stand in a role, also of two words ("peace deal")."""
    known = event.lemmas_of.get(role)
    if known is None:
        tokens = [_counted(behind_relative(t)) for t in role_heads(event, role, reading)]
        pairs = {x for t in tokens if t.pos_ == "NOUN" for x in noun_lemmas(t)}  # "rescue worker"
        named = [t for t in tokens if t.pos_ == "PROPN"] if role == "subj" else []
        judges = words("phrases", "justice") | {"prosecutor"}
        before = (c for t in named for c in reading.doc[t.left_edge.i : t.i] if c.dep_ == "compound")
        pairs |= {c.lower_ for c in before if c.lower_ in judges}  # "Judge Ann Lee"
        if any(c.text in ("$", "£", "€") for t in tokens if t.like_num for c in t.lefts):
            pairs |= {"dollar"}  # "gave $500,000"
        known = frozenset({t.lemma_.lower() for t in tokens} | {t.lower_ for t in tokens} | pairs)
        event.lemmas_of[role] = known
    return known
