"""Who goes along: the head of a delegation, those by whom or with whom somebody is told to come.

"A Kenyan delegation led by X visited Y" tells that Kenya and X visited Y; "X, with Z, met W" tells it of Z too.
"""

from collections.abc import Iterable

from extract.clauses.clauses import agents, expand, prepositions
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

ALONG = frozenset(["along", "together", "alongside"])


def companions(reading: Reading, tokens: Iterable[Token], *, harmed: bool = False) -> list[Ref]:
    """Return the persons who lead a delegation or come along with somebody that one of the tokens stands for.

    With `harmed` also who is named together with an object: "took X captive together with Y".
    """
    out: list[Ref] = []
    for token in tokens:
        for ref in (r for t in _beside(token, harmed) for r in refs_at(reading, t)):
            if ref.node.type == "Person" and all(ref.node is not o.node for o in out):
                out.append(ref)
    return out


def _beside(token: Token, harmed: bool) -> list[Token]:
    """Return the words for those who go along with whom a noun names."""
    delegation = token.lemma_.lower() in words("phrases", "delegations")
    found: list[Token] = []
    for child in token.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            lemma = child.lemma_.lower()
            if (delegation and lemma in words("standing", "heading")) or lemma in words("phrases", "accompanying"):
                found += agents(child)
    beside = [c for c in token.rights if c.lower_ in ALONG]
    if not beside and (token.dep_ == "nsubjpass" or (harmed and token.dep_ == "dobj")):  # "X was killed alongside Y"
        beside = [c for c in token.head.rights if c.lower_ in ALONG]
    clause = token.head if token.dep_ == "nsubjpass" or (harmed and token.dep_ == "dobj") else token
    states = [c for c in clause.rights if c.dep_ in ("xcomp", "oprd", "acomp") and c.tag_ in ("JJ", "NN")]
    behind = (c for t in (clause, *states) for c in t.rights)  # "took X captive together with Y"
    for prep in (c for c in behind if c.lower_ == "with" and any(t.lower_ in ALONG for t in c.lefts)):
        found += expand([c for c in prep.rights if c.dep_ == "pobj"])  # "arrested together with X"
    if beside:
        along = prepositions(beside[0].head)
        for chain in ("along with", "together with", "alongside"):
            found += expand(along.get(chain, []))
    return found
