"""Whose the heads of delegations are: "the Saudi side was headed by X, Minister of State, the Iranian side by Y"."""

from collections.abc import Iterator

from extract.clauses.clauses import agents, expand, is_passive
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.title_words import title_at, title_words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.listed_offices import behind_comma, titles_in_row
from extract.standing.players import near_sport
from extract.standing.titles import bodies_of, office

LEADING = frozenset(["head", "lead", "chair"])
PARTIES = frozenset(["delegation", "side"])


def delegates(reading: Reading) -> Iterator[Draft]:
    """Yield who heads which state's side at talks, and the office there that stands beside the name."""
    led_before = -1
    for noun in reading.doc.of_lemma(PARTIES | {"one"}):
        told = noun.lemma_.lower() in PARTIES or led_before == reading.number(noun.i)  # "the Peruvian one by X"
        if not told or noun.pos_ not in ("NOUN", "NUM", "PRON"):
            continue
        heads = _heads(noun, again=led_before == reading.number(noun.i))
        side = _state(reading, noun) if heads else None
        if side is None or near_sport(noun):
            continue
        led_before = reading.number(noun.i)
        for person in (r for t in heads for r in refs_at(reading, t) if r.node.type == "Person" and r.kind == "name"):
            yield from _of_side(reading, noun, person, side)


def _heads(noun: Token, *, again: bool) -> list[Token]:
    """Return who heads a party to talks: "was led by X", "headed by X"; and behind such a clause "by X" alone."""
    verb = noun.head
    if noun.dep_ == "nsubjpass" and verb.lemma_.lower() in LEADING:
        return expand(agents(verb))[:1]
    led = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in LEADING and is_passive(c)]
    if led:
        return expand(agents(led[0]))[:1]
    beside = [c for c in noun.children if again and c.dep_ in ("prep", "agent") and c.lower_ == "by"]
    return [t for c in beside for t in c.children if t.dep_ == "pobj"][:1]


def _state(reading: Reading, noun: Token) -> Ref | None:
    nations = [r for r in modifiers(reading, noun) if r.node.type == "Country"]
    return nations[0] if len(nations) == 1 else None


def _of_side(reading: Reading, noun: Token, person: Ref, side: Ref) -> Iterator[Draft]:
    """Yield whom a person represents, and the office that stands behind the name without a body of its own."""
    event = noun.head if noun.dep_ == "nsubjpass" else noun  # who reports that it was headed by X is its source
    made = draft(reading, person, "represents", side, event, "head of a delegation", 0.75)
    if made is not None:
        yield made
    start = behind_comma(reading, person.end)
    for title in list(titles_in_row(reading, start))[:1] if start is not None else []:
        found = title_at(title)
        if found is None or bodies_of(reading, title, found[1]):
            continue
        if title.lower_ in words("standing", "staff_of_heads") and title.lower_ != "secretary":
            continue
        named, _ = title_words(reading, title, found[1])
        held = office(reading, person, side, found[0], named, title, "office in a delegation", False)
        if held is not None:
            yield held
