"""Names of one actor that no definition joins: an acronym by its initials, a misspelt second mention."""

from collections.abc import Collection

from rapidfuzz.distance import DamerauLevenshtein

from extract.lexicon import load_table, words
from extract.reading import Node, Reading, merge_nodes
from graph.names.text import plain

LETTERS = range(3, 8)  # of an acronym that is joined by its initials alone
LONG = 5  # letters of a name that may be misspelt by one
LENGTHY = 7  # letters of a surname that may be misspelt in any one letter
VOWELS = frozenset("aeiouy")


def join_initials(reading: Reading) -> None:
    """Join an unknown acronym with the one body of the article whose capitals spell it ("JCWI")."""
    bodies = [n for n in reading.nodes if n.type in ("Organization", "Agreement", "Event") and not n.local]
    spelled: dict[str, list[Node]] = {}
    for node in bodies:
        for letters in {_initials(form) for form in node.names if len(form.replace("-", " ").split()) > 2}:
            spelled.setdefault(letters, []).append(node)
    for node in bodies:
        short = node.names[0] if len(node.names) == 1 else ""
        if node.record is not None or not short.isupper() or not short.isalpha() or len(short) not in LETTERS:
            continue
        fits = [n for n in spelled.get(short, []) if n is not node]
        if len(fits) == 1:
            start, end = _place(reading, node)
            merge_nodes(reading, fits[0], node, "initials", start, end)


def join_shortened(reading: Reading) -> None:
    """Join a body or place with the one of the article whose words it gives partly by their initials.

    "UNC Greensboro" is the University of North Carolina at Greensboro, "East L.A." East Los Angeles.
    """
    nodes = [n for n in reading.nodes if n.type in ("Organization", "Location", "Event") and not n.local and n.names]
    for node in nodes:
        short = node.names[0].split()
        if node.record is not None or len(node.names) != 1 or len(short) < 2 or not any(map(_capitals, short)):
            continue
        fits = [n for n in nodes if n is not node and any(spells(short, form.split()) for form in n.names)]
        if len(fits) == 1:
            start, end = _place(reading, node)
            merge_nodes(reading, fits[0], node, "initials", start, end)


def spells(short: list[str], full: list[str]) -> bool:
    """Whether some words are others of which two or more in a row have become capitals, one at least staying whole."""
    telling = [word for word in full if word[0].isupper()]
    return len(short) < len(telling) and _spelled(short, telling, 0, 0)


def _spelled(short: list[str], full: list[str], whole: int, cut: int) -> bool:
    if not short or not full:
        return not short and not full and whole > 0 and cut > 0
    if short[0] == full[0] and _spelled(short[1:], full[1:], whole + 1, cut):
        return True
    letters = _capitals(short[0])
    taken = len(letters)
    initials = "".join(word[0] for word in full[:taken])
    return taken > 1 and initials == letters and _spelled(short[1:], full[taken:], whole, cut + 1)


def _capitals(word: str) -> str:
    """Return the letters of an acronym of two to five ("L.A."), or nothing."""
    letters = word.replace(".", "")
    return letters if letters.isupper() and letters.isalpha() and 1 < len(letters) < 6 else ""


def _initials(form: str) -> str:
    return "".join(word[0] for word in form.replace("-", " ").split() if word[0].isupper())


def join_parties(reading: Reading, context: Collection[str]) -> None:
    """Join the word for a party ("Liberal leader X", "Liberals") with the one party of the article that has it.

    Where none has, it means the known one of a country that the article speaks of; `context` holds its records' ids.
    """
    told = words("names", "party_forms")
    for node in [n for n in reading.nodes if n.type == "Organization" and n.record is None and len(n.names) == 1]:
        form = node.names[0].lower()
        if form not in told:
            continue
        base = form.removesuffix("s")
        fits = [n for n in reading.nodes if n is not node and n.type == "Organization" and _is_party_of(n, base)]
        if len(fits) != 1:
            known = load_table("standing")["party_words"].get("democrat" if base == "democratic" else base, ())
            records = (reading.knowledge.by_id.get(identity) for identity in known)
            own = next((r for r in records if r is not None and r.country in context), None) if not fits else None
            fits = [reading.node_for(own)] if own is not None else []
        if fits:
            start, end = _place(reading, node)
            merge_nodes(reading, fits[0], node, "word for a party", start, end)


