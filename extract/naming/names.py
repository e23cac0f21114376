"""Finding the proper names of an article: known names, the model's entities, acronyms and capitals, reconciled."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from extract.lexicon import load_table, words
from extract.naming.alone import lone_names
from extract.naming.chapters import chapters
from extract.naming.context import context_votes
from extract.naming.definitions import agreeing, definitions, named_by_letters
from extract.naming.doubts import doubtful
from extract.naming.entities import model_names
from extract.naming.events import gatherings, operations, told_events
from extract.naming.finders import couples, known_names, linked, numbered, numbered_units, partners, ships, websites
from extract.naming.gazetteer import NameIndex
from extract.naming.heads import heads_behind_bodies, members_for_places
from extract.naming.leaders import crowned, leaders
from extract.naming.lists import listed_bodies
from extract.naming.offices import officers_of_fields, offices_of_law
from extract.naming.parties import parties_by_seat
from extract.naming.parts import parts_alone
from extract.naming.people import (
    behind_common_words,
    fronted,
    given,
    nicknamed,
    person_by_given,
    surnamed,
    whole_persons,
    without_letters,
    without_portfolio,
)
from extract.naming.runs import runs
from extract.naming.shapes import Name, capital, is_nationality, text_of, titled, type_by_head
from extract.naming.sites import sites
from extract.naming.splits import full_names, of_two_fields, only_a_legal_form, only_a_model
from extract.naming.teams import nicknames, teams, town_teams
from extract.naming.towns import towns_told
from extract.naming.type_model import Votes, learned
from extract.parsing.parse import Doc, Span, Token
from graph.model import EntityType

RANKS = {"team": 5, "definition": 4, "knowledge": 3, "model": 2, "head word": 2, "acronym": 1, "capitals": 0}


def _weight(name: Name) -> tuple[int, int, int]:
    """Names that somebody vouches for come before mere capitals; then longer names; then knowledge before the model."""
    rank = RANKS[name.origin]
    return (min(rank, 1), len(name), rank)


Decider = Callable[[Doc, list[Name], dict[int, Votes]], list[Name]]

LONGEST = 4  # words: a run of so many is no name by its uncommon words alone


def find_names(
    doc: Doc, index: NameIndex, common: frozenset[str], decide: Decider = learned
) -> tuple[list[Name], list[tuple[Span, Span]]]:
    """Return the names of `doc` from left to right, none overlapping, and the acronym definitions among them.

    `common` are words of the dictionary, in lower case: they are less likely to be names. `decide` gives the unknown
    names their last types, from those of the rules and from what the words around each say, by its first token.
    """
    pairs = list(definitions(doc))
    known = [n for n in known_names(doc, index) if not _given_behind_title(doc, n)]
    taken_by = {n.start for n in known} | {span.start for pair in pairs for span in pair}
    pairs += [pair for pair in named_by_letters(doc) if taken_by.isdisjoint(span.start for span in pair)]
    defined = []
    for full, short in pairs:
        kind = next((n.type for n in known if (n.start, n.end) == (full.start, full.end)), None)
        kind = kind or type_by_head(doc, full.start, full.end) or "Organization"
        own = next((n.entries for n in known if (n.start, n.end) == (full.start, full.end)), None)
        entries = own if own is not None else agreeing(full.text, [n for n in known if n.start == short.start])
        entries = tuple(e for e in entries if e.record.type == kind)
        defined += [
            Name(full.start, full.end, kind, entries, "definition"),
            Name(short.start, short.end, kind, entries, "definition"),
        ]
    meant = {doc[n.start].text: n for n in defined if n.end - n.start == 1}
    known = [
        replace(n, entries=meant[t].entries, type=meant[t].type) if (t := text_of(doc, n)) in meant and n.entries else n
        for n in known
    ]
    sure = [n for n in known if not is_nationality(n)]
    ends = {n.start: n.end for n in known if any(e.kind in ("adjective", "demonym") for e in n.entries)}
    of_two = _of_two_nations(doc, ends)
    ends |= of_two
    at = {i: n for n in sure for i in range(n.start, n.end)}
    model = [
        _cut(doc, n, list({id(o): o for i in range(n.start, n.end) if (o := at.get(i))}.values()))
        for n in (_behind_nation(doc, n, ends) for n in model_names(doc))
        if of_two.get(n.start) != n.end and not only_a_legal_form(doc, n) and not only_a_model(doc, n)
    ]
    heads = [*heads_behind_bodies(doc, sure, common), *members_for_places(doc, known, common)]
    led = list(_within(leaders(doc, known), {n.start for n in heads}))
    parties = list(parties_by_seat(doc, common))
    listed = list(listed_bodies(doc, known))
    officers = [n for n in officers_of_fields(doc, common) if n.start not in at]
    apart = {n.start for n in (*led, *listed, *parties, *officers, *heads)}
    units = list(numbered_units(doc))
    inside = {i for n in units for i in range(n.start + 1, n.end)}
    found = list(_within(model, apart))
    capitals = list(_within((_national(doc, n, ends) for n in runs(doc, common)), apart))
    capitals = [n for n in capitals if of_two.get(n.start) != n.end and not only_a_legal_form(doc, n)]
    longer = {n.end: n for n in capitals if n.start not in at}
    found = [fronted(doc, n, longer[n.end], common) if n.end in longer else n for n in found]
    found = list(whole_persons(doc, found, capitals, at))
    candidates = [
        *defined,
        *known,
        *parties,
        *chapters(doc, known),
        *sites(doc, known, common),
        *found,
        *capitals,
        *_within(teams(doc, common), apart),
        *nicknames(doc),
        *town_teams(doc, known, [*found, *capitals]),
        *ships(doc),
        *couples(doc),
        *partners(doc, common),
        *nicknamed(doc, common),
        *websites(doc),
        *of_two_fields(doc, sure, common),
        *numbered(doc),
        *linked(doc, known),
        *units,
        *operations(doc),
        *gatherings(doc, known, common),
        *told_events(doc),
        *full_names(doc, [*found, *known]),
        *led,
        *heads,
        *listed,
        *offices_of_law(doc),
        *officers,
        *crowned(doc),
    ]
    spans = {(n.start, n.end) for n in known}
    candidates = [
        n
        for n in candidates
        if n.origin in ("definition", "knowledge", "team") or not (n.start in inside or _of_a_state(doc, n, spans))
    ]
    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(candidates, key=lambda n: (_weight(n), -n.start), reverse=True):
        if taken.isdisjoint(range(name.start, name.end)):
            chosen.append(name)
            taken.update(range(name.start, name.end))
    surnames = {doc[n.end - 1].text for n in chosen if n.type == "Person" and len(n) > 1}
    ordered = sorted(repeated(doc, chosen), key=lambda n: n.start)
    plain_ends = [n for n in (without_letters(doc, n) for n in ordered) if n is not None]
    whole = [behind_common_words(doc, _behind_kind(doc, n), common) for n in plain_ends]
    ruled = [m for m in (without_portfolio(doc, n, common) for n in whole) if m is not None]
    plain = [n for n in (_without_title(doc, n, surnames) for n in ruled) if n is not None]
    agreed = decide(doc, *_agree(doc, towns_told(doc, doubtful(doc, plain, common)), common))
    return sorted([*agreed, *parts_alone(doc, agreed, common)], key=lambda n: n.start), pairs


def repeated(doc: Doc, chosen: list[Name]) -> list[Name]:
    """Return the names, with those of bodies also where a sentence opens with one: "Homes for Good said"."""
    bodies = {
        doc[n.start].text: n for n in chosen if n.type == "Organization" and len(n) > 2 and n.origin != "knowledge"
    }
    if not bodies:
        return chosen
    found = []
    for token in doc:
        first = bodies.get(token.text) if token.is_sent_start else None
        if first is None or first.start == token.i:
            continue
        end = token.i + len(first)
        if end <= len(doc) and [t.text for t in doc[token.i : end]] == [t.text for t in doc[first.start : first.end]]:
            found.append(replace(first, start=token.i, end=end))
    if not found:
        return chosen
    taken = {i for n in found for i in range(n.start, n.end)}
    return [*found, *(n for n in chosen if taken.isdisjoint(range(n.start, n.end)))]


def _given_behind_title(doc: Doc, name: Name) -> bool:
    """Whether a known word is but a first name behind a title: "Information Minister | Saba Ghirmay"."""
    if len(name) > 1 or not name.start or name.end >= len(doc) or any(e.record.type == "Person" for e in name.entries):
        return False
    first, last = doc[name.start], doc[name.end]
    person = first.ent_type_ == last.ent_type_ == "PERSON" and last.ent_iob_ == "I" and capital(last)
    before = doc[name.start - 1]
    titled_one = before.lower_ in words("lexicon", "title_nouns", "names", "honorifics")
    return person and titled_one and before.text[0].isupper() and not is_nationality(name)


def _within(names: Iterable[Name | None], starts: set[int]) -> Iterator[Name]:
    """Yield those of some names that run over no place where another one starts for sure."""
    return (n for n in names if n and starts.isdisjoint(range(n.start + 1, n.end)))


def _behind_kind(doc: Doc, name: Name) -> Name:
    """Return a body's name without the capitalised noun that opens its sentence: "Carmaker | Tata said"."""
    first = doc[name.start]
    opens = len(name) > 1 and not name.entries and first.is_sent_start and capital(doc[name.start + 1])
    return replace(name, start=name.start + 1) if opens and first.lower_ in words("names", "opening_kinds") else name


