"""Infinitives with their controller, coordination, apposition: arguments that stand far from their verb."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

CONTROL = [
    row(
        "Belarusian President Ruslan Odarov ordered his forces to push into Ukraine.",
        "Ruslan Odarov leads Belarus",
        "Ruslan Odarov orders Belarus",
        "Belarus invades Ukraine / planned",
        never=("Ukraine invades * / any", "* invades Ukraine"),
    ),
    row(
        "President Ruslan Odarov ordered his forces to push into Georgia.",
        "Ruslan Odarov invades Georgia / planned",
        xfail='"his forces" of a man whose country the text does not tell stand for nobody',
    ),
    row(
        "Russian President Pavel Sorokin ordered his troops to leave Syria.",
        "Russia withdraws_from Syria / planned",
        never=("Pavel Sorokin withdraws_from Syria", "Pavel Sorokin expels Russia / any"),
    ),
    row("Ethiopia ordered its troops to withdraw from Somalia.", "Ethiopia withdraws_from Somalia / planned"),
    row("Iran helped Hezbollah to attack Israel.", "Hezbollah attacks Israel"),
    row(
        "Germany urged Serbia to recognise Kosovo.",
        "Germany urges Serbia",
        "Serbia supports Kosovo / requested",
        never=("Germany supports Kosovo / any", "Serbia supports Kosovo"),
    ),
    row("Egypt promised to send food to Sudan.", "Egypt aids Sudan / planned", never="Egypt aids Sudan"),
    row("China began to blockade Taiwan.", "China besieges Taiwan", never="Taiwan besieges * / any"),
    row(
        "Uganda asked Kenya to extradite Moses Kato.",
        "Uganda urges Kenya",
        never=("Uganda expels Moses Kato", "Kenya expels Moses Kato"),
    ),
    row("Mali invited Russia to train its soldiers.", never=("Mali attacks Russia / any", "Russia attacks Mali / any")),
    row("Brazil persuaded Argentina to release Pablo Ferrer.", never="Brazil releases Pablo Ferrer"),
    row(
        "Armenia threatened to attack Azerbaijan.",
        "Armenia threatens Azerbaijan or Armenia attacks Azerbaijan / planned",
    ),
    row("Thailand used drones to bomb Cambodia.", "Thailand attacks Cambodia"),
]


@pytest.mark.parametrize("expected", CONTROL)
def test_control(read: Read, expected: Row) -> None:
    check(read, expected)


COORDINATION = [
    row(
        "France and Germany condemned Belarus.",
        "France condemns Belarus",
        "Germany condemns Belarus",
        never="France condemns Germany / any",
    ),
    row("India attacked and occupied Goa.", "India attacks Goa", "India occupies Goa"),
    row("Iran attacked Iraq and Syria.", "Iran attacks Iraq", "Iran attacks Syria", never="Iraq attacks * / any"),
    row(
        "Sudan expelled the German envoy and recalled its ambassador from Kenya.",
        "Sudan expels Germany",
        "Sudan breaks_relations_with Kenya",
        never="Sudan breaks_relations_with Germany / any",
    ),
    row(
        "Kazakhstan, Kyrgyzstan and Tajikistan condemned the Taliban.",
        "Kazakhstan condemns Taliban",
        "Kyrgyzstan condemns Taliban",
        "Tajikistan condemns Taliban",
    ),
    row(
        "Qatar sent aid to Chad, and Niger closed its border.",
        "Qatar aids Chad",
        never=("Qatar aids Niger / any", "Niger aids Chad / any"),
    ),
    row(
        "Cuba met with Spain but not with Italy.",
        "Cuba meets_with Spain",
        never="Cuba meets_with Italy",
    ),
    row("Both Chile and Peru accused Bolivia of smuggling.", "Chile accuses Bolivia", "Peru accuses Bolivia"),
    row(
        "Finland as well as Sweden joined NATO.",
        "Finland member_of NATO",
        never="NATO member_of * / any",
    ),
    row(
        "Eritrea invaded Tigray and killed Abebe Girma.",
        "Eritrea invades Tigray",
        "Eritrea kills Abebe Girma",
    ),
    row(
        "Ghana praised Togo, while Benin criticised it.",
        "Ghana supports Togo",
        never=("Ghana condemns Togo / any", "Benin supports Togo / any"),
    ),
    row(
        "Talks between Serbia and Kosovo failed, and Albania withdrew its envoy.",
        "Serbia negotiates_with Kosovo",
        never=("Serbia negotiates_with Albania / any", "Kosovo negotiates_with Albania / any"),
    ),
    row("Iraq, Iran or Kuwait may attack Oman.", never=("Iraq attacks Oman", "Iraq attacks Iran / any")),
]


@pytest.mark.parametrize("expected", COORDINATION)
def test_coordination(read: Read, expected: Row) -> None:
    check(read, expected)


APPOSITION = [
    row(
        "Hezbollah, a militant group in Lebanon, fired rockets at Israel.",
        "Hezbollah attacks Israel",
        never="Lebanon attacks Israel / any",
    ),
    row("Iran's ally, Hezbollah, attacked Israel.", "Hezbollah attacks Israel", never="Iran attacks Israel / any"),
    row(
        "Venezuela's neighbour, Guyana, condemned Cuba.", "Guyana condemns Cuba", never="Venezuela condemns Cuba / any"
    ),
    row(
        "Nadia Rahimi, a lawyer from Herat, accused the Taliban of theft.",
        "Nadia Rahimi accuses Taliban",
        never="Herat accuses * / any",
    ),
    row(
        "The rebel leader, Tomas Belay, met with Kenya in Nairobi.",
        "Tomas Belay meets_with Kenya",
        never="Tomas Belay meets_with Nairobi / any",
    ),
    row(
        "Boko Haram, the group that kidnapped Grace Adamu, attacked Niger.",
        "Boko Haram abducts Grace Adamu",
        "Boko Haram attacks Niger",
    ),
    row(
        "Angola, Portugal's former colony, thanked Brazil.",
        "Angola supports Brazil",
        never="Portugal supports Brazil / any",
    ),
]


@pytest.mark.parametrize("expected", APPOSITION)
def test_apposition(read: Read, expected: Row) -> None:
    check(read, expected)
