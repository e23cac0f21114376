"""Parties and other bodies that people belong to: "Alice Mak of the FTU", "Labour's X", "(D-Va.)", "Republican X"."""

import re
from collections.abc import Iterator

from extract.clauses.clauses import prepositions
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.lying import unheard_of
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.doubts import party_code
from extract.naming.title_words import head_word, title_at, title_words, was_once
from extract.parsing.parse import Doc, Token
from extract.reading import Reading, Ref
from extract.standing.titles import body_before, further, is_party, office

BRACKET = re.compile(r"(?:\s*\(\s*|,\s*)([DR])\s*[-\u2013\u2014.,:/]\s*[A-Z]")  # "(D-Va.)", "(R., Ariz.)"
LETTERS = {"D": "democrat", "R": "republican"}
BOTH = re.compile(r"\bDemocrat(?:s|ic)?\b.*\bRepublicans?\b|\bRepublicans?\b.*\bDemocrat(?:s|ic)?\b", re.DOTALL)


def parties_of_people(reading: Reading) -> Iterator[Draft]:
    """Yield memberships told by "Alice Mak of the FTU", "FTU's Alice Mak", "Alice Mak (FTU)"."""
    doc = reading.doc
    people = reading.people()
    shared: tuple[int, Token] | None = None  # where the last body ends, and the plural noun for those in such bodies
    for person in people:
        role = _role_before(reading, person, shared)
        i = person.end
        if (
            i < len(doc)
            and doc[i].lower_ == "of"
            and person.start
            and doc[person.start - 1].lower_ in words("names", "peers")
        ):
            continue  # "Lord Walton of Leeds"
        if i < len(doc) and doc[i].lower_ == "from" and _poached(doc[person.head]):
            continue
        apart = i + 2 < len(doc) and doc[i].text == "," and _of_a_body(doc, i + 1)
        i += apart  # "Ann Lee, of the Greens, said"
        if i + 1 < len(doc) and (doc[i].lower_ in ("of", "from", "at") or doc[i].text == "("):
            j = i + 1
            if "respectively" in [t.lower_ for t in doc[i : i + 12]]:
                yield from _respectively(reading, people, person, i)
                continue
            while j < len(doc) and doc[j].lower_ == "the":
                j += 1
            ref = further(reading, _behind_kind(doc, j))
            if doc[i].lower_ == "at" and ref is not None and not _teaches(reading, ref):
                ref = None  # "Ann Muir at the United Nations" may only be there
            if apart and (ref is None or not _closed(doc, ref.end)):
                ref = None
            if ref is not None and ref.node.type in ("Organization",) and ref.kind == "name":
                before = title_at(doc[person.start - 1]) if person.start else None
                title, start = title_words(reading, doc[person.start - 1], before[1]) if before else ("", person.start)
                own = body_before(reading, start, max(doc[i].sent.start, start - 4))[0] if before else None
                if before is not None and before[0] != "member_of" and not own and not of_another_body(title, ref):
                    made = office(reading, person, ref, before[0], title, doc[i], "person of organization", False)
                elif role is not None:
                    made = _in_role(reading, person, ref, role)
                elif doc[i].lower_ == "of" and _may_be_a_town(reading, person, ref):
                    made = _of_a_town(reading, person, ref)
                else:
                    made = draft(
                        reading, person, tie_to(reading, person, ref), ref, doc[i], "person of organization", 0.8
                    )
                for one in _listed_with(people, person, doc) if doc[i].lower_ in ("of", "at") else []:
                    tied = draft(reading, one, tie_to(reading, one, ref), ref, doc[i], "persons of organization", 0.75)
                    if tied is not None and made is not None and made.predicate == tied.predicate:
                        yield tied
                shared = (ref.end, role) if role is not None and role.tag_ == "NNS" else None
                if made is not None:
                    yield made
                    if made.predicate == "affiliated_with":
                        yield from _with_a_colleague(reading, people, made)
        mark = _possessive(doc, person.start - 1)
        if mark > 0 and doc[mark].tag_ == "POS":
            owner = reading.at.get(mark - 1)
            if owner is not None and owner.end == mark and owner.node.type == "Organization":
                for each in coordinated_after(people, person, doc):
                    made = draft(
                        reading,
                        each,
                        tie_to(reading, each, owner),
                        owner,
                        doc[mark],
                        "organization's person",
                        0.8,
                    )
                    if made is not None:
                        yield made


