"""Names of sites and towns that the common noun behind them gives away: "the Kalabo dam", "Minda refugee camp"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.shapes import Name, capital
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

LONGEST = 5  # words of such a name before its noun
BETWEEN = 2  # common words between the name and its noun


def sites(doc: Doc, known: list[Name], common: frozenset[str]) -> Iterator[Name]:
    """Yield what is named by capitals and a common noun: sites with their noun, towns and districts without it.

    A place or body of the knowledge keeps its own name ("the Homs refinery" is in Homs), and nothing is named by a
    word that only describes ("a Coptic church").
    """
    held = {i: n for n in known for i in range(n.start, n.end)}
    towns = words("standing", "place_nouns", "standing", "quarters")
    kinds: tuple[EntityType, ...] = ("Location", "Organization")
    for token in doc:
        if token.tag_ != "NN" or not token.i or token.is_sent_start or not token.text.islower():
            continue
        pair = f"{doc[token.i - 1].lower_} {token.lower_}"
        kind = next((k for k in kinds if {token.lower_, pair} & words("names", f"sites:{k}")), None)
        if kind is None and token.lower_ not in towns:
            continue
        last = token.i
        while (
            kind is not None and last > token.i - BETWEEN and doc[last - 1].lower_ in words("names", "site_modifiers")
        ):
            last -= 1
        if pair in words("names", "sites:Location"):
            last = min(last, token.i - 1)
        place = held.get(last - 1)
        if kind is not None and place is not None and {token.lower_, pair} & words("names", "own_names"):
            sure = place.type == "Location" and place.end == last and place.entries[0].kind in ("name", "label", "seat")
            if sure and doc[place.end - 1].text[0].isupper():
                yield Name(place.start, token.i + 1, kind, origin="head word")
            continue
        start = _front(doc, last, held, common)
        if start < last and _names(doc, start, last, common):
            yield Name(start, token.i + 1 if kind is not None else last, kind or "Location", origin="head word")


def _front(doc: Doc, end: int, held: dict[int, Name], common: frozenset[str]) -> int:
    """Return where the run of capitalised words starts that ends at token `end`; `end` itself when it is known."""
    start = end
    while start and start > end - LONGEST and start - 1 not in held and not doc[start].is_sent_start:
        before = doc[start - 1]
        inner = before.text == "-" and start < end and not before.whitespace_
        particle = before.is_alpha and len(before.text) < 3 and doc[start - 2].text == "-"  # "Qala-e | Zal"
        if not (inner or particle or (capital(before) and before.is_alpha)):
            break
        start -= 1
    place = held.get(start - 1)
    if place is not None and place.entries and place.type in ("Location", "Country") and start < end:
        adjective = all(e.kind in ("adjective", "demonym") for e in place.entries)
        start = start if adjective else place.start  # "the Fukushima Dai-Ichi plant"
    while start < end and (doc[start].text == "-" or _plain(doc[start], common)):
        start += 1
    return start


def _plain(token: Token, common: frozenset[str]) -> bool:
    """Whether a capitalised word in front only describes, or only starts the sentence."""
    described = token.lower_ in words("names", "no_site_names") or token.lower_ in words("names", "not_names")
    return described or token.ent_type_ == "NORP" or (token.is_sent_start and (token.is_stop or token.lower_ in common))


def _names(doc: Doc, start: int, end: int, common: frozenset[str]) -> bool:
    """Whether capitalised words name something: no acronym, title or common word alone."""
    tokens = doc[start:end]
    if end - start > 1:
        return not any(t.lower_ in words("names", "honorifics") for t in tokens[:1])
    token = doc[start]
    adjective = token.tag_ == "JJ" and token.lower_.endswith(("an", "ish", "ese", "ic", "ist"))
    return (
        len(token.text) > 2
        and not token.text.isupper()
        and not adjective
        and token.lower_ not in common
        and token.lower_ not in words("names", "honorifics")
        and token.lower_ not in words("lexicon", "title_nouns")
    )
