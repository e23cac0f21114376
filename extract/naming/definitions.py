"""Acronyms that an article defines: "Full Name (FN)", "FN (Full Name)" and "Full Name, or FN,"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.gazetteer import Entry
from extract.naming.shapes import Name, nation_code, trim, type_by_head
from extract.parsing.parse import Doc, Span
from graph.knowledge import Record
from graph.names import same_name

FOREIGN_LETTERS = 2  # an acronym of another language behind "or" has more
FOREIGN = 10  # words of a name whose acronym is that of another language
CAPITALS = 0.6  # of the words of a full name that tell something


def definitions(doc: Doc) -> Iterator[tuple[Span, Span]]:
    """Yield pairs (full name, acronym) that the text defines: "Full Name (FN)" and "FN, or Full Name,".

    The letters of the acronym must occur in order as initials of the words of the name (method: Schwartz and Hearst,
    "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003, reduced to initials).
    """
    tokens = list(doc)
    for token in tokens:
        if token.text != "(" or token.i + 2 >= len(doc) or token.i == 0:
            continue
        end = token.i + 2
        while end < min(len(doc), token.i + 4) and doc[end].text not in (")", ",", ";", "-", "/"):
            end += 1
        short = doc.span(token.i + 1, end)
        letters = [c for c in short.text if c.isalpha()]
        if short.text.istitle() and len(letters) == len(short.text) and end < len(doc) and doc[end].text == ")":
            blended = _blended(doc, token.i, short.text.lower())
            if blended is not None:
                yield blended, short
            continue
        if (
            end >= len(doc)
            or not 2 <= len(letters) <= 8
            or sum(c.isupper() for c in letters) < 0.6 * len(letters)
            or " " in short.text.strip()
        ):
            continue
        lower = [c.lower() for c in letters]
        full = _defined(doc, token.i, lower) or _anagram(doc, token.i, letters) or _spelled(doc, token.i, lower)
        if full is None and short.text.isupper() and doc[end].text == ")" and not nation_code(doc, short.start):
            full = _foreign(doc, token.i)
        if full is not None:
            yield full, short
    for token in tokens:  # "the Andean Growers Guild, or AGG,"
        if token.lower_ == "or" and 0 < token.i < len(doc) - 1 and doc[token.i - 1].text == ",":
            short = doc.span(token.i + 1, token.i + 2)
            if short.text.isupper() and short.text.isalpha() and len(short.text) > 1:
                full = _defined(doc, token.i - 1, [c.lower() for c in short.text])
                closed = token.i + 2 < len(doc) and doc[token.i + 2].text in (",", ".", ";")
                if full is None and closed and len(short.text) > FOREIGN_LETTERS:
                    full = _foreign(doc, token.i - 1)  # "the Council of Elders of Tavria, or CONATA,"
                if full is not None:
                    yield full, short
    for token in tokens:  # "CEI (Italian Episcopal Conference)"
        if token.text != "(" or token.i == 0 or not doc[token.i - 1].text.isupper() or len(doc[token.i - 1].text) < 3:
            continue
        close = next((i for i in range(token.i + 1, min(len(doc), token.i + 12)) if doc[i].text == ")"), None)
        if close is None or close - token.i < 3:
            continue
        full = doc.span(token.i + 1, close)
        if sorted(_initials(full)) == sorted(doc[token.i - 1].text):
            start, stop = trim(doc, full.start, full.end)
            yield doc.span(start, stop), doc.span(token.i - 1, token.i)


def _foreign(doc: Doc, before: int) -> Span | None:
    """Return the name of a body right before a bracket: "the Union of Aviators of Peru (SAP)", by its own language."""
    start = before
    inner = words("names", "inner_words") | {"'"}  # "Workers' Party"
    while start and (doc[start - 1].text[0].isupper() or doc[start - 1].lower_ in inner or _of_people(doc, start - 1)):
        if doc[start - 1].lower_ == "the" and (start < 2 or doc[start - 2].lower_ not in ("of", "for")):
            break
        start -= 1
    while start < before and not doc[start].text[0].isupper():
        start += 1
    told = before - start > 2 and before - start < FOREIGN and type_by_head(doc, start, before) == "Organization"
    return doc.span(start, before) if told else None


def _of_people(doc: Doc, i: int) -> bool:
    """Whether token `i` makes people in general the owners in a name: "Rural People | 's Front"."""
    return i > 0 and doc[i].lower_ in ("'s", "’s") and doc[i - 1].lower_ in words("names", "people_in_names")


def named_by_letters(doc: Doc) -> Iterator[tuple[Span, Span]]:
    """Yield pairs (full name, acronym) of what "known" joins: "the Committee of Relatives, known by its initials, CR".

    The letters may be those of the name in another language.
    """
    for token in doc[3:-3]:
        if token.lower_ != "known" or doc[token.i - 1].text != ",":
            continue
        at = _behind_naming(doc, token.i)
        full = _foreign(doc, token.i - 1) if at and at + 1 < len(doc) and doc[at + 1].text in (",", ".") else None
        short = doc[at].text
        if full is not None and short.isupper() and short.isalpha() and 3 <= len(short) <= 8:
            yield full, doc.span(at, at + 1)


def _behind_naming(doc: Doc, i: int) -> int:
    """Return where what a body is known as stands: ", known as | X", ", known by its French acronym | X", else 0."""
    if i + 3 >= len(doc) or doc[i + 1].lower_ not in ("as", "by", "under"):
        return 0
    at = i + 2
    while at < min(len(doc) - 1, i + 8) and doc[at].lower_ in words("names", "acronym_words"):
        at += 1
    if at > i + 2 and doc[at].tag_.startswith(("JJ", "NNP")) and doc[at].text.istitle():
        at += 1  # "its Spanish initials"
    while at < min(len(doc) - 1, i + 8) and doc[at].lower_ in words("names", "acronym_words"):
        at += 1
    return at


def agreeing(full: str, short: list[Name]) -> tuple[Entry, ...]:
    """Return what an acronym may mean, of what is known, under the full name that the article gives it."""
    entries = [e for n in short for e in n.entries]
    return tuple(e for e in entries if any(same_name(full, name, e.record.type) for name in _in_full(e.record)))


def _in_full(record: Record) -> tuple[str, ...]:
    """Return the names of an actor that are more than an acronym, which others may have too; all if none is."""
    return tuple(name for name in record.names() if " " in name) or record.names()


def _initials(span: Span) -> list[str]:
    return [t.text[0] for t in span if t.text[0].isupper()]


def _spelled(doc: Doc, before: int, letters: list[str]) -> Span | None:
    """Return the capitalised words left of token `before` that spell an acronym with letters from inside them.

    Every word gives its first letter, as in "Intercontinental Exchange (ICE)".
    """
    for start in range(before - 1, max(-1, before - len(letters)), -1):
        if not doc[start].text[0].isupper() or not doc[start].is_alpha:
            return None
        if before - start > 1 and _spells([t.lower_ for t in doc[start:before]], letters):
            return doc.span(start, before)
    return None


def _blended(doc: Doc, before: int, short: str) -> Span | None:
    """Return the capitalised words left of token `before` whose beginnings make a word: "Rural Reform Union (Ruref)".

    Every capitalised word gives its first letter at least, and one of them two.
    """
    parts: list[str] = []
    for start in range(before - 1, max(-1, before - 2 * len(short) - 1), -1):
        token = doc[start]
        if token.text[0].isupper() and token.is_alpha:
            parts.insert(0, token.lower_)
            if 1 < len(parts) < len(short) and _begins(parts, short):
                return doc.span(start, before)
        elif token.lower_ not in words("names", "inner_words"):
            return None
    return None


def _begins(parts: list[str], letters: str) -> bool:
    """Whether beginnings of words, one of each, make up letters."""
    if not parts or not letters:
        return not parts and not letters
    return any(
        parts[0].startswith(letters[:taken]) and _begins(parts[1:], letters[taken:])
        for taken in range(1, len(letters) + 1)
    )


def _spells(parts: list[str], letters: list[str]) -> bool:
    """Whether words give letters in order, each word its first one at least."""
    if not parts or not letters:
        return not parts and not letters
    if parts[0][0] != letters[0]:
        return False
    at, taken = 0, 1
    if _spells(parts[1:], letters[taken:]):
        return True
    while taken < len(letters):
        at = parts[0].find(letters[taken], at + 1)
        if at < 0:
            return False
        taken += 1
        if _spells(parts[1:], letters[taken:]):
            return True
    return False


def _anagram(doc: Doc, before: int, letters: list[str]) -> Span | None:
    """Return the capitalised words left of token `before` whose initials are `letters` in another language's order."""
    want = sorted(c.upper() for c in letters)
    for start in range(before - 2, max(-1, before - 3 * len(letters) - 1), -1):
        token = doc[start]
        if token.text[0].isupper() and sorted(_initials(doc.span(start, before))) == want and len(want) > 2:
            return doc.span(start, before)
        if token.is_sent_start or token.text in (",", ";", ".", ":"):
            return None
    return None


def _defined(doc: Doc, before: int, letters: list[str]) -> Span | None:
    """Return the words left of token `before` whose initials spell `letters`, or None."""
    want, i, start = len(letters) - 1, before - 1, None
    limit = max(0, before - 3 * len(letters) - 4)
    while i >= limit and want >= 0:
        token = doc[i]
        if token.is_sent_start and token.is_space:
            break
        if token.text[0].lower() == letters[want] and (
            token.text[0].isupper() or token.lower_ in words("names", "inner_words") or want > 0
        ):
            start, want = i, want - 1
        elif (
            token.text[0].isupper()
            and token.lower_ not in words("names", "inner_words")
            and want < len(letters) - 1
            and doc[i].text.lower()[0] not in letters
        ):
            return None
        if token.is_sent_start:
            break
        i -= 1
    if want >= 0 or start is None or not doc[start].text[0].isupper():
        return None
    start, end = trim(doc, start, before)
    telling = [t for t in doc[start:end] if t.is_alpha and not t.is_stop]
    if sum(t.text[0].isupper() for t in telling) < CAPITALS * len(telling):
        return None  # "Muite, a member of parliament (MP)"
    return doc.span(start, end) if end - start > 1 else None
