"""Finding the proper names of an article: known names, the model's entities, acronyms and capitals, reconciled."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from extract.gazetteer import Entry, NameIndex
from extract.lexicon import load_table, words
from graph.model import EntityType
from graph.names import same_name

LABELS: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Location",
    "NORP": "Group",
    "LOC": "Location",
    "FAC": "Location",
    "EVENT": "Event",
    "LAW": "Agreement",
    "PRODUCT": "Organization",
}
ACRONYM = range(2, 7)  # letters


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` (exclusive) are a proper name of this type; `entries` are what it may mean if known."""

    start: int
    end: int
    type: EntityType
    entries: tuple[Entry, ...] = ()
    origin: str = "model"

    def __len__(self) -> int:
        return self.end - self.start


def is_nationality(name: Name) -> bool:
    """Whether the name is only known as an adjective or demonym ("Israeli", "Kurds")."""
    return bool(name.entries) and all(e.kind in ("adjective", "demonym") for e in name.entries)


def _known(doc: Doc, index: NameIndex) -> Iterator[Name]:
    for match in index.find(doc):
        first = doc[match.start]
        kinds = {e.kind for e in match.entries}
        if match.end - match.start == 1 and first.is_sent_start and kinds <= {"ambiguous"} and first.pos_ != "PROPN":
            continue
        if first.text.islower() and match.end - match.start == 1:
            continue
        entry = next((e for e in match.entries if e.kind in ("name", "label", "seat")), match.entries[0])
        yield Name(match.start, match.end, entry.record.type, match.entries, "knowledge")


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the span without articles, possessive marks, quotes and dangling small words at its ends."""
    while start < end and (
        doc[start].lower_
        in ("the", "a", "an", "one", "other", "some", "several", "many", "all", "both", "another", "most")
        or doc[start].is_punct
        or doc[start].is_space
    ):
        start += 1
    for token in doc[start : max(start, end - 1)]:  # "Britain-based Syrian Observatory"
        if token.text == "-" and doc[token.i + 1].lower_ in load_table("standing")["compounds"] and token.i + 2 < end:
            start = token.i + 2
    if end - start > 2 and doc[start].lower_ in ("pro", "anti", "pan", "non", "ex") and doc[start + 1].text == "-":
        start += 3
    while start < end and (
        doc[end - 1].tag_ == "POS"
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in ("'s", "'", "of", "and", "the")
        or (doc[end - 1].is_punct and doc[end - 1].text != ")" and not _abbreviated(doc, end))
        or (doc[end - 1].text == ")" and "(" not in [t.text for t in doc[start:end]])
    ):
        end -= 1
    return start, end


def _abbreviated(doc: Doc, end: int) -> bool:
    """Whether the full stop that ends a span belongs to a short form ("Inc.", "J.")."""
    return doc[end - 1].text == "." and end > 1 and doc[end - 2].lower_ in ("inc", "corp", "co", "ltd", "jr", "sr")


def split_at_of(doc: Doc, start: int, end: int) -> int | None:
    """Return where "of" parts a person or place from a body: "Claudia Mo | of the Civic Party", or None."""
    for token in doc[start:end]:
        if token.lower_ == "of" and token.i > start:
            left = doc[token.i - 1].lower_
            keep = {"and", "of"} | set().union(*head_words().values()) | words("names", "of_heads")
            hyphened = token.i - 2 > start and doc[token.i - 2].text == "-" and doc[token.i - 3].text[0].isupper()
            if left in keep or not (doc[token.i - 1].text[0].isupper() or hyphened):
                return None
            return token.i
    return None


def strip_honorifics(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name starts behind its titles ("Miss Serah Luka": at Serah)."""
    titles = words("names", "honorifics")
    while end - start > 1 and doc[start].lower_.rstrip(".") in titles:
        start += 2 if end - start > 2 and doc[start + 1].text == "." else 1
    return start


def type_by_head(doc: Doc, start: int, end: int) -> EntityType | None:
    """Return the type that a name's head word gives: its last word, or the word before "of", "for", "on"."""
    heads = [doc[end - 1].lower_]
    for token in doc[start:end]:
        if token.lower_ in ("of", "for", "on") and token.i > start:
            heads.insert(0, doc[token.i - 1].lower_)
            break
    if end - start == 1:
        return None
    for head in heads:
        for kind in ("Organization", "Event", "Agreement", "Location"):
            if head in words("names", f"head_words:{kind}"):
                return kind
    return None


