"""Members told in lists and in passing: "A and B, both of the FTU", "Liberal Ann Lee", "GCC states - A, B and C"."""

from collections.abc import Iterator
from dataclasses import replace

from extract.clauses.clauses import is_passive, verb_lemmas
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import was_once
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import Status, status
from extract.reading import Node, Reading, Ref
from extract.standing.parties import coordinated_after, tie_to
from extract.standing.titles import further, is_party

LISTING = frozenset(["-", "–", "—", ":", ",", "(", "including", "such", "as", "like"])
ALL = frozenset(["both", "all"])


def members_in_passing(reading: Reading) -> Iterator[Draft]:
    """Yield memberships told beside lists of names, by a party's name before a person's, by a party's discipline."""
    people = reading.people()
    yield from _both(reading, people)
    yield from _named_as_one(reading, people)
    yield from _party_before(reading, people)
    yield from _disciplined(reading)
    yield from _states_of(reading)
    yield from _own_bodies(reading)
    yield from _one_of_them(reading)
    yield from _being_of(reading)


def _being_of(reading: Reading) -> Iterator[Draft]:
    """Yield the party that somebody is said to be of: "Ann Lee, who is of the ruling Labour Party"."""
    for of in reading.doc.spelled(("of",)):
        verb = of.head
        if verb.lemma_ != "be" or of.dep_ != "prep" or of.i < verb.i or status(verb).negative:
            continue
        bodies = [r for c in of.children if c.dep_ == "pobj" for r in refs_at(reading, c) if is_party(r.node)]
        people = [r for s in surface_subjects(verb) for r in refs_at(reading, s) if r.node.type == "Person"]
        for person, body in [(p, b) for p in people for b in bodies[:1]]:
            former = verb.tag_ == "VBD"
            made = draft(reading, person, "member_of", body, of, "said to be of a party", 0.75, former=former)
            if made is not None:
                yield made


def _listed_before(people: list[Ref], comma: int, doc: Doc) -> list[Ref]:
    """Return the persons joined by "and" whose list ends at a comma."""
    ends = [r for r in people if r.end <= comma]
    for first in ends:
        row = coordinated_after(people, first, doc)
        if len(row) > 1 and row[-1].end == comma:
            return row
    return []


def _both(reading: Reading, people: list[Ref]) -> Iterator[Draft]:
    """Yield the memberships of "A and B, both of the FTU", "A and B, both Democrats"."""
    doc = reading.doc
    for token in reading.doc.spelled(ALL):
        if token.i < 2 or doc[token.i - 1].text != "," or token.i + 2 >= len(doc):
            continue
        row = _listed_before(people, token.i - 1, doc)
        i = token.i + 1
        joined = doc[i].lower_ in ("of", "from")
        i += joined
        i += doc[i].lower_ == "the"
        body = further(reading, i) if joined else reading.at.get(i)
        if body is None or body.node.type != "Organization" or body.kind != "name":
            continue
        if not joined and not (is_party(body.node) and body.end < len(doc) and doc[body.end].is_punct):
            continue
        for person in row:
            made = draft(reading, person, tie_to(reading, person, body), body, token, "both of a body", 0.85)
            if made is not None:
                yield made


def _named_as_one(reading: Reading, people: list[Ref]) -> Iterator[Draft]:
    """Yield the movement of "Ali Diallo, a senior Houthi", which is named by the plural of what he is."""
    doc = reading.doc
    for person in people:
        i = person.end + 1
        if i + 1 >= len(doc) or doc[person.end].text != "," or doc[i].lower_ not in ("a", "an", "another"):
            continue
        i += 1
        while (
            i + 1 < len(doc) and i < person.end + 5 and doc[i].pos_ in ("ADJ", "NOUN", "VERB") and i not in reading.at
        ):
            i += 1
        body = reading.at.get(i)
        if body is None or body.kind != "name" or body.node.type != "Organization" or body.start != i:
            continue
        ends = body.end >= len(doc) or doc[body.end].text in (",", ".", ";") or doc[body.end].lower_ in ("who", "and")
        if not ends or f"{reading.text(i, body.end)}s".lower() not in {
            n.lower() for n in (body.node.name, *body.node.names)
        }:
            continue
        once = any(t.lower_ in words("phrases", "former_words") for t in doc[person.end : i])
        made = draft(reading, person, "member_of", body, doc[i], "one of a movement", 0.85, former=once)
        if made is not None:
            yield made


