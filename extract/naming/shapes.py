"""The shape of proper names: where one begins and ends, what its titles are, what its head word says of its type."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.lexicon import load_table, words
from extract.naming.gazetteer import Entry
from extract.parsing.parse import Doc, Token
from graph.model import EntityType

STATES = frozenset(["US", "U.S.", "UK", "U.K.", "USA", "UAE", "EU"])


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


def text_of(doc: Doc, name: Name) -> str:
    """Return a name as the text spells it."""
    return doc.span(name.start, name.end).text


def is_nationality(name: Name) -> bool:
    """Whether the name is only known as an adjective or demonym ("Israeli", "Kurds")."""
    return bool(name.entries) and all(e.kind in ("adjective", "demonym") for e in name.entries)


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the span without articles, possessive marks, quotes and dangling small words at its ends."""
    opens = end - start > 1 and doc[start].is_sent_start
    if opens and (doc[start].tag_ == "VBG" or doc[start].lower_ in words("names", "leading_words")):
        start += 1  # "Incoming | Boeing chairman X", "Representing | Acme was X"
    while start < end and (
        (
            not counts_in_name(doc, start, end)
            and doc[start].lower_
            in ("the", "a", "an", "one", "other", "some", "several", "many", "all", "both", "another", "most")
        )
        or doc[start].is_punct
        or doc[start].is_space
    ):
        start += 1
    for token in doc[start : max(start, end - 1)]:  # "Britain-based Syrian Observatory"
        if token.text == "-" and token.i + 2 < end and _only_told(doc[token.i + 1].lower_):
            start = token.i + 2
    if (
        end - start > 2
        and doc[start].lower_ in ("pro", "anti", "pan", "non", "ex")
        and (doc[start].text.islower() or doc[start].is_sent_start)  # but not "Anti-Corruption Commission"
        and doc[start + 1].text == "-"
    ):
        start += 3
    if end - start > 2 and doc[end - 2].text == "-" and doc[end - 1].lower_ in words("names", "suffixed"):
        end -= 2
    end = _before_sum(doc, start, _before_score(doc, start, end))
    start, end = _around_for(doc, start, end)
    opened = [t.i for t in doc[start:end] if t.text == "("]
    if opened and opened[0] > start and ")" not in [t.text for t in doc[opened[0] : end]]:
        end = opened[0]  # "Islamic State (Isis"
    while start < end and (
        doc[end - 1].tag_ == "POS"
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in ("'s", "'", "of", "and", "the")
        or (doc[end - 1].is_punct and doc[end - 1].text != ")" and not _abbreviated(doc, end))
        or (doc[end - 1].text == ")" and "(" not in [t.text for t in doc[start:end]])
    ):
        end -= 1
    return start, end


def counts_in_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a capitalised "One" or "All" inside a sentence begins a name: "the lender | One Ridge Capital"."""
    told = doc[start].text in ("One", "Another", "All", "Both") and not doc[start].is_sent_start and start > 0
    return told and end - start > 1 and doc[start - 1].text.islower() and doc[start + 1].text[0].isupper()


def _around_for(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Return the span of a happening without what "for" joins to it: "Kivu Rally | for Acme"."""
    at = next((t.i for t in doc[start + 1 : end - 1] if t.lower_ == "for"), None) if end - start > 2 else None
    if at is None:
        return start, end
    behind = at + 1 + (doc[at + 1].lower_ == "the")
    if end - behind > 1 and type_by_head(doc, behind, end) == "Event" and type_by_head(doc, start, at) is None:
        return behind, end
    return (start, at) if at - start > 1 and doc[at - 1].lower_ in words("names", "contests") else (start, end)