def _model_names(doc: Doc) -> Iterator[Name]:
    for ent in doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None or (ent.label_ == "NORP" and ent.root.dep_ == "amod" and len(ent) == 1):
            continue  # an adjective that the knowledge does not know names nobody
        start, end = trim(doc, ent.start, ent.end)
        of = split_at_of(doc, start, end)
        if of is not None:
            end = of
            kind = "Person" if end - start > 1 else kind
        for token in doc[start:end]:
            if token.is_space:
                end = token.i
                break
        if kind == "Person":
            start = strip_honorifics(doc, start, end)
            for token in doc[start:end]:  # "Michael Tien of NPP"
                if token.i > start and token.lower_ in ("of", ",", "'s", "and") and end - start > 2:
                    end = token.i
                    break
        if kind == "Person":
            end = _extended(doc, end)
            while start and _given_name(doc, start - 1, start):
                start -= 1
        for token in doc[start:end]:
            if token.i > start and token.text in (":", ",") and kind in ("Location", "Person"):
                end = token.i
                break
            if token.i > start and token.lower_ == "and" and kind in ("Location", "Person", "Group"):
                start = token.i + 1  # "North and South Korea"
            elif token.i > start and token.lower_ == "on" and type_by_head(doc, start, end) is None:
                end = token.i
                break
        if start >= end or not any(t.text[0].isupper() for t in doc[start:end]):
            continue
        if end - start == 1 and doc[start].lower_ in words("names", "not_names"):
            continue
        by_head = type_by_head(doc, start, end)
        yield Name(start, end, by_head if by_head and (kind != "Person" or by_head == "Organization") else kind)


def _given_name(doc: Doc, i: int, start: int) -> bool:
    """Whether token `i` is a given name that the model left out before the name at `start`: "Junius | Ho"."""
    token = doc[i]
    plain = token.tag_ == "NNP" and token.text.istitle() and token.is_alpha and not token.ent_type_
    stop = words("names", "honorifics") | words("names", "not_names") | words("lexicon", "title_nouns")
    return (
        plain
        and token.dep_ == "compound"
        and token.head.i >= start
        and token.lower_ not in stop
        and not token.is_sent_start
    )


def _extended(doc: Doc, end: int) -> int:
    """Return where a person's name ends that the model broke off: "Jean-Yves Le | Drian", "Moon Jae | -in"."""
    while end < len(doc) and not doc[end].is_sent_start:
        if (
            doc[end].text == "-"
            and end + 1 < len(doc)
            and doc[end + 1].is_alpha
            and not doc[end].whitespace_
            and not doc[end - 1].whitespace_
        ):
            if doc[end + 1].lower_ in load_table("standing")["compounds"]:
                return end
            end += 2
        elif doc[end - 1].lower_ in (
            "le",
            "la",
            "de",
            "al",
            "el",
            "bin",
            "ibn",
            "van",
            "von",
            "abu",
            "ben",
            "der",
            "du",
        ) and _capital(doc[end]):
            end += 1
        else:
            return end
    return end


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_space


