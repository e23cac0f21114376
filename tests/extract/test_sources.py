"""Who says so: reporting verbs, "according to", inverted and continued quotes, hedges; and what is no attribution."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, parse

# text, the claim, who says so (outermost first)
ROWS = [
    ("Kenya said that Sudan had attacked Chad.", "Sudan attacks Chad", ["Kenya"]),
    ("Kenya said Sudan attacked Chad.", "Sudan attacks Chad", ["Kenya"]),
    ("Sudan attacked Chad, Kenya said.", "Sudan attacks Chad", ["Kenya"]),
    ("Sudan attacked Chad, said Kenya.", "Sudan attacks Chad", ["Kenya"]),
    ("Sudan attacked Chad, according to Kenya.", "Sudan attacks Chad", ["Kenya"]),
    ("According to Amnesty International, Sudan attacked Chad.", "Sudan attacks Chad", ["Amnesty International"]),
    ("Kenya told Reuters that Sudan had attacked Chad.", "Sudan attacks Chad", ["Reuters", "Kenya"]),
    ("Reuters reported that Kenya had said that Sudan attacked Chad.", "Sudan attacks Chad", ["Reuters", "Kenya"]),
    ("Sudan reportedly attacked Chad.", "Sudan attacks Chad", ["reportedly"]),
    ("Sudan allegedly attacked Chad on Monday.", "Sudan attacks Chad", ["allegedly"]),
    ("A source said that Sudan had attacked Chad.", "Sudan attacks Chad", ["A source"]),
    ("Two diplomats said Sudan had attacked Chad.", "Sudan attacks Chad", ["Two diplomats"]),
    ("Kenyan officials said Sudan had attacked Chad.", "Sudan attacks Chad", ["Kenya"]),
    ('"Sudan attacked Chad," Kenya said on Monday.', "Sudan attacks Chad", ["Kenya"]),
    ('"Sudan attacked Chad," said Mary Wanjiru, a spokeswoman.', "Sudan attacks Chad", ["Mary Wanjiru"]),
    ('"The rains were late," Mary Wanjiru said. "Sudan attacked Chad."', "Sudan attacks Chad", ["Mary Wanjiru"]),
    (
        '"Sudan attacked Chad. The rains were late," Mary Wanjiru said.',
        "Sudan attacks Chad",
        ["Mary Wanjiru"],
    ),
    ("Mary Wanjiru said:\n\n“Sudan attacked Chad.”", "Sudan attacks Chad", ["Mary Wanjiru"]),
    ("“We attacked Chad,” Sudan said.", "Sudan attacks Chad", ["Sudan"]),
    ("Egypt announced that Sudan and Chad had reached a deal.", "Chad agrees_with Sudan", ["Egypt"]),
    ("The United Nations accused Sudan of attacking Chad.", "Sudan attacks Chad", ["United Nations"]),
    ("A report by Amnesty International says Sudan attacked Chad.", "Sudan attacks Chad", ["Amnesty International"]),
    ("Kenya's claim that Sudan attacked Chad caused anger.", "Sudan attacks Chad", ["Kenya"]),
    # what does not say so
    ("Sudan attacked Chad on Monday.", "Sudan attacks Chad", []),
    ("Kenya spoke after Sudan attacked Chad.", "Sudan attacks Chad", []),
    ("Sudan attacked Chad, and Kenya said nothing.", "Sudan attacks Chad", []),
    ("Kenya said in Cairo, where Sudan attacked Chad, that the rains were late.", "Sudan attacks Chad", []),
    ("Kenya said that the rains were late. Sudan attacked Chad.", "Sudan attacks Chad", []),
    ('"The rains were late," Kenya said. Sudan attacked Chad.', "Sudan attacks Chad", []),
]


@pytest.mark.parametrize(("text", "claim", "speakers"), [pytest.param(*r, id=r[0][:60]) for r in ROWS])
def test_attribution(read: Read, text: str, claim: str, speakers: list[str]) -> None:
    found = read(text, published=PUBLISHED)
    wanted = parse(claim)
    told = [c for c in found.extraction.claims if tuple(x.lower() for x in found.triple(c)[:3]) == wanted]
    assert [found.said_by(c) for c in told] == [speakers], found.claims()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kenya said on Monday that Sudan had attacked Chad.", "2024-05-13"),
        ("Kenya said on May 10 that Sudan had attacked Chad.", "2024-05-10"),
        ("Kenya said that Sudan had attacked Chad on Monday.", None),
        ("Sudan attacked Chad on Monday.", None),
    ],
)
def test_the_day_of_saying_is_not_the_day_of_doing(read: Read, text: str, said: str | None) -> None:
    found = read(text, published=PUBLISHED)
    [claim] = found.of("attacks")
    assert (str(claim.said) if claim.said else None) == said
    done = "2024-05-13" if text.endswith("on Monday.") else None
    assert (str(claim.date.start) if claim.date else None) == done


def test_an_actor_that_only_says_so_gets_no_edge(read: Read) -> None:
    found = read("Kenya told Reuters that Sudan had attacked Chad.", published=PUBLISHED)
    assert found.claims() == {("Sudan", "attacks", "Chad")}