def _of_a_body(doc: Doc, start: int) -> bool:
    """Whether a phrase names a body by its article or its kind: "of the Greens", "from campaign group Riders First"."""
    if doc[start].lower_ not in ("of", "from"):
        return False
    return doc[start + 1].lower_ == "the" or _behind_kind(doc, start + 1) > start + 1


def _listed_with(people: list[Ref], last: Ref, doc: Doc) -> list[Ref]:
    """Return those joined to a person by "and" behind a plural noun: "astronomers | Ann Lee and | Tom Poe of Keele"."""
    before = [r for r in people if r.end <= last.start and last.start - r.end < 3]
    if not before or not {t.lower_ for t in doc[before[-1].end : last.start]} <= {"and", ","}:
        return []
    first = before[-1]
    return [first] if first.start and doc[first.start - 1].tag_ in ("NNS", "NNPS") else []


def _behind_kind(doc: Doc, start: int) -> int:
    """Return where a name starts behind the noun that tells its kind: "of the victims' group | Parler et Vivre"."""
    end = start
    while end < min(start + 4, len(doc) - 1) and (doc[end].text.islower() or doc[end].tag_ == "POS"):
        end += 1
    told = end > start and doc[end - 1].lower_ in words("phrases", "body_kinds") and doc[end].text[0].isupper()
    return end if told else start


def _closed(doc: Doc, end: int) -> bool:
    """Whether a comma or a full stop stands right behind a name, or behind the noun that tells its kind."""
    return any(t.is_punct for t in doc[end : end + 1 + (end < len(doc) and doc[end].pos_ == "NOUN")])


def _with_a_colleague(reading: Reading, people: list[Ref], tie: Draft) -> Iterator[Draft]:
    """Yield the tie of the first of two whom "and" joins before their body: "Ann Lee and Li Wu of Keele College"."""
    doc, second = reading.doc, tie.subject
    first = next((r for r in people if r.end == second.start - 1 and doc[r.end].lower_ == "and"), None)
    if first is None or first.node.record is not None:
        return
    made = draft(reading, first, tie.predicate, tie.object, tie.event, tie.rule, 0.7)
    if made is not None:
        yield made


def _possessive(doc: Doc, i: int) -> int:
    """Return token `i`, or the one before the brackets that end there: "the Builders' Union's | (ABU) John Marsh"."""
    return i - 3 if i > 3 and doc[i].text == ")" and doc[i - 2].text == "(" else i


def tie_to(reading: Reading, person: Ref, body: Ref) -> str:
    """Return what "X of Y" tells: of a party a membership, of a ministry an office, of a company only some tie."""
    record = body.node.record
    if record is not None and record.kind:
        kind = record.kind.lower()
        if kind in words("standing", "office_kinds"):
            return "holds_position_in"
        return "affiliated_with" if kind in words("standing", "employing_kinds") else "member_of"
    if is_party(body.node):
        return "member_of"  # "X of the Centre Party"
    if _teaches(reading, body) or any(
        t.lower_ in words("standing", "employing") for t in reading.doc[body.start : body.end]
    ):
        return "affiliated_with"
    research = words("standing", "research_nouns")
    told = {t.lower_ for t in reading.doc[max(0, person.start - 1) : person.start + 1]}
    learned = told & research or any(word.endswith(("ologist", "icist")) for word in told)
    return "affiliated_with" if learned else "member_of"


