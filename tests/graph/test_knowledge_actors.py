"""The files on persons and bodies: whole, no shared names, no dangling ids, offices that follow one another."""

import datetime as dt
import re
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from graph.knowledge import Record, load_knowledge, read_knowledge

PEOPLE = ("people-americas", "people-asia-africa", "people-europe", "people-middle-east")
BODIES = ("armed-groups", "companies", "international", "media", "ministries", "organizations", "parties")
# Names proper that two records may share: none. What several bear ("SDF", "Labour Party") stands in `ambiguous`.
SHARED_NAMES: set[str] = set()
# Offices of which there is one holder at a time; the end of one and the start of the next may fall on one day.
SINGLE = {"president", "prime minister", "chancellor", "king", "emir", "foreign minister", "secretary of state"}
# Two presidents at once, as it was: the loser of an election who did not leave.
RIVALS = {
    ("country/gambia", "Yahya Jammeh", "Adama Barrow"),
    ("country/ivory-coast", "Laurent Gbagbo", "Alassane Ouattara"),
}


def records_of(*names: str) -> tuple[Record, ...]:
    folder = files("graph") / "data" / "knowledge"
    found: list[Record] = []
    for name in names:
        found += read_knowledge((folder / f"{name}.yaml").read_text(encoding="utf-8"), f"{name}.yaml")
    return tuple(found)


@pytest.fixture(scope="module")
def people() -> tuple[Record, ...]:
    return records_of(*PEOPLE)


@pytest.fixture(scope="module")
def bodies() -> tuple[Record, ...]:
    return records_of(*BODIES)


@pytest.fixture(scope="module")
def actors(people: tuple[Record, ...], bodies: tuple[Record, ...]) -> tuple[Record, ...]:
    return people + bodies


def test_ids_tell_the_type(people: tuple[Record, ...], bodies: tuple[Record, ...]) -> None:
    assert [r.id for r in people if r.type != "Person" or not re.fullmatch(r"person/[a-z0-9-]+", r.id)] == []
    assert [r.id for r in bodies if r.type != "Organization" or not re.fullmatch(r"org/[a-z0-9-]+", r.id)] == []


def test_there_are_as_many_as_promised(people: tuple[Record, ...], bodies: tuple[Record, ...]) -> None:
    assert len(people) >= 800
    assert len(bodies) >= 800


