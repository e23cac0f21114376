"""Resolution: which actors of which articles are one. Units, links, clusters, entities, one after the other.

The result depends on the set of articles, the knowledge and the persons' judgements, not on any order.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from graph.errors import UnknownNameError
from graph.identity.clusters import Cluster, Clusters, may_join, start
from graph.identity.context import acronym_links, surname_links
from graph.identity.entities import build_entities
from graph.identity.forms import forms_by
from graph.identity.judged import Applied, apply, judged_places, places
from graph.identity.links import Link, Named, excluded, name_links, sort_out, take_apart, tie_link
from graph.identity.told import told_by
from graph.identity.units import Gathered, Unit, gather
from graph.judgement import Contradiction, Judgement, in_force
from graph.knowledge import Knowledge
from graph.model import Document, Entity, Extraction
from graph.pause import no_collection


@dataclass(frozen=True)
class Resolution:
    """The entities of a set of articles, and why they are so.

    Attributes:
        rows: the entities with the identities that make them up, sorted by id.
        judgements: the persons' as given, then the program's, sorted by their identities.
        judged: the identities to which persons' judgements apply.
        applied: what came of the persons' judgements.
        gathered, named, links, stage: what it was made from.
    """

    rows: Sequence[tuple[Entity, Cluster]]
    judgements: tuple[Judgement, ...]
    judged: frozenset[str]
    applied: Applied
    gathered: Gathered
    named: Named
    links: Sequence[Link]
    stage: Sequence[Link]

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities, sorted by id."""
        return tuple(entity for entity, _ in self.rows)

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Persons' judgements that later ones leave without effect."""
        return self.applied.contradictions

    @property
    def pending(self) -> tuple[Judgement, ...]:
        """Persons' judgements on identities that these articles do not hold."""
        return self.applied.pending

    @property
    def units(self) -> dict[str, Unit]:
        """The identities met, with the forms and documents in which they were."""
        return self.gathered.units

    @property
    def of_mention(self) -> dict[str, dict[str, str]]:
        """The identity of each mention, by the document's id and the mention's."""
        return self.gathered.of_mention

    @cached_property
    def _entity_of_unit(self) -> dict[str, str]:
        return {member: entity.id for entity, cluster in self.rows for member in cluster.members}

    @cached_property
    def _clusters(self) -> dict[str, Cluster]:
        return {entity.id: cluster for entity, cluster in self.rows}

    def entity_of(self, document_id: str, mention_id: str) -> str | None:
        """Return the id of the entity that a mention of a document stands for, or None when there is none."""
        unit = self.identity_of(document_id, mention_id)
        return None if unit is None else self._entity_of_unit.get(unit)

    def identity_of(self, document_id: str, mention_id: str) -> str | None:
        """Return the identity, as judgements spell it, that a mention has before anything is joined."""
        return self.of_mention.get(document_id, {}).get(mention_id)

    def identities(self, entity_id: str) -> tuple[str, ...]:
        """Return the identities that make up an entity, sorted.

        Raises:
            UnknownNameError: when there is no such entity.
        """
        if entity_id not in self._clusters:
            raise UnknownNameError(f"no entity has the id {entity_id!r}", cure="see entities.jsonl for the ids")
        return identities_in(self._clusters[entity_id], self.units)

    def why(self, entity_id: str) -> tuple[Judgement, ...]:
        """Return the judgements "same" that make an entity what it is, sorted by their identities.

        Raises:
            UnknownNameError: when there is no such entity.
        """
        mine = set(self.identities(entity_id))
        same = in_force(j for j in self.judgements if j.verdict == "same" and (j.a in mine or j.b in mine))
        return tuple(same.values())


def identities_in(cluster: Cluster, units: Container[str]) -> tuple[str, ...]:
    """Return the identities that make up a cluster: those met, and the records; sorted."""
    return tuple(sorted(m for m in cluster.members if m in units or m in cluster.records))


def resolve(
    articles: Iterable[tuple[Document, Extraction]], knowledge: Knowledge, judgements: Sequence[Judgement] = ()
) -> Resolution:
    """Decide over all articles which actors are one.

    Args:
        articles: documents and what was found in them, each document once, in any order.
        knowledge: the records that actors point to, and whose names unlinked actors may bear.
        judgements: the ledger; the program's own are made anew and need not be given.
    """
    with no_collection():
        return _resolve(articles, knowledge, judgements)


