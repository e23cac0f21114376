"""What the last resolution made of the articles, kept in the project file to be asked without resolving anew.

It tells which identities make up an entity, in which articles and forms they were met, and which entity has taken the
place of a former id.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.files import json_text
from graph.identity.clusters import Cluster
from graph.identity.spelled import IN_ARTICLE, NAME
from graph.identity.units import Unit
from graph.judgement import PROGRAM, Contradiction, Judgement
from graph.model import Document, Entity, Extraction, Frozen
from graph.resolve import Resolution, identities_in
from graph.store import Store, sql_text

MOST_VALUES = 500  # in one SQL statement


class Identity(Frozen):
    """One identity of an entity.

    Attributes:
        id: as judgements spell it.
        entity: id of the entity that it belongs to.
        type: entity type.
        forms: how often each name form was met under it.
        names: the forms that are its own full names.
        mentions: how often it was met.
    """

    id: str
    entity: str
    type: str
    forms: dict[str, int]
    names: tuple[str, ...]
    mentions: int


class Met(Frozen):
    """A mention of an identity: where, and in which words."""

    document: str
    source: str | None
    identity: str
    form: str
    kind: str
    text: str
    start: int
    end: int


def write_register(store: Store, articles: Iterable[tuple[Document, Extraction]], resolution: Resolution) -> None:
    """Put what a resolution has made in the place of what the one before it made, in one transaction."""
    with store.transaction():
        store.run("DELETE FROM identities")
        put_identities(store, resolution.rows, resolution.units)
        store.run("DELETE FROM met")
        put_met(store, articles, resolution.of_mention)
        put_contradictions(store, resolution.contradictions)


def put_identities(store: Store, rows: Iterable[tuple[Entity, Cluster]], units: Mapping[str, Unit]) -> None:
    """Write the identities that make up entities, and that their ids were given."""
    out = []
    anchors = []
    for entity, cluster in rows:
        mine = []
        for identity in identities_in(cluster, units):
            unit = units.get(identity)
            mentions = sum(unit.documents.values()) if unit else 0
            data = {
                "type": unit.type if unit else entity.type,
                "forms": dict(sorted(unit.forms.items())) if unit else {},
                "names": sorted(unit.names) if unit else [],
            }
            mine.append((sql_text(identity), entity.id, mentions, json_text(data)))
        out += mine
        anchors.append((entity.id, min((-row[2], row[0]) for row in mine)[1]))
    store.run("INSERT INTO identities VALUES (?, ?, ?, ?)", out)
    store.run("INSERT OR REPLACE INTO issued VALUES (?, ?)", sorted(anchors))


def put_met(
    store: Store, articles: Iterable[tuple[Document, Extraction]], of_mention: Mapping[str, Mapping[str, str]]
) -> None:
    """Write which identity each form of each actor of some articles is."""
    met = {
        (document.id, sql_text(mention.actor), sql_text(mention.form), sql_text(key))
        for document, extraction in articles
        for mention in extraction.mentions
        if (key := of_mention[document.id].get(mention.id)) is not None
    }
    store.run("INSERT INTO met VALUES (?, ?, ?, ?)", sorted(met))


def put_contradictions(store: Store, found: Iterable[Contradiction]) -> None:
    """Write persons' judgements that have no effect, in the place of those that were written before."""
    store.run("DELETE FROM contradictions")
    told = (json_text(one.model_dump(mode="python")) for one in found)
    store.run("INSERT INTO contradictions VALUES (?, ?)", enumerate(told))


def identities_of(store: Store, entity: str) -> tuple[Identity, ...]:
    """Return the identities of an entity, the most often met first."""
    rows = store.rows("SELECT id, entity, mentions, data FROM identities WHERE entity = ?", entity)
    found = [_identity(row) for row in rows]
    return tuple(sorted(found, key=lambda identity: (-identity.mentions, identity.id)))


def identity(store: Store, key: str) -> Identity | None:
    """Return the identity that judgements spell so, or None when the articles do not hold it."""
    row = store.one("SELECT id, entity, mentions, data FROM identities WHERE id = ?", key)
    return None if row is None else _identity(row)


def _identity(row: tuple[str, str, int, str]) -> Identity:
    return Identity.model_validate({"id": row[0], "entity": row[1], "mentions": row[2], **json.loads(row[3])})