def _before_score(doc: Doc, start: int, end: int) -> int:
    """Return where a span ends without the result of a match behind it: "Serena Williams | 6-3 6-4"."""
    if doc[end - 1].is_alpha and not doc[end - 1].like_num:
        return end
    while end - start > 3 and doc[end - 1].like_num and doc[end - 2].text in ("-", "–") and doc[end - 3].like_num:
        end -= 3
    while end - start > 1 and re.fullmatch(r"\d+[-–]\d+", doc[end - 1].text):
        end -= 1
    return end


def _before_sum(doc: Doc, start: int, end: int) -> int:
    """Return where a span ends without the sum of money behind it: "Acme | 880 million euros", "Google | £585,000"."""
    while end - start > 1 and (doc[end - 1].text[0] in "£$€" or (doc[end - 1].like_num and doc[end - 2].text in "£$€")):
        end -= 1
    large = words("names", "large_numbers")
    money = end < len(doc) and doc[end].lower_ in words("names", "currencies")
    if not money and not (doc[end - 1].lower_ in large and end - start > 2):
        return end
    while end - start > 1 and (doc[end - 1].like_num or doc[end - 1].lower_ in large or doc[end - 1].text in "€$£¥"):
        end -= 1
    return end


def _only_told(participle: str) -> bool:
    """Whether a participle behind a hyphen only describes the name after it: "Britain-based", "Hong Kong-listed"."""
    return participle in load_table("standing")["compounds"] or participle in words("names", "describing_participles")


def with_front(doc: Doc, start: int, end: int) -> int:
    """Return where a company's name starts of which the model saw only the legal form: "Acme Energi | Bhd"."""
    if any(t.lower_.rstrip(".") not in words("names", "legal_forms") for t in doc[start:end]):
        return start
    while (
        start and capital(doc[start - 1]) and doc[start - 1].pos_ in ("PROPN", "NOUN") and not doc[start].is_sent_start
    ):
        start -= 1
    return start


def _abbreviated(doc: Doc, end: int) -> bool:
    """Whether the full stop that ends a span belongs to a short form ("Inc.", "J.")."""
    return doc[end - 1].text == "." and end > 1 and doc[end - 2].lower_ in ("inc", "corp", "co", "ltd", "jr", "sr")


def split_at_of(doc: Doc, start: int, end: int) -> int | None:
    """Return where "of" parts a person or place from a body: "Claudia Mo | of the Civic Party", or None."""
    if end - start > 4 and doc[end - 3].lower_ == "of" and doc[end - 2].lower_ == "the" and doc[end - 1].text in STATES:
        return end - 3  # "Colorado State University | of the US"
    for token in doc[start:end]:
        if token.lower_ == "of" and token.i > start:
            if any(t.lower_ in ("for", "against") for t in doc[start : token.i]) and type_by_head(doc, start, token.i):
                return None  # "Joint Council for the Welfare of Immigrants"
            if _held_behind(doc, token.i + 1, end):
                return token.i  # "National Front | of President Ana Ruiz"
            left = doc[token.i - 1].lower_
            if left in words("names", "homed_heads"):
                return token.i  # "Dorval Foods | of Yuba City"
            hyphened = token.i - 2 > start and doc[token.i - 2].text == "-" and doc[token.i - 3].text[0].isupper()
            if _keeps_of(left) or not (doc[token.i - 1].text[0].isupper() or hyphened):
                return None
            return token.i
    return None


def _held_behind(doc: Doc, start: int, end: int) -> bool:
    """Whether a head of state or government by name follows: "President Ana Ruiz"."""
    i = start
    while i < end and doc[i].lower_ in ("prime", "president", "minister", "chancellor", "premier"):
        i += 1
    return start < i < end and doc[start].text[0].isupper() and doc[i].text[0].isupper()


def _keeps_of(word: str) -> bool:
    """Whether "of" behind a word belongs to the name: "Bank of America"."""
    heads = any(word in found for found in head_words().values())
    return heads or word in ("and", "of") or word in words("names", "of_heads")


