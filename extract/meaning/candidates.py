"""What pronouns and descriptions may mean: the actors named before them, alone or joined, things, or nothing."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from extract.clauses.clauses import SUBJECTS
from extract.lexicon import load_table
from extract.meaning.pairs import first_conjunct
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

LOOSE = ("compound", "amod", "nmod", "npadvmod", "det", "nummod", "advmod")


class Candidate(NamedTuple):
    """What a phrase may mean: mentions of actors, none for a thing or nothing; and the word that names it, if any."""

    refs: tuple[Ref, ...]
    head: Token | None

    def means(self, refs: list[Ref]) -> bool:
        """Whether these are mentions of the same actors."""
        return {id(r.node) for r in self.refs} == {id(r.node) for r in refs}


def joined_actors(reading: Reading, refs: list[Ref]) -> list[Candidate]:
    """Return the candidates of several actors among some mentions: those of a coordination, and those who met."""
    joined: dict[int, list[Ref]] = {}
    for ref in refs:
        joined.setdefault(first_conjunct(reading.doc[ref.head]).i, []).append(ref)
    out = []
    for members in [*joined.values(), *(_who_met(reading, joined) if len(joined) > 1 else ())]:
        distinct = {id(r.node): r for r in members}
        if len(distinct) > 1:
            several = tuple(sorted(distinct.values(), key=lambda r: r.start))
            out.append(Candidate(several, reading.doc[several[0].head]))
    return out


def _who_met(reading: Reading, joined: dict[int, list[Ref]]) -> list[list[Ref]]:
    """Return the subjects and objects of verbs, of one type: "X met Y ... they"."""
    subjects: dict[int, list[Ref]] = {}
    for root, members in joined.items():
        if reading.doc[root].dep_ in SUBJECTS:
            subjects.setdefault(reading.doc[root].head.i, []).extend(members)
    out = []
    for root, members in joined.items():
        noun = reading.doc[root]
        verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("with", "by") else noun.head
        owners = subjects.get(verb.i, []) if noun.dep_ in ("dobj", "pobj") else []
        if owners and owners[0].node.type == members[0].node.type:
            out.append([*owners, *members])
    return out


def role_of(token: Token) -> str:
    """Return what a word does in its clause, that of a conjunct as of the first: "subject", "object", "of", "poss"."""
    root = first_conjunct(token)
    dep = root.dep_
    if dep == "appos":
        dep = first_conjunct(root.head).dep_
        return "appos of subject" if dep in SUBJECTS else "appos"
    if dep in SUBJECTS:
        return "subject"
    if dep in ("dobj", "dative", "attr", "oprd"):
        return "object"
    if dep == "agent" or (dep == "pobj" and root.head.dep_ == "agent"):
        return "agent"
    if dep == "pobj":
        return "of" if root.head.lower_ == "of" else "prep"
    return dep if dep in ("poss", "ROOT") else "modifier" if dep in LOOSE else "other"


@lru_cache(maxsize=4)
def trained(table: str) -> dict[str, int]:
    """Return the weights of a trained model, in hundredths, by feature."""
    lines = (line.split("\t") for line in load_table(table)["weights"].splitlines())
    return {feature: int(number) for feature, number in lines}


def weighed(table: str, seen: Iterable[tuple[Candidate, list[str]]]) -> list[tuple[int, Candidate]]:
    """Return candidates with what the features of each weigh in a trained model, in hundredths."""
    weights = trained(table)
    return [(sum(weights.get(f, 0) for f in found), of) for of, found in seen]


def heaviest(scored: list[tuple[int, Candidate]]) -> tuple[int, Candidate]:
    """Return the candidate that weighs most, the first of equals."""
    return max(scored, key=lambda item: item[0])
