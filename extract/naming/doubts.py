"""What looks like a proper name and is none: shouted words, generic words in capitals, titles of works in quotes."""

import re
from collections import Counter

from extract.lexicon import load_table, singular, words
from extract.naming.shapes import Name, head_words, nation_code, text_of
from extract.parsing.parse import Doc

WEAPON = re.compile(r"[A-Z][A-Za-z]{0,3}\s?-\s?\d{1,4}[A-Z]?s?|A3[0-9]0(neo)?s?|7[0-9]7s?")
TITLE_PARTS = frozenset(["NOUN", "PROPN", "ADP", "DET", "ADJ", "CCONJ", "NUM", "PART"])
WORK = 7  # words that a quoted title of a work has at most


def doubtful(doc: Doc, names: list[Name], common: frozenset[str]) -> list[Name]:
    """Return `names` without those that only look like names; `common` are the words of the dictionary."""
    held = Counter(t.lower_ for n in names if len(n) > 1 for t in doc[n.start : n.end])
    plain = {t.text for t in doc if t.tag_ in ("NN", "NNS") and t.text.islower()}
    capitals = {t.text for t in doc if t.text[0].isupper() and not t.is_sent_start}
    return [
        n
        for n in (n for n in names if not (_federal_district(doc, n) or _field_of_minister(doc, n)))
        if n.entries
        or n.origin == "definition"
        or not (_no_name(doc, n, held, common) or _first_word(doc, n, common) or _common_noun(doc, n, plain, capitals))
    ]


def _no_name(doc: Doc, name: Name, held: Counter[str], common: frozenset[str]) -> bool:
    if name.origin != "definition" and all(
        t.lower_ in words("names", "legal_forms") for t in doc[name.start : name.end]
    ):
        return True  # the "Bhd" behind a known name
    return (
        (len(name) == 1 and (party_code(doc, name.start) or (doc[name.start].tag_ == "NNS" and _people(doc, name))))
        or _opener(doc, name, common)
        or _small_word(doc, name)
        or _generic(doc, name, held)
        or _work(doc, name)
        or _in_work(doc, name)
        or _titled_alone(doc, name)
        or _picture_credit(doc, name)
        or _field_behind_title(doc, name)
        or _weapon(doc, name)
        or _degree(doc, name)
        or (len(name) == 1 and nation_code(doc, name.start))
    )


def _people(doc: Doc, name: Name) -> bool:
    """Whether a name is only a noun for people in general, with a capital: "Rebels"."""
    return doc[name.start].lemma_ in words("lexicon", "force_heads", "lexicon", "collective_nouns")


def _field_behind_title(doc: Doc, name: Name) -> bool:
    """Whether a name is only what somebody is director or minister for: "Senior Director for | African Affairs"."""
    last = doc[name.end - 1].lower_ == "affairs"
    behind = last and name.start > 1 and doc[name.start - 1].lower_ in ("for", "of")
    return behind and doc[name.start - 2].lower_ in words("lexicon", "title_nouns")


def _small_word(doc: Doc, name: Name) -> bool:
    """Whether a name is a function word or a word of a shouted line: "UNLESS", "THE END"."""
    token = doc[name.start]
    if len(name) > 1 or not token.text.isupper():
        return False
    beside = [doc[i] for i in (name.start - 1, name.end) if 0 <= i < len(doc)]
    return bool(token.is_stop) or any(t.is_stop and t.text.isupper() and len(t.text) > 1 for t in beside)


def _opener(doc: Doc, name: Name, common: frozenset[str]) -> bool:
    """Whether a name is the common word in capitals with which papers open an article: "PLANS for a mosque"."""
    token = doc[name.start]
    shouted = (
        len(name) == 1
        and len(token.text) > 3
        and token.text.isupper()
        and {token.lower_, singular(token.lower_)} & common
    )
    if not shouted or name.end >= len(doc) or not (name.start == 0 or doc[name.start - 1].is_space):
        return False
    following = doc[name.end]
    return following.text.islower() and (token.text.endswith("S") or following.pos_ not in ("VERB", "AUX"))


def party_code(doc: Doc, i: int) -> bool:
    """Whether token `i` is short for a party, right behind a bracket: "Ann Lee (Lab)", "(Con, Kent East)"."""
    bracketed = 0 < i < len(doc) - 1 and doc[i - 1].text == "(" and doc[i + 1].text in "),;-"
    return bracketed and doc[i].lower_ in load_table("standing")["party_codes"]


def _common_noun(doc: Doc, name: Name, plain: set[str], capitals: set[str]) -> bool:
    """Whether a name only ever starts a sentence while the article has its word in lower case: "Cholera spreads"."""
    token = doc[name.start]
    return len(name) == 1 and token.is_sent_start and token.lower_ in plain and token.text not in capitals


def _first_word(doc: Doc, name: Name, common: frozenset[str]) -> bool:
    """Whether a name is but the first word of its sentence before the noun that it modifies: "Riot police"."""
    token = doc[name.start]
    told = len(name) > 1 or name.origin == "head word"  # "Nationals | senator Ann Lee"
    if told or not token.is_sent_start or name.end >= len(doc) or token.lower_ not in common:
        return False
    following = doc[name.end]
    return token.head == following and following.pos_ == "NOUN" and following.text.islower()