def strip_honorifics(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name starts behind its titles ("Miss Serah Luka": at Serah)."""
    titles = words("names", "honorifics")
    while end - start > 1 and ({doc[start].lower_.rstrip("."), doc[start].lower_.removesuffix("s")} & titles):
        start += 2 if end - start > 2 and (doc[start + 1].text == "." or joined_rank(doc, start)) else 1
    return start + _calling_in_front(doc, start, end)


def joined_rank(doc: Doc, start: int) -> bool:
    """Whether a hyphen joins the first half of a rank at token `start` to the other: "Lt-Col"."""
    if start + 2 >= len(doc) or doc[start + 1].text != "-":
        return False
    return {doc[start].lower_, doc[start + 2].lower_} <= words("names", "joined_ranks")


def _calling_in_front(doc: Doc, start: int, end: int) -> bool:
    """Whether a person's name begins with what he is, at the head of a sentence: "Astronauts | Ann Lee"."""
    if end - start < 3 or not doc[start].is_sent_start:
        return False
    callings = words("standing", "citizens", "standing", "research_nouns")
    word = doc[start].lower_
    return bool({word, word.removesuffix("s")} & callings) and doc[start + 1].text[0].isupper()


def type_by_head(doc: Doc, start: int, end: int) -> EntityType | None:
    """Return the type that a name's head word gives: its last word, or the word before "of", "for", "on"."""
    heads = [doc[end - 1].lower_]
    if end - start > 2:
        heads.insert(0, f"{doc[end - 2].lower_} {doc[end - 1].lower_}")
    for token in doc[start:end]:
        if token.lower_ in ("of", "for", "on") and token.i > start:
            heads.insert(0, doc[token.i - 1].lower_)
            break
    if end - start == 1:
        return None
    if heads[0] == "law" and end < len(doc) and doc[end].lower_ in words("standing", "academics"):
        return "Organization"  # "Harvard Law | professor"
    if not words("names", "gatherings").isdisjoint(heads) and any(
        t.lower_ in words("names", "gathered") for t in doc[start:end]
    ):
        return "Organization"  # "Conference of Catholic Bishops"
    for head in heads:
        for kind in ("Organization", "Event", "Agreement", "Location"):
            if head in words("names", f"head_words:{kind}") and (head != "games" or _played(doc, start)):
                return kind
    if any(t.text == "&" for t in doc[start + 1 : end - 1]):
        return "Organization"  # "Keller & Moss"
    if end - start == 2 and doc[start].lower_ in words("names", "party_nations"):
        word = doc[end - 1].lower_
        if doc[end - 1].text[0].isupper() and word in words("names", "party_forms", "names", "party_plurals"):
            return "Organization"  # "Scottish Labour"
    team = doc[end - 1].lower_ in words("names", "team_ends") or doc[start].text in load_table("names")["team_fronts"]
    titled_one = end - start == 2 and doc[start].lower_ in words("names", "honorifics")  # "President Mets"
    if team and end - start < 5 and doc[end - 1].text[0].isupper() and not titled_one:
        return "Organization"
    if end - start < 5 and doc[start].lower_ in words("names", "body_fronts") and doc[start].text[0].isupper():
        return "Organization"
    if end - start < 4 and doc[start].lower_ in words("names", "place_fronts") and doc[start].text[0].isupper():
        return "Location"
    return None


def _played(doc: Doc, start: int) -> bool:
    """Whether a name that ends with "Games" is of games that are held, not of a company: "Epic Games"."""
    return doc[start].lower_ in words("names", "held_games") or (start > 0 and doc[start - 1].lower_ == "the")


def extended(doc: Doc, end: int) -> int:
    """Return where a person's name ends that the model broke off: "Jean-Yves Le | Drian", "Moon Jae | -in"."""
    while end < len(doc) and not doc[end].is_sent_start:
        if doc[end].text in words("names", "patronymics") and end + 1 < len(doc) and capital(doc[end + 1]):
            end += 2  # "Rhun | ap Dafydd"
        elif (
            doc[end].text == "-"
            and end + 1 < len(doc)
            and doc[end + 1].is_alpha
            and not doc[end].whitespace_
            and not doc[end - 1].whitespace_
        ):
            if doc[end + 1].lower_ in load_table("standing")["compounds"] or doc[end + 1].lower_ in words(
                "names", "suffixed"
            ):
                return end
            end += 2
        elif (
            doc[end].lower_ in load_table("names")["double_particles"].get(doc[end - 1].lower_, ())
            and end + 1 < len(doc)
            and capital(doc[end + 1])
        ):
            end += 2  # "Zanele van | der Merwe"
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
        ) and capital(doc[end]):
            end += 1
        else:
            return end
    return end


