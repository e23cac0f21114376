"""Whether two actors are of one country: who is abroad, whose guest he is, and what nobody does to his own."""

from dataclasses import replace

from extract.lexicon import words
from extract.reading import Node, Reading, Ref


def heads_state(person: Node) -> bool:
    """Whether the article calls somebody the head of a state, who finds fault with another's rather than his own."""
    return not words("standing", "heads_of_state").isdisjoint(person.roles)


def is_abroad(reading: Reading, visitor: Ref, place: Ref) -> bool:
    """Whether somebody is known to be of another country than a place, not serving there ("ambassador in Rome")."""
    own, there = reading.country_node(visitor.node), reading.country_node(place.node)
    posted = any(not words("standing", "posted").isdisjoint(r.split()) for r in visitor.node.roles)
    return own is not None and there is not None and own is not there and not posted


def home_of(reading: Reading, ref: Ref) -> Ref:
    """Return an actor's country in its place, when known; else the actor."""
    country = reading.country_node(ref.node)
    return replace(ref, node=country, form=country.name) if country is not None else ref


def is_at_home(reading: Reading, person: Ref, place: Ref) -> bool:
    """Whether somebody who is somewhere is in his own country, which is no visit."""
    own, there = reading.country_node(person.node), reading.country_node(place.node)
    return own is not None and own in (there, place.node)


def is_its_own(taker: Ref, taken: Ref) -> bool:
    """Whether police of a country would arrest that country, which means one of its officials."""
    about = taken.node.record
    return taken.node.type == "Country" and about is not None and taker.node.country == about.id


def is_own_country(person: Ref, other: Ref) -> bool:
    """Whether somebody speaks up for his own country, or sends its troops away, which tells nothing of the two."""
    about = other.node.record
    return (
        person.node.type == "Person"
        and other.node.type == "Country"
        and about is not None
        and (person.node.country == about.id)
    )


def state_at(reading: Reading, ref: Ref) -> Ref:
    """Return the country of a place in its stead; other actors as they are."""
    return home_of(reading, ref) if ref.node.type == "Location" else ref
