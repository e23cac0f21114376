"""Where places lie, where things happened, where bodies are, who holds what."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row

PLACES = [
    row("Ann Lowe left for a house in Utica, New York.", "Utica located_in New York State"),
    row(
        "Ann Lowe left New York for a house in Utica, New York.",
        never="Utica located_in New York State",
    ),
    row("Ann Lowe has a house in Harlem, New York.", never="Harlem located_in New York State"),
    row("Ann Lowe left for London, New York and Rome.", never="London located_in * / any"),
    row("The Karen Hospital is run by the Red Cross.", "Red Cross controls Karen Hospital"),
    row("The Red Cross runs to the Karen Hospital.", never="Red Cross controls Karen Hospital"),
    row("Crowds marched in Sofia and elsewhere in Bulgaria.", "Sofia located_in Bulgaria"),
    row("People fled Goma and other towns in DR Congo.", "Goma located_in DR Congo"),
    row("Crowds marched in Sofia and elsewhere in Kenya.", never="Sofia located_in Kenya"),
    row("Kenya was calm. Crowds marched in the capital, Nairobi.", "Nairobi located_in Kenya"),
    row("Kenya was calm. Crowds marched in the capital, Accra.", never="Accra located_in Kenya / any"),
    row("They met in Lyon, at the Grand Hotel Belcourt.", "Grand Hotel Belcourt located_in Lyon"),
    row("Ann Lowe left Lyon, at the Grand Hotel Belcourt a guest.", never="Grand Hotel Belcourt located_in Lyon"),
    row("The finals took place at the Corvale Youth Center in Manila.", "Corvale Youth Center located_in Manila"),
    row("Floods hit the Kenyan town of Garsen.", "Garsen located_in Kenya"),
    row("A fire broke out in Bozeman, Montana.", "Bozeman located_in Montana"),
    row("Smugglers hid their goods in the Tora Bora caves in eastern Afghanistan.", "Tora Bora located_in Afghanistan"),
    row("They fled to the Khartoum slum of Mayo.", never="Khartoum located_in * / any"),
    row("He grew up in Gulu, Uganda.", "Gulu located_in Uganda"),
    row("The town of Madaripur in Bangladesh was flooded.", "Madaripur located_in Bangladesh"),
    row("The fire reached Nyala in the state of South Darfur.", "Nyala located_in South Darfur"),
    row(
        "Cities such as Homs, Aleppo and Idlib were hit.",
        never=("Homs located_in Aleppo / any", "Aleppo located_in Idlib / any"),
    ),
    row("On Monday in Paris, Texas was discussed.", never="Texas located_in Paris / any"),
    row(
        "Kampala, Nairobi and Kigali signed a deal.", never=("* located_in Nairobi / any", "* located_in Kigali / any")
    ),
    row(
        "In Garsen, Chad met with Sudan.",
        never="Garsen located_in Chad / any",
    ),
    row("In Oslo, Peru signed a deal with Chile.", never="Oslo located_in Peru / any"),
    row(
        "She has never been to Cobre Falls, Minnesota, or to Alder Creek, Oregon.",
        "Cobre Falls located_in Minnesota",
        "Alder Creek located_in Oregon",
    ),
    row("He was in Tver, Russia, and Minsk, Belarus, in May.", "Tver located_in Russia", "Minsk located_in Belarus"),
    row("A bus burned in the Linden Grove area of Tolbury, Devon, when it rained.", "Tolbury located_in Devon"),
    row("The mayor of Tolbury, Amos Kettle, resigned.", never="Tolbury located_in * / any"),
    row("Bombs hit Hawija, Kirkuk province, on Sunday.", "Hawija located_in Kirkuk"),
    row("They left Camp Hazel at Diwaniyah on Tuesday.", "Camp Hazel located_in Diwaniyah"),
    row("Crowds filled Cairo's Tahrir Square.", "Tahrir Square located_in Cairo"),
    row("Ash fell on suburbs of Mexico City such as Tlalpan.", "Tlalpan located_in Mexico City"),
    row("Peru, Chile and Bolivia met.", never=("Peru located_in Chile / any", "* located_in Bolivia / any")),
]

HOLDS = [
    row("The Taliban control Kunduz.", "Taliban controls Kunduz"),
    row("Hamas has ruled Gaza since 2007.", "Hamas controls Gaza"),
    row("Russia occupies Crimea.", "Russia occupies Crimea"),
    row("The town is under the control of M23.", never="M23 controls M23 / any"),
    row("Nordvik Energy is based in Oslo.", "Nordvik Energy based_in Oslo"),
    row("Nordvik Energy, headquartered in Oslo, sued Chad.", "Nordvik Energy based_in Oslo"),
    row("Greenpeace activists met in Oslo.", never="Greenpeace based_in Oslo / any"),
]


@pytest.mark.parametrize("expected", [*PLACES, *HOLDS])
def test_places(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize(
    ("text", "predicate", "places"),
    [
        ("Chad met with Sudan in Doha.", "meets_with", ["Doha"]),
        ("In Doha, Chad met with Sudan.", "meets_with", ["Doha"]),
        (
            "Talks between Chad and Sudan took place in Doha.",
            "negotiates_with",
            ["Doha"],
        ),
        ("A meeting in Doha between Chad and Sudan ended.", "meets_with", ["Doha"]),
        ("Boko Haram kidnapped Grace Adamu near Maiduguri.", "abducts", ["Maiduguri"]),
        ("Chad met with Sudan on Monday.", "meets_with", []),
        ("Chad, which has an embassy in Doha, met with Sudan.", "meets_with", []),
        ("Speaking in Oslo, Kenya said Chad met with Sudan.", "meets_with", []),
        ("Kenya said in Oslo that Chad had met with Sudan.", "meets_with", []),
    ],
)
def test_the_place_of_an_event(read: Read, text: str, predicate: str, places: list[str]) -> None:
    assert [read(text).names(c.place) for c in read(text).of(predicate)] == [places], read(text).claims()


@pytest.mark.parametrize(
    ("text", "predicate", "mediators"),
    [
        (
            "Chad and Sudan held talks mediated by Qatar.",
            "negotiates_with",
            ["Qatar"],
        ),
        (
            "Chad and Sudan held talks under the mediation of Qatar.",
            "negotiates_with",
            ["Qatar"],
        ),
        (
            "Chad signed a truce with Sudan, brokered by Qatar.",
            "agrees_with",
            ["Qatar"],
        ),
        ("Chad negotiated with Sudan through Qatari mediators.", "negotiates_with", ["Qatar"]),
        ("Chad and Sudan held talks in Qatar.", "negotiates_with", []),
        ("Chad and Sudan held talks about Qatar.", "negotiates_with", []),
    ],
)
def test_the_mediator_of_talks(read: Read, text: str, predicate: str, mediators: list[str]) -> None:
    assert [read(text).names(c.mediator) for c in read(text).of(predicate)] == [mediators], read(text).claims()


MEDIATION = [
    row("Qatar mediated between Chad and Sudan.", "Qatar mediates_for Chad", "Qatar mediates_for Sudan"),
    row("Qatar brokered a truce between Chad and Sudan.", "Qatar mediates_for Chad", "Chad agrees_with Sudan"),
    row("Qatar hosted talks between Chad and Sudan.", "Qatar mediates_for Sudan", "Chad negotiates_with Sudan"),
    row("Qatar attacked Chad between May and June.", never=("Qatar mediates_for * / any",)),
]


@pytest.mark.parametrize("expected", MEDIATION)
def test_mediation(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize(
    ("text", "predicate", "start", "precision"),
    [
        ("Chad attacked Sudan on Monday.", "attacks", "2024-05-13", "day"),
        ("On May 3, Chad attacked Sudan.", "attacks", "2024-05-03", "day"),
        ("Chad attacked Sudan last month.", "attacks", "2024-04-01", "month"),
        ("Chad's attack on Sudan in 2019 killed ten.", "attacks", "2019-01-01", "year"),
        ("Chad will meet Sudan on Friday.", "meets_with", "2024-05-17", "day"),
        ("Chad and Sudan, which met on Monday, signed nothing.", "meets_with", "2024-05-13", "day"),
        ("Chad attacked Sudan.", "attacks", None, None),
        ("Kenya said on Monday that Chad had attacked Sudan.", "attacks", None, None),
        ("Chad attacked Sudan and left on Monday.", "attacks", None, None),
        ("Chad, founded in 1960, attacked Sudan.", "attacks", None, None),
        ("Chad attacked Sudan, which left the union in 2011.", "attacks", None, None),
    ],
)
def test_the_date_of_an_event(read: Read, text: str, predicate: str, start: str | None, precision: str | None) -> None:
    [claim] = read(text, published=PUBLISHED).of(predicate)
    assert (str(claim.date.start) if claim.date else None) == start
    assert (claim.date.precision if claim.date else None) == precision


def test_without_a_publication_date_a_weekday_dates_nothing(read: Read) -> None:
    [claim] = read("Chad attacked Sudan on Monday.").of("attacks")
    assert claim.date is None
