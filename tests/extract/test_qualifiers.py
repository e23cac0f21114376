"""When, where, by whose mediation and who says so, as news tells it; and what belongs to something else."""

import pytest
from _pytest.mark import ParameterSet

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, canonical, parse


def told(
    text: str,
    claim: str,
    *,
    date: str | None = "",
    place: tuple[str, ...] | None = None,
    by: tuple[str, ...] | None = None,
    mediator: tuple[str, ...] | None = None,
    xfail: str | None = None,
) -> ParameterSet:
    """Return a row; what is not given is not looked at; `date` is its first day, and its last behind a slash."""
    marks = [pytest.mark.xfail(reason=xfail, strict=True)] if xfail else []
    wanted: dict[str, object] = {"place": place, "by": by, "mediator": mediator}
    wanted = {k: v for k, v in wanted.items() if v is not None} | ({} if date == "" else {"date": date})
    return pytest.param(text, claim, wanted, id=f"{text[:60]}-{claim[:24]}", marks=marks)


DATES = [
    told("Sudan's takeover of Khartoum on December 8 shocked Kenya.", "Sudan seizes Khartoum", date="2023-12-08"),
    told("The shelling of Chad by Sudan on Friday was heavy.", "Sudan attacks Chad", date="2024-05-10"),
    told("Friday's attack on Chad by Sudan was heavy.", "Sudan attacks Chad", date="2024-05-10"),
    told("Sudan attacked Chad early Friday, Kenya said Sunday.", "Sudan attacks Chad", date="2024-05-10"),
    told("Kenya said Sunday that Sudan attacked Chad.", "Sudan attacks Chad", date=None),
    told("Kenya urged Sudan at an emergency meeting Friday to leave Chad.", "Kenya urges Sudan", date="2024-05-10"),
    told(
        "Kenya condemned Sudan during a summit in Nairobi last week.",
        "Kenya condemns Sudan",
        date="2024-05-06/2024-05-12",
    ),
    told(
        "On 3 March 2021, after months of quarrels, Kenya accused Sudan of fraud.",
        "Kenya accuses Sudan",
        date="2021-03-03",
    ),
    told(
        "Kenya's leader William Ruto met Ali Bongo in Libreville in June 2023.",
        "William Ruto meets_with Ali Bongo",
        date="2023-06-01/2023-06-30",
    ),
    told(
        "Sudan, which attacked Chad in 2019, asked Kenya for help on Tuesday.",
        "Sudan attacks Chad",
        date="2019-01-01/2019-12-31",
    ),
    told(
        "Sudan, which attacked Chad in 2019, asked Kenya for help on Tuesday.", "Sudan urges Kenya", date="2024-05-14"
    ),
    told(
        "Sudan attacked Chad in 2019 and Kenya attacked Somalia in 2021.",
        "Kenya attacks Somalia",
        date="2021-01-01/2021-12-31",
    ),
    told(
        "Sudan attacked Chad in 2019 and Kenya attacked Somalia in 2021.",
        "Sudan attacks Chad",
        date="2019-01-01/2019-12-31",
    ),
    told("Since last Thursday, Sudan has shelled Chad.", "Sudan attacks Chad", date="2024-05-09/2024-05-15"),
    told(
        "On 2 May, Kenya signed a deal with Somalia, a day after Sudan had attacked Chad.",
        "Kenya agrees_with Somalia",
        date="2024-05-02",
    ),
    told("Sudan and Chad will meet in Nairobi on Saturday.", "Chad meets_with Sudan / planned", date="2024-05-18"),
    told(
        "Sudan withdrew from Chad in May 2010, three years after it had invaded.",
        "Sudan withdraws_from Chad",
        date="2010-05-01/2010-05-31",
    ),
    told("Sudan bombed Chad overnight on Monday, killing civilians.", "Sudan attacks Chad", date="2024-05-13"),
    told("It was on Monday that Sudan bombed Chad.", "Sudan attacks Chad", date="2024-05-13"),
    told(
        "The agreement between Sudan and Chad, signed on 1 May 2024, has collapsed.",
        "Chad agrees_with Sudan",
        date="2024-05-01",
    ),
    told(
        "Sudan rejected the 2015 peace agreement with Chad.",
        "Chad agrees_with Sudan",
        date="2015-01-01/2015-12-31",
        xfail="a year before the noun of a deal",
    ),
    told("In a statement on Monday, Kenya condemned Sudan.", "Kenya condemns Sudan", date="2024-05-13"),
    told("Kenya condemned Sudan in a statement released Monday.", "Kenya condemns Sudan", date="2024-05-13"),
    told("Kenya condemned Sudan for the war that began in 2013.", "Kenya condemns Sudan", date=None),
    told(
        "Police arrested James Kariuki in connection with the 1998 bombing.",
        "Police arrests James Kariuki",
        date=None,
    ),
    told(
        "Uganda arrested James Kariuki in connection with the 1998 bombing.", "Uganda arrests James Kariuki", date=None
    ),
    told("Kenya, a colony until 1963, condemned Sudan.", "Kenya condemns Sudan", date=None),
]

