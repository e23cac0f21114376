"""Persons whom a noun right before their name tells, for when it comes alone: "the singer Ann Lee ... The singer"."""

from extract.lexicon import words
from extract.naming.teams import position
from extract.naming.title_words import title_at
from extract.reading import Reading
from extract.standing.offices import says_who


def note_callings(reading: Reading) -> None:
    """Note what persons are, by the nouns right before their names that are no titles."""
    for ref in reading.refs:
        if ref.node.type != "Person" or ref.kind != "name" or not ref.start:
            continue
        noun = reading.doc[ref.start - 1]
        if noun.tag_ != "NN" or not noun.text.islower() or reading.at.get(noun.i) is not None:
            continue
        role, _ = position(reading.doc, noun)
        if title_at(noun) is None and (says_who(noun) or role in words("standing", "positions")):
            reading.callings.setdefault(noun.lemma_.lower(), {}).setdefault(id(ref.node), ref)
