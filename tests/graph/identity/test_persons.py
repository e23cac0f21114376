"""A person's judgement: it wins, it lasts through whatever articles come, and of two that clash the latest counts."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from graph.identity.forms import forms_by
from graph.identity.spelled import without_article
from graph.judgement import Judgement, Verdict
from graph.knowledge import Knowledge
from graph.names.known import compatible
from graph.resolve import Resolution, resolve
from tests.graph.identity.conftest import RECORDS, Article, build_actor, build_article
from tests.graph.identity.test_order import BODIES, COUNTRIES, PEOPLE, collections

Build = Callable[..., Any]
POOLS = {"Person": PEOPLE, "Organization": BODIES}
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


@st.composite
def of_few_names(draw: st.DrawFn, type: str, names: tuple[str, ...]) -> list[Article]:
    """Articles that use a few names and maybe some more for their actors, up to three for one."""
    pool = [*names, *draw(st.lists(st.sampled_from(POOLS[type]), max_size=3))]
    records = [record.id for record in RECORDS if record.type == type]
    out = []
    for i in range(draw(st.integers(1, 4))):
        actors = []
        for n in range(draw(st.integers(1, 3))):
            forms = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=3, unique=True))
            linked = draw(st.sampled_from([None, None, None, *records]))
            actors.append(
                build_actor(
                    *forms,
                    key=f"a{n}",
                    type="Person" if type == "Person" else draw(st.sampled_from(["Organization", "Group"])),
                    joins=[(forms[0], form, draw(st.sampled_from(["definition", "short form"]))) for form in forms[1:]],
                    country=draw(st.sampled_from(COUNTRIES)),
                    local=linked is None and draw(st.integers(0, 3)) == 0,
                    knowledge=linked,
                )
            )
        out.append(build_article(f"x{i}", *actors))
    return out


SMITHS = ("John Smith", "Jon Smith")


@SETTINGS
@given(later=collections(build_actor, build_article), more=of_few_names("Person", SMITHS))
@example(
    later=[
        build_article(
            "doc0",
            *(build_actor("Ahmed al-Sharaa", key=f"a{n}") for n in range(3)),
            build_actor("Jon Smith", "John Smith", local=True, joins=[("Jon Smith", "John Smith", "definition")]),
        )
    ],
    more=[],
)
def test_different_outlasts_every_later_article(known: Knowledge, later: list[Article], more: list[Article]) -> None:
    first = [build_article("one", build_actor("John Smith")), build_article("two", build_actor("Jon Smith"))]
    judged = says("different", person("john smith"), person("jon smith"))
    found = resolve([*first, *later, *more], known, [judged])
    for entity in found.entities:
        forms = {form for key in found.identities(entity.id) if key in found.units for form in found.units[key].forms}
        assert not set(SMITHS) <= forms, entity
    assert not found.contradictions


@pytest.mark.parametrize("type", POOLS)
@SETTINGS
@given(data=st.data())
def test_no_actor_has_two_names_that_are_different(data: st.DataObject, type: str, known: Knowledge) -> None:
    forms = forms_by(known)

    def plain(name: str) -> str:
        return without_article(forms.core(name, type))

    names = data.draw(st.lists(st.sampled_from(POOLS[type]), min_size=2, max_size=2, unique_by=plain))
    a, b = (f"name:{type}:{forms.core(name, type)}" for name in names)
    judged = says("different", a, b)
    found = resolve(data.draw(of_few_names(type, tuple(names))), known, [judged])
    for entity in found.entities:
        units = [found.units[key] for key in found.identities(entity.id) if key in found.units]
        met = {plain(form) for unit in units if compatible(unit.type, type) for form in unit.forms}
        assert not {plain(name) for name in names} <= met, (judged.pair, entity)


@pytest.mark.parametrize("id", ["person/ahmed-al-sharaa", "org/hts"])
@SETTINGS
@given(data=st.data())
def test_no_known_actor_has_a_name_that_is_different(data: st.DataObject, id: str, known: Knowledge) -> None:
    forms, record = forms_by(known), known.by_id[id]
    name = data.draw(st.sampled_from(POOLS[record.type]))
    judged = says("different", id, f"name:{record.type}:{forms.core(name, record.type)}")
    found = resolve(data.draw(of_few_names(record.type, (name, *record.names()))), known, [judged])
    for entity in found.entities:
        units = [found.units[key] for key in found.identities(entity.id) if key in found.units]
        met = {forms.core(form, record.type) for unit in units for form in unit.forms}
        assert entity.id != id or forms.core(name, record.type) not in met, (judged.pair, entity)


def test_different_holds_inside_what_only_an_article_can_tell(known: Knowledge, actor: Build, article: Build) -> None:
    both = actor("donor countries", "countries", type="Group", local=True)
    other = actor("countries", type="Group", local=True, key="other")
    judged = says("different", "name:Group:donor countries", "name:Group:countries")
    articles = [article("a", both, other), article("b", both)]
    assert sorted(e.mentions for e in resolve(articles, known).entities) == [1, 2, 2]
    apart = resolve(articles, known, [judged])
    assert sorted((e.name, e.mentions, e.aliases) for e in apart.entities) == [
        *[("countries", 1, ())] * 3,
        *[("donor countries", 1, ())] * 2,
    ]
    inside = says("different", "in:a:Group:donor countries", "in:a:Group:countries#donor countries")
    assert len(resolve(articles, known, [inside]).entities) == 4
    same = says("same", "in:a:Group:donor countries", "in:a:Group:countries#donor countries")
    assert sorted(e.mentions for e in resolve(articles, known, [same]).entities) == [1, 2, 2]


def test_different_holds_for_a_short_form_with_an_article(known: Knowledge, actor: Build, article: Build) -> None:
    judged = says("different", person("ahmed al sharaa"), person("golani"))
    for short in ("Golani", "al-Golani"):
        found = by_form(resolve([article("a", actor("Ahmed al-Sharaa", short))], known, [judged]))
        assert found["Ahmed al-Sharaa"] != found[short]


def test_different_holds_where_an_article_takes_a_body_for_a_group(
    known: Knowledge, actor: Build, article: Build
) -> None:
    judged = says("different", "name:Organization:wagner", "name:Organization:wagner group")
    bodies = [article(name, actor(name, type="Organization")) for name in ("Wagner", "Wagner Group")]
    later = article(
        "x", actor("Wagner Group", "Wagner", type="Group", joins=[("Wagner Group", "Wagner", "definition")])
    )
    found = by_form(resolve([*bodies, later], known, [judged]))
    assert found["Wagner"] != found["Wagner Group"]
    assert len(found) == 2


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
