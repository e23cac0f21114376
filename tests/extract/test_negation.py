"""What is denied is not told as done: negation, implicit negation, and what only looks like them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

PLAIN = [
    row(
        "Ann Lowe said she had no regrets and urged Carl Roth to go.",
        "Ann Lowe urges Carl Roth",
        never="Ann Lowe urges Carl Roth / not",
    ),
    row("Ann Lowe had no quarrel or talks with Carl Roth.", never="Ann Lowe negotiates_with Carl Roth"),
    row("Turkey did not attack Iraq.", "Turkey attacks Iraq / not", never="Turkey attacks Iraq"),
    row("Russia never invaded Finland again.", "Russia invades Finland / not", never="Russia invades Finland"),
    row(
        "Neither Egypt nor Sudan signed a deal with Ethiopia.",
        never=("Egypt agrees_with Ethiopia", "Sudan agrees_with Ethiopia"),
    ),
    row(
        "No agreement was reached between Cuba and Spain.",
        "Cuba agrees_with Spain / not",
        never="Cuba agrees_with Spain",
    ),
    row("Iran hasn't met with Israel.", "Iran meets_with Israel / not", never="Iran meets_with Israel"),
    row("Nobody in Kenya condemned Uganda.", never="Kenya condemns Uganda"),
    row("Chad was not attacked by Niger.", "Niger attacks Chad / not", never="Niger attacks Chad"),
    row("Japan, not China, invaded Manchuria.", "Japan invades Manchuria", never="China invades Manchuria"),
    row(
        "Syria and Israel held talks without reaching an agreement.",
        "Israel agrees_with Syria / not",
        never="Israel agrees_with Syria",
    ),
    row(
        "India left without signing a deal with Nepal.",
        "India agrees_with Nepal / not",
        never="India agrees_with Nepal",
    ),
    row(
        "There were no talks between Peru and Chile.",
        "Peru negotiates_with Chile / not",
        never="Peru negotiates_with Chile",
    ),
    row(
        "The talks between Serbia and Kosovo yielded no agreement.",
        "Serbia negotiates_with Kosovo",
        never="Serbia agrees_with Kosovo",
    ),
]

IMPLICIT = [
    row(
        "Morocco refused to meet with Algeria.", "Morocco meets_with Algeria / not", never="Morocco meets_with Algeria"
    ),
    row(
        "Greece failed to reach a deal with Turkey.",
        "Greece agrees_with Turkey / not",
        never="Greece agrees_with Turkey",
    ),
    row("Rwanda denied attacking Burundi.", "Rwanda attacks Burundi / not", never="Rwanda attacks Burundi"),
    row("Rwanda denied that it had attacked Burundi.", "Rwanda attacks Burundi / not", never="Rwanda attacks Burundi"),
    row("Mali denied the attack on Niger.", never="Mali attacks Niger"),
    row("Iran refrained from attacking Israel.", "Iran attacks Israel / not", never="Iran attacks Israel"),
    row(
        "Germany ruled out sending troops to Ukraine.",
        "Germany deploys_to Ukraine / not",
        never="Germany deploys_to Ukraine",
    ),
    row(
        "Germany kept sending troops to Ukraine.",
        "Germany deploys_to Ukraine",
        never="Germany deploys_to Ukraine / not",
    ),
    row("Qatar kept Yemen from attacking Oman.", "Yemen attacks Oman / not", never="Yemen attacks Oman"),
    row("The court ruled that Russia had attacked Georgia.", never="Russia attacks Georgia / not"),
    row("Ghana declined to condemn Togo.", "Ghana condemns Togo / not", never="Ghana condemns Togo"),
    row("Zambia stopped sending food to Malawi.", never="Zambia aids Malawi"),
    row(
        "Norway avoided meeting with Belarus.",
        "Norway meets_with Belarus / not",
        never="Norway meets_with Belarus",
    ),
    row(
        "Qatar prevented Yemen from attacking Oman.",
        "Yemen attacks Oman / not",
        never=("Yemen attacks Oman", "Qatar attacks Oman / any"),
    ),
    row(
        "Thai police foiled an attack on Bangkok by Hezbollah.",
        never=("Hezbollah attacks Bangkok", "Hezbollah attacks Thailand"),
    ),
    row("Vietnam is unable to recognise Kosovo.", never="Vietnam supports Kosovo"),
    row(
        "Armenia rejected a deal with Azerbaijan.",
        "Armenia rejects Azerbaijan or Armenia agrees_with Azerbaijan / not",
        never="Armenia agrees_with Azerbaijan",
    ),
    row("Ukraine dismissed reports that it had attacked Moldova.", never="Ukraine attacks Moldova"),
    row(
        "No deal between Iraq and Kuwait has been announced.",
        "Iraq agrees_with Kuwait / not",
        never="Iraq agrees_with Kuwait",
    ),
    row("Attempts by Somalia to reach an agreement with Kenya have failed.", never="Somalia agrees_with Kenya"),
]

NOT_DENIED = [
    row("Turkey attacked not only Iraq but Syria too.", "Turkey attacks Iraq", never="Turkey attacks Iraq / not"),
    row("Iran did not stop attacking Iraq.", "Iran attacks Iraq", never="Iran attacks Iraq / not"),
    row(
        "Russia attacked Ukraine, but Belarus did not.",
        "Russia attacks Ukraine",
        never=("Belarus attacks Ukraine", "Russia attacks Ukraine / not"),
    ),
    row("No one was hurt when Niger attacked Benin.", "Niger attacks Benin", never="Niger attacks Benin / not"),
    row("Sudan attacked Chad without warning.", "Sudan attacks Chad", never="Sudan attacks Chad / not"),
    row(
        "The minister did not say why Laos had expelled Japan's envoy.",
        "Laos expels Japan",
        never="Laos expels Japan / not",
    ),
    row(
        "Nothing changed after Peru recognised Palestine.",
        "Peru supports Palestine",
        never="Peru supports Palestine / not",
    ),
]


@pytest.mark.parametrize("expected", [*PLAIN, *IMPLICIT, *NOT_DENIED])
def test_negation(read: Read, expected: Row) -> None:
    check(read, expected)
