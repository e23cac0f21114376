"""Fighting, courts, crime and networks: who struck, held, tried or broke in, however the sentence tells it."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

FIGHTING = [
    row(
        "Three Kenyan soldiers were killed in two hours of fighting with Sudan.",
        "Sudan kills Kenya",
    ),
    row("Kenya has joined the attacks on Ethiopia.", "Kenya attacks Ethiopia"),
    row("Kenya has joined the African Union.", never="Kenya attacks * / any"),
    row("An attack claimed by Boko Haram on Maiduguri left many dead.", "Boko Haram attacks Maiduguri"),
    row("A raid by Chadian soldiers on the town of Kano was foiled.", "Chad attacks Kano / not or Chad attacks Kano"),
    row("Homs has been under siege by Iran since March.", "Iran besieges Homs"),
    row("Homs has been under pressure by Iran since March.", never="Iran besieges Homs / any"),
    row("Fighting between the Taliban and Kenya in Kunduz went on.", "Kenya clashes_with Taliban"),
    row("Clashes erupted in Goma between Hamas and Fatah.", "Fatah clashes_with Hamas"),
    row(
        "Fighting between Hamas — one of the armed groups — and Fatah has displaced thousands.",
        "Fatah clashes_with Hamas",
    ),
    row("Fighting between Hamas, one of the armed groups, and Fatah broke out.", "Fatah clashes_with Hamas"),
    row(
        "Ten people were killed in fighting that broke out on Monday between the army of Chad and Hamas in Kano.",
        "Chadian Armed Forces clashes_with Hamas or Chadian army clashes_with Hamas or Chad clashes_with Hamas",
        never="* clashes_with Kano / any",
    ),
    row("Clashes pitting Hamas against Fatah broke out in Gaza.", "Fatah clashes_with Hamas"),
    row("The final pitting Peru against Chile was dull.", never="Peru clashes_with Chile / any"),
    row("Ethiopia is at war with Eritrea.", "Eritrea clashes_with Ethiopia"),
    row("Ann Lee was killed when Chad shelled Goma.", "Chad kills Ann Lee", "Chad attacks Goma"),
    row("Ann Lee died when Chad left Goma.", never="Chad kills Ann Lee / any"),
    row("Ann Lee was killed as Kenya voted.", never="Kenya kills Ann Lee / any"),
    row("A bomb planted by Hamas exploded in Haifa.", "Hamas attacks Haifa"),
    row("A bomb found by Hamas exploded in Haifa.", never="Hamas attacks Haifa"),
    row("The raid by Chad on Goma, in which ten Kenyan soldiers were killed, went on.", "Chad kills Kenya"),
    row("Chad has bombed, and later occupied, the town of Goma.", "Chad attacks Goma", "Chad occupies Goma"),
    row("Goma has fallen, and Chad has bombed, the UN said, the town.", never="UN attacks * / any"),
]

TERRITORY = [
    row("Ukraine's forces have taken more than 1,000 square km of Russian territory.", "Ukraine seizes Russia"),
    row(
        "The Libyan National Army launched an offensive to take Tripoli.",
        "Libyan National Army seizes Tripoli / planned",
    ),
    row("Sudan took Moscow to court.", never="Sudan seizes * / any"),
    row(
        "Omar Saleh was killed alongside Ali Demir in a U.S. drone strike.",
        "United States kills Omar Saleh",
        "United States kills Ali Demir",
    ),
    row("Omar Saleh worked alongside Ali Demir.", never="* kills * / any"),
    row("Russia captured Homs. Kenya shelled the town.", "Kenya attacks Homs"),
    row("Russia captured Homs and Goma. Kenya shelled the town.", never=("Kenya attacks Homs", "Kenya attacks Goma")),
    row("Russia left Crimea. Kenya shelled the town.", never="Kenya attacks Crimea / any"),
    row("Kosovo has been run by the United Nations since 1999.", "United Nations controls Kosovo"),
    row("A race in Kosovo was run by the United Nations.", never="United Nations controls Kosovo / any"),
    row("Refugees fled to Goma, where Kenyan peacekeepers are deployed.", "Kenya deploys_to Goma"),
    row("Refugees fled to Goma when Kenyan peacekeepers deployed.", never="Kenya deploys_to Goma"),
    row("Rwanda has sent 4,000 troops to support the M23 in eastern Congo.", "Rwanda deploys_to DR Congo"),
    row("Kenya has sent soldiers to support Chad.", "Kenya supports Chad"),
    row("Kenya has gone to the UN to support Chad.", never="Kenya supports Chad"),
    row("Kenyan troops backed by Ghana retook Goma.", "Kenya seizes Goma", "Ghana supports Kenya"),
    row("Ethiopia said it had lost control of Mekelle.", "Ethiopia controls Mekelle / former"),
    row("Ethiopia said it had lost interest in Mekelle.", never="Ethiopia controls Mekelle / any"),
    row("The last French soldiers left Mali on Monday.", "France withdraws_from Mali"),
    row("The last French tourists left Mali on Monday.", never="France withdraws_from Mali / any"),
    row("Kenyan troops serving with the African Union in Somalia were praised.", "Kenya deploys_to Somalia"),
    row("Kenya captured villages near Goma.", never="Kenya seizes Goma / any"),
    row("Kenya captured villages in Goma.", "Kenya seizes Goma"),
    row("Turkey shelled Kobani, home to Hamas.", "Hamas based_in Kobani", "Turkey attacks Kobani"),
    row("Chad flew home to Kenya.", never="Kenya based_in * / any"),
]

ARMED = [
    row("Hamas and Fatah have been locked in a power struggle since April.", "Fatah clashes_with Hamas"),
    row("Hamas and Fatah have been locked in a building since April.", never="Fatah clashes_with Hamas / any"),
    row(
        "Hamas took Gaza, said Amos Sarr, a spokesman for the aid organization.",
        never="Amos Sarr holds_position_in Hamas / any",
    ),
    row("Russia shelled Grozny. The breakaway republic attacked Kenya.", never="Russia attacks Kenya / any"),
    row(
        "The Sudanese army has a base with several thousand troops in El Fasher.",
        "Sudanese Armed Forces deploys_to El Fasher",
    ),
    row("Rebels from Hezbollah attacked Haifa.", "Hezbollah attacks Haifa"),
    row("Rebels from Goma attacked Haifa.", never="Goma attacks Haifa / any"),
    row("Hezbollah is a militia backed by Iran.", "Iran supports Hezbollah"),
    row("Hezbollah may be a militia backed by Iran.", never="Iran supports Hezbollah"),
    row("Hezbollah is not a militia backed by Iran.", never="Iran supports Hezbollah"),
    row("Chad detained a Ukrainian wanted by Kenya.", never="Chad arrests Ukraine / any"),
    row(
        "Chad sanctioned Hezbollah, along with its leader Amos Sarr.",
        "Amos Sarr leads Hezbollah",
        never="Amos Sarr leads Chad / any",
    ),
    row("Tuareg rebels inflicted heavy losses on Malian soldiers.", "Tuareg rebels attacks Mali"),
    row("Kenyan police used tear gas to disperse protesters.", "Kenyan police attacks protesters"),
    row("Kenyan police dispersed protesters with a warning.", never="Kenyan police attacks protesters / any"),
    row("Chad and Sudan traded fire, leading both of the rivals to blame Kenya.", never="Chad leads * / any"),
    row(
        "Iraqi insurgents attacked Mosul.",
        "Iraqi insurgents attacks Mosul",
        never="Iraq attacks Mosul / any",
    ),
    row("Hamas militants attacked Haifa.", "Hamas attacks Haifa"),
    row("Iraqi soldiers attacked Mosul.", "Iraq attacks Mosul"),
    row("An Iraqi gunman attacked Mosul.", never="Iraq attacks Mosul / any"),
    row("In Chad, police arrested Ann Lee.", "Chadian police arrests Ann Lee"),
    row("In May, police in Chad arrested Ann Lee.", never="May arrests Ann Lee / any"),
]

COURTS = [
    row("Ann Lee is serving a life sentence in a US federal jail.", "United States arrests Ann Lee"),
    row("Ann Lee is serving a meal in a US federal jail.", never="United States arrests Ann Lee / any"),
    row("Ann Lee will be indicted in a New York court.", "United States prosecutes Ann Lee / planned"),
    row(
        "The PKK, considered a terrorist organization by Kenya and Chad, left.",
        "Kenya designates Kurdistan Workers' Party",
    ),
    row("Hezbollah is considered a terrorist group by Israel.", "Israel designates Hezbollah"),
    row("Hezbollah is considered a social group by Israel.", never="Israel designates Hezbollah / any"),
    row("Chad, praised by Ghana, condemned Kenya.", "Ghana supports Chad", "Chad condemns Kenya"),
    row("Turkish jets struck the PKK, killing dozens of its fighters.", "Turkey kills Kurdistan Workers' Party"),
    row("After being accused by Kenya of arming rebels, Chad expelled Ann Lee.", "Chad aids rebels"),
    row("Chad spoke of arming rebels.", never="Chad expels * / any"),
    row("Having captured Goma, M23 fighters moved on.", "March 23 Movement seizes Goma"),
    row("Kenya, Ghana's main ally in the region and a critic of Chad, left.", never="Chad allied_with Kenya / any"),
    row(
        "Amos Sarr, a Chadian whom Kenya accuses of fraud, was arrested at his home in Ghana.",
        "Kenya accuses Amos Sarr",
        "Ghana arrests Amos Sarr",
    ),
    row("A Kenyan court has handed down a 15-year prison sentence to Ann Lee.", "Kenya prosecutes Ann Lee"),
    row("A Kenyan court has handed down a warning to Ann Lee.", never="Kenya prosecutes Ann Lee / any"),
    row("Ann Lee received a life sentence from a court in Kenya.", "Kenya prosecutes Ann Lee"),
    row("Police in Peru arrested one government official.", never="* arrests Peru / any"),
    row("A court in Nigeria considers a suit challenging Chad.", never="Nigeria opposes Chad / any"),
    row(
        "The Special Tribunal for Lebanon sat in May. Ann Lee was convicted in March. Lebanon mourned. Lebanon wept.",
        never="Lebanon prosecutes Ann Lee / any",
    ),
    row(
        "The arrest was the result of a joint operation by German and French authorities.",
        "France cooperates_with Germany",
    ),
    row(
        "The arrest was the result of an operation by German and French authorities.",
        never="France cooperates_with Germany / any",
    ),
    row("Ann Lee was convicted of the murder of Peter Otieno.", "Ann Lee kills Peter Otieno"),
    row("Ann Lee was thanked for news of the murder of Peter Otieno.", never="Ann Lee kills Peter Otieno / any"),
    row("Chad accused Hezbollah of attacks on Haifa.", "Hezbollah attacks Haifa"),
    row("Chad informed Hezbollah of attacks on Haifa.", never="Hezbollah attacks Haifa / any"),
    row("Israel killed Ann Lee in an air strike on Beirut.", "Israel attacks Beirut or Israel attacks Lebanon"),
    row("Israel praised Ann Lee in a speech on Beirut.", never="Israel attacks * / any"),
    row("Ann Lee, held by Iran since 2019, was freed.", "Iran arrests Ann Lee"),
    row("Talks held by Iran in 2019 failed.", never="Iran arrests * / any"),
    row("The girls abducted and held since May came from Chad.", never="Chad arrests girls / any"),
    row("Ann Lee fled to Ghana, where she was arrested in May.", "Ghana arrests Ann Lee"),
    row("Ann Lee was arrested at the Ghanaian border.", never="Ghana arrests Ann Lee / any"),
    row("Ann Lee spent ten years in prison in Mexico.", "Mexico arrests Ann Lee"),
    row("Ann Lee spent ten years in business in Mexico.", never="Mexico arrests Ann Lee / any"),
    row(
        "A court in Chad on Tuesday jailed Ann Lee, a reporter, for 12 years for treason, state media reported.",
        "Chad prosecutes Ann Lee",
    ),
    row("Kenyan soldiers left Goma, Ghana said.", never="Ghana withdraws_from Goma / any"),
    row(
        "Chad met Amos Sarr and Karim Diop, a son of Ann Lee.",
        "Ann Lee parent_of Karim Diop",
        never="Ann Lee parent_of Amos Sarr / any",
    ),
    row("Ann Lee, wanted by Interpol, was seen in Chad.", "Interpol prosecutes Ann Lee"),
    row("Ann Lee is wanted by Kenya for murder.", "Kenya prosecutes Ann Lee"),
    row("Ann Lee, a striker wanted by Chelsea, was seen in Chad.", never="Chelsea prosecutes Ann Lee / any"),
    row("The trial of Ann Lee in Kenya opened on Monday.", "Kenya prosecutes Ann Lee"),
    row("Ann Lee is on trial in Kenya for fraud.", "Kenya prosecutes Ann Lee"),
    row("Ann Lee spoke at a trial in Kenya.", never="Kenya prosecutes Ann Lee / any"),
    row("Ann Lee faces charges of fraud in Kenya.", "Kenya prosecutes Ann Lee"),
    row("Ann Lee pleaded guilty to fraud in a Kenyan court.", "Kenya prosecutes Ann Lee"),
    row("Charges brought by Kenya against Ann Lee were dropped.", "Kenya prosecutes Ann Lee"),
    row("Ann Lee is being held in Chad on suspicion of murder.", "Chad arrests Ann Lee"),
    row("A summit was held in Chad on Monday.", never="Chad arrests * / any"),
    row("Ann Lee has been in a Kenyan jail since May.", "Kenya arrests Ann Lee"),
    row("Ann Lee works in a Kenyan jail.", never="Kenya arrests Ann Lee / any"),
    row("Ann Lee has been under house arrest in Ghana since 2019.", "Ghana arrests Ann Lee"),
    row("Ann Lee was deported from Spain to Peru.", "Spain expels Ann Lee", never="Peru expels Ann Lee / any"),
    row("Ann Lee was jailed for spying for Russia.", never="Russia arrests Ann Lee / any"),
    row("Former Brazilian Finance Minister Ana Ruiz was sentenced.", never="Brazil prosecutes Ana Ruiz / any"),
    row(
        "Sudan accused Chad of arming rebels, sheltering their leader and bombing Goma.",
        "Chad attacks Goma",
        never="Sudan attacks Goma / any",
    ),
    row(
        "Kenya charged two officers of Hezbollah with attacking Haifa.",
        "Hezbollah attacks Haifa",
        never="Kenya attacks Haifa / any",
    ),
]

NETWORKS = [
    row("Hackers stole data from Petrobras.", "Hackers attacks Petrobras"),
    row("Petrobras obtained data from Chad.", never="Petrobras attacks Chad / any"),
    row("Russia gained access to the network of Petrobras.", "Russia attacks Petrobras"),
    row("Russia gained access to the market of Chad.", never="Russia attacks Chad / any"),
    row("A cyberattack by Russia crippled the website of Petrobras.", "Russia attacks Petrobras"),
]


@pytest.mark.parametrize("expected", FIGHTING)
def test_fighting(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", TERRITORY)
def test_territory(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", ARMED)
def test_people_in_arms(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", COURTS)
def test_courts(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", NETWORKS)
def test_networks(expected: Row, read: Read) -> None:
    check(read, expected)
