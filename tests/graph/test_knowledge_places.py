"""The files on countries, forces, places, groups, agreements and events: whole, no clashes, no dangling ids."""

import unicodedata
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from graph.knowledge import Record, load_knowledge, read_knowledge

FILES = {
    "countries": "Country",
    "forces": "Organization",
    "places": "Location",
    "groups": "Group",
    "agreements": "Agreement",
    "events": "Event",
}
KINDS = {"Organization": "org", "Location": "place"}
# Adjectives that two states may share: none; they stand in `ambiguous` of all but at most one of them.
SHARED_ADJECTIVES: set[str] = set()


def fold(name: str) -> str:
    """Lower case, no accents, one apostrophe: as the search for names compares them, only stricter."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.replace("\u2019", "'").replace("\u2018", "'").lower()


def records_of(name: str) -> tuple[Record, ...]:
    path = files("graph") / "data" / "knowledge" / f"{name}.yaml"
    return read_knowledge(path.read_text(encoding="utf-8"), path.name)


@pytest.fixture(scope="module")
def mine() -> tuple[Record, ...]:
    return tuple(record for name in FILES for record in records_of(name))


@pytest.fixture(scope="module")
def countries() -> tuple[Record, ...]:
    return records_of("countries")


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_each_file_holds_one_type_under_ids_of_its_kind(name: str, kind: str) -> None:
    for record in records_of(name):
        assert record.type == kind, record.id
        assert record.id.startswith(KINDS.get(kind, kind.lower()) + "/"), record.id


def test_all_of_it_loads_and_ids_are_unique(mine: tuple[Record, ...]) -> None:
    assert max(Counter(record.id for record in mine).values()) == 1
    known = load_knowledge().by_id
    assert all(known[record.id] == record for record in mine)


def test_every_id_that_is_named_exists(mine: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    for record in mine:
        for field in ("country", "parent", "forces", "successor_of"):
            target = getattr(record, field)
            assert target is None or target in known, f"{record.id}: {field} {target}"
        assert record.country is None or known[record.country].type == "Country", record.id


def test_parents_form_no_circle(mine: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    for record in mine:
        seen, at = {record.id}, record.parent
        while at is not None:
            assert at not in seen, f"{record.id} is inside itself"
            seen.add(at)
            at = known[at].parent


def test_a_place_lies_in_the_country_of_its_parent(mine: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    for record in mine:
        parent = known.get(record.parent or "")
        if record.type == "Location" and parent is not None and parent.country and record.country:
            assert record.country == parent.country, record.id


def test_every_state_is_there(countries: tuple[Record, ...]) -> None:
    today = [record for record in countries if record.until is None and record.kind is None]
    assert len(today) >= 197
    assert len({record.wikidata for record in countries if record.wikidata}) == sum(
        1 for record in countries if record.wikidata
    )


def test_no_two_countries_share_a_name(countries: tuple[Record, ...]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for record in countries:
        for name in (*record.names(), *record.labels):
            owners[fold(name)].add(record.id)
    assert not {name: ids for name, ids in owners.items() if len(ids) > 1}


def test_no_two_countries_share_an_adjective(countries: tuple[Record, ...]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for record in countries:
        for word in (*record.adjectives, *record.demonyms):
            owners[word].add(record.id)
    assert {word for word, ids in owners.items() if len(ids) > 1} == SHARED_ADJECTIVES


def test_no_name_means_two_things(mine: tuple[Record, ...]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for record in load_knowledge().records:
        for name in record.names():
            owners[fold(name)].add(record.id)
    ours = {record.id for record in mine}
    assert not {name: ids for name, ids in owners.items() if len(ids) > 1 and ids & ours}


def test_no_adjective_is_a_name_of_something_else(mine: tuple[Record, ...]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for record in mine:
        for name in record.names():
            owners[name].add(record.id)
    for record in mine:
        for word in (*record.adjectives, *record.demonyms):
            assert owners[word] <= {record.id}, f"{word}: {record.id} and {owners[word]}"


def test_every_seat_and_capital_is_a_place(countries: tuple[Record, ...]) -> None:
    places: dict[str, Record] = {}
    for record in records_of("places"):
        places.update(dict.fromkeys((*record.names(), *record.ambiguous), record))
    for record in countries:
        for name in (*record.seats, *filter(None, [record.capital])):
            assert name in places, f"{record.id}: {name} is in no list of places"
            if name in record.seats:
                assert places[name].country in (record.id, None), f"{name} is a seat of {record.id}"


def test_forces_are_a_body_of_their_country(countries: tuple[Record, ...]) -> None:
    known = load_knowledge().by_id
    having = [record for record in countries if record.forces]
    assert len(having) >= 70
    for record in having:
        body = known[record.forces or ""]
        assert (body.type, body.kind, body.country) == ("Organization", "armed forces", record.id)


def test_wikidata_ids_are_well_formed_and_used_once(mine: tuple[Record, ...]) -> None:
    ids = [record.wikidata for record in mine if record.wikidata]
    assert all(qid[0] == "Q" and qid[1:].isdigit() for qid in ids)
    assert [qid for qid, count in Counter(ids).items() if count > 1] == []


def test_names_are_clean(mine: tuple[Record, ...]) -> None:
    for record in mine:
        for name in (*record.names(), *record.ambiguous, *record.labels, *record.adjectives, *record.demonyms):
            assert name == " ".join(name.split()), f"{record.id}: {name!r}"
            assert any(c.isupper() or c.isdigit() for c in name), f"{record.id}: {name!r} can never be found"
        assert record.name not in record.aliases, record.id
        assert not set(record.ambiguous) & set(record.names()), record.id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S.", "country/united-states"),
        ("Britain", "country/united-kingdom"),
        ("DRC", "country/dr-congo"),
        ("Republic of Congo", "country/republic-of-the-congo"),
        ("Republic of China", "country/taiwan"),
        ("Burma", "country/myanmar"),
        ("Türkiye", "country/turkey"),
        ("IDF", "org/idf"),
        ("Israeli military", "org/idf"),
        ("KPA", "org/north-korea-armed-forces"),
        ("Royal Navy", "org/uk-navy"),
        ("Tatmadaw", "org/myanmar-armed-forces"),
        ("Gaza", "place/gaza-strip"),
        ("Kiev", "place/kyiv"),
        ("Hong Kong", "place/hong-kong"),
        ("Shi'ites", "group/shiites"),
        ("JCPOA", "agreement/jcpoa"),
        ("Disengagement Agreement", "agreement/1974-disengagement-agreement"),
        ("Yom Kippur War", "event/yom-kippur-war"),
    ],
)
def test_names_lead_to_their_record(name: str, expected: str) -> None:
    assert [record.id for record in load_knowledge().by_name[name]] == [expected]


@pytest.mark.parametrize(("name", "least"), [("places", 600), ("groups", 60), ("agreements", 40), ("events", 40)])
def test_width(name: str, least: int) -> None:
    assert len(records_of(name)) >= least