def _runs(doc: Doc) -> Iterator[Name]:
    """Yield runs of capitalised words that neither the knowledge nor the model may have found, and acronyms."""
    inner, not_names = words("names", "inner_words"), words("names", "not_names")
    i = 0
    while i < len(doc):
        token = doc[i]
        if not _capital(token) or (token.is_sent_start and token.tag_ not in ("NNP", "NNPS")):
            i += 1
            continue
        end = i + 1
        while end < len(doc) and not doc[end].is_sent_start:
            if _capital(doc[end]) and doc[end - 1].lower_ not in not_names:
                end += 1
            elif (
                (doc[end].lower_ in inner and doc[end].lower_ not in ("and", "the", "on")) or doc[end].text == "-"
            ) and end + 1 < len(doc):
                ahead = end + 1 + (doc[end + 1].lower_ == "the" and end + 2 < len(doc))
                if _capital(doc[ahead]) or (
                    doc[end].text == "-"
                    and doc[end + 1].is_alpha
                    and not doc[end].whitespace_
                    and not doc[end - 1].whitespace_
                ):
                    end = ahead + 1
                else:
                    break
            else:
                break
        start, end = trim(doc, i, end)
        of = split_at_of(doc, start, end) if start < end else None
        if of is not None:
            end = of
        if start < end - 1 and doc[start].is_sent_start and doc[start].tag_ not in ("NNP", "NNPS"):
            start += 1
        if start < end:
            single = doc[start]
            acronym = end - start == 1 and single.text.isupper() and single.is_alpha and len(single.text) in ACRONYM
            kind = type_by_head(doc, start, end)
            if single.lower_ in not_names and end - start == 1:
                pass
            elif acronym:
                yield Name(start, end, "Organization", origin="acronym")
            elif kind is not None and end - start > 1:
                yield Name(start, end, kind, origin="head word")
            elif all(
                t.tag_ in ("NNP", "NNPS", "HYPH", "IN", "DT", "CC", "JJ", "NN", ":") or _capital(t)
                for t in doc[start:end]
            ) and (end - start > 1 or (single.tag_ in ("NNP", "NNPS") and not single.is_sent_start)):
                yield Name(start, end, "Person", origin="capitals")
        i = max(end, i + 1)


def definitions(doc: Doc) -> Iterator[tuple[Span, Span]]:
    """Yield pairs (full name, acronym) that the text defines: "Full Name (FN)" and "FN, or Full Name,".

    The letters of the acronym must occur in order as initials of the words of the name (method: Schwartz and Hearst,
    "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003, reduced to initials).
    """
    for token in doc:
        if token.text != "(" or token.i + 2 >= len(doc) or token.i == 0:
            continue
        end = token.i + 2
        while end < min(len(doc), token.i + 4) and doc[end].text not in (")", ",", ";", "-", "/"):
            end += 1
        short = doc[token.i + 1 : end]
        letters = [c for c in short.text if c.isalpha()]
        if (
            end >= len(doc)
            or not 2 <= len(letters) <= 8
            or sum(c.isupper() for c in letters) < 0.6 * len(letters)
            or " " in short.text.strip()
        ):
            continue
        full = _defined(doc, token.i, [c.lower() for c in letters]) or _anagram(doc, token.i, letters)
        if full is not None:
            yield full, short
    for token in doc:  # "the Andean Growers Guild, or AGG,"
        if token.lower_ == "or" and 0 < token.i < len(doc) - 1 and doc[token.i - 1].text == ",":
            short = doc[token.i + 1 : token.i + 2]
            if short.text.isupper() and short.text.isalpha() and len(short.text) > 1:
                full = _defined(doc, token.i - 1, [c.lower() for c in short.text])
                if full is not None:
                    yield full, short
    for token in doc:  # "CEI (Italian Episcopal Conference)"
        if token.text != "(" or token.i == 0 or not doc[token.i - 1].text.isupper() or len(doc[token.i - 1].text) < 3:
            continue
        close = next((i for i in range(token.i + 1, min(len(doc), token.i + 12)) if doc[i].text == ")"), None)
        if close is None or close - token.i < 3:
            continue
        full = doc[token.i + 1 : close]
        if sorted(_initials(full)) == sorted(doc[token.i - 1].text):
            start, stop = trim(doc, full.start, full.end)
            yield doc[start:stop], doc[token.i - 1 : token.i]


def _agreeing(full: str, short: list[Name]) -> tuple[Entry, ...]:
    """Return what an acronym may mean, of what is known, under the full name that the article gives it."""
    entries = [e for n in short for e in n.entries]
    return tuple(e for e in entries if any(same_name(full, name, e.record.type) for name in e.record.names()))


def _initials(span: Span) -> list[str]:
    return [t.text[0] for t in span if t.text[0].isupper()]


def _anagram(doc: Doc, before: int, letters: list[str]) -> Span | None:
    """Return the capitalised words left of token `before` whose initials are `letters` in another language's order."""
    want = sorted(c.upper() for c in letters)
    for start in range(before - 2, max(-1, before - 3 * len(letters) - 1), -1):
        token = doc[start]
        if token.text[0].isupper() and sorted(_initials(doc[start:before])) == want and len(want) > 2:
            return doc[start:before]
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
    return doc[start:end] if end - start > 1 else None


