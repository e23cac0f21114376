"""Whether a name behind a town's means a state rather than the city of that name: "Utica, New York"."""

from extract.lexicon import load_table, words
from extract.naming.shapes import Name, capital
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref
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


def called_by_form(reading: Reading) -> None:
    """Let "the Kingdom" and "the Republic" be the one country that the article calls the Kingdom or Republic of X."""
    doc, text = reading.doc, reading.document.text
    for form in map(str.capitalize, sorted(words("names", "forms_of_state"))):
        if f"{form} of " not in text:
            continue
        alone: list[Token] = []
        called: dict[int, Node] = {}
        for token in reading.tokens:
            if token.text != form or token.i + 1 >= len(doc):
                continue
            behind = doc[token.i + 1]
            j = token.i + 2 + (behind.lower_ == "of" and token.i + 2 < len(doc) and doc[token.i + 2].lower_ == "the")
            ref = reading.at.get(j) if behind.lower_ == "of" and j < len(doc) else None
            whole = reading.at.get(token.i)
            if ref is not None and ref.node.type == "Country":
                called[id(ref.node)] = ref.node
            elif whole is not None and whole.node.type == "Country" and whole.end - whole.start > 1:
                called[id(whole.node)] = whole.node
            elif (
                token.i and doc[token.i - 1].lower_ == "the" and behind.lower_ != "of" and not behind.text[0].isupper()
            ):
                alone.append(token)
        if len(called) != 1:
            continue
        node = next(iter(called.values()))
        for token in alone:
            old = reading.at.get(token.i)
            if old is None:
                reading.add_ref(Ref(token.i, token.i + 1, "name", node, token.text, token.i))
            elif all(t.lower_ == "the" or t == token for t in doc[old.start : old.end]):
                old.node = node
                node.add(old.form)
