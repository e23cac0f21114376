"""Standing facts that no verb says: offices, ties, parties, kin, places in places."""

from collections.abc import Iterator

from extract.acts.funding import funded_work
from extract.acts.research import joint_research
from extract.acts.results import results
from extract.acts.taking_part import taking_part
from extract.drafts import Draft
from extract.reading import Reading
from extract.standing.among_others import members_among_others
from extract.standing.among_them import among_them
from extract.standing.behind_asides import titles_behind_asides
from extract.standing.belonging import (
    affiliates,
    homes_of_bodies,
    homes_of_kinds,
    homes_told_later,
    hyphenated,
    leaders_by_pronoun,
    leaders_owning,
    members_named,
    parties_owned,
    rulers_of_regimes,
    seats_of_bodies,
    spokesmen_signing,
)
from extract.standing.beside_places import places_beside
from extract.standing.called_leaders import leaders_called
from extract.standing.callings import citizens_by_calling
from extract.standing.captions import pictured_together
from extract.standing.colleagues import colleagues
from extract.standing.constituencies import constituencies
from extract.standing.counterparts import counterparts, predecessors
from extract.standing.delegates import delegates
from extract.standing.descriptions import appositions, copular, origins, terms_of_office
from extract.standing.dwellers import groups_at_home
from extract.standing.dwellings import dwellings
from extract.standing.fronted import fronted_offices
from extract.standing.homes import homes_beside_names
from extract.standing.kin_unowned import kin_unowned
from extract.standing.kinship import couples, kin_before_names
from extract.standing.memberships import members_in_passing
from extract.standing.named_next import told_before_the_name
from extract.standing.nationals import citizens_by_code, citizens_called, citizens_named, people_of_places
from extract.standing.own_homes import addresses, own_homes
from extract.standing.own_titles import (
    its_titles,
    mayors_of_the_town,
    seats_of_titles,
    titles_in_bodies,
    titles_of_the_firm,
)
from extract.standing.parties import (
    members_including,
    parties_of_people,
    party_words,
    ruling,
    seats_in_brackets,
)
from extract.standing.parts import parts_of_bodies
from extract.standing.places import capitals, including, institutions, places_in_places
from extract.standing.players import players
from extract.standing.posts import posts_told
from extract.standing.role_words import roles_before_names
from extract.standing.several_titles import titles_of_several
from extract.standing.sides import sides
from extract.standing.sites import (
    apposed_sites,
    bodies_in_brackets,
    bodies_of_towns,
    homes_of_companies,
    lists_of_places,
    opening_places,
    operators,
    owned_sites,
    sites_by_kind,
    towns_of_the_scene,
    where_it_is,
)
from extract.standing.state_bodies import bodies_of_states
from extract.standing.state_officers import officers_of_the_state
from extract.standing.statements import signers
from extract.standing.taking_place import where_they_happen


def standing_facts(reading: Reading) -> Iterator[Draft]:
    """Yield all standing facts but the titles before names, which are read first."""
    yield from titles_of_several(reading)
    yield from its_titles(reading)
    yield from titles_behind_asides(reading)
    yield from titles_in_bodies(reading)
    yield from officers_of_the_state(reading)
    yield from seats_of_titles(reading)
    yield from mayors_of_the_town(reading)
    yield from citizens_named(reading)
    yield from citizens_called(reading)
    yield from citizens_by_code(reading)
    yield from citizens_by_calling(reading)
    yield from seats_of_bodies(reading)
    yield from appositions(reading)
    yield from copular(reading)
    yield from among_them(reading)
    yield from posts_told(reading)
    yield from told_before_the_name(reading)
    yield from counterparts(reading)
    yield from colleagues(reading)
    yield from predecessors(reading)
    yield from delegates(reading)
    yield from terms_of_office(reading)
    yield from fronted_offices(reading)
    yield from hyphenated(reading)
    yield from spokesmen_signing(reading)
    yield from signers(reading)
    yield from rulers_of_regimes(reading)
    yield from leaders_owning(reading)
    yield from leaders_by_pronoun(reading)
    yield from leaders_called(reading)
    yield from parties_owned(reading)
    yield from titles_of_the_firm(reading)
    yield from affiliates(reading)
    yield from parties_of_people(reading)
    yield from party_words(reading)
    yield from seats_in_brackets(reading)
    yield from constituencies(reading)
    yield from roles_before_names(reading)
    yield from people_of_places(reading)
    yield from members_named(reading)
    yield from homes_of_bodies(reading)
    yield from homes_told_later(reading)
    yield from homes_of_kinds(reading)
    yield from homes_beside_names(reading)
    yield from dwellings(reading)
    yield from groups_at_home(reading)
    yield from own_homes(reading)
    yield from addresses(reading)
    yield from joint_research(reading)
    yield from funded_work(reading)
    yield from pictured_together(reading)
    yield from kin_before_names(reading)
    yield from kin_unowned(reading)
    yield from couples(reading)
    yield from places_in_places(reading)
    yield from institutions(reading)
    yield from apposed_sites(reading)
    yield from where_it_is(reading)
    yield from opening_places(reading)
    yield from towns_of_the_scene(reading)
    yield from bodies_in_brackets(reading)
    yield from bodies_of_towns(reading)
    yield from homes_of_companies(reading)
    yield from owned_sites(reading)
    yield from operators(reading)
    yield from sites_by_kind(reading)
    yield from lists_of_places(reading)
    yield from capitals(reading)
    yield from places_beside(reading)
    yield from including(reading)
    yield from parts_of_bodies(reading)
    yield from bodies_of_states(reading)
    yield from members_including(reading)
    yield from members_in_passing(reading)
    yield from members_among_others(reading)
    yield from ruling(reading)
    yield from origins(reading)
    yield from sides(reading)
    yield from results(reading)
    yield from players(reading)
    yield from taking_part(reading)
    yield from where_they_happen(reading)