def _weight(name: Name) -> tuple[int, int, int]:
    """Names that somebody vouches for come before mere capitals; then longer names; then knowledge before the model."""
    rank = {"knowledge": 3, "definition": 4, "model": 2, "head word": 2, "acronym": 1, "capitals": 0}[name.origin]
    return (min(rank, 1), len(name), rank)


def find_names(doc: Doc, index: NameIndex) -> tuple[list[Name], list[tuple[Span, Span]]]:
    """Return the names of `doc` from left to right, none overlapping, and the acronym definitions among them."""
    pairs = list(definitions(doc))
    known = list(_known(doc, index))
    defined = []
    for full, short in pairs:
        kind = next((n.type for n in known if (n.start, n.end) == (full.start, full.end)), None)
        kind = kind or type_by_head(doc, full.start, full.end) or "Organization"
        own = next((n.entries for n in known if (n.start, n.end) == (full.start, full.end)), None)
        entries = own if own is not None else _agreeing(full.text, [n for n in known if n.start == short.start])
        entries = tuple(e for e in entries if e.record.type == kind)
        defined += [
            Name(full.start, full.end, kind, entries, "definition"),
            Name(short.start, short.end, kind, entries, "definition"),
        ]
    meant = {n.end - n.start == 1 and doc[n.start].text: n.entries for n in defined if n.end - n.start == 1}
    known = [
        replace(n, entries=meant[t]) if (t := doc[n.start : n.end].text) in meant and n.entries else n for n in known
    ]
    sure = [n for n in known if not is_nationality(n)]
    at = {i: n for n in sure for i in range(n.start, n.end)}
    model = [
        _cut(doc, n, list({id(o): o for i in range(n.start, n.end) if (o := at.get(i))}.values()))
        for n in _model_names(doc)
    ]
    found = [n for n in model if n]
    candidates = [*defined, *known, *found, *_runs(doc), *_full_names(doc, [*found, *known])]
    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(candidates, key=lambda n: (_weight(n), -n.start), reverse=True):
        if taken.isdisjoint(range(name.start, name.end)):
            chosen.append(name)
            taken.update(range(name.start, name.end))
    plain = [n for n in (_without_title(doc, n) for n in sorted(chosen, key=lambda n: n.start)) if n is not None]
    return _agree(doc, plain), pairs


