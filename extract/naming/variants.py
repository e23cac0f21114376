"""Forms of one name in one article: other letters for the same words, short forms, words in another order."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.lexicon import words
from extract.naming.context_people import kin_behind_noun
from extract.naming.people import given
from extract.reading import Node, Reading, merge_nodes
from graph.knowledge import Knowledge
from graph.names.tables import bodies
from graph.names.text import plain
from graph.names.text import words as plain_words

PARTICLES = words("names", "name_particles")
GENERATIONS = frozenset(["jr", "sr", "ii", "iii", "iv", "junior", "senior"])
NICKNAME = re.compile(r'\s*["\u201c\u2018\'(]([^\W\d_][\w .-]*)["\u201d\u2019\')]\s*')
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"})
SHORTEST = 3  # letters of a word that may be an acronym in capitals: "WHO" is not "The Who"
CUT = 3  # letters that are left of a word cut short: "Bio", "Tech"
LAND = 3  # words of a country's name before or behind that of its body

Words = tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def name_words(form: str) -> Words:
    """Return the words of a name that tell it from others, in lower case and without accents."""
    found = re.findall(r"[^\W_]+", plain(form).lower())
    return tuple(w for w in found if w not in PARTICLES and w not in ("s", "and"))


def own_words(form: str) -> Words:
    """Return the words of a person's name without its number or "junior": "Idrisu Bakari III"."""
    found = name_words(form)
    return found[:-1] if len(found) > 2 and found[-1] in GENERATIONS else found


@lru_cache(maxsize=1 << 14)
def spellings(form: str, type: str) -> frozenset[Words]:
    """Return the words of a name as they may be spelled: umlauts in two ways, nicknames taken for the given name."""
    found = {name_words(form), name_words(form.translate(UMLAUTS))}
    if "-" in form:
        found.add(name_words(form.replace("-", "")))  # "Abdul-Rahman", "Abdulrahman"
    if type != "Person":
        found = {_without_legal_form(w) for w in found} | {_without_legal_form(tuple(_undotted(form)))}
    nick = NICKNAME.search(form) if type == "Person" else None
    if nick is not None and nick.start() and nick.end() < len(form):
        first, last = form[: nick.start()], form[nick.end() :]
        found |= {name_words(f"{first} {last}"), name_words(f"{nick.group(1)} {last}")}
    return frozenset(w for w in found if w)


def _undotted(form: str) -> Iterator[str]:
    return (w.lower() for w in plain_words(form) if w.lower() not in PARTICLES)


def _without_legal_form(found: Words) -> Words:
    while len(found) > 1 and found[-1] in words("names", "legal_forms", "names", "legal_words"):
        found = found[:-1]
    return found


def respelled(a: str, b: str, type: str) -> bool:
    """Whether two forms have the same words: "José Núñez" and "Jose Nunez", "Acme Corp." and "Acme"."""
    shared = spellings(a, type) & spellings(b, type)
    if type != "Person" and a.isupper() != b.isupper():
        return any(len(w) > 1 or len(w[0]) > SHORTEST or "." in a + b for w in shared)
    return bool(shared)


def join_respelled(reading: Reading) -> None:
    """Join the nodes of one type whose names have the same words; of two known actors each stays itself."""
    for node in list(reading.nodes):
        if node.record is not None or node.local or not node.names or node.type in ("Group", "Country"):
            continue
        fits = [
            n
            for n in reading.nodes
            if n is not node
            and n.type == node.type
            and not n.local
            and any(respelled(a, b, node.type) for a in node.names for b in _forms(n))
        ]
        known = [n for n in fits if n.record is not None]
        if fits and len(known) < 2:
            _merge(reading, (known or fits)[0], node, "respelled")


def _forms(node: Node) -> list[str]:
    """Return the forms of a name in the article, and those that are known of a person: "Ana Luiza da Cruz"."""
    known = node.record.names() if node.record is not None and node.type == "Person" else ()
    return [*node.names, *(form for form in known if len(form.split()) > 2)]


def _merge(reading: Reading, keep: Node, drop: Node, rule: str) -> None:
    if keep.type == "Organization" and None not in (keep.country, drop.country) and keep.country != drop.country:
        return  # the ministries of two states
    first = next(r for r in reading.refs if r.node is drop)
    merge_nodes(reading, keep, drop, rule, reading.doc[first.start].idx, reading.doc[first.end - 1].idx)


