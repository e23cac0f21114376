"""A record as found in a file becomes a `Document`: clean text, headline first, and what is known of it."""

import hashlib
import re
from dataclasses import replace

from graph.errors import InputError
from graph.ids import content_id
from graph.model import Document
from loaders.account import Note, nobody
from loaders.byline import authors_of, without_revision
from loaders.characters import paragraphs, tidy
from loaders.dates import parse_moment
from loaders.furniture import LONGEST, SENTENCE_END, drop_furniture, is_prose
from loaders.header import LABELLED, Facts, is_outlet_value, read_header
from loaders.language import foreign_language
from loaders.lead import read_leads
from loaders.outlets import canonical_outlet, known_outlet, outlet_of_url
from loaders.provenance import provenance
from loaders.record import MAX_TEXT, Record, too_long
from loaders.repeats import drop_repeats
from loaders.tables import names_of, plain_key

TAIL = 6  # paragraphs at the end where "Source: ..." may stand
ORIGIN = re.compile(
    r"(?:(?:this|the) (?:article|story|report|piece|post) (?:was |has been |is )?(?:first |originally )?"
    r"(?:(?:re)?published|appeared|republished)(?: first)? (?:by|in|on|at|from|with permission from) "
    r"|the post .{3,200} (?:first appeared|appeared first) on )"
    r"(?P<who>(?:the )?[^.,]{2,60}?)(?: under (?:a|the) [^.]{3,60})?\.?(?: (?:and is|it is) republished .{0,80}"
    r"| read the original(?: article| story)?(?: here)?\.?)?",
    re.I,
)
SITE_TAIL = re.compile(r"\s+(?:[|–—·•]|-{1,2}|»)\s+(?P<site>[^|–—·•»]{2,60})$")


def clean(record: Record, *, name: str, note: Note = nobody) -> Document:
    """Return the document that `record` holds.

    Args:
        record: what a loader found.
        name: the document's name.
        note: told the rule and the words of each piece of the text that goes, in no particular order.

    Raises:
        InputError: when no text is left, when it is too long, or not English.
    """
    if len(record.text) > MAX_TEXT:
        raise too_long("the article, in characters,", len(record.text), MAX_TEXT, record.where)
    title = clean_title(record.title, site=record.source, note=note)
    origin, found = _read_origin(paragraphs(tidy(record.text)), note=note)
    found = drop_furniture(found, note=note)
    header, body = read_header(found, title=title, note=note)
    header = replace(header, stated=origin or header.stated)
    tail, body = _read_tail(header, body, note=note)
    facts, body = read_leads(body, tail, note=note)
    body = drop_repeats(body, note=note)
    if not any(any(c.isalnum() for c in p) for p in body):
        raise InputError("holds no text of an article", where=record.where, cure="check that the file is the right one")
    head, revision = without_revision(facts.title, note=note)
    text = "\n\n".join([head, *body] if head else body)
    language = foreign_language(text)
    if language is not None:
        raise InputError(
            f"is not in English (looks like {language})", where=record.where, cure="only English is read; translate it"
        )
    digest = hashlib.sha256(text.encode()).hexdigest()
    url = record.url or facts.url
    source, via = _origin(record, facts, url)
    byline = clean_field(record.byline) or facts.byline
    document = Document(
        name=name,
        id=content_id("doc/", name, digest),
        sha256=digest,
        text=text,
        title=head,
        source=source,
        via=via,
        url=url,
        published=record.published or facts.published or record.made,
        dateline=clean_field(record.dateline) or facts.dateline,
        authors=authors_of(byline) if byline else (),
        updated=_updated(record, facts),
        revision=revision,
        file=record.file,
        file_sha256=record.file_sha256,
    )
    return document.model_copy(update={"provenance": provenance(document, record, header, facts)})


def _updated(record: Record, facts: Facts) -> str | None:
    return (parse_moment(record.updated) if record.updated else None) or facts.updated


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


def clean_title(title: str | None, *, site: str | None, note: Note = nobody) -> str | None:
    """Return a headline without the outlet's name behind it ("Talks resume | Levant Wire")."""
    plain = clean_field(title)
    if plain is None:
        return None
    found = SITE_TAIL.search(plain)
    if found and (
        canonical_outlet(found["site"]) != found["site"] or (site and plain_key(found["site"]) == plain_key(site))
    ):
        note("outlet behind the headline", found.group().strip())
        return plain[: found.start()].strip() or plain
    return plain


def _read_origin(found: list[str], *, note: Note) -> tuple[str | None, list[str]]:
    """Take "This article was first published by ..." from wherever it stands, and return the outlet it names."""
    outlet, out = None, []
    for paragraph in found:
        origin = ORIGIN.fullmatch(paragraph) if len(paragraph) <= LONGEST else None
        if origin and is_outlet_value(origin["who"]):
            outlet = outlet or canonical_outlet(origin["who"])
            note("source line", paragraph)
        else:
            out.append(paragraph)
    return outlet, out


def _read_tail(facts: Facts, body: list[str], *, note: Note) -> tuple[Facts, list[str]]:
    """Take "Source: ..." and a lone outlet's name from the end."""
    out = list(body)
    for i in range(len(out) - 1, max(0, len(out) - TAIL) - 1, -1):
        outlet = _tail_outlet(out[i])
        if outlet:
            facts = Facts(**{**vars(facts), "stated": facts.stated or outlet})
            note("source line", out[i])
            del out[i]
    return facts, out


def _tail_outlet(paragraph: str) -> str | None:
    if known_outlet(paragraph):
        return canonical_outlet(paragraph)
    found = LABELLED.fullmatch(paragraph)
    if found is None or is_prose(paragraph) or SENTENCE_END.search(paragraph):
        return None
    if names_of("fields", "labels").get(plain_key(found["label"])) != "source" or not is_outlet_value(found["value"]):
        return None
    return canonical_outlet(found["value"])