def _of_a_state(doc: Doc, name: Name, known: set[tuple[int, int]]) -> bool:
    """Whether a name is a state's with a capitalised common noun or an office: "the British Government" is Britain."""
    if (name.start, _office_of_state(doc, name)) in known and name.type != "Person":
        return _office_of_state(doc, name) < name.end
    return doc[name.end - 1].lower_ in words("names", "state_words") and (name.start, name.end - 1) in known


def _without_title(doc: Doc, name: Name, surnames: set[str]) -> Name | None:
    """Return a name without the title that ends it ("State Department Spokesperson"), None when it is but a title."""
    bare = words("names", "honorifics", "lexicon", "title_nouns") | {"head", "emeritus"}
    if name.origin == "model" and all(t.lower_ in bare for t in doc[name.start : name.end]) and not name.entries:
        return None if len(name) > 1 or doc[name.start].lower_ == "emeritus" else name  # "Head Coach", "Emeritus"
    ranked = len(name) > 1 and doc[name.end - 1].lower_ in words("names", "ranks_opened")
    if ranked and all(t.lower_ in words("names", "rank_openers") for t in doc[name.start : name.end - 1]):
        return None  # "Air Vice Marshal"
    if name.origin == "model" and doc[name.end - 1].text == "Professor" and len(name) > 1:
        return None  # "the John Muir III Professor of Law"
    first, people = doc[name.start], words("lexicon", "title_nouns", "standing", "roles")
    if (
        name.type == "Person"
        and len(name) == 2
        and first.is_sent_start
        and first.lower_ in words("standing", "citizens")
    ):
        return replace(name, start=name.start + 1)  # "Footballer | Neymar"
    last, owned = doc[name.end - 1], name.end < len(doc) and doc[name.end].tag_ == "POS"
    if owned and len(name) > 1 and name.origin == "model" and last.lower_ in words("names", "law_officers"):
        placed = type_by_head(doc, name.start, name.end - 1) == "Location"
        return (
            replace(name, end=name.end - 1, type="Location") if placed else name
        )  # "Polk County | Sheriff's deputies"
    if name.origin == "knowledge" or (name.type == "Person" and name.origin == "model" and not _office(doc, name)):
        return name
    led = len(name) == 3 and first.is_sent_start and first.lower_ in people - {"general", "chief"}
    led = led or (len(name) == 3 and first.text == "General" and doc[name.end - 1].text.istitle())
    if led and type_by_head(doc, name.start, name.end) is None:
        return replace(name, start=name.start + 1, type="Person")  # "Founder | Ines Pacheco"
    titles, office = (
        load_table("lexicon")["title_nouns"],
        words("standing", "state_offices") | {"shadow", "secretaries"},
    )
    if all(
        t.lower_ in titles or t.lower_ in office | words("names", "honorifics") | {"of", "state", "the", "and", "-"}
        for t in doc[name.start : name.end]
    ):
        return None
    if name.type == "Person" and _office(doc, name):
        return None
    before = doc[name.start - 1].lower_ if name.start else ""
    if before == "of" and doc[name.start].lower_ == "state" and doc[max(0, name.start - 2)].lower_ in titles:
        return None  # "Minister of | State for Africa"
    end = _office_of_state(doc, name)
    while (
        end > name.start
        and doc[end - 1].lemma_.lower() in titles
        and doc[end - 1].lower_ not in ("general", "chief")
        and doc[end - 2].lower_ not in ("of", "for", "and")  # "Department of Justice", "Front for Justice"
        and not {"of", "the"} <= {t.lower_ for t in doc[name.start : end - 1]}  # "Office of the High Commissioner"
    ):
        end -= 1
    if end == name.end:
        return name
    if all(t.lower_ in words("names", "title_parts") for t in doc[name.start : end]):
        return None  # "Additional District | Magistrate"
    return replace(name, end=end, type=type_by_head(doc, name.start, end) or name.type)