def _nationality_word(reading: Reading, word: str) -> bool:
    return any(
        word == a.lower() for r in reading.by_record.values() if r.record for a in (*r.record.adjectives, r.record.name)
    )


def _owned_by_state(reading: Reading, few: Words, many: Words) -> bool:
    """Whether a body of a state is named without it and its field: "Italian | Supreme Court | of Cassation"."""
    whole = 1 < len(few) < len(many) - 1 and many[1 : len(few) + 1] == few
    return whole and few[-1] in words("names", "state_bodies") and _nationality_word(reading, many[0])


def _clipped(few: Words, many: Words) -> bool:
    """Whether the last word of a short form is cut off: "Haverford Bio" for Haverford Biosciences."""
    at = len(few) - 1
    return at > 0 and few[:at] == many[:at] and len(few[at]) >= CUT and many[at].startswith(few[at])


def same_person(few: Words, many: Words) -> bool:
    """Whether some words of a person's name are a shorter form of others: middle names, second surnames, initials."""
    if len(few) > len(many) or len(few) < 2 or {few[-1], many[-1]} & GENERATIONS:
        return False
    if few[-1] != many[-1]:
        return few == many[: len(few)]  # "Hugo Chávez", "Hugo Chávez Frías"
    if few == many[1:] and len(few) == 2 and not given(few[0]):
        return True  # "Whitcomb Sears" for Helen Whitcomb Sears
    left = iter(many[:-1])
    return _begins(few[0], many[0]) and all(any(_begins(w, other) for other in left) for w in few[:-1])


def _begins(word: str, other: str) -> bool:
    """Whether two given names are one, or one is the initial of the other."""
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _is_short_person(short: Node, full: Node) -> bool:
    for a in short.names:
        for b in full.names:
            for few in spellings(a, "Person"):
                for many in spellings(b, "Person"):
                    surname = " " in a and len(few) == 1 and len(many) > 1 and few[0] == many[-1]  # "van der Meer"
                    if surname or same_person(few, many):
                        return True
    return False


def is_variant(reading: Reading, short: Node, full: Node) -> bool:
    """Whether one unlisted name of the article is a short form of another of the same type."""
    if full.type == "Person":
        return _is_short_person(short, full) and not any(
            kin_behind_noun(reading.doc, r.start - 1) for r in reading.refs if r.node is short and r.start
        )
    return any(_is_short(reading, full.type, a, b) for a in short.names for b in full.names)


def _is_short(reading: Reading, type: str, a: str, b: str) -> bool:
    few, many = name_words(a), name_words(b)
    owner = a.isupper() and len(few) == 1 and len(many) > 1 and b.startswith(a + " ")
    if owner and many[1] not in ("news", "group", "agency", "party", "movement"):
        return False  # "USI" owns "USI Art Collections"
    if " of " in a and type == "Organization" and a.lower() not in b.lower():
        return False  # the "Bank of Kenya" is not the "Acme Bank Kenya"
    if not few or few == many or len(few) > len(many) or any(w.isdigit() for w in set(few) ^ set(many)):
        return False
    if type == "Location":
        extra = many[len(few) :]
        kinds = words("names", "head_words:Location") - words("names", "sites:Location")
        return many[: len(few)] == few and all(w in kinds for w in extra)  # "Mati City", but no "Mati Jail"
    if type == "Event":
        return few == many[-len(few) :] and few[-1] in words("names", "head_words:Event")
    if type != "Organization":
        return False
    if _owned_by_state(reading, few, many) or _clipped(few, many):
        return True
    if len(few) == 1 and few[0] in words("names", "head_words:Organization") and few[0] in many[:-1]:
        return True  # "the Observatory"
    begins, ends = many[: len(few)] == few, many[-len(few) :] == few
    if len(few) == 1 and begins:
        whole = len(many) < 4 or many[1] in words("names", "head_words:Organization")
        return whole and not _nationality_word(reading, few[0])  # "the Copley" for the Copley Museum of Fine Arts
    heads = words("names", "head_words:Organization", "names", "team_ends")
    return begins or (ends and (len(few) > 1 or few[0] in heads) and not _another_one(reading, a, b))


def _another_one(reading: Reading, short: str, full: str) -> bool:
    """Whether a name with "of" is whole by itself, and not one without its land: "the Royal | Bank of Scotland"."""
    front = full[: -len(short)].strip(" '\u2019s")
    owned = name_words(front) in reading.knowledge.once(_lands) or front.isupper() or front in reading.knowledge.by_name
    return " of " in short and not owned


