"""Whether a name behind a town's means a state rather than the city of that name: "Utica, New York"."""

from extract.lexicon import load_table, words
from extract.naming.shapes import Name, capital
from extract.reading import Reading
from graph.knowledge import Record

INTO = ("in", "of", "from", "near", "at", "to")


def state_behind_town(reading: Reading, name: Name, record: Record) -> Record:
    """Return the state that is meant behind a comma and a town that does not lie elsewhere, else the record itself."""
    doc, wanted = reading.doc, load_table("names")["states_like_cities"].get(record.id)
    state = reading.knowledge.by_id.get(wanted or "")
    if state is None or name.start < 3 or doc[name.start - 1].text != ",":
        return record
    word = doc[name.end - 1].text
    if any(t.text == word and t.i > len(name) and doc[t.i - len(name)].text != "," for t in doc):
        return record  # an article that names the city too seldom tells the two apart
    first = name.start - 2
    town = doc[first]
    while first > 0 and capital(doc[first - 1]) and not doc[first].is_sent_start:
        first -= 1
    before = doc[first - 1] if first else None
    placed = before is not None and (before.lower_ in INTO or before.is_space)
    if not capital(town) or not placed or town.lower_ in words("names", "parts_of_those_cities"):
        return record
    known = reading.knowledge.by_name.get(doc.span(first, name.start - 1).text, ())
    elsewhere = any(r.type in ("Location", "Country") and r.parent != state.id for r in known)
    return record if elsewhere else state
