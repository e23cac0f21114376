"""Knowledge from elsewhere becomes records of ours; what cannot be taken is told with its place."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import DataError
from graph.imports import read_file
from graph.imports.draft import day, office_of
from graph.imports.read import _country_codes, completed
from graph.knowledge import Knowledge, Office, Record, load_knowledge

SYRIA = Record(id="country/syria", name="Syria", type="Country", adjectives=("Syrian",), wikidata="Q858")
HTS = Record(id="org/hts", name="Hay'at Tahrir al-Sham", type="Organization", aliases=("HTS",))
KNOWN = Knowledge(records=(SYRIA, HTS))


def read(tmp_path: Path, name: str, text: str) -> Any:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_file(path, KNOWN)


def test_csv(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "mine.csv",
        "name,type,aliases,country,offices,since\n"
        'Tarik Olmedo,Person,"T. Olmedo; Abu Tarik",SY,mayor|country/syria|2025-01-01|,1970-05-01\n'
        "HTS of Idlib,Group,,Syria,,\n"
        "Nobody,Robot,,,,\n",
    )
    olmedo, hts = found.records
    assert olmedo.id == "person/tarik-olmedo"
    assert olmedo.aliases == ("T. Olmedo", "Abu Tarik")
    assert olmedo.country == hts.country == "country/syria"
    assert olmedo.offices == (Office(title="mayor", of="country/syria", since=dt.date(2025, 1, 1)),)
    [problem] = found.problems
    assert str(problem).startswith(f"{tmp_path}/mine.csv:4: needs a name and a type")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "name,type,colour\n", r"a.csv:1: unknown columns 'colour'"),
        ("a.csv", "type\nPerson\n", r"a.csv:1: needs the columns name and type"),
        ("a.yaml", "records: []\n", r"a.yaml: needs `provenance:`"),
        ("a.json", '{"id": 1}', r"a.json:1: is no entity of Wikidata or FollowTheMoney"),
        ("a.jsonl", '{"id": "x", "schema": "Person", "properties": {}}\n{oh\n', r"a.jsonl:2: no JSON"),
        ("a.json", "[]", r"a.json: holds nothing"),
    ],
)
def test_a_file_of_no_known_form_is_refused_with_its_place(tmp_path: Path, name: str, text: str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        read(tmp_path, name, text)


def test_a_record_that_breaks_the_schema_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    found = read(tmp_path, "m.csv", "name,type,since\nAda Cohn,Person,not a date\nBerta Dohm,Person,1970-01-01\n")
    assert [record.name for record in found.records] == ["Berta Dohm"]
    assert "m.csv:2: Ada Cohn: since:" in str(found.problems[0])


def claim(value: Any, **qualifiers: Any) -> dict[str, Any]:
    snaks = {key: [{"datavalue": {"value": found}}] for key, found in qualifiers.items()}
    return {"mainsnak": {"datavalue": {"value": value}}, "rank": "normal", "qualifiers": snaks}


def entity(id: str, label: str, aliases: tuple[str, ...] = (), **claims: list[dict[str, Any]]) -> dict[str, Any]:
    words = [{"language": "en", "value": alias} for alias in aliases]
    return {"id": id, "labels": {"en": {"value": label}}, "aliases": {"en": words}, "claims": claims}


def time(text: str, precision: int) -> dict[str, Any]:
    return {"time": text, "precision": precision}


ENTITIES = [
    entity(
        "Q900000001",
        "Tarik Olmedo",
        ("Abu Tarik",),
        P31=[claim({"id": "Q5"})],
        P569=[claim(time("+1970-05-00T00:00:00Z", 10))],
        P27=[claim({"id": "Q858"})],
        P39=[claim({"id": "Q900000002"}, P580=time("+2025-01-29T00:00:00Z", 11))],
    ),
    entity("Q900000002", "Minister of Water of Syria", P31=[claim({"id": "Q4164871"})]),
    entity("Q900000003", "New Olmeda Front", P31=[claim({"id": "Q17149090"})], P1365=[claim({"id": "Q900000004"})]),
    entity(
        "Q900000004", "Olmeda Front", P31=[claim({"id": "Q17149090"})], P576=[claim(time("+2017-00-00T00:00:00Z", 9))]
    ),
    entity("Q858", "Syria", ("Syrian Arab Republic",), P31=[claim({"id": "Q3624078"})]),
]
FORMS = {
    "wbgetentities.json": json.dumps({"entities": {value["id"]: value for value in ENTITIES}}),
    "dump.json": "[\n" + ",\n".join(map(json.dumps, ENTITIES)) + "\n]\n",
    "lines.jsonl": "\n".join(map(json.dumps, ENTITIES)) + "\n",
}


@pytest.mark.parametrize("name", sorted(FORMS))
def test_wikidata_in_each_of_its_forms(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, FORMS[name])
    assert found.format == "Wikidata"
    by_id = {record.id: record for record in found.records}
    olmedo = by_id["person/tarik-olmedo"]
    assert olmedo.aliases == ("Abu Tarik",)
    assert (olmedo.wikidata, olmedo.country, olmedo.since) == ("Q900000001", "country/syria", dt.date(1970, 5, 1))
    assert olmedo.offices == (Office(title="minister of water", of="country/syria", since=dt.date(2025, 1, 29)),)
    assert by_id["org/new-olmeda-front"].successor_of == "org/olmeda-front"
    assert by_id["org/olmeda-front"].until == dt.date(2017, 12, 31)
    syria = by_id["country/syria"]
    assert syria.adjectives == ("Syrian",), "what was known stays"
    assert syria.aliases == ("Syrian Arab Republic",)
    assert [problem.message for problem in found.problems] == [
        "Q900000002 (Minister of Water of Syria): no entity type fits an instance of Q4164871"
    ]


MONEY = [
    {"id": "p1", "schema": "Person", "properties": {"name": ["Tarik Olmedo"], "alias": ["T. Olmedo"],
     "weakAlias": ["Abu"], "nationality": ["sy"], "birthDate": ["1970"], "position": ["Mayor of Syria"]}},
    {"id": "o1", "schema": "PublicBody", "caption": "HTS", "properties": {"name": ["Olmeda Council"]}},
    {"id": "post", "schema": "Position", "properties": {"name": ["Minister of Water of Syria"], "country": ["sy"]}},
    {"id": "occ", "schema": "Occupancy", "properties": {"holder": ["p1"], "post": ["post"], "startDate": ["2025-01"]}},
    {"id": "v1", "schema": "Vessel", "properties": {"name": ["Sea Star"]}},
]  # fmt: skip


def test_follow_the_money(tmp_path: Path) -> None:
    found = read(tmp_path, "entities.ftm.json", "\n".join(map(json.dumps, MONEY)))
    assert found.format == "FollowTheMoney"
    person, body = found.records
    assert (person.aliases, person.ambiguous, person.country) == (("T. Olmedo",), ("Abu",), "country/syria")
    assert {(o.title, o.of, o.since) for o in person.offices} == {
        ("mayor", "country/syria", None),
        ("minister of water", "country/syria", dt.date(2025, 1, 1)),
    }
    assert (body.id, body.aliases) == ("org/olmeda-council", ("HTS",))
    assert [problem.message for problem in found.problems] == ["v1: the schema Vessel is no actor of ours"]


def test_two_of_one_name_get_two_ids(tmp_path: Path) -> None:
    people = [entity(f"Q90000001{i}", "Ada Cohn", P31=[claim({"id": "Q5"})]) for i in range(2)]
    found = read(tmp_path, "two.jsonl", "\n".join(map(json.dumps, people)))
    assert [record.id for record in found.records] == ["person/ada-cohn", "person/ada-cohn-q900000011"]


def test_completing_keeps_what_is_ambiguous_ambiguous() -> None:
    base = Record(id="org/x", name="X Front", type="Organization", ambiguous=("the Front",))
    more = Record(id="org/x", name="Front X", type="Organization", aliases=("the Front", "XF"))
    assert completed(base, more).aliases == ("XF", "Front X")


def test_every_country_code_is_a_record() -> None:
    known = load_knowledge().by_id
    assert {key for key in _country_codes().values() if key not in known} == set()
    assert len(_country_codes()) > 230


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024-12", dt.date(2024, 12, 1), dt.date(2024, 12, 31)),
        ("+2024-05-17T00:00:00Z", dt.date(2024, 5, 17), dt.date(2024, 5, 17)),
        ("2024-13", None, None),
        ("soon", None, None),
    ],
)
def test_days(text: str, first: dt.date | None, last: dt.date | None) -> None:
    assert (day(text), day(text, last=True)) == (first, last)


def test_offices() -> None:
    assert office_of("President of Syria") == ("president", "Syria")
    assert office_of("Minister of Finance of Iraq") == ("minister of finance", "Iraq")
    assert office_of("spokesman") is None
