"""Whose nationals people are, whose kin, and what "X of Y" tells of bodies that people work for."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NATIONALS = [
    row("Marta Holm and Jan Vos of Norway won gold.", "Marta Holm citizen_of Norway", "Jan Vos citizen_of Norway"),
    row("Kenya's Marta Holm and Jan Vos of Norway won.", never="Marta Holm citizen_of Norway"),
    row("Angela Merkel and Jan Vos of Norway spoke.", never="Angela Merkel citizen_of Norway"),
    row("The Brazilian bantamweight Caio Farias left the ring.", "Caio Farias citizen_of Brazil"),
    row("The Danish graffiti sprayer Carl Roth was jailed.", "Carl Roth citizen_of Denmark"),
    row("Kenyan poet and Acme group founder Paul Otieno left.", "Paul Otieno citizen_of Kenya"),
    row("Lebanese-Nigerian contractor Paul Lowe left.", "Paul Lowe citizen_of Nigeria", "Paul Lowe citizen_of Lebanon"),
    row(
        "They met the Brazilian-American Paul Lowe.",
        "Paul Lowe citizen_of Brazil",
        "Paul Lowe citizen_of United States",
    ),
    row(
        "Paul Lowe, the Finnish-Chilean sculptor, was jailed.",
        "Paul Lowe citizen_of Finland",
        "Paul Lowe citizen_of Chile",
    ),
    row(
        "Kenya freed Paul Lowe, the British-Chilean who headed Oxfam in Nairobi.",
        "Paul Lowe citizen_of United Kingdom",
        "Paul Lowe citizen_of Chile",
        "Paul Lowe leads Oxfam",
        never="Chile leads Oxfam / any",
    ),
    row("Chad freed Paul Lowe, the Dane who founded Oxfam.", never="Denmark founded Oxfam / any"),
    row(
        "Paul Lowe, a Danish correspondent in Nairobi, was freed.",
        "Paul Lowe citizen_of Denmark",
        never="Paul Lowe holds_position_in Denmark / any",
    ),
    row("They met the Russians Ivan Petrov and Oleg Orlov.", "Oleg Orlov citizen_of Russia"),
    row("Mexican marines captured Paul Lowe.", never="Paul Lowe citizen_of Mexico / any"),
    row("The Spanish hospital ship Juan Perez left.", never="Juan Perez citizen_of Spain / any"),
    row("The minister thanked his Danish colleague, Ann Lowe.", never="Ann Lowe citizen_of Denmark / any"),
    row(
        "Kenya put the group Grey Lantern on its list and froze the assets of its founder, Paul Otieno.",
        "Paul Otieno founded Grey Lantern",
        never="Paul Otieno founded Kenya / any",
    ),
    row("Police held a 34-year-old Bulgarian named Goran Ilic.", "Goran Ilic citizen_of Bulgaria"),
    row("American Paul Lowe and Canadian Ann Roth went up.", "Ann Roth citizen_of Canada"),
    row("French and Canadian Ann Roth fans left.", never="Ann Roth citizen_of Canada / any"),
    row(
        "US astronauts Carl Roth and Piet Engels landed.",
        "Carl Roth citizen_of United States",
        "Piet Engels citizen_of United States",
    ),
    row("Ministers met Norway's Ingrid Solberg for talks.", never="Ingrid Solberg citizen_of Norway / any"),
    row("Carl Roth, 31, of Ravenhill pleaded guilty.", "Carl Roth based_in Ravenhill"),
    row("They saw Carl Roth of Ravenhill in north Queensland.", "Carl Roth based_in Ravenhill"),
    row("Carl Roth of the Droa party was there.", "Carl Roth member_of Droa"),
    row("Carl Roth is a native of Ghana.", "Carl Roth born_in Ghana", never="Carl Roth citizen_of Ghana / any"),
    row("A Nigerian sapper, Musa Bello, was freed.", "Musa Bello citizen_of Nigeria"),
    row(
        "Two Indian peacekeepers, Arjun Mehta and Ravi Nair, were killed.",
        "Arjun Mehta citizen_of India",
        "Ravi Nair citizen_of India",
    ),
    row("Rwandan radio host Eric Mugabo was released.", "Eric Mugabo citizen_of Rwanda"),
    row(
        "Boston charged two Russians, Artur Orlov and Ivan Sidorov.",
        "Artur Orlov citizen_of Russia",
        "Ivan Sidorov citizen_of Russia",
    ),
    row("Coach Lars Jensen, a Dane, won.", "Lars Jensen citizen_of Denmark"),
    row("The firm's chief, Grace Wanjiru, is Kenyan.", "Grace Wanjiru citizen_of Kenya"),
    row("The firm's chief, Grace Wanjiru, is not Kenyan.", never="Grace Wanjiru citizen_of Kenya"),
    row("Two Australians and the pilot, Jone Vakatawa, survived.", never="Jone Vakatawa citizen_of Australia / any"),
    row(
        "Ann Berg met her Dutch and British colleagues, Piet Maas and Tom Hale.",
        never="Piet Maas citizen_of United Kingdom / any",
    ),
    row(
        "The Japanese-born singer Elena Popescu died.",
        "Elena Popescu born_in Japan",
        never="Elena Popescu citizen_of Japan / any",
    ),
    row(
        "Italian General Marco Rossi spoke.",
        "Marco Rossi holds_position_in Italy",
        never="Marco Rossi member_of Italy / any",
    ),
    row("Surgeon Gary Parker, an American, met his wife.", "Gary Parker citizen_of United States"),
    row("Peter Dahl, 34, a Briton, left.", "Peter Dahl citizen_of United Kingdom"),
    row("Peter Dahl, an American company said, had left.", never="Peter Dahl citizen_of United States / any"),
    row(
        "UEFA's Slovenian president, Marko Kranjc, mediated.",
        "Marko Kranjc leads UEFA",
        "Marko Kranjc citizen_of Slovenia",
        never="Marko Kranjc leads Slovenia / any",
    ),
    row(
        "Everton have sacked their Portuguese manager, Rui Cardoso.",
        "Rui Cardoso citizen_of Portugal",
        never="Rui Cardoso holds_position_in Portugal / any",
    ),
    row("Canada's Christine Gerard may yet win.", "Christine Gerard citizen_of Canada"),
    row("Ingrid Holm, the Swedish immunologist who founded the clinic, died.", "Ingrid Holm citizen_of Sweden"),
]

KIN = [
    row("Ann Roth and husband Carl Lowe left.", "Ann Roth spouse_of Carl Lowe"),
    row("Carl Roth apologised to wife Ann for it.", "Carl Roth spouse_of Ann"),
    row("Carl Roth's ex-wife, Ann Lowe, left.", "Carl Roth spouse_of Ann Lowe / former"),
    row(
        "Ann Roth has two children, Paul (16) and Mark (14), with ex-husband Carl Lowe.",
        "Ann Roth parent_of Paul",
        "Ann Roth parent_of Mark",
        "Ann Roth spouse_of Carl Lowe / former",
    ),
    row("Ann Roth gave birth to a girl, Eva Lowe.", "Ann Roth parent_of Eva Lowe"),
    row(
        "Ann Roth married the director Carl Lowe; the couple had two sons, Paul and Mark.",
        "Ann Roth parent_of Mark",
        "Carl Lowe parent_of Paul",
    ),
    row("Police spoke to the husband, Carl Lowe.", never="* spouse_of Carl Lowe / any"),
    row("Carl Roth's son Paul and daughter Eva left.", never="Paul parent_of * / any"),
    row("The brothers Said and Karim Benali fled.", "Said sibling_of Karim Benali"),
    row(
        "Police sought Marta Diaz's sons, Luis and Pedro.",
        "Marta Diaz parent_of Luis",
        "Marta Diaz parent_of Pedro",
    ),
    row("Ann Lowe trains with her husband, the cellist Mark Brown.", "Mark Brown spouse_of Ann Lowe"),
    row(
        "Ann Lowe is survived by her husband, Mark Brown, and by a brother, Virgil Lowe.",
        "Ann Lowe spouse_of Mark Brown",
        "Virgil Lowe sibling_of Ann Lowe",
    ),
    row(
        "Police arrested a Surinamese couple, Peter and Cheryl Tjong.",
        "Peter spouse_of Cheryl Tjong",
        never="Peter sibling_of Cheryl Tjong / any",
    ),
    row("Ann Lowe told her husband that Mark Brown had left.", never="Mark Brown spouse_of Ann Lowe / any"),
]

TIES = [
    row(
        "Benfica sold Carlos Diaz to Ajax.",
        "Carlos Diaz member_of Benfica / former",
        "Carlos Diaz member_of Ajax",
    ),
    row("Benfica sold Carlos Diaz a house.", never="Carlos Diaz member_of Benfica / any"),
    row("Marek Nowak of the ruling Law and Justice party spoke.", "Marek Nowak member_of Law and Justice"),
    row(
        "Soldiers loyal to Marie Diop held Oslo.",
        "soldiers supports Marie Diop",
        never="soldiers affiliated_with Marie Diop / any",
    ),
    row("Patients of the Harbour Hospital left.", never="patients affiliated_with Harbour Hospital / any"),
    row("Labour Minister Rosa Quispe of Bolivia left.", never="Rosa Quispe member_of Labour / any"),
    row("Ann Lowe joined lawyers and imams in the march.", never="Ann Lowe member_of lawyers / any"),
    row("The Bristol Hotel belongs to Acme Holdings.", never="Bristol Hotel member_of Acme Holdings / any"),
    row("Ann Lowe lost her libel suit against Mark Brown.", "Mark Brown defeats Ann Lowe"),
    row("In Leeds North, Ann Lowe held off Mark Brown.", "Ann Lowe defeats Mark Brown"),
    row("In Leeds North, Ann Lowe held off a decision.", never="Ann Lowe defeats Leeds North / any"),
    row("Ann Lowe of Leeds University said so.", "Ann Lowe affiliated_with Leeds University"),
    row("Toyota's Ann Lowe said so.", "Ann Lowe affiliated_with Toyota"),
    row("Ann Lowe of the Labour Party said so.", "Ann Lowe member_of Labour Party"),
    row(
        "Geologist Ann Lowe of Terrascan said so.",
        "Ann Lowe affiliated_with Terrascan",
        never="Ann Lowe member_of Terrascan / any",
    ),
    row(
        "Benfica have signed the Brazilian defender Caio Farias from Santos.",
        never="Caio Farias member_of Santos / not",
    ),
]


@pytest.mark.parametrize("case", [*NATIONALS, *KIN, *TIES])
def test_people_and_ties(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
