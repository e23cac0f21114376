"""Whose "the decision" is: a move, a remark or a proposal that the article has just told whose it is.

"Kenya's decision ...", "Kenya decided to ...", and a sentence later "Uganda welcomed the move". The last one told of
the same family counts; one told with an indefinite article ("a decision") begins anew.
"""

from functools import lru_cache

from extract.clauses.clauses import agents, is_passive
from extract.clauses.subjects import surface_subjects
from extract.lexicon import load_table, words
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Span, Token
from extract.reading import Reading, Ref, phrase_bounds

OWNING = ("Person", "Organization", "Country", "Group")
BACK = 2  # sentences looked back for whose it is
ALONE = 15  # the same where the article has told of one owner only
POINTING = ("this", "that", "it")


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[str]]:
    """Return the families of each noun and, with "to " in front, of each verb that makes such a thing."""
    out: dict[str, frozenset[str]] = {}
    for name, row in load_table("attitudes")["owned"].items():
        for word in (*row["nouns"], *(f"to {verb}" for verb in row["verbs"])):
            out[word] = out.get(word, frozenset()) | {name}
    return out


def remember_owned(reading: Reading, sentence: Span) -> None:
    """Note whose decisions, remarks and proposals a sentence tells of."""
    families = _families()
    for token in reading.tokens_of(sentence):
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and lemma in families:
            owners = [r for t in _owners(token) for r in refs_at(reading, t) if r.node.type in OWNING]
            owners = owners or [r for r in modifiers(reading, token) if r.node.type in ("Organization", "Country")][-1:]
            if owners and len({id(r.node) for r in owners}) == 1:
                reading.owned.append((token.i, families[lemma], owners[0]))
            elif any(c.lower_ in ("a", "an", "another", "no") for c in token.lefts):
                reading.owned.append((token.i, families[lemma], None))
        elif token.pos_ == "VERB" and f"to {lemma}" in families:
            makers = agents(token) if is_passive(token) else surface_subjects(token)
            made = [r for t in makers for r in refs_at(reading, t) if r.node.type in OWNING and _of_the_state(t, r)]
            if len({id(r.node) for r in made}) == 1:
                reading.owned.append((token.i, families[f"to {lemma}"], made[0]))


def _of_the_state(subject: Token, ref: Ref) -> bool:
    """Whether a country may have done what a subject did: "the Austrian minister" may stand for it, no director."""
    lemma = subject.lemma_.lower()
    if ref.node.type != "Country" or subject.tag_ != "NN" or lemma not in words("lexicon", "title_nouns"):
        return True
    return lemma == "president" or lemma in words("attitudes", "speaking_offices")


def _owners(noun: Token) -> list[Token]:
    own = [c for c in noun.lefts if c.dep_ == "poss" and (c.tag_ != "PRP$" or noun.dep_ != "nsubj")]
    preps = ("by", "of", "from") if noun.lemma_.lower() in words("attitudes", "made_of") else ("by",)
    makers = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in preps]
    return own or [t for c in makers for t in c.children if t.dep_ == "pobj"]


def owner_told(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose "the decision" is, when a sentence before has told whose, and the noun itself does not."""
    kin = _families().get(noun.lemma_.lower())
    if kin is None or not reading.owned or noun.pos_ != "NOUN":
        return []
    left = [c.lower_ for c in noun.lefts]
    if not {"the", "this", "that", "these", "those"} & set(left) or any(c.dep_ == "poss" for c in noun.lefts):
        return []
    if any(c.lower_ in ("of", "by", "from") for c in noun.rights) or any(c.pos_ == "PROPN" for c in noun.lefts):
        return []
    return _last_owner(reading, noun, kin)


def owner_pointed_at(reading: Reading, pronoun: Token) -> list[Ref]:
    """Return whose deed "this" is where it is judged: "The mayor closed the pool. "This is a disgrace," said X."""
    if pronoun.lower_ not in POINTING or pronoun.dep_ not in ("nsubj", "dobj") or not reading.owned:
        return []
    return _last_owner(reading, pronoun, None)


def _last_owner(reading: Reading, token: Token, kin: frozenset[str] | None) -> list[Ref]:
    """Return who made the last thing of one of the families (of any, when none is asked for)."""
    here = reading.number(token.i)
    found = [(i, ref) for i, kinds, ref in reading.owned if i < token.i and (kin is None or kinds & kin)]
    if not found or found[-1][1] is None:
        return []
    owner = found[-1][1]
    alone = kin is not None and all(ref is not None and ref.node is owner.node for _, ref in found)
    if not 1 <= here - reading.number(found[-1][0]) <= (ALONE if alone else BACK):
        return []
    start, end = phrase_bounds(token)
    return [Ref(start, end, "description", owner.node, owner.form, token.i)]
