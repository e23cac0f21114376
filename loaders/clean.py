"""A record as found in a file becomes a `Document`: clean text, headline first, and what is known of it."""

import hashlib
import re

from graph.errors import InputError
from graph.ids import content_id
from graph.model import Document
from loaders.characters import paragraphs, tidy
from loaders.furniture import SENTENCE_END, drop_furniture, is_prose
from loaders.header import LABELLED, Facts, is_outlet_value, read_header
from loaders.language import foreign_language
from loaders.lead import read_leads
from loaders.outlets import canonical_outlet, outlet_of_url
from loaders.record import MAX_TEXT, Record, too_long
from loaders.repeats import drop_repeats
from loaders.tables import names_of, plain_key

TAIL = 6  # paragraphs at the end where "Source: ..." may stand
ORIGIN = re.compile(
    r"(?:this|the) (?:article|story|report|piece) (?:was |has been )?(?:first |originally )?"
    r"(?:published|appeared) (?:by|in|on|at) "
    r"(?P<who>(?:the )?[^.,]{2,60})\.?(?: (?:and is|it is) republished .{0,80})?",
    re.I,
)
SITE_TAIL = re.compile(r"\s+(?:[|–—·•]|-{1,2}|»)\s+(?P<site>[^|–—·•»]{2,60})$")


def clean(record: Record, *, name: str) -> Document:
    """Return the document that `record` holds.

    Args:
        record: what a loader found.
        name: the document's name.

    Raises:
        InputError: when no text is left, when it is too long, or not English.
    """
    if len(record.text) > MAX_TEXT:
        raise too_long("the article, in characters,", len(record.text), MAX_TEXT, record.where)
    title = clean_title(record.title, site=record.source)
    found = drop_furniture(paragraphs(tidy(record.text)))
    facts, body = read_header(found, title=title)
    facts, body = _read_tail(facts, body)
    facts, body = read_leads(body, facts)
    body = drop_repeats(body)
    if not any(any(c.isalnum() for c in p) for p in body):
        raise InputError("holds no text of an article", where=record.where, cure="check that the file is the right one")
    text = "\n\n".join([facts.title, *body] if facts.title else body)
    language = foreign_language(text)
    if language is not None:
        raise InputError(
            f"is not in English (looks like {language})", where=record.where, cure="only English is read; translate it"
        )
    return _document(record, facts, text, name)


def _document(record: Record, facts: Facts, text: str, name: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    url = record.url or facts.url
    source, via = _origin(record, facts, url)
    return Document(
        name=name,
        id=content_id("doc/", name, digest),
        sha256=digest,
        text=text,
        title=facts.title,
        source=source,
        via=via,
        url=url,
        published=record.published or facts.published or record.made,
        dateline=clean_field(record.dateline) or facts.dateline,
    )


def _origin(record: Record, facts: Facts, url: str | None) -> tuple[str | None, str | None]:
    """The outlet that wrote it and the one that republished it: of all that are named, the nearest to the author."""
    site = outlet_of_url(url) if url else None
    named = [facts.stated, facts.signed, facts.prefix, facts.carrier, clean_field(record.source), site]
    chain: list[str] = []
    for outlet in named:
        spelled = canonical_outlet(outlet) if outlet else None
        if spelled and plain_key(spelled) not in map(plain_key, chain):
            chain.append(spelled)
    source = chain[0] if chain else None
    via = clean_field(record.via) or facts.via or (chain[1] if len(chain) > 1 else None)
    via = canonical_outlet(via) if via else None
    return source, None if via and source and plain_key(via) == plain_key(source) else via


def clean_field(value: str | None) -> str | None:
    """Return a field's value on one line without unseen characters, None when nothing is left."""
    return (" ".join(tidy(value).split()) or None) if value else None


def clean_title(title: str | None, *, site: str | None) -> str | None:
    """Return a headline without the outlet's name behind it ("Talks resume | Levant Wire")."""
    plain = clean_field(title)
    if plain is None:
        return None
    found = SITE_TAIL.search(plain)
    if found and (
        canonical_outlet(found["site"]) != found["site"] or (site and plain_key(found["site"]) == plain_key(site))
    ):
        return plain[: found.start()].strip() or plain
    return plain


def _read_tail(facts: Facts, body: list[str]) -> tuple[Facts, list[str]]:
    """Take "Source: ..." and "This article was first published by ..." from the end."""
    out = list(body)
    for i in range(len(out) - 1, max(0, len(out) - TAIL) - 1, -1):
        outlet = _tail_outlet(out[i])
        if outlet:
            facts = Facts(**{**vars(facts), "stated": facts.stated or outlet})
            del out[i]
    return facts, out


def _tail_outlet(paragraph: str) -> str | None:
    origin = ORIGIN.fullmatch(paragraph)
    if origin:
        return canonical_outlet(origin["who"]) if is_outlet_value(origin["who"]) else None
    found = LABELLED.fullmatch(paragraph)
    if found is None or is_prose(paragraph) or SENTENCE_END.search(paragraph):
        return None
    if names_of("fields", "labels").get(plain_key(found["label"])) != "source" or not is_outlet_value(found["value"]):
        return None
    return canonical_outlet(found["value"])
