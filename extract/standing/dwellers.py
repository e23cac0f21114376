"""Where groups and private people are at home: "residents of Kalabo", "two traders from Leeds", "Leeds lawyers"."""

from collections.abc import Iterator

from extract.clauses.clauses import SUBJECTS
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.reading import Reading, Ref

HOMING = ("from", "of", "in")


def groups_at_home(reading: Reading) -> Iterator[Draft]:
    """Yield where a group lives or works by the town behind its noun, or in front of it."""
    doc = reading.doc
    for group in [r for r in reading.refs if r.kind == "description" and r.node.type == "Group"]:
        home = _behind(reading, group) or _before(reading, group)
        if home is None or home.node.type != "Location" or home.node is group.node:
            continue
        made = draft(reading, group, "based_in", home, doc[group.head], "group at home", 0.7)
        if made is not None:
            yield made


def _behind(reading: Reading, group: Ref) -> Ref | None:
    """Return the town behind a group: of those who live there, come from it, or act there by their calling."""
    doc = reading.doc
    noun = doc[group.head]
    lemma = noun.lemma_.lower()
    prep = next((t for t in doc[noun.i + 1 : noun.i + 2] if t.lower_ in HOMING and t.head == noun), None)
    if prep is None or lemma in words("standing", "passing"):
        return None
    home = reading.at.get(prep.i + 1)
    if home is None or home.start != prep.i + 1 or home.kind != "name":
        return None
    if home.end < len(doc) and (doc[home.end].tag_ == "POS" or doc[home.end].lower_ in ("-", "to")):
        return None  # "mayors from Leeds to Dover"
    if prep.lower_ == "of":
        return home if lemma in words("standing", "dwellers") else None
    if prep.lower_ == "in":
        return home if noun.dep_ in SUBJECTS and lemma in words("standing", "settled") else None
    return home


def _before(reading: Reading, group: Ref) -> Ref | None:
    """Return the town before the noun for those who live there: "Leeds | residents", "some 200 Leeds | tourists"."""
    doc = reading.doc
    noun = doc[group.head]
    home = reading.at.get(noun.i - 1) if noun.i else None
    lives = noun.lemma_.lower() in words("standing", "dwellers", "standing", "settled")
    named = home is not None and home.kind == "name" and home.end == noun.i
    return home if lives and named and doc[noun.i - 1].dep_ in ("compound", "nmod") else None
