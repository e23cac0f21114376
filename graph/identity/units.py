"""Units: the identities that judgements join, and all that the articles say of each, whatever their order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from graph.identity.forms import Forms
from graph.identity.spelled import IN_ARTICLE, NAME, article_key, name_key, without_article
from graph.identity.told import Told
from graph.knowledge import Knowledge, Record
from graph.model import Actor, Document, Extraction

SPLIT_BY_COUNTRY = ("Person", "Location")


@dataclass(slots=True)
class Unit:
    """One identity: a knowledge record, a name of a type, or a name inside one article.

    Attributes:
        key: the identity, as judgements spell it.
        type: entity type.
        forms: how often each name form was met.
        names: the forms that are its own full names (the others are short forms that went with them).
        documents: how often it was met in each document, by document name.
        countries, roles: what articles tie to it.
        record: its knowledge record.
        local: only its article can tell what it means.
        bare: a lone surname or given name, which says who it is only together with its article.
        acronym: the acronym that is all its name.
    """

    key: str
    type: str
    forms: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    documents: Counter[str] = field(default_factory=Counter)
    countries: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    record: Record | None = None
    local: bool = False
    bare: bool = False
    acronym: str | None = None


@dataclass(slots=True)
class Tie:
    """Two identities that articles use for one actor: by which rules, and in which documents."""

    rules: set[str] = field(default_factory=set)
    words: set[tuple[str, str]] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Gathered:
    """What the articles hold.

    Attributes:
        units: by key.
        ties: pairs of units that one article used for one actor.
        short: short forms ("HTS", "Sharaa"), as identities, by the unit that they went with.
        of_mention: for each document id, the unit of each mention id.
        defined: for each acronym in lower case, the units that articles use it for.
        named_in: for each document name, the units other than persons with full names in it, but for acronyms.
        countries: the countries that articles tie to each name of a person or place.
        weak: the forms that are units of their own only when persons judge of them, as identities spell them, without
            the article before them.
    """

    units: dict[str, Unit]
    ties: dict[tuple[str, str], Tie]
    short: dict[tuple[str, str], Tie]
    of_mention: dict[str, dict[str, str]]
    defined: dict[str, set[str]]
    named_in: dict[str, set[str]]
    countries: dict[str, set[str]]
    weak: set[str] = field(default_factory=set)


def gathered_units(units: dict[str, Unit]) -> Gathered:
    """Return units of which nothing else is gathered (yet)."""
    return Gathered(units, {}, {}, {}, defaultdict(set), defaultdict(set), {})


def gather(
    articles: Iterable[tuple[Document, Extraction]],
    knowledge: Knowledge,
    forms: Forms,
    told: Told | None = None,
    countries: Mapping[str, Set[str]] | None = None,
) -> Gathered:
    """Gather the units of all articles.

    Args:
        articles: documents and what was found in them, in any order.
        knowledge: the records that actors point to.
        forms: takes name forms apart.
        told: of which names persons have judged; a short form among them is a unit of its own.
        countries: the countries that other articles tie to names.
    """
    kept: list[tuple[str, str, tuple[Actor, ...], dict[str, Counter[str]]]] = []
    mentions: dict[str, list[tuple[str, str, str]]] = {}
    tied: dict[str, set[str]] = defaultdict(set, {name: set(found) for name, found in (countries or {}).items()})
    for document, extraction in articles:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in extraction.mentions:
            counts[mention.actor][mention.form] += 1
        mentions[document.id] = [(m.id, m.actor, m.form) for m in extraction.mentions]
        kept.append((document.name, document.id, extraction.actors, counts))
        for actor in extraction.actors:
            for name in _tied_names(actor, forms):
                tied[name].add(str(actor.country))
    out = gathered_units({})
    out.countries = tied
    for name, identity, actors, counts in kept:
        own: dict[tuple[str, str], str] = {}
        taken: set[str] = set()
        for actor in actors:
            _gather_actor(out, actor, name, counts[actor.key], knowledge, forms, tied, told or Told(), own, taken)
        out.of_mention[identity] = {
            mention: own.get((actor_key, form)) or own[(actor_key, "")]
            for mention, actor_key, form in mentions.pop(identity)
        }
    return out


def country_names(articles: Iterable[tuple[Document, Extraction]], forms: Forms) -> dict[str, set[str]]:
    """Return the countries that articles tie to each name of a person or place."""
    out: dict[str, set[str]] = defaultdict(set)
    for _, extraction in articles:
        for actor in extraction.actors:
            for name in _tied_names(actor, forms):
                out[name].add(str(actor.country))
    return out


def _tied_names(actor: Actor, forms: Forms) -> list[str]:
    if not actor.country or actor.type not in SPLIT_BY_COUNTRY or actor.local or actor.knowledge:
        return []
    return [name_key(actor.type, form, forms) for form in forms.strong(actor)]


def _gather_actor(
    out: Gathered,
    actor: Actor,
    document: str,
    counts: Counter[str],
    knowledge: Knowledge,
    forms: Forms,
    countries: dict[str, set[str]],
    told: Told,
    own: dict[tuple[str, str], str],
    taken: set[str],
) -> None:
    """Put one actor of one article into its units; note in `own` which form of it goes to which."""
    record = knowledge.by_id.get(actor.knowledge) if actor.knowledge else None
    names = list(dict.fromkeys(actor.names)) or [actor.name]
    strong = [] if actor.local else forms.strong(actor)
    if record is not None:
        main = record.id
        strong = [form for form in strong if _news_of(form, actor, record, forms)]
    elif actor.local:
        main = _unique(article_key(document, actor.type, actor.name, forms), actor.key, taken)
    else:
        main = _key(actor, strong[0] if strong else names[0], document, countries, forms)
        strong = strong or [names[0]]
    unit = _unit(out, main, actor, strong[0] if strong else names[0], record, forms)
    own[(actor.key, "")] = main
    rules = {frozenset((join.a, join.b)): join.rule for join in actor.joins}
    for form in names:
        key = main
        identity = name_key(actor.type, form, forms)
        if form in strong:
            key = _key(actor, form, document, countries, forms)
        elif not actor.local or form != actor.name:
            out.weak.add(without_article(forms.core(form, actor.type)))
            key = (told.key(actor, form, document, forms) if told else None) or main
        own[(actor.key, form)] = key
        part = unit if key == main else _unit(out, key, actor, form, None, forms)
        part.forms[form] += counts[form]
        if form in strong or key != main or actor.local:
            part.names.add(form)
        if counts[form]:
            part.documents[document] += counts[form]
        if key != main:
            _tie(out.ties, main, key, rules.get(frozenset((names[0], form)), "one actor"), (names[0], form), document)
            _context(part, actor)
        elif form not in strong and identity != main and not actor.local and not (record and form in record.names()):
            rule = next((r for pair, r in rules.items() if form in pair), "one actor")
            _tie(out.short, main, identity, rule, (actor.name, form), document)
        if forms.about(form, actor.type).acronym and not actor.local and (len(names) > 1 or record is not None):
            out.defined[forms.core(form, actor.type)].add(main)
    for key in {own[(actor.key, form)] for form in names}:
        out.units[key].documents.setdefault(document, 0)
    if actor.type in ("Organization", "Group", "Agreement") and not actor.local:
        keys = {own[(actor.key, form)] for form in names}
        out.named_in[document] |= {key for key in keys if out.units[key].acronym is None}
    _context(unit, actor)


def _context(unit: Unit, actor: Actor) -> None:
    if actor.country:
        unit.countries.add(actor.country)
    unit.roles.update(actor.roles)


def _news_of(form: str, actor: Actor, record: Record, forms: Forms) -> bool:
    """Whether an article defines a name of a known actor that the knowledge does not have."""
    if not any(join.rule == "definition" and form in (join.a, join.b) for join in actor.joins):
        return False
    names = (*record.names(), *record.labels, *record.ambiguous, *record.seats)
    known = {forms.core(name, record.type) for name in names}
    return forms.core(form, record.type) not in known and not forms.about(form, actor.type).acronym


def _key(actor: Actor, form: str, document: str, countries: dict[str, set[str]], forms: Forms) -> str:
    about = forms.about(form, actor.type)
    key = name_key(actor.type, form, forms)
    if about.bare or about.shared:
        return article_key(document, actor.type, form, forms)
    if about.general:
        return f"{key}@{actor.country}" if actor.country else article_key(document, actor.type, form, forms)
    if actor.country and len(countries.get(key, ())) > 1:
        return f"{key}@{actor.country}"
    return key


def _unique(key: str, actor: str, taken: set[str]) -> str:
    out = key if key not in taken else f"{key}#{actor}"
    taken.add(out)
    return out


def _unit(out: Gathered, key: str, actor: Actor, form: str, record: Record | None, forms: Forms) -> Unit:
    unit = out.units.get(key)
    named = record is None and not actor.local
    if unit is None:
        pattern = NAME.match(key) or IN_ARTICLE.match(key)  # a short form that is judged may be of another type
        type = record.type if record else pattern["type"] if pattern else actor.type
        unit = Unit(key, type, record=record, local=record is None and actor.local)
        unit.bare = named and forms.about(form, actor.type).bare and key.startswith("in:")
        out.units[key] = unit
    about = forms.about(form, unit.type)
    if named and about.acronym and key == name_key(unit.type, form, forms):
        unit.acronym = about.core
    return unit


def _tie(ties: dict[tuple[str, str], Tie], a: str, b: str, rule: str, words: tuple[str, str], document: str) -> None:
    tie = ties.setdefault((min(a, b), max(a, b)), Tie())
    tie.rules.add(rule)
    tie.words.add(words)
    tie.documents.add(document)