def _may_be_a_town(reading: Reading, person: Ref, ref: Ref) -> bool:
    """Whether a name that nobody knows may be a town's, where nothing tells that people work there."""
    if "the" in [t.lower_ for t in reading.doc[person.end : ref.start]]:
        return False  # "X of the Congress"
    plain = unheard_of(reading, ref) and not is_party(ref.node)
    return plain and tie_to(reading, person, ref) == "member_of"


def _of_a_town(reading: Reading, person: Ref, town: Ref) -> Draft | None:
    """Return where somebody lives, where the wider place behind tells that a name is a town's: "X of Ede in Osun"."""
    doc, i = reading.doc, town.end
    wider = None
    if i + 1 < len(doc) and (doc[i].text == "," or doc[i].lower_ == "in"):
        j = i + 1
        while j + 1 < len(doc) and (doc[j].lower_ in ("the", "in") or doc[j].lower_ in words("standing", "directions")):
            j += 1
        wider = reading.at.get(j)
    if wider is None or wider.kind != "name" or wider.node.type not in ("Location", "Country"):
        return None
    return draft(reading, person, "based_in", town, doc[town.start], "person of a town", 0.7)


def _role_before(reading: Reading, person: Ref, shared: tuple[int, Token] | None) -> Token | None:
    """Return the noun of what somebody is, before his name or a list: "publishers A of X and B of Y"."""
    if not person.start:
        return None
    before = reading.doc[person.start - 1]
    if shared is not None and person.start - shared[0] == 1 and before.lower_ in ("and", ","):
        return shared[1]
    known = before.lemma_.lower() in load_table("standing")["roles"] and before.text[0].islower()
    return before if known and title_at(before) is None else None


def _in_role(reading: Reading, person: Ref, body: Ref, role: Token) -> Draft | None:
    """Return what a noun like "publisher" or "owner" before a name says of its bearer and the body behind."""
    predicate = str(load_table("standing")["roles"][role.lemma_.lower()])
    if predicate == "holds_position_in":
        return office(reading, person, body, predicate, role.lemma_, role, "role before person of organization", False)
    return draft(reading, person, predicate, body, role, "role before person of organization", 0.8)


def _poached(person: Token) -> bool:
    """Whether somebody is taken over from the body behind "from": "signed X from Benfica"."""
    person = person.head if person.dep_ == "appos" else person  # "signed the striker X"
    if person.dep_ == "pobj" and person.head.lower_ == "of":
        return person.head.head.lemma_.lower() in ("signing", "arrival", "capture", "transfer", "loan", "departure")
    return person.dep_ in ("dobj", "nsubjpass") and person.head.lemma_.lower() in words("standing", "poaching")


def coordinated_after(people: list[Ref], person: Ref, doc: Doc) -> list[Ref]:
    """Return a person and those joined to him by "and" or commas, up to one with a party of his own."""
    out = [person]
    while True:
        following = [r for r in people if 0 < r.start - out[-1].end <= 2]
        words_between = [t.lower_ for t in doc[out[-1].end : following[0].start]] if following else []
        joined = "and" in words_between or _goes_on(people, following[0], doc) if following else False
        if not following or not set(words_between) <= {"and", ","} or not joined:
            return out
        after = doc[following[0].end].lower_ if following[0].end < len(doc) else ""
        if after in ("of", "from", "(", "'s"):
            return out
        out.append(following[0])


def _goes_on(people: list[Ref], person: Ref, doc: Doc) -> bool:
    """Whether a list goes on behind a person and ends with "and" and another one: "X, | Y and Z"."""
    end = person.end
    while (one := next((r for r in people if 0 < r.start - end <= 2), None)) is not None:
        between = [t.lower_ for t in doc[end : one.start]]
        if "and" in between:
            return set(between) <= {"and", ","}
        if between != [","]:
            return False
        end = one.end
    return False