PLACES = [
    told("Sudan and Chad met in Nairobi.", "Chad meets_with Sudan", place=("Nairobi",)),
    told(
        "The Sudanese delegation met in Nairobi on Saturday and condemned Chad.",
        "Sudan condemns Chad",
        place=("Nairobi",),
    ),
    told("In Nairobi, William Ruto met Ali Bongo.", "William Ruto meets_with Ali Bongo", place=("Nairobi",)),
    told(
        "William Ruto met Ali Bongo on the sidelines of a summit in Nairobi.",
        "William Ruto meets_with Ali Bongo",
        place=("Nairobi",),
    ),
    told(
        "Peter Omondi was killed in an American drone strike in Somalia last month.",
        "United States kills Peter Omondi",
        place=("Somalia",),
    ),
    told(
        "Sudan held talks with Chad in the Kenyan capital, Nairobi.", "Chad negotiates_with Sudan", place=("Nairobi",)
    ),
    told("Sudan held talks with Chad in the Kenyan capital.", "Chad negotiates_with Sudan", place=("Nairobi",)),
    told(
        "Boko Haram killed Peter Omondi in the Sambisa Forest area of Borno State.",
        "Boko Haram kills Peter Omondi",
        place=("Sambisa Forest",),
    ),
    told("Uganda arrested Peter Omondi at Entebbe airport.", "Uganda arrests Peter Omondi", place=("Entebbe",)),
    told("Talks between Sudan and Chad in Nairobi failed.", "Chad negotiates_with Sudan", place=("Nairobi",)),
    told("Speaking in Nairobi, William Ruto condemned Sudan.", "William Ruto condemns Sudan", place=("Nairobi",)),
    told(
        "William Ruto condemned Sudan at a press conference in Nairobi.",
        "William Ruto condemns Sudan",
        place=("Nairobi",),
    ),
    told("Kenya condemned Sudan's attack on Chad.", "Kenya condemns Sudan", place=()),
    told("Kenya condemned the attack by Sudan in Darfur.", "Kenya condemns Sudan", place=()),
    told("Kenya said in Nairobi that Sudan had attacked Chad.", "Sudan attacks Chad", place=()),
    told("Kenya believes in Sudan and supports Chad.", "Kenya supports Chad", place=()),
    told(
        "Uganda detained Peter Omondi aboard the ship Serengeti.",
        "Uganda arrests Peter Omondi",
        place=("Serengeti",),
    ),
    told(
        "Boko Haram abducted Grace Wanjiru from a school in Chibok in April 2014.",
        "Boko Haram abducts Grace Wanjiru",
        place=("Chibok",),
    ),
    told("Near Goma, M23 clashed with Rwanda.", "March 23 Movement clashes_with Rwanda", place=("Goma",)),
    told(
        "M23 fighters clashed with Congolese troops outside Goma on Sunday.",
        "DR Congo clashes_with March 23 Movement",
        place=("Goma",),
        date="2024-05-12",
    ),
]

