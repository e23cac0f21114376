"""Knowledge from FollowTheMoney, an entity a line.

The format: https://followthemoney.tech/docs/
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.imports.draft import Draft, Problem, day, office_of, unique

TYPES = {"Person": "Person"} | dict.fromkeys(("Organization", "PublicBody", "Company", "LegalEntity"), "Organization")
LINKS = frozenset(("Occupancy", "Position", "Succession"))  # read for what they say of the actors they link


def is_entity(value: object) -> bool:
    """Whether a JSON value is an entity of FollowTheMoney."""
    return (
        isinstance(value, dict) and isinstance(value.get("schema"), str) and isinstance(value.get("properties"), dict)
    )


def read_entities(values: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[Draft | Problem]:
    """Yield a draft for each person and body; what other schemata say of them is added, the rest is a problem."""
    listed = list(values)
    by_id = {str(value.get("id")): value for _, value in listed}
    offices = _offices([value for _, value in listed if value["schema"] == "Occupancy"], by_id)
    before = {
        s: p
        for _, v in listed
        if v["schema"] == "Succession"
        for s in _all(v, "successor")
        for p in _all(v, "predecessor")
    }
    for where, value in listed:
        schema, key = value["schema"], str(value.get("id", ""))
        if schema in LINKS:
            continue
        names = unique([str(value.get("caption") or ""), *_all(value, "name")])
        if schema not in TYPES:
            yield Problem(where=where, message=f"{key}: the schema {schema} is no actor of ours")
        elif not names:
            yield Problem(where=where, message=f"{key} has no name")
        else:
            name = _all(value, "name")[0] if _all(value, "name") else names[0]
            fields = _fields(value, name, names) | {k: v for k, v in (("successor_of", before.get(key)),) if v}
            fields["offices"] = [*offices[key], *_positions(value)]
            given = {k: v for k, v in fields.items() if v}
            about = {"name": name, "type": TYPES[schema], "fields": given}
            yield Draft.model_validate({"where": where, "key": key, "id": None, **about})


def _fields(value: Mapping[str, Any], name: str, names: list[str]) -> dict[str, Any]:
    def first(*keys: str, last: bool = False) -> Any:
        return next((d for key in keys for text in _all(value, key) if (d := day(text, last=last))), None)

    aliases = [*names, *_all(value, "alias"), *_all(value, "previousName"), *_all(value, "abbreviation")]
    countries = [*_all(value, "nationality"), *_all(value, "jurisdiction"), *_all(value, "country")]
    return {
        "aliases": unique(aliases, but=name),
        "ambiguous": unique(_all(value, "weakAlias"), but=name),
        "country": countries[0].upper() if countries else None,
        "wikidata": next(iter(_all(value, "wikidataId")), None),
        "since": first("birthDate", "incorporationDate"),
        "until": first("deathDate", "dissolutionDate", last=True),
        "source": f"FollowTheMoney {value.get('id', '')}",
    }


def _positions(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"title": told[0], "of": told[1]} for words in _all(value, "position") if (told := office_of(words))]


def _offices(
    occupancies: Iterable[Mapping[str, Any]], by_id: Mapping[str, Mapping[str, Any]]
) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for value in occupancies:
        post = by_id.get(next(iter(_all(value, "post")), ""))
        words = next(iter(_all(post, "name")), "") if post else ""
        told = office_of(words)
        country = next(iter(_all(post, "country")), "").upper() if post else ""
        if not words or not (told or country):
            continue
        title, of = told or (words.lower(), country)
        dates = {"since": _date(value, "startDate"), "until": _date(value, "endDate", last=True)}
        for holder in _all(value, "holder"):
            out[holder].append({"title": title, "of": of, **{k: d for k, d in dates.items() if d}})
    return out


def _date(value: Mapping[str, Any], key: str, *, last: bool = False) -> Any:
    return next((d for text in _all(value, key) if (d := day(text, last=last))), None)


def _all(value: Mapping[str, Any] | None, key: str) -> list[str]:
    found = (value or {}).get("properties", {}).get(key) or []
    rows = found if isinstance(found, list) else [found]
    return [str(row["id"]) if isinstance(row, dict) and "id" in row else str(row) for row in rows]
