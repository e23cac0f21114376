"""Sentences that the small model misreads, and what is read in them none the less; acronyms above all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.parsing.masking import masked
from extract.parsing.model import load_model
from extract.parsing.parse import read_parse
from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # acronyms that the model takes for verbs and adverbs
    row("ECOWAS imposed sanctions on Niger.", "ECOWAS sanctions Niger", never="Niger sanctions * / any"),
    row("USAID delivered wheat to Yemen.", "USAID aids Yemen", never="Yemen aids * / any"),
    row("On Monday OPEC rejected a call by the IEA.", "OPEC rejects International Energy Agency"),
    row("UNLESS Chad agrees, Sudan will attack.", never="Sudan attacks Chad"),
    # a pronoun that only stresses the subject
    row(
        "Ann Lowe met Carl Roth. Roth, a leader of the Civic Party, was himself extradited to Oman by Chad.",
        "Chad expels Carl Roth",
        never="Chad expels Ann Lowe / any",
    ),
    row(
        "Carl Roth was dismissed after Wade Tolliver accused him of fraud.",
        "Wade Tolliver accuses Carl Roth",
    ),
    row("Karl Lowe was himself extradited to Oman by Chad.", "Chad expels Karl Lowe", never="Karl Lowe expels * / any"),
    # a name read as part of the sum or the phrase behind it
    row("China has lent Sri Lanka billions of dollars.", "China aids Sri Lanka"),
    row(
        "The EU fined Google 4.3 billion euros.", "European Union prosecutes Google or European Union sanctions Google"
    ),
    row(
        "Javier Milei called Brazil's Lula a communist.", "Javier Milei condemns Lula", never="* meets_with Lula / any"
    ),
    row("Javier Milei called Lula on Friday.", "Javier Milei meets_with Lula", never="* condemns Lula / any"),
    row("The Ford Focus cars cost Kenya millions.", never=("Ford aids * / any", "* sanctions Kenya / any")),
    # who tells of a deed read as who does it, and land that a thing lies in read as the thing
    row(
        "Kenya rebuked Rwanda over bombings of Congolese villages, warning the raids violated Congolese sovereignty.",
        "Kenya condemns Rwanda",
        never="Kenya invades * / any",
    ),
    row(
        "Nancy Pelosi's visit to Taiwan angered China, which responded with drills.",
        "Nancy Pelosi visits Taiwan",
        never="China visits * / any",
    ),
    row(
        "The rebels, who the United Nations says are backed by Rwanda, took Goma.",
        "Rwanda supports rebels",
        "rebels seizes Goma",
        never="United Nations supports * / any",
    ),
    row(
        "Eight Republicans led by Matt Gaetz joined Democrats in voting against Kevin McCarthy.",
        never=("Matt Gaetz leads * / any", "* member_of Democratic Party / any", "Republican Party member_of * / any"),
    ),
    row(
        "Jordan is holding Abu Qatada, a radical preacher deported from Britain last year.",
        "United Kingdom expels Abu Qatada",
        never=("Jordan expels * / any", "Abu Qatada citizen_of United Kingdom / any"),
    ),
    row("American Peter Hall was arrested on Monday.", never="United States arrests * / any"),
    row("North Korea fired two missiles into the Sea of Japan.", never="* attacks Sea of Japan / any"),
    row(
        "The US Senate voted to confirm Ann Obuya as ambassador to the United Nations.",
        never="Ann Obuya holds_position_in US Senate / any",
    ),
    row("Nigerian forces had warning of a raid by Boko Haram.", never="* threatens Boko Haram / any"),
    row(
        "Vietnam and the Philippines, which both have disputes with China, met.",
        "Vietnam opposes China",
        "Philippines opposes China",
    ),
    row(
        "Oxfam has been barred from working in Rakhine by the Burmese government.",
        "Myanmar sanctions Oxfam",
        never="Oxfam sanctions * / any",
    ),
    row(
        "Egypt's army, headed by General Abdel Fattah al-Sisi, removed Mohamed Morsi.",
        "Abdel Fattah el-Sisi leads Egyptian Armed Forces",
        never="Mohamed Morsi leads * / any",
    ),
    row(
        "Kenya's army is headed by General Ann Lee.", "Ann Lee leads Kenya Defence Forces", never="Ann Lee leads Kenya"
    ),
    row("Kenya's government is headed by Ann Lee.", "Ann Lee leads Kenya"),
    row(
        "In the final the Brazilian team Furia beat the American team Cloud Nine.",
        "Furia defeats Cloud Nine",
        never="Brazil defeats * / any",
    ),
    row("Manchester United beat Real Madrid 2-0.", "Manchester United defeats Real Madrid"),
    row("The minister Israel beat Kenya.", never="minister defeats * / any"),
    row("Hogan Motors, from Brazil, won the contract.", "Hogan Motors based_in Brazil"),
    row("Furia, from Monday, will play at home.", never="Furia based_in * / any"),
    row("Omar Saleh was reported wounded in an air strike on Basra.", never="Omar Saleh attacks * / any"),
    row("Britain joined air strikes against Hamas.", never="* protests_against * / any"),
    row("Libya's rival parliaments signed a deal.", never="* opposes Libya / any"),
    row("Kim Jong-un had his defence chief, Hyon Yong-chol, executed.", "Kim Jong-un kills Hyon Yong-chol"),
    row("Kim Jong-un had met Hyon Yong-chol.", never="* kills * / any"),
    row("Police said General Godefroid Niyombare had met Ali Demir.", "Godefroid Niyombare meets_with Ali Demir"),
    row("General Dynamics Land Systems sued Boeing.", "General Dynamics Land Systems prosecutes Boeing"),
    row("Turkey, which considers the YPG a terrorist group, left.", "Turkey designates YPG"),
    row("The EU's Viktor Orban considers Hungary a friend.", never="* designates * / any"),
    row("An armed group helped Hamas establish a training camp in southern Lebanon.", never="* founded Lebanon / any"),
    row("Carlos Vega owns a base in Chad.", never="* owns Chad / any"),
    row("Ann Obuya founded the African Union.", "Ann Obuya founded African Union"),
    row("The Maasai have withdrawn their claim from Arusha.", never="* withdraws_from Arusha / any"),
    row("Kenya deals only with the African Union.", never="* trades_with African Union / any"),
    # names that only what is done to them tells
    row("Mexico extradited Ovidio Guzman to the United States.", "Mexico expels Ovidio Guzman"),
    row("Microsoft bought Activision Blizzard for $69 billion.", "Microsoft acquires Activision Blizzard"),
    row("Turkey arrested Tarkan Ulusoy on Monday.", "Turkey arrests Tarkan Ulusoy"),
    # bodies of a state by the town they sit in
    row("A court in Moscow sentenced Alexei Navalny to 19 years in prison.", "Russia prosecutes Alexei Navalny"),
    row("Prosecutors in Lagos charged Nelson Danjuma with fraud.", "Nigeria prosecutes Nelson Danjuma"),
    row("Officials in Tehran denied supplying drones to Russia.", "Iran aids Russia / not"),
    row("The government in Caracas expelled the German ambassador.", "Venezuela expels Germany"),
    row("A shop in Moscow sold Alexei Navalny a phone.", never="Russia prosecutes Alexei Navalny / any"),
    # who a relative clause, a possessive, "both sides" and a lawyer mean
    row(
        "Naomi Osaka will face Jennifer Brady of the United States, who defeated Karolina Muchova.",
        "Jennifer Brady defeats Karolina Muchova",
        never=("United States defeats * / any", "* clashes_with United States / any"),
    ),
    row(
        "Hezbollah fired rockets a day after an Israeli air strike killed one of its commanders in southern Lebanon.",
        "Israel kills Hezbollah",
        never="Israel kills Israel / any",
    ),
    row("Kenya praised its commander.", never="Kenya kills * / any"),
    row(
        "Peru's Congress met, and Dina Boluarte was sworn in as Pedro Castillo's successor.",
        "Dina Boluarte succeeds Pedro Castillo",
        never="Pedro Castillo succeeds * / any",
    ),
    row(
        "Peru removed Pedro Castillo, and Dina Boluarte was sworn in as his successor.",
        "Dina Boluarte succeeds Pedro Castillo",
    ),
    row(
        "Hezbollah, which Iran backs, attacked Israel after the death of a Hamas man. "
        "UN peacekeepers urged both sides to cease fire.",
        "United Nations urges Israel",
        "United Nations urges Hezbollah",
        never=("United Nations urges Iran / any", "United Nations urges Hamas / any"),
    ),
    row(
        "Bekele Gerba was jailed. His lawyer, Abdulatif Elemo, told Reuters that his client would appeal.",
        "Abdulatif Elemo represents Bekele Gerba",
        never="Abdulatif Elemo represents Reuters / any",
    ),
    row(
        "Bekele Gerba, a senior figure in the Oromo Federalist Congress, was jailed.",
        "Bekele Gerba member_of Oromo Federalist Congress",
    ),
    row("Bekele Gerba, a leading figure in the art movement, met Uganda.", never="Bekele Gerba member_of * / any"),
    # names and their scores, receivers
    row("Naomi Osaka beat Serena Williams 6-3 6-4 on Thursday.", "Naomi Osaka defeats Serena Williams"),
    row(
        "Sweden's bid remains blocked by Turkey.",
        "Turkey rejects Sweden",
    ),
    row(
        "Mexico offered Pedro Castillo asylum.",
        "Mexico aids Pedro Castillo or Mexico aids Pedro Castillo / planned",
    ),
    row("The court denied Pedro Castillo supporters entry.", never="* aids Pedro Castillo / any"),
    # whose words
    row("The Philippines has filed a diplomatic protest against China.", "Philippines condemns China"),
    row(
        "Turkey ratified Finland's application to join NATO on Thursday.",
        "Turkey supports Finland",
        never=("Turkey member_of NATO / any", "NATO supports * / any"),
    ),
    row(
        "Hungary approved Finland's accession to NATO.",
        "Hungary supports Finland",
        never=("Hungary member_of NATO / any", "Hungary member_of NATO / planned"),
    ),
    # others
    row(
        "Germany summoned the Iranian ambassador.",
        "Germany condemns Iran",
        never="Germany breaks_relations_with Iran / any",
    ),
    row("China blocked Nvidia from selling chips there.", "China sanctions Nvidia"),
    row("China stopped Nvidia from going bankrupt.", never="China sanctions Nvidia / any"),
    row(
        "Kenya's parliament ratified a trade pact with the European Union.",
        "Kenya agrees_with European Union or Kenyan parliament agrees_with European Union",
    ),
]


@pytest.mark.parametrize("expected", ROWS)
def test_misread(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("ECOWAS met in Abuja.", {"ECOWAS"}),
        ("The HTS men met the PKK.", {"HTS", "PKK"}),
        ("UNLESS he goes, the FBI stays.", set()),  # a plain word, and one that the model knows
        ("TUNIS, Tunisia - Kenya met Chad.", set()),  # the town of a dateline
        ("BREAKING NEWS FROM ACCRA", set()),  # a shouted line
        ("It is 5 PM in LA.", set()),  # two letters tell nothing
    ],
)
def test_which_words_are_hidden_from_the_model(text: str, hidden: set[str]) -> None:
    assert set(masked(load_model(), text)[1].values()) == hidden


@given(st.lists(st.sampled_from(["ECOWAS", "met", "the", "HTS", ".", "\n\n", "in", "Abuja", "'s", "PKK"]), max_size=12))
def test_the_words_and_offsets_are_those_of_the_text(pieces: list[str]) -> None:
    nlp = load_model()
    text = " ".join(pieces)
    doc = read_parse(*masked(nlp, text))
    assert doc.text == text
    names = [
        "idx",
        "text",
        "lower_",
        "whitespace_",
        "is_upper",
        "is_alpha",
        "is_stop",
        "like_num",
        "is_punct",
        "is_space",
    ]
    assert [[getattr(t, n) for n in names] for t in doc] == [[getattr(t, n) for n in names] for t in nlp.make_doc(text)]