SOURCES = [
    told(
        "Sudan attacked Chad, Kenyan President William Ruto told Al Jazeera on Monday.",
        "Sudan attacks Chad",
        by=("Al Jazeera", "William Ruto"),
    ),
    told(
        "In an interview with Reuters, William Ruto said Sudan had attacked Chad.",
        "Sudan attacks Chad",
        by=("William Ruto",),
    ),
    told(
        '"Sudan attacked Chad," William Ruto said, adding that it "must stop."',
        "Sudan attacks Chad",
        by=("William Ruto",),
    ),
    told(
        "William Ruto said it was likely that Sudan had attacked Chad.",
        "Sudan attacks Chad / possible",
        by=("William Ruto",),
    ),
    told(
        "William Ruto, the president of Kenya, said on Monday Sudan had attacked Chad.",
        "Sudan attacks Chad",
        by=("William Ruto",),
    ),
    told(
        "According to William Ruto, the president of Kenya, Sudan attacked Chad.",
        "Sudan attacks Chad",
        by=("William Ruto",),
    ),
    told("Sudan attacked Chad on Monday, according to local media.", "Sudan attacks Chad", by=("local media",)),
    told(
        "Kenyan media reported that Sudan attacked Chad.",
        "Sudan attacks Chad",
        by=("Kenyan media",),
    ),
    told("Local media reported that Sudan attacked Chad.", "Sudan attacks Chad", by=("Local media",)),
    told(
        "Officials who spoke on condition of anonymity said Sudan attacked Chad.",
        "Sudan attacks Chad",
        by=("Officials",),
    ),
    told("There are reports that Sudan attacked Chad.", "Sudan attacks Chad", by=("reports",)),
    told(
        "Following reports last month of a secret meeting between Sudan and Chad, Kenya left.",
        "Chad meets_with Sudan",
        by=("reports",),
    ),
    told(
        "Sudan is said to have attacked Chad.",
        "Sudan attacks Chad",
        by=("is said",),
    ),
    told("In a statement, the United Nations said Sudan attacked Chad.", "Sudan attacks Chad", by=("United Nations",)),
    told(
        "William Ruto claimed Sudan attacked Chad. He also accused Sudan of arming M23.",
        "William Ruto accuses Sudan",
        by=(),
    ),
    told(
        "The United Nations says that, according to Kenya, Sudan attacked Chad.",
        "Sudan attacks Chad",
        by=("United Nations", "Kenya"),
    ),
    told(
        "The ministry's spokesman, Peter Omondi, confirmed that Sudan attacked Chad.",
        "Sudan attacks Chad",
        by=("Peter Omondi",),
    ),
    told("“Sudan attacked Chad.\n\n“The town burned,” said William Ruto.", "Sudan attacks Chad", by=("William Ruto",)),
    told("William Ruto: Sudan attacked Chad", "Sudan attacks Chad", by=("William Ruto",)),
    told("Sudan attacked Chad - UN", "Sudan attacks Chad", by=("United Nations",)),
    told("Sudan attacked Chad – Kenyan police", "Sudan attacks Chad", by=("Kenyan police",)),
    told("Sudan attacked Chad, says UN", "Sudan attacks Chad", by=("United Nations",)),
    told("UN: Sudan attacked Chad", "Sudan attacks Chad", by=("United Nations",)),
    told("Sudan attacked Chad and seized Abeche, Kenya said.", "Sudan seizes Abeche", by=("Kenya",)),
    told("Kenya alleges that Sudan attacked Chad and seized Abeche.", "Sudan seizes Abeche", by=("Kenya",)),
    told("Critics say Sudan attacked Chad.", "Sudan attacks Chad", by=("Critics",)),
    told("Sudan attacked Chad, the BBC reports.", "Sudan attacks Chad", by=("BBC",)),
    told("The BBC's Mary Wanjiru in Nairobi says Sudan attacked Chad.", "Sudan attacks Chad", by=("Mary Wanjiru",)),
    told("Quoting a source, Reuters said Sudan attacked Chad.", "Sudan attacks Chad", by=("Reuters", "a source")),
    # what does not say so
    told("Kenya maintained its policy of attacking Sudan.", "Kenya attacks Sudan", by=()),
    told("Kenya said that Chad, which Sudan attacked in 2019, needs help.", "Sudan attacks Chad", by=()),
    told(
        "Generals urged William Ruto to wait, warning of Chad, whose leader was killed by Sudan.",
        "Sudan kills Chad",
        by=(),
    ),
    told("Kenya, which says little, attacked Chad.", "Kenya attacks Chad", by=()),
    told("Asked about the talks, Kenya said nothing. Sudan attacked Chad.", "Sudan attacks Chad", by=()),
    told("Kenya added troops and attacked Chad.", "Kenya attacks Chad", by=()),
    told("Kenya noted the rise of Sudan, and attacked Chad.", "Kenya attacks Chad", by=()),
]