def _full_names(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield persons whose given and family name were taken for two places: "Valeska | Paris, an Australian woman"."""
    ends = {n.end: n for n in names if len(n) == 1}
    place_words = set().union(*head_words().values())
    for name in names:
        first = ends.get(name.start)
        following = doc[name.end] if name.end < len(doc) else None
        if len(name) == 1 and name.type == "Location" and following is not None and following.tag_ == "NNP":
            free = all(not n.start <= name.end < n.end for n in names)
            if (
                free
                and doc[name.start].dep_ == "compound"
                and doc[name.start].head == following
                and (
                    following.dep_ in ("nsubj", "nsubjpass", "poss", "appos", "conj")
                    and following.lower_ not in place_words
                )
            ):
                yield Name(name.start, name.end + 1, "Person", origin="definition")  # "Regina Ip"
        if first is None or len(name) != 1 or first.entries or doc[first.start].head != doc[name.start]:
            continue
        head = doc[name.start]
        person_nouns = words("standing", "citizens") | words("lexicon", "title_nouns")
        apposed = any(c.dep_ == "appos" and c.lemma_.lower() in person_nouns for c in head.children)
        if apposed or titled(doc, first):
            yield Name(first.start, name.end, "Person", origin="definition")


def _without_title(doc: Doc, name: Name) -> Name | None:
    """Return a name without the title that ends it ("State Department Spokesperson"), None when it is but a title."""
    if name.origin == "knowledge" or (name.type == "Person" and name.origin == "model"):
        return name
    titles = load_table("lexicon")["title_nouns"]
    if all(
        t.lower_ in titles or t.lower_ in words("names", "honorifics") | {"of", "state", "the", "and"}
        for t in doc[name.start : name.end]
    ):
        return None
    end = name.end
    while (
        end > name.start and doc[end - 1].lemma_.lower() in titles and doc[end - 1].lower_ not in ("general", "chief")
    ):
        end -= 1
    if end == name.end:
        return name
    if end == name.start:
        return None
    return replace(name, end=end, type=type_by_head(doc, name.start, end) or name.type)


def _cut(doc: Doc, name: Name, known: list[Name]) -> Name | None:
    """Shorten a name of the model that runs over one of `known` with nothing but small or lower-case words to spare."""
    for other in known:
        if (other.start, other.end) == (name.start, name.end):
            continue
        rest = [t for t in doc[name.start : name.end] if not other.start <= t.i < other.end]
        if other.start >= name.start and other.end <= name.end:
            if all(not t.text[0].isupper() or t.lower_ in words("names", "honorifics") for t in rest):
                return None
            if (
                name.type == "Person"
                and other.type in ("Country", "Location", "Organization")
                and other.start == name.start
            ):
                return replace(name, start=other.end)
        elif len(other) >= len(name):
            return None
    return name


def _agree(doc: Doc, names: list[Name]) -> list[Name]:
    """Let all occurrences of one spelling have one type, by the votes of the better informed; drop lone guesses."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    power = {"knowledge": 6, "definition": 8, "head word": 4, "model": 2, "acronym": 1, "capitals": 0}
    for name in names:
        spelled = doc[name.start : name.end].text
        if name.origin not in ("knowledge", "definition"):
            for kind, weight in _context_votes(doc, name):
                votes[spelled][kind] += weight
        if not (
            name.origin == "knowledge"
            and all(e.kind in ("ambiguous", "adjective", "demonym", "seat") for e in name.entries)
        ):
            votes[doc[name.start : name.end].text][name.type] += power[name.origin]
    out = []
    for name in names:
        counted = votes[doc[name.start : name.end].text]
        if name.origin == "capitals" and not any(v for v in counted.values()):
            if len(name) == 1 or not (titled(doc, name) or _articled(doc, name)):
                continue
            out.append(name if titled(doc, name) else replace(name, type="Organization"))
        elif counted and name.origin in ("model", "acronym", "capitals"):
            best = max(counted.items(), key=lambda item: (item[1], item[0]))[0]
            out.append(replace(name, type=best))
        else:
            out.append(name)
    return out


def _context_votes(doc: Doc, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words around an unknown name say of its type: "in X", "the town of X", "Mr X"."""
    if name.start == 0:
        return
    before = doc[name.start - 1]
    if before.lower_ in ("in", "at", "near", "into", "outside", "inside", "around") and name.type in (
        "Person",
        "Location",
    ):
        yield "Location", 2
    if before.lower_ in ("of", "from") and name.start > 1 and doc[name.start - 2].ent_type_ == "PERSON":
        yield "Organization", 3
    if before.lower_ in load_table("phrases")["descriptions"]["Organization"] and before.pos_ in ("NOUN", "PROPN"):
        yield "Organization", 4
    if (
        name.end + 1 < len(doc)
        and doc[name.end].tag_ == "POS"
        and name.type == "Location"
        and name.origin != "knowledge"
    ):
        yield "Organization", 1
    if before.lower_ == "of" and name.start > 1 and doc[name.start - 2].lower_ in words("standing", "place_nouns"):
        yield "Location", 5
    if name.end < len(doc) and doc[name.end].lower_ in words("standing", "place_nouns") and len(name) < 3:
        yield "Location", 4
    if titled(doc, name):
        yield "Person", 4


def _articled(doc: Doc, name: Name) -> bool:
    """Whether "the" stands before a capitalised run inside a sentence, as before a body and never before a person."""
    return (
        name.start > 0
        and doc[name.start - 1].lower_ == "the"
        and all(t.tag_.startswith("NNP") for t in doc[name.start : name.end])
    )


def titled(doc: Doc, name: Name) -> bool:
    """Whether a personal title or an office stands before the name."""
    return name.start > 0 and doc[name.start - 1].lower_.rstrip(".") in words("names", "honorifics")


def head_words() -> dict[str, frozenset[str]]:
    """Return the head words of names by entity type."""
    return {kind: frozenset(found) for kind, found in load_table("names")["head_words"].items()}
