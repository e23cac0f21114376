"""Deals, courtesies and promises as statements of ministries and readouts of calls tell them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

STATEMENTS = [
    row(
        "Nauru said it would no longer recognise Taiwan.",
        never=(
            "Nauru supports Taiwan",
            "Nauru supports Taiwan / planned",
        ),
    ),
    row("Kenya no longer aids Chad.", "Kenya aids Chad / not"),
    row(
        "Secretary of State Marco Rubio spoke today with Russian Foreign Minister Sergey Lavrov to discuss next steps.",
        "Marco Rubio meets_with Sergey Lavrov",
    ),
    row(
        "Indian External Affairs Minister Subrahmanyam Jaishankar met Angela Merkel.",
        "Angela Merkel meets_with Subrahmanyam Jaishankar",
        "Subrahmanyam Jaishankar holds_position_in India",
    ),
    row(
        "Narendra Modi announced a financial assistance package towards Bhutan's five-year plan.",
        "Narendra Modi aids Bhutan or India aids Bhutan",
    ),
    row("India announced assistance of 45 million rupees for Bhutan's five-year plan.", "India aids Bhutan"),
    row("India has been extending economic assistance to Bhutan's development since 1960.", "India aids Bhutan"),
    row(
        "The African Development Bank (AfDB) Group approved a loan to Cape Verde.",
        "African Development Bank aids Cape Verde",
    ),
    row(
        "The African Development Bank (AfDB) Group and the Government of Morocco signed six loan agreements.",
        "African Development Bank agrees_with Morocco",
    ),
    row("Emmanuel Macron signed a joint communique with Angela Merkel.", "Angela Merkel agrees_with Emmanuel Macron"),
    row(
        "Emmanuel Macron and Angela Merkel signed a joint declaration on energy.",
        "Angela Merkel agrees_with Emmanuel Macron",
    ),
    row("Kenya sent a team of 20 athletes to the African Games in Accra.", "Kenya participates_in African Games"),
    row("Kenya was eliminated from the African Games.", "Kenya participates_in African Games"),
    row("Pope Francis visited a slum in Brazil.", "Pope Francis visits Brazil"),
    row("Pope Francis visited the memorial with Benjamin Netanyahu.", "Benjamin Netanyahu meets_with Pope Francis"),
    row("Emmanuel Macron signed a statement against Angela Merkel.", never=("* agrees_with * / any",)),
    row("Kenya sent a team to Uganda.", never=("Kenya participates_in * / any",)),
    row(
        "Angela Merkel worked with President Emmanuel Macron to end the war.",
        "Angela Merkel cooperates_with Emmanuel Macron",
    ),
    row(
        "With Russia to vote on Sunday, Angela Merkel met Emmanuel Macron.",
        "Angela Merkel meets_with Emmanuel Macron",
        never=("Angela Merkel meets_with Russia / any",),
    ),
]

COURTESIES = [
    row(
        "Bangladesh, Pakistan and Morocco have agreed to contribute three battalions to the new UN force.",
        never=("Bangladesh agrees_with * / any",),
    ),
    row("Angela Merkel hosted a meeting with Emmanuel Macron.", "Angela Merkel meets_with Emmanuel Macron"),
    row("President Emmanuel Macron commenced a three-day state visit to Belgium.", "Emmanuel Macron visits Belgium"),
    row(
        "The United States is investing $130 million to improve medical education in Uganda.",
        "United States invests_in Uganda",
    ),
    row("Angela Merkel joined Emmanuel Macron at the launch.", "Angela Merkel meets_with Emmanuel Macron"),
    row("Angela Merkel joined Emmanuel Macron's party.", never=("Angela Merkel meets_with * / any",)),
    row(
        "USAID has worked closely with the Ugandan government and people to invest in health.",
        "USAID cooperates_with Uganda",
    ),
    row("USAID partners with the Government of Afghanistan to print textbooks.", "USAID cooperates_with Afghanistan"),
    row("UNICEF partners in Afghanistan.", never=("UNICEF cooperates_with * / any",)),
    row("India launched the PROBA satellite.", never=("India founded * / any",)),
    row("Bangladesh signed a deal to import wheat from Canada.", "Bangladesh agrees_with Canada"),
    row("Bangladesh made a plan to import wheat from Canada.", never=("Bangladesh agrees_with * / any",)),
    row(
        "King Willem-Alexander, accompanied by Queen Silvia, took part in a discussion.",
        never=("Silvia meets_with * / any",),
    ),
    row(
        "France's UN Ambassador Gerard Araud met Angela Merkel.",
        "Gerard Araud holds_position_in France",
        never=("Gerard Araud holds_position_in United Nations / any",),
    ),
    row(
        "Kenya's ambassador to France, Amina Wanjala, presented her credentials to Emmanuel Macron.",
        "Amina Wanjala meets_with Emmanuel Macron",
    ),
    row(
        "The ambassador of Chile, Juan Soto, presented his letters of credence to President Emmanuel Macron.",
        "Juan Soto meets_with Emmanuel Macron",
    ),
    row(
        "Juan Soto presented letters from home to President Emmanuel Macron.",
        never=("Juan Soto meets_with Emmanuel Macron",),
    ),
    row("Nepal built the bridge with a grant from Japan.", "Japan aids Nepal"),
    row("Japan built a hospital in Nepal.", "Japan aids Nepal"),
    row("Japan built a casino in Nepal.", never=("Japan aids Nepal / any",)),
    row("Nepal's bridge was financed by Japan.", "Japan aids Nepal"),
    row(
        "Emmanuel Macron extended an invitation to Angela Merkel to visit Kenya.",
        never=(
            "Angela Merkel visits Kenya",
            "Emmanuel Macron visits Kenya / any",
        ),
    ),
]

BODIES_AND_HEADS = [
    row(
        "Minister Mesganu Arga received a delegation led by Elias Woldu, Chairman of the Chamber of Commerce.",
        "Elias Woldu meets_with Mesganu Arga",
        "Elias Woldu leads Chamber of Commerce",
    ),
    row(
        "The pact was signed by Anna Weber, Rector of the University of Oslo, and Peter Deng, Dean of Law.",
        "Anna Weber agrees_with Peter Deng",
        "Anna Weber leads University of Oslo",
    ),
    row("Manila and Hanoi established a strategic partnership in 2015.", "Philippines cooperates_with Vietnam"),
    row(
        "Serbia has said it will never accept Kosovo as a separate country.",
        never=(
            "Serbia supports Kosovo",
            "Serbia supports Kosovo / planned",
        ),
    ),
    row("Kenya is an African Union member state.", "Kenya member_of African Union"),
    row(
        "Kenya and Uganda are African Union member states.",
        "Kenya member_of African Union",
        "Uganda member_of African Union",
    ),
    row(
        "Angela Merkel attended the opening of the Olympic Games in Paris.",
        "Angela Merkel participates_in Olympic Games",
    ),
    row(
        "Do Xuan Tuyen, UNICEF Representative in Vietnam Rana Flowers and Kidong Park were present.",
        never=("Do Xuan Tuyen represents * / any",),
    ),
    row("The consortium led by Acme Energy visited Kenya.", never=("Acme Energy represents * / any",)),
    row(
        "Angela Merkel met Emmanuel Macron. The summit will be hosted by Edi Rama.",
        never=("Edi Rama mediates_for * / any",),
    ),
]

LENDERS_AND_DOCTORS = [
    row(
        "The Secretary of State will travel to Lima.",
        "Secretary of State visits Lima / planned",
        never="Secretary of visits * / any",
    ),
    row(
        "China Railway Corporation and Acme Construction Corporation won the contract to build a port.",
        never=("* agrees_with * / any",),
    ),
    row("Ford won a contract with Toyota.", "Ford agrees_with Toyota"),
    row(
        "The International Monetary Fund approved the immediate disbursement of about $1 billion to Pakistan.",
        "International Monetary Fund aids Pakistan",
    ),
    row(
        "The International Monetary Fund approved a report on Pakistan.",
        never=("International Monetary Fund aids Pakistan / any",),
    ),
    row(
        "The International Monetary Fund approved Ghana's request for help.",
        "International Monetary Fund supports Ghana",
    ),
    row("Cuban doctors arrived in Venezuela to fight the virus.", "Cuba aids Venezuela"),
    row("A brigade of Cuban doctors arrived in Venezuela to fight the virus.", "Cuba aids Venezuela"),
    row("Cuban tourists arrived in Venezuela.", never=("Cuba aids Venezuela / any",)),
    row("Tanzania awarded a tender to Siemens.", "Siemens trades_with Tanzania"),
]


@pytest.mark.parametrize("case", [*LENDERS_AND_DOCTORS, *BODIES_AND_HEADS, *COURTESIES, *STATEMENTS])
def test_statements(read: Read, case: Row) -> None:
    check(read, case)
