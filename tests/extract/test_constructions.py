"""A row or more for each way of naming actors and telling deeds that the other tables leave out, with near-misses."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

DESCRIBED = [
    row(
        "HTS, the former al-Qaeda affiliate, rules Idlib. The former al-Qaeda affiliate condemned Israel.",
        "Hay'at Tahrir al-Sham condemns Israel",
        never=("al-Qaeda condemns Israel / any", "Idlib condemns * / any"),
    ),
    row(
        "Hayat Tahrir al-Sham rules Idlib. On Monday the group attacked Aleppo.", "Hay'at Tahrir al-Sham attacks Aleppo"
    ),
    row(
        "Spanish Foreign Minister Ana Ruiz met Chilean Foreign Minister Pedro Soto. "
        "The two foreign ministers signed a truce.",
        "Ana Ruiz agrees_with Pedro Soto",
        never="Chile agrees_with Spain / any",
    ),
    row("Spain and Chile opened talks. The two sides met in Oslo on Friday.", "Chile meets_with Spain"),
    row("Syrian rebels fought Islamic State. The rebels seized Raqqa.", "Syrian rebels seizes Raqqa"),
    row("The rebels seized Raqqa.", never=("Syria seizes Raqqa / any", "Islamic State seizes Raqqa / any")),
    row("The affiliate condemned Israel.", never="* condemns Israel / any"),
]

INSTITUTIONS = [
    row("The Pentagon condemned Iran.", "US Department of Defense condemns Iran"),
    row("The Elysee condemned Iran.", "France condemns Iran"),
    row("Downing Street urged Israel to stop.", "United Kingdom urges Israel"),
    row("Ankara rejected Sweden's bid.", "Turkey rejects Sweden"),
    row("Snow fell on Ankara while Sweden waited.", never="Turkey rejects Sweden / any"),
    row("Russian warplanes bombed Aleppo.", "Russia attacks Aleppo"),
    row("The Syrian army shelled Aleppo.", "Syrian Army attacks Aleppo", never="Syria attacks Aleppo / any"),
    row("Russian tourists loved Aleppo.", never="Russia attacks Aleppo / any"),
]

MISTAGGED = [
    row("Tahrir al-Sham attacked Aleppo.", "Hay'at Tahrir al-Sham attacks Aleppo"),
    row("Daesh attacked Mosul.", "Islamic State attacks Mosul"),
    row("Mosul was quiet, and Daesh left.", never="Islamic State attacks Mosul / any"),
]

HEADLINES = [
    row("China, Japan hold talks in Seoul", "China negotiates_with Japan"),
    row("Iran, Iraq sign border deal", "Iran agrees_with Iraq"),
    row("Zelensky visits Berlin, meets Merz", "Volodymyr Zelensky visits Berlin"),
    row("Ukraine war: Russia shells Kharkiv", "Russia attacks Kharkiv", never="Ukraine attacks Kharkiv / any"),
    row("Iran 'attacked Israel'", "Iran attacks Israel"),
    row("In Oslo, Peru signed a deal with Chile.", "Chile agrees_with Peru", never="Oslo agrees_with * / any"),
    row("On Monday, Peru attacked Chile.", "Peru attacks Chile"),
]

CAPTIONS_AND_LISTS = [
    row(
        "In this photo released on Monday, Iranian President Masoud Pezeshkian, left, shakes hands "
        "with Turkish President Recep Tayyip Erdogan in Baghdad.",
        "Masoud Pezeshkian meets_with Recep Tayyip Erdogan",
        "Masoud Pezeshkian leads Iran",
    ),
    row(
        "Israeli soldiers arrest Omar Haddad in Hebron (AFP).",
        "Israel arrests Omar Haddad",
        never="AFP arrests * / any",
    ),
    row(
        "The United States sanctioned Nordvik Energy, Varga Holdings and Tilda Foods.",
        "United States sanctions Nordvik Energy",
        "United States sanctions Varga Holdings",
        "United States sanctions Tilda Foods",
        never="Nordvik Energy sanctions * / any",
    ),
    row("- Israel bombed Syria", "Israel attacks Syria"),
    row(
        "The delegations of Peru, Chile and Bolivia met in Lima.",
        "Chile meets_with Peru",
        "Bolivia meets_with Chile",
        never="Lima meets_with * / any",
    ),
]

COMPOUNDS = [
    row(
        "The Houthi-held port of Hodeidah was bombed by Israel.", "Houthis controls Hodeidah", "Israel attacks Hodeidah"
    ),
    row(
        "The UK-based Syrian Observatory for Human Rights accused Russia of bombing Aleppo.",
        "Syrian Observatory for Human Rights based_in United Kingdom",
        "Syrian Observatory for Human Rights accuses Russia",
        never="United Kingdom accuses Russia / any",
    ),
]


@pytest.mark.parametrize(
    "expected", [*DESCRIBED, *INSTITUTIONS, *MISTAGGED, *HEADLINES, *CAPTIONS_AND_LISTS, *COMPOUNDS]
)
def test_constructions(read: Read, expected: Row) -> None:
    check(read, expected)
