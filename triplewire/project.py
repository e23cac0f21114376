"""A build that can be asked: its actors, edges and evidence, as objects, as a networkx graph and by Cypher."""

import inspect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.frames import load_frame_rows
from graph.display.listed import Listed
from graph.errors import ProjectError, UnknownNameError
from graph.model import Document, Entity, Relation
from graph.ontology import Ontology, load_ontology
from graph.outputs import Outputs, read_outputs
from triplewire.lookup import find_entity
from triplewire.tables import conflicts_table, documents_table, entities_table, facts_table, hits_table, relations_table
from triplewire.user_files import user_file
from triplewire.views import Card, Explanations, Link, card, explanations, links

if TYPE_CHECKING:
    import datetime as dt

    import networkx as nx

    from graph.exported import Check
    from graph.exports.exporter import Graph
    from graph.exports.property_graph import PropertyGraph
    from graph.query import Engine, Result
    from graph.search import Hit, Kind
    from graph.server import Loaded, Server, Wiped
    from triplewire.aliases import ProjectAliases
    from triplewire.changes import Changes
    from triplewire.conflicts import Conflict
    from triplewire.facts import Fact
    from triplewire.journal import Entry
    from triplewire.neighbourhood import Neighbourhood
    from triplewire.pipeline import Report
    from triplewire.plots.canvas import Plot
    from triplewire.status import Status

STORE = "triplewire.db"


