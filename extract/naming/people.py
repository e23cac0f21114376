"""What in a name itself tells that it is a person's: a given name in front, a title inside, an office before it."""

from collections.abc import Container, Iterator
from dataclasses import replace
from functools import lru_cache

from anyascii import anyascii

from extract.lexicon import load_table, words
from extract.naming.shapes import Name, capital, head_words, text_of, type_by_head
from extract.parsing.parse import Doc
from graph.names.tables import given_names

QUOTES = frozenset('"\u201c\u201d')
CALLINGS = ("er", "or", "ist", "man", "woman", "ian", "ee")  # ends of what somebody is: "Footballer Neymar"
LONGEST = 5  # words of a person's name
SMALL = frozenset(["of", "for", "and", "the", "&", ","])


@lru_cache(maxsize=1 << 14)
def given(word: str) -> bool:
    """Whether a word is a given name, of those that decide the type of an unknown name."""
    low = anyascii(word).lower()
    return low in _listed() or low in given_names().key_of


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(name for names in load_table("given")["given"].values() for name in names)


def person_by_given(doc: Doc, name: Name) -> bool:
    """Whether a name of some words starts with a given name and ends like a surname: "Sigrid Kaag".

    What is called after a person is none ("Walker Evans Prize"), nor is a company known by a whole name ("John Deere").
    """
    parts = text_of(doc, name).split()
    named = [word for word in parts if word not in words("names", "inner_words")]  # "Ana Luiza Prado da Cruz" has four
    if not 1 < len(named) < LONGEST or not given(doc[name.start].text) or doc[name.start].text.isupper():
        return False
    last = doc[name.end - 1]
    plain = all(
        capital(t) or not t.is_alpha or t.lower_ in words("names", "inner_words") for t in doc[name.start : name.end]
    )
    joined = any(
        t.lower_ in ("of", "for", "and", "the", "on", "&", "at") or t.text == "," or t.like_num
        for t in doc[name.start : name.end]
    )
    if not plain or joined or (last.text.isupper() and len(last.text) < 4) or last.tag_ == "NNPS":
        return False
    return (
        type_by_head(doc, name.start, name.end) is None
        and last.lower_ not in words("given", "named_after")
        and " ".join(parts[:2]).lower() not in words("given", "eponyms")
    )


def behind_common_words(doc: Doc, name: Name, common: frozenset[str]) -> Name:
    """Return a person's name without capitalised words of an office or a party: "Labour | Alfred Mutua"."""
    if name.entries or len(name) < 3 or name.origin in ("knowledge", "definition"):
        return name
    if given(doc[name.start].text) or type_by_head(doc, name.start, name.end) is not None:
        return name
    for i in range(name.start + 1, name.end - 1):
        word = doc[i - 1]
        if len(word) < 4 and word.text.istitle() and word.lower_ not in words("names", "honorifics"):
            whole = given(doc[i].text) and person_by_given(doc, replace(name, start=i))
            return replace(name, type="Person") if whole else name  # "Ang Rita Sherpa"
        plain = word.lower_ in common or word.lower_ in words("names", "honorifics")
        if not plain or any(word.lower_ in found for found in head_words().values()):
            return name  # "Institute Matias Romero"
        if doc[i].lower_ in words("names", "second_names"):
            return replace(name, type="Person", origin="model")  # "Laxmi Prasad Oli"
        short = replace(name, start=i, type="Person")
        if given(doc[i].text) and word.text.isalpha() and person_by_given(doc, short):
            return short
    return name


