"""Whose nationals people are by any noun between a nationality and a name: "the Swiss cocaine dealer Jan Leef"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.naming.people import given
from extract.naming.title_words import title_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.offices import says_who
from extract.standing.parties import coordinated_after

LONGEST = 6  # words between a nationality and the name
LISTED = 5  # words between "and" and the name: "entrepreneur and | Tern group founder Ann Lee"
WORDS = frozenset(["NN", "NNS", "NNP", "JJ", "HYPH", "VBG"])  # tags of what may stand there
CALLED = frozenset(["named", "called", "nicknamed", "codenamed"])


def citizens_by_calling(reading: Reading) -> Iterator[Draft]:
    """Yield whose nationals people are whom a nationality introduces with a noun, whatever it is."""
    people = reading.people()
    at = {r.start: r for r in people}
    for nation in [r for r in reading.refs if r.kind == "nationality" and r.node.type == "Country"]:
        person = _introduced(reading, nation, at)
        if person is None:
            continue
        noun = reading.doc[person.start - 1]
        for one in coordinated_after(people, person, reading.doc) if noun.tag_ == "NNS" else [person]:
            made = draft(reading, one, "citizen_of", nation, noun, "nationality and calling", 0.78)
            if made is not None:
                yield made


def _introduced(reading: Reading, nation: Ref, at: dict[int, Ref]) -> Ref | None:
    """Return whom a nationality and a noun introduce, no office of the country's among the words between."""
    doc, i = reading.doc, nation.end
    if nation.start and doc[nation.start - 1].text == "-" and reading.at.get(nation.start - 2) is None:
        return None  # "non-Israeli"
    while i < min(nation.end + LONGEST, len(doc) - 1):
        word, person = doc[i], at.get(i)
        if person is not None:
            return person if i > nation.end and _calls(doc[i - 1], person) and _named(reading, person) else None
        if i > nation.end and doc[i - 1].text == "-" and (found := reading.at.get(i)) and found.kind == "nationality":
            i = found.end  # "Lebanese-Nigerian"
            continue
        if word.lower_ == "and" and i > nation.end and says_who(doc[i - 1]):
            return next((at[j] for j in range(i + 1, min(i + LISTED, len(doc))) if j in at), None)
        plain = (word.tag_ in WORDS and word.text.islower()) or word.text == "-" or _misread(word)
        if reading.at.get(i) is not None or not plain:
            return None
        if title_at(word) is not None and word.lemma_.lower() not in words("standing", "private_titles"):
            return None
        i += 1
    return None


def _misread(word: Token) -> bool:
    """Whether a word read as a verb is none here: "a Brazilian | bantamweight", "a Swiss lawyer | named"."""
    return word.lower_.endswith("weight") or word.lower_ in CALLED


def _calls(noun: Token, person: Ref) -> bool:
    """Whether a word right before a name may say what somebody is: no kind of body, no peer, none of a list."""
    others = words("standing", "no_citizens", "standing", "body_nouns", "names", "company_nouns")
    others |= words("standing", "crafts", "standing", "warships")
    if given(noun.doc[person.start].text):
        others -= words("standing", "traders")
    return noun.lemma_.lower() not in others | words("standing", "counterparts") and not says_who(noun)


def _named(reading: Reading, person: Ref) -> bool:
    return person.end - person.start > 1 or given(reading.doc[person.start].text)
