"""Whose "the decision" is: a move, a remark or a proposal that the article has just told whose it is.

"Kenya's decision ...", "Kenya decided to ...", and a sentence later "Uganda welcomed the move". The last one told of
the same family counts; one told with an indefinite article ("a decision") begins anew.
"""

from functools import lru_cache

from extract.clauses import surface_subjects
from extract.lexicon import load_table
from extract.parse import Span, Token
from extract.phrases import refs_at
from extract.reading import Reading, Ref, phrase_bounds

OWNING = ("Person", "Organization", "Country", "Group")
BACK = 2  # sentences looked back for whose it is


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    """Return the family of each noun and, with "to " in front, of each verb that makes such a thing."""
    table = load_table("attitudes")["owned"]
    out = {noun: name for name, row in table.items() for noun in row["nouns"]}
    return out | {f"to {verb}": name for name, row in table.items() for verb in row["verbs"]}


def remember_owned(reading: Reading, sentence: Span) -> None:
    """Note whose decisions, remarks and proposals a sentence tells of."""
    families = _families()
    for token in reading.tokens_of(sentence):
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma in families:
            owners = [r for t in _owners(token) for r in refs_at(reading, t) if r.node.type in OWNING]
            if owners and len({id(r.node) for r in owners}) == 1:
                reading.owned.append((token.i, families[lemma], owners[0]))
            elif any(c.lower_ in ("a", "an", "another", "no") for c in token.lefts):
                reading.owned.append((token.i, families[lemma], None))
        elif token.pos_ == "VERB" and f"to {lemma}" in families:
            made = [r for t in surface_subjects(token) for r in refs_at(reading, t) if r.node.type in OWNING]
            if len({id(r.node) for r in made}) == 1:
                reading.owned.append((token.i, families[f"to {lemma}"], made[0]))


def _owners(noun: Token) -> list[Token]:
    own = [c for c in noun.lefts if c.dep_ == "poss" and (c.tag_ != "PRP$" or noun.dep_ != "nsubj")]
    makers = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "by"]
    return own or [t for c in makers for t in c.children if t.dep_ == "pobj"]


def owner_told(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose "the decision" is, when a sentence before has told whose, and the noun itself does not."""
    family = _families().get(noun.lemma_.lower())
    if family is None or not reading.owned or noun.pos_ != "NOUN":
        return []
    left = [c.lower_ for c in noun.lefts]
    if not {"the", "this", "that", "these", "those"} & set(left) or any(c.dep_ == "poss" for c in noun.lefts):
        return []
    if any(c.lower_ in ("of", "by", "from") for c in noun.rights) or any(c.pos_ == "PROPN" for c in noun.lefts):
        return []
    here = reading.number(noun.i)
    found = [(i, ref) for i, kind, ref in reading.owned if kind == family and i < noun.i]
    if not found or found[-1][1] is None or not 1 <= here - reading.number(found[-1][0]) <= BACK:
        return []
    owner, (start, end) = found[-1][1], phrase_bounds(noun)
    return [Ref(start, end, "description", owner.node, owner.form, noun.i)]