def _respectively(reading: Reading, people: list[Ref], last: Ref, of: int) -> Iterator[Draft]:
    """Yield the memberships of "A and B of, respectively, X and Y"."""
    doc = reading.doc
    bodies: list[Ref] = []
    for i in range(of + 1, min(of + 20, last.end + 20, doc[of].sent.end)):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Organization" and ref not in bodies:
            bodies.append(ref)
        elif ref is None and doc[i].lower_ not in ("respectively", "and", "the", ",", "of"):
            break
    members = [r for r in people if r.end <= last.end][-len(bodies) :] if bodies else []
    if len(members) != len(bodies) or len(bodies) < 2 or doc[members[0].start].sent != doc[of].sent:
        return
    for member, body in zip(members, bodies, strict=True):
        made = draft(reading, member, "member_of", body, doc[of], "respectively")
        if made is not None:
            yield made


def ruling(reading: Reading) -> Iterator[Draft]:
    """Yield who governs: "its ruling Workers Party", "Turkey's ruling AK Party"."""
    for token in reading.doc.spelled(("ruling", "governing")):
        if token.i + 1 >= len(reading.doc):
            continue
        party = reading.at.get(token.i + 1) or _ruling_party(reading, token)
        if party is None or party.node.type != "Organization":
            continue
        head = reading.doc[party.head] if party.start == token.i + 1 else reading.doc[token.i + 1]
        owners = [r for c in head.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        owners += [m for m in modifiers(reading, head) if m.end <= token.i]
        for owner in [o for o in owners if o.node.type == "Country"][:1]:
            made = draft(reading, party, "controls", owner, token, "ruling party")
            if made is not None:
                yield made


def _ruling_party(reading: Reading, token: Token) -> Ref | None:
    """Return the party of "Georgia's ruling party, Georgian Dream"."""
    doc, i = reading.doc, token.i + 1
    if doc[i].lemma_.lower() not in ("party", "coalition", "alliance", "junta", "bloc") or i + 2 >= len(doc):
        return None
    i += 1 + (doc[i + 1].text == ",")
    i += i + 1 < len(doc) and doc[i].lower_ == "the"
    found = reading.at.get(i)
    return found if found is not None and found.start == i else None


def _teaches(reading: Reading, body: Ref) -> bool:
    """Whether a name is one of a place of learning or research."""
    return any(t.lower_ in words("standing", "learning") for t in reading.doc[body.start : body.end])


def of_another_body(title: str, body: Ref) -> bool:
    """Whether an office is not in the body behind the name: "councillor Ann Chiang of the DAB" sits in a council."""
    spoken = title.lower().split()
    head = head_word(spoken).removesuffix("s")
    housed = spoken[-1:] == ["leader"] and bool(
        words("standing", "sides_of_houses") & set(spoken[:-1]) - {"deputy", "assistant"}
    )
    if not (housed or head in words("standing", "seats")) or body.node.type != "Organization":
        return False
    named = {w.lower() for n in body.node.names for w in n.split()}
    return not named & words("standing", "assemblies")


def party_words(reading: Reading) -> Iterator[Draft]:
    """Yield parties told by a word: "Republican Senator X", "Democrat X", "X (D-Va.)", "X, an Arizona Republican"."""
    doc = reading.doc
    people = reading.people()
    for person in people:
        found = BRACKET.match(reading.plain, doc[person.end - 1].idx + len(doc[person.end - 1]))
        told = [(doc[person.end - 1], LETTERS[found[1]])] if found else []
        i = person.start - 1
        while i >= doc[person.start].sent.start and (title_at(doc[i]) or doc[i].text == "." or _rank(doc[i])):
            i -= 1
        led = i + 1 < person.start and doc[person.start - 1].lower_ in words("standing", "party_heads")
        field = i >= 0 and doc[i].lower_ in words("names", "fields") and doc[i + 1].text.istitle()
        field = field and doc[i + 1].lower_ in words("names", "field_offices")  # "Labour Minister X"
        if i >= 0 and doc[i].lower_ in load_table("standing")["party_words"] and not led and not field:
            told.append((doc[i], doc[i].lower_))
        if person.end + 2 < len(doc) and doc[person.end].text == ",":
            for token in doc[person.end + 1 : person.end + 8]:
                if token.text in (",", ".", ";") or token.pos_ == "VERB":
                    break
                if token.lower_ in load_table("standing")["party_words"]:
                    told.append((token, token.lower_))
                    break
        several = i >= 0 and _plural_party(doc[i])
        if not told and several:
            told.append((doc[i], doc[i].lower_.removesuffix("s")))  # "Democrats X and Y"
        several = several and bool(told)
        if (
            not told
            and i > 0
            and doc[i].text in ("-", "\u2013", "\u2014", ":", "including")
            and _plural_party(doc[i - 1])
        ):
            told.append((doc[i - 1], doc[i - 1].lower_.removesuffix("s")))  # "three Republicans - X, Y and Z"
            several = True
        for token, word in told[:1]:
            party = _party(reading, person, token, word)
            for each in coordinated_after(people, person, doc) if several else [person]:
                once = token.i > each.end and any(was_once(t) for t in doc[each.end : token.i + 1])
                made = (
                    draft(reading, each, "member_of", party, token, "party word", 0.85, former=once)
                    if party is not None
                    else None
                )
                if made is not None:
                    yield made


def seats_in_brackets(reading: Reading) -> Iterator[Draft]:
    """Yield party and constituency of "Ann Lee (Labour, Leeds North)", "Paul Miller (Con, Kent East)"."""
    doc, table = reading.doc, load_table("standing")["party_words"]
    for person in reading.people():
        i = person.end
        if i + 2 >= len(doc) or doc[i].text != "(":
            continue
        end = next((j for j in range(i + 1, min(i + 10, len(doc))) if doc[j].text == ")"), None)
        comma = next((j for j in range(i + 1, end or i) if doc[j].text == ","), None)
        coded = end is not None and party_code(doc, i + 1)
        if coded:
            yield from _by_code(reading, person, doc[i + 1])
        if end is None or comma is None:
            continue
        party = reading.at.get(i + 1)
        if party is None or party.node.type != "Organization":
            party = _party(reading, person, doc[i + 1], doc[i + 1].lower_) if doc[i + 1].lower_ in table else None
        seat = reading.at.get(comma + 1)
        if (party is None and not coded) or seat is None or seat.end != end:
            continue
        told = party if reading.at.get(i + 1) is not party else None
        made = draft(reading, person, "member_of", told, doc[i + 1], "party in brackets", 0.85) if told else None
        sits = draft(reading, person, "represents", seat, doc[comma + 1], "seat in brackets", 0.8)
        if made is not None:
            yield made
        if sits is not None and seat.node.type in ("Location", "Country"):
            yield sits


def _by_code(reading: Reading, person: Ref, token: Token) -> Iterator[Draft]:
    """Yield the party of "Ann Lee (Lab)"."""
    for identity in load_table("standing")["party_words"][load_table("standing")["party_codes"][token.lower_]][:1]:
        record = reading.knowledge.by_id.get(identity)
        if record is None:
            continue
        node = reading.node_for(record)
        party = Ref(token.i, token.i + 1, "description", node, node.name, token.i)
        made = draft(reading, person, "member_of", party, token, "party in brackets", 0.85)
        if made is not None:
            yield made


def _plural_party(token: Token) -> bool:
    word = token.lower_
    return word.endswith("s") and word.removesuffix("s") in load_table("standing")["party_words"]


def _rank(token: Token) -> bool:
    return token.lower_.rstrip(".") in words("names", "honorifics")


def party_of_letter(reading: Reading, token: Token) -> Ref | None:
    """Return the party that a letter before a constituency means in one country alone: "R-Ohio"."""
    for identity in load_table("standing")["party_words"][LETTERS[token.text]][:1]:
        record = reading.knowledge.by_id.get(identity)
        if record is not None:
            node = reading.node_for(record)
            return Ref(token.i, token.i + 1, "description", node, node.name, token.i)
    return None


def party_of_word(reading: Reading, person: Ref, token: Token) -> Ref | None:
    """Return the party that a word in front of an office tells: "Tory | chairman X"."""
    known = token.lower_ in load_table("standing")["party_words"]
    return _party(reading, person, token, token.lower_) if known else None


def _of_work(token: Token) -> bool:
    """Whether an office of state behind a word says that it means work, not a party."""
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return following in ("minister", "secretary", "ministry", "commissioner")


def _american(reading: Reading) -> bool:
    """Whether an article speaks of Democrats and of Republicans, which only one country has."""
    return BOTH.search(reading.plain) is not None


def _party(reading: Reading, person: Ref, token: Token, word: str) -> Ref | None:
    """Return the party that a word means: the one named there, else the one whose country the article speaks of."""
    named = reading.at.get(token.i)
    if word in ("labour", "labor") and named is not None and named.node.record is None and _of_work(token):
        return None  # "Bolivia's Labour Minister X"
    if named is not None and named.node is not person.node and (named.node.record or not _american(reading)):
        return named if named.node.type == "Organization" else None
    spoken = {r.node.country or (r.node.record.id if r.node.record else None) for r in reading.refs if r.node.record}
    for identity in load_table("standing")["party_words"][word]:
        record = reading.knowledge.by_id.get(identity)
        if record is not None and (record.country in spoken or (word in LETTERS.values() and _american(reading))):
            node = reading.node_for(record)
            return Ref(token.i, token.i + 1, "description", node, node.name, token.i)
    return None


def members_including(reading: Reading) -> Iterator[Draft]:
    """Yield members told as such: "former members of Scientology, including A and B", "Hamas members such as A"."""
    doc = reading.doc
    people = reading.people()
    for token in reading.doc.spelled(words("standing", "membership_nouns")):
        if token.tag_ not in ("NNS", "NNPS", "NN"):
            continue
        limit = min(token.i + 12, token.sent.end)
        at = next(
            (i for i in range(token.i + 1, limit) if doc[i].lower_ in ("including", "like", "such", "among")), None
        )
        if at is None or any(t.pos_ in ("VERB", "AUX") and t.i != at for t in doc[token.i + 1 : at]):
            continue
        behind = [r for i in range(token.i + 1, at) if (r := reading.at.get(i)) is not None and r.start == i]
        j = token.i - 1
        while j > 0 and doc[j].lower_ in words("phrases", "loose_modifiers"):
            j -= 1  # "the party's | senior leaders including X"
        before = reading.at.get(j) if token.i else None
        body = behind[0] if behind else before or next(iter(_of_body(reading, token)), None)
        if body is None or body.node.type not in ("Organization", "Group"):
            continue
        gone = token.lower_ == "defectors"
        former = gone or any(t.lower_ in words("phrases", "former_words") for t in doc[max(0, token.i - 3) : token.i])
        last = at + 1 + (doc[at].lower_ == "such")
        for person in [r for r in people if r.start > at and doc[r.start].sent == token.sent]:
            between = doc[last : person.start]
            if any(t.pos_ in ("VERB", "AUX", "PRON") or t.text in (";", ":", "(") for t in between) or len(between) > 8:
                break
            one_each = token.lower_ == "leaders" and doc[token.i - 1].lower_ not in words("phrases", "loose_modifiers")
            tie = "leads" if one_each else "member_of"  # "senior leaders including X" are many
            made = draft(reading, person, tie, body, token, "members including", 0.8, former=former)
            last = person.end
            if made is not None:
                yield made


def _of_body(reading: Reading, token: Token) -> list[Ref]:
    """Return the actors behind "of" or "from" that a noun belongs to: "members of the group"."""
    return [r for role in ("of", "from") for t in prepositions(token).get(role, []) for r in refs_at(reading, t)]
