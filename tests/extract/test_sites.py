"""Named sites, towns and districts, and what the words beside them say of where they are and whose."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NAMED_BY_NOUN = [
    row("The Kalabo dam in Zambia was built in 1965.", "Kalabo dam located_in Zambia"),
    row("Three people died in the Mindara refugee camp in Cameroon.", "Mindara refugee camp located_in Cameroon"),
    row("Rescuers saved ten miners at the Tolvara copper mine in Peru.", "Tolvara copper mine located_in Peru"),
    row("A rocket hit the Kalabo hospital in Kenema.", "Kalabo hospital located_in Kenema"),
    row("Garvane town in Kenya was flooded.", "Garvane located_in Kenya"),
    row("A Coptic church in Minya was hit.", never="Coptic church based_in Minya / any"),
    row("The Homs refinery in Syria was hit.", "Homs refinery located_in Syria"),
    row("Fire hit the Fukushima Dai-Nana plant in Japan.", "Fukushima Dai-Nana plant located_in Japan"),
]

LISTS = [
    row(
        "Floods hit four villages of Kalvand district, including Yari, Hinvad, Tolo and Samar.",
        "Yari located_in Kalvand",
        "Hinvad located_in Kalvand",
        "Samar located_in Kalvand",
    ),
    row(
        "It serves four counties: Kisumba, Nyandira, Migoro and Homa Hill.",
        never=("Kisumba located_in * / any", "Nyandira located_in * / any"),
    ),
    row(
        "Its plants are in Aurabad, Tarpur and Gandhar, India.",
        "Aurabad located_in India",
        "Tarpur located_in India",
        "Gandhar located_in India",
    ),
    row(
        "Fires burned in the Attica towns of Elefsa and Aspros.",
        "Elefsa located_in Attica",
        "Aspros located_in Attica",
        never="Attica located_in * / any",
    ),
    row(
        "Avalanches hit Gandor and Bandor districts of Kashmir.",
        "Gandor located_in Kashmir",
        "Bandor located_in Kashmir",
        never="Kashmir located_in * / any",
    ),
    row(
        "Fires burned on Greece's two largest islands, Crete and Evia.",
        "Crete located_in Greece",
        "Evia located_in Greece",
    ),
]

LARGER = [
    row("In eastern Zor province, strikes hit a clinic in the town of Mayara.", "Mayara located_in Zor province"),
    row("In Zor province, Chad met with Sudan before talks in Oslo.", never="Oslo located_in Zor / any"),
    row(
        "Pilgrims flocked to the Basilica of Our Lady of Guadara in Lima.",
        "Basilica of Our Lady of Guadara located_in Lima",
    ),
    row("The centre was in the town of Qastar in the al-Ghaba Plain.", "Qastar located_in al-Ghaba Plain"),
    row("It collapsed at Ballygar in Co Kerran.", "Ballygar located_in Co Kerran"),
    row(
        "They seized the camp near Lone Kara and Bago villages of Rakhara state's Anno township.",
        "Bago located_in Anno",
        never="Rakhara located_in * / any",
    ),
    row(
        "The campuses are in Wara in the Upper West Region and Navra in the Upper East Region.",
        "Navra located_in Upper East Region",
        never="Upper West Region located_in * / any",
    ),
    row("The villages include Gasiza, Buguza, Kinyama, Rwambe and Basare.", never="* located_in * / any"),
    row("The ferry sank at Rasulpar in Munshir district.", "Rasulpar located_in Munshir"),
    row("It will stand on Cerro Armaza, in Chile's northern Antofa Region.", "Cerro Armaza located_in Antofa Region"),
    row("Rebels took the Kavura airport in South Kivu.", "Kavura airport located_in South Kivu"),
    row(
        "It hit the hamlet of Walara in Kidang village, Cilila.",
        "Walara located_in Kidang",
        "Kidang located_in Cilila",
        never="Cilila located_in Kidang / any",
    ),
    row(
        "The Shimara Nuclear Power Plant (Matsara City) is shut.", "Shimara Nuclear Power Plant located_in Matsara City"
    ),
    row(
        "He was shot at Kujar in Chikan Local Government Area of Kaduna State.",
        "Kujar located_in Chikan Local Government Area",
        "Chikan Local Government Area located_in Kaduna State",
    ),
    row(
        "Most came from Rudrapur, Haldwani or Lalkuan in Uttarakhand.",
        "Rudrapur located_in Uttarakhand",
        "Haldwani located_in Uttarakhand",
        never="Rudrapur located_in Haldwani / any",
    ),
    row("It happened in Campo Tiba, located in the rural area of Tolo municipality.", "Campo Tiba located_in Tolo"),
    row("They seized a post in Aq Tepe in Qala-e Zar district.", "Aq Tepe located_in Qala-e Zar district"),
    row("The gorge is near Dehal in Uttarakhand's Pauri Garhwal.", "Pauri Garhwal located_in Uttarakhand"),
    row("They were shot in Kaska, Sulawesi, Indonesia.", "Kaska located_in Sulawesi", "Sulawesi located_in Indonesia"),
    row("The Karva Mountains of southern Siberia are cold.", "Karva Mountains located_in Siberia"),
    row("It is shipped from Colombia's Pacific port of Tumaco.", never="Pacific located_in Colombia / any"),
    row("Patients slept outside a hospital in Bataan, Ilocos Sur, after the quake.", "Bataan located_in Ilocos Sur"),
    row("Bombs exploded in the town of Ambar in the mainly Muslim province of Sulu.", "Ambar located_in Sulu"),
    row("They were killed in the city of Zambora, on the island of Mindanao.", "Zambora located_in Mindanao"),
    row("There was snow in Sadhar in Tanghar (Kupwara district).", "Tanghar located_in Kupwara"),
    row("Voters in Kalvand province, where Tolo is located, rejected it.", "Tolo located_in Kalvand province"),
    row("Officials went to Oslo, where Nordvik Energy is based.", "Nordvik Energy based_in Oslo"),
    row("Officials went to Oslo, where Nordvik Energy opened a shop.", never="Nordvik Energy based_in Oslo / any"),
    row("Fossils were found at Grotte Belle, a cave in Casablanca.", "Grotte Belle located_in Casablanca"),
    row(
        "Matira, a town 40 km east of Athens, in Greece, burned.",
        "Matira located_in Greece",
        never="Matira located_in Athens / any",
    ),
    row("A bomb went off in Planas, 40 km south of Tolo, in Negros province.", "Planas located_in Negros"),
    row("Gandor Hospital, the largest hospital in the north of Malawi, closed.", "Gandor Hospital located_in Malawi"),
    row("The mayor of the municipality of Istia in the northern part of Evia fled.", "Istia located_in Evia"),
    row(
        "Located in the northeastern corner of Utah, Bear National Monument draws many visitors.",
        "Bear National Monument located_in Utah",
    ),
    row("Located in northern Peru, Chile and Bolivia signed a deal.", never="* located_in Peru / any"),
    row("He lives in Shalkot on the Mekong River.", never="Shalkot located_in Mekong / any"),
    row("The governor of the region in Mindanao, Mujiv Hatar, said it was bad.", never="Mindanao located_in * / any"),
    row(
        "Attapira is the southernmost province of Laos.",
        "Attapira located_in Laos",
        never="Attapira part_of Laos / any",
    ),
]

BODIES = [
    row(
        "Northern Falcon Beverages, located at 41 Brown Street in Oneota, sued.",
        never="Northern Falcon Beverages located_in * / any",
    ),
    row("In 2012 fire hit Alim Enterprises, a garments factory, in Kenema.", "Alim Enterprises based_in Kenema"),
    row(
        "Acme Steel operates a plant at Vijaya in Peru.",
        never=("Acme Steel controls Vijaya / any", "Acme Steel based_in * / any"),
    ),
    row("Acme Steel India is a joint venture between Acme Corp and Nippon Steel.", "Acme Corp owns Acme Steel India"),
    row("Dhaka daily newspaper Protham Alo said so.", "Protham Alo based_in Dhaka"),
    row(
        "The Parana Observatory is an astronomical observatory located in Taltar.",
        "Parana Observatory located_in Taltar",
    ),
    row(
        "Acme Electric Power shut three reactors at its Hamada nuclear plant.",
        "Acme Electric Power owns Hamada nuclear plant",
    ),
    row("The Hamada plant is operated by Acme Electric Power.", "Acme Electric Power controls Hamada plant"),
    row("Soldiers left nearby Aichu, home of Orvane Motors.", "Orvane Motors based_in Aichu"),
    row("The Tasik Relief Agency in West Java sent tents.", "Tasik Relief Agency based_in West Java"),
    row("Police accused the Tasik Relief Agency in a letter.", never="Tasik Relief Agency based_in * / any"),
    row("Acme Corp. of Sandy Springs, Ga., sued Chad.", "Acme Corp. based_in Sandy Springs"),
    row("The fund was bought by Dorval Partners of New York.", "Dorval Partners based_in New York"),
    row("Orvane Holdings, a Lagos company, sued Chad.", "Orvane Holdings based_in Lagos"),
    row("Colombia's largest oil company Orvanol sued Chad.", "Orvanol based_in Colombia"),
    row("The Good Hope Seminary, situated in Kakar, closed.", "Good Hope Seminary based_in Kakar"),
    row("The Bana Mission Hospital, on the north of Viti Levu, closed.", "Bana Mission Hospital located_in Viti Levu"),
    row(
        "Sika Werke AG (Baar, Switzerland) has opened an office.",
        "Sika Werke AG based_in Baar",
        "Baar located_in Switzerland",
    ),
    row("Acme praised Dorval Foods of Yuba City, California.", "Dorval Foods based_in Yuba City"),
    row("Reunion Industries sold its CP Metals division to Kanto Ltd.", "CP Metals part_of Reunion Industries"),
    row("BHP's Tolvara mine in Chile was closed.", "BHP owns Tolvara mine", "Tolvara mine located_in Chile"),
    row("Germany's Heidelberg University signed it.", "Heidelberg University based_in Germany"),
    row("South Korea's Hanvit Western Power joined the project.", "Hanvit Western Power based_in South Korea"),
    row("Egypt's Supreme Court ruled on it.", never="* based_in Egypt / any"),
    row(
        "Wright University and its Lake Campus in Mercer County closed.",
        never="Wright University based_in Lake Campus / any",
    ),
]


@pytest.mark.parametrize("expected", [*NAMED_BY_NOUN, *LISTS, *LARGER, *BODIES])
def test_sites(read: Read, expected: Row) -> None:
    check(read, expected)
