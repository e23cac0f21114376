"""How identities are spelled: those of records by their ids, the others by a name, of a type or inside one article."""

import re

from graph.identity.forms import Forms

IN_ARTICLE = re.compile(r"^in:(?P<document>.*):(?P<type>[A-Z][a-z]+):(?P<core>[^:#]*)(?:#.*)?$", re.DOTALL)
NAME = re.compile(r"^name:(?P<type>[A-Z][a-z]+):(?P<core>[^@]*)(?:@.*)?$", re.DOTALL)
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az) (?=\w)")


def name_key(type: str, form: str, forms: Forms) -> str:
    """Return the identity of a name of a type, over all articles."""
    return f"name:{type}:{forms.core(form, type)}"


def article_key(document: str, type: str, form: str, forms: Forms) -> str:
    """Return the identity of a name inside one article, by the document's name."""
    return f"in:{document}:{type}:{forms.core(form, type)}"


def core_of(identity: str) -> str | None:
    """Return the name that an identity spells, None for a record's."""
    pattern = NAME.match(identity) or IN_ARTICLE.match(identity)
    return None if pattern is None else pattern["core"]


def without_article(core: str) -> str:
    """Return a name without the Arabic article before it."""
    return _ARTICLE.sub("", core)
