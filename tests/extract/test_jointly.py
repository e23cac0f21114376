"""Acts that two do as one, ties told before a name, who is abroad, and who brings two parties together."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

JOINTLY = [
    row("Kenya and Uganda jointly bought the radar.", "Kenya cooperates_with Uganda"),
    row("Norway, together with Kenya, has drafted the resolution.", "Norway cooperates_with Kenya"),
    row("Chadian troops fought alongside Nigerian soldiers near Bosso.", "Chad cooperates_with Nigeria"),
    row("Kenya and Uganda will together repair the bridge.", "Kenya cooperates_with Uganda / planned"),
    row("The war brought Kenya and Uganda together.", never="Kenya cooperates_with Uganda / any"),
    row("Together the two towns have 4,000 people.", never="* cooperates_with * / any"),
    row("Kenyan and Ugandan troops raided a house in Busia.", "Kenya cooperates_with Uganda"),
    row("Kenyan and Ugandan police were criticised in Busia.", never="* cooperates_with * / any"),
    row("In a joint statement, Kenya and Uganda praised the vote.", never="Kenya cooperates_with Uganda / any"),
    row("In a statement, Kenya praised Uganda.", never="* cooperates_with * / any"),
    row("Toyota and Ford will build a plant in Nakuru.", "Toyota cooperates_with Ford / planned"),
    row("Kenya and Uganda patrolled the lake together.", "Kenya cooperates_with Uganda"),
    row("Kenya and Uganda patrolled the lake.", never="Kenya opposes Uganda / any"),
    row("Leeds University and Siemens have pooled their data.", "Leeds University cooperates_with Siemens"),
    row("Toyota and Ford lost money last year.", never="* cooperates_with * / any"),
    row("A study by Oxford University and Harvard University blames the drought.",
        "Oxford University cooperates_with Harvard University"),
]  # fmt: skip

TIES_BEFORE_NAMES = [
    row("Toyota and its Japanese partner Mazda closed the plant.", "Mazda cooperates_with Toyota"),
    row("Russia praised its ally Belarus.", "Belarus allied_with Russia"),
    row("Toyota sought a partner in Kenya.", never="* cooperates_with * / any"),
    row("Hamas governs with Hezbollah.", "Hamas allied_with Hezbollah"),
]

ABROAD = [
    row("French President Emmanuel Macron said in Nairobi that he was happy.", "Emmanuel Macron visits Nairobi"),
    row("French President Emmanuel Macron said in Paris that he was happy.", never="Emmanuel Macron visits * / any"),
    row("French President Emmanuel Macron was received in Nairobi by William Ruto.", "Emmanuel Macron visits Nairobi"),
    row("Kenya's foreign minister was in Kampala last week.", "Kenya visits Kampala"),
    row("Kenya's ambassador, Amina Wanjala, said in Kampala that he was ill.", never="* visits * / any"),
    row("Emmanuel Macron spent two days in Nairobi.", "Emmanuel Macron visits Nairobi"),
    row("Emmanuel Macron has never set foot in Kenya.", "Emmanuel Macron visits Kenya / not"),
    row("Emmanuel Macron cut short a visit to Kenya.", "Emmanuel Macron visits Kenya"),
    row("Emmanuel Macron's tour also takes in Kenya.", "Emmanuel Macron visits Kenya"),
    row("Emmanuel Macron flew to Kenya with Angela Merkel.", "Angela Merkel visits Kenya"),
    row("Kenyan President William Ruto told visiting French President Emmanuel Macron that he was happy.",
        "Emmanuel Macron visits Kenya"),
    row("Emmanuel Macron is in hospital in Nairobi.", never="Emmanuel Macron visits Nairobi / any"),
    row("Emmanuel Macron wrote to William Ruto.", never="Emmanuel Macron meets_with William Ruto / any"),
    row("French President Emmanuel Macron spoke of prisons in Kenya.", never="Emmanuel Macron visits Kenya / any"),
]  # fmt: skip

BROUGHT_TOGETHER = [
    row("Kenya brought Chad and Uganda together in Nairobi.", "Kenya mediates_for Chad", "Kenya mediates_for Uganda"),
    row("Kenya carried messages between Chad and Uganda.", "Kenya mediates_for Chad", "Kenya mediates_for Uganda"),
    row("Chad and Uganda signed a truce, Kenyan mediators said.", "Kenya mediates_for Chad"),
    row("Chad and Uganda signed a truce, Kenyan officials said.", never="Kenya mediates_for * / any"),
    row("Kenya has offered its good offices to Chad.", "Kenya mediates_for Chad / planned"),
    row("The presidents of Chad and Uganda met in Nairobi at the invitation of Kenya.", "Kenya mediates_for Chad"),
]

MET = [
    row("Emmanuel Macron flew to Nairobi to see William Ruto.", "Emmanuel Macron meets_with William Ruto"),
    row("Emmanuel Macron saw William Ruto leave.", never="Emmanuel Macron meets_with William Ruto / any"),
    row("Emmanuel Macron told William Ruto that he was happy.", "Emmanuel Macron meets_with William Ruto"),
    row("Emmanuel Macron held talks with William Ruto.", "Emmanuel Macron meets_with William Ruto",
        never="Emmanuel Macron negotiates_with William Ruto / any"),
    row("Emmanuel Macron held talks on trade with William Ruto.", "Emmanuel Macron negotiates_with William Ruto"),
    row("Emmanuel Macron handed a letter to William Ruto.", "Emmanuel Macron meets_with William Ruto"),
    row("Emmanuel Macron lost a letter to William Ruto.", never="Emmanuel Macron meets_with William Ruto / any"),
]  # fmt: skip

AGREED = [
    row("Kenya and Uganda agreed that the army would leave.", "Kenya agrees_with Uganda"),
    row("Kenya and Uganda agreed that the army was weak.", never="Kenya agrees_with Uganda / any"),
    row("Kenya and Uganda signed the papers.", "Kenya agrees_with Uganda"),
    row("Kenya released the ship under an accord with Uganda.", "Kenya agrees_with Uganda"),
    row("Kenya came under pressure from Uganda.", never="Kenya agrees_with Uganda / any"),
    row("Hezbollah abandoned its base in Tyre.", "Hezbollah withdraws_from Tyre"),
    row("Anna Ruiz has quit the Liberal Democrats.", "Anna Ruiz withdraws_from Liberal Democrats"),
    row("Kenya walked out of the African Union.", "Kenya withdraws_from African Union"),
]


@pytest.mark.parametrize("expected", [*JOINTLY, *TIES_BEFORE_NAMES, *ABROAD, *BROUGHT_TOGETHER, *MET, *AGREED])
def test_told_together(read: Read, expected: Row) -> None:
    """Claims told by company, by a tie before a name, by a place abroad and by a go-between."""
    check(read, expected)
