"""Whose officers sign a body's statements: "the union, in a statement signed by spokesman X, said ..."."""

from collections.abc import Iterator

from extract.clauses.clauses import agents, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import title_at, title_words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.titles import office

SIGNED = frozenset(["sign", "issue", "release", "read", "make", "circulate", "deliver"])
OWNING = ("Organization", "Country", "Group")


def signers(reading: Reading) -> Iterator[Draft]:
    """Yield the offices of those who sign a statement in the body that speaks by it, where nothing tells another."""
    for noun in reading.doc.spelled(("statement", "communique", "communiqué", "release", "circular")):
        if noun.dep_ not in ("pobj", "dobj"):
            continue
        signing = [c for c in noun.rights if c.dep_ == "acl" and c.lemma_.lower() in SIGNED]
        by = [t for c in signing for t in agents(c)] + prepositions(noun).get("by", [])
        body = _speaking(reading, noun) if by else None
        for person in (r for t in by[:1] for r in _named(reading, t)):
            token = reading.doc[person.start - 1] if person.start else None
            token = reading.doc[token.i - 1] if token is not None and token.text == "," and token.i else token
            found = title_at(token) if token is not None else None
            if body is None or token is None or found is None or body.node is person.node:
                continue
            title, start = title_words(reading, token, found[1])
            before = reading.doc[start - 1] if start else None
            owner = reading.at.get(start - 1)
            own = before is not None and (before.lower_ in ("by", "its", "the", "their") or owner is None)
            if not own or (owner is not None and owner.node is not body.node and owner.kind != "pronoun"):
                continue  # "signed by UN spokesman X"
            made = office(reading, person, body, found[0], title, token, "signer of a statement", False)
            if made is not None:
                yield made


def _named(reading: Reading, token: Token) -> list[Ref]:
    """Return the person that a phrase names, himself or beside his title: "spokesman X", "its spokesman, X"."""
    beside = [token, *(c for c in token.rights if c.dep_ == "appos")]
    return [r for t in beside if (r := reading.at.get(t.i)) and r.node.type == "Person" and r.kind == "name"][:1]


def _speaking(reading: Reading, noun: Token) -> Ref | None:
    """Return the body that speaks by a statement: its owner, else the subject of the verb."""
    owners = [c for c in noun.lefts if c.dep_ == "poss"] + prepositions(noun).get("from", [])
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    subjects = owners or surface_subjects(verb)
    found = [r for t in subjects[:1] for r in refs_at(reading, t) if r.node.type in OWNING and not r.node.local]
    spoken = verb.lemma_.lower() in words("lexicon", "reporting_verbs") or noun.dep_ == "pobj"
    return found[0] if len(found) == 1 and (owners or spoken) else None
