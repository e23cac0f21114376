"""Offices told before a description of their holder: "Peru's president, the former mayor Luis Soto, apologised"."""

from extract.naming.title_words import title_at
from extract.reading import Reading, Ref

LONGEST = 8  # tokens of the description: "the chemist and Nobel laureate"
DESCRIBING = ("ADJ", "NOUN", "PROPN", "NUM")


def title_ahead(reading: Reading, person: Ref) -> int | None:
    """Return the token behind which an office stands that a description parts from a name, None where none does.

    The description starts with an article behind a comma, and the apposition ends with the name: "Unlike the
    chairman, the economist Jan Kubis said" tells of two.
    """
    doc = reading.doc
    if person.end < len(doc) and not doc[person.end].is_punct:
        return None
    i, first = person.start - 1, reading.sentence_start(person.start)
    while i > max(first, person.start - LONGEST) and (
        doc[i].pos_ in DESCRIBING or doc[i].lower_ == "and" or doc[i].text == "-"
    ):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Person" and ref.kind == "name":
            return None
        i -= 1
    if i == person.start - 1 or i - 2 < first or doc[i].lower_ not in ("the", "a", "an") or doc[i - 1].text != ",":
        return None
    if doc[first].lower_ in ("unlike", "like"):
        return None
    owned = any(t.tag_ in ("POS", "PRP$") or t.lower_ == "of" for t in doc[max(first, i - 8) : i - 1])
    return i if owned and (title_at(doc[i - 2]) is not None or reading.at.get(i - 2) is not None) else None
