"""What speaks for a person around an unknown name: kin, an office or an age beside it, what only persons undergo."""

from extract.lexicon import load_table, words
from extract.naming.context_bodies import PHRASE
from extract.naming.shapes import Name, type_by_head
from extract.parsing.parse import Doc, Token


def inside_phrase(doc: Doc, name: Name) -> bool:
    """Whether a name only tells whose or where somebody is: "a clerk of | the Stanmore Institute was arrested"."""
    i = name.start - 1
    i -= i > 0 and doc[i].lower_ in ("the", "a", "an", "its", "their")
    return i > 0 and doc[i].pos_ == "ADP" and doc[i - 1].pos_ in ("NOUN", "PROPN")


def of_the_clergy(doc: Doc, i: int) -> bool:
    """Whether the capitalised words that end at token `i` are a name behind the title of one who has a see."""
    return _titled_by(doc, i, words("names", "sees"))


def sent_by_a_place(doc: Doc, i: int) -> bool:
    """Whether the capitalised words that end at token `i` are a name behind the title of whom a place elects."""
    return _titled_by(doc, i, words("names", "elected_in_places"))


def _titled_by(doc: Doc, i: int, titles: frozenset[str]) -> bool:
    first = i
    while (
        first > max(0, i - 4)
        and (doc[first].text.istitle() or doc[first].text == ".")
        and doc[first].lower_.rstrip(".") not in titles
    ):
        first -= 1
    return first < i and doc[first].lower_.rstrip(".") in titles


def kin_before(doc: Doc, i: int) -> bool:
    """Whether a word in front of a name tells whose kin it is: "her mother", "his late brother"."""
    family = words("lexicon", "family_nouns")
    if kin_behind_noun(doc, i):
        return True
    noun = doc[i].text.islower() and (doc[i].lower_ in family or doc[i].lower_.removesuffix("s") in family)
    if noun and doc[i].lower_ not in family and doc[i].lower_.startswith(("brother", "sister", "sibling", "twin")):
        return True  # "the brothers Said and Cherif Kouachi"
    return (
        noun
        and i > 0
        and any(
            (doc[j].tag_ in ("PRP$", "POS", "WP$") and doc[j].lower_ != "its") or doc[j].lower_ == "a"
            for j in range(max(0, i - 2), i)
        )
    )


def kin_behind_noun(doc: Doc, i: int) -> bool:
    """Whether the words that end at token `i` tell that a name is that of kin: "a son of the late", "the sister of"."""
    while i > 1 and doc[i].lower_ in ("the", "late"):
        i -= 1
    if i < 2 or doc[i].lower_ != "of" or doc[i - 1].tag_ != "NN" or doc[i - 1].text.istitle():
        return False
    return load_table("lexicon")["family_nouns"].get(doc[i - 1].lower_) in ("child", "sibling_of", "spouse_of")


def kin_behind(doc: Doc, end: int) -> bool:
    """Whether kin or the death of a person are told of an owner whose name ends: "Marlow | 's late brother"."""
    if end + 1 >= len(doc) or doc[end].tag_ != "POS":
        return False
    i = end + 1
    while i < min(end + 3, len(doc) - 1) and (doc[i].pos_ in ("ADJ", "NUM") or doc[i].text == "-"):
        i += 1
    low = doc[i].lower_.removesuffix("s")
    return doc[i].text.islower() and (low in words("lexicon", "family_nouns") or low in words("names", "of_persons"))


def joined_with_person(last: Token) -> bool:
    """Whether "and" joins a name to one that the model knows for a person's."""
    other = last.head if last.dep_ == "conj" else next((c for c in last.children if c.dep_ == "conj"), None)
    return other is not None and other.ent_type_ == "PERSON" and last.tag_ == "NNP"


def of_persons(verb: Token) -> bool:
    """Whether a verb tells what is done to persons alone."""
    return verb.lemma_ in words("standing", "appointing") or verb.lemma_ in words("names", "done_to_persons")


def done_to_person(doc: Doc, end: int) -> bool:
    """Whether the words behind a name tell what is done to persons alone: "was arrested", "had been elected"."""
    i = end
    while i < len(doc) and i < end + 4 and (doc[i].pos_ in ("AUX", "ADV") or doc[i].lower_ == "not"):
        i += 1
    passive = end < i < len(doc) and doc[i].tag_ == "VBN" and any(t.lemma_ == "be" for t in doc[end:i])
    return passive and of_persons(doc[i])


def person_behind(doc: Doc, end: int) -> bool:
    """Whether what stands behind a name fits a person alone: an age, an office ("Ann, a judge"), "of Acme Corp"."""
    if end + 2 >= len(doc):
        return False
    if doc[end].text == ",":
        if doc[end + 1].like_num and doc[end + 2].text == "," and doc[end + 1].text.isdigit():
            return len(doc[end + 1].text) == 2
        people = words("lexicon", "title_nouns", "standing", "citizens", "lexicon", "family_nouns")
        if doc[end + 1].lower_ not in ("a", "an", "the", "who", "whose"):
            return doc[end + 1].lower_ in people and doc[end + 1].text.islower()
        if doc[end + 1].lower_ == "whose" and doc[end + 2].lemma_.lower() in words("names", "whose_of_bodies"):
            return False
        if doc[end + 1].lower_ in ("who", "whose"):
            return True
        phrase = next((i for i in range(end + 2, min(end + 8, len(doc))) if doc[i].pos_ not in PHRASE), end + 2)
        kin = phrase > end + 2 and doc[phrase - 1].lower_ in words("lexicon", "family_nouns")
        if kin and doc[phrase].lower_ == "of":
            return True  # "Azra Patel, the younger sister of X"
        return phrase > end + 2 and doc[phrase - 1].lower_ in people - words("standing", "also_bodies")
    if doc[end].lower_ in ("of", "from"):
        start = end + 1 + (doc[end + 1].lower_ == "the")
        last = start
        while last < len(doc) and doc[last].text[0].isupper():
            last += 1
        return last - start > 1 and type_by_head(doc, start, last) == "Organization"
    return False


def heads_delegation(doc: Doc, start: int) -> bool:
    """Whether "a delegation led by" stands before a name."""
    if start < 3 or doc[start - 1].lower_ != "by" or doc[start - 2].lemma_.lower() not in words("standing", "heading"):
        return False
    i = start - 3
    i -= doc[i].lower_ in ("was", "is", ",", "being")
    return doc[i].lower_ in ("delegation", "mission", "team", "entourage", *words("standing", "led_people"))


def beside_office(last: Token) -> bool:
    """Whether a capitalised office stands beside a name: "Ana Ruiz, Foreign Minister of Spain"."""
    beside = [c for c in last.children if c.dep_ == "appos" and c.i > last.i and c.text[0].isupper()]
    return any(c.lemma_.lower() in words("lexicon", "title_nouns") for c in beside)


def among_officials(last: Token) -> bool:
    """Whether a name is one of those listed beside a plural of people: "two ministry officials, Adi and Budi, were"."""
    first, second = last, last.dep_ == "conj"
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    noun = first.head
    listed = second or any(c.dep_ == "conj" and c.pos_ == "PROPN" for c in last.rights)
    if not listed or first.dep_ != "appos" or noun.tag_ != "NNS" or noun.i > first.i or last.tag_ != "NNP":
        return False
    people = words("lexicon", "title_nouns", "standing", "citizens") - words("standing", "also_bodies") | {"official"}
    return noun.lemma_.lower() in people and last.doc[first.left_edge.i - 1].text == ","