def _generic(doc: Doc, name: Name, held: Counter[str]) -> bool:
    """Whether a capitalised common noun is no name: "the Government", "Court" where no fuller name has the word."""
    if len(name) == 2:  # "the Federal Government of X" is X
        kind, last = doc[name.start].lower_, doc[name.start + 1].lower_
        return last in words("names", "governments") and kind in words("names", "government_kinds")
    word = doc[name.start].lower_
    if len(name) > 1 or (name.origin == "head word" and word in words("names", "party_forms")):
        return False  # "Bloc | MP Ann Lee"
    if name.type == "Group" and word in words("standing", "citizens", "standing", "research_nouns"):
        return True  # "Archaeologist | Ann Lee"
    plain = singular(word)
    if plain in words("lexicon", "government_heads") or plain in words("names", "generic_nouns"):
        return True
    bodies = head_words()["Organization"] | words("phrases", "body_heads")
    return not held[word] and (word in bodies or plain in bodies) and not doc[name.start].text.isupper()


def _work(doc: Doc, name: Name) -> bool:
    """Whether a name is the whole of a short quotation and nobody is said to be called so: `the film "Easy Rider"`."""
    if not name.start or name.end >= len(doc) or len(name) > WORK or doc[name.start - 1].text != '"':
        return False
    end = name.end + (doc[name.end].text in (",", "."))
    if end >= len(doc) or doc[end].text != '"' or name.start < 2:
        return False
    return not _called_so(doc, name.start)


def _called_so(doc: Doc, start: int) -> bool:
    """Whether the words before a quotation say that something is called what it holds."""
    before = doc[max(0, start - 4) : start - 1]
    named = words("names", "naming_verbs")
    bodies = load_table("phrases")["descriptions"]["Organization"]
    return any(t.lemma_.lower() in named or t.lower_ in bodies or t.pos_ == "PROPN" for t in before)


def _in_work(doc: Doc, name: Name) -> bool:
    """Whether a name is part of a short quotation that is a title of its own: `"Girl with | Oranges"`."""
    first = name.start
    while first > max(1, name.end - WORK) and doc[first - 1].text != '"' and doc[first - 1].pos_ in TITLE_PARTS:
        first -= 1
    if first < 2 or doc[first - 1].text != '"' or not doc[first].text[0].isupper() or first == name.start:
        return False
    last = name.end
    while last < min(len(doc) - 1, first + WORK) and doc[last].text != '"' and doc[last].pos_ in TITLE_PARTS:
        last += 1
    if last == len(doc):
        return False
    closed = doc[last].text == '"' or (
        doc[last].text in (",", ".") and last + 1 < len(doc) and doc[last + 1].text == '"'
    )
    return closed and not _called_so(doc, first)


def _titled_alone(doc: Doc, name: Name) -> bool:
    """Whether "the" and a title in capitals stand for who has it: "the | Archbishop said"."""
    if len(name) > 1 or not name.start or doc[name.start - 1].lower_ != "the" or name.end >= len(doc):
        return False
    token, following = doc[name.start], doc[name.end]
    titles = words("lexicon", "title_nouns", "names", "honorifics") - words("names", "titles_of_bodies")
    title = token.lower_ in titles and token.text.istitle()
    return title and not following.text[0].isupper() and following.tag_ not in ("NN", "NNS", "NNP", "POS")


def _weapon(doc: Doc, name: Name) -> bool:
    """Whether a name is that of a weapon or an aircraft by its number: "F-16", "MiG-29", "S-400"."""
    return bool(WEAPON.fullmatch(text_of(doc, name)))


def _degree(doc: Doc, name: Name) -> bool:
    """Whether a name is the degree of the person before it: "Ann Lee, MD, of Keele University"."""
    token, before = doc[name.start], name.start - 2
    behind = before >= 0 and doc[name.start - 1].text == "," and doc[before].ent_type_ not in ("GPE", "LOC", "FAC")
    return len(name) == 1 and behind and token.lower_ in words("names", "degrees")


def _federal_district(doc: Doc, name: Name) -> bool:
    """Whether a name is but the end of the capital's: "Washington, | D.C."."""
    last = name.start > 1 and doc[name.start].text.rstrip(".") == "D.C"
    return last and doc[name.start - 1].text == "," and doc[name.start - 2].text == "Washington"


def _picture_credit(doc: Doc, name: Name) -> bool:
    """Whether a word is the label of a picture credit: "Image: Nick Moreau", "Photo by X"."""
    return len(name) == 1 and name.end < len(doc) and doc[name.start].lower_ in words("names", "credit_labels")


def _field_of_minister(doc: Doc, name: Name) -> bool:
    """Whether a word that may be a party tells what a minister is for: "Labour | Minister Ana Ruiz"."""
    token = doc[name.start]
    if len(name) > 1 or token.lower_ not in words("names", "fields") or name.end >= len(doc):
        return False
    office = doc[name.end]
    return office.text.istitle() and office.lower_ in words("names", "field_offices")
