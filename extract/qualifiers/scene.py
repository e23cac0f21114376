"""Where and when an event happens: the words on which its time and its place may hang, near ones before far ones.

News seldom hangs them on the event's own word: "condemned X at a press conference in Paris on Monday", "killed in a
drone strike in Somalia last month", "speaking in Nairobi, the president accused ...", "met in Riyadh and condemned X".
"""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, Event, coordinated
from extract.lexicon import words
from extract.meaning.capitals import capital_of
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

DEPTH = 4
OCCASION = frozenset(["in", "at", "during", "on", "inside", "amid"])  # "at a summit", "in a raid"
NESTED = frozenset(["of", "in", "near", "outside", "at", "on"])  # "the town of X", "a camp near X"
SUBJECT = ("nsubj", "nsubjpass", "dobj", "attr")


def occasions(event: Event) -> dict[int, int]:
    """Return the tokens whose adjuncts tell of an event (by their numbers), each with its distance from it."""
    out: dict[int, int] = {}
    head = event.head
    _add(out, head, 0)
    if event.light is not None:
        _add(out, event.light, 0)
    for token in [head] if event.light is None else [head, event.light]:
        _phrases(out, token, 1)
    verb = head if event.kind == "verb" else event.light
    if verb is None:
        verb = _clause_of(head)
        if verb is not None:
            _add(out, verb, 2)
    if verb is not None:
        _around(out, verb)
    return out


def _add(out: dict[int, int], token: Token, distance: int) -> None:
    if token.i not in out or out[token.i] > distance:
        out[token.i] = distance


def _phrases(out: dict[int, int], token: Token, distance: int, depth: int = 0) -> None:
    """Note the occasions in a word's phrases ("at a summit", "on the sidelines of a summit"), and its participants."""
    if depth > DEPTH:
        return
    for child in token.children:
        if child.dep_ in ("prep", "agent"):
            for inner in child.children:
                if inner.dep_ != "pobj":
                    continue
                if inner.pos_ == "NOUN" and child.lower_ in OCCASION:
                    _add(out, inner, distance)
                    _phrases(out, inner, distance + 1, depth + 1)
                    _of(out, inner, distance)
                elif (
                    inner.pos_ == "PROPN" and child.i > token.i
                ):  # "the takeover of X on Monday", read as "X on Monday"
                    for member in coordinated(inner):
                        _add(out, member, distance)
        elif (
            child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in words("scene", "event_participles")
        ):
            _add(out, child, distance)  # "a deal signed on Monday", "in a statement released in Oslo"
        elif child.dep_ == "dobj" and child.pos_ == "PROPN":
            _add(out, child, distance)
        elif child.dep_ == "dobj" and child.lemma_.lower() in words("scene", "occasions"):
            _add(out, child, distance)  # "gave a speech in Nairobi"


def _of(out: dict[int, int], noun: Token, distance: int) -> None:
    if noun.lemma_.lower() in words("scene", "edges"):
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for inner in child.children:
                    if inner.dep_ == "pobj" and inner.pos_ == "NOUN":
                        _add(out, inner, distance)


def _clause_of(noun: Token) -> Token | None:
    """Return the verb of which an event noun is the subject or object and which tells no other event by itself."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    if noun.dep_ in SUBJECT and noun.head.pos_ in VERBAL and noun.head.lemma_ in words("scene", "occurring"):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in OCCASION and noun.head.head.pos_ in VERBAL:
        return noun.head.head
    return None


def _around(out: dict[int, int], verb: Token) -> None:
    """Note participles that set the scene ("speaking in X, ...") and an earlier verb of the same subject."""
    scene = words("scene", "scene_verbs")
    for child in verb.children:
        if (
            child.dep_ == "advcl"
            and child.tag_ == "VBG"
            and child.lemma_.lower() in scene
            and not any(c.dep_ in ("mark", "nsubj") for c in child.children)
        ):
            _add(out, child, 2)
            _phrases(out, child, 3)
        elif child.dep_ == "nsubj":
            for inner in [i for member in coordinated(child) for i in member.children]:
                if inner.dep_ == "acl" and inner.tag_ == "VBG" and inner.lemma_.lower() in scene:
                    _add(out, inner, 2)  # "X and Y, meeting in Nairobi, signed ..."
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "be" and any(c.lower_ == "it" for c in verb.head.lefts):
        _add(out, verb.head, 1)  # "It was on Monday that ..."
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not any(c.dep_ == "nsubj" for c in verb.children):
        _add(out, verb.head, 3)
        _phrases(out, verb.head, 4)


def places_of(reading: Reading, event: Event, used: set[int]) -> list[Ref]:
    """Return where an event happened: the places of its nearest phrases, without the nodes in `used` (their ids)."""
    best: list[Ref] = []
    reach: int | None = None
    for i, distance in sorted(occasions(event).items(), key=lambda item: (item[1], item[0])):
        if reach is not None and distance > reach:
            break
        for ref in _places_at(reading, reading.doc[i]):
            if id(ref.node) not in used and all(ref.node is not o.node for o in best):
                best.append(ref)
                reach = distance
    return best


def _places_at(reading: Reading, token: Token) -> Iterator[Ref]:
    """Yield the places of a word's locative phrases, on either side of it."""
    preps = words("scene", "prepositions")
    if token.lemma_.lower() in words("scene", "not_locative"):
        return
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in preps:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    for member in coordinated(inner):
                        yield from place_refs(reading, member)
                elif inner.dep_ == "prep":
                    for deeper in inner.children:
                        if deeper.dep_ == "pobj":
                            yield from place_refs(reading, deeper)
        elif child.dep_ == "nsubj" and child.i and reading.doc[child.left_edge.i].lower_ in preps:
            yield from _before_subject(reading, child)


def _before_subject(reading: Reading, subject: Token) -> Iterator[Ref]:
    """Yield the place that opens a sentence and was read as part of its subject: "Near Goma, M23 clashed ..."."""
    first = subject.left_edge.i + 1
    ref = reading.at.get(first)
    if (
        ref is not None
        and ref.end < len(reading.doc)
        and reading.doc[ref.end].text == ","
        and ref.node.type == "Location"
    ):
        yield ref


def place_refs(reading: Reading, token: Token) -> list[Ref]:
    """Return the places that a locative phrase's noun names: itself, in apposition, before it or behind it."""
    found = _places_named(reading, token)
    if found or token.pos_ not in ("NOUN", "PROPN"):
        return found
    found = [r for c in token.children if c.dep_ == "appos" for r in _places_named(reading, c)]
    if found or token.lemma_.lower() not in words("scene", "sites"):
        return found
    found = [r for r in modifiers(reading, token) if r.node.type == "Location" and r.kind == "name"]
    if found:
        return found
    if token.lemma_.lower() == "capital":
        return _capital(reading, token)
    nested = [c for c in token.children if c.dep_ == "prep" and c.lower_ in NESTED]
    return [r for c in nested for i in c.children if i.dep_ == "pobj" for r in _places_named(reading, i)]


def _places_named(reading: Reading, token: Token) -> list[Ref]:
    return [r for r in refs_at(reading, token) if r.node.type in ("Location", "Country") and r.kind == "name"]


def _capital(reading: Reading, noun: Token) -> list[Ref]:
    """Return the city that "the Kenyan capital" is, when it is known."""
    nations = [r for r in modifiers(reading, noun) if r.node.type == "Country" and r.node.record is not None]
    for nation in nations[:1]:
        node = capital_of(reading, nation.node)
        if node is not None:
            return [reading.note(Ref(nation.start, noun.i + 1, "description", node, node.name, noun.i))]
    return []