@lru_cache(maxsize=1)
def body_kinds() -> frozenset[str]:
    """Return the nouns that say what sort of body a name is."""
    return words("standing", "body_nouns", "names", "company_nouns", "phrases", "descriptions:Organization")


def capital(token: Token) -> bool:
    """Whether a token starts with a capital letter."""
    return token.text[0].isupper() and not token.is_space


def first_of_names(token: Token) -> Token:
    """Return the first of the names that are joined up to a name's last word: "X, Y and | Z"."""
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    return token


def nation_code(doc: Doc, i: int) -> bool:
    """Whether token `i` is the code of a nation in brackets: "Ann Muir (KEN)", "(KEN; 2:14)"."""
    bracketed = 0 < i < len(doc) - 1 and doc[i - 1].text == "(" and doc[i + 1].text in "),;"
    return bracketed and doc[i].text in load_table("standing")["nation_codes"]


def titled(doc: Doc, name: Name) -> bool:
    """Whether a personal title or an office stands before the name."""
    return name.start > 0 and doc[name.start - 1].lower_.rstrip(".") in words("names", "honorifics")


def behind_office(doc: Doc, start: int) -> bool:
    """Whether an office in lower case stands right before a name, or before the comma in front of it.

    Its place or body may stand between them: "the police superintendent of Latehar, | Kuldip Dwivedi".
    """
    i = start - 1
    comma = i > 0 and doc[i].text == ","
    i -= comma
    titles = words("lexicon", "title_nouns")
    if i >= 0 and doc[i].text.islower() and doc[i].lower_ in titles:
        return True
    first = max(1, i - 5)
    while comma and i > first and (doc[i].tag_ in ("NNP", "NNPS", "DT", "POS", "HYPH") or doc[i].text == "-"):
        i -= 1
    behind = comma and i < start - 2 and doc[i].lower_ in ("of", "for") and doc[i - 1].lower_ in titles
    return behind and doc[i - 1].text.islower() and doc[i - 2].text != ","


def staffed(doc: Doc, start: int) -> bool:
    """Whether the office of somebody in a body, and his name, follow: "spokeswoman Ann Lee", "General Manager X"."""
    i = start
    while i < min(start + 4, len(doc)) and (
        doc[i].text.islower() or doc[i].lower_ in words("names", "staff_modifiers")
    ):
        if doc[i].lower_ in words("names", "staff") and i + 1 < len(doc) and doc[i + 1].text[0].isupper():
            return doc[i + 1].is_alpha
        if doc[i].pos_ not in ("NOUN", "ADJ", "PROPN", "ADV") and doc[i].lower_ not in words(
            "names", "staff_modifiers"
        ):
            return False
        i += 1
    spoken = i < len(doc) and start < i and doc[i].lower_ in words("names", "staff")
    return spoken and i + 1 < len(doc) and doc[i + 1].text[0].isupper() and doc[i + 1].is_alpha


@lru_cache(maxsize=1)
def head_words() -> dict[str, frozenset[str]]:
    """Return the head words of names by entity type."""
    return {kind: frozenset(found) for kind, found in load_table("names")["head_words"].items()}
