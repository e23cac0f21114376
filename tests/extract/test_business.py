"""Companies, courts, crimes and accidents as agencies tell them: bids, fines, verdicts, ships and rescuers."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    row("Ford wants to spend 7 million euros on the Riverside Hotel.", "Ford invests_in Riverside Hotel / planned"),
    row("Chelsea spent 7 million euros on Carl Roth.", never="Chelsea invests_in * / any"),
    row("Meghna Apparel Ltd. makes shirts for Nike.", "Meghna Apparel Ltd. trades_with Nike"),
    row("Meghna Apparel Ltd. makes trouble for Nike.", never="Meghna Apparel Ltd. trades_with Nike / any"),
    # --- companies
    row(
        "Tokiwa Steel offered 14 billion dollars for Harrow Metals of Toledo in May.",
        "Tokiwa Steel acquires Harrow Metals of Toledo / planned or Tokiwa Steel acquires Harrow Metals / planned",
        never="Tokiwa Steel aids * / any",
    ),
    row("Germany offered Mali ten tanks.", "Germany aids Mali / planned or Germany aids Mali"),
    row(
        "Quillon Robotics raised 40 million dollars from Halden Ventures.",
        "Halden Ventures invests_in Quillon Robotics",
        never="Halden Ventures aids * / any",
    ),
    row("Corvus Cement is a unit of Mexico's Palmira.", "Corvus Cement part_of Palmira", "Palmira based_in Mexico"),
    row(
        "Halden Ventures has bought shares in Spain's Telnova.",
        "Halden Ventures invests_in Telnova",
        never="Telnova located_in Spain / any",
    ),
    row("Carmaker Lindgren has sold its truck unit to Corvus Holdings.", "Lindgren trades_with Corvus Holdings"),
    row(
        "Northwind Airways ordered forty Airbus jets on Monday.",
        "Northwind Airways trades_with Airbus",
        never="Northwind Airways orders * / any",
    ),
    row("Peru ordered its navy to stop the boats.", "Peru orders Peruvian Navy / planned or Peru orders Peruvian Navy"),
    row("The board of Corvus Cement sacked chief executive Ann Lee.", "Corvus Cement dismisses Ann Lee"),
    row(
        "Shareholders of Corvus Cement on Friday approved its proposed takeover by Halden Metals.",
        "Halden Metals acquires Corvus Cement / planned",
        never="Corvus Cement acquires * / any",
    ),
    row(
        "Halden Metals bought its Polish rival Browary Lech.",
        "Halden Metals acquires Browary Lech",
        "Browary Lech based_in Poland",
        never="Browary Lech opposes Poland / any",
    ),
    row("Zara's owner Inditrex has moved production to Egypt.", "Inditrex owns Zara"),
    row("Telegiro's majority shareholder Fininvest denied hiding losses.", "Fininvest owns Telegiro"),
    row("Fininvest is the owner of the broadcaster Telegiro.", "Fininvest owns Telegiro"),
    row("The Venezuelan state oil company Petroven raised prices.", "Venezuela owns Petroven"),
    row("The Venezuelan oil company Petroven raised prices.", never="Venezuela owns * / any"),
    row("John Calder has taken a stake in retailer Targa.", "John Calder invests_in Targa"),
    row("Police arrested the bookseller Munir Haddad.", never="* based_in * / any"),
    # --- measures
    row(
        "The European Commission fined chipmaker Telvane 880 million euros for paying its rivals.",
        "European Commission sanctions Telvane",
    ),
    row("Britain's Office for Students fined Calder College £585,000.", "Office for Students sanctions Calder College"),
    row("Japan hit Calder Shipping with an asset freeze.", never="Japan attacks * / any"),
    row("The families of the victims of the 2016 Nice attack against Twitter sued.", never="* attacks Twitter / any"),
    row("Russia has banned imports of Moldovan fruit.", "Russia sanctions Moldova"),
    row("Russia has banned Moldovan wine.", "Russia sanctions Moldova"),
    row("The mayor banned smoking in Russian restaurants.", never="* sanctions Russia / any"),
    # --- verdicts
    row(
        "John Calder was sentenced to life in prison for the abduction and murder of Sarah Payton.",
        "John Calder kills Sarah Payton",
        "John Calder abducts Sarah Payton",
    ),
    row("John Calder pleaded guilty to the murder of Sarah Payton.", "John Calder kills Sarah Payton"),
    row("John Calder pleaded not guilty to the murder of Sarah Payton.", never="John Calder kills Sarah Payton"),
    row("John Calder was convicted of Sarah Payton's murder.", "John Calder kills Sarah Payton"),
    row("John Calder confessed to the killing of Sarah Payton.", "John Calder kills Sarah Payton"),
    row("John Calder admitted the manslaughter of Sarah Payton.", "John Calder kills Sarah Payton"),
    row("John Calder denied the murder of Sarah Payton.", never="John Calder kills Sarah Payton"),
    row("A Kenyan court acquitted Sarah Payton of fraud.", never="Kenya prosecutes Sarah Payton / any"),
    row("Kenyan peacekeepers cleared Sarah Payton of blame.", never="Kenya prosecutes * / any"),
    row(
        "Saudi authorities beheaded Indonesian maid Ruyati Sapubi on Saturday.",
        "Saudi Arabia kills Ruyati Sapubi",
        "Ruyati Sapubi citizen_of Indonesia",
    ),
    row(
        "Baranov's lawyer, Ann Lee, said that he would appeal.",
        "Ann Lee represents Baranov",
        never="* based_in Baranov / any",
    ),
    row(
        "A federal judge in Boston ruled in favour of Corvus Cement in its patent case against Halden Metals.",
        "Corvus Cement prosecutes Halden Metals",
        never="United States prosecutes Halden Metals / any",
    ),
    row(
        "Ann Lee was sentenced to two years in prison by U.S. District Judge Simon Lake.",
        "Simon Lake prosecutes Ann Lee",
        "Simon Lake holds_position_in United States",
    ),
    row("Greenpeace is suing the town of Calder.", "Greenpeace prosecutes Calder"),
    row("The state of Texas executed Ramon Delgado on Tuesday.", "Texas kills Ramon Delgado"),
    row("A court in Ankara sentenced journalist Cem Duman to five years in prison.", "Turkey prosecutes Cem Duman"),
    row("Jeffrey Calder was convicted of fraud by a Houston jury.", "United States prosecutes Jeffrey Calder"),
    row(
        "The Swedish Prosecution Authority dropped its investigation of Ann Lee.",
        "Swedish Prosecution Authority prosecutes Ann Lee",
    ),
    row(
        "The Justice Department sued AT&T to stop it from buying Corvus Cement.",
        "US Department of Justice prosecutes AT&T",
        never=("AT&T sanctions * / any", "US Department of Justice acquires * / any"),
    ),
    row(
        "Simon Haas called on President Nicu Danciu to sack him.",
        never="Nicu Danciu dismisses Nicu Danciu / any",
    ),
    row(
        "The Union of Flight Attendants called off its strike at Lufthansa.",
        never="* attacks Lufthansa / any",
    ),
    row(
        "Police in Toronto arrested Peter Calder on suspicion of killing Jon Payton.",
        "Peter Calder kills Jon Payton / possible",
        never="Canadian police kills * / any",
    ),
    row("Germany extradited Serbian war crimes suspect Goran Vasic to Belgrade.", "Germany expels Goran Vasic"),
    row(
        "Vale Corporation signed an agreement with Baosteel of China.",
        "Baosteel agrees_with Vale Corporation",
        "Baosteel based_in China",
    ),
    row("Peter Calder was shot dead outside a nightclub by Marcus Webb.", "Marcus Webb kills Peter Calder"),
    row("Kentucky is suing Corvus Cement.", "Kentucky prosecutes Corvus Cement"),
    # --- help
    row(
        "Kenya sent a plane with 60 tonnes of relief supplies to Malawi.",
        "Kenya aids Malawi",
        never="Kenya deploys_to Malawi / any",
    ),
    row("Sarah Payton gave $500,000 to Greenpeace for its ship.", "Sarah Payton aids Greenpeace"),
    row("The Malaysian coast guard helped the ferry Sea Star.", "Malaysian coast guard aids Sea Star"),
    row(
        "The Bill and Melinda Calder Foundation gave Kenya ten ambulances.",
        "Bill and Melinda Calder Foundation aids Kenya",
        never="Bill aids * / any",
    ),
    row("Kenya said that it would send Somali refugees home.", never="Kenya aids * / any"),
    row(
        "Flight 214 crashed into a hillside, killing 54 passengers and injuring twelve.",
        never=("Flight 214 kills * / any", "Flight 214 injures * / any"),
    ),
    row(
        "Firefighters from Portugal and Spain helped Greece fight forest fires near Athens.",
        "Portugal aids Greece",
        "Spain aids Greece",
    ),
    row("Two Chilean firefighters were killed in Valparaiso.", never="Chile kills * / any"),
    row("Canberra was asked to treat Chinese investors well.", never="Australia aids * / any"),
    row("The court found Ann Lee to have lied.", never="* aids Ann Lee / any"),
    row("Sarah Payton advised Kenya on family law.", never="Sarah Payton aids Kenya / any"),
    # --- ships
    row(
        "Somali pirates hijacked the Danish ship Danica White.",
        "Somali pirates seizes Danica White",
        never="* seizes Denmark / any",
    ),
    row("French commandos freed the crew of the yacht Le Ponant.", never="France seizes * / any"),
    row("The Houthis hit the British tanker Marlin Star.", "Houthis attacks Marlin Star"),
    row("The research ship Laura Bell is owned by Halden Marine Institute.", "Halden Marine Institute owns Laura Bell"),
    row("The ferry's owner, Captain John Calder, fled.", never="* owns Captain John Calder / any"),
]


@pytest.mark.parametrize("expected", ROWS)
def test_business(read: Read, expected: Row) -> None:
    check(read, expected)
