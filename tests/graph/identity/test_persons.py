"""A person's judgement: it wins, it lasts through whatever articles come, and of two that clash the latest counts."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.judgement import Judgement, Verdict
from graph.knowledge import Knowledge
from graph.resolve import Resolution, resolve
from tests.graph.identity.test_order import collections

Build = Callable[..., Any]
SETTINGS = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def says(verdict: Verdict, a: str, b: str, *, day: int = 1, documents: tuple[str, ...] = ()) -> Judgement:
    when = dt.datetime(2026, 1, day, tzinfo=dt.UTC)
    return Judgement(a=a, b=b, verdict=verdict, author="anna", when=when, documents=documents)


def person(name: str) -> str:
    return f"name:Person:{name}"


def homes(found: Resolution) -> dict[str, str]:
    return {identity: e.id for e in found.entities for identity in found.identities(e.id)}


def by_form(found: Resolution) -> dict[str, str]:
    return {form: e.id for e in found.entities for form in (e.name, *e.aliases)}


@SETTINGS
@given(data=st.data())
def test_different_outlasts_every_later_article(
    data: st.DataObject, known: Knowledge, actor: Build, article: Build
) -> None:
    first = [article("one", actor("John Smith")), article("two", actor("Jon Smith"))]
    judged = says("different", person("john smith"), person("jon smith"))
    later = data.draw(collections(actor, article))
    extra = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(["John Smith", "Jon Smith", "Johnny Smith", "John A. Smith", "Smith"]),
                st.sampled_from(["John Smith", "Jon Smith", None]),
                st.sampled_from([None, "country/syria", "country/russia"]),
            ),
            max_size=4,
        )
    )
    more = [
        article(f"x{i}", actor(a, *([b] if b and b != a else []), country=country))
        for i, (a, b, country) in enumerate(extra)
    ]
    found = resolve([*first, *later, *more], known, [judged])
    for entity in found.entities:
        forms = {form for key in found.identities(entity.id) if key in found.units for form in found.units[key].forms}
        assert not {"John Smith", "Jon Smith"} <= forms, entity
    assert not found.contradictions


def test_different_holds_when_a_name_is_split_by_country(known: Knowledge, actor: Build, article: Build) -> None:
    judged = says("different", person("yevgeny prigozhin"), person("evgeny prigozhin"))
    articles = [
        article("a", actor("Yevgeny Prigozhin", country="country/russia")),
        article("b", actor("Yevgeny Prigozhin", country="country/syria")),
        article("c", actor("Evgeny Prigozhin", country="country/russia")),
    ]
    together = resolve(articles, known)
    assert len(together.entities) == 2
    apart = resolve(articles, known, [judged])
    assert len(apart.entities) == 3
    assert not apart.pending


def test_same_goes_over_to_the_part_that_it_was_said_of(known: Knowledge, actor: Build, article: Build) -> None:
    judged = says("same", person("viktor bout"), person("merchant of death"), documents=("a",))
    articles = [
        article("a", actor("Viktor Bout", country="country/russia")),
        article("m", actor("Merchant of Death")),
        article("z", actor("Viktor Bout", country="country/syria")),
    ]
    found = homes(resolve(articles, known, [judged]))
    assert found[person("merchant of death")] == found[person("viktor bout@country/russia")]
    assert found[person("merchant of death")] != found[person("viktor bout@country/syria")]


def test_different_names_hold_where_only_an_article_can_tell(known: Knowledge, actor: Build, article: Build) -> None:
    julani = "Abu Mohammad al-Julani"
    judged = says("different", "person/ahmed-al-sharaa", person("abu mohammad al julani"))
    article_of = article("a", actor("Ahmed al-Sharaa", julani, knowledge="person/ahmed-al-sharaa"))
    later = [article("b", actor(julani)), article("c", actor(julani, "Ahmed al-Sharaa"))]
    found = by_form(resolve([article_of, *later], known, [judged]))
    assert found["Ahmed al-Sharaa"] == "person/ahmed-al-sharaa"
    assert {home for form, home in found.items() if form == julani} != {"person/ahmed-al-sharaa"}
    for entity in resolve([article_of, *later], known, [judged]).entities:
        if entity.id == "person/ahmed-al-sharaa":
            assert entity.mentions == 2


def test_same_across_types_keeps_the_spellings_together(known: Knowledge, actor: Build, article: Build) -> None:
    articles = [
        article("a", actor("Yevgeny Prigozhin")),
        article("b", actor("Evgeny Prigozhin")),
        article("c", actor("Wagner Group", type="Organization")),
    ]
    judged = says("same", person("yevgeny prigozhin"), "name:Organization:wagner group")
    assert len(resolve(articles, known, [judged]).entities) == 1


def test_two_known_actors_said_to_be_one_keep_their_names(known: Knowledge, actor: Build, article: Build) -> None:
    articles = [article("a", actor("Bashar al-Assad")), article("b", actor("Maher al-Assad"))]
    judged = says("same", "person/bashar-al-assad", "person/maher-al-assad")
    assert [e.id for e in resolve(articles, known, [judged]).entities] == ["person/bashar-al-assad"]


def test_the_latest_of_a_circle_counts_and_the_other_is_told(known: Knowledge, actor: Build, article: Build) -> None:
    names = ["Ada Byron", "Berta Cohn", "Clara Dohm"]
    articles = [article(name, actor(name)) for name in names]
    ab = says("same", person("ada byron"), person("berta cohn"), day=1)
    bc = says("same", person("berta cohn"), person("clara dohm"), day=2)
    ac = says("different", person("ada byron"), person("clara dohm"), day=3)
    found = resolve(articles, known, [ab, bc, ac])
    assert len(found.entities) == 2
    [told] = found.contradictions
    assert told.judgement == ab, "of the two that cannot both hold with the latest, the earlier goes"
    assert set(told.by) == {bc, ac}
    home = by_form(found)
    assert home["Berta Cohn"] == home["Clara Dohm"] != home["Ada Byron"]

    again = says("same", person("ada byron"), person("clara dohm"), day=4)
    found = resolve(articles, known, [ab, bc, ac, again])
    assert len(found.entities) == 1
    assert not found.contradictions, "the latest word on the same two is no contradiction"

    early = ac.model_copy(update={"when": dt.datetime(2025, 12, 1, tzinfo=dt.UTC)})
    found = resolve(articles, known, [early, ab, bc])
    assert len(found.entities) == 1
    [told] = found.contradictions
    assert told.judgement == early
    assert told.by == (ab, bc)


def test_what_nobody_has_met_waits(known: Knowledge, actor: Build, article: Build) -> None:
    judged = says("same", person("ada byron"), person("ada lovelace"))
    found = resolve([article("a", actor("Ada Byron"))], known, [judged])
    assert found.pending == (judged,)
    found = resolve([article("a", actor("Ada Byron")), article("b", actor("Ada Lovelace"))], known, [judged])
    assert not found.pending
    assert len(found.entities) == 1