def _party_before(reading: Reading, people: list[Ref]) -> Iterator[Draft]:
    """Yield the party of "Ulster Unionist Ann Lee", whose name stands right before the person's."""
    singular = words("standing", "partisans")
    for person in [r for r in people if r.start]:
        body = reading.at.get(person.start - 1)
        if body is None or body.kind != "name" or body.node.type != "Organization" or body.end != person.start:
            continue
        last = reading.doc[person.start - 1]
        if last.lower_ not in singular or person.end - person.start < 2:
            continue
        made = draft(reading, person, "member_of", body, last, "party before name", 0.8)
        if made is not None:
            yield made


def _disciplined(reading: Reading) -> Iterator[Draft]:
    """Yield whom a party throws out or puts up: its members, former ones where it expelled them."""
    table = load_table("standing")["discipline"]
    for verb in reading.doc.of_lemma({lemma.split()[0] for lemma in table}):
        lemma = next((x for x in verb_lemmas(verb) if x in table), None) if verb.pos_ == "VERB" else None
        if lemma is None or is_passive(verb):
            continue
        bodies = [r for s in surface_subjects(verb) for r in refs_at(reading, s) if is_party(r.node)]
        objects = [r for c in verb.children if c.dep_ == "dobj" for r in refs_at(reading, c)]
        state = status(verb)
        if len(bodies) != 1 or state.negative:
            continue
        for person in [r for r in objects if r.node.type == "Person"]:
            gone = table[lemma] == "former" and state.modality == "actual"
            made = draft(reading, person, "member_of", bodies[0], verb, "party's discipline", 0.75, former=gone)
            if made is not None:
                yield made


def _states_of(reading: Reading) -> Iterator[Draft]:
    """Yield the states of "the GCC states - A, B and C", "CMAG ministers from A, B and C"."""
    doc = reading.doc
    for token in reading.doc.spelled(words("standing", "joining_nouns")):
        if token.i + 1 >= len(doc) or reading.at.get(token.i) is not None:
            continue
        i = token.i - 1
        while i > token.i - 3 and reading.at.get(i) is None and doc[i].pos_ in ("NOUN", "ADJ", "PROPN"):
            i -= 1  # "ECOWAS foreign | ministers"
        body = reading.at.get(i)
        if body is None or body.node.type != "Organization" or body.kind != "name" or not _of_states(body):
            continue
        people = token.lower_ not in words("standing", "member_states")
        j = token.i + 1
        if people:
            if doc[j].lower_ != "from":
                continue
            j += 1
        else:
            first = j
            while j < len(doc) and doc[j].lower_ in LISTING:
                j += 1
            if j == first and token.lower_ != "members":
                continue
        found = countries_listed(reading, j)
        if len(found) < 2 and doc[token.i + 1].lower_ not in ("such", "like", "including", "from"):
            continue
        for state in found:
            made = draft(reading, state, "member_of", body, token, "states of a group", 0.8)
            if made is not None:
                yield made


def _of_states(body: Ref) -> bool:
    """Whether a body may have states for members: an alliance or the like, or one that nobody knows."""
    record = body.node.record
    if record is None:
        return body.end - body.start == 1 and body.node.name.isupper()
    kind = (record.kind or "").lower()
    return any(w in kind for w in words("standing", "kinds_with_states"))


def countries_listed(reading: Reading, i: int) -> list[Ref]:
    """Return the countries of a list that starts at token `i`, with articles and brackets between them."""
    doc, out = reading.doc, list[Ref]()
    bracket = False
    while i < len(doc):
        ref = reading.at.get(i)
        if doc[i].text in ("(", ")"):
            bracket = doc[i].text == "("
            i += 1
        elif bracket:
            i += 1
        elif ref is not None and ref.node.type == "Country" and ref.kind == "name":
            out.append(ref)
            i = ref.end
        elif doc[i].lower_ in ("the", "and", ","):
            i += 1
        else:
            break
    return out