def successor(store: Store, former: str) -> str | None:
    """Return the id of the entity that has taken the place of one with a `former` id, or None."""
    row = store.one("SELECT identity FROM issued WHERE entity = ?", former)
    if row is None:
        return None
    found = identity(store, row[0])
    if found is not None:
        return found.entity
    pattern = NAME.match(row[0])
    if pattern is not None:  # the name is split by country now, or no longer
        base = f"name:{pattern['type']}:{pattern['core']}"
        sql = "SELECT entity FROM identities WHERE id = ? OR (id >= ? AND id < ?) ORDER BY mentions DESC, id"
        now = store.one(sql, base, f"{base}@", f"{base}A")
        return None if now is None else str(now[0])
    inside = IN_ARTICLE.match(row[0])
    if inside is None:
        return None
    sql = """SELECT i.entity FROM met JOIN documents d ON d.id = met.document JOIN identities i ON i.id = met.identity
        WHERE d.name = ? AND (lower(met.form) = ? OR lower(met.form) LIKE '% ' || ?) ORDER BY i.mentions DESC, i.id"""
    now = store.one(sql, inside["document"], inside["core"], inside["core"])
    return None if now is None else str(now[0])


def former_ids(store: Store, entity: str) -> tuple[str, ...]:
    """Return the ids that an entity had in earlier builds, sorted."""
    mine = {identity.id for identity in identities_of(store, entity)}
    sql = f"SELECT entity FROM issued WHERE identity IN ({', '.join('?' * min(len(mine), MOST_VALUES))})"
    found = {str(row[0]) for row in store.rows(sql, *sorted(mine)[:MOST_VALUES])}
    current = {str(row[0]) for row in store.rows("SELECT DISTINCT entity FROM identities WHERE entity = ?", entity)}
    return tuple(sorted(found - current - {entity}))


def judgements_about(store: Store, identities: Sequence[str]) -> tuple[Judgement, ...]:
    """Return all judgements, persons' and the program's, on any of `identities`, in the order in which they came."""
    found: dict[int, Judgement] = {}
    for few in _few(identities):
        marks = ", ".join("?" * len(few))
        sql = f"""SELECT position, data FROM judgements WHERE json_extract(data, '$.a') IN ({marks})
            UNION SELECT position, data FROM judgements WHERE json_extract(data, '$.b') IN ({marks})"""
        for position, data in store.rows(sql, *few, *few):
            found[position] = Judgement.model_validate_json(data)
    return tuple(found[position] for position in sorted(found))


def persons_judgements(store: Store) -> tuple[Judgement, ...]:
    """Return the judgements of persons in the order in which they came."""
    rows = store.rows("SELECT data FROM judgements WHERE author <> ? ORDER BY position", PROGRAM)
    return tuple(Judgement.model_validate_json(data) for (data,) in rows)


def contradictions(store: Store) -> tuple[Contradiction, ...]:
    """Return the persons' judgements that later ones left without effect in the last resolution."""
    rows = store.rows("SELECT data FROM contradictions ORDER BY position")
    return tuple(Contradiction.model_validate_json(data) for (data,) in rows)


def doubts(store: Store) -> tuple[Judgement, ...]:
    """Return the program's judgements "unsure"."""
    sql = (
        "SELECT data FROM judgements WHERE author = ? AND json_extract(data, '$.verdict') = 'unsure' ORDER BY position"
    )
    return tuple(Judgement.model_validate_json(data) for (data,) in store.rows(sql, PROGRAM))


def mentions_of(store: Store, identities: Sequence[str]) -> Iterator[Met]:
    """Yield the mentions of `identities`, by document name and place."""
    found: list[Met] = []
    for few in _few(identities):
        sql = f"""SELECT d.name, d.source, met.identity, met.form, m.data FROM met
            JOIN documents d ON d.id = met.document
            JOIN mentions m ON m.document = met.document AND m.actor = met.actor
                AND json_extract(m.data, '$.form') = met.form
            WHERE met.identity IN ({", ".join("?" * len(few))})"""
        for name, source, key, form, data in store.rows(sql, *few):
            about = json.loads(data)
            fields = {"document": name, "source": source, "identity": key, "form": form}
            found.append(Met(**fields, **{field: about[field] for field in ("kind", "text", "start", "end")}))
    yield from sorted(found, key=lambda met: (met.document, met.start, met.end, met.identity))


def write_own_files(store: Store, texts: dict[str, str]) -> None:
    """Remember the texts of the user's own files (ontology, knowledge) that the project was built with."""
    with store.transaction():
        store.run("DELETE FROM own_files")
        store.run("INSERT INTO own_files VALUES (?, ?)", sorted(texts.items()))


def own_files(store: Store) -> dict[str, str]:
    """Return what `write_own_files` wrote."""
    return dict(store.rows("SELECT name, text FROM own_files"))


def _few(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for i in range(0, len(values), MOST_VALUES):
        yield values[i : i + MOST_VALUES]