def _office(doc: Doc, name: Name) -> bool:
    """Whether a name of some words is but an office: "Opposition Leader", "Zambian High Commissioner"."""
    offices = words("lexicon", "title_nouns", "standing", "roles")
    parts = offices | words("names", "title_parts", "names", "honorifics")
    start = name.start + (doc[name.start].tag_ == "JJ" and doc[name.start].lower_ not in parts)
    return (
        name.end - start > 1
        and doc[name.end - 1].lower_ in offices
        and all(t.lower_ in parts for t in doc[start : name.end])
    )


def _office_of_state(doc: Doc, name: Name) -> int:
    """Return where a name ends without the office that closes it: "US | Secretary of State"."""
    fields = words("names", "office_fields")
    end = name.end
    while end > name.start and doc[end - 1].lower_ in fields:
        end -= 1
    behind_of = name.start < end - 1 and end < name.end and doc[end - 1].lower_ == "of"
    return end - 2 if behind_of and doc[end - 2].lemma_.lower() in load_table("lexicon")["title_nouns"] else name.end


def _of_two_nations(doc: Doc, ends: dict[int, int]) -> dict[int, int]:
    """Return where two nationalities end that a hyphen joins, by where they start: "Lebanese-Nigerian"."""
    hyphens = [(start, end) for start, end in ends.items() if end + 1 < len(doc) and doc[end].text == "-"]
    return {start: ends[end + 1] for start, end in hyphens if end + 1 in ends}