def _is_party_of(node: Node, base: str) -> bool:
    """Whether a body is a party whose name is some word with "Party", or its plural: "Liberal Party of Canada"."""
    if node.record is not None and "party" not in (node.record.kind or ""):
        return False
    forms = [*node.names, *(node.record.names() + node.record.ambiguous if node.record is not None else ())]
    return any(base + "s" == form.lower() or f" {base} party" in f" {form.lower()}" for form in forms)


def _place(reading: Reading, node: Node) -> tuple[int, int]:
    ref = next(r for r in reading.refs if r.node is node)
    last = reading.doc[ref.end - 1]
    return reading.doc[ref.start].idx, last.idx + len(last.text)


def join_misspelt(reading: Reading) -> None:
    """Join two persons of two or more names that differ by one slip inside one name: "Kristin", "Kristen Wilkins"."""
    people: dict[tuple[str, str], list[Node]] = {}
    for node in reading.nodes:
        full = max(node.names, key=len, default="").split()
        if node.type == "Person" and node.record is None and len(full) > 1:
            people.setdefault(("last", full[-1].lower()), []).append(node)
            people.setdefault(("first", full[0].lower()), []).append(node)
    gone: set[int] = set()
    for (which, _), nodes in people.items():
        for a in nodes:
            for b in nodes:
                if a is b or id(a) in gone or id(b) in gone or not _slip(a, b, which):
                    continue
                keep, drop = (a, b) if a.mentions >= b.mentions else (b, a)
                if drop.mentions > 1 or (keep.gender and drop.gender and keep.gender != drop.gender):
                    continue  # who is written so twice is called so
                start, end = _place(reading, drop)
                merge_nodes(reading, keep, drop, "misspelt", start, end)
                gone.add(id(drop))


def _slip(a: Node, b: Node, same: str) -> bool:
    """Whether two names with the same first or last word are one but for a slip, and not two kinsmen's."""
    one, two = (max(n.names, key=len).lower().split() for n in (a, b))
    if len(one) != len(two) or len(one) != 2:
        return False
    x, y = (one[0], two[0]) if same == "last" else (one[1], two[1])
    return slip(x, y)


def slip(x: str, y: str) -> bool:
    """Whether one name is the other with one vowel taken for another, a letter doubled or two letters swapped.

    Letters that sound alike are one ("Catherine", "Katherine"). The first and the last letter must agree: they tell
    "Julia" from "Julio" and "Maria" from "Mario".
    """
    if {x, y} in [set(pair) for pair in load_table("names")["twin_names"]]:
        return False
    if x == y or min(len(x), len(y)) < LONG:
        return False
    if _sounds(x) == _sounds(y) and x[-1] == y[-1]:
        return True
    if x[0] != y[0] or x[-1] != y[-1]:
        return False
    if DamerauLevenshtein.distance(x, y) != 1:
        return False
    if len(x) == len(y):
        differing = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
        return len(differing) == 2 or all(p in VOWELS and q in VOWELS for p, q in differing)
    longer, shorter = (x, y) if len(x) > len(y) else (y, x)
    return any(
        longer[:i] + longer[i + 1 :] == shorter and longer[i] in (longer[i - 1], longer[i + 1])
        for i in range(1, len(longer) - 1)
    )


def _sounds(name: str) -> str:
    """Return a name with one letter for those that sound alike."""
    for letters, sound in load_table("names")["sounding_alike"].items():
        name = name.replace(letters, sound)
    return name


def one_off(a: str, b: str) -> bool:
    """Whether two surnames are one but for a letter or two that are swapped, not one the plural of the other."""
    if a == b or a[0] != b[0] or a + "s" == b or b + "s" == a:
        return False
    if min(len(a), len(b)) >= LENGTHY and a[-1].replace("y", "i") == b[-1].replace("y", "i"):  # no "Kowalska"
        return DamerauLevenshtein.distance(a, b) == 1
    return slip(a, b)


def misspelt_persons(reading: Reading, word: str) -> list[Node]:
    """Return the one person named in full whose second or last name a word is but for a letter, or nobody."""
    low = plain(word).lower()
    if len(low) < LENGTHY - 1 or word in reading.knowledge.by_name:
        return []
    people = [n for n in reading.nodes if n.type == "Person"]
    fits = [n for n in people if any(one_off(low, plain(p).lower()) for f in n.names for p in f.split()[1:])]
    return fits if len(fits) == 1 else []
