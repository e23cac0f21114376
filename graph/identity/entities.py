"""Entities: the name, type, id and aliases of each cluster, from its members alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.identity.clusters import Cluster
from graph.identity.forms import Forms
from graph.identity.spelled import core_of
from graph.identity.units import Unit
from graph.ids import content_id
from graph.knowledge import Record
from graph.model import Entity
from graph.names.text import fold
from graph.ontology import ENTITY_TYPES


def build_entities(
    clusters: Iterable[Cluster], units: dict[str, Unit], records: dict[str, Record], forms: Forms
) -> list[tuple[Entity, Cluster]]:
    """Return an entity for each cluster that was met in an article, sorted by id.

    The id is the knowledge id (the lowest, should a person have joined two records), else a hash of type and canonical
    name; clusters that share both are told apart by country, else by the lowest of their identities. What only one
    article can tell always has that article in its id.
    """
    rows = []
    namesakes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for cluster in clusters:
        members = [units[key] for key in sorted(cluster.members) if key in units]
        if not any(count for unit in members for count in unit.documents.values()):
            continue
        record = records[min(cluster.records)] if cluster.records else None
        type = record.type if record else _type(members)
        name = record.name if record else _name(members, type, forms)
        rows.append((cluster, members, record, type, name))
        if record is None:
            namesakes[(type, forms.core(name, type))].append(len(rows) - 1)
    marks = _marks([members for _, members, *_ in rows], namesakes.values())
    out = []
    for i, (cluster, members, record, type, name) in enumerate(rows):
        identity = record.id if record else content_id("e", type, forms.core(name, type), *marks.get(i, ()))
        out.append((_entity(identity, name, type, record, members, cluster, records, forms), cluster))
    return sorted(out, key=lambda row: row[0].id)


def _type(members: Sequence[Unit]) -> str:
    counts: Counter[str] = Counter()
    for unit in members:
        counts[unit.type] += 1 + sum(unit.documents.values())
    return min(counts, key=lambda type: (-counts[type], ENTITY_TYPES.index(type)))


def _name(members: Sequence[Unit], type: str, forms: Forms) -> str:
    """The most frequent full name; before it any that is no lone surname, no acronym and has no title."""
    counts: Counter[str] = Counter()
    short: set[str] = set()
    for unit in members:
        for form, count in unit.forms.items():
            if form in unit.names:
                counts[form] += count
                if unit.bare or unit.acronym:
                    short.add(form)
    if not counts:
        counts = sum((unit.forms for unit in members), Counter())
    titled = {form for form in counts if type == "Person" and forms.core(form, type) != fold(form)}
    return min(
        counts, key=lambda form: (form in short, form in titled, -counts[form], -len(form.split()), -len(form), form)
    )


def _marks(members: Sequence[Sequence[Unit]], groups: Iterable[Sequence[int]]) -> dict[int, tuple[str, ...]]:
    """Return what tells each cluster from its namesakes, where something must."""
    out: dict[int, tuple[str, ...]] = {}
    for group in groups:
        for i in group:
            if all(unit.local or unit.key.startswith("in:") for unit in members[i]):
                out[i] = ("in", min(unit.key for unit in members[i]))
        shared = [i for i in group if i not in out]
        if len(shared) < 2:
            continue
        countries = {i: frozenset[str]().union(*(unit.countries for unit in members[i])) for i in shared}
        for i in shared:
            alone = len(countries[i]) == 1 and sum(countries[i] == countries[j] for j in shared) == 1
            if alone:
                out[i] = ("country", *countries[i])
            else:
                out[i] = ("key", min(unit.key for unit in members[i]))
    return out


def _entity(
    identity: str,
    name: str,
    type: str,
    record: Record | None,
    members: Sequence[Unit],
    cluster: Cluster,
    records: dict[str, Record],
    forms: Forms,
) -> Entity:
    documents: Counter[str] = Counter()
    aliases: set[str] = set()
    for unit in members:
        documents.update(unit.documents)
        aliases.update(form for form, count in unit.forms.items() if count or form in unit.names)
    others = {core_of(foe) for foe in cluster.foes} if cluster.records else set()
    for key in cluster.records:
        for alias in records[key].names():
            if not others or forms.core(alias, type) not in others:  # a person said that it names another one
                aliases.add(alias)
    aliases.discard(name)
    names = sorted(document for document, count in documents.items() if count)
    return Entity.model_construct(
        id=identity,
        name=name,
        type=type,
        aliases=tuple(sorted(aliases)),
        wikidata=record.wikidata if record else None,
        knowledge=record.id if record else None,
        documents=tuple(names),
        mentions=sum(documents.values()),
        counts=tuple(documents[document] for document in names),
    )
