"""An actor's names: how often each was met, who uses it, and why it stands for the actor."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.identity.spelled import IN_ARTICLE, NAME
from graph.judgement import Judgement, in_force
from graph.knowledge import Knowledge
from graph.model import Entity
from graph.names.person import parse_person
from graph.names.text import fold
from graph.register import Identity, Met, identities_of, judgements_about, mentions_of
from graph.store import Store
from triplewire.alias_views import Alias, Label
from triplewire.identity_words import grounds

NAMING = ("name", "nationality", "seat")  # kinds of mentions that call an actor by a name
UNKNOWN_SOURCE = "(no outlet named)"


def aliases_of(store: Store, entity: Entity, knowledge: Knowledge | None = None) -> tuple[Alias, ...]:
    """Return the names of an entity, the most used first, then those that only the knowledge has.

    Args:
        store: the project's.
        entity: whose names.
        knowledge: to tell which names it has; without one, those that no article has.
    """
    identities = identities_of(store, entity.id)
    met = [m for m in mentions_of(store, [i.id for i in identities]) if m.kind in NAMING]
    times = Counter(m.form for m in met)
    articles: dict[str, set[str]] = defaultdict(set)
    for m in met:
        articles[m.form].add(m.document)
    record = knowledge.by_id.get(entity.knowledge or "") if knowledge else None
    told = {*record.names(), *record.labels, *record.adjectives, *record.seats, *record.ambiguous} if record else set()
    whys = _whys(store, entity, identities)
    home = {form: i for i in reversed(identities) for form in i.forms}
    names = dict.fromkeys([entity.name, *entity.aliases, *times])
    rows = [
        Alias(
            name=name,
            mentions=times[name],
            articles=len(articles[name]),
            known=name in told if record else bool(entity.knowledge) and not times[name],
            identity=home[name].id if name in home else None,
            why=_why(name, home.get(name), entity, whys) or (("known name",) if times[name] and record else ()),
        )
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: (-row.mentions, row.name != entity.name, row.name)))


def _whys(store: Store, entity: Entity, identities: Iterable[Identity]) -> dict[str, list[Judgement]]:
    """The judgements "same" in force within an entity, by the name (or identity) that each brings in."""
    keys = [i.id for i in identities]
    own = {*keys, entity.knowledge}
    out: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in in_force(judgements_about(store, keys)).values():
        if judgement.verdict != "same" or not (judgement.a in own or judgement.b in own):
            continue
        for key in judgement.pair:
            pattern = NAME.match(key)
            out[pattern["core"] if pattern and key not in own else key].append(judgement)
    return out


def _why(name: str, home: Identity | None, entity: Entity, whys: dict[str, list[Judgement]]) -> tuple[str, ...]:
    if name == entity.name:
        return ()
    core = parse_person(name).core if entity.type == "Person" else fold(name)
    found = whys.get(core, []) or whys.get(fold(name), [])
    if not found and home is not None and home.id != entity.knowledge:
        found = [j for j in whys.get(home.id, []) if _brings(j, home.id, name)]
    return tuple(dict.fromkeys(_line(judgement) for judgement in found))


def _brings(judgement: Judgement, key: str, name: str) -> bool:
    pattern = NAME.match(key) or IN_ARTICLE.match(key)
    return pattern is None or pattern["core"] in (fold(name), parse_person(name).core)


def _line(judgement: Judgement) -> str:
    said = "; ".join(grounds(judgement))
    if judgement.by_person:
        return f"{judgement.author} said so" + (f": {said}" if said else "")
    return said


def labels_of(store: Store, entity: Entity, knowledge: Knowledge) -> tuple[Label, ...]:
    """Return what each outlet calls an entity, by outlet, the most frequent words first."""
    record = knowledge.by_id.get(entity.knowledge or "")
    loaded = {fold(label) for label in record.labels} if record else set()
    counts: dict[tuple[str, str], list[Met]] = defaultdict(list)
    for met in mentions_of(store, [i.id for i in identities_of(store, entity.id)]):
        if met.kind in NAMING:
            counts[(met.source or UNKNOWN_SOURCE, _words(met))].append(met)
    rows = [
        Label(
            source=source,
            name=name,
            mentions=len(found),
            articles=len({met.document for met in found}),
            loaded=fold(name) in loaded or any(fold(met.form) in loaded for met in found),
        )
        for (source, name), found in counts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.source, -row.mentions, row.name)))


def _words(met: Met) -> str:
    words = " ".join(met.text.split())
    return words[4:] if words[:4] in ("the ", "The ") else words
