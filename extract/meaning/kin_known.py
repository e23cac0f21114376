"""Who "his wife" and "the boy's father" are, when the article has told before whose wife and father somebody is."""

from typing import TYPE_CHECKING

from extract.lexicon import load_table, words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

if TYPE_CHECKING:
    from extract.drafts import Draft

SEX = {True: "f", False: "m"}


def remember_kin(reading: Reading, drafts: "list[Draft]") -> None:
    """Note the kin that a sentence tells as such, by whose they are."""
    for made in drafts:
        if made.status.negative or made.predicate not in ("spouse_of", "parent_of", "sibling_of"):
            continue
        here, there = made.subject, made.object
        if made.predicate == "parent_of":
            _note(reading, there, "parent_of", here)
            _note(reading, here, "child", there)
        else:
            _note(reading, here, made.predicate, there)
            _note(reading, there, made.predicate, here)


def _note(reading: Reading, owner: Ref, relation: str, kin: Ref) -> None:
    known = reading.kin.setdefault((id(owner.node), relation), [])
    if all(k.node is not kin.node for k in known):
        known.append(kin)


def kin_meant(reading: Reading, token: Token, owners: list[Ref]) -> Ref | None:
    """Return the kinsman known before whom a noun with an owner means: "his wife" once her name has been told."""
    relation = load_table("lexicon")["family_nouns"].get(token.lemma_.lower())
    if relation is None or token.tag_ in ("NNS", "NNPS") or len(owners) != 1:
        return None
    if any(c.dep_ == "amod" and c.lower_ not in words("standing", "steady_kin") for c in token.lefts):
        return None  # "his first wife", "her elder sister"
    female = token.lemma_.lower() in words("standing", "kinswomen")
    male = token.lemma_.lower() in words("standing", "kinsmen")
    sex = SEX[female] if female or male else None
    found = [
        k
        for k in reading.kin.get((id(owners[0].node), str(relation)), [])
        if sex is None or k.node.gender in (None, sex)
    ]
    if len(found) != 1:
        return None
    found[0].node.gender = found[0].node.gender or sex
    return found[0]
