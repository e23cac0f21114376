"""Who "the Russian" is, somebody of that nation told before: news so calls again whom it has named."""

from extract.parsing.parse import Token
from extract.reading import Reading, Ref

WINDOW = 3  # sentences looked back
BESIDE = 5  # tokens from a nationality to the name that it tells of
PLURAL = ("ish", "ch", "ese", "ss", "s")  # ends of those that are as often the people: "the Dutch"


def is_one_national(token: Token, named: Ref) -> bool:
    """Whether a nationality with "the" and no noun behind it means one person: "the Russian, 24, said"."""
    if named.kind != "nationality" or named.node.type != "Country" or token.i != named.head or "-" in token.text:
        return False
    if token.tag_ in ("NNS", "NNPS") or token.dep_ in ("amod", "compound", "nmod") or token.lower_.endswith(PLURAL):
        return False
    doc = token.doc
    if named.start == 0 or doc[named.start - 1].lower_ != "the" or named.end >= len(doc):
        return False
    behind = doc[named.end]
    return behind.tag_ in ("POS", "MD", "VBD", "VBZ", ".", ",", "IN", "CC", "TO") and behind.lower_ not in ("or", "and")


def national_told(reading: Reading, token: Token, named: Ref) -> Ref | None:
    """Return the person of a nation whom the sentences before name, or the only one whom they name at all."""
    doc = reading.doc
    before = [r for r in reading.recent(token.i, WINDOW) if r.end < token.i and r.node.type == "Person"]
    before.sort(key=lambda r: -r.start)
    told = [r for r in before if r.kind == "name" and _told_so(reading, r, named)]
    known = [r for r in before if reading.country_node(r.node) is named.node]
    if told or known:
        return (told or known)[0]
    names = {id(r.node): r for r in before if r.kind == "name"}
    one = next(iter(names.values())) if len(names) == 1 else None
    free = one is not None and reading.country_node(one.node) is None and doc[one.head].dep_ in ("nsubj", "nsubjpass")
    return one if free else None


def _told_so(reading: Reading, person: Ref, named: Ref) -> bool:
    """Whether a nationality or a land beside a name tells that somebody is of a nation: "Russian pilot X"."""
    number = reading.number(person.start)
    beside = (r for r in reading.by_sentence.get(number, []) if r.node is named.node)
    return any(
        (r.kind == "nationality" and 0 <= person.start - r.end < BESIDE and _of_one_phrase(reading, r, person))
        or (0 <= r.start - person.end < 3 and reading.doc[r.start - 1].lower_ in ("of", "'s", ",", "the", "from"))
        for r in beside
    )


def _of_one_phrase(reading: Reading, nation: Ref, person: Ref) -> bool:
    """Whether only nouns and adjectives stand between a nationality and a name: "Kenyan runner | Ann Rotich"."""
    return all(t.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") for t in reading.doc[nation.end : person.start])
