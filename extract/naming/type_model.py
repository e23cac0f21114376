"""What an unknown name is, person, body or place, by what stands around it: a small log-linear model.

It was trained on the made-up paragraphs of `benchmarks/sentences` by `benchmarks/train_name_types.py`, which prints how
often it errs on others. What the rules say (`extract.naming.context`) is among what it looks at. Method:
Berger, Della Pietra and Della Pietra, "A maximum entropy approach to natural language processing" (1996).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from extract.lexicon import load_table
from extract.naming.people import given
from extract.naming.shapes import Name, first_of_names, text_of, type_by_head
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

KINDS: tuple[EntityType, ...] = ("Person", "Organization", "Location")
UNSURE = ("model", "capitals", "acronym")  # origins of names of which nobody vouches for the type
NEAR = {"GPE": "=place", "LOC": "=place", "PERSON": "=person", "ORG": "=body"}
Votes = Counter[EntityType]


def undecided(doc: Doc, name: Name) -> bool:
    """Whether the type of a name is only guessed: nobody knows it, and no word in it tells."""
    plain = name.origin in UNSURE and not name.entries and name.type in KINDS
    return plain and type_by_head(doc, name.start, name.end) is None


def features(doc: Doc, name: Name, ruled: EntityType, votes: Votes) -> list[str]:
    """Return what the model looks at: the words around a name, their syntax, its letters, what the rules say."""
    start, end = name.start, name.end
    first, last = doc[start], doc[end - 1]
    before, before2, after, after2 = (_near(doc, i) for i in (start - 1, start - 2, end, end + 1))
    count = min(end - start, 4)
    out = [
        f"model={last.ent_type_}",
        f"model={first.ent_type_} {count} first",
        f"origin={name.origin} {name.type}",
        f"words={count}",
        f"before={before}",
        f"before={before2} {before}",
        f"lemma before={_lemma(doc, start - 1)}",
        f"before={_lemma(doc, start - 2)} {before}",
        f"after={after}",
        f"after={after} {after2}",
        f"after={after} {after2} {_near(doc, end + 2)}",
        f"around={before} {after}",
        f"tag={last.tag_}",
        f"starts={first.is_sent_start}",
        f"given={given(first.text)}",
        f"given={given(first.text)} {min(count, 3)}",
        f"shape={' '.join(_shape(t.text) for t in doc[start : start + 3] if t.i < end)}",
        f"front={first.lower_[:3]}",
        *(f"end={last.lower_[-n:]}" for n in (2, 3, 4)),
        f"rules={ruled}",
        *(f"vote={kind}" for kind in votes),
        *(f"vote={kind} {weight}" for kind, weight in votes.items()),
    ]
    out += [f"before the={before2}"] if before in ("the", "a", "an", "its", "his", "her", "-") else []
    out += [f"word={t.lower_}" for t in doc[start:end]] if count > 1 else []
    return out + _syntax(doc, last, end)


def _syntax(doc: Doc, last: Token, end: int) -> list[str]:
    """Return features of what a name hangs on, and of what hangs on it."""
    out = []
    for child in last.children:
        if child.i >= end:
            beside = child.lower_ if child.dep_ in ("prep", "case") else _near(doc, child.i)
            out.append(f"has={child.dep_} {beside}")
            out += [f"is={child.lemma_.lower()}"] if child.dep_ == "appos" else []
    last = first_of_names(last)
    head = last.head
    out += [f"role={last.dep_}", f"role={last.dep_} {head.lemma_.lower()}"]
    if last.dep_ == "pobj":
        over = head.head
        out += [f"under={head.lower_} {x}" for x in (over.lemma_.lower(), over.pos_, head.dep_)]
    return out


def _near(doc: Doc, i: int) -> str:
    """Return a word beside a name: what the model takes a name for, the word itself when it is none."""
    if not 0 <= i < len(doc):
        return "="
    token = doc[i]
    if token.ent_type_ in NEAR:
        return NEAR[token.ent_type_]
    if token.text[0].isupper() and not token.is_sent_start:
        return "=name"
    return "=number" if token.text[0].isdigit() else token.lower_


def _lemma(doc: Doc, i: int) -> str:
    return doc[i].lemma_.lower() if 0 <= i < len(doc) else "="


def _shape(text: str) -> str:
    return "A" if text.isupper() else "Aa" if text.istitle() else "a" if text.islower() else "aA"


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[int, ...]]:
    """Return the weights of each feature, in hundredths, in the order of `KINDS`."""
    lines = (line.split("\t") for line in load_table("name_types")["weights"].splitlines())
    return {feature: tuple(map(int, numbers.split(" "))) for feature, numbers in lines}


def likeliest(seen: Iterable[str]) -> EntityType:
    """Return the type that the features of all mentions of a spelling speak for most."""
    found = [weight for feature in seen if (weight := _weights().get(feature))]
    score = [sum(of) for of in zip(*found, strict=True)] or [0]
    return KINDS[score.index(max(score))]


def learned(doc: Doc, names: list[Name], votes: dict[int, Votes]) -> list[Name]:
    """Return names with the types of the unknown ones decided by the model; one spelling has one type.

    `votes` has what the rules say of each name, by its first token: where they speak for its type, that stands.
    """
    seen = defaultdict[str, list[str]](list)
    told = {text_of(doc, n) for n in names if votes.get(n.start, Counter())[n.type] > 0}
    open_ones = [n for n in names if undecided(doc, n) and text_of(doc, n) not in told]
    for name in open_ones:
        seen[text_of(doc, name)] += features(doc, name, name.type, votes.get(name.start, Counter()))
    best = {spelled: likeliest(found) for spelled, found in seen.items()}
    decided = {id(n): best[text_of(doc, n)] for n in open_ones}
    return [replace(n, type=decided[id(n)]) if id(n) in decided else n for n in names]