class Project:
    """The build in `folder`; its files are read when first asked for.

    Raises:
        ProjectError: when there is no build in `folder`.
    """

    def __init__(self, folder: str | Path, *, ontology: Path | None = None) -> None:
        self.folder = Path(folder)
        self._ontology = ontology
        if not (self.folder / STORE).is_file():
            cure = f"triplewire build INPUT... --output {self.folder}, or name another folder with --project"
            raise ProjectError("there is no project here", where=str(self.folder), cure=cure)

    def __repr__(self) -> str:
        return f"Project({str(self.folder)!r})"

    def _repr_html_(self) -> str:
        from triplewire.notebook import project_html

        return project_html(self)

    @property
    def name(self) -> str:
        """What the project is called in Neo4j and in queries: the name of its folder."""
        return self.folder.resolve().name or "triplewire"

    @cached_property
    def _outputs(self) -> Outputs:
        return read_outputs(self.folder)

    @cached_property
    def documents(self) -> Listed[Document]:
        """The articles, by name."""
        return documents_table(self._outputs.documents)

    @cached_property
    def entities(self) -> Listed[Entity]:
        """The actors, places, agreements and events, by id."""
        return entities_table(self._outputs.entities)

    @cached_property
    def relations(self) -> Listed[Relation]:
        """The edges with their evidence, by id."""
        sources = {document.name: document.source for document in self.documents}
        return relations_table(self._outputs.relations, self.names, sources)

    @cached_property
    def names(self) -> dict[str, str]:
        """The canonical name of each entity id."""
        return {entity.id: entity.name for entity in self.entities}

    @cached_property
    def ontology(self) -> Ontology:
        """The product's ontology, with the file added that this project was opened with."""
        return load_ontology(self._ontology)

    @property
    def aliases(self) -> "ProjectAliases":
        """The names of the actors, and persons' judgements on them: list, same, different, undo, history, ..."""
        from triplewire.aliases import ProjectAliases

        return ProjectAliases(self)

    def reload(self) -> None:
        """Forget what was read of the build: its files have been written anew."""
        for kept in ("_outputs", "documents", "entities", "relations", "names", "_engine", "ontology"):
            self.__dict__.pop(kept, None)

    def find(self, name: str) -> Entity:
        """Return the entity that `name` means: an id, a former id, or any of its names, no matter the case or accents.

        Raises:
            UnknownNameError: when there is none, or more than one.
        """
        try:
            return find_entity(self.entities, name)
        except UnknownNameError:
            heir = self._heir(name)
            if heir is None:
                raise
            return heir

    def _heir(self, former: str) -> Entity | None:
        from graph.register import successor
        from graph.store import Store

        with Store(self.folder / STORE, readonly=True) as store:
            heir = successor(store, former)
        return next((entity for entity in self.entities if entity.id == heir), None)

    def show(self, name: str) -> Card:
        """Return the card of an actor: its names and why they are its, its articles, its edges; see `find`."""
        from graph.register import former_ids
        from graph.store import Store
        from triplewire.alias_list import aliases_of

        entity = self.find(name)
        with Store(self.folder / STORE, readonly=True) as store:
            aliases, former = aliases_of(store, entity), former_ids(store, entity.id)
        return card(entity, self.relations, self.names, aliases, former)

    def timeline(
        self,
        name: str | None = None,
        *,
        since: "str | dt.date | None" = None,
        until: "str | dt.date | None" = None,
        undated: bool = True,
    ) -> "Listed[Fact]":
        """Return what happened to an actor, or to all, in order; see `triplewire.timeline.timeline`.

        Args:
            name: any name of the actor, as `find` takes it; None for all.
            since: nothing that was over before that day, month ("2026-01") or year ("2026").
            until: nothing that began after it.
            undated: with events that the text gives no date, placed where they were first told.

        Raises:
            UnknownNameError: when there is no such actor or day.
        """
        from graph.exports.selection import first_day, last_day
        from triplewire.timeline import timeline

        found = timeline(
            self.relations,
            self.names,
            self.ontology,
            actor=None if name is None else self.find(name).id,
            since=None if since is None else first_day(since),
            until=None if until is None else last_day(until),
            undated=undated,
        )
        return facts_table(found)

    def diff(self, since: "str | dt.date", until: "str | dt.date", *, name: str | None = None) -> "Changes":
        """Return what the articles published between two days changed; see `triplewire.changes.changes`.

        Args:
            since: the end of this day, month ("2026-01") or year is the state before.
            until: the end of this one is the state after.
            name: any name of an actor that all of it must be about.

        Raises:
            UnknownNameError: when there is no such actor or day, or the second day is not later.
        """
        from graph.exports.selection import last_day
        from triplewire.changes import changes

        first, last = last_day(since), last_day(until)
        if first >= last:
            raise UnknownNameError(f"nothing lies between {first} and {last}", cure="give the earlier day first")
        actor = None if name is None else self.find(name).id
        return changes(self.relations, self.names, first, last, actor=actor)

    def conflicts(self, name: str | None = None) -> "Listed[Conflict]":
        """Return rival claims, of an actor or of all; see `triplewire.conflicts.conflicts`.

        Raises:
            UnknownNameError: when there is no such actor.
        """
        from triplewire.conflicts import conflicts

        types = {entity.id: entity.type for entity in self.entities}
        actor = None if name is None else self.find(name).id
        return conflicts_table(conflicts(self.relations, self.names, types, self.ontology, actor=actor))

    def search(self, text: str, *, kinds: "Sequence[Kind] | None" = None, limit: int = 10) -> "Listed[Hit]":
        """Return the names, the sentences behind edges and the articles that hold words; see `graph.search.search`.

        Raises:
            QueryError: when `text` holds no word to look for.
        """
        from graph.search import KINDS, search

        hits = search(self.folder, text, self.entities, self.relations, kinds=kinds or KINDS, limit=limit)
        return hits_table(hits, self.names)

    def explain(
        self,
        a: str,
        b: str,
        *,
        parse: bool = False,
        model: str = "en_core_web_sm",
        frames: str | Path | None = None,
        knowledge: str | Path | None = None,
    ) -> Explanations:
        """Return every relation between two actors with each sentence, source, rule and frame behind it.

        Args:
            a: any name of one actor, or its id; see `find`.
            b: the same of the other.
            parse: also read the articles again, for the very frame and the parse that made each claim.
            model: the model that the project was built with.
            frames: the user's frames file that it was built with.
            knowledge: the same.

        Raises:
            UnknownNameError: when there is no such actor, or more than one.
            ModelError, DataError: when the model or a file is at fault.
        """
        from triplewire.tracing import with_frames, with_traces

        frames, knowledge = user_file(frames), user_file(knowledge)
        found = explanations(self.find(a).id, self.find(b).id, self.relations, self.names, self.documents)
        found = with_frames(found, load_frame_rows(frozenset(self.ontology.predicates), frames))
        if not parse:
            return Explanations(found)
        more = {"ontology": self._ontology, "frames": frames, "knowledge": knowledge}
        return Explanations(with_traces(found, self.documents, model=model, **more))

    def top_actors(self, limit: int = 10) -> list[tuple[Entity, int]]:
        """Return the `limit` entities with the most edges (then mentions), each with the number of its relations."""
        degree = dict.fromkeys(self.names, 0)
        for relation in self.relations:
            degree[relation.subject] += 1
            degree[relation.object] += 1
        ranked = sorted(self.entities, key=lambda e: (-degree[e.id], -e.mentions, e.name, e.id))
        return [(entity, degree[entity.id]) for entity in ranked[:limit]]

    def top_links(self, limit: int = 10) -> list[Link]:
        """Return the `limit` edges with the most independent evidence, parallel ones of a type gathered."""
        return links(self.relations, self.names)[:limit]

    def neighbourhood(self, name: str | None = None, *, hops: int = 1, limit: int = 24) -> "Neighbourhood":
        """Return what is near an actor, drawn in a notebook.

        Args:
            name: any name of the actor, as `find` takes it; default: the actor with the most relations.
            hops: how many relations away.
            limit: how many others the drawing shows at most; it says how many are left out.

        Raises:
            UnknownNameError: when there is no such actor, or more than one, or the project has none at all.
        """
        from triplewire.neighbourhood import Neighbourhood

        if name is None and not self.entities:
            raise UnknownNameError("the project has no actors", cure="build it from articles that name some")
        actor = self.find(name) if name is not None else self.top_actors(1)[0][0]
        near = self.select(ego=actor.id, hops=hops)
        return Neighbourhood(
            actor=actor, entities=near.entities, relations=near.relations, ontology=self.ontology, limit=limit
        )

    def plot(self, kind: str, name: str | None = None, **options: Any) -> "Plot":
        """Return a picture, drawn with matplotlib; a notebook shows it, `.save("x.svg")` or `.save("x.png")` writes it.

        Args:
            kind: "timeline", "matrix" or "network".
            name: any name of an actor, as `find` takes it; default: the one with the most relations, and for "matrix"
                all actors.
            options: of "timeline" `since`, `until`, `undated`; of "matrix" `limit`; of "network" `hops`, `limit`.

        Raises:
            UnknownNameError: when there is no such kind or actor, or nothing to draw.
            ProjectError: when matplotlib is not installed.
        """
        from triplewire.plots import plot

        return plot(self, kind, name, **options)

    def graph(self) -> "nx.MultiDiGraph[str]":
        """Return the graph for networkx: nodes are entity ids, an edge's key is its relation's id."""
        from graph.network import to_networkx

        return to_networkx(self.entities, self.relations)

    @cached_property
    def _engine(self) -> "Engine":
        from graph.query import Engine

        return Engine(self.entities, self.relations, self.documents, project=self.name)

    def rows(self, cypher: str, parameters: dict[str, Any] | None = None) -> "Result":
        """Return the columns and rows that a Cypher query gives, without a server.

        Raises:
            QueryError: when the query is wrong or would change the graph.
        """
        return self._engine.rows(cypher, parameters)

    def query(self, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
        """Return the rows of a Cypher query as dictionaries; `parameters` are its `$name`s; see `rows`."""
        return self.rows(cypher, parameters).dicts()

    def ask(self, name: str, **parameters: Any) -> "Result":
        """Return the rows of a query that comes with the product; see `graph.query.library.queries` for all of them.

        Args:
            name: the query's name.
            parameters: its parameters; an actor by any name that `find` takes, a date as a `date` or "2026-01-05".

        Raises:
            UnknownNameError: when there is no such query or actor.
            QueryError: when a parameter is missing, unknown or no date.
        """
        import datetime as dt

        from graph.errors import QueryError
        from graph.query.library import query_called

        chosen = query_called(name)
        bound = chosen.bound(parameters)
        for parameter in chosen.parameters:
            value = bound[parameter.name]
            if value is not None and parameter.kind == "actor":
                bound[parameter.name] = self.find(str(value)).name
            elif value is not None:
                try:
                    bound[parameter.name] = dt.date.fromisoformat(str(value)).isoformat()
                except ValueError as problem:
                    raise QueryError(f"{value!r} is no date", where=name, cure="write it as 2026-01-05") from problem
        found = self.rows(chosen.cypher, bound)
        return replace(found, warnings=())  # these know types that a graph may lack

    def select(
        self,
        *,
        since: "str | dt.date | None" = None,
        until: "str | dt.date | None" = None,
        undated: bool = False,
        types: Iterable[str] = (),
        predicates: Iterable[str] = (),
        min_confidence: float = 0.0,
        actual_only: bool = False,
        ego: str | None = None,
        hops: int = 1,
    ) -> "Graph":
        """Return the part of the graph that the arguments choose, as exporters take it; all of it without any.

        Args:
            since: relations from that day, month ("2026-01") or year ("2026") on; those without a date are left out.
            until: relations up to the end of that day, month or year.
            undated: with `since` or `until`, take those without a date too.
            types: entity types that both ends must have.
            predicates: predicates ("attacks") or edge types ("NOT_ATTACKS").
            min_confidence: the least confidence of a relation, 0..1.
            actual_only: nothing that is denied, planned, requested, possible or hypothetical.
            ego: any name of an actor, as `find` takes it: only this one and those within `hops` relations.
            hops: see `ego`.

        Raises:
            UnknownNameError: when there is no such actor, type, predicate or day.
        """
        from graph.exports.exporter import gather
        from graph.exports.selection import Selection, first_day, last_day, select

        graph = gather(
            self.documents,
            self.entities,
            self.relations,
            ontology=self.ontology,
            project=self.name,
        )
        wanted = Selection(
            since=None if since is None else first_day(since),
            until=None if until is None else last_day(until),
            undated=undated,
            types=frozenset(types),
            predicates=frozenset(predicates),
            min_confidence=min_confidence,
            actual_only=actual_only,
            ego=self.find(ego).id if ego is not None else None,
            hops=hops,
        )
        return select(graph, wanted)

    def export(self, format: str, path: str | Path | None = None, **options: Any) -> Path | str:
        """Write the graph in a format of `graph.exports.EXPORTERS`; return its path, or a line on what a server took.

        Args:
            format: the exporter's name.
            path: where to; default: `graph` with the format's suffix in the project's folder, or a folder of its name.
            options: those of `select`, which choose the part that goes out, and those of the format.

        Raises:
            UnknownNameError: when there is no such format, option, actor, type, predicate or day.
            ProjectError: when the path cannot be written.
        """
        from graph.exports import exporter

        chosen = exporter(format)
        choice = {name: options.pop(name) for name in list(options) if name in _CHOICES}
        own = chosen.checked(options)
        target = Path(path) if path is not None else chosen.path_in(self.folder)
        return chosen.write(target, self.select(**choice), **own) or target

    def check(self, path: str | Path, format: str | None = None) -> "Check":
        """Return what a reader of an exported file sees, compared with this project.

        Args:
            path: a file or folder that `export` wrote.
            format: the exporter's name; default: what its name and files tell.

        Raises:
            UnknownNameError: when there is no such format, or none can be told, or it cannot be read back.
            ProjectError: when the file cannot be read.
        """
        from graph.exported import check, format_of
        from graph.exports import exporter

        chosen = exporter(format) if format is not None else format_of(Path(path))
        return check(Path(path), self.select(), chosen)

    def property_graph(self, *, name: str | None = None, claims: bool = True) -> "PropertyGraph":
        """Return the graph as Neo4j holds it: nodes and relationships; see `graph.exports.property_graph`."""
        from graph.exports.property_graph import property_graph

        return property_graph(self.select(), project=name, claims=claims)

    def load_neo4j(self, server: "Server", *, name: str | None = None, claims: bool = True, **options: Any) -> "Loaded":
        """Bring a Neo4j server up to date with the graph and return what was changed.

        Args:
            server: `triplewire.Server(uri, user, password, database)`.
            name: what the project is called there; default: `self.name`.
            claims: whether each claim is a node too.
            options: those of `graph.server.load` (`replace`, `detach`, `batch`, `on_progress`).

        Raises:
            ServerError: when the server cannot be reached, refuses, or is older than 5.26.
            ProjectError: when the database holds another project of this name.
        """
        from graph.pause import no_collection
        from graph.server import load

        with no_collection():
            return load(self.property_graph(name=name, claims=claims), server, **options)

    def wipe_neo4j(self, server: "Server", *, name: str | None = None, detach: bool = False) -> "Wiped":
        """Take the graph out of a Neo4j server again and return what was removed; see `graph.server.wipe`."""
        from graph.server import wipe

        return wipe(name or self.name, server, detach=detach)

    def add(self, inputs: Sequence[str | Path] | str | Path, **options: Any) -> "Report":
        """Add articles with the extractor, model and files of the last build; see `triplewire.growing.add`."""
        from triplewire.growing import add

        report = add(self.folder, [inputs] if isinstance(inputs, str | Path) else inputs, **options)
        self.reload()
        return report

    def update(self, **options: Any) -> "Report":
        """Read the inputs of all builds once more; see `triplewire.growing.update`."""
        from triplewire.growing import update

        report = update(self.folder, **options)
        self.reload()
        return report

    def remove(self, *names: str, wait: float = 0.0) -> tuple[str, ...]:
        """Remove articles by name or pattern and return their names; see `triplewire.growing.remove`."""
        from triplewire.growing import remove

        gone = remove(self.folder, names, wait=wait)
        self.reload()
        return gone

    def status(self) -> "Status":
        """Return how the project stands; see `triplewire.status.Status`."""
        from triplewire.status import status

        return status(self.folder)

    def log(self, limit: int | None = None) -> "tuple[Entry, ...]":
        """Return what was done to the project, the latest first."""
        from triplewire.status import log

        return log(self.folder, limit=limit)

    def dump(self) -> Iterator[str]:
        """Yield the store as lines of JSON without its times: the same for the same articles, for comparing."""
        from graph.store import Store

        with Store(self.folder / STORE, readonly=True) as store:
            yield from store.dump()


_CHOICES = frozenset(inspect.signature(Project.select).parameters) - {"self"}
