"""Names of happenings: operations, storms and races by their first word, summits and festivals by the noun behind."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.shapes import Name, capital, titled
from extract.parsing.parse import Doc, Token

LONGEST = 4  # words of a name in front of its noun, or behind its first word
SMALL = ("de", "du", "del", "della", "di", "a")  # words inside the names of races and cups


def operations(doc: Doc) -> Iterator[Name]:
    """Yield the names of operations, storms and races: "Operation Purple River", "Cyclone Berta", "Copa del Sur"."""
    named, fronts = words("names", "named_events"), words("names", "event_fronts")
    for token in doc:
        if token.lower_ in named and token.text.istitle() and not titled(doc, Name(token.i, token.i + 1, "Event")):
            yield Name(token.i, token.i + 1, "Event", origin="definition")
    for token in doc[:-1]:
        of = token.lower_ in words("names", "events_of") and token.nbor().lower_ in (*SMALL, "of")
        if not token.text.istitle() or not (of or token.lower_ in fronts | words("names", "storms")):
            continue
        end = _end(doc, token.i + 1)
        if end > token.i + 1:
            yield Name(token.i, end, "Event", origin="definition")


def _end(doc: Doc, start: int) -> int:
    """Return where the words of a name end that its first word begins: "Copa | del Sur", "Tour | de France"."""
    end = start + (doc[start].lower_ == "of") + (doc[start].lower_ == "of" and doc[start + 1].lower_ == "the")
    first = end
    while end < min(len(doc), start + LONGEST):
        small = doc[end].lower_ in SMALL and end + 1 < len(doc) and doc[end + 1].text.istitle()
        elided = doc[end].text[:2] in ("d'", "d’") and doc[end].text[2:].istitle()
        plain = doc[end].text.istitle() and doc[end].tag_.startswith(("NN", "JJ"))
        if not (small or elided or plain):
            break
        end += 1
    return end if end > first else start


def told_events(doc: Doc) -> Iterator[Name]:
    """Yield names beside a noun for happenings: "the exercise Kalabo Wind", "Kalabo Wind, their largest exercise"."""
    for noun in doc:
        if noun.lower_ not in words("names", "told_events") or not noun.text.islower() or noun.i + 1 >= len(doc):
            continue
        dubbed = _dubbed(doc, noun.i + 1)
        if dubbed and (end := _end(doc, dubbed)) > dubbed:
            yield Name(dubbed, end, "Event", origin="definition")
        behind = _end(doc, noun.i + 1)
        if behind > noun.i + 1 and doc[behind - 1].dep_ in ("appos", "nmod") and doc[behind - 1].head == noun:
            yield Name(noun.i + 1, behind, "Event", origin="definition")
        name = noun.head
        if noun.dep_ != "appos" or name.i > noun.i or name.tag_ not in ("NNP", "NNPS"):
            continue
        start = _front(doc, name.i + 1)
        known = any(t.ent_type_ == "PERSON" for t in doc[start : name.i + 1]) and name.i > start
        if start <= name.i and doc[name.i + 1].text == "," and not known:
            yield Name(start, name.i + 1, "Event", origin="definition")


def _dubbed(doc: Doc, i: int) -> int:
    """Return where a name starts behind "code-named", "dubbed" or "called", 0 where none of them stands."""
    i += doc[i].text == ","
    i += 2 * (doc[i].lower_ == "code" and i + 2 < len(doc) and doc[i + 1].text == "-")
    told = i + 1 < len(doc) and doc[i].lower_ in ("named", "codenamed", "dubbed", "called")
    return i + 1 if told else 0


def gatherings(doc: Doc, known: list[Name], common: frozenset[str]) -> Iterator[Name]:
    """Yield what capitals and a common noun behind them name: "the Kalabo festival", "the ASEAN summit".

    A nationality or a country in front only says whose it is ("the French festival").
    """
    held = {i: n for n in known for i in range(n.start, n.end)}
    for token in doc:
        if token.i < 2 or not token.text.islower() or not token.tag_.startswith("NN"):
            continue
        if token.lower_ not in words("names", "event_nouns"):
            continue
        end = token.i
        while end > token.i - 2 and doc[end - 1].lower_ in words("names", "event_modifiers"):
            end -= 1
        start = _front(doc, end)
        named = held.get(end - 1)
        if named is not None and (named.end != end or named.start < start or not _lends(named)):
            continue
        if start < end and (named is not None or end - start > 1 or not _plain(doc[start], common)):
            yield Name(start, token.i + 1, "Event", origin="definition")


def _front(doc: Doc, end: int) -> int:
    """Return where the capitalised words start that end at token `end`."""
    start = end
    while start > max(0, end - LONGEST) and capital(doc[start - 1]) and doc[start - 1].tag_.startswith(("NNP", "CD")):
        if not doc[start - 1].text.replace(".", "").isalnum() or start - 1 == doc[start - 1].sent.start:
            break
        start -= 1
    return start


def _lends(name: Name) -> bool:
    """Whether a known name gives a gathering its own: a town or a body, no country and no people."""
    kinds, types = {e.kind for e in name.entries}, {e.record.type for e in name.entries}
    return bool(types & {"Organization", "Location"}) and not kinds & {"adjective", "demonym"}


def _plain(token: Token, common: frozenset[str]) -> bool:
    """Whether a capitalised word alone names nothing."""
    told = token.lower_ in words("names", "not_names", "names", "honorifics", "lexicon", "title_nouns")
    return told or token.lower_ in common or token.lower_ in words("names", "no_site_names")
