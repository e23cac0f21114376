"""What a name of one word is that stands in no telling context: a body, or the surname of somebody named in full."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.people import given
from extract.naming.shapes import Name, text_of, titled
from extract.parsing.parse import Doc
from graph.model import EntityType


def lone_names(
    doc: Doc, names: list[Name], votes: dict[str, Counter[EntityType]], common: frozenset[str]
) -> Iterator[tuple[str, EntityType]]:
    """Yield spellings of one word that are bodies or surnames, for want of anything that tells otherwise.

    News calls persons by two names first; what only ever has one, is no given name and acts, is a body. A short
    form of a body is one too: "Calder" beside "Calder Robotics".
    """
    types = {id(n): _voted(doc, n, votes) for n in names if len(n) > 1}
    longer = [n for n in names if len(n) > 1]
    parts = {t.text for n in longer if types[id(n)] != "Organization" for t in doc[n.start : n.end]}
    surnames = {doc[n.end - 1].text for n in longer if types[id(n)] == "Person" and len(n) == 2}
    fronts = {doc[n.start].text for n in longer if types[id(n)] == "Organization" and len(n) < 4 and _unlisted(n)}
    single: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name) == 1:
            single[doc[name.start].text].append(name)
    for spelled, found in single.items():
        if any(n.origin not in ("model", "capitals") for n in found):
            continue
        if spelled in surnames:
            yield spelled, "Person"
        if spelled in parts or any(n.type != "Person" for n in found):
            continue
        if spelled in fronts and any(doc[n.start].dep_ not in ("compound", "nmod", "amod") for n in found):
            yield spelled, "Organization"
            continue
        unknown = spelled.isalpha() and spelled.lower() not in common and not given(spelled)
        if unknown and any(_argument(doc, n) for n in found) and not any(_called_person(doc, n) for n in found):
            yield spelled, "Organization"


def _voted(doc: Doc, name: Name, votes: dict[str, Counter[EntityType]]) -> EntityType:
    """Return the type that the votes give a name, that of its finder when there are none."""
    counted = votes.get(text_of(doc, name))
    best = max(counted.items(), key=lambda item: (item[1], item[0]), default=None) if counted else None
    return best[0] if best is not None and best[1] else name.type


def _unlisted(name: Name) -> bool:
    return name.origin in ("head word", "model", "capitals")


def _called_person(doc: Doc, name: Name) -> bool:
    """Whether the word before a name calls it a person: "Mr X", "his wife X", "striker X"."""
    people = words("lexicon", "family_nouns", "lexicon", "title_nouns", "lexicon", "collective_nouns")
    before = doc[name.start - 1].lemma_.lower() if name.start else ""
    return titled(doc, name) or before in people | words("standing", "citizens", "standing", "roles")


def _argument(doc: Doc, name: Name) -> bool:
    """Whether a name is what a verb acts on or who acts, not a place ("in X") or a modifier."""
    token = doc[name.start]
    if token.dep_ == "pobj":
        dealt = token.head.lower_ == "with" and token.head.head.dep_ == "dobj"  # "signed a deal with Acme"
        return dealt or (token.head.lower_ in ("by", "with", "against", "from") and token.head.head.pos_ == "VERB")
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "appos", "conj") and token.tag_ in ("NNP", "NNPS")