def join_variants(reading: Reading) -> None:
    """Join short forms with the one full name they fit; with two candidates they stay apart."""
    for node in list(reading.nodes):
        if node.record is not None or not node.names or node.type == "Group" or node.local:
            continue
        fits = [
            n
            for n in reading.nodes
            if n is not node and n.type == node.type and n.names and is_variant(reading, node, n)
        ]
        if len(fits) > 1:  # "the Church", which is not the one that is named only later
            starts = {id(n): min(r.start for r in reading.refs if r.node is n) for n in (*fits, node)}
            fits = [n for n in fits if starts[id(n)] < starts[id(node)]]
        if len(fits) == 1:
            _merge(reading, fits[0], node, "short form")


def join_happenings(reading: Reading) -> None:
    """Join a short form of a happening's name, whatever the type that it was taken for: "Odile" of Hurricane Odile."""
    events = [n for n in reading.nodes if n.type == "Event" and not n.local]
    for node in [n for n in reading.nodes if events and n.type != "Event" and n.record is None and not n.local]:
        fits = [n for n in events if any(_short_event(a, b) for a in node.names for b in n.names)]
        if len(fits) == 1:
            _merge(reading, fits[0], node, "short form")


def _short_event(short: str, full: str) -> bool:
    few, many = name_words(short), name_words(full)
    if len(few) == 1:
        return len(many) == 2 and many[0] in words("names", "storms") and many[1] == few[0]
    rest = many[len(few) :]
    return len(few) > 1 and many[: len(few)] == few and bool(rest) and all(_of_events(w) for w in rest)


def _of_events(word: str) -> bool:
    return word in words("names", "head_words:Event", "names", "event_modifiers")


def join_reordered(reading: Reading) -> None:
    """Join bodies with the same words in another order: "Health Department", "Swedish Department of Health"."""
    kinds = words("names", "state_bodies") | {"university"}
    nodes = [
        n for n in reading.nodes if n.type == "Organization" and kinds & {w for f in n.names for w in name_words(f)}
    ]
    if len(nodes) < 2:
        return
    lands = reading.knowledge.once(_lands)
    for node in [n for n in nodes if n.record is None and not n.local]:
        own = _orders(node, lands)
        fits = [
            n
            for n in (reading.nodes if own else ())
            if n is not node and n.type == node.type and not n.local and _agree(own, _orders(n, lands))
        ]
        told = {country for n in (node, *fits) for _, _, country in _orders(n, lands)} - {None}
        known = [n for n in fits if n.record is not None]
        if fits and len(told) < 2 and len(known) < 2:
            _merge(reading, (known or fits)[0], node, "words reordered")


def _lands(knowledge: Knowledge) -> dict[Words, str]:
    """Return the countries by the words of their names and adjectives."""
    countries = [r for r in knowledge.by_id.values() if r.type == "Country"]
    return {name_words(form): r.id for r in countries for form in (*r.names(), *r.adjectives)}


Order = tuple[str, frozenset[str], str | None]


def _orders(node: Node, lands: dict[Words, str]) -> set[Order]:
    land = node.record.country if node.record is not None else None
    found = (body_order(form, lands) for form in node.names)
    return {(kind, rest, country or land) for order in found if order for kind, rest, country in [order]}


def _agree(own: set[Order], others: set[Order]) -> bool:
    return any(a[:2] == b[:2] and (a[2] == b[2] or a[2] is None or b[2] is None) for a in own for b in others)


def body_order(form: str, lands: dict[Words, str]) -> Order | None:
    """Return what kind of a state's body or university a name is for, its other words, and its country if told."""
    found = [w for w in re.findall(r"[^\W_]+", plain(form).lower()) if w not in ("the", "s")]
    university = "university" in found
    country = None
    for size in range(LAND, 0, -1):
        if university or country is not None or len(found) <= size:
            continue
        front, back = tuple(found[:size]), tuple(found[-size:])
        if front in lands:
            country, found = lands[front], found[size:]
        elif back in lands and found[-size - 1] == "of":
            country, found = lands[back], found[: -size - 1]
    kinds = words("names", "state_bodies") | {"university"}
    at = next((i for i, w in enumerate(found) if w in kinds and found[i + 1 : i + 2] in ([], ["of"], ["for"])), None)
    rest = frozenset(w for i, w in enumerate(found) if i != at and w not in ("of", "for", "and", "affairs"))
    if at is None or not rest or (university and rest & bodies().university_twins):
        return None
    return found[at], rest, country
