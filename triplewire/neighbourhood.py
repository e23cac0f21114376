"""What is near one actor, for a notebook to draw."""

from typing import TYPE_CHECKING, Any

from graph.model import Entity, Frozen, Relation
from graph.ontology import Ontology

if TYPE_CHECKING:
    import networkx as nx


class Neighbourhood(Frozen):
    """An actor, those near it, and the relations among them."""

    actor: Entity
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    ontology: Ontology
    limit: int = 24

    def svg(self) -> str:
        """Return the drawing as SVG: the same for the same graph, without scripts, light and dark."""
        from graph.display.neighbourhood import neighbourhood_svg

        return neighbourhood_svg(self.actor, self.entities, self.relations, self.ontology, limit=self.limit)

    def graph(self) -> "nx.MultiDiGraph[str]":
        """Return it for networkx, as `Project.graph` does the whole."""
        from graph.network import to_networkx

        return to_networkx(self.entities, self.relations)

    def __str__(self) -> str:
        others, relations = len(self.entities) - 1, len(self.relations)
        return f"{self.actor.name}, {others} others near it, {relations} relations among them"

    def _repr_svg_(self) -> str:
        return self.svg()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))
