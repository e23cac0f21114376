"""The parts of a noun phrase: its conjuncts and appositions, its lemmas, the words that count or describe it."""

from extract.clauses.clauses import agents, prepositions
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref, phrase_bounds


def conjuncts(token: Token) -> list[Token]:
    """Return the later members of a coordination that starts at `token`."""
    out = []
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            out += [child, *conjuncts(child)]
    return out


def appositions(token: Token) -> list[Token]:
    """Return what is put beside a noun, behind it."""
    return [c for c in token.children if c.dep_ in ("appos", "nmod") and c.i > token.i]


def lemma_with_compound(token: Token) -> list[str]:
    """Return the lemma of a noun, with the word before it in front first ("asylum seeker", "seeker")."""
    lemma = token.lemma_.lower()
    out = [lemma]
    if token.i and not token.is_sent_start and token.nbor(-1).pos_ in ("NOUN", "ADJ", "PROPN", "VERB"):
        before = token.nbor(-1).lower_
        out.insert(0, f"{before} {lemma}")
        out.insert(1, f"{before} {token.lower_}")
    if token.i > 1 and token.nbor(-1).text == "-":
        out.insert(0, f"{token.doc[token.i - 2].lower_}-{lemma}")
    return [*out, token.lower_]


def stand_in(reading: Reading, token: Token, node: Node, form: str, kind: str = "description") -> Ref:
    """Return the mention that a whole phrase makes of an actor, noted in the reading."""
    start, end = phrase_bounds(token)
    ref = Ref(start, _end_of_owner(reading, token, node, end), kind, node, form, token.i)  # type: ignore[arg-type]
    reading.note(ref)
    return ref


def _end_of_owner(reading: Reading, token: Token, node: Node, end: int) -> int:
    """Return where the words end that mean an actor: "the people of Syria", "the government of Iraq" to their last."""
    for prep in (c for c in token.rights if c.i == end and c.lower_ == "of"):
        ref = next((reading.at.get(c.i) for c in prep.children if c.dep_ == "pobj"), None)
        owned = ref is not None and ref.node.record is not None and node.country == ref.node.record.id
        if ref is not None and (ref.node is node or owned):
            return ref.end
    return end


def of_a_town(noun: Token) -> bool:
    """Whether "the city administration" is that of a town that the phrase does not name: no state's."""
    if noun.lemma_.lower() not in ("administration", "council"):
        return False
    told = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
    return any(c.lower_ in words("phrases", "town_words") for c in told) and all(c.pos_ != "PROPN" for c in told)


def makers_of(paper: Token) -> list[Token]:
    """Return who made a paper: "a report by X", "a lawsuit filed by X"."""
    filed = [c for c in paper.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return [t for verb in filed for t in agents(verb)] or prepositions(paper).get("by", [])


def operators_of(vehicle: Token) -> list[Token]:
    """Return who uses a vehicle: "helicopters flown by X", "a ship chartered by Y", "a boat belonging to Z"."""
    told = [c for c in vehicle.rights if c.dep_ == "acl" and c.i == vehicle.i + 1]
    used = [v for v in told if v.tag_ == "VBN" and v.lemma_ in words("lexicon", "using_vehicles")]
    owned = [v for v in told if v.lower_ == "belonging"]
    return [t for v in used for t in agents(v)] + [t for v in owned for t in prepositions(v).get("to", [])]


def is_aircraft(token: Token) -> bool:
    """Whether "bombers" or "fighters" are machines: "B-52 bombers", "a Russian fighter"."""
    if token.lemma_.lower() == "fighter" and (
        token.tag_ == "NN" or token.head.lemma_.lower() in words("phrases", "flown_deeds")
    ):
        return True
    told = [c for c in token.lefts if c.dep_ in ("compound", "amod", "nmod", "nummod")]
    made = any(c.text[0].isupper() and any(ch.isdigit() for ch in c.text) for c in told)
    return made or any(c.lower_ in words("lexicon", "bombers") for c in told)


def description_of(reading: Reading, token: Token) -> str:
    """Return a definite phrase of several words as it would come again, empty for other phrases."""
    start, end = phrase_bounds(token)
    if end - start < 3 or reading.doc[start].lower_ != "the" or token.tag_ in ("NNS", "NNPS"):
        return ""
    return reading.text(start + 1, end).lower()


def is_pair(token: Token) -> bool:
    """Whether a phrase is of two: "both countries", "the two leaders", "the sides"."""
    left = [c.lower_ for c in token.lefts]
    if any(c.dep_ in ("amod", "compound", "nmod") and c.text[0].isupper() for c in token.lefts):
        return False  # "the Syrian parties" are of one country
    if token.lemma_.lower() == "party" and any(c.lower_ in words("phrases", "party_modifiers") for c in token.lefts):
        return False  # "the opposition parties" are more than two sides
    if token.lemma_.lower() in ("rival", "foe", "ally", "man", "woman") and not {"the", "both", "these"} & set(left):
        return False  # "beat two rivals"
    return "both" in left or "two" in left or (token.lemma_.lower() in ("side", "party") and "the" in left)
