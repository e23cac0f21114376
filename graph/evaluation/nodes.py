"""Which node of a build stands for which entity of the gold, and what was split, merged or not found."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.evaluation.findings import Finding, Kind
from graph.evaluation.gold import Gold, base, normal
from graph.model import Entity, Relation


class Nodes(NamedTuple):
    """What the nodes of a build mean in one article.

    Attributes:
        means: for each node mentioned in the article the gold entity that it stands for, or None.
        main: for each gold entity that was found the one node that counts, that with most edges.
        tally: the counts.
        findings: what was split, merged, made up or not found.
    """

    means: dict[str, str | None]
    main: dict[str, str]
    tally: Counter[str]
    findings: list[Finding]


def names_of(entity: Entity) -> frozenset[str]:
    """Return the names of a node as they are compared."""
    return frozenset(map(normal, (entity.name, *entity.aliases))) - {""}


def stands_for(gold: Gold, entity: Entity) -> str | None:
    """Return the gold entity that a node means: the only one of its name, else that with which it shares most names."""
    name = normal(entity.name)
    primary = {k for k, e in gold.entities.items() if normal(e.name) == name}
    for candidates in (primary, {k for k, forms in gold.forms.items() if name in forms}):
        if len(candidates) == 1:
            return next(iter(candidates))
    names = names_of(entity)
    shared = {k: len(forms & names) for k, forms in gold.forms.items()}
    top = max(shared.values(), default=0)
    best = [k for k, count in shared.items() if count == top]
    return best[0] if top and len(best) == 1 else None


def judge_nodes(gold: Gold, entities: Iterable[Entity], relations: Iterable[Relation]) -> Nodes:
    """Return what the nodes of a build mean in one article; only ends of required rows are asked for."""
    mentioned = {e.id: e for e in entities if gold.name in map(base, e.documents)}
    means = {e.id: stands_for(gold, e) for e in mentioned.values()}
    holders: dict[str, list[str]] = {}
    for identity, key in means.items():
        if key:
            holders.setdefault(key, []).append(identity)
    ends = Counter(
        end
        for relation in relations
        if any(base(item.document) == gold.name for item in relation.evidence)
        for end in (relation.subject, relation.object)
    )
    needed = {key for row in gold.relations if not row.optional for key in (row.s, row.o)}
    found = [e for e in mentioned.values() if means[e.id]]
    tally = Counter(
        entity_gold=len(needed),
        entity_found=len(needed & set(holders)),
        entity_emitted=len(mentioned),
        entity_right=len(found),
        type_asked=len(found),
        type_right=sum(e.type == gold.entities[str(means[e.id])].type for e in found),
        splits=sum(len(held) - 1 for held in holders.values()),
        distinct=len(gold.distinct),
    )
    out: list[Finding] = []

    def note(kind: Kind, subject: str, object_: str = "") -> None:
        out.append(Finding(article=gold.key, kind=kind, subject=subject, object=object_))

    for key, held in holders.items():
        if len(held) > 1:
            note("split", key, ", ".join(mentioned[i].name for i in held))
    for identity, meant in means.items():
        if meant is None:
            note("extra node", mentioned[identity].name, mentioned[identity].type)
    for key in gold.entities:
        if key in needed and key not in holders:
            note("no node", key)
    for a, b in gold.distinct:
        forms = gold.own_forms
        if any(forms[a] & names_of(e) and forms[b] & names_of(e) for e in mentioned.values()):
            tally["false_merges"] += 1
            note("merged", a, b)
    main = {key: max(held, key=lambda i: (ends[i], i)) for key, held in holders.items()}
    return Nodes(means, main, tally, out)


def meant_by(nodes: Nodes, identity: str) -> str | None:
    """Return the gold entity that a node stands for, if it is the one that counts for it."""
    key = nodes.means.get(identity)
    return key if key and nodes.main[key] == identity else None


Entities = Mapping[str, Entity]
