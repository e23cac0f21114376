"""Ties told without a verb: "Saudi-backed", "the Britain-based X", "Alice Mak of the FTU", "the ruling party"."""

from collections.abc import Iterator

from extract.claims import Draft, draft
from extract.lexicon import load_table
from extract.phrases import modifiers, refs_at
from extract.reading import Reading, Ref
from extract.title_words import title_at, title_words
from extract.titles import office


def hyphenated(reading: Reading) -> Iterator[Draft]:
    """Yield what "Saudi-backed", "Britain-based", "Houthi-held" say of the noun that they modify."""
    doc = reading.doc
    table = load_table("standing")["compounds"]
    for token in doc:
        if token.lower_ not in table or token.i < 2 or doc[token.i - 1].text != "-":
            continue
        first = reading.at.get(token.i - 2)
        about = table[token.lower_]
        if first is None or about["predicate"] is None:
            continue
        noun = (
            token.head
            if token.head.i > token.i
            else next((t for t in doc[token.i + 1 : token.i + 6] if t.pos_ in ("NOUN", "PROPN")), None)
        )
        if noun is None or noun.i - token.i > 8:
            continue
        nearest = reading.at.get(token.i + 1)
        targets = (
            [nearest]
            if nearest is not None and nearest.kind == "name"
            else [r for r in refs_at(reading, noun) if r.start > token.i or r.kind == "description"]
        )
        predicate = str(about["predicate"])
        if token.lower_ == "born" and first.node.type == "Location":
            predicate = "born_in"
        for target in targets:
            ends = (first, target) if about["first"] == "subject" else (target, first)
            made = draft(reading, ends[0], predicate, ends[1], token, f"compound:{token.lower_}")
            if made is not None:
                yield made


def parties_of_people(reading: Reading) -> Iterator[Draft]:
    """Yield memberships told by "Alice Mak of the FTU", "FTU's Alice Mak", "Alice Mak (FTU)"."""
    doc = reading.doc
    people = [r for r in reading.refs if r.node.type == "Person" and r.kind == "name"]
    for person in people:
        i = person.end
        if i + 1 < len(doc) and (doc[i].lower_ in ("of", "from") or doc[i].text == "("):
            j = i + 1
            if "respectively" in [t.lower_ for t in doc[i : i + 12]]:
                yield from _respectively(reading, people, person, i)
                continue
            while j < len(doc) and doc[j].lower_ == "the":
                j += 1
            ref = reading.at.get(j)
            if ref is not None and ref.node.type in ("Organization",) and ref.kind == "name":
                before = title_at(doc[person.start - 1]) if person.start else None
                if before is not None and before[0] != "member_of":
                    title = title_words(reading, doc[person.start - 1], before[1])[0]
                    made = office(reading, person, ref, before[0], title, doc[i], "person of organization", False)
                else:
                    made = draft(reading, person, "member_of", ref, doc[i], "person of organization", 0.8)
                if made is not None:
                    yield made
        if person.start >= 2 and doc[person.start - 1].tag_ == "POS":
            owner = reading.at.get(person.start - 2)
            if owner is not None and owner.end == person.start - 1 and owner.node.type == "Organization":
                for each in _coordinated_after(people, person, doc):
                    made = draft(reading, each, "member_of", owner, doc[person.start - 1], "organization's person", 0.8)
                    if made is not None:
                        yield made


def _coordinated_after(people: list[Ref], person: Ref, doc: object) -> list[Ref]:
    """Return a person and those joined to him by "and" or commas, up to one with a party of his own."""
    out = [person]
    while True:
        following = [r for r in people if 0 < r.start - out[-1].end <= 2]
        words_between = [t.lower_ for t in doc[out[-1].end : following[0].start]] if following else []  # type: ignore[index]
        if not following or not set(words_between) <= {"and", ","} or "and" not in words_between:
            return out
        after = doc[following[0].end].lower_ if following[0].end < len(doc) else ""  # type: ignore[index,arg-type]
        if after in ("of", "from", "(", "'s"):
            return out
        out.append(following[0])


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
    for token in reading.doc:
        if token.lower_ not in ("ruling", "governing") or token.i + 1 >= len(reading.doc):
            continue
        party = reading.at.get(token.i + 1)
        if party is None or party.node.type != "Organization":
            continue
        head = reading.doc[party.head]
        owners = [r for c in head.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        owners += [m for m in modifiers(reading, head) if m.end <= token.i]
        for owner in [o for o in owners if o.node.type == "Country"][:1]:
            made = draft(reading, party, "controls", owner, token, "ruling party")
            if made is not None:
                yield made
