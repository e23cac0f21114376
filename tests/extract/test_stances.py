"""Sides taken in debates, votes, petitions, complaints and quarrels, in frames and in what speakers say of others."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BALLOTS = [
    row("Senator Ann Muir attacked the Labour Party.", "Ann Muir condemns Labour Party", never="* attacks * / any"),
    row("Kenya arrested Ann Muir; Oxfam called the arrest absurd.", "Kenya arrests Ann Muir"),
    row(
        "The ruling Labour Party lost. The ruling party's leader, Ann Muir, left.",
        "Ann Muir leads Labour Party",
    ),
    row("Oxfam wrote a report on Chad. The group condemned Kenya.", "Oxfam condemns Kenya"),
    row(
        "The Labour Party nominated Ann Muir as its candidate.",
        "Labour Party supports Ann Muir",
        never="* appoints Ann Muir / any",
    ),
    row("Oxfam called for the reinstatement of Ann Muir.", "Oxfam supports Ann Muir", never="Oxfam urges * / any"),
    row("Kenya's negotiators, led by Ann Muir, left.", "Ann Muir represents Kenya", never="Ann Muir leads * / any"),
    row("Joseph Otieno's lawyers, led by Ann Muir, left.", "Ann Muir represents Joseph Otieno"),
    row("Switzerland represents American interests in Kenya.", "Switzerland represents United States"),
    row("Oxfam said the trial of Ann Muir was unfair.", never="Oxfam condemns Ann Muir / any"),
    row("His Oslo-based spokesman Ann Muir left.", never="Ann Muir holds_position_in Oslo / any"),
    row("Australia waited. Australians voted. Premier Ann Muir left.", never="Ann Muir leads Australia / any"),
    row("Kenya shrugged off criticism from Oxfam.", "Kenya rejects Oxfam"),
    row("Ann Muir won 52% of the vote to Joseph Otieno's 48%.", "Ann Muir defeats Joseph Otieno"),
    row("Ann Muir received 5,201 votes, ahead of Joseph Otieno with 4,300.", "Ann Muir defeats Joseph Otieno"),
    row("Ann Muir lost to challenger Joseph Otieno.", "Joseph Otieno defeats Ann Muir"),
    row("Ann Muir received 5,201 votes of Joseph Otieno's supporters.", never="Ann Muir defeats * / any"),
    row("Ann Muir wants to challenge Joseph Otieno.", never="* defeats * / any"),
    row("Senator Ann Muir introduced the Clean Rivers Act.", "Ann Muir supports Clean Rivers Act"),
    row("Governor Ann Muir signed the Clean Rivers Act.", "Ann Muir supports Clean Rivers Act"),
    row("Kenya signed the Lisbon Treaty.", "Kenya party_to Lisbon Treaty", never="Kenya supports * / any"),
    row(
        "Oxfam documented abuses by the Nigerian army.",
        "Oxfam accuses Nigerian army or Oxfam accuses Nigerian Armed Forces",
    ),
    row(
        "Members of the Kenya Teachers Union marched to protest against Uganda.",
        "Kenya Teachers Union protests_against Uganda",
    ),
    row("Ann Muir plans to march to protest against Uganda.", never="Ann Muir protests_against Uganda"),
]
AGAINST_AND_FOR = [
    row("Norway is against the Lisbon Treaty.", "Norway opposes Lisbon Treaty"),
    row("Norway is not against the Lisbon Treaty.", never="Norway opposes Lisbon Treaty"),
    row("Norway is opposed to the Lisbon Treaty.", "Norway opposes Lisbon Treaty"),
    row("Norway is opposed to Sweden's plan.", "Norway opposes Sweden"),
    row("Paul Mukasa came out against Joseph Otieno's plan.", "Paul Mukasa opposes Joseph Otieno"),
    row("Norway is in favour of the Lisbon Treaty.", "Norway supports Lisbon Treaty"),
    row(
        "Paul Mukasa came out in support of Joseph Otieno.",
        "Paul Mukasa supports Joseph Otieno",
        never="Joseph Otieno supports Paul Mukasa / any",
    ),
    row("Ann Muir's opposition to Joseph Otieno's plan was well known.", "Ann Muir opposes Joseph Otieno"),
    row("Norway joined Sweden in condemning Belarus.", "Norway condemns Belarus", "Sweden condemns Belarus"),
    row("The race is against Norway's clock.", never="* opposes Norway / any"),
    row("Norway leaned against the wall of Sweden's embassy.", never="* opposes * / any"),
    row(
        "The opposition tabled a motion of no confidence in Boris Johnson.",
        "opposition opposes Boris Johnson",
        never="* supports Boris Johnson / any",
    ),
    row("Paul Mukasa expressed confidence in Joseph Otieno.", "Paul Mukasa supports Joseph Otieno"),
    row(
        "Paul Mukasa has no confidence in Joseph Otieno.",
        "Paul Mukasa supports Joseph Otieno / not",
        never="Paul Mukasa supports Joseph Otieno",
    ),
    row("Ann Muir, an anti-Brexit campaigner, spoke in Leeds.", "Ann Muir opposes Brexit"),
    row("Pro-Russian separatists seized Donetsk.", "pro-Russian separatists supports Russia"),
    row("An anti-Russian law was passed in Kenya.", never="* opposes Russia / any"),
    row(
        "The pro-Iranian militia Kataib Hezbollah left Basra.",
        "Kataib Hezbollah supports Iran",
        never="Kataib Hezbollah based_in Iran",
    ),
    row("Critics of Narendra Modi, such as Arundhati Roy, stayed away.", "Arundhati Roy condemns Narendra Modi"),
    row("Critics of Narendra Modi met Arundhati Roy.", never="Arundhati Roy condemns * / any"),
]

ASKED_AND_BLAMED = [
    row("Greenpeace backed calls for Germany to close the plant.", "Greenpeace urges Germany"),
    row("Campaigners say Shell should clean up the river.", "campaigners urges Shell"),
    row("Oxfam said Kenya needs to act.", "Oxfam urges Kenya"),
    row("Oxfam said Kenya does not need to act.", never="Oxfam urges Kenya / any"),
    row("Oxfam said Kenya had rain.", never="Oxfam urges Kenya / any"),
    row("In a letter to Tim Cook, Human Rights Watch urged Apple to stop.", "Human Rights Watch urges Apple"),
    row(
        "Greenpeace filed a complaint with the European Commission against Volkswagen.",
        "Greenpeace accuses Volkswagen",
        never="Greenpeace accuses European Commission / any",
    ),
    row("Oxfam said Kenya had failed to protect the farmers.", "Oxfam condemns Kenya"),
    row("Oxfam said Kenya had not failed.", never="Oxfam condemns Kenya / any"),
    row("Reuters said Kenya had failed to protect the farmers.", never="Reuters condemns * / any"),
    row('"Kenya has done a great job," said Ann Muir.', "Ann Muir supports Kenya"),
    row('"Kenya has done a terrible job," said Ann Muir.', "Ann Muir condemns Kenya"),
    row('"Kenya has done the job," said Ann Muir.', never="Ann Muir supports Kenya / any"),
    row("Greenpeace called Japan's decision disappointing.", "Greenpeace condemns Japan"),
    row("Joseph Otieno was described by Paul Mukasa as a thief.", "Paul Mukasa accuses Joseph Otieno"),
    row("Joseph Otieno was described by Paul Mukasa as a bully.", "Paul Mukasa condemns Joseph Otieno"),
    row('Paul Mukasa called Joseph Otieno "a crane without a beak".', "Paul Mukasa condemns Joseph Otieno"),
    row('Paul Mukasa called Joseph Otieno "a hero of our time".', never="Paul Mukasa condemns Joseph Otieno / any"),
    row('Paul Mukasa called the bridge "a crane without a beak".', never="Paul Mukasa condemns * / any"),
    row("Paul Mukasa said Joseph Otieno had hidden the letters.", "Paul Mukasa accuses Joseph Otieno"),
    row("The inquiry found that Joseph Otieno had lied.", never="Joseph Otieno accuses * / any"),
    row("The Labour Party said the story was cooked up by Joseph Otieno.", "Labour Party accuses Joseph Otieno"),
    row("Paul Mukasa said Joseph Otieno had hidden depths.", never="* accuses * / any"),
    row("Paul Mukasa said Kenya had let Sweden down.", "Paul Mukasa condemns Kenya"),
    row(
        '"Very disappointing that Kenya blocked the debate," said Ann Muir.',
        "Ann Muir condemns Kenya",
    ),
    row("The Vatican called the Lisbon Treaty a mistake.", "Vatican condemns Lisbon Treaty"),
    row('"We are disappointed with Norway," said Ann Muir.', "Ann Muir condemns Norway"),
    row(
        "Paul Kagame has come under fire from Human Rights Watch.",
        "Human Rights Watch condemns Paul Kagame",
        never="Human Rights Watch attacks * / any",
    ),
    row("Ukraine came under attack from Russia.", "Russia attacks Ukraine", never="Russia condemns Ukraine / any"),
    row(
        "Julius Malema launched a scathing attack on Jacob Zuma.",
        "Julius Malema condemns Jacob Zuma",
        never="Julius Malema attacks * / any",
    ),
    row("A BMJ editorial criticized the World Health Organization.", "BMJ condemns World Health Organization"),
    row(
        "Scientists attacked the World Health Organization over the report.",
        "scientists condemns World Health Organization",
        never="scientists attacks * / any",
    ),
    row("Ann Muir said Joe Biden owes Chad an apology.", "Ann Muir urges Joe Biden"),
    row("Ann Muir said Joe Biden owes Chad money.", never="Ann Muir urges * / any"),
    row("Ann Muir said Kenya has no climate policy.", "Ann Muir condemns Kenya"),
    row("Ann Muir said Kenya has no ports.", never="Ann Muir condemns * / any"),
    row("Fiji singled out Australia for criticism.", "Fiji condemns Australia"),
    row("Fiji singled out Australia for praise.", never="Fiji condemns Australia / any"),
    row("Muslims decried Nixon cartoons.", never="Muslims condemns Richard Nixon / any"),
    row("The Taliban attacked Ashraf Ghani.", "Taliban attacks Ashraf Ghani"),
    row("Greenpeace is targeting Tesco over plastics.", never="Greenpeace attacks Tesco / any"),
]

MISREAD = [
    row(
        "Greenpeace Monday threw its weight behind Ann Muir.",
        "Greenpeace supports Ann Muir",
    ),
    row(
        "Paul Mukasa criticized on Saturday Kenyan leader Joseph Otieno's position.",
        "Paul Mukasa condemns Joseph Otieno",
    ),
    row("Tesco has been accused of theft by Greenpeace.", "Greenpeace accuses Tesco", never="Tesco accuses * / any"),
    row(
        "Saad Hariri said a new line-up is ready, blasting Hezbollah for blocking it and urging Iran to act.",
        "Saad Hariri condemns Hezbollah",
        "Saad Hariri urges Iran",
        never="Hezbollah urges Iran / any",
    ),
    row(
        "Norway denied that Sweden had lied, and instead accused Finland of spying.",
        "Norway accuses Finland",
        never=("Norway accuses Finland / not", "Sweden accuses Finland / any"),
    ),
    row("The Nairobi MP claimed that Sudan was going to war.", never="* kills Sudan / any"),
    row("The Nairobi MP claimed Sudan was going to war.", never="* kills Sudan / any"),
]

TOLD_OTHERWISE = [
    row("Ann Muir has slammed Paul Mukasa and Joseph Otieno, reported Dawn.", "Ann Muir condemns Paul Mukasa"),
    row("Facebook complained about Apple's efforts to limit its trade.", "Facebook accuses Apple"),
    row("Apple has faced complaints from Microsoft.", "Microsoft accuses Apple"),
    row("The Joseph Otieno's opponent, Ann Muir, is rich.", "Ann Muir opposes Joseph Otieno"),
    row("Joseph Otieno's ally, Ann Muir, is rich.", "Ann Muir allied_with Joseph Otieno"),
    row("The European Commission said Apple was in breach of the law.", "European Commission accuses Apple"),
    row("The European Commission said Apple was not in breach of the law.", never="* accuses Apple / any"),
    row("Ann Muir said: \u2018Norway must end the strikes.\u2019", "Ann Muir urges Norway"),
    row("The workers' plan, said Ann Muir, was bad.", never="* condemns * / any"),
    row("Apple charged companies for the service.", never="Apple prosecutes * / any"),
    row(
        "Chinese President Xi Jinping mocked the complaints of the Chinese government.",
        never="Xi Jinping condemns China / any",
    ),
]

TIMELY = [
    row("Paul Mukasa said that it was time for Joseph Otieno to step down.", "Paul Mukasa urges Joseph Otieno"),
    row("Paul Mukasa said it was not time for Joseph Otieno to go.", never="Paul Mukasa urges * / any"),
    row("Paul Mukasa said it was lunch for Joseph Otieno.", never="Paul Mukasa urges * / any"),
    row("Ann Muir was upset that Joe Biden had said nothing.", "Ann Muir condemns Joe Biden"),
    row("Ann Muir was disappointed that Joe Biden had failed.", "Ann Muir condemns Joe Biden"),
    row("Ann Muir was upset that the train was late in Norway.", never="Ann Muir condemns * / any"),
    row(
        "On October 21, envoys ask for clarification and Ann Muir accuses Joseph Otieno of lying.",
        "Ann Muir accuses Joseph Otieno",
        never="envoys accuses * / any",
    ),
    row("The European Union backed the NATO assessment.", "European Union supports NATO"),
]

OWNED = [
    row(
        "Donald Trump's decision angered many. Ann Muir praised the decision. Paul Mukasa welcomed the move.",
        "Ann Muir supports Donald Trump",
        "Paul Mukasa supports Donald Trump",
    ),
    row("Kenya decided to close the port. Uganda criticised the decision.", "Uganda condemns Kenya"),
    row("Kenya's port closed. A decision was near. Uganda criticised the decision.", never="Uganda condemns * / any"),
    row(
        "Kenya decided to close the port. Uganda criticised the decision by Norway.",
        "Uganda condemns Norway",
        never="Uganda condemns Kenya / any",
    ),
    row("Kenya decided to close the port. Uganda criticised a decision.", never="Uganda condemns * / any"),
    row("Oxfam told Tesco that it should apologize.", "Oxfam urges Tesco", never="Oxfam urges Oxfam / any"),
    row("Lindsey Graham introduced a bill against Turkey.", "Lindsey Graham opposes Turkey"),
    row("Lindsey Graham introduced a bill against fraud in Turkey.", never="Lindsey Graham opposes Turkey / any"),
    row("Paul Mukasa agreed with Ann Muir that the war was over.", "Paul Mukasa supports Ann Muir"),
    row(
        "Lawmakers react to the Syria plan. Lawmakers from both parties criticized Donald Trump.",
        never="Syria condemns * / any",
    ),
    row('"We are befuddled by Norway\'s ruling," said Ann Muir.', "Ann Muir condemns Norway"),
    row("Ann Muir said Paul Mukasa showed a lack of compassion.", "Ann Muir condemns Paul Mukasa"),
    row("Ann Muir said Paul Mukasa showed a film.", never="Ann Muir condemns * / any"),
]

BLAMED_FOR = [
    row("Norway is at odds with Sweden.", "Norway opposes Sweden"),
    row("Norway is at home with Sweden.", never="Norway opposes Sweden / any"),
    row("UEFA expressed its displeasure with the actions of Gianni Infantino.", "UEFA condemns Gianni Infantino"),
    row("Ann Muir described Greenpeace as being blind.", "Ann Muir condemns Greenpeace"),
    row("Ann Muir said Norway was responsible for the crisis.", "Ann Muir accuses Norway"),
    row("Ann Muir said Norway was not responsible for the crisis.", never="Ann Muir accuses Norway / any"),
    row("Ann Muir said Norway was responsible for the budget.", never="Ann Muir accuses Norway / any"),
    row("Ann Muir said Joe Biden should be blamed for the mess.", "Ann Muir accuses Joe Biden"),
    row("Paul Mukasa charged Kenya to act.", "Paul Mukasa urges Kenya", never="Paul Mukasa prosecutes Kenya / any"),
    row("Kenya charged Paul Mukasa with theft.", "Kenya prosecutes Paul Mukasa"),
]

WHO_IS_MEANT = [
    row(
        "Congress leader Rahul Gandhi met Smriti Irani. Ann Muir accused the Congress leader of lying.",
        "Ann Muir accuses Rahul Gandhi",
        never="Ann Muir accuses Indian National Congress / any",
    ),
    row(
        "Ann Muir met the Congress leader. Rahul Gandhi of Congress stayed away.",
        never="Ann Muir meets_with Rahul Gandhi / any",
    ),
    row("Chad and Sudan have spoken lies about Kenya.", never="Chad meets_with Sudan / any"),
    row(
        'Jeff Sessions is known for his views. "He led the fight against Barack Obama," Mr. Trump said.',
        "Jeff Sessions opposes Barack Obama",
        never="Donald Trump opposes Barack Obama / any",
    ),
    row(
        "Israel has the right to defend itself, Ann Muir said in the Netherlands.",
        never="Israel supports * / any",
    ),
    row(
        "The motion was backed by two other parties, the Labour Party and the Conservative Party.",
        never="Labour Party supports Conservative Party / any",
    ),
    row(
        "Kenya's plan was backed by two other states, Norway and Sweden.",
        "Norway supports Kenya",
        "Sweden supports Kenya",
    ),
]


# Who is told by his side, and what is done at somebody's request or in protest.
BY_SIDE = [
    row("Twelve followers of Evo Morales were hurt in Sucre.", "followers supports Evo Morales"),
    row("Opponents of Emmanuel Macron filled the square.", "Opponents opposes Emmanuel Macron"),
    row("The supporters of the roof gave way.", never="* supports * / any"),
    row(
        "Ann Muir thanked her rivals Paul Mukasa and Joseph Otieno.",
        "Paul Mukasa opposes Ann Muir",
        "Joseph Otieno opposes Ann Muir",
    ),
    row("Ryanair and its rival Wizz Air have sued.", "Wizz Air opposes Ryanair", never="Ryanair opposes Ryanair / any"),
    row("Ann Muir's opponents include Paul Mukasa.", "Paul Mukasa opposes Ann Muir"),
    row("Emmanuel Macron critic Ann Muir spoke in Leeds.", "Ann Muir condemns Emmanuel Macron"),
    row("Norway left the talks at the request of Sweden.", "Sweden urges Norway"),
    row("At Sweden's request, Norway left the talks.", "Sweden urges Norway"),
    row("Google was closed in May at the request of Sweden.", never="Sweden urges Google / any"),
    row("Norway is at the mercy of Sweden.", never="Sweden urges Norway / any"),
    row("Under pressure from Stockholm, Norway freed Paul Mukasa.", "Sweden urges Norway"),
    row("Norway hanged Paul Mukasa despite pleas from Sweden.", "Sweden urges Norway"),
    row("Norway took a train from Stockholm.", never="Sweden urges Norway / any"),
    row("Norway joined NATO despite warnings from Russia.", "Russia threatens Norway"),
    row("Paul Mukasa takes his orders from Joseph Otieno.", "Joseph Otieno orders Paul Mukasa"),
    row("Paul Mukasa took command from Joseph Otieno.", never="Joseph Otieno orders * / any"),
    row("Nurses signed a letter in support of Ann Muir.", "Nurses supports Ann Muir"),
    row("Nurses blocked a road in protest against Joseph Otieno.", "Nurses protests_against Joseph Otieno"),
    row("Nurses left in anger at the death of Joseph Otieno.", never="* protests_against Joseph Otieno / any"),
    row("Nurses blocked a road in Kenya.", never="Nurses protests_against * / any"),
    row("Nurses threw eggs at Ann Muir.", "Nurses protests_against Ann Muir"),
    row("Nurses threw a party at Ann Muir's house.", never="Nurses protests_against * / any"),
    row(
        "The Labour Party wants Ann Muir sacked.",
        "Labour Party opposes Ann Muir",
        never="Labour Party urges Ann Muir / any",
    ),
    row("The Labour Party wants its offices in Leeds.", never="Labour Party opposes * / any"),
    row("Ann Muir wrote to Joseph Otieno asking for an inquiry.", "Ann Muir urges Joseph Otieno"),
    row("Ann Muir wrote to Joseph Otieno thanking him.", never="Ann Muir urges Joseph Otieno / any"),
    row(
        "The Police Association passed a vote of no confidence in Boris Johnson.",
        "Police Association opposes Boris Johnson",
    ),
    row("Norway condemned Belarus, as did Sweden.", "Norway condemns Belarus", "Sweden condemns Belarus"),
    row("Norway condemned Belarus as Sweden did nothing.", never="Sweden condemns Belarus / any"),
    row("Norway sided with Sweden.", "Norway supports Sweden", never="Norway allied_with Sweden"),
    row("Norway gave Sweden until Sunday to answer.", "Norway urges Sweden"),
    row("Poland is on Ukraine's side.", "Poland supports Ukraine"),
    row("Norway brushed aside an appeal by Sweden.", "Norway rejects Sweden"),
    row("Norway brushed aside the snow in Sweden.", never="Norway rejects * / any"),
    row("Paul Mukasa ruled out working with the Labour Party.", "Paul Mukasa rejects Labour Party"),
    row("Paul Mukasa refused to meet Joseph Otieno.", "Paul Mukasa rejects Joseph Otieno"),
    row("The Labour Party barred Paul Mukasa from the race.", "Labour Party rejects Paul Mukasa"),
    row("Paul Mukasa asked Joseph Otieno about the tapes.", never="Paul Mukasa urges Joseph Otieno / any"),
    row("Paul Mukasa asked why Google had not called.", never="Paul Mukasa urges Google / any"),
    row("Paul Mukasa advises Google.", never="Paul Mukasa urges Google / any"),
    row("Paul Mukasa advised Google to pay.", "Paul Mukasa urges Google"),
    row("Paul Mukasa's calls to Joseph Otieno were taped.", never="Paul Mukasa urges Joseph Otieno / any"),
    row("Prosecutors charged Paul Mukasa with holding a nurse.", never="* urges Paul Mukasa / any"),
    row("Paul Mukasa apologised to Joseph Otieno.", never="Paul Mukasa supports Joseph Otieno / any"),
    row(
        "Norway protested against Sweden's flights.",
        "Norway condemns Sweden",
        never="Norway protests_against Sweden / any",
    ),
]


@pytest.mark.parametrize("one", BALLOTS)
def test_ballots_and_bills(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("case", AGAINST_AND_FOR)
def test_sides(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", ASKED_AND_BLAMED)
def test_asked_and_blamed(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", WHO_IS_MEANT)
def test_who_is_meant(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", MISREAD)
def test_misread(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", BLAMED_FOR)
def test_blamed_for(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", OWNED)
def test_owned(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", TOLD_OTHERWISE)
def test_told_otherwise(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", TIMELY)
def test_timely(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", BY_SIDE, ids=lambda c: c.sentence)
def test_by_side(read: Read, case: Row) -> None:
    check(read, case)
