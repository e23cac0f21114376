"""Persons that their title gives away: "President of Namibia | Hage Geingob", "Queen | Silvia"."""

from collections.abc import Sequence

from extract.lexicon import words
from extract.naming.people import given
from extract.naming.shapes import Name, capital, type_by_head
from extract.parsing.parse import Doc

LONGEST = 4  # words of a person's name


def leaders(doc: Doc, known: Sequence[Name]) -> list[Name]:
    """Return the persons behind an office "of" a known land, which model and capitals take for one name with it."""
    at = {name.start: name for name in known}
    found = []
    for land in known:
        office = land.start - 2 - (doc[land.start - 1].lower_ == "the") if land.start > 1 else -1
        if land.type not in ("Country", "Location") or office < 0 or doc[office + 1].lower_ != "of":
            continue
        if doc[office].lower_ not in words("lexicon", "title_nouns"):
            continue
        if land.end in at:
            found += [at[land.end]] if at[land.end].type == "Person" else []
            continue
        end = _run_end(doc, land.end, LONGEST)
        if end < len(doc) and capital(doc[end]) and type_by_head(doc, land.end, _whole(doc, end)) == "Organization":
            continue  # "president of the | Kenya Independent Tea Growers Union"
        if closes_body(doc, end):
            continue  # "head of the | Norwegian Chess federation"
        surname = doc[end - 1].lower_ in words("names", "surname_heads") and given(doc[land.end].text)
        if end - land.end > 1 and (surname or type_by_head(doc, land.end, end) is None):  # "Alexandra Hill"
            found.append(Name(land.end, end, "Person", origin="definition"))
    return found


def closes_body(doc: Doc, end: int) -> bool:
    """Whether the noun for a body stands behind capitals, also in brackets: "Lawn Tennis | association", "(Group)"."""
    end += end + 1 < len(doc) and doc[end].text == "("
    return end < len(doc) and doc[end].lower_ in words("names", "head_words:Organization")


def crowned(doc: Doc) -> list[Name]:
    """Return the persons called by a title of birth and one or two names: "Queen Silvia", "Grand Duke | Henri"."""
    titles = words("names", "titles_of_birth")
    found = []
    for token in doc[:-1]:
        if token.lower_ not in titles or not capital(token):
            continue
        before = doc[token.i - 1] if token.i else None
        if (
            before is not None
            and before.tag_ == "NNP"
            and before.lower_ not in words("names", "before_titles_of_birth")
        ):
            continue  # "Stephen King"
        if doc[token.i + 1].lower_ in words("names", "honorifics", "lexicon", "title_nouns"):
            continue  # "Duke Provost Ann Lee"
        end = _run_end(doc, token.i + 1, LONGEST - 1)
        if end > token.i + 1 and type_by_head(doc, token.i, end) is None:
            found.append(Name(token.i + 1, end, "Person", origin="definition"))
    return found


def _whole(doc: Doc, end: int) -> int:
    """Return where the capitalised words end that go on behind a name."""
    while end < len(doc) and capital(doc[end]) and not doc[end].is_sent_start:
        end += 1
    return end


def _run_end(doc: Doc, start: int, longest: int) -> int:
    """Return where at most `longest` capitalised proper nouns from token `start` on end."""
    end = start
    while end < min(len(doc), start + longest) and capital(doc[end]) and doc[end].tag_ == "NNP":
        end += 1
    return end
