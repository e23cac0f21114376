"""Which identities a typed name stands for, inside the actor that it means."""

from collections.abc import Sequence

from graph.errors import UnknownNameError
from graph.identity.forms import forms_by
from graph.identity.spelled import name_key
from graph.knowledge import Knowledge
from graph.model import Entity, Frozen
from graph.register import Identity, identities_of, identity, successor
from graph.store import Store
from triplewire.lookup import find_entity, fold, same_but_particles


class Spot(Frozen):
    """What a typed name stands for.

    Attributes:
        entity: the actor.
        anchor: the identity that stands for the actor as named.
        keys: the identities of just this name, its spellings with and without article; those to part from others.
    """

    entity: Entity
    anchor: str
    keys: tuple[str, ...]


def entity_for(store: Store, entities: Sequence[Entity], name: str) -> Entity:
    """Return the actor that a name, an id, a former id or an identity means.

    Raises:
        UnknownNameError: when there is none, or more than one (each is named).
    """
    by_id = {entity.id: entity for entity in entities}
    found = identity(store, name)
    heir = found.entity if found is not None else None if name in by_id else successor(store, name)
    return by_id[heir] if heir in by_id else find_entity(entities, name)


def spot(store: Store, entities: Sequence[Entity], name: str, knowledge: Knowledge) -> Spot:
    """Return what a typed name, id or identity stands for.

    Raises:
        UnknownNameError: when no actor is called so, or more than one.
    """
    entity = entity_for(store, entities, name)
    mine = identities_of(store, entity.id)
    exact = [i for i in mine if i.id == name]
    anchor = entity.knowledge or mine[0].id
    if exact or name == entity.id:
        key = exact[0].id if exact else anchor
        return Spot(entity=entity, anchor=key, keys=(key,))
    canonical = fold(name) == fold(entity.name) and entity.knowledge
    own = [i.id for i in mine if i.id != entity.knowledge and any(same_but_particles(n, name) for n in i.names)]
    if canonical:
        return Spot(entity=entity, anchor=str(entity.knowledge), keys=(str(entity.knowledge),))
    short = sorted(_short(mine, entity, name, knowledge, only_known=not own) - set(own))
    return Spot(entity=entity, anchor=own[0] if own else anchor, keys=(*own, *short) or (anchor,))


def _short(mine: Sequence[Identity], entity: Entity, name: str, knowledge: Knowledge, *, only_known: bool) -> set[str]:
    forms = forms_by(knowledge)
    met = {(form, i.type) for i in mine for form in i.forms if form not in i.names and same_but_particles(form, name)}
    known = {(alias, entity.type) for alias in entity.aliases if same_but_particles(alias, name)}
    return {name_key(type, form, forms) for form, type in met or (known if only_known else ())}


def check_two(a: Spot, b: Spot, first: str, second: str) -> None:
    """Refuse to judge a name against itself.

    Raises:
        UnknownNameError: when both stand for one identity.
    """
    if set(a.keys) & set(b.keys):
        cure = f"triplewire alias list {a.entity.name!r} shows the identities: name two of them"
        raise UnknownNameError(f"{first!r} and {second!r} are one name of {a.entity.name}", cure=cure)
