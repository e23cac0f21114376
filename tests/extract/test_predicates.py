"""Every predicate of the ontology, said in plain words, and the near-miss that is another predicate or none."""

import pytest
from _pytest.mark import ParameterSet

from graph.ontology import load_ontology
from tests.extract.conftest import Read
from tests.extract.rows import Row, check, parse, row

COOPERATION = [
    row("Serbia and Kosovo negotiated for a week in Oslo.", "Kosovo negotiates_with Serbia"),
    row("Ingrid Dahl telephoned Joseph Otieno on Monday.", "Ingrid Dahl meets_with Joseph Otieno"),
    row("Joseph Otieno visited Uganda.", "Joseph Otieno visits Uganda", never="Uganda visits * / any"),
    row("Oman mediated between Iran and Bahrain.", "Oman mediates_for Iran", never="Iran mediates_for * / any"),
    row("Peru and Chile signed a treaty.", "Chile agrees_with Peru"),
    row("Iceland endorsed Denmark.", "Iceland supports Denmark", never="Denmark supports * / any"),
    row(
        "Kenya and Uganda carried out joint patrols.",
        "Kenya cooperates_with Uganda",
        never="Kenya attacks Uganda / any",
    ),
    row(
        "Iraq restored diplomatic relations with Kuwait.",
        "Iraq normalizes_relations_with Kuwait",
        never="Iraq breaks_relations_with Kuwait / any",
    ),
    row("India donated vaccines to Nepal.", "India aids Nepal", never="India trades_with Nepal / any"),
    row("Cuba freed Elena Popescu.", "Cuba releases Elena Popescu", never="Cuba arrests Elena Popescu / any"),
    row("France pulled its troops out of Niger.", "France withdraws_from Niger", never="France deploys_to Niger / any"),
    row("Egypt bought wheat from Romania.", "Egypt trades_with Romania", never="Romania aids Egypt / any"),
    row(
        "Qatar invested two billion dollars in Nordvik Energy.",
        "Qatar invests_in Nordvik Energy",
        never="Qatar acquires * / any",
    ),
    row(
        "Kestrel Bank acquired Lindgren Bank.",
        "Kestrel Bank acquires Lindgren Bank",
        never="Lindgren Bank acquires * / any",
    ),
]

POWER = [
    row(
        "Joseph Otieno named Mary Wanjiru as finance minister.",
        "Joseph Otieno appoints Mary Wanjiru",
        never="Mary Wanjiru appoints * / any",
    ),
    row(
        "Joseph Otieno sacked Paul Mukasa.",
        "Joseph Otieno dismisses Paul Mukasa",
        never="Joseph Otieno attacks * / any",
    ),
    row(
        "Amina Diallo defeated Paul Mukasa in the election.",
        "Amina Diallo defeats Paul Mukasa",
        never=("Amina Diallo attacks * / any", "Paul Mukasa defeats * / any"),
    ),
    row(
        "Joseph Otieno ordered the Kenyan army to leave.",
        "Joseph Otieno orders Kenya Defence Forces or Joseph Otieno orders Kenyan Army or Joseph Otieno orders Kenya",
    ),
    row("Rebels toppled Paul Mukasa.", "rebels overthrows Paul Mukasa", never="Paul Mukasa overthrows * / any"),
]

WORDS = [
    row(
        "Canada appealed to India to free Emma Clarke.",
        "Canada urges India",
        never="Canada releases * / any",
    ),
    row(
        "Canada called on India to free Emma Clarke.",
        "India releases Emma Clarke / requested",
        never="Canada releases * / any",
    ),
    row("Mali accused France of spying.", "Mali accuses France", never="France accuses * / any"),
    row("Norway denounced Belarus.", "Norway condemns Belarus"),
    row("Serbia rejected the resolution of the European Union.", never="European Union rejects * / any"),
    row("Iran rejected Bahrain's proposal.", "Iran rejects Bahrain", never="Bahrain rejects * / any"),
    row("North Korea threatened Japan.", "North Korea threatens Japan", never="North Korea attacks Japan"),
    row(
        "Farmers protested against Nordvik Energy.",
        "farmers protests_against Nordvik Energy",
        never="farmers attacks * / any",
    ),
]