def without_portfolio(doc: Doc, name: Name, common: frozenset[str]) -> Name | None:
    """Return a name without the words that say what a minister is for, None when nothing is left of it.

    "Minister for | Foreign Affairs" names nobody, "Minister of Tourism | Claudia Ruiz" somebody.
    """
    if name.entries or name.origin == "definition" or type_by_head(doc, name.start, name.end):
        return name
    if given(doc[name.start].text) or not _behind_minister(doc, name.start):
        return name
    first = name.start
    while (
        first < name.end
        and ({doc[first].lower_, doc[first].lower_.removesuffix("s")} & common or doc[first].lower_ in SMALL)
        and not (first > name.start and given(doc[first].text))
    ):
        first += 1
    if first == name.end:
        return None
    rest = doc[first : name.end]
    rare = len(rest) > 1 and all(t.lower_ not in common for t in rest)
    person = name.type == "Person" or given(rest[0].text) or rare
    return replace(name, start=first, type="Person") if name.start < first < name.end - 1 and person else name


def _behind_minister(doc: Doc, start: int) -> bool:
    """Whether "minister of" or the like stands before a token: "the Secretary for the"."""
    i = start - 1
    i -= i > 0 and doc[i].lower_ == "the"
    while i > 2 and doc[i].lower_ == "and" and capital(doc[i - 1]):
        i -= 1  # "Minister of Trade and | Energy"
        while i > 1 and (capital(doc[i]) or doc[i].lower_ == "and"):
            i -= 1
    return i > 0 and doc[i].lower_ in ("of", "for") and doc[i - 1].lemma_.lower() in words("names", "ministers")


def without_letters(doc: Doc, name: Name) -> Name | None:
    """Return a person's name without the letters behind it ("Ruth Coe | KC"), None when it is but those letters.

    A county's name ends before its attorney's office.
    """
    last = doc[name.end - 1]
    attorney = name.end < len(doc) and doc[name.end].lower_ in ("attorney", "attorneys")
    if attorney and last.text == "District" and len(name) > 1:
        return replace(name, end=name.end - 1)  # "Travis County | District Attorney X"
    if name.entries or name.origin == "definition" or last.text not in load_table("names")["letters"]:
        return name
    before = doc[name.start - 1] if name.start else None
    if len(name) == 1:
        behind = before is not None and before.text.istitle() and before.tag_ == "NNP" and before.ent_type_ == "PERSON"
        return None if behind else name
    return replace(name, end=name.end - 1) if name.type == "Person" else name