def _behind_nation(doc: Doc, name: Name, ends: dict[int, int]) -> Name:
    """Return a person's name without the nationality and the title in front of it: "Kyrgyz President | Ali Bekov"."""
    start = ends.get(name.start, name.start)
    if name.type not in ("Person", "Organization") or start == name.start:
        return name
    if _after_noun_for_national(doc, replace(name, start=start)):
        return replace(name, start=start, type="Person")
    titles = words("names", "honorifics", "lexicon", "title_nouns")
    if name.end - start == 2 and all(t.text.istitle() and t.tag_ == "NNP" for t in doc[start : name.end]):
        told = name.type == "Person" or given(doc[start].text)  # but not "European | Economic Area"
        person = told and type_by_head(doc, start, name.end) is None
        return replace(name, start=start, type="Person") if person else name
    first = start
    while start + 1 < name.end and doc[start].lower_ in titles:
        start += 1
    cut = replace(name, start=start, type="Person")
    told = start > first and type_by_head(doc, name.start, name.end) is None
    return cut if told or person_by_given(doc, cut) else name  # "Greek | Stefanos Tsitsipas"


def _national(doc: Doc, name: Name, ends: dict[int, int]) -> Name:
    """Return a run of capitals without the nationality in front of a person's name: "American | Ken Bowers"."""
    start = ends.get(name.start, name.start)
    if not name.start < start < name.end:
        return name
    cut = replace(name, start=start, type="Person")
    return cut if person_by_given(doc, cut) or _after_noun_for_national(doc, cut) else name