FORCE = [
    row("Japan imposed sanctions on Belarus.", "Japan sanctions Belarus"),
    row(
        "Canada designated Boko Haram as a terrorist organisation.",
        "Canada designates Boko Haram",
        never="Canada sanctions Boko Haram / any",
    ),
    row("Chad severed ties with Sudan.", "Chad breaks_relations_with Sudan", never="Chad attacks Sudan / any"),
    row("Italy deported Luis Ramos.", "Italy expels Luis Ramos"),
    row("Turkey detained Luis Ramos.", "Turkey arrests Luis Ramos", never="Turkey prosecutes Luis Ramos / any"),
    row(
        "Egypt charged Karim Haddad with fraud.",
        "Egypt prosecutes Karim Haddad",
        never="Egypt attacks Karim Haddad / any",
    ),
    row("M23 captured Bukavu.", "M23 seizes Bukavu", never="M23 arrests Bukavu / any"),
    row("Poland sent soldiers to Latvia.", "Poland deploys_to Latvia", never="Poland invades Latvia / any"),
    row("Hezbollah shelled the port of Haifa.", "Hezbollah attacks Haifa"),
    row("Iraq invaded Iran.", "Iraq invades Iran"),
    row("Serbian forces besieged Sarajevo.", "Serbia besieges Sarajevo or Serbian forces besieges Sarajevo"),
    row("Boko Haram clashed with vigilantes.", "Boko Haram clashes_with vigilantes"),
    row("Boko Haram killed Grace Adamu.", "Boko Haram kills Grace Adamu", never="Grace Adamu kills * / any"),
    row("Police wounded Karim Haddad.", never=("Karim Haddad injures * / any", "* kills Karim Haddad / any")),
    row(
        "M23 wounded two Congolese fighters.",
        "M23 injures Congo or M23 injures Congolese fighters or M23 injures DR Congo",
    ),
    row("Hamas took Emma Clarke hostage.", "Hamas abducts Emma Clarke", never="Hamas seizes Emma Clarke / any"),
    row(
        "Boko Haram drove villagers from Chad.",
        "Boko Haram displaces villagers",
        never=("villagers displaces * / any", "Boko Haram seizes * / any"),
    ),
]

STANDING = [
    row("Hezbollah is an enemy of Israel.", "Hezbollah opposes Israel", never="Hezbollah attacks Israel / any"),
    row("Mary Wanjiru heads Nordvik Energy.", "Mary Wanjiru leads Nordvik Energy"),
    row(
        "Mary Wanjiru works as an economist at Nordvik Energy.",
        "Mary Wanjiru holds_position_in Nordvik Energy",
        never="Mary Wanjiru leads Nordvik Energy / any",
    ),
    row("Finland is a member of NATO.", "Finland member_of NATO"),
    row(
        "Emma Clarke, the lawyer of Karim Haddad, left.",
        "Emma Clarke represents Karim Haddad",
        never="Karim Haddad represents * / any",
    ),
    row("The network has links to Hezbollah.", never="Hezbollah attacks * / any"),
    row("Ansaru is linked to Boko Haram.", "Ansaru affiliated_with Boko Haram"),
    row("Iran is an ally of Hezbollah.", "Hezbollah allied_with Iran", never="Hezbollah attacks Iran / any"),
    row(
        "The Quds Force is part of the Islamic Revolutionary Guard Corps.",
        "Quds Force part_of Islamic Revolutionary Guard Corps",
    ),
    row("The Houthis have controlled Hodeidah since 2014.", "Houthis controls Hodeidah"),
    row("Armenia occupied Shusha for years.", "Armenia occupies Shusha"),
    row("Nordvik Energy has its headquarters in Bergen.", "Nordvik Energy based_in Bergen"),
    row("Bukavu lies in Congo.", "Bukavu located_in Congo or Bukavu located_in DR Congo"),
    row("Emma Clarke is a citizen of Ireland.", "Emma Clarke citizen_of Ireland"),
    row("Emma Clarke was born in Cork.", "Emma Clarke born_in Cork"),
    row("Emma Clarke married Karl Winter.", "Emma Clarke spouse_of Karl Winter"),
    row(
        "Karl Winter is the father of Maria Winter.",
        "Karl Winter parent_of Maria Winter",
        never="Maria Winter parent_of * / any",
    ),
    row("Maria Winter is the sister of Peter Winter.", "Maria Winter sibling_of Peter Winter"),
    row(
        "Amina Diallo succeeded Paul Mukasa as president.",
        "Amina Diallo succeeds Paul Mukasa",
        never="Paul Mukasa succeeds * / any",
    ),
    row("Karl Winter founded Nordvik Energy in 1990.", "Karl Winter founded Nordvik Energy"),
    row("Karl Winter owns Harbour Telecom.", "Karl Winter owns Harbour Telecom", never="Harbour Telecom owns * / any"),
    row("Canada ratified the Kyoto Protocol.", "Canada party_to Kyoto Protocol"),
    row("Brazil took part in the Paris Conference.", "Brazil participates_in Paris Conference"),
]
ALL: list[ParameterSet] = [*COOPERATION, *POWER, *WORDS, *FORCE, *STANDING]


@pytest.mark.parametrize("expected", ALL)
def test_predicate(read: Read, expected: Row) -> None:
    check(read, expected)


def test_every_predicate_has_a_row() -> None:
    told = {parse(reading)[1] for p in ALL for claim in p.values[0].must for reading in claim.split(" or ")}  # type: ignore[union-attr]
    assert set(load_ontology().predicates) - told == set()
