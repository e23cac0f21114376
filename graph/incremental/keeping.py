"""A full resolution put down in tables, in the place of what was kept before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.exports.graphml import node_text
from graph.exports.rows import entity_row
from graph.exports.shapes import node
from graph.files import json_text
from graph.identity.units import Gathered
from graph.incremental.compare import keys_of_unit, put_links
from graph.incremental.kept import Kept
from graph.incremental.tables import INDEXES, Row, bones_of, rows_of, tie_text, unit_row
from graph.judgement import Judgement
from graph.knowledge import Record
from graph.model import Entity
from graph.resolve import Resolution

SIZE = '<data key="node_size">'  # stands last in a node


def keep_resolution(
    kept: Kept, resolution: Resolution, articles: Mapping[str, tuple[str, str]], persons: Sequence[Judgement]
) -> None:
    """Put a resolution in the place of what was kept.

    Args:
        kept: the tables.
        resolution: what `resolve` made of all articles.
        articles: id, and what read it, of each article by name.
        persons: the judgements of persons by which it was made.

    Raises:
        UnicodeEncodeError: when a name has lone surrogates, which SQLite does not take.
    """
    kept.throw_away()
    kept.make_tables()
    kept.forms = resolution.named.forms
    gathered, named = resolution.gathered, resolution.named
    kept.run("INSERT INTO kept_units VALUES (?, ?, ?, ?, ?)", map(unit_row, gathered.units.values()))
    put_ties(kept, gathered)
    put_entities(kept, resolution.entities)
    for key, unit in gathered.units.items():
        kept.run("INSERT INTO kept_rows VALUES (?, ?, ?, ?, ?)", keys_of_unit(unit, named.parsed[key]))
        kept.run("INSERT INTO kept_bones VALUES (?, ?, ?, ?)", bones_of(unit, named.parsed[key]))
    for record in kept.knowledge.records:
        kept.run("INSERT INTO kept_rows VALUES (?, ?, ?, ?, ?)", _keys_of_record(kept, record))
    put_links(kept, resolution.links)
    kept.run("INSERT INTO kept_edges VALUES (?, ?)", ((link.a, link.b) for link in resolution.stage))
    kept.run("INSERT INTO kept_defined VALUES (?, ?)", defined_rows(gathered))
    kept.run("INSERT INTO kept_countries VALUES (?, ?)", ((n, c) for n, cs in gathered.countries.items() for c in cs))
    kept.run("INSERT INTO kept_weak VALUES (?)", ((core,) for core in gathered.weak))
    put_articles(kept, gathered, articles)
    put_judged(kept, persons, resolution.judged)


def finish(kept: Kept) -> None:
    """Index what was put down, and note that it is all there."""
    for statement in filter(str.strip, INDEXES.split(";")):
        kept.run(statement, [()])
    kept.note("stamp", kept.stamp)


def _keys_of_record(kept: Kept, record: Record) -> list[Row]:
    out = []
    for number, name in enumerate(record.names()):
        form = kept.forms.about(name, record.type)
        if not form.bare:
            out += rows_of(record.id, record.type, number, form.parsed)
    return out


def put_entities(kept: Kept, entities: Iterable[Entity]) -> None:
    """Write entities."""
    rows = (
        (
            entity.id,
            "" if entity.knowledge else f"{entity.type}:{kept.forms.core(entity.name, entity.type)}",
            json_text(entity_row(entity)),
            node_text(node(entity, "type", 0.0), painted=True).rpartition(SIZE)[0],
        )
        for entity in entities
    )
    kept.run("INSERT INTO kept_entities VALUES (?, ?, ?, ?)", rows)


def put_ties(kept: Kept, gathered: Gathered) -> None:
    """Write what articles use for one actor."""
    rows = (
        (a, b, short, tie_text(tie))
        for short, ties in ((0, gathered.ties), (1, gathered.short))
        for (a, b), tie in ties.items()
    )
    kept.run("INSERT OR REPLACE INTO kept_ties VALUES (?, ?, ?, ?)", rows)


def defined_rows(gathered: Gathered) -> Iterable[tuple[str, str]]:
    """Yield each acronym with each unit that articles use it for."""
    return ((acronym, unit) for acronym, units in gathered.defined.items() for unit in units)


def put_articles(kept: Kept, gathered: Gathered, articles: Mapping[str, tuple[str, str]]) -> None:
    """Write which identities each article has, and which of them an acronym in it may stand for."""
    met: dict[str, list[str]] = defaultdict(list)
    for key, unit in gathered.units.items():
        for document in unit.documents:
            met[document].append(key)
    rows = (
        (name, identity, read_by, json_text((sorted(met[name]), sorted(gathered.named_in.get(name, ())))))
        for name, (identity, read_by) in articles.items()
    )
    kept.run("INSERT INTO kept_articles VALUES (?, ?, ?, ?)", rows)


def put_judged(kept: Kept, persons: Sequence[Judgement], judged: Iterable[str]) -> None:
    """Note the judgements of persons by which a resolution was made, and the identities to which they applied."""
    kept.note("persons", ledger_text(persons))
    kept.run("DELETE FROM kept_judged", [()])
    kept.run("INSERT INTO kept_judged VALUES (?)", ((key,) for key in sorted(judged)))


def ledger_text(persons: Sequence[Judgement]) -> str:
    """Return judgements as one text, to compare."""
    return json_text([judgement.model_dump(mode="python") for judgement in persons])