def _after_noun_for_national(doc: Doc, name: Name) -> bool:
    """Whether a noun for one of a people stands right before two or three capitalised words: "the Dane | Emil Holt"."""
    if name.start < 2 or not 1 < name.end - name.start < 4 or doc[name.start - 2].lower_ not in ("the", "a", "an"):
        return False
    words_of = doc[name.start : name.end]
    plain = all(t.text.istitle() and t.is_alpha for t in words_of) and type_by_head(doc, name.start, name.end) is None
    return plain and doc[name.start - 1].lower_ in words("names", "nationals")


def _cut(doc: Doc, name: Name, known: list[Name]) -> Name | None:
    """Shorten a name of the model that runs over one of `known` with nothing but small or lower-case words to spare."""
    for other in known:
        if (other.start, other.end) == (name.start, name.end):
            continue
        rest = [t for t in doc[name.start : name.end] if not other.start <= t.i < other.end]
        if other.start == name.start and other.end < name.end - 1 and doc[other.end].tag_ == "POS":
            start = other.end + 1  # "Nepal's | Election Commission"
            return replace(name, start=start, type=type_by_head(doc, start, name.end) or name.type)
        if other.start >= name.start and other.end <= name.end:
            titles = words("names", "honorifics", "lexicon", "title_nouns") | {"state"}
            if all(not t.text[0].isupper() or t.lower_ in titles for t in rest):
                return None
            if _named_like_a_land(doc, name, other):
                return name
            if (
                name.type == "Person"
                and other.type in ("Country", "Location", "Organization")
                and other.start == name.start
            ):
                trade = doc[name.end - 1].lower_ in words("standing", "commercial_heads")
                firm = trade or type_by_head(doc, name.start, name.end) == "Organization"  # "Madagascar Oil"
                return replace(name, type="Organization") if firm else replace(name, start=other.end)
            if _with_office(doc, name, other):
                return None
            if _joined_to(doc, name, other):
                return replace(name, end=other.start - 1)
            if _body_and_person(doc, name, other, rest):
                return replace(name, start=other.end, type="Person")
        elif len(other) >= len(name):
            return None
    return name


def _named_like_a_land(doc: Doc, name: Name, other: Name) -> bool:
    """Whether a person's given name is a country's too: "Jordan Smith", "Chad Hurst"."""
    lone = other.start == name.start and len(other) == 1 and doc[name.start].lower_ in words("names", "given_lands")
    titles = words("names", "honorifics", "lexicon", "title_nouns")
    rest = doc[other.end : name.end]
    plain = 0 < len(rest) < 3 and all(t.text.istitle() and t.tag_ == "NNP" and t.lower_ not in titles for t in rest)
    return name.type == "Person" and lone and plain and type_by_head(doc, name.start, name.end) is None


def _joined_to(doc: Doc, name: Name, other: Name) -> bool:
    """Whether a known body closes what the model took for one name: "the Ministry of Health | and the Red Cross"."""
    last = other.end == name.end and len(other) > 1 and other.start - name.start > 2 and name.type == "Organization"
    joined = last and doc[other.start - 1].lower_ == "and" and other.type == "Organization"
    return joined and type_by_head(doc, name.start, other.start - 1) == "Organization"


