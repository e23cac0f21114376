"""What is one entity and what is not, on small articles."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import UnknownNameError
from graph.judgement import Judgement
from graph.knowledge import Knowledge, Record
from graph.resolve import resolve

Build = Callable[..., Any]


def test_linked_actors_are_their_record(known: Knowledge, actor: Build, article: Build, entity: Build) -> None:
    a = article("a", actor("Hay'at Tahrir al-Sham", "HTS", type="Organization", knowledge="org/hts"), times=2)
    b = article("b", actor("HTS", type="Organization", knowledge="org/hts"))
    found = resolve([a, b], known)
    (only,) = found.entities
    assert (only.id, only.name, only.wikidata, only.knowledge) == (
        "org/hts",
        "Hay'at Tahrir al-Sham",
        "Q28455820",
        "org/hts",
    )
    assert only.aliases == ("HTS", "Hayat Tahrir al-Sham")
    assert (only.documents, only.mentions, only.counts) == (("a", "b"), 5, (4, 1))
    assert entity(found, b, "HTS") == "org/hts"


def test_labels_and_adjectives_met_are_aliases_and_unmet_ones_are_not(
    known: Knowledge, actor: Build, article: Build
) -> None:
    a = article("a", actor("Israel", "Zionist regime", "Israeli", type="Country", knowledge="country/israel"))
    b = article("b", actor("Syria", type="Country", knowledge="country/syria"))
    israel, syria = resolve([a, b], known).entities
    assert israel.aliases == ("Israeli", "Zionist regime")
    assert syria.aliases == ()


def test_spellings_of_one_name_are_one_over_articles(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("Yevgeny Prigozhin"), times=3)
    b = article("b", actor("Evgeny Prigozhin"))
    c = article("c", actor("President Yevgeniy Prigozhin"))
    (only,) = resolve([a, b, c], known).entities
    assert only.name == "Yevgeny Prigozhin"
    assert only.aliases == ("Evgeny Prigozhin", "President Yevgeniy Prigozhin")
    assert only.mentions == 5


def test_an_unlinked_spelling_of_a_known_name_is_the_record(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("Abu Mohammed al-Joulani"))
    b = article("b", actor("Hayet Tahrir el-Sham", type="Organization"))
    assert [e.id for e in resolve([a, b], known).entities] == ["org/hts", "person/ahmed-al-sharaa"]


@pytest.mark.parametrize(
    ("one", "two", "type"),
    [
        ("Bashar al-Assad", "Rifaat al-Assad", "Person"),
        ("Kim Jong-un", "Kim Jong-il", "Person"),
        ("Donald Trump", "Donald Trump Jr.", "Person"),
        ("Syrian National Army", "Syrian Arab Army", "Organization"),
        ("Bank of China", "Bank of America", "Organization"),
        ("Wagner 5th Brigade", "Wagner 6th Brigade", "Organization"),
        ("Iraq", "Iran", "Country"),
        ("Tripoli, Libya", "Tripoli, Lebanon", "Location"),
    ],
)
def test_others_stay_two(known: Knowledge, actor: Build, article: Build, one: str, two: str, type: str) -> None:
    found = resolve([article("a", actor(one, type=type)), article("b", actor(two, type=type))], known)
    assert sorted(e.name for e in found.entities) == sorted([one, two])
    assert len({e.id for e in found.entities}) == 2


def test_types_that_never_are_one_stay_two(known: Knowledge, actor: Build, article: Build) -> None:
    person, place = article("a", actor("Paris Hilton")), article("b", actor("Paris Hilton", type="Location"))
    assert {e.type for e in resolve([person, place], known).entities} == {"Person", "Location"}
    body, people = article("a", actor("Houthis", type="Organization")), article("b", actor("Houthis", type="Group"))
    assert len(resolve([body, people], known).entities) == 1


def test_a_definition_joins_two_full_names_everywhere(known: Knowledge, actor: Build, article: Build) -> None:
    both = actor("Mazloum Abdi", "Ferhat Abdi Sahin", joins=[("Mazloum Abdi", "Ferhat Abdi Sahin", "definition")])
    articles = [article("a", both), article("b", actor("Ferhat Abdi Sahin")), article("c", actor("Mazlum Abdi"))]
    found = resolve(articles, known)
    (only,) = found.entities
    assert set(only.aliases) | {only.name} == {"Mazloum Abdi", "Ferhat Abdi Sahin", "Mazlum Abdi"}
    reasons = {reason.feature for judgement in found.why(only.id) for reason in judgement.reasons}
    assert "definition" in reasons
    assert ("a",) in {judgement.documents for judgement in found.why(only.id)}


def test_an_article_may_define_a_new_name_of_a_known_actor(known: Knowledge, actor: Build, article: Build) -> None:
    joins = [("Hay'at Tahrir al-Sham", "Levant Liberation Committee", "definition")]
    names = ("Hay'at Tahrir al-Sham", "Levant Liberation Committee")
    a = article("a", actor(*names, type="Organization", knowledge="org/hts", joins=joins))
    b = article("b", actor("Levant Liberation Committee", type="Organization"))
    assert [e.id for e in resolve([a, b], known).entities] == ["org/hts"]


def test_an_acronym_follows_its_one_definition(known: Knowledge, actor: Build, article: Build, entity: Build) -> None:
    joins = [("National Hope Front", "NHF", "definition")]
    full = article("a", actor("National Hope Front", "NHF", type="Organization", joins=joins))
    short = article("b", actor("NHF", type="Organization"))
    found = resolve([full, short], known)
    assert entity(found, short, "NHF") == entity(found, full, "National Hope Front", "NHF")
    other = article("c", actor("Northern Herders Federation", "NHF", type="Organization", joins=[]))
    apart = resolve([full, short, other], known)
    assert len({entity(apart, short, "NHF"), *(e.id for e in apart.entities)}) == 3, "two bodies use the acronym"


def test_an_acronym_nobody_defines_is_left_alone(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("National Hope Front", type="Organization"))
    b = article("b", actor("NHF", type="Organization"))
    assert len(resolve([a, b], known).entities) == 2
    beside = article("c", actor("National Hope Front", type="Organization"), actor("NHF", type="Organization"))
    assert len(resolve([beside], known).entities) == 1, "spelled out in the same article"


def test_a_short_form_goes_with_the_name_of_its_article(
    known: Knowledge, actor: Build, article: Build, entity: Build
) -> None:
    a = article("a", actor("John Smith", "Smith"))
    b = article("b", actor("Adam Smith", "Smith"))
    found = resolve([a, b], known)
    assert entity(found, a, "John Smith", "Smith") == entity(found, a, "John Smith")
    assert entity(found, b, "Adam Smith", "Smith") == entity(found, b, "Adam Smith")
    assert len(found.entities) == 2


def test_a_lone_surname_joins_the_one_who_fits(known: Knowledge, actor: Build, article: Build, entity: Build) -> None:
    full = article("a", actor("Boris Pistorius", country="country/germany", roles=("minister",)))
    alone = article("b", actor("Pistorius", country="country/germany"))
    found = resolve([full, alone], known)
    assert entity(found, alone, "Pistorius") == entity(found, full, "Boris Pistorius")


def test_a_lone_name_that_the_knowledge_gives_to_one_is_that_one(actor: Build, article: Build) -> None:
    jolani = Record(id="person/j", name="Ahmed al-Sharaa", type="Person", aliases=("Jolani",), country="country/syria")
    known = Knowledge(records=(jolani,))
    assert [e.id for e in resolve([article("a", actor("Jolani"))], known).entities] == ["person/j"]
    elsewhere = article("b", actor("Jolani", country="country/peru"))
    assert [e.knowledge for e in resolve([elsewhere], known).entities] == [None]


def test_a_full_name_of_two_known_persons_says_who_is_meant_only_in_its_article(actor: Build, article: Build) -> None:
    president = Record(id="person/p", name="John F. Kennedy", type="Person", ambiguous=("John Kennedy",))
    senator = Record(id="person/s", name="John Neely Kennedy", type="Person", ambiguous=("John Kennedy",))
    articles = [article(key, actor("John Kennedy", country="country/us")) for key in "ab"]
    assert len(resolve(articles, Knowledge(records=(president, senator))).entities) == 2
    assert len(resolve(articles, Knowledge(records=(president,))).entities) == 1


def test_a_lone_surname_without_context_stays_alone(
    known: Knowledge, actor: Build, article: Build, entity: Build
) -> None:
    full = article("a", actor("Boris Pistorius", country="country/germany"))
    alone = article("b", actor("Pistorius"))
    found = resolve([full, alone], known)
    assert entity(found, alone, "Pistorius") != entity(found, full, "Boris Pistorius")
    doubt = [j for j in found.judgements if j.verdict == "unsure"]
    assert len(doubt) == 1
    assert "in:b:Person:pistorius" in doubt[0].pair


@pytest.mark.parametrize("second", ["Oscar Pistorius", "Anna Pistorius"])
def test_a_lone_surname_with_two_bearers_stays_alone(
    known: Knowledge, actor: Build, article: Build, entity: Build, second: str
) -> None:
    articles = [
        article("a", actor("Boris Pistorius", country="country/germany")),
        article("b", actor(second, country="country/germany")),
        article("c", actor("Pistorius", country="country/germany")),
    ]
    assert len(resolve(articles, known).entities) == 3


def test_a_lone_surname_joins_no_bearer_of_another_country(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("Viktor Orban", country="country/hungary", roles=("leader",)))
    b = article("b", actor("Orban", country="country/romania", roles=("leader",)))
    assert len(resolve([a, b], known).entities) == 2


def test_namesakes_of_two_countries_are_two(known: Knowledge, actor: Build, article: Build, entity: Build) -> None:
    articles = [
        article("a", actor("John Smith", country="country/united-kingdom")),
        article("b", actor("John Smith", country="country/canada")),
        article("c", actor("John Smith", country="country/canada")),
    ]
    found = resolve(articles, known)
    assert len(found.entities) == 2
    assert entity(found, articles[1], "John Smith") == entity(found, articles[2], "John Smith")


def test_a_general_name_means_that_of_its_country(
    known: Knowledge, actor: Build, article: Build, entity: Build
) -> None:
    syrian = article("a", actor("Ministry of Defence", type="Organization", country="country/syria"))
    named = article("b", actor("Syrian Defense Ministry", type="Organization", country="country/syria"))
    russian = article("c", actor("Ministry of Defence", type="Organization", country="country/russia"))
    nobodys = article("d", actor("Ministry of Defence", type="Organization"))
    found = resolve([syrian, named, russian, nobodys], known)
    assert len(found.entities) == 3
    assert entity(found, syrian, "Ministry of Defence") == entity(found, named, "Syrian Defense Ministry")


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("Court of Appeal", "Organization"),
        ("Civil Aviation Authority", "Organization"),
        ("Ministry of Religious Affairs", "Organization"),
        ("Football Federation", "Organization"),
        ("Red Crescent", "Organization"),
        ("Transitional Council", "Organization"),
        ("National Museum", "Organization"),
        ("Presidential Palace", "Location"),
        ("Central Prison", "Location"),
        ("Old City", "Location"),
        ("Civil War", "Event"),
        ("Independence Day", "Event"),
        ("Constitution", "Agreement"),
        ("Peace Agreement", "Agreement"),
    ],
)
def test_what_many_countries_have_is_that_of_its_country(
    known: Knowledge, actor: Build, article: Build, name: str, type: str
) -> None:
    syrian = [article(key, actor(name, type=type, country="country/syria")) for key in "ab"]
    russian = article("c", actor(name, type=type, country="country/russia"))
    nobodys = [article(key, actor(name, type=type)) for key in "de"]
    found = resolve([*syrian, russian, *nobodys], known)
    assert sorted(e.documents for e in found.entities) == [("a", "b"), ("c",), ("d",), ("e",)]


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("World Health Organization", "Organization"),
        ("Rapid Support Forces", "Organization"),
        ("International Olympic Committee", "Organization"),
        ("Islamic Jihad", "Organization"),
        ("Tahrir Square", "Location"),
        ("West Bank", "Location"),
        ("1967 war", "Event"),
        ("Geneva talks", "Event"),
        ("Taif Agreement", "Agreement"),
    ],
)
def test_a_name_of_its_own_is_one_over_articles(
    known: Knowledge, actor: Build, article: Build, name: str, type: str
) -> None:
    assert len(resolve([article(key, actor(name, type=type)) for key in "ab"], known).entities) == 1


def test_what_only_an_article_can_tell_stays_in_it(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("attackers", type="Group", local=True))
    b = article(
        "b", actor("attackers", type="Group", local=True), actor("attackers", type="Group", local=True, key="x")
    )
    found = resolve([a, b], known)
    assert len(found.entities) == 3
    assert len({e.id for e in found.entities}) == 3


def test_a_short_name_between_two_others_joins_neither(known: Knowledge, actor: Build, article: Build) -> None:
    names = ["Akhtar Mansour", "Akhtar Rafiq Mansour", "Akhtar Qadir Mansour"]
    articles = [article(name, actor(name)) for name in names]
    assert len(resolve(articles, known).entities) == 3
    assert len(resolve(articles[:2], known).entities) == 1


def test_two_names_kept_apart_by_their_article_are_not_joined_for_a_middle_name(
    known: Knowledge, actor: Build, article: Build
) -> None:
    a = article("a", actor("Akhtar Mansour"), actor("Akhtar Rafiq Mansour"))
    assert len(resolve([a], known).entities) == 2


def test_ids_do_not_depend_on_the_other_entities(known: Knowledge, actor: Build, article: Build) -> None:
    a = article("a", actor("Wagner Group", type="Organization"))
    alone = resolve([a], known).entities[0]
    more = resolve([a, article("b", actor("Mahdi Army", type="Organization"))], known).entities
    assert alone in more


def test_a_mention_nobody_knows_has_no_entity(known: Knowledge, actor: Build, article: Build) -> None:
    found = resolve([article("a", actor("Wagner Group", type="Organization"))], known)
    assert found.entity_of("nothing", "nothing") is None
    with pytest.raises(UnknownNameError, match="no entity has the id 'e0'"):
        found.why("e0")


def _person_says(verdict: str, a: str, b: str, *, day: int = 1) -> Judgement:
    return Judgement(a=a, b=b, verdict=verdict, author="anna", when=dt.datetime(2026, 1, day, tzinfo=dt.UTC))  # type: ignore[arg-type]


def test_a_person_joins_what_names_never_would(known: Knowledge, actor: Build, article: Build) -> None:
    articles = [article("a", actor("Viktor Bout")), article("b", actor("Merchant of Death"))]
    apart = resolve(articles, known)
    assert len(apart.entities) == 2
    same = _person_says("same", "name:Person:viktor bout", "name:Person:merchant of death")
    joined = resolve(articles, known, [same])
    assert len(joined.entities) == 1
    assert same in joined.why(joined.entities[0].id)
    assert resolve(articles, known, []).entities == apart.entities, "taking the judgement back restores all"


def test_a_person_parts_what_the_program_joins(known: Knowledge, actor: Build, article: Build) -> None:
    articles = [article("a", actor("Yevgeny Prigozhin")), article("b", actor("Evgeny Prigozhin"))]
    different = _person_says("different", "name:Person:yevgeny prigozhin", "name:Person:evgeny prigozhin")
    found = resolve(articles, known, [different])
    assert len(found.entities) == 2
    assert [j for j in found.judgements if j.by_person] == [different]


def test_a_person_can_part_a_short_form_from_its_name(
    known: Knowledge, actor: Build, article: Build, entity: Build
) -> None:
    a = article("a", actor("Hay'at Tahrir al-Sham", "Tahrir Brigade", type="Organization", knowledge="org/hts"))
    found = resolve([a], known)
    assert entity(found, a, "Hay'at Tahrir al-Sham", "Tahrir Brigade") == "org/hts"
    shown = [j for j in found.judgements if "name:Organization:tahrir brigade" in j.pair]
    assert shown, "what joined it can be seen, and so overruled"
    different = _person_says("different", "org/hts", "name:Organization:tahrir brigade")
    parted = resolve([a], known, [different])
    assert entity(parted, a, "Hay'at Tahrir al-Sham", "Tahrir Brigade") != "org/hts"


def test_different_holds_against_chains(known: Knowledge, actor: Build, article: Build) -> None:
    names = ["Yevgeny Prigozhin", "Evgeny Prigozhin", "Yevgeni Prigozhin", "Evgeniy Prigozhin"]
    articles = [article(name, actor(name)) for name in names]
    different = _person_says("different", "name:Person:yevgeny prigozhin", "name:Person:evgeniy prigozhin")
    found = resolve(articles, known, [different])
    by_name = {name: e.id for e in found.entities for name in (e.name, *e.aliases)}
    assert by_name["Yevgeny Prigozhin"] != by_name["Evgeniy Prigozhin"]


def test_the_last_word_of_a_person_counts(known: Knowledge, actor: Build, article: Build) -> None:
    articles = [article("a", actor("Viktor Bout")), article("b", actor("Merchant of Death"))]
    pair = ("name:Person:viktor bout", "name:Person:merchant of death")
    ledger = [_person_says("different", *pair, day=2), _person_says("same", *pair, day=1)]
    assert len(resolve(articles, known, ledger).entities) == 2
    ledger = [_person_says("different", *pair, day=2), _person_says("same", *pair, day=3)]
    assert len(resolve(articles, known, ledger).entities) == 1


def test_known_brothers_stay_two_whatever_the_articles_call_them(
    known: Knowledge, actor: Build, article: Build
) -> None:
    a = article("a", actor("Bashar al-Assad", "Assad", knowledge="person/bashar-al-assad"))
    b = article("b", actor("Maher al-Assad", "Assad", knowledge="person/maher-al-assad"))
    c = article("c", actor("Assad"))
    found = resolve([a, b, c], known)
    assert [e.id for e in found.entities if e.knowledge] == ["person/bashar-al-assad", "person/maher-al-assad"]
    assert len(found.entities) == 3
