"""Knowledge from Wikidata: entity dumps, wbgetentities, Special:EntityData, or an entity a line.

The format: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.imports.draft import Draft, Problem, day, office_of, unique
from graph.knowledge import Record

# organization, business, political party, armed organization, government agency, newspaper, daily newspaper, ministry,
# international organization, NGO, army, military unit, enterprise, public company, company, news agency, spies
BODIES = frozenset(
    (
        "Q43229", "Q4830453", "Q7278", "Q17149090", "Q327333", "Q11032", "Q1110794", "Q192350", "Q484652",
        "Q79913", "Q37726", "Q176799", "Q6881511", "Q891723", "Q783794", "Q192283", "Q47913",
    )
)  # fmt: skip
# city, human settlement, region, capital, town, village, big city, first-level administrative division
PLACES = ("Q515", "Q486972", "Q82794", "Q5119", "Q3957", "Q532", "Q1549591", "Q10864048")
# What an entity is, by the class that it is an instance of (P31).
CLASSES: dict[str, str] = {
    "Q5": "Person",
    **dict.fromkeys(("Q6256", "Q3624078"), "Country"),
    **dict.fromkeys(BODIES, "Organization"),
    **dict.fromkeys(PLACES, "Location"),
    "Q41710": "Group",
    "Q131569": "Agreement",
    **dict.fromkeys(("Q198", "Q178561", "Q40231", "Q1656682"), "Event"),
}
# Else by what only such an entity has: date of birth, sex; inception, founder, headquarters; coordinates.
TELLING = {"P569": "Person", "P21": "Person", "P112": "Organization", "P159": "Organization", "P625": "Location"}
NAMES = ("P1448", "P742", "P1813", "P1559", "P2561")  # official, pseudonym, short, native, other
BORN, DIED, BEGAN, ENDED = "P569", "P570", "P571", "P576"
CITIZEN, COUNTRY, REPLACES, FOLLOWS, HOLDS = "P27", "P17", "P1365", "P155", "P39"
START, END, OF, JURISDICTION = "P580", "P582", "P642", "P1001"


def is_entity(value: object) -> bool:
    """Whether a JSON value is an entity of Wikidata."""
    return isinstance(value, dict) and str(value.get("id", ""))[:1] == "Q" and "labels" in value


def read_entities(
    values: Iterable[tuple[str, Mapping[str, Any]]], known: Mapping[str, Record]
) -> Iterator[Draft | Problem]:
    """Yield a draft for each entity, and a problem for each of which no name or type can be told.

    Args:
        values: place in the file, and the entity.
        known: records by their QID, which tell the type of what they know.
    """
    listed = list(values)
    labels = {str(value["id"]): _label(value) for _, value in listed}
    labels = {key: name for key, name in labels.items() if name} | {qid: r.name for qid, r in known.items()}
    for where, value in listed:
        key, name = str(value["id"]), _label(value)
        kind = known[key].type if key in known else _type(value)
        if not name:
            yield Problem(where=where, message=f"{key} has no English label")
        elif kind is None:
            classes = ", ".join(_items(value, "P31")) or "nothing"
            yield Problem(where=where, message=f"{key} ({name}): no entity type fits an instance of {classes}")
        else:
            fields = _fields(value, name, kind, labels)
            yield Draft.model_validate(
                {"where": where, "key": key, "id": None, "name": name, "type": kind, "fields": fields}
            )


def _label(value: Mapping[str, Any]) -> str:
    labels = value.get("labels") or {}
    found = labels.get("en") or labels.get("mul") or {}
    return str(found.get("value", "")).strip() if isinstance(found, dict) else ""


def _type(value: Mapping[str, Any]) -> str | None:
    classes = [CLASSES[item] for item in _items(value, "P31") if item in CLASSES]
    claims = value.get("claims") or {}
    return classes[0] if classes else next((kind for key, kind in TELLING.items() if key in claims), None)


def _fields(value: Mapping[str, Any], name: str, kind: str, labels: Mapping[str, str]) -> dict[str, Any]:
    aliases = value.get("aliases") or {}
    given = [row["value"] for language in ("en", "mul") for row in aliases.get(language, ())]
    given += [
        str(text.get("text", text) if isinstance(text, dict) else text) for key in NAMES for text in _values(value, key)
    ]
    countries = _items(value, CITIZEN) or _items(value, COUNTRY)
    before = _items(value, REPLACES) or (_items(value, FOLLOWS) if kind == "Organization" else [])
    fields: dict[str, Any] = {
        "aliases": unique(given, but=name),
        "wikidata": value["id"],
        "since": _first_day(value, (BORN, BEGAN)),
        "until": _first_day(value, (DIED, ENDED), last=True),
        "source": f"Wikidata {value['id']}",
    }
    if countries and kind != "Country":
        fields["country"] = countries[-1] if kind == "Person" else countries[0]
    if before:
        fields["successor_of"] = before[0]
    if kind == "Person":
        fields["offices"] = _offices(value, labels)
    return {key: found for key, found in fields.items() if found}


def _offices(value: Mapping[str, Any], labels: Mapping[str, str]) -> list[dict[str, Any]]:
    out = []
    for claim in _claims(value, HOLDS):
        position = _value_of(claim.get("mainsnak", {}))
        words = labels.get(str(position.get("id"))) if isinstance(position, dict) else None
        qualifiers = claim.get("qualifiers") or {}
        bodies = [_value_of(snak) for key in (OF, JURISDICTION) for snak in qualifiers.get(key, ())]
        body = next((str(found["id"]) for found in bodies if isinstance(found, dict) and "id" in found), None)
        told = office_of(words) if words else None
        if words and (told or body):
            title, of = told or (words.lower(), "")
            dates = {"since": _qualified(qualifiers, START), "until": _qualified(qualifiers, END, last=True)}
            out.append({"title": title, "of": body or of, **{key: found for key, found in dates.items() if found}})
    return out


def _qualified(qualifiers: Mapping[str, Sequence[Any]], key: str, *, last: bool = False) -> Any:
    return next((d for snak in qualifiers.get(key, ()) if (d := _day(_value_of(snak), last=last))), None)


def _claims(value: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = [c for c in (value.get("claims") or {}).get(key, ()) if c.get("rank") != "deprecated"]
    best = [c for c in found if c.get("rank") == "preferred"] if key != HOLDS else []
    return best or found


def _values(value: Mapping[str, Any], key: str) -> list[Any]:
    return [found for claim in _claims(value, key) if (found := _value_of(claim.get("mainsnak", {}))) is not None]


def _items(value: Mapping[str, Any], key: str) -> list[str]:
    return [str(found["id"]) for found in _values(value, key) if isinstance(found, dict) and "id" in found]


def _value_of(snak: Mapping[str, Any]) -> Any:
    return (snak.get("datavalue") or {}).get("value")


def _first_day(value: Mapping[str, Any], keys: Iterable[str], *, last: bool = False) -> Any:
    return next((d for key in keys for found in _values(value, key) if (d := _day(found, last=last))), None)


def _day(value: Any, *, last: bool = False) -> Any:
    """Return the day of a point in time, by its precision: 9 a year, 10 a month, 11 a day."""
    if not isinstance(value, dict) or int(value.get("precision", 0)) < 9:
        return None
    return day(str(value.get("time", "")).replace("-00", ""), last=last)