def test_all_of_it_is_what_the_product_loads(actors: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    assert all(known[record.id] == record for record in actors)


def test_no_name_means_two_actors(actors: tuple[Record, ...]) -> None:
    mine = {name for record in actors for name in record.names()}
    shared = {name for name, found in load_knowledge().by_name.items() if len(found) > 1}
    assert mine & shared == SHARED_NAMES


def test_every_id_that_is_named_exists(actors: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    for record in actors:
        named = [record.country, record.parent, record.successor_of, *(office.of for office in record.offices)]
        assert [i for i in named if i is not None and i not in known] == [], record.id
        assert record.country is None or known[record.country].type == "Country", record.id
        assert record.id not in (record.parent, record.successor_of)


def test_bodies_succeed_bodies_and_never_themselves(bodies: tuple[Record, ...]) -> None:
    known = {record.id: record for record in bodies}
    for record in bodies:
        seen, step = {record.id}, record.successor_of
        while step is not None:
            assert known[step].type == "Organization"
            assert step not in seen, record.id
            seen.add(step)
            step = known[step].successor_of


def test_wikidata_ids_are_well_formed_and_stand_once(actors: tuple[Record, ...]) -> None:
    found = [record.wikidata for record in actors if record.wikidata]
    assert [q for q in found if not re.fullmatch(r"Q[1-9][0-9]*", q)] == []
    everyone = Counter(r.wikidata for r in load_knowledge().records if r.wikidata)
    assert [q for q in found if everyone[q] > 1] == []


def test_names_are_names(actors: tuple[Record, ...]) -> None:
    for record in actors:
        names = [*record.names(), *record.ambiguous, *record.labels]
        assert all(name == name.strip() and name for name in names), record.id
        assert [name for name in names if name.lower().startswith(("the ", "a ", "an "))] == [], record.id
        assert [name for name in record.names() if not re.search(r"[A-ZÖ0-9]", name)] == []
        assert not set(record.names()) & {*record.ambiguous, *record.labels}, record.id
        assert len(set(names)) == len(names), record.id


def test_a_lone_word_of_a_person_is_a_name_of_nobody_else(people: tuple[Record, ...]) -> None:
    """Who may be called by one word alone ("Putin") is not called so while another record may be, too."""
    alone = {name: r.id for r in people for name in r.names() if not re.search(r"[\s-]", name)}
    others = defaultdict(set)
    for record in load_knowledge().records:
        for name in (*record.ambiguous, *record.names(), *record.adjectives, *record.demonyms, *record.seats):
            others[name].add(record.id)
    assert {name: others[name] for name, who in alone.items() if others[name] - {who}} == {}


def test_offices_are_written_as_news_writes_them(people: tuple[Record, ...]) -> None:
    for record in people:
        for office in record.offices:
            assert office.title == office.title.lower().strip(), record.id
            assert office.since is None or office.until is None or office.since <= office.until, record.id
            assert all(d is None or dt.date(1900, 1, 1) < d < dt.date(2027, 1, 1) for d in (office.since, office.until))
        assert len(set(record.offices)) == len(record.offices), record.id


def test_holders_of_one_office_follow_one_another(people: tuple[Record, ...]) -> None:
    held = defaultdict(list)
    for record in people:
        for office in record.offices:
            if office.title in SINGLE and office.since is not None and office.of.startswith("country/"):
                held[office.of, office.title].append((office.since, office.until or dt.date.max, record.name))
    together = set()
    for (body, title), rows in held.items():
        rows.sort()
        for i, (_, end, name) in enumerate(rows):
            for start, _, other in rows[i + 1 :]:
                if (end - start).days > 1:
                    together.add((body, name, other))
        assert len(rows) == len(set(rows)), (body, title)
    assert together == RIVALS


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jolani", "person/ahmed-al-sharaa"),
        ("Abu Mohammed al-Golani", "person/ahmed-al-sharaa"),
        ("Ahmed Hussein al-Sharaa", "person/ahmed-al-sharaa"),
        ("Asaad Hassan al-Shaibani", "person/asaad-al-shaibani"),
        ("Moammar Gadhafi", "person/muammar-gaddafi"),
        ("Volodymyr Zelenskyy", "person/volodymyr-zelensky"),
        ("Hemedti", None),
        ("Putin", "person/vladimir-putin"),
        ("Clinton", None),
        ("Sharif", None),
        ("HTS", "org/hts"),
        ("Hayat Tahrir al-Sham", "org/hts"),
        ("Jabhat al-Nusra", "org/nusra-front"),
        ("ISIL", "org/islamic-state"),
        ("Daesh", "org/islamic-state"),
        ("IS", None),
        ("al-Qaida", "org/al-qaeda"),
        ("Pakistani Taliban", "org/ttp"),
        ("Taliban", "org/taliban"),
        ("SDF", None),
        ("RSF", None),
        ("PDF", None),
        ("Labour Party", None),
        ("Democratic Party", None),
        ("Supreme Court", None),
        ("Pentagon", "org/us-department-of-defense"),
        ("State Department", "org/us-state-department"),
        ("U.N. Security Council", "org/un-security-council"),
        ("Security Council", None),
        ("SANA", "org/sana"),
        ("PressTV", "org/press-tv"),
        ("ACLED", "org/acled"),
        ("Royal Dutch Shell", "org/shell-plc"),
        ("Shell", None),
        ("Observatory", None),
    ],
)
def test_names_mean_whom_the_news_means(name: str, expected: str | None) -> None:
    found = [record.id for record in load_knowledge().by_name.get(name, ())]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SDF", {"org/syrian-democratic-forces", "org/japan-armed-forces"}),
        ("RSF", {"org/rapid-support-forces", "org/reporters-without-borders"}),
        ("Clinton", {"person/bill-clinton", "person/hillary-clinton"}),
        ("Assad", {"person/bashar-al-assad"}),
        ("Observatory", {"org/syrian-observatory-for-human-rights"}),
        ("Sharif", {"person/nawaz-sharif", "person/shehbaz-sharif"}),
    ],
)
def test_what_several_may_mean_is_known_as_such(name: str, expected: set[str]) -> None:
    assert {record.id for record in load_knowledge().records if name in record.ambiguous} == expected


def test_hts_and_the_nusra_front_are_two_bodies_in_succession() -> None:
    known = load_knowledge().by_id
    assert known["org/hts"].successor_of == "org/nusra-front"
    led = {(office.of, office.title) for office in known["person/ahmed-al-sharaa"].offices}
    assert {("org/hts", "leader"), ("org/nusra-front", "leader"), ("country/syria", "president")} <= led