def _resolve(
    articles: Iterable[tuple[Document, Extraction]], knowledge: Knowledge, judgements: Sequence[Judgement]
) -> Resolution:
    persons = [judgement for judgement in judgements if judgement.by_person]
    forms = forms_by(knowledge)
    gathered = gather(articles, knowledge, forms, told_by(persons))
    named = take_apart(gathered.units, forms)
    types: dict[str, str] = {record.id: record.type for record in knowledge.records}
    types |= {key: unit.type for key, unit in gathered.units.items()}
    clusters = start(types, knowledge.by_id)
    where = places(types, gathered.units, persons, knowledge.by_id, forms)
    applied = apply(persons, clusters, where)
    links = name_links(gathered, named, knowledge)
    decided = decide(gathered, named, types, knowledge, clusters, applied, links)
    return Resolution(
        rows=decided.rows,
        judgements=(*persons, *in_force(decided.made).values()),
        judged=frozenset(judged_places(persons, where)),
        applied=applied,
        gathered=gathered,
        named=named,
        links=links,
        stage=decided.stage,
    )


class Decided(NamedTuple):
    """What is decided of some identities.

    Attributes:
        rows: entities with their clusters, sorted by id.
        made: the program's judgements.
        stage: the links of acronyms and lone surnames.
    """

    rows: list[tuple[Entity, Cluster]]
    made: list[Judgement]
    stage: list[Link]


def decide(
    gathered: Gathered,
    named: Named,
    types: dict[str, str],
    knowledge: Knowledge,
    clusters: Clusters,
    applied: Applied,
    links: Sequence[Link],
) -> Decided:
    """Join identities by the links between them, weightiest first, and return the entities that they make.

    Args:
        gathered: the identities, complete in all that hangs together with them.
        named: their names taken apart.
        types: entity types of identities and records.
        knowledge: the records.
        clusters: as persons have judged.
        applied: what came of the persons' judgements.
        links: those by name, doubtful ones too.
    """
    ties = [tie_link(a, b, tie) for (a, b), tie in sorted(gathered.ties.items())]
    sure, doubts = sort_out(links, named, types)
    cache: dict[tuple[str, str], bool] = {}
    known = knowledge.by_id.keys()

    def clash(a: str, b: str) -> bool:
        pair = (a, b) if a < b else (b, a)
        if pair not in cache:
            cache[pair] = excluded(a, b, named, types)
        return cache[pair]

    def act_on(links: Iterable[Link]) -> None:
        for link in sorted(links, key=lambda link: (-link.weight, link.a, link.b)):
            allowed = (link.a, link.b) not in applied.apart
            weak = link.by_name and not (link.literal and not known.isdisjoint((link.a, link.b)))
            if allowed and may_join(clusters, link.a, link.b, clash if weak else None):
                clusters.merge(link.a, link.b)
                made.append(link.judgement("same"))
            else:
                doubts.append(link)

    made: list[Judgement] = []
    act_on([*ties, *sure])
    acronyms = acronym_links(gathered, clusters, named)
    act_on(acronyms)
    surnames, more = surname_links(gathered, clusters, named)
    act_on(surnames)
    doubts += more
    made += [link.judgement("unsure") for link in doubts if clusters.of[link.a] is not clusters.of[link.b]]
    made += _short_forms(gathered, clusters)
    met: list[Cluster] = [c for c in clusters.all() if any(m in gathered.units for m in c.members)]
    rows = build_entities(met, gathered.units, knowledge.by_id, named.forms)
    return Decided(rows, made, [*acronyms, *surnames, *more])


def _short_forms(gathered: Gathered, clusters: Clusters) -> list[Judgement]:
    """Return the judgements on short forms that never stand alone: they explain aliases and can be overruled."""
    out = []
    for (a, b), tie in sorted(gathered.short.items()):
        joined = a in gathered.units and b in gathered.units and clusters.of[a] is clusters.of[b]
        if a in gathered.units and b in gathered.units and not joined:
            continue
        out.append(tie_link(a, b, tie).judgement("same"))
    return out