def _own_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield whose team or party a body is said to be: "Her team, Lotto Dames", "América, Dávalos's club"."""
    for token in reading.doc.spelled(words("standing", "own_teams")):
        kind = token.lower_
        if reading.at.get(token.i) is not None:
            continue
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c) if r.node.type == "Person"]
        if len(owners) != 1:
            continue
        former = was_once(token) or any(
            c.lower_ in words("phrases", "former_words") | {"last", "first"} for c in token.lefts
        )
        body = _apposed_body(reading, token) or _said_to_be(reading, token)
        if body is None or body.node is owners[0].node or (kind == "party" and body.start > token.i):
            continue
        made = draft(reading, owners[0], "member_of", body, token, "body of a person", 0.8, former=former)
        if made is not None:
            yield made


def _said_to_be(reading: Reading, token: Token) -> Ref | None:
    """Return the body that somebody's team is said to be: "His last club was Tammeka"."""
    verb = token.head if token.dep_ == "nsubj" and token.head.lemma_ == "be" else None
    named = [r for c in verb.rights if c.dep_ == "attr" for r in refs_at(reading, c)] if verb is not None else []
    return next((r for r in named if r.kind == "name" and r.node.type == "Organization"), None)


def _one_of_them(reading: Reading) -> Iterator[Draft]:
    """Yield the alliance of "X, one of the three rebel movements in the Y alliance"."""
    for token in reading.doc.spelled(("one",)):
        body = reading.at.get(token.i - 2) if token.dep_ == "appos" else None
        if body is None or body.kind != "name" or body.node.type != "Organization":
            continue
        for noun in (t for c in token.children if c.lower_ == "of" for t in c.children if t.tag_ == "NNS"):
            if noun.lemma_.lower() not in words("standing", "joining_bodies"):
                continue
            wholes = [t for c in noun.children if c.lower_ in ("in", "of", "within") for t in c.children]
            for whole in (r for t in wholes for r in refs_at(reading, t)):
                if whole.node.type not in ("Organization", "Group") or whole.node is body.node:
                    continue
                made = draft(reading, body, "member_of", whole, token, "one of several in a body", 0.78)
                if made is not None:
                    yield made


def _apposed_body(reading: Reading, token: Token) -> Ref | None:
    """Return the body's name behind a noun and a comma, or before the comma that opens the noun's phrase."""
    doc, i = reading.doc, token.i + 1
    if i + 1 < len(doc) and doc[i].text == ",":
        found = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
        closed = found is not None and (found.end >= len(doc) or doc[found.end].is_punct)
        if found is not None and closed and found.kind == "name" and found.node.type == "Organization":
            return found
    start = token.left_edge.i
    if start > 1 and doc[start - 1].text == "," and i < len(doc) and doc[i].text == ",":
        found = reading.at.get(start - 2)
        if found is not None and found.kind == "name" and found.node.type == "Organization":
            return found
    return None


def implied_leaving(drafts: list[Draft]) -> Iterator[Draft]:
    """Yield for who quits a body that he was of it, and for a past member of a party or a sect that he left it.

    A verb tells one claim of a pair; "quit", "deserted" and "left" tell both.
    """
    told = {(id(d.subject.node), d.predicate, id(d.object.node)) for d in drafts}
    for made in drafts:
        ends = (made.subject.node, made.object.node)
        if ends[0].type != "Person" or ends[1].type != "Organization" or made.status != Status():
            continue
        if not made.rule.startswith("frame:verb:") or made.event.lemma_ not in words("standing", "leaving_a_body"):
            continue
        doc = made.event.doc
        if made.predicate == "withdraws_from" and doc[made.object.head].head in (made.event, *made.event.children):
            other, former = "member_of", True
        elif made.predicate == "member_of" and made.former and _joined_for_good(ends[1]):
            other, former = "withdraws_from", False
        else:
            continue
        if (id(ends[0]), other, id(ends[1])) not in told:
            yield replace(made, predicate=other, former=former, rule="who leaves", weight=0.62)


def _joined_for_good(body: Node) -> bool:
    """Whether a body is one that members leave, not staff: a party, a sect, an armed group."""
    kinds = words("standing", "joined_for_good")
    if is_party(body) or not kinds.isdisjoint(body.kinds):
        return True
    if body.record is not None:
        return not kinds.isdisjoint((body.record.kind or "").split())
    return any(not kinds.isdisjoint(n.lower().split()) for n in body.names)