def _with_office(doc: Doc, name: Name, other: Name) -> bool:
    """Whether a name is a known one with an office or a party behind it: "APC | National Publicity Secretary"."""
    if name.type != "Organization" or other.start != name.start or other.type not in ("Organization", "Location"):
        return False
    last, after = doc[name.end - 1], doc[name.end] if name.end < len(doc) else None
    if other.end == name.end - 1 and last.lower_ in load_table("standing")["party_words"]:
        return True  # "a Mississippi | Republican"
    if other.type != "Organization" or type_by_head(doc, name.start, name.end) is not None:
        return False
    nouns = words("lexicon", "title_nouns")
    return last.lower_ in nouns or (after is not None and after.text.istitle() and after.lower_ in nouns)


def _body_and_person(doc: Doc, name: Name, other: Name, rest: list[Token]) -> bool:
    """Whether the model took a known body and a person for one name: "National Assembly | Amina Diallo"."""
    bodies = name.type == other.type == "Organization" and other.start == name.start and other.end > name.start + 1
    plain = 1 < len(rest) < 4 and all(t.text.istitle() and t.tag_ == "NNP" for t in rest)
    closed = type_by_head(doc, other.start, other.end) == "Organization"
    return bodies and plain and closed and type_by_head(doc, name.start, name.end) is None


def _agree(doc: Doc, names: list[Name], common: frozenset[str]) -> tuple[list[Name], dict[int, Votes]]:
    """Let all occurrences of one spelling have one type, by the votes of the better informed; drop lone guesses.

    Also return the votes of the words around each name, by its first token.
    """
    around: dict[int, Votes] = {}
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    power = {"team": 0, "knowledge": 6, "definition": 8, "head word": 4, "model": 2, "acronym": 1, "capitals": 0}
    told: set[str] = set()  # spellings of whose type the words around them say something
    for name in names:
        spelled = text_of(doc, name)
        if name.origin not in ("knowledge", "definition"):
            around[name.start] = Counter()
            for kind, weight in context_votes(doc, name):
                around[name.start][kind] += weight
                told.add(spelled)
            votes[spelled].update(around[name.start])
        if not (
            name.origin == "knowledge"
            and all(e.kind in ("ambiguous", "adjective", "demonym", "seat") for e in name.entries)
        ):
            votes[spelled][name.type] += power[name.origin]
    for spelled in set(surnamed(doc, names, common)):
        votes[spelled]["Person"] += 3
    for spelled, kind in lone_names(doc, names, votes, common):
        if spelled not in told:
            votes[spelled] = Counter({kind: 1})
    out = []
    for name in names:
        counted = votes[text_of(doc, name)]
        if name.origin == "capitals" and not any(v for v in counted.values()):
            if len(name) > 1 and (titled(doc, name) or not _articled(doc, name)):
                out += [name] if titled(doc, name) or _uncommon(doc, name, common) else []
            elif len(name) > 1:
                out.append(replace(name, type="Organization"))
        elif counted and name.origin in ("model", "acronym", "capitals"):
            best = max(counted.items(), key=lambda item: (item[1], item[0]))[0]
            out.append(replace(name, type=best))
        else:
            out.append(name)
    return out, around


def _uncommon(doc: Doc, name: Name, common: frozenset[str]) -> bool:
    """Whether no word of a capitalised run is in the dictionary: "Sediqa Noorzai", not "Best Actress"."""
    found = doc[name.start : name.end]
    plain = all(t.is_alpha and t.text.istitle() and t.tag_ in ("NNP", "NNPS") for t in found)
    return plain and len(found) < LONGEST and not any(t.lower_ in common or t.is_stop for t in found)


def _articled(doc: Doc, name: Name) -> bool:
    """Whether "the" stands before a capitalised run inside a sentence, as before a body and never before a person."""
    return (
        name.start > 0
        and doc[name.start - 1].lower_ == "the"
        and all(t.tag_.startswith("NNP") for t in doc[name.start : name.end])
    )
