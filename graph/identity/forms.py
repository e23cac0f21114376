"""Name forms of an actor: which of them say by themselves who is meant, and which only inside their article."""

from functools import lru_cache

from graph.model import Actor
from graph.names.body import BodyName, is_acronym_word, parse_body
from graph.names.person import parse_person, without_titles


@lru_cache(maxsize=1 << 17)
def core(form: str, type: str) -> str:
    """Return a name as identities spell it: plain lower-case words, of a person without titles."""
    return without_titles(form) if type == "Person" else parse_cached(form, type).fold


@lru_cache(maxsize=1 << 17)
def parse_cached(form: str, type: str) -> BodyName:
    """Return a name of a body taken apart with the product's own places only."""
    return parse_body(form, type)


def is_acronym(form: str, type: str) -> bool:
    """Whether a name of a body is an acronym ("HTS", "PKK")."""
    return type != "Person" and is_acronym_word(form)


def is_bare(form: str, type: str) -> bool:
    """Whether a person's name is one word only, which says who is meant only inside its article."""
    return type == "Person" and len(parse_person(form).parts) < 2


def is_general(form: str, type: str) -> bool:
    """Whether a name of a body has no word or place of its own ("Ministry of Defence", "5th Brigade")."""
    if type != "Organization":
        return False
    name = parse_cached(form, type)
    return not (name.proper or name.places)


def strong_forms(actor: Actor) -> list[str]:
    """Return the names of an actor that say by themselves who is meant, the fullest first; maybe none.

    Not among them: lone surnames, acronyms beside a full name, and names whose words another one has and more.
    """
    names = list(dict.fromkeys(actor.names)) or [actor.name]
    if len(names) == 1:
        return names
    if actor.type == "Person":
        return [name for name in names if not is_bare(name, "Person")]
    full = [name for name in names if not is_acronym(name, actor.type)]
    out = []
    for name in full:
        words = _words(name, actor.type)
        if words and not any(words < _words(other, actor.type) for other in full):
            out.append(name)
    return out


def _words(name: str, type: str) -> frozenset[str]:
    parsed = parse_cached(name, type)
    return frozenset(word.key for word in parsed.words) | parsed.numbers | parsed.places | parsed.directions
