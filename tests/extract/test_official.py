"""Official prose: statements, briefings and communiques, with their long lists, nouns for deeds, and shared fights."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row

DEEDS = [
    row(
        "Eritrean troops have been accused by Human Rights Watch of killing civilians.",
        "Eritrea kills civilians",
        never="Human Rights Watch kills * / any",
    ),
    row("Kenya condemns Russia's war of aggression against Ukraine.", "Russia attacks Ukraine"),
    row("Kenya condemns Russia's war of words against Ukraine.", never="Russia attacks Ukraine / any"),
    row("The campaign by the Sudanese army against Hamas continues.", "Sudanese Armed Forces opposes Hamas"),
    row("Security forces in Chad killed dozens of protesters.", "Chadian security forces kills protesters"),
    row("Chad took the men and returned them to a detention centre.", never="Chad releases * / any"),
    row("The RSF and allied militias have killed civilians in Darfur.", "Rapid Support Forces kills civilians"),
    row(
        "Kenya condemns Boko Haram's attacks in the town of Diffa in Niger, which targeted and killed villagers.",
        "Boko Haram attacks villagers",
        "Boko Haram kills villagers",
    ),
    row("Kenya condemns Boko Haram's attacks in Niger, which supports Mali.", "Niger supports Mali"),
    row("Kenya condemns Boko Haram's attacks on Niger, which killed rebels.", never="Boko Haram kills rebels / any"),
    row(
        "Multiple attacks, also claimed by al-Shabaab, have killed 30 traders and injured dozens of others.",
        "al-Shabaab kills traders",
    ),
    row(
        "Norway condemns the attacks in Mogadishu, including one claimed by Boko Haram that targeted mourners.",
        "Boko Haram attacks mourners",
    ),
    row("Multiple attacks, also condemned by Kenya, have killed 30 traders.", never="Kenya kills * / any"),
    row("The attacks in Diffa demonstrate once more the barbarity of Boko Haram.", "Boko Haram attacks Diffa"),
    row("The bombing of Mosul is yet another sign of Boko Haram's contempt for life.", "Boko Haram attacks Mosul"),
    row("The attacks in Diffa demonstrate once more the courage of Kenya.", never="Kenya attacks * / any"),
    row("The attacks in Diffa demonstrate once more the weakness of Niger.", never="Niger attacks * / any"),
    row("The strike in Paris shows the desperation of nurses.", never="nurses attacks * / any"),
    row("The attack in Goma shows Kenya's disregard for the east.", never="Kenya attacks * / any"),
    row(
        "Kenya condemned the atrocities that Boko Haram has perpetrated against Yazidis.", "Boko Haram attacks Yazidis"
    ),
    row("The attack that Boko Haram has condemned against Yazidis is over.", never="Boko Haram attacks Yazidis / any"),
    row(
        "Boko Haram, whose acts of terror in Chad and against Kenya never ended, was banned.",
        "Boko Haram attacks Chad or Boko Haram attacks Kenya",
    ),
    row("Norway, whose acts of kindness in Chad never ended, was thanked.", never="Norway attacks * / any"),
    row(
        "The report documents the abuses carried out by the Sudanese army against its own people.",
        "Sudanese Armed Forces attacks Sudanese",
    ),
    row(
        "The report documents the work carried out by the Sudanese army for its own people.", never="* attacks * / any"
    ),
    row(
        "Amnesty International has documented killings of civilians by Ethiopian soldiers in Tigray.",
        "Ethiopia kills civilians or Ethiopian soldiers kills civilians",
        never="Amnesty International kills * / any",
    ),
]

PLACES = [
    row(
        "The attacks in Diffa, Bosso and Toumour show the barbarity of Boko Haram.",
        "Boko Haram attacks Bosso",
        "Boko Haram attacks Toumour",
    ),
    row("The attacks in Diffa by Bosso and Toumour angered Niger.", never="* attacks Bosso / any"),
    row(
        "Boko Haram, whose acts of terror in Europe and the Middle East go on, lost.",
        "Boko Haram attacks Europe",
        "Boko Haram attacks Middle East",
    ),
    row(
        "Norway condemned the attack by Boko Haram on a market in Diffa, where 20 traders were killed.",
        "Boko Haram kills traders",
    ),
    row("Norway praised the school of Boko Haram in Diffa, where 20 traders were killed.", never="* kills * / any"),
]

FIGHTS = [
    row(
        "Kenya remains firm in its support of the Government of Iraq and the Iraqi people in their war against Hamas.",
        "Hamas clashes_with Iraq",
        "Hamas clashes_with Iraqis",
        never="Hamas clashes_with Kenya / any",
    ),
    row(
        "Kenya stands shoulder to shoulder with the Iraqi people as they confront Hamas.",
        "Hamas clashes_with Iraqis",
        never="Hamas clashes_with Kenya / any",
    ),
    row(
        "Germany reiterated its support for Nigeria in the fight against Boko Haram.",
        "Germany supports Nigeria",
        "Boko Haram clashes_with Nigeria",
        never="Germany clashes_with * / any",
    ),
    row("Germany reiterated its interest in the fight against Boko Haram.", never="* clashes_with * / any"),
    row("Kenya stands with Somalia in the fight against al-Shabaab.", "al-Shabaab clashes_with Somalia"),
    row("Norway is supporting Mali against the terrorism of Boko Haram.", "Norway opposes Boko Haram"),
    row("Norway supported Mali against its better judgement.", never="Norway opposes * / any"),
    row("Mali was backed against Kenya by Norway.", never="Mali opposes * / any"),
    row("Kenyans united against al-Shabaab.", "Kenyans opposes al-Shabaab"),
    row("Kenya and Uganda united in Doha.", never="* opposes * / any"),
    row("Norway is committed to destroying the scourge of Boko Haram.", "Norway opposes Boko Haram"),
    row("Norway brought an end to Boko Haram's violence.", "Norway opposes Boko Haram"),
    row("Norway brought an end to Boko Haram's isolation.", never="Norway opposes * / any"),
    row("Norway welcomed the sanctions on Belarus.", "Norway opposes Belarus"),
    row("Norway welcomed the report on Belarus.", never="Norway opposes * / any"),
    row(
        "Kenya will lead the global coalition to defeat Islamic State.",
        "Global Coalition Against Daesh opposes Islamic State",
    ),
    row("Iraq liberated Tikrit from Islamic State.", "Iraq seizes Tikrit", "Iraq clashes_with Islamic State"),
    row("Iraq freed the city of Mosul from Islamic State control.", "Iraq clashes_with Islamic State"),
    row("Iraq liberated Tikrit from fear.", never="* clashes_with * / any"),
    row("Norway thanked the Kenyans who fought to free Garissa.", "Kenyans seizes Garissa / planned"),
    row("Norway listened to free Garissa radio.", never="* seizes * / any"),
    row("Defeating Boko Haram is Nigeria's priority.", "Nigeria opposes Boko Haram"),
    row("Defeating Boko Haram will take time, but it is a fight that Chad must win.", "Chad opposes Boko Haram"),
    row("Defeating Boko Haram is a dream.", never="* opposes * / any"),
    row("Assad's war on Islamic State is a sham.", never="Bashar al-Assad clashes_with Islamic State"),
    row("Iran's commitment to Lebanon is a myth.", "Iran supports Lebanon / not", never="Iran supports Lebanon"),
    row("Iran's commitment to Lebanon is a policy.", "Iran supports Lebanon"),
    row(
        "The part that NATO will play in the Iraqi operation to liberate Mosul is unclear.",
        "Iraq seizes Mosul / planned",
        never="NATO seizes Mosul / any",
    ),
]

HELP = [
    row("Support from Iran has allowed Hamas to build tunnels.", "Iran supports Hamas"),
    row("Weather from Iran has allowed Hamas to build tunnels.", never="Iran supports * / any"),
    row("Kenya is one of the largest donors to UNRWA.", "Kenya aids UNRWA"),
    row("Kenya is one of the loudest critics of UNRWA.", never="Kenya aids * / any"),
    row(
        "UNICEF, with the support of Japan, has vaccinated children.", "Japan supports UNICEF", never="* supports Japan"
    ),
    row("Thanks to funding from Japan, UNICEF has built schools.", "Japan aids UNICEF"),
    row("Thanks to warnings from Japan, UNICEF has left.", never="Japan aids UNICEF / any"),
    row("She reiterated Norway's unwavering support for Ukraine's sovereignty.", "Norway supports Ukraine"),
    row("She reiterated Norway's support for Ukraine's critics.", never="Norway supports Ukraine / any"),
    row("Norway has provided 50 million kroner to UNICEF.", "Norway aids UNICEF"),
    row("Spain will join Norway in recognising Palestine.", "Spain supports Palestine / planned"),
    row("Canada is proud to be a member of NATO.", "Canada member_of NATO"),
    row("With support from Norway, Mali bought grain.", "Norway supports Mali"),
    row("With Norwegian support, Mali bought grain.", "Norway supports Mali"),
    row("With support from Norway, the road was built.", never="Norway supports * / any"),
    row("With news from Norway, Mali bought grain.", never="Norway supports * / any"),
    row("Chad freed the town, aided by strong support from its ally Niger.", "Niger aids Chad"),
    row("Syria thanked its backers, notably Russia.", "Russia supports Syria"),
    row("Syria thanked its critics, notably Russia.", never="Russia supports * / any"),
    row("NATO members including Turkey objected.", "Turkey member_of NATO"),
    row("NATO critics including Turkey objected.", never="Turkey member_of * / any"),
    row(
        "Kenya continues to stand with the Iraqi people as they confront Islamic State.",
        "Iraqis clashes_with Islamic State",
        never="Kenya clashes_with * / any",
    ),
    row("Kenya is committed to continuing to provide the government of Iraq with aid.", "Kenya aids Iraq"),
    row("Kenya is in touch with Uganda about the case.", "Kenya meets_with Uganda"),
    row("Kenya lost touch with Uganda.", never="Kenya meets_with Uganda"),
]

LISTS = [
    row(
        "Norway remains committed to working with Prime Minister Idris Garba, the Chadian army, and Niger to support "
        "Mali.",
        "Norway cooperates_with Idris Garba",
        "Norway cooperates_with Niger",
        "Norway supports Mali / planned",
        never="Niger supports Mali / any",
    ),
    row(
        "Kenya welcomed the agreement on 3 May between the Government of Chad, led by Prime Minister Idris Garba, "
        "and the Government of Niger, represented by Amina Sow, on water.",
        "Chad agrees_with Niger",
        "Amina Sow represents Niger",
        never=("Kenya supports Idris Garba / any", "Kenya agrees_with * / any"),
    ),
    row(
        "She met President William Ruto and opposition leader Ali Bongo in Nairobi.",
        never="* leads opposition / any",
    ),
    row(
        "Maria Lund met President William Ruto and opposition leader Ali Bongo.",
        "Maria Lund meets_with William Ruto",
        "Maria Lund meets_with Ali Bongo",
    ),
    row("The leaders praised the negotiations between the Syrian parties.", never="* negotiates_with * / any"),
]

OFFICES = [
    row(
        "Ana Ruiz, Deputy Foreign Minister of Spain, held consultations with Omar Alami.",
        "Ana Ruiz holds_position_in Spain",
        "Ana Ruiz meets_with Omar Alami",
    ),
    row("Blue Sky, Deputy of the Year, met Omar Alami.", never="Blue Sky holds_position_in * / any"),
    row("Egypt rejected the plan to displace Palestinians.", never="Egypt displaces * / any"),
    row("Egypt announced a plan to displace Palestinians.", "Egypt displaces Palestinians / planned"),
    row("The African Union, comprising Chad, Kenya and Mali, met.", "Kenya member_of African Union"),
    row(
        "The Office of the High Commissioner accused Sudan of torture.",
        "Office of the High Commissioner accuses Sudan",
    ),
    row(
        "The Foreign Secretary, Boris Johnson, said:\n\nSyria must stop. Syria is at war. Syrians flee Syria.",
        "Boris Johnson holds_position_in United Kingdom / former",
        never="Boris Johnson holds_position_in Syria / any",
    ),
    row(
        "Minister Moen praised Syria. Syria and Russia met. Syria is at war. Syrians flee Syria.",
        never="* holds_position_in Syria / any",
    ),
    row(
        "Foreign Minister Erik Moen spoke of Syria. Syria and Russia met. Syria is at war. Syrians flee Syria.",
        never="Erik Moen holds_position_in Syria / any",
    ),
    row(
        "Education Minister Ali Moen spoke. Syria and Russia met. Syria is at war. Syrians flee Syria.",
        "Ali Moen holds_position_in Syria",
    ),
    row("Ann Lee met the US Secretary of State in Paris.", never=("* located_in Paris / any",)),
    row("The U.S. Secretary of Defense met Ann Lee.", "United States meets_with Ann Lee"),
    row(
        "The Minister of State for Africa, Maria Lund, visited Nairobi.",
        "Maria Lund visits Nairobi",
        never="Maria Lund holds_position_in State for Africa / any",
    ),
    row("Kenya welcomed the talks between the Federal Government of Iraq and Iran.", "Iran negotiates_with Iraq"),
]


@pytest.mark.parametrize("expected", DEEDS)
def test_whose_deed(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", PLACES)
def test_where(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", FIGHTS)
def test_who_fights_whom(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", HELP)
def test_who_helps_whom(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", LISTS)
def test_lists(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", OFFICES)
def test_offices(read: Read, expected: Row) -> None:
    check(read, expected)


def test_a_title_is_told_once(read: Read) -> None:
    found = read("Maria Lund, Deputy Foreign Minister of Spain, held consultations.", published=PUBLISHED)
    assert [c.title for c in found.of("holds_position_in")] == ["Deputy Foreign Minister"]


@pytest.mark.parametrize(
    ("text", "subject", "object_"),
    [
        ("Norway stands with the people of Syria.", "Norway", "the people of Syria"),
        ("Norway remains firm in its support of Iraq.", "Norway", "Iraq"),
        ("Norway is united in its support of Iraq.", "Norway", "Iraq"),
        ("Norway praised the Government of Iraq in Oslo.", "Norway", "the Government of Iraq"),
    ],
)
def test_the_words_that_mean_an_actor(read: Read, text: str, subject: str, object_: str) -> None:
    found = read(text, published=PUBLISHED)
    [claim] = found.of("supports")
    assert [found.mention(i).text for i in (claim.subject, claim.object)] == [subject, object_]