def behind_field(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name starts in a span that begins with an office's field: "for Finance | Ana Ruiz"."""
    if start < end and doc[start].lower_ in ("of", "for"):
        return next((i for i in range(start + 1, end - 1) if given(doc[i].text)), start)
    return start


def surnamed(doc: Doc, names: list[Name], common: frozenset[str]) -> Iterator[str]:
    """Yield spellings of some words whose last word alone is named elsewhere in the article, and not their first.

    News calls a person by the surname then ("Lena Vortig", "Vortig said"), a body by its first word, a club by a
    common word or a plural ("Perth Glory", "Glory").
    """
    single = {doc[n.start].text for n in names if len(n) == 1 and not n.entries}
    for name in names:
        if name.origin not in ("model", "capitals") or name.type in ("Event", "Agreement"):
            continue
        if len(name) != 2 and not (len(name) == 3 and person_by_given(doc, name)):
            continue
        last, first = doc[name.end - 1], doc[name.start]
        rare = last.lower_ not in common and last.text.istitle() and not last.text.endswith("s")
        if (
            rare
            and last.text in single
            and first.text not in single
            and type_by_head(doc, name.start, name.end) is None
        ):
            yield text_of(doc, name)


def nicknamed(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield persons with a nickname inside their name: Eldrick "Tiger" Maddox."""
    for token in doc[1 : max(1, len(doc) - 3)]:
        if token.text not in QUOTES:
            continue
        before = doc[token.i - 1]
        if not (before.text.istitle() and token.nbor().text.istitle()):
            continue
        close = next((t.i for t in doc[token.i + 2 : token.i + 4] if t.text in QUOTES), None)
        if close is None or close + 1 >= len(doc) or before.tag_ != "NNP":
            continue
        last = doc[close + 1]
        rare = before.lower_ not in common and last.tag_ == "NNP"
        if (
            not (given(before.text) or rare)
            or not last.text.istitle()
            or last.lower_ in words("lexicon", "title_nouns")
        ):
            continue
        start = before.i - (before.i > 0 and given(doc[before.i - 1].text) and doc[before.i - 1].tag_ == "NNP")
        yield Name(start, close + 2, "Person", origin="definition")


def fronted(doc: Doc, name: Name, run: Name, common: frozenset[str]) -> Name:
    """Return a name of the model with the capitalised word before it that it left out: "Margrethe | Solvang".

    `run` is the run of capitals that ends with it.
    """
    front = doc[run.start]
    inside = not front.is_sent_start or (front.dep_ == "compound" and not front.lower_.endswith(CALLINGS))
    named = front.tag_ == "NNP" or (front.tag_ in ("NN", "JJ") and inside and name.type == "Person")
    plain = run.start == name.start - 1 and front.text.istitle() and named and len(front.text) > 2
    if not plain or name.entries or front.lower_ in common or not name.start <= front.head.i < name.end:
        return name
    told = words("names", "honorifics", "lexicon", "title_nouns", "standing", "citizens")
    if front.lower_ in told or front.lower_ in words("names", "name_particles"):
        return name
    whole = Name(run.start, name.end, name.type, origin=name.origin)
    if type_by_head(doc, whole.start, whole.end) is None and (given(front.text) or name.type == "Person"):
        return replace(whole, type="Person")
    return whole


def whole_persons(doc: Doc, found: list[Name], capitals: list[Name], known: Container[int]) -> Iterator[Name]:
    """Yield the names of the model, two that stand for one person as one: "Stephen Ole Sankok | Lemein".

    No name starts with one of the tokens `known`.
    """
    runs = {n.start: n for n in capitals if n.type == "Person" and 2 < len(n) <= LONGEST}
    persons = {n.start: n for n in found if n.type in ("Person", "Organization")}
    ends: set[int] = set()
    for name in found:
        rest = _rest_of_person(doc, name, persons, known) if name.type == "Person" else None
        if rest is not None:
            ends.add(rest.end)
            yield replace(name, end=rest.end)
            continue
        run = runs.get(name.start)
        cut = run is not None and run.end == name.end + 1 and name.type == "Person" and len(name) > 1
        if (
            cut
            and run is not None
            and _joined_up(doc, name.end, known)
            and type_by_head(doc, run.start, run.end) is None
        ):
            ends.add(run.end)
            yield replace(name, end=run.end)
        elif name.end not in ends:
            yield name


def _rest_of_person(doc: Doc, name: Name, persons: dict[int, Name], known: Container[int]) -> Name | None:
    """Return the second half of a person's name that the model cut at a small word or inside: "Ana | dos | Reis Pinto".

    The model cuts inside a name, too, of which a word means something else: "Mirza Shafiqul | Islam Miah".
    """
    particle = name.end < len(doc) and doc[name.end].text in words("names", "cut_at")
    rest = persons.get(name.end + particle)
    if (
        rest is None
        or (rest.start in known and not particle)
        or name.entries
        or rest.entries
        or len(name) + len(rest) > LONGEST
    ):
        return None
    joined = doc[name.end - 1].dep_ == "compound" and rest.start <= doc[name.end - 1].head.i < rest.end
    plain = all(t.text.istitle() for t in (*doc[name.start : name.end], *doc[rest.start : rest.end]))
    joined = joined and (given(doc[name.start].text) or not given(doc[rest.start].text))  # no "Unionist | Andy Wilkie"
    if rest.type == "Organization":
        return rest if plain and particle and type_by_head(doc, rest.start, rest.end) is None else None
    return rest if plain and (particle or joined) else None


def _joined_up(doc: Doc, end: int, known: Container[int]) -> bool:
    """Whether the word behind a person's name governs it, and is no known name of its own."""
    last, behind = doc[end - 1], doc[end]
    return end not in known and last.dep_ == "compound" and last.head == behind and behind.ent_iob_ == "B"
