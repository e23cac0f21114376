"""Phrases that the small model hangs on the wrong word, and set phrases that it reads word for word."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # who calls somebody something, hung on what he is called
    row(
        "Boko Haram, listed as a terrorist group by Chad and Niger, fled.",
        "Chad designates Boko Haram",
        "Niger designates Boko Haram",
    ),
    row("Boko Haram, known as an enemy by Chad, fled.", never="Chad designates Boko Haram / any"),
    # who lands with somebody does no work with him
    row("Carl Roth landed in Oslo together with Rosa Pinto.", never="* cooperates_with * / any"),
    row("Carl Roth built the dam together with Rosa Pinto.", "Carl Roth cooperates_with Rosa Pinto"),
    # who wants something done to somebody asks nothing of him
    row("Chad wants the prisoners freed.", never="Chad urges * / any"),
    row("Chad wants Kenya to free the prisoners.", "Chad urges Kenya"),
    row("Rosa Pinto was ousted as chair in favour of Carl Roth.", "Carl Roth succeeds Rosa Pinto"),
    row("Rosa Pinto was ousted in favour of a new vote by Carl Roth.", never="Carl Roth succeeds * / any"),
    # coming closer to somebody is no move of house
    row("Rosa Pinto moved closer to Oman after the vote.", never="Rosa Pinto based_in Oman / any"),
    row("Rosa Pinto moved to Oman after the vote.", "Rosa Pinto based_in Oman"),
    # a time between a deed and whom it befell
    row(
        "Peru deplored the murder last month of two Kenyan doctors by Sudanese troops.",
        "Peru condemns Sudan",
        "Sudan kills Kenyan doctors",
    ),
    row("Protests followed the arrest on Friday of Rosa Pinto by Chad.", "Chad arrests Rosa Pinto"),
    row("Oslo condemned the abduction not long ago of Rosa Pinto by Yemen.", "Yemen abducts Rosa Pinto"),
    row("Chad and Oman met in the third month of the war.", "Chad meets_with Oman", never="* clashes_with * / any"),
    # "side by side" and the like
    row(
        "Kenya and Chad battled shoulder to shoulder against Boko Haram.",
        "Kenya cooperates_with Chad",
        "Kenya clashes_with Boko Haram",
        "Chad clashes_with Boko Haram",
        never="Kenya clashes_with Chad / any",
    ),
    row(
        "Chadian soldiers fought side by side with Kenyan soldiers against Boko Haram.",
        "Chad cooperates_with Kenya",
        "Chad clashes_with Boko Haram",
        never="Kenya clashes_with Chad / any",
    ),
    row(
        "Chadian troops fought with Kenyan troops against Boko Haram.",
        "Chad cooperates_with Kenya",
        never="Kenya clashes_with Chad / any",
    ),
    row("Chad fought with Kenya over the lake.", "Chad clashes_with Kenya", never="Chad cooperates_with * / any"),
    # "went as far as to"
    row(
        "Kenya went so far as to expel the Chadian ambassador.", "Kenya expels Chad or Kenya breaks_relations_with Chad"
    ),
    row("Kenya went as far as recalling its envoy from Chad.", "Kenya breaks_relations_with Chad"),
    row("Kenya did not go as far as to condemn Chad.", "Kenya condemns Chad / not", never="Kenya condemns Chad"),
    row("Kenya moved troops so as to attack Chad.", never="Kenya attacks Chad"),
    # the target of attacks
    row("Bases of Boko Haram had been the target of repeated raids by Chad.", "Chad attacks Boko Haram"),
    row("Rosa Pinto has been the object of attacks by the Daily Mail.", never="* attacks * / any"),
    # a title read as a second subject
    row("Ban Ki-moon, the secretary-general of the United Nations, flew home.", "Ban Ki-moon leads United Nations"),
    # driven out, and put in another's place
    row(
        "Chadian officers drove Rosa Pinto into exile in Oman.",
        "Chad expels Rosa Pinto",
        "Rosa Pinto based_in Oman",
        never="Chad based_in * / any",
    ),
    row("Chadian officers packed Rosa Pinto off to exile in Oman.", never="Chad based_in * / any"),
    row("The assembly installed Rosa Pinto as premier in Carl Roth's place.", "Rosa Pinto succeeds Carl Roth"),
    row("The assembly met Rosa Pinto in Carl Roth's office.", never="* succeeds * / any"),
    # put under a state's sanctions
    row("Rosneft was placed under British sanctions.", "United Kingdom sanctions Rosneft"),
    row("Rosneft was placed under new management.", never="* sanctions * / any"),
    # a ministry that its capital tells whose it is
    row(
        "The Defense Ministry in Moscow accused Oman of espionage.",
        "Russian Defence Ministry accuses Oman",
        never="* based_in * / any",
    ),
    row("The Foreign Ministry in Geneva accused Oman of espionage.", never="Swiss Foreign Ministry accuses * / any"),
    # votes and seats told one against the other
    row("The Green Party won 61 seats, against 40 for the Civic Party.", "Green Party defeats Civic Party"),
    row("Rosa Pinto took 52 percent, compared with 40 percent for Carl Roth.", "Rosa Pinto defeats Carl Roth"),
    row("Rosa Pinto won 20 votes for Carl Roth.", never="* defeats * / any"),
    # what ended a war was agreed
    row(
        "A truce brokered by Oman ended the fighting between Chad and Sudan.",
        "Chad agrees_with Sudan",
        "Oman mediates_for Chad",
        "Oman mediates_for Sudan",
        never="Oman agrees_with * / any",
    ),
    row("Chad and Sudan agreed to an Omani-mediated truce.", "Oman mediates_for Sudan"),
    row("A storm ended the fighting between Chad and Sudan.", never="* agrees_with * / any"),
    row("The Minsk Group is co-chaired by Oman and Peru.", "Peru leads OSCE Minsk Group"),
    # what a court rules is to be done
    row("Rosa Pinto is to be deported to Peru, a court in Ghana ruled.", "Ghana expels Rosa Pinto / planned"),
    row("Rosa Pinto is to be deported to Peru, a paper in Ghana said.", never="Ghana expels * / any"),
    # who is taken along with another, and who is brought together
    row("Gunmen took Carl Roth hostage together with his aide, Rosa Pinto.", "gunmen abducts Rosa Pinto"),
    row("The summit brought Rosa Pinto together with Carl Roth.", "Rosa Pinto meets_with Carl Roth"),
    row("The war brought Rosa Pinto together with Carl Roth.", never="* meets_with * / any"),
    # whom somebody is shielded from, a conflict in which somebody mediates
    row("Kenyan soldiers shield Yazidis from raids by the Taliban.", "Taliban attacks Yazidis"),
    row("Kenya shields Yazidis from criticism by the Taliban.", never="Taliban attacks * / any"),
    row("Qatar mediated in the conflict in Sudan.", "Qatar mediates_for Sudan"),
    row("Qatar mediated in vain.", never="* mediates_for * / any"),
    # what somebody used to be
    row("Rosa Pinto used to lead the Green Party.", "Rosa Pinto leads Green Party / former"),
    row("Rosa Pinto once chaired Tesco.", "Rosa Pinto leads Tesco / former"),
    row(
        "Rosa Pinto chairs Tesco, which once led the market.",
        "Rosa Pinto leads Tesco",
        never="Rosa Pinto leads Tesco / former",
    ),
    row("Rosa Pinto served Carl Roth as chief of staff.", "Rosa Pinto affiliated_with Carl Roth"),
    # "it was X that", and a source between a subject and its verb
    row("It was Chad that attacked Sudan.", "Chad attacks Sudan"),
    row("It was Rosa Pinto that Chad deported.", "Chad expels Rosa Pinto"),
    row("It was clear that Chad attacked Sudan.", "Chad attacks Sudan"),
    row("Chad, said Rosa Pinto, had been bombed by Sudan.", "Sudan attacks Chad"),
    row("Kenya, said the minister, had bombed Sudan.", "Kenya attacks Sudan", never="Sudan attacks * / any"),
    row("Nokia, said its chief, Rosa Pinto, has been sued by Apple.", "Apple prosecutes Nokia"),
    row(
        "Carl Roth, the head of Nokia, said Rosa Pinto, a lawyer, had been sued by Apple.",
        "Apple prosecutes Rosa Pinto",
        never="Apple prosecutes Carl Roth / any",
    ),
    row("Chad, which is poor, said Sudan had bombed it.", never="Chad attacks * / any"),
    # "not until" is no denial
    row("Not until Friday did Chad condemn Sudan.", "Chad condemns Sudan", never="Chad condemns Sudan / not"),
    row("Until Friday Kenya did not condemn Sudan.", "Kenya condemns Sudan / not"),
    # power that passes, people who are hauled off, firms with a legal form
    row("The throne passed from Carl Roth to Rosa Pinto.", "Rosa Pinto succeeds Carl Roth"),
    row("The train passed from Carl Roth to Rosa Pinto.", never="* succeeds * / any"),
    row("Kenyan soldiers dragged Rosa Pinto out of her house.", "Kenya arrests Rosa Pinto"),
    row("Kenyan doctors dragged Rosa Pinto out of her car.", never="* arrests * / any"),
    row("Minera Verde, S.A., was fined by Peru.", "Peru sanctions Minera Verde", never="S.A. part_of * / any"),
    # who acts along with a subject
    row("Peru, along with Chile and Cuba, condemned Sudan.", "Cuba condemns Sudan", "Peru condemns Sudan"),
    row("Rosa Pinto, together with Carl Roth, was deported by Chad.", "Chad expels Carl Roth"),
    row("Soldiers arrested Rosa Pinto, along with Carl Roth, on Friday.", "soldiers arrests Carl Roth"),
    row("Peru condemned Sudan along with its leaders.", never="Sudan condemns * / any"),
    row("Envoys, along with the Red Cross, Save the Children and Oxfam, met.", never="Red Cross aids * / any"),
    row("The Green Party lost its majority to the Civic Party.", "Civic Party defeats Green Party"),
    row("Rosa Pinto was barred from entering Kenya.", "Kenya sanctions Rosa Pinto"),
    row("Rosa Pinto was barred from leaving Kenya.", never="Kenya sanctions * / any"),
    row("The Senate approved Rosa Pinto as ambassador to Kenya.", never="Rosa Pinto holds_position_in Senate / any"),
    # "opposite number"
    row(
        "Kenyan Foreign Minister Rosa Pinto saw her Chadian opposite number, Carl Roth.",
        "Carl Roth holds_position_in Chad",
    ),
    row("Kenyan Foreign Minister Rosa Pinto saw a number, Carl Roth.", never="Carl Roth holds_position_in * / any"),
]


@pytest.mark.parametrize("case", ROWS)
def test_misplaced(read: Read, case: Row) -> None:
    check(read, case)
