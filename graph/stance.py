"""What an edge tells of: co-operation or conflict, by the PLOVER class of its predicate; or what is denied or hedged.

The halves are those of the PLOVER coding manual (Open Event Data Alliance, 2018), verbal and material taken together.
"""

from typing import Literal

from graph.model import Relation
from graph.ontology import Ontology

Stance = Literal["cooperation", "conflict", "other"]
Line = Literal["cooperation", "conflict", "other", "denied", "hedged"]

_CLASSES: dict[Stance, frozenset[str]] = {
    "cooperation": frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}),
    "conflict": frozenset(
        {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
    ),
}
_STANDING: dict[str, Stance] = {"allied_with": "cooperation", "opposes": "conflict", "occupies": "conflict"}


def stance(predicate: str, ontology: Ontology) -> Stance:
    """Return what `predicate` tells of; "other" for offices, membership, places and what the ontology lacks."""
    about = ontology.predicates.get(predicate)
    if about is None:
        return "other"
    for name, classes in _CLASSES.items():
        if about.plover in classes:
            return name
    return _STANDING.get(predicate, "other")


def line_of(relation: Relation, ontology: Ontology) -> Line:
    """Return how a picture draws `relation`: as denied, as hedged (planned, requested, possible), or by its stance."""
    if relation.polarity == "negative":
        return "denied"
    return stance(relation.predicate, ontology) if relation.modality == "actual" else "hedged"