MEDIATORS = [
    told("Sudan and Chad signed a truce brokered by Kenya.", "Chad agrees_with Sudan", mediator=("Kenya",)),
    told(
        "Kenya brokered a truce between Sudan and Chad.",
        "Chad agrees_with Sudan",
        mediator=("Kenya",),
    ),
    told("Kenya mediated talks between Sudan and Chad.", "Chad negotiates_with Sudan", mediator=("Kenya",)),
    told("Sudan and Chad reached a Qatari-mediated truce.", "Chad agrees_with Sudan", mediator=("Qatar",)),
    told(
        "Sudan held talks with Chad under the auspices of the African Union.",
        "Chad negotiates_with Sudan",
        mediator=("African Union",),
    ),
    told("Through Kenyan mediation, Sudan and Chad reached a truce.", "Chad agrees_with Sudan", mediator=("Kenya",)),
    told("With Kenya's help, Sudan and Chad reached a truce.", "Chad agrees_with Sudan", mediator=("Kenya",)),
    told("US-brokered talks between Sudan and Chad failed.", "Chad negotiates_with Sudan", mediator=("United States",)),
    told("Sudan and Chad reached a truce. Kenya was not there.", "Chad agrees_with Sudan", mediator=()),
    told("Sudan, led by Kenya's friend, signed a truce with Chad.", "Chad agrees_with Sudan", mediator=()),
]


@pytest.mark.parametrize(("text", "claim", "wanted"), [*DATES, *PLACES, *SOURCES, *MEDIATORS])
def test_qualifiers(read: Read, text: str, claim: str, wanted: dict[str, object]) -> None:
    found = read(text, published=PUBLISHED)
    one = parse(claim)
    claims = [c for c in found.extraction.claims if tuple(x.lower() for x in found.triple(c)) == one]
    assert claims, f"not read: {sorted(found.claims())}"
    got = []
    for c in claims:
        day = None if c.date is None else str(c.date.start)
        if c.date is not None and c.date.end != c.date.start:
            day = f"{day}/{c.date.end}"
        got.append(
            {
                "date": day,
                "place": tuple(sorted(map(canonical, found.names(c.place)))),
                "by": tuple(found.said_by(c)),
                "mediator": tuple(sorted(map(canonical, found.names(c.mediator)))),
            }
        )
    for key in ("place", "mediator"):
        if key in wanted:
            wanted = wanted | {key: tuple(sorted(map(canonical, wanted[key])))}  # type: ignore[arg-type]
    if "by" in wanted:
        wanted = wanted | {"by": tuple(map(canonical, wanted["by"]))}  # type: ignore[arg-type]
    assert any(all(g[k] == v for k, v in wanted.items()) for g in got), got
